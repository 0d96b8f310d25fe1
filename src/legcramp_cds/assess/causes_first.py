"""Causes nest: a cause stands before what it brings about, instead of competing with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from legcramp_cds.assess.decisions.held import Status
from legcramp_cds.assess.decisions.order import (
    Step,
    cause_goes_first,
    is_close,
    kind_goes_first,
    steps_below,
    ways_down,
)
from legcramp_cds.logic.algebra import PLAIN

if TYPE_CHECKING:
    from legcramp_cds.assess.condition_result import ConditionResult

__all__ = ["causes_first"]


def causes_first(results: Sequence[ConditionResult]) -> list[ConditionResult]:
    """Move a cause to just before what it brings about, and a kind to just before the wider condition.

    Args:
        results: The conditions in question, each at its own place.
    """
    by_name = {result.condition: result for result in results}
    steps = dict(_steps(results, by_name))
    if not steps:
        return list(results)
    ordered: dict[str, ConditionResult] = {}

    def below(name: str) -> list[Step]:
        return [step for step in steps.get(name, ()) if step.to not in ordered]

    for name in by_name:
        if name not in ordered:
            for way in ways_down(name, below):
                ordered.setdefault(way[-1].to, by_name[way[-1].to])
    return list(ordered.values())


def _steps(
    results: Sequence[ConditionResult], by_name: Mapping[str, ConditionResult]
) -> Iterator[tuple[str, list[Step]]]:
    """For each condition, the causes and kinds that go in front of it, in order; without those that have none."""
    confirmed = {result.condition for result in results if result.status is _CONFIRMED}
    kinds: dict[str, list[ConditionResult]] = {}
    for result in results:
        kinds.setdefault(result.definition.part_of, []).append(result)
    for name, result in by_name.items():
        causes = []
        for other in result.explained_by:
            cause = by_name[other]
            close = bool(is_close(PLAIN, cause.tenths - result.tenths))
            accounts_for = len(confirmed.intersection(cause.explains))
            if _cause_goes_first(cause.status, result.status, close, accounts_for, bool(cause.definition.part_of)):
                causes.append(other)
        sharper = [kind.condition for kind in kinds.get(name, ()) if _kind_goes_first(kind.status, result.status)]
        if causes or sharper:
            yield name, steps_below(causes, sharper)


# Named once, because a member of an enumeration takes long to look up.
_CONFIRMED = Status.CONFIRMED


# There are few different answers, so each is worked out once.
@cache
def _cause_goes_first(cause: Status, consequence: Status, close: bool, accounts_for: int, is_kind: bool) -> bool:
    found = cause_goes_first(
        PLAIN, cause.as_held, consequence.as_held, close=close, accounts_for=(True,) * accounts_for, is_kind=is_kind
    )
    return bool(found)


@cache
def _kind_goes_first(kind: Status, wider: Status) -> bool:
    return bool(kind_goes_first(PLAIN, kind.as_held, wider.as_held))
