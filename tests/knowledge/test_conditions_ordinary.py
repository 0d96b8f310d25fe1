"""Ordinary cramps: textbook patients reach their line, and what is alarming takes it away from them."""

from __future__ import annotations

from datetime import date

import pytest

from legcramp_cds import Patient, assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import ConditionResult, Status
from legcramp_cds.knowledge.base import load

_DAY = date(2026, 11, 22)
_NIGHT_CRAMP = frozenset({"nocturnal_cramps", "cramp_calf", "sudden_painful_contraction", "soreness_after_cramp"})

_TEXTBOOK = {
    "idiopathic_nocturnal_leg_cramps": Patient(
        age_years=68, history={"present": {*_NIGHT_CRAMP, "normal_examination"}}
    ),
    "pregnancy_leg_cramps": Patient(
        age_years=28, sex="female", history={"present": {*_NIGHT_CRAMP, "second_half_of_pregnancy"}}
    ),
    "exercise_associated_cramps": Patient(
        age_years=30,
        history={
            "present": {
                "exertional_cramps",
                "endurance_or_one_sided_sport",
                "cramp_calf",
                "sudden_painful_contraction",
                "relieved_by_stretching",
            }
        },
    ),
    "heat_cramps": Patient(
        age_years=30, history={"present": {"exertional_cramps", "heat_exposure", "heavy_sweating", "cramp_trunk"}}
    ),
    "deconditioning": Patient(
        age_years=66, history={"present": {"sedentary", "cramps_at_rest", "sudden_painful_contraction"}}
    ),
    "posture_footwear_cold": Patient(
        age_years=40,
        history={
            "present": {
                "awkward_posture",
                "poor_footwear",
                "prolonged_standing",
                "cramp_calf",
                "relieved_by_stretching",
            }
        },
    ),
    "growing_pains": Patient(
        age_years=6,
        history={"present": {"cosmetic_or_growth_night_pain", "bilateral_symptoms", "normal_examination"}},
    ),
    "pediatric_nocturnal_cramps": Patient(
        age_years=15, history={"present": {*_NIGHT_CRAMP, "unilateral_symptoms", "normal_examination"}}
    ),
    "alcohol_related_cramps": Patient(
        age_years=52,
        history={"present": {"alcohol_use_heavy", "nocturnal_cramps", "cramp_calf", "unbalanced_diet"}},
        labs={"magnesium": "0.62 mmol/L"},
    ),
}


def _of(result: Assessment, name: str) -> ConditionResult:
    return next(item for item in result.differential if item.condition == name)


def _judge(name: str, *present: str, age: float = 68, **more: object) -> ConditionResult:
    patient = Patient.model_validate({"age_years": age, "history": {"present": set(present)}, **more})
    return _of(assess(patient, as_of=_DAY), name)


@pytest.mark.parametrize("name", _TEXTBOOK)
def test_a_textbook_patient_reaches_the_condition(name: str) -> None:
    result = assess(_TEXTBOOK[name], as_of=_DAY)
    assert _of(result, name).status is Status.LIKELY
    assert _of(result, name).reasons_for


@pytest.mark.parametrize("name", _TEXTBOOK)
def test_a_complaint_without_features_reaches_none_of_them(name: str) -> None:
    assert _judge(name, "muscle_cramps").status in {Status.UNLIKELY, Status.EXCLUDED}


def test_ordinary_night_cramps_show_no_more_than_five_conditions() -> None:
    result = assess(_TEXTBOOK["idiopathic_nocturnal_leg_cramps"], as_of=_DAY)
    assert sum(item.status.open for item in result.differential) <= 5
    assert result.differential[0].condition == "idiopathic_nocturnal_leg_cramps"


@pytest.mark.parametrize(
    "alarm",
    [
        "objective_weakness",
        "muscle_wasting",
        "progressive_weakness",
        "absent_foot_pulses",
        "leg_swelling_one_side",
        "brisk_reflexes",
        "bladder_bowel_change",
        "dark_urine",
        "carpopedal_spasm",
    ],
)
def test_an_alarming_finding_takes_the_name_of_idiopathic_away(alarm: str) -> None:
    assert _judge("idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP).status is Status.LIKELY
    assert _judge("idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP, alarm).status is Status.UNLIKELY


@pytest.mark.parametrize(
    "finding",
    [
        "muscle_weakness",
        "stocking_numbness",
        "cramp_hand",
        "cramp_arm",
        "cramp_trunk",
        "widespread_cramps",
        "brought_on_by_fixed_walking_distance",
        "new_or_changed_drug",
        "on_dialysis",
        "crawling_urge_to_move",
        "cramp_lasting_longer",
    ],
)
def test_what_does_not_fit_makes_idiopathic_less_than_likely(finding: str) -> None:
    assert _judge("idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP, finding).status is not Status.LIKELY


def test_a_low_electrolyte_makes_idiopathic_less_than_likely() -> None:
    labs = {"magnesium": "0.55 mmol/L"}
    assert _judge("idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP, labs=labs).status is not Status.LIKELY


def test_isolated_twitching_leaves_ordinary_cramps_ordinary() -> None:
    found = _judge(
        "idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP, "normal_examination", "fasciculation_symptom", age=40
    )
    assert found.status is Status.LIKELY


@pytest.mark.parametrize(("minutes", "against"), [("9 min", False), ("10 min", False), ("12 min", True)])
def test_nine_minutes_of_contraction_is_within_what_is_ordinary(minutes: str, against: bool) -> None:
    found = _judge("idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP, cramp={"duration": minutes})
    assert bool(found.reasons_against) is against


def test_day_cramps_alone_do_not_fit_but_day_and_night_do() -> None:
    day = {"present": {"daytime_cramps", "cramp_calf", "cramps_at_rest", "palpable_hardening"}}
    only = Patient(age_years=68, history={**day, "absent": {"nocturnal_cramps"}})
    both = Patient(age_years=68, history={"present": {*day["present"], "nocturnal_cramps"}})
    name = "idiopathic_nocturnal_leg_cramps"
    assert _of(assess(only, as_of=_DAY), name).status is Status.UNLIKELY
    assert _of(assess(both, as_of=_DAY), name).status.open


def test_idiopathic_is_for_adults_and_childhood_lines_are_for_children() -> None:
    assert _judge("idiopathic_nocturnal_leg_cramps", *_NIGHT_CRAMP, age=17).status is Status.EXCLUDED
    assert _judge("pediatric_nocturnal_cramps", *_NIGHT_CRAMP, age=18).status is Status.EXCLUDED
    assert _judge("growing_pains", "cosmetic_or_growth_night_pain", age=18).status is Status.EXCLUDED


def test_cramps_of_pregnancy_are_excluded_in_whoever_is_not_pregnant() -> None:
    not_now = Patient(age_years=28, history={"present": _NIGHT_CRAMP, "absent": {"pregnant"}})
    assert _of(assess(not_now, as_of=_DAY), "pregnancy_leg_cramps").status is Status.EXCLUDED
    assert _judge("pregnancy_leg_cramps", *_NIGHT_CRAMP, age=28, sex="male").status is Status.EXCLUDED
    assert _judge("pregnancy_leg_cramps", *_NIGHT_CRAMP, age=28).status is Status.UNLIKELY


def test_a_swollen_leg_in_pregnancy_is_scanned_and_not_called_a_cramp() -> None:
    present = {"second_half_of_pregnancy", "cramp_calf", "leg_swelling_one_side", "calf_tenderness"}
    result = assess(Patient(age_years=28, sex="female", history={"present": present}), as_of=_DAY)
    assert _of(result, "pregnancy_leg_cramps").status is not Status.LIKELY
    clot = _of(result, "deep_vein_thrombosis")
    assert clot.must_not_miss
    assert clot.status.open
    assert "venous_ultrasound" in {item.investigation.id for item in result.workup}


def test_pain_on_walking_that_standing_ends_is_no_exercise_cramp() -> None:
    found = _judge(
        "exercise_associated_cramps", "exertional_cramps", "cramp_calf", "relieved_by_standing_still", "smoker"
    )
    assert found.status is Status.UNLIKELY


@pytest.mark.parametrize("finding", ["dark_urine", "confusion", "second_wind", "not_relieved_by_stretching"])
def test_what_is_not_a_plain_exercise_cramp_is_not_called_one(finding: str) -> None:
    found = _judge(
        "exercise_associated_cramps", "exertional_cramps", "endurance_or_one_sided_sport", "cramp_calf", finding, age=25
    )
    assert found.status is not Status.LIKELY


def test_sweat_is_weak_evidence_for_an_exercise_cramp_and_says_that_it_is_disputed() -> None:
    found = _judge(
        "exercise_associated_cramps", "exertional_cramps", "endurance_or_one_sided_sport", "heavy_sweating", age=25
    )
    (sweat,) = [item for item in found.reasons_for if item.evidence.group == "sweat"]
    assert sweat.decibans == 3.0
    assert "Contested" in sweat.evidence.note


def test_swimming_cramps_count_as_exercise_cramps() -> None:
    found = _judge("exercise_associated_cramps", "occurs_while_swimming", "cramp_calf", "palpable_hardening", age=25)
    assert found.status is Status.LIKELY


def test_heat_with_confusion_is_not_called_heat_cramps() -> None:
    present = ("heat_exposure", "heavy_sweating", "exertional_cramps", "confusion", "hyperthermia")
    assert _judge("heat_cramps", *present, age=25).status is Status.UNLIKELY


def test_one_side_is_the_rule_for_a_childhood_cramp_and_a_warning_for_growing_pains() -> None:
    cramp = _judge("pediatric_nocturnal_cramps", *_NIGHT_CRAMP, "unilateral_symptoms", age=14)
    assert any(item.evidence.group == "side" for item in cramp.reasons_for)
    assert cramp.status is Status.LIKELY
    ache = _judge("growing_pains", "cosmetic_or_growth_night_pain", "unilateral_symptoms", age=6)
    assert any(item.evidence.group == "side" for item in ache.reasons_against)
    assert not ache.status.open


def test_true_cramps_below_eight_years_are_not_called_benign() -> None:
    assert not _judge("pediatric_nocturnal_cramps", *_NIGHT_CRAMP, "unilateral_symptoms", age=6).status.open


@pytest.mark.parametrize("finding", ["joint_pain", "fever", "abnormal_gait", "child_refuses_to_walk", "weight_loss"])
def test_an_ill_child_does_not_have_growing_pains(finding: str) -> None:
    found = _judge("growing_pains", "cosmetic_or_growth_night_pain", "bilateral_symptoms", finding, age=6)
    assert not found.status.open


def test_soreness_after_a_cramp_is_not_counted_as_its_length() -> None:
    sore = _judge("pediatric_nocturnal_cramps", *_NIGHT_CRAMP, age=14, cramp={"duration": "2 min"})
    long = _judge("pediatric_nocturnal_cramps", *_NIGHT_CRAMP, age=14, cramp={"duration": "40 min"})
    assert not sore.reasons_against
    assert long.weight_db < sore.weight_db


def test_alcohol_stands_behind_low_magnesium_in_whoever_drinks() -> None:
    patient = Patient(
        age_years=52,
        history={"present": {"alcohol_use_heavy", "nocturnal_cramps", "cramp_calf"}},
        labs={"magnesium": "0.55 mmol/L"},
    )
    result = assess(patient, as_of=_DAY)
    assert "alcohol_related_cramps" in _of(result, "hypomagnesemia").explained_by


def test_alcohol_is_excluded_only_when_both_questions_were_answered_no() -> None:
    neither = Patient(age_years=52, history={"absent": {"alcohol_use_heavy", "alcohol_use_any"}})
    heavy_only = Patient(age_years=52, history={"absent": {"alcohol_use_heavy"}})
    assert _of(assess(neither, as_of=_DAY), "alcohol_related_cramps").status is Status.EXCLUDED
    assert _of(assess(heavy_only, as_of=_DAY), "alcohol_related_cramps").status is Status.UNLIKELY


@pytest.mark.parametrize("name", _TEXTBOOK)
def test_ordinary_cramps_use_no_published_ratio_because_there_is_none(name: str) -> None:
    assert all(item.likelihood_ratio is None for item in load().conditions[name].evidence)
