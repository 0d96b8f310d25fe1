"""Findings in four states, drugs in several forms, and what is refused."""

from datetime import date

import pytest

from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.record.history import History, Medication, find_finding
from tests.record.faults import fault, faults


def test_a_finding_is_taken_by_its_id_and_its_name_in_any_spelling() -> None:
    assert History(present=["Neck-Surgery", "dark_urine"]).present == {"neck_surgery", "dark_urine"}
    for fact in WORDS.values():
        assert find_finding(fact.id).id == fact.id


def test_what_is_not_named_is_in_no_list() -> None:
    history = History(present={"neck_surgery"}, absent=["dark_urine"], unknown=("back_pain",), not_asked=["fever"])
    assert history.present == {"neck_surgery"}
    assert history.absent == {"dark_urine"}
    assert history.unknown == {"back_pain"}
    assert history.not_asked == {"fever"}
    assert History() == History(present=[], medications=[])
    assert History.parse({"present": None}) == History()


@pytest.mark.parametrize(
    ("history", "where", "what", "given", "hint"),
    [
        ({"present": ["nek_surgery"]}, "present", "unknown finding", "nek_surgery", "did you mean 'neck_surgery'"),
        ({"absent": ["calf swelling"]}, "absent", "unknown finding", "calf swelling", "'leg_swelling_one_side'"),
        ({"present": ["zzzzzz"]}, "present", "unknown finding", "zzzzzz", "legcramp-cds findings zzzzzz"),
        ({"present": "neck_surgery"}, "present", "a list of findings", "neck_surgery", "[one, two]"),
        ({"present": 3}, "present", "a list of findings", "3", "[one, two]"),
        ({"present": {"dark_urine": False}}, "present", "a list of findings", "False", "absent"),
        ({"present": [True]}, "present", "a finding is a word", "True", "by name under present or absent"),
        ({"present": ["yes"]}, "present", "'yes' is no finding", "yes", "by name under present or absent"),
        ({"absent": ["Off"]}, "absent", "'Off' is no finding", "Off", "by name under present or absent"),
        ({"fever": True}, "fever", "has no answer of its own", "True", "list fever under history.present; absent,"),
        ({"fever": "no"}, "fever", "has no answer of its own", "no", "list fever under history.absent; present,"),
        ({"unknown": [3]}, "unknown", "a finding is a word", "3", ""),
        ({"presnt": ["fever"]}, "presnt", "unknown key", "presnt", "did you mean 'present'"),
        ({"medications": "omeprazole"}, "medications", "a list", "'omeprazole'", "[one, two]"),
        ({"medications": [3]}, "medications.0", "fields", "3", ""),
        ({"medications": ["x", ""]}, "medications.1", "a text or a code", "''", ""),
        ({"medications": [{}]}, "medications.0", "a text or a code", "{}", ""),
        ({"medications": [{"name": "x"}]}, "medications.0.name", "unknown key", "name", ""),
        ({"medications": [{"text": "x", "start": "May"}]}, "medications.0.start", "a date", "'May'", "2026-11-22"),
        ({"medications": [{"text": "x", "start": 2025}]}, "medications.0.start", "a date", "2025", "2026-11-22"),
        ({"medications_complete": "yes"}, "medications_complete", "yes or no", "'yes'", "true or false"),
    ],
)
def test_a_fault_is_told_with_path_and_hint(
    history: dict[str, object], where: str, what: str, given: str, hint: str
) -> None:
    problem = next(one for one in faults(lambda: History.parse(history)) if one.where == where)
    assert what in problem.what
    assert given in problem.given
    assert hint in problem.hint


def test_the_faults_of_lists_and_of_other_fields_are_told_together() -> None:
    history = {"present": ["yes", "nek_surgery"], "fever": "yes", "presnt": [], "medications_complete": "perhaps"}
    where = [one.where for one in faults(lambda: History.parse(history))]
    assert where == ["present", "present", "fever", "medications_complete", "presnt"]


@pytest.mark.parametrize("other", ["absent", "unknown", "not_asked"])
def test_a_finding_stands_in_one_list_only(other: str) -> None:
    problem = fault(lambda: History.parse({"present": ["neck_surgery"], other: ["Neck-Surgery"]}))
    assert (problem.where, problem.given) == (other, "Neck-Surgery")
    assert f"both present and {other}" in problem.what


def test_a_present_finding_contradicts_the_absence_of_what_it_implies() -> None:
    problem = fault(lambda: History(present=["recent_neck_surgery"], absent=["neck_surgery"]))
    assert "recent_neck_surgery is present and neck_surgery, which it implies, is absent" in problem.what


def test_an_implication_of_several_steps_contradicts_too() -> None:
    chains = [
        (first, far)
        for first in WORDS.values()
        for near in first.implies
        for far in WORDS[near].implies
        if far not in first.implies and far != first.id
    ]
    if not chains:
        pytest.skip("no finding implies another by way of a third")
    for first, far in chains:
        problem = fault(lambda first=first, far=far: History(present=[first.id], absent=[far]))  # type: ignore[misc]
        assert problem.given == far


def test_all_faults_of_a_history_are_told_at_once() -> None:
    told = faults(lambda: History.parse({"present": ["nek_surgery", "fever"], "absent": ["fever", "dark_urin"]}))
    assert [(problem.where, problem.given) for problem in told] == [
        ("present", "nek_surgery"),
        ("absent", "dark_urin"),
        ("absent", "fever"),
    ]


def test_a_drug_is_a_text_a_mapping_or_a_medication() -> None:
    history = History(
        medications=["omeprazole", {"text": "furosemide 40 mg", "start": "2026-01-05"}, Medication(atc=["C03CA01"])]
    )
    assert [drug.text for drug in history.medications] == ["omeprazole", "furosemide 40 mg", ""]
    assert history.medications[1].start == date(2026, 1, 5)
    assert history.medications[2].atc == ("C03CA01",)
    assert history.medications_complete is False


def test_a_drug_cannot_stop_before_it_started() -> None:
    problem = fault(lambda: Medication(text="furosemide", start="2026-01-01", stop=date(2025, 1, 1)))
    assert "stopped on 2025-01-01 before it was started on 2026-01-01" in problem.what
    assert Medication(text="furosemide", start="2026-01-01", stop="2026-01-01").stop == date(2026, 1, 1)
