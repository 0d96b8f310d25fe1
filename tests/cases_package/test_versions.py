"""Snapshots read back as they were, differences are told case by case, and old answers replay to the same bytes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings

from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.replay import replay
from legcramp_cds.cases.compare import compare, render
from legcramp_cds.cases.load import Entry, load_text
from legcramp_cds.errors import InputError, KnowledgeError
from legcramp_cds.knowledge.base import KnowledgeBase, check, load
from legcramp_cds.knowledge.profiles import PROFILES, with_profile
from legcramp_cds.knowledge.snapshot import read_snapshot, write_snapshot
from legcramp_cds.logic.decode import Decoder
from legcramp_cds.logic.encode import content_hash
from legcramp_cds.record.dump import patient_data
from legcramp_cds.record.patient import Patient
from legcramp_cds.testing.patients import patients

AS_OF = date(2026, 11, 22)
CASES = """
- name: low magnesium
  as_of: 2026-11-22
  patient: {labs: {magnesium: 0.72 mmol/L}, history: {present: [carpopedal_spasm]}}
  expect: {no_tests: false}
- name: untouched
  as_of: 2026-11-22
  patient: {labs: {potassium: 6.9 mmol/L}}
  expect: {top: hyperkalemia}
- name: broken
"""


def test_a_snapshot_reads_back_equal_and_sound(again: KnowledgeBase) -> None:
    assert again.hash == load().hash
    assert list(check(again)) == []
    assert write_snapshot(again) == write_snapshot(load())
    assert list(again.conditions) == list(load().conditions)
    assert again.conditions == dict(load().conditions)


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_a_profile_applied_to_a_snapshot_is_the_profile(profile: str, again: KnowledgeBase) -> None:
    assert with_profile(again, profile).hash == with_profile(load(), profile).hash


@pytest.fixture(scope="module")
def again() -> KnowledgeBase:
    return _again()


@cache
def _again() -> KnowledgeBase:
    return read_snapshot(write_snapshot(load()))


@settings(max_examples=25)
@given(patient=patients(AS_OF))
def test_a_patient_reads_back_equal_and_is_assessed_alike(patient: Patient) -> None:
    text = json.dumps(patient_data(patient))
    back = Patient.parse(json.loads(text))
    assert json.dumps(patient_data(back)) == text
    assert sorted(back.labs.results, key=repr) == sorted(patient.labs.results, key=repr)
    assert back.model_copy(update={"labs": patient.labs}) == patient
    saved = assess(patient, as_of=AS_OF).to_json()
    assert replay(saved, _again()) == saved


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("profile", ["default", "dgn"])
def test_a_saved_assessment_replays_to_the_same_bytes(indent: int | None, profile: str, again: KnowledgeBase) -> None:
    patient = Patient(age_years=50, labs={"magnesium": "0.45 mmol/L"}, history={"present": {"fatigue", "back_pain"}})
    ignored = [{"kind": "result", "what": "x", "because": "y"}]
    saved = assess(patient, as_of=AS_OF, also_ignored=ignored, profile=profile).to_json(indent=indent)
    assert replay(saved, again) == saved


def test_an_assessment_of_other_knowledge_is_not_replayed(again: KnowledgeBase) -> None:
    saved = assess(Patient(age_years=50), as_of=AS_OF).to_json()
    with pytest.raises(InputError, match="was made with knowledge"):
        replay(saved, replace(again, version="1999.01.01"))


def test_what_is_no_assessment_is_told(again: KnowledgeBase) -> None:
    for text in ("{", "[]", '{"knowledge": {}}'):
        with pytest.raises(InputError):
            replay(text, again)
    whole = json.loads(assess(Patient(age_years=50), as_of=AS_OF).to_json())
    del whole["input"]
    with pytest.raises(InputError, match="does not hold the record"):
        replay(json.dumps(whole), again)


def test_a_snapshot_that_was_changed_or_is_none_is_refused() -> None:
    text = write_snapshot(load())
    whole = json.loads(text)
    for bad in (text.replace("Hypomagnesemia", "Hypomagnesaemia", 1), "{", "[]", '{"format": "other"}'):
        with pytest.raises(InputError):
            read_snapshot(bad, "old.json")
    del whole["knowledge"]["conditions"]
    whole["hash"] = content_hash(whole["knowledge"])
    with pytest.raises(InputError, match="another version"):
        read_snapshot(json.dumps(whole))
    whole = json.loads(text)
    whole["knowledge"]["no_tests"]["unheard_of"] = True
    whole["hash"] = content_hash(whole["knowledge"])
    with pytest.raises(InputError, match="another version"):
        read_snapshot(json.dumps(whole))


def test_a_reference_that_leads_nowhere_or_in_a_circle_is_told() -> None:
    circle = {"fact": {"a": {"ref": "fact", "id": "a"}}}
    for data, said in (({"ref": "fact", "id": "b"}, "nowhere"), ({"ref": "fact", "id": "a"}, "itself")):
        with pytest.raises(KnowledgeError, match=said):
            Decoder({}, circle).read(data)
    with pytest.raises(KnowledgeError, match="does not have"):
        Decoder({}, {}).read({"type": "Unheard"})


def _with_other_limit(knowledge: KnowledgeBase) -> KnowledgeBase:
    """The same knowledge with a higher limit of low magnesium, by way of its own data."""
    whole = json.loads(write_snapshot(knowledge))
    whole["knowledge"]["thresholds"]["magnesium_low"] |= {"value": "0.75 mmol/L", "also": []}
    whole["hash"] = content_hash(whole["knowledge"])
    return read_snapshot(json.dumps(whole))


def test_a_changed_limit_shows_in_the_cases_that_it_changes_and_in_no_other() -> None:
    entries: list[Entry] = load_text(CASES, "x.cramp.yaml")
    assert not [one for one in compare(entries[:2], load(), load()) if one.differences]
    found = list(compare(entries, load(), _with_other_limit(load())))
    assert [one.name for one in found] == ["low magnesium", "broken"]
    changes = {(one.what, one.subject): (one.before, one.after) for one in found[0].differences}
    assert changes["status", "hypomagnesemia"][1] == "confirmed"
    assert found[1].problem
    text = render(found, 3)
    assert "status hypomagnesemia:" in text
    assert "2 of 3 cases" in text
    assert found[0].to_dict()["name"] == "low magnesium"
