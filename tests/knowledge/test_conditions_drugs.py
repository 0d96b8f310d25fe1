"""Drug lines: made from the drug classes, weighed by time, silent about classes that never cause cramps."""

from __future__ import annotations

from datetime import date

import pytest

from legcramp_cds import Patient, assess
from legcramp_cds.assess.differential import ConditionResult, Status
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.conditions._drug_line import line
from legcramp_cds.knowledge.drugs import DRUG_CLASSES, CauseStrength, DrugClass
from legcramp_cds.knowledge.shapes import Condition, Specialty

_DAY = date(2026, 11, 22)
_SEPARATE = {"statin", "alcohol"}
_CAUSES = [one for one in DRUG_CLASSES.values() if one.is_cause and one.id not in _SEPARATE]
_LINES = [one for one in load().conditions.values() if one.id.endswith("_induced_cramps") and one.part_of]


def _reads(condition: Condition, one: DrugClass) -> bool:
    return any(one.taking in item.when.facts for item in condition.evidence)


def _line_of(one: DrugClass) -> Condition:
    (found,) = [condition for condition in _LINES if _reads(condition, one) and condition.id.endswith("induced_cramps")]
    return found


def _judge(name: str, *present: str, drugs: tuple[object, ...] = (), **more: object) -> ConditionResult:
    history = {"present": set(present), "medications": drugs}
    patient = Patient.model_validate({"age_years": 66, "history": history, **more})
    return next(item for item in assess(patient, as_of=_DAY).differential if item.condition == name)


@pytest.mark.parametrize("one", _CAUSES, ids=lambda one: one.id)
def test_every_class_that_can_cause_cramps_has_exactly_one_line(one: DrugClass) -> None:
    assert _line_of(one).workup[-1].investigation.id == "drug_dechallenge"


@pytest.mark.parametrize("one", [one for one in DRUG_CLASSES.values() if not one.is_cause], ids=lambda one: one.id)
def test_a_class_that_never_causes_cramps_has_no_line_and_gets_none(one: DrugClass) -> None:
    assert not any(_reads(condition, one) for condition in [*_LINES, load().conditions["drug_induced_cramps"]])
    with pytest.raises(KnowledgeError, match="does not cause cramps"):
        line("x", "x", one)


@pytest.mark.parametrize("one", _CAUSES, ids=lambda one: one.id)
def test_taking_a_drug_is_at_most_possible(one: DrugClass) -> None:
    found = _judge(_line_of(one).id, drugs=(one.ingredients[0].name,))
    assert found.reasons_for
    assert found.status in {Status.POSSIBLE, Status.UNLIKELY}


@pytest.mark.parametrize("one", _CAUSES, ids=lambda one: one.id)
def test_a_drug_that_came_first_and_was_stopped_with_success_is_likely(one: DrugClass) -> None:
    drug = {"text": one.ingredients[0].name, "start": "2026-06-01", "cramps_resolved_off": True}
    found = _judge(_line_of(one).id, drugs=(drug,), cramp={"onset": "2026-07-01"})
    assert found.status is Status.LIKELY


@pytest.mark.parametrize("one", _CAUSES, ids=lambda one: one.id)
def test_a_drug_that_came_after_the_cramps_weighs_less(one: DrugClass) -> None:
    name = _line_of(one).id
    drug = {"text": one.ingredients[0].name, "start": "2026-06-01"}
    before = _judge(name, drugs=(drug,), cramp={"onset": "2026-07-01"})
    after = _judge(name, drugs=(drug,), cramp={"onset": "2025-07-01"})
    assert before.weight_db > after.weight_db
    assert after.status is Status.UNLIKELY


@pytest.mark.parametrize("one", _CAUSES, ids=lambda one: one.id)
def test_cramps_before_any_drug_speak_strongly_against_it(one: DrugClass) -> None:
    found = _judge(_line_of(one).id, "cramps_before_any_drug", drugs=(one.ingredients[0].name,))
    assert found.status is Status.UNLIKELY
    assert found.reasons_against[0].decibans == -10.0


@pytest.mark.parametrize("name", ["hydrochlorothiazide", "spironolactone"])
def test_a_diuretic_that_came_before_the_cramps_is_likely(name: str) -> None:
    drug = {"text": name, "start": "2026-06-01"}
    found = _judge("diuretic_induced_cramps", "nocturnal_cramps", drugs=(drug,), cramp={"onset": "2026-07-01"})
    assert found.status is Status.LIKELY


def test_an_inhaled_beta_agonist_that_was_new_is_likely_and_nobody_is_told_to_stop_it() -> None:
    found = _judge("beta_agonist_induced_cramps", "new_or_changed_drug", drugs=("salmeterol",))
    assert found.status is Status.LIKELY
    assert {one.specialty for one in found.definition.refer} == {Specialty.PRESCRIBER}
    assert "Never advise stopping" in found.definition.note


def test_low_potassium_speaks_for_a_drug_that_loses_it_and_not_for_one_that_keeps_it() -> None:
    labs = {"potassium": "3.0 mmol/L"}
    name = "diuretic_induced_cramps"
    thiazide, sparing = (
        {item.evidence.group for item in _judge(name, drugs=(drug,), labs=labs).reasons_for}
        for drug in ("hydrochlorothiazide", "spironolactone")
    )
    assert "electrolytes" in thiazide
    assert "electrolytes" not in sparing


def test_a_normal_potassium_does_not_clear_a_thiazide() -> None:
    found = _judge("diuretic_induced_cramps", drugs=("hydrochlorothiazide",), labs={"potassium": "4.2 mmol/L"})
    assert not found.reasons_against


def test_a_proton_pump_inhibitor_stands_behind_low_magnesium_and_is_cleared_by_a_normal_one() -> None:
    name = "proton_pump_inhibitor_induced_cramps"
    low = _judge(name, drugs=("omeprazole",), labs={"magnesium": "0.45 mmol/L"})
    normal = _judge(name, drugs=("omeprazole",), labs={"magnesium": "0.85 mmol/L"})
    assert low.status is Status.LIKELY
    assert "hypomagnesemia" in low.explains
    assert normal.status is Status.UNLIKELY


def test_what_a_class_loses_it_explains() -> None:
    diuretic = load().conditions["diuretic_induced_cramps"]
    assert {"hypokalemia", "hypomagnesemia", "hyponatremia", "hypocalcemia", "hyperkalemia"} == set(diuretic.explains)
    assert load().conditions["menopausal_estrogen_induced_cramps"].explains == ()


def test_the_five_drugs_with_the_strongest_link_are_strong_and_said_to_be_rare_causes() -> None:
    five = ("iv_iron", "menopausal_estrogen", "serm", "parathyroid_analog")
    assert all(DRUG_CLASSES[name].strength is CauseStrength.STRONG for name in five)
    summary = load().conditions["drug_induced_cramps"].summary
    for drug in ("iron", "estrogens", "raloxifene", "naproxen", "teriparatide"):
        assert drug in summary
    assert "few of those" in summary


@pytest.mark.parametrize("strength", [CauseStrength.CONTESTED, CauseStrength.LABEL_OR_CASE_REPORTS])
def test_a_poorly_shown_class_weighs_little_and_says_why(strength: CauseStrength) -> None:
    poor = [one for one in _CAUSES if one.strength is strength]
    assert poor
    for one in poor:
        (taken,) = [
            item for item in _line_of(one).evidence if item.group == "exposure" and one.taking in item.when.facts
        ]
        assert taken.decibans == 3.0
        assert "Contested" in taken.note or "reports" in taken.note


def test_sequence_ratios_are_never_used_as_likelihood_ratios() -> None:
    assert all(item.likelihood_ratio is None for one in _LINES for item in one.evidence)


def test_rechallenge_decides_for_the_class_that_was_taken_away_and_given_again() -> None:
    drug = {"text": "raloxifene", "cramps_resolved_off": True}
    found = _judge("serm_induced_cramps", "rechallenge_positive", drugs=(drug,))
    assert found.status is Status.LIKELY
    assert found.reasons_for[0].decibans == 14.8


def test_a_new_drug_without_a_name_makes_the_parent_likely_and_no_class() -> None:
    patient = Patient(age_years=66, history={"present": {"new_or_changed_drug", "nocturnal_cramps"}})
    result = assess(patient, as_of=_DAY)
    parent = next(item for item in result.differential if item.condition == "drug_induced_cramps")
    assert parent.status is Status.LIKELY
    assert not any(item.status.open for item in result.differential if item.definition.part_of == parent.condition)


def _tests_on(drug: dict[str, object], **history: object) -> set[str]:
    record = {"age_years": 66, "history": {"medications": [drug], **history}}
    return {item.investigation.id for item in assess(Patient.model_validate(record), as_of=_DAY).workup}


def test_a_trial_without_the_drug_is_suggested_where_the_class_is_well_shown_to_cause_cramps() -> None:
    assert "drug_dechallenge" in _tests_on({"text": "salmeterol"})
    assert "drug_dechallenge" not in _tests_on({"text": "salmeterol"}, present=["cramps_before_any_drug"])


def test_a_trial_without_a_drug_of_a_doubtful_class_waits_for_time_to_speak() -> None:
    record = {"age_years": 66, "history": {"medications": [{"text": "furosemide", "start": "2026-06-01"}]}}
    timed = Patient.model_validate({**record, "cramp": {"onset": "2026-07-01"}})
    assert "drug_dechallenge" in {item.id for item in assess(timed, as_of=_DAY).workup}
    assert "drug_dechallenge" not in _tests_on({"text": "furosemide"})


@pytest.mark.parametrize("one", _LINES, ids=lambda one: one.id)
def test_the_words_of_a_line_never_tell_anybody_to_stop_a_drug_alone(one: Condition) -> None:
    assert all(referral.specialty is Specialty.PRESCRIBER for referral in one.refer)
    assert "nobody stops it alone" in one.refer[0].because


@pytest.mark.parametrize(
    ("start", "expected"),
    [("2025-09-01", "likely"), ("2025-08-30", "possible"), ("2015-01-01", "possible"), ("2026-09-02", "unlikely")],
)
def test_only_a_start_within_the_year_before_the_cramps_speaks_for_a_drug(start: str, expected: str) -> None:
    """An earlier start says nothing, because a list of drugs does not tell when the dose was raised."""
    drug = {"text": "fenofibrate", "start": start}
    found = _judge("fibrate_induced_cramps", "muscle_cramps", drugs=(drug,), cramp={"onset": "2026-09-01"})
    assert found.status.value == expected


def test_the_weaker_class_of_a_line_is_not_lifted_by_the_better_shown_one() -> None:
    assert _judge("beta_blocker_induced_cramps", "muscle_cramps", drugs=("metoprolol",)).status is Status.UNLIKELY
    assert _judge("beta_blocker_induced_cramps", "muscle_cramps", drugs=("pindolol",)).status is Status.POSSIBLE


@pytest.mark.parametrize("drug", ["hydrochlorothiazide", "furosemide", "omeprazole"])
def test_one_risk_drug_alone_is_no_suspicion_of_a_disorder_that_a_result_defines(drug: str) -> None:
    for disorder in ("hypomagnesemia", "hypokalemia", "hyponatremia"):
        assert _judge(disorder, "muscle_cramps", drugs=(drug,)).status is Status.UNLIKELY
    assert _judge("hypomagnesemia", "muscle_cramps", "tremor", drugs=(drug,)).status is Status.POSSIBLE
