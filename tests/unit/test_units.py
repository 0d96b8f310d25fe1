"""Units: every spelling finds its unit, every factor is pint's, and every known trap ends in an error."""

from __future__ import annotations

import math
import runpy
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds import unit_parts, unit_spellings, units
from legcramp_cds.errors import UnitError
from legcramp_cds.unit_parts import LEADS, PARTS, TAILS, WHOLE
from legcramp_cds.unit_table import DIMENSIONS, UNITS
from legcramp_cds.units import Quantity, dimension, factor, known_spellings, normalize_unit, parse_quantity

MAGNESIUM, CALCIUM, GLUCOSE = 24.305, 40.078, 180.156
LINEAR = [unit for unit, (kind, _, _) in UNITS.items() if kind != "temperature"]


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


class TestParseQuantity:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("7.3 mg/dL", ("", 7.3, "mg/dL")),
            ("7.3mg/dL", ("", 7.3, "mg/dL")),
            ("  41 g/L \n", ("", 41.0, "g/L")),
            ("<0.2 mmol/L", ("<", 0.2, "mmol/L")),
            ("> 2000 U/L", (">", 2000.0, "U/L")),
            ("<=5", ("<=", 5.0, "")),
            (">= 5 pmol/L", (">=", 5.0, "pmol/L")),
            ("≤5", ("<=", 5.0, "")),
            ("≥ 5 pmol/L", (">=", 5.0, "pmol/L")),
            ("1,234 U/L", ("", 1234.0, "U/L")),
            ("1,234,567.5 U/L", ("", 1234567.5, "U/L")),
            ("1e3 U/L", ("", 1000.0, "U/L")),
            ("1.5E-2 mol/L", ("", 0.015, "mol/L")),
            ("-3 mmol/L", ("", -3.0, "mmol/L")),
            ("\u22123 mmol/L", ("", -3.0, "mmol/L")),
            ("+3 mmol/L", ("", 3.0, "mmol/L")),
            (".5 mmol/L", ("", 0.5, "mmol/L")),
            ("5.", ("", 5.0, "")),
            ("3 eq/L", ("", 3.0, "eq/L")),
            ("3eq/L", ("", 3.0, "eq/L")),
            ("90 mL/min/1.73 m2", ("", 90.0, "mL/min/1.73 m2")),
            ("88 mL/min/{1.73_m2}", ("", 88.0, "mL/min/{1.73_m2}")),
            ("3/week", ("", 3.0, "/week")),
            ("3 per week", ("", 3.0, "per week")),
            ("3x/week", ("", 3.0, "x/week")),
            ("72 1/min", ("", 72.0, "1/min")),
            ("7.2 10*9/L", ("", 7.2, "10*9/L")),
            ("7.2 x10^9/L", ("", 7.2, "x10^9/L")),
            ("7.2x10^9/L", ("", 7.2, "x10^9/L")),
            ("7.2 10\u2079/L", ("", 7.2, "10\u2079/L")),
            ("45%", ("", 45.0, "%")),
            ("54", ("", 54.0, "")),
            ("0 mmol/L", ("", 0.0, "mmol/L")),
        ],
    )
    def test_reads_what_is_printed(self, text: str, expected: tuple[str, float, str]) -> None:
        assert parse_quantity(text) == Quantity(*expected)

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "there is no value here"),
            ("   ", "there is no value here"),
            ("mg/dL", "does not begin with a number"),
            ("negative", "does not begin with a number"),
            ("~5 mmol/L", "does not begin with a number"),
            ("<", "does not begin with a number"),
            ("<>5", "does not begin with a number"),
            ("- 3 mmol/L", "does not begin with a number"),
            ("7.3.2 mg/dL", "does not begin with a number"),
            ("\u0667 mmol/L", "does not begin with a number"),  # A digit to Python, but not to a laboratory.
            ("NaN", "not a finite number"),
            ("nan mmol/L", "not a finite number"),
            ("inf", "not a finite number"),
            ("-Infinity U/L", "not a finite number"),
            ("1e999 U/L", "too large"),
            ("0,82 mmol/L", "a comma in this place can be read in two ways"),
            ("0,820 mmol/L", "a comma in this place can be read in two ways"),
            ("12,34 mmol/L", "a comma in this place can be read in two ways"),
            ("1,2345 U/L", "a comma in this place can be read in two ways"),
            ("1234,567 U/L", "a comma in this place can be read in two ways"),
            ("5-6 mmol/L", "more than one number"),
            ("5 - 6 mmol/L", "more than one number"),
            ("5\u20136 mmol/L", "more than one number"),
            ("120/80 mmHg", "more than one number"),
            ("1 000 U/L", "more than one number"),
            ("7 2 mmol/L", "more than one number"),
            ("9" * 130, "does not begin with a number"),
            ("1 " + "m" * 100_000, "does not begin with a number"),
        ],
    )
    def test_refuses_what_is_not_one_number(self, text: str, words: str) -> None:
        with pytest.raises(UnitError) as error:
            parse_quantity(text)
        (problem,) = error.value.problems
        assert words in problem.what
        assert problem.hint
        assert len(str(problem)) < 400

    def test_a_decimal_comma_is_told_how_to_be_written(self) -> None:
        with pytest.raises(UnitError) as error:
            parse_quantity("0,82 mmol/L")
        assert str(error.value) == (
            "a comma in this place can be read in two ways (given: 0,82 mmol/L). Hint: write a decimal point, "
            "as '0.82 mmol/L'; a comma may only separate thousands, as '1,234 U/L'"
        )

    @given(
        st.sampled_from(["", "<", "<=", ">", ">="]),
        st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(["", *(unit for unit in UNITS if unit != "1")]),  # A 1 would be a second number.
    )
    def test_what_is_written_out_is_read_back(self, comparator: str, value: float, unit: str) -> None:
        assert parse_quantity(f"{comparator}{value!r} {unit}") == Quantity(comparator, value, unit)

    @given(st.text(max_size=40))
    def test_any_text_is_read_or_refused_in_our_own_words(self, text: str) -> None:
        hint = ""
        try:
            quantity = parse_quantity(text)
            normalize_unit(quantity.unit)
        except UnitError as error:
            hint = error.problems[0].hint
        else:
            hint = "none is needed" if math.isfinite(quantity.value) else ""
        assert hint


class TestNormalizeUnit:
    @pytest.mark.parametrize(
        ("unit", "spellings"),
        [
            ("meq/L", ["mEq/L", "meq/l", "mval/L", "MEQ/L", "mEq / L"]),
            ("mmol/L", ["mmol/l", "MMOL/L", "mmol per liter", "mMol/L", "mM", "mmol/dm3"]),
            ("mg/dL", ["mg/dl", "mg/100mL", "mg/100 ml", "mg%", "MG/DL"]),
            ("ug/dL", ["\u00b5g/dL", "\u03bcg/dl", "mcg/dL", "ug/dl", "UG/DL", "MCG/DL"]),
            ("umol/L", ["\u00b5mol/L", "\u03bcmol/l", "UMOL/L", "\u00b5M"]),
            ("U/L", ["U/l", "u/l", "units/L"]),
            ("[IU]/L", ["IU/L", "iu/l", "[iU]/L", "UI/L"]),
            ("m[IU]/L", ["mIU/L", "MIU/L"]),
            ("u[IU]/mL", ["uIU/mL", "\u00b5IU/mL", "\u03bcIU/mL", "UIU/ML"]),
            ("mL/min/{1.73_m2}", ["mL/min/1.73m2", "mL/min/1.73 m\u00b2", "ml/min/1.73 m^2", "mL/min per 1.73 m2"]),
            ("mL/min/{1.73_m2}", ["ML/MIN/1.73M2", "mL/min/1.73", "mL/min/{1.73_m2}"]),
            (
                "10*3/uL",
                ["K/uL", "k/ul", "K/\u00b5L", "10^3/uL", "x10E3/uL", "10\u00b3/mm\u00b3", "Thousand/uL", "K/UL"],
            ),
            ("10*9/L", ["x10^9/L", "G/L", "10E9/L", "\u00d710\u2079/L", "10 ^ 9 / L"]),
            ("10*6/uL", ["M/uL", "Million/uL"]),
            ("10*12/L", ["T/L", "x10\u00b9\u00b2/L"]),
            ("/uL", ["/mm3", "cells/uL", "/cumm", "1/uL"]),
            ("mm[Hg]", ["mmHg", "mm Hg", "MMHG"]),
            ("%", ["percent", "pct"]),
            ("mmol/mol", ["mmol / mol"]),
            ("mosm/kg", ["mOsm/kg", "mOsmol/kg H2O", "mosm/kg{H2O}"]),
            ("mg/mmol", ["mg/mmol creat", "mg/mmol{creat}"]),
            ("a", ["years", "y", "yr", "Years"]),
            ("mo", ["months", "mos"]),
            ("d", ["days", "Day"]),
            ("wk", ["weeks", "WEEKS"]),
            ("h", ["hours", "hr"]),
            ("min", ["minutes", "MIN"]),
            ("s", ["seconds", "sec"]),
            ("ms", ["msec", "milliseconds"]),
            ("[in_i]", ["in", "inches"]),
            ("[lb_av]", ["lb", "lbs", "pounds"]),
            ("/min", ["bpm", "beats per minute", "breaths per minute", "1/min", "{beats}/min"]),
            ("Cel", ["\u00b0C", "\u2103", "degC", "C"]),
            ("[degF]", ["\u00b0F", "\u2109", "F"]),
            ("/wk", ["/week", "per week", "times/week", "times per week", "x/week", "nights/week"]),
            ("/d", ["/day", "per day"]),
            ("/mo", ["/month", "per month"]),
            ("mmol/(24.h)", ["mmol/24h", "mmol/24 h", "mmol/d", "mmol/day"]),
            ("mg/(24.h)", ["mg/24 h", "mg/24 hrs"]),
            ("ukat/L", ["\u00b5kat/L", "ukat/l"]),
            ("ng/mL{FEU}", ["ng/mL FEU", "ng FEU/mL", "ng{FEU}/mL"]),
        ],
    )
    def test_what_laboratories_print_is_understood(self, unit: str, spellings: list[str]) -> None:
        assert {spelling: normalize_unit(spelling) for spelling in spellings} == dict.fromkeys(spellings, unit)

    @pytest.mark.parametrize("unit", UNITS)
    def test_every_spelling_of_a_unit_means_that_unit_and_no_other(self, unit: str) -> None:
        spellings = known_spellings(unit)
        assert spellings[0] == unit
        assert {normalize_unit(spelling) for spelling in spellings} == {unit}
        assert {normalize_unit(f" {' / '.join(spelling.split('/'))}\u00a0") for spelling in spellings} == {unit}

    @given(st.sampled_from(list(UNITS)), st.data())
    def test_capitals_alone_never_lead_to_another_unit(self, unit: str, data: st.DataObject) -> None:
        spelling = data.draw(st.sampled_from(known_spellings(unit)))
        for changed in (spelling.upper(), spelling.lower(), spelling.swapcase(), spelling.capitalize()):
            found = unit_spellings.find_unit(changed)
            if isinstance(found, str) and found != unit:
                # The few that do differ are spellings in their own right: g/L and G/L, mm and mM.
                tidy = {unit_spellings.tidy(written) for written in known_spellings(found)}
                assert unit_spellings.tidy(changed) in tidy

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("", "there is no unit"),
            ("  ", "there is no unit"),
            ("mgdl", "did you mean 'mg/dL'"),
            ("mmoll/L", "did you mean 'mmol/L'"),
            ("Mg/dL", "write 'mg/dL'; capitals matter, as m is milli and M is mega"),
            ("Mmol/L", "write 'mmol/L'; capitals matter"),
            ("Mg", "write 'mg'; capitals matter"),
            ("MM", "this unit is not known"),  # Millimeters or millimoles per liter?
            ("NM", "this unit is not known"),  # Nanometers or nanomoles per liter?
            ("t/l", "this unit is not known"),
            ("K", "this unit is not known"),
            ("G", "this unit is not known"),
            ("M/L", "this unit is not known"),
            ("/", "this unit is not known"),
            ("//", "this unit is not known"),
            ("mg/", "this unit is not known"),
            ("mg/dL/", "this unit is not known"),
            ("mg//dL", "this unit is not known"),
            ("mg/dL/h/kg", "this unit is not known"),
            ("mg/dL L", "this unit is not known"),  # The L is a flag for "low".
            ("mmol.L-1", "this unit is not known"),
            ("{T-score}", "this unit is not known"),
            ("__import__('os')", "this unit is not known"),
            ("m" * 70, "this is too long to be a unit"),
        ],
    )
    def test_what_is_not_understood_is_refused_with_a_hint(self, text: str, words: str) -> None:
        assert words in refused(text)

    def test_the_whole_message(self) -> None:
        assert refused("mg/dl/dL/L").startswith("this unit is not known (given: mg/dl/dL/L). Hint: ")
        hint = "did you mean 'meq/L' or 'eq/L' or 'ueq/L'?"
        assert refused("mEqq/L") == f"this unit is not known (given: mEqq/L). Hint: {hint}"

    def test_a_unit_put_together_from_known_parts_is_spelled_in_ucum(self) -> None:
        assert normalize_unit("mcmol/dl") == "umol/dL"
        assert normalize_unit("mg/mL") == "mg/mL"
        assert normalize_unit("/mL") == "/mL"
        assert known_spellings("mg/ml") == ("mg/mL",)

    def test_every_entry_of_the_spelling_lists_is_used(self) -> None:
        assert set(WHOLE) | set(TAILS) | set(LEADS) <= set(UNITS)
        closed = {name for name, part in PARTS.items() if not part.free}
        assert closed <= {part for unit in UNITS for part in unit.split("/")}


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


class TestTraps:
    """The traps that were seen in other software, one by one."""

    def test_an_equivalent_of_magnesium_is_half_a_mole(self) -> None:
        assert 1.4 * factor("meq/L", "mmol/L", valence=2) == 0.70
        assert 1.4 * factor("mEq/L", "mg/dL", valence=2, molar_mass=MAGNESIUM) == pytest.approx(1.70135)
        assert 140 * factor("mEq/L", "mmol/L", valence=1) == 140.0

    def test_an_equivalent_without_its_charge_is_not_a_mole(self) -> None:
        assert refused("mEq/L -> mmol/L", molar_mass=MAGNESIUM) == (
            "from mEq/L to mmol/L one needs the charge number of what was measured, and none is known (given: mEq/L). "
            "Hint: report it in mmol/L, or in a unit that differs from it by a fixed factor"
        )

    def test_the_two_printed_limits_of_magnesium_are_two_numbers(self) -> None:
        assert 1.70 * factor("mg/dL", "mmol/L", molar_mass=MAGNESIUM) == pytest.approx(0.69944, abs=5e-6)
        assert 0.70 * factor("mmol/L", "mg/dL", molar_mass=MAGNESIUM) == pytest.approx(1.70135, abs=5e-6)
        assert 1.3 * factor("mg/dL", "mmol/L", molar_mass=MAGNESIUM) == pytest.approx(0.53487, abs=5e-6)

    def test_mass_without_molar_mass_is_not_substance(self) -> None:
        assert refused("mg/dL -> mmol/L", valence=2) == (
            "from mg/dL to mmol/L one needs the molar mass of what was measured, and none is known (given: mg/dL). "
            "Hint: report it in mmol/L, or in a unit that differs from it by a fixed factor"
        )

    def test_glucose(self) -> None:
        assert 90 * factor("mg/dL", "mmol/L", molar_mass=GLUCOSE) == pytest.approx(4.9957, abs=1e-4)

    def test_a_molar_mass_is_the_decimal_that_was_written(self) -> None:
        assert factor("mmol/L", "mg/dL", molar_mass=CALCIUM) == 4.0078

    def test_thousands_per_microliter_are_not_kelvin(self) -> None:
        assert normalize_unit("K/uL") == "10*3/uL"
        assert dimension("K/uL") == "number concentration"

    def test_millions_need_their_capital(self) -> None:
        assert normalize_unit("M/uL") == "10*6/uL"
        assert "measures nothing that is known here (given: m/uL)" in refused("m/ul -> 10*6/uL")

    def test_giga_per_liter_is_not_gauss_and_not_grams(self) -> None:
        assert normalize_unit("G/L") == "10*9/L"
        assert normalize_unit("g/L") == normalize_unit("g/l") == "g/L"
        assert "G/L measures number concentration, and mass concentration" in refused("G/L -> g/dL")

    def test_ph_is_not_a_picohenry(self) -> None:
        assert dimension("pH") == "acidity"

    def test_the_two_micro_signs_are_one(self) -> None:
        assert factor("\u00b5mol/L", "\u03bcmol/L") == factor("\u00b5mol/L", "umol/L") == 1.0

    def test_a_micro_sign_in_capitals_is_not_milli(self) -> None:
        shouted = "\u00b5mol/L".upper()
        assert shouted == "\u039cMOL/L"  # It only looks like "MMOL/L".
        assert normalize_unit(shouted) == "umol/L"
        assert normalize_unit("\u00b5M".upper()) == "umol/L"

    def test_creatine_kinase_in_international_units_is_the_same_number(self) -> None:
        assert factor("IU/L", "U/L") == factor("[IU]/L", "U/L") == factor("U/l", "IU/l") == 1.0

    def test_hba1c_in_percent_is_not_a_tenth_of_its_millimoles(self) -> None:
        assert "% measures fraction, and substance ratio (as in mmol/mol) is needed" in refused("% -> mmol/mol")

    def test_a_clearance_is_not_a_clearance_per_surface(self) -> None:
        assert "volume rate per standard body surface" in refused("mL/min -> mL/min/1.73m2")

    def test_d_dimer_units_are_kept_apart(self) -> None:
        for unit in ("ng/mL", "ng/mL{DDU}"):
            assert "fibrinogen equivalents" in refused(f"{unit} -> ng/mL{{FEU}}")

    def test_osmolarity_is_neither_osmolality_nor_concentration(self) -> None:
        assert "osmolarity" in refused("mosm/L -> mosm/kg")
        assert "osmolarity" in refused("mosm/L -> mmol/L", molar_mass=GLUCOSE)

    def test_a_daily_amount_is_not_an_enzyme_activity(self) -> None:
        """To pint both are moles per second."""
        assert "substance rate" in refused("mmol/d -> U/L")
        with pytest.raises(UnitError, match="measures nothing that is known here"):
            dimension("U")

    def test_another_dimension_names_both(self) -> None:
        assert refused("g/dL -> U/L") == (
            "g/dL measures mass concentration, and activity concentration (as in U/L) is needed (given: g/dL). "
            "Hint: write it in 'U/L' or 'kU/L' or 'U/mL'"
        )


class TestPintAtRunTime:
    @pytest.mark.parametrize(
        ("unit", "to", "given_too", "expected"),
        [
            ("mg/mL", "g/L", {}, 1.0),
            ("umol/dL", "umol/L", {}, 10.0),
            ("kg/m3", "g/L", {}, 1.0),
            ("mol/m3", "mmol/L", {}, 1.0),
            ("nmol/mL", "umol/L", {}, 1.0),
            ("pg/dL", "ng/L", {}, 0.01),
            ("meq/dL", "mmol/L", {"valence": 2}, 5.0),
            ("ug/uL", "mmol/L", {"molar_mass": 50.0}, 20.0),
            ("mmol/h", "mmol/(24.h)", {}, 24.0),
            ("/mL", "/uL", {}, 0.001),
            ("fmol/L", "pmol/L", {}, 0.001),
            ("m[IU]/dL", "m[IU]/L", {}, 10.0),
        ],
    )
    def test_what_the_table_lacks_is_converted(
        self, unit: str, to: str, given_too: dict[str, Any], expected: float
    ) -> None:
        assert unit not in UNITS
        assert factor(unit, to, **given_too) == expected
        assert dimension(unit) in DIMENSIONS

    def test_the_table_and_pint_agree_where_both_can_answer(self) -> None:
        for unit, size in UNITS.items():
            if DIMENSIONS[size[0]][1]:
                assert units._ask_pint(unit) == size, unit

    @given(st.lists(st.sampled_from([name for name, part in PARTS.items() if part.free]), min_size=1, max_size=3))
    def test_any_combination_has_a_size_or_is_refused(self, parts: list[str]) -> None:
        unit = "/".join(parts)
        told = unit
        try:
            kind = dimension(unit)
        except UnitError as error:
            told = error.problems[0].given
        else:
            assert factor(unit, DIMENSIONS[kind][0]) > 0
        assert told == unit

    @pytest.mark.parametrize("unit", ["mg/cm", "g/kg", "mol/mmol", "V/L", "m/L"])
    def test_what_measures_nothing_known_is_refused(self, unit: str) -> None:
        with pytest.raises(UnitError, match=r"measures nothing that is known here \(given: .*Hint: "):
            dimension(unit)

    def test_pint_is_not_imported_where_the_table_suffices(self) -> None:
        code = (
            "import sys; from legcramp_cds.units import *\n"
            "parse_quantity('7.3 mg/dL'); factor('K/uL', 'G/L'); factor('mg/dl', 'mmol/L', molar_mass=40.078)\n"
            "dimension('mEq/L'); normalize_unit('mg/mL'); known_spellings('mg/dL')\n"
            "assert 'pint' not in sys.modules, 'pint was imported'\n"
            "assert factor('mg/mL', 'g/L') == 1.0 and 'pint' in sys.modules"
        )
        subprocess.run([sys.executable, "-c", code], check=True)


class TestTable:
    def test_it_is_what_the_script_writes(self, root: Path) -> None:
        script = root / "scripts" / "make_unit_table.py"
        written = runpy.run_path(str(script))["render"]()
        stands = (root / "src" / "legcramp_cds" / "unit_table.py").read_text(encoding="utf-8")
        assert stands == written, "run scripts/make_unit_table.py"

    def test_base_units_are_one(self) -> None:
        for name, (base, _) in DIMENSIONS.items():
            assert UNITS[base] == (name, 1, 1)

    def test_no_two_dimensions_look_alike_to_pint(self) -> None:
        exponents = [known for _, known in DIMENSIONS.values() if known]
        assert len(exponents) == len(set(exponents))

    def test_the_units_of_the_evidence_are_all_in_it(self, shared: Path) -> None:
        yaml = pytest.importorskip("yaml")
        labs = yaml.safe_load((shared / "evidence" / "labs.yaml").read_text(encoding="utf-8"))
        named = {analyte["preferred_unit"] for analyte in labs["analytes"].values()}
        for analyte in labs["analytes"].values():
            named |= {analyte["ucum"]["si"], *analyte["ucum"]["conventional"]}
        assert len(named) > 15
        assert {unit: normalize_unit(unit) for unit in named} == {unit: unit for unit in named}
        assert named <= set(UNITS)
