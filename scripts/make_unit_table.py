"""Write src/legcramp_cds/unit_table.py: the size of every unit, as pint says, in exact whole numbers.

Run it after a change here or in src/legcramp_cds/unit_parts.py; a test fails while the table is stale:

    .venv/bin/python scripts/make_unit_table.py
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import pint

from legcramp_cds.unit_parts import PINT_DEFINITIONS, pint_expression

TARGET = Path(__file__).parents[1] / "src" / "legcramp_cds" / "unit_table.py"


class Dimension(NamedTuple):
    """One thing that can be measured.

    Args:
        name: What people call it; errors and documentation use this name.
        base: The unit that the factors of the others are in.
        others: The other units.
        open: Whether a unit that the table lacks may turn out to measure this. Closed where pint sees no difference
            between things that differ for a clinician: all ratios are plain numbers to it, so HbA1c in mmol/mol
            would become a percentage, tenfold off what laboratories print.
    """

    name: str
    base: str
    others: str
    open: bool = True


DIMENSIONS = (
    Dimension("mass concentration", "g/L", "g/dL mg/dL mg/L ug/mL ug/dL ug/L ng/mL ng/dL ng/L pg/mL"),
    Dimension("substance concentration", "mol/L", "mmol/L umol/L nmol/L pmol/L"),
    Dimension("equivalent concentration", "eq/L", "meq/L ueq/L"),
    Dimension(
        "activity concentration",
        "U/L",
        "kU/L U/mL mU/L mU/mL uU/mL [IU]/L [IU]/mL k[IU]/L m[IU]/L m[IU]/mL u[IU]/mL kat/L ukat/L nkat/L",
    ),
    Dimension("osmolality", "osm/kg", "mosm/kg"),
    Dimension("osmolarity", "osm/L", "mosm/L"),
    Dimension("substance content", "mol/kg", "mmol/kg"),
    Dimension("substance ratio", "mol/mol", "mmol/mol umol/mol mmol/mmol umol/mmol nmol/mmol", open=False),
    Dimension("mass ratio", "g/g", "mg/g mg/mg ug/mg ug/g", open=False),
    Dimension("mass per substance", "g/mol", "mg/mmol g/mmol"),
    Dimension("fraction", "1", "%", open=False),
    Dimension("number concentration", "/L", "/uL 10*3/uL 10*6/uL 10*9/L 10*12/L"),
    Dimension("volume rate", "L/min", "mL/min mL/s mL/h mL/(24.h) L/(24.h)"),
    Dimension("volume rate per standard body surface", "mL/min/{1.73_m2}", "mL/s/{1.73_m2}", open=False),
    Dimension("mass rate", "g/(24.h)", "mg/(24.h) ug/(24.h) mg/wk"),
    Dimension("substance rate", "mol/(24.h)", "mmol/(24.h) umol/(24.h)"),
    Dimension("equivalent rate", "eq/(24.h)", "meq/(24.h)"),
    Dimension("mass", "g", "kg mg ug ng pg [lb_av] [oz_av]"),
    Dimension("substance amount", "mol", "mmol umol"),
    Dimension("equivalent amount", "eq", "meq"),
    Dimension("volume", "L", "dL mL uL fL"),
    Dimension("length", "m", "km cm mm [in_i] [ft_i]"),
    Dimension("area", "m2", ""),
    Dimension("mass per area", "kg/m2", ""),
    Dimension("time", "s", "ms min h d wk mo a"),
    Dimension("frequency", "/s", "/min /h /d /wk /mo /a"),
    Dimension("velocity", "m/s", "cm/s mm/h km/h"),
    Dimension("pressure", "Pa", "kPa mm[Hg]"),
    Dimension("voltage", "V", "mV uV"),
    # Both scales are here so that they have a name; they differ by an offset, so no factor leads between them.
    Dimension("temperature", "Cel", "[degF]", open=False),
    Dimension("acidity", "[pH]", "", open=False),
    Dimension("score", "{score}", "", open=False),
    Dimension("concentration in fibrinogen equivalents", "mg/L{FEU}", "ng/mL{FEU} ug/mL{FEU} ug/L{FEU}", open=False),
    Dimension("concentration in D-dimer units", "mg/L{DDU}", "ng/mL{DDU} ug/mL{DDU} ug/L{DDU}", open=False),
)

HEADER = '''"""The size of every unit in exact whole numbers. Made by scripts/make_unit_table.py from pint; do not edit.

`UNITS` gives for each canonical unit its dimension and, as numerator and denominator, how many base units it is.
Whole numbers, because a quotient of two is rounded once only: 1 mg/dL is exactly the float 0.01 g/L.
`DIMENSIONS` gives for each dimension its base unit and the exponents by which pint knows it; a dimension without
exponents is closed to units that are not in `UNITS`.
"""

from __future__ import annotations

__all__ = ["DIMENSIONS", "UNITS"]
'''


def registry() -> Any:  # noqa: ANN401 (pint's classes are built at run time)
    """Build a registry that counts in exact fractions."""
    made = pint.UnitRegistry(non_int_type=Fraction, cache_folder=None)
    for definition in PINT_DEFINITIONS:
        made.define(definition)
    return made


def render() -> str:
    """Write the text of the table."""
    units = registry()
    lines = [HEADER, "UNITS: dict[str, tuple[str, int, int]] = {"]
    for dimension in DIMENSIONS:
        base = units.parse_units(pint_expression(dimension.base))
        for unit in (dimension.base, *dimension.others.split()):
            size = units.Quantity(Fraction(1), units.parse_units(pint_expression(unit)))
            if dimension.name == "temperature":
                size = Fraction(1) if unit == dimension.base else Fraction(5, 9)  # of a step, not of a reading
            else:
                size = Fraction(size.to(base).magnitude)
            lines.append(f'    "{unit}": ("{dimension.name}", {size.numerator}, {size.denominator}),')
    lines += ["}", "", "DIMENSIONS: dict[str, tuple[str, tuple[tuple[str, int], ...]]] = {"]
    for dimension in DIMENSIONS:
        exponents = units.parse_units(pint_expression(dimension.base)).dimensionality.items() if dimension.open else ()
        pairs = [f'("{name}", {int(power)})' for name, power in sorted(exponents)]
        inner = f"({', '.join(pairs)}{',' if len(pairs) == 1 else ''})"
        lines.append(f'    "{dimension.name}": ("{dimension.base}", {inner}),')
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8")
    print(f"wrote {TARGET.name}")
