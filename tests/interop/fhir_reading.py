"""Short forms in which tests of the FHIR reader read a few resources and look at what came of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from legcramp_cds.interop.fhir.read import FhirRecord, read
from legcramp_cds.interop.fhir.report import Item
from legcramp_cds.record.labs import LabResult
from tests.interop.fhir_samples import Resource, bundle, patient

AS_OF = date(2026, 11, 22)


def read_all(*resources: Resource, as_of: date | None = AS_OF, **more: Any) -> FhirRecord:  # noqa: ANN401
    """Read the woman of `fhir_samples.patient` with these resources, on the day of the assessment."""
    return read(bundle(patient(), *resources), as_of=as_of, **more)


def only(record: FhirRecord) -> Item:
    """The one item that is not about the patient's sex and age."""
    items = [item for item in record.report.items if item.resource != "Patient"]
    assert len(items) == 1, items
    return items[0]


def one_lab(record: FhirRecord) -> LabResult:
    """The one laboratory result."""
    results = record.patient.labs.results
    assert len(results) == 1, record.report.to_dict()
    return results[0]


def told(record: FhirRecord) -> list[str]:
    """Every reason that the report gives."""
    return [item.because for item in record.report.items if item.because]
