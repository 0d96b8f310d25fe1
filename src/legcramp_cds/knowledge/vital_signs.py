"""Vital signs as rules: what an examiner states and what is measured say the same.

So a record of numbers alone, as an electronic record gives it, is read as well. The limits are those of adults; of a
child only what is stated counts.
"""

from __future__ import annotations

from legcramp_cds.knowledge.findings import signs, symptoms
from legcramp_cds.knowledge.thresholds import (
    AGE_16,
    BREATHING_FAST,
    DIASTOLIC_HIGH,
    PULSE_FAST,
    SYSTOLIC_HIGH,
    SYSTOLIC_LOW,
    TEMPERATURE_FEVER,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, not_, present

__all__ = ["breathing_fast", "fever", "pressure_high", "pressure_low", "pressure_not_high", "pulse_fast"]

_adult = at_least(AGE_16)

breathing_fast = any_of(present(signs.tachypnea), all_of(_adult, above(BREATHING_FAST)))

pulse_fast = any_of(present(signs.tachycardia), all_of(_adult, above(PULSE_FAST)))

pressure_low = any_of(present(signs.hypotension), all_of(_adult, below(SYSTOLIC_LOW)))

pressure_high = any_of(
    present(signs.hypertension_measured),
    all_of(_adult, any_of(above(SYSTOLIC_HIGH), above(DIASTOLIC_HIGH))),
)

# Stated to be normal, or measured and normal; what nobody measured is neither.
pressure_not_high = any_of(
    not_(present(signs.hypertension_measured)),
    all_of(_adult, at_most(SYSTOLIC_HIGH), at_most(DIASTOLIC_HIGH)),
)

fever = any_of(present(symptoms.fever), all_of(_adult, above(TEMPERATURE_FEVER)))
