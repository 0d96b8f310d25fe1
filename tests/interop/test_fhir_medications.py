"""Drugs in FHIR: orders, statements, dispenses, references, and what is surely taken."""

from __future__ import annotations

from datetime import date

import pytest

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, only, read_all
from tests.interop.fhir_samples import ATC, RXNORM, Resource, bundle, concept, patient, request


class TestMedications:
    def test_an_active_order_is_taken_since_it_was_written(self) -> None:
        (drug,) = read_all(request()).patient.history.medications
        assert (drug.text, drug.rxnorm, drug.start, drug.stop) == (
            "Hydrochlorothiazide 25 MG",
            ("316049",),
            date(2026, 8, 1),
            None,
        )

    @pytest.mark.parametrize(
        ("elements", "outcome"),
        [
            ({"status": "stopped"}, Outcome.DROPPED),
            ({"status": "ended"}, Outcome.DROPPED),
            ({"status": "completed"}, Outcome.DOUBTFUL),
            ({"status": "on-hold"}, Outcome.DOUBTFUL),
            ({"status": "unknown"}, Outcome.DOUBTFUL),
            ({"status": None}, Outcome.DOUBTFUL),
            ({"status": "cancelled"}, Outcome.DROPPED),
            ({"status": "draft"}, Outcome.DROPPED),
            ({"status": "entered-in-error"}, Outcome.DROPPED),
            ({"intent": "proposal"}, Outcome.DROPPED),
            ({"intent": "plan"}, Outcome.DOUBTFUL),
            ({"doNotPerform": True}, Outcome.DROPPED),
            ({"authoredOn": "2026-12-01"}, Outcome.DROPPED),
            ({"medicationCodeableConcept": None}, Outcome.DOUBTFUL),
        ],
    )
    def test_what_is_not_surely_taken_is_not_used(self, elements: Resource, outcome: Outcome) -> None:
        record = read_all(request(**elements))
        assert not record.patient.history.medications
        assert (only(record).outcome, only(record).used) == (outcome, False)

    @pytest.mark.parametrize("kind", ["MedicationRequest", "MedicationStatement"])
    @pytest.mark.parametrize(
        ("status", "end", "taken"),
        [
            ("stopped", "2027-05-01", None),
            ("ended", "2027-05-01", None),
            ("completed", "2027-05-01", None),
            ("stopped", "2026-10-01", False),
            ("completed", "2026-10-01", False),
            ("active", "2027-05-01", True),
            ("active", "2026-10-01", False),
        ],
    )
    def test_what_was_stopped_is_not_taken_until_the_end_that_was_planned(
        self, kind: str, status: str, end: str, taken: bool | None
    ) -> None:
        period = {"start": "2026-01-01", "end": end}
        dosage = [{"timing": {"repeat": {"boundsPeriod": period}}}]
        more = {"dosageInstruction": dosage} if kind == "MedicationRequest" else {"effectivePeriod": period}
        record = read_all(request(resourceType=kind, status=status, **more))
        drugs = facts_of_patient(record.patient, AS_OF).drugs
        assert [drug.current for drug in drugs] == ([] if taken is None else [taken])

    def test_what_the_patient_reports_may_be_a_plan(self) -> None:
        assert read_all(request(intent="plan", reportedBoolean=True)).patient.history.medications

    def test_periods_give_start_and_stop(self) -> None:
        statement = request(
            resourceType="MedicationStatement",
            status="completed",
            authoredOn=None,
            effectivePeriod={"start": "2025-03", "end": "2025-06"},
        )
        (drug,) = read_all(statement).patient.history.medications
        assert (drug.start, drug.stop) == (date(2025, 3, 1), date(2025, 6, 30))
        timing = [{"timing": {"repeat": {"boundsPeriod": {"start": "2026-02-01", "end": "2026-12-01"}}}}]
        (drug,) = read_all(request(dosageInstruction=timing)).patient.history.medications
        assert (drug.start, drug.stop) == (date(2026, 2, 1), date(2026, 12, 1))

    def test_a_period_that_ends_before_it_begins_is_doubtful(self) -> None:
        statement = request(effectivePeriod={"start": "2025-06-01", "end": "2025-03-01"})
        record = read_all(statement)
        assert not record.patient.history.medications
        assert "before it was started" in only(record).because

    def test_an_active_order_past_its_validity_is_doubtful(self) -> None:
        record = read_all(request(dispenseRequest={"validityPeriod": {"end": "2026-09-01"}}))
        assert len(record.patient.history.medications) == 1
        assert only(record).outcome is Outcome.DOUBTFUL

    @pytest.mark.parametrize("reference", ["#in", "Medication/d", "urn:uuid:d-url", "https://ehr.example/Medication/d"])
    def test_references_are_followed(self, reference: str) -> None:
        drug = {"resourceType": "Medication", "id": "d", "code": concept(ATC, "C03AA03", "HCTZ")}
        prescription = request(medicationCodeableConcept=None, medicationReference={"reference": reference})
        prescription["contained"] = [drug | {"id": "in"}]
        document = bundle(patient(), prescription, drug)
        document["entry"][2]["fullUrl"] = "urn:uuid:d-url"
        (found,) = read(document, as_of=AS_OF).patient.history.medications
        assert (found.text, found.atc) == ("HCTZ", ("C03AA03",))

    def test_a_reference_to_nowhere_leaves_the_name(self) -> None:
        away = {"reference": "Medication/gone", "display": "furosemide"}
        record = read_all(request(medicationCodeableConcept=None, medicationReference=away))
        assert record.patient.history.medications[0].text == "furosemide"
        assert only(record).outcome is Outcome.DOUBTFUL

    def test_r5_shapes(self) -> None:
        by_code = request(medicationCodeableConcept=None, medication={"concept": {"text": "furosemide"}})
        by_reference = request(medicationCodeableConcept=None, medication={"reference": {"reference": "#in"}}, id="n")
        item = {"item": {"concept": concept(RXNORM, "4603", "furosemide")}}
        by_reference["contained"] = [{"resourceType": "Medication", "id": "in", "ingredient": [item]}]
        drugs = read_all(by_code, by_reference).patient.history.medications
        assert [drug.text for drug in drugs] == ["furosemide", "furosemide"]

    @pytest.mark.parametrize(
        ("adherence", "taken"), [("taking", True), ("not-taking", False), ("stopped", False), ("on-hold", False)]
    )
    def test_r5_adherence(self, adherence: str, taken: bool) -> None:
        code = concept("http://hl7.org/fhir/CodeSystem/medication-statement-adherence", adherence)
        statement = request(resourceType="MedicationStatement", status="recorded", adherence={"code": code})
        assert bool(read_all(statement).patient.history.medications) == taken

    def test_a_dispense_lasts_for_its_supply(self) -> None:
        dispense = request(
            resourceType="MedicationDispense",
            status="completed",
            intent=None,
            authoredOn=None,
            whenHandedOver="2026-11-01T10:00:00Z",
            daysSupply={"value": 30},
        )
        (drug,) = read_all(dispense).patient.history.medications
        assert (drug.start, drug.stop) == (date(2026, 11, 1), date(2026, 12, 1))
        assert not read_all(dispense | {"daysSupply": {"value": 1e300}}).patient.history.medications

    @pytest.mark.parametrize(
        ("supply", "stop"),
        [
            ({"value": 30}, date(2026, 12, 1)),
            ({"value": 4, "unit": "weeks"}, date(2026, 11, 29)),
            ({"value": 13, "unit": "Wochen", "code": "wk"}, date(2027, 1, 31)),
            ({"value": 3, "code": "mo"}, date(2027, 1, 31)),
        ],
    )
    def test_a_supply_is_counted_in_its_own_unit(self, supply: Resource, stop: date) -> None:
        given = request(resourceType="MedicationDispense", whenHandedOver="2026-11-01", daysSupply=supply)
        (drug,) = read_all(given).patient.history.medications
        assert drug.stop == stop

    def test_a_supply_in_no_unit_of_time_has_no_end(self) -> None:
        supply = {"value": 30, "unit": "tablets"}
        given = request(
            resourceType="MedicationDispense", status="completed", whenHandedOver="2026-11-01", daysSupply=supply
        )
        record = read_all(given)
        assert not record.patient.history.medications
        assert only(record).outcome is Outcome.DOUBTFUL

    def test_r5_misspells_the_time_of_an_administration(self) -> None:
        period = {"start": "2026-11-01", "end": "2026-11-03"}
        given = request(resourceType="MedicationAdministration", status="in-progress", occurencePeriod=period)
        (drug,) = read_all(given).patient.history.medications
        assert (drug.start, drug.stop) == (date(2026, 11, 1), date(2026, 11, 3))

    def test_atc_is_known_by_its_oid(self) -> None:
        given = request(medicationCodeableConcept=concept("urn:oid:2.16.840.1.113883.6.73", "C03AA03"))
        (drug,) = read_all(given).patient.history.medications
        assert drug.atc == ("C03AA03",)

    def test_one_dose_is_not_a_course(self) -> None:
        dose = request(resourceType="MedicationAdministration", status="completed", intent=None)
        assert not read_all(dose).patient.history.medications
