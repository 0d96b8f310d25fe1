"""Each kind of expectation passes where it should, fails where it should, and says why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from legcramp_cds.assess.assess import assess
from legcramp_cds.cases import reasons
from legcramp_cds.cases.asking import asks
from legcramp_cds.cases.expectations import CHECKS
from legcramp_cds.cases.runner import run_case
from legcramp_cds.cases.schema import Case, Expect
from legcramp_cds.knowledge.base import load
from tests.cases_package.made import ORDINARY, PATIENT, case, run

# For each key: an expectation that is met, one that is not, and words of the reasoning tree of the latter.
LOW: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"top": "hypomagnesemia"}, {"top": "deep_vein_thrombosis"}, "Deep vein thrombosis"),
    ({"within": {"hypokalemia": 4}}, {"within": {"deep_vein_thrombosis": 3}}, "listed conditions"),
    ({"status": {"hypokalemia": "confirmed"}}, {"status": {"hypokalemia": "possible"}}, "potassium 3 mmol/L"),
    ({"status": {"hypokalemia": ["likely", "confirmed"]}}, {"status": {"hypomagnesemia": "excluded"}}, "magnesium"),
    ({"not_listed": ["tetanus"]}, {"not_listed": ["hypomagnesemia"]}, "confirmed by"),
    ({"explains": {"hypomagnesemia": ["hypokalemia"]}}, {"explains": {"hypokalemia": ["hypomagnesemia"]}}, "Hypokal"),
    ({"triage": {"at_least": "routine"}}, {"triage": "self_care"}, "triage:"),
    ({"tests": ["ecg"]}, {"tests": ["sleep_study"]}, "it asks|no condition asks"),
    ({"not_ordered": ["sleep_study"]}, {"not_ordered": ["ecg"]}, "it asks"),
    ({"no_tests": False}, {"no_tests": True}, "tests are needed"),
    ({"derived": {"calcium_adjusted": "2.30 mmol/L"}}, {"derived": {"calcium_adjusted": "2.1 mmol/L"}}, "albumin"),
    (
        {"derived": {"calcium_adjusted": {"value": "9.2 mg/dL", "within": 0.1}}},
        {"derived": {"anion_gap": {"status": "computed"}}},
        "not known",
    ),
    ({"ask": ["calcium_ionized"]}, {"ask": ["magnesium"]}, "magnesium is known"),
    ({"no_red_flags": ["critical_hyperkalemia"]}, {"red_flags": ["critical_hyperkalemia"]}, "[no]"),
]
MILD: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"gate": "true_cramp"}, {"gate": "restless_legs"}, "dB"),
    ({"no_tests": True}, {"no_tests": False}, "the pattern"),
    ({"no_red_flags": True}, {"red_flags": ["dark_urine_with_cramps"]}, "[?]"),
    ({"do_not_order": ["emg"]}, {"do_not_order": ["ecg"]}, "Twelve-lead ECG"),
    ({"not_referred": ["neurology"]}, {"refer": ["neurology"]}, "hand-over to neurology"),
    ({"triage": {"at_most": "routine"}}, {"triage": {"at_least": "same_day"}}, "triage: self_care"),
    ({"not_listed": ["tetanus"]}, {"must_not_miss": ["tetanus"]}, "Tetanus"),
]


@pytest.mark.parametrize(
    ("patient", "met", "unmet", "reason"),
    [*((PATIENT, *row) for row in LOW), *((ORDINARY, *row) for row in MILD)],
)
def test_an_expectation_is_met_or_not_and_says_why(
    patient: dict[str, Any], met: dict[str, Any], unmet: dict[str, Any], reason: str
) -> None:
    good = run(met, patient)
    assert good.passed, good.explained()
    assert good.explained() == ""
    bad = run(unmet, patient)
    assert not bad.passed
    assert not bad.broken
    [failure] = bad.failures
    assert str(failure) in bad.explained()
    assert any(word in failure.tree for word in reason.split("|")), failure.tree


def _advice(state: str, kind: str | None = None) -> str | None:
    """Some advice that the patient gets in a state."""
    found = run({"no_tests": False}).assessment
    assert found is not None
    for item in found.care:
        if item.state.value == state and kind in (None, item.advice.kind.value):
            return item.advice.id
    return None


def test_advice_that_is_given_left_out_or_a_warning() -> None:
    given = _advice("given")
    assert given is not None
    assert run({"care": [given]}).passed
    assert not run({"care": {given: "blocked"}}).passed
    found = run({"no_tests": False}).assessment
    assert found is not None
    never = next(name for name in load().advice if name not in {item.advice.id for item in found.care})
    left_out = run({"care": [never], "avoid": [never]})
    assert [check.got for check in left_out.failures] == ["left out", "left out"]
    assert load().advice[never].title in left_out.explained()
    warning = _advice("forbidden") or _advice("given", "avoid")
    if warning is not None:
        assert run({"avoid": [warning]}).passed


def test_a_red_flag_and_an_emergency_are_found() -> None:
    patient = {"labs": {"potassium": "6.9 mmol/L"}}
    expect = {"red_flags": ["critical_hyperkalemia"], "triage": "emergency", "must_not_miss": ["hyperkalemia"]}
    outcome = run(expect, patient)
    assert [check.key for check in outcome.failures] in ([], ["must_not_miss"])
    assert not run({"no_red_flags": True}, patient).passed


def test_a_kind_of_a_wider_condition_counts_for_the_wider_one() -> None:
    patient = {"history": {"present": ["diabetes", "stocking_numbness", "burning_pain", "distal_sensory_loss"]}}
    outcome = run({"within": {"polyneuropathy": 3}}, patient)
    assert outcome.passed, outcome.explained()


def test_every_key_of_the_schema_has_a_check() -> None:
    assert list(CHECKS) == list(Expect.model_fields)


def test_a_patient_with_a_result_from_the_future_is_a_broken_case() -> None:
    outcome = run({"top": "hypokalemia"}, {"labs": {"potassium": {"value": "3 mmol/L", "collected_at": "2027-01-01"}}})
    assert outcome.broken
    assert not outcome.passed
    assert "2027-01-01" in outcome.explained()


def test_a_case_follows_its_profile() -> None:
    default, other = (run({"no_tests": False}, ORDINARY, profile=name) for name in ("default", "dgn"))
    assert default.assessment is not None
    assert other.assessment is not None
    assert (default.assessment.profile, other.assessment.profile) == ("default", "dgn")


def test_the_quick_question_agrees_with_the_whole_list_of_missing_facts() -> None:
    for patient in (PATIENT, ORDINARY, {}):
        made = case({"no_tests": False}, patient)
        seen = assess(made.patient, as_of=made.as_of)
        whole = {missing.fact for missing in seen.missing} | set(seen.no_tests_needed.unknown)
        whole |= {name for item in seen.care for name in item.blocked_by}
        assert {name for name in load().facts if asks(seen, name)} == whole


def test_topics_are_read_from_why_and_from_the_list() -> None:
    made = case({"top": "hypokalemia"}, why="T18 and T5, not TX or T123", topics=["T40"])
    assert made.all_topics == ("T40", "T18", "T5")


def test_the_answer_of_a_case_is_what_it_expects_to_find() -> None:
    answers: list[tuple[dict[str, Any], str | None]] = [
        ({"top": "hypokalemia"}, "hypokalemia"),
        ({"within": {"tetanus": 3, "hypokalemia": 2}}, "hypokalemia"),
        ({"status": {"tetanus": "excluded", "hypokalemia": ["likely", "possible"]}}, "hypokalemia"),
        ({"no_tests": True}, None),
    ]
    for expect, answer in answers:
        made: Case = case(expect)
        assert made.answer == answer


def test_running_a_case_twice_gives_the_same_outcome() -> None:
    made = case({"top": "tetanus"})
    assert run_case(made).explained() == run_case(made).explained()


def test_a_case_that_speaks_of_what_older_knowledge_did_not_have_fails_and_says_so() -> None:
    whole = load()
    advice = next(iter(whole.advice))
    older = replace(
        whole,
        conditions={name: one for name, one in whole.conditions.items() if name != "tetanus"},
        red_flags={name: one for name, one in whole.red_flags.items() if name != "claudication"},
        investigations={name: one for name, one in whole.investigations.items() if name != "sleep_study"},
        formulas={name: one for name, one in whole.formulas.items() if name != "anion_gap"},
        advice={},
    )
    expect = {
        "status": {"tetanus": "unlikely"},
        "red_flags": ["claudication"],
        "tests": ["sleep_study"],
        "derived": {"anion_gap": "12 mmol/L"},
        "care": [advice],
    }
    outcome = run_case(case(expect), older)
    assert [check.key for check in outcome.failures] == ["status", "red_flags", "tests", "care", "derived"]
    assert outcome.explained().count("this knowledge has no such") == 5


def test_a_test_with_a_known_result_says_that_it_is_known() -> None:
    outcome = run({"tests": ["serum_magnesium"]})
    assert "its result is known already: magnesium" in outcome.failures[0].tree


def test_every_test_and_every_advice_can_explain_itself() -> None:
    seen = run({"no_tests": False}).assessment
    assert seen is not None
    for name in seen.knowledge.investigations:
        assert reasons.test_tree(seen, name)
    for name, advice in seen.knowledge.advice.items():
        assert advice.title in reasons.advice_tree(seen, name)
    for result in seen.differential:
        assert result.name in reasons.condition_tree(seen, result.condition)
    for name in seen.knowledge.formulas:
        assert reasons.formula_tree(seen, name)
