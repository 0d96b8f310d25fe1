"""The gate: each reading is taken on its textbook picture, neighbors are told apart, and infants are outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge import conditions
from legcramp_cds.knowledge.collect import collect, modules_of
from legcramp_cds.knowledge.gate import GATE_READINGS, SCOPE, GateReading
from legcramp_cds.knowledge.red_flags import SUSPECTS_WITHOUT_CONDITION
from legcramp_cds.knowledge.shapes import Condition
from legcramp_cds.logic.explain import explain
from legcramp_cds.truth import FALSE, TRUE, UNKNOWN
from tests.knowledge.rows import Row, row

# As the assessment does: a reading needs one weak finding, and a lead of more than one weak finding over the next.
TAKEN_FROM = 3.0
LEAD = 5.0

PICTURES: list[tuple[str, Row]] = [
    (
        "true_cramp",
        row(
            "muscle_cramps",
            "nocturnal_cramps",
            "cramp_calf",
            "sudden_painful_contraction",
            "palpable_hardening",
            "relieved_by_stretching",
            "cramp_lasting_seconds_to_minutes",
        ),
    ),
    ("contracture", row("electrically_silent_contracture", "cramps_on_brief_intense_effort", "second_wind")),
    ("spasticity", row("involuntary_flexor_spasms", "brisk_reflexes", "babinski_sign")),
    ("dystonia", row("task_specific_spasm", "twisted_posture")),
    ("myotonia", row("delayed_muscle_relaxation", "warm_up_phenomenon", "percussion_myotonia")),
    ("tetany", row("carpopedal_spasm", "perioral_paresthesia", "distal_paresthesia")),
    ("stiffness", row("continuous_muscle_stiffness", "spasms_triggered_by_startle")),
    ("focal_seizure", row("rhythmic_jerking", "impaired_awareness")),
    ("restless_legs", row("crawling_urge_to_move", "relieved_by_moving", "worse_in_evening", "cramps_at_rest")),
    (
        "claudication_vascular",
        row("exertional_cramps", "brought_on_by_fixed_walking_distance", "relieved_by_standing_still", "cramp_calf"),
    ),
    (
        "claudication_neurogenic",
        row("brought_on_by_standing", "relieved_by_sitting_or_bending_forward", "bilateral_symptoms"),
    ),
    ("thrombosis", row("leg_swelling_one_side", "calf_swelling_3cm", "sudden_first_onset")),
    ("muscle_injury", row("sudden_pop_in_calf", "calf_bruising")),
    ("neuropathic_pain", row("burning_pain", "stocking_numbness", "distal_sensory_loss")),
    ("periodic_limb_movements", row("painless_spasm", "nocturnal_cramps", "polysomnography_periodic_movements")),
    ("ischemic_rest_pain", row("rest_pain_foot", "relieved_by_hanging_leg_down", "absent_foot_pulses")),
    ("growing_pains", row("cosmetic_or_growth_night_pain", "bilateral_symptoms", "nocturnal_cramps", age=6)),
]


def weight(reading: GateReading, facts: Row) -> float | None:
    """Sum of the strongest of each group; None when nothing speaks for the reading."""
    held = [item for item in reading.evidence if explain(item.when, facts).truth is TRUE]
    if not any(item.direction > 0 for item in held):
        return None
    groups: dict[object, float] = {}
    for item in held:
        key = (item.group, item.direction) if item.group else id(item)
        groups[key] = max(groups.get(key, 0.0), item.decibans, key=abs)
    return sum(groups.values())


def ranked(facts: Row) -> list[tuple[float, str]]:
    """The readings that something speaks for, heaviest first."""
    found = [(weight(reading, facts), name) for name, reading in GATE_READINGS.items()]
    return sorted(((value, name) for value, name in found if value is not None), reverse=True)


@pytest.mark.parametrize(("name", "facts"), PICTURES, ids=[name for name, _ in PICTURES])
def test_a_reading_is_taken_on_its_textbook_picture(name: str, facts: Row) -> None:
    best, *others = ranked(facts)
    assert best[1] == name
    assert best[0] >= TAKEN_FROM
    assert not others or best[0] - others[0][0] >= LEAD, others


def test_every_reading_has_a_picture() -> None:
    assert {name for name, _ in PICTURES} == set(GATE_READINGS)


def test_nothing_known_gives_no_reading() -> None:
    assert ranked({}) == []


def test_cramps_alone_leave_the_question_open() -> None:
    assert ranked(row("muscle_cramps")) == []


def test_a_crawling_urge_with_a_hard_calf_is_undecided_between_cramp_and_restless_legs() -> None:
    facts = row("crawling_urge_to_move", "relieved_by_moving", "palpable_hardening", "relieved_by_stretching")
    (first, first_name), (second, second_name), *_ = ranked(facts)
    assert {first_name, second_name} == {"true_cramp", "restless_legs"}
    assert first - second < LEAD


def test_relief_tells_the_two_claudications_apart() -> None:
    walking = ("exertional_cramps", "cramp_calf")
    standing = ranked(row(*walking, "relieved_by_standing_still"))
    sitting = ranked(row(*walking, "brought_on_by_standing", "relieved_by_sitting_or_bending_forward"))
    assert standing[0][1] == "claudication_vascular"
    assert sitting[0][1] == "claudication_neurogenic"


def test_soreness_for_hours_does_not_make_a_short_cramp_a_contracture() -> None:
    facts = row("palpable_hardening", "relieved_by_stretching", "soreness_after_cramp", cramp_duration=2)
    assert [name for _, name in ranked(facts)] == ["true_cramp"]


def test_a_normal_index_does_not_speak_against_narrowed_arteries() -> None:
    claudication = row("exertional_cramps", "relieved_by_standing_still")
    normal = weight(GATE_READINGS["claudication_vascular"], claudication | row(ankle_brachial_index=1.05))
    assert normal == weight(GATE_READINGS["claudication_vascular"], claudication)


def test_an_index_of_exactly_0_90_is_abnormal() -> None:
    assert weight(GATE_READINGS["claudication_vascular"], row(ankle_brachial_index=0.90)) == 10.0
    assert weight(GATE_READINGS["claudication_vascular"], row(ankle_brachial_index=1.45)) is None


def test_every_condition_that_a_reading_points_to_exists() -> None:
    known = {*collect(modules_of(conditions), Condition), *SUSPECTS_WITHOUT_CONDITION}
    assert {name for reading in GATE_READINGS.values() for name in reading.conditions} <= known


def test_a_reading_that_nothing_supports_cannot_be_built() -> None:
    with pytest.raises(KnowledgeError, match="nothing speaks for"):
        GateReading(id="x", name="X", summary="", conditions=(), evidence=())


@pytest.mark.parametrize(("age", "truth"), [(0.9, TRUE), (1, FALSE), (40, FALSE), (None, UNKNOWN)])
def test_infants_are_outside_the_scope(age: float | None, truth: object) -> None:
    facts = row() if age is None else row(age=age)
    assert [explain(rule.when, facts).truth for rule in SCOPE] == [truth]


def test_every_discriminator_of_the_evidence_has_a_reading(shared: Path) -> None:
    path = shared / "evidence" / "neuro-vascular.yaml"
    if not path.is_file():
        pytest.skip("the evidence file neuro-vascular.yaml is not beside this checkout")
    items: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["discriminators"]
    # Thrombosis is named in full here; cramps of motor neuron disease are true cramps, and weigh nothing for it.
    renamed = {"dvt": "thrombosis", "als_cramps": "true_cramp"}
    assert {renamed.get(item["id"], item["id"]) for item in items} <= set(GATE_READINGS)
