"""What raises a base rate must not be counted again as evidence: the same fact would weigh twice."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import BaseRate, Condition, Context, Evidence, Kind, Strength, against, supports
from legcramp_cds.logic.build import all_of, any_of, present
from legcramp_cds.logic.explain import explain
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Source, cite
from legcramp_cds.truth import TRUE
from tests.knowledge.asking import ask, status
from tests.knowledge.ways import ways

_NAMES = "a condition is listed only where something speaks for it, and this finding alone is enough to name it"
_OF_THE_CLASS = "a line of several classes takes the base rate that a line of this class alone would have for everybody"
_MORE_THAN_EXPOSURE = "that cramps went away without the drug tells more than that it was taken"

# What is counted in both places on purpose, by condition and group, with the reason.
ON_PURPOSE = {
    ("adrenal_insufficiency", "history"): _NAMES,
    ("amyotrophic_lateral_sclerosis", "progression"): _NAMES,
    ("beta_blocker_induced_cramps", "exposure"): _OF_THE_CLASS,
    ("beta_blocker_induced_cramps", "timing"): _OF_THE_CLASS,
    ("beta_blocker_induced_cramps", "trial"): _OF_THE_CLASS,
    ("celiac_disease", "disease"): _NAMES,
    ("cirrhosis_cramps", "liver"): _NAMES,
    ("crohn_disease", "disease"): _NAMES,
    ("dialysis_cramps", "session"): _NAMES,
    ("diuretic_induced_cramps", "exposure"): _OF_THE_CLASS,
    ("diuretic_induced_cramps", "timing"): _OF_THE_CLASS,
    ("diuretic_induced_cramps", "trial"): _OF_THE_CLASS,
    ("exercise_associated_cramps", "load"): _NAMES,
    ("heat_cramps", "heat"): _NAMES,
    ("hypocalcemia", "cause"): _NAMES,
    ("hypoparathyroidism", "injury"): _NAMES,
    ("multiple_sclerosis", "known"): _NAMES,
    ("opioid_withdrawal", "picture"): _NAMES,
    ("pregnancy_leg_cramps", "pregnancy"): _NAMES,
    ("restless_legs_syndrome", "urge"): _NAMES,
    ("rhabdomyolysis", "ck"): _NAMES,
    ("rhabdomyolysis", "urine"): _NAMES,
    ("spasticity", "cause"): _NAMES,
    ("statin_myopathy", "trial"): _MORE_THAN_EXPOSURE,
}


def counted_twice(condition: Condition) -> Iterable[Evidence]:
    """The evidence that holds already where nothing is known but cramps and a circumstance that moves the base rate.

    Only evidence that points where the base rate moves is meant: for the condition where it becomes more common.
    """
    for context in condition.contexts:
        moved = context.rate - condition.base_rate
        rows = [{"muscle_cramps": True, **row} for row in (*ways(context.when), *_all_at_once(context.when))]
        for item in condition.evidence:
            if moved * item.decibans > 0 and any(explain(item.when, row).truth is TRUE for row in rows):
                yield item


def _all_at_once(rule: TruthNode) -> Iterable[dict[str, bool]]:
    """All findings of a circumstance together, because a score may count several of them."""
    yield dict.fromkeys((fact.id for fact in rule.facts if isinstance(fact, Finding)), True)


def test_a_circumstance_weighs_twice_only_where_a_reason_is_given() -> None:
    found = {(one.id, item.group) for one in load().conditions.values() for item in counted_twice(one)}
    assert found - set(ON_PURPOSE) == set(), "keep the base rate, and take the evidence out or give a reason here"
    assert set(ON_PURPOSE) - found == set(), "no longer counted twice: take the reason out"


def test_what_only_names_a_condition_weighs_no_more_than_a_weak_finding() -> None:
    heavy = [
        (one.id, item.group, item.decibans)
        for one in load().conditions.values()
        for item in counted_twice(one)
        if ON_PURPOSE.get((one.id, item.group)) == _NAMES and abs(item.decibans) > Strength.WEAK.decibans
    ]
    assert heavy == []


_BOOK = cite(Source(key="b", title="A book"), "p. 1", "2026-11-22")
_HEAT, _SWEAT, _THIRST = (present(Finding(id=name, name=name)) for name in ("heat", "sweat", "thirst"))


@pytest.mark.parametrize(
    ("item", "twice"),
    [
        (supports(Strength.WEAK, _HEAT, _BOOK), True),
        (supports(Strength.WEAK, any_of(_HEAT, _THIRST), _BOOK), True),
        (supports(Strength.WEAK, all_of(_HEAT, _SWEAT), _BOOK), True),
        (supports(Strength.WEAK, all_of(_HEAT, _THIRST), _BOOK), False),
        (supports(Strength.WEAK, _THIRST, _BOOK), False),
        (against(Strength.WEAK, _HEAT, _BOOK), False),
    ],
    ids=["the fact itself", "one of several", "two of the circumstance", "with another fact", "another", "against"],
)
def test_the_search_finds_what_weighs_twice_and_nothing_else(item: Evidence, twice: bool) -> None:
    condition = Condition(
        id="c",
        name="C",
        kind=Kind.CAUSE,
        summary="",
        base_rate=BaseRate.RARE,
        evidence=(item,),
        citations=(_BOOK,),
        contexts=(Context(when=any_of(_HEAT, _SWEAT), rate=BaseRate.COMMON, citations=(_BOOK,)),),
    )
    assert list(counted_twice(condition)) == [item] * twice


@pytest.mark.parametrize(
    ("findings", "condition", "held"),
    [
        ("motor_neuron_disease_known", "amyotrophic_lateral_sclerosis", "likely"),
        ("multiple_sclerosis_known", "multiple_sclerosis", "likely"),
        ("restless_legs_known", "restless_legs_syndrome", "likely"),
        ("cirrhosis", "cirrhosis_cramps", "likely"),
        ("second_half_of_pregnancy", "pregnancy_leg_cramps", "likely"),
        ("inflammatory_bowel_disease", "crohn_disease", "possible"),
        ("celiac_known", "celiac_disease", "possible"),
        ("adrenal_insufficiency_known", "adrenal_insufficiency", "possible"),
        ("steroids_stopped", "adrenal_insufficiency", "possible"),
        ("spinal_cord_disease_known", "spasticity", "likely"),
        ("vomiting", "volume_depletion", "possible"),
        ("dark_urine", "rhabdomyolysis", "possible"),
        ("brisk_reflexes muscle_wasting", "amyotrophic_lateral_sclerosis", "possible"),
    ],
)
def test_a_circumstance_alone_still_names_its_condition(findings: str, condition: str, held: str) -> None:
    assert status(ask(f"muscle_cramps {findings}"), condition) == held


def test_dark_urine_with_a_high_creatine_kinase_is_likely_muscle_breakdown() -> None:
    assert status(ask("muscle_cramps dark_urine", labs={"creatine_kinase": "1500 U/L"}), "rhabdomyolysis") == "likely"


@pytest.mark.parametrize("risk", ["active_cancer", "previous_dvt", "estrogen_or_contraceptive", "thrombophilia"])
def test_a_risk_of_thrombosis_with_a_tender_calf_keeps_it_in_question_and_counts_once(risk: str) -> None:
    result = ask(f"muscle_cramps calf_tenderness {risk}")
    thrombosis = next(item for item in result.differential if item.condition == "deep_vein_thrombosis")
    assert thrombosis.status.value == "possible"
    assert thrombosis.context is None


def test_cancer_in_a_likely_wells_score_counts_once() -> None:
    result = ask(
        "muscle_cramps calf_tenderness deep_vein_tenderness active_cancer leg_swelling_one_side",
        absent="alternative_diagnosis_as_likely_as_dvt",
    )
    thrombosis = next(item for item in result.differential if item.condition == "deep_vein_thrombosis")
    assert thrombosis.status.value == "likely"
    assert [one.decibans for one in thrombosis.reasons if one.counted] == [14.8, 7.0]


def test_what_would_make_a_condition_common_is_asked_for() -> None:
    result = ask("muscle_cramps chronic_diarrhea bloody_stools abdominal_pain weight_loss")
    crohn = next(item for item in result.differential if item.condition == "crohn_disease")
    assert "inflammatory_bowel_disease" in [missing.fact for missing in crohn.unknown]
