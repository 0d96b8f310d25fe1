"""Derived values as a case expects them: a printed number with its unit, and how far the computed one may be off."""

from __future__ import annotations

from typing import NamedTuple

from legcramp_cds import units
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.facts import Measurement
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.readings import to_canonical

__all__ = ["Derived", "derived_value", "in_unit"]


class Derived(NamedTuple):
    """An expected value.

    Args:
        value: In the unit of the formula.
        within: How far the computed value may be off, in the same unit.
        unit: The unit in which it was written.
    """

    value: float
    within: float
    unit: str


def derived_value(formula: Formula, given: str | float, within: float | None) -> Derived:
    """Read an expected derived value.

    Args:
        formula: What is derived.
        given: The number with its unit; bare only where the formula has none.
        within: How far it may be off, in the unit as written; None for half of the last printed digit.

    Raises:
        InputError: If the unit is missing.
        UnitError: If it does not fit, or there is no number.

    Example:
        >>> from legcramp_cds.knowledge.formulas import FORMULAS
        >>> derived_value(FORMULAS["calcium_adjusted"], "1.80 mmol/L", None).within
        0.005
    """
    text = str(given)
    quantity = units.parse_quantity(text)
    bare = formula.unit in ("", "1")
    if not quantity.unit and not bare:
        raise InputError(Problem("", f"{formula.name} needs a unit", text, f"write '{text} {formula.unit}'"))
    unit = quantity.unit or formula.unit
    digits = text.partition(quantity.unit)[0] if quantity.unit else text
    decimals = len(digits.strip().partition(".")[2])
    tolerance = within if within is not None else 0.5 * 10.0**-decimals
    scale = _scale(formula, unit)
    return Derived(quantity.value * scale, tolerance * scale, unit)


def _scale(formula: Formula, unit: str) -> float:
    """What one of a unit is in the unit of the formula.

    A derived concentration is one of the same substance as the input in the same unit: adjusted calcium is calcium.
    """
    if formula.unit in ("", "1"):
        return 1.0
    inputs = (fact for fact in formula.inputs if isinstance(fact, Measurement) and fact.unit == formula.unit)
    same = next(inputs, None)
    stand_in = Measurement(
        id=formula.id,
        name=formula.name,
        unit=formula.unit,
        molar_mass=same.molar_mass if same is not None else None,
        valence=same.valence if same is not None else None,
    )
    return to_canonical(stand_in, 1.0, unit)


def in_unit(formula: Formula, value: float, unit: str) -> str:
    """A computed value in the unit in which the expected one was written."""
    return f"{value / _scale(formula, unit):.6g} {unit}".strip()
