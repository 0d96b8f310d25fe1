"""Small FHIR resources, made by hand, that the tests of the reader share."""

from __future__ import annotations

from typing import Any

LOINC, SNOMED, UCUM = "http://loinc.org", "http://snomed.info/sct", "http://unitsofmeasure.org"
ICD10CM, RXNORM, ATC = (
    "http://hl7.org/fhir/sid/icd-10-cm",
    "http://www.nlm.nih.gov/research/umls/rxnorm",
    "http://www.whocc.no/atc",
)
CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"
VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status"

Resource = dict[str, Any]


def concept(system: str, code: str, text: str = "") -> Resource:
    """A CodeableConcept with one code."""
    return {"coding": [{"system": system, "code": code}], **({"text": text} if text else {})}


def patient(**more: Any) -> Resource:  # noqa: ANN401
    """A woman of 54 on the day that the tests assess."""
    return {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1972-03-04"} | more


def quantity(value: object, unit: str, **more: object) -> Resource:
    """A Quantity in UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": unit} | more


def observation(code: str | Resource = "2823-3", value: object = 4.2, unit: str = "mmol/L", **more: Any) -> Resource:  # noqa: ANN401
    """A potassium result, or another one; `None` takes an element away."""
    made = {
        "resourceType": "Observation",
        "id": "o",
        "status": "final",
        "code": concept(LOINC, code) if isinstance(code, str) else code,
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": "2026-11-20T08:00:00+01:00",
        "valueQuantity": quantity(value, unit),
    } | more
    return {key: kept for key, kept in made.items() if kept is not None}


def condition(
    code: str,
    system: str = SNOMED,
    *,
    clinical: str | None = "active",
    verification: str | None = "confirmed",
    **more: Any,  # noqa: ANN401
) -> Resource:
    """A diagnosis."""
    made: Resource = {
        "resourceType": "Condition",
        "id": "c",
        "code": concept(system, code),
        "subject": {"reference": "Patient/p"},
        "onsetDateTime": "2020-05-01",
    }
    if clinical is not None:
        made["clinicalStatus"] = concept(CLINICAL, clinical)
    if verification is not None:
        made["verificationStatus"] = concept(VERIFICATION, verification)
    return made | more


def request(**more: Any) -> Resource:  # noqa: ANN401
    """A prescription of hydrochlorothiazide; `None` takes an element away."""
    made = {
        "resourceType": "MedicationRequest",
        "id": "m",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": concept(RXNORM, "316049", "Hydrochlorothiazide 25 MG"),
        "subject": {"reference": "Patient/p"},
        "authoredOn": "2026-08-01",
    } | more
    return {key: kept for key, kept in made.items() if kept is not None}


def bundle(*resources: Resource, kind: str = "collection") -> Resource:
    """A Bundle of resources."""
    return {"resourceType": "Bundle", "type": kind, "entry": [{"resource": resource} for resource in resources]}


def rich_bundle() -> Resource:
    """One of everything, as a starting point for mutations."""
    return bundle(
        patient(),
        observation(
            referenceRange=[{"low": quantity(3.5, "mmol/L"), "high": quantity(5.1, "mmol/L")}],
            interpretation=[concept("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation", "N")],
        ),
        observation("19123-9", 1.7, "mg/dL", id="o2", issued="2026-11-20T10:00:00Z", effectiveDateTime=None),
        observation(
            "85354-9",
            id="bp",
            valueQuantity=None,
            component=[
                {"code": concept(LOINC, "8480-6"), "valueQuantity": quantity(120, "mm[Hg]")},
                {"code": concept(LOINC, "8462-4"), "valueQuantity": quantity(80, "mm[Hg]")},
            ],
        ),
        observation("72166-2", id="s", valueQuantity=None, valueCodeableConcept=concept(SNOMED, "8517006")),
        condition("44054006"),
        condition("24700007", id="c2", verification="refuted"),
        request(),
        request(id="m2", medicationCodeableConcept=None, medicationReference={"reference": "Medication/d"}),
        {"resourceType": "Medication", "id": "d", "code": concept(RXNORM, "4603", "furosemide")},
        {"resourceType": "Procedure", "id": "t", "status": "completed", "code": concept(SNOMED, "13619001")},
        {
            "resourceType": "FamilyMemberHistory",
            "id": "f",
            "status": "completed",
            "patient": {"reference": "Patient/p"},
            "condition": [{"code": concept(SNOMED, "86044005")}],
        },
    )
