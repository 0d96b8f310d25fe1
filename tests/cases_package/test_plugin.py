"""The pytest plugin: every case is a test, and a failure shows the reasoning tree."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CASES = """
- name: Low magnesium
  as_of: 2026-11-22
  patient: {labs: {magnesium: 0.42 mmol/L}}
  expect: {top: hypomagnesemia}
- name: Wrong on purpose
  as_of: 2026-11-22
  patient: {labs: {magnesium: 0.42 mmol/L}}
  expect: {top: tetanus}
- name: Broken
  patint: {}
"""


def _pytest(folder: Path, *arguments: str) -> str:
    """Run pytest in a process of its own, as a user of the plugin does."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    plugin = ("-p", "legcramp_cds.cases.pytest_plugin") if not _registered() else ()
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *plugin, *arguments, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=False)
    return done.stdout + done.stderr


def _registered() -> bool:
    from importlib.metadata import entry_points

    return any(entry.value == "legcramp_cds.cases.pytest_plugin" for entry in entry_points(group="pytest11"))


def test_cases_are_collected_under_their_names(tmp_path: Path) -> None:
    (tmp_path / "a.cramp.yaml").write_text(CASES, encoding="utf-8")
    (tmp_path / "b.yaml").write_text(CASES, encoding="utf-8")
    listed = _pytest(tmp_path, "--collect-only", "-q")
    assert "a.cramp.yaml::Low magnesium" in listed
    assert "a.cramp.yaml::Broken" in listed
    assert "b.yaml" not in listed


def test_a_failure_shows_the_reasoning_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.cramp.yaml").write_text(CASES, encoding="utf-8")
    told = _pytest(tmp_path)
    assert "1 passed" in told
    assert "2 failed" in told
    assert "top: expected tetanus, got hypomagnesemia" in told
    assert "1. hypomagnesemia: confirmed" in told
    assert "did you mean 'patient'" in told
    assert "Traceback" not in told
    assert "pytest_plugin.py" not in told


def test_one_case_can_be_run_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.cramp.yaml").write_text(CASES, encoding="utf-8")
    assert "1 passed, 2 deselected" in _pytest(tmp_path, "-k", "magnesium")


def test_neither_the_library_nor_the_runner_loads_pytest() -> None:
    code = (
        "import sys, legcramp_cds.cli, legcramp_cds.cases.runner, legcramp_cds.cases.report, legcramp_cds.cases.new;"
        "sys.exit('pytest' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_plugin_alone_does_not_load_the_knowledge() -> None:
    code = (
        "import sys, legcramp_cds.cases.pytest_plugin;"
        "sys.exit(any(name.startswith(('legcramp_cds.knowledge', 'legcramp_cds.record')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
