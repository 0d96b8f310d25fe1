"""How soon a test or a hand-over is wanted, and how soon a clinician must act."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["TriageLevel", "Urgency"]


class Urgency(StrEnum):
    """How soon a test or a referral is wanted, soonest first."""

    IMMEDIATE = "immediate"
    SAME_DAY = "same_day"
    SOON = "soon"
    ROUTINE = "routine"

    @property
    def rank(self) -> int:
        """0 for the soonest."""
        return _URGENCY_RANKS[self]


class TriageLevel(StrEnum):
    """How soon a clinician must act, soonest first."""

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    URGENT = "urgent"
    ROUTINE = "routine"
    SELF_CARE = "self_care"

    @property
    def rank(self) -> int:
        """0 for the soonest."""
        return _TRIAGE_RANKS[self]

    @property
    def urgent(self) -> bool:
        """Whether it must not wait; what is calmer is a path, and no alarm."""
        return self.rank < TriageLevel.ROUTINE.rank


# Looked up rather than searched for, because every sort of every assessment asks for them. One table a scale: the
# members of different scales are equal as strings.
_URGENCY_RANKS = {member: index for index, member in enumerate(Urgency)}
_TRIAGE_RANKS = {member: index for index, member in enumerate(TriageLevel)}
