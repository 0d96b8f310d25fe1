"""Limits of spot urine, read together with the blood of the same hour."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import URINE_CHLORIDE, URINE_OSMOLALITY, URINE_SODIUM
from legcramp_cds.knowledge.declare import decision, reopened, seen

__all__ = [
    "URINE_CHLORIDE_LOW",
    "URINE_OSMOLALITY_CONCENTRATED",
    "URINE_OSMOLALITY_DILUTE",
    "URINE_OSMOLALITY_SUPPRESSED",
    "URINE_SODIUM_HIGH",
    "URINE_SODIUM_LOW",
]

URINE_OSMOLALITY_SUPPRESSED = decision(
    "urine_osmolality_suppressed",
    URINE_OSMOLALITY,
    "100 mosm/kg",
    by=seen("milionis_cmaj", "approach"),
    note="with hyponatremia, vasopressin is rightly suppressed below it",
)

URINE_OSMOLALITY_DILUTE = decision(
    "urine_osmolality_dilute",
    URINE_OSMOLALITY,
    "300 mosm/kg",
    by=reopened("msd_polyuria", "testing"),
    note="with polyuria: below it water is lost, above it solute; others say usually below 250",
)

URINE_OSMOLALITY_CONCENTRATED = decision(
    "urine_osmolality_concentrated",
    URINE_OSMOLALITY,
    "700 mosm/kg",
    by=seen("msd_avpd", "diagnosis"),
    note="above about 700 the kidney concentrates normally",
)

URINE_SODIUM_LOW = decision(
    "urine_sodium_low",
    URINE_SODIUM,
    "20 mmol/L",
    by=seen("milionis_cmaj", "approach"),
    note="with hyponatremia, points to lost volume",
)

URINE_SODIUM_HIGH = decision(
    "urine_sodium_high",
    URINE_SODIUM,
    "40 mmol/L",
    by=seen("milionis_cmaj", "approach"),
    note="with hyponatremia, points to inappropriate antidiuresis",
)

URINE_CHLORIDE_LOW = decision(
    "urine_chloride_low",
    URINE_CHLORIDE,
    "20 meq/L",
    by=seen("cmdt_metabolic_alkalosis", "general considerations"),
    note=(
        "with metabolic alkalosis: below it chloride was lost elsewhere (vomiting), above it through the kidney; "
        "diuretics raise it; other sources divide at 10 or 25"
    ),
)
