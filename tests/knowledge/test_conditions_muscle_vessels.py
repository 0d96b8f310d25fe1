"""Muscles and vessels: textbook patients, their nearest neighbors, and the traps of the evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from legcramp_cds import Assessment
from tests.knowledge.asking import ask, in_question, status

OTHER = "alternative_diagnosis_as_likely_as_dvt"
STATIN_SIX_WEEKS_AGO = {"text": "simvastatin 40 mg", "start": date(2026, 10, 11)}


TEXTBOOK: Mapping[str, Callable[[], Assessment]] = {
    "peripheral_artery_disease": lambda: ask(
        "exertional_cramps relieved_by_standing_still cramp_calf smoker absent_foot_pulses", age=67
    ),
    "acute_limb_ischemia": lambda: ask("pale_pulseless_limb sudden_first_onset atrial_fibrillation", age=74),
    "popliteal_artery_entrapment": lambda: ask(
        "exertional_cramps relieved_by_standing_still cramp_calf endurance_or_one_sided_sport "
        "pulse_lost_on_plantar_flexion",
        age=23,
    ),
    "deep_vein_thrombosis": lambda: ask("recent_immobilization calf_swelling_3cm", OTHER, age=63, sex="male"),
    "chronic_venous_insufficiency": lambda: ask("leg_heaviness varicose_veins venous_skin_changes prolonged_standing"),
    "baker_cyst_rupture": lambda: ask(
        "osteoarthritis_knee knee_swelling sudden_first_onset leg_swelling_one_side calf_bruising"
    ),
    "mcardle_disease": lambda: ask(
        "second_wind cramps_on_brief_intense_effort dark_urine symptoms_since_childhood",
        age=24,
        sex="male",
        labs={"creatine_kinase": "3000 U/L"},
    ),
    "myotonia_congenita": lambda: ask(
        "warm_up_phenomenon delayed_muscle_relaxation symptoms_since_childhood normal_strength", age=19
    ),
    "myotonic_dystrophy": lambda: ask("percussion_myotonia foot_drop myotonic_facies family_neuromuscular", age=38),
    "inflammatory_myopathy": lambda: ask(
        "proximal_weakness progressive_weakness rash dysphagia",
        age=54,
        sex="female",
        labs={"creatine_kinase": "3000 U/L"},
    ),
    "muscular_dystrophy": lambda: ask(
        "proximal_weakness progressive_weakness muscle_hypertrophy gowers_sign symptoms_since_childhood",
        age=11,
        sex="male",
        labs={"creatine_kinase": "9000 U/L"},
    ),
    "statin_myopathy": lambda: ask(
        "muscle_pain bilateral_symptoms cramp_thigh",
        age=66,
        drugs=[STATIN_SIX_WEEKS_AGO],
        cramp={"onset": date(2026, 11, 1)},
    ),
    "rhabdomyolysis": lambda: ask(
        "severe_muscle_pain_and_swelling dark_urine muscle_weakness recent_unaccustomed_exercise",
        age=28,
        sex="male",
        labs={"creatine_kinase": "30000 U/L"},
    ),
    "muscle_strain": lambda: ask("sudden_pop_in_calf calf_bruising recent_unaccustomed_exercise", age=44),
    "acute_compartment_syndrome": lambda: ask("recent_trauma pain_out_of_proportion tense_compartment", age=24),
    "chronic_exertional_compartment_syndrome": lambda: ask(
        "exertional_cramps endurance_or_one_sided_sport relieved_by_standing_still tense_compartment "
        "bilateral_symptoms",
        age=22,
    ),
    "benign_acute_childhood_myositis": lambda: ask(
        "flu_like_illness cramp_calf child_refuses_to_walk bilateral_symptoms", age=7
    ),
}


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_the_textbook_patient_is_recognized_and_comes_first(condition: str) -> None:
    result = TEXTBOOK[condition]()
    assert status(result, condition) in {"confirmed", "likely"}
    assert in_question(result)[0] == condition
    assert len(in_question(result)) <= 5


def test_an_ordinary_night_cramp_raises_none_of_them() -> None:
    result = ask(
        "nocturnal_cramps only_nocturnal cramp_calf palpable_hardening relieved_by_stretching smoker hypertension",
        age=70,
    )
    assert set(in_question(result)).isdisjoint(TEXTBOOK)


def test_high_creatine_kinase_after_training_is_no_rhabdomyolysis() -> None:
    result = ask(
        "recent_unaccustomed_exercise endurance_or_one_sided_sport",
        age=26,
        sex="male",
        labs={"creatine_kinase": "4000 U/L"},
    )
    assert status(result, "rhabdomyolysis") == "unlikely"


def test_a_very_high_creatine_kinase_keeps_rhabdomyolysis_in_question_with_all_that_can_kill() -> None:
    result = ask(labs={"ck": "12000 U/L"})
    assert status(result, "rhabdomyolysis") == "possible"
    wanted = {"serum_potassium", "serum_creatinine", "urine_dipstick_myoglobin", "ecg"}
    assert wanted <= {item.id for item in result.workup}


@pytest.mark.parametrize("sign", ["muscle_pain", "dark_urine", "muscle_weakness"])
def test_one_part_of_the_syndrome_beside_a_critical_creatine_kinase_is_an_emergency(sign: str) -> None:
    result = ask(sign, labs={"ck": "12000 U/L"})
    assert status(result, "rhabdomyolysis") == "likely"
    assert result.triage.level.value == "emergency"


def test_weakness_that_grows_with_a_high_creatine_kinase_is_no_likely_rhabdomyolysis() -> None:
    result = ask("proximal_weakness progressive_weakness", labs={"ck": "8000 U/L"})
    assert status(result, "rhabdomyolysis") == "possible"


def test_what_was_seen_or_felt_does_not_stand_for_the_test() -> None:
    assert "urine_dipstick_myoglobin" in {item.id for item in ask("dark_urine muscle_pain").workup}
    assert "ecg" in {item.id for item in ask("arrhythmia", labs={"potassium": "2.9 mmol/L"}).workup}


def test_rhabdomyolysis_is_confirmed_by_the_syndrome_with_five_times_the_laboratory_limit() -> None:
    def at(value: float, high: float) -> str:
        labs = {"creatine_kinase": {"value": value, "unit": "U/L", "reference_high": high}}
        findings = "severe_muscle_pain_and_swelling dark_urine muscle_weakness"
        return status(ask(findings, age=28, sex="male", labs=labs), "rhabdomyolysis")

    assert at(2001, 400) == "confirmed"
    assert at(2000, 400) != "confirmed"
    assert at(2001, 500) != "confirmed"


def test_one_early_normal_creatine_kinase_does_not_exclude_rhabdomyolysis() -> None:
    result = ask(
        "severe_muscle_pain_and_swelling dark_urine muscle_pain recent_unaccustomed_exercise",
        age=28,
        sex="male",
        labs={"creatine_kinase": "180 U/L"},
    )
    assert status(result, "rhabdomyolysis") in {"possible", "likely"}


def test_creatine_kinase_is_judged_by_the_limit_for_the_sex() -> None:
    def weight(sex: str | None) -> float:
        result = ask("exertional_cramps second_wind", age=26, sex=sex, labs={"creatine_kinase": "400 U/L"})
        return next(item.weight_db for item in result.differential if item.condition == "mcardle_disease")

    assert weight("female") > weight("male")
    assert weight(None) == weight("male")


def test_night_and_one_side_argue_against_the_statin() -> None:
    typical = "muscle_pain bilateral_symptoms cramp_thigh"
    onset = {"onset": date(2026, 11, 1)}
    result = ask(typical, age=66, drugs=[STATIN_SIX_WEEKS_AGO], cramp=onset)
    assert status(result, "statin_myopathy") == "likely"
    night = ask(f"{typical} nocturnal_cramps", age=66, drugs=[STATIN_SIX_WEEKS_AGO], cramp=onset)
    assert status(night, "statin_myopathy") == "possible"
    ordinary = ask("nocturnal_cramps unilateral_symptoms cramp_calf", age=66, drugs=["simvastatin 40 mg"])
    assert status(ordinary, "statin_myopathy") == "unlikely"


def test_a_statin_begun_after_the_cramps_did_not_cause_them() -> None:
    result = ask(
        "muscle_pain bilateral_symptoms cramp_thigh",
        age=66,
        drugs=[STATIN_SIX_WEEKS_AGO],
        cramp={"onset": date(2026, 1, 1)},
    )
    assert status(result, "statin_myopathy") == "unlikely"


def test_a_contracture_is_told_from_a_cramp_by_effort_and_stretch() -> None:
    contracture = "cramps_on_brief_intense_effort electrically_silent_contracture dark_urine symptoms_since_childhood"
    result = ask(contracture, age=24)
    assert status(result, "mcardle_disease") == "likely"
    stretched = ask(f"{contracture} relieved_by_stretching only_nocturnal", "exertional_cramps", age=24)
    assert status(stretched, "mcardle_disease") != "likely"


def test_lasting_weakness_moves_myotonia_from_congenita_to_dystrophy() -> None:
    myotonia = "delayed_muscle_relaxation percussion_myotonia warm_up_phenomenon family_neuromuscular"
    strong = ask(f"{myotonia} normal_strength", age=30)
    assert in_question(strong)[0] == "myotonia_congenita"
    weak = ask(f"{myotonia} foot_drop myotonic_facies", age=30)
    assert in_question(weak)[0] == "myotonic_dystrophy"


def test_weakness_is_what_makes_a_myositis() -> None:
    painful = ask("muscle_pain muscle_cramps", "muscle_weakness", age=54, labs={"creatine_kinase": "600 U/L"})
    assert status(painful, "inflammatory_myopathy") == "unlikely"


def test_pain_that_rest_ends_is_not_the_acute_compartment() -> None:
    acute = TEXTBOOK["acute_compartment_syndrome"]()
    assert acute.triage.level.value == "emergency"
    effort = TEXTBOOK["chronic_exertional_compartment_syndrome"]()
    assert status(effort, "acute_compartment_syndrome") == "unlikely"


def test_calf_pain_after_flu_is_a_matter_of_children_and_of_kept_reflexes() -> None:
    findings = "flu_like_illness cramp_calf bilateral_symptoms"
    assert status(ask(f"{findings} child_refuses_to_walk", age=7), "benign_acute_childhood_myositis") == "likely"
    assert status(ask(findings, age=40), "benign_acute_childhood_myositis") == "excluded"
    areflexia = ask(f"{findings} absent_reflexes rapid_symmetric_weakness", age=7)
    assert status(areflexia, "benign_acute_childhood_myositis") in {"possible", "unlikely"}
    assert in_question(areflexia)[0] == "guillain_barre_syndrome"


@pytest.mark.parametrize(
    ("condition", "result"),
    [
        ("peripheral_artery_disease", "duplex_arterial_stenosis"),
        ("acute_limb_ischemia", "arterial_occlusion_acute"),
        ("popliteal_artery_entrapment", "popliteal_compression_imaging"),
        ("deep_vein_thrombosis", "duplex_shows_dvt"),
        ("mcardle_disease", "muscle_biopsy_no_phosphorylase"),
        ("myotonia_congenita", "gene_test_clcn1"),
        ("myotonic_dystrophy", "gene_test_dmpk"),
        ("muscular_dystrophy", "gene_test_dystrophin"),
        ("acute_compartment_syndrome", "pain_out_of_proportion compartment_pressure_raised"),
        ("baker_cyst_rupture", "ultrasound_baker_cyst duplex_no_dvt"),
    ],
)
def test_the_test_that_settles_it_confirms(condition: str, result: str) -> None:
    assert status(ask(result), condition) == "confirmed"
    assert status(ask("muscle_cramps"), condition) != "confirmed"
