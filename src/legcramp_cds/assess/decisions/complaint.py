"""What the complaint is taken for: the reading that weighs enough, and more than every other one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from legcramp_cds.assess.decisions.weight import tenths
from legcramp_cds.logic.algebra import Algebra

__all__ = ["LEAD", "TAKEN_FROM", "TRUE_CRAMP", "is_taken", "weighs_enough"]

T = TypeVar("T")

# The reading under which general advice on cramps is given.
TRUE_CRAMP = "true_cramp"

# A reading is taken when it weighs at least one weak finding, and leads the next by more than a weak one does.
TAKEN_FROM = 3.0
LEAD = 5.0


def weighs_enough(algebra: Algebra[T], total: T) -> T:
    """Whether enough speaks for a reading, which weighs so many tenths of a deciban, for it to be taken at all."""
    return algebra.reaches(total, tenths(TAKEN_FROM))


def is_taken(algebra: Algebra[T], supported: T, total: T, rivals: Sequence[tuple[T, T]]) -> T:
    """Whether the complaint is taken for a reading.

    Args:
        algebra: For one patient, or for a table.
        supported: Whether anything speaks for it.
        total: What it weighs, in tenths of a deciban.
        rivals: For each other reading, whether anything speaks for it, and by how much less than this one it weighs.
    """
    close = [algebra.every(rival, algebra.negate(algebra.reaches(lead, tenths(LEAD)))) for rival, lead in rivals]
    return algebra.every(supported, weighs_enough(algebra, total), algebra.negate(algebra.some(*close)))
