"""What was measured, and in which unit: what the code of an Observation and the unit of its value mean together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from legcramp_cds.errors import UnitError
from legcramp_cds.facts import Measurement
from legcramp_cds.interop.codes import LOINC, system_of
from legcramp_cds.interop.fhir.plain import listing, number
from legcramp_cds.interop.fhir.quantities import contradiction, unit_of
from legcramp_cds.knowledge.analytes import AT_THE_BEDSIDE, MEASUREMENTS
from legcramp_cds.readings import Scale, scale_of

__all__ = ["Known", "Meant", "by_loinc", "known_of", "plain_of"]


class Known(NamedTuple):
    """What a LOINC code means here."""

    fact: Measurement
    form: str
    is_lab: bool


@cache
def by_loinc() -> Mapping[str, Known]:
    """What each LOINC code of a measurement means here."""
    known = {}
    for fact in MEASUREMENTS.values():
        is_lab = fact.id not in AT_THE_BEDSIDE
        for code in fact.codes.loinc:
            known[code] = Known(fact, "", is_lab)
        for form in fact.forms:
            for code in form.loinc:
                known[code] = Known(fact, form.id, is_lab)
    return known


def known_of(part: Mapping[str, object]) -> tuple[str, Known | None, str]:
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


class Meant(NamedTuple):
    """What a code and a unit mean together: what a number beside them is a result of, and what is doubtful.

    Args:
        known: What was measured.
        unit: The unit.
        of_code: What is doubtful about the code.
        of_both: How they contradict each other.
        scale: How a number becomes a reading; None where that is not known yet.
    """

    known: Known
    unit: str
    of_code: str
    of_both: str
    scale: Scale | None = None


class _NotKeptError(Exception):
    """What was given is no code and unit that make a result, or too long to be kept."""


@lru_cache(maxsize=4096)
def _meant(system: object, code: object, printed: object, unit_code: object, unit_system: object) -> Meant:
    """What the one code of a part and the unit of its quantity mean.

    A record repeats a few codes and units all the time, so it is asked once. Nothing but codes and units that mean
    something here is kept, because an error never is.

    Raises:
        _NotKeptError: If they make no result; what is to be said of them depends on the rest of the resource.
    """
    if not all(map(_can_be_kept, (system, code, printed, unit_code, unit_system))):
        raise _NotKeptError
    found, known, of_code = known_of({"code": {"coding": [{"system": system, "code": code}]}})
    if known is None:
        raise _NotKeptError
    quantity = {"unit": printed, "code": unit_code, "system": unit_system}
    unit, clash = unit_of(known.fact, known.form, quantity)
    if clash:
        raise _NotKeptError
    try:
        scale = scale_of(known.fact, unit, known.form)
    except UnitError:
        raise _NotKeptError from None
    return Meant(known, unit, of_code, contradiction(found, unit), scale)


# Longer than the longest code, unit or address of a code system.
_LONGEST_CODE = 100


def _can_be_kept(given: object) -> bool:
    return given is None or (isinstance(given, str) and len(given) <= _LONGEST_CODE)


def plain_of(part: Mapping[str, object]) -> tuple[Meant, float] | None:
    """What a part means that has one code and a plain number with its unit, which most have; None for any other."""
    concept, quantity = part.get("code"), part.get("valueQuantity")
    if not isinstance(concept, dict) or not isinstance(quantity, dict) or "comparator" in quantity:
        return None
    coded, value = concept.get("coding"), number(quantity.get("value"))
    if value is None or not isinstance(coded, list) or len(coded) != 1 or not isinstance(coded[0], dict):
        return None
    coding, get = coded[0], quantity.get
    try:
        # Most codes of a record are none of ours.
        if (code := coding.get("code")) not in by_loinc():
            return None
        return _meant(coding.get("system"), code, get("unit"), get("code"), get("system")), value
    except (_NotKeptError, TypeError):  # the second where something else stands in the place of a code
        return None
