"""Conditions of nerve, root, cord, brain and junction: textbook patients, their neighbors, and the known traps."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import pytest

from legcramp_cds.facts import Reading
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.shapes import Condition, Order, Urgency
from legcramp_cds.logic.explain import explain
from legcramp_cds.truth import TRUE

_MODULES = (
    "central",
    "cord",
    "junction",
    "motor_neuron",
    "movement",
    "nerve_excitability",
    "neuropathy",
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

Row = dict[str, Reading | bool | str]


def patient(*present: str, absent: tuple[str, ...] = (), **numbers: float) -> Row:
    """A row of facts; what a finding implies is present too, as in a record."""
    row: Row = dict.fromkeys(absent, False)
    todo = list(present)
    while todo:
        name = todo.pop()
        if row.get(name) is not True:
            row[name] = True
            todo += FINDINGS[name].implies if name in FINDINGS else ()
    units = {"age": "a", "post_void_residual": "mL", "b12": "pmol/L"}
    return row | {name: Reading(value, value, units[name]) for name, value in numbers.items()}


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


def test_every_textbook_patient_stands_for_one_condition_of_the_group() -> None:
    assert set(TEXTBOOK) == set(NERVE)


@pytest.mark.parametrize("name", sorted(TEXTBOOK))
def test_a_textbook_patient_reaches_the_condition(name: str) -> None:
    assert status(name, TEXTBOOK[name]) in {"likely", "confirmed"}


@pytest.mark.parametrize("name", sorted(TEXTBOOK))
def test_few_neighbors_stand_beside_the_answer(name: str) -> None:
    assert len(in_question(TEXTBOOK[name])) <= 5, in_question(TEXTBOOK[name])


def test_ordinary_night_cramps_bring_no_nerve_disease_into_question() -> None:
    assert in_question(NIGHT_CRAMPS) == set()


@pytest.mark.parametrize("risk", ["diabetes", "alcohol_use_heavy", "chemotherapy", "on_dialysis", "smoker"])
def test_a_cause_without_the_picture_of_a_neuropathy_counts_for_nothing(risk: str) -> None:
    assert in_question(NIGHT_CRAMPS | patient(risk)) == set()


# Prior inversion: nearly all patients with ALS cramp, and nearly nobody who cramps has ALS.


@pytest.mark.parametrize(
    "told",
    [
        ("muscle_cramps", "widespread_cramps", "frequent_cramps", "worsening_cramps", "cramp_hand", "cramp_trunk"),
        ("muscle_cramps", "fasciculations", "fasciculation_symptom"),
        ("muscle_cramps", "fatigue", "muscle_weakness"),
    ],
)
def test_cramps_and_isolated_twitching_never_score_for_als(told: tuple[str, ...]) -> None:
    row = patient(*told)
    assert status("amyotrophic_lateral_sclerosis", row) == "unlikely"
    assert not weight(NERVE["amyotrophic_lateral_sclerosis"], row)[1]


def test_progressive_weakness_with_wasting_names_als_and_its_referral() -> None:
    row = patient("progressive_weakness", "muscle_wasting")
    assert status("amyotrophic_lateral_sclerosis", row) == "possible"
    assert NERVE["amyotrophic_lateral_sclerosis"].must_not_miss
    assert ("neurology", Urgency.SOON) in referrals("amyotrophic_lateral_sclerosis", row)


def test_breathlessness_lying_flat_makes_the_referral_immediate() -> None:
    weak = patient("progressive_weakness", "muscle_wasting")
    breathless = weak | patient("breathlessness_at_rest_or_lying")
    assert ("neurology", Urgency.IMMEDIATE) in referrals("amyotrophic_lateral_sclerosis", breathless)
    assert ("neurology", Urgency.IMMEDIATE) not in referrals("amyotrophic_lateral_sclerosis", weak)


def test_als_is_confirmed_only_after_its_mimics_were_looked_for() -> None:
    row = TEXTBOOK["amyotrophic_lateral_sclerosis"] | patient("emg_denervation_multiple_regions")
    assert status("amyotrophic_lateral_sclerosis", row) == "likely"
    cleared = row | patient(absent=("mri_cervical_cord_compression", "ncs_demyelinating"))
    assert status("amyotrophic_lateral_sclerosis", cleared) == "confirmed"


def test_isolated_twitching_is_benign_is_not_referred_and_is_looked_at_again() -> None:
    row = patient("muscle_cramps", "fasciculations", "normal_strength", "normal_reflexes")
    assert status("cramp_fasciculation_syndrome", row) == "likely"
    assert referrals("cramp_fasciculation_syndrome", row) == []
    assert "look again" in NERVE["cramp_fasciculation_syndrome"].note


@pytest.mark.parametrize("sign", ["muscle_wasting", "progressive_weakness", "tongue_fasciculations", "brisk_reflexes"])
def test_a_warning_sign_takes_the_benign_label_away(sign: str) -> None:
    calm = patient("fasciculations", "muscle_cramps")
    assert status("cramp_fasciculation_syndrome", calm) == "possible"
    assert status("cramp_fasciculation_syndrome", calm | patient(sign)) == "unlikely"


# Reflexes turn the same numb feet from nerve to cord.


@pytest.mark.parametrize("risk", [(), ("diabetes",), ("alcohol_use_heavy",)])
def test_numb_feet_with_brisk_reflexes_ask_for_the_cord(risk: tuple[str, ...]) -> None:
    row = patient("stocking_numbness", "distal_paresthesia", "brisk_reflexes", *risk)
    found = in_question(row)
    assert "cervical_myelopathy" in found
    assert {"mri_cervical_spine", "mri_thoracic_spine"} <= orders("cervical_myelopathy", row)
    assert "mri_lumbar_spine" not in orders("cervical_myelopathy", row)
    assert not found & {"polyneuropathy", "diabetic_polyneuropathy", "alcohol_polyneuropathy"}


def test_numb_feet_with_weak_reflexes_ask_for_the_nerves() -> None:
    row = patient("stocking_numbness", "distal_paresthesia", "reduced_ankle_reflexes")
    assert status("polyneuropathy", row) == "likely"
    assert {"glucose_test", "b12_test", "immunofixation"} <= orders("polyneuropathy", row)
    assert not in_question(row) & {"cervical_myelopathy", "multiple_sclerosis", "spasticity"}


def test_the_myelopathy_cluster_carries_its_published_ratio() -> None:
    row = patient("abnormal_gait", "hoffmann_sign", "babinski_sign", age=40)
    assert status("cervical_myelopathy", row) in {"possible", "likely"}
    assert max(item.likelihood_ratio or 0 for item in NERVE["cervical_myelopathy"].evidence) == 30.9


def test_a_subtype_is_part_of_polyneuropathy() -> None:
    kinds = {name for name, condition in NERVE.items() if condition.part_of == "polyneuropathy"}
    assert kinds == {f"{kind}_polyneuropathy" for kind in ("diabetic", "alcohol", "b12", "uremic", "chemotherapy")}


def test_any_drinking_beside_a_neuropathy_is_a_warning_sign_only() -> None:
    feet = ("stocking_numbness", "reduced_vibration_sense")
    assert status("alcohol_polyneuropathy", patient("alcohol_use_any", *feet)) == "possible"
    assert status("alcohol_polyneuropathy", patient("alcohol_use_heavy", *feet)) == "likely"


def test_nitrous_oxide_counts_though_the_b12_level_is_normal() -> None:
    row = patient("nitrous_oxide_use", "stocking_numbness", "reduced_vibration_sense", "romberg_sign", b12=400)
    assert status("b12_polyneuropathy", row) in {"possible", "likely"}


# No absent sign clears the cauda equina.


@pytest.mark.parametrize(
    "calm",
    [
        patient(absent=("saddle_sensory_loss", "bilateral_symptoms", "objective_weakness")),
        patient(absent=("bladder_bowel_change",), post_void_residual=40),
        patient("normal_strength", "normal_reflexes", post_void_residual=0),
    ],
)
def test_absent_red_flags_and_a_small_residual_never_clear_the_cauda_equina(calm: Row) -> None:
    row = patient("back_pain", "saddle_numbness") | calm
    assert status("cauda_equina_syndrome", row) in {"possible", "likely"}
    assert weight(NERVE["cauda_equina_syndrome"], row) == weight(
        NERVE["cauda_equina_syndrome"], patient("back_pain", "saddle_numbness")
    )


def test_only_the_scan_excludes_or_confirms_the_cauda_equina() -> None:
    row = patient("back_pain", "saddle_numbness")
    without = row | patient(absent=("mri_cauda_equina_compression",))
    assert status("cauda_equina_syndrome", without) == "excluded"
    assert status("cauda_equina_syndrome", row | patient("mri_cauda_equina_compression")) == "confirmed"
    first: Order = NERVE["cauda_equina_syndrome"].workup[0]
    assert (first.investigation.id, first.urgency, first.confirms) == ("mri_lumbar_spine", Urgency.IMMEDIATE, True)


def test_a_large_residual_speaks_for_the_cauda_equina() -> None:
    row = patient("back_pain", "bladder_bowel_change")
    larger = row | patient(post_void_residual=200)
    assert weight(NERVE["cauda_equina_syndrome"], larger)[0] > weight(NERVE["cauda_equina_syndrome"], row)[0]


# Restless legs need all five criteria.

FOUR_CRITERIA = ("crawling_urge_to_move", "cramps_at_rest", "relieved_by_moving", "worse_in_evening")


def test_restless_legs_are_confirmed_only_when_a_cramp_is_known_to_be_absent() -> None:
    four = patient(*FOUR_CRITERIA)
    assert status("restless_legs_syndrome", four) == "likely"
    no_cramp = four | patient(absent=("palpable_hardening", "sudden_painful_contraction"))
    assert status("restless_legs_syndrome", no_cramp) == "confirmed"
    hard = four | patient("palpable_hardening", "sudden_painful_contraction")
    assert status("restless_legs_syndrome", hard) != "confirmed"


@pytest.mark.parametrize("missing", FOUR_CRITERIA)
def test_restless_legs_are_not_confirmed_with_a_criterion_missing(missing: str) -> None:
    row = patient(
        *(name for name in FOUR_CRITERIA if name != missing),
        absent=(missing, "palpable_hardening", "sudden_painful_contraction"),
    )
    assert status("restless_legs_syndrome", row) != "confirmed"


def test_without_an_urge_to_move_there_are_no_restless_legs() -> None:
    row = patient("worse_in_evening", "relieved_by_moving", absent=("crawling_urge_to_move",))
    assert status("restless_legs_syndrome", row) == "excluded"


def test_an_urge_alone_is_not_yet_restless_legs() -> None:
    assert status("restless_legs_syndrome", patient("crawling_urge_to_move")) == "possible"


def test_periodic_movements_are_not_diagnosed_beside_restless_legs() -> None:
    row = patient("polysomnography_periodic_movements", "poor_sleep", *FOUR_CRITERIA)
    assert status("periodic_limb_movements", row) != "confirmed"


# Claudication of nerve and of vessel.


def test_stenosis_carries_the_published_ratios() -> None:
    ratios = {item.likelihood_ratio for item in NERVE["lumbar_spinal_stenosis"].evidence}
    assert {6.4, 6.3, 13, 4.2, 2.0, 0.4, 0.05} <= ratios


def test_relief_on_standing_still_speaks_for_the_vessels() -> None:
    walking = patient("exertional_cramps", "brought_on_by_fixed_walking_distance", "cramp_calf", age=70)
    assert status("lumbar_spinal_stenosis", walking | patient("relieved_by_standing_still")) == "unlikely"
    spine = walking | patient("brought_on_by_standing", "relieved_by_sitting_or_bending_forward", "cramp_thigh")
    assert status("lumbar_spinal_stenosis", spine) == "likely"


def test_cramps_in_both_calves_at_old_age_are_no_stenosis() -> None:
    row = NIGHT_CRAMPS | patient("bilateral_symptoms", age=79)
    assert status("lumbar_spinal_stenosis", row) == "unlikely"


def test_the_straight_leg_raise_rules_out_better_than_in() -> None:
    values = sorted(item.likelihood_ratio for item in NERVE["lumbar_radiculopathy"].evidence if item.likelihood_ratio)
    assert values == [0.29, 1.28]
    assert values[1] == pytest.approx(0.92 / (1 - 0.28), abs=0.005)
    assert values[0] == pytest.approx((1 - 0.92) / 0.28, abs=0.005)


def test_sciatica_is_scanned_only_with_loss_of_strength_or_a_warning() -> None:
    plain = patient("radicular_leg_pain", "positive_straight_leg_raise")
    assert "mri_lumbar_spine" not in orders("lumbar_radiculopathy", plain)
    assert "mri_lumbar_spine" in orders("lumbar_radiculopathy", plain | patient("foot_drop"))
    assert "mri_lumbar_spine" in orders("lumbar_radiculopathy", plain | patient("saddle_numbness"))


# Acute and rare.


def test_rapid_symmetric_weakness_names_guillain_barre_at_once() -> None:
    row = patient("rapid_symmetric_weakness")
    assert status("guillain_barre_syndrome", row) == "possible"
    assert referrals("guillain_barre_syndrome", row) == [("emergency_department", Urgency.IMMEDIATE)]
    assert status("guillain_barre_syndrome", row | patient("brisk_reflexes")) == "unlikely"


def test_a_locked_jaw_names_tetanus_and_tetany_does_not() -> None:
    assert status("tetanus", patient("jaw_stiffness")) == "possible"
    assert status("tetanus", patient("carpopedal_spasm", "perioral_paresthesia", "laryngospasm")) == "unlikely"
    assert referrals("tetanus", patient("jaw_stiffness")) == [("emergency_department", Urgency.IMMEDIATE)]


def test_lambert_eaton_needs_weakness_not_cramps() -> None:
    assert status("lambert_eaton_syndrome", patient("small_cell_lung_cancer", "muscle_cramps")) == "unlikely"
    assert status("lambert_eaton_syndrome", patient("autonomic_symptoms", "smoker", "muscle_cramps")) == "unlikely"
    assert "chest_imaging" in orders("lambert_eaton_syndrome", TEXTBOOK["lambert_eaton_syndrome"])


def test_spasms_of_multiple_sclerosis_are_a_mimic_for_specialists() -> None:
    row = patient("multiple_sclerosis_known", "involuntary_flexor_spasms", "muscle_cramps")
    assert status("multiple_sclerosis", row) == "likely"
    assert status("spasticity", row) == "likely"
    assert NERVE["multiple_sclerosis"].kind == "mimic"
    assert NERVE["spasticity"].kind == "context"
    assert "spasticity" in NERVE["multiple_sclerosis"].explains
    assert ("neurology", Urgency.SOON) in referrals("spasticity", row)


def test_multiple_sclerosis_is_never_confirmed_by_a_scan() -> None:
    assert NERVE["multiple_sclerosis"].confirmed_by is None
    assert status("multiple_sclerosis", patient("mri_demyelination", "normal_neurological_examination")) == "unlikely"


def test_polio_without_new_weakness_is_no_post_polio_syndrome() -> None:
    assert status("post_polio_syndrome", patient("polio_earlier", "muscle_cramps")) == "unlikely"


@pytest.mark.parametrize("name", sorted(NERVE))
def test_silence_confirms_and_excludes_nothing(name: str) -> None:
    assert status(name, {}) == "unlikely"


@pytest.mark.parametrize("name", sorted(NERVE))
def test_every_condition_says_what_to_do_next(name: str) -> None:
    assert NERVE[name].workup
    assert NERVE[name].refer
    assert NERVE[name].citations
