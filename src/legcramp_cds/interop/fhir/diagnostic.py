"""Diagnostic reports: results that stand inside a report and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.modifiers import understood
from legcramp_cds.interop.fhir.observations import read_observation
from legcramp_cds.interop.fhir.plain import key_of, label, listing, mapping, text

__all__ = ["read_report"]

_NOT_USED = {"entered-in-error": "the report was entered in error", "cancelled": "the report was cancelled"}
_TIMES = ("effectiveDateTime", "effectivePeriod", "effectiveInstant", "effectiveTiming", "issued")


def read_report(entry: Entry, into: Gathering) -> None:
    """Read the results that a DiagnosticReport contains; those it refers to are read where they stand.

    A contained result is about the patient of the report, and of its time where it has none of its own.

    Args:
        entry: The resource.
        into: Takes the results.
    """
    report = entry.resource
    found = 0
    for index, given in enumerate(listing(report.get("contained"))):
        inner = mapping(given)
        if inner.get("resourceType") != "Observation":
            continue
        found += 1
        path = f"{entry.path}.contained[{index}]"
        status = text(report.get("status"))
        if status in _NOT_USED:
            into.ledger.drop("Observation", text(inner.get("id")), path, _NOT_USED[status])
        elif _is_of_another(inner, report):
            because = "it is about somebody else than the report that contains it; it is not used"
            into.ledger.doubt("Observation", text(inner.get("id")), f"{path}.subject", because)
        else:
            if not any(name in inner for name in _TIMES):
                inner = {**{name: report[name] for name in _TIMES if name in report}, **inner}
            for one in understood([Entry(path, "Observation", text(inner.get("id")), "", inner)], into.ledger):
                read_observation(one, into)
    if not found:
        what = label(report.get("code"))
        because = f"a report without results of its own{f': {what}' if what else ''}"
        into.ledger.drop(entry.kind, entry.id, entry.path, because)


def _is_of_another(inner: Mapping[str, object], report: Mapping[str, object]) -> bool:
    """Whether a contained result names another patient than the report does; a contained patient has no name."""
    own, whole = (text(mapping(one.get("subject")).get("reference")) for one in (inner, report))
    return bool(own) and not own.startswith("#") and key_of(own) != key_of(whole)
