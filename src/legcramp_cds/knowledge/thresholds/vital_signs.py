"""Limits of the vital signs of adults; children have others at each age, and none of them is here."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import DIASTOLIC_BP, HEART_RATE, RESPIRATORY_RATE, SYSTOLIC_BP, TEMPERATURE
from legcramp_cds.knowledge.declare import decision, reopened

__all__ = [
    "BREATHING_FAST",
    "DIASTOLIC_HIGH",
    "PULSE_FAST",
    "SYSTOLIC_HIGH",
    "SYSTOLIC_LOW",
    "TEMPERATURE_FEVER",
]

_PRESSURE = reopened("cumulus_hypertension", "hypertension and hypotension")
_RATES = reopened("sharinginhealth_vitals", "heart rate and respiratory rate")

BREATHING_FAST = decision("breathing_fast", RESPIRATORY_RATE, "20 /min", by=_RATES, note="of adults; above it is fast")

PULSE_FAST = decision("pulse_fast", HEART_RATE, "100 /min", by=_RATES, note="of adults; above it is fast")

SYSTOLIC_LOW = decision("systolic_low", SYSTOLIC_BP, "90 mmHg", by=_PRESSURE, inclusive=True)

SYSTOLIC_HIGH = decision("systolic_high", SYSTOLIC_BP, "140 mmHg", by=_PRESSURE, inclusive=True)

DIASTOLIC_HIGH = decision("diastolic_high", DIASTOLIC_BP, "90 mmHg", by=_PRESSURE, inclusive=True)

TEMPERATURE_FEVER = decision(
    "temperature_fever",
    TEMPERATURE,
    "38 Cel",
    by=reopened("nhs_fever_adults", "what is a high temperature"),
    inclusive=True,
)
