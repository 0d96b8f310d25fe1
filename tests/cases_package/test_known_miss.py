"""A case that the library is known to miss says so, with the reason, and stops being one as soon as it passes."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from legcramp_cds.cases.json_schema import case_schema
from legcramp_cds.cases.runner import run_case
from legcramp_cds.cases.schema import parse_case
from legcramp_cds.cli import main

CASE = """
- name: a low value
  as_of: 2026-11-22
  {mark}
  patient: {{labs: {{magnesium: 0.45 mmol/L}}}}
  expect: {{top: {top}}}
"""


@pytest.mark.parametrize(
    ("mark", "top", "code", "word"),
    [
        ("why: plain", "hypomagnesemia", 0, "1 passed, 0 failed, 0 broken"),
        ("why: plain", "hypokalemia", 1, "0 passed, 1 failed, 0 broken"),
        ("known_miss: not written yet", "hypokalemia", 0, "0 passed, 0 failed, 0 broken, 1 missed as known"),
        ("known_miss: not written yet", "hypomagnesemia", 1, "0 passed, 1 failed, 0 broken"),
    ],
)
def test_a_mark_turns_the_outcome_round(tmp_path: Path, mark: str, top: str, code: int, word: str) -> None:
    file = tmp_path / "one.cramp.yaml"
    file.write_text(CASE.format(mark=mark, top=top), encoding="utf-8")
    result = CliRunner().invoke(main, ["cases", "run", str(file)])
    assert result.exit_code == code
    assert word in result.output
    assert ("not written yet" in result.output) == mark.startswith("known_miss")


def test_an_outcome_knows_whether_it_is_as_known() -> None:
    data = {
        "name": "n",
        "as_of": "2026-11-22",
        "patient": {"labs": {"magnesium": "0.45 mmol/L"}},
        "expect": {"top": "hypokalemia"},
    }
    assert not run_case(parse_case(data)).as_known
    assert run_case(parse_case({**data, "known_miss": "reason"})).as_known


def test_editors_know_the_mark() -> None:
    assert "known_miss" in str(case_schema())
