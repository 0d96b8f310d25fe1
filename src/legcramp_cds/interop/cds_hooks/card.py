"""The shape of a card: what the specification asks for, with ids that follow from the content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from legcramp_cds.assess.workup import WorkupItem
from legcramp_cds.interop.cds_hooks.markdown import shorten
from legcramp_cds.interop.cds_hooks.request import HookRequest
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.interop.fhir.making import BASE, Json, clean, stable_id, subject_reference
from legcramp_cds.interop.fhir.write_orders import order_for_test

__all__ = ["OVERRIDE_REASONS", "make_card", "suggestions"]

# "Less than 140 characters".
_MOST_SUMMARY = 139
_MOST_LABEL = 80

_TOPIC: Mapping[str, str] = {"system": f"{BASE}:topic", "code": "leg-cramps", "display": "Leg cramps"}
_OVERRIDE = f"{BASE}:override-reason"
OVERRIDE_REASONS: tuple[Mapping[str, str], ...] = tuple(
    {"system": _OVERRIDE, "code": code, "display": display}
    for code, display in (
        ("known-cause", "The cause is known already"),
        ("done-elsewhere", "The tests were done elsewhere or are under way"),
        ("not-cramps", "The complaint is not a cramp"),
        ("data-wrong", "The data in the record are wrong or out of date"),
        ("patient-declines", "The patient declines"),
        ("not-now", "Not a matter for this visit"),
        ("disagree", "I judge it differently"),
    )
)


def make_card(
    request: HookRequest,
    settings: CardSettings,
    *,
    summary: str,
    indicator: str,
    detail: Sequence[str],
    offers: Sequence[Json],
) -> Json:
    """Put a card together.

    Args:
        request: The request; the id of the card depends on service and patient.
        settings: Under which name it speaks.
        summary: The message; cut to less than 140 characters.
        indicator: ``info``, ``warning`` or ``critical``.
        detail: Lines of Markdown.
        offers: Suggestions.

    Returns:
        A card whose `uuid` is the same tomorrow if nothing in it has changed.
    """
    content: Json = {
        "summary": shorten(summary, _MOST_SUMMARY),
        "indicator": indicator,
        "detail": "\n".join(detail).strip(),
        "source": clean({"label": settings.speaker, "url": settings.source_url, "topic": dict(_TOPIC)}),
    }
    # The id of an offer follows from all that is in it.
    told = (content, [offer["uuid"] for offer in offers])
    if offers:
        content = {**content, "suggestions": list(offers), "selectionBehavior": "any"}
    return {
        "uuid": stable_id("card", request.service.id, request.patient_id, told),
        **{key: value for key, value in content.items() if value},
        "overrideReasons": [dict(reason) for reason in OVERRIDE_REASONS],
    }


def suggestions(request: HookRequest, items: Iterable[WorkupItem]) -> list[Json]:
    """One suggestion a test, each of which creates a draft order.

    Args:
        request: The request.
        items: The tests.
    """
    subject = subject_reference(request.patient_id)
    return [_suggestion(request, item, order_for_test(item, subject)) for item in items]


def _suggestion(request: HookRequest, item: WorkupItem, order: Json) -> Json:
    name = item.investigation.name
    action = {"type": "create", "description": f"Draft an order: {name}", "resource": order}
    return {
        "label": shorten(f"{name} ({item.urgency.value.replace('_', ' ')})", _MOST_LABEL),
        # The id of the order follows from all that is in it.
        "uuid": stable_id("suggestion", request.service.id, order["id"]),
        "actions": [action],
    }
