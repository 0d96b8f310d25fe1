"""Restraint: the ordinary cramp needs no test once examined, and each warning holds where it should and only there."""

from __future__ import annotations

from itertools import combinations

import pytest

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.patterns import WELLS_LIKELY, WELLS_UNLIKELY
from legcramp_cds.knowledge.restraint import DISCOURAGED, NO_TESTS, RIVAL_POSITIONS, NoTestsRule
from legcramp_cds.logic.explain import explain
from legcramp_cds.truth import FALSE, TRUE, UNKNOWN
from tests.knowledge.rows import Row, row

NIGHT_CRAMP = ("muscle_cramps", "nocturnal_cramps", "cramp_calf", "palpable_hardening", "relieved_by_stretching")
NO_REASON = (
    "diarrhea",
    "vomiting",
    "leg_swelling_one_side",
    "calf_tenderness",
    "taking_statin",
    "taking_magnesium_lowering_drug",
    "taking_potassium_lowering_drug",
    "taking_calcium_lowering_drug",
)


def held(facts: Row) -> set[str]:
    """Ids of the warnings that hold."""
    return {name for name, rule in DISCOURAGED.items() if explain(rule.when, facts).truth is TRUE}


def test_the_ordinary_cramp_with_a_normal_examination_needs_no_test() -> None:
    facts = row(*NIGHT_CRAMP, "normal_examination")
    assert explain(NO_TESTS.when, facts).truth is TRUE
    assert explain(NO_TESTS.provided, facts).truth is TRUE


def test_without_an_examination_the_answer_is_to_examine_first() -> None:
    step = explain(NO_TESTS.provided, row(*NIGHT_CRAMP))
    assert step.truth is UNKNOWN


@pytest.mark.parametrize("part", ["normal_strength", "normal_reflexes", "normal_sensation", "normal_pulses"])
def test_one_abnormal_part_of_the_examination_settles_it(part: str) -> None:
    assert explain(NO_TESTS.provided, row(*NIGHT_CRAMP, absent=(part,))).truth is FALSE


@pytest.mark.parametrize("missing", ["nocturnal_cramps", "cramp_calf", "palpable_hardening"])
def test_an_incomplete_picture_is_not_the_ordinary_cramp(missing: str) -> None:
    facts = row(*(name for name in NIGHT_CRAMP if name != missing), "normal_examination")
    assert explain(NO_TESTS.when, facts).truth is UNKNOWN


def test_a_cramp_of_half_an_hour_in_the_hand_is_not_ordinary() -> None:
    facts = row(
        "muscle_cramps",
        "cramp_hand",
        "daytime_cramps",
        absent=("nocturnal_cramps", "cramps_at_rest", "cramps_after_exercise", "cramp_calf", "cramp_foot"),
        cramp_duration=30,
    )
    assert explain(NO_TESTS.when, facts).truth is FALSE


def test_the_safety_net_is_never_empty() -> None:
    with pytest.raises(KnowledgeError, match="safety net"):
        NoTestsRule(
            when=NO_TESTS.when,
            provided=NO_TESTS.provided,
            because="",
            safety_net=(),
            citations=NO_TESTS.citations,
        )


def test_ordinary_cramps_need_neither_emg_nor_imaging_nor_a_hunt_for_minerals() -> None:
    facts = row(*NIGHT_CRAMP, "normal_examination", absent=NO_REASON)
    assert {name for name in DISCOURAGED if name.startswith("ordinary_cramp_")} <= held(facts)


@pytest.mark.parametrize(
    ("reason", "test"),
    [
        ("taking_magnesium_lowering_drug", "serum_magnesium"),
        ("taking_potassium_lowering_drug", "serum_potassium"),
        ("diarrhea", "serum_calcium"),
        ("taking_statin", "ck_test"),
        ("leg_swelling_one_side", "venous_ultrasound"),
    ],
)
def test_a_reason_for_a_test_lifts_the_warning(reason: str, test: str) -> None:
    absent = tuple(name for name in NO_REASON if name != reason)
    assert f"ordinary_cramp_{test}" not in held(row(*NIGHT_CRAMP, "normal_examination", reason, absent=absent))


def test_an_unknown_drug_list_speaks_against_no_blood_test() -> None:
    facts = row(*NIGHT_CRAMP, "normal_examination", absent=("diarrhea", "vomiting"))
    assert held(facts).isdisjoint({"ordinary_cramp_serum_magnesium", "ordinary_cramp_ck_test"})


SITUATIONS: list[tuple[str, Row]] = [
    (
        "isolated_fasciculation_emg",
        row("fasciculations", "normal_strength") | {"normal_neurological_examination": True},
    ),
    ("upper_motor_neuron_mri_lumbar_spine", row("babinski_sign")),
    (
        "plain_neuropathy_mri_brain",
        row("stocking_numbness", "reduced_ankle_reflexes", absent=("babinski_sign", "brisk_reflexes")),
    ),
    (
        "plain_back_pain_mri_lumbar_spine",
        row(
            "radicular_leg_pain",
            absent=("bladder_bowel_change", "saddle_numbness", "foot_drop", "progressive_weakness", "active_cancer"),
        ),
    ),
    (
        "wells_likely_d_dimer_test",
        row("pitting_edema_one_leg", "deep_vein_tenderness", absent=("alternative_diagnosis_as_likely_as_dvt",)),
    ),
    ("pregnancy_d_dimer_test", row("pregnant")),
    ("pregnancy_wells_score", row("postpartum")),
    ("active_cancer_d_dimer_test", row("active_cancer")),
    (
        "no_arterial_risk_ankle_brachial_index_test",
        row(
            "normal_pulses",
            absent=("diabetes", "smoker", "exertional_cramps", "brought_on_by_fixed_walking_distance"),
            age=30,
        ),
    ),
    (
        "plain_claudication_ct_angiography",
        row(
            "exertional_cramps",
            "relieved_by_standing_still",
            absent=("rest_pain_foot", "ischemic_ulcer_or_gangrene"),
        ),
    ),
    (
        "growing_pains_blood_count",
        row("cosmetic_or_growth_night_pain", "bilateral_symptoms", "normal_examination", age=6),
    ),
    ("restless_legs_sleep_study", row("crawling_urge_to_move", "relieved_by_moving")),
    ("raised_ck_muscle_biopsy", row("normal_strength", creatine_kinase=900)),
]


@pytest.mark.parametrize(("name", "facts"), SITUATIONS, ids=[name for name, _ in SITUATIONS])
def test_a_warning_holds_in_its_situation_and_not_while_a_part_is_unknown(name: str, facts: Row) -> None:
    assert name in held(facts)
    needed = {fact.id for fact in DISCOURAGED[name].when.facts} & set(facts)
    assert needed
    for part in needed:
        assert name not in held({key: value for key, value in facts.items() if key != part}), part


def test_babinski_with_absent_ankle_reflexes_is_not_a_plain_neuropathy() -> None:
    facts = row("stocking_numbness", "reduced_ankle_reflexes", "babinski_sign")
    assert "plain_neuropathy_mri_cervical_spine" not in held(facts)


def test_every_rival_position_says_who_holds_it() -> None:
    assert len({position.id for position in RIVAL_POSITIONS}) == len(RIVAL_POSITIONS)
    assert all(position.citations and position.ours != position.theirs for position in RIVAL_POSITIONS)


WELLS_ITEMS = (
    "active_cancer",
    "leg_paralysis_or_plaster",
    "recent_immobilization",
    "deep_vein_tenderness",
    "entire_leg_swollen",
    "calf_swelling_3cm",
    "pitting_edema_one_leg",
    "collateral_superficial_veins",
    "previous_dvt",
)
ALTERNATIVE = "alternative_diagnosis_as_likely_as_dvt"


@pytest.mark.parametrize("alternative", [False, True])
@pytest.mark.parametrize("count", range(10))
def test_the_wells_table_is_complete(count: int, alternative: bool) -> None:
    likely = count - (2 if alternative else 0) >= 2
    for present in combinations(WELLS_ITEMS, count):
        facts = row(calf_circumference_difference=0)
        facts.update({item: item in present for item in WELLS_ITEMS}, **{ALTERNATIVE: alternative})
        assert explain(WELLS_LIKELY, facts).truth is (TRUE if likely else FALSE)
        assert explain(WELLS_UNLIKELY, facts).truth is (FALSE if likely else TRUE)


def test_a_wells_score_with_gaps_is_never_unlikely() -> None:
    assert explain(WELLS_UNLIKELY, {}).truth is UNKNOWN
    assert explain(WELLS_UNLIKELY, {"active_cancer": True, ALTERNATIVE: False}).truth is UNKNOWN


def test_two_points_need_to_know_the_alternative_and_four_do_not() -> None:
    two: Row = dict.fromkeys(WELLS_ITEMS[:2], True)
    four: Row = dict.fromkeys(WELLS_ITEMS[:4], True)
    assert explain(WELLS_LIKELY, two).truth is UNKNOWN
    assert explain(WELLS_LIKELY, four).truth is TRUE


def test_a_measured_calf_counts_as_the_calf_item() -> None:
    facts = row("active_cancer", absent=(ALTERNATIVE,), calf_circumference_difference=3)
    assert explain(WELLS_LIKELY, facts).truth is TRUE
