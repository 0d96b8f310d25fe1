"""Modifier extensions of FHIR: what may turn a statement around is never used unread."""

from __future__ import annotations

import pytest

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import AS_OF, only, read_all
from tests.interop.fhir_samples import (
    LOINC,
    RXNORM,
    SNOMED,
    Resource,
    bundle,
    concept,
    condition,
    observation,
    patient,
    request,
)

NOT: Resource = {"modifierExtension": [{"url": "https://ehr.example/not-true", "valueBoolean": True}]}


@pytest.mark.parametrize(
    "resource",
    [
        observation(**NOT),
        condition("44054006", **NOT),
        request(**NOT),
        {"resourceType": "Procedure", "id": "t", "status": "completed", "code": concept(SNOMED, "13619001")} | NOT,
        {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "condition": [{"code": concept(SNOMED, "86044005")} | NOT],
        },
        observation(
            "24323-8",
            valueQuantity=None,
            component=[{"code": concept(LOINC, "2823-3"), "valueQuantity": {"value": 3.1, "unit": "mmol/L"}} | NOT],
        ),
    ],
    ids=["Observation", "Condition", "MedicationRequest", "Procedure", "relative", "component"],
)
def test_an_unknown_modifier_makes_a_statement_doubtful(resource: Resource) -> None:
    """FHIR R4: applications that process a resource are required to check for modifier extensions."""
    record = read_all(resource)
    assert not record.patient.labs.results
    assert not record.patient.history.present
    assert not record.patient.history.medications
    assert (only(record).outcome, only(record).used) == (Outcome.DOUBTFUL, False)


def test_a_contained_drug_with_an_unknown_modifier_is_not_used() -> None:
    drug = {"resourceType": "Medication", "id": "d", "code": concept(RXNORM, "4603", "furosemide")} | NOT
    made = request(medicationCodeableConcept=None, medicationReference={"reference": "#d"}, contained=[drug])
    assert not read_all(made).patient.history.medications
    assert only(read_all(made)).outcome is Outcome.DOUBTFUL


def test_a_patient_with_an_unknown_modifier_still_names_whose_record_it_is() -> None:
    record = read(bundle(patient(**NOT), observation(), observation(subject={"reference": "Patient/q"})), as_of=AS_OF)
    assert (record.patient.sex, record.patient.birth_date) == (None, None)
    assert len(record.patient.labs.results) == 1
    assert [item.resource for item in record.report.doubtful] == ["Patient"]
