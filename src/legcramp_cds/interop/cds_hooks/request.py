"""A hook request, checked; and what the client brought along, with the ways of bringing nothing told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.cds_hooks.discovery import KINDS, Service
from legcramp_cds.interop.fhir.plain import key_of, listing, mapping, number

__all__ = ["NOT_SEEN", "Brought", "HookRequest", "State", "about_another", "parse_request"]

_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")


class State(StrEnum):
    """What became of one prefetch key. None of these means "normal"."""

    ABSENT = "absent"  # the client did not try
    EMPTY = "empty"  # the client looked and there is nothing
    FAILED = "failed"  # the client could not get it
    PAGED = "paged"  # the first page of several
    MIXED = "mixed"  # some of it is about somebody else, so nobody knows what was asked for
    WHOLE = "whole"


# Nothing is known of the record under such a key.
NOT_SEEN = (State.ABSENT, State.FAILED)


@dataclass(frozen=True, slots=True)
class Brought:
    """The data under one prefetch key.

    Args:
        state: What became of it.
        resources: The resources in it; none where nothing is known, or nothing is there.
    """

    state: State
    resources: Sequence[Mapping[str, object]] = ()

    @property
    def known(self) -> bool:
        """Whether the record was looked at, so that what is not there is not in the record."""
        return self.state in (State.EMPTY, State.WHOLE)

    @classmethod
    def of(cls, prefetch: Mapping[str, object], key: str, patient_id: str) -> Brought:
        """Look at one key. What holds nothing of the type that was asked for, or of the patient, is no answer to it.

        Args:
            prefetch: What the client brought along.
            key: One of the keys that a service asks for.
            patient_id: Whom the request is about.

        Example:
            >>> Brought.of({}, "patient", "7").state.value, Brought.of({"patient": None}, "patient", "7").state.value
            ('absent', 'empty')
            >>> Brought.of({"conditions": {"resourceType": "Patient"}}, "conditions", "7").state.value
            'failed'
        """
        value = prefetch.get(key)
        if value is None:
            return cls(State.EMPTY if key in prefetch else State.ABSENT)
        if not isinstance(value, dict):
            return cls(State.FAILED)
        kind = _kind(value)
        if kind == "Bundle":
            return cls._of_bundle(value, KINDS[key], patient_id)
        asked_for = kind in KINDS[key] and not about_another([value], patient_id)
        return cls(State.WHOLE, [value]) if asked_for else cls(State.FAILED)

    @classmethod
    def _of_bundle(cls, bundle: Mapping[str, object], wanted: frozenset[str], patient_id: str) -> Brought:
        entries = listing(bundle.get("entry"))
        inside = [mapping(entry).get("resource") for entry in entries]
        resources = [resource for resource in inside if isinstance(resource, dict)]
        kinds = [_kind(resource) for resource in resources]
        outcomes = kinds.count("OperationOutcome")
        if outcomes and any(map(_is_error, resources)):
            return cls(State.FAILED)
        matches = sum(map(kinds.count, wanted))
        others = sum(_kind(resource) in wanted for resource in about_another(resources, patient_id))
        if matches == others and len(entries) > outcomes:
            return cls(State.FAILED)
        if others:
            return cls(State.MIXED, resources)
        if _has_more(bundle, matches):
            return cls(State.PAGED, resources)
        return cls(State.WHOLE if matches else State.EMPTY, resources)


def _kind(resource: Mapping[str, object]) -> str:
    """The type of a resource; empty where it is no text, which could not even be looked up."""
    kind = resource.get("resourceType")
    return kind if isinstance(kind, str) else ""


def about_another(resources: Iterable[Mapping[str, object]], patient_id: str) -> list[Mapping[str, object]]:
    """Those of some resources that name another patient, or something that is none, as the reader of FHIR sees it.

    Args:
        resources: The resources.
        patient_id: The patient.

    Example:
        >>> about_another([{"subject": {"reference": "Patient/7"}}, {"patient": {"reference": "Patient/8"}}], "7")
        [{'patient': {'reference': 'Patient/8'}}]
    """
    found = []
    # Nearly all of them name the patient in the same words, which are looked at once.
    own = {f"Patient/{patient_id}"}
    for resource in resources:
        about = resource.get("subject") or resource.get("patient")
        reference = about.get("reference") if isinstance(about, dict) else None
        if not isinstance(reference, str) or reference in own or reference.startswith("#"):
            continue
        if key_of(reference) in ("", patient_id):
            own.add(reference)
        else:
            found.append(resource)
    return found


def _has_more(bundle: Mapping[str, object], matches: int) -> bool:
    """Whether a search found more than it holds: it has a next page, or says how much there is."""
    if any(mapping(link).get("relation") == "next" for link in listing(bundle.get("link"))):
        return True
    return bundle.get("type") == "searchset" and (number(bundle.get("total")) or 0) > matches


def _is_error(resource: Mapping[str, object]) -> bool:
    """Servers add an OperationOutcome with a mere warning to a search that went well."""
    if resource.get("resourceType") != "OperationOutcome":
        return False
    return any(mapping(issue).get("severity") in ("error", "fatal") for issue in listing(resource.get("issue")))


@dataclass(frozen=True, slots=True)
class HookRequest:
    """A checked request.

    Args:
        service: The service that was called.
        instance: The client's name for this firing of the hook.
        context: The context.
        prefetch: What was brought along, by key.
        fhir_server: Where more can be fetched; empty for nowhere.
        token: The bearer token for it; empty for none.
    """

    service: Service
    instance: str
    context: Mapping[str, object]
    prefetch: Mapping[str, Brought]
    fhir_server: str = ""
    token: str = ""

    @property
    def patient_id(self) -> str:
        """The patient."""
        return str(self.context["patientId"])

    def with_fetched(self, fetched: Mapping[str, Brought]) -> HookRequest:
        """The same request with more data."""
        return HookRequest(
            self.service,
            self.instance,
            self.context,
            {**self.prefetch, **fetched},
            self.fhir_server,
            self.token,
        )


def parse_request(service: Service, body: object) -> HookRequest:
    """Check a request.

    Args:
        service: The service that was called.
        body: The parsed JSON.

    Raises:
        InputError: With every fault at once. Values are not repeated in it, because they can tell of a patient.
    """
    if not isinstance(body, dict):
        raise InputError(Problem("", "a JSON object is wanted here"))
    problems = list(_faults(service, body))
    if problems:
        raise InputError(problems)
    prefetch = body.get("prefetch") or {}
    authorization = mapping(body.get("fhirAuthorization"))
    patient_id = body["context"]["patientId"]
    return HookRequest(
        service=service,
        instance=body["hookInstance"],
        context=body["context"],
        prefetch={key: Brought.of(prefetch, key, patient_id) for key in service.prefetch},
        fhir_server=str(body.get("fhirServer") or ""),
        token=str(authorization.get("access_token") or ""),
    )


def _faults(service: Service, body: Mapping[str, object]) -> Iterator[Problem]:
    if body.get("hook") != service.hook:
        yield Problem("hook", f"the service {service.id} answers to the hook {service.hook!r}")
    if not _text(body.get("hookInstance")):
        yield Problem("hookInstance", "an id of this firing of the hook is wanted here")
    prefetch = body.get("prefetch")
    if prefetch is not None and not isinstance(prefetch, dict):
        yield Problem("prefetch", "a JSON object is wanted here")
    server, authorization = body.get("fhirServer"), body.get("fhirAuthorization")
    if server is not None and not _text(server):
        yield Problem("fhirServer", "an address is wanted here")
    if authorization is not None:
        if not isinstance(authorization, dict) or not _text(authorization.get("access_token")):
            yield Problem("fhirAuthorization", "an object with access_token is wanted here")
        if server is None:
            yield Problem("fhirServer", "is required where fhirAuthorization is given")
    context = body.get("context")
    if not isinstance(context, dict):
        yield Problem("context", "a JSON object is wanted here")
        return
    yield from _context_faults(service, context)


def _context_faults(service: Service, context: Mapping[str, object]) -> Iterator[Problem]:
    if not _text(context.get("userId")):
        yield Problem("context.userId", "is required")
    for name, needed in (("patientId", True), ("encounterId", False)):
        value = context.get(name)
        if value is None and not needed:
            continue
        if not isinstance(value, str) or not _ID.fullmatch(value):
            yield Problem(f"context.{name}", "a FHIR id without a resource type is wanted here")
    if not service.about_orders:
        return
    drafts = context.get("draftOrders")
    if not isinstance(drafts, dict) or drafts.get("resourceType") != "Bundle":
        yield Problem("context.draftOrders", "a Bundle is wanted here")
    selections = context.get("selections")
    if service.hook == "order-select" and not _texts(selections):
        yield Problem("context.selections", "a list of references to draft orders is wanted here")


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str) and all(isinstance(item, str) for item in value)
