"""What a Bundle or a file of FHIR does not hold, or holds of somebody else: told, and never taken for the patient's."""

from __future__ import annotations

import json

import pytest

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.fhir_reading import AS_OF, read_all
from tests.interop.fhir_samples import Resource, bundle, observation, patient

OUTCOME = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "forbidden"}]}


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\u0085"])
def test_a_line_of_ndjson_ends_with_a_line_feed_and_with_nothing_else(character: str) -> None:
    """JSON may hold these characters as they are; Python's splitlines() takes them for ends of lines."""
    note = observation(note=[{"text": f"first{character}second"}])
    for end in ("\n", "\r\n"):
        lines = end.join(json.dumps(one, ensure_ascii=False) for one in (patient(), note))
        assert len(read(lines, as_of=AS_OF).patient.labs.results) == 1


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        ({"status": "403", "outcome": OUTCOME}, Outcome.DOUBTFUL),
        ({"status": "500 Internal Server Error"}, Outcome.DOUBTFUL),
        ({"outcome": OUTCOME}, Outcome.DOUBTFUL),
        ({"status": "201 Created"}, Outcome.DROPPED),
    ],
)
def test_an_answer_of_a_batch_that_failed_is_told(response: Resource, outcome: Outcome) -> None:
    document = bundle(patient(), kind="batch-response")
    document["entry"].append({"response": response})
    (item,) = [item for item in read(document, as_of=AS_OF).report.items if "entry[1]" in item.path]
    assert item.outcome is outcome


class TestPages:
    def test_a_search_that_holds_less_than_it_found_is_told(self) -> None:
        """Some clients leave out the link to the next page."""
        document = bundle(patient(), observation(), kind="searchset") | {"total": 300}
        assert any("holds 2 of 300" in item.because for item in read(document, as_of=AS_OF).report.doubtful)

    def test_what_comes_along_with_the_matches_is_none(self) -> None:
        document = bundle(patient(), observation(), kind="searchset") | {"total": 2}
        assert not read(document, as_of=AS_OF).report.doubtful
        document["entry"][0]["search"] = {"mode": "include"}
        assert any("holds 1 of 2" in item.because for item in read(document, as_of=AS_OF).report.doubtful)

    def test_the_last_page_holds_less_without_anything_missing_behind_it(self) -> None:
        document = bundle(patient(), kind="searchset") | {"total": 300, "link": [{"relation": "previous", "url": "x"}]}
        assert not read(document, as_of=AS_OF).report.doubtful


@pytest.mark.parametrize("reference", ["Group/p", "Device/p", "https://ehr.example/fhir/Location/p/_history/1"])
def test_what_is_about_something_else_with_the_id_of_the_patient_is_not_the_patients(reference: str) -> None:
    foreign = observation(subject={"reference": reference})
    assert not read_all(foreign).patient.labs.results
    assert not read([foreign], as_of=AS_OF).patient.labs.results
    assert len(read([foreign, observation(id="own")], as_of=AS_OF).patient.labs.results) == 1
