"""Write `bundle.json`: a small FHIR R4 Bundle of a made-up patient, as an EHR would send it."""

import json
from pathlib import Path


def observation(
    name: str, loinc: str, text: str, value: float, unit: str, day: str, code: str = ""
) -> dict[str, object]:
    """One laboratory result."""
    return {
        "resourceType": "Observation",
        "id": name,
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc, "display": text}]},
        "subject": {"reference": "Patient/p1"},
        "effectiveDateTime": f"{day}T08:10:00+01:00",
        "valueQuantity": {
            "value": value,
            "unit": unit,
            **({"system": "http://unitsofmeasure.org", "code": code} if code else {}),
        },
    }


BUNDLE = {
    "resourceType": "Bundle",
    "type": "collection",
    "entry": [
        {"resource": resource}
        for resource in (
            {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1957-03-14"},
            observation("k", "2823-3", "Potassium", 2.9, "mEq/L", "2026-11-20"),
            observation("na", "2951-2", "Sodium", 134, "mmol/L", "2026-11-20", "mmol/L"),
            observation("mg", "19123-9", "Magnesium", 1.3, "mg/dL", "2026-11-20", "mg/dL"),
            observation("mg-old", "19123-9", "Magnesium", 2.0, "mg/dL", "2024-02-01", "mg/dL"),
            observation("crea", "2160-0", "Creatinine", 0.9, "mg/dL", "2026-11-20", "mg/dL"),
            {
                "resourceType": "Condition",
                "id": "htn",
                "clinicalStatus": {"coding": [{"code": "active"}]},
                "verificationStatus": {"coding": [{"code": "confirmed"}]},
                "code": {
                    "coding": [{"system": "http://snomed.info/sct", "code": "59621000", "display": "Hypertension"}]
                },
                "subject": {"reference": "Patient/p1"},
            },
            {
                "resourceType": "MedicationRequest",
                "id": "hct",
                "status": "active",
                "intent": "order",
                "authoredOn": "2026-08-01",
                "medicationCodeableConcept": {"text": "hydrochlorothiazide 25 MG Oral Tablet"},
                "subject": {"reference": "Patient/p1"},
            },
            {
                "resourceType": "MedicationRequest",
                "id": "ppi",
                "status": "active",
                "intent": "order",
                "authoredOn": "2023-05-10",
                "medicationCodeableConcept": {"text": "omeprazole 20 MG Delayed Release Oral Capsule"},
                "subject": {"reference": "Patient/p1"},
            },
        )
    ],
}

if __name__ == "__main__":
    target = Path(__file__).with_name("bundle.json")
    target.write_text(json.dumps(BUNDLE, indent=1) + "\n", encoding="utf-8")
