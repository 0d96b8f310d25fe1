"""Advice for what is no cramp: given where the mimic is likely, by the numbers of its guideline, and to nobody else."""

from __future__ import annotations

import pytest

from legcramp_cds import Assessment
from tests.knowledge.asking import ask

RESTLESS = "crawling_urge_to_move cramps_at_rest relieved_by_moving worse_in_evening"
NO_CRAMP = "palpable_hardening sudden_painful_contraction"
KIDNEYS_WELL = {"egfr_reported": "92 mL/min/{1.73_m2}"}


def advised(result: Assessment) -> dict[str, str]:
    return {item.advice.id: item.state.value for item in result.care}


@pytest.mark.parametrize(
    ("age", "ferritin", "iron"),
    [(49, "75 ug/L", True), (49, "76 ug/L", False), (12, "49 ug/L", True), (12, "60 ug/L", False), (49, None, False)],
)
def test_iron_for_restless_legs_follows_ferritin_and_age(age: int, ferritin: str | None, iron: bool) -> None:
    labs = {"ferritin": ferritin} if ferritin else {}
    given = advised(ask(RESTLESS, NO_CRAMP, age=age, labs=labs))
    assert ("iron_for_restless_legs" in given) is iron
    assert "restless_legs_triggers" in given


@pytest.mark.parametrize(
    ("more", "labs", "drugs", "state"),
    [
        ("", KIDNEYS_WELL, (), None),
        ("poor_sleep", {}, (), "blocked"),
        ("poor_sleep", KIDNEYS_WELL, (), "given"),
        ("poor_sleep", {"egfr_reported": "20 mL/min/{1.73_m2}"}, (), "forbidden"),
        ("poor_sleep", KIDNEYS_WELL, ("oxycodone 10 mg",), "forbidden"),
        ("poor_sleep pregnant", KIDNEYS_WELL, (), "forbidden"),
        ("poor_sleep falls_risk", KIDNEYS_WELL, (), "forbidden"),
    ],
)
def test_the_first_drug_waits_for_lost_sleep_and_for_what_forbids_it(
    more: str, labs: dict[str, str], drugs: tuple[str, ...], state: str | None
) -> None:
    result = ask(f"{RESTLESS} {more}", NO_CRAMP, age=40, sex="female", labs=labs, drugs=drugs)
    assert advised(result).get("alpha_2_delta_ligands") == state
    assert advised(result)["dopamine_agonists_later"] == "given"


def test_a_drug_that_brings_on_restless_legs_is_named() -> None:
    result = ask(RESTLESS, NO_CRAMP, drugs=("metoclopramide", "paracetamol"))
    (item,) = (item for item in result.care if item.advice.id == "restless_legs_drug_review")
    assert "metoclopramide" in item.because
    assert "paracetamol" not in item.because
    assert "restless_legs_drug_review" not in advised(ask(RESTLESS, NO_CRAMP, drugs=("paracetamol",)))


def test_growing_pains_are_rubbed_unless_something_else_is_in_question() -> None:
    picture = "cosmetic_or_growth_night_pain bilateral_symptoms nocturnal_cramps normal_examination"
    assert {"growing_pains_comfort", "growing_pains_stretch"} <= advised(ask(picture, age=6)).keys()
    swollen = advised(ask(f"{picture} warm_red_leg", age=6))
    assert "growing_pains_comfort" not in swollen
    assert not {name for name in advised(ask(picture, age=30)) if name.startswith("growing")}


def test_ordinary_cramps_get_none_of_it() -> None:
    given = advised(ask("muscle_cramps nocturnal_cramps cramp_calf palpable_hardening relieved_by_stretching"))
    assert given
    assert not {name for name in given if "restless" in name or "growing" in name}
