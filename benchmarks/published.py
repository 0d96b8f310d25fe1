"""What the publishers of the cases in ``tests/cases/published`` hold to be right, in the ids of this project.

Answers that a fair reader would accept beside the publisher's own, such as the consequence for its cause, are named as
well. Where this project has no condition or no test for one of them, it is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PUBLISHED", "Published"]


@dataclass(frozen=True, slots=True)
class Published:
    """The answer to one published case.

    Args:
        number: The number that opens the names of its cases.
        answer: The condition that the publisher names.
        accepted: Conditions that also count as the answer.
        tests: Investigations of which one settles it; empty where it is settled by talking and examining.
        must_not_miss: Whether the answer harms when it is missed, so that it must show up somewhere.
    """

    number: str
    answer: str
    accepted: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    must_not_miss: bool = False

    @property
    def answers(self) -> frozenset[str]:
        """The answer with all that is accepted for it."""
        return frozenset({self.answer, *self.accepted})


PUBLISHED: tuple[Published, ...] = (
    Published("001", "hypoparathyroidism", ("hypocalcemia",), ("serum_calcium", "pth_test"), must_not_miss=True),
    Published(
        "004",
        "hypoparathyroidism",
        ("hypocalcemia",),
        ("pth_test", "serum_phosphate", "serum_magnesium"),
        must_not_miss=True,
    ),
    Published(
        "007",
        "hypocalcemia",
        ("hypoparathyroidism", "vitamin_d_deficiency"),
        ("serum_calcium", "ionized_calcium"),
        must_not_miss=True,
    ),
    Published("010", "vitamin_d_deficiency", ("hypocalcemia",), ("serum_calcium", "serum_phosphate", "pth_test")),
    Published(
        "013",
        "celiac_disease",
        ("hypocalcemia", "vitamin_d_deficiency"),
        ("serum_calcium", "celiac_serology", "duodenal_biopsy"),
    ),
    Published("016", "hypocalcemia", ("metabolic_alkalosis",), ("ionized_calcium", "blood_gas"), must_not_miss=True),
    Published(
        "017",
        "hypomagnesemia",
        ("hypocalcemia", "proton_pump_inhibitor_induced_cramps"),
        ("serum_magnesium", "serum_calcium"),
        must_not_miss=True,
    ),
    Published(
        "021", "hypomagnesemia", ("hypocalcemia", "diuretic_induced_cramps"), ("serum_magnesium",), must_not_miss=True
    ),
    Published(
        "025", "gitelman_bartter", ("hypokalemia", "hypomagnesemia"), ("urine_chloride_test", "urine_calcium_test")
    ),
    Published(
        "028",
        "hyponatremia",
        ("diuretic_induced_cramps",),
        ("serum_sodium", "serum_osmolality_test", "urine_osmolality_test", "urine_electrolytes"),
        must_not_miss=True,
    ),
    Published(
        "030",
        "chronic_kidney_disease",
        ("hypocalcemia", "diabetic_polyneuropathy"),
        ("serum_creatinine", "serum_phosphate"),
    ),
    # The publisher's answer is uremia, which is here a stage of chronic kidney disease.
    Published("031", "chronic_kidney_disease", (), ("serum_urea", "serum_creatinine"), must_not_miss=True),
    Published(
        "035",
        "hypothyroid_myopathy",
        ("hypothyroidism", "rhabdomyolysis"),
        ("tsh_test", "free_t4_test", "thyroid_antibodies"),
    ),
    Published("040", "hypothyroid_myopathy", ("hypothyroidism",), ("tsh_test",)),
    Published(
        "041",
        "mcardle_disease",
        ("rhabdomyolysis",),
        ("forearm_exercise_test", "muscle_biopsy", "genetic_test_muscle"),
    ),
    Published("043", "mcardle_disease", ("rhabdomyolysis",), ("forearm_exercise_test", "muscle_biopsy")),
    Published(
        "047", "cramp_fasciculation_syndrome", ("exercise_associated_cramps",), ("emg", "nerve_conduction_studies")
    ),
    Published("049", "amyotrophic_lateral_sclerosis", (), ("emg",), must_not_miss=True),
    Published("056", "statin_myopathy", (), ("drug_dechallenge",)),
    Published("058", "beta_agonist_induced_cramps", ("hypokalemia", "drug_induced_cramps"), ("drug_dechallenge",)),
    Published("061", "beta_agonist_induced_cramps", ("drug_induced_cramps",), ("drug_dechallenge",)),
    Published("063", "peripheral_artery_disease", (), ("ankle_brachial_index_test", "arterial_duplex")),
    Published("065", "peripheral_artery_disease", (), ("ankle_brachial_index_test",)),
    Published("070", "acute_limb_ischemia", (), ("arterial_duplex", "ct_angiography"), must_not_miss=True),
    Published("072", "deep_vein_thrombosis", (), ("venous_ultrasound",), must_not_miss=True),
    Published("074", "deep_vein_thrombosis", ("muscle_strain",), ("venous_ultrasound",), must_not_miss=True),
    Published("077", "restless_legs_syndrome"),
    Published("079", "restless_legs_syndrome"),
    Published("081", "lumbar_spinal_stenosis", (), ("mri_lumbar_spine",)),
    Published("085", "rhabdomyolysis", ("exercise_associated_cramps",), ("ck_test",), must_not_miss=True),
    Published("087", "heat_cramps", ("exercise_associated_cramps", "volume_depletion"), ("sweat_sodium_test",)),
    Published("090", "hyperventilation_tetany", ("hypocalcemia",), ("blood_gas", "hyperventilation_test")),
    Published("094", "pregnancy_leg_cramps", ("idiopathic_nocturnal_leg_cramps",)),
)
