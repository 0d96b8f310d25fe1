"""What speaks against calling a cramp ordinary: one list, read by every condition that needs no cure.

Each item argues that something stands behind the cramps. Whoever has it may still have ordinary cramps too, which is
why these findings weigh and do not exclude.
"""

from __future__ import annotations

from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.drugs import DRUG_CLASSES
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.patterns import low_calcium
from legcramp_cds.knowledge.shapes import Evidence, Strength, against
from legcramp_cds.knowledge.thresholds import (
    ABI_ABNORMAL,
    CRAMP_DURATION_LONG,
    MAGNESIUM_LOW,
    POTASSIUM_HIGH,
    POTASSIUM_LOW,
    SODIUM_LOW,
)
from legcramp_cds.knowledge.vital_signs import fever
from legcramp_cds.logic.build import above, any_of, below, present
from legcramp_cds.logic.nodes import AnyOf

__all__ = [
    "ALARMS",
    "OTHER_CAUSE",
    "WALKING_PAIN",
    "drug_may_explain",
    "hard_muscle",
    "long_contraction",
    "short_cramp",
]

_NHS = seen("nhs_leg_cramps_copy", "when to seek advice")
_NIDIRECT = seen("nidirect", "when to see a doctor")
_BMJ = seen("bmj_bp_cramps", "history and examination")
_SYSTEMIC = seen("miller_2022", "systemic signs and dark urine")

# The three rules below are shared by several conditions.

# The muscle is felt or seen to contract, which aching, numbness and restlessness are not.
hard_muscle = any_of(present(cramp.palpable_hardening), present(cramp.sudden_painful_contraction))

# The contraction itself outlasts ten minutes; soreness afterwards does not count.
long_contraction = any_of(present(cramp.cramp_lasting_longer), above(CRAMP_DURATION_LONG))

# The contraction is over within ten minutes.
short_cramp = present(cramp.cramp_lasting_seconds_to_minutes)

# A drug of any class that can cause cramps was started or raised before them, or they went away without it.
drug_may_explain: AnyOf = any_of(
    *(present(fact) for one in DRUG_CLASSES.values() if one.is_cause for fact in (one.before_onset, one.relieved_off)),
)

ALARMS: tuple[Evidence, ...] = (
    against(
        Strength.DECISIVE,
        any_of(
            present(signs.objective_weakness),
            present(signs.muscle_wasting),
            present(symptoms.progressive_weakness),
            present(symptoms.foot_drop_symptom),
            present(signs.tongue_fasciculations),
        ),
        _NHS,
        _BMJ,
        group="motor",
    ),
    against(
        Strength.STRONG,
        any_of(present(symptoms.muscle_weakness), present(signs.fasciculations), present(symptoms.unsteady_gait)),
        _NHS,
        _BMJ,
        group="motor",
    ),
    against(
        Strength.DECISIVE,
        any_of(
            present(signs.brisk_reflexes),
            present(signs.babinski_sign),
            present(signs.spastic_tone),
            present(signs.sensory_level),
            present(symptoms.bladder_bowel_change),
            present(symptoms.saddle_numbness),
        ),
        _BMJ,
        group="cord",
    ),
    against(
        Strength.STRONG,
        any_of(
            present(symptoms.stocking_numbness),
            present(symptoms.leg_numbness_one_side),
            present(symptoms.burning_pain),
            present(symptoms.radicular_leg_pain),
            present(signs.distal_sensory_loss),
            present(signs.dermatomal_sensory_loss),
            present(signs.absent_reflexes),
        ),
        _NIDIRECT,
        _BMJ,
        group="nerve",
    ),
    against(
        Strength.MODERATE,
        any_of(
            present(symptoms.distal_paresthesia),
            present(signs.reduced_ankle_reflexes),
            present(signs.reduced_vibration_sense),
        ),
        _NIDIRECT,
        _BMJ,
        group="nerve",
    ),
    against(
        Strength.DECISIVE,
        any_of(
            present(signs.absent_foot_pulses),
            present(signs.absent_femoral_pulse),
            present(signs.pale_pulseless_limb),
            present(signs.ischemic_ulcer_or_gangrene),
            present(symptoms.rest_pain_foot),
            below(ABI_ABNORMAL),
        ),
        seen("acc_aha_pad_2024", "history and examination"),
        group="artery",
    ),
    against(
        Strength.DECISIVE,
        any_of(
            present(symptoms.leg_swelling_one_side),
            present(signs.pitting_edema_one_leg),
            present(signs.warm_red_leg),
            present(signs.deep_vein_tenderness),
            present(cramp.sudden_first_onset),
        ),
        _NIDIRECT,
        seen("rcog_37b", "clinical suspicion"),
        group="vein",
    ),
    against(
        Strength.DECISIVE,
        any_of(
            present(symptoms.dark_urine),
            present(symptoms.severe_muscle_pain_and_swelling),
            present(symptoms.pain_out_of_proportion),
            present(signs.tense_compartment),
            present(symptoms.sudden_pop_in_calf),
        ),
        seen("miller_2022", "systemic signs and dark urine"),
        seen("gastroc_tear_page", "history"),
        unseen("general_knowledge", "swollen or tense muscle"),
        group="muscle",
    ),
    against(
        Strength.DECISIVE,
        any_of(
            present(cramp.carpopedal_spasm),
            present(signs.trousseau_sign),
            present(cramp.laryngospasm),
            present(cramp.jaw_stiffness),
        ),
        seen("bmj_bp_cramps", "differentials"),
        group="tetany",
    ),
    against(Strength.STRONG, present(symptoms.perioral_paresthesia), _BMJ, group="tetany"),
    against(
        Strength.MODERATE,
        any_of(
            fever,
            present(symptoms.weight_loss),
            present(symptoms.night_sweats),
            present(symptoms.confusion),
            present(symptoms.seizure),
        ),
        _SYSTEMIC,
        group="general",
    ),
    against(
        Strength.STRONG,
        any_of(
            present(cramp.crawling_urge_to_move),
            present(cramp.painless_spasm),
            present(cramp.pulling_pain_without_hardening),
            present(cramp.delayed_muscle_relaxation),
            present(cramp.continuous_muscle_stiffness),
            present(cramp.electrically_silent_contracture),
            present(cramp.twisted_posture),
            present(cramp.task_specific_spasm),
            present(cramp.rhythmic_jerking),
        ),
        seen("bmj_bp_cramps", "differentials"),
        seen("wikimsk_cramps", "differential diagnosis"),
        group="no_true_cramp",
    ),
)

# Pain that walking brings and standing, sitting or bending ends.
WALKING_PAIN = against(
    Strength.STRONG,
    any_of(
        present(cramp.brought_on_by_fixed_walking_distance),
        present(cramp.relieved_by_standing_still),
        present(cramp.relieved_by_sitting_or_bending_forward),
    ),
    seen("nadeau_2013", "abstract"),
    seen("acc_aha_pad_2024", "history and examination"),
    group="walking",
)

# A finding that explains the cramps, so that the word for cramps without a cause does not fit.
OTHER_CAUSE = against(
    Strength.STRONG,
    any_of(
        below(MAGNESIUM_LOW),
        below(POTASSIUM_LOW),
        above(POTASSIUM_HIGH),
        below(SODIUM_LOW),
        low_calcium,
        present(history.on_dialysis),
        present(history.cirrhosis),
    ),
    seen("dgn_crampi_2012", "symptomatic and idiopathic cramps"),
    seen("bmj_bp_cramps", "history and examination"),
    group="cause",
)
