"""Whether this is the ordinary cramp that needs no test at all, or whether that cannot be said yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from legcramp_cds.assess.decisions.held import Held
from legcramp_cds.knowledge.shapes import RedFlag
from legcramp_cds.logic.algebra import Algebra

__all__ = ["asks_for_more", "is_ordinary", "is_unsettled", "nothing_needed", "speaks_up"]

T = TypeVar("T")


def speaks_up(held: Held[T], *, benign: bool) -> tuple[T, ...]:
    """In which cases a condition is a reason to look further: when it is confirmed or likely, unless it is benign."""
    return () if benign else held.firm


def asks_for_more(flag: RedFlag) -> bool:
    """Whether a red flag or pathway is a reason to look further: an alarm, or a path whose action takes a test.

    Going through the drugs finds out nothing that is not known already, and is no test.
    """
    return flag.level.urgent or any(test.gives for test in flag.tests)


def is_ordinary(
    algebra: Algebra[T], pattern: T, flagged: Sequence[T], serious: Sequence[T], handed_over: Sequence[T]
) -> T:
    """Whether the complaint is that of ordinary cramps, and nothing that asks for more is held.

    Args:
        algebra: For one patient, or for a table.
        pattern: Whether the pattern is that of ordinary cramps.
        flagged: For each red flag and pathway that asks for more, see `asks_for_more`, whether it is present.
        serious: The cases in which conditions speak up, see `speaks_up`.
        handed_over: For each hand-over of a condition, a benign one included, whether it counts.
    """
    return algebra.every(pattern, algebra.negate(algebra.some(*flagged, *serious, *handed_over)))


def nothing_needed(algebra: Algebra[T], ordinary: T, provided: T) -> T:
    """Whether no test is needed: what the ordinary cramp is provided with is there."""
    return algebra.every(ordinary, provided)


def is_unsettled(algebra: Algebra[T], ordinary: T, provided: T, lacking: T) -> T:
    """Whether it cannot be said before more is known.

    Args:
        algebra: For one patient, or for a table.
        ordinary: See `is_ordinary`.
        provided: Whether what the ordinary cramp has to come with is there.
        lacking: Whether it is known not to be there.
    """
    return algebra.every(ordinary, algebra.negate(algebra.some(provided, lacking)))
