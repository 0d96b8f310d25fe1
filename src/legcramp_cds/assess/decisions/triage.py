"""How soon a clinician must act: as soon as any red flag or hand-over asks for. No score can hide one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TypeVar

from legcramp_cds.assess.decisions.held import Held
from legcramp_cds.knowledge.shapes import TriageLevel, Urgency
from legcramp_cds.logic.algebra import PLAIN, Algebra

__all__ = [
    "LEVEL_OF_URGENCY",
    "NOT_WANTED",
    "URGENCY_OF_LEVEL",
    "hands_over",
    "hurries",
    "level_rank",
    "of_the_possible",
    "rank_of_test",
    "urgency_of_test",
]

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


def hands_over(algebra: Algebra[T], held: Held[T], but_for_alarms: Held[T]) -> T:
    """Whether the hand-overs of a condition count: when it is confirmed or likely, or is not for an alarm alone.

    A finding that is an alarm moves other conditions down the list, but it never makes a patient wait longer: what such
    a condition asks for still counts.

    Args:
        algebra: For one patient, or for a table.
        held: What is held of it.
        but_for_alarms: What would be held of it without what alarming findings say against it.
    """
    return algebra.some(*held.firm, but_for_alarms.likely)


def hurries(algebra: Algebra[T], held: Held[T], but_for_alarms: Held[T], *, hours_matter: bool) -> T:
    """Whether the hand-overs of a condition count because hours decide its outcome, although it is only possible.

    Args:
        algebra: For one patient, or for a table.
        held: What is held of it.
        but_for_alarms: What would be held of it without what alarming findings say against it.
        hours_matter: Whether hours decide.
    """
    if not hours_matter:
        return algebra.false
    surely = hands_over(algebra, held, but_for_alarms)
    return algebra.every(algebra.some(held.possible, but_for_alarms.possible), algebra.negate(surely))


def of_the_possible(urgency: Urgency) -> Urgency:
    """How soon the hand-over of a condition is meant that is only possible: the same day at the soonest."""
    return max(urgency, Urgency.SAME_DAY, key=lambda item: item.rank)


def level_rank(algebra: Algebra[T], grounds: Mapping[TriageLevel, Sequence[T]], *, nothing_needed: T, is_cramp: T) -> T:
    """The level, 0 for an emergency.

    Tests do not enter, they follow it (see `rank_of_test`).

    Args:
        algebra: For one patient, or for a table.
        grounds: For each level the red flags and hand-overs that ask for it, whether they count.
        nothing_needed: Whether no test is needed.
        is_cramp: Whether the complaint is taken for true cramps.
    """
    cases = [(algebra.some(*grounds.get(level, ())), level.rank) for level in TriageLevel]
    calm = algebra.every(nothing_needed, is_cramp)
    return algebra.points([*cases, (calm, TriageLevel.SELF_CARE.rank)], TriageLevel.ROUTINE.rank)


# What stands for "not suggested" among the ranks of urgency.
NOT_WANTED = len(Urgency)


def rank_of_test(algebra: Algebra[T], wanted: Mapping[Urgency, T], *, emergency: T, same_day: T) -> T:
    """How soon a test is wanted, 0 for at once; `NOT_WANTED` where it is not.

    No test is wanted sooner than its patient is seen: what a condition would have the same day is taken soon where
    triage finds that nothing must happen the same day. Otherwise one answer would contradict the other.

    Args:
        algebra: For one patient, or for a table.
        wanted: For each urgency, whether anything asks for the test with it.
        emergency: Whether triage says emergency.
        same_day: Whether triage says same day.
    """
    at_once, today = wanted[Urgency.IMMEDIATE], wanted[Urgency.SAME_DAY]
    hurried = algebra.some(at_once, today)
    cases = [
        (algebra.every(at_once, emergency), Urgency.IMMEDIATE.rank),
        (algebra.every(hurried, algebra.some(emergency, same_day)), Urgency.SAME_DAY.rank),
        (algebra.some(hurried, wanted[Urgency.SOON]), Urgency.SOON.rank),
        (wanted[Urgency.ROUTINE], Urgency.ROUTINE.rank),
    ]
    return algebra.points(cases, NOT_WANTED)


@cache
def urgency_of_test(asked: Urgency, level: TriageLevel) -> Urgency:
    """How soon a test is wanted in one patient.

    Args:
        asked: The soonest that anything asks for.
        level: What triage says.
    """
    wanted = {urgency: int(urgency is asked) for urgency in Urgency}
    emergency, same_day = level is TriageLevel.EMERGENCY, level is TriageLevel.SAME_DAY
    return _URGENCIES[rank_of_test(PLAIN, wanted, emergency=emergency, same_day=same_day)]


_URGENCIES = tuple(Urgency)
