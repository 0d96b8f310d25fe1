"""A result as it is printed, in its parts: comparator, number, and unit as written. Nothing is guessed."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from legcramp_cds.errors import Problem, UnitError

__all__ = ["Quantity", "parse_quantity"]

_LONGEST = 120


class Quantity(NamedTuple):
    """A result as written: nothing converted, nothing judged.

    Args:
        comparator: ``<``, ``<=``, ``>``, ``>=``, or empty for a plain result.
        value: The number.
        unit: The unit as written; empty when there is none.

    Example:
        >>> parse_quantity("<0.2 mmol/L")
        Quantity(comparator='<', value=0.2, unit='mmol/L')
    """

    comparator: str
    value: float
    unit: str


_COMPARATORS = {"≤": "<=", "⩽": "<=", "≥": ">=", "⩾": ">="}
# A comma is read as a thousands separator only in front of three digits and behind a number that does not begin with
# 0; everything else with a comma may be a decimal comma. No digit, point or comma may follow what was read.
_NUMBER = r"[+-]?(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
_QUANTITY = re.compile(rf"(?P<comparator><=|>=|[<>≤≥⩽⩾])?\s*(?P<number>{_NUMBER})(?![0-9.,])\s*(?P<unit>.*)", re.DOTALL)
_DECIMAL_COMMA = re.compile(r"[0-9],[0-9]")
# Digits behind the number belong to a unit only in powers of ten (10*9/L) and in 1/min.
_SECOND_NUMBER = re.compile(r"(?:/\s*|[-\u2013+.,]\s*)?[0-9]")
_POWER_OF_TEN = re.compile(r"10\s*[*^eE\u00b2\u00b3\u00b9\u2074-\u2079]|1/")


def parse_quantity(text: str) -> Quantity:
    """Read a result as it is printed.

    Args:
        text: Such as ``7.3 mg/dL``, ``<0.2 mmol/L``, ``1,234 U/L``, ``3/week`` or a bare number.

    Returns:
        The parts, with the unit as written. A negative number is read as such; whether it makes sense is for the
        caller to say.

    Raises:
        UnitError: If there is no number, more than one, or one that can be read in two ways.

    Example:
        >>> parse_quantity("7.3mg/dL")
        Quantity(comparator='', value=7.3, unit='mg/dL')
    """
    given = text.strip().replace("\u2212", "-")
    found = _QUANTITY.fullmatch(given) if len(given) <= _LONGEST else None
    if found is None:
        raise UnitError(_unreadable(given))
    unit = found["unit"]
    if _SECOND_NUMBER.match(unit) and not _POWER_OF_TEN.match(unit):
        hint = "write one number and its unit, such as '5 mmol/L'"
        raise UnitError(Problem("", "there is more than one number here", _shown(given), hint))
    value = float(found["number"].replace(",", ""))
    if not math.isfinite(value):
        raise UnitError(Problem("", "the number is too large to be a result", _shown(given), "check the number"))
    comparator = found["comparator"] or ""
    return Quantity(_COMPARATORS.get(comparator, comparator), value, unit)


def _unreadable(given: str) -> Problem:
    """Say why a text is no quantity."""
    if not given:
        return Problem("", "there is no value here", "", "write a number and a unit, such as '7.3 mg/dL'")
    if len(given) <= _LONGEST and _DECIMAL_COMMA.search(given):
        hint = "write a decimal point, as '0.82 mmol/L'; a comma may only separate thousands, as '1,234 U/L'"
        return Problem("", "a comma in this place can be read in two ways", given, hint)
    if re.match(r"[<>=+-]*\s*(?:nan|inf)", given, re.IGNORECASE):
        return Problem("", "this is not a finite number", _shown(given), "leave a missing result out")
    hint = "write a number and a unit, such as '7.3 mg/dL' or '<0.2 mmol/L'"
    return Problem("", "this does not begin with a number that can be read", _shown(given), hint)


def _shown(text: str) -> str:
    """Shorten what was given, so that an error stays readable."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
