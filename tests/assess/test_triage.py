"""Triage is the most urgent of the red flags and of the hand-overs, and says which of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.decisions.triage import LEVEL_OF_URGENCY, urgency_of_test
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.assess.triage import FiredFlag
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.companions import COMPANIONS, HARMLESS
from legcramp_cds.knowledge.shapes import TriageLevel, Urgency
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from tests.assess.pictures import AS_OF, judged
from tests.knowledge.asking import ask


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


BENIGN = (
    "muscle_cramps nocturnal_cramps exertional_cramps cramp_calf palpable_hardening relieved_by_stretching "
    "sudden_painful_contraction cramp_lasting_seconds_to_minutes normal_examination"
)


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ("", "self_care"),
        ("confusion", "emergency"),
        ("syncope", "emergency"),
        ("heat_exposure heavy_sweating heart_failure", "same_day"),
        ("pregnant color_change_foot", "same_day"),
    ],
)
def test_a_hand_over_is_not_set_aside_because_the_cramp_is_ordinary(more: str, level: str) -> None:
    """What takes a benign cramp out of the ordinary is written at the cramp itself, as the rule of its hand-over."""
    result = ask(f"{BENIGN} {more}", age=30)
    assert result.triage.level == level
    assert bool(result.no_tests_needed.value) is (not more)
    assert bool(result.referrals) is bool(more)


@pytest.mark.parametrize("companion", sorted(fact.id for fact in COMPANIONS))
def test_no_other_complaint_or_sign_is_left_to_self_care(companion: str) -> None:
    result = ask(f"{BENIGN} {companion}")
    assert result.triage.level is not TriageLevel.SELF_CARE
    assert not result.no_tests_needed.value


def test_what_many_have_beside_ordinary_cramps_is_left_to_self_care() -> None:
    said = [fact.id for fact in HARMLESS if not fact.id.startswith("normal_")]
    seen = {name: ask(f"{BENIGN} {name}").triage.level.value for name in said}
    assert seen == dict.fromkeys(said, "self_care")


@given(row=fact_rows())
@settings(max_examples=60)
def test_the_level_is_the_most_urgent_ground_and_every_ground_is_told(row: dict[str, FactValue]) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    triage = result.triage
    assert [item.flag.level.rank for item in result.red_flags] == sorted(
        item.flag.level.rank for item in result.red_flags
    )
    assert all(item.flag.level.urgent for item in result.red_flags)
    assert all(not item.flag.level.urgent for item in result.pathways)
    if result.red_flags:
        assert triage.level.rank <= result.red_flags[0].flag.level.rank
    for ground in triage.grounds:
        if isinstance(ground, FiredFlag):
            assert ground.flag.level is triage.level
        else:
            assert ground in result.differential.hand_overs
    assert bool(triage.grounds) is not bool(triage.remark)
    assert len(triage.reasons) >= 1


def test_a_flag_that_cannot_be_decided_is_told_with_what_would_settle_it() -> None:
    unsettled = judged("after thyroidectomy").red_flags_unsettled
    assert unsettled
    for item in unsettled:
        assert item.missing, item.flag.id
        assert all("would settle the red flag" in effect for missing in item.missing for effect in missing.effects)


@given(row=fact_rows())
@settings(max_examples=60)
def test_no_test_is_wanted_sooner_than_the_patient_is_seen(row: dict[str, FactValue]) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    hurried = [item for item in result.workup if item.urgency.rank < Urgency.SOON.rank]
    assert all(LEVEL_OF_URGENCY[item.urgency].rank >= result.triage.level.rank for item in hurried)


@pytest.mark.parametrize(
    ("asked", "level", "wanted"),
    [
        ("immediate", "emergency", "immediate"),
        ("same_day", "emergency", "same_day"),
        ("immediate", "same_day", "same_day"),
        ("soon", "same_day", "soon"),
        ("immediate", "urgent", "soon"),
        ("same_day", "routine", "soon"),
        ("soon", "routine", "soon"),
        ("routine", "emergency", "routine"),
        ("routine", "self_care", "routine"),
    ],
)
def test_a_test_follows_the_triage(asked: str, level: str, wanted: str) -> None:
    assert urgency_of_test(Urgency(asked), TriageLevel(level)) is Urgency(wanted)


def test_what_is_possible_hands_over_the_same_day_where_hours_matter_and_says_so() -> None:
    result = ask("leg_pain unilateral_symptoms long_travel")
    assert result.triage.level is TriageLevel.SAME_DAY
    (reason,) = result.triage.reasons
    assert reason.startswith("Deep vein thrombosis is possible, and hours decide: scan or D-dimer within four hours")
    assert [(item.specialty.value, item.urgency.value) for item in result.referrals] == [
        ("emergency_department", "same_day")
    ]


def test_what_is_possible_never_hands_over_sooner_than_the_same_day() -> None:
    result = ask("cramps_after_exercise cramp_lasting_longer recent_unaccustomed_exercise")
    assert {item.condition for item in result.differential.listed} >= {"rhabdomyolysis"}
    assert result.triage.level is TriageLevel.SAME_DAY
    assert {item.urgency for item in result.workup if item.id == "ck_test"} == {Urgency.SAME_DAY}


def test_what_is_possible_hands_nobody_over_where_hours_do_not_matter() -> None:
    result = ask("muscle_cramps", drugs=["hydrochlorothiazide 25 mg"])
    assert {item.status.value for item in result.differential.open} == {"possible"}
    assert (result.triage.level, result.referrals) == (TriageLevel.ROUTINE, ())


ORDINARY = (
    "muscle_cramps sudden_painful_contraction palpable_hardening nocturnal_cramps cramp_calf relieved_by_stretching "
    "normal_strength normal_reflexes normal_sensation normal_pulses"
)
RESTLESS = "crawling_urge_to_move cramps_at_rest relieved_by_moving worse_in_evening"


def test_only_what_is_taken_for_a_cramp_is_left_to_self_care() -> None:
    """No test is needed for either; but of the second nobody can say what it is."""
    cramp, undecided = ask(ORDINARY), ask(f"{ORDINARY} {RESTLESS}")
    assert (cramp.gate.kind, cramp.no_tests_needed.value) == ("true_cramp", True)
    assert (undecided.gate.kind, undecided.no_tests_needed.value) == ("undecided", True)
    assert (cramp.triage.level, undecided.triage.level) == (TriageLevel.SELF_CARE, TriageLevel.ROUTINE)
