"""`what_if` is exact: every value of an interval gives the outcome that was foretold for the interval."""

from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legcramp_cds import Assessment, Patient, assess, what_if
from legcramp_cds.assess.intervals import Interval, intervals
from legcramp_cds.assess.what_if import WhatIf
from legcramp_cds.errors import InputError
from legcramp_cds.facts import Choice
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.base import load
from legcramp_cds.record.facts_of import facts_of_patient
from tests.assess.pictures import AS_OF, PICTURES, judged, picture

# Facts with limits of their own, with limits of derived values that they enter, with both, and with none.
MEASURED = (
    "magnesium",
    "potassium",
    "calcium",
    "albumin",
    "creatinine",
    "sodium",
    "glucose",
    "tsh",
    "phosphate",
    "height",
)

PAIRS = [(name, fact) for name in PICTURES for fact in MEASURED]


def essence(result: Assessment) -> tuple[object, ...]:
    """What a clinician would act on."""
    return (
        result.triage.level,
        {item.flag.id for item in result.red_flags},
        {item.condition: item.status for item in result.differential if item.status.open},
        {item.id for item in result.workup},
        result.no_tests_needed.value,
    )


@st.composite
def values_inside(draw: st.DrawFn, interval: Interval) -> float:
    """Any value of an interval, often next to an end."""
    if interval.low == interval.high:
        return interval.low
    value = draw(
        st.floats(interval.low, interval.high, exclude_min=not interval.has_low, exclude_max=not interval.has_high)
    )
    return draw(st.sampled_from([value, interval.middle]))


def with_value(name: str, fact: str, value: float) -> Assessment:
    if fact == "age":
        return judged(name, age_years=value)
    unit = MEASUREMENTS[fact].unit
    return judged(name, labs={fact: {"value": value, "unit": unit}})


@cache
def answer(name: str, fact: str) -> WhatIf:
    return what_if(picture(name), fact, as_of=AS_OF)


@given(data=st.data())
@settings(max_examples=250)
def test_every_value_of_an_interval_has_its_outcome(data: st.DataObject) -> None:
    pair = data.draw(st.sampled_from(PAIRS))
    outcomes = answer(*pair).outcomes
    outcome = outcomes[data.draw(st.integers(0, len(outcomes) - 1))]
    assert outcome.interval is not None
    value = data.draw(values_inside(outcome.interval))
    # Compared outside the assertion, because a difference would be shown with both assessments at full length.
    same = essence(with_value(*pair, value)) == essence(outcome.assessment)
    assert same, (pair, value, outcome.value)


@pytest.mark.parametrize("age", [0.5, 17.9, 18, 40, 64.9, 91, 92, 120])
def test_an_age_counts_through_the_filtration_rate_too(age: float) -> None:
    found = what_if(picture("diuretic"), "age", as_of=AS_OF)
    (outcome,) = (one for one in found.outcomes if one.interval is not None and holds(one.interval, age))
    assert essence(with_value("diuretic", "age", age)) == essence(outcome.assessment)


def holds(interval: Interval, value: float) -> bool:
    above = interval.low < value or (interval.has_low and interval.low == value)
    below = value < interval.high or (interval.has_high and interval.high == value)
    return above and below


@pytest.mark.parametrize("fact", MEASURED)
def test_the_intervals_are_the_whole_plausible_range_without_gap_or_overlap(fact: str) -> None:
    found = list(intervals(MEASUREMENTS[fact], load(), facts_of_patient(picture("after thyroidectomy"), AS_OF)))
    assert (found[0].low, found[-1].high) == (MEASUREMENTS[fact].low, MEASUREMENTS[fact].high)
    assert found[0].has_low
    assert found[-1].has_high
    for one, following in pairwise(found):
        assert one.high == following.low
        assert one.has_high is not following.has_low


def test_neighbors_with_the_same_outcome_are_told_as_one() -> None:
    for found in (answer(*pair) for pair in PAIRS):
        for one, following in pairwise(found.outcomes):
            assert one.changes != following.changes
            assert one.value != following.value


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(0.1, 20.0, True, True), "any value"),
        (Interval(0.1, 0.7, True, False), "below 0.7 mmol/L"),
        (Interval(0.1, 0.7, True, True), "up to 0.7 mmol/L"),
        (Interval(0.7, 20.0, True, True), "0.7 mmol/L or above"),
        (Interval(0.7, 20.0, False, True), "above 0.7 mmol/L"),
        (Interval(0.7, 0.7, True, True), "0.7 mmol/L"),
        (Interval(0.5, 0.7, True, True), "0.5 mmol/L to 0.7 mmol/L"),
        (Interval(0.5, 0.7, False, False), "above 0.5 mmol/L to below 0.7 mmol/L"),
    ],
)
def test_an_interval_in_words(interval: Interval, words: str) -> None:
    magnesium = MEASUREMENTS["magnesium"]
    inside = Interval(
        magnesium.low if interval.low == 0.1 else interval.low,
        magnesium.high if interval.high == 20.0 else interval.high,
        interval.has_low,
        interval.has_high,
    )
    assert inside.in_words(magnesium) == words


@pytest.mark.parametrize("fact", ["neck_surgery", "recent_neck_surgery", "dark_urine", "muscle_weakness"])
def test_each_state_of_a_finding_is_what_writing_it_down_would_give(fact: str) -> None:
    found = what_if(picture("kidney"), fact, as_of=AS_OF)
    assert [outcome.value for outcome in found.outcomes] == ["present", "absent"]
    for outcome in found.outcomes:
        assert outcome.interval is None
        written = judged("kidney", history={outcome.value: [fact]} if outcome.value == "absent" else
                         {"present": ["widespread_cramps", fact]})  # fmt: skip
        assert essence(written) == essence(outcome.assessment)
        assert dict(written.facts.row) == dict(outcome.assessment.facts.row)


def test_a_drug_class_brings_its_group() -> None:
    present, absent = what_if(Patient(age_years=60), "taking_loop_diuretic", as_of=AS_OF).outcomes
    assert present.assessment.facts.row["taking_diuretic"] is True
    assert "taking_diuretic" not in absent.assessment.facts.row
    group = what_if(Patient(age_years=60), "taking_diuretic", as_of=AS_OF).outcomes
    assert "taking_loop_diuretic" not in group[0].assessment.facts.row
    assert group[1].assessment.facts.row["taking_loop_diuretic"] is False


def test_each_option_of_a_choice_is_tried() -> None:
    choice = load().facts["cramp_course"]
    assert isinstance(choice, Choice)
    found = what_if(picture("night cramps"), "cramp_course", as_of=AS_OF)
    assert [outcome.value for outcome in found.outcomes] == [option.replace("_", " ") for option in choice.options]


def test_a_known_fact_is_replaced_with_its_date_and_origin() -> None:
    patient = picture("diuretic", labs={"potassium": {"value": 2.4, "unit": "meq/L", "collected_at": "2026-11-20"}})
    before = assess(patient, as_of=AS_OF)
    assert before.facts.dates["potassium"] == date(2026, 11, 20)
    found = what_if(patient, "potassium", as_of=AS_OF)
    (same,) = (one for one in found.outcomes if one.interval is not None and holds(one.interval, 2.4))
    assert same.changes == ()
    assert "potassium" not in same.assessment.facts.dates
    assert not [entry for entry in same.assessment.to_dict()["data"]["used"]  # type: ignore[index]
                if entry["fact"] == "potassium" and "printed" in entry]  # fmt: skip
    high = found.outcomes[-1].assessment
    assert all(item.condition != "hypokalemia" for item in high.listed)
    assert found.matters


def test_a_fact_that_changes_nothing_says_so() -> None:
    found = what_if(picture("nothing"), "height", as_of=AS_OF)
    assert [outcome.value for outcome in found.outcomes] == ["any value"]
    assert not found.matters


@pytest.mark.parametrize(("name", "hint"), [("magnesum", "did you mean 'magnesium'"), ("xyzzy", "list the names")])
def test_an_unknown_fact_is_refused_with_its_nearest_names(name: str, hint: str) -> None:
    with pytest.raises(InputError) as caught:
        what_if(picture("nothing"), name, as_of=AS_OF)
    (problem,) = caught.value.problems
    assert (problem.where, problem.given) == ("fact", name)
    assert hint in problem.hint
