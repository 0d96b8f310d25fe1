"""What harms and is not excluded is named, and an empty list says what is nearest."""

from __future__ import annotations

import json

from hypothesis import given, settings

from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import Strength
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from legcramp_cds.views import markdown
from legcramp_cds.views.html import report
from tests.assess.pictures import AS_OF
from tests.knowledge.asking import ask


def test_what_harms_and_is_not_excluded_is_named_with_what_would_settle_it() -> None:
    result = ask("progressive_weakness absent_reflexes")
    named = {item.condition: item for item in result.not_excluded}
    told = named["guillain_barre_syndrome"]
    assert not told.result.status.open
    assert told.because
    assert "rapid_symmetric_weakness" in [missing.fact for missing in told.questions]
    assert "lumbar_puncture" in [test.id for test in told.tests]


def test_what_is_told_elsewhere_is_not_named_again() -> None:
    result = ask("rapid_symmetric_weakness chvostek_sign")
    elsewhere = {item.condition for item in (*result.listed, *result.must_not_miss)}
    assert {"hypomagnesemia"} <= {item.condition for item in result.not_excluded}
    assert elsewhere.isdisjoint(item.condition for item in result.not_excluded)


def test_a_result_that_rules_it_out_takes_it_away() -> None:
    assert "hypocalcemia" in {item.condition for item in ask("chvostek_sign").not_excluded}
    told = ask("chvostek_sign", labs={"ionized_calcium": "1.25 mmol/L", "magnesium": "0.85 mmol/L"})
    assert not told.not_excluded


def test_ordinary_cramps_name_nothing() -> None:
    told = "nocturnal_cramps cramp_calf relieved_by_stretching palpable_hardening self_limiting normal_examination"
    quiet = ask(told)
    assert quiet.no_tests_needed.value is True
    assert not quiet.not_excluded


def test_an_empty_list_names_the_nearest() -> None:
    result = ask("leg_pain bone_pain")
    assert not result.listed
    assert [item.condition for item in result.nearest] == ["vitamin_d_deficiency"]
    assert "proximal_weakness" in [missing.fact for missing in result.nearest[0].questions]


def test_a_list_that_is_not_empty_has_no_nearest() -> None:
    assert not ask("muscle_cramps progressive_weakness absent_reflexes").nearest


def test_nothing_known_names_nothing() -> None:
    result = ask("")
    assert not result.nearest
    assert not result.not_excluded
    assert "nothing in the facts speaks for any condition" in str(result)


def test_every_view_says_that_they_are_unlikely() -> None:
    near, open_ = ask("leg_pain bone_pain"), ask("progressive_weakness absent_reflexes")
    assert "nearest, and all unlikely:\n  - Vitamin D deficiency" in str(near)
    assert "NOT YET EXCLUDED (unlikely)\n  - Guillain-Barré syndrome" in str(open_)
    for text in (markdown.render(near), str(report.render(near))):
        assert "Nearest, and all unlikely:" in text
    for text in (markdown.render(open_), str(report.render(open_))):
        assert "Not yet excluded, though unlikely" in text
    data = json.loads(open_.to_json())
    assert data["not_excluded"][0]["status"] == "unlikely"
    assert json.loads(near.to_json())["nearest"][0]["condition"] == "vitamin_d_deficiency"


@given(row=fact_rows())
@settings(max_examples=150)
def test_what_is_named_is_pointed_to_by_at_least_a_weak_finding(row: dict[str, FactValue]) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    for item in result.not_excluded:
        told = item.result
        rate = told.definition.base_rate if told.context is None else told.context.rate
        assert round(told.weight_db - rate.value, 1) >= Strength.WEAK.decibans, told
