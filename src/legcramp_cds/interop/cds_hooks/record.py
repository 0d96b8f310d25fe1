"""From what a client brought along to a patient; and whether the patient complains of cramps at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from legcramp_cds.interop.cds_hooks.request import NOT_SEEN, HookRequest
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.interop.fhir.encounters import reasons_of
from legcramp_cds.interop.fhir.plain import listing, mapping, text
from legcramp_cds.interop.fhir.read import FhirRecord, read, stated_in

__all__ = ["COMPLAINTS", "complains", "looked_at", "read_record", "wanted"]

# Findings that make cramps the reason to speak up.
COMPLAINTS = frozenset({"muscle_cramps", "nocturnal_cramps", "only_nocturnal"})

# Where the complaint stands.
_ABOUT_COMPLAINT = ("conditions", "encounter")


def complains(request: HookRequest, settings: CardSettings, as_of: date) -> bool | None:
    """Whether the record, or the patient in our questionnaire, names a complaint of cramps.

    One that is too old to be taken as one of today counts as well: silence would hide what somebody should ask about.

    Args:
        request: The request.
        settings: The site's own codes.
        as_of: Today.

    Returns:
        True or False; None where the problem list was not seen, or not all of it.

    Raises:
        InputError: If what was brought along is about somebody else.
    """
    resources = [*_resources(request, "conditions"), *_reasons(request, as_of), *_resources(request, "answers")]
    if resources:
        document = _about(request, resources)
        stated = stated_in(document, as_of=as_of, patient_id=request.patient_id, codes=settings.codes)
        if not COMPLAINTS.isdisjoint(stated):
            return True
    return False if request.prefetch["conditions"].known else None


def looked_at(request: HookRequest) -> tuple[str, ...]:
    """References to what `complains` and the search for drafts look at, for the record of an answer that is silent.

    Args:
        request: The request.
    """
    found = [resource for key in ("conditions", "encounter", "answers") for resource in _resources(request, key)]
    drafted = listing(mapping(request.context.get("draftOrders")).get("entry")) if request.service.about_orders else ()
    found += [mapping(mapping(entry).get("resource")) for entry in drafted]
    names = (f"{text(resource.get('resourceType'))}/{text(resource.get('id'))}" for resource in found)
    return tuple(dict.fromkeys(names))


def wanted(request: HookRequest, complaint: bool | None) -> tuple[str, ...]:
    """The keys that are worth fetching now, because the client did not bring them and they can change the answer.

    Args:
        request: The request.
        complaint: What `complains` says; where it is False nothing else matters.
    """
    if complaint is False and not request.service.about_orders:
        return ()
    keys = request.prefetch if complaint else _ABOUT_COMPLAINT
    lacking = [key for key in keys if request.prefetch[key].state in NOT_SEEN]
    if complaint is None:
        lacking.append("conditions")
    if "encounterId" not in request.context:
        lacking = [key for key in lacking if key != "encounter"]
    return tuple(dict.fromkeys(lacking))


def read_record(request: HookRequest, settings: CardSettings, as_of: date) -> FhirRecord:
    """Read everything that was brought along.

    Raises:
        InputError: If it is about somebody else, or not FHIR.
    """
    resources = [found for key in request.prefetch if key != "encounter" for found in _resources(request, key)]
    document = _about(request, [*resources, *_reasons(request, as_of)])
    return read(document, as_of=as_of, patient_id=request.patient_id, codes=settings.codes)


def _resources(request: HookRequest, key: str) -> Sequence[Mapping[str, object]]:
    return request.prefetch[key].resources


def _about(request: HookRequest, resources: list[Mapping[str, object]]) -> list[Mapping[str, object]]:
    """The resources, with the patient of the request."""
    # A patient of that name makes the reader refuse what is about somebody else, also where the Patient is missing.
    if any(found.get("resourceType") == "Patient" for found in resources):
        return resources
    return [{"resourceType": "Patient", "id": request.patient_id}, *resources]


def _reasons(request: HookRequest, as_of: date) -> Iterator[Mapping[str, object]]:
    """The reasons of the visit as conditions of today: the hook fires in it, whatever its status says."""
    for encounter in _resources(request, "encounter"):
        if encounter.get("resourceType") != "Encounter":
            continue
        for index, (_, concept) in enumerate(reasons_of(encounter)):
            yield {
                "resourceType": "Condition",
                "id": f"{text(encounter.get('id'))}-reason-{index}",
                "code": concept,
                "subject": encounter.get("subject"),
                "clinicalStatus": {"coding": [{"code": "active"}]},
                "recordedDate": as_of.isoformat(),
            }
