"""Limits of potassium, sodium, chloride and serum osmolality.

Guidelines print whole-number bands ("125-129", "130-135") with gaps between them. A band here begins where the one
above it ends, so that sodium 129.5 is moderate and not nothing.
"""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import CHLORIDE, OSMOLALITY, POTASSIUM, SODIUM
from legcramp_cds.knowledge.declare import decision, reference, seen

__all__ = [
    "CHLORIDE_HIGH",
    "CHLORIDE_LOW",
    "OSMOLALITY_DEHYDRATED",
    "OSMOLALITY_IMPENDING_DEHYDRATION",
    "OSMOLALITY_LOW",
    "OSMOLALITY_POLYDIPSIA",
    "POTASSIUM_CRITICAL_HIGH",
    "POTASSIUM_CRITICAL_LOW",
    "POTASSIUM_HIGH",
    "POTASSIUM_HIGH_MODERATE",
    "POTASSIUM_HIGH_SEVERE",
    "POTASSIUM_HIGH_YORK",
    "POTASSIUM_LOW",
    "POTASSIUM_MODERATE",
    "POTASSIUM_SEVERE",
    "SODIUM_AVP_DISORDER",
    "SODIUM_CRITICAL_HIGH",
    "SODIUM_CRITICAL_LOW",
    "SODIUM_CRITICAL_LOW_CHILD",
    "SODIUM_HIGH",
    "SODIUM_HIGH_SEVERE",
    "SODIUM_HIGH_SEVERE_STRICT",
    "SODIUM_LOW",
    "SODIUM_MODERATE",
    "SODIUM_SEVERE",
]

POTASSIUM_LOW = decision("potassium_low", POTASSIUM, "3.5 mmol/L", by=seen("statpearls_hypokalemia", "definition"))

POTASSIUM_MODERATE = decision(
    "potassium_moderate",
    POTASSIUM,
    "3.0 mmol/L",
    by=seen("statpearls_hypokalemia", "severity"),
    note="the source counts 3.0 itself in both bands; here it is mild",
)

POTASSIUM_SEVERE = decision("potassium_severe", POTASSIUM, "2.5 mmol/L", by=seen("statpearls_hypokalemia", "severity"))

POTASSIUM_CRITICAL_LOW = decision(
    "potassium_critical_low",
    POTASSIUM,
    "2.5 mmol/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
)

POTASSIUM_HIGH = decision(
    "potassium_high",
    POTASSIUM,
    "5.5 mmol/L",
    by=seen("ukka_hyperk_gg", "severity"),
    inclusive=True,
    note="the default; where the reference interval ends at 5.3, 5.4 is used instead",
)

POTASSIUM_HIGH_YORK = decision(
    "potassium_high_york",
    POTASSIUM,
    "5.4 mmol/L",
    by=seen("hnyppr_hyperk", "severity"),
    inclusive=True,
    note="not the default, which is 5.5",
)

POTASSIUM_HIGH_MODERATE = decision(
    "potassium_high_moderate",
    POTASSIUM,
    "6.0 mmol/L",
    by=seen("ukka_hyperk_gg", "severity"),
    inclusive=True,
    note="printed as 6.0-6.4; 5.95 stays mild",
)

POTASSIUM_HIGH_SEVERE = decision(
    "potassium_high_severe",
    POTASSIUM,
    "6.5 mmol/L",
    by=seen("ukka_hyperk_gg", "severity"),
    inclusive=True,
)

POTASSIUM_CRITICAL_HIGH = decision(
    "potassium_critical_high",
    POTASSIUM,
    "6.5 mmol/L",
    by=seen("gpnotebook_hyperk", "urgent admission"),
    inclusive=True,
    note="or any raised level with changes of the ECG or acute kidney injury",
)

SODIUM_LOW = decision("sodium_low", SODIUM, "135 mmol/L", by=seen("spasovski_2014", "definition"))

SODIUM_MODERATE = decision(
    "sodium_moderate",
    SODIUM,
    "130 mmol/L",
    by=seen("spasovski_2014", "classification"),
    note="printed as 125-129; 129.5 belongs to it",
)

SODIUM_SEVERE = decision(
    "sodium_severe",
    SODIUM,
    "125 mmol/L",
    by=seen("spasovski_2014", "classification"),
    note="called profound there; how severe it is clinically follows from the symptoms",
)

SODIUM_CRITICAL_LOW = decision(
    "sodium_critical_low",
    SODIUM,
    "120 mmol/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
)

SODIUM_CRITICAL_LOW_CHILD = decision(
    "sodium_critical_low_child",
    SODIUM,
    "130 mmol/L",
    by=seen("swlp_gp_limits", "telephone limits, under 16 years"),
    inclusive=True,
    note="under 16 years",
)

SODIUM_HIGH = decision("sodium_high", SODIUM, "145 mmol/L", by=seen("theisen_hypernatremia", "definition"))

SODIUM_HIGH_SEVERE = decision(
    "sodium_high_severe",
    SODIUM,
    "155 mmol/L",
    by=seen("theisen_hypernatremia", "severity"),
    note="the default, because the lower limit misses nobody; the stricter one is 160, and none is agreed",
)

SODIUM_HIGH_SEVERE_STRICT = decision(
    "sodium_high_severe_strict",
    SODIUM,
    "160 mmol/L",
    by=seen("theisen_hypernatremia", "severity"),
    note="not the default, which is 155",
)

SODIUM_CRITICAL_HIGH = decision(
    "sodium_critical_high",
    SODIUM,
    "160 mmol/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
)

SODIUM_AVP_DISORDER = decision(
    "sodium_avp_disorder",
    SODIUM,
    "147 mmol/L",
    by=seen("avp_2025_springer"),
    inclusive=True,
    note="with polyuria, at or above it a disorder of vasopressin is likely; below 135 primary polydipsia is",
)

CHLORIDE_LOW = reference("chloride_low", CHLORIDE, "low", "95 mmol/L", by=seen("oxford_ref_table", "reference ranges"))

CHLORIDE_HIGH = reference(
    "chloride_high",
    CHLORIDE,
    "high",
    "105 mmol/L",
    by=seen("oxford_ref_table", "reference ranges"),
    note="another table prints 98-106 (cld_table_a3)",
)

OSMOLALITY_LOW = reference(
    "osmolality_low",
    OSMOLALITY,
    "low",
    "275 mosm/kg",
    by=seen("cld_table_a3", "table A-3"),
    note="others begin at 278 or 283",
)

OSMOLALITY_POLYDIPSIA = decision(
    "osmolality_polydipsia",
    OSMOLALITY,
    "280 mosm/kg",
    by=seen("avp_2025_springer"),
    note="with polyuria, below it primary polydipsia is likely",
)

OSMOLALITY_DEHYDRATED = decision(
    "osmolality_dehydrated",
    OSMOLALITY,
    "300 mosm/kg",
    by=seen("hooper_osm_2015", "abstract"),
    note="current water-loss dehydration at 65 and over",
)

OSMOLALITY_IMPENDING_DEHYDRATION = decision(
    "osmolality_impending_dehydration",
    OSMOLALITY,
    "295 mosm/kg",
    by=seen("hooper_osm_2015", "abstract"),
    inclusive=True,
    note="impending water-loss dehydration at 65 and over",
)
