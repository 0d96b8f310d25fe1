"""Conditions, procedures and the family history: what the patient has, had, and comes from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from legcramp_cds.interop.codes import FAMILY_OF, NOT_BY_BLOOD, procedure_findings
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.modifiers import NOT_UNDERSTOOD
from legcramp_cds.interop.fhir.plain import codings, label, listing, text
from legcramp_cds.interop.fhir.times import NEVER, When, by_day, is_after, parse, when_of
from legcramp_cds.interop.inherited import family_finding
from legcramp_cds.knowledge.findings.lasting import ONLY_EARLIER, lasting
from legcramp_cds.knowledge.terminology.meanings import Meaning, together
from legcramp_cds.knowledge.terminology.past import is_history

__all__ = ["read_condition", "read_family", "read_procedure"]

_PRESENT = ("active", "recurrence", "relapse")
_OVER = ("inactive", "remission", "resolved")
_CONFIRMED = ("confirmed", "")


def read_condition(entry: Entry, into: Gathering) -> None:
    """Read a Condition.

    Args:
        entry: The resource.
        into: Takes the findings.
    """
    resource = entry.resource
    verification = _status(resource.get("verificationStatus"))
    meanings, why_not = _meanings(resource.get("code"), into, procedures=False)
    if verification == "entered-in-error":
        for fact in _facts(meanings):
            into.ledger.drop(entry.kind, entry.id, f"{entry.path}.verificationStatus", "entered in error", fact)
        return
    if not _facts(meanings)[0]:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.code", why_not)
        return
    when = _when(resource)
    if is_after(when, into.as_of):
        for fact in _facts(meanings):
            because = f"later than the day of the assessment, {into.as_of}"
            into.ledger.drop(entry.kind, entry.id, f"{entry.path}.onset[x]", because, fact)
        return
    if verification == "refuted":
        _read_refuted(entry, meanings, into)
        return
    for meaning in meanings:
        for finding in meaning.findings:
            if meaning.wider:
                because = "the code says less than the finding, such as no place or side; ask for it"
                into.unknown.add(finding)
                into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.code", because, finding)
            else:
                _read_stated(entry, finding, verification, into)


def _meanings(concept: object, into: Gathering, *, procedures: bool) -> tuple[list[Meaning], str]:
    """What the codes of a concept mean, and what to say if they mean nothing here."""
    found: list[Meaning] = []
    for coding in codings(concept):
        meaning = into.meaning(coding)
        if procedures and not meaning.findings:
            meaning = procedure_findings(coding.system, coding.code)
        found.append(meaning)
    return together(found), f"no word for this: {label(concept) or 'there is no code'}"


def _facts(meanings: list[Meaning]) -> list[str]:
    """The findings, each once; a single empty name when there are none."""
    return list(dict.fromkeys(finding for meaning in meanings for finding in meaning.findings)) or [""]


def _status(value: object) -> str:
    """A status, as a CodeableConcept (R4 and later) or as a bare code (before)."""
    if isinstance(value, str):
        return text(value).lower()
    found = codings(value)
    return (found[0].code if found else label(value)).lower()


def _when(resource: Mapping[str, object]) -> When:
    onset = when_of(resource, "onset")
    if onset.value is not None:
        return onset
    recorded = _recorded(resource)
    return recorded if recorded.value is not None or recorded.doubt else onset


def _recorded(resource: Mapping[str, object]) -> When:
    """When it was written down, under the names of R4 and of the versions before."""
    return parse(resource.get("recordedDate") or resource.get("assertedDate") or resource.get("dateRecorded"))


def _day(resource: Mapping[str, object], finding: str, as_of: date | None) -> date | None:
    """The day on which a Condition speaks of a finding, as the reader of the day of the assessment needs it.

    What was recorded again, or ends only after the day of the assessment, was there later than when it began.
    """
    stated = _when(resource)
    days = [stated]
    if lasting(finding).renewed:
        days.append(_recorded(resource))
        if as_of is not None and stated.value is not None and is_after(when_of(resource, "abatement"), as_of):
            return as_of
    known = [day for one in days if (day := by_day(one, as_of).day) is not None]
    past = [day for day in known if as_of is None or day <= as_of]
    return max(past, default=None)


def _read_refuted(entry: Entry, meanings: list[Meaning], into: Gathering) -> None:
    path = f"{entry.path}.verificationStatus"
    for meaning in meanings:
        for finding in meaning.findings:
            if not meaning.same and not meaning.wider:
                because = "what was refuted is narrower than the finding, so the finding may still be there"
                into.ledger.drop(entry.kind, entry.id, path, because, finding)
            else:
                into.state(entry, path, finding, present=False, day=_day(entry.resource, finding, into.as_of))


def _read_stated(entry: Entry, finding: str, verification: str, into: Gathering) -> None:
    """A finding that is stated to be, or to have been, there."""
    if verification not in _CONFIRMED:
        # A word that is none of FHIR's can mean anything, such as that it was ruled out.
        because = f"the diagnosis is not confirmed but {verification[:40]!r}, so it is not used"
        into.unknown.add(finding)
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.verificationStatus", because, finding)
        return
    status, doubt = _clinical_status(entry.resource, into)
    path = f"{entry.path}.clinicalStatus"
    if status == "over" and not lasting(finding).outlives:
        into.ledger.drop(entry.kind, entry.id, path, "resolved: it is no longer there", finding)
    elif status == "":
        into.ledger.doubt(entry.kind, entry.id, path, doubt, finding)
    elif status == "present" and finding in ONLY_EARLIER and not _is_history(entry.resource):
        because = "an active thrombosis is no earlier one; enter the findings that belong to it"
        into.ledger.doubt(entry.kind, entry.id, path, because, finding)
    else:
        day = _day(entry.resource, finding, into.as_of)
        # By the definition of FHIR the subject "is currently experiencing" what is active.
        going_on = _status(entry.resource.get("clinicalStatus")) in _PRESENT and _is_undated(entry.resource)
        into.state(entry, f"{entry.path}.code", finding, present=True, day=day, doubt=doubt, going_on=going_on)


def _is_undated(resource: Mapping[str, object]) -> bool:
    """Whether nothing at all is said of when it began or was written down."""
    return _when(resource) == NEVER and all(resource.get(f"onset{kind}") is None for kind in ("Age", "Range", "String"))


def _clinical_status(resource: Mapping[str, object], into: Gathering) -> tuple[str, str]:
    """Whether a condition is ``present`` or ``over`` (empty: not known), and what is doubtful about that."""
    given = _status(resource.get("clinicalStatus"))
    ended = when_of(resource, "abatement")
    if ended.value is None and resource.get("abatementBoolean") is not True:
        over = any(f"abatement{kind}" in resource for kind in ("Age", "Range", "String"))
    else:
        over = not is_after(ended, into.as_of)
    if given in _OVER or over:
        return "over", ""
    if given in _PRESENT:
        return "present", ""
    if not given:
        return "present", "there is no clinical status; without an end it is taken as still there"
    return "", f"the clinical status {given[:20]!r} does not say whether it is still there"


def _is_history(resource: Mapping[str, object]) -> bool:
    """Whether the code itself says that it speaks of the past."""
    return is_history(coding.code for coding in codings(resource.get("code")))


# Procedures and family ------------------------------------------------------------------------------------------------


def read_procedure(entry: Entry, into: Gathering) -> None:
    """Read a Procedure.

    Args:
        entry: The resource.
        into: Takes the findings that follow from it having been done.
    """
    resource = entry.resource
    meanings, why_not = _meanings(resource.get("code"), into, procedures=True)
    facts = _facts(meanings)
    if not facts[0]:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.code", why_not)
        return
    status = text(resource.get("status"))
    when = when_of(resource, "performed")
    if when.value is None and not when.doubt:
        when = when_of(resource, "occurrence")
    when = by_day(when, into.as_of)
    for finding in facts:
        path = f"{entry.path}.status"
        if is_after(when, into.as_of):
            because = f"later than the day of the assessment, {into.as_of}"
            into.ledger.drop(entry.kind, entry.id, f"{entry.path}.performed[x]", because, finding)
        elif status == "in-progress" or (status == "completed" and finding != "on_dialysis"):
            # What is still being done is of today, whenever it began.
            day = into.as_of if status == "in-progress" else when.day
            into.state(entry, f"{entry.path}.code", finding, present=True, day=day, doubt=when.doubt)
        elif status == "completed":
            because = "a session in the past does not say that dialysis goes on; a diagnosis or a course would"
            into.ledger.doubt(entry.kind, entry.id, path, because, finding)
        elif status in ("preparation", "not-done", "entered-in-error"):
            into.ledger.drop(entry.kind, entry.id, path, f"the procedure was not done: {status}", finding)
        else:
            because = f"the status {status[:20]!r} does not say that the procedure was completed"
            into.ledger.doubt(entry.kind, entry.id, path, because, finding)


def read_family(entry: Entry, into: Gathering) -> None:
    """Read a FamilyMemberHistory.

    Args:
        entry: The resource.
        into: Takes the findings about the family.
    """
    status = text(entry.resource.get("status"))
    if status in ("entered-in-error", "health-unknown"):
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.status", f"nothing is stated: {status}")
        return
    when = by_day(parse(entry.resource.get("date")), into.as_of)
    if is_after(when, into.as_of):
        because = f"later than the day of the assessment, {into.as_of}"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.date", because)
        return
    relation = entry.resource.get("relationship")
    if any(coding.code in NOT_BY_BLOOD for coding in codings(relation)):
        because = f"no relative by blood: {label(relation)}"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.relationship", because)
        return
    conditions = listing(entry.resource.get("condition"))
    if not conditions:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.condition", "no disease is named")
    for index, condition in enumerate(conditions):
        path = f"{entry.path}.condition[{index}].code"
        if isinstance(condition, dict) and "modifierExtension" in condition:
            into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.condition[{index}]", NOT_UNDERSTOOD)
            continue
        code = condition.get("code") if isinstance(condition, dict) else None
        meanings, why_not = _meanings(code, into, procedures=False)
        stated = _facts([meaning for meaning in meanings if not meaning.wider])
        known = [FAMILY_OF[finding] for finding in stated if finding in FAMILY_OF]
        known += [finding for coding in codings(code) if (finding := family_finding(coding.system, coding.code))]
        for finding in dict.fromkeys(known):
            into.state(entry, path, finding, present=True, day=when.day, doubt=when.doubt)
        if not known:
            into.ledger.drop(entry.kind, entry.id, path, why_not)
