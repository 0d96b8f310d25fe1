"""What to find out, in the order of a clinician: the complaint, near alarms, conditions in question, other alarms."""

from __future__ import annotations

from hypothesis import given, settings

from legcramp_cds import Assessment
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from tests.assess.pictures import AS_OF
from tests.knowledge.asking import ask

COMPLAINT = ("palpable_hardening", "relieved_by_stretching", "nocturnal_cramps", "sudden_painful_contraction")


def asked(result: Assessment) -> list[str]:
    return [item.fact for item in result.missing]


def test_of_mere_cramps_it_is_asked_first_what_they_are_and_gases_come_last() -> None:
    names = asked(ask("muscle_cramps", age=60))
    assert set(COMPLAINT) <= set(names[:8])
    assert names.index("dark_urine") < names.index("bleeding_varicose_vein")
    assert names.index("bleeding_varicose_vein") < names.index("tense_compartment") < names.index("potassium")
    assert names[-1] == "ph"


def test_what_the_complaint_is_is_asked_only_while_that_is_open() -> None:
    cramp = "muscle_cramps palpable_hardening relieved_by_stretching sudden_painful_contraction"
    told = asked(ask(f"{cramp} nocturnal_cramps cramp_calf"))
    assert "soreness_after_cramp" not in told
    assert "soreness_after_cramp" in asked(ask("muscle_cramps"))


def test_readings_that_compete_are_asked_about() -> None:
    names = asked(ask("muscle_cramps relieved_by_moving relieved_by_stretching"))
    assert {"crawling_urge_to_move", "palpable_hardening"} <= set(names[:6])


def test_an_alarm_of_which_a_part_is_there_comes_before_the_conditions_and_the_others_behind_them() -> None:
    result = ask(
        "muscle_cramps nocturnal_cramps cramp_calf palpable_hardening relieved_by_stretching jaw_stiffness", age=60
    )
    names = asked(result)
    in_question = [item.fact for condition in result.differential.open for item in condition.unknown]
    near, far = "cramp_trunk", "bleeding_varicose_vein"
    only_there = [name for name in in_question if name not in {near, far}]
    assert names.index(near) < min(names.index(name) for name in only_there if name not in names[: names.index(near)])
    assert names.index(far) > max(names.index(name) for name in only_there if name != "ph")


@given(row=fact_rows())
@settings(max_examples=60)
def test_nothing_is_asked_twice_and_nothing_that_would_settle_something_is_left_out(row: dict[str, FactValue]) -> None:
    result = assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF)
    names = asked(result)
    assert len(names) == len(set(names))
    settling = {item.fact for flag in result.red_flags_unsettled for item in flag.missing}
    settling |= {item.fact for condition in result.differential.open for item in condition.unknown}
    assert settling <= set(names)
    assert all(item.effects for item in result.missing)
