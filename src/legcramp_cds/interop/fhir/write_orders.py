"""Suggested tests and hand-overs as drafts: ServiceRequest(draft, proposal) inside RequestGroup(draft, proposal)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from legcramp_cds.assess.referrals import ReferralItem
from legcramp_cds.assess.workup import WorkupItem
from legcramp_cds.interop.fhir.making import BASE, Json, cited, concept, named, pointer, stable_id, to_codes
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import Urgency

__all__ = ["knowledge_uri", "order_for_referral", "order_for_test", "request_group"]

# The words of FHIR for how soon; "asap" comes before "urgent" there.
_PRIORITY = {
    Urgency.IMMEDIATE: "stat",
    Urgency.SAME_DAY: "asap",
    Urgency.SOON: "urgent",
    Urgency.ROUTINE: "routine",
}


def knowledge_uri(knowledge: KnowledgeBase) -> str:
    """The name under which outputs refer to the knowledge that made them."""
    return f"{BASE}:knowledge:{knowledge.version}"


def order_for_test(item: WorkupItem, subject: Mapping[str, object], *, authored_on: str = "") -> Json:
    """A draft order for one test.

    Args:
        item: The suggestion.
        subject: Reference to the patient.
        authored_on: Day of the proposal; left out where the same suggestion shall look the same tomorrow.

    Returns:
        A ServiceRequest that no system may act on before a clinician takes it over.
    """
    test = item.investigation
    return _draft(
        subject,
        authored_on,
        item.urgency,
        item.because,
        code=concept(test.name, *to_codes(test.codes)),
        category=[concept(test.tier.value)],
        note=[{"text": caution} for caution in item.cautions],
    )


def order_for_referral(item: ReferralItem, subject: Mapping[str, object], *, authored_on: str = "") -> Json:
    """A draft for one hand-over.

    Args:
        item: The suggestion.
        subject: Reference to the patient.
        authored_on: Day of the proposal; left out where the same suggestion shall look the same tomorrow.
    """
    who = _words(item)
    return _draft(
        subject,
        authored_on,
        item.urgency,
        item.because,
        code=concept(f"Referral: {who}"),
        category=[concept("referral")],
        performerType=concept(who),
    )


def _words(item: ReferralItem) -> str:
    return item.specialty.value.replace("_", " ")


def _draft(
    subject: Mapping[str, object], authored_on: str, urgency: Urgency, because: Sequence[str], **more: object
) -> Json:
    content: Json = {
        "status": "draft",
        "intent": "proposal",
        "priority": _PRIORITY[urgency],
        "subject": subject,
        "authoredOn": authored_on,
        # A reason names what is in question, not what the patient has.
        "reasonCode": [{"text": f"To clarify: {reason}"} for reason in because],
        **more,
    }
    return named("ServiceRequest", content)


def request_group(
    knowledge: KnowledgeBase,
    subject: Mapping[str, object],
    authored_on: str,
    tests: Iterable[tuple[WorkupItem, Json]],
    referrals: Iterable[tuple[ReferralItem, Json]],
) -> Json:
    """All suggestions as one proposal, in the order in which they are wanted.

    Args:
        knowledge: The knowledge that proposes.
        subject: Reference to the patient.
        authored_on: Day of the proposal.
        tests: The tests, each with its ServiceRequest.
        referrals: The hand-overs, each with its ServiceRequest.
    """
    actions: list[Json] = [
        {
            "title": item.investigation.name,
            "description": "; ".join(item.because),
            "priority": _PRIORITY[item.urgency],
            "documentation": [cited(citation) for citation in item.investigation.citations],
            "resource": pointer(request),
        }
        for item, request in tests
    ]
    actions += [
        {
            "title": f"Referral: {_words(item)}",
            "description": "; ".join(item.because),
            "priority": _PRIORITY[item.urgency],
            "resource": pointer(request),
        }
        for item, request in referrals
    ]
    content: Json = {
        "instantiatesUri": [knowledge_uri(knowledge)],
        "status": "draft",
        "intent": "proposal",
        "subject": subject,
        "authoredOn": authored_on,
        "action": actions,
    }
    identifier = {"system": f"{BASE}:request-group", "value": stable_id("RequestGroup", content)}
    return named("RequestGroup", {"identifier": [identifier], **content})
