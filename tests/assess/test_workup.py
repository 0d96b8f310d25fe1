"""The work-up: nothing twice, nothing banned, hurried by red flags; and "no tests needed" as an answer."""

from __future__ import annotations

from hypothesis import given, settings

from legcramp_cds import Assessment, History, Patient, assess
from legcramp_cds.assess.asked import is_known
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.decisions.tests_wanted import hurried_to
from legcramp_cds.assess.decisions.triage import URGENCY_OF_LEVEL
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import Specialty, Tier, TriageLevel, Urgency
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from tests.assess.pictures import AS_OF, judged


def ordered(result: Assessment) -> dict[str, Urgency]:
    return {item.id: item.urgency for item in result.workup}


def test_what_is_known_and_fresh_is_not_asked_for_again() -> None:
    without = ordered(
        judged("diuretic", labs={"magnesium": {"value": 1.3, "unit": "mg/dL", "collected_at": "2019-01-01"}})
    )
    fresh = ordered(judged("diuretic", labs={"magnesium": {"value": 1.3, "unit": "mg/dL", "collected_at": AS_OF}}))
    assert "serum_magnesium" in without
    assert "serum_magnesium" not in fresh


@given(row=fact_rows())
@settings(max_examples=60)
def test_no_test_is_suggested_that_is_done_banned_or_asked_for_by_nobody(row: dict[str, FactValue]) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    banned = {item.investigation.id for item in result.do_not_order}
    excluded = {item.condition for item in result.differential if item.status.value == "excluded"}
    for item in result.workup:
        assert not is_known(item.investigation, row)
        assert item.id not in banned
        flags = [flag for flag in (*result.red_flags, *result.pathways) if item.investigation in flag.flag.tests]
        assert item.conditions or flags
        assert len(item.because) >= 1
        assert excluded.isdisjoint(item.conditions)
    ranks = [item.urgency.rank for item in result.workup]
    assert ranks == sorted(ranks)
    assert len(ordered(result)) == len(result.workup)


@given(row=fact_rows())
@settings(max_examples=60)
def test_a_red_flag_gets_its_tests_and_its_hand_over_whatever_is_held_of_its_suspects(
    row: dict[str, FactValue],
) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    banned = {item.investigation.id for item in result.do_not_order}
    suggested, referred = ordered(result), {item.specialty: item.urgency for item in result.referrals}
    for flag in (*result.red_flags, *result.pathways):
        soonest = URGENCY_OF_LEVEL[flag.flag.level].rank
        for test in flag.flag.tests:
            if test.id not in banned and not is_known(test, row):
                assert suggested[test.id].rank <= soonest
        for specialty in flag.flag.refer:
            assert referred[specialty].rank <= soonest


def test_progressive_weakness_alone_goes_to_the_neurologist() -> None:
    (referral,) = assess(Patient(history=History(present=["progressive_weakness"])), as_of=AS_OF).referrals
    assert (referral.specialty, referral.urgency) == (Specialty.NEUROLOGY, Urgency.SOON)
    assert referral.conditions == ("amyotrophic_lateral_sclerosis",)


def test_a_red_flag_hurries_what_settles_its_suspicion() -> None:
    calm = judged("after thyroidectomy", labs={"calcium": "9.4 mg/dL"})
    alarmed = judged("after thyroidectomy")
    assert alarmed.red_flags
    assert ordered(alarmed)["ecg"] is Urgency.IMMEDIATE
    assert ordered(calm).get("ecg") is not Urgency.IMMEDIATE


def test_an_examination_that_is_said_to_be_normal_is_not_asked_for_again() -> None:
    cramp = {"site": "calf", "timing": "night"}

    def asked(**history: list[str]) -> bool:
        return "focused_examination" in ordered(
            assess(Patient.parse({"cramp": cramp, "history": history}), as_of=AS_OF)
        )

    assert asked()
    assert asked(not_asked=["normal_examination"])
    assert asked(absent=["normal_examination"])
    assert asked(present=["normal_pulses"])
    assert not asked(present=["normal_examination"])


def test_ordinary_night_cramps_need_no_tests_and_the_answer_says_why_and_when_to_come_back() -> None:
    result = judged("night cramps")
    assert result.no_tests_needed.value is True
    assert result.no_tests_needed.because
    assert result.no_tests_needed.safety_net
    assert result.triage.level.value == "self_care"
    assert not [item for item in result.workup if item.investigation.tier.value in ("bloods", "imaging")]


def test_the_same_pattern_without_an_examination_leaves_it_open_and_names_what_to_examine() -> None:
    result = judged("night cramps", history={"present": ["sudden_painful_contraction"], "absent": []})
    assert result.no_tests_needed.value is None
    assert result.no_tests_needed.unknown
    assert set(result.no_tests_needed.unknown) <= set(load().facts)
    assert set(result.no_tests_needed.unknown).isdisjoint(result.facts.row)


def test_an_examination_that_is_not_normal_makes_tests_needed() -> None:
    result = judged("night cramps", history={"present": ["sudden_painful_contraction"], "absent": ["normal_strength"]})
    assert result.no_tests_needed.value is False
    assert "more than the ordinary cramp" in result.no_tests_needed.because[0]


def test_another_complaint_is_not_the_ordinary_cramp() -> None:
    for name in ("kidney", "nothing"):
        assert judged(name).no_tests_needed.value is False


def test_do_not_order_says_why_and_what_it_saw() -> None:
    result = judged("night cramps")
    assert result.do_not_order
    for item in result.do_not_order:
        assert item.because
        assert item.found
        assert item.citations


def test_nothing_known_asks_for_no_test() -> None:
    assert judged("nothing").workup == ()
    assert Patient().labs.results == ()


def test_a_red_flag_hurries_what_is_done_at_once_or_settles_the_matter_and_nothing_else() -> None:
    orders = [order for condition in load().conditions.values() for order in condition.workup]
    hurried = [order for order in orders if order.confirms or order.investigation.tier in (Tier.BEDSIDE, Tier.ECG)]
    waiting = [order for order in orders if order not in hurried]
    assert min(len(hurried), len(waiting)) > 50
    for order in hurried:
        assert hurried_to(order, TriageLevel.EMERGENCY) is Urgency.IMMEDIATE
        assert hurried_to(order, TriageLevel.SAME_DAY).rank <= Urgency.SAME_DAY.rank
        assert hurried_to(order, None) is order.urgency
    for order in waiting:
        assert {hurried_to(order, level) for level in (None, *TriageLevel)} == {order.urgency}
