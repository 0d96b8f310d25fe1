"""Results inside a DiagnosticReport of FHIR are read as its patient's and of its time."""

from __future__ import annotations

from datetime import datetime

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import one_lab, only, read_all
from tests.interop.fhir_samples import Resource, observation


def report(*contained: Resource, **more: object) -> Resource:
    """A report that contains results."""
    return {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": "final",
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": "2026-11-19T07:30:00+01:00",
        "contained": list(contained),
        "result": [{"reference": "#inside"}],
    } | more


def inside(**more: object) -> Resource:
    """A potassium result that says neither whose nor of when it is."""
    return observation(**{"id": "inside", "subject": None, "effectiveDateTime": None, **more})  # type: ignore[arg-type]


def test_results_inside_a_report_are_read_with_its_time() -> None:
    record = read_all(report({"resourceType": "Specimen", "id": "s"}, inside()))
    result = one_lab(record)
    assert (result.fact.id, result.source) == ("potassium", "Bundle.entry[1].resource.contained[1]")
    assert result.collected_at == datetime.fromisoformat("2026-11-19T07:30:00+01:00")
    assert (only(record).outcome, only(record).resource) == (Outcome.KEPT, "Observation")


def test_a_time_of_its_own_comes_first() -> None:
    own = "2026-11-20T08:00:00+01:00"
    assert one_lab(read_all(report(inside(effectiveDateTime=own)))).collected_at == datetime.fromisoformat(own)


@pytest.mark.parametrize(
    "made",
    [
        report(inside(), status="entered-in-error"),
        report(inside(), status="cancelled"),
        report(inside(), subject={"reference": "Patient/q"}),
        report(inside(), modifierExtension=[{"url": "x"}]),
        report(inside(modifierExtension=[{"url": "x"}])),
        report(inside(subject={"reference": "Patient/child"})),
        report(inside(status="entered-in-error")),
    ],
    ids=["error", "cancelled", "another", "modified", "result modified", "result of another", "result in error"],
)
def test_what_the_report_or_the_result_takes_back_is_not_used(made: Resource) -> None:
    record = read_all(made)
    assert not record.patient.labs.results
    assert only(record).because


def test_a_report_without_results_inside_is_accounted_for() -> None:
    item = only(read_all(report(code={"text": "chest film"})))
    assert (item.outcome, item.because) == (Outcome.DROPPED, "a report without results of its own: chest film")
