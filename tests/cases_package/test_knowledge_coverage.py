"""The cases of the project touch no less of the knowledge than they did, and each says where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from legcramp_cds.cases.coverage import below_floor, measure, read_floor
from legcramp_cds.cases.load import Entry, LoadedCase, load_paths
from legcramp_cds.cases.runner import run_entry

FOLDER = Path(__file__).parents[1] / "cases"


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return load_paths([FOLDER])


def test_coverage_does_not_drop(entries: list[Entry]) -> None:
    """Raise the floor with `legcramp-cds cases run tests/cases --write-floor tests/cases/coverage-floor.json`."""
    outcomes = [run_entry(entry) for entry in entries]
    coverage = measure(outcome.assessment for outcome in outcomes if outcome.assessment is not None)
    assert below_floor(coverage, read_floor(FOLDER / "coverage-floor.json")) == []


def test_every_case_of_the_project_can_be_read(entries: list[Entry]) -> None:
    assert [entry.name for entry in entries if not isinstance(entry, LoadedCase)] == []


def test_every_case_of_the_project_has_an_author_a_reason_and_a_source(entries: list[Entry]) -> None:
    bare = [
        entry.name
        for entry in entries
        if isinstance(entry, LoadedCase) and not (entry.case.author and entry.case.why and entry.case.source)
    ]
    assert bare == []
