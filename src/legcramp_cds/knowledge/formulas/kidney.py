"""Filtration rate from creatinine: one equation for adults, one for children."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import AGE, CREATININE, HEIGHT
from legcramp_cds.knowledge.declare import decision, seen
from legcramp_cds.knowledge.findings import SEX
from legcramp_cds.knowledge.formulas.limits import AGE_1, AGE_18
from legcramp_cds.logic.build import all_of, at_least, below, chosen, divide, multiply
from legcramp_cds.logic.nodes import Case, Constant, Exponential, Formula, Maximum, Minimum, NumberNode, Power, Value

__all__ = ["EGFR_CHILD_60", "EGFR_CKD_EPI_2021", "EGFR_COMPUTED_60", "EGFR_SCHWARTZ"]

# Both equations are printed for creatinine in mg/dL; 88.4 is the factor of the conversion tables.
_CREATININE_MG_DL = divide(CREATININE, 88.4)


def _ckd_epi(kappa: float, alpha: float, sex_factor: float) -> NumberNode:
    """The equation with the coefficients of one sex."""
    ratio = divide(_CREATININE_MG_DL, kappa)
    return multiply(
        142,
        Power(Minimum((ratio, Constant(1.0))), alpha),
        Power(Maximum((ratio, Constant(1.0))), -1.200),
        Exponential(0.9938, Value(AGE)),
        sex_factor,
    )


EGFR_CKD_EPI_2021 = Formula(
    id="egfr_ckd_epi_2021",
    name="Estimated GFR, CKD-EPI 2021",
    unit="mL/min/{1.73_m2}",
    expression=Case(
        (
            (chosen(SEX, "female"), _ckd_epi(0.7, -0.241, 1.012)),
            (chosen(SEX, "male"), _ckd_epi(0.9, -0.302, 1.0)),
        )
    ),
    citation=seen("nkf_ckdepi_2021", "equation"),
    applies_when=at_least(AGE_18),
    caution=(
        "needs a steady creatinine: not for acute kidney injury or pregnancy, unreliable at extremes of muscle mass, "
        "with creatine supplements or drugs that block tubular secretion; near a limit measure cystatin C too"
    ),
)

EGFR_SCHWARTZ = Formula(
    id="egfr_schwartz",
    name="Estimated GFR, bedside Schwartz 2009",
    unit="mL/min/{1.73_m2}",
    expression=divide(multiply(0.413, HEIGHT), _CREATININE_MG_DL),
    citation=seen("schwartz_2009", "abstract"),
    applies_when=all_of(at_least(AGE_1), below(AGE_18)),
    caution=(
        "made for children with kidney disease and an enzymatic creatinine; not for acute kidney injury, and too high "
        "where there is little muscle, as in neuromuscular disease"
    ),
)

EGFR_COMPUTED_60 = decision(
    "egfr_computed_60",
    EGFR_CKD_EPI_2021,
    "60 mL/min/{1.73_m2}",
    by=seen("kdigo_2012_table", "G categories"),
    note="as egfr_60, for the rate that is computed here",
)

EGFR_CHILD_60 = decision(
    "egfr_child_60",
    EGFR_SCHWARTZ,
    "60 mL/min/{1.73_m2}",
    by=seen("kdigo_2012_table", "G categories"),
    note="as egfr_60, for the rate of a child that is computed here",
)
