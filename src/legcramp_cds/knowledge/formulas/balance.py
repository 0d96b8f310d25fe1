"""Anion gap, calculated osmolality, and sodium corrected for glucose."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import BICARBONATE, CHLORIDE, GLUCOSE, POTASSIUM, SODIUM, UREA
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.formulas.limits import GLUCOSE_ABOVE_NORMAL
from legcramp_cds.logic.build import above, add, multiply, subtract
from legcramp_cds.logic.nodes import Formula, NumberNode

__all__ = [
    "ANION_GAP",
    "ANION_GAP_WITH_POTASSIUM",
    "OSMOLALITY_DORWART",
    "OSMOLALITY_SIMPLE",
    "SODIUM_CORRECTED_HILLIER",
    "SODIUM_CORRECTED_KATZ",
]

_GAP_CAUTION = (
    "there is no portable limit (3-11 in one laboratory, 10-18 in another): compare with the interval of the "
    "laboratory that measured; the measured sodium is used, not the one corrected for glucose"
)

ANION_GAP = Formula(
    id="anion_gap",
    name="Anion gap",
    unit="mmol/L",
    expression=subtract(SODIUM, add(CHLORIDE, BICARBONATE)),
    citation=seen("chionh_2022_ag", "abstract"),
    caution=_GAP_CAUTION,
)

ANION_GAP_WITH_POTASSIUM = Formula(
    id="anion_gap_with_potassium",
    name="Anion gap with potassium",
    unit="mmol/L",
    expression=subtract(add(SODIUM, POTASSIUM), add(CHLORIDE, BICARBONATE)),
    citation=seen("chionh_2022_ag", "abstract"),
    caution=_GAP_CAUTION,
)

OSMOLALITY_SIMPLE = Formula(
    id="osmolality_simple",
    name="Osmolarity, calculated",
    unit="mosm/L",
    expression=add(multiply(2, SODIUM), GLUCOSE, UREA),
    citation=seen("qxmd_osm", "formula"),
    caution="other equations read up to 10 higher; do not carry a limit from one equation to another",
)

OSMOLALITY_DORWART = Formula(
    id="osmolality_dorwart",
    name="Osmolarity, calculated for older adults (Khajuria and Krahn)",
    unit="mosm/L",
    expression=add(multiply(1.86, add(SODIUM, POTASSIUM)), multiply(1.15, GLUCOSE), UREA, 14),
    citation=seen("hooper_osm_2015", "abstract"),
    caution="the best of 39 equations at 65 and over, as a screen for dehydration: measure osmolality to confirm",
)


def _corrected(per_mg_dl: float) -> NumberNode:
    """Sodium with an addition for each mg/dL of glucose above 100, as both authors print it (180.16 g/mol)."""
    return add(SODIUM, multiply(per_mg_dl, subtract(multiply(18.016, GLUCOSE), 100)))


SODIUM_CORRECTED_KATZ = Formula(
    id="sodium_corrected_katz",
    name="Sodium corrected for glucose (Katz)",
    unit="mmol/L",
    expression=_corrected(0.016),
    citation=seen("mdcalc_na", "formula"),
    applies_when=above(GLUCOSE_ABOVE_NORMAL),
    caution="a calculation without controlled data behind it; the other correction in use adds half as much again",
)

SODIUM_CORRECTED_HILLIER = Formula(
    id="sodium_corrected_hillier",
    name="Sodium corrected for glucose (Hillier)",
    unit="mmol/L",
    expression=_corrected(0.024),
    citation=seen("mdcalc_na", "formula"),
    applies_when=above(GLUCOSE_ABOVE_NORMAL),
    caution="rests on six healthy volunteers; contested, so look at both corrections",
)
