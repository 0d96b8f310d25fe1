"""The medicines that a patient lists in our questionnaire."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from legcramp_cds.errors import InputError
from legcramp_cds.interop.fhir import answered
from legcramp_cds.interop.fhir.answered import Said
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Detail, Gathering
from legcramp_cds.interop.fhir.plain import listing, mapping, text
from legcramp_cds.interop.fhir.questionnaire import COMPLETE, MEDICATION, MEDICATION_NAME, MEDICATION_SINCE
from legcramp_cds.interop.fhir.response_parts import Head, Put
from legcramp_cds.record.history import Medication

__all__ = ["read_medicines"]


def read_medicines(entry: Entry, said: Mapping[str, Sequence[Put]], head: Head, into: Gathering) -> None:
    """Read the list of medicines, and whether the patient calls it whole.

    Args:
        entry: The response.
        said: Its questions, by `linkId`.
        head: What holds for all its answers.
        into: Takes the list.
    """
    listed = [one for one in said.get(MEDICATION, ()) if _fields(one)]
    drugs = [drug for one in listed if (drug := _medicine(entry, one, head, into)) is not None]
    if drugs:
        into.details.append(Detail(MEDICATION, tuple(drugs), head.when, entry, f"{entry.path}.item", head.doubt))
    found = [answered.yes_or_no(answer) for one in said.get(COMPLETE, ()) for answer in one.answers]
    unread = len(drugs) < len(listed) or bool(head.old)
    if found or drugs:
        # A newer list that is not called whole takes back what an older one said of itself.
        whole = bool(found) and all(one.value is True for one in found) and not unread
        path = f"{said[COMPLETE][0].path}.answer" if found else f"{entry.path}.item"
        into.details.append(Detail(COMPLETE, whole, head.when, entry, path, head.doubt))


def _fields(put: Put) -> Mapping[str, Mapping[str, object]]:
    """The answers about one medicine; none where the form sent an empty line of its list."""
    fields = {
        text(mapping(item).get("linkId")): mapping(next(iter(listing(mapping(item).get("answer"))), None))
        for item in listing(put.item.get("item"))
    }
    return {link: answer for link, answer in fields.items() if answer}


def _medicine(entry: Entry, put: Put, head: Head, into: Gathering) -> Medication | None:
    fields = _fields(put)
    name = text(mapping(fields.get(MEDICATION_NAME)).get("valueString"))
    if not name:
        into.ledger.doubt(entry.kind, entry.id, put.path, "the medicine has no name")
        return None
    if head.old:
        into.ledger.doubt(entry.kind, entry.id, put.path, head.old)
        return None
    since = answered.day(fields[MEDICATION_SINCE]) if MEDICATION_SINCE in fields else Said()
    start = since.value if isinstance(since.value, date) else None
    try:
        drug = Medication(text=name, start=start, source=put.path)
    except InputError as error:
        into.ledger.doubt(entry.kind, entry.id, put.path, str(error))
        return None
    if since.because:
        into.ledger.doubt(entry.kind, entry.id, f"{put.path}.item", since.because)
    return drug
