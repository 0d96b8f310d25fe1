"""One alarm more never makes a patient wait longer, whoever the patient is and whatever the alarm speaks against."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legcramp_cds import Assessment
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.facts import Fact, FactValue
from legcramp_cds.frames.screen import screen
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.logic.nodes import facts_of
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from tests.assess.pictures import AS_OF
from tests.knowledge.asking import ask
from tests.knowledge.rows import Row
from tests.knowledge.rows import row as row_of

KNOWLEDGE = load()
HANDED_OVER = [condition for condition in KNOWLEDGE.conditions.values() if condition.refer]


def _assessed(row: Row) -> Assessment:
    return assess_facts(compile_knowledge(KNOWLEDGE), PatientFacts(row, {}, {}), as_of=AS_OF)


def _picture_of(position: int) -> list[Fact]:
    """The facts that one condition reads, for and against it and in its hand-overs."""
    condition = HANDED_OVER[position]
    rules = [*(item.when for item in condition.evidence), *(referral.when for referral in condition.refer)]
    return list(facts_of(*rules))


@st.composite
def _patients(draw: st.DrawFn) -> dict[str, FactValue]:
    """Patients who look like one condition, where what speaks against it can lower something, or like none."""
    if draw(st.booleans()):
        return draw(fact_rows())
    picture = _picture_of(draw(st.integers(0, len(HANDED_OVER) - 1)))
    told = draw(st.lists(st.sampled_from(picture), unique_by=lambda fact: fact.id, min_size=1, max_size=6))
    numbers = draw(fact_rows(facts=told))
    return row_of(*(fact.id for fact in told if fact.id in FINDINGS)) | {
        name: value for name, value in numbers.items() if not isinstance(value, bool)
    }


@given(patient=_patients(), alarm=st.sampled_from(sorted(KNOWLEDGE.alarms)))
@settings(max_examples=400)
def test_an_alarm_more_never_lowers_the_triage(patient: dict[str, FactValue], alarm: str) -> None:
    if alarm in patient:
        return
    before, after = _assessed(patient), _assessed({**patient, **row_of(alarm), **patient})
    assert after.triage.level.rank <= before.triage.level.rank, alarm


@given(patient=_patients(), told=st.dictionaries(st.sampled_from(sorted(FINDINGS)), st.booleans(), max_size=4))
@settings(max_examples=200)
def test_what_becomes_known_takes_no_red_flag_away(patient: dict[str, FactValue], told: dict[str, bool]) -> None:
    before, after = _assessed(patient), _assessed({**told, **patient})
    assert {item.flag.id for item in before.red_flags} <= {item.flag.id for item in after.red_flags}


# Each pair once lowered the triage: the second finding made the first condition less likely, and no red flag stood in.
ONCE_LOWERED: tuple[tuple[str, str, dict[str, str], str], ...] = (
    ("carpopedal_spasm", "diarrhea syncope polyuria", {}, "same_day"),
    ("progressive_weakness", "muscle_pain", {"creatine_kinase": "5250 U/L"}, "emergency"),
    ("sensory_level", "cramp_thigh saddle_sensory_loss", {}, "emergency"),
    (
        "brisk_reflexes",
        "autonomic_symptoms proximal_weakness reduced_ankle_reflexes weakness_eases_with_effort",
        {},
        "urgent",
    ),
    ("brisk_reflexes", "cannot_rise_on_toes radicular_leg_pain reduced_ankle_reflexes", {}, "urgent"),
    ("confusion", "exertional_cramps endurance_or_one_sided_sport", {}, "emergency"),
)


@pytest.mark.parametrize(
    ("alarm", "present", "labs", "level"),
    ONCE_LOWERED,
    ids=[f"{pair[0]} {index}" for index, pair in enumerate(ONCE_LOWERED)],
)
def test_what_speaks_for_another_cause_keeps_the_level(
    alarm: str, present: str, labs: dict[str, str], level: str
) -> None:
    assert ask(f"{present} {alarm}", labs=labs).triage.level.value == level


def test_the_reason_says_that_only_an_alarm_speaks_against_it() -> None:
    result = ask("muscle_pain progressive_weakness", labs={"creatine_kinase": "5250 U/L"})
    assert "Rhabdomyolysis is likely but for another alarm: fluids save the kidney" in result.triage.reasons
    assert "rhabdomyolysis" in {name for item in result.referrals for name in item.conditions}


def test_what_a_test_rules_out_does_lower_it() -> None:
    told = ask("carpopedal_spasm", labs={"ionized_calcium": "0.95 mmol/L"}).triage.level
    assert ask("carpopedal_spasm", labs={"ionized_calcium": "1.25 mmol/L"}).triage.level.rank > told.rank


def test_a_table_keeps_the_level_too() -> None:
    pl = pytest.importorskip("polars")
    told = [(f"{present} {alarm}".split(), level) for alarm, present, labs, level in ONCE_LOWERED if not labs]
    names = sorted({name for present, _ in told for name in present})
    table = pl.DataFrame({name: [True if name in present else None for present, _ in told] for name in names})
    assert screen(table, as_of=AS_OF, columns=["triage"])["triage"].to_list() == [level for _, level in told]
