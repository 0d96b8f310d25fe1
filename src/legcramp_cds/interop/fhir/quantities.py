"""Units and reference ranges of FHIR quantities: which of several spellings counts, and what contradicts what."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import NamedTuple

from legcramp_cds import units
from legcramp_cds.errors import LegcrampError
from legcramp_cds.facts import Measurement
from legcramp_cds.interop.codes import MASS_CODES, NORMALIZED_GFR, SUBSTANCE_CODES, UCUM, system_of
from legcramp_cds.interop.fhir.plain import codings, first_text, label, listing, mapping, number, text
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.readings import to_canonical

__all__ = ["NO_RANGE", "Range", "Unit", "contradiction", "range_of", "unit_of"]


class Unit(NamedTuple):
    """The unit that counts.

    Args:
        unit: As it will be read; empty when there is none.
        clash: Why the quantity cannot be believed; empty when it can.
    """

    unit: str
    clash: str = ""


class Range(NamedTuple):
    """A reference range in the unit of the result, and what is doubtful about it."""

    low: float | None = None
    high: float | None = None
    doubt: str = ""


NO_RANGE = Range()


def unit_of(fact: Measurement, form: str, quantity: Mapping[str, object]) -> Unit:
    """Choose between ``code`` and ``unit`` of a Quantity.

    The code counts where its system is UCUM (or is not given), because it is meant for machines; the printed unit
    counts where there is no such code, or where only the printed unit can be read.

    Args:
        fact: What was measured.
        form: Id of another way to report it, or empty.
        quantity: The Quantity.
    """
    printed, code = quantity.get("unit"), quantity.get("code")
    if code is None or code == printed:
        return Unit(text(printed))
    printed, code = text(printed), text(code)
    if not code or code == printed:
        return Unit(printed)
    if system_of(quantity.get("system")) not in (UCUM, ""):
        return Unit(printed or code)
    return _choose(fact.id, form, code, printed) if printed else Unit(code)


def _choose(fact_id: str, form: str, code: str, printed: str) -> Unit:
    by_code, by_print = _one(fact_id, form, code), _one(fact_id, form, printed)
    if by_code is None:
        return Unit(printed if by_print is not None else code)
    if by_print is not None and not math.isclose(by_code, by_print, rel_tol=1e-9):
        return Unit("", f"the unit is {printed!r} by its print and {code!r} by its code")
    return Unit(code)


def _one(fact_id: str, form: str, unit: str) -> float | None:
    """What a value of one is in the canonical unit; None when the unit does not fit."""
    try:
        return to_canonical(MEASUREMENTS[fact_id], 1.0, unit, form)
    except LegcrampError:
        return None


def contradiction(loinc: str, unit: str) -> str:
    """Say where the name of a LOINC code and the unit of the result do not go together; the unit is believed.

    Example:
        >>> contradiction("2601-3", "mg/dL")
        'the code 2601-3 means moles and the unit mg/dL means mass; the unit is believed'
    """
    try:
        kind = units.dimension(unit)
    except LegcrampError:
        return ""
    if loinc in SUBSTANCE_CODES and kind == "mass concentration":
        return f"the code {loinc} means moles and the unit {unit} means mass; the unit is believed"
    if loinc in MASS_CODES and kind in ("substance concentration", "equivalent concentration"):
        return f"the code {loinc} means mass and the unit {unit} means moles; the unit is believed"
    if loinc in NORMALIZED_GFR and kind == "volume rate":
        return f"the unit {unit} names no body surface; the code says that the rate is meant per 1.73 m2"
    return ""


# Reference ranges -----------------------------------------------------------------------------------------------------

_BETWEEN = re.compile(r"\s*\(?\s*([0-9]+(?:\.[0-9]+)?)\s*(?:-|\u2013|to)\s*([0-9]+(?:\.[0-9]+)?)\s*\)?\s*([^\d\s].*)?")
_ONE_SIDED = re.compile(r"\s*(<=?|>=?|\u2264|\u2265)\s*([0-9]+(?:\.[0-9]+)?)\s*([^\d\s].*)?")
_NORMAL = "normal"


def range_of(given: object, fact: Measurement, form: str, unit: str) -> Range:
    """The reference range of a result.

    Args:
        given: ``Observation.referenceRange``.
        fact: What was measured.
        form: Id of another way to report it, or empty.
        unit: The unit of the result; a range in another unit is not used.

    Returns:
        The limits, as numbers or from text; nothing where several ranges are given and none is marked as normal.
    """
    plain = [entry for entry in listing(given) if isinstance(entry, dict) and _counts(entry)]
    if not plain:
        return NO_RANGE
    if len(plain) > 1:
        return Range(doubt="there are several reference ranges, and nothing says which one counts")
    only = plain[0]
    if "low" not in only and "high" not in only:
        return _from_text(text(only.get("text")), fact, form, unit)
    low, high = mapping(only.get("low")), mapping(only.get("high"))
    for side in (low, high):
        own = _other_unit(side, fact, form, unit)
        if own:
            return Range(doubt=f"the reference range is in {own}, the result in {unit}; the range is not used")
    bottom, top = number(low.get("value")), number(high.get("value"))
    if (bottom is None and only.get("low")) or (top is None and only.get("high")):
        return _typed(only.get("low"), only.get("high"))
    return _checked(bottom, top)


def _typed(low: object, high: object) -> Range:
    """A range of which an end is no number: a text is read with a doubt, and an end without a value is none."""
    ends: list[float | None] = []
    doubt = ""
    for side in (low, high):
        given = side.get("value") if isinstance(side, dict) else side
        try:
            end = number(float(given)) if isinstance(given, str) else number(given)
        except ValueError:
            end = None
        if given is not None and (end is None or not isinstance(side, dict)):
            return Range(doubt="the reference range cannot be read")
        if isinstance(given, str):
            doubt = "the reference range is a text where numbers are due"
        ends.append(end)
    checked = _checked(*ends)
    return checked if checked.doubt else checked._replace(doubt=doubt)


def _counts(entry: Mapping[str, object]) -> bool:
    """Whether a range is that of healthy people.

    A range for a certain age, sex or state of health holds only for such a patient, which is not known here.
    """
    if entry.get("appliesTo") or entry.get("age"):
        return False
    kind = entry.get("type")
    return kind is None or any(c.code == _NORMAL for c in codings(kind)) or label(kind).lower().startswith(_NORMAL)


def _other_unit(side: Mapping[str, object], fact: Measurement, form: str, unit: str) -> str:
    """The unit of one end of a range where it is another one than that of the result; else empty."""
    code, printed = side.get("code"), side.get("unit")
    if unit and (code == unit or (code is None and printed == unit)):
        return ""
    own = first_text(code, printed)
    return own if own and own != unit and not _fits(fact, form, own, first_text(printed), unit) else ""


def _fits(fact: Measurement, form: str, code: str, printed: str, unit: str) -> bool:
    """Whether one of two spellings means the unit of the result."""
    wanted = _one(fact.id, form, unit)
    return wanted is not None and wanted in (_one(fact.id, form, code), _one(fact.id, form, printed))


def _from_text(given: str, fact: Measurement, form: str, unit: str) -> Range:
    """A range as people print it: ``3.5-5.1``, ``3.5 to 5.1 mmol/L``, ``< 5``."""
    between, one_sided = _BETWEEN.fullmatch(given), _ONE_SIDED.fullmatch(given)
    found = between or one_sided
    if found is None:
        return Range(doubt="the reference range cannot be read") if given else NO_RANGE
    own = (found[3] or "").strip()
    if own and own != unit and not _fits(fact, form, own, "", unit):
        return Range(doubt=f"the reference range is in {own[:20]}, the result in {unit}; the range is not used")
    if between:
        return _checked(float(between[1]), float(between[2]))
    limit = float(found[2])
    return Range(high=limit) if found[1] in ("<", "<=", "\u2264") else Range(low=limit)


def _checked(low: float | None, high: float | None) -> Range:
    if low is not None and high is not None and low >= high:
        return Range(doubt="the reference range is empty; it is not used")
    return Range(low, high)
