"""Causes nest: a cause stands before what it brings about, instead of competing with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from legcramp_cds.assess.status import Status

if TYPE_CHECKING:
    from legcramp_cds.assess.differential import ConditionResult

__all__ = ["CLOSE_BEHIND", "CONSEQUENCES", "causes_first"]

# How many confirmed consequences a likely cause must account for before it stands in front of them: one can have
# other causes, several at once seldom do.
CONSEQUENCES = 2

# How far a cause that is not confirmed may weigh less than its consequence, in decibans, and still move in front of
# it: by more than a weak finding, and by less than a moderate one. A cause with little to show for itself keeps its
# own place, and does not ride to the top on what follows from it.
CLOSE_BEHIND = 5.0


def causes_first(results: Sequence[ConditionResult]) -> list[ConditionResult]:
    """Move a cause to just before what it brings about.

    It moves when it is held as sure as its consequence and weighs about as much, or when it is likely and accounts for
    several confirmed ones. What is confirmed needs no weight. A kind of a wider cause, such as one drug among the
    drugs, moves only with the same certainty.

    Args:
        results: The conditions in question, surest and heaviest first.
    """
    ordered: dict[str, ConditionResult] = {}
    by_name = {result.condition: result for result in results}
    for result in results:
        _place(result, by_name, ordered, frozenset())
    return list(ordered.values())


# A function of its own: one inside the other that calls itself would keep the patient in memory until the garbage
# collector comes by.
def _place(
    result: ConditionResult,
    by_name: Mapping[str, ConditionResult],
    ordered: dict[str, ConditionResult],
    path: frozenset[str],
) -> None:
    """Put a result behind its causes and its kinds."""
    if result.condition in ordered or result.condition in path:
        return
    path |= {result.condition}
    for name in result.explained_by:
        if _moves(by_name[name], result, by_name):
            _place(by_name[name], by_name, ordered, path)
    for kind in by_name.values():
        # A kind that is held as sure as the wider condition says more, and stands before it.
        if kind.definition.part_of == result.condition and kind.status is result.status:
            _place(kind, by_name, ordered, path)
    ordered[result.condition] = result


def _moves(cause: ConditionResult, consequence: ConditionResult, by_name: Mapping[str, ConditionResult]) -> bool:
    """Whether a cause moves in front of what it brings about."""
    if cause.status is consequence.status:
        close = round(cause.weight_db - consequence.weight_db, 1) >= -CLOSE_BEHIND
        return close or cause.status is Status.CONFIRMED
    accounts_for = [name for name in cause.explains if by_name[name].status is Status.CONFIRMED]
    return (
        cause.status is Status.LIKELY
        and consequence.status is Status.CONFIRMED
        and not cause.definition.part_of
        and len(accounts_for) >= CONSEQUENCES
    )
