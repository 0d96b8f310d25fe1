"""QT corrected for the heart rate."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import HEART_RATE, QT_INTERVAL
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.logic.build import divide
from legcramp_cds.logic.nodes import Formula, Power, Value

__all__ = ["QTC_BAZETT", "QTC_FRIDERICIA"]

# Seconds from beat to beat.
_RR = divide(60, Value(HEART_RATE))

QTC_BAZETT = Formula(
    id="qtc_bazett",
    name="QTc (Bazett)",
    unit="ms",
    expression=divide(QT_INTERVAL, Power(_RR, 0.5)),
    citation=seen("cambio_qtc", "formula"),
    caution="corrects too much above 100 beats a minute and too little below 60; limits hold for one formula only",
)

QTC_FRIDERICIA = Formula(
    id="qtc_fridericia",
    name="QTc (Fridericia)",
    unit="ms",
    # The cube root exactly: sites that round the exponent to 0.33 are off by milliseconds.
    expression=divide(QT_INTERVAL, Power(_RR, 1 / 3)),
    citation=seen("cambio_qtc", "formula"),
    caution="in children never compare it with a limit made for Bazett",
)
