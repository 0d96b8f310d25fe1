"""What a condition asks for: a test, or another clinician."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legcramp_cds.knowledge.shapes.investigation import Investigation
from legcramp_cds.knowledge.shapes.urgency import Urgency
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["Order", "Referral", "Specialty"]


@dataclass(frozen=True, kw_only=True)
class Order:
    """A condition's wish for a test.

    Args:
        investigation: The test.
        urgency: How soon.
        because: What the result would decide for this condition, in a phrase.
        when: Wanted only when this is true; None for whenever the condition is in question.
        unless: Not wanted when this is true; while it is unknown, the test is.
        confirms: Whether its result can confirm the condition.
    """

    investigation: Investigation
    urgency: Urgency
    because: str
    when: TruthNode | None = None
    unless: TruthNode | None = None
    confirms: bool = False


class Specialty(StrEnum):
    """Who takes over."""

    EMERGENCY_DEPARTMENT = "emergency_department"
    PRIMARY_CARE = "primary_care"
    NEUROLOGY = "neurology"
    ENDOCRINOLOGY = "endocrinology"
    NEPHROLOGY = "nephrology"
    VASCULAR = "vascular"
    SPINE_SURGERY = "spine_surgery"
    ORTHOPEDICS = "orthopedics"
    RHEUMATOLOGY = "rheumatology"
    GASTROENTEROLOGY = "gastroenterology"
    HEPATOLOGY = "hepatology"
    OBSTETRICS = "obstetrics"
    PEDIATRICS = "pediatrics"
    SLEEP_MEDICINE = "sleep_medicine"
    SPORTS_MEDICINE = "sports_medicine"
    PRESCRIBER = "prescriber"
    PHYSIOTHERAPY = "physiotherapy"


@dataclass(frozen=True, kw_only=True)
class Referral:
    """A hand-over.

    Args:
        specialty: To whom.
        urgency: How soon.
        because: Why, in a phrase.
        citations: Where the path was read.
        when: Only when this is true; None for whenever the condition is likely or confirmed.
    """

    specialty: Specialty
    urgency: Urgency
    because: str
    citations: tuple[Citation, ...]
    when: TruthNode | None = None
