"""Over-excited nerves and released reflexes: Isaacs syndrome and stiff-person syndrome."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    any_present,
    twitching,
)
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.logic.build import all_of, any_of, present

_ISAACS = seen("msd_isaacs", "symptoms and diagnosis")
_EMG = seen("medlink_nmt", "electrodiagnosis")

isaacs_syndrome = Condition(
    id="isaacs_syndrome",
    name="Isaacs syndrome (neuromyotonia)",
    codes=Codes(icd10=("G71.1",), icd10cm=("G71.19",), snomed=("305719002",)),
    kind=Kind.CAUSE,
    summary=(
        "Motor nerves fire without pause: rippling twitches like a bag of worms, cramps, stiffness, sweating and slow "
        "relaxation. Antibodies, thymoma or lung cancer may stand behind it."
    ),
    base_rate=BaseRate.VERY_RARE,
    evidence=(
        supports(Strength.DECISIVE, present(signs.myokymia), _ISAACS, group="twitching"),
        supports(
            Strength.STRONG,
            all_of(twitching, any_present(symptoms.excessive_sweating, cramp.delayed_muscle_relaxation)),
            _ISAACS,
            group="twitching",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(signs.myokymia), twitching),
                any_present(
                    symptoms.excessive_sweating, cramp.delayed_muscle_relaxation, cramp.continuous_muscle_stiffness
                ),
            ),
            _ISAACS,
            group="company",
        ),
        supports(
            Strength.DECISIVE,
            present(tests.emg_neuromyotonic_discharges),
            _EMG,
            _ISAACS,
            group="emg",
            note="Neuromyotonic discharges are specific to this group of diseases, myokymic ones are not.",
        ),
        supports(
            Strength.STRONG,
            present(tests.antibody_caspr2_lgi1),
            seen("vincent_2018", "abstract"),
            group="antibodies",
            note="Found in 45 % of 38 confirmed patients: a negative test excludes nothing.",
        ),
        against(
            Strength.MODERATE,
            any_present(cramp.warm_up_phenomenon, signs.percussion_myotonia),
            _ISAACS,
            unseen("general_knowledge"),
            group="myotonia",
            note="It relaxes slowly without true myotonia.",
        ),
        against(Strength.STRONG, present(tests.emg_normal), _ISAACS, _EMG, group="emg"),
        against(
            Strength.STRONG,
            any_present(signs.muscle_wasting, tests.emg_denervation_multiple_regions, signs.tongue_fasciculations),
            seen("nice_ng127_fascic", "involuntary movements"),
            group="motor_neuron",
        ),
    ),
    workup=(
        Order(
            investigation=ask.emg,
            urgency=Urgency.SOON,
            because="discharges in high-frequency trains define it",
            confirms=True,
        ),
        Order(
            investigation=ask.neuronal_antibodies,
            urgency=Urgency.SOON,
            because="CASPR2 and LGI1 show the immune kind",
            confirms=True,
        ),
        Order(investigation=ask.chest_imaging, urgency=Urgency.SOON, because="looks for thymoma and lung cancer"),
        Order(investigation=ask.b12_test, urgency=Urgency.ROUTINE, because="B12 deficiency is among its companions"),
        Order(
            investigation=ask.celiac_serology, urgency=Urgency.ROUTINE, because="celiac disease is among its companions"
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="it can be treated, and a tumor may stand behind it",
            citations=(_ISAACS, unseen("jama_nmt_thymoma_2013", "case")),
        ),
    ),
    synonyms=("neuromyotonia", "peripheral nerve hyperexcitability"),
    citations=(_ISAACS, _EMG, seen("vincent_2018", "abstract")),
)

_SPS = seen("newsome_sps_2022", "criteria")
_COHORT = seen("sps_cohort", "abstract")

stiff_person_syndrome = Condition(
    id="stiff_person_syndrome",
    name="Stiff-person syndrome",
    codes=Codes(icd10=("G25.8",), icd10cm=("G25.82",), snomed=("5217008",)),
    kind=Kind.MIMIC,
    summary=(
        "Board-like stiffness of trunk and legs with painful spasms set off by noise, touch or emotion and a fixed "
        "hollow back; antibodies against GAD65 or the glycine receptor. Stiff legs are the commonest first complaint."
    ),
    base_rate=BaseRate.VERY_RARE,
    evidence=(
        supports(Strength.STRONG, present(cramp.continuous_muscle_stiffness), _SPS, _COHORT, group="stiffness"),
        supports(Strength.STRONG, present(cramp.spasms_triggered_by_startle), _SPS, _COHORT, group="triggers"),
        supports(
            Strength.STRONG,
            present(signs.lumbar_lordosis_with_rigid_abdomen),
            _SPS,
            reopened("sps_south_asia_2016", "case"),
            reopened("lockman_burns_sps_2007", "opening"),
            group="posture",
            note="The hollow back is a key feature; tetanus arches the back as well.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(tests.antibody_gad),
                any_present(cramp.continuous_muscle_stiffness, cramp.spasms_triggered_by_startle),
            ),
            _SPS,
            group="antibodies",
            note="Only a high titer counts: a low one is common in type 1 diabetes.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(tests.emg_continuous_motor_activity),
                any_present(cramp.continuous_muscle_stiffness, cramp.spasms_triggered_by_startle),
            ),
            reopened("sps_electrophysiology_2020", "abstract"),
            reopened("sps_case_2019", "abstract"),
            group="emg",
        ),
        supports(
            Strength.WEAK,
            all_of(
                any_present(cramp.continuous_muscle_stiffness, cramp.spasms_triggered_by_startle),
                any_present(history.autoimmune_disease, history.diabetes),
            ),
            reopened("sps_case_2019", "abstract"),
            group="company",
        ),
        against(
            Strength.STRONG,
            present(cramp.jaw_stiffness),
            seen("medscape_tetanus", "history and examination"),
            group="tetanus",
        ),
        against(Strength.MODERATE, present(cramp.carpopedal_spasm), seen("bmj_bp_cramps", "tetany"), group="tetany"),
    ),
    workup=(
        Order(
            investigation=ask.neuronal_antibodies,
            urgency=Urgency.SOON,
            because="a high titer of GAD65, or glycine receptor antibodies, is one of the criteria",
            confirms=True,
        ),
        Order(
            investigation=ask.emg,
            urgency=Urgency.SOON,
            because="continuous activity in a muscle and its opponent at rest",
            confirms=True,
        ),
        Order(investigation=ask.mri_whole_spine, urgency=Urgency.SOON, because="excludes a lesion of the cord"),
        Order(investigation=ask.glucose_test, urgency=Urgency.ROUTINE, because="type 1 diabetes often comes with it"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="rigidity with spasms; most lose free walking without treatment",
            citations=(seen("nice_ng127_fascic", "involuntary movements"), _COHORT),
        ),
    ),
    synonyms=("stiff man syndrome",),
    citations=(_SPS, _COHORT),
)
