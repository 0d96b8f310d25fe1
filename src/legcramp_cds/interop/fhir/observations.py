"""Observations: laboratory results, vital signs, blood pressures and other panels.

The code says what was measured and the unit says in which unit, whatever the name of the code promises: records in
which the two contradict each other are common, and the unit is what was printed beside the number.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from legcramp_cds import units
from legcramp_cds.errors import LegcrampError
from legcramp_cds.facts import Measurement
from legcramp_cds.interop.codes import LOINC, system_of
from legcramp_cds.interop.fhir.answers import answer_of, read_answer
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.plain import codings, label, listing, mapping, number, text
from legcramp_cds.interop.fhir.quantities import NO_RANGE, contradiction, range_of, unit_of
from legcramp_cds.interop.fhir.times import NEVER, When, is_after, parse, when_of
from legcramp_cds.knowledge.analytes import MEASUREMENTS, clinical
from legcramp_cds.record.checked import checked_result
from legcramp_cds.record.labs import ResultStatus

__all__ = ["Known", "by_loinc", "read_observation"]

_STATUSES = {status.value: status for status in ResultStatus}
_NOT_USED = {"entered-in-error": "entered in error", "cancelled": "cancelled"}
_COMPARATORS = ("<", "<=", ">", ">=")


class Known(NamedTuple):
    """What a LOINC code means here."""

    fact: Measurement
    form: str
    is_lab: bool


class _Head(NamedTuple):
    """What an Observation says for itself and for all its components."""

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


@cache
def by_loinc() -> Mapping[str, Known]:
    """What each LOINC code of a measurement means here."""
    vital = {id(fact) for fact in vars(clinical).values() if isinstance(fact, Measurement)}
    known = {}
    for fact in MEASUREMENTS.values():
        is_lab = id(fact) not in vital
        for code in fact.codes.loinc:
            known[code] = Known(fact, "", is_lab)
        for form in fact.forms:
            for code in form.loinc:
                known[code] = Known(fact, form.id, is_lab)
    return known


def read_observation(entry: Entry, into: Gathering) -> None:
    """Read an Observation with its components.

    Args:
        entry: The resource.
        into: Takes the results and the answers.
    """
    resource = entry.resource
    given = text(resource.get("status"))
    status = _STATUSES.get(given, ResultStatus.UNKNOWN)
    if given in _NOT_USED:
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.status", _NOT_USED[given], _name(resource))
        return
    if resource.get("focus"):
        because = "it is about something else than the patient (focus), such as an unborn child"
        into.ledger.doubt(entry.kind, entry.id, f"{entry.path}.focus", because, _name(resource))
        return
    collected = when_of(resource, "effective")
    issued = parse(resource.get("issued")) if collected.value is None else NEVER
    if is_after(collected if collected.value is not None else issued, into.as_of):
        because = f"later than the day of the assessment, {into.as_of}"
        into.ledger.drop(entry.kind, entry.id, f"{entry.path}.effective[x]", because, _name(resource))
        return
    doubt = collected.doubt or issued.doubt
    if status is ResultStatus.UNKNOWN and given != "unknown":
        doubt = doubt or "the status of the result is missing or not one of FHIR's"
    head = _Head(status, collected, issued, doubt)
    components = listing(resource.get("component")) if "component" in resource else ()
    _read_part(entry, entry.path, resource, head, into, has_parts=bool(components))
    for index, component in enumerate(components):
        if isinstance(component, dict):
            _read_part(entry, f"{entry.path}.component[{index}]", component, head, into)


def _known(part: Mapping[str, object]) -> tuple[str, Known | None, str]:
    """The LOINC code of a part, what it means, and what is doubtful about it."""
    table = by_loinc()
    found: list[tuple[str, Known]] = []
    doubt = ""
    concept = part.get("code")
    for given in listing(concept.get("coding")) if isinstance(concept, dict) else ():
        code = given.get("code") if isinstance(given, dict) else None
        # Most codes of a record are none of ours, so this is looked up before anything else is.
        known = table.get(code) if isinstance(code, str) else None
        if known is None or not isinstance(given, dict):
            continue
        system = system_of(given.get("system"))
        if system in (LOINC, ""):
            found.append((str(code), known))
            doubt = doubt if system else "the code names no system; it is taken for LOINC"
    if not found:
        return "", None, ""
    code, first = found[0]
    if len(found) > 1 and any(known[:2] != first[:2] for _, known in found[1:]):
        return code, None, "its codes mean different things"
    return code, first, doubt


def _name(resource: Mapping[str, object]) -> str:
    """What a resource that is not read further would have been."""
    known = _known(resource)[1]
    return known.fact.id if known else ""


def _read_part(
    entry: Entry, path: str, part: Mapping[str, object], head: _Head, into: Gathering, *, has_parts: bool = False
) -> None:
    """Read an Observation itself, or one component of it."""
    code, known, doubt = _known(part)
    if known is None:
        if doubt:
            into.ledger.doubt(entry.kind, entry.id, f"{path}.code", doubt)
        elif (question := answer_of(part)) is not None:
            read_answer(entry, path, part, question, head.collected if head.collected.value else head.issued, into)
        elif not has_parts:
            into.ledger.drop(entry.kind, entry.id, f"{path}.code", f"no word for this: {label(part.get('code'))}")
        return
    fact, form, is_lab = known
    value = _value_of(part, fact, form)
    if value.value is None:
        if value.doubtful:
            into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", value.because, fact.id)
        else:
            into.ledger.drop(entry.kind, entry.id, f"{path}.value[x]", value.because, fact.id)
        return
    given_range = part.get("referenceRange")
    limits = NO_RANGE if given_range is None else range_of(given_range, fact, form, value.unit)
    try:
        result = checked_result(
            fact,
            form,
            value=value.value,
            unit=value.unit,
            comparator=value.comparator,
            collected_at=head.collected.value,
            issued_at=head.issued.value,
            reference_low=limits.low,
            reference_high=limits.high,
            status=head.status,
            source=path,
        )
    except LegcrampError as error:
        because = "; ".join(str(problem) for problem in error.problems)
        into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", because, fact.id)
        return
    (into.labs if is_lab else into.measurements).append(result)
    doubt = doubt or head.doubt or value.because or contradiction(code, value.unit) or limits.doubt
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
