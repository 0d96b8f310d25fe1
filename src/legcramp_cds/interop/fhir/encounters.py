"""Encounters: the reason of a visit that is going on counts as a complaint of today; that of an old visit does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legcramp_cds.interop.fhir.conditions import read_condition
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.plain import label, listing, mapping, text
from legcramp_cds.interop.fhir.times import is_after, of_period

__all__ = ["read_encounter", "reasons_of"]

# R4 and R5 have different words for a visit that goes on.
_GOING_ON = ("arrived", "triaged", "in-progress", "onleave", "on-hold")
_NOT_HELD = ("planned", "cancelled", "entered-in-error", "discontinued")
_OVER = ("finished", "discharged", "completed")


def reasons_of(encounter: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The reasons of a visit, each with its place: R4 has them as codes, R5 inside ``reason.value``.

    Example:
        >>> [place for place, _ in reasons_of({"reasonCode": [{"text": "leg cramps"}]})]
        ['reasonCode[0]']
    """
    for index, concept in enumerate(listing(encounter.get("reasonCode"))):
        if isinstance(concept, dict):
            yield f"reasonCode[{index}]", concept
    for index, reason in enumerate(listing(encounter.get("reason"))):
        for place, value in enumerate(listing(mapping(reason).get("value"))):
            concept = mapping(value).get("concept")
            if isinstance(concept, dict):
                yield f"reason[{index}].value[{place}].concept", concept


def read_encounter(entry: Entry, into: Gathering) -> None:
    """Read an Encounter.

    Args:
        entry: The resource.
        into: Takes the findings that are the reason of a visit that is going on.
    """
    reasons = list(reasons_of(entry.resource))
    if not reasons and _by_reference(entry.resource):
        because = "the visit names its reason by reference; what it refers to is read as what it says itself"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.reason[x]", because)
    elif not reasons:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.reasonCode", "the visit names no reason in codes")
    if not reasons:
        return
    because = _why_not(entry.resource, into)
    for place, concept in reasons:
        path = f"{entry.path}.{place}"
        if because:
            told = f"{because}: {label(concept)}" if label(concept) else because
            into.ledger.drop(entry.kind, entry.id, path, told)
            continue
        stated = {"code": concept, "clinicalStatus": "active"}
        if into.as_of is not None:
            stated["recordedDate"] = into.as_of.isoformat()
        read_condition(Entry(path, entry.kind, entry.id, "", stated), into)


def _by_reference(encounter: Mapping[str, object]) -> bool:
    """Whether a visit refers to its reason, which R5 does inside ``reason.value``."""
    values = (value for reason in listing(encounter.get("reason")) for value in listing(mapping(reason).get("value")))
    return bool(encounter.get("reasonReference")) or any("reference" in mapping(value) for value in values)


def _why_not(encounter: Mapping[str, object], into: Gathering) -> str:
    """Why the reason of a visit says nothing of the day of the assessment; empty when it does."""
    status = text(encounter.get("status"))
    if status in _NOT_HELD:
        return f"the visit did not take place, or not yet ({status})"
    # R5 calls it actualPeriod.
    start, end = of_period(encounter.get("period") or encounter.get("actualPeriod"))
    if is_after(start, into.as_of):
        return f"the visit is later than the day of the assessment, {into.as_of}"
    if end.day is not None and into.as_of is not None and end.day < into.as_of:
        return f"the visit was over on {end.day}, so its reason says nothing of {into.as_of}"
    on_the_day = into.as_of is not None and start.value is not None and end.value is not None
    if status in _GOING_ON or (status in _OVER and on_the_day):
        return ""
    if status in _OVER:
        return "the visit is over, and nothing says that it was on the day of the assessment"
    return f"the status {status[:20]!r} does not say that the visit took place"
