"""A request of nobody, answered before the first real one, so that no clinician waits for what is loaded late."""

from __future__ import annotations

from legcramp_cds.interop.fhir.making import Json

__all__ = ["WARM_UP"]

WARM_UP: Json = {
    "hook": "patient-view",
    "hookInstance": "warm-up",
    "context": {"userId": "Practitioner/none", "patientId": "none"},
    "prefetch": {
        "patient": {"resourceType": "Patient", "id": "none"},
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
