"""The table of units is what its script writes, and has all that the evidence names."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from legcramp_cds.unit_table import DIMENSIONS, UNITS
from legcramp_cds.units import normalize_unit


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
