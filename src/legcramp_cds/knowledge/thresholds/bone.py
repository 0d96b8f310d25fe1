"""Limits of phosphate, PTH and 25-hydroxyvitamin D."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import PHOSPHATE, PTH, VITAMIN_D
from legcramp_cds.knowledge.declare import decision, reference, reopened, seen

__all__ = [
    "PHOSPHATE_CRITICAL",
    "PHOSPHATE_CRITICAL_ARUP",
    "PHOSPHATE_HIGH",
    "PHOSPHATE_HIGH_CHILD",
    "PHOSPHATE_LOW",
    "PHOSPHATE_LOW_CHILD",
    "PHOSPHATE_MODERATE",
    "PHOSPHATE_SEVERE",
    "PTH_AFTER_THYROIDECTOMY",
    "PTH_HIGH",
    "PTH_HIGH_ADOLESCENT",
    "PTH_HIGH_CHILD",
    "PTH_HIGH_US",
    "PTH_INAPPROPRIATELY_NORMAL",
    "PTH_LOW",
    "PTH_LOW_ADOLESCENT",
    "PTH_LOW_CHILD",
    "PTH_LOW_US",
    "VITAMIN_D_DEFICIENT",
    "VITAMIN_D_INADEQUATE",
    "VITAMIN_D_LOW_IOM",
]

PHOSPHATE_LOW = decision(
    "phosphate_low",
    PHOSPHATE,
    "0.81 mmol/L",
    "2.5 mg/dL",
    by=seen("merck_hypophosphatemia", "definition"),
    note="for adults: it hides a low phosphate of childhood",
)

PHOSPHATE_MODERATE = decision(
    "phosphate_moderate",
    PHOSPHATE,
    "0.65 mmol/L",
    "2.0 mg/dL",
    by=seen("soukservices_phos", "severity"),
)

PHOSPHATE_SEVERE = decision(
    "phosphate_severe",
    PHOSPHATE,
    "0.32 mmol/L",
    "1.0 mg/dL",
    by=seen("merck_hypophosphatemia", "definition"),
)

PHOSPHATE_CRITICAL = decision(
    "phosphate_critical",
    PHOSPHATE,
    "0.30 mmol/L",
    "0.93 mg/dL",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="the default; another list calls below 0.32 mmol/L",
)

PHOSPHATE_CRITICAL_ARUP = decision(
    "phosphate_critical_arup",
    PHOSPHATE,
    "0.32 mmol/L",
    "1.0 mg/dL",
    by=seen("arup_critical_2017", "critical values"),
    note="not the default, which is 0.30",
)

PHOSPHATE_HIGH = reference(
    "phosphate_high",
    PHOSPHATE,
    "high",
    "1.45 mmol/L",
    "4.5 mg/dL",
    by=seen("oxford_ref_table", "reference ranges"),
    note="for adults: a child's phosphate is normally higher",
)

PHOSPHATE_LOW_CHILD = reference(
    "phosphate_low_child",
    PHOSPHATE,
    "low",
    "1.3 mmol/L",
    "4.0 mg/dL",
    by=seen("statpearls_hypophosphatemia", "definition"),
)

PHOSPHATE_HIGH_CHILD = reference(
    "phosphate_high_child",
    PHOSPHATE,
    "high",
    "2.3 mmol/L",
    "7.0 mg/dL",
    by=seen("statpearls_hypophosphatemia", "definition"),
)

PTH_LOW = reference(
    "pth_low",
    PTH,
    "low",
    "1.9 pmol/L",
    "18 pg/mL",
    by=seen("nova_scotia_ranges", "over 19 years"),
    note="the default because it was read; the US convention of 15-65 pg/mL was not",
)

PTH_HIGH = reference(
    "pth_high",
    PTH,
    "high",
    "8.7 pmol/L",
    "82 pg/mL",
    by=seen("nova_scotia_ranges", "over 19 years"),
    note="the default because it was read; the US convention of 15-65 pg/mL was not",
)

# "Inappropriately normal" has no figure of its own: with a low calcium, PTH ought to be above its range. A value within
# the range, its upper end included, is therefore too low for that calcium: `below` means low or normal.
PTH_INAPPROPRIATELY_NORMAL = reference(
    "pth_inappropriately_normal",
    PTH,
    "high",
    "8.7 pmol/L",
    "82 pg/mL",
    by=seen("nova_scotia_ranges", "over 19 years"),
    inclusive=True,
    note="with a low calcium and enough magnesium, PTH that is not above its range is inappropriate "
    "(bmjbp_hypoparathyroidism); says nothing at a normal calcium",
)

PTH_LOW_US = reference("pth_low_us", PTH, "low", "1.6 pmol/L", "15 pg/mL", by=reopened("davis_pth", "adult"))

PTH_HIGH_US = reference("pth_high_us", PTH, "high", "6.9 pmol/L", "65 pg/mL", by=reopened("davis_pth", "adult"))

PTH_LOW_CHILD = reference(
    "pth_low_child", PTH, "low", "1.7 pmol/L", by=seen("nova_scotia_ranges", "1 to 9 years"), note="1 to 9 years"
)

PTH_HIGH_CHILD = reference(
    "pth_high_child", PTH, "high", "6.7 pmol/L", by=seen("nova_scotia_ranges", "1 to 9 years"), note="1 to 9 years"
)

PTH_LOW_ADOLESCENT = reference(
    "pth_low_adolescent", PTH, "low", "2.3 pmol/L", by=seen("nova_scotia_ranges", "9 to 17 years"), note="9 to 17 years"
)

PTH_HIGH_ADOLESCENT = reference(
    "pth_high_adolescent",
    PTH,
    "high",
    "9.3 pmol/L",
    by=seen("nova_scotia_ranges", "9 to 17 years"),
    note="9 to 17 years",
)

PTH_AFTER_THYROIDECTOMY = decision(
    "pth_after_thyroidectomy",
    PTH,
    "1.05 pmol/L",
    "10 pg/mL",
    by=seen("hypopt_workshop_2022", "recommendations"),
    note="above it 12 to 24 hours after total thyroidectomy, lasting disease is virtually excluded; at no other time",
)

VITAMIN_D_DEFICIENT = decision(
    "vitamin_d_deficient",
    VITAMIN_D,
    "25 nmol/L",
    "10 ng/mL",
    by=seen("ros_2018_vitd", "thresholds"),
    note="the default; others use 30 or 50 nmol/L, and the Endocrine Society gave up fixed limits in 2024",
)

VITAMIN_D_INADEQUATE = decision(
    "vitamin_d_inadequate",
    VITAMIN_D,
    "50 nmol/L",
    "20 ng/mL",
    by=seen("patientinfo_vitd", "thresholds"),
    note="25 to 50 may be inadequate for some; above 50 is enough for most",
)

VITAMIN_D_LOW_IOM = decision(
    "vitamin_d_low_iom",
    VITAMIN_D,
    "50 nmol/L",
    "20 ng/mL",
    by=seen("perales_2025_vitd", "introduction"),
    note="calls all below 50 deficient; not the default",
)
