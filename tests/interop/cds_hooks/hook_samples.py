"""Hook requests that the tests of the service share, and the rules of the specification for what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.interop.fhir_samples import ICD10CM, Resource, bundle, condition, observation, patient, request
from tests.interop.fhir_validators import empty_places

AS_OF = date(2026, 11, 22)
VIEW, SELECT, SIGN = "leg-cramps-patient-view", "leg-cramps-order-select", "leg-cramps-order-sign"

CRAMPS = condition("R25.2", ICD10CM, id="cramps", recordedDate="2026-11-20")
NOTHING = bundle(kind="searchset")


def searchset(*resources: Resource, more: bool = False) -> Resource:
    """A search result; with a link to its next page if there is more."""
    found = bundle(*resources, kind="searchset")
    return found | {"link": [{"relation": "next", "url": "https://ehr.example/fhir?page=2"}]} if more else found


def whole_prefetch(**more: object) -> Resource:
    """A woman with coded cramps, low magnesium and a thiazide; `more` replaces keys, `...` takes one away."""
    made: dict[str, object] = {
        "patient": patient(),
        "conditions": searchset(CRAMPS),
        "encounter": {"resourceType": "Encounter", "id": "e", "status": "in-progress"},
        "observations": searchset(observation("2601-3", 0.5), observation(id="o2")),
        "vitals": NOTHING,
        "medications": searchset(request()),
        "procedures": NOTHING,
        "social": NOTHING,
        "family": NOTHING,
        "answers": NOTHING,
    } | more
    return {key: value for key, value in made.items() if value is not ...}


def view(prefetch: Resource | None = None, **more: Any) -> Resource:  # noqa: ANN401
    """A request of the hook patient-view."""
    return {
        "hook": "patient-view",
        "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
        "context": {"userId": "Practitioner/1", "patientId": "p"},
        "prefetch": whole_prefetch() if prefetch is None else prefetch,
    } | more


def draft(drug: str, **more: Any) -> Resource:  # noqa: ANN401
    """A drafted prescription by name."""
    return request(id=drug.split(maxsplit=1)[0], status="draft", medicationCodeableConcept={"text": drug}) | more


def orders(
    *drafts: Resource, hook: str = "order-sign", prefetch: Resource | None = None, **context: object
) -> Resource:
    """A request of an order hook; everything is selected unless the context says otherwise."""
    selections = {"selections": [f"MedicationRequest/{one['id']}" for one in drafts]} if hook == "order-select" else {}
    base = {"userId": "Practitioner/1", "patientId": "p", "draftOrders": bundle(*drafts)} | selections
    return view(prefetch, hook=hook, context=base | context)


def card_faults(card: Resource) -> Iterator[str]:
    """What the specification forbids in a card: its required fields, its lengths, and the rules cds-resp-1 to 7."""
    if not 0 < len(card.get("summary", "")) < 140:
        yield "summary: required, under 140 characters"
    if card.get("indicator") not in ("info", "warning", "critical"):
        yield "indicator: required"
    if not card.get("source", {}).get("label"):
        yield "source.label: required"
    if not all(reason.get("display") for reason in card.get("overrideReasons", [])):
        yield "overrideReasons.display: required"
    yield from _suggestion_faults(card.get("suggestions", []), card.get("selectionBehavior"))
    for link in card.get("links", []):
        yield from _link_faults(link)
    yield from (f"empty: {place}" for place in empty_places(card))


def _suggestion_faults(suggestions: list[Resource], behavior: object) -> Iterator[str]:
    if suggestions and behavior not in ("any", "at-most-one"):
        yield "selectionBehavior: required with suggestions"
    if behavior == "at-most-one" and sum(bool(one.get("isRecommended")) for one in suggestions) > 1:
        yield "isRecommended: at most one with at-most-one"
    for suggestion in suggestions:
        if not suggestion.get("label"):
            yield "suggestion.label: required"
        for action in suggestion.get("actions", []):
            yield from action_faults(action)


def _link_faults(link: Resource) -> Iterator[str]:
    if not (link.get("label") and link.get("url")) or link.get("type") not in ("absolute", "smart"):
        yield "link: label, url and type are required"
    if "appContext" in link and link.get("type") != "smart":
        yield "link.appContext: on smart links only"


def action_faults(action: Resource) -> Iterator[str]:
    """What the specification forbids in an action."""
    if action.get("type") not in ("create", "update", "delete") or not action.get("description"):
        yield "action: type and description are required"
    if (action.get("type") == "create") != ("resource" in action) and action.get("type") != "update":
        yield "action.resource: required to create, not to delete"
    if (action.get("type") == "delete") != ("resourceId" in action):
        yield "action.resourceId: required to delete, and nowhere else"


# What may stand in the double braces of a prefetch template: the context, the tokens for the user, and today.
_TOKEN = re.compile(
    r"context\.[A-Za-z][\w.()]*"
    r"|user(?:Practitioner|PractitionerRole|Patient|RelatedPerson)Id"
    r"|today\(\)(?: [+-] \d+ days)?"
)


def template_faults(template: str) -> Iterator[str]:
    """What is wrong with a prefetch template: tokens that do not exist, and searches that servers misread."""
    for token in re.findall(r"\{\{(.*?)\}\}", template):
        if not _TOKEN.fullmatch(token):
            yield f"token: {token}"
    names = [pair.partition("=")[0] for pair in template.partition("?")[2].split("&") if pair]
    yield from (f"no search parameter: {name}" for name in names if name.partition(":")[0] == "sort")
    yield from (f"twice: {name}" for name in dict.fromkeys(names) if names.count(name) > 1)


def service_faults(service: Resource) -> Iterator[str]:
    """What the specification forbids in an entry of the discovery document."""
    yield from (f"{name}: required" for name in ("hook", "description", "id") if not service.get(name))
    for key, template in service.get("prefetch", {}).items():
        yield from (f"{key}: {fault}" for fault in template_faults(template))
