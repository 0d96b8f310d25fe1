"""A number with its unit is read as it is printed, or refused in our own words."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.errors import UnitError
from legcramp_cds.unit_table import UNITS
from legcramp_cds.units import Quantity, normalize_unit, parse_quantity


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
