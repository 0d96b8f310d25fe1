"""The unseen patients as an EHR would send them: a FHIR Bundle with laboratory codes, drugs as text and local words.

Symptoms have few codes of their own in records, so findings travel as Conditions under a local code system, which the
caller explains with `codes=`, as an integrator would. What only our own record can say, such as the start of cramps,
is lost on the way.
"""

from __future__ import annotations

from datetime import date

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.record.labs import LabResult
from legcramp_cds.record.patient import Patient

__all__ = ["LOCAL", "as_bundle", "through_fhir"]

LOCAL = "urn:example:findings"


def as_bundle(patient: Patient, as_of: date) -> dict[str, object]:
    """Write a patient as a Bundle of plain dictionaries.

    Args:
        patient: The patient.
        as_of: The day of the assessment; results and findings are dated the day itself.
    """
    person: dict[str, object] = {"resourceType": "Patient", "id": "p"}
    if patient.sex:
        person["gender"] = patient.sex
    if patient.age_years is not None:
        # Born half a year and a day before the birthday, so that the age in whole years is the one written.
        person["birthDate"] = f"{as_of.year - int(patient.age_years)}-{as_of.month:02}-01"
    told = dict.fromkeys(patient.history.present, True)
    told |= dict.fromkeys(patient.history.absent, False) | patient.cramp.findings()
    if patient.pregnant is not None:
        told["pregnant"] = patient.pregnant
    resources = [
        person,
        *(_observation(result, as_of) for panel in (patient.labs, patient.measurements) for result in panel.results),
        *(_condition(finding, as_of, present=held) for finding, held in told.items()),
        *(_statement(drug.text, drug.start) for drug in patient.history.medications),
    ]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": one} for one in resources if one],
    }


def _observation(result: LabResult, as_of: date) -> dict[str, object]:
    codes = result.fact.codes.loinc
    if not codes:
        return {}
    quantity: dict[str, object] = {"value": result.value, "unit": result.unit}
    if result.comparator:
        quantity["comparator"] = result.comparator
    limits = {"low": result.reference_low, "high": result.reference_high}
    ranges = {name: {"value": limit, "unit": result.unit} for name, limit in limits.items() if limit is not None}
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "http://loinc.org", "code": codes[0]}]},
        "effectiveDateTime": f"{as_of}T08:00:00Z",
        "valueQuantity": quantity,
        **({"referenceRange": [ranges]} if ranges else {}),
    }


def _condition(finding: str, as_of: date, *, present: bool) -> dict[str, object]:
    return {
        "resourceType": "Condition",
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "verificationStatus": {"coding": [{"code": "confirmed" if present else "refuted"}]},
        "code": {"coding": [{"system": LOCAL, "code": finding}]},
        "recordedDate": str(as_of),
    }


def _statement(text: str, start: date | None) -> dict[str, object]:
    return {
        "resourceType": "MedicationStatement",
        "status": "active",
        "medicationCodeableConcept": {"text": text},
        **({"effectivePeriod": {"start": str(start)}} if start else {}),
    }


def through_fhir(patient: Patient, as_of: date) -> Patient:
    """The patient as it comes back from its Bundle."""
    words = {(LOCAL, finding): finding for finding in FINDINGS}
    return read(as_bundle(patient, as_of), as_of=as_of, codes=words).patient
