"""Small rules that several conditions read: one name for each pattern of results or signs.

A pattern of normality is stated by measurements that are normal, never as "not low": unknown stays unknown.
"""

from __future__ import annotations

from legcramp_cds.knowledge.findings import SEX, cramp, history, signs, symptoms
from legcramp_cds.knowledge.findings.cramp import carpopedal_spasm
from legcramp_cds.knowledge.findings.signs import trousseau_sign
from legcramp_cds.knowledge.formulas.kidney import EGFR_CHILD_60, EGFR_COMPUTED_60
from legcramp_cds.knowledge.formulas.limits import EGFR_60
from legcramp_cds.knowledge.thresholds import (
    AGE_50,
    AGE_60,
    AGE_65,
    CALCIUM_ADJUSTED_LOW,
    CALCIUM_ADJUSTED_REPORTED_LOW,
    CALCIUM_IONIZED_LOW,
    CALF_DIFFERENCE,
    CK_HIGH_FEMALE,
    CK_HIGH_MALE,
    CRAMP_DURATION_LONG,
    FREE_T4_LOW,
    TSH_HIGH,
    TSH_OVERT,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_least_n, at_most, below, chosen, not_, present

__all__ = [
    "WELLS_LIKELY",
    "WELLS_UNLIKELY",
    "any_cramp",
    "arterial_risk",
    "ck_raised",
    "claudication",
    "examination_normal",
    "isolated_fasciculation",
    "kidney_function_kept",
    "kidney_function_reduced",
    "limb_or_back_pain",
    "low_calcium",
    "normal_calcium",
    "not_pregnant",
    "ordinary_cramp",
    "overt_hypothyroidism",
    "root_sign",
    "tetany",
]

# Low in any report that does not depend on albumin; total calcium alone is deliberately not among them.
low_calcium = any_of(
    below(CALCIUM_IONIZED_LOW),
    below(CALCIUM_ADJUSTED_LOW),
    below(CALCIUM_ADJUSTED_REPORTED_LOW),
)

# Normal in at least one such report.
normal_calcium = any_of(
    at_least(CALCIUM_IONIZED_LOW),
    at_least(CALCIUM_ADJUSTED_LOW),
    at_least(CALCIUM_ADJUSTED_REPORTED_LOW),
)

# The disease of the thyroid itself; TSH above 10 mU/L counts whatever the free T4.
overt_hypothyroidism = any_of(above(TSH_OVERT), all_of(above(TSH_HIGH), below(FREE_T4_LOW)))

# Filtration rate of 60 or more, reported or computed.
kidney_function_kept = any_of(at_least(EGFR_60), at_least(EGFR_COMPUTED_60), at_least(EGFR_CHILD_60))

# Filtration rate below 60, reported or computed.
kidney_function_reduced = any_of(below(EGFR_60), below(EGFR_COMPUTED_60), below(EGFR_CHILD_60))

# Spasm of hands or feet, by itself or under the cuff.
tetany = any_of(present(carpopedal_spasm), present(trousseau_sign))

# The nine items of the two-level Wells score that count one point each.
_WELLS_ITEMS = (
    present(history.active_cancer),
    present(history.leg_paralysis_or_plaster),
    present(history.recent_immobilization),
    present(signs.deep_vein_tenderness),
    present(signs.entire_leg_swollen),
    any_of(present(signs.calf_swelling_3cm), above(CALF_DIFFERENCE)),
    present(signs.pitting_edema_one_leg),
    present(signs.collateral_superficial_veins),
    present(history.previous_dvt),
)

# Two points or more. Another diagnosis at least as likely takes two points off, so four items are then needed.
WELLS_LIKELY = any_of(
    all_of(at_least_n(2, *_WELLS_ITEMS), not_(present(history.alternative_diagnosis_as_likely_as_dvt))),
    at_least_n(4, *_WELLS_ITEMS),
)

# One point or less; it needs enough items that somebody looked for, so a score with gaps is never "unlikely".
WELLS_UNLIKELY = not_(WELLS_LIKELY)

# Leg pain that walking brings on and standing still relieves.
claudication = all_of(
    any_of(present(cramp.exertional_cramps), present(cramp.brought_on_by_fixed_walking_distance)),
    present(cramp.relieved_by_standing_still),
)

# At increased risk of peripheral artery disease, as the guideline of 2024 counts it, without disease in the family.
_other_risks = any_of(present(history.smoker), present(history.hypertension), present(history.hyperlipidemia))
arterial_risk = any_of(
    at_least(AGE_65),
    all_of(at_least(AGE_50), any_of(_other_risks, present(history.diabetes), present(history.known_ckd))),
    all_of(present(history.diabetes), _other_risks),
    present(history.coronary_disease),
)

# Not pregnant: said so, or a man, or past the age for it. The age is a guard of ours, set well beyond the need.
not_pregnant = any_of(not_(present(history.pregnant)), chosen(SEX, "male"), at_least(AGE_60))

# The complaint of cramps in whatever words: who tells when they come has told that there are some. Where it hurts, and
# pain on effort, are no cramps yet. Red flags read this list: a word in it speaks against nothing much, or whatever it
# speaks against would count as alarmed.
any_cramp = any_of(
    present(cramp.muscle_cramps),
    present(cramp.nocturnal_cramps),
    present(cramp.cramps_after_exercise),
    present(cramp.frequent_cramps),
    present(cramp.worsening_cramps),
    present(cramp.widespread_cramps),
)

# Pain of a leg or the back in whatever words; the complaint of leg cramps counts.
limb_or_back_pain = any_of(
    present(symptoms.back_pain),
    present(symptoms.radicular_leg_pain),
    present(symptoms.leg_pain),
    any_cramp,
    present(symptoms.muscle_pain),
    present(cramp.pulling_pain_without_hardening),
)

# What a pressed root of a leg shows: it counts as pain of that leg where nobody wrote the pain down.
root_sign = any_of(
    present(signs.positive_straight_leg_raise),
    present(signs.dermatomal_sensory_loss),
    present(signs.foot_drop),
    present(symptoms.foot_drop_symptom),
)

# The ordinary cramp: of calf or foot, at night, at rest or after load, and like a cramp in at least two more ways.
ordinary_cramp = all_of(
    any_of(
        present(cramp.nocturnal_cramps),
        present(cramp.cramps_at_rest),
        present(cramp.cramps_after_exercise),
    ),
    any_of(present(cramp.cramp_calf), present(cramp.cramp_foot)),
    at_least_n(
        2,
        present(cramp.sudden_painful_contraction),
        present(cramp.palpable_hardening),
        present(cramp.relieved_by_stretching),
        any_of(present(cramp.cramp_lasting_seconds_to_minutes), at_most(CRAMP_DURATION_LONG)),
        present(cramp.self_limiting),
        present(cramp.soreness_after_cramp),
    ),
)

# Somebody examined and found nothing. A whole normal examination states each part; one abnormal part settles it.
examination_normal = all_of(
    present(signs.normal_strength),
    present(signs.normal_reflexes),
    present(signs.normal_sensation),
    present(signs.normal_pulses),
)

# Twitching with nothing beside it, as far as somebody looked.
isolated_fasciculation = all_of(
    any_of(present(signs.fasciculations), present(symptoms.fasciculation_symptom)),
    present(signs.normal_strength),
    any_of(
        present(signs.normal_examination),
        present(signs.normal_neurological_examination),
        all_of(not_(present(signs.muscle_wasting)), not_(present(cramp.continuous_muscle_stiffness))),
    ),
)

# Creatine kinase above the upper limit for the sex; where the sex is not known, above the higher limit, that of men.
# The limit that the laboratory prints with the result wins over both.
ck_raised = any_of(all_of(chosen(SEX, "female"), above(CK_HIGH_FEMALE)), above(CK_HIGH_MALE))
