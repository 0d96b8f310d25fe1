"""Calcium adjusted for albumin, and ionized calcium recalculated to pH 7.4: two adjustments that mislead easily."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import ALBUMIN, CALCIUM, CALCIUM_IONIZED, PH
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.formulas.kidney import EGFR_CHILD_60, EGFR_COMPUTED_60
from legcramp_cds.knowledge.formulas.limits import ALBUMIN_30, ALBUMIN_HIGH, EGFR_60
from legcramp_cds.logic.build import add, all_of, any_of, at_least, at_most, multiply, subtract
from legcramp_cds.logic.nodes import Exponential, Formula, Value

__all__ = ["CALCIUM_ADJUSTED", "CALCIUM_IONIZED_PH"]

# It reads total calcium only. What the laboratory has adjusted already is another fact, so nothing is adjusted twice.
CALCIUM_ADJUSTED = Formula(
    id="calcium_adjusted",
    name="Calcium, albumin-adjusted",
    unit="mmol/L",
    expression=add(CALCIUM, multiply(0.02, subtract(40, ALBUMIN))),
    citation=seen("gpnotebook_corrected_ca", "formula"),
    applies_when=at_most(ALBUMIN_HIGH),
    # The error has one direction: with little albumin or poor kidneys the adjusted value comes out too high. A low one
    # is low for certain, a normal one clears nobody. An eGFR that is not known cannot vouch for the value either.
    exact_when=all_of(
        at_least(ALBUMIN_30),
        any_of(at_least(EGFR_60), at_least(EGFR_COMPUTED_60), at_least(EGFR_CHILD_60)),
    ),
    otherwise="measure ionized calcium: with albumin below 30 g/L, or eGFR below 60 or unknown, the truth can be lower",
    caution=(
        "laboratories use slopes and mean albumins of their own; in acid-base disturbance, critical illness, myeloma, "
        "pregnancy, or symptoms that disagree, ionized calcium decides"
    ),
)

CALCIUM_IONIZED_PH = Formula(
    id="calcium_ionized_ph",
    name="Calcium, ionized, recalculated to pH 7.4",
    unit="mmol/L",
    expression=multiply(CALCIUM_IONIZED, Exponential(10.0, multiply(-0.178, subtract(7.40, Value(PH))))),
    citation=seen("medalg_ph_ica", "formula"),
    caution=(
        "for a sample that lost carbon dioxide in the tube only; never for tetany: in a true alkalosis it turns a low "
        "value into a normal one, so the value at the actual pH decides"
    ),
)
