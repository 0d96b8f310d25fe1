"""From the record to one row of facts: ages, implications, contradictions, drugs, dates."""

from datetime import date

import pytest
from hypothesis import given, settings

from legcramp_cds import Cramp, History, LabPanel, LabResult, Medication, Patient
from legcramp_cds.facts import Reading
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.record.facts_of import PatientFacts, facts_of_patient
from legcramp_cds.testing import patients
from tests.record.faults import faults

AS_OF = date(2026, 11, 22)


def facts(**fields: object) -> PatientFacts:
    return facts_of_patient(Patient.parse(fields), AS_OF)


def number(found: PatientFacts, name: str) -> float:
    value = found.row[name]
    assert isinstance(value, Reading)
    assert value.exact
    return value.low


@pytest.mark.parametrize(
    ("fields", "age"),
    [
        ({"age_years": 54}, 54),
        ({"age_months": 6}, 0.5),
        ({"birth_date": "1972-11-22"}, 54),
        ({"birth_date": "1972-11-23"}, 53),
        ({"birth_date": "2024-11-22"}, 2),
        ({"birth_date": "2025-11-22"}, 0.999),
        ({"birth_date": "2026-05-22"}, 0.504),
        ({"birth_date": "2026-11-22"}, 0),
    ],
)
def test_an_age_is_taken_as_of_the_day_in_fractions_for_infants(fields: dict[str, object], age: float) -> None:
    assert number(facts(**fields), "age") == pytest.approx(age)


def test_nothing_stated_is_nothing_known() -> None:
    assert facts().row == {}


def test_person_cramp_and_results_become_facts() -> None:
    found = facts(
        sex="female",
        pregnant=False,
        gestation_weeks=20,
        cramp={"laterality": "left", "course": "worsening", "duration": "90 s", "frequency": "2/wk", "timing": "night"},
        labs={"calcium": {"value": 8.0, "unit": "mg/dL", "collected_at": "2026-11-20"}},
        measurements={"abi": "0.7"},
    )
    assert found.row["sex"] == "female"
    assert found.row["pregnant"] is False
    assert found.row["cramp_laterality"] == "left"
    assert found.row["cramp_course"] == "worsening"
    assert found.row["nocturnal_cramps"] is True
    assert number(found, "gestational_age") == 20
    assert number(found, "cramp_duration") == 1.5
    assert number(found, "cramp_frequency") == pytest.approx(2)
    assert number(found, "ankle_brachial_index") == 0.7
    assert number(found, "calcium") == pytest.approx(8 / 4.0078)
    assert found.dates == {"calcium": date(2026, 11, 20)}


def test_a_present_finding_brings_what_it_implies() -> None:
    for fact in WORDS.values():
        row = facts(history={"present": [fact.id]}).row
        assert row[fact.id] is True
        assert all(row[implied] is True for implied in fact.implies)
        assert not [name for name, value in row.items() if value is False]


def test_an_absent_finding_rules_out_what_would_imply_it() -> None:
    assert facts(history={"absent": ["neck_surgery"]}).row["recent_neck_surgery"] is False
    for fact in WORDS.values():
        for implied in fact.implies:
            assert facts(history={"absent": [implied]}).row[fact.id] is False
        row = facts(history={"absent": [fact.id]}).row
        assert set(row.values()) == {False}


def test_contradictions_are_taken_as_unknown_and_told() -> None:
    found = facts(pregnant=False, history={"present": ["pregnant", "fever"]})
    assert "pregnant" not in found.row
    assert found.row["fever"] is True
    told = {conflict.fact: conflict for conflict in found.conflicts}
    assert told["pregnant"].what == "present by history.present; absent by pregnant"
    assert told["pregnant"].resolution == "taken as unknown"


def test_the_short_form_of_the_cramp_can_contradict_the_history() -> None:
    found = facts(cramp={"hardening": True}, history={"absent": ["palpable_hardening"]})
    assert "palpable_hardening" not in found.row
    assert [conflict.fact for conflict in found.conflicts] == ["palpable_hardening"]
    assert found.conflicts[0].what == "present by cramp; absent by history.absent"


def test_what_was_asked_without_an_answer_is_told_apart_from_what_was_not_asked() -> None:
    found = facts(history={"unknown": ["fever"], "not_asked": ["back_pain"]})
    assert found.asked == {"fever": "unknown", "back_pain": "not_asked"}
    assert found.row == {}


@pytest.mark.parametrize(
    ("start", "stop", "taken"),
    [
        (None, None, True),
        ("2026-11-22", None, True),
        ("2026-11-23", None, False),
        ("2020-01-01", "2026-11-23", True),
        ("2020-01-01", "2026-11-22", False),
        (None, "2025-01-01", False),
    ],
)
def test_a_drug_counts_while_it_is_taken(start: str | None, stop: str | None, taken: bool) -> None:
    found = facts(history={"medications": [{"text": "furosemide", "start": start, "stop": stop}]})
    assert found.drugs[0].current is taken
    assert (found.row.get("taking_loop_diuretic") is True) is taken
    assert "taking_statin" not in found.row


def test_only_a_complete_list_says_what_is_not_taken() -> None:
    drugs = {"medications": ["furosemide"]}
    assert "taking_statin" not in facts(history=drugs).row
    complete = facts(history=drugs | {"medications_complete": True}).row
    assert complete["taking_statin"] is False
    assert complete["taking_diuretic"] is True
    assert facts(history={"medications_complete": True}).row["taking_diuretic"] is False


@pytest.mark.parametrize(
    ("start", "before"),
    [
        ("2025-02-27", None),
        # The last day of the year that counts.
        ("2025-02-28", True),
        ("2026-01-01", True),
        ("2026-03-01", True),
        ("2026-03-02", False),
        ("2026-04-01", False),
    ],
)
def test_a_drug_was_started_before_or_after_the_cramps(start: str, before: bool | None) -> None:
    patient = Patient(
        cramp=Cramp(onset="2026-03-01"), history=History(medications=[Medication(text="furosemide", start=start)])
    )
    found = facts_of_patient(patient, AS_OF)
    assert found.row.get("loop_diuretic_started_before_cramps") is before
    assert number(found, "symptom_duration") == pytest.approx(38)  # weeks


def test_of_two_drugs_of_a_class_one_that_fits_is_enough() -> None:
    drugs = [{"text": "furosemide", "start": "2026-04-01"}, {"text": "torasemide", "start": "2026-01-01"}]
    for order in (drugs, drugs[::-1]):
        row = facts(cramp={"onset": "2026-03-01"}, history={"medications": order}).row
        assert row["loop_diuretic_started_before_cramps"] is True


def test_what_happened_off_the_drug_is_a_fact_of_its_class() -> None:
    drug = {"text": "furosemide", "stop": "2026-11-01", "cramps_resolved_off": True}
    row = facts(history={"medications": [drug]}).row
    assert row["cramps_resolved_off_loop_diuretic"] is True
    assert "taking_loop_diuretic" not in row


def test_every_date_of_the_future_is_refused_at_once() -> None:
    patient = Patient(
        birth_date="2027-01-01",
        cramp=Cramp(onset="2026-12-01"),
        labs=LabPanel(
            sodium=LabResult(analyte="sodium", value=140, unit="mmol/L", collected_at="2026-11-23"),
            potassium={"value": 4, "unit": "mmol/L", "issued_at": "2026-11-24"},
        ),
    )
    told = faults(lambda: facts_of_patient(patient, AS_OF))
    assert [problem.where for problem in told] == ["birth_date", "cramp.onset", "labs.potassium", "labs.sodium"]
    assert all("after the day of the assessment, 2026-11-22" in problem.what for problem in told)
    assert facts_of_patient(patient, date(2027, 1, 1)).row["age"] == Reading(0.0, 0.0, "a")


def test_an_onset_before_anybody_was_born_is_refused_where_it_stands() -> None:
    (problem,) = faults(lambda: facts(cramp={"onset": "1889-01-01"}))
    assert (problem.where, problem.given) == ("cramp.onset", "1889-01-01")


def test_what_the_record_itself_states_comes_before_a_result_of_it() -> None:
    found = facts(
        age_years=54, labs={"age": "60 a"}, cramp={"duration": "2 min"}, measurements={"cramp_duration": "9 min"}
    )
    assert number(found, "age") == 54
    assert number(found, "cramp_duration") == 2
    assert sorted(aside.result.printed for aside in found.set_aside) == ["60 a", "9 min"]
    assert number(facts(labs={"age": "60 a"}), "age") == 60


@given(patient=patients(AS_OF))
@settings(max_examples=60)
def test_every_fact_of_every_patient_is_declared_and_implications_hold(patient: Patient) -> None:
    found = facts_of_patient(patient, AS_OF)
    declared = load().facts
    assert found.row.keys() <= declared.keys()
    for name, value in found.row.items():
        assert isinstance(value, Reading) == hasattr(declared[name], "unit")
        if value is True and name in WORDS:
            assert all(found.row.get(implied) is not False for implied in WORDS[name].implies)
