"""Which of several versions of a resource counts: the newest, unless somebody deleted it or called it an error."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from legcramp_cds.interop.fhir.answers import moment
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.plain import codings, mapping
from legcramp_cds.interop.fhir.report import Ledger
from legcramp_cds.interop.fhir.times import parse

__all__ = ["current_versions"]

_ERROR = "entered-in-error"


def current_versions(entries: list[Entry], ledger: Ledger) -> list[Entry]:
    """Keep the newest version of each resource, and one of equal copies.

    Without a time in ``meta.lastUpdated`` nobody knows which of two versions is the newer one; both are then kept, and
    the rules for contradicting results apply. What one of them calls an error is one.

    Args:
        entries: All resources and deletions.
        ledger: Takes what does not count.
    """
    deletions = [entry for entry in entries if entry.deleted]
    if deletions:
        entries = _without_deleted(entries, deletions, ledger)
    first: dict[tuple[str, str], Entry] = {}
    several: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.id:
            key = (entry.kind, entry.full_url or entry.id)
            earlier = first.setdefault(key, entry)
            if earlier is not entry:
                several.setdefault(key, [earlier]).append(entry)
    lost = {entry.path for versions in several.values() for entry in _superseded(versions, ledger)}
    return [entry for entry in entries if entry.path not in lost] if lost else entries


def _superseded(versions: list[Entry], ledger: Ledger) -> list[Entry]:
    """Those of several versions of one resource that do not count."""
    lost = []
    different = versions[:1]
    for entry in versions[1:]:
        # A copy that stands further away is a duplicate, which does no harm; to compare all with all takes too long.
        if _same(different[-1].resource, entry.resource) or _same(different[0].resource, entry.resource):
            lost.append(entry)
            ledger.drop(entry.kind, entry.id, entry.path, "a copy of a resource that stands here before")
        else:
            different.append(entry)
    times = [_updated(entry) for entry in different]
    newest = max((time for time in times if time is not None), default=None)
    old = [entry for entry, time in zip(different, times, strict=True) if time is not None and time != newest]
    for entry in old:
        ledger.drop(entry.kind, entry.id, entry.path, "an older version of a resource that is also here")
    left = [entry for entry, time in zip(different, times, strict=True) if time is None or time == newest]
    sound = [entry for entry in left if not _is_error(entry.resource)]
    wrong = sound if len(sound) < len(left) else []
    for entry in wrong:
        ledger.drop(entry.kind, entry.id, entry.path, "another copy of it says that it was entered in error")
    return lost + old + wrong


def _same(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    try:
        return one == other
    except RecursionError:
        return False


def _updated(entry: Entry) -> datetime | None:
    when = parse(mapping(entry.resource.get("meta")).get("lastUpdated"))
    return None if when.value is None else moment(when)


def _is_error(resource: Mapping[str, object]) -> bool:
    """Whether a resource says of itself that it was entered in error."""
    verification = resource.get("verificationStatus")
    return _ERROR in (resource.get("status"), verification) or any(
        coding.code == _ERROR for coding in codings(verification)
    )


# Deletions ------------------------------------------------------------------------------------------------------------


def _without_deleted(entries: list[Entry], deletions: list[Entry], ledger: Ledger) -> list[Entry]:
    """The resources that were not deleted, or that were made anew after that."""
    by_name: dict[tuple[str, str], list[Entry]] = {}
    for entry in deletions:
        by_name.setdefault((entry.kind, entry.id), []).append(entry)
    left = []
    for entry in entries:
        if entry.deleted:
            continue
        against = [one for one in by_name.get((entry.kind, entry.id), ()) if _may_be(one.full_url, entry.full_url)]
        time = _updated(entry)
        times = [_updated(one) for one in against]
        known = [one for one in times if one is not None]
        if time is not None and known and time <= max(known):
            ledger.drop(entry.kind, entry.id, entry.path, "it was deleted")
        elif against and (time is None or len(known) < len(against)):
            because = "it was deleted, and nothing says whether before or after this version; it is not used"
            ledger.doubt(entry.kind, entry.id, entry.path, because)
        else:
            left.append(entry)
    return left


def _may_be(one: str, other: str) -> bool:
    """Whether two addresses can be those of one resource; where one is missing nobody knows."""
    return not one or not other or one.partition("/_history")[0] == other.partition("/_history")[0]
