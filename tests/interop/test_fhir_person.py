"""Who the patient is: sex and age, smoking, pregnancy, drinking, procedures and family."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import AS_OF, only, read_all
from tests.interop.fhir_samples import ICD10CM, LOINC, SNOMED, Resource, concept, observation, patient


class TestPerson:
    def test_sex_and_birth_date(self) -> None:
        record = read(patient())
        assert (record.patient.id, record.patient.sex, record.patient.birth_date) == ("p", "female", date(1972, 3, 4))

    @pytest.mark.parametrize("gender", ["other", "unknown", "f", 7, None])
    def test_another_gender_is_unknown_sex(self, gender: object) -> None:
        record = read(patient(gender=gender))
        assert record.patient.sex is None
        assert any(item.fact == "sex" and not item.used for item in record.report.doubtful)

    def test_sex_of_an_extension_fills_a_gap_and_never_overrules(self) -> None:
        url = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex"
        extension = [{"url": url, "valueCode": "M"}]
        assert read(patient(gender=None, extension=extension)).patient.sex == "male"
        assert read(patient(gender="female", extension=extension)).patient.sex is None

    @pytest.mark.parametrize(("given", "age"), [("1970", 55), ("1970-11", 55), ("1970-12", 55), ("1970-10", 56)])
    def test_a_partial_birth_date_gives_a_doubtful_age(self, given: str, age: int) -> None:
        record = read(patient(birthDate=given), as_of=AS_OF)
        assert record.patient.age_years == age
        assert any(item.fact == "age" and item.used for item in record.report.doubtful)
        assert read(patient(birthDate=given)).patient.age_years is None

    @pytest.mark.parametrize(
        "given", ["2025", "2030-01-01", "1850-01-01", "31.12.1970", "1970-02-30", 1970, "", "0000"]
    )
    def test_a_birth_date_that_says_nothing_is_reported(self, given: object) -> None:
        record = read(patient(birthDate=given), as_of=AS_OF)
        assert record.patient.birth_date is None
        assert record.patient.age_years is None
        assert any(item.fact == "age" and item.because for item in record.report.doubtful)

    def test_death_is_reported(self) -> None:
        record = read(patient(deceasedDateTime="2026-01-01"))
        assert any("deceased" in item.because for item in record.report.doubtful)


class TestAnswers:
    @pytest.mark.parametrize(
        ("code", "state"),
        [("449868002", True), ("8517006", True), ("77176002", True), ("266919005", False), ("266927001", None)],
    )
    def test_smoking(self, code: str, state: bool | None) -> None:
        answer = observation("72166-2", valueQuantity=None, valueCodeableConcept=concept(SNOMED, code))
        history = read_all(answer).patient.history
        assert ("smoker" in history.present, "smoker" in history.absent) == (state is True, state is False)
        assert ("smoker" in history.unknown) == (state is None)

    def test_the_newest_answer_counts(self) -> None:
        def answer(code: str, day: str) -> Resource:
            value = concept(SNOMED, code)
            return observation("72166-2", id=day, valueQuantity=None, valueCodeableConcept=value, effectiveDateTime=day)

        never, now = answer("266919005", "2010-01-01"), answer("449868002", "2020-01-01T00:00:00Z")
        assert read_all(now, never).patient.history.present == {"smoker"}
        denied = read_all(answer("449868002", "2010-01-01"), answer("266919005", "2020-01-01")).patient.history
        assert not denied.present | denied.absent
        assert denied.unknown == {"smoker"}

    @pytest.mark.parametrize(
        ("code", "day", "state"),
        [
            ("77386006", "2026-10-01", True),
            ("LA15173-0", "2026-10-01", True),
            ("77386006", "2025-10-01", None),
            ("77386006", None, None),
            ("60001007", "2026-11-10", False),
            ("60001007", "2026-06-10", None),
            ("LA4489-6", "2026-11-10", None),
        ],
    )
    def test_pregnancy_counts_while_it_can_still_hold(self, code: str, day: str | None, state: bool | None) -> None:
        value = concept(SNOMED if code.isdigit() else LOINC, code)
        answer = observation("82810-3", valueQuantity=None, valueCodeableConcept=value, effectiveDateTime=day)
        history = read_all(answer).patient.history
        assert ("pregnant" in history.present, "pregnant" in history.absent) == (state is True, state is False)
        assert "pregnant" not in read_all(answer, as_of=None).patient.history.present

    @pytest.mark.parametrize(("drinks", "state"), [(2, True), (0, False), ("some", False), (-1, False)])
    def test_alcohol(self, drinks: object, state: bool) -> None:
        history = read_all(observation("74013-4", drinks, "{wine glasses}/d")).patient.history
        assert ("alcohol_use_any" in history.present) == state
        assert not history.absent

    def test_an_answer_that_is_not_understood_is_reported(self) -> None:
        value = {"text": "sometimes at parties"}
        item = only(read_all(observation("72166-2", valueQuantity=None, valueCodeableConcept=value)))
        assert (item.outcome, item.fact) == (Outcome.DOUBTFUL, "smoker")


class TestProceduresAndFamily:
    @staticmethod
    def procedure(code: str, status: str = "completed", **more: Any) -> Resource:  # noqa: ANN401
        return {"resourceType": "Procedure", "id": "x", "status": status, "code": concept(SNOMED, code)} | more

    @pytest.mark.parametrize(
        ("code", "status", "present"),
        [
            ("13619001", "completed", {"neck_surgery"}),
            ("13619001", "not-done", set()),
            ("13619001", "entered-in-error", set()),
            ("13619001", "unknown", set()),
            ("302497006", "completed", set()),
            ("302497006", "in-progress", {"on_dialysis"}),
            ("73761001", "completed", set()),
        ],
    )
    def test_procedures(self, code: str, status: str, present: set[str]) -> None:
        record = read_all(self.procedure(code, status))
        assert record.patient.history.present == present
        assert not record.patient.history.absent
        assert only(record).used == bool(present)

    def test_a_planned_date_is_no_history(self) -> None:
        assert not read_all(self.procedure("13619001", performedDateTime="2027-01-01")).patient.history.present

    def test_family(self) -> None:
        relative = {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "patient": {"reference": "Patient/p"},
            "condition": [{"code": concept(SNOMED, "86044005")}, {"code": concept(SNOMED, "44054006")}, None],
        }
        record = read_all(relative)
        assert record.patient.history.present == {"family_als"}
        assert len([item for item in record.report.dropped if item.resource == "FamilyMemberHistory"]) == 2
        assert not read_all(relative | {"status": "entered-in-error"}).patient.history.present

    @pytest.mark.parametrize(
        ("system", "code", "finding"),
        [
            (SNOMED, "73297009", "family_neuromuscular"),
            (SNOMED, "55912009", "family_neuromuscular"),
            (SNOMED, "58976002", "family_hypocalcemia"),
            (ICD10CM, "G71.0", "family_neuromuscular"),
            (ICD10CM, "G71.01", "family_neuromuscular"),
            (ICD10CM, "G12.21", "family_als"),
        ],
    )
    def test_a_disease_that_is_diagnosed_here_runs_in_the_family(self, system: str, code: str, finding: str) -> None:
        relative = {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "patient": {"reference": "Patient/p"},
            "condition": [{"code": concept(system, code)}],
        }
        record = read_all(relative)
        assert record.patient.history.present == {finding}
        assert not record.report.dropped
