"""Cramps from load: during and after exercise, and in the heat."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.conditions._alarms import ALARMS, WALKING_PAIN, hard_muscle, long_contraction, short_cramp
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    ck_test,
    focused_examination,
    serum_creatinine,
    serum_potassium,
    serum_sodium,
    urine_dipstick_myoglobin,
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
from legcramp_cds.knowledge.terminology.uncoded import AS_CRAMP, not_found
from legcramp_cds.logic.build import all_of, any_of, present

_MILLER = seen("miller_2022", "abstract")
_RACE = seen("safer_xxii_2022", "abstract")
_IRONMAN = seen("schwellnus_ironman_2011", "abstract")
_SWEAT = seen("bergeron_abstract", "abstract")
_COUNTY = seen("tarrant_heat_cramps", "page")
_STATPEARLS = seen("statpearls_heat_illness", "introduction")
_SWIM = seen("swimming_cramp_first_aid", "page")

_ON_EFFORT = any_of(
    present(cramp.exertional_cramps), present(cramp.cramps_after_exercise), present(cramp.occurs_while_swimming)
)
_LOAD = any_of(present(history.endurance_or_one_sided_sport), present(history.recent_unaccustomed_exercise))
_HEAT_AND_SWEAT = all_of(present(history.heat_exposure), present(history.heavy_sweating))

# Whoever has one of these after effort or in the heat is ill, and not merely cramping.
_ILL = any_of(
    present(symptoms.confusion),
    present(symptoms.dark_urine),
    present(symptoms.seizure),
    present(symptoms.syncope),
    present(signs.hyperthermia),
)

# Laboratory tests are for the ill or the widespread cramp, never for a plain cramp after sport.
_LAB_WANTED = any_of(_ILL, present(cramp.widespread_cramps), present(history.hypotonic_fluid_intake))

_EMERGENCY = (
    Order(
        investigation=ck_test,
        urgency=Urgency.SAME_DAY,
        because="finds muscle breakdown; a first value can still be too early",
        when=_ILL,
    ),
    Order(
        investigation=serum_sodium,
        urgency=Urgency.SAME_DAY,
        because="finds low sodium after much plain water, which kills if it is treated with more",
        when=_LAB_WANTED,
    ),
    Order(
        investigation=serum_potassium,
        urgency=Urgency.SAME_DAY,
        because="rises with muscle breakdown and falls with loss",
        when=_LAB_WANTED,
    ),
    Order(
        investigation=serum_creatinine,
        urgency=Urgency.SAME_DAY,
        because="shows whether the kidneys suffer",
        when=_LAB_WANTED,
    ),
    Order(
        investigation=urine_dipstick_myoglobin,
        urgency=Urgency.SAME_DAY,
        because="blood on the strip without red cells points to myoglobin",
        when=_ILL,
    ),
)
_TO_EMERGENCY = Referral(
    specialty=Specialty.EMERGENCY_DEPARTMENT,
    urgency=Urgency.IMMEDIATE,
    because="confusion, collapse, overheating or dark urine after effort is no ordinary cramp",
    citations=(unseen("miller_2022", "severe or generalized cramps"), _STATPEARLS),
    when=_ILL,
)

exercise_associated_cramps = Condition(
    id="exercise_associated_cramps",
    name="Exercise-associated muscle cramps",
    codes=Codes(none=(*AS_CRAMP, not_found("exercise-associated cramps"))),
    kind=Kind.CAUSE,
    summary=(
        "Painful contraction of a muscle that is at work, during or shortly after exercise, that stretching ends; "
        "typical is the calf in the last quarter of a race, a faster pace than trained for, and cramps before."
    ),
    base_rate=BaseRate.UNCOMMON,
    contexts=(
        Context(
            when=_LOAD,
            rate=BaseRate.COMMON,
            citations=(_RACE, seen("hoffman_2015", "abstract"), seen("schwellnus_ultramarathon_2011", "abstract")),
        ),
    ),
    evidence=(
        supports(Strength.STRONG, all_of(_ON_EFFORT, _LOAD), _MILLER, _RACE, group="load"),
        supports(
            Strength.MODERATE,
            present(cramp.occurs_while_swimming),
            _SWIM,
            group="load",
            note="Lay experience: the foot is held pointed. In deep water a cramp can drown.",
        ),
        supports(
            Strength.WEAK,
            any_of(_ON_EFFORT, present(history.recent_unaccustomed_exercise)),
            _MILLER,
            group="load",
            note="Pain on effort is also what narrowed arteries, compartments and muscle diseases make.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                any_of(_ON_EFFORT, _LOAD),
                any_of(
                    present(history.heat_exposure),
                    present(history.heavy_sweating),
                    present(history.low_fluid_intake),
                ),
            ),
            _SWEAT,
            group="sweat",
            note="Contested: among 210 triathletes neither electrolytes nor loss of weight differed between those who "
            "cramped and those who did not; one review holds that salty sweat makes a widespread form of its own.",
        ),
        supports(Strength.WEAK, all_of(_ON_EFFORT, hard_muscle), _MILLER, group="form"),
        supports(Strength.WEAK, all_of(_ON_EFFORT, short_cramp), _MILLER, group="form"),
        supports(Strength.WEAK, all_of(_ON_EFFORT, present(cramp.relieved_by_stretching)), _MILLER, group="stretch"),
        supports(Strength.WEAK, all_of(_ON_EFFORT, present(cramp.cramp_calf)), _RACE, group="site"),
        *ALARMS,
        WALKING_PAIN,
        against(
            Strength.STRONG,
            any_of(
                present(cramp.second_wind),
                present(cramp.cramps_on_brief_intense_effort),
                present(cramp.cramps_on_fasting_or_sustained_effort),
            ),
            _MILLER,
            seen("genereviews_gsd5", "clinical features"),
            group="metabolic",
            note="Cramps within minutes of any effort, and easier going after a rest, are those of McArdle disease.",
        ),
        against(
            Strength.STRONG,
            present(cramp.not_relieved_by_stretching),
            seen("wikimsk_cramps", "contracture"),
            group="no_true_cramp",
        ),
        against(Strength.MODERATE, long_contraction, seen("wikimsk_cramps", "contracture"), group="duration"),
        against(Strength.MODERATE, present(cramp.only_nocturnal), _MILLER, group="time"),
        against(Strength.MODERATE, present(cramp.widespread_cramps), _MILLER, group="spread"),
        against(Strength.DECISIVE, _ILL, _MILLER, group="ill"),
    ),
    citations=(_MILLER, _IRONMAN, _RACE, _SWEAT, seen("miller_2015_comment", "comment")),
    workup=(
        Order(
            investigation=focused_examination,
            urgency=Urgency.ROUTINE,
            because="a soft, quiet muscle and normal strength between cramps need no test",
        ),
        *_EMERGENCY,
    ),
    refer=(_TO_EMERGENCY,),
    benign=True,
    synonyms=("exercise cramps", "sports cramps", "EAMC", "cramp while running", "swimmer's cramp"),
    note=(
        "Whether salt and water or tired muscle control causes them is disputed; cohorts speak for the latter. No "
        "advice to drink without limit: two people died of low sodium after fluid taken against cramps (Miller 2015)."
    ),
)

heat_cramps = Condition(
    id="heat_cramps",
    name="Heat cramps",
    kind=Kind.CAUSE,
    summary=(
        "Painful spasms of legs, arms or abdomen in someone who works or trains and sweats heavily in the heat. The "
        "mild end of heat illness, and sometimes the first sign of its severe end."
    ),
    base_rate=BaseRate.RARE,
    contexts=(Context(when=present(history.heat_exposure), rate=BaseRate.UNCOMMON, citations=(_COUNTY, _STATPEARLS)),),
    evidence=(
        supports(Strength.STRONG, _HEAT_AND_SWEAT, _COUNTY, group="heat"),
        supports(Strength.MODERATE, all_of(present(history.heat_exposure), _ON_EFFORT), _COUNTY, group="heat"),
        supports(
            Strength.WEAK,
            any_of(present(history.heat_exposure), present(history.heavy_sweating)),
            _COUNTY,
            seen("garrison_2015", "abstract"),
            group="heat",
            note="The burden of ordinary night cramps doubles in summer too.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(history.heat_exposure),
                any_of(present(cramp.cramp_trunk), present(cramp.cramp_arm), present(cramp.widespread_cramps)),
            ),
            _COUNTY,
            _SWEAT,
            group="site",
        ),
        supports(
            Strength.WEAK,
            all_of(present(history.heat_exposure), any_of(_ON_EFFORT, _LOAD)),
            _COUNTY,
            group="effort",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(history.heavy_sweating),
                any_of(present(history.low_fluid_intake), present(history.hypotonic_fluid_intake)),
            ),
            _SWEAT,
            group="replacement",
            note="Water without salt after heavy sweating; that this causes the cramps is disputed.",
        ),
        *ALARMS,
        WALKING_PAIN,
        against(
            Strength.DECISIVE,
            _ILL,
            _STATPEARLS,
            group="ill",
            note="Heat stroke, low sodium or muscle breakdown before heat cramps.",
        ),
        against(Strength.MODERATE, present(cramp.only_nocturnal), _COUNTY, _STATPEARLS, group="time"),
    ),
    citations=(_COUNTY, _STATPEARLS, _SWEAT),
    workup=_EMERGENCY,
    refer=(
        _TO_EMERGENCY,
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.SAME_DAY,
            because="heat cramps with heart disease need medical care, and so do those that outlast an hour",
            citations=(_COUNTY,),
            when=all_of(_HEAT_AND_SWEAT, any_of(present(history.heart_failure), present(history.coronary_disease))),
        ),
    ),
    benign=True,
    codes=Codes(icd10=("T67.2",), icd10cm=("T67.2",), none=(not_found("heat cramps"),)),
    synonyms=("cramps in the heat", "miner's cramps", "stoker's cramps", "heat illness"),
    note=(
        "Salt loss as the cause is the older view and disputed; see exercise-associated cramps. The source names no "
        "time frame for people with heart disease; the same day is a mapping of ours."
    ),
)
