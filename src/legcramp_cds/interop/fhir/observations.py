"""Observations: laboratory results, vital signs, blood pressures and other panels.

The code says what was measured and the unit says in which unit, whatever the name of the code promises: records in
which the two contradict each other are common, and the unit is what was printed beside the number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from legcramp_cds import units
from legcramp_cds.errors import LegcrampError
from legcramp_cds.facts import Measurement
from legcramp_cds.interop.fhir.answers import answer_of, read_answer
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.measured import Meant, known_of, plain_of
from legcramp_cds.interop.fhir.modifiers import NOT_UNDERSTOOD
from legcramp_cds.interop.fhir.plain import codings, label, listing, mapping, number, text
from legcramp_cds.interop.fhir.quantities import NO_RANGE, contradiction, range_of, unit_of
from legcramp_cds.interop.fhir.times import NEVER, When, by_day, is_after, parse, when_of
from legcramp_cds.readings import read
from legcramp_cds.record.checked import checked_result
from legcramp_cds.record.labs import ResultStatus

__all__ = ["read_observation"]

_STATUSES = {status.value: status for status in ResultStatus}
# Named once, because a member of an enumeration takes long to look up.
_UNKNOWN = ResultStatus.UNKNOWN
_NOT_USED = {"entered-in-error": "entered in error", "cancelled": "cancelled"}
_COMPARATORS = ("<", "<=", ">", ">=")


class _Head(NamedTuple):
    """What an Observation says for itself and for all its components."""

    entry: Entry
    status: ResultStatus
    collected: When
    issued: When
    doubt: str


class _Value(NamedTuple):
    """A value as it goes into a result; `value` is None when there is none, and `because` then says why."""

    value: float | None
    unit: str = ""
    comparator: str = ""
    because: str = ""
    doubtful: bool = False


def read_observation(entry: Entry, into: Gathering) -> None:
    """Read an Observation with its components.

    Args:
        entry: The resource.
        into: Takes the results and the answers.
    """
    resource = entry.resource
    given = text(resource.get("status"))
    status = _STATUSES.get(given, _UNKNOWN)
    if given in _NOT_USED:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.status", _NOT_USED[given], _name(resource))
        return
    if resource.get("focus"):
        because = "it is about something else than the patient (focus), such as an unborn child"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.focus", because, _name(resource))
        return
    collected, issued = when_of(resource, "effective"), NEVER
    if collected.value is None:
        issued = parse(resource.get("issued"))
    as_of = into.as_of
    if as_of is not None and (collected.day or issued.day or as_of) > as_of:
        collected, issued = by_day(collected, as_of), by_day(issued, as_of)
        if is_after(collected, as_of) or is_after(issued, as_of):
            because = f"later than the day of the assessment, {as_of}"
            into.ledger.drop(entry.kind, entry.id, f"{entry.path}.effective[x]", because, _name(resource))
            return
    doubt = collected.doubt or issued.doubt
    if status is _UNKNOWN and given != "unknown":
        doubt = doubt or "the status of the result is missing or not one of FHIR's"
    head = _Head(entry, status, collected, issued, doubt)
    components = listing(resource.get("component")) if "component" in resource else ()
    _read_part(entry.path, resource, head, into, has_parts=bool(components))
    for index, component in enumerate(components):
        if isinstance(component, dict):
            path = f"{entry.path}.component[{index}]"
            if "modifierExtension" in component:
                into.ledger.doubt(entry.kind, entry.id, f"{path}.modifierExtension", NOT_UNDERSTOOD, _name(component))
            else:
                _read_part(path, component, head, into)


def _name(resource: Mapping[str, object]) -> str:
    """What a resource that is not read further would have been."""
    known = known_of(resource)[1]
    return known.fact.id if known else ""


def _read_part(path: str, part: Mapping[str, object], head: _Head, into: Gathering, *, has_parts: bool = False) -> None:
    """Read an Observation itself, or one component of it."""
    plain = plain_of(part)
    if plain is not None:
        _take(path, part, *plain, "", "", head, into)
        return
    entry = head.entry
    code, known, doubt = known_of(part)
    if known is None:
        if doubt:
            into.ledger.doubt(entry.kind, entry.id, f"{path}.code", doubt)
        elif (question := answer_of(part)) is not None:
            read_answer(entry, path, part, question, head.collected if head.collected.value else head.issued, into)
        elif not has_parts:
            into.ledger.drop(entry.kind, entry.id, f"{path}.code", f"no word for this: {label(part.get('code'))}")
        return
    fact, form, _ = known
    value = _value_of(part, fact, form)
    if value.value is None:
        if value.doubtful:
            into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", value.because, fact.id)
        else:
            into.ledger.drop(entry.kind, entry.id, f"{path}.value[x]", value.because, fact.id)
        return
    meant = Meant(known, value.unit, doubt, contradiction(code, value.unit))
    _take(path, part, meant, value.value, value.comparator, value.because, head, into)


def _take(
    path: str,
    part: Mapping[str, object],
    meant: Meant,
    value: float,
    comparator: str,
    because: str,
    head: _Head,
    into: Gathering,
) -> None:
    """Put a result into the patient, unless no living patient can have it."""
    (fact, form, is_lab), unit, of_code, of_both, scale = meant
    entry, status, collected, issued, of_head = head
    if "dataAbsentReason" in part:
        told = f"a value stands beside a reason for having none ({label(part['dataAbsentReason'])}); it is not used"
        into.ledger.doubt(entry.kind, entry.id, f"{path}.dataAbsentReason", told, fact.id)
        return
    given_range = part.get("referenceRange")
    limits = NO_RANGE if given_range is None else range_of(given_range, fact, form, unit)
    try:
        if scale is None:
            reading = read(fact, value, unit, comparator, form, limits.low, limits.high)
        else:
            reading = scale.read(value, comparator, limits.low, limits.high)
        result = checked_result(
            fact,
            form,
            reading,
            value=value,
            unit=unit,
            comparator=comparator,
            collected_at=collected.value,
            issued_at=issued.value,
            reference_low=limits.low,
            reference_high=limits.high,
            status=status,
            source=path,
        )
    except LegcrampError as error:
        told = "; ".join(str(problem) for problem in error.problems)
        into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", told, fact.id)
        return
    (into.labs if is_lab else into.measurements).append(result)
    doubt = of_code or of_head or because or of_both or limits.doubt
    said = part.get("interpretation")
    interpretation = "" if said is None else ", ".join(filter(None, map(_short, listing(said))))
    if doubt:
        into.ledger.doubt(entry.kind, entry.id, path, doubt, fact.id, used=True, interpretation=interpretation)
    else:
        into.ledger.keep(entry.kind, entry.id, path, fact.id, interpretation)


def _short(concept: object) -> str:
    found = codings(concept)
    return found[0].code if found else label(concept)


def _value_of(part: Mapping[str, object], fact: Measurement, form: str) -> _Value:
    """The value of a part, from whichever ``value[x]`` it has."""
    quantity = part.get("valueQuantity")
    if isinstance(quantity, dict):
        return _quantity(quantity, fact, form)
    if (whole := part.get("valueInteger")) is not None:
        plain = number(whole)
        return _Value(plain, because="" if plain is not None else "the value is no number", doubtful=plain is None)
    if (words := part.get("valueString")) is not None:
        return _words(words)
    if (span := part.get("valueRange")) is not None:
        return _span(mapping(span), fact, form)
    return _Value(None, because=_why_none(part))


def _why_none(part: Mapping[str, object]) -> str:
    """Why a part has no number."""
    if (absent := part.get("dataAbsentReason")) is not None:
        return f"there is no value: {label(absent) or 'no reason is given'}"
    other = next((key for key in part if key.startswith("value")), "")
    if other == "valueCodeableConcept":
        return f"the value is no number: {label(part[other])}"
    return f"a number is not taken from {other}" if other else "there is no value"


def _quantity(quantity: Mapping[str, object], fact: Measurement, form: str) -> _Value:
    given = quantity.get("value")
    comparator = text(quantity["comparator"]) if "comparator" in quantity else ""
    if comparator and comparator not in _COMPARATORS:
        return _Value(None, because=f"the comparator {comparator[:10]!r} is not understood", doubtful=True)
    unit, clash = unit_of(fact, form, quantity)
    if clash:
        return _Value(None, because=clash, doubtful=True)
    plain = number(given)
    if plain is not None:
        return _Value(plain, unit, comparator)
    if given is None:
        return _Value(None, because="there is no value in the quantity")
    try:
        typed = number(float(given)) if isinstance(given, str) else None
    except ValueError:
        typed = None
    if typed is None:
        return _Value(None, because="the value is no number", doubtful=True)
    return _Value(typed, unit, comparator, because="the value is a text where a number is due")


def _words(words: object) -> _Value:
    """A result in words, such as ``<0.5 mmol/L``."""
    given = text(words)
    if not any(character.isdigit() for character in given):
        return _Value(None, because=f"the value is no number: {given[:60]}")
    try:
        quantity = units.parse_quantity(given)
    except LegcrampError as error:
        return _Value(None, because=f"the value is a text: {error}", doubtful=True)
    return _Value(quantity.value, quantity.unit, quantity.comparator, because="the value was read from a text")


def _span(span: Mapping[str, object], fact: Measurement, form: str) -> _Value:
    """A range is a value only where both ends agree."""
    low = _quantity(mapping(span.get("low")), fact, form)
    high = _quantity(mapping(span.get("high")), fact, form)
    if low.value is not None and low[:2] == high[:2]:
        return low
    return _Value(None, because="the value is a range, which is not one result", doubtful=True)
