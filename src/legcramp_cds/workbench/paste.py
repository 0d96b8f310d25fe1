"""A record that somebody pasted: YAML or JSON in the words of the library, a case, or a FHIR Bundle."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.record.load import parse_document, patient_from
from legcramp_cds.record.patient import Patient

__all__ = ["read_document"]


def read_document(text: str, as_of: date) -> tuple[Patient, tuple[Mapping[str, object], ...]]:
    """Read a pasted record.

    Args:
        text: The document.
        as_of: The day of the assessment.

    Returns:
        The patient, and what the reader of the record set aside.

    Raises:
        InputError: With every fault of the document.

    Example:
        >>> read_document("age_years: 54", date(2026, 11, 22))[0].age_years
        54.0
    """
    document = parse_document(text)
    if isinstance(document, list):
        # A file of cases, as the workbench itself writes one.
        if len(document) != 1:
            hint = "paste one of them"
            raise InputError(Problem("", "the workbench takes one patient", f"{len(document)} of them", hint))
        document = document[0]
    if isinstance(document, dict) and "resourceType" in document:
        if document["resourceType"] != "Bundle":
            hint = "put the Patient and the other resources into a Bundle"
            raise InputError(
                Problem("resourceType", "a FHIR Bundle is wanted here", str(document["resourceType"]), hint)
            )
        found = read(document, as_of=as_of)
        return found.patient, tuple(found.report.not_used())
    return patient_from(document), ()
