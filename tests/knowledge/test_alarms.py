"""Which evidence is blamed on an alarm: what reads an alarming finding as present, and not what reads it as absent."""

from __future__ import annotations

from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.findings import signs, symptoms
from legcramp_cds.knowledge.shapes import Strength, against
from legcramp_cds.knowledge.sources.arterial import KHAN_2006
from legcramp_cds.logic.build import all_of, any_of, not_, present
from legcramp_cds.logic.nodes import affirmed
from legcramp_cds.sources import cite
from tests.knowledge.asking import ask

_seen = cite(KHAN_2006, "abstract", "2026-11-22")


def test_the_absence_of_an_alarming_finding_is_no_alarm() -> None:
    calm = against(Strength.MODERATE, not_(present(signs.absent_foot_pulses)), _seen)
    alarming = against(Strength.MODERATE, present(signs.absent_foot_pulses), _seen)
    assert not load().blames_an_alarm(calm)
    assert load().blames_an_alarm(alarming)


def test_what_is_negated_twice_is_affirmed() -> None:
    fever, rash = present(symptoms.fever), present(symptoms.rash)
    assert list(affirmed(not_(all_of(fever, not_(any_of(rash, not_(fever))))))) == [symptoms.rash]
    assert list(affirmed(not_(fever), holds=False)) == [symptoms.fever]


def test_normal_pulses_hand_nobody_over_for_an_index_that_nobody_took() -> None:
    walking = "muscle_cramps exertional_cramps relieved_by_standing_still cramp_calf smoker"
    for more in ("", "normal_pulses"):
        assert not ask(f"{walking} {more}", age=67).referrals, more
    (referral,) = ask(walking, age=67, measured={"ankle_brachial_index": "0.62"}).referrals
    assert referral.specialty == "vascular"
