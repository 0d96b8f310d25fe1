"""Limits of glucose, HbA1c and vitamin B12.

A reprint of the diabetes criteria shows 6.9 mmol/L for 126 mg/dL and "48 mmol/L" for HbA1c; right are 7.0 and mmol/mol.
"""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import B12, GLUCOSE, GLUCOSE_FASTING, GLUCOSE_OGTT_2H, HBA1C, HOLOTRANSCOBALAMIN
from legcramp_cds.knowledge.declare import decision, reopened, seen
from legcramp_cds.knowledge.formulas.limits import GLUCOSE_ABOVE_NORMAL

__all__ = [
    "B12_INDETERMINATE",
    "B12_LOW",
    "B12_UNLIKELY",
    "GLUCOSE_ABOVE_NORMAL",
    "GLUCOSE_CRITICAL",
    "GLUCOSE_DIABETES",
    "GLUCOSE_FASTING_DIABETES",
    "GLUCOSE_OGTT_DIABETES",
    "HBA1C_DIABETES",
    "HOLOTRANSCOBALAMIN_INDETERMINATE",
    "HOLOTRANSCOBALAMIN_LOW",
]

GLUCOSE_FASTING_DIABETES = decision(
    "glucose_fasting_diabetes",
    GLUCOSE_FASTING,
    "7.0 mmol/L",
    "126 mg/dL",
    by=seen("ada_criteria_bmjbp", "criteria"),
    inclusive=True,
    note="two abnormal results are needed unless hyperglycemia is unequivocal",
)

GLUCOSE_DIABETES = decision(
    "glucose_diabetes",
    GLUCOSE,
    "11.1 mmol/L",
    "200 mg/dL",
    by=seen("ada_criteria_bmjbp", "criteria"),
    inclusive=True,
    note="at any time, with classic symptoms or a crisis",
)

GLUCOSE_OGTT_DIABETES = decision(
    "glucose_ogtt_diabetes",
    GLUCOSE_OGTT_2H,
    "11.1 mmol/L",
    "200 mg/dL",
    by=seen("ada_criteria_bmjbp", "criteria"),
    inclusive=True,
)

GLUCOSE_CRITICAL = decision(
    "glucose_critical",
    GLUCOSE,
    "25 mmol/L",
    "450 mg/dL",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="15 under 16 years",
)

HBA1C_DIABETES = decision(
    "hba1c_diabetes",
    HBA1C,
    "48 mmol/mol",
    "6.5 %",
    by=seen("ada_criteria_bmjbp", "criteria"),
    inclusive=True,
    note="a laboratory test, not one at the point of care; two abnormal results are needed",
)

B12_LOW = decision(
    "b12_low",
    B12,
    "133 pmol/L",
    "180 ng/L",
    by=seen("ntro_b12_uk", "NICE NG239 table"),
    note="confirms deficiency over 16 years; the table was read in a reprint, not on the NICE page",
)

B12_INDETERMINATE = decision(
    "b12_indeterminate",
    B12,
    "258 pmol/L",
    "350 ng/L",
    by=seen("ntro_b12_uk", "NICE NG239 table"),
    inclusive=True,
    note="from 133 to 258 methylmalonic acid decides",
)

B12_UNLIKELY = decision(
    "b12_unlikely",
    B12,
    "258 pmol/L",
    "350 ng/L",
    by=reopened("nice_ng239_table_copies", "table of B12"),
    note="above it deficiency is unlikely, except after nitrous oxide; not by every method (RUH Bath)",
)

HOLOTRANSCOBALAMIN_LOW = decision(
    "holotranscobalamin_low", HOLOTRANSCOBALAMIN, "25 pmol/L", by=seen("ntro_b12_uk", "NICE NG239 table")
)

HOLOTRANSCOBALAMIN_INDETERMINATE = decision(
    "holotranscobalamin_indeterminate",
    HOLOTRANSCOBALAMIN,
    "70 pmol/L",
    by=seen("ntro_b12_uk", "NICE NG239 table"),
    inclusive=True,
)
