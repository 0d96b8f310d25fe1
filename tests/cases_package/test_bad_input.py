"""Every mistake in a case file is one clear error, and a broken case never hides the others."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from legcramp_cds.cases.document import read_list
from legcramp_cds.cases.load import BrokenCase, LoadedCase, find_files, load_paths, load_text
from legcramp_cds.cases.schema import parse_case
from legcramp_cds.errors import InputError
from legcramp_cds.knowledge.base import load
from tests.cases_package.made import data

GOOD = """
- name: {name}
  as_of: 2026-11-22
  patient: {{labs: {{magnesium: 0.42 mmol/L}}}}
  expect: {{top: hypomagnesemia}}
"""


def problems(whole: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(InputError) as caught:
        parse_case(whole)
    return {problem.where: str(problem) for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("expect", "where", "said"),
    [
        ({"top": "hypocalcaemia"}, "top", "did you mean 'hypocalcemia'"),
        ({"topp": "hypocalcemia"}, "topp", "did you mean 'top'"),
        ({"tests": ["serum_magnesum"]}, "tests.0", "did you mean 'serum_magnesium'"),
        ({"red_flags": ["critical_hyperkalaemia"]}, "red_flags.0", "did you mean 'critical_hyperkalemia'"),
        ({"ask": ["calcuim"]}, "ask.0", "did you mean 'calcium'"),
        ({"gate": "true_crump"}, "gate", "did you mean 'true_cramp'"),
        ({"top": "serum_magnesium"}, "top", "unknown condition"),
        ({"status": {"hypokalemia": "likly"}}, "status.hypokalemia", "did you mean 'likely'"),
        ({"triage": "emergancy"}, "triage", "did you mean 'emergency'"),
        ({"triage": {"at_least": "soonish"}}, "triage.at_least", "one of emergency, same_day"),
        ({"within": {"hypokalemia": 0}}, "within.hypokalemia", "has to be at least 1"),
        ({"refer": ["neurologyy"]}, "refer.0", "did you mean 'neurology'"),
        ({"refer": ["xyz"]}, "refer.0", "one of emergency_department, primary_care"),
        ({"ask": ["xyz"]}, "ask.0", "legcramp-cds facts"),
        ({"top": "xyz"}, "top", "legcramp-cds knowledge list"),
        ({"explains": {"hypomagnesemia": ["hypokalaemia"]}}, "explains.hypomagnesemia", "did you mean 'hypokalemia'"),
        ({"triage": {}}, "triage", "one of emergency, same_day"),
        ({"care": {"xyz": "given"}}, "care", "unknown advice"),
        ({"derived": {"calcium_adjusted": "2.30"}}, "derived.calcium_adjusted", "write '2.30 mmol/L'"),
        ({"derived": {"calcium_adjusted": "2.30 mmHg"}}, "derived.calcium_adjusted", "measures pressure"),
        ({"derived": {"calcium_ajusted": "2.3 mmol/L"}}, "derived", "did you mean 'calcium_adjusted'"),
        ({}, "expect", "expects nothing"),
    ],
)
def test_a_wrong_expectation_says_where_and_what_was_meant(expect: dict[str, Any], where: str, said: str) -> None:
    told = problems(data(expect))
    path = where if where == "expect" else f"expect.{where}"
    assert said in told[path], told


@pytest.mark.parametrize(
    ("expect", "said"),
    [
        ({"top": "hypokalemia", "not_listed": ["hypokalemia"]}, "contradict"),
        ({"within": {"hypokalemia": 3}, "not_listed": ["hypokalemia"]}, "contradict"),
        ({"top": "hypokalemia", "status": {"hypokalemia": ["unlikely", "excluded"]}}, "contradicts `top`"),
        ({"not_listed": ["hypokalemia"], "status": {"hypokalemia": "likely"}}, "contradicts `not_listed`"),
        ({"top": "hypokalemia", "within": {"hypomagnesemia": 1}}, "cannot all stand"),
        ({"no_tests": True, "tests": ["ecg"]}, "no test is needed, and tests are expected"),
        ({"tests": ["ecg"], "not_ordered": ["ecg"]}, "contradict"),
        ({"red_flags": ["critical_hypokalemia"], "no_red_flags": True}, "no red flag is present"),
        ({"red_flags": ["critical_hypokalemia"], "no_red_flags": ["critical_hypokalemia"]}, "contradict"),
        ({"refer": ["neurology"], "not_referred": ["neurology"]}, "contradict"),
        ({"triage": {"at_least": "routine", "at_most": "emergency"}}, None),
        ({"triage": {"at_least": "emergency", "at_most": "routine"}}, "exchange the two"),
    ],
)
def test_expectations_that_cannot_all_hold_are_refused(expect: dict[str, Any], said: str | None) -> None:
    if said is None:
        assert parse_case(data(expect)).expect.triage is not None
    else:
        assert any(said in text for text in problems(data(expect)).values())


@pytest.mark.parametrize(
    ("patient", "where", "said"),
    [
        ({"pregnant": "yes"}, "patient.pregnant", "write true"),
        ({"sex": "yes"}, "patient.sex", "write female or male"),
        ({"cramp": {"hardening": "no"}}, "patient.cramp.hardening", "write false"),
        ({"history": {"neck_surgery": "yes"}}, "patient.history.neck_surgery", "under history.present"),
        ({"history": {"present": {"neck_surgery": "no"}}}, "patient.history.present.neck_surgery", "history.absent"),
        ({"history": {"absent": {"fatigue": True}}}, "patient.history.absent.fatigue", "under history.present"),
    ],
)
def test_yes_and_no_are_answered_with_what_to_write(patient: dict[str, Any], where: str, said: str) -> None:
    told = problems(data({"top": "hypokalemia"}, patient))
    assert said in told[where], told


def test_words_such_as_no_may_stand_in_free_text() -> None:
    assert parse_case(data({"top": "hypokalemia"}, why="no", author="Y")).why == "no"


def test_a_value_without_a_unit_and_a_misspelled_finding_are_told_with_the_wrong_expectation() -> None:
    patient = {"labs": {"calcium": 1.8}, "history": {"present": ["nek_surgery"]}}
    told = problems(data({"top": "hypocalcaemia"}, patient))
    assert any("needs a unit" in text for text in told.values())
    assert any("did you mean 'neck_surgery'" in text for text in told.values())
    assert "expect.top" in told


def test_unknown_and_missing_keys_of_a_case_are_told() -> None:
    told = problems({"nme": "x", "patient": {}, "expect": {"top": "hypokalemia"}})
    assert "did you mean 'name'" in told["nme"]
    assert {"name", "as_of"} <= set(told)


@pytest.mark.parametrize("text", ["", "a: 1", "only words", "# nothing\n", "a: [1\n"])
def test_a_file_that_is_no_list_is_one_error(text: str) -> None:
    [entry] = load_text(text, "x.cramp.yaml")
    assert isinstance(entry, BrokenCase)
    assert len(entry.problems) == 1


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("- name: bad\n  expect: [1\n", "not valid YAML"),
        ("- name: bad\n  name: worse\n", "stands twice"),
        ("- just a word\n", "a case is a mapping"),
        ("- name: bad\n  patient: *nobody\n", "anchor"),
        ("- name: bad\n  author: !!int '3'\n", "tags are not used"),
        ("- name: bad\n  ? [one, two]\n  : three\n", "a key is a word"),
        ("- name: bad\n  patient: " + "[" * 60 + "]" * 60 + "\n", "levels deep"),
    ],
)
def test_a_broken_case_hides_no_other(broken: str, said: str) -> None:
    text = GOOD.format(name="one") + broken + GOOD.format(name="two")
    entries = load_text(text, "x.cramp.yaml")
    assert [entry.name for entry in entries if isinstance(entry, LoadedCase)] == ["one", "two"]
    [bad] = [entry for entry in entries if isinstance(entry, BrokenCase)]
    assert any(said in str(problem) for problem in bad.problems)
    assert all(problem.where.startswith("x.cramp.yaml:") for problem in bad.problems)
    assert bad.line == 6


def test_a_name_that_stands_twice_names_the_first_place() -> None:
    entries = load_text(GOOD.format(name="same") + GOOD.format(name="same"), "x.cramp.yaml")
    assert isinstance(entries[0], LoadedCase)
    assert isinstance(entries[1], BrokenCase)
    assert "x.cramp.yaml:2" in str(entries[1].problems[0])


def test_yaml_is_read_as_people_mean_it() -> None:
    text = (
        "- &base\n  name: one\n  as_of: 2026-11-22\n  author: no\n  why: 12:30\n"
        "  patient: {pregnant: true, labs: {sodium: 130 mmol/L}}\n  expect: {top: hyponatremia}\n"
        "- <<: *base\n  name: two\n"
    )
    one, two = load_text(text)
    assert isinstance(one, LoadedCase)
    assert isinstance(two, LoadedCase)
    assert (one.case.author, one.case.why, one.case.as_of) == ("no", "12:30", date(2026, 11, 22))
    assert one.case.patient.pregnant is True
    assert two.case.patient == one.case.patient


def test_files_are_found_once_and_missing_ones_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    file = folder / "a.cramp.yaml"
    file.write_text(GOOD.format(name="one"), encoding="utf-8")
    assert find_files([folder, file]) == [file]
    with pytest.raises(InputError, match="no such file"):
        find_files([tmp_path / "nowhere"])
    file.unlink()
    with pytest.raises(InputError, match="no case file"):
        find_files([folder])


def test_a_file_that_is_no_text_is_one_broken_entry(tmp_path: Path) -> None:
    (tmp_path / "a.cramp.yaml").write_bytes(b"- name: \xff\xfe")
    (tmp_path / "b.cramp.yaml").write_text(GOOD.format(name="one"), encoding="utf-8")
    entries = load_paths([tmp_path])
    assert [type(entry) for entry in entries] == [BrokenCase, LoadedCase]


def test_a_second_document_in_a_file_is_told() -> None:
    entries = load_text(GOOD.format(name="one") + "---" + GOOD.format(name="two"), "x.cramp.yaml")
    assert [type(entry) for entry in entries] == [BrokenCase, LoadedCase]
    assert "one document" in str(entries[0].problems if isinstance(entries[0], BrokenCase) else "")


def test_what_looks_like_a_number_or_a_date_is_one_and_nothing_else_is() -> None:
    text = "- {a: 3, b: -1.5e3, c: 2026-11-22, d: 2026-13-45, e: ~, f: 007, g: 'true', h: TRUE, i: [], j: 1_000}"
    [raw], _ = read_list(text)
    assert raw.data == {
        "a": 3,
        "b": -1500.0,
        "c": date(2026, 11, 22),
        "d": "2026-13-45",
        "e": None,
        "f": 7.0,
        "g": "true",
        "h": True,
        "i": [],
        "j": "1_000",
    }


def test_a_profile_and_a_condition_that_are_not_there_are_told() -> None:
    told = problems(data({"top": "hypokalemia"}, profile="dng", condition="hypokalaemia"))
    assert any("did you mean 'dgn'" in text for text in told.values())
    assert any("did you mean 'hypokalemia'" in text for text in told.values())


def test_several_sources_are_one_text_and_one_advice_is_a_list_of_one() -> None:
    advice = next(iter(load().advice))
    made = parse_case(data({"care": advice}, source=["one", "two"]))
    assert made.source == "one; two"
    assert dict(made.expect.care) == {advice: "given"}
