"""Conditions of nerve, cord, brain and junction: textbook patients, their neighbors, and rare or acute ones."""

from __future__ import annotations

import pytest

from legcramp_cds.knowledge.shapes import Urgency
from tests.knowledge.nerve import NERVE, NIGHT_CRAMPS, TEXTBOOK, in_question, orders, referrals, status
from tests.knowledge.rows import row as patient


def test_every_textbook_patient_stands_for_one_condition_of_the_group() -> None:
    assert set(TEXTBOOK) == set(NERVE)


@pytest.mark.parametrize("name", sorted(TEXTBOOK))
def test_a_textbook_patient_reaches_the_condition(name: str) -> None:
    assert status(name, TEXTBOOK[name]) in {"likely", "confirmed"}


@pytest.mark.parametrize("name", sorted(TEXTBOOK))
def test_few_neighbors_stand_beside_the_answer(name: str) -> None:
    assert len(in_question(TEXTBOOK[name])) <= 5, in_question(TEXTBOOK[name])


def test_ordinary_night_cramps_bring_no_nerve_disease_into_question() -> None:
    assert in_question(NIGHT_CRAMPS) == set()


@pytest.mark.parametrize("risk", ["diabetes", "alcohol_use_heavy", "chemotherapy", "on_dialysis", "smoker"])
def test_a_cause_without_the_picture_of_a_neuropathy_counts_for_nothing(risk: str) -> None:
    assert in_question(NIGHT_CRAMPS | patient(risk)) == set()


FOUR_CRITERIA = ("crawling_urge_to_move", "cramps_at_rest", "relieved_by_moving", "worse_in_evening")


def test_restless_legs_are_confirmed_only_when_a_cramp_is_known_to_be_absent() -> None:
    four = patient(*FOUR_CRITERIA)
    assert status("restless_legs_syndrome", four) == "likely"
    no_cramp = four | patient(absent=("palpable_hardening", "sudden_painful_contraction"))
    assert status("restless_legs_syndrome", no_cramp) == "confirmed"
    hard = four | patient("palpable_hardening", "sudden_painful_contraction")
    assert status("restless_legs_syndrome", hard) != "confirmed"


@pytest.mark.parametrize("missing", FOUR_CRITERIA)
def test_restless_legs_are_not_confirmed_with_a_criterion_missing(missing: str) -> None:
    row = patient(
        *(name for name in FOUR_CRITERIA if name != missing),
        absent=(missing, "palpable_hardening", "sudden_painful_contraction"),
    )
    assert status("restless_legs_syndrome", row) != "confirmed"


def test_without_an_urge_to_move_there_are_no_restless_legs() -> None:
    row = patient("worse_in_evening", "relieved_by_moving", absent=("crawling_urge_to_move",))
    assert status("restless_legs_syndrome", row) == "excluded"


def test_an_urge_alone_is_not_yet_restless_legs() -> None:
    assert status("restless_legs_syndrome", patient("crawling_urge_to_move")) == "possible"


def test_periodic_movements_are_not_diagnosed_beside_restless_legs() -> None:
    row = patient("polysomnography_periodic_movements", "poor_sleep", *FOUR_CRITERIA)
    assert status("periodic_limb_movements", row) != "confirmed"


def test_rapid_symmetric_weakness_names_guillain_barre_at_once() -> None:
    row = patient("rapid_symmetric_weakness")
    assert status("guillain_barre_syndrome", row) == "possible"
    assert referrals("guillain_barre_syndrome", row) == [("emergency_department", Urgency.IMMEDIATE)]
    assert status("guillain_barre_syndrome", row | patient("brisk_reflexes")) == "unlikely"


def test_a_locked_jaw_names_tetanus_and_tetany_does_not() -> None:
    assert status("tetanus", patient("jaw_stiffness")) == "possible"
    assert status("tetanus", patient("carpopedal_spasm", "perioral_paresthesia", "laryngospasm")) == "unlikely"
    assert referrals("tetanus", patient("jaw_stiffness")) == [("emergency_department", Urgency.IMMEDIATE)]


def test_lambert_eaton_needs_weakness_not_cramps() -> None:
    assert status("lambert_eaton_syndrome", patient("small_cell_lung_cancer", "muscle_cramps")) == "unlikely"
    assert status("lambert_eaton_syndrome", patient("autonomic_symptoms", "smoker", "muscle_cramps")) == "unlikely"
    assert "chest_imaging" in orders("lambert_eaton_syndrome", TEXTBOOK["lambert_eaton_syndrome"])


def test_spasms_of_multiple_sclerosis_are_a_mimic_for_specialists() -> None:
    row = patient("multiple_sclerosis_known", "involuntary_flexor_spasms", "muscle_cramps")
    assert status("multiple_sclerosis", row) == "likely"
    assert status("spasticity", row) == "likely"
    assert NERVE["multiple_sclerosis"].kind == "mimic"
    assert NERVE["spasticity"].kind == "context"
    assert "spasticity" in NERVE["multiple_sclerosis"].explains
    assert ("neurology", Urgency.SOON) in referrals("spasticity", row)


def test_multiple_sclerosis_is_never_confirmed_by_a_scan() -> None:
    assert NERVE["multiple_sclerosis"].confirmed_by is None
    assert status("multiple_sclerosis", patient("mri_demyelination", "normal_neurological_examination")) == "unlikely"


def test_polio_without_new_weakness_is_no_post_polio_syndrome() -> None:
    assert status("post_polio_syndrome", patient("polio_earlier", "muscle_cramps")) == "unlikely"


@pytest.mark.parametrize("name", sorted(NERVE))
def test_silence_confirms_and_excludes_nothing(name: str) -> None:
    assert status(name, {}) == "unlikely"


@pytest.mark.parametrize("name", sorted(NERVE))
def test_every_condition_says_what_to_do_next(name: str) -> None:
    assert NERVE[name].workup
    assert NERVE[name].refer
    assert NERVE[name].citations
