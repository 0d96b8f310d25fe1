"""Patterns of signs that the conditions of nerve, root, cord and motor neuron share."""

from __future__ import annotations

from legcramp_cds.facts import Exposure, Finding
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.logic.build import all_of, any_of, at_least_n, present
from legcramp_cds.logic.nodes import AllOf, AnyOf

__all__ = [
    "all_present",
    "any_present",
    "back_or_leg_pain",
    "cauda_equina_warning",
    "distal_sensory_change",
    "lower_motor_neuron_signs",
    "multiple_neuropathic_signs",
    "neuropathic_sign",
    "neuropathic_symptom",
    "neuropathy_picture",
    "twitching",
    "upper_motor_neuron_signs",
    "weakness_that_progresses",
]


def any_present(*facts: Finding | Exposure) -> AnyOf:
    """At least one of the findings is present."""
    return any_of(*(present(fact) for fact in facts))


def all_present(*facts: Finding | Exposure) -> AllOf:
    """All of the findings are present."""
    return all_of(*(present(fact) for fact in facts))


# Any sign that the lesion sits above the anterior horn: it turns the work-up from nerve to cord and brain.
upper_motor_neuron_signs = any_present(
    signs.brisk_reflexes, signs.babinski_sign, signs.hoffmann_sign, signs.spastic_tone
)

# Wasting or twitching that an examiner saw.
lower_motor_neuron_signs = any_present(signs.muscle_wasting, signs.fasciculations, signs.tongue_fasciculations)

# Twitching, told or seen.
twitching = any_present(signs.fasciculations, symptoms.fasciculation_symptom)

# Weakness with a course; weakness alone, or cramps alone, never opens the way to a motor neuron disease.
weakness_that_progresses = any_present(symptoms.progressive_weakness)

# What a patient with neuropathy tells; symptoms alone predict it poorly.
neuropathic_symptom = any_present(symptoms.stocking_numbness, symptoms.distal_paresthesia, symptoms.burning_pain)

# Changed feeling in both feet, told or found; shared by neuropathy and by disease of the cord.
distal_sensory_change = any_present(
    symptoms.stocking_numbness,
    symptoms.distal_paresthesia,
    signs.distal_sensory_loss,
    signs.reduced_vibration_sense,
)

_NEUROPATHIC_SIGNS = (
    present(signs.distal_sensory_loss),
    present(signs.reduced_vibration_sense),
    present(signs.reduced_ankle_reflexes),
)

# One sign predicts neuropathy better than symptoms do; several do it best.
neuropathic_sign = any_of(*_NEUROPATHIC_SIGNS)
multiple_neuropathic_signs = at_least_n(2, *_NEUROPATHIC_SIGNS)

# Enough to speak of a polyneuropathy, so that a cause in the history may count: a cause without it counts for nothing.
neuropathy_picture = any_of(
    present(history.neuropathy_known),
    present(tests.ncs_axonal_polyneuropathy),
    present(symptoms.stocking_numbness),
    present(signs.distal_sensory_loss),
    multiple_neuropathic_signs,
    all_of(neuropathic_symptom, neuropathic_sign),
)

back_or_leg_pain = any_present(
    symptoms.back_pain, symptoms.radicular_leg_pain, cramp.cramp_buttock_hip, cramp.cramp_thigh
)

# The findings that ask for an emergency scan; none of them, and no set of them, clears the patient by its absence.
cauda_equina_warning = any_present(symptoms.saddle_numbness, signs.saddle_sensory_loss, symptoms.bladder_bowel_change)
