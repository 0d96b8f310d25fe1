"""The commands, as a clinician calls them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legcramp_cds.cases.load import LoadedCase, load_text
from legcramp_cds.cli import main
from legcramp_cds.knowledge.base import KNOWLEDGE_VERSION, load

ROOT = Path(__file__).parents[2]
PASSING = """
- name: Low magnesium
  as_of: 2026-11-22
  patient: {labs: {magnesium: 0.42 mmol/L}}
  expect: {top: hypomagnesemia}
"""
KINDS = ("condition", "drug", "drug_class", "investigation", "red_flag", "threshold", "advice")
FAILING = PASSING.replace("Low magnesium", "Wrong").replace("top: hypo", "not_listed: [hypo").replace("ia}", "ia]}")


def call(*arguments: object, given: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments], input=given)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.cramp.yaml"
    path.write_text(PASSING, encoding="utf-8")
    return path


def test_a_run_tells_and_ends_as_its_cases_do(tmp_path: Path, file: Path) -> None:
    good = call("cases", "run", file)
    assert (good.exit_code, "1 passed, 0 failed" in good.output) == (0, True)
    file.write_text(PASSING + FAILING, encoding="utf-8")
    bad = call("cases", "run", tmp_path, "--report", tmp_path / "r.html", "--junit", tmp_path / "j.xml", "--quiet")
    assert bad.exit_code == 1
    assert "not_listed hypomagnesemia: expected not listed, got place 1" in bad.output
    assert "pass    Low" not in bad.output
    assert "<title>" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "<testsuites" in (tmp_path / "j.xml").read_text(encoding="utf-8")
    assert call("cases", "run", tmp_path, "--filter", "magnesium").exit_code == 0
    assert call("cases", "run", tmp_path, "--filter", "nothing like it").exit_code == 2
    file.write_text(PASSING + "- name: Broken\n", encoding="utf-8")
    assert call("cases", "run", tmp_path).exit_code == 2
    assert call("cases", "run", tmp_path / "nowhere").exit_code == 2
    assert call("cases", "run", tmp_path, "--report", tmp_path / "no" / "where.html").exit_code == 2


def test_many_failures_are_told_without_flooding_the_terminal(file: Path) -> None:
    file.write_text("".join(FAILING.replace("Wrong", f"Wrong {index}") for index in range(23)), encoding="utf-8")
    told = call("cases", "run", file).output
    assert told.count("criterion") + told.count("confirmed by") == 20
    assert "The reasons of 3 more stand in the report" in told


def test_coverage_is_shown_written_and_held(tmp_path: Path, file: Path) -> None:
    floor = tmp_path / "floor.json"
    shown = call("cases", "run", file, "--coverage", "--write-floor", floor)
    assert "Knowledge touched by 1 cases" in shown.output
    assert call("cases", "run", file, "--floor", floor).exit_code == 0
    floor.write_text(json.dumps({"criterion": 99.9}))
    assert call("cases", "run", file, "--floor", floor).exit_code == 1
    assert call("cases", "run", file, "--floor", tmp_path / "none.json").exit_code == 2


def test_a_score_is_a_table_json_and_a_picture(tmp_path: Path, file: Path) -> None:
    assert "top 1" in call("cases", "score", file).output
    data = json.loads(call("cases", "score", file, "--format", "json", "--picture", tmp_path / "p.svg").output)
    assert (data["n"], data["top1"], data["mrr"]) == (1, 1.0, 1.0)
    assert "<svg" in (tmp_path / "p.svg").read_text(encoding="utf-8")
    file.write_text("- name: Broken\n", encoding="utf-8")
    assert call("cases", "score", file).exit_code == 2


def test_the_schema_is_json() -> None:
    assert json.loads(call("cases", "schema").output)["type"] == "array"


def test_a_case_is_asked_for_and_added_to_a_file(file: Path) -> None:
    answers = "\n".join(
        ["70", "male", "potassium 2.9 mmol/L", "muscle weakness", "", "furosemide", "Low potassium", *"    "]
    )
    asked = call("cases", "new", "--as-of", "2026-11-22", "--top", "hypokalemia", "-o", file, given=answers)
    assert asked.exit_code == 0, asked.output
    old, new = load_text(file.read_text(encoding="utf-8"))
    assert isinstance(new, LoadedCase), new
    assert (old.name, new.name) == ("Low magnesium", "Low potassium")
    assert new.case.patient.labs.results[0].value == 2.9


def test_a_case_is_made_of_a_bundle() -> None:
    options = ("--name", "x", "--author", "a", "--why", "w", "--source", "s", "--top", "")
    made = call("cases", "new", "--bundle", ROOT / "examples" / "bundle.json", "--as-of", "2026-11-22", *options)
    assert made.exit_code == 0, made.output
    assert isinstance(load_text(made.stdout)[0], LoadedCase), made.output
    assert call("cases", "new", "--bundle", "nowhere.json", *options).exit_code == 2
    assert call("cases", "new", "--bundle", __file__, *options).exit_code == 2
    assert call("cases", "new", "--as-of", "soon", *options).exit_code == 2


def test_findings_and_facts_are_listed() -> None:
    assert call("findings", "tingling", "around", "mouth").output.startswith("perioral_paresthesia")
    assert json.loads(call("findings", "Mg", "--format", "json").output)[0]["id"] == "magnesium"
    assert call("findings", "Femara").output.startswith("taking_aromatase_inhibitor")
    assert json.loads(call("findings", "calcium", "--format", "json").output)[0]["id"] == "calcium"
    assert call("findings", "xqzzy").exit_code == 1
    nothing = call("findings", "xqzzy", "--format", "json")
    assert (nothing.exit_code, json.loads(nothing.stdout)) == (1, [])
    rows = json.loads(call("facts", "--format", "json").output)
    assert list(rows[0]) == ["name", "kind", "unit", "low", "high", "meaning"]
    assert {row["name"] for row in rows} == set(load().facts)
    assert "magnesium" in call("facts").output


def test_the_knowledge_is_listed_and_shown() -> None:
    rows = json.loads(call("knowledge", "list", "--format", "json").output)
    assert list(rows[0]) == ["id", "kind", "name", "sources", "verified"]
    assert {row["kind"] for row in rows} == set(KINDS)
    assert all(row["sources"] for row in rows)
    assert "red_flag" in call("knowledge", "list", "--kind", "red_flag").output
    assert call("knowledge", "list", "--kind", "nonsense").exit_code == 2


@pytest.mark.parametrize(
    "kind", ["condition", "drug", "drug_class", "investigation", "red_flag", "threshold", "advice"]
)
def test_every_piece_of_knowledge_can_be_shown(kind: str) -> None:
    from legcramp_cds.knowledge.catalog import catalog
    from legcramp_cds.views.entry import render

    for entry in catalog(load()):
        if entry.kind == kind:
            assert entry.id in render(load(), entry.id)


def test_what_is_not_there_is_told_with_the_nearest_name() -> None:
    assert "perioral" in call("knowledge", "show", "perioral_paresthesia").output
    wrong = call("knowledge", "show", "hypomagnesaemia")
    assert (wrong.exit_code, "'hypomagnesemia'" in wrong.output) == (2, True)


def test_sources_have_the_forms_of_reference_managers() -> None:
    items = json.loads(call("knowledge", "sources", "--format", "csl-json").output)
    assert {item["id"] for item in items} == set(load().sources)
    entries = re.findall(r"^@\w+\{", call("knowledge", "sources", "--format", "bibtex").output, re.MULTILINE)
    assert len(entries) == len(items)
    assert len(json.loads(call("knowledge", "sources", "--format", "json").output)) == len(items)
    assert len(call("knowledge", "sources").output.splitlines()) == len(items)


def test_a_snapshot_is_compared_and_an_assessment_replayed(tmp_path: Path, file: Path) -> None:
    snapshot, saved = tmp_path / "s.json", tmp_path / "a.json"
    assert call("knowledge", "snapshot", snapshot).exit_code == 0
    assert "no difference in 1 cases" in call("knowledge", "diff", snapshot, "current", "--cases", file).output
    data = json.loads(
        call("knowledge", "diff", KNOWLEDGE_VERSION, snapshot, "--cases", file, "--format", "json").output
    )
    assert data == {"n": 1, "cases": []}
    assert call("knowledge", "diff", "1999.01.01", "current", "--cases", file).exit_code == 2
    example = ROOT / "examples" / "night_cramps.yaml"
    saved.write_text(call("assess", example, "--as-of", "2026-11-22", "--format", "json").output, encoding="utf-8")
    again = call("replay", saved, "--knowledge", snapshot)
    assert (again.exit_code, again.stdout) == (0, saved.read_text(encoding="utf-8"))
    changed = saved.read_text(encoding="utf-8").replace('"patient_id": "night', '"patient_id": "day')
    saved.write_text(changed, encoding="utf-8")
    assert call("replay", saved, "--knowledge", "current").exit_code == 1
    assert call("replay", tmp_path / "none.json", "--knowledge", "current").exit_code == 2
    assert call("knowledge", "snapshot", tmp_path / "no" / "where.json").exit_code == 2
    assert call("knowledge", "snapshot", snapshot, "--profile", "nonsense").exit_code == 2
    file.write_text("- name: Broken\n", encoding="utf-8")
    assert call("knowledge", "diff", snapshot, "current", "--cases", file).exit_code == 2
