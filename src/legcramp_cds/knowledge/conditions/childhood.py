"""Leg cramps and leg aches of children: two harmless things that look alike and differ in the meaning of one side."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.conditions._alarms import ALARMS, hard_muscle, long_contraction, short_cramp
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    blood_count,
    ck_test,
    focused_examination,
    inflammatory_markers,
    soft_tissue_ultrasound,
)
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.terminology.uncoded import uncoded
from legcramp_cds.knowledge.thresholds import AGE_3, AGE_8, AGE_12, AGE_18
from legcramp_cds.logic.build import all_of, any_of, at_least, below, chosen, present

_LEUNG = seen("leung_1999", "abstract")
_MOTOR = seen("nice_ng127_child_motor", "motor delay and weakness")
_PETERSON = seen("peterson_growing_table", "inclusion and exclusion table")
_EBM = seen("ebm_growing_pains", "essentials")
_MOHANTA = seen("mohanta_2014", "abstract")

_ONE_SIDE = any_of(present(cramp.unilateral_symptoms), chosen(cramp.cramp_laterality, "left", "right"))
_BOTH_SIDES = any_of(present(cramp.bilateral_symptoms), chosen(cramp.cramp_laterality, "both"))

# What a disease of muscle shows in a child.
_MUSCLE_DISEASE = any_of(
    present(signs.muscle_hypertrophy),
    present(signs.gowers_sign),
    present(symptoms.proximal_weakness),
    present(history.family_neuromuscular),
)

# What growing pains never do: leukemia, infection, arthritis and injury do it.
_ILL_CHILD = any_of(
    present(symptoms.fever),
    present(symptoms.weight_loss),
    present(symptoms.night_sweats),
    present(symptoms.fatigue),
    present(symptoms.joint_pain),
    present(symptoms.bone_pain),
    present(signs.abnormal_gait),
    present(signs.child_refuses_to_walk),
    present(symptoms.leg_swelling_one_side),
)

pediatric_nocturnal_cramps = Condition(
    id="pediatric_nocturnal_cramps",
    name="Nocturnal leg cramps of childhood",
    kind=Kind.CAUSE,
    summary=(
        "True night cramps in a healthy child from about eight years on: one leg, under two minutes on average, a few "
        "times a year, normal examination."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(when=at_least(AGE_18), rate=BaseRate.VERY_RARE, citations=(_LEUNG,)),
        Context(when=at_least(AGE_12), rate=BaseRate.VERY_COMMON, citations=(_LEUNG,)),
        Context(when=at_least(AGE_8), rate=BaseRate.COMMON, citations=(_LEUNG,)),
    ),
    excluded_by=at_least(AGE_18),
    evidence=(
        supports(
            Strength.WEAK,
            any_of(present(cramp.nocturnal_cramps), present(cramp.sleep_disruption)),
            _LEUNG,
            group="night",
        ),
        supports(
            Strength.WEAK,
            any_of(hard_muscle, short_cramp, present(cramp.relieved_by_stretching)),
            _LEUNG,
            group="form",
            note="The contraction lasts 1.7 minutes on average; the soreness of three in ten lasts half an hour.",
        ),
        supports(
            Strength.WEAK,
            all_of(_ONE_SIDE, hard_muscle),
            _LEUNG,
            group="side",
            note="One leg at a time in 98.9 %: one side is the rule for a hard, short cramp and a warning for an ache.",
        ),
        supports(Strength.WEAK, any_of(present(cramp.cramp_calf), present(cramp.cramp_foot)), _LEUNG, group="site"),
        supports(
            Strength.WEAK,
            present(signs.normal_examination),
            _LEUNG,
            group="examination",
            note="The series of which this is known is one of healthy children.",
        ),
        *ALARMS,
        against(
            Strength.STRONG,
            below(AGE_8),
            _LEUNG,
            group="age",
            note="None of the children with cramps was younger than eight: look for another cause.",
        ),
        against(
            Strength.STRONG,
            any_of(present(cramp.exertional_cramps), present(cramp.cramps_on_brief_intense_effort)),
            _MOTOR,
            seen("bmd_phenodis", "clinical features"),
            group="effort",
            note="Cramps on effort in a child ask for the creatine kinase.",
        ),
        against(Strength.STRONG, _MUSCLE_DISEASE, _MOTOR, seen("bmd_phenodis", "clinical features"), group="motor"),
        against(
            Strength.WEAK,
            any_of(present(cramp.frequent_cramps), present(cramp.daytime_cramps)),
            _LEUNG,
            group="often",
            note="Four in five affected children have one to four a year.",
        ),
        against(Strength.MODERATE, long_contraction, _LEUNG, group="duration"),
        against(
            Strength.MODERATE,
            present(history.cosmetic_or_growth_night_pain),
            _PETERSON,
            group="ache",
            note="An ache without a hard muscle is not a cramp.",
        ),
    ),
    citations=(_LEUNG, _MOTOR),
    workup=(
        Order(
            investigation=focused_examination,
            urgency=Urgency.ROUTINE,
            because="normal strength, gait and calves make tests needless",
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.ROUTINE,
            because="weakness, large calves or cramps on effort: a muscular dystrophy or a metabolic muscle disease",
            when=any_of(
                _MUSCLE_DISEASE,
                present(cramp.exertional_cramps),
                present(symptoms.muscle_weakness),
                present(symptoms.dark_urine),
            ),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PEDIATRICS,
            urgency=Urgency.SOON,
            because="weakness, large calves or a family with muscle disease",
            citations=(_MOTOR,),
            when=any_of(_MUSCLE_DISEASE, present(symptoms.muscle_weakness)),
        ),
    ),
    benign=True,
    codes=Codes(icd10=("R25.2",), icd10cm=("G47.62",), snomed=("102549009",)),
    synonyms=("childhood leg cramps", "night cramps in children"),
    note="Seen in 7.3 % of healthy children within a year, from eight years on, most at 16 to 18.",
)

growing_pains = Condition(
    id="growing_pains",
    name="Growing pains",
    codes=Codes(
        snomed=("102482005",), none=uncoded("no code of its own: recorded as pain in limb", "icd10", "icd10cm")
    ),
    kind=Kind.MIMIC,
    summary=(
        "Deep aches of both legs in the evening or at night in a healthy young child, gone by morning, with pain-free "
        "days and a normal examination. No cramp: the muscle does not harden."
    ),
    base_rate=BaseRate.RARE,
    contexts=(
        Context(when=at_least(AGE_18), rate=BaseRate.VERY_RARE, citations=(_PETERSON,)),
        Context(
            when=all_of(at_least(AGE_3), below(AGE_12)),
            rate=BaseRate.COMMON,
            citations=(seen("bmj_2006_growing", "summary"), _MOHANTA),
        ),
    ),
    excluded_by=at_least(AGE_18),
    evidence=(
        supports(
            Strength.STRONG,
            present(history.cosmetic_or_growth_night_pain),
            _PETERSON,
            _MOHANTA,
            group="pattern",
        ),
        supports(
            Strength.MODERATE,
            all_of(_BOTH_SIDES, any_of(present(cramp.worse_in_evening), present(cramp.nocturnal_cramps))),
            _PETERSON,
            group="pattern",
        ),
        supports(Strength.WEAK, _BOTH_SIDES, _PETERSON, group="pattern"),
        supports(Strength.WEAK, present(cramp.pulling_pain_without_hardening), _PETERSON, group="ache"),
        supports(
            Strength.MODERATE,
            present(signs.normal_examination),
            _PETERSON,
            _EBM,
            group="examination",
        ),
        against(
            Strength.DECISIVE,
            _ONE_SIDE,
            _PETERSON,
            _EBM,
            group="side",
            note="Always the same leg is a warning sign here, and the rule in a childhood cramp.",
        ),
        against(Strength.DECISIVE, _ILL_CHILD, _PETERSON, _EBM, group="ill"),
        against(
            Strength.STRONG,
            any_of(present(signs.muscle_tenderness), present(history.recent_trauma), present(signs.warm_red_leg)),
            _PETERSON,
            group="local",
        ),
        against(
            Strength.STRONG,
            any_of(present(symptoms.muscle_weakness), _MUSCLE_DISEASE),
            _MOTOR,
            group="motor",
        ),
        against(Strength.MODERATE, present(symptoms.dark_urine), _MOTOR, group="motor"),
        against(
            Strength.MODERATE,
            any_of(present(cramp.exertional_cramps), present(cramp.daytime_cramps)),
            _EBM,
            group="time",
        ),
        against(Strength.MODERATE, hard_muscle, _LEUNG, group="hard", note="A hard muscle is a cramp."),
        against(Strength.STRONG, below(AGE_3), _EBM, group="age"),
    ),
    citations=(_PETERSON, _EBM, _MOHANTA, seen("bmj_2006_growing", "summary")),
    workup=(
        Order(
            investigation=focused_examination,
            urgency=Urgency.ROUTINE,
            because="a typical story with normal joints, gait and muscles needs neither blood test nor imaging",
        ),
        Order(
            investigation=blood_count,
            urgency=Urgency.SOON,
            because="looks for leukemia when the picture is not typical",
            when=any_of(_ONE_SIDE, _ILL_CHILD),
        ),
        Order(
            investigation=inflammatory_markers,
            urgency=Urgency.SOON,
            because="looks for arthritis or infection when the picture is not typical",
            when=any_of(_ONE_SIDE, _ILL_CHILD),
        ),
        Order(
            investigation=soft_tissue_ultrasound,
            urgency=Urgency.SOON,
            because="pain that stays in one spot, or a finding there, is imaged (radiograph or ultrasound)",
            when=any_of(_ONE_SIDE, present(symptoms.bone_pain)),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PEDIATRICS,
            urgency=Urgency.SOON,
            because="one side, limping, swelling, fever or weight loss do not belong to growing pains",
            citations=(_EBM, _PETERSON, unseen("general_knowledge", "time frame")),
            when=any_of(_ONE_SIDE, _ILL_CHILD),
        ),
    ),
    benign=True,
    synonyms=("limb pains of childhood", "benign nocturnal limb pains of childhood"),
    note=(
        "Published shares run from 2.6 to 49.4 % of children, because definitions differ. Ages differ too: 3 to 12 "
        "years, which is used here, or 4 to 14. The time frame of the referral is a mapping of ours."
    ),
)
