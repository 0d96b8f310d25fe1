"""Versions of one resource in FHIR: the newest counts, and nothing that was deleted or called an error."""

from __future__ import annotations

import pytest

from legcramp_cds.interop.fhir.read import FhirRecord, read
from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import AS_OF, read_all
from tests.interop.fhir_samples import Resource, condition, observation, patient

ADDRESS = "https://ehr.example/Observation/o"
BEFORE, DELETED, AFTER = (f"2026-11-2{day}T09:00:00Z" for day in (0, 1, 2))


def deletion(when: str | None = DELETED, address: str = ADDRESS) -> Resource:
    """The entry of a history that says that the sample result was deleted."""
    response = {"status": "204"} | ({"lastModified": when} if when else {})
    entry = {"request": {"method": "DELETE", "url": "Observation/o"}, "response": response}
    return entry | ({"fullUrl": address} if address else {})


def history(*entries: Resource) -> FhirRecord:
    """Read the history of a patient and these entries."""
    document = {"resourceType": "Bundle", "type": "history", "entry": [{"resource": patient()}, *entries]}
    return read(document, as_of=AS_OF)


def version(when: str | None, address: str = ADDRESS) -> Resource:
    """The entry of a history with the sample result, as it was written then."""
    resource = observation(meta={"lastUpdated": when} if when else None)
    return {"fullUrl": address, "request": {"method": "PUT", "url": "Observation/o"}, "resource": resource}


class TestDeleted:
    @pytest.mark.parametrize("address", [ADDRESS, "", f"{ADDRESS}/_history/3"])
    def test_what_was_deleted_is_not_used(self, address: str) -> None:
        """A history has the deletion of a resource beside what it said before."""
        for entries in ((deletion(address=address), version(BEFORE)), (version(BEFORE), deletion(address=address))):
            record = history(*entries)
            assert not record.patient.labs.results
            assert any(item.because == "it was deleted" for item in record.report.dropped)

    @pytest.mark.parametrize(("deleted", "updated"), [(None, BEFORE), (DELETED, None), (None, None)])
    def test_without_times_a_deletion_makes_the_resource_doubtful(self, deleted: str, updated: str) -> None:
        record = history(deletion(deleted), version(updated))
        assert not record.patient.labs.results
        assert [item.used for item in record.report.doubtful] == [False]

    def test_what_was_made_anew_after_that_counts(self) -> None:
        assert len(history(version(AFTER), deletion(), version(BEFORE)).patient.labs.results) == 1

    def test_a_resource_of_another_server_with_the_same_id_is_another_one(self) -> None:
        assert history(version(BEFORE, "https://other.example/Observation/o"), deletion()).patient.labs.results


class TestErrors:
    @pytest.mark.parametrize("meta", [None, {"lastUpdated": BEFORE}])
    def test_a_version_that_was_entered_in_error_takes_the_others_with_it(self, meta: Resource | None) -> None:
        """Nothing follows on entered-in-error, so it is the newest of two versions without a time."""
        versions = (observation(meta=meta), observation(status="entered-in-error"), observation(value=4.3, meta=meta))
        for document in (versions, versions[::-1]):
            assert not read_all(*document).patient.labs.results

    def test_so_does_a_diagnosis(self) -> None:
        versions = (condition("44054006"), condition("44054006", verification="entered-in-error"))
        assert not read_all(*versions).patient.history.present

    def test_a_newer_version_may_take_the_error_back(self) -> None:
        wrong = observation(status="entered-in-error", meta={"lastUpdated": BEFORE})
        assert read_all(wrong, observation(meta={"lastUpdated": AFTER})).patient.labs.results


class TestTimes:
    @pytest.mark.parametrize(
        ("newer", "older"),
        [
            ("2026-11-20T23:00:00-08:00", "2026-11-21T01:00:00Z"),
            ("2026-11-21T01:00:00.5Z", "2026-11-21T01:00:00Z"),
        ],
    )
    def test_the_newer_version_is_found_whatever_the_zones(self, newer: str, older: str) -> None:
        versions = (
            observation(value=2.9, meta={"lastUpdated": newer}),
            observation(value=4.2, meta={"lastUpdated": older}),
        )
        for document in (versions, versions[::-1]):
            record = read_all(*document)
            assert [result.value for result in record.patient.labs.results] == [2.9]
            assert [item.outcome for item in record.report.items if "older" in item.because] == [Outcome.DROPPED]
