"""Every fault of the options of a command is told at once, each with what to do."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main


def told(*arguments: str) -> str:
    done = CliRunner().invoke(main, arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    return done.stderr


def test_all_faults_are_told_at_once() -> None:
    text = told("assess", "--as-of", "22.11.2026", "--format", "pdf", "--profile", "dgm")
    assert "Error: 4 problems:\n" in text
    for part in (
        "Missing argument 'FILE...'",
        "Invalid value for '--as-of': not a date (given: 22.11.2026). Hint: write it as 2026-11-22",
        "Invalid value for '--format': 'pdf' is not one of",
        "Invalid value for '--profile': there is no such profile (given: dgm). Hint: did you mean 'dgn'?",
    ):
        assert f"\n  - {part}" in text, text


def test_one_fault_is_told_as_click_tells_it() -> None:
    assert "Error: Invalid value for '--format'" in told("assess", "x.yaml", "--format", "pdf")


def test_an_unknown_option_is_told_with_the_nearest() -> None:
    assert "No such option '--formt'. Did you mean '--format'?" in told("assess", "x.yaml", "--formt", "json")


def test_two_units_for_one_fact_are_refused() -> None:
    text = told("screen", "x.csv", "--unit", "calcium=mg/dL", "--unit", "sodium=mmol/L", "--unit", "calcium=mmol/L")
    assert "more than one unit for a fact (given: calcium: mg/dL and mmol/L)" in text
    assert "sodium" not in text


def test_the_same_unit_twice_is_one() -> None:
    text = told("screen", "x.csv", "--unit", "calcium=mg/dL", "--unit", "calcium=mg/dL")
    assert "--unit" not in text


@pytest.mark.parametrize("unit", ["magnesium", "=mg/dL", "magnesium="])
def test_the_options_of_tables_are_looked_at_together(unit: str) -> None:
    text = told("screen", "x.csv", "--unit", unit, "--top", "-1", "--engine", "sparc")
    assert "Error: 4 problems:\n" in text
    assert f"not a fact with its unit (given: {unit}). Hint: write it as calcium=mg/dL" in text
    assert "Missing option '-o' / '--output'" in text
    assert "-1 is not in the range x>=0" in text
    assert "'sparc' is not one of" in text
