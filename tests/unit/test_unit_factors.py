"""Every factor between units is pint's, to the last bit."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds import unit_parts
from legcramp_cds.unit_parts import PARTS
from legcramp_cds.unit_table import DIMENSIONS, UNITS
from legcramp_cds.units import factor, known_spellings
from tests.unit.refusals import refused

LINEAR = [unit for unit, (kind, _, _) in UNITS.items() if kind != "temperature"]


class TestFactor:
    @pytest.mark.parametrize("unit", UNITS)
    def test_a_unit_is_itself_exactly(self, unit: str) -> None:
        assert {factor(spelling, unit) for spelling in known_spellings(unit)} == {1.0}

    @pytest.mark.parametrize(
        ("unit", "to", "expected"),
        [
            ("mg/dL", "g/L", 0.01),
            ("g/dL", "g/L", 10.0),
            ("ng/mL", "ug/L", 1.0),
            ("pg/mL", "ng/L", 1.0),
            ("ug/dL", "ug/L", 10.0),
            ("umol/L", "mmol/L", 0.001),
            ("pmol/L", "nmol/L", 0.001),
            ("mmol/L", "umol/L", 1000.0),
            ("10*3/uL", "10*9/L", 1.0),
            ("K/uL", "10*9/L", 1.0),
            ("/mm3", "10*9/L", 0.001),
            ("IU/L", "U/L", 1.0),
            ("mIU/L", "uIU/mL", 1.0),
            ("mU/L", "m[IU]/L", 1.0),
            ("U/mL", "U/L", 1000.0),
            ("ukat/L", "U/L", 60.0),
            ("kat/L", "U/L", 6e7),
            ("mmol/mmol", "mmol/mol", 1000.0),
            ("mg/g", "ug/mg", 1.0),
            ("%", "1", 0.01),
            ("mosm/kg", "mmol/kg", 1.0),
            ("mL/min", "L/min", 0.001),
            ("mL/s/{1.73_m2}", "mL/min/{1.73_m2}", 60.0),
            ("mg/24h", "g/d", 0.001),
            ("a", "mo", 12.0),
            ("wk", "d", 7.0),
            ("h", "min", 60.0),
            ("/d", "/wk", 7.0),
            ("/wk", "/d", 1 / 7),
            ("bpm", "/s", 1 / 60),
            ("in", "cm", 2.54),
            ("ft", "cm", 30.48),
            ("lb", "kg", 0.45359237),
            ("kPa", "mmHg", 7.500615758456563),
            ("ug/mL FEU", "ng/mL FEU", 1000.0),
        ],
    )
    def test_known_factors(self, unit: str, to: str, expected: float) -> None:
        assert factor(unit, to) == expected

    def test_every_unit_has_the_size_that_pint_says(self) -> None:
        """pint's own registry in plain floats, and full names put together here, as a second opinion."""
        registry: Any = pint.UnitRegistry()
        for definition in unit_parts.PINT_DEFINITIONS:
            registry.define(definition)
        for unit in LINEAR:
            kind, top, bottom = UNITS[unit]
            base = DIMENSIONS[kind][0]
            size = registry.Quantity(1.0, unit_parts.pint_expression(unit)).to(unit_parts.pint_expression(base))
            assert size.magnitude == pytest.approx(top / bottom, rel=1e-12), unit

    def test_the_parts_are_what_ucum_says_in_pints_own_abbreviations(self) -> None:
        """Catches a wrong pint name in the parts: here pint reads the UCUM code itself, where the two agree."""
        registry: Any = pint.UnitRegistry()
        alike = set(PARTS) - {
            "[lb_av]",
            "[oz_av]",
            "[in_i]",
            "[ft_i]",
            "m2",
            "m3",
            "wk",
            "mo",
            "mm[Hg]",
            "Cel",
            "[degF]",
        }
        alike -= {name for name, part in PARTS.items() if not part.free}
        alike -= {name for name in PARTS if "[IU]" in name or name.endswith(("eq", "osm", "U", "kat"))}
        assert len(alike) > 30
        for name in alike:
            assert registry.Unit(name) == registry.Unit(PARTS[name].pint), name

    def test_a_katal_is_sixty_million_units_to_pint_too(self) -> None:
        registry: Any = pint.UnitRegistry()
        assert registry.Quantity(1, "katal").to("enzyme_unit").magnitude == pytest.approx(6e7)

    @given(st.data())
    def test_there_and_back_again(self, data: st.DataObject) -> None:
        unit = data.draw(st.sampled_from(LINEAR))
        alike = [other for other in LINEAR if UNITS[other][0] == UNITS[unit][0]]
        to = data.draw(st.sampled_from(alike))
        spelled, to_spelled = (data.draw(st.sampled_from(known_spellings(name))) for name in (unit, to))
        value = data.draw(st.floats(min_value=1e-6, max_value=1e9))
        there = value * factor(spelled, to_spelled)
        assert there * factor(to, unit) == pytest.approx(value, rel=1e-14)
        exact = Fraction(UNITS[unit][1] * UNITS[to][2], UNITS[unit][2] * UNITS[to][1])
        assert factor(spelled, to_spelled) == float(exact)

    @given(
        st.sampled_from(["mg/dL", "g/L", "ug/mL", "mmol/L", "umol/L", "meq/L"]),
        st.sampled_from(["mg/dL", "g/L", "ug/mL", "mmol/L", "umol/L", "meq/L"]),
        st.floats(min_value=1, max_value=1e6),
        st.integers(min_value=1, max_value=3),
    )
    def test_there_and_back_between_mass_substance_and_charge(
        self, unit: str, to: str, molar_mass: float, valence: int
    ) -> None:
        there = factor(unit, to, molar_mass=molar_mass, valence=valence)
        back = factor(to, unit, molar_mass=molar_mass, valence=valence)
        assert there * back == pytest.approx(1.0, rel=1e-14)

    @given(st.sampled_from(list(UNITS)), st.sampled_from(list(UNITS)))
    def test_without_molar_mass_and_charge_only_one_dimension_is_crossed(self, unit: str, to: str) -> None:
        alike = {"osmolality", "substance content"}
        if unit == to or (UNITS[unit][0] == UNITS[to][0] != "temperature") or {UNITS[unit][0], UNITS[to][0]} == alike:
            assert factor(unit, to) > 0
        else:
            assert unit in refused(f"{unit} -> {to}")

    @pytest.mark.parametrize("molar_mass", [0.0, -1.0, math.nan, math.inf])
    def test_a_molar_mass_that_cannot_be_one_is_refused(self, molar_mass: float) -> None:
        assert "cannot be one" in refused("mg/dL -> mmol/L", molar_mass=molar_mass)

    def test_a_charge_that_cannot_be_one_is_refused(self) -> None:
        assert "0 cannot be one" in refused("meq/L -> mmol/L", valence=0)

    def test_temperature_has_no_factor(self) -> None:
        assert "an offset, not a factor" in refused("degF -> degC")
        assert factor("\u00b0C", "Cel") == 1.0
