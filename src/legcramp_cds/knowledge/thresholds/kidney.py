"""Limits of creatinine, urea, the reported filtration rate, and albumin in urine."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import CREATININE, EGFR_REPORTED, UREA, URINE_ACR
from legcramp_cds.knowledge.declare import decision, reference, seen
from legcramp_cds.knowledge.formulas.limits import EGFR_60

__all__ = [
    "CREATININE_CRITICAL",
    "CREATININE_HIGH_FEMALE",
    "CREATININE_HIGH_MALE",
    "CREATININE_HIGH_PREGNANT",
    "EGFR_15",
    "EGFR_30",
    "EGFR_45",
    "EGFR_60",
    "EGFR_90",
    "UREA_CRITICAL",
    "UREA_HIGH",
    "URINE_ACR_A2",
    "URINE_ACR_A2_SI",
    "URINE_ACR_A3",
    "URINE_ACR_A3_SI",
]

# Whole-number categories (45-59, 60-89) leave gaps; each begins where the one above ends.

EGFR_90 = decision(
    "egfr_90", EGFR_REPORTED, "90 mL/min/{1.73_m2}", by=seen("kdigo_2012_table", "G categories"), note="G2 below it"
)

EGFR_45 = decision(
    "egfr_45", EGFR_REPORTED, "45 mL/min/{1.73_m2}", by=seen("kdigo_2012_table", "G categories"), note="G3b below it"
)

EGFR_30 = decision(
    "egfr_30", EGFR_REPORTED, "30 mL/min/{1.73_m2}", by=seen("kdigo_2012_table", "G categories"), note="G4 below it"
)

EGFR_15 = decision(
    "egfr_15", EGFR_REPORTED, "15 mL/min/{1.73_m2}", by=seen("kdigo_2012_table", "G categories"), note="G5 below it"
)

CREATININE_HIGH_MALE = reference(
    "creatinine_high_male",
    CREATININE,
    "high",
    "115 umol/L",
    "1.3 mg/dL",
    by=seen("exercisereports_ranges", "reference ranges"),
)

CREATININE_HIGH_FEMALE = reference(
    "creatinine_high_female",
    CREATININE,
    "high",
    "97 umol/L",
    "1.1 mg/dL",
    by=seen("exercisereports_ranges", "reference ranges"),
)

CREATININE_HIGH_PREGNANT = reference(
    "creatinine_high_pregnant",
    CREATININE,
    "high",
    "68 umol/L",
    by=seen("oxford_ref_table", "pregnancy"),
    note="what is normal for other adults may be kidney disease in pregnancy",
)

CREATININE_CRITICAL = decision(
    "creatinine_critical",
    CREATININE,
    "350 umol/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="the page prints mmol/L and means umol/L; under 16 years it calls at 200",
)

UREA_HIGH = reference(
    "urea_high", UREA, "high", "6.7 mmol/L", by=seen("oxford_ref_table", "reference ranges"), note="elsewhere 7.1"
)

UREA_CRITICAL = decision(
    "urea_critical", UREA, "30 mmol/L", by=seen("homerton_limits", "telephone limits"), inclusive=True
)

# 30 mg/g and 3 mg/mmol are printed as the same limit but are not: 3 mg/mmol is 26.5 mg/g. They stay apart, and a rule
# that wants to miss nobody takes the lower one.

URINE_ACR_A2 = decision(
    "urine_acr_a2",
    URINE_ACR,
    "30 mg/g",
    by=seen("kdigo_2024_summary", "definition"),
    note="marker of kidney damage; the SI spelling, 3 mg/mmol, is lower (26.5 mg/g)",
)

URINE_ACR_A2_SI = decision(
    "urine_acr_a2_si",
    URINE_ACR,
    "3 mg/mmol",
    by=seen("bmjbp_ckd", "A categories"),
    inclusive=True,
    note="A2 begins at it; 26.5 mg/g",
)

URINE_ACR_A3 = decision(
    "urine_acr_a3",
    URINE_ACR,
    "300 mg/g",
    by=seen("bmjbp_ckd", "A categories"),
    note="the SI spelling, 30 mg/mmol, is lower (265 mg/g)",
)

URINE_ACR_A3_SI = decision("urine_acr_a3_si", URINE_ACR, "30 mg/mmol", by=seen("bmjbp_ckd", "A categories"))
