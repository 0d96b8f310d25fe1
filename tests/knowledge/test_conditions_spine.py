"""Nerve or cord, nerve or vessel: what reflexes, posture and scan decide; no absent sign clears the cauda equina."""

from __future__ import annotations

import pytest

from legcramp_cds.knowledge.shapes import Order, Urgency
from tests.knowledge.nerve import NERVE, NIGHT_CRAMPS, in_question, orders, status, weight
from tests.knowledge.rows import Row
from tests.knowledge.rows import row as patient


@pytest.mark.parametrize("risk", [(), ("diabetes",), ("alcohol_use_heavy",)])
def test_numb_feet_with_brisk_reflexes_ask_for_the_cord(risk: tuple[str, ...]) -> None:
    row = patient("stocking_numbness", "distal_paresthesia", "brisk_reflexes", *risk)
    found = in_question(row)
    assert "cervical_myelopathy" in found
    assert {"mri_cervical_spine", "mri_thoracic_spine"} <= orders("cervical_myelopathy", row)
    assert "mri_lumbar_spine" not in orders("cervical_myelopathy", row)
    assert not found & {"polyneuropathy", "diabetic_polyneuropathy", "alcohol_polyneuropathy"}


def test_numb_feet_with_weak_reflexes_ask_for_the_nerves() -> None:
    row = patient("stocking_numbness", "distal_paresthesia", "reduced_ankle_reflexes")
    assert status("polyneuropathy", row) == "likely"
    assert {"glucose_test", "b12_test", "immunofixation"} <= orders("polyneuropathy", row)
    assert not in_question(row) & {"cervical_myelopathy", "multiple_sclerosis", "spasticity"}


def test_the_myelopathy_cluster_carries_its_published_ratio() -> None:
    row = patient("abnormal_gait", "hoffmann_sign", "babinski_sign", age=40)
    assert status("cervical_myelopathy", row) in {"possible", "likely"}
    assert max(item.likelihood_ratio or 0 for item in NERVE["cervical_myelopathy"].evidence) == 30.9


def test_a_subtype_is_part_of_polyneuropathy() -> None:
    kinds = {name for name, condition in NERVE.items() if condition.part_of == "polyneuropathy"}
    assert kinds == {f"{kind}_polyneuropathy" for kind in ("diabetic", "alcohol", "b12", "uremic", "chemotherapy")}


def test_any_drinking_beside_a_neuropathy_is_a_warning_sign_only() -> None:
    feet = ("stocking_numbness", "reduced_vibration_sense")
    assert status("alcohol_polyneuropathy", patient("alcohol_use_any", *feet)) == "possible"
    assert status("alcohol_polyneuropathy", patient("alcohol_use_heavy", *feet)) == "likely"


def test_nitrous_oxide_counts_though_the_b12_level_is_normal() -> None:
    row = patient("nitrous_oxide_use", "stocking_numbness", "reduced_vibration_sense", "romberg_sign", b12=400)
    assert status("b12_polyneuropathy", row) in {"possible", "likely"}


@pytest.mark.parametrize(
    "calm",
    [
        patient(absent=("saddle_sensory_loss", "bilateral_symptoms", "objective_weakness")),
        patient(absent=("bladder_bowel_change",), post_void_residual=40),
        patient("normal_strength", "normal_reflexes", post_void_residual=0),
    ],
)
def test_absent_red_flags_and_a_small_residual_never_clear_the_cauda_equina(calm: Row) -> None:
    row = patient("back_pain", "saddle_numbness") | calm
    assert status("cauda_equina_syndrome", row) in {"possible", "likely"}
    assert weight(NERVE["cauda_equina_syndrome"], row) == weight(
        NERVE["cauda_equina_syndrome"], patient("back_pain", "saddle_numbness")
    )


def test_only_the_scan_excludes_or_confirms_the_cauda_equina() -> None:
    row = patient("back_pain", "saddle_numbness")
    without = row | patient(absent=("mri_cauda_equina_compression",))
    assert status("cauda_equina_syndrome", without) == "excluded"
    assert status("cauda_equina_syndrome", row | patient("mri_cauda_equina_compression")) == "confirmed"
    first: Order = NERVE["cauda_equina_syndrome"].workup[0]
    assert (first.investigation.id, first.urgency, first.confirms) == ("mri_lumbar_spine", Urgency.IMMEDIATE, True)


def test_a_large_residual_speaks_for_the_cauda_equina() -> None:
    row = patient("back_pain", "bladder_bowel_change")
    larger = row | patient(post_void_residual=200)
    assert weight(NERVE["cauda_equina_syndrome"], larger)[0] > weight(NERVE["cauda_equina_syndrome"], row)[0]


def test_stenosis_carries_the_published_ratios() -> None:
    ratios = {item.likelihood_ratio for item in NERVE["lumbar_spinal_stenosis"].evidence}
    assert {6.4, 6.3, 13, 4.2, 2.0, 0.4, 0.05} <= ratios


def test_relief_on_standing_still_speaks_for_the_vessels() -> None:
    walking = patient("exertional_cramps", "brought_on_by_fixed_walking_distance", "cramp_calf", age=70)
    assert status("lumbar_spinal_stenosis", walking | patient("relieved_by_standing_still")) == "unlikely"
    spine = walking | patient("brought_on_by_standing", "relieved_by_sitting_or_bending_forward", "cramp_thigh")
    assert status("lumbar_spinal_stenosis", spine) == "likely"


def test_cramps_in_both_calves_at_old_age_are_no_stenosis() -> None:
    row = NIGHT_CRAMPS | patient("bilateral_symptoms", age=79)
    assert status("lumbar_spinal_stenosis", row) == "unlikely"


def test_the_straight_leg_raise_rules_out_better_than_in() -> None:
    values = sorted(item.likelihood_ratio for item in NERVE["lumbar_radiculopathy"].evidence if item.likelihood_ratio)
    assert values == [0.29, 1.28]
    assert values[1] == pytest.approx(0.92 / (1 - 0.28), abs=0.005)
    assert values[0] == pytest.approx((1 - 0.92) / 0.28, abs=0.005)


def test_sciatica_is_scanned_only_with_loss_of_strength_or_a_warning() -> None:
    plain = patient("radicular_leg_pain", "positive_straight_leg_raise")
    assert "mri_lumbar_spine" not in orders("lumbar_radiculopathy", plain)
    assert "mri_lumbar_spine" in orders("lumbar_radiculopathy", plain | patient("foot_drop"))
    assert "mri_lumbar_spine" in orders("lumbar_radiculopathy", plain | patient("saddle_numbness"))
