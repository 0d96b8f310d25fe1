"""From what people write to a number in a canonical unit, or an error that says why not. Nothing is guessed.

Three steps, each a pure function: `parse_quantity` separates comparator, number and unit; `normalize_unit` finds the
UCUM unit that a spelling means; `factor` says by how much to multiply. Factors come from a table that pint made
(`legcramp_cds.unit_table`). pint itself is imported only for a unit that the table lacks, such as ``umol/dL``, and then
receives full names alone: left to its own parser it reads ``G/L`` as gauss, ``K/uL`` as kelvin and ``pH`` as
picohenry.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache
from typing import Any

from legcramp_cds.errors import Problem, UnitError
from legcramp_cds.unit_parts import PINT_DEFINITIONS, PRINTED, pint_expression
from legcramp_cds.unit_quantities import Quantity, parse_quantity
from legcramp_cds.unit_spellings import find_unit, suggest, written
from legcramp_cds.unit_table import DIMENSIONS, UNITS

__all__ = ["Quantity", "dimension", "factor", "known_spellings", "legible", "normalize_unit", "parse_quantity"]

_CACHED = 4096


def normalize_unit(text: str) -> str:
    """Find the UCUM unit that a spelling means.

    Args:
        text: A unit as printed, such as ``mEq/L``, ``mcg/100 mL`` or ``K/uL``.

    Returns:
        The canonical spelling: the one in `legcramp_cds.unit_table`, or one put together from known parts.

    Raises:
        UnitError: If the unit is missing, not known, or can be read in two ways.

    Example:
        >>> normalize_unit("mEq/L"), normalize_unit("\u00b5g/dl"), normalize_unit("K/uL")
        ('meq/L', 'ug/dL', '10*3/uL')
    """
    found = find_unit(text)
    if isinstance(found, Problem):
        raise UnitError(found)
    return found


def known_spellings(unit: str) -> tuple[str, ...]:
    """List the ways in which a unit may be written. Blanks do not count, and ``per`` may stand for a slash.

    Args:
        unit: A unit, in any spelling.

    Returns:
        The canonical spelling, all others as people write them, and those in capitals that are understood too.

    Raises:
        UnitError: If the unit is not known.

    Example:
        >>> known_spellings("[pH]")
        ('[pH]', 'pH', '[PH]', 'PH')
    """
    canonical = normalize_unit(unit)
    if canonical not in UNITS:
        return (canonical,)
    spellings = tuple(written(canonical))
    capitals = (spelling.upper() for spelling in spellings)
    return tuple(dict.fromkeys((*spellings, *(text for text in capitals if find_unit(text) == canonical))))


# Converting ---------------------------------------------------------------------------------------------------------

# Dimensions that count the same things in different ways, as (family, what is counted). Inside one family the molar
# mass leads from mass to substance, and the charge number from equivalents to substance. One osmole
# per kilogram is one mole of dissolved particles per kilogram, so those two are counted alike.
_FAMILIES: dict[str, tuple[str, str]] = {
    "mass concentration": ("concentration", "mass"),
    "substance concentration": ("concentration", "substance"),
    "equivalent concentration": ("concentration", "equivalents"),
    "mass rate": ("rate", "mass"),
    "substance rate": ("rate", "substance"),
    "equivalent rate": ("rate", "equivalents"),
    "mass": ("amount", "mass"),
    "substance amount": ("amount", "substance"),
    "equivalent amount": ("amount", "equivalents"),
    "substance content": ("content", "substance"),
    "osmolality": ("content", "substance"),
}


def factor(unit: str, to: str, *, molar_mass: float | None = None, valence: int | None = None) -> float:
    """Say by what to multiply a value in one unit to get it in another.

    Args:
        unit: The unit of the value, in any spelling.
        to: The unit wanted, in any spelling.
        molar_mass: Grams per mole of what was measured; needed between mass and substance.
        valence: Charge number of what was measured; needed between equivalents and substance.

    Returns:
        The factor, rounded once from an exact fraction; exactly 1.0 between equal units.

    Raises:
        UnitError: If a unit is not known, if they measure different things, or if what leads from one to the other
            is missing.

    Example:
        >>> factor("meq/L", "mmol/L", valence=2)
        0.5
        >>> round(1.70 * factor("mg/dL", "mmol/L", molar_mass=24.305), 5)
        0.69944
    """
    return _factor(unit, to, molar_mass, valence)


@lru_cache(maxsize=_CACHED)
def _factor(unit: str, to: str, molar_mass: float | None, valence: int | None) -> float:
    """Compute a factor; see `factor`."""
    source, target = normalize_unit(unit), normalize_unit(to)
    if source == target:
        return 1.0
    (measures, top, bottom), (wanted, wanted_top, wanted_bottom) = _size(source), _size(target)
    ratio = Fraction(top * wanted_bottom, bottom * wanted_top)
    if measures != wanted:
        family, counts = _FAMILIES.get(measures, (measures, ""))
        wanted_family, wanted_counts = _FAMILIES.get(wanted, (wanted, ""))
        if family != wanted_family:
            raise UnitError(_different(unit, measures, to, wanted))
        if counts != wanted_counts:
            have, want = (_moles(each, unit, to, molar_mass, valence) for each in (counts, wanted_counts))
            ratio *= have / want
    elif measures == "temperature":
        hint = "write the temperature in degrees Celsius, as '37.2 Cel'"
        raise UnitError(Problem("", f"from {source} to {target} leads an offset, not a factor", unit, hint))
    return float(ratio)


def _moles(counts: str, unit: str, to: str, molar_mass: float | None, valence: int | None) -> Fraction:
    """Say how many moles one gram or one equivalent is."""
    if counts == "substance":
        return Fraction(1)
    name, given = ("molar mass", molar_mass) if counts == "mass" else ("charge number", valence)
    if given is None or not 0 < given < math.inf:
        fault = "none is known" if given is None else f"{given} cannot be one"
        what = f"from {unit} to {to} one needs the {name} of what was measured, and {fault}"
        hint = f"report it in {to}, or in a unit that differs from it by a fixed factor"
        raise UnitError(Problem("", what, unit, hint))
    # The decimal that was written, 24.305, and not the binary number nearest to it.
    return 1 / Fraction(str(given))


def _different(unit: str, measures: str, to: str, wanted: str) -> Problem:
    """Say that two units measure different things."""
    alike = [name for name, (kind, _, _) in UNITS.items() if kind == wanted and name != to][:2]
    hint = f"write it in {' or '.join(repr(name) for name in (to, *alike))}"
    return Problem("", f"{unit} measures {measures}, and {wanted} (as in {to}) is needed", unit, hint)


def dimension(unit: str) -> str:
    """Name what a unit measures.

    Args:
        unit: A unit, in any spelling.

    Returns:
        A name such as ``mass concentration``.

    Raises:
        UnitError: If the unit is not known or measures nothing that this library knows.

    Example:
        >>> dimension("mg/dL"), dimension("mEq/L")
        ('mass concentration', 'equivalent concentration')
    """
    return _size(normalize_unit(unit))[0]


def _size(unit: str) -> tuple[str, int, int]:
    """Look up the dimension of a canonical unit and its size in base units; ask pint where the table is silent."""
    return UNITS.get(unit) or _ask_pint(unit)


@lru_cache(maxsize=_CACHED)
def legible(text: str) -> str:
    """Write a unit, or a number with one, as people print it: UCUM's brackets are for machines.

    Args:
        text: A unit as `normalize_unit` gives it, or a quantity with such a unit.

    Returns:
        The same in a spelling that `normalize_unit` reads back as the same unit. A pH and a bare ratio have none.

    Example:
        >>> legible("60 mL/min/{1.73_m2}"), legible("m[IU]/L"), legible("7.45 [pH]")
        ('60 mL/min/1.73 m2', 'mIU/L', '7.45')
    """
    if text == "1":
        return ""
    for part, printed in PRINTED.items():
        text = text.replace(part, printed)
    return text.removesuffix("[pH]").rstrip()


@lru_cache(maxsize=1)
def _registry() -> Any:  # noqa: ANN401 (pint builds its classes at run time)
    """Build pint's registry, which takes some 0.3 s, with exact fractions for numbers."""
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Fraction)
    for definition in PINT_DEFINITIONS:
        registry.define(definition)
    return registry


@lru_cache(maxsize=_CACHED)
def _ask_pint(unit: str) -> tuple[str, int, int]:
    """Let pint find the size of a unit that is put together from known parts."""
    registry: Any = _registry()
    asked = registry.parse_units(pint_expression(unit))
    exponents = tuple(sorted((name, int(power)) for name, power in asked.dimensionality.items()))
    for name, (base, known) in DIMENSIONS.items():
        if known and known == exponents:
            size = registry.Quantity(Fraction(1), asked).to(registry.parse_units(pint_expression(base))).magnitude
            return name, size.numerator, size.denominator
    raise UnitError(Problem("", "this unit measures nothing that is known here", unit, suggest(unit)))
