"""Vessels: the two tails of the ankle-brachial index, the Wells score, and what imitates what."""

from __future__ import annotations

import pytest

from legcramp_cds import Assessment
from legcramp_cds.knowledge.conditions.vascular_arterial import peripheral_artery_disease
from legcramp_cds.knowledge.sources.arterial import KHAN_2006
from tests.knowledge.asking import ask, in_question, status, suggested

WELLS_ITEMS = (
    "active_cancer leg_paralysis_or_plaster recent_immobilization deep_vein_tenderness entire_leg_swollen "
    "calf_swelling_3cm pitting_edema_one_leg collateral_superficial_veins previous_dvt"
)
OTHER = "alternative_diagnosis_as_likely_as_dvt"


def without(items: str, *left_out: str) -> str:
    return " ".join(item for item in items.split() if item not in left_out)


@pytest.mark.parametrize(
    ("index", "expected"),
    [("0.89", "confirmed"), ("0.90", "confirmed"), ("0.91", "likely"), ("1.40", "likely"), ("1.41", "likely")],
)
def test_the_index_has_an_edge_at_090_and_claudication_outlives_a_normal_one(index: str, expected: str) -> None:
    result = ask(
        "exertional_cramps relieved_by_standing_still cramp_calf", age=66, measured={"ankle_brachial_index": index}
    )
    assert status(result, "peripheral_artery_disease") == expected


@pytest.mark.parametrize(
    ("index", "exercise", "toe"), [("0.91", True, False), ("1.40", True, False), ("1.41", False, True)]
)
def test_a_normal_index_leads_to_exercise_and_a_high_one_to_the_toe(index: str, exercise: bool, toe: bool) -> None:
    result = ask(
        "exertional_cramps relieved_by_standing_still cramp_calf",
        "diabetes",
        age=66,
        measured={"ankle_brachial_index": index},
    )
    assert ("exercise_abi_test" in suggested(result)) is exercise
    assert ("toe_brachial_index_test" in suggested(result)) is toe


def weights_against(result: Assessment, condition: str) -> list[float]:
    found = next(item for item in result.differential if item.condition == condition)
    return [reason.decibans for reason in found.reasons_against]


@pytest.mark.parametrize(
    ("index", "diabetes", "counts"),
    [
        ("1.00", False, True),
        ("1.40", False, True),
        ("0.99", False, False),
        ("1.41", False, False),
        ("1.10", True, False),
    ],
)
def test_only_a_normal_index_without_diabetes_speaks_against(index: str, diabetes: bool, counts: bool) -> None:
    result = ask(
        "diabetes absent_foot_pulses" if diabetes else "absent_foot_pulses",
        "exertional_cramps brought_on_by_fixed_walking_distance" + ("" if diabetes else " diabetes"),
        age=66,
        measured={"ankle_brachial_index": index},
    )
    assert (-7.0 in weights_against(result, "peripheral_artery_disease")) is counts


def test_a_low_toe_index_confirms_where_the_ankle_cannot_be_compressed() -> None:
    measured = {"ankle_brachial_index": "1.5", "toe_brachial_index": "0.70"}
    assert status(ask("diabetes", age=66, measured=measured), "peripheral_artery_disease") == "confirmed"
    measured["toe_brachial_index"] = "0.71"
    assert status(ask("diabetes", age=66, measured=measured), "peripheral_artery_disease") != "confirmed"


def test_the_likelihood_ratios_are_those_of_khan() -> None:
    published = {
        item.likelihood_ratio
        for item in peripheral_artery_disease.evidence
        if item.likelihood_ratio is not None and item.citations[0].source is KHAN_2006
    }
    assert published == {3.3, 4.7, 5.6, 5.9, 0.38, 0.39}


def test_a_pain_that_hardens_stretches_away_or_needs_sitting_is_not_claudication() -> None:
    walking = "exertional_cramps cramp_calf"
    assert status(ask(f"{walking} relieved_by_standing_still", age=66), "peripheral_artery_disease") == "likely"
    sitting = ask(f"{walking} relieved_by_sitting_or_bending_forward brought_on_by_standing", age=66)
    assert status(sitting, "peripheral_artery_disease") == "unlikely"
    cramp = ask(f"{walking} palpable_hardening relieved_by_stretching", age=30)
    assert status(cramp, "peripheral_artery_disease") == "unlikely"


def test_acute_limb_ischemia_needs_no_six_signs_and_is_never_excluded() -> None:
    few = ask("sudden_first_onset absent_foot_pulses cool_limb atrial_fibrillation", age=74)
    assert status(few, "acute_limb_ischemia") == "likely"
    assert {"ct_angiography", "ecg"} <= suggested(few)
    pulses = ask("sudden_first_onset pale_pulseless_limb normal_pulses", age=74)
    assert status(pulses, "acute_limb_ischemia") != "excluded"


def test_atrial_fibrillation_makes_an_embolus_more_likely() -> None:
    with_source = ask("pale_pulseless_limb", age=74)
    without_source = ask("pale_pulseless_limb atrial_fibrillation", age=74)
    weight = [
        next(item.weight_db for item in result.differential if item.condition == "acute_limb_ischemia")
        for result in (with_source, without_source)
    ]
    assert weight[0] < weight[1]


def test_a_likely_wells_score_orders_the_scan_and_not_the_d_dimer() -> None:
    result = ask("recent_immobilization calf_swelling_3cm", OTHER, age=63, sex="male")
    assert "venous_ultrasound" in suggested(result)
    assert "d_dimer_test" not in suggested(result)


def test_an_unlikely_wells_score_orders_the_d_dimer_and_not_the_scan() -> None:
    result = ask("leg_swelling_one_side", f"{WELLS_ITEMS} {OTHER}", age=63, sex="male")
    assert "d_dimer_test" in suggested(result)
    assert "venous_ultrasound" not in suggested(result)


def test_another_diagnosis_takes_two_points_off() -> None:
    two = "recent_immobilization calf_swelling_3cm"
    rest = without(WELLS_ITEMS, *two.split())
    assert "d_dimer_test" in suggested(ask(f"{two} {OTHER}", rest, age=63, sex="male"))
    four = f"{two} active_cancer previous_dvt"
    assert "venous_ultrasound" in suggested(ask(f"{four} {OTHER}", age=63, sex="male"))


def test_a_score_with_gaps_is_neither_likely_nor_unlikely() -> None:
    result = ask("leg_swelling_one_side", "active_cancer", age=63, sex="male")
    assert {"wells_score", "venous_ultrasound"} <= suggested(result)
    assert "d_dimer_test" not in suggested(result)


def test_a_low_score_with_a_negative_d_dimer_excludes_but_not_in_cancer_or_pregnancy() -> None:
    absent = f"{WELLS_ITEMS} {OTHER}"
    assert status(ask("d_dimer_negative", absent, age=63, sex="male"), "deep_vein_thrombosis") == "excluded"
    cancer = ask("d_dimer_negative active_cancer", without(absent, "active_cancer"), age=63, sex="male")
    assert status(cancer, "deep_vein_thrombosis") != "excluded"
    pregnant = ask("d_dimer_negative pregnant", absent, age=30, sex="female")
    assert status(pregnant, "deep_vein_thrombosis") != "excluded"
    unknown = ask("d_dimer_negative", absent, age=30, sex="female")
    assert status(unknown, "deep_vein_thrombosis") != "excluded"


def test_pregnancy_goes_straight_to_the_scan_and_to_the_obstetrician() -> None:
    result = ask(
        "pregnant leg_swelling_one_side calf_tenderness unilateral_symptoms", WELLS_ITEMS, age=30, sex="female"
    )
    assert "venous_ultrasound" in suggested(result)
    assert not {"d_dimer_test", "wells_score"} & suggested(result)


def test_active_cancer_goes_to_the_scan_because_a_d_dimer_does_not_exclude() -> None:
    result = ask(
        "active_cancer leg_swelling_one_side",
        f"{without(WELLS_ITEMS, 'active_cancer')} {OTHER}",
        age=63,
        sex="male",
    )
    assert "venous_ultrasound" in suggested(result)
    assert "d_dimer_test" not in suggested(result)


def test_a_negative_scan_alone_does_not_exclude_when_the_score_says_likely() -> None:
    findings = "recent_immobilization calf_swelling_3cm duplex_no_dvt"
    assert status(ask(findings, OTHER, age=63, sex="male"), "deep_vein_thrombosis") != "excluded"
    with_d_dimer = ask(f"{findings} d_dimer_negative", OTHER, age=63, sex="male")
    assert status(with_d_dimer, "deep_vein_thrombosis") == "excluded"


def test_visible_veins_alone_explain_no_cramp() -> None:
    assert status(ask("varicose_veins nocturnal_cramps"), "chronic_venous_insufficiency") == "unlikely"


def test_a_burst_cyst_keeps_thrombosis_in_question() -> None:
    result = ask("osteoarthritis_knee knee_swelling sudden_first_onset leg_swelling_one_side calf_bruising")
    assert "deep_vein_thrombosis" in in_question(result)
    assert "venous_ultrasound" in suggested(result)
