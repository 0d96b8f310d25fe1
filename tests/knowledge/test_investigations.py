"""The tests that can be ordered: named as their constants, with facts that exist, and cautions that hold when due."""

from __future__ import annotations

import pytest

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge import investigations
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.findings import FINDINGS, signs
from legcramp_cds.knowledge.investigations import INVESTIGATIONS
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.logic.explain import explain
from legcramp_cds.truth import TRUE
from tests.knowledge.rows import Row, row

ALL = list(INVESTIGATIONS.values())


def warned(test: Investigation, facts: Row) -> str:
    """The cautions that hold, as one text."""
    return " | ".join(item.text for item in test.cautions if explain(item.when, facts).truth is TRUE)


@pytest.mark.parametrize("name", [name for name in investigations.__all__ if name != "INVESTIGATIONS"])
def test_a_constant_is_named_as_its_test(name: str) -> None:
    assert getattr(investigations, name) is INVESTIGATIONS[name]


def test_every_test_is_offered_as_a_constant() -> None:
    assert set(INVESTIGATIONS) == set(investigations.__all__) - {"INVESTIGATIONS"}


@pytest.mark.parametrize("test", ALL, ids=lambda test: test.id)
def test_what_a_test_gives_is_in_the_catalogue(test: Investigation) -> None:
    for fact in test.gives:
        assert (FINDINGS if isinstance(fact, Finding) else MEASUREMENTS)[fact.id] is fact
    assert len(set(test.gives)) == len(test.gives)


@pytest.mark.parametrize("test", ALL, ids=lambda test: test.id)
def test_a_test_says_what_it_tells_apart_and_what_it_costs(test: Investigation) -> None:
    assert test.separates
    assert test.burden
    assert not test.separates.endswith(".")


@pytest.mark.parametrize(
    "test", [test for test in ALL if test.tier in (Tier.IMAGING, Tier.NEUROPHYSIOLOGY)], ids=lambda test: test.id
)
def test_imaging_and_electric_tests_name_their_region(test: Investigation) -> None:
    assert test.region


def test_every_sign_is_found_by_some_test() -> None:
    found = {fact.id for test in ALL for fact in test.gives}
    all_signs = {fact.id for fact in vars(signs).values() if isinstance(fact, Finding)}
    # Seen on the way rather than looked for: the pulse that goes when the foot is pressed down has its own imaging.
    assert all_signs - found == {"chvostek_sign", "pulse_lost_on_plantar_flexion"}


CAUTIONS: list[tuple[str, Row, str]] = [
    ("ct_angiography", row(egfr_reported=29), "below 30"),
    ("ct_angiography", row("contrast_allergy"), "allergy"),
    ("ct_angiography", row("pregnant"), "radiation"),
    ("mr_angiography", row(egfr_reported=29), "group II"),
    ("mri_lumbar_spine", row("implant_not_mri_safe"), "not MRI safe"),
    ("emg", row("taking_anticoagulant"), "bleeding is rare"),
    ("emg", row(symptom_duration=2), "too early"),
    ("nerve_conduction_studies", row("radicular_leg_pain"), "needle EMG"),
    ("ankle_brachial_index_test", row(ankle_brachial_index=1.41), "not normal"),
    ("ankle_brachial_index_test", row("diabetes"), "does not exclude"),
    ("pulse_examination", row("normal_pulses"), "do not exclude"),
    ("post_void_residual_scan", row(post_void_residual=199), "does not exclude"),
    ("d_dimer_test", row("pregnant"), "not in pregnancy"),
    ("d_dimer_test", row("active_cancer"), "active cancer"),
    ("d_dimer_test", row(age=70), "limit for age"),
    ("wells_score", row("previous_dvt"), "count the point"),
    ("serum_calcium", row("cirrhosis"), "ionized"),
    ("serum_calcium", row(egfr_reported=40), "ionized"),
    ("serum_calcium", row("pregnant"), "lowers total calcium"),
    ("b12_test", row("estrogen_or_contraceptive"), "active B12"),
    ("tsh_test", row("pregnant"), "trimester"),
    ("cortisol_test", row("taking_corticosteroid"), "steroids"),
    ("celiac_serology", row("celiac_known"), "gluten"),
    ("urine_chloride_test", row("taking_diuretic"), "diuretic"),
    ("water_deprivation_copeptin", row(sodium=150), "never"),
    ("ck_test", row("recent_unaccustomed_exercise"), "exercise"),
]


@pytest.mark.parametrize(("name", "facts", "text"), CAUTIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_caution_is_raised_by_its_fact_and_by_nothing_less(name: str, facts: Row, text: str) -> None:
    assert text in warned(INVESTIGATIONS[name], facts)
    assert text not in warned(INVESTIGATIONS[name], {})


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("ct_angiography", row(egfr_reported=30)),
        ("ankle_brachial_index_test", row(ankle_brachial_index=1.40)),
        ("emg", row(symptom_duration=3)),
        ("post_void_residual_scan", row(post_void_residual=200)),
        ("d_dimer_test", row(age=49)),
    ],
)
def test_a_value_at_the_limit_raises_no_caution(name: str, facts: Row) -> None:
    assert warned(INVESTIGATIONS[name], facts) == ""


def test_no_caution_tells_a_patient_to_stop_an_anticoagulant_for_an_emg() -> None:
    assert "no reason to stop" in warned(INVESTIGATIONS["emg"], row("taking_anticoagulant"))
