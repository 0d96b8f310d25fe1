"""Results in FHIR whose parts contradict what FHIR wants there: told, and believed no further than they can be."""

from __future__ import annotations

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import one_lab, only, read_all
from tests.interop.fhir_samples import concept, observation

ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"


@pytest.mark.parametrize(
    "value", [{"value": 4.2, "unit": "mmol/L"}, {"value": 4.2, "unit": "mmol/L", "comparator": "<"}]
)
def test_a_value_beside_a_reason_for_having_none_is_doubtful_and_not_used(value: object) -> None:
    record = read_all(observation(dataAbsentReason=concept(ABSENT, "error"), valueQuantity=value))
    assert not record.patient.labs.results
    assert (only(record).outcome, only(record).fact) == (Outcome.DOUBTFUL, "potassium")


@pytest.mark.parametrize(
    ("low", "high", "limits"),
    [
        ("3.5", "5.1", (3.5, 5.1)),
        (3.5, "5.1", (3.5, 5.1)),
        ("3.5", None, (3.5, None)),
        ("3,5", "5,1", (None, None)),
        ("5.1", "3.5", (None, None)),
        ("nan", None, (None, None)),
    ],
)
def test_a_reference_range_in_texts_is_read_with_a_doubt_or_told(
    low: object, high: object, limits: tuple[float | None, float | None]
) -> None:
    ends = {"low": low, "high": high}
    limit = {name: {"value": end, "unit": "mmol/L"} for name, end in ends.items() if end is not None}
    record = read_all(observation(referenceRange=[limit]))
    assert (one_lab(record).reference_low, one_lab(record).reference_high) == limits
    assert (only(record).outcome, only(record).used) == (Outcome.DOUBTFUL, True)


def test_an_end_that_is_no_quantity_at_all_is_told() -> None:
    record = read_all(observation(referenceRange=[{"low": "3.5", "high": 5.1}]))
    assert "cannot be read" in only(record).because
