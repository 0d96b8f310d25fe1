"""Limits of calcium as measured: total, adjusted by the laboratory, ionized. Symptoms outrank all of them."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import CALCIUM, CALCIUM_ADJUSTED_REPORTED, CALCIUM_IONIZED
from legcramp_cds.knowledge.declare import decision, reference, seen

__all__ = [
    "CALCIUM_ADJUSTED_REPORTED_CRITICAL",
    "CALCIUM_ADJUSTED_REPORTED_LOW",
    "CALCIUM_ADJUSTED_REPORTED_MILD_CHILD",
    "CALCIUM_ADJUSTED_REPORTED_SEVERE",
    "CALCIUM_ADJUSTED_REPORTED_SEVERE_CHILD",
    "CALCIUM_ADJUSTED_REPORTED_SEVERE_NEONATE",
    "CALCIUM_IONIZED_CRITICAL",
    "CALCIUM_IONIZED_HIGH",
    "CALCIUM_IONIZED_LOW",
    "CALCIUM_IONIZED_LOW_CHILD",
    "CALCIUM_IONIZED_LOW_WASHINGTON",
    "CALCIUM_IONIZED_MILD_CHILD",
    "CALCIUM_IONIZED_SEVERE_CHILD",
    "CALCIUM_IONIZED_SEVERE_NEONATE",
    "CALCIUM_TOTAL_CRITICAL",
    "CALCIUM_TOTAL_HIGH",
    "CALCIUM_TOTAL_LOW",
    "CALCIUM_TOTAL_LOW_ADOLESCENT",
    "CALCIUM_TOTAL_LOW_CHILD",
    "CALCIUM_TOTAL_LOW_INFANT",
    "CALCIUM_TOTAL_LOW_PREGNANT",
    "CALCIUM_TOTAL_MODERATE",
    "CALCIUM_TOTAL_SEVERE",
]

# Total. A panic list that prints 2.22 mmol/L as its high limit means 3.22 (12.9 mg/dL); it is not used here.

CALCIUM_TOTAL_LOW = decision(
    "calcium_total_low",
    CALCIUM,
    "2.13 mmol/L",
    "8.5 mg/dL",
    by=seen("bmjbp_hypoparathyroidism", "severity"),
    note="total calcium falls with albumin: below it adjust, or better measure ionized calcium, before calling it low",
)

CALCIUM_TOTAL_MODERATE = decision(
    "calcium_total_moderate",
    CALCIUM,
    "2.0 mmol/L",
    "8.0 mg/dL",
    by=seen("bmjbp_hypoparathyroidism", "severity"),
)

CALCIUM_TOTAL_SEVERE = decision(
    "calcium_total_severe",
    CALCIUM,
    "1.88 mmol/L",
    "7.5 mg/dL",
    by=seen("bmjbp_hypoparathyroidism", "severity"),
    note="the UK limit is 1.90 mmol/L adjusted, or any symptoms at any level",
)

CALCIUM_TOTAL_CRITICAL = decision(
    "calcium_total_critical",
    CALCIUM,
    "1.65 mmol/L",
    "6.6 mg/dL",
    by=seen("clr_critical_limits", "critical limits"),
    inclusive=True,
    note="mean of a survey of laboratories, which ranged from 1.25 to 2.15",
)

CALCIUM_TOTAL_HIGH = reference(
    "calcium_total_high", CALCIUM, "high", "2.60 mmol/L", "10.5 mg/dL", by=seen("medpage_calcium", "reference ranges")
)

CALCIUM_TOTAL_LOW_PREGNANT = reference(
    "calcium_total_low_pregnant",
    CALCIUM,
    "low",
    "1.95 mmol/L",
    by=seen("oxford_ref_table", "pregnancy"),
    note="total calcium falls with albumin in pregnancy, ionized calcium does not",
)

CALCIUM_TOTAL_LOW_INFANT = reference(
    "calcium_total_low_infant",
    CALCIUM,
    "low",
    "2.25 mmol/L",
    "9.0 mg/dL",
    by=seen("medpage_calcium", "reference ranges"),
    note="10 days to 24 months",
)

CALCIUM_TOTAL_LOW_CHILD = reference(
    "calcium_total_low_child",
    CALCIUM,
    "low",
    "2.20 mmol/L",
    "8.8 mg/dL",
    by=seen("medpage_calcium", "reference ranges"),
    note="2 to 12 years",
)

CALCIUM_TOTAL_LOW_ADOLESCENT = reference(
    "calcium_total_low_adolescent",
    CALCIUM,
    "low",
    "2.10 mmol/L",
    "8.4 mg/dL",
    by=seen("medpage_calcium", "reference ranges"),
    note="12 to 18 years",
)

# Adjusted by the laboratory. The same limits stand in `derived` for the value that is adjusted here.

CALCIUM_ADJUSTED_REPORTED_LOW = reference(
    "calcium_adjusted_reported_low",
    CALCIUM_ADJUSTED_REPORTED,
    "low",
    "2.20 mmol/L",
    "8.8 mg/dL",
    by=seen("tayside_paed_hypocalcaemia", "definition"),
    note="a lower reference limit for all ages; laboratories adjust in their own ways, so their own limit wins",
)

CALCIUM_ADJUSTED_REPORTED_SEVERE = decision(
    "calcium_adjusted_reported_severe",
    CALCIUM_ADJUSTED_REPORTED,
    "1.90 mmol/L",
    "7.6 mg/dL",
    by=seen("sfe_hypocalcaemia_2016", "severity"),
    note="or any symptoms at any level; elsewhere 1.88 mmol/L (bmjbp_hypoparathyroidism)",
)

CALCIUM_ADJUSTED_REPORTED_CRITICAL = decision(
    "calcium_adjusted_reported_critical",
    CALCIUM_ADJUSTED_REPORTED,
    "1.80 mmol/L",
    "7.2 mg/dL",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
)

CALCIUM_ADJUSTED_REPORTED_MILD_CHILD = decision(
    "calcium_adjusted_reported_mild_child",
    CALCIUM_ADJUSTED_REPORTED,
    "2.00 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
    note="a neonate has 1.80 instead",
)

CALCIUM_ADJUSTED_REPORTED_SEVERE_CHILD = decision(
    "calcium_adjusted_reported_severe_child",
    CALCIUM_ADJUSTED_REPORTED,
    "1.80 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
    note="the same figure is the mild limit of a neonate",
)

CALCIUM_ADJUSTED_REPORTED_SEVERE_NEONATE = decision(
    "calcium_adjusted_reported_severe_neonate",
    CALCIUM_ADJUSTED_REPORTED,
    "1.60 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
)

# Ionized, at the pH of the sample.

CALCIUM_IONIZED_LOW = decision(
    "calcium_ionized_low",
    CALCIUM_IONIZED,
    "1.10 mmol/L",
    "4.4 mg/dL",
    by=seen("bmjbp_hypoparathyroidism", "investigations"),
    note="the default; the other definition is 1.05 mmol/L",
)

CALCIUM_IONIZED_LOW_WASHINGTON = decision(
    "calcium_ionized_low_washington",
    CALCIUM_IONIZED,
    "1.05 mmol/L",
    "4.2 mg/dL",
    by=seen("pth_washington_manual", "hypocalcemia"),
    note="not the default, which is 1.10",
)

CALCIUM_IONIZED_CRITICAL = decision(
    "calcium_ionized_critical",
    CALCIUM_IONIZED,
    "0.82 mmol/L",
    "3.29 mg/dL",
    by=seen("clr_critical_limits", "critical limits"),
    inclusive=True,
)

CALCIUM_IONIZED_HIGH = reference(
    "calcium_ionized_high",
    CALCIUM_IONIZED,
    "high",
    "1.30 mmol/L",
    "5.3 mg/dL",
    by=seen("bmjbp_hypoparathyroidism", "investigations"),
)

CALCIUM_IONIZED_LOW_CHILD = reference(
    "calcium_ionized_low_child",
    CALCIUM_IONIZED,
    "low",
    "1.15 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "definition"),
)

CALCIUM_IONIZED_MILD_CHILD = decision(
    "calcium_ionized_mild_child",
    CALCIUM_IONIZED,
    "1.0 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
    note="child or neonate",
)

CALCIUM_IONIZED_SEVERE_CHILD = decision(
    "calcium_ionized_severe_child",
    CALCIUM_IONIZED,
    "0.9 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
)

CALCIUM_IONIZED_SEVERE_NEONATE = decision(
    "calcium_ionized_severe_neonate",
    CALCIUM_IONIZED,
    "0.7 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
)
