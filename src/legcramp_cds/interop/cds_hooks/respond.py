"""The whole service as a pure function: a hook request in, an answer out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.program import CompiledKnowledge
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.cds_hooks.discovery import SERVICES
from legcramp_cds.interop.cds_hooks.orders import QUININE, Draft, drafts, order_card
from legcramp_cds.interop.cds_hooks.patient_view import patient_card
from legcramp_cds.interop.cds_hooks.record import complains, looked_at, read_record, wanted
from legcramp_cds.interop.cds_hooks.request import HookRequest, State, parse_request
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.interop.fhir.making import Json
from legcramp_cds.interop.fhir.report import FhirReport
from legcramp_cds.knowledge.base import load

__all__ = ["Decision", "Reply", "answer", "outcome", "respond", "to_fetch"]

_OK, _BAD_REQUEST, _NOT_FOUND, _CANNOT_DECIDE = 200, 400, 404, 412


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is written down of an answer: no values of the patient, only what was looked at and what came of it.

    Args:
        service: The service.
        why: ``card``, or why there is none.
        triage: How soon to act; empty where nothing was assessed.
        card: Id of the card; empty for none.
        rules: Each rule that was tried, with ``fired``, ``not_fired`` or ``unknown``.
        fired: The rules behind the card.
        used: References to the resources that were used; where nothing was assessed, to those that were looked at.
        knowledge: Version and hash of the knowledge.
        profile: Id of the guideline that was followed.
    """

    service: str
    why: str
    triage: str = ""
    card: str = ""
    rules: Mapping[str, str] = field(default_factory=dict)
    fired: tuple[str, ...] = ()
    used: tuple[str, ...] = ()
    knowledge: str = ""
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer.

    Args:
        status: HTTP status.
        body: The JSON to send.
        decision: What is written down of it; None for a request that was not understood.
    """

    status: int
    body: Json
    decision: Decision | None = None


def respond(service_id: str, body: object, settings: CardSettings | None = None, *, as_of: date) -> Reply:
    """Answer a hook request from what it brings along.

    Pure: the same request gives the same answer.

    Args:
        service_id: The service, as it stands in the address.
        body: The parsed JSON of the request.
        settings: Settings of the cards.
        as_of: Today.

    Returns:
        200 with one card or none; 400 for a request with faults, all of them told; 404 for an unknown service; 412
        where it cannot be decided, because what is needed was not brought along.

    Example:
        >>> body = {
        ...     "hook": "patient-view",
        ...     "hookInstance": "1",
        ...     "context": {"userId": "Practitioner/1", "patientId": "7"},
        ...     "prefetch": {"patient": {"resourceType": "Patient", "id": "7"}, "conditions": None},
        ... }
        >>> respond("leg-cramps-patient-view", body, as_of=date(2026, 11, 22)).body
        {'cards': []}
    """
    service = SERVICES.get(service_id)
    if service is None:
        return Reply(_NOT_FOUND, outcome("not-found", [Problem("", "there is no such service")]))
    try:
        request = parse_request(service, body)
    except InputError as error:
        return Reply(_BAD_REQUEST, outcome("invalid", error.problems))
    return answer(request, settings or CardSettings(), as_of)


def to_fetch(request: HookRequest, settings: CardSettings, as_of: date) -> tuple[str, ...]:
    """Which prefetch keys to fetch before `answer` is asked.

    The problem list comes first: where it names no complaint of cramps, nothing else is worth a query.

    Args:
        request: The request.
        settings: Settings of the cards.
        as_of: Today.
    """
    try:
        complaint = complains(request, settings, as_of)
        if request.service.about_orders:
            found = drafts(request)
            if not found:
                return ()
            if any(draft.drug_class.id == QUININE for draft in found):
                complaint = True
    except InputError:
        return ()
    return wanted(request, complaint)


def answer(request: HookRequest, settings: CardSettings, as_of: date) -> Reply:
    """Answer a checked request.

    Args:
        request: The request, with whatever was fetched for it.
        settings: Settings of the cards.
        as_of: Today.
    """
    try:
        complaint = complains(request, settings, as_of)
        found = drafts(request) if request.service.about_orders else ()
        reply = _decide(request, settings, as_of, complaint, found)
    except InputError as error:
        # The message can repeat values of the patient, so only the places are told.
        problems = [Problem(problem.where, "the data cannot be used as they stand") for problem in error.problems]
        reply = _undecided(request, problems)
    decision = replace(reply.decision, profile=settings.profile) if reply.decision is not None else None
    return Reply(reply.status, reply.body, decision)


def _decide(
    request: HookRequest, settings: CardSettings, as_of: date, complaint: bool | None, found: tuple[Draft, ...]
) -> Reply:
    service = request.service
    quinine = any(draft.drug_class.id == QUININE for draft in found)
    if service.about_orders and not found:
        return _silent(request, "no drug that matters here")
    if complaint is False and not quinine:
        return _silent(request, "no complaint of cramps")
    if complaint is None and not quinine:
        where = "prefetch.conditions"
        what = "the problem list was not seen, or not all of it, so nobody knows whether there is a complaint of cramps"
        return _undecided(request, [Problem(where, what)])
    if request.prefetch["patient"].state is not State.WHOLE:
        return _undecided(request, [Problem("prefetch.patient", "the patient is needed, for age and sex")])
    record = read_record(request, settings, as_of)
    ignored = record.report.not_used()
    assessment = assess(record.patient, as_of=as_of, also_ignored=ignored, profile=settings.profile)
    if service.about_orders:
        # Without a complaint only quinine is worth a word.
        said = found if complaint else tuple(draft for draft in found if draft.drug_class.id == QUININE)
        card = order_card(assessment, said, request, settings)
        fired = tuple(f"order:{draft.drug_class.id}" for draft in said)
    else:
        card = patient_card(assessment, request, settings)
        fired = _fired(assessment)
    unseen = [key for key in ("observations", "medications") if not request.prefetch[key].known]
    if card is None and unseen:
        # Silence would say that there is nothing, and that is not known.
        what = "was not seen, or not all of it, and without it there is nothing to say"
        return _undecided(request, [Problem(f"prefetch.{key}", what) for key in unseen])
    why = "nothing to say" if card is None else "card"
    if card is not None and card["uuid"] in settings.answered:
        card, why = None, "answered before"
    decision = Decision(
        service=service.id,
        why=why,
        triage=assessment.triage.level.value,
        card=str(card["uuid"]) if card else "",
        rules=_rules(assessment),
        fired=fired,
        used=_used(record.report),
        knowledge=f"{assessment.knowledge.version}+{assessment.knowledge.hash}",
    )
    return Reply(_OK, {"cards": [card] if card else []}, decision)


def _silent(request: HookRequest, why: str) -> Reply:
    decision = Decision(service=request.service.id, why=why, used=looked_at(request), knowledge=load().version)
    return Reply(_OK, {"cards": []}, decision)


def _undecided(request: HookRequest, problems: Iterable[Problem]) -> Reply:
    body = outcome("incomplete", problems)
    return Reply(_CANNOT_DECIDE, body, Decision(service=request.service.id, why="cannot decide"))


def outcome(code: str, problems: Iterable[Problem]) -> Json:
    """Faults as an OperationOutcome, without the values that were given.

    Args:
        code: Kind of fault, from FHIR's list of issue types.
        problems: The faults.
    """
    issues = [
        {
            "severity": "error",
            "code": code,
            "diagnostics": f"{problem.where}: {problem.what}" if problem.where else problem.what,
        }
        for problem in problems
    ]
    return {"resourceType": "OperationOutcome", "issue": issues}


_VERDICTS = {1: "fired", -1: "not_fired", 0: "unknown"}


def _rules(assessment: Assessment) -> dict[str, str]:
    """Every red flag and every confirming rule, with what came of it."""
    verdicts = assessment.verdicts
    return {name: _VERDICTS[verdicts[place]] for name, place in _named_rules(assessment.compiled)}


@cache
def _named_rules(compiled: CompiledKnowledge) -> tuple[tuple[str, int], ...]:
    """The names of these rules with their places, which are the same for everybody."""
    flags = ((f"red_flag:{flag.id}", place) for flag, place in compiled.red_flags)
    conditions = (
        (f"condition:{entry.condition.id}", entry.confirmed)
        for entry in compiled.conditions
        if entry.confirmed is not None
    )
    return (*flags, *conditions)


def _fired(assessment: Assessment) -> tuple[str, ...]:
    flags = (f"red_flag:{flag.flag.id}" for flag in assessment.red_flags)
    return (*flags, *(f"condition:{result.condition}" for result in assessment.listed))


def _used(report: FhirReport) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{item.resource}/{item.id}" for item in report.items if item.used))
