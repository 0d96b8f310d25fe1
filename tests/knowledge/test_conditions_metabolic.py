"""Electrolytes, fluid and hormones: textbook patients, their neighbors, the deciding result, and the known traps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from legcramp_cds import Assessment, History, LabPanel, Patient, assess
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import Urgency

_AS_OF = date(2026, 11, 22)

METABOLIC = (
    "hypomagnesemia",
    "hypocalcemia",
    "hypokalemia",
    "hyperkalemia",
    "hyponatremia",
    "hypernatremia",
    "hypophosphatemia",
    "volume_depletion",
    "metabolic_alkalosis",
    "hyperventilation_tetany",
    "vitamin_d_deficiency",
    "gitelman_bartter",
    "hypoparathyroidism",
    "pseudohypoparathyroidism",
    "hypothyroidism",
    "hypothyroid_myopathy",
    "hyperthyroidism",
    "diabetes_mellitus",
    "diabetes_insipidus",
    "adrenal_insufficiency",
    "primary_aldosteronism",
)


def judged(
    present: str = "", drugs: tuple[str, ...] = (), labs: Mapping[str, str] | None = None, **results: str
) -> Assessment:
    """Assess a woman of 54 with these findings (separated by blanks), drugs and results."""
    history = History(present=frozenset(present.split()), medications=list(drugs))
    panel = LabPanel.model_validate({**(labs or {}), **results})
    return assess(Patient(age_years=54, sex="female", labs=panel, history=history), as_of=_AS_OF)


def status(result: Assessment, condition: str) -> str:
    """What is held of a condition."""
    return next(item.status.value for item in result.differential if item.condition == condition)


def ordered(result: Assessment) -> set[str]:
    """Ids of the tests in the work-up."""
    return {str(item.to_dict()["investigation"]) for item in result.workup}


def test_every_metabolic_condition_is_there_and_complete() -> None:
    conditions = load().conditions
    for name in METABOLIC:
        condition = conditions[name]
        assert condition.workup, name
        assert condition.refer, name
        assert any(order.confirms for order in condition.workup), name
        assert any(item.direction < 0 for item in condition.evidence) or condition.excluded_by is not None, name


# Findings of the textbook, before the deciding result is known.
_TEXTBOOK: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("hypomagnesemia", "carpopedal_spasm tremor chronic_diarrhea", ("omeprazole",)),
    ("hypocalcemia", "recent_neck_surgery perioral_paresthesia trousseau_sign", ()),
    ("hypoparathyroidism", "recent_neck_surgery perioral_paresthesia trousseau_sign", ()),
    ("hypoparathyroidism", "neck_surgery perioral_paresthesia", ()),
    ("hypokalemia", "muscle_weakness constipation palpitations", ("hydrochlorothiazide",)),
    ("hyponatremia", "endurance_or_one_sided_sport hypotonic_fluid_intake confusion exertional_cramps", ()),
    ("volume_depletion", "diarrhea dizziness_on_standing thirst", ()),
    ("volume_depletion", "vomiting dizziness_on_standing", ()),
    ("metabolic_alkalosis", "vomiting carpopedal_spasm", ()),
    ("hypokalemia", "vomiting muscle_weakness palpitations", ()),
    ("hyperventilation_tetany", "carpopedal_spasm perioral_paresthesia triggered_by_hyperventilation anxiety", ()),
    ("vitamin_d_deficiency", "bone_pain proximal_weakness low_sun_exposure", ()),
    ("hypothyroidism", "fatigue cold_intolerance weight_gain constipation", ()),
    ("hypothyroid_myopathy", "proximal_weakness slow_relaxing_reflexes mounding_on_percussion muscle_pain", ()),
    ("hyperthyroidism", "weight_loss tremor palpitations heat_intolerance proximal_weakness", ()),
    ("diabetes_mellitus", "thirst polyuria weight_loss", ()),
    ("diabetes_insipidus", "thirst polyuria", ("lithium",)),
    ("adrenal_insufficiency", "fatigue weight_loss dizziness_on_standing salt_craving skin_hyperpigmentation", ()),
    ("adrenal_insufficiency", "steroids_stopped fatigue dizziness_on_standing nausea", ()),
)


@pytest.mark.parametrize(("condition", "present", "drugs"), _TEXTBOOK)
def test_a_textbook_history_makes_it_likely_and_asks_for_its_test(
    condition: str, present: str, drugs: tuple[str, ...]
) -> None:
    result = judged(present, drugs=drugs)
    assert status(result, condition) == "likely"
    wanted = {order.investigation.id for order in load().conditions[condition].workup if order.confirms}
    assert wanted & ordered(result)


# The deciding result, with nothing else known.
_CONFIRMING: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("hypomagnesemia", "", {"magnesium": "0.4 mmol/L"}),
    ("hypomagnesemia", "", {"magnesium": "1.6 mg/dL"}),
    ("hypocalcemia", "", {"calcium_ionized": "0.95 mmol/L"}),
    ("hypocalcemia", "", {"calcium_adjusted_reported": "1.8 mmol/L"}),
    ("hypokalemia", "", {"potassium": "2.8 mmol/L"}),
    ("hyperkalemia", "", {"potassium": "6.6 mmol/L"}),
    ("hyponatremia", "", {"sodium": "121 mmol/L"}),
    ("hypernatremia", "", {"sodium": "152 mmol/L"}),
    ("hypophosphatemia", "", {"phosphate": "0.3 mmol/L"}),
    ("vitamin_d_deficiency", "", {"vitamin_d": "6 ng/mL"}),
    ("metabolic_alkalosis", "", {"ph": "7.52", "bicarbonate": "36 mmol/L"}),
    ("hyperventilation_tetany", "carpopedal_spasm", {"ph": "7.6", "pco2": "20 mm[Hg]"}),
    ("hypothyroidism", "", {"tsh": "60 mU/L"}),
    ("hypothyroidism", "", {"tsh": "7 mU/L", "free_t4": "5 pmol/L"}),
    (
        "hypothyroid_myopathy",
        "proximal_weakness slow_relaxing_reflexes",
        {"tsh": "90 mU/L", "creatine_kinase": "3000 U/L"},
    ),
    ("hyperthyroidism", "", {"tsh": "0.01 mU/L", "free_t4": "60 pmol/L"}),
    ("diabetes_mellitus", "", {"hba1c": "9.5 %", "glucose_fasting": "11 mmol/L"}),
    ("diabetes_mellitus", "thirst polyuria", {"glucose": "22 mmol/L"}),
    ("diabetes_insipidus", "", {"copeptin_baseline": "40 pmol/L"}),
    ("adrenal_insufficiency", "synacthen_inadequate", {}),
    ("gitelman_bartter", "gene_test_gitelman", {}),
    (
        "hypoparathyroidism",
        "",
        {"calcium_ionized": "0.95 mmol/L", "pth": "0.5 pmol/L", "magnesium": "0.85 mmol/L"},
    ),
    (
        "pseudohypoparathyroidism",
        "",
        {
            "calcium_ionized": "0.95 mmol/L",
            "phosphate": "2.2 mmol/L",
            "pth": "20 pmol/L",
            "vitamin_d": "70 nmol/L",
            "magnesium": "0.85 mmol/L",
            "egfr": "95 mL/min",
        },
    ),
)


@pytest.mark.parametrize(("condition", "present", "labs"), _CONFIRMING)
def test_the_deciding_result_confirms(condition: str, present: str, labs: dict[str, str]) -> None:
    assert status(judged(present, labs=labs), condition) == "confirmed"


def test_the_patient_of_the_main_example() -> None:
    result = judged(
        "perioral_paresthesia neck_surgery",
        drugs=("omeprazole",),
        calcium="7.3 mg/dL",
        albumin="41 g/L",
        magnesium="0.82 mmol/L",
        phosphate="1.7 mmol/L",
        pth="6 pg/mL",
    )
    first, second = result.differential[:2]
    assert (first.condition, first.status.value) == ("hypoparathyroidism", "confirmed")
    assert (second.condition, second.status.value) == ("hypocalcemia", "confirmed")
    assert "hypoparathyroidism" in second.explained_by
    assert status(result, "pseudohypoparathyroidism") == "excluded"


def test_after_thyroidectomy_without_any_result_the_right_tests_are_asked_for() -> None:
    result = judged("recent_neck_surgery perioral_paresthesia trousseau_sign")
    assert {"ionized_calcium", "serum_magnesium", "pth_test", "ecg"} <= ordered(result)


class TestMagnesium:
    def test_low_pth_with_low_magnesium_is_not_called_hypoparathyroidism(self) -> None:
        result = judged(
            calcium_ionized="0.95 mmol/L", pth="0.5 pmol/L", magnesium="0.35 mmol/L", potassium="2.9 mmol/L"
        )
        assert status(result, "hypomagnesemia") == "confirmed"
        assert status(result, "hypoparathyroidism") not in {"confirmed", "likely"}
        by_name = {item.condition: item for item in result.differential}
        assert "hypomagnesemia" in by_name["hypocalcemia"].explained_by
        assert "hypomagnesemia" in by_name["hypokalemia"].explained_by

    def test_without_a_magnesium_hypoparathyroidism_waits_and_asks_for_it(self) -> None:
        result = judged(calcium_ionized="0.95 mmol/L", pth="0.5 pmol/L")
        assert status(result, "hypoparathyroidism") == "likely"
        assert "serum_magnesium" in ordered(result)

    def test_the_grey_zone_is_no_diagnosis(self) -> None:
        assert status(judged(magnesium="0.72 mmol/L"), "hypomagnesemia") == "unlikely"

    def test_a_normal_magnesium_makes_it_unlikely_without_excluding_depletion(self) -> None:
        result = judged("carpopedal_spasm", drugs=("omeprazole",), magnesium="0.85 mmol/L")
        assert status(result, "hypomagnesemia") == "unlikely"

    @pytest.mark.parametrize("drug", ["omeprazole", "furosemide", "hydrochlorothiazide", "cisplatin"])
    def test_a_drug_that_wastes_magnesium_is_evidence(self, drug: str) -> None:
        found = next(item for item in judged(drugs=(drug,)).differential if item.condition == "hypomagnesemia")
        assert found.reasons_for

    def test_low_magnesium_on_a_proton_pump_inhibitor_goes_back_to_the_prescriber(self) -> None:
        result = judged(drugs=("omeprazole",), magnesium="0.45 mmol/L")
        assert any("proton pump" in str(item.to_dict()) for item in result.referrals)


class TestCalcium:
    @pytest.mark.parametrize(
        "normal", [{"calcium_adjusted_reported": "2.35 mmol/L"}, {"calcium_ionized": "1.2 mmol/L"}]
    )
    def test_normal_calcium_does_not_clear_tetany(self, normal: dict[str, str]) -> None:
        result = judged("carpopedal_spasm", labs=normal)
        for name in ("hyperventilation_tetany", "metabolic_alkalosis", "hypomagnesemia"):
            assert status(result, name) == "possible", name

    def test_a_low_total_calcium_beside_a_low_albumin_asks_for_ionized_calcium(self) -> None:
        result = judged(calcium="1.95 mmol/L", albumin="22 g/L")
        assert status(result, "hypocalcemia") == "possible"
        assert "ionized_calcium" in ordered(result)

    def test_a_normal_ionized_calcium_overrules_a_low_total_one(self) -> None:
        result = judged(calcium="1.95 mmol/L", albumin="22 g/L", calcium_ionized="1.2 mmol/L")
        assert status(result, "hypocalcemia") == "excluded"

    def test_a_pth_in_the_range_confirms_only_where_calcium_is_markedly_low_or_the_neck_was_operated(self) -> None:
        slightly = {"calcium_adjusted_reported": "2.15 mmol/L", "pth": "4 pmol/L", "magnesium": "0.85 mmol/L"}
        markedly = slightly | {"calcium_adjusted_reported": "1.7 mmol/L"}
        assert status(judged(labs=slightly), "hypoparathyroidism") == "likely"
        assert status(judged(labs=markedly), "hypoparathyroidism") == "confirmed"
        assert status(judged("neck_surgery", labs=slightly), "hypoparathyroidism") == "confirmed"

    def test_high_pth_points_to_vitamin_d_where_phosphate_is_low(self) -> None:
        result = judged(calcium_ionized="1.0 mmol/L", pth="20 pmol/L", phosphate="0.6 mmol/L", vitamin_d="12 nmol/L")
        assert result.differential[0].condition == "vitamin_d_deficiency"
        assert status(result, "pseudohypoparathyroidism") == "unlikely"
        assert status(result, "hypoparathyroidism") == "excluded"

    def test_high_pth_in_kidney_disease_is_not_resistance(self) -> None:
        result = judged(calcium_ionized="1.0 mmol/L", pth="40 pmol/L", phosphate="2.2 mmol/L", egfr="12 mL/min")
        assert status(result, "pseudohypoparathyroidism") == "unlikely"

    def test_tetany_at_any_level_of_low_calcium_is_an_emergency(self) -> None:
        calm = judged(calcium_adjusted_reported="2.1 mmol/L")
        cramping = judged("carpopedal_spasm", calcium_adjusted_reported="2.1 mmol/L")
        assert any(Urgency.IMMEDIATE.value in str(one.to_dict()) for one in cramping.referrals)
        assert not any(Urgency.IMMEDIATE.value in str(one.to_dict()) for one in calm.referrals)


class TestPotassiumAndTubules:
    def test_salt_loss_from_youth_points_to_gitelman(self) -> None:
        low = {"potassium": "2.7 mmol/L", "magnesium": "0.55 mmol/L", "bicarbonate": "32 mmol/L"}
        assert status(judged("salt_craving symptoms_since_childhood", labs=low), "gitelman_bartter") == "likely"
        assert status(judged(drugs=("hydrochlorothiazide",), labs=low), "gitelman_bartter") == "unlikely"

    def test_low_urine_chloride_is_vomiting_and_not_gitelman(self) -> None:
        low = {"potassium": "2.7 mmol/L", "bicarbonate": "36 mmol/L"}
        result = judged("salt_craving", urine_chloride="8 mmol/L", labs=low)
        assert status(result, "metabolic_alkalosis") == "likely"
        assert status(result, "gitelman_bartter") == "unlikely"

    def test_high_pressure_with_low_potassium_points_to_aldosterone_but_licorice_explains_it(self) -> None:
        found = "hypertension muscle_weakness polyuria"
        assert status(judged(found, potassium="2.8 mmol/L"), "primary_aldosteronism") == "likely"
        with_licorice = judged(f"{found} licorice_intake", potassium="2.8 mmol/L")
        assert status(with_licorice, "primary_aldosteronism") != "likely"

    def test_weakness_alone_is_not_low_potassium(self) -> None:
        assert status(judged("muscle_weakness"), "hypokalemia") == "unlikely"

    def test_thyroid_disease_of_a_relative_counts_where_a_symptom_fits(self) -> None:
        alone = judged("family_thyroid_disease")
        assert "tsh_test" not in ordered(alone)
        assert "tsh_test" not in ordered(judged("fatigue"))
        tired = judged("family_thyroid_disease fatigue")
        assert status(tired, "hypothyroidism") == "possible"
        assert "tsh_test" in ordered(tired)

    def test_attacks_of_weakness_with_low_potassium_ask_for_the_thyroid(self) -> None:
        result = judged("episodic_weakness tremor palpitations", potassium="2.1 mmol/L")
        assert status(result, "hyperthyroidism") == "likely"
        assert "tsh_test" in ordered(result)


class TestSodiumAndWater:
    def test_a_sodium_drawn_down_by_glucose_weighs_less(self) -> None:
        plain = next(i for i in judged(sodium="128 mmol/L").differential if i.condition == "hyponatremia")
        sweet = judged(sodium="128 mmol/L", glucose="40 mmol/L")
        corrected = next(item for item in sweet.differential if item.condition == "hyponatremia")
        assert corrected.weight_db < plain.weight_db
        assert corrected.reasons_against

    def test_drinking_too_much_is_not_diabetes_insipidus(self) -> None:
        found = "thirst polyuria"
        dry = judged(found, sodium="150 mmol/L", urine_osmolality="110 mosm/kg")
        wet = judged(found, sodium="131 mmol/L", urine_osmolality="70 mosm/kg")
        assert status(dry, "diabetes_insipidus") == "likely"
        assert status(wet, "diabetes_insipidus") != "likely"

    def test_low_sodium_with_high_potassium_points_to_the_adrenals(self) -> None:
        result = judged("fatigue", sodium="124 mmol/L", potassium="6.1 mmol/L", cortisol_morning="60 nmol/L")
        assert status(result, "adrenal_insufficiency") == "likely"
        assert "synacthen_test" in ordered(result)

    def test_a_good_morning_cortisol_excludes_it(self) -> None:
        assert status(judged("fatigue", cortisol_morning="500 nmol/L"), "adrenal_insufficiency") == "excluded"


class TestHormones:
    def test_one_abnormal_glucose_result_is_not_the_diagnosis(self) -> None:
        assert status(judged(hba1c="6.6 %"), "diabetes_mellitus") == "likely"

    def test_a_low_free_t4_without_a_high_tsh_is_not_cleared(self) -> None:
        result = judged("fatigue cold_intolerance weight_gain", free_t4="5 pmol/L", tsh="1.0 mU/L")
        assert status(result, "hypothyroidism") == "likely"

    def test_a_slightly_raised_tsh_alone_confirms_nothing(self) -> None:
        assert status(judged(tsh="6 mU/L", free_t4="14 pmol/L"), "hypothyroidism") == "possible"

    def test_stiffness_that_eases_with_use_speaks_against_hypothyroid_muscle(self) -> None:
        plain, easing = (
            next(item for item in judged(found).differential if item.condition == "hypothyroid_myopathy")
            for found in ("slow_relaxing_reflexes", "slow_relaxing_reflexes warm_up_phenomenon")
        )
        assert easing.weight_db < plain.weight_db


def test_ordinary_night_cramps_raise_no_metabolic_condition() -> None:
    result = judged("muscle_cramps nocturnal_cramps cramp_calf relieved_by_stretching soreness_after_cramp")
    assert not [item.condition for item in result.differential if item.status.open and item.condition in METABOLIC]
