"""What the table of units lacks is asked of pint, which is not loaded before."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds import units
from legcramp_cds.errors import UnitError
from legcramp_cds.unit_parts import PARTS
from legcramp_cds.unit_table import DIMENSIONS, UNITS
from legcramp_cds.units import dimension, factor


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
