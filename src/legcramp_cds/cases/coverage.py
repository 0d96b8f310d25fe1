"""What of the knowledge the cases have touched, measured from the evaluation itself.

Every rule can come out true, false or unknown, and every limit can find a value on either side of it, or none. A
verdict that no case has brought about is a part of the knowledge that nobody has looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import floor
from pathlib import Path

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.program import ALWAYS, CompiledKnowledge, ConditionPlaces, compile_knowledge
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.thresholds import Compare
from legcramp_cds.logic.words import say

__all__ = ["Coverage", "Touched", "below_floor", "measure", "read_floor", "render", "write"]

_RULE = {1: "true", -1: "false", 0: "unknown"}
_SIDE = {1: "below", -1: "not below", 0: "unknown"}

# How many of the untouched are named unless all are asked for.
_FIRST = 10


@dataclass(frozen=True, slots=True)
class Touched:
    """One piece of knowledge and the verdicts that cases have brought about.

    Args:
        kind: What it is, such as ``red flag``.
        id: Which one.
        seen: The verdicts that occurred: 1 true or below the limit, -1 false or not below it, 0 unknown.
    """

    kind: str
    id: str
    seen: frozenset[int]

    @property
    def words(self) -> Mapping[int, str]:
        """What the verdicts of this kind are called."""
        return _SIDE if self.kind == "threshold" else _RULE

    @property
    def untouched(self) -> tuple[str, ...]:
        """The verdicts that no case has brought about."""
        return tuple(word for verdict, word in self.words.items() if verdict not in self.seen)


@dataclass(frozen=True, slots=True)
class Coverage:
    """All pieces of knowledge with what cases have touched of them."""

    items: tuple[Touched, ...]
    cases: int

    def by_kind(self) -> dict[str, tuple[int, int]]:
        """For each kind: how many verdicts occurred, and how many there are."""
        found: dict[str, tuple[int, int]] = {}
        for item in self.items:
            touched, total = found.get(item.kind, (0, 0))
            found[item.kind] = (touched + len(item.seen), total + len(item.words))
        return found

    def shares(self) -> dict[str, float]:
        """For each kind: the share of verdicts that occurred."""
        return {kind: touched / total if total else 1.0 for kind, (touched, total) in self.by_kind().items()}


def measure(assessments: Iterable[Assessment], knowledge: KnowledgeBase | None = None) -> Coverage:
    """Measure what some assessments touched.

    Args:
        assessments: Those of this knowledge base; others, such as those made under a profile, are left out.
        knowledge: That knowledge base; None for the built-in one.

    Example:
        >>> measure([]).by_kind()["red flag"][0]
        0
    """
    knowledge = knowledge or load()
    compiled = compile_knowledge(knowledge)
    limits = list(knowledge.thresholds.values())
    sides = compile_rules([Compare(limit, "<") for limit in limits]).run
    seen: dict[int, set[int]] = {}
    seen_sides: list[set[int]] = [set() for _ in limits]
    count = 0
    for assessment in assessments:
        if assessment.knowledge is not knowledge:
            continue
        count += 1
        for place, verdict in enumerate(assessment.verdicts):
            seen.setdefault(place, set()).add(verdict)
        for sides_of_one, side in zip(seen_sides, sides(assessment.facts.row), strict=True):
            sides_of_one.add(side)
    items = [Touched(kind, name, frozenset(seen.get(place, ()))) for kind, name, place in _places(compiled)]
    items += [Touched("threshold", limit.id, frozenset(found)) for limit, found in zip(limits, seen_sides, strict=True)]
    return Coverage(tuple(items), count)


def _places(compiled: CompiledKnowledge) -> Iterator[tuple[str, str, int]]:
    """Every rule of the knowledge with its kind, its name and its place among the verdicts."""
    for entry in compiled.conditions:
        yield from _places_of(entry)
    yield from (("red flag", flag.id, place) for flag, place in compiled.red_flags)
    for reading, items in compiled.gate:
        yield from (("gate", f"{reading.id}: {say(item.evidence.when)}", item.place) for item in items)
    yield from (("gate", f"scope: {rule.id}", place) for rule, place in compiled.scope)
    yield from (("work-up rule", f"do not order: {rule.id}", place) for rule, place in compiled.discouraged)
    yield "work-up rule", "no tests: the pattern", compiled.no_tests_when
    yield "work-up rule", "no tests: provided", compiled.no_tests_provided
    for item in compiled.advice:
        rules = {"when": item.when, "unless": item.unless, "forbidden": item.forbidden, "also": item.also_forbidden}
        for title, place in rules.items():
            if place is not None and place != ALWAYS:
                yield "advice", f"{item.advice.id}: {title}", place


def _places_of(entry: ConditionPlaces) -> Iterator[tuple[str, str, int]]:
    """The rules of one condition; a test or hand-over that is always wanted has none."""
    condition = entry.condition
    for title, place in (("confirmed_by", entry.confirmed), ("excluded_by", entry.excluded)):
        if place is not None:
            yield "criterion", f"{condition.id}.{title}", place
    for context, (place, _) in zip(condition.contexts, entry.rates, strict=True):
        yield "context", f"{condition.id}: {say(context.when)}", place
    for item in entry.items:
        yield "evidence", f"{condition.id}: {say(item.evidence.when)}", item.place
    orders = ((one.order.investigation.id, one.when) for one in entry.orders)
    bans = ((f"{one.order.investigation.id}, unless", one.unless) for one in entry.orders)
    referrals = zip((f"refer to {one.specialty.value}" for one in condition.refer), entry.referrals, strict=True)
    for name, place in (*orders, *bans, *referrals):
        if place is not None and place != ALWAYS:
            yield "work-up rule", f"{condition.id}: {name}", place


def render(coverage: Coverage, *, every: bool = False) -> str:
    """The coverage as a table, and what is untouched.

    Args:
        coverage: What was measured.
        every: Whether to name every untouched verdict, not only the first few of each kind.
    """
    lines = [f"Knowledge touched by {coverage.cases} cases"]
    for kind, (touched, total) in coverage.by_kind().items():
        lines.append(f"  {kind:<13} {touched:>5} of {total:>5} verdicts  {100 * touched / max(total, 1):5.1f} %")
    for kind in coverage.by_kind():
        missed = [item for item in coverage.items if item.kind == kind and item.untouched]
        shown = missed if every else missed[:_FIRST]
        if shown:
            lines.append(f"\n{kind}: never")
        lines.extend(f"  {', '.join(item.untouched):<22} {item.id}" for item in shown)
        if len(missed) > len(shown):
            lines.append(f"  and {len(missed) - len(shown)} more")
    return "\n".join(lines)


def write(coverage: Coverage) -> str:
    """The floor that a coverage sets: the share of each kind in percent, rounded down, as JSON."""
    shares = {kind: floor(1000 * share) / 10 for kind, share in coverage.shares().items()}
    return json.dumps(shares, indent=2) + "\n"


def read_floor(path: Path) -> dict[str, float]:
    """Read a floor that `write` wrote.

    Args:
        path: The file.

    Raises:
        InputError: If it cannot be read, holds nothing, or holds anything but numbers.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        found = {str(kind): float(share) for kind, share in data.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise InputError(Problem(str(path), f"no floor of coverage: {told}", "", _WRITE_FLOOR)) from None
    if not found:
        raise InputError(Problem(str(path), "no floor of coverage: it names no kind", "", _WRITE_FLOOR))
    return found


_WRITE_FLOOR = "write it with `legcramp-cds cases run PATH --write-floor FILE`"


def below_floor(coverage: Coverage, least: Mapping[str, float]) -> list[str]:
    """Say for which kinds the coverage is below its floor.

    Args:
        coverage: What was measured.
        least: The floor in percent by kind.
    """
    shares = coverage.shares()
    return [
        f"{kind}: {100 * shares.get(kind, 0.0):.1f} % is below the floor of {share:.1f} %"
        for kind, share in least.items()
        if 100 * shares.get(kind, 0.0) < share
    ]
