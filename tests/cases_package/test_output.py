"""What a run leaves behind: report, JUnit, scores, picture, schema, coverage, a new case."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from legcramp_cds.cases.coverage import below_floor, measure, read_floor, render, write
from legcramp_cds.cases.json_schema import case_schema
from legcramp_cds.cases.junit import render as junit
from legcramp_cds.cases.load import BrokenCase, LoadedCase, load_text
from legcramp_cds.cases.metrics import score
from legcramp_cds.cases.new import Draft, first_case, patient_from_answers
from legcramp_cds.cases.picture import draw
from legcramp_cds.cases.report import render as report
from legcramp_cds.cases.runner import CaseOutcome, run_entry
from legcramp_cds.cases.schema import Case, Expect
from legcramp_cds.cases.search import find
from legcramp_cds.cases.select import matching
from legcramp_cds.errors import InputError
from legcramp_cds.record.cramp import Cramp
from legcramp_cds.record.history import Medication
from legcramp_cds.record.patient import Patient
from legcramp_cds.testing.patients import patients
from tests.cases_package.made import ORDINARY, run

TRICKY = 'a <script>alert("1")</script> & b'


@pytest.fixture(scope="module")
def outcomes() -> list[CaseOutcome]:
    return [
        run({"top": "hypomagnesemia", "tests": ["ecg"]}, name="first"),
        run({"top": "tetanus", "tests": ["ecg", "sleep_study"]}, name=TRICKY, author=TRICKY, why=TRICKY, source=TRICKY),
        run({"within": {"hypokalemia": 3}, "red_flags": ["critical_hyperkalemia"]}, name="third"),
        run({"no_tests": True}, ORDINARY, name="ordinary"),
        run_entry(load_text("- name: broken\n", "b.cramp.yaml")[0]),
    ]


class _Tags(HTMLParser):
    """Counts tags and checks that they nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_report_is_one_sound_file_without_anything_from_outside(outcomes: list[CaseOutcome]) -> None:
    text = report(outcomes)
    tags = _Tags()
    tags.feed(text)
    assert tags.open == []
    assert "script" not in tags.seen
    assert all(address.startswith("#case-") for address in tags.addresses)
    assert "&lt;script&gt;" in text
    assert "prefers-color-scheme: dark" in text
    assert '<html lang="en">' in text
    assert tags.seen.count("article") == len(outcomes)


def test_the_report_shows_expected_against_got_and_the_reasons_of_what_failed(outcomes: list[CaseOutcome]) -> None:
    text = report(outcomes)
    assert "5 cases: 2 passed, 2 failed, 1 broken" in text
    assert "Why: top" in text
    assert "listed conditions" in text
    assert "Why: red_flags critical_hyperkalemia" in text
    assert "this field is required" in text


def test_junit_counts_failures_and_errors(outcomes: list[CaseOutcome]) -> None:
    suite = ET.fromstring(junit(outcomes).encode())[0]  # noqa: S314 - written by ourselves a moment ago
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("5", "2", "1")
    names = [one.get("name") for one in suite]
    assert TRICKY in names
    [failure] = suite[1]
    assert failure.text is not None
    assert "expected tetanus" in failure.text


def test_control_characters_do_not_break_junit() -> None:
    outcome = run({"top": "tetanus"}, name="bell \x07 and more")
    ET.fromstring(junit([outcome]).encode())  # noqa: S314 - written by ourselves a moment ago


def test_scores_of_a_small_set(outcomes: list[CaseOutcome]) -> None:
    found = score(outcomes)
    data = found.to_dict()
    assert list(data) == [
        *("n", "top1", "top3", "mrr", "red_flag_sensitivity", "confirming_test_recall", "over_testing", "cases")
    ]
    third = found.cases[2].rank
    assert third is not None
    assert third <= 3
    expected = {
        "n": 4,
        "top1": round((1 + (third == 1)) / 3, 4),
        "top3": round(2 / 3, 4),
        "mrr": round((1 + 1 / third) / 3, 4),
        "red_flag_sensitivity": 0.0,
        "confirming_test_recall": round(2 / 3, 4),
        "over_testing": 0.0,
    }
    assert {key: data[key] for key in expected} == expected
    assert json.loads(json.dumps(data)) == data
    assert set(found.by_condition()) == {"hypomagnesemia", "tetanus", "hypokalemia"}
    assert "tetanus" in found.render()


def test_scores_of_nothing_are_none_and_not_zero() -> None:
    data = score([]).to_dict()
    assert data["n"] == 0
    assert data["top1"] is None
    assert data["over_testing"] is None
    assert "-" in score([]).render()


def test_the_picture_is_sound_and_says_its_numbers_in_words(outcomes: list[CaseOutcome]) -> None:
    picture = ET.fromstring(draw(score(outcomes)))  # noqa: S314 - written by ourselves a moment ago
    texts = [node.text for node in picture.iter() if node.text]
    assert "3 cases; first in 1, listed in 2." in texts or "3 cases; first in 2, listed in 2." in texts
    assert "hypokalemia" in texts


def test_the_schema_offers_every_word_and_stays_beside_the_models() -> None:
    schema = case_schema()
    item = schema["items"]
    assert set(item["properties"]) == set(Case.model_fields)
    assert set(item["properties"]["expect"]["properties"]) == set(Expect.model_fields)
    assert set(schema["$defs"]["patient"]["properties"]) == set(Patient.model_fields)
    assert "hypomagnesemia" in schema["$defs"]["condition"]["enum"]
    assert any(one["const"] == "perioral_paresthesia" for one in schema["$defs"]["finding"]["anyOf"])
    assert {"calcium", "bun", "CK"} <= set(schema["$defs"]["results"]["properties"])
    assert item["properties"]["expect"]["properties"]["top"]["description"]
    references = {part.split('"')[0] for part in json.dumps(schema).split('"#/$defs/')[1:]}
    assert references <= set(schema["$defs"])


def test_coverage_grows_with_cases_and_a_floor_holds_it(tmp_path: Path, outcomes: list[CaseOutcome]) -> None:
    seen = [outcome.assessment for outcome in outcomes if outcome.assessment is not None]
    none, one, all_of_them = measure([]), measure(seen[:1]), measure(seen)
    for kind, share in one.shares().items():
        assert none.shares()[kind] <= share <= all_of_them.shares()[kind]
    assert one.shares()["criterion"] > 0
    floor = tmp_path / "floor.json"
    floor.write_text(write(all_of_them))
    assert below_floor(all_of_them, read_floor(floor)) == []
    assert below_floor(one, read_floor(floor))
    assert "hypomagnesemia.confirmed_by" in render(none, every=True)
    assert "more" in render(none)


def test_coverage_knows_on_which_side_of_a_limit_values_fell() -> None:
    low = run({"top": "hypokalemia"}, {"labs": {"potassium": "2.0 mmol/L"}}).assessment
    assert low is not None
    touched = {item.id: item for item in measure([low]).items if item.kind == "threshold"}
    assert touched["potassium_low"].untouched == ("not below", "unknown")
    assert touched["magnesium_low"].untouched == ("below", "not below")


def test_a_floor_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--write-floor"):
        read_floor(tmp_path / "nothing.json")


def test_a_new_case_can_be_run_as_it_is_written() -> None:
    patient = patient_from_answers(
        age="54",
        sex="Female",
        results="calcium 1.82 mmol/L; CK <200 U/L",
        present="tingling around mouth; neck surgery",
        absent="muscle weakness",
        drugs="omeprazole 40 mg; Calcium, Vit D",
    )
    draft = Draft(name="Yes: no", as_of=date(2026, 11, 22), patient=patient, author="#1", top="hypocalcemia")
    [entry] = load_text(first_case(draft))
    assert isinstance(entry, LoadedCase), entry
    assert entry.case.patient == patient
    assert (entry.case.name, entry.case.author, entry.case.expect.top) == ("Yes: no", "#1", "hypocalcemia")


@settings(max_examples=60)
@given(patient=patients(), drug=st.text(min_size=1, max_size=30), complete=st.booleans())
def test_any_patient_is_written_so_that_it_reads_back_equal(patient: Patient, drug: str, complete: bool) -> None:
    assume(drug.isprintable())
    started = {"text": drug, "start": date(2026, 1, 2), "cramps_resolved_off": True}
    history = patient.history.model_copy(
        update={
            "medications": (Medication.parse(started), Medication.parse("omeprazole")),
            "medications_complete": complete,
        }
    )
    cramp = Cramp(site="calf", duration="3 min", hardening=False, onset=date(2026, 2, 3))
    whole = patient.model_copy(update={"history": history, "cramp": cramp, "pregnant": False, "id": drug})
    [entry] = load_text(first_case(Draft(name=drug, as_of=date(2026, 11, 22), patient=whole)))
    assert isinstance(entry, LoadedCase), entry
    back = entry.case.patient
    assert back.labs.results == tuple(sorted(whole.labs.results, key=lambda one: _first(whole, one.analyte)))
    assert (back.id, back.cramp, back.history, back.sex, back.age_years) == (
        *(drug, cramp, history, whole.sex, whole.age_years),
    )


def _first(patient: Patient, analyte: str) -> int:
    """Where an analyte first occurs: results are written analyte by analyte."""
    return next(place for place, one in enumerate(patient.labs.results) if one.analyte == analyte)


def test_unclear_answers_are_told_together() -> None:
    with pytest.raises(InputError) as caught:
        patient_from_answers(age="old", results="nothing", present="zzzz", sex="x")
    assert {problem.where for problem in caught.value.problems} >= {"present", "labs", "age_years", "sex"}


def test_a_draft_with_an_unknown_condition_is_refused() -> None:
    with pytest.raises(InputError, match="hypocalcemia"):
        first_case(Draft(name="x", as_of=date(2026, 11, 22), patient=Patient(), top="hypocalcaemia"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tingling around mouth", "perioral_paresthesia"),
        ("tingling around the mouth", "perioral_paresthesia"),
        ("neck surgery", "neck_surgery"),
        ("neck_surgery", "neck_surgery"),
        ("twiching", "fasciculation_symptom"),
        ("potassium", "potassium"),
        ("CK", "creatine_kinase"),
        ("calf cramp", "cramp_calf"),
    ],
)
def test_words_find_what_is_meant(words: str, found: str) -> None:
    assert find(words)[0].id == found


def test_a_code_finds_its_fact_and_nonsense_finds_nothing() -> None:
    assert find("2601-3")[0].id == "magnesium"
    assert find("xqzzy") == []


def test_cases_are_chosen_by_name_topic_and_condition() -> None:
    text = (
        "- {name: One, why: T18, as_of: 2026-11-22, patient: {}, expect: {no_tests: false}}\n"
        "- {name: Two, as_of: 2026-11-22, patient: {}, expect: {top: tetanus}}\n- name: Bad\n"
    )
    entries = load_text(text)
    for word, names in {"t18": ["One"], "TETANUS": ["Two"], "bad": ["Bad"], "zzz": []}.items():
        assert [entry.name for entry in matching(entries, word)] == names
    assert len(matching(entries, None)) == 3
    assert isinstance(entries[2], BrokenCase)
