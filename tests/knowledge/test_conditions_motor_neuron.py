"""Nearly all patients with ALS cramp, and nearly nobody who cramps has ALS."""

from __future__ import annotations

import pytest

from legcramp_cds.knowledge.shapes import Urgency
from tests.knowledge.nerve import NERVE, TEXTBOOK, referrals, status, weight
from tests.knowledge.rows import row as patient


@pytest.mark.parametrize(
    "told",
    [
        ("muscle_cramps", "widespread_cramps", "frequent_cramps", "worsening_cramps", "cramp_hand", "cramp_trunk"),
        ("muscle_cramps", "fasciculations", "fasciculation_symptom"),
        ("muscle_cramps", "fatigue", "muscle_weakness"),
    ],
)
def test_cramps_and_isolated_twitching_never_score_for_als(told: tuple[str, ...]) -> None:
    row = patient(*told)
    assert status("amyotrophic_lateral_sclerosis", row) == "unlikely"
    assert not weight(NERVE["amyotrophic_lateral_sclerosis"], row)[1]


def test_progressive_weakness_with_wasting_names_als_and_its_referral() -> None:
    row = patient("progressive_weakness", "muscle_wasting")
    assert status("amyotrophic_lateral_sclerosis", row) == "possible"
    assert NERVE["amyotrophic_lateral_sclerosis"].must_not_miss
    assert ("neurology", Urgency.SOON) in referrals("amyotrophic_lateral_sclerosis", row)


def test_breathlessness_lying_flat_makes_the_referral_immediate() -> None:
    weak = patient("progressive_weakness", "muscle_wasting")
    breathless = weak | patient("breathlessness_at_rest_or_lying")
    assert ("neurology", Urgency.IMMEDIATE) in referrals("amyotrophic_lateral_sclerosis", breathless)
    assert ("neurology", Urgency.IMMEDIATE) not in referrals("amyotrophic_lateral_sclerosis", weak)


def test_als_is_confirmed_only_after_its_mimics_were_looked_for() -> None:
    row = TEXTBOOK["amyotrophic_lateral_sclerosis"] | patient("emg_denervation_multiple_regions")
    assert status("amyotrophic_lateral_sclerosis", row) == "likely"
    cleared = row | patient(absent=("mri_cervical_cord_compression", "ncs_demyelinating"))
    assert status("amyotrophic_lateral_sclerosis", cleared) == "confirmed"


def test_isolated_twitching_is_benign_is_not_referred_and_is_looked_at_again() -> None:
    row = patient("muscle_cramps", "fasciculations", "normal_strength", "normal_reflexes")
    assert status("cramp_fasciculation_syndrome", row) == "likely"
    assert referrals("cramp_fasciculation_syndrome", row) == []
    assert "look again" in NERVE["cramp_fasciculation_syndrome"].note


@pytest.mark.parametrize("sign", ["muscle_wasting", "progressive_weakness", "tongue_fasciculations", "brisk_reflexes"])
def test_a_warning_sign_takes_the_benign_label_away(sign: str) -> None:
    calm = patient("fasciculations", "muscle_cramps")
    assert status("cramp_fasciculation_syndrome", calm) == "possible"
    assert status("cramp_fasciculation_syndrome", calm | patient(sign)) == "unlikely"
