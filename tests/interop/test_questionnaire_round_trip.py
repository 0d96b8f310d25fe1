"""Whatever a patient answers, in whatever form of response, comes out as it was given."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legcramp_cds import Patient, assess
from legcramp_cds.facts import Choice, Measurement
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.questions import QUESTIONS, Question
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, read_all
from tests.interop.response_samples import YES_NO, item, response


def answers_to(question: Question) -> st.SearchStrategy[object]:
    fact = question.fact
    if isinstance(fact, Choice):
        return st.sampled_from([*fact.options, None])
    if isinstance(fact, Measurement):
        if not question.units:
            return st.dates(date(1990, 1, 1), AS_OF).map(date.isoformat)
        return st.tuples(st.integers(1, 40), st.sampled_from([unit for unit, _ in question.units]))
    return st.sampled_from([True, False, None])


ANSWERS = st.lists(st.sampled_from(sorted(QUESTIONS)), unique=True, max_size=60).flatmap(
    lambda names: st.fixed_dictionaries({name: answers_to(QUESTIONS[name]) for name in names})
)


def contradicting(answers: dict[str, Any]) -> set[str]:
    """Findings that were answered with yes although what they imply was answered with no, and those denied ones."""
    found = set()
    for name, said in answers.items():
        implied = list(FINDINGS[name].implies) if name in FINDINGS and said is True else []
        for one in implied:
            implied += [other for other in FINDINGS[one].implies if other not in implied]
        denied = {one for one in implied if answers.get(one) is False}
        found |= {name, *denied} if denied else set()
    return found


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS)
def test_every_answer_comes_out_as_it_was_given(answers: dict[str, Any]) -> None:
    record = read_all(response(answers))
    history, cramp = record.patient.history, record.patient.cramp
    clash = contradicting(answers)
    for state, where in ((True, history.present), (False, history.absent), (None, history.unknown)):
        said = {name for name, given in answers.items() if name in YES_NO and given is state}
        assert said - clash <= where
        # Nothing is present or absent that was not said.
        assert state is None or where == said - clash
    assert clash <= history.unknown
    assert cramp.laterality == answers.get("cramp_laterality")
    assert cramp.course == answers.get("cramp_course")
    assert (cramp.onset.isoformat() if cramp.onset else None) == answers.get("symptom_duration")
    assert history.unknown | history.not_asked | history.present | history.absent == YES_NO
    facts_of_patient(record.patient, AS_OF)


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(ANSWERS)
def test_the_form_of_the_response_changes_nothing(answers: dict[str, Any]) -> None:
    """Flat or in groups, with or without empty items, in any order: the same patient."""
    grouped = response(answers)
    flat = response({}, *(item(name, said) for name, said in reversed(answers.items())))
    patients = [read_all(one).patient for one in (grouped, flat)]
    assert patients[0].history == patients[1].history
    assert patients[0].cramp == patients[1].cramp
    rows = [facts_of_patient(one, AS_OF).row for one in patients]
    assert rows[0] == rows[1]
    before = copy.deepcopy(grouped)
    read_all(grouped)
    assert grouped == before


def test_an_answered_history_is_judged_like_the_same_history_written_by_hand() -> None:
    said = {"muscle_cramps": True, "cramp_calf": True, "saddle_numbness": True, "diabetes": False}
    by_form = assess(read_all(response(said)).patient, as_of=AS_OF)
    history = {"present": ["muscle_cramps", "cramp_calf", "saddle_numbness"], "absent": ["diabetes"]}
    by_hand = assess(Patient(sex="female", birth_date="1972-03-04", history=history), as_of=AS_OF)
    assert by_form.verdicts == by_hand.verdicts
    assert [flag.flag.id for flag in by_form.red_flags] == [flag.flag.id for flag in by_hand.red_flags] != []
