"""A record that somebody pasted: YAML or JSON in the words of the library, a case, or FHIR."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.recognize import is_fhir, is_ndjson, refuse_nothing
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
    if is_ndjson(text):
        return _of_fhir(text, as_of)
    document = parse_document(text)
    if is_fhir(document):
        return _of_fhir(document, as_of)
    if isinstance(document, list):
        # A file of cases, as the workbench itself writes one.
        if len(document) != 1:
            hint = "paste one of them"
            raise InputError(Problem("", "the workbench takes one patient", f"{len(document)} of them", hint))
        document = document[0]
    return patient_from(document), ()


def _of_fhir(document: object, as_of: date) -> tuple[Patient, tuple[Mapping[str, object], ...]]:
    found = read(document, as_of=as_of)
    refuse_nothing(document, found.report)
    return found.patient, tuple(found.report.not_used())
