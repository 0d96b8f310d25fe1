"""Limits of derived values. A formula has one unit, so each limit is printed in that unit alone."""

from __future__ import annotations

from legcramp_cds.knowledge.declare import decision, reference, seen, unseen
from legcramp_cds.knowledge.formulas import (
    CALCIUM_ADJUSTED,
    EGFR_CKD_EPI_2021,
    EGFR_SCHWARTZ,
    FEMG,
    OSMOLALITY_DORWART,
    QTC_BAZETT,
    QTC_FRIDERICIA,
    SODIUM_CORRECTED_HILLIER,
    SODIUM_CORRECTED_KATZ,
    URINE_CALCIUM_CREATININE,
    URINE_K_CREATININE,
)
from legcramp_cds.knowledge.formulas.kidney import EGFR_CHILD_60, EGFR_COMPUTED_60

__all__ = [
    "CALCIUM_ADJUSTED_CRITICAL",
    "CALCIUM_ADJUSTED_LOW",
    "CALCIUM_ADJUSTED_MILD_CHILD",
    "CALCIUM_ADJUSTED_SEVERE",
    "CALCIUM_ADJUSTED_SEVERE_CHILD",
    "CALCIUM_ADJUSTED_SEVERE_NEONATE",
    "EGFR_CHILD_15",
    "EGFR_CHILD_30",
    "EGFR_CHILD_60",
    "EGFR_COMPUTED_15",
    "EGFR_COMPUTED_30",
    "EGFR_COMPUTED_45",
    "EGFR_COMPUTED_60",
    "EGFR_COMPUTED_90",
    "FEMG_SUGGESTS_WASTING",
    "FEMG_WASTING",
    "FEMG_WASTING_CMDT",
    "OSMOLALITY_DORWART_DEHYDRATION",
    "QTC_BAZETT_LONG_CHILD",
    "QTC_BAZETT_LONG_FEMALE",
    "QTC_BAZETT_LONG_MALE",
    "QTC_BAZETT_VERY_LONG",
    "QTC_FRIDERICIA_LONG_CHILD",
    "SODIUM_HILLIER_LOW",
    "SODIUM_KATZ_LOW",
    "URINE_CALCIUM_CREATININE_LOW",
    "URINE_K_CREATININE_PARALYSIS",
    "URINE_K_CREATININE_RENAL",
]

_GFR = "mL/min/{1.73_m2}"

CALCIUM_ADJUSTED_LOW = reference(
    "calcium_adjusted_low",
    CALCIUM_ADJUSTED,
    "low",
    "2.20 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "definition"),
    note="8.8 mg/dL; a lower reference limit for all ages",
)

CALCIUM_ADJUSTED_SEVERE = decision(
    "calcium_adjusted_severe",
    CALCIUM_ADJUSTED,
    "1.90 mmol/L",
    by=seen("sfe_hypocalcaemia_2016", "severity"),
    note="7.6 mg/dL; or any symptoms at any level; elsewhere 1.88 mmol/L (bmjbp_hypoparathyroidism)",
)

CALCIUM_ADJUSTED_CRITICAL = decision(
    "calcium_adjusted_critical",
    CALCIUM_ADJUSTED,
    "1.80 mmol/L",
    by=seen("swlp_gp_limits", "telephone limits"),
    inclusive=True,
    note="7.2 mg/dL",
)

CALCIUM_ADJUSTED_MILD_CHILD = decision(
    "calcium_adjusted_mild_child",
    CALCIUM_ADJUSTED,
    "2.00 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
    note="a neonate has 1.80 instead",
)

CALCIUM_ADJUSTED_SEVERE_CHILD = decision(
    "calcium_adjusted_severe_child",
    CALCIUM_ADJUSTED,
    "1.80 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
    note="the same figure is the mild limit of a neonate",
)

CALCIUM_ADJUSTED_SEVERE_NEONATE = decision(
    "calcium_adjusted_severe_neonate",
    CALCIUM_ADJUSTED,
    "1.60 mmol/L",
    by=seen("tayside_paed_hypocalcaemia", "severity table"),
    inclusive=True,
)

EGFR_COMPUTED_90 = decision(
    "egfr_computed_90", EGFR_CKD_EPI_2021, f"90 {_GFR}", by=seen("kdigo_2012_table", "G categories")
)

EGFR_COMPUTED_45 = decision(
    "egfr_computed_45", EGFR_CKD_EPI_2021, f"45 {_GFR}", by=seen("kdigo_2012_table", "G categories")
)

EGFR_COMPUTED_30 = decision(
    "egfr_computed_30", EGFR_CKD_EPI_2021, f"30 {_GFR}", by=seen("kdigo_2012_table", "G categories")
)

EGFR_COMPUTED_15 = decision(
    "egfr_computed_15", EGFR_CKD_EPI_2021, f"15 {_GFR}", by=seen("kdigo_2012_table", "G categories")
)

EGFR_CHILD_30 = decision("egfr_child_30", EGFR_SCHWARTZ, f"30 {_GFR}", by=seen("kdigo_2012_table", "G categories"))

EGFR_CHILD_15 = decision("egfr_child_15", EGFR_SCHWARTZ, f"15 {_GFR}", by=seen("kdigo_2012_table", "G categories"))

OSMOLALITY_DORWART_DEHYDRATION = decision(
    "osmolality_dorwart_dehydration",
    OSMOLALITY_DORWART,
    "295 mosm/L",
    by=seen("hooper_osm_2015", "abstract"),
    inclusive=True,
    note="a screen at 65 and over, sensitivity 85% and specificity 59%; for this equation and no other",
)

SODIUM_KATZ_LOW = decision(
    "sodium_katz_low",
    SODIUM_CORRECTED_KATZ,
    "135 mmol/L",
    by=seen("spasovski_2014", "definition"),
    note="the limit of measured sodium: a corrected value that is not below it blames the glucose",
)

SODIUM_HILLIER_LOW = decision(
    "sodium_hillier_low",
    SODIUM_CORRECTED_HILLIER,
    "135 mmol/L",
    by=seen("spasovski_2014", "definition"),
    note="the limit of measured sodium: a corrected value that is not below it blames the glucose",
)

FEMG_WASTING = decision(
    "femg_wasting",
    FEMG,
    "4 %",
    by=seen("clinlab_urine_mg", "interpretation"),
    note="the default; from 2 to 4 is a grey zone, below 2 the loss is elsewhere",
)

FEMG_WASTING_CMDT = decision(
    "femg_wasting_cmdt",
    FEMG,
    "2 %",
    by=seen("cmdt_hypomagnesemia", "evaluation"),
    note="with normal kidneys; not the default, which is 4",
)

FEMG_SUGGESTS_WASTING = decision(
    "femg_suggests_wasting",
    FEMG,
    "0.5 %",
    by=seen("mayo_magnr", "interpretation"),
    note="the most sensitive of three; not the default, which is 4",
)

URINE_K_CREATININE_RENAL = decision(
    "urine_k_creatinine_renal",
    URINE_K_CREATININE,
    "1.5 mmol/mmol",
    by=seen("assadi_2008", "abstract"),
    inclusive=True,
    note="the abstract prints no unit; only mmol/mmol fits the 13 meq/g of others",
)

URINE_K_CREATININE_PARALYSIS = decision(
    "urine_k_creatinine_paralysis",
    URINE_K_CREATININE,
    "2.5 mmol/mmol",
    by=seen("medscape_hypopp", "laboratory"),
    note="in paralysis: above it potassium is lost, below it has only moved into the cells",
)

URINE_CALCIUM_CREATININE_LOW = decision(
    "urine_calcium_creatinine_low",
    URINE_CALCIUM_CREATININE,
    "0.2 mmol/mmol",
    by=unseen("general_knowledge", "KDIGO 2017"),
    note="speaks for Gitelman syndrome; a normal value does not exclude it",
)

QTC_BAZETT_LONG_MALE = decision(
    "qtc_bazett_long_male",
    QTC_BAZETT,
    "440 ms",
    by=seen("cambio_qtc", "interpretation"),
    note="AHA 2009 is said to use 450",
)

QTC_BAZETT_LONG_FEMALE = decision(
    "qtc_bazett_long_female", QTC_BAZETT, "460 ms", by=seen("cambio_qtc", "interpretation")
)

QTC_BAZETT_VERY_LONG = decision(
    "qtc_bazett_very_long",
    QTC_BAZETT,
    "500 ms",
    by=seen("cambio_qtc", "interpretation"),
    note="risk of torsade de pointes at either sex",
)

QTC_BAZETT_LONG_CHILD = decision(
    "qtc_bazett_long_child",
    QTC_BAZETT,
    "460 ms",
    by=seen("phan_2015_qt", "abstract"),
    note="infants and young children; the same child has 414 by Fridericia",
)

QTC_FRIDERICIA_LONG_CHILD = decision(
    "qtc_fridericia_long_child",
    QTC_FRIDERICIA,
    "414 ms",
    by=seen("phan_2015_qt", "abstract"),
    note="infants and young children; the same child has 460 by Bazett",
)
