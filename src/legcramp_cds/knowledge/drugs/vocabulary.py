"""The words that describe a drug class: mechanism, electrolytes, strength, direction and role."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

__all__ = ["CauseStrength", "Direction", "Electrolyte", "Mechanism", "Role"]

Mechanism = Literal[
    "acidosis",
    "arthralgia_mimic",
    "direct_neuromuscular",
    "electrolyte_gain",
    "electrolyte_loss",
    "electrolyte_shift",
    "endocrine_state",
    "interaction",
    "mimic_akathisia",
    "mimic_dystonia",
    "mimic_rls",
    "mimic_tendon",
    "myotoxic",
    "neurotoxic",
    "paresthesia_mimic",
    "perfusion",
    "unknown",
    "various",
    "vascular_mimic",
    "volume_depletion",
    "withdrawal",
]
Electrolyte = Literal["bicarbonate", "calcium", "chloride", "magnesium", "phosphate", "potassium", "sodium", "water"]


class CauseStrength(StrEnum):
    """How well it is shown that a class causes muscle cramps.

    Strong is controlled or population data with a clear excess, or a label rate clearly above placebo. Moderate is
    controlled data that are small or indirect, or an expert list with a mechanism. Weak is a small or inconsistent
    excess. Mimic and interaction are never causes.
    """

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    CONTESTED = "contested"
    PLAUSIBLE_MECHANISM = "plausible_mechanism"
    LABEL_OR_CASE_REPORTS = "label_or_case_reports"
    MIMIC_ONLY = "mimic_only"
    INTERACTION_ONLY = "interaction_only"


class Direction(StrEnum):
    """Which way a class moves the risk of cramps."""

    INCREASES = "increases"
    SMALL_INCREASE = "small_increase"
    INCREASES_IF_OVERUSED = "increases_if_overused"
    INCREASES_VIA_CALCIUM = "increases_via_calcium"
    INCREASES_VIA_MAGNESIUM = "increases_via_magnesium"
    INCREASES_VIA_ELECTROLYTES = "increases_via_electrolytes"
    BOTH_REPORTED = "both_reported"
    DEPENDS_ON_AGENT = "depends_on_agent"
    STATE_DEPENDENT = "state_dependent"
    UNCERTAIN = "uncertain"
    MIMIC = "mimic"
    INTERACTION = "interaction"
    NONE = "none"


class Role(StrEnum):
    """What a class is to the cramps of a person who takes it."""

    CAUSE = "cause"
    MIMIC = "mimic"
    INTERACTION = "interaction"
    TREATMENT = "treatment"
    MARKER = "marker"
    CONTEXT = "context"
