"""Red flags: each fires on its picture, is open while one part of it is missing, and is off when all is well."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from legcramp_cds.facts import Exposure, Finding, Measurement, Reading
from legcramp_cds.knowledge import conditions, red_flags
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.collect import collect, modules_of
from legcramp_cds.knowledge.red_flags import SUSPECTS_WITHOUT_CONDITION
from legcramp_cds.knowledge.shapes import Condition, RedFlag, TriageLevel
from legcramp_cds.logic.explain import explain
from legcramp_cds.truth import FALSE, TRUE, UNKNOWN
from tests.knowledge.rows import Row, measured, row

FLAGS = collect(modules_of(red_flags), RedFlag)

# What each flag looks like when nothing is known but what it needs: present findings, and numbers.
PICTURES: list[tuple[str, tuple[str, ...], dict[str, float]]] = [
    ("saddle_or_sphincter_change", ("back_pain", "bladder_bowel_change"), {}),
    ("saddle_or_sphincter_change", ("muscle_cramps", "saddle_numbness"), {}),
    ("cord_compression", ("sensory_level", "muscle_weakness"), {}),
    ("rapid_symmetric_weakness", ("rapid_symmetric_weakness",), {}),
    ("weakness_with_breathlessness", ("progressive_weakness", "breathlessness_at_rest_or_lying"), {}),
    ("stroke_like_weakness", ("sudden_focal_weakness",), {}),
    ("rapid_single_limb_weakness", ("rapid_single_limb_weakness",), {}),
    ("numb_weak_hours_days", ("rapid_numbness", "unsteady_gait"), {}),
    ("trismus_generalized_spasms", ("jaw_stiffness", "cramp_trunk"), {}),
    ("stiffness_after_wound", ("wound_unvaccinated", "muscle_stiffness"), {}),
    ("weakness_without_reflexes", ("absent_reflexes", "muscle_weakness", "recent_infection"), {}),
    ("first_seizure", ("rhythmic_jerking",), {}),
    ("progressive_weakness_wasting", ("progressive_weakness",), {}),
    ("progressive_weakness_wasting", ("muscle_wasting", "objective_weakness"), {}),
    ("fasciculation_plus_wasting_weakness_rigidity", ("fasciculations", "muscle_wasting"), {}),
    ("bulbar_or_tongue_signs", ("dysarthria",), {}),
    ("brisk_reflexes_with_distal_sensory_change", ("brisk_reflexes", "stocking_numbness"), {}),
    ("brisk_reflexes_with_distal_sensory_change", ("babinski_sign",), {}),
    ("sciatica_progressive_motor_deficit", ("foot_drop_symptom",), {}),
    ("claudication", ("exertional_cramps", "relieved_by_standing_still"), {}),
    ("exertional_pain_at_arterial_risk", ("exertional_cramps", "cramp_calf"), {"age": 65}),
    ("exertional_pain_at_arterial_risk", ("exertional_cramps", "cramp_thigh", "smoker"), {"age": 50}),
    ("exertional_pain_at_arterial_risk", ("exertional_cramps", "cramp_calf", "smoker", "diabetes"), {}),
    ("atypical_cramp", ("cramp_hand",), {}),
    ("atypical_cramp", (), {"cramp_duration": 30}),
    ("drug_beside_cramps", ("muscle_cramps", "taking_statin"), {}),
    (
        "typical_nocturnal_cramp",
        (
            "nocturnal_cramps",
            "cramp_calf",
            "palpable_hardening",
            "relieved_by_stretching",
            "normal_strength",
            "normal_reflexes",
            "normal_sensation",
            "normal_pulses",
        ),
        {},
    ),
    (
        "ordinary_cramp_with_companion",
        ("nocturnal_cramps", "cramp_calf", "palpable_hardening", "relieved_by_stretching", "stocking_numbness"),
        {},
    ),
    ("isolated_fasciculation", ("fasciculation_symptom", "normal_neurological_examination"), {}),
    ("cold_pale_pulseless_leg", ("pale_pulseless_limb",), {}),
    ("cold_pale_pulseless_leg", ("sudden_first_onset", "cool_limb"), {}),
    ("cold_leg_with_arrhythmia", ("leg_pain", "cool_limb", "arrhythmia"), {}),
    ("cold_leg_with_arrhythmia", ("sudden_first_onset", "atrial_fibrillation"), {}),
    ("chest_pain_with_alarm", ("chest_pain", "dyspnea"), {}),
    ("rest_pain_ulcer_gangrene", ("rest_pain_foot", "relieved_by_hanging_leg_down"), {}),
    ("unilateral_leg_swelling", ("leg_swelling_one_side",), {}),
    ("unilateral_leg_swelling", (), {"calf_circumference_difference": 3}),
    ("pregnant_unilateral_calf_pain", ("pregnant", "calf_tenderness"), {}),
    ("leg_pain_with_chest_symptoms", ("calf_tenderness", "chest_pain"), {}),
    ("bleeding_varices", ("bleeding_varicose_vein",), {}),
    ("pain_on_passive_stretch_not_settling", ("pain_out_of_proportion",), {}),
    ("dark_urine_with_cramps", ("muscle_cramps", "dark_urine"), {}),
    ("rhabdomyolysis_syndrome", ("severe_muscle_pain_and_swelling",), {"creatine_kinase": 1001}),
    ("critical_creatine_kinase", (), {"creatine_kinase": 5000}),
    ("statin_with_weakness_or_high_ck", ("taking_statin", "proximal_weakness"), {}),
    ("statin_with_weakness_or_high_ck", ("taking_statin",), {"creatine_kinase": 2700}),
    ("infant_with_spasms", ("muscle_cramps",), {"age": 0.5}),
    ("new_gait_abnormality_child", ("abnormal_gait",), {"age": 6}),
    ("child_refuses_to_walk_after_flu", ("child_refuses_to_walk",), {}),
    ("child_refuses_to_walk_after_flu", ("flu_like_illness", "calf_tenderness"), {"age": 6}),
    ("child_systemic_or_unilateral_pain", ("weight_loss",), {"age": 9}),
    ("child_systemic_or_unilateral_pain", ("unilateral_symptoms", "bone_pain"), {"age": 9}),
    ("child_motor_delay_or_weakness", ("gowers_sign",), {"age": 5}),
    ("tetany_with_stridor_seizure_arrhythmia", ("carpopedal_spasm", "seizure"), {}),
    ("tetany_with_stridor_seizure_arrhythmia", ("laryngospasm",), {}),
    ("symptomatic_hypocalcemia", ("perioral_paresthesia",), {"calcium_ionized": 1.05}),
    ("critical_hypocalcemia", (), {"calcium_ionized": 0.82}),
    ("critical_hypocalcemia", (), {"calcium_adjusted_reported": 1.80}),
    ("severe_hypocalcemia", (), {"calcium_adjusted_reported": 1.89}),
    ("symptomatic_hypomagnesemia", ("carpopedal_spasm",), {"magnesium": 0.6}),
    ("critical_hypomagnesemia", (), {"magnesium": 0.49}),
    ("critical_hypophosphatemia", (), {"phosphate": 0.30}),
    ("critical_hyperkalemia", (), {"potassium": 6.5}),
    ("critical_hyperkalemia", ("arrhythmia",), {"potassium": 5.6}),
    ("moderate_hyperkalemia", (), {"potassium": 6.0}),
    ("critical_hypokalemia", (), {"potassium": 2.5}),
    ("critical_hypokalemia", ("prolonged_qt",), {"potassium": 3.1}),
    ("symptomatic_hypokalemia", ("episodic_weakness",), {"potassium": 3.1}),
    ("moderate_hypokalemia_at_risk", ("taking_cardiac_glycoside",), {"potassium": 2.9}),
    ("moderate_hypokalemia_at_risk", ("muscle_weakness",), {"potassium": 2.9}),
    ("moderate_hypokalemia", (), {"potassium": 2.9}),
    ("critical_hyponatremia", (), {"sodium": 120}),
    ("critical_hyponatremia", (), {"sodium": 130, "age": 10}),
    ("critical_hyponatremia", ("confusion",), {"sodium": 128}),
    ("profound_hyponatremia", (), {"sodium": 124}),
    ("critical_hypernatremia", (), {"sodium": 160}),
    ("severe_hypernatremia", (), {"sodium": 156}),
    ("critical_alkalosis", (), {"ph": 7.61}),
    ("hyperthermia_with_cramps", ("hyperthermia",), {}),
    ("hyperthermia_with_cramps", (), {"temperature": 40.5}),
    ("hyperthermia_with_cramps", ("heat_exposure", "confusion"), {}),
    ("confusion_with_cramps", ("confusion",), {}),
    ("adrenal_crisis", ("steroids_stopped", "hypotension"), {}),
    ("adrenal_crisis", ("adrenal_insufficiency_known",), {"systolic_bp": 90, "age": 40}),
    ("chest_pain_with_alarm", ("chest_pain",), {"systolic_bp": 84, "age": 40}),
    ("critical_cortisol", (), {"cortisol": 50}),
    ("critical_cortisol", (), {"cortisol_morning": 99}),
    ("critical_hyperglycemia", (), {"glucose": 25}),
    ("critical_kidney_function", (), {"creatinine": 350}),
]

# Numbers of a healthy adult, for every measurement that a flag reads.
WELL = {
    "age": 40.0,
    "systolic_bp": 120.0,
    "albumin": 42.0,
    "calcium": 2.35,
    "calcium_adjusted_reported": 2.35,
    "calcium_ionized": 1.2,
    "calf_circumference_difference": 0.0,
    "cortisol": 400.0,
    "cortisol_morning": 400.0,
    "cramp_duration": 3.0,
    "creatine_kinase": 120.0,
    "creatinine": 80.0,
    "egfr_reported": 95.0,
    "glucose": 5.0,
    "height": 170.0,
    "magnesium": 0.85,
    "ph": 7.4,
    "phosphate": 1.0,
    "potassium": 4.2,
    "sodium": 140.0,
    "temperature": 36.8,
    "urea": 5.0,
}


def _ids(picture: tuple[str, tuple[str, ...], dict[str, float]]) -> str:
    return f"{picture[0]}-{'+'.join((*picture[1], *picture[2]))}"


def _truth(flag: str, facts: Row) -> object:
    return explain(FLAGS[flag].when, facts).truth


def _well(flag: RedFlag) -> Row:
    """Every fact of a flag at rest: findings absent, drugs not taken, numbers normal."""
    facts: Row = {}
    for fact in flag.when.facts:
        if isinstance(fact, Finding | Exposure):
            facts[fact.id] = False
        elif isinstance(fact, Measurement):
            facts[fact.id] = Reading(WELL[fact.id], WELL[fact.id], fact.unit)
        else:
            facts[fact.id] = "female"
    return facts


@pytest.mark.parametrize("picture", PICTURES, ids=_ids)
def test_a_flag_fires_on_its_picture(picture: tuple[str, tuple[str, ...], dict[str, float]]) -> None:
    flag, present, numbers = picture
    assert _truth(flag, row(*present) | measured(numbers)) is TRUE


@pytest.mark.parametrize("picture", PICTURES, ids=_ids)
def test_a_flag_is_open_while_any_part_of_its_picture_is_unknown(
    picture: tuple[str, tuple[str, ...], dict[str, float]],
) -> None:
    flag, present, numbers = picture
    for name in present:
        assert _truth(flag, row(*(other for other in present if other != name)) | measured(numbers)) is UNKNOWN, name
    for name in numbers:
        rest = {other: value for other, value in numbers.items() if other != name}
        assert _truth(flag, row(*present) | measured(rest)) is UNKNOWN, name


@pytest.mark.parametrize("flag", FLAGS.values(), ids=lambda flag: flag.id)
def test_a_flag_is_off_when_everything_that_it_reads_is_well(flag: RedFlag) -> None:
    assert explain(flag.when, _well(flag)).truth is FALSE


def test_every_flag_has_a_picture() -> None:
    assert {picture[0] for picture in PICTURES} == set(FLAGS)


def test_every_suspect_is_a_condition_or_says_why_not() -> None:
    known = {*collect(modules_of(conditions), Condition), *SUSPECTS_WITHOUT_CONDITION}
    assert {suspect for flag in FLAGS.values() for suspect in flag.suspects} <= known


def test_no_reason_is_given_for_a_suspect_that_no_flag_names() -> None:
    named = {suspect for flag in FLAGS.values() for suspect in flag.suspects}
    assert set(SUSPECTS_WITHOUT_CONDITION) <= named


def test_a_symptomatic_calcium_of_2_outranks_a_silent_one_of_1_85() -> None:
    symptoms = _fired(row("carpopedal_spasm", "perioral_paresthesia", calcium_adjusted_reported=2.0))
    silent = _fired(row(absent=("carpopedal_spasm",), calcium_adjusted_reported=1.85))
    assert min(symptoms) == TriageLevel.EMERGENCY.rank
    assert min(silent) == TriageLevel.SAME_DAY.rank


def test_a_normal_total_calcium_does_not_silence_tetany() -> None:
    assert TriageLevel.EMERGENCY.rank in _fired(row("carpopedal_spasm", "seizure", calcium=2.4, albumin=42))


def test_a_known_gitelman_patient_at_target_is_no_alarm() -> None:
    assert not _fired(row("muscle_cramps", potassium=3.0, magnesium=0.62))


def test_cramps_alone_are_never_a_flag() -> None:
    assert not _fired(row("muscle_cramps", "nocturnal_cramps", "frequent_cramps"))


def test_isolated_twitching_is_self_care_and_twitching_with_wasting_is_urgent() -> None:
    alone = _fired(row("fasciculations", "normal_examination"))
    wasted = _fired(row("fasciculations", "muscle_wasting", "objective_weakness"))
    assert alone == [TriageLevel.SELF_CARE.rank]
    assert min(wasted) == TriageLevel.URGENT.rank


def test_absence_of_saddle_numbness_does_not_clear_the_cauda_equina() -> None:
    facts = row("back_pain", absent=("saddle_numbness", "saddle_sensory_loss"))
    assert _truth("saddle_or_sphincter_change", facts) is UNKNOWN


def test_a_child_with_a_one_sided_true_cramp_is_no_alarm() -> None:
    facts = row("muscle_cramps", "unilateral_symptoms", "cramp_calf", "palpable_hardening", age=10)
    assert _truth("child_systemic_or_unilateral_pain", facts) is UNKNOWN


def _fired(facts: Row) -> list[int]:
    return sorted(flag.level.rank for flag in FLAGS.values() if explain(flag.when, facts).truth is TRUE)


LEVELS = {
    "emergency": TriageLevel.EMERGENCY,
    "same_day": TriageLevel.SAME_DAY,
    "urgent_2wk": TriageLevel.URGENT,
    "routine": TriageLevel.ROUTINE,
    "self_care": TriageLevel.SELF_CARE,
}


@pytest.fixture(scope="module")
def evidence(shared: Path) -> list[dict[str, Any]]:
    """The red flags of the evidence."""
    path = shared / "evidence" / "neuro-vascular.yaml"
    if not path.is_file():
        pytest.skip("the evidence file neuro-vascular.yaml is not beside this checkout")
    found: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["red_flags"]
    return found


def test_every_red_flag_of_the_evidence_is_here_at_its_level(evidence: list[dict[str, Any]]) -> None:
    assert len(evidence) == 31
    assert {item["id"]: LEVELS[item["urgency"]] for item in evidence} == {
        item["id"]: FLAGS[item["id"]].level for item in evidence
    }


def test_only_what_a_guideline_states_counts_as_a_sourced_time_frame(evidence: list[dict[str, Any]]) -> None:
    stated = {item["id"]: item["urgency_basis"] == "guideline" for item in evidence}
    assert stated == {name: FLAGS[name].time_frame_sourced for name in stated}


def test_weakness_that_the_patient_tells_of_counts_with_twitching() -> None:
    """NICE NG127 says weakness, not weakness found on examination; twitching alone stays no reason to refer."""
    rule = load().red_flags["fasciculation_plus_wasting_weakness_rigidity"].when
    assert explain(rule, {"fasciculations": True, "muscle_weakness": True}).truth is TRUE
    assert explain(rule, {"fasciculations": True}).truth is not TRUE
