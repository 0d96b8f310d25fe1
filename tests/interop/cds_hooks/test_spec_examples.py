"""Every example of the CDS Hooks specification in the shared data is accepted or refused as its text says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from legcramp_cds.errors import InputError
from legcramp_cds.interop.cds_hooks.discovery import discovery
from legcramp_cds.interop.cds_hooks.feedback import parse_feedback
from legcramp_cds.interop.cds_hooks.respond import respond
from tests.interop.cds_hooks.hook_samples import (
    AS_OF,
    SELECT,
    VIEW,
    action_faults,
    card_faults,
    service_faults,
    template_faults,
    view,
    whole_prefetch,
)

# Where each example is judged; the key set is read in test_auth.py.
JUDGED = (
    *("encounter_start_hook_request", "order_select_hook_request", "valid_cards"),
    *("04-prefetch", "07-prefetch", "10-example", "13-example", "16-http", "19-action", "22-reasons", "25-example"),
    *("28-example", "31-json-web-key-set", "34-extensions", "37-examples"),
)


def example(shared: Path, name: str) -> Any:  # noqa: ANN401 - JSON of any shape
    (file,) = (shared / "data" / "fhir" / "cds-hooks").rglob(f"{name}*.json")
    return json.loads(file.read_text(encoding="utf-8"))


def test_no_example_is_left_out(shared: Path) -> None:
    files = [file.stem for file in (shared / "data" / "fhir" / "cds-hooks").rglob("*.json")]
    assert [file for file in files if not file.startswith(JUDGED)] == []
    assert len(files) == len(JUDGED)


def test_the_request_of_another_hook_is_refused(shared: Path) -> None:
    body = example(shared, "encounter_start_hook_request")
    answer = respond(VIEW, body, as_of=AS_OF)
    assert answer.status == 400
    assert "patient-view" in json.dumps(answer.body)


def test_the_order_of_a_drug_that_is_no_matter_here_is_accepted_in_silence(shared: Path) -> None:
    body = example(shared, "order_select_hook_request")
    answer = respond(SELECT, body, as_of=AS_OF)
    assert (answer.status, answer.body) == (200, {"cards": []})


def test_the_same_order_with_quinine_is_understood_with_all_its_oddities(shared: Path) -> None:
    text = json.dumps(example(shared, "order_select_hook_request"))
    body = json.loads(text.replace("Amoxicillin 120 MG/ML / clavulanate potassium 8.58 MG/ML", "Quinine 300 MG"))
    for entry in body["context"]["draftOrders"]["entry"]:
        if entry["resource"]["resourceType"] == "MedicationRequest":
            entry["resource"]["medicationCodeableConcept"].pop("coding")
            entry["resource"]["subject"] = {"reference": f"Patient/{body['context']['patientId']}"}
    answer = respond(SELECT, body, as_of=AS_OF)
    # It is seen as quinine; age and sex were not brought along.
    assert answer.status == 412
    assert "prefetch.patient" in json.dumps(answer.body)


def test_cards_of_the_test_kit_and_of_the_text_are_judged_as_the_text_says(shared: Path) -> None:
    cards = example(shared, "valid_cards")
    assert len(cards) > 5
    assert [list(card_faults(card)) for card in cards] == [[] for _ in cards]
    # The example card of the text leaves out the indicator, which the text requires.
    (shown,) = example(shared, "25-example")["cards"]
    assert list(card_faults(shown)) == ["indicator: required"]


@pytest.mark.parametrize(
    ("name", "faults"),
    [
        # Two examples sort in a way that the text itself does not list, and one bounds a date twice.
        ("04-prefetch", {"hemoglobin-a1c": ["no search parameter: sort:desc"]}),
        ("07-prefetch", {}),
        ("10-example", {"appointments-upcoming": ["twice: date"]}),
        ("13-example", {"hemoglobin-a1c": ["no search parameter: sort:desc"]}),
    ],
)
def test_templates_of_the_text_are_judged_and_ours_have_no_fault(
    shared: Path, name: str, faults: dict[str, list[str]]
) -> None:
    templates = example(shared, name)["prefetch"]
    found = {key: list(template_faults(template)) for key, template in templates.items()}
    assert {key: told for key, told in found.items() if told} == faults
    # A client that brings along what others ask for is answered all the same.
    body = view(whole_prefetch() | dict.fromkeys(templates.keys() - whole_prefetch().keys()))
    assert respond(VIEW, body, as_of=AS_OF).body == respond(VIEW, view(), as_of=AS_OF).body


def test_services_are_described_as_the_text_asks(shared: Path) -> None:
    (described,) = example(shared, "34-extensions")["services"]
    services: Any = discovery()["services"]
    assert [list(service_faults(service)) for service in (described, *services)] == [[]] * (1 + len(services))
    assert list(service_faults({"prefetch": {"a": "Patient/{{User.id}}"}})) == [
        "hook: required",
        "description: required",
        "id: required",
        "a: token: User.id",
    ]


def test_extensions_and_fields_of_other_clients_are_no_fault(shared: Path) -> None:
    extension = example(shared, "34-extensions")["services"][0]["extension"]
    context = example(shared, "37-examples")["context"]
    plain = respond(VIEW, view(), as_of=AS_OF)
    more = view(extension=extension, context={**view()["context"], **context})
    assert respond(VIEW, more, as_of=AS_OF).body == plain.body
    lacking = respond(VIEW, view(context=context), as_of=AS_OF)
    assert lacking.status == 400
    assert "context.patientId" in json.dumps(lacking.body)


def test_reasons_for_rejecting_a_card_are_taken_back_as_feedback(shared: Path) -> None:
    (_, second) = reasons = example(shared, "22-reasons")["overrideReasons"]
    shown = example(shared, "25-example")["cards"][0] | {"indicator": "info", "overrideReasons": reasons}
    assert list(card_faults(shown)) == []
    unnamed = shown | {"overrideReasons": [{"code": "1"}]}
    assert list(card_faults(unnamed)) == ["overrideReasons.display: required"]
    item = example(shared, "28-example-overridden")["feedback"][0]
    (taken,) = parse_feedback({"feedback": [item | {"overrideReason": {"reason": second}}]})
    assert taken.reason == "12354"


def test_an_answer_without_cards_is_what_the_text_shows(shared: Path) -> None:
    body = {
        "hook": "patient-view",
        "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
        "context": {"userId": "Practitioner/1", "patientId": "1"},
        "prefetch": {"conditions": None},
    }
    assert respond(VIEW, body, as_of=AS_OF).body == example(shared, "16-http-response")


def test_the_action_of_the_text_is_accepted_by_our_own_rules(shared: Path) -> None:
    assert list(action_faults(example(shared, "19-action"))) == []


def test_the_feedback_of_the_text_is_accepted_and_its_comment_is_not_kept(shared: Path) -> None:
    body = example(shared, "28-example-overridden")
    (item,) = parse_feedback(body)
    assert (item.outcome, item.reason, item.commented) == ("overridden", "d7ecf885", True)
    assert "entered by the clinician" not in repr(item)


@pytest.mark.parametrize(
    "change",
    [
        {"card": ""},
        {"card": 7},
        {"card": "x" * 101},
        {"outcome": "liked"},
        {"outcomeTimestamp": "yesterday"},
        {"outcome": "accepted"},
        {"outcome": "accepted", "acceptedSuggestions": [{}]},
        {"overrideReason": {}},
        {"overrideReason": {"reason": {"system": "x"}}},
    ],
)
def test_feedback_with_a_fault_is_refused(shared: Path, change: dict[str, object]) -> None:
    body = example(shared, "28-example-overridden")
    body["feedback"][0] |= change
    with pytest.raises(InputError):
        parse_feedback(body)


def test_feedback_of_another_shape_is_refused() -> None:
    bodies: tuple[object, ...] = (None, [], {}, {"feedback": []}, {"feedback": [1]}, {"feedback": [{}] * 101})
    for body in bodies:
        with pytest.raises(InputError):
            parse_feedback(body)
