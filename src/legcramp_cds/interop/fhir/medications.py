"""Drugs: what is prescribed, stated or dispensed, and whether it is taken now.

A finished prescription without an end is not put into the list, because a drug without an end would count as taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from legcramp_cds import units
from legcramp_cds.errors import InputError, UnitError
from legcramp_cds.interop.codes import ATC, RXNORM
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.modifiers import NOT_UNDERSTOOD
from legcramp_cds.interop.fhir.plain import codings, first_text, key_of, listing, mapping, number, text
from legcramp_cds.interop.fhir.times import NEVER, When, by_day, is_after, of_period, parse, when_of
from legcramp_cds.record.history import Medication

__all__ = ["MEDICATION_KINDS", "Drugs", "index_drugs", "read_medication"]

MEDICATION_KINDS = frozenset(
    {"MedicationRequest", "MedicationStatement", "MedicationUsage", "MedicationDispense", "MedicationAdministration"}
)
Drugs = Mapping[str, Mapping[str, object]]

_TAKEN = ("active", "in-progress", "recorded")
_OVER = ("stopped", "ended")
_ENDED = ("completed", *_OVER)
_NEVER = {
    "entered-in-error": "entered in error",
    "cancelled": "cancelled",
    "draft": "only a draft",
    "intended": "only intended",
    "not-taken": "not taken",
    "not-done": "not given",
    "declined": "declined",
    "preparation": "not handed out yet",
}
# The last is what R5 calls it in a MedicationAdministration.
_PERIODS = ("effectivePeriod", "occurrencePeriod", "occurencePeriod")
_NOT_ORDERED = ("proposal", "option")


class _Drug(NamedTuple):
    """What the drug is: its name and codes."""

    name: str
    rxnorm: tuple[str, ...]
    atc: tuple[str, ...]
    doubt: str = ""


class _Course(NamedTuple):
    """Since when and until when it is taken."""

    start: When
    stop: When


def index_drugs(entries: list[Entry]) -> Drugs:
    """The Medication resources of a document, by every name under which a reference may call them."""
    found: dict[str, Mapping[str, object]] = {}
    for entry in entries:
        if entry.kind == "Medication":
            found.update(dict.fromkeys((entry.id, key_of(entry.full_url)), entry.resource))
    found.pop("", None)
    return found


def read_medication(entry: Entry, drugs: Drugs, into: Gathering) -> None:
    """Read a MedicationRequest, MedicationStatement, MedicationDispense or MedicationAdministration.

    Args:
        entry: The resource.
        drugs: The Medication resources that it may refer to.
        into: Takes the drug.
    """
    resource = entry.resource
    drug = _drug(resource, drugs)
    name = drug.name or next(iter((*drug.rxnorm, *drug.atc)), "")
    refusal = _refusal(entry)
    if refusal:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.status", refusal, name)
        return
    if not name:
        because = drug.doubt or "no drug is named"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.medication[x]", because)
        return
    course = _course(entry)
    if is_after(course.start, into.as_of):
        because = f"begins after the day of the assessment, {into.as_of}"
        into.ledger.drop(entry.kind, entry.id, entry.path, because, name)
        return
    if _status(entry) in _OVER and not _is_over(entry, course, into.as_of):
        because = "stopped: it is no longer taken, and when it ended is not said"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.status", because, name)
        return
    because = _why_uncertain(entry, course, into.as_of)
    if because:
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.status", because, name)
        return
    _add(entry, drug, name, course, into)


def _add(entry: Entry, drug: _Drug, name: str, course: _Course, into: Gathering) -> None:
    try:
        medication = Medication(
            text=drug.name,
            rxnorm=drug.rxnorm,
            atc=drug.atc,
            start=by_day(course.start, into.as_of).day,
            stop=course.stop.last,
            source=entry.path,
        )
    except InputError as error:
        because = "; ".join(problem.what for problem in error.problems)
        into.ledger.doubt(entry.kind, entry.id, entry.path, because, name)
        return
    into.medications.append(medication)
    doubt = drug.doubt or course.start.doubt or course.stop.doubt or _ran_out(entry, into.as_of)
    if doubt:
        into.ledger.doubt(entry.kind, entry.id, entry.path, doubt, name, used=True)
    else:
        into.ledger.keep(entry.kind, entry.id, entry.path, name)


# Which drug -----------------------------------------------------------------------------------------------------------


def _drug(resource: Mapping[str, object], drugs: Drugs) -> _Drug:
    """The drug, from a code or by a reference; R5 puts either into ``medication``."""
    either = mapping(resource.get("medication"))
    concept = resource.get("medicationCodeableConcept") or either.get("concept")
    if not concept and ("coding" in either or "text" in either):
        concept = either
    if concept:
        return _of_concept(concept)
    reference = mapping(resource.get("medicationReference") or either.get("reference"))
    target = text(reference.get("reference"))
    shown = text(reference.get("display"))
    found = _contained(resource, target) if target.startswith("#") else drugs.get(key_of(target))
    if found is None:
        doubt = "the drug it refers to is not here" if target else ""
        return _Drug(shown, (), (), f"{doubt}; only its name is known" if doubt and shown else doubt)
    if "modifierExtension" in found:
        return _Drug(shown, (), (), NOT_UNDERSTOOD)
    drug = _of_concept(found.get("code"))
    if not (drug.name or drug.rxnorm or drug.atc):
        drug = _of_ingredients(found)
    return drug if drug.name else drug._replace(name=shown)


def _contained(resource: Mapping[str, object], target: str) -> Mapping[str, object] | None:
    for inner in listing(resource.get("contained")):
        if mapping(inner).get("id") == target[1:]:
            return mapping(inner)
    return None


def _of_concept(concept: object) -> _Drug:
    named = codings(concept)
    rxnorm = tuple(dict.fromkeys(coding.code for coding in named if coding.system == RXNORM))
    atc = tuple(dict.fromkeys(coding.code for coding in named if coding.system == ATC))
    display = next((coding.display for coding in named if coding.display), "")
    return _Drug(first_text(mapping(concept).get("text"), display), rxnorm, atc)


def _of_ingredients(medication: Mapping[str, object]) -> _Drug:
    """A drug that is described by what is in it alone."""
    parts = []
    for ingredient in listing(medication.get("ingredient")):
        given = mapping(ingredient)
        parts.append(_of_concept(given.get("itemCodeableConcept") or mapping(given.get("item")).get("concept")))
    names = " / ".join(part.name for part in parts if part.name)
    rxnorm = tuple(code for part in parts for code in part.rxnorm)
    return _Drug(names, rxnorm, tuple(code for part in parts for code in part.atc))


# Whether and when -----------------------------------------------------------------------------------------------------


def _status(entry: Entry) -> str:
    """The status; in R5 a statement is only ``recorded``, and its adherence says whether the drug is taken."""
    status = text(entry.resource.get("status")).lower()
    if status != "recorded":
        return status
    adherence = entry.resource.get("adherence")
    found = codings(mapping(adherence).get("code"))
    code = found[0].code if found else ""
    if code.startswith("not-taking"):
        return "not-taken"
    if code.startswith(("on-hold", "stopped", "unknown")):
        return "on-hold" if code.startswith("on-hold") else code.partition("-")[0]
    return status


def _refusal(entry: Entry) -> str:
    """Why the entry says nothing about a drug being taken, now or earlier."""
    if entry.resource.get("doNotPerform") is True:
        return "it says that the drug must not be given"
    if text(entry.resource.get("intent")) in _NOT_ORDERED:
        return "only proposed"
    return _NEVER.get(_status(entry), "")


def _is_over(entry: Entry, course: _Course, as_of: date | None) -> bool:
    """Whether a course ended by the day of the assessment; an end that was only planned for later is none."""
    last = course.stop.last
    # Of a dispense, handing it out is what was completed; it is taken until it is used up.
    return last is not None and (as_of is None or last <= as_of or entry.kind == "MedicationDispense")


def _why_uncertain(entry: Entry, course: _Course, as_of: date | None) -> str:
    """Why nobody can tell whether the drug is taken; empty when it is clear."""
    status = _status(entry)
    reported = any(entry.resource.get(name) for name in ("reportedBoolean", "reportedReference", "reported"))
    if text(entry.resource.get("intent")) == "plan" and not reported:
        return "planned; whether it was started is not said"
    if entry.kind == "MedicationAdministration" and status == "completed":
        return "one dose was given; whether the drug is taken is not said"
    ended = status in _ENDED
    if ended and not _is_over(entry, course, as_of):
        return "completed: whether the drug is still taken is not said"
    if not ended and status not in _TAKEN:
        return f"the status {status[:20]!r} does not say that the drug is taken" if status else "there is no status"
    return ""


def _course(entry: Entry) -> _Course:
    resource = entry.resource
    if entry.kind == "MedicationDispense":
        return _of_dispense(resource)
    start, stop = of_period(next((resource[key] for key in _PERIODS if key in resource), None))
    if start.value is None:
        singles = (when_of(resource, key.removesuffix("Period")) for key in _PERIODS)
        start = next((single for single in singles if single.value is not None), start)
    bounds = (
        mapping(mapping(mapping(step).get("timing")).get("repeat")).get("boundsPeriod")
        for step in listing(resource.get("dosageInstruction") or resource.get("dosage"))
    )
    for first, last in map(of_period, bounds):
        start = start if start.value is not None else first
        stop = stop if stop.value is not None else last
    if start.value is None:
        start = parse(resource.get("authoredOn"))
    return _Course(start, stop)


def _of_dispense(resource: Mapping[str, object]) -> _Course:
    """What was handed out lasts for the days that it was handed out for."""
    start = parse(resource.get("whenHandedOver") or resource.get("whenPrepared"))
    days = _days(mapping(resource.get("daysSupply")))
    if start.day is None or days is None or not 0 < days <= 3660:
        return _Course(start, NEVER)
    end = start.day + timedelta(days=days)
    return _Course(start, When(end, "", end, end))


def _days(supply: Mapping[str, object]) -> float | None:
    """A supply in days, which it is in where no unit is named."""
    value = number(supply.get("value"))
    unit = first_text(supply.get("code"), supply.get("unit")) or "d"
    try:
        return None if value is None else value * units.factor(unit, "d")
    except UnitError:
        return None


def _ran_out(entry: Entry, as_of: date | None) -> str:
    """A prescription that is called active after the end of its validity."""
    validity = mapping(entry.resource.get("dispenseRequest")).get("validityPeriod")
    end = of_period(validity)[1].last
    if as_of is None or end is None or end >= as_of or _status(entry) not in _TAKEN:
        return ""
    return f"called active, although the prescription was valid until {end.isoformat()} only"
