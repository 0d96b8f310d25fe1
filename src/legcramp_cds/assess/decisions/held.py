"""What is held of a condition: a status from its criteria, and between them from the weight of evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

from legcramp_cds.assess.decisions.weight import tenths
from legcramp_cds.logic.algebra import PLAIN, Algebra

__all__ = [
    "LIKELY_FROM",
    "POSSIBLE_FROM",
    "Held",
    "Status",
    "in_question",
    "is_hidden",
    "judge",
    "status_of",
    "status_rank",
]

T = TypeVar("T")

# Where likely and possible begin, in decibans. Zero would be "as likely as not" if the weights were probabilities,
# which they are not. Likely begins one weak finding above it. Possible begins where one strong finding lifts even a
# very rare condition (-18 + 10), and one moderate finding a rare one: a textbook sign is listed by itself.
LIKELY_FROM = 3.0
POSSIBLE_FROM = -8.0


class Status(StrEnum):
    """What is held of a condition, surest first."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    POSSIBLE = "possible"
    UNLIKELY = "unlikely"
    EXCLUDED = "excluded"

    @property
    def rank(self) -> int:
        """0 for confirmed."""
        return _RANKS[self]

    @property
    def as_held(self) -> Held[int]:
        """The same, as decisions read it."""
        return _HELD[self]

    @property
    def open(self) -> bool:
        """Whether it is still in question or established: confirmed, likely or possible."""
        return _OPEN[self]

    @property
    def firm(self) -> bool:
        """Whether it is sure enough to hand a patient over for: confirmed or likely."""
        return _FIRM[self]


@dataclass(frozen=True)
class Held(Generic[T]):
    """What is held of a condition; at most one of these is true, and where none is, the condition is unlikely."""

    confirmed: T
    likely: T
    possible: T
    excluded: T

    @property
    def by_rank(self) -> tuple[T, T, T]:
        """What puts it in question, surest first."""
        return (self.confirmed, self.likely, self.possible)

    @property
    def firm(self) -> tuple[T, T]:
        """What is sure enough to speak for more than a test."""
        return (self.confirmed, self.likely)


def judge(algebra: Algebra[T], *, confirmed: T, excluded: T, supported: T, total: T) -> Held[T]:
    """Judge a condition.

    Criteria come first, and of them the one that confirms, so that nothing is hidden. Between them the weight decides;
    a condition without a single finding for it is never more than unlikely: being common is no reason.

    Args:
        algebra: For one patient, or for a table.
        confirmed: Whether the rule under which it is established is true.
        excluded: Whether the rule under which it is ruled out is true.
        supported: Whether any evidence speaks for it.
        total: Base rate and counted evidence, in tenths of a deciban.
    """
    undecided = algebra.every(algebra.negate(algebra.some(confirmed, excluded)), supported)
    heavy = algebra.reaches(total, tenths(LIKELY_FROM))
    fair = algebra.every(algebra.reaches(total, tenths(POSSIBLE_FROM)), algebra.negate(heavy))
    return Held(
        confirmed=confirmed,
        likely=algebra.every(undecided, heavy),
        possible=algebra.every(undecided, fair),
        excluded=algebra.every(excluded, algebra.negate(confirmed)),
    )


def status_rank(algebra: Algebra[T], held: Held[T]) -> T:
    """The place of the status among all, 0 for confirmed."""
    cases = (
        (held.confirmed, Status.CONFIRMED.rank),
        (held.excluded, Status.EXCLUDED.rank),
        (held.likely, Status.LIKELY.rank),
        (held.possible, Status.POSSIBLE.rank),
    )
    return algebra.points(cases, Status.UNLIKELY.rank)


def in_question(algebra: Algebra[T], held: Held[T]) -> T:
    """Whether a condition is still in question or established."""
    return algebra.some(*held.by_rank)


def is_hidden(algebra: Algebra[T], wider: Held[T], kinds: Sequence[Held[T]]) -> T:
    """Whether a condition in question is left out of the list: one of its kinds is held at least as sure.

    The kind says more. What it is a kind of is not told beside it.
    """
    cases = []
    for rank, held in enumerate(wider.by_rank):
        as_sure = (kind.by_rank[at] for kind in kinds for at in range(rank + 1))
        cases.append(algebra.every(held, algebra.some(*as_sure)))
    return algebra.some(*cases)


@cache
def status_of(confirmed: bool, excluded: bool, supported: bool, total: int) -> Status:
    """The status of a condition in one patient; the arguments are those of `judge`.

    There are few different answers, and every assessment asks for some dozens of them: each is worked out once.
    """
    held = judge(PLAIN, confirmed=confirmed, excluded=excluded, supported=supported, total=total)
    return _STATUSES[status_rank(PLAIN, held)]


# Looked up rather than worked out, because every assessment asks for them all the time.
_STATUSES = tuple(Status)
_RANKS = {status: index for index, status in enumerate(Status)}
_HELD = {
    status: Held[int](*(status is one for one in (Status.CONFIRMED, Status.LIKELY, Status.POSSIBLE, Status.EXCLUDED)))
    for status in Status
}
_OPEN = {status: any(held.by_rank) for status, held in _HELD.items()}
_FIRM = {status: any(held.firm) for status, held in _HELD.items()}
