"""Readings in which muscle contracts: the true cramp, and contractions that are none."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.gate.shapes import GateReading
from legcramp_cds.knowledge.patterns import low_calcium
from legcramp_cds.knowledge.shapes import Strength, against, supports
from legcramp_cds.knowledge.sources.brain_cord import (
    DYSTONIA_DEFINITION,
    MEDSCAPE_SPASTICITY,
    SPASTICITY_NEJM,
)
from legcramp_cds.knowledge.sources.cramps_general import (
    BMJ_BP_CRAMPS,
    DIJKSTRA_2023,
    HALLEGRAEFF_2017,
    MSD_CRAMPS,
    SCHUMANN_2021,
    WIKIMSK_CRAMPS,
)
from legcramp_cds.knowledge.sources.muscle import HILTON_JONES_MYOTONIA, MILLER_MYOTONIA_2008, MYOTONIA_EDX
from legcramp_cds.knowledge.sources.nerve_excitability import MSD_ISAACS, NEWSOME_SPS_2022
from legcramp_cds.knowledge.thresholds import CRAMP_DURATION_LONG
from legcramp_cds.logic.build import above, all_of, any_of, at_most, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_features = cite(HALLEGRAEFF_2017, "seven features", _READ)
_bmj = cite(BMJ_BP_CRAMPS, "differentials", _READ)
_contractures = cite(WIKIMSK_CRAMPS, "table", _READ)
_knot = cite(DIJKSTRA_2023, "definition", _READ)
_seizure = reopened("medcookbook_focal", "clinical features")
_myotonia = cite(MILLER_MYOTONIA_2008, "", _READ)
_msd = cite(MSD_CRAMPS, "tetany", _READ)

_WEAK, _MODERATE, _STRONG, _DECISIVE = Strength.WEAK, Strength.MODERATE, Strength.STRONG, Strength.DECISIVE

true_cramp = GateReading(
    id="true_cramp",
    name="True muscle cramp",
    summary="A muscle hardens suddenly and painfully for seconds to minutes; stretching ends it.",
    conditions=("idiopathic_nocturnal_leg_cramps", "exercise_associated_cramps"),
    evidence=(
        supports(_MODERATE, present(cramp.sudden_painful_contraction), _features, _bmj, group="contraction"),
        supports(_MODERATE, present(cramp.palpable_hardening), _knot, _bmj, group="contraction"),
        supports(_MODERATE, present(cramp.relieved_by_stretching), _bmj, group="relief"),
        supports(
            _WEAK,
            any_of(present(cramp.cramp_lasting_seconds_to_minutes), at_most(CRAMP_DURATION_LONG)),
            _features,
            group="duration",
        ),
        supports(
            _WEAK,
            any_of(
                present(cramp.nocturnal_cramps), present(cramp.cramps_at_rest), present(cramp.cramps_after_exercise)
            ),
            _bmj,
            group="timing",
        ),
        supports(_WEAK, any_of(present(cramp.cramp_calf), present(cramp.cramp_foot)), _features, group="site"),
        supports(_WEAK, present(cramp.soreness_after_cramp), cite(SCHUMANN_2021, "", _READ), _features),
        against(_MODERATE, present(cramp.pulling_pain_without_hardening), _knot, group="contraction"),
        against(_MODERATE, present(cramp.painless_spasm), _features, group="contraction"),
        against(_MODERATE, present(cramp.not_relieved_by_stretching), _contractures, group="relief"),
        against(
            _WEAK,
            any_of(present(cramp.cramp_lasting_longer), above(CRAMP_DURATION_LONG)),
            _bmj,
            group="duration",
            note="Soreness afterwards does not count as duration.",
        ),
        against(_MODERATE, present(cramp.crawling_urge_to_move), _bmj, group="sensation"),
    ),
)

contracture = GateReading(
    id="contracture",
    name="Contracture of effort",
    summary="A muscle stays hard after effort, longer than a cramp, and stretching does not end it.",
    conditions=("mcardle_disease",),
    evidence=(
        supports(_STRONG, present(cramp.electrically_silent_contracture), _contractures, _knot, group="contracture"),
        supports(_DECISIVE, present(tests.emg_silent_contracture), _contractures, group="contracture"),
        supports(_MODERATE, present(cramp.cramps_on_brief_intense_effort), _contractures, group="effort"),
        supports(_MODERATE, present(cramp.second_wind), _knot, group="effort"),
        supports(_WEAK, present(cramp.not_relieved_by_stretching), _contractures, group="relief"),
        against(_MODERATE, present(cramp.only_nocturnal), _contractures, group="effort"),
        against(_MODERATE, present(cramp.relieved_by_stretching), _contractures, group="relief"),
    ),
)

spasticity = GateReading(
    id="spasticity",
    name="Spasms of spasticity",
    summary="Flexor or extensor spasms of a limb with brisk reflexes and raised tone; stretch and touch set them off.",
    conditions=("spasticity", "multiple_sclerosis", "cervical_myelopathy"),
    evidence=(
        supports(_STRONG, present(cramp.involuntary_flexor_spasms), cite(MEDSCAPE_SPASTICITY, "", _READ)),
        supports(
            _STRONG,
            any_of(present(signs.spastic_tone), present(signs.babinski_sign)),
            cite(SPASTICITY_NEJM, "definition", _READ),
            group="upper_motor_neuron",
        ),
        supports(
            _MODERATE,
            present(signs.brisk_reflexes),
            cite(SPASTICITY_NEJM, "definition", _READ),
            group="upper_motor_neuron",
        ),
        supports(
            _MODERATE,
            any_of(present(history.multiple_sclerosis_known), present(history.spinal_cord_disease_known)),
            cite(SPASTICITY_NEJM, "definition", _READ),
        ),
        against(_MODERATE, present(signs.normal_reflexes), cite(SPASTICITY_NEJM, "definition", _READ)),
    ),
)

dystonia = GateReading(
    id="dystonia",
    name="Dystonia",
    summary="Opposing muscles contract together and twist a joint, often in one task only.",
    conditions=("dystonia",),
    evidence=(
        supports(_STRONG, present(cramp.twisted_posture), cite(DYSTONIA_DEFINITION, "", _READ), group="posture"),
        supports(_STRONG, present(cramp.task_specific_spasm), _bmj, group="task"),
        against(_MODERATE, present(cramp.only_nocturnal), _bmj),
    ),
)

myotonia = GateReading(
    id="myotonia",
    name="Myotonia",
    summary="Muscles relax slowly after use and loosen with repetition; stiffness more than pain.",
    conditions=("myotonia_congenita", "myotonic_dystrophy", "hypothyroid_myopathy"),
    evidence=(
        supports(_STRONG, present(signs.percussion_myotonia), _myotonia, group="sign"),
        supports(_DECISIVE, present(tests.emg_myotonic_discharges), cite(MYOTONIA_EDX, "", _READ), group="sign"),
        supports(_MODERATE, present(cramp.delayed_muscle_relaxation), _myotonia, group="stiffness"),
        supports(
            _MODERATE, present(cramp.warm_up_phenomenon), cite(HILTON_JONES_MYOTONIA, "", _READ), group="repetition"
        ),
        against(_MODERATE, present(cramp.only_nocturnal), _myotonia),
    ),
)

tetany = GateReading(
    id="tetany",
    name="Tetany",
    summary="Tingling of mouth and fingers, then tight spasm of both hands and feet.",
    conditions=("hypocalcemia", "hypomagnesemia", "hyperventilation_tetany", "metabolic_alkalosis"),
    evidence=(
        supports(_STRONG, present(cramp.carpopedal_spasm), _bmj, _msd, group="spasm"),
        supports(_STRONG, present(signs.trousseau_sign), _bmj, group="spasm"),
        supports(_MODERATE, present(cramp.triggered_by_cuff), _bmj, group="spasm"),
        supports(_MODERATE, present(symptoms.perioral_paresthesia), _msd, group="tingling"),
        supports(_WEAK, present(symptoms.distal_paresthesia), _msd, group="tingling"),
        supports(_MODERATE, present(cramp.triggered_by_hyperventilation), _bmj, _msd, group="trigger"),
        supports(_MODERATE, present(cramp.laryngospasm), _msd, group="throat"),
        supports(_WEAK, all_of(low_calcium, present(cramp.muscle_cramps)), _bmj, group="calcium"),
    ),
)

stiffness = GateReading(
    id="stiffness",
    name="Continuous stiffness or overactive nerves",
    summary="Muscles of trunk or limbs are stiff all the time, ripple, or jerk on startle.",
    conditions=("stiff_person_syndrome", "isaacs_syndrome", "tetanus"),
    evidence=(
        supports(
            _STRONG,
            present(cramp.continuous_muscle_stiffness),
            cite(NEWSOME_SPS_2022, "", _READ),
            group="stiffness",
        ),
        supports(
            _STRONG,
            present(signs.lumbar_lordosis_with_rigid_abdomen),
            cite(NEWSOME_SPS_2022, "", _READ),
            group="stiffness",
        ),
        supports(_MODERATE, present(cramp.spasms_triggered_by_startle), cite(NEWSOME_SPS_2022, "", _READ)),
        supports(_STRONG, present(signs.myokymia), cite(MSD_ISAACS, "", _READ), group="rippling"),
        supports(_DECISIVE, present(tests.emg_neuromyotonic_discharges), cite(MSD_ISAACS, "", _READ), group="rippling"),
        supports(_MODERATE, present(cramp.jaw_stiffness), _bmj),
    ),
)

focal_seizure = GateReading(
    id="focal_seizure",
    name="Focal motor seizure",
    summary="Rhythmic jerks of seconds to minutes that may march along a limb, usually without pain.",
    conditions=("focal_motor_seizure",),
    evidence=(
        supports(_STRONG, present(cramp.rhythmic_jerking), _seizure, group="jerks"),
        supports(_DECISIVE, present(tests.eeg_epileptic), reopened("sign_143_ngc", "EEG"), group="jerks"),
        supports(_MODERATE, present(symptoms.impaired_awareness), _seizure, group="awareness"),
        supports(_WEAK, present(history.epilepsy), reopened("statpearls_focal_seizure", "etiology")),
    ),
)
