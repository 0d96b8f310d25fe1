"""What the kidney lets go of: fractional excretion of magnesium, and ratios to urine creatinine."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import (
    CREATININE,
    MAGNESIUM,
    URINE_CALCIUM,
    URINE_CREATININE,
    URINE_MAGNESIUM,
    URINE_POTASSIUM,
)
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.formulas.limits import MAGNESIUM_LOW_CMDT
from legcramp_cds.logic.build import below, divide, multiply
from legcramp_cds.logic.nodes import Formula

__all__ = ["FEMG", "URINE_CALCIUM_CREATININE", "URINE_K_CREATININE"]

FEMG = Formula(
    id="femg",
    name="Fractional excretion of magnesium",
    unit="%",
    expression=divide(
        # Serum creatinine is in umol/L and urine creatinine in mmol/L.
        multiply(100, URINE_MAGNESIUM, divide(CREATININE, 1000)),
        # 0.7 of the serum magnesium is free to be filtered.
        multiply(0.7, MAGNESIUM, URINE_CREATININE),
    ),
    citation=seen("clinlab_urine_mg", "formula"),
    # With a normal serum magnesium a high excretion is no loss. The widest definition of low keeps the grey zone.
    applies_when=below(MAGNESIUM_LOW_CMDT),
    caution="blood and spot urine of the same hour, before magnesium is given; not reliable in advanced kidney disease",
)

URINE_K_CREATININE = Formula(
    id="urine_k_creatinine",
    name="Urine potassium to creatinine",
    unit="mmol/mmol",
    expression=divide(URINE_POTASSIUM, URINE_CREATININE),
    citation=seen("assadi_2008", "abstract"),
    caution="before potassium is given; low muscle mass raises the ratio, and vomiting can hide behind a low one",
)

URINE_CALCIUM_CREATININE = Formula(
    id="urine_calcium_creatinine",
    name="Urine calcium to creatinine",
    unit="mmol/mmol",
    expression=divide(URINE_CALCIUM, URINE_CREATININE),
    citation=seen("statpearls_gitelman", "evaluation"),
    caution="spot urine before treatment; low muscle mass raises the ratio",
)
