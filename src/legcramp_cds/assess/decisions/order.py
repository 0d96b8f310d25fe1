"""In which order the conditions in question stand: by status and weight, and a cause before what it brings about.

A list is made in two steps. First every condition has a place of its own: by level, inside a level by weight, heaviest
first, and at the same weight by its id. Then the list is walked from its top: a condition is written when the walk
comes back to it from the causes and the kinds below it that go in front of it, each of which is written the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeVar

from legcramp_cds.assess.decisions.held import Held, Status, in_question
from legcramp_cds.assess.decisions.weight import tenths
from legcramp_cds.knowledge.shapes import Condition, Evidence, Kind, RedFlag, TriageLevel
from legcramp_cds.logic.algebra import PLAIN, Algebra

__all__ = [
    "CLOSE_BEHIND",
    "CONSEQUENCES",
    "LEVELS",
    "Step",
    "Way",
    "beyond_the_record",
    "cause_goes_first",
    "is_at_once",
    "is_close",
    "is_on_record",
    "kind_goes_first",
    "level_of",
    "levels",
    "steps_below",
    "ways_down",
]

T = TypeVar("T")

# How many levels the conditions in question stand on.
LEVELS = 6
_AT_ONCE, _CONFIRMED, _LIKELY, _SUSPECTED, _CIRCUMSTANCE, _POSSIBLE = range(LEVELS)

# How many confirmed consequences a likely cause must account for before it stands in front of them: one can have
# other causes, several at once seldom do.
CONSEQUENCES = 2

# How far a cause that is not confirmed may weigh less than its consequence, in decibans, and still move in front of
# it: by more than a weak finding, and by less than a moderate one. A cause with little to show for itself keeps its
# own place, and does not ride to the top on what follows from it.
CLOSE_BEHIND = 5.0
_CLOSE_BEHIND = tenths(CLOSE_BEHIND)


def beyond_the_record(condition: Condition) -> tuple[Evidence, ...]:
    """What speaks for a condition and says more than that it is known already; none where no finding says that."""
    if not condition.on_record:
        return ()
    return tuple(item for item in condition.evidence if item.direction > 0 and not condition.only_names(item))


def is_on_record(algebra: Algebra[T], condition: Condition, beyond: Sequence[T]) -> T:
    """Whether nothing speaks for a condition but that it is known already.

    Args:
        algebra: For one patient, or for a table.
        condition: The condition.
        beyond: For each piece of `beyond_the_record`, whether it holds.
    """
    return algebra.negate(algebra.some(*beyond)) if condition.on_record else algebra.false


def is_at_once(condition: Condition, flag: RedFlag) -> bool:
    """Whether a condition must be settled at once where a red flag is present, because hours decide its outcome.

    What follows from another disease, such as muscle breakdown, is told beside its cause, which may stand first.
    """
    if condition.kind is Kind.CONSEQUENCE or not condition.hours_matter:
        return False
    return flag.level is TriageLevel.EMERGENCY and condition.id in flag.suspects


def levels(
    algebra: Algebra[T], held: Held[T], kind: Kind, *, on_record: T, suspected: T, at_once: T
) -> tuple[list[tuple[T, int]], int]:
    """The level on which a condition in question stands, 0 for the top.

    First comes what must be settled at once, however sure something else is: known narrow arteries must not stand
    before the one that has just closed. A known circumstance, such as diabetes, is sure and yet seldom the answer, and
    so is any disease that only the record speaks for: it stands after the likely, and after what a red flag of today
    points to.

    Args:
        algebra: For one patient, or for a table.
        held: What is held of the condition.
        kind: What it is to the cramps.
        on_record: Whether nothing speaks for it but that it is known already.
        suspected: Whether a red flag points to it.
        at_once: Whether a red flag is present with which it must be settled at once, see `is_at_once`.

    Returns:
        The level in each case, of which the first that holds counts, and the level in every other case.
    """
    firm = algebra.some(*held.firm)
    cases = [
        (algebra.every(in_question(algebra, held), at_once), _AT_ONCE),
        (algebra.every(firm, on_record), _CIRCUMSTANCE),
    ]
    if kind is Kind.CONTEXT:
        cases.append((firm, _SUSPECTED))
    else:
        cases += [
            (held.confirmed, _CONFIRMED),
            (held.likely, _LIKELY),
            (algebra.every(held.possible, suspected, algebra.negate(on_record)), _SUSPECTED),
        ]
    return [(when, level) for when, level in cases if when is not algebra.false], _POSSIBLE


@cache
def level_of(status: Status, kind: Kind, *, on_record: bool, suspected: bool, at_once: bool) -> int:
    """The level of a condition in one patient; those that are not in question stand behind the others, by status."""
    if not status.open:
        return LEVELS + status.rank
    cases = levels(PLAIN, status.as_held, kind, on_record=on_record, suspected=suspected, at_once=at_once)
    return PLAIN.points(*cases)


def is_close(algebra: Algebra[T], lead: T) -> T:
    """Whether a cause has enough to show for itself to stand in front of what it brings about.

    Args:
        algebra: For one patient, or for a table.
        lead: By how much it weighs more, in tenths of a deciban; less than nothing where it weighs less.
    """
    return algebra.reaches(lead, -_CLOSE_BEHIND)


def cause_goes_first(
    algebra: Algebra[T],
    cause: Held[T],
    consequence: Held[T],
    *,
    close: T,
    accounts_for: Sequence[T],
    is_kind: bool,
) -> T:
    """Whether a cause goes in front of what it brings about.

    It does when it is held as sure as its consequence and weighs about as much, or when it is likely and accounts for
    several confirmed ones. What is confirmed needs no weight. A kind of a wider cause, such as one drug among the
    drugs, goes only with the same certainty.

    Args:
        algebra: For one patient, or for a table.
        cause: What is held of the cause.
        consequence: What is held of the consequence.
        close: Whether it weighs about as much, see `is_close`.
        accounts_for: For each of the conditions that the cause brings about, whether it is confirmed.
        is_kind: Whether the cause is a kind of a wider one.
    """
    confirmed, *rest = _as_sure(algebra, cause, consequence)
    alike = algebra.some(confirmed, *(algebra.every(pair, close) for pair in rest))
    if is_kind:
        return alike
    several = algebra.at_least(CONSEQUENCES, accounts_for)
    return algebra.some(alike, algebra.every(cause.likely, consequence.confirmed, several))


def kind_goes_first(algebra: Algebra[T], kind: Held[T], wider: Held[T]) -> T:
    """Whether a kind goes in front of the wider condition: held as sure, it says more."""
    return algebra.some(*_as_sure(algebra, kind, wider))


def _as_sure(algebra: Algebra[T], one: Held[T], other: Held[T]) -> list[T]:
    """For each status in question, whether both have it."""
    return [algebra.every(*pair) for pair in zip(other.by_rank, one.by_rank, strict=True)]


class Step(NamedTuple):
    """One step down, to a cause of where one stands or to a kind of it."""

    to: str
    is_kind: bool = False


# From a condition down; the first step stands on the condition itself.
Way = tuple[Step, ...]


def steps_below(causes: Iterable[str], kinds: Iterable[str]) -> list[Step]:
    """The steps from one condition, in the order in which they are walked: its causes, then its kinds."""
    return [*(Step(name) for name in causes), *(Step(name, is_kind=True) for name in kinds)]


def ways_down(root: str, below: Callable[[str], Iterable[Step]]) -> Iterator[Way]:
    """Every way from a condition down, in the order in which the walk comes back; none goes in a circle.

    A condition is written where the first way that ends at it is met.

    Args:
        root: Where the walk begins.
        below: The steps from a condition, in order, see `steps_below`.
    """
    return _down((Step(root),), below)


def _down(way: Way, below: Callable[[str], Iterable[Step]]) -> Iterator[Way]:
    for step in below(way[-1].to):
        if all(step.to != before.to for before in way):
            yield from _down((*way, step), below)
    yield way
