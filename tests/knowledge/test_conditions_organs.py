"""Kidney, liver, gut and diet: textbook patients, chains of cause, and the traps of the evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from legcramp_cds import Assessment
from tests.knowledge.asking import ask, in_question, status, suggested

LOW_CALCIUM = {"calcium": "1.90 mmol/L", "albumin": "41 g/L"}


TEXTBOOK: Mapping[str, Callable[[], Assessment]] = {
    "chronic_kidney_disease": lambda: ask("itching nausea", labs={"egfr_reported": "22 mL/min/1.73m2"}),
    "dialysis_cramps": lambda: ask("on_dialysis cramps_during_dialysis cramp_calf", age=61),
    "cirrhosis_cramps": lambda: ask("cirrhosis nocturnal_cramps cramp_calf", age=58),
    "crohn_disease": lambda: ask(
        "chronic_diarrhea abdominal_pain weight_loss bloody_stools", age=29, labs={"magnesium": "0.50 mmol/L"}
    ),
    "celiac_disease": lambda: ask("chronic_diarrhea weight_loss iron_deficiency", age=34, labs=LOW_CALCIUM),
    "gastroenteritis": lambda: ask("diarrhea vomiting dehydration_signs", "chronic_diarrhea", age=30),
    "dietary_deficiency": lambda: ask("unbalanced_diet weight_loss", age=24, labs={"magnesium": "0.60 mmol/L"}),
}


@pytest.mark.parametrize("condition", TEXTBOOK)
def test_the_textbook_patient_is_recognized(condition: str) -> None:
    assert status(TEXTBOOK[condition](), condition) in {"confirmed", "likely"}


def test_an_ordinary_night_cramp_raises_none_of_them() -> None:
    result = ask("nocturnal_cramps cramp_calf palpable_hardening relieved_by_stretching", age=70)
    assert set(in_question(result)).isdisjoint(TEXTBOOK)


# Kidney


@pytest.mark.parametrize(
    ("rate", "expected"), [("29.9", "likely"), ("30", "possible"), ("59.9", "possible"), ("60", "unlikely")]
)
def test_one_low_filtration_rate_never_confirms_it(rate: str, expected: str) -> None:
    assert status(ask(labs={"egfr_reported": f"{rate} mL/min/1.73m2"}), "chronic_kidney_disease") == expected


def test_the_three_months_are_known_from_the_history() -> None:
    labs = {"egfr_reported": "41 mL/min/1.73m2"}
    assert status(ask("known_ckd", labs=labs), "chronic_kidney_disease") == "confirmed"
    assert status(ask("on_dialysis"), "chronic_kidney_disease") == "confirmed"
    assert status(ask("known_ckd"), "chronic_kidney_disease") == "likely"


def test_the_rate_may_be_computed_here() -> None:
    labs = {"creatinine": "250 umol/L"}
    assert status(ask(age=60, sex="male", labs=labs), "chronic_kidney_disease") == "likely"
    assert status(ask("known_ckd", age=60, sex="male", labs=labs), "chronic_kidney_disease") == "confirmed"
    assert status(ask("known_ckd", age=60, labs=labs), "chronic_kidney_disease") == "likely"


def test_kept_filtration_excludes_only_without_albumin_in_the_urine() -> None:
    kept = {"egfr_reported": "88 mL/min/1.73m2"}
    clean = ask("", "known_ckd", labs=kept | {"urine_acr": "1 mg/mmol"})
    assert status(clean, "chronic_kidney_disease") == "excluded"
    assert status(ask("", "known_ckd", labs=kept), "chronic_kidney_disease") == "unlikely"
    leaking = ask("", "known_ckd", labs=kept | {"urine_acr": "3 mg/mmol"})
    assert status(leaking, "chronic_kidney_disease") != "excluded"


def test_the_picture_of_uremia_puts_it_in_question_before_any_result() -> None:
    result = ask("itching nausea reduced_urine")
    assert status(result, "chronic_kidney_disease") == "possible"
    assert "serum_creatinine" in suggested(result)
    assert status(ask("nausea"), "chronic_kidney_disease") == "unlikely"


def test_low_filtration_asks_for_ionized_calcium() -> None:
    assert "ionized_calcium" in suggested(TEXTBOOK["chronic_kidney_disease"]())


def test_kidney_disease_stands_behind_low_calcium() -> None:
    labs = {"egfr_reported": "14 mL/min/1.73m2", "ionized_calcium": "0.95 mmol/L"}
    result = ask("known_ckd", labs=labs)
    kidney = next(item for item in result.differential if item.condition == "chronic_kidney_disease")
    assert "hypocalcemia" in kidney.explains


def test_dialysis_cramps_belong_to_the_session() -> None:
    assert status(ask("on_dialysis cramps_during_dialysis"), "dialysis_cramps") == "confirmed"
    between = ask("on_dialysis nocturnal_cramps", "cramps_during_dialysis")
    assert status(between, "dialysis_cramps") == "unlikely"
    assert status(ask("nocturnal_cramps", "on_dialysis"), "dialysis_cramps") == "excluded"


def test_dialysis_cramps_come_before_the_kidney_that_everybody_knows_of() -> None:
    names = [item.condition for item in TEXTBOOK["dialysis_cramps"]().listed]
    assert names[:2] == ["dialysis_cramps", "chronic_kidney_disease"]


def test_a_patient_on_dialysis_is_asked_when_the_cramps_come() -> None:
    result = ask("on_dialysis muscle_cramps")
    cramps = next(item for item in result.differential if item.condition == "dialysis_cramps")
    assert cramps.status == "possible"
    assert "cramps_during_dialysis" in [missing.fact for missing in cramps.unknown]


def test_cirrhosis_is_needed_for_its_cramps() -> None:
    assert status(ask("nocturnal_cramps", "cirrhosis"), "cirrhosis_cramps") == "unlikely"
    assert "ionized_calcium" in suggested(TEXTBOOK["cirrhosis_cramps"]())


# Gut and diet


@pytest.mark.parametrize("condition", ["crohn_disease", "celiac_disease"])
def test_the_gut_stands_behind_what_it_does_not_absorb(condition: str) -> None:
    labs = LOW_CALCIUM | {"magnesium": "0.50 mmol/L", "vitamin_d": "15 nmol/L"}
    disease = {"crohn_disease": "inflammatory_bowel_disease", "celiac_disease": "celiac_known"}[condition]
    result = ask(f"{disease} chronic_diarrhea", age=31, labs=labs)
    found = next(item for item in result.differential if item.condition == condition)
    assert found.status.open
    assert {"hypocalcemia", "hypomagnesemia", "vitamin_d_deficiency"} <= set(found.explains)


def test_low_calcium_alone_is_no_celiac_disease() -> None:
    assert status(ask(labs=LOW_CALCIUM), "celiac_disease") == "unlikely"


def test_celiac_disease_of_a_relative_counts_where_something_is_not_absorbed() -> None:
    result = ask("family_celiac_disease", labs=LOW_CALCIUM)
    assert status(result, "celiac_disease") == "possible"
    assert "celiac_serology" in suggested(result)
    assert "celiac_disease" not in in_question(ask("family_celiac_disease"))


def test_celiac_disease_is_confirmed_by_antibodies_with_biopsy() -> None:
    assert status(ask("celiac_antibodies_positive"), "celiac_disease") in {"possible", "likely"}
    both = ask("celiac_antibodies_positive celiac_biopsy_positive")
    assert status(both, "celiac_disease") == "confirmed"


def test_a_negative_antibody_test_speaks_against_but_excludes_nothing() -> None:
    result = ask("chronic_diarrhea weight_loss iron_deficiency", "celiac_antibodies_positive", labs=LOW_CALCIUM)
    assert status(result, "celiac_disease") in {"possible", "unlikely"}


def test_weeks_of_diarrhea_are_no_gastroenteritis() -> None:
    acute = ask("diarrhea vomiting thirst", "chronic_diarrhea", age=30)
    assert status(acute, "gastroenteritis") == "likely"
    chronic = ask("chronic_diarrhea vomiting thirst", age=30)
    assert status(chronic, "gastroenteritis") != "likely"


def test_gastroenteritis_stands_behind_the_loss_of_fluid() -> None:
    result = TEXTBOOK["gastroenteritis"]()
    found = next(item for item in result.differential if item.condition == "gastroenteritis")
    assert "volume_depletion" in found.explains


def test_diet_needs_a_shortage_to_become_likely() -> None:
    assert status(ask("unbalanced_diet", age=24), "dietary_deficiency") == "possible"
    assert status(ask("nocturnal_cramps", "unbalanced_diet", age=24), "dietary_deficiency") == "unlikely"
