"""What a decision is written in, so that it is written once: a few words for a patient and for a whole table alike.

A decision says `some`, `every` and `reaches` where it could have said `any`, `all` and `>=`. Read with `PLAIN` it
decides about one patient at once. Read with `legcramp_cds.logic.terms.Terms`, which has the same words, it becomes
terms that decide about every row of a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

__all__ = ["PLAIN", "Algebra", "Plain"]

T = TypeVar("T")


class Algebra(Protocol[T]):
    """The words. What they speak of are truths and whole numbers: of one patient, or one for each row."""

    true: T
    false: T

    def some(self, *parts: T) -> T:
        """Any of them."""

    def every(self, *parts: T) -> T:
        """All of them."""

    def negate(self, part: T) -> T:
        """Not."""

    def at_least(self, count: int, parts: Sequence[T]) -> T:
        """At least so many of them."""

    def points(self, cases: Sequence[tuple[T, int]], default: int = 0) -> T:
        """The whole number of the first case that holds, else the default."""

    def total(self, parts: Sequence[T]) -> T:
        """Sum of whole numbers."""

    def reaches(self, points: T, least: int) -> T:
        """Whether a whole number is at least so large."""


class Plain:
    """One patient: true and false are Python's own, and a whole number is one.

    Example:
        >>> PLAIN.points([(False, 1), (PLAIN.reaches(5, 3), 2)])
        2
    """

    true: int = True
    false: int = False

    def some(self, *parts: int) -> int:
        """Any of them."""
        return any(parts)

    def every(self, *parts: int) -> int:
        """All of them."""
        return all(parts)

    def negate(self, part: int) -> int:
        """Not."""
        return not part

    def at_least(self, count: int, parts: Sequence[int]) -> int:
        """At least so many of them."""
        return sum(map(bool, parts)) >= count

    def points(self, cases: Sequence[tuple[int, int]], default: int = 0) -> int:
        """The whole number of the first case that holds, else the default."""
        for held, value in cases:
            if held:
                return value
        return default

    def total(self, parts: Sequence[int]) -> int:
        """Sum of whole numbers."""
        return sum(parts)

    def reaches(self, points: int, least: int) -> int:
        """Whether a whole number is at least so large."""
        return points >= least


PLAIN = Plain()
