"""The limits that formulas themselves stand on: when they apply, and when their value is more than a bound.

They live here and not in `legcramp_cds.knowledge.thresholds`, which builds on the formulas; that package carries
them too.
"""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import AGE, ALBUMIN, EGFR_REPORTED, GLUCOSE, MAGNESIUM
from legcramp_cds.knowledge.declare import decision, reference, seen

__all__ = [
    "AGE_1",
    "AGE_18",
    "ALBUMIN_30",
    "ALBUMIN_HIGH",
    "EGFR_60",
    "GLUCOSE_ABOVE_NORMAL",
    "MAGNESIUM_LOW_CMDT",
]

AGE_1 = decision(
    "age_1",
    AGE,
    "1 a",
    by=seen("nkf_schwartz", "ages"),
    note="the height-based equation of children is not for infants below it",
)

AGE_18 = decision(
    "age_18",
    AGE,
    "18 a",
    by=seen("niddk_egfr_adults", "ages"),
    note="adult equations, and most adult limits, begin here; a patient of 18 is an adult",
)

ALBUMIN_30 = decision(
    "albumin_30",
    ALBUMIN,
    "30 g/L",
    "3.0 g/dL",
    by=seen("smith_2018", "abstract"),
    note="below it, adjusting calcium for albumin overestimates: a normal adjusted value proves nothing",
)

ALBUMIN_HIGH = reference(
    "albumin_high",
    ALBUMIN,
    "high",
    "50 g/L",
    "5.0 g/dL",
    by=seen("mcc_normal_values", "reference ranges"),
    note="calcium is not adjusted for a high albumin",
)

EGFR_60 = decision(
    "egfr_60",
    EGFR_REPORTED,
    "60 mL/min/{1.73_m2}",
    by=seen("kdigo_2012_table", "G categories"),
    note=(
        "category G3a begins below it (printed as 45-59, so 59.6 belongs to G3a); below it unadjusted total calcium "
        "follows free calcium better than adjusted calcium does (lian_2018)"
    ),
)

GLUCOSE_ABOVE_NORMAL = decision(
    "glucose_above_normal",
    GLUCOSE,
    "5.6 mmol/L",
    "100 mg/dL",
    by=seen("mdcalc_na", "formula"),
    note="sodium is corrected for glucose only above it, where the correction begins to be more than zero",
)

MAGNESIUM_LOW_CMDT = decision(
    "magnesium_low_cmdt",
    MAGNESIUM,
    "0.75 mmol/L",
    "1.8 mg/dL",
    by=seen("cmdt_hypomagnesemia", "definition"),
    note="the widest of three definitions (0.60, 0.70, 0.75); not the default, which is 0.70",
)
