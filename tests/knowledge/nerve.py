"""Textbook patients of nerve, root, cord, brain and junction, and what the reference reading says of each."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from legcramp_cds.knowledge.shapes import Condition, Urgency
from legcramp_cds.logic.explain import explain
from legcramp_cds.truth import TRUE
from tests.knowledge.rows import Row
from tests.knowledge.rows import row as patient

_MODULES = (
    "central",
    "cord",
    "junction",
    "motor_neuron",
    "movement",
    "nerve_excitability",
    "neuropathy",
    "neuropathy_chronic",
    "neuropathy_inflammatory",
    "neuropathy_kinds",
    "neuropathy_toxic",
    "post_polio",
    "sleep_related",
    "spine",
    "spine_stenosis",
    "tetanus",
)

NERVE: Mapping[str, Condition] = {
    value.id: value
    for name in _MODULES
    for value in vars(import_module(f"legcramp_cds.knowledge.conditions.{name}")).values()
    if isinstance(value, Condition)
}


def weight(condition: Condition, row: Row) -> tuple[float, bool]:
    """Base rate plus the strongest of each group, and whether anything speaks for the condition."""
    rate = next((item.rate for item in condition.contexts if explain(item.when, row).truth is TRUE), None)
    held = [item for item in condition.evidence if explain(item.when, row).truth is TRUE]
    best: dict[tuple[str, int], float] = {}
    for place, item in enumerate(held):
        key = (item.group or str(place), item.direction)
        best[key] = max(best.get(key, 0.0), item.decibans, key=abs)
    total = round(sum(best.values()) + (condition.base_rate if rate is None else rate), 1)
    return total, any(item.direction > 0 for item in held)


def status(name: str, row: Row) -> str:
    """What is held of a condition, by the reference reading of its rules."""
    condition = NERVE[name]
    for label, rule in (("confirmed", condition.confirmed_by), ("excluded", condition.excluded_by)):
        if rule is not None and explain(rule, row).truth is TRUE:
            return label
    total, supported = weight(condition, row)
    if not supported or total < -6:
        return "unlikely"
    return "likely" if total >= 3 else "possible"


def in_question(row: Row) -> set[str]:
    return {name for name in NERVE if status(name, row) in {"confirmed", "likely", "possible"}}


def orders(name: str, row: Row) -> set[str]:
    wanted = [item for item in NERVE[name].workup if item.when is None or explain(item.when, row).truth is TRUE]
    return {item.investigation.id for item in wanted}


def referrals(name: str, row: Row) -> list[tuple[str, Urgency]]:
    return [
        (item.specialty.value, item.urgency)
        for item in NERVE[name].refer
        if item.when is None or explain(item.when, row).truth is TRUE
    ]


TEXTBOOK = {
    "polyneuropathy": patient("stocking_numbness", "reduced_ankle_reflexes", "reduced_vibration_sense"),
    "diabetic_polyneuropathy": patient("diabetes", "stocking_numbness", "reduced_vibration_sense"),
    "alcohol_polyneuropathy": patient("alcohol_use_heavy", "burning_pain", "distal_sensory_loss"),
    "b12_polyneuropathy": patient("stocking_numbness", "reduced_vibration_sense", "unsteady_gait", b12=95),
    "uremic_polyneuropathy": patient("on_dialysis", "distal_paresthesia", "reduced_ankle_reflexes"),
    "chemotherapy_polyneuropathy": patient("chemotherapy", "stocking_numbness", "reduced_ankle_reflexes"),
    "cidp": patient(
        "progressive_weakness", "proximal_weakness", "absent_reflexes", "distal_sensory_loss", "stocking_numbness"
    ),
    "guillain_barre_syndrome": patient("rapid_symmetric_weakness", "absent_reflexes", "recent_infection"),
    "lumbar_radiculopathy": patient(
        "back_pain", "radicular_leg_pain", "dermatomal_sensory_loss", "positive_straight_leg_raise"
    ),
    "lumbar_spinal_stenosis": patient(
        "brought_on_by_standing", "relieved_by_sitting_or_bending_forward", "bilateral_symptoms", age=74
    ),
    "cauda_equina_syndrome": patient("back_pain", "saddle_numbness", "bladder_bowel_change"),
    "cervical_myelopathy": patient("stocking_numbness", "brisk_reflexes", "clumsy_hands", "unsteady_gait"),
    "multiple_sclerosis": patient(
        "visual_loss_or_double_vision", "electric_shock_on_neck_flexion", "brisk_reflexes", "distal_paresthesia"
    ),
    "spasticity": patient("spastic_tone", "involuntary_flexor_spasms"),
    "amyotrophic_lateral_sclerosis": patient(
        "muscle_cramps", "progressive_weakness", "muscle_wasting", "fasciculations", "brisk_reflexes"
    ),
    "cramp_fasciculation_syndrome": patient("muscle_cramps", "fasciculation_symptom", "normal_strength"),
    "isaacs_syndrome": patient("myokymia", "excessive_sweating", "delayed_muscle_relaxation"),
    "stiff_person_syndrome": patient(
        "continuous_muscle_stiffness", "spasms_triggered_by_startle", "lumbar_lordosis_with_rigid_abdomen"
    ),
    "lambert_eaton_syndrome": patient(
        "proximal_weakness", "weakness_eases_with_effort", "autonomic_symptoms", "small_cell_lung_cancer"
    ),
    "dystonia": patient("twisted_posture", "task_specific_spasm"),
    "focal_motor_seizure": patient("rhythmic_jerking", "unilateral_symptoms", "epilepsy"),
    "tetanus": patient("jaw_stiffness", "spasms_triggered_by_startle", "wound_unvaccinated"),
    "post_polio_syndrome": patient("polio_earlier", "progressive_weakness", "fatigue"),
    "restless_legs_syndrome": patient("crawling_urge_to_move", "relieved_by_moving", "worse_in_evening"),
    "periodic_limb_movements": patient(
        "polysomnography_periodic_movements", "poor_sleep", absent=("crawling_urge_to_move", "restless_legs_known")
    ),
    "opioid_withdrawal": patient("opioids_reduced", "opioid_withdrawal_symptoms", "muscle_pain"),
}

NIGHT_CRAMPS = patient(
    *("muscle_cramps", "sudden_painful_contraction", "palpable_hardening", "nocturnal_cramps", "cramp_calf"),
    *("relieved_by_stretching", "frequent_cramps", "sleep_disruption"),
    age=68,
)
