"""Fetching what the client did not bring along: from allowed hosts only, in little time, and never too much."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from legcramp_cds.interop.cds_hooks.server.app import create
from legcramp_cds.interop.cds_hooks.server.fetch import allowed_base
from tests.interop.cds_hooks.hook_samples import CRAMPS, NOTHING, SIGN, VIEW, draft, orders, searchset, view
from tests.interop.cds_hooks.serving import settings
from tests.interop.fhir_samples import Resource, condition, observation, patient

SERVER = "https://ehr.example/r4"


class Ehr:
    """A FHIR server that answers from a table and notes what it was asked."""

    def __init__(self, **more: object) -> None:
        self.asked: list[httpx2.Request] = []
        self.table: dict[str, object] = {
            "Patient": patient(),
            "Condition": searchset(CRAMPS),
            "Observation": searchset(observation("2601-3", 0.5)),
            "MedicationRequest": NOTHING,
            "Procedure": NOTHING,
        } | more

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        kind = request.url.path.removeprefix("/r4/").partition("/")[0]
        if "page" in request.url.params:
            kind += request.url.params["page"]
        found = self.table.get(kind)
        if isinstance(found, httpx2.Response):
            return found
        if isinstance(found, tuple):
            seconds, found = found
            await asyncio.sleep(seconds)
        return httpx2.Response(404) if found is None else httpx2.Response(200, json=found)


def ask(tmp_path: Path, ehr: Ehr, body: Resource | None = None, service: str = VIEW, **more: Any) -> httpx2.Response:  # noqa: ANN401
    given = view({}, fhirServer=SERVER, fhirAuthorization={"access_token": "secret"}) if body is None else body
    config = settings(tmp_path, **({"fhir_hosts": "ehr.example"} | more))
    with TestClient(create(config, transport=httpx2.MockTransport(ehr))) as client:
        return client.post(f"/cds-services/{service}", json=given)


def kinds(ehr: Ehr) -> list[str]:
    return [request.url.path.split("/")[2] for request in ehr.asked]


def test_what_is_missing_is_fetched_with_the_token_given(tmp_path: Path) -> None:
    ehr = Ehr()
    answer = ask(tmp_path, ehr)
    assert "Hypomagnesemia" in answer.json()["cards"][0]["summary"]
    once = {"Condition", "FamilyMemberHistory", "MedicationRequest", "Patient", "Procedure", "QuestionnaireResponse"}
    # Results, vital signs and the social history are three searches.
    assert sorted(kinds(ehr)) == sorted([*once, "Observation", "Observation", "Observation"])
    assert {request.headers["authorization"] for request in ehr.asked} == {"Bearer secret"}
    assert {str(request.url.copy_with(query=None)).partition("/r4/")[0] for request in ehr.asked} == {
        "https://ehr.example"
    }


def test_without_a_complaint_nothing_but_the_problem_list_is_fetched(tmp_path: Path) -> None:
    ehr = Ehr(Condition=searchset(condition("44054006")))
    assert ask(tmp_path, ehr).json() == {"cards": []}
    assert kinds(ehr) == ["Condition"]


def test_what_was_brought_along_is_not_fetched(tmp_path: Path) -> None:
    ehr = Ehr()
    body = view({"patient": patient(), "conditions": searchset(CRAMPS), "observations": None}, fhirServer=SERVER)
    assert ask(tmp_path, ehr, body).status_code == 200
    wanted = ["FamilyMemberHistory", "MedicationRequest", "Observation", "Observation", "Procedure"]
    assert sorted(kinds(ehr)) == [*wanted, "QuestionnaireResponse"]
    assert "authorization" not in ehr.asked[0].headers


def test_what_could_not_be_had_is_asked_for_once(tmp_path: Path) -> None:
    ehr = Ehr(Procedure=None)
    ask(tmp_path, ehr)
    assert kinds(ehr).count("Procedure") == 1


def test_what_is_late_takes_nothing_away_from_what_came_in_time(tmp_path: Path) -> None:
    ehr = Ehr(QuestionnaireResponse=(30.0, NOTHING), Procedure=(30.0, NOTHING))
    answer = ask(tmp_path, ehr, fetch_seconds=0.5)
    assert "Hypomagnesemia" in answer.json()["cards"][0]["summary"]
    assert "procedures" in answer.json()["cards"][0]["detail"]


def test_orders_of_other_drugs_fetch_nothing(tmp_path: Path) -> None:
    ehr = Ehr()
    body = orders(draft("paracetamol"), prefetch={}) | {"fhirServer": SERVER}
    assert ask(tmp_path, ehr, body, SIGN).json() == {"cards": []}
    assert ehr.asked == []


def test_all_pages_are_read_but_not_more_than_allowed(tmp_path: Path) -> None:
    def page(number: int, last: int, *found: Resource) -> Resource:
        link = [{"relation": "next", "url": f"{SERVER}/Condition?page={number + 1}"}] if number < last else []
        return searchset(*found) | {"link": link}

    pages = {f"Condition{number}": page(number, 4, *([CRAMPS] if number == 4 else [])) for number in (2, 3, 4)}
    first = page(1, 4, condition("44054006"))
    assert ask(tmp_path / "a", Ehr(Condition=first, **pages)).json()["cards"]
    few = Ehr(Condition=first, **pages)
    assert ask(tmp_path / "b", few, fetch_pages=2).status_code == 412


@pytest.mark.parametrize(
    "url", ["https://evil.example/r4/Condition?page=2", "https://ehr.example/other?page=2", "//evil", "http://[x"]
)
def test_a_next_page_elsewhere_is_not_followed(tmp_path: Path, url: str) -> None:
    first = searchset(condition("44054006")) | {"link": [{"relation": "next", "url": url}]}
    ehr = Ehr(Condition=first)
    assert ask(tmp_path, ehr).status_code == 412
    assert {request.url.host for request in ehr.asked} == {"ehr.example"}
    assert all("page" not in request.url.params for request in ehr.asked)


BAD: dict[str, object] = {
    "fault": httpx2.Response(500, json=searchset(CRAMPS)),
    "not found": None,
    "redirect": httpx2.Response(302, headers={"location": "https://evil.example/"}, json=searchset(CRAMPS)),
    "not JSON": httpx2.Response(200, text="<html>"),
    "too large": httpx2.Response(200, json=searchset(*[CRAMPS] * 500)),
    "too deep": httpx2.Response(200, text='{"resourceType":' + "[" * 200 + "]" * 200 + "}"),
    "too slow": (5.0, searchset(CRAMPS)),
    "an OperationOutcome": {"resourceType": "OperationOutcome", "issue": [{"severity": "error"}]},
    "a list": [1],
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_an_answer_that_is_no_good_cannot_be_decided_on(tmp_path: Path, bad: object) -> None:
    ehr = Ehr(Condition=bad)
    assert ask(tmp_path, ehr, fetch_bytes=50_000, fetch_seconds=0.3).status_code == 412
    assert {request.url.host for request in ehr.asked} == {"ehr.example"}


@pytest.mark.parametrize("hosts", ["", "other.example", "ehr.example:8443", "example", "r.example"])
def test_a_host_that_is_not_allowed_is_never_asked(tmp_path: Path, hosts: str) -> None:
    ehr = Ehr()
    answer = ask(tmp_path, ehr, fhir_hosts=hosts)
    assert answer.status_code == 412
    assert ehr.asked == []
    told = [issue["diagnostics"] for issue in answer.json()["issue"]]
    assert told[-1].startswith("fhirServer: ")
    assert "ehr.example" not in answer.text


def test_a_server_that_may_be_asked_is_not_blamed(tmp_path: Path) -> None:
    assert "fhirServer" not in ask(tmp_path, Ehr(Condition=httpx2.Response(500))).text


ADDRESSES = [
    ("https://ehr.example/r4", "https://ehr.example/r4/"),
    ("https://EHR.example/r4/", "https://EHR.example/r4/"),
    ("https://ehr.example:443/r4", ""),
    ("http://ehr.example/r4", ""),
    ("http://127.0.0.1:8080/fhir", "http://127.0.0.1:8080/fhir/"),
    ("ftp://ehr.example/r4", ""),
    ("file:///etc/passwd", ""),
    ("https://ehr.example@evil.example/r4", ""),
    ("https://evil.example#@ehr.example/", ""),
    ("https://evil.example?ehr.example", ""),
    ("https://ehr.example.evil.example/r4", ""),
    ("https://169.254.169.254/latest", ""),
    ("https://ehr.example\\@evil.example", ""),
    ("https://ehr.example:99999/", ""),
    ("https://[::1", ""),
    ("ehr.example/r4", ""),
    ("", ""),
]


@pytest.mark.parametrize(("address", "base"), ADDRESSES)
def test_addresses_are_taken_apart_strictly(address: str, base: str) -> None:
    assert allowed_base(address, ["ehr.example", "127.0.0.1:8080"]) == base


def test_the_token_is_not_in_the_audit_record(tmp_path: Path) -> None:
    ask(tmp_path, Ehr())
    (file,) = (tmp_path / "audit").iterdir()
    assert "secret" not in file.read_text(encoding="utf-8")
    assert json.loads(file.read_text(encoding="utf-8").splitlines()[0])["why"] == "card"
