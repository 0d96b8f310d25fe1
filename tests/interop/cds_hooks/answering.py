"""Short forms in which tests put a request before the core of the service and look at its answer."""

from __future__ import annotations

from typing import Any

from legcramp_cds.interop.cds_hooks.respond import Reply, respond
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from tests.interop.cds_hooks.hook_samples import AS_OF, VIEW, card_faults, searchset, view, whole_prefetch
from tests.interop.fhir_samples import Resource

FAILED = {"resourceType": "OperationOutcome", "issue": [{"severity": "error", "code": "exception"}]}


def reply(body: object, service: str = VIEW, settings: CardSettings | None = None) -> Reply:
    return respond(service, body, settings, as_of=AS_OF)


def cards_of(answer: Reply) -> list[Resource]:
    found: Any = answer.body["cards"]
    return list(found)


def card(body: object, service: str = VIEW) -> Resource:
    answer = reply(body, service)
    assert answer.status == 200, answer.body
    cards = cards_of(answer)
    assert len(cards) == 1
    assert list(card_faults(cards[0])) == []
    return cards[0]


def with_labs(*labs: Resource) -> Resource:
    return view(whole_prefetch(observations=searchset(*labs)))
