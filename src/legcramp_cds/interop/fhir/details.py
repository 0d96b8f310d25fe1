"""What a patient told of the cramps and the drugs besides findings: the newest of each kind counts."""

from __future__ import annotations

from legcramp_cds.interop.fhir.answers import moment
from legcramp_cds.interop.fhir.gathering import Detail, Gathering
from legcramp_cds.interop.fhir.questionnaire import COMPLETE, MEDICATION
from legcramp_cds.record.labs import LabResult

__all__ = ["settle_details"]

# The fields of the description of a cramp, by the fact that each of them becomes.
_CRAMP = {"cramp_laterality": "laterality", "cramp_course": "course", "symptom_duration": "onset"}


def settle_details(into: Gathering) -> None:
    """Put the newest of each kind into the patient, and report the others.

    Args:
        into: Holds the details; takes the fields of the cramp, the results and the drugs.
    """
    newest: dict[str, Detail] = {}
    for detail in into.details:
        other = newest.get(detail.kind)
        if other is None or moment(detail.when) > moment(other.when):
            newest[detail.kind] = detail
    for detail in into.details:
        if newest[detail.kind] is detail:
            _use(detail, into)
        else:
            because = "an older answer; a newer one is here"
            into.ledger.drop(detail.entry.kind, detail.entry.id, detail.path, because, detail.kind)


def _use(detail: Detail, into: Gathering) -> None:
    entry, value, kind = detail.entry, detail.value, detail.kind
    if isinstance(value, LabResult):
        into.measurements.append(value)
    elif kind in _CRAMP:
        into.cramp[_CRAMP[kind]] = value
    elif kind == COMPLETE:
        into.medications_complete = value is True
    elif kind == MEDICATION and isinstance(value, tuple):
        into.medications.extend(value)
    if detail.doubt:
        into.ledger.doubt(entry.kind, entry.id, detail.path, detail.doubt, kind, used=True)
    else:
        into.ledger.keep(entry.kind, entry.id, detail.path, kind)
