"""Limits of thyroid and adrenal hormones and of copeptin. They hang on the assay more than any others."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import (
    COPEPTIN_ARGININE,
    COPEPTIN_BASELINE,
    COPEPTIN_SALINE,
    CORTISOL,
    CORTISOL_MORNING,
    CORTISOL_STIMULATED,
    FREE_T4,
    TSH,
)
from legcramp_cds.knowledge.declare import decision, reference, reopened, seen

__all__ = [
    "COPEPTIN_ARGININE_LOW",
    "COPEPTIN_BASELINE_HIGH",
    "COPEPTIN_SALINE_LOW",
    "CORTISOL_CRITICAL",
    "CORTISOL_MORNING_EXCLUDES",
    "CORTISOL_MORNING_INDETERMINATE",
    "CORTISOL_MORNING_LOW_ENDOCRINE_SOCIETY",
    "CORTISOL_MORNING_POSSIBLE",
    "CORTISOL_MORNING_UNLIKELY_NICE",
    "CORTISOL_MORNING_URGENT",
    "CORTISOL_STIMULATED_LOW",
    "FREE_T4_HIGH",
    "FREE_T4_LOW",
    "TSH_HIGH",
    "TSH_HIGH_TRIMESTER_1",
    "TSH_HIGH_TRIMESTER_2",
    "TSH_HIGH_TRIMESTER_3",
    "TSH_LOW",
    "TSH_OVERT",
    "TSH_SUPPRESSED",
]

TSH_HIGH = reference(
    "tsh_high",
    TSH,
    "high",
    "4.7 m[IU]/L",
    by=seen("bmjcr_hypothyroid", "laboratory range"),
    note="the default because it was read, in one laboratory; the usual 4.0 was not",
)

TSH_OVERT = decision(
    "tsh_overt",
    TSH,
    "10 m[IU]/L",
    by=seen("gpnotebook_hypothyroid", "definition"),
    note="overt hypothyroidism when free thyroxine is below its range",
)

TSH_LOW = reference("tsh_low", TSH, "low", "0.35 m[IU]/L", by=seen("bmjcr_hypothyroid", "laboratory range"))

TSH_SUPPRESSED = decision(
    "tsh_suppressed", TSH, "0.1 m[IU]/L", by=reopened("uspstf_thyroid", "recommendation statement")
)

TSH_HIGH_TRIMESTER_1 = reference(
    "tsh_high_trimester_1", TSH, "high", "3.54 m[IU]/L", by=seen("tsh_trimester_2017", "abstract")
)

TSH_HIGH_TRIMESTER_2 = reference(
    "tsh_high_trimester_2", TSH, "high", "4.46 m[IU]/L", by=seen("tsh_trimester_2017", "abstract")
)

TSH_HIGH_TRIMESTER_3 = reference(
    "tsh_high_trimester_3", TSH, "high", "4.19 m[IU]/L", by=seen("tsh_trimester_2017", "abstract")
)

FREE_T4_LOW = reference(
    "free_t4_low",
    FREE_T4,
    "low",
    "7.8 pmol/L",
    by=seen("bmjcr_hypothyroid", "laboratory range"),
    note="the default because it was read, in one laboratory",
)

FREE_T4_HIGH = reference(
    "free_t4_high",
    FREE_T4,
    "high",
    "21 pmol/L",
    by=seen("bmjcr_hypothyroid", "laboratory range"),
    note="the default because it was read, in one laboratory",
)

# Morning cortisol: two British pathways were read; of NICE only its upper limit was seen, as others quote it.

CORTISOL_MORNING_URGENT = decision(
    "cortisol_morning_urgent",
    CORTISOL_MORNING,
    "100 nmol/L",
    by=seen("bnssg_ai", "referral"),
    note="refer urgently below it; 100-300 is indeterminate there",
)

CORTISOL_MORNING_INDETERMINATE = decision(
    "cortisol_morning_indeterminate",
    CORTISOL_MORNING,
    "300 nmol/L",
    by=seen("bnssg_ai", "referral"),
    inclusive=True,
    note="100 to 300 is indeterminate",
)

CORTISOL_MORNING_POSSIBLE = decision(
    "cortisol_morning_possible",
    CORTISOL_MORNING,
    "275 nmol/L",
    by=seen("rightdecisions_ai", "interpretation"),
    note="adrenal insufficiency is possible below it: corticotropin test; 275 to 425 is unlikely",
)

CORTISOL_MORNING_EXCLUDES = decision(
    "cortisol_morning_excludes",
    CORTISOL_MORNING,
    "425 nmol/L",
    by=seen("rightdecisions_ai", "interpretation"),
    note="above it adrenal insufficiency is excluded, off glucocorticoids and estrogen",
)

CORTISOL_MORNING_LOW_ENDOCRINE_SOCIETY = decision(
    "cortisol_morning_low_endocrine_society",
    CORTISOL_MORNING,
    "140 nmol/L",
    "5 ug/dL",
    by=reopened("bornstein_2016", "recommendations, as in the National Guideline Clearinghouse"),
    note="with ACTH, where no stimulation test can be done",
)

CORTISOL_MORNING_UNLIKELY_NICE = decision(
    "cortisol_morning_unlikely_nice",
    CORTISOL_MORNING,
    "300 nmol/L",
    by=reopened("endoabs_117p44", "aim"),
    note="NICE NG243 as quoted there: above it adrenal insufficiency is very unlikely",
)

CORTISOL_STIMULATED_LOW = decision(
    "cortisol_stimulated_low",
    CORTISOL_STIMULATED,
    "500 nmol/L",
    "18 ug/dL",
    by=reopened("bornstein_2016", "recommendations, as in the National Guideline Clearinghouse"),
    note="at 30 or 60 minutes; depends on the assay, newer ones use lower limits, 430 in one unit",
)

CORTISOL_CRITICAL = decision(
    "cortisol_critical",
    CORTISOL,
    "50 nmol/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="not after dexamethasone; late in the evening so little is normal",
)

COPEPTIN_BASELINE_HIGH = decision(
    "copeptin_baseline_high",
    COPEPTIN_BASELINE,
    "21.4 pmol/L",
    by=seen("copeptin_review_pmc9113794", "table of cut-offs"),
    note="above it resistance to vasopressin, without water deprivation",
)

COPEPTIN_SALINE_LOW = decision(
    "copeptin_saline_low",
    COPEPTIN_SALINE,
    "4.9 pmol/L",
    by=seen("copeptin_review_pmc9113794", "table of cut-offs"),
    inclusive=True,
    note="deficiency of vasopressin at or below it, primary polydipsia above",
)

COPEPTIN_ARGININE_LOW = decision(
    "copeptin_arginine_low",
    COPEPTIN_ARGININE,
    "3.8 pmol/L",
    by=seen("copeptin_review_pmc9113794", "table of cut-offs"),
    inclusive=True,
)
