"""From what a laboratory prints to a `Reading`: parse, convert, check that a living patient can have it."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from legcramp_cds import units
from legcramp_cds.errors import Problem, UnitError
from legcramp_cds.facts import Measurement, Reading

__all__ = ["Scale", "cut_in", "read", "scale_of", "to_canonical", "unit_as_printed"]


def to_canonical(fact: Measurement, value: float, unit: str, form: str = "") -> float:
    """Convert a value of a measurement to its canonical unit.

    Args:
        fact: What was measured.
        value: The number as printed.
        unit: The unit as printed.
        form: Id of another way to report the analyte by mass (``bun`` for urea), or empty.

    Returns:
        The value in ``fact.unit``; exactly `value` when it is in that unit already.

    Raises:
        UnitError: If the unit is unknown or measures something else.

    Example:
        >>> calcium = Measurement(id="calcium", name="Calcium", unit="mmol/L", molar_mass=40.078, valence=2)
        >>> round(to_canonical(calcium, 7.3, "mg/dL"), 3)
        1.821
    """
    return scale_of(fact, unit, form).applied(value)


class Scale(NamedTuple):
    """How values of a measurement that are printed in one unit become readings.

    Args:
        fact: What was measured.
        form: Id of another way to report the analyte by mass, or empty.
        printed: The unit as printed.
        unit: The unit of the readings (UCUM): the printed one, or the canonical one where a form is reported, because a
            value of urea reported as BUN must not be shown, or compared, as if its unit meant urea.
        slope: What a value is multiplied by to come to the canonical unit.
        offset: What is added then.
    """

    fact: Measurement
    form: str
    printed: str
    unit: str
    slope: float
    offset: float = 0.0

    def applied(self, value: float) -> float:
        """The value in the canonical unit; exactly the same number where it is in that unit already."""
        return value if self.slope == 1.0 and self.offset == 0.0 else self.slope * value + self.offset

    def read(
        self,
        value: float,
        comparator: str = "",
        reference_low: float | None = None,
        reference_high: float | None = None,
    ) -> Reading:
        """Make a reading of a result, like `read`, which finds the scale first.

        Raises:
            UnitError: If no living patient can have the value.
        """
        fact, form, printed, unit, _, _ = self
        canonical = self.applied(value)
        # A value that is no number is in no range either.
        if not fact.low <= canonical <= fact.high:
            raise UnitError(_implausible(fact, value, printed, form))
        low, high = _ends(canonical, comparator) if comparator else (canonical, canonical)
        return Reading(
            low,
            high,
            unit,
            None if reference_low is None else self.applied(reference_low),
            None if reference_high is None else self.applied(reference_high),
        )


@lru_cache(maxsize=4096)
def scale_of(fact: Measurement, unit: str, form: str = "") -> Scale:
    """The scale of a unit; the same few come back all the time.

    Args:
        fact: What was measured.
        unit: The unit as printed.
        form: Id of another way to report the analyte by mass, or empty.

    Raises:
        UnitError: If the unit is unknown or measures something else.

    Example:
        >>> scale_of(Measurement(id="sodium", name="Sodium", unit="mmol/L", valence=1), "mEq/L").unit
        'meq/L'
    """
    known = units.normalize_unit(unit)
    of_readings = fact.unit if form else known
    for affine_unit, slope, offset in fact.affine:
        if affine_unit == known:
            return Scale(fact, form, unit, of_readings, slope, offset)
    molar_mass = fact.molar_mass
    for other in fact.forms:
        if other.id == form:
            molar_mass = other.molar_mass
    slope = units.factor(known, fact.unit, molar_mass=molar_mass, valence=fact.valence)
    return Scale(fact, form, unit, of_readings, slope)


def unit_as_printed(fact: Measurement, unit: str) -> str:
    """The printed unit, or the one that is meant: a ratio such as the ankle-brachial index is printed bare.

    Args:
        fact: What was measured.
        unit: The unit as printed, or empty.

    Returns:
        The unit; empty where one is missing.

    Example:
        >>> unit_as_printed(Measurement(id="sodium", name="Sodium", unit="mmol/L"), "")
        ''
    """
    return unit or ("" if fact.needs_unit else fact.unit)


def cut_in(fact: Measurement, text: str) -> tuple[str, float]:
    """Read a limit as a source prints it.

    Returns:
        The unit (UCUM) in which it is printed, and the limit in the canonical unit of the measurement.

    Raises:
        UnitError: If it has a comparator, no unit, or a unit that does not fit.

    Example:
        >>> cut_in(Measurement(id="sodium", name="Sodium", unit="mmol/L", valence=1), "130 meq/L")
        ('meq/L', 130.0)
    """
    quantity = units.parse_quantity(text)
    unit = unit_as_printed(fact, quantity.unit)
    if quantity.comparator or not unit:
        raise UnitError(Problem(fact.id, "a limit is a number with a unit", text, f"write '1.2 {fact.unit}'"))
    return units.normalize_unit(unit), to_canonical(fact, quantity.value, unit)


def read(
    fact: Measurement,
    value: float,
    unit: str,
    comparator: str = "",
    form: str = "",
    reference_low: float | None = None,
    reference_high: float | None = None,
) -> Reading:
    """Make a reading of a result, or say why it cannot be one.

    Args:
        fact: What was measured.
        value: The number as printed.
        unit: The unit as printed; empty for what is printed bare.
        comparator: ``<``, ``<=``, ``>``, ``>=`` or empty; a censored result becomes an interval.
        form: Id of another way to report the analyte by mass, or empty.
        reference_low: The laboratory's lower reference limit in the same unit.
        reference_high: The laboratory's upper reference limit in the same unit.

    Raises:
        UnitError: If the unit is missing or wrong, or no living patient can have the value.

    Example:
        >>> read(Measurement(id="tsh", name="TSH", unit="mIU/L", low=0), 0.2, "mIU/L", comparator="<").high < 0.2
        True
    """
    unit = unit_as_printed(fact, unit)
    if not unit:
        printed = " or ".join(dict.fromkeys((fact.unit, *fact.printed_units)))
        hint = f"write the unit, as in '{value:g} {fact.unit}' (usual: {printed})"
        raise UnitError(Problem("", f"{fact.name} needs a unit", f"{value:g}", hint))
    return scale_of(fact, unit, form).read(value, comparator, reference_low, reference_high)


def _ends(value: float, comparator: str) -> tuple[float, float]:
    """The ends of a censored result."""
    if comparator == "<":
        return -math.inf, math.nextafter(value, -math.inf)
    if comparator == "<=":
        return -math.inf, value
    if comparator == ">":
        return math.nextafter(value, math.inf), math.inf
    return (value, math.inf) if comparator == ">=" else (value, value)


def _implausible(fact: Measurement, value: float, unit: str, form: str) -> Problem:
    """Say that a value is impossible, and in which other unit it would be possible."""
    fitting = []
    for other in dict.fromkeys((fact.unit, *fact.printed_units)):
        if other == units.normalize_unit(unit):
            continue
        if fact.low <= to_canonical(fact, value, other, form) <= fact.high:
            fitting.append(f"'{value:g} {other}'")
    hint = f"did you mean {' or '.join(fitting)}?" if fitting else "check the value"
    what = f"{fact.name} is not between {fact.low:g} and {fact.high:g} {fact.unit} in any living patient"
    return Problem("", what, f"{value:g} {unit}", hint)
