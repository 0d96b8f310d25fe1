"""How soon a clinician must act: as soon as any red flag or hand-over asks for. No score can hide one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from legcramp_cds.assess.decisions.held import Held
from legcramp_cds.knowledge.shapes import TriageLevel, Urgency
from legcramp_cds.logic.algebra import Algebra

__all__ = ["LEVEL_OF_URGENCY", "URGENCY_OF_LEVEL", "hands_over", "is_set_aside", "level_rank"]

T = TypeVar("T")

LEVEL_OF_URGENCY = {
    Urgency.IMMEDIATE: TriageLevel.EMERGENCY,
    Urgency.SAME_DAY: TriageLevel.SAME_DAY,
    Urgency.SOON: TriageLevel.URGENT,
    Urgency.ROUTINE: TriageLevel.ROUTINE,
}

# What a red flag asks for is wanted as soon as the flag says; at the calm end of the scale nothing hurries.
URGENCY_OF_LEVEL = {
    **{level: urgency for urgency, level in LEVEL_OF_URGENCY.items()},
    TriageLevel.SELF_CARE: Urgency.ROUTINE,
}


def hands_over(algebra: Algebra[T], held: Held[T], muted: T) -> T:
    """Whether the hand-overs of a condition count: when it is confirmed or likely, or is not for an alarm alone."""
    return algebra.some(*held.firm, muted)


def is_set_aside(algebra: Algebra[T], nothing_needed: T, *, benign: bool) -> T:
    """Whether a condition asks for nothing because it is benign and no test is needed."""
    return nothing_needed if benign else algebra.false


def level_rank(algebra: Algebra[T], grounds: Mapping[TriageLevel, Sequence[T]], *, nothing_needed: T, is_cramp: T) -> T:
    """The level, 0 for an emergency.

    Tests do not enter: how soon a test is wanted says when to take it, not how soon a patient must be seen.

    Args:
        algebra: For one patient, or for a table.
        grounds: For each level the red flags and hand-overs that ask for it, whether they count.
        nothing_needed: Whether no test is needed.
        is_cramp: Whether the complaint is taken for true cramps.
    """
    cases = [(algebra.some(*grounds.get(level, ())), level.rank) for level in TriageLevel]
    calm = algebra.every(nothing_needed, is_cramp)
    return algebra.points([*cases, (calm, TriageLevel.SELF_CARE.rank)], TriageLevel.ROUTINE.rank)
