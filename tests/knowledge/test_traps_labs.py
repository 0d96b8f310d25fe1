"""Traps of the laboratory notes: what sources contest, what published lists get wrong, what naive code falls into.

Most traps have their test beside the thing itself; here are those that had none.
"""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from legcramp_cds.assess.differential import POSSIBLE_FROM
from legcramp_cds.knowledge.formulas import CALCIUM_ADJUSTED
from legcramp_cds.knowledge.thresholds import THRESHOLDS
from legcramp_cds.logic.nodes import facts_of
from tests.knowledge.asking import ask, status

# Each of these numbers is plausible in two units.
BARE = {
    "phosphate": 1.0,
    "magnesium": 1.5,
    "vitamin_d": 30,
    "calcium": 4.0,
    "cortisol": 20,
    "cortisol_morning": 20,
    "urea": 7,
    "b12": 150,
    "free_t4": 1.2,
}

# What bodies disagree on stands side by side, each as its own limit.
CONTESTED: dict[str, dict[str, float]] = {
    "low magnesium": {"magnesium_low_statpearls": 0.60, "magnesium_low": 0.70, "magnesium_low_cmdt": 0.75},
    "severe low magnesium": {"magnesium_severe": 0.50, "magnesium_severe_three_grade": 0.40},
    "urinary loss of magnesium": {"femg_suggests_wasting": 0.5, "femg_wasting_cmdt": 2, "femg_wasting": 4},
    "severe low calcium": {"calcium_adjusted_severe": 1.90, "calcium_total_severe": 1.88},
    "severe high sodium": {"sodium_high_severe": 155, "sodium_high_severe_strict": 160},
    "vitamin D": {"vitamin_d_deficient": 25, "vitamin_d_inadequate": 50},
    "call for creatine kinase": {"ck_critical": 5000, "ck_critical_homerton": 2000},
    "ferritin": {"ferritin_low": 15, "ferritin_physiological_female": 25, "ferritin_rls": 75},
    "morning cortisol": {"cortisol_morning_urgent": 100, "cortisol_morning_indeterminate": 300},
}


@pytest.mark.parametrize("name", BARE)
def test_a_bare_number_that_two_units_could_mean_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="needs a unit"):
        ask(labs={name: BARE[name]})


@pytest.mark.parametrize("topic", CONTESTED)
def test_contested_limits_stand_side_by_side(topic: str) -> None:
    cuts = {name: THRESHOLDS[name].cut for name in CONTESTED[topic]}
    assert cuts == pytest.approx(CONTESTED[topic])


def test_the_severe_limits_of_calcium_belong_to_three_different_measurements() -> None:
    names = ("calcium_adjusted_severe", "calcium_total_severe", "calcium_ionized_severe_child")
    assert len({THRESHOLDS[name].measurement.id for name in names}) == len(names)


def test_calcium_that_the_laboratory_adjusted_is_never_adjusted_again() -> None:
    assert "calcium_adjusted_reported" not in {fact.id for fact in facts_of(CALCIUM_ADJUSTED)}
    low = ask(labs={"calcium_adjusted_reported": "2.05 mmol/L", "albumin": "25 g/L"})
    assert status(low, "hypocalcemia") == "confirmed"


def test_total_calcium_of_a_pregnancy_is_not_called_low() -> None:
    result = ask(
        "pregnant nocturnal_cramps",
        age=30,
        sex="female",
        labs={"calcium": "2.05 mmol/L", "albumin": "31 g/L"},
    )
    assert status(result, "hypocalcemia") not in {"confirmed", "likely"}


def test_no_range_is_imposed_on_an_anion_gap_that_depends_on_the_instrument() -> None:
    assert [limit.id for limit in THRESHOLDS.values() if limit.measurement.id.startswith("anion_gap")] == []


def test_a_cortisol_between_the_limits_decides_nothing() -> None:
    between = ask("fatigue salt_craving", labs={"cortisol_morning": "200 nmol/L"})
    assert status(between, "adrenal_insufficiency") not in {"confirmed", "excluded"}


def test_a_high_creatine_kinase_alone_is_not_rhabdomyolysis() -> None:
    assert status(ask(labs={"creatine_kinase": "6000 U/L"}), "rhabdomyolysis") != "confirmed"


def test_the_ferritin_of_restless_legs_says_nothing_without_an_urge_to_move() -> None:
    cramps = ask("nocturnal_cramps sudden_painful_contraction palpable_hardening", labs={"ferritin": "60 ug/L"})
    assert status(cramps, "restless_legs_syndrome") == "unlikely"


def test_vitamin_d_between_the_limits_does_not_confirm() -> None:
    assert status(ask(labs={"vitamin_d": "40 nmol/L"}), "vitamin_d_deficiency") == "unlikely"
    assert status(ask(labs={"vitamin_d": "20 nmol/L"}), "vitamin_d_deficiency") == "confirmed"


# A PTH above 10 pg/mL on the day after the operation tells that the disease will hardly last. It once counted against
# a calcium that was low now.
def test_a_hormone_above_10_after_thyroidectomy_does_not_clear_a_calcium_that_is_low_now() -> None:
    labs = {"calcium_ionized": "0.95 mmol/L", "pth": "12 pg/mL", "magnesium": "0.85 mmol/L"}
    result = ask("recent_neck_surgery carpopedal_spasm", labs=labs)
    found = next(item for item in result.differential if item.condition == "hypoparathyroidism")
    assert found.status.value == "confirmed"
    assert [reason for reason in found.reasons if reason.decibans < 0] == []


# The operation raises the base rate; as a finding of its own it once counted the same fact a second time.
def test_an_operation_on_the_neck_counts_once() -> None:
    alone = ask("recent_neck_surgery")
    found = next(item for item in alone.differential if item.condition == "hypoparathyroidism")
    assert found.status.value == "possible"
    assert POSSIBLE_FROM <= found.weight_db <= 0
    assert status(ask("recent_neck_surgery carpopedal_spasm"), "hypoparathyroidism") == "likely"
