"""Profiles: each is another reading of the same knowledge, and each shows what the others hold."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

from legcramp_cds import Assessment, InputError, Patient, assess
from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.differential import Status
from legcramp_cds.cli import main
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.profiles import PROFILES, TOPICS, find_profile, with_profile
from legcramp_cds.knowledge.shapes import BaseRate
from legcramp_cds.knowledge.thresholds import MAGNESIUM_LOW, MAGNESIUM_LOW_CMDT, POTASSIUM_LOW
from legcramp_cds.logic.build import all_of, below, not_
from legcramp_cds.logic.nodes import walk
from legcramp_cds.logic.rewrite import Rewriter
from legcramp_cds.logic.thresholds import Compare

AS_OF = date(2026, 11, 22)
OTHERS = sorted(set(PROFILES) - {"default"})
NORMAL = ("normal_strength", "normal_reflexes", "normal_sensation", "normal_pulses", "normal_examination")


def ordinary(profile: str, *more: str) -> Assessment:
    """Typical night cramps with a normal examination, no drug and no loss."""
    record = {
        "age_years": 70,
        "sex": "male",
        "cramp": {"site": "calf", "timing": "night", "relief": "stretching", "duration": "3 min", "hardening": True},
        "history": {
            "present": ["sudden_painful_contraction", *NORMAL, *more],
            "absent": ["diarrhea", "vomiting"],
            "medications_complete": True,
        },
    }
    return assess(Patient.model_validate(record), as_of=AS_OF, profile=profile)


def test_every_profile_builds_and_has_a_hash_of_its_own() -> None:
    hashes = {with_profile(load(), name).hash for name in PROFILES}
    assert len(hashes) == len(PROFILES) == 4


def test_the_default_is_the_knowledge_itself_and_the_others_are_made_once() -> None:
    assert with_profile(load(), "default") is load()
    assert with_profile(load(), "dgn") is with_profile(load(), "dgn")


@pytest.mark.parametrize("name", OTHERS)
def test_a_profile_shares_what_it_leaves_alone(name: str) -> None:
    base, read = load(), with_profile(load(), name)
    assert read.facts is base.facts
    assert read.sources is base.sources
    assert read.conditions["tetanus"] is base.conditions["tetanus"]


@pytest.mark.parametrize("name", OTHERS)
def test_no_replaced_limit_is_left_in_any_rule(name: str) -> None:
    read, replaced = with_profile(load(), name), find_profile(name).replaces
    rules = [item.when for condition in read.conditions.values() for item in condition.evidence]
    rules += [flag.when for flag in read.red_flags.values()]
    rules += [rule for advice in read.advice.values() for rule in advice.rules]
    used = {node.threshold.id for rule in rules for node in walk(rule) if isinstance(node, Compare)}
    assert not used & replaced.keys()
    assert {limit.id for limit in replaced.values()} <= used


@pytest.mark.parametrize("name", PROFILES)
def test_every_profile_has_a_cited_position_on_every_topic(name: str) -> None:
    assert PROFILES[name].positions.keys() == TOPICS.keys()
    assert all(position.citations for position in PROFILES[name].positions.values())


def test_default_wants_no_test_for_the_ordinary_cramp_and_dgn_a_panel() -> None:
    ours, theirs = ordinary("default"), ordinary("dgn")
    assert ours.no_tests_needed.value is True
    assert ours.workup == ()
    assert theirs.no_tests_needed.value is None
    assert {"magnesium", "potassium", "tsh"} <= set(theirs.no_tests_needed.unknown)
    wanted = {item.id for item in theirs.workup}
    assert {"serum_magnesium", "serum_potassium", "serum_calcium", "tsh_test", "ck_test"} <= wanted
    assert not wanted & {item.investigation.id for item in theirs.do_not_order}


@pytest.mark.parametrize("name", PROFILES)
def test_the_other_positions_are_shown_and_never_the_own_one(name: str) -> None:
    data = ordinary(name).to_dict()
    assert data["profile"] == name
    others = data["other_positions"]
    assert isinstance(others, list)
    assert {item["topic"] for item in others} >= {"routine_bloods", "quinine"}
    assert name not in {item["profile"] for item in others}
    assert all(item["position"] != item["used"] and item["citations"] for item in others)


def test_a_topic_that_does_not_matter_for_the_patient_is_not_raised() -> None:
    topics = {item.topic.id for item in ordinary("default").other_positions}
    assert not topics & {"low_magnesium", "drugs_that_count"}
    with_drug = assess(Patient.model_validate({"history": {"medications": ["furosemide"]}}), as_of=AS_OF)
    assert {item.topic.id for item in with_drug.other_positions} == {"drugs_that_count"}


@pytest.mark.parametrize(
    ("value", "low_under"),
    [
        ("0.72 mmol/L", {"dgn"}),
        ("0.65 mmol/L", {"default", "nice_cks_2012", "dgn"}),
        ("0.58 mmol/L", set(PROFILES)),
    ],
)
def test_the_limit_of_a_low_magnesium_depends_on_the_profile(value: str, low_under: set[str]) -> None:
    patient = Patient.model_validate({"age_years": 60, "labs": {"magnesium": value}})
    results = {name: assess(patient, as_of=AS_OF, profile=name) for name in PROFILES}
    confirmed = {
        name for name, result in results.items() if result.condition("hypomagnesemia").status is Status.CONFIRMED
    }
    assert confirmed == low_under
    raised = "low_magnesium" in {item.topic.id for item in results["default"].other_positions}
    assert raised is (value != "0.58 mmol/L")


def test_quinine_by_profile() -> None:
    severe = ("frequent_cramps", "sleep_disruption")
    states = {
        name: {item.advice.id: item for item in ordinary(name, *severe).care}.get("quinine_trial") for name in PROFILES
    }
    assert states["aafp_2012"] is None
    for name in ("default", "nice_cks_2012", "dgn"):
        item = states[name]
        assert item is not None
        assert item.state is AdviceState.BLOCKED
        assert ("quinine_licensed_here" in item.blocked_by) is (name == "default")


def test_a_drug_that_a_guideline_does_not_name_ranks_lower_and_stays() -> None:
    name = "beta_agonist_induced_cramps"
    assert with_profile(load(), "nice_cks_2012").conditions[name] is load().conditions[name]
    unnamed = with_profile(load(), "nice_cks_2012").conditions["iv_iron_induced_cramps"]
    assert unnamed.base_rate is BaseRate.VERY_RARE
    assert unnamed.evidence == load().conditions["iv_iron_induced_cramps"].evidence


def test_an_unknown_profile_is_told_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match="did you mean 'nice_cks_2012'"):
        assess(Patient(), as_of=AS_OF, profile="nice_cks")
    with pytest.raises(InputError, match="the profiles are default"):
        find_profile("xyz")


def test_one_profile_is_not_laid_over_another() -> None:
    with pytest.raises(InputError, match="read as dgn already"):
        with_profile(with_profile(load(), "dgn"), "aafp_2012")


def test_the_command_line_takes_a_profile() -> None:
    run = CliRunner().invoke(
        main, ["assess", "-", "--as-of", "2026-11-22", "--format", "json", "--profile", "dgn"], input="age_years: 60\n"
    )
    assert run.exit_code == 0
    assert '"profile": "dgn"' in run.output
    wrong = CliRunner().invoke(main, ["assess", "-", "--profile", "dgm"], input="age_years: 60\n")
    assert wrong.exit_code == 2
    assert "did you mean 'dgn'" in wrong.output


def test_a_rewrite_changes_only_what_it_names() -> None:
    untouched = not_(below(POTASSIUM_LOW))
    rule = all_of(below(MAGNESIUM_LOW), untouched)
    changed = Rewriter({MAGNESIUM_LOW.id: MAGNESIUM_LOW_CMDT}).of(rule)
    assert changed == all_of(below(MAGNESIUM_LOW_CMDT), untouched)
    assert changed.parts[1] is untouched
    assert Rewriter({}).of(rule) is rule


def test_a_limit_of_something_else_cannot_stand_in() -> None:
    with pytest.raises(KnowledgeError, match="limit different things"):
        Rewriter({MAGNESIUM_LOW.id: POTASSIUM_LOW}).of(below(MAGNESIUM_LOW))


# No guideline behind a profile prints a limit, and whoever reads the position has to know that.
@pytest.mark.parametrize("name", PROFILES)
def test_the_limit_of_a_low_magnesium_is_said_to_be_our_choice(name: str) -> None:
    position = PROFILES[name].positions["low_magnesium"]
    assert "our choice" in position.text
    assert any(not citation.verified for citation in position.citations)


def test_who_has_a_magnesium_between_the_limits_reads_that_they_are_our_choice() -> None:
    patient = Patient.model_validate({"age_years": 60, "labs": {"magnesium": "0.72 mmol/L"}})
    result = assess(patient, as_of=AS_OF)
    others = [item.other.text for item in result.other_positions if item.topic.id == "low_magnesium"]
    assert others
    assert all("our choice" in text for text in others)
