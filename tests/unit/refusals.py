"""How tests ask for the message that a unit is refused with."""

from __future__ import annotations

import pytest

from legcramp_cds.errors import UnitError
from legcramp_cds.units import factor, normalize_unit


def refused(text: str, molar_mass: float | None = None, valence: int | None = None) -> str:
    """Return the message of the error that a unit or a conversion ("unit -> other") ends in."""
    unit, _, to = text.partition(" -> ")
    with pytest.raises(UnitError) as error:
        factor(unit, to, molar_mass=molar_mass, valence=valence) if to else normalize_unit(unit)
    problems = error.value.problems
    assert len(problems) == 1
    assert problems[0].what
    assert problems[0].hint
    return str(problems[0])
