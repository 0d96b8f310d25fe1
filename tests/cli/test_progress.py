"""Bars: after a second, where somebody is watching, and nowhere else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from legcramp_cds import progress
from legcramp_cds.cli import main
from legcramp_cds.progress import Bar, track

SLOW = """
import sys, time
from legcramp_cds.progress import track
for item in track(range(4), "case", show={show}):
    time.sleep(0.5)
"""


def piped(show: str, **variables: str) -> bytes:
    """What a slow call writes to a standard error that is no terminal."""
    code = SLOW.format(show=show)
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, **variables}
    ).stderr


def on_terminal(code: str, **variables: str) -> bytes:
    """What it writes to a terminal."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    termios = pytest.importorskip("termios", reason="this system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    subprocess.run([sys.executable, "-c", code], stderr=theirs, check=True, env={**os.environ, **variables})
    # Something to read in any case.
    os.write(theirs, b"end")
    seen = os.read(ours, 65536)
    os.close(theirs)
    os.close(ours)
    return seen


def test_nothing_is_shown_where_nobody_is_watching() -> None:
    assert piped("None") == b""


def test_a_bar_can_be_asked_for_and_turned_off() -> None:
    assert b"cases" in piped("True")
    assert piped("True", TQDM_DISABLE="1") == b""


def test_a_terminal_shows_a_bar_for_what_takes_long() -> None:
    assert b"/4.00" in on_terminal(SLOW.format(show="None"))
    assert on_terminal(SLOW.format(show="None").replace("0.5", "0")) == b"end"
    assert on_terminal(SLOW.format(show="False")) == b"end"
    assert on_terminal(SLOW.format(show="None"), TQDM_DISABLE="1") == b"end"


def test_a_notebook_shows_a_bar_and_no_warning() -> None:
    nbformat = pytest.importorskip("nbformat", reason="nbclient, of the extra [dev], runs notebooks")
    nbclient = pytest.importorskip("nbclient", reason="nbclient, of the extra [dev], runs notebooks")
    cells = [nbformat.v4.new_code_cell(SLOW.format(show="None") + "print(type(sys.stderr).__name__)")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    nbclient.NotebookClient(notebook, timeout=60).execute()
    shown = json.dumps(notebook.cells[0].outputs)
    assert "/4" in shown
    assert "Warning" not in shown


def test_items_and_totals_pass_through() -> None:
    assert list(track((n for n in range(3)), "case", total=3, show=False)) == [0, 1, 2]
    with Bar("case", show=True) as bar:
        bar.reach(2, 5)
        bar.reach(5, 5)
        assert (bar._bar.n, bar._bar.total) == (5, 5)


CASE = """
- name: low
  as_of: 2026-11-22
  patient: {labs: {magnesium: 0.45 mmol/L}}
  expect: {top: hypomagnesemia}
"""


@pytest.mark.parametrize(
    ("command", "unit"),
    [
        ("assess a.yaml b.yaml --as-of 2026-11-22", "files"),
        ("cases run a.cramp.yaml", "cases"),
        ("cases score a.cramp.yaml", "cases"),
        ("knowledge diff current current --cases a.cramp.yaml", "cases"),
        ("screen table.csv -o out.csv --columns triage", "patients"),
        ("screen --fhir-ndjson export -o export.csv --columns triage --as-of 2026-11-22", "patients"),
    ],
)
def test_each_long_command_has_one(command: str, unit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if command.startswith("screen"):
        pytest.importorskip("polars", reason="polars, of the extra [frames], screens tables")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(progress, "watched", lambda: True)
    monkeypatch.setattr(progress, "_AFTER_SECONDS", 0)
    for name, text in {
        "a.yaml": "id: one",
        "b.yaml": "id: two",
        "a.cramp.yaml": CASE,
        "table.csv": "age\n50\n",
    }.items():
        Path(name).write_text(text, encoding="utf-8")
    Path("export").mkdir()
    Path("export/patients.ndjson").write_text('{"resourceType": "Patient", "id": "p"}\n', encoding="utf-8")
    done = CliRunner().invoke(main, command.split(), catch_exceptions=False)
    assert done.exit_code == 0, done.output
    assert f" {unit}" in done.stderr
    monkeypatch.setattr(progress, "watched", lambda: False)
    done = CliRunner().invoke(main, command.split(), catch_exceptions=False)
    assert f" {unit}/s" not in done.stderr
