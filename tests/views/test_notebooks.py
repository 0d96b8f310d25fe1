"""The notebooks of `examples/` run from first to last, and keep what their cells print."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("nbclient", reason="nbclient, of the extra [dev], runs notebooks")

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "examples").glob("*.ipynb"))


def test_there_are_three() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["cohort", "one_patient", "writing_a_case"]


def test_they_run_and_are_up_to_date() -> None:
    command = [sys.executable, "scripts/run_notebooks.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    assert done.stdout.count("ran ") == len(NOTEBOOKS)


def test_what_a_cell_prints_is_one_text_however_slowly_it_comes(tmp_path: Path) -> None:
    slow = "import time\nprint('first', flush=True)\ntime.sleep(0.5)\nprint('second')"
    cell: dict[str, object] = {"cell_type": "code", "id": "slow", "source": slow, "execution_count": None}
    cell |= {"metadata": {}, "outputs": []}
    file = tmp_path / "slow.ipynb"
    file.write_text(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}), encoding="utf-8")
    subprocess.run([sys.executable, "scripts/run_notebooks.py", str(file)], cwd=ROOT, capture_output=True, check=True)
    (ran,) = json.loads(file.read_text(encoding="utf-8"))["cells"]
    assert ["".join(output["text"]) for output in ran["outputs"]] == ["first\nsecond\n"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_they_are_small_and_need_no_script(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text) < 300_000
    notebook = json.loads(text)
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["execution_count"] for cell in code)
    assert not [output for cell in code for output in cell["outputs"] if output["output_type"] == "error"]
    assert "<script" not in text
    assert str(ROOT) not in text
