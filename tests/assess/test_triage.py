"""Triage is the most urgent of the red flags and of the hand-overs, and says which of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.assess.triage import FiredFlag, is_urgent
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from tests.assess.pictures import AS_OF, judged


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("after thyroidectomy", TriageLevel.EMERGENCY),
        ("night cramps", TriageLevel.SELF_CARE),
        ("nothing", TriageLevel.ROUTINE),
    ],
)
def test_the_level_of_a_picture(name: str, level: TriageLevel) -> None:
    result = judged(name)
    assert result.triage.level is level
    assert result.triage.reasons


def test_an_alarm_makes_the_calmest_picture_an_emergency_and_says_so() -> None:
    result = judged("night cramps", labs={"potassium": "1.9 mmol/L"})
    assert result.triage.level.rank <= TriageLevel.SAME_DAY.rank
    names = {item.flag.name for item in result.red_flags}
    assert names
    assert any(name in reason for name in names for reason in result.triage.reasons)


@given(row=fact_rows())
@settings(max_examples=60)
def test_the_level_is_the_most_urgent_ground_and_every_ground_is_told(row: dict[str, FactValue]) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    triage = result.triage
    assert [item.flag.level.rank for item in result.red_flags] == sorted(
        item.flag.level.rank for item in result.red_flags
    )
    assert all(is_urgent(item.flag.level) for item in result.red_flags)
    assert all(not is_urgent(item.flag.level) for item in result.pathways)
    if result.red_flags:
        assert triage.level.rank <= result.red_flags[0].flag.level.rank
    for ground in triage.grounds:
        if isinstance(ground, FiredFlag):
            assert ground.flag.level is triage.level
        else:
            assert ground[0] in result.differential.handing_over
    assert bool(triage.grounds) is not bool(triage.remark)
    assert len(triage.reasons) >= 1


def test_a_flag_that_cannot_be_decided_is_told_with_what_would_settle_it() -> None:
    unsettled = judged("after thyroidectomy").red_flags_unsettled
    assert unsettled
    for item in unsettled:
        assert item.missing, item.flag.id
        assert all("would settle the red flag" in effect for missing in item.missing for effect in missing.effects)
