"""Unknown is not absent: taking a deciding fact away leaves a question that names it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from legcramp_cds import Assessment
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.knowledge.base import load
from legcramp_cds.record.facts_of import PatientFacts
from tests.assess.pictures import AS_OF, PICTURES, judged


def without(result: Assessment, fact: str) -> Assessment:
    row = {name: value for name, value in result.facts.row.items() if name != fact}
    return assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)


def deciding() -> Iterator[tuple[str, str, str, str]]:
    """Facts whose loss makes a met criterion unknown: picture, fact, condition, criterion."""
    for name in PICTURES:
        result = judged(name)
        for fact in result.facts.row:
            after = without(result, fact)
            for item in result.differential:
                for criterion, verdict in item.criteria.items():
                    if verdict == "met" and after.condition(item.condition).criteria[criterion] == "unknown":
                        yield name, fact, item.condition, criterion


DECIDING = list(deciding())


def test_the_pictures_hold_enough_deciding_facts() -> None:
    assert len(DECIDING) >= 8
    assert len({fact for _, fact, _, _ in DECIDING}) >= 5


@pytest.mark.parametrize(("name", "fact", "condition", "criterion"), DECIDING)
def test_a_deciding_fact_that_is_taken_away_is_named_as_missing(
    name: str, fact: str, condition: str, criterion: str
) -> None:
    after = without(judged(name), fact)
    item = after.condition(condition)
    missing = {one.fact: one for one in item.unknown}
    assert fact in missing
    effect = {"confirmed_by": "would confirm", "excluded_by": "would exclude"}[criterion]
    assert any(phrase.startswith(effect) for phrase in missing[fact].effects)
    assert missing[fact].state == "not_stated"
    if item.status.open:
        assert fact in {one.fact for one in after.missing}


def test_the_state_of_a_missing_fact_is_what_the_record_says() -> None:
    asked = judged("after thyroidectomy", history={"unknown": ["trousseau_sign"], "not_asked": ["chvostek_sign"]})
    states = {one.fact: one.state for item in asked.listed for one in item.unknown}
    assert states["trousseau_sign"] == "unknown"
    assert states.get("chvostek_sign", "not_asked") == "not_asked"
    assert "not_stated" in states.values()


def test_an_inexact_result_is_named_as_such() -> None:
    result = judged("diuretic", labs={"magnesium": "<0.9 mmol/L"})
    assert result.condition("hypomagnesemia").status.value != "confirmed"
    states = {one.fact: one.state for one in result.condition("hypomagnesemia").unknown}
    assert states["magnesium"] == "inexact"


@pytest.mark.parametrize("name", PICTURES)
def test_the_first_unknown_facts_are_those_of_the_whole_list(name: str) -> None:
    for result in judged(name).differential:
        names = tuple(missing.name for missing in result.unknown)
        assert [result.first_unknown(most) for most in (0, 1, 4, 9, 100)] == [
            names[:most] for most in (0, 1, 4, 9, 100)
        ]
