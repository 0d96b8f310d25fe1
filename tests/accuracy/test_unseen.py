"""Agreement with the patients that nobody had looked at, and that their files are sound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from benchmarks.accuracy import Totals, measure, totals
from benchmarks.unseen import ANSWERS, AS_OF, FOLDER, Vignette, read_vignettes
from benchmarks.unseen_fhir import as_bundle, through_fhir
from benchmarks.unseen_tables import BEFORE, FLOORS, GROUPS, group, measured
from legcramp_cds.knowledge.base import load
from legcramp_cds.record.load import parse_document, patient_from

VIGNETTES = read_vignettes()
Measured = Mapping[str, Mapping[str, Totals]]


@pytest.fixture(scope="module")
def everything() -> Measured:
    return {name: measured(group(name, VIGNETTES)) for name in GROUPS}


@pytest.mark.parametrize("name", FLOORS)
def test_agreement_never_falls_below_its_floor(everything: Measured, name: str) -> None:
    for whose, floor in FLOORS[name].items():
        total = everything[whose][name]
        assert total.reaches(floor), f"{whose}: {total.printed}, floor {floor:g}"


def test_every_measurement_has_a_floor(everything: Measured) -> None:
    assert {name for found in everything.values() for name in found} == set(FLOORS)
    for name, floors in FLOORS.items():
        assert set(floors) == {whose for whose in GROUPS if name in everything[whose]}
    assert set(BEFORE) <= set(FLOORS)


def test_wrong_answers_are_noticed(everything: Measured) -> None:
    some = group("development", VIGNETTES)
    cases = {name: case for one in some for name, case in one.cases.items()}
    answers = [one.answer for one in some]
    wrong = [
        replace(one, number=other.number) for one, other in zip(answers, [*answers[9:], *answers[:9]], strict=True)
    ]
    found = {total.name: total.value for total in totals(measure(cases, wrong))}
    for name in ("in the first three", "first with the confirming result", "must not miss, surfaced"):
        assert found[name] < everything["development"][name].value / 2


def test_answers_and_tests_are_words_of_the_knowledge_base() -> None:
    knowledge = load()
    for one in VIGNETTES:
        assert one.answer.answers <= set(knowledge.conditions), one.name
        assert set(one.answer.tests) <= set(knowledge.investigations), one.name


def test_every_patient_has_one_answer_and_every_answer_a_patient() -> None:
    names = [one.name for one in VIGNETTES]
    assert len(names) == len(set(names))
    answered: list[object] = []
    for file in ANSWERS:
        answers = parse_document((FOLDER / file).read_text(encoding="utf-8"), file)
        assert isinstance(answers, dict)
        answered.extend(answers)
    assert sorted(map(str, answered)) == sorted(names)


def test_the_coin_fell_as_it_did_when_the_patients_were_written_down() -> None:
    assert {name: len(group(name, VIGNETTES)) for name in GROUPS} == {
        "development": 46,
        "held out": 45,
        "guideline": 20,
        "clinic": 73,
    }


@pytest.mark.parametrize("one", VIGNETTES, ids=lambda one: one.name)
def test_the_patient_and_the_hurried_entry_can_be_read(one: Vignette) -> None:
    full, sparse = (patient_from(told, one.name) for told in (one.patient, one.sparse))
    assert sparse.age_years == full.age_years
    assert sparse.sex == full.sex
    assert len(sparse.history.present) <= len(full.history.present)
    if one.confirming:
        assert patient_from(one.with_result, one.name) != full


def test_a_bundle_brings_back_findings_drugs_and_results() -> None:
    for one in VIGNETTES:
        patient = patient_from(one.patient, one.name)
        back = through_fhir(patient, AS_OF)
        assert set(patient.history.present) <= set(back.history.present), one.name
        assert {drug.text for drug in patient.history.medications} == {
            drug.text for drug in back.history.medications
        }, one.name
        sent = {result.fact.id for panel in (patient.labs, patient.measurements) for result in panel.results}
        known = {result.fact.id for panel in (back.labs, back.measurements) for result in panel.results}
        assert known <= sent, one.name
    assert as_bundle(patient_from({"age_years": 40}, "a"), AS_OF)["resourceType"] == "Bundle"
