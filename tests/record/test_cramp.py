"""The short form of what a cramp is like, and what it stands for."""

from datetime import date
from typing import Any, get_args

import pytest

from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.record import cramp as module
from legcramp_cds.record.cramp import Cramp
from tests.record.faults import fault, faults

LISTS: list[tuple[str, Any]] = [
    ("site", module.Site),
    ("timing", module.Timing),
    ("triggers", module.Trigger),
    ("relief", module.Relief),
]


@pytest.mark.parametrize(("field", "word"), [(field, word) for field, words in LISTS for word in get_args(words)])
def test_every_word_stands_for_one_finding_that_exists(field: str, word: str) -> None:
    found = Cramp.parse({field: word}).findings()
    assert len(found) == 1
    assert found.keys() <= FINDINGS.keys()
    assert set(found.values()) == {True}
    assert Cramp.parse({field: [word]}) == Cramp.parse({field: {word}}) == Cramp.parse({field: word})


def test_nothing_said_is_nothing_found() -> None:
    assert Cramp().findings() == {}


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"soreness_after": False}, {"soreness_after_cramp": False}),
        ({"soreness_after": True}, {"soreness_after_cramp": True}),
        ({"hardening": False}, {"palpable_hardening": False}),
        ({"course": "worsening"}, {"worsening_cramps": True}),
        ({"course": "stable"}, {}),
        ({"laterality": "left"}, {"unilateral_symptoms": True}),
        ({"laterality": "both"}, {"bilateral_symptoms": True}),
        ({"laterality": "alternating"}, {}),
    ],
)
def test_the_other_fields_state_findings_too(given: dict[str, object], found: dict[str, bool]) -> None:
    assert Cramp.parse(given).findings() == found


def test_amounts_are_read_with_their_units() -> None:
    cramp = Cramp(duration="90 s", frequency="3/week", onset="2026-05-01")
    assert cramp.duration_reading is not None
    assert cramp.duration_reading.low == 1.5
    assert cramp.frequency_reading is not None
    assert cramp.frequency_reading.low == pytest.approx(3)
    assert cramp.onset == date(2026, 5, 1)
    short = Cramp(duration="<10 min").duration_reading
    assert short is not None
    assert short.high < 10


@pytest.mark.parametrize(
    ("given", "where", "what", "hint"),
    [
        ({"site": "claf"}, "site.0", "'calf'", ""),
        ({"timing": ["night", "nigth"]}, "timing.1", "'night'", ""),
        ({"laterality": "lefty"}, "laterality", "'left'", ""),
        ({"duration": 3}, "duration", "an amount needs a unit", "as in '3 min'"),
        ({"frequency": 2.5}, "frequency", "an amount needs a unit", "as in '3 /wk'"),
        ({"duration": "3"}, "duration", "needs a unit", "3 min"),
        ({"duration": "3 kg"}, "duration", "", "'min'"),
        ({"duration": "-3 min"}, "duration", "in any living patient", ""),
        ({"onset": 2025}, "onset", "a date", "2026-11-22"),
        ({"soreness_after": "yes"}, "soreness_after", "yes or no", "true or false"),
        ({"hardening": 1}, "hardening", "yes or no", "true or false"),
        ({"trigger": "cold"}, "trigger", "unknown key", "did you mean 'triggers'"),
        ({"relief": 4}, "relief", "a list", "leave out"),
    ],
)
def test_a_fault_is_told_with_path_and_hint(given: dict[str, object], where: str, what: str, hint: str) -> None:
    problem = fault(lambda: Cramp.parse(given))
    assert problem.where == where
    assert what in problem.what
    assert hint in problem.hint


def test_both_amounts_are_told_at_once() -> None:
    assert [one.where for one in faults(lambda: Cramp(duration="3 kg", frequency="often"))] == ["duration", "frequency"]
