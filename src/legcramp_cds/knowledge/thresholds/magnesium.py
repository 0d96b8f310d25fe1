"""Limits of magnesium. Three published definitions of low make 0.60 to 0.75 mmol/L a grey zone, not a diagnosis."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import MAGNESIUM
from legcramp_cds.knowledge.declare import decision, reference, seen
from legcramp_cds.knowledge.formulas.limits import MAGNESIUM_LOW_CMDT

__all__ = [
    "MAGNESIUM_BLOCKS_PTH",
    "MAGNESIUM_CRITICAL",
    "MAGNESIUM_HIGH",
    "MAGNESIUM_LOW",
    "MAGNESIUM_LOW_CHILD",
    "MAGNESIUM_LOW_CMDT",
    "MAGNESIUM_LOW_NEONATE",
    "MAGNESIUM_LOW_STATPEARLS",
    "MAGNESIUM_SEVERE",
    "MAGNESIUM_SEVERE_THREE_GRADE",
    "MAGNESIUM_SYMPTOMATIC",
]

MAGNESIUM_LOW = decision(
    "magnesium_low",
    MAGNESIUM,
    "0.70 mmol/L",
    "1.7 mg/dL",
    by=seen("bnssg_hypomagnesaemia", "definition"),
    note="the default, the usual UK definition, in the middle of three; the others are 0.60 and 0.75 mmol/L",
)

MAGNESIUM_LOW_STATPEARLS = decision(
    "magnesium_low_statpearls",
    MAGNESIUM,
    "0.60 mmol/L",
    "1.46 mg/dL",
    by=seen("statpearls_hypomagnesemia", "definition"),
    note="the strictest of three definitions; not the default, which is 0.70",
)

MAGNESIUM_SEVERE = decision(
    "magnesium_severe",
    MAGNESIUM,
    "0.50 mmol/L",
    "1.2 mg/dL",
    by=seen("nhs_highland_mg", "intravenous replacement"),
    note="the default for severe: intravenous replacement starts below it; the two-grade scale agrees (embeds_mg_2025)",
)

MAGNESIUM_SEVERE_THREE_GRADE = decision(
    "magnesium_severe_three_grade",
    MAGNESIUM,
    "0.40 mmol/L",
    "1.0 mg/dL",
    by=seen("embeds_mg_2019", "classification"),
    note="severe on a scale of three grades that its own site gave up; 0.40 to 0.50 is moderate there",
)

MAGNESIUM_SYMPTOMATIC = decision(
    "magnesium_symptomatic",
    MAGNESIUM,
    "0.40 mmol/L",
    by=seen("bnssg_hypomagnesaemia", "symptoms"),
    note="symptoms usually begin below it, earlier when it falls fast",
)

MAGNESIUM_CRITICAL = decision(
    "magnesium_critical",
    MAGNESIUM,
    "0.40 mmol/L",
    "1.0 mg/dL",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="telephoned at or below it",
)

MAGNESIUM_BLOCKS_PTH = decision(
    "magnesium_blocks_pth",
    MAGNESIUM,
    "1 mg/dL",
    by=seen("pth_washington_manual", "hypocalcemia"),
    note="depletion below it stops the release of PTH, so that low calcium with low PTH is not hypoparathyroidism yet",
)

MAGNESIUM_HIGH = reference(
    "magnesium_high",
    MAGNESIUM,
    "high",
    "1.05 mmol/L",
    "2.55 mg/dL",
    by=seen("oxford_ref_table", "reference ranges"),
)

MAGNESIUM_LOW_CHILD = reference(
    "magnesium_low_child",
    MAGNESIUM,
    "low",
    "0.60 mmol/L",
    "1.5 mg/dL",
    by=seen("diasys_mg", "reference ranges"),
)

MAGNESIUM_LOW_NEONATE = reference(
    "magnesium_low_neonate",
    MAGNESIUM,
    "low",
    "0.48 mmol/L",
    "1.2 mg/dL",
    by=seen("diasys_mg", "reference ranges"),
)
