"""Visits, relatives, procedures, pregnancy, smoking and alcohol, in the shapes of US Core, with dates and denials."""

from __future__ import annotations

from typing import Any

import pytest

from legcramp_cds import assess
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, only, read_all
from tests.interop.fhir_samples import ICD10CM, LOINC, SNOMED, Resource, bundle, concept, patient

ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"


class TestInfants:
    @pytest.mark.parametrize(
        ("born", "months"), [("2026-11-20", 0), ("2026-08-22", 3), ("2026-05-22", 6), ("2025-11-22", 12)]
    )
    def test_the_age_of_an_infant_is_known_to_the_month(self, born: str, months: int) -> None:
        row: Any = facts_of_patient(read(patient(birthDate=born), as_of=AS_OF).patient, AS_OF).row
        assert row["age"].low * 12 == pytest.approx(months, abs=0.1)

    def test_limits_for_infants_are_not_those_for_adults(self) -> None:
        """Outside the scope for which the knowledge was written, the answer says so."""
        record = read(bundle(patient(birthDate="2026-08-22")), as_of=AS_OF)
        assert assess(record.patient, as_of=AS_OF).gate.kind == "outside_scope"


class TestVisits:
    @staticmethod
    def visit(**more: Any) -> Resource:  # noqa: ANN401
        made = {
            "resourceType": "Encounter",
            "id": "v",
            "status": "in-progress",
            "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
            "subject": {"reference": "Patient/p"},
            "reasonCode": [concept(ICD10CM, "R25.2")],
        } | more
        return {key: value for key, value in made.items() if value is not None}

    @pytest.mark.parametrize(
        ("elements", "counts"),
        [
            ({}, True),
            ({"status": "arrived"}, True),
            ({"status": "on-hold"}, True),
            ({"period": {"start": "2026-11-22T08:00:00Z"}}, True),
            ({"status": "finished", "period": {"start": "2026-11-22T08:00:00Z", "end": "2026-11-22T09:00:00Z"}}, True),
            ({"status": "completed", "actualPeriod": {"start": "2026-11-20", "end": "2026-11-25"}}, True),
            ({"status": "finished", "period": {"start": "2020-01-01", "end": "2020-01-01"}}, False),
            ({"status": "in-progress", "period": {"start": "2020-01-01", "end": "2020-01-02"}}, False),
            ({"status": "finished"}, False),
            ({"status": "planned"}, False),
            ({"status": "cancelled"}, False),
            ({"status": "entered-in-error"}, False),
            ({"status": "unknown"}, False),
            ({"status": None}, False),
            ({"period": {"start": "2026-12-01"}}, False),
        ],
    )
    def test_the_reason_of_a_visit_counts_on_the_day_of_the_visit(self, elements: Resource, counts: bool) -> None:
        record = read_all(self.visit(**elements))
        assert record.patient.history.present == ({"muscle_cramps"} if counts else set())
        assert not record.patient.history.absent
        assert only(record).path.startswith("Bundle.entry[1].resource.reasonCode[0]")
        assert bool(only(record).because) != (only(record).outcome is Outcome.KEPT)

    @pytest.mark.parametrize("status", ["planned", "cancelled", "entered-in-error"])
    def test_a_visit_that_was_not_held_is_told_as_such(self, status: str) -> None:
        on_the_day = {"start": "2026-11-22", "end": "2026-11-22"}
        assert "did not take place" in only(read_all(self.visit(status=status, period=on_the_day))).because

    def test_the_shape_of_r5(self) -> None:
        visit = self.visit(reasonCode=None, reason=[{"value": [{"concept": concept(ICD10CM, "R25.2")}]}])
        record = read_all(visit)
        assert record.patient.history.present == {"muscle_cramps"}
        assert only(record).path.startswith("Bundle.entry[1].resource.reason[0].value[0].concept")

    def test_a_reason_without_a_word_here_and_no_reason_are_told(self) -> None:
        assert "no word for this" in only(read_all(self.visit(reasonCode=[concept(SNOMED, "185345009")]))).because
        assert "names no reason" in only(read_all(self.visit(reasonCode=None))).because

    @pytest.mark.parametrize(
        "reasons",
        [
            {"reasonReference": [{"reference": "Condition/c"}]},
            {"reason": [{"value": [{"reference": {"reference": "Condition/c"}}]}]},
        ],
    )
    def test_a_reason_by_reference_is_told_as_one(self, reasons: Resource) -> None:
        item = only(read_all(self.visit(reasonCode=None, **reasons)))
        assert "by reference" in item.because
        assert item.outcome is Outcome.DOUBTFUL

    def test_without_a_day_only_a_visit_that_goes_on_counts(self) -> None:
        over = self.visit(status="finished", period={"start": "2026-11-22", "end": "2026-11-22"})
        assert not read_all(over, as_of=None).patient.history.present
        assert read_all(self.visit(), as_of=None).patient.history.present == {"muscle_cramps"}

    def test_a_visit_of_somebody_else_is_dropped(self) -> None:
        assert not read_all(self.visit(subject={"reference": "Patient/q"})).patient.history.present


class TestRelatives:
    @staticmethod
    def relative(code: str, *diseases: str, **more: Any) -> Resource:  # noqa: ANN401
        return {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "patient": {"reference": "Patient/p"},
            "date": "2011-03-18",
            "relationship": concept(ROLE, code),
            "condition": [{"code": concept(SNOMED, disease)} for disease in diseases],
        } | more

    @pytest.mark.parametrize(
        ("disease", "finding"),
        [
            ("86044005", "family_als"),
            ("32914008", "family_restless_legs"),
            ("36976004", "family_hypocalcemia"),
            ("128053003", "family_thrombosis"),
            ("396331005", "family_celiac_disease"),
            ("40930008", "family_thyroid_disease"),
            ("34486009", "family_thyroid_disease"),
        ],
    )
    def test_a_disease_of_a_relative_by_blood_is_a_finding_of_the_patient(self, disease: str, finding: str) -> None:
        assert read_all(self.relative("FTH", disease)).patient.history.present == {finding}

    @pytest.mark.parametrize("code", ["WIFE", "HUSB", "STPFTH", "MTHINLAW", "ADOPTM", "CHLDFOST", "FRND"])
    def test_a_disease_of_somebody_of_other_blood_is_none(self, code: str) -> None:
        record = read_all(self.relative(code, "86044005"))
        assert not record.patient.history.present
        assert "no relative by blood" in only(record).because

    @pytest.mark.parametrize("code", ["FTH", "NMTH", "HSIB", "MUNCLE", "GRPRN", "FAMMEMB", "nonsense"])
    def test_any_other_relative_counts(self, code: str) -> None:
        assert read_all(self.relative(code, "86044005")).patient.history.present == {"family_als"}

    @pytest.mark.parametrize(
        "elements",
        [
            {"status": "entered-in-error"},
            {"status": "health-unknown"},
            {"date": "2027-01-01"},
            {"condition": []},
            {"condition": [{"code": concept(SNOMED, "709044004")}]},
        ],
    )
    def test_what_says_nothing_says_nothing(self, elements: Resource) -> None:
        record = read_all(self.relative("FTH", "86044005", **elements))
        assert not record.patient.history.present | record.patient.history.absent
        assert only(record).outcome is Outcome.DROPPED

    def test_a_relatives_disease_is_never_the_patients_own(self) -> None:
        history = read_all(self.relative("MTH", "709044004", "44054006", "24700007")).patient.history
        assert not history.present | history.absent


class TestProcedures:
    @pytest.mark.parametrize(
        ("elements", "counts"),
        [
            ({"performedDateTime": "2002-05-23"}, True),
            ({"performedPeriod": {"start": "2002-05-23", "end": "2002-05-24"}}, True),
            ({"occurrenceDateTime": "2002-05-23"}, True),
            ({"performedDateTime": "2027-05-23"}, False),
            ({"performedDateTime": "2002"}, True),
            ({"status": "not-done"}, False),
            ({"status": "stopped"}, False),
            ({"status": "on-hold"}, False),
            ({"subject": {"reference": "Patient/q"}}, False),
        ],
    )
    def test_an_operation_counts_once_it_is_done(self, elements: Resource, counts: bool) -> None:
        made = {
            "resourceType": "Procedure",
            "id": "x",
            "status": "completed",
            "code": concept(SNOMED, "13619001"),
            "subject": {"reference": "Patient/p"},
        }
        record = read_all(made | elements)
        assert record.patient.history.present == ({"neck_surgery"} if counts else set())
        assert only(record).used == counts


def social(code: str, **more: Any) -> Resource:  # noqa: ANN401
    """An Observation of the social history."""
    category = "http://terminology.hl7.org/CodeSystem/observation-category"
    return {
        "resourceType": "Observation",
        "id": "s",
        "status": "final",
        "category": [concept(category, "social-history")],
        "code": concept(LOINC, code),
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": "2026-11-01",
    } | more


class TestSocialHistory:
    @pytest.mark.parametrize(
        ("code", "state"),
        [("219006", True), ("228276006", True), ("105542008", False), ("783261004", False), ("261665006", None)],
    )
    def test_alcohol_in_words(self, code: str, state: bool | None) -> None:
        history = read_all(social("11331-6", valueCodeableConcept=concept(SNOMED, code))).patient.history
        assert ("alcohol_use_any" in history.present, "alcohol_use_any" in history.absent) == (
            state is True,
            state is False,
        )
        assert ("alcohol_use_any" in history.unknown) == (state is None)

    def test_a_former_drinker_is_for_a_person_to_judge(self) -> None:
        item = only(read_all(social("11331-6", valueCodeableConcept=concept(SNOMED, "82581004", "Ex-drinker"))))
        assert (item.outcome, item.fact, item.used) == (Outcome.DOUBTFUL, "alcohol_use_any", False)
        assert "Ex-drinker" in item.because

    def test_the_newest_of_two_questions_about_alcohol_counts(self) -> None:
        drinks = social("74013-4", id="a", valueQuantity={"value": 2, "unit": "{wine glasses}/d"})
        stopped = social("11331-6", valueCodeableConcept=concept(SNOMED, "105542008"), effectiveDateTime="2026-11-10")
        assert read_all(drinks, stopped).patient.history.absent == {"alcohol_use_any"}
        before = stopped | {"effectiveDateTime": "2026-10-10"}
        assert read_all(drinks, before).patient.history.present == {"alcohol_use_any"}

    @pytest.mark.parametrize("value", [float("inf"), float("nan"), True, "2"])
    def test_a_number_of_drinks_that_is_none_says_nothing(self, value: object) -> None:
        drinks = social("74013-4", valueQuantity={"value": value, "unit": "{wine glasses}/d"})
        assert not read_all(drinks).patient.history.present

    @pytest.mark.parametrize(("code", "finding"), [("82810-3", "pregnant"), ("72166-2", "smoker")])
    def test_a_number_answers_no_question_but_that_for_drinks(self, code: str, finding: str) -> None:
        record = read_all(social(code, valueQuantity={"value": 12, "unit": "wk"}))
        assert not record.patient.history.present
        assert record.patient.pregnant is None
        assert (only(record).outcome, only(record).fact) == (Outcome.DOUBTFUL, finding)

    def test_a_period_is_a_date_too(self) -> None:
        period = {"effectiveDateTime": None, "effectivePeriod": {"start": "2016-03-18T05:27:04+00:00"}}
        answer = social("72166-2", valueCodeableConcept=concept(SNOMED, "428041000124106"), **period)
        assert read_all(answer).patient.history.present == {"smoker"}

    def test_the_wish_to_become_pregnant_is_no_pregnancy(self) -> None:
        record = read_all(social("86645-9", valueCodeableConcept=concept(SNOMED, "454381000124105")))
        assert not record.patient.history.present
        assert "no word for this" in only(record).because

    @pytest.mark.parametrize("status", ["entered-in-error", "cancelled"])
    def test_what_was_entered_in_error_is_no_answer(self, status: str) -> None:
        answer = social("82810-3", valueCodeableConcept=concept(SNOMED, "77386006"), status=status)
        assert not read_all(answer).patient.history.present

    def test_an_answer_of_the_future_is_none(self) -> None:
        answer = social("72166-2", valueCodeableConcept=concept(SNOMED, "449868002"), effectiveDateTime="2027-01-01")
        assert not read_all(answer).patient.history.present

    def test_a_missing_answer_is_unknown_and_never_no(self) -> None:
        absent = concept("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown")
        for code in ("72166-2", "82810-3", "11331-6", "74013-4"):
            history = read_all(social(code, dataAbsentReason=absent)).patient.history
            assert not history.present | history.absent
