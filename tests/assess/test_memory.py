"""Nothing of a patient stays in memory: what was made of one is gone when nobody holds it."""

import gc
from collections.abc import Callable
from datetime import date

import pytest

from legcramp_cds import Patient, assess
from legcramp_cds.interop.cds_hooks.respond import respond

AS_OF = date(2026, 11, 22)
PATIENT = Patient(age_years=54, sex="female", labs={"calcium": "1.8 mmol/L", "magnesium": "0.4 mmol/L"})
REQUEST: dict[str, object] = {
    "hook": "patient-view",
    "hookInstance": "1",
    "context": {"userId": "Practitioner/1", "patientId": "7"},
    "prefetch": {
        "patient": {"resourceType": "Patient", "id": "7", "birthDate": "1960-01-01", "gender": "female"},
        "conditions": {
            "resourceType": "Condition",
            "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "R25.2"}]},
        },
        "observations": {
            "resourceType": "Observation",
            "status": "final",
            "code": {"coding": [{"system": "http://loinc.org", "code": "2823-3"}]},
            "valueQuantity": {"value": 3.0, "unit": "mmol/L"},
        },
        "medications": None,
    },
}


@pytest.mark.parametrize(
    "work",
    [
        lambda: assess(PATIENT, as_of=AS_OF),
        lambda: assess(PATIENT, as_of=AS_OF).to_json(),
        lambda: respond("leg-cramps-patient-view", REQUEST, as_of=AS_OF),
    ],
    ids=["assessed", "written", "answered"],
)
def test_no_patient_waits_for_the_garbage_collector(work: Callable[[], object]) -> None:
    for _ in range(2):  # what is loaded and compiled at first use
        work()
    gc.collect()
    gc.disable()
    try:
        work()
        assert gc.collect() == 0
    finally:
        gc.enable()
