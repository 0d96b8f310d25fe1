"""Who the patient is: sex and age from a Patient resource."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.plain import listing, mapping, text
from legcramp_cds.interop.fhir.times import When, parse
from legcramp_cds.knowledge.analytes import AGE

__all__ = ["read_person"]

_SEX_EXTENSIONS = (
    "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex",
    "http://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex",
)
_SEX_CODES = {"F": "female", "M": "male", "248152002": "female", "248153007": "male"}


def read_person(entry: Entry, into: Gathering) -> None:
    """Read a Patient resource.

    Args:
        entry: The resource.
        into: Takes ``id``, ``sex``, ``birth_date`` or ``age_years``.
    """
    into.person["id"] = entry.id
    _read_sex(entry, into)
    _read_birth(entry, into)
    deceased = entry.resource.get("deceasedBoolean") is True or "deceasedDateTime" in entry.resource
    if deceased:
        because = "the patient is recorded as deceased"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.deceased[x]", because)


def _read_sex(entry: Entry, into: Gathering) -> None:
    path = f"{entry.path}.gender"
    gender = text(entry.resource.get("gender")).lower()
    at_birth = _other_sex(entry.resource)
    if not gender and at_birth:
        into.person["sex"] = at_birth
        because = "there is no gender; the sex is taken from an extension of US Core"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.extension", because, "sex", used=True)
    elif gender not in ("female", "male"):
        because = "no laboratory limits go with it; sex is taken as unknown" if gender else "there is no gender"
        into.ledger.doubt(entry.kind, entry.id, path, because, "sex")
    elif at_birth and at_birth != gender:
        because = f"gender is {gender} and another entry says {at_birth}; which limits fit has to be said by a person"
        into.ledger.doubt(entry.kind, entry.id, path, because, "sex")
    else:
        into.person["sex"] = gender
        into.ledger.keep(entry.kind, entry.id, path, "sex")


def _other_sex(patient: Mapping[str, object]) -> str:
    """The sex that an extension of US Core states, besides the administrative gender."""
    for extension in listing(patient.get("extension")):
        given = mapping(extension)
        if given.get("url") in _SEX_EXTENSIONS:
            code = text(given.get("valueCode")) or text(mapping(given.get("valueCoding")).get("code"))
            return _SEX_CODES.get(code, "")
    return ""


def _read_birth(entry: Entry, into: Gathering) -> None:
    path = f"{entry.path}.birthDate"
    given = entry.resource.get("birthDate")
    if given is None or given == "":
        into.ledger.doubt(entry.kind, entry.id, path, "there is no date of birth", "age")
        return
    when = parse(given)
    because = _why_unusable(when, into.as_of)
    if because:
        into.ledger.doubt(entry.kind, entry.id, path, because, "age")
    elif isinstance(when.value, datetime) or not when.doubt:
        into.person["birth_date"] = when.day
        into.ledger.keep(entry.kind, entry.id, path, "age")
    else:
        _read_partial_birth(entry, into, when, text(given))


def _why_unusable(when: When, as_of: date | None) -> str:
    """Why a date of birth says nothing; empty when it says something."""
    born = when.day
    if born is None:
        return when.doubt
    if as_of is None:
        return ""
    if born > as_of:
        return f"the patient is born after the day of the assessment, {as_of.isoformat()}"
    if as_of.year - born.year > AGE.high:
        return f"nobody is {as_of.year - born.year} years old; the date of birth is taken as unknown"
    return ""


def _read_partial_birth(entry: Entry, into: Gathering, when: When, given: str) -> None:
    """An age from a year, or from a year and a month; right to within a year, which is too coarse for an infant."""
    path, as_of = f"{entry.path}.birthDate", into.as_of
    if as_of is None or when.value is None or when.last is None:
        into.ledger.doubt(entry.kind, entry.id, path, f"only {given} is known; give as_of to make an age of it", "age")
        return
    youngest = as_of.year - when.last.year - ((as_of.month, as_of.day) < (when.last.month, when.last.day))
    if youngest < 2:
        because = f"only {given} is known, which is too coarse for the age of a small child"
        into.ledger.doubt(entry.kind, entry.id, path, because, "age")
        return
    into.person["age_years"] = youngest
    because = f"only {given} is known; the patient is taken to be {youngest} and may be a year older"
    into.ledger.doubt(entry.kind, entry.id, path, because, "age", used=True)
