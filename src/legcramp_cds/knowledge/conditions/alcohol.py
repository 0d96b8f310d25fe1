"""Cramps that go with alcohol, apart from the neuropathy that it causes."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.conditions._alarms import ALARMS, WALKING_PAIN
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.other import alcohol
from legcramp_cds.knowledge.findings import cramp, history, symptoms
from legcramp_cds.knowledge.investigations import (
    ck_test,
    focused_examination,
    glucose_test,
    liver_function,
    serum_magnesium,
    serum_phosphate,
    serum_potassium,
)
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
from legcramp_cds.knowledge.terminology.uncoded import AS_CRAMP, not_found
from legcramp_cds.knowledge.thresholds import MAGNESIUM_LOW, PHOSPHATE_LOW, POTASSIUM_LOW
from legcramp_cds.logic.build import all_of, any_of, below, not_, present

_CASE_CONTROL = seen("delacour_2018", "abstract")
_MYOPATHY = seen("medlink_alcoholic_myopathy", "key points")
_WASTING = seen("clinlab_urine_mg", "causes")

_DRINKS_HEAVILY = any_of(present(history.alcohol_use_heavy), present(alcohol.taking))
_ACUTE_MUSCLE = any_of(
    present(symptoms.dark_urine),
    present(symptoms.severe_muscle_pain_and_swelling),
    all_of(present(symptoms.muscle_pain), present(symptoms.muscle_weakness)),
)

alcohol_related_cramps = Condition(
    id="alcohol_related_cramps",
    name="Alcohol-related cramps",
    codes=Codes(none=(*AS_CRAMP, not_found("cramps with alcohol"))),
    kind=Kind.CAUSE,
    summary=(
        "Leg cramps in someone who drinks: magnesium, potassium and phosphate are lost, nerves and muscles suffer, "
        "and the diet is one-sided. Withdrawal brings cramps too."
    ),
    base_rate=BaseRate.UNCOMMON,
    excluded_by=all_of(not_(present(history.alcohol_use_heavy)), not_(present(history.alcohol_use_any))),
    evidence=(
        supports(
            Strength.MODERATE,
            _DRINKS_HEAVILY,
            _CASE_CONTROL,
            _WASTING,
            group="drinking",
        ),
        supports(
            Strength.WEAK,
            present(history.alcohol_use_any),
            _CASE_CONTROL,
            group="drinking",
            note="Over the age of 60 any drinking went with night cramps: odds ratio 6.5, with a very wide interval "
            "(1.68 to 38.05). An odds ratio of one study, not used as a likelihood ratio.",
        ),
        supports(Strength.STRONG, present(alcohol.relieved_off), seen("medal_cramp_drugs", "timing"), group="trial"),
        supports(
            Strength.MODERATE,
            all_of(_DRINKS_HEAVILY, any_of(below(MAGNESIUM_LOW), below(POTASSIUM_LOW), below(PHOSPHATE_LOW))),
            _WASTING,
            group="electrolytes",
        ),
        supports(
            Strength.WEAK,
            all_of(
                _DRINKS_HEAVILY,
                any_of(present(cramp.nocturnal_cramps), present(cramp.cramp_calf), present(cramp.cramp_foot)),
            ),
            _CASE_CONTROL,
            group="form",
        ),
        *(item for item in ALARMS if item.group != "nerve"),
        WALKING_PAIN,
        against(
            Strength.WEAK,
            any_of(present(symptoms.stocking_numbness), present(symptoms.distal_paresthesia)),
            reopened("dwp_alcohol_neuropathy", "clinical features"),
            group="nerve",
            note="Then alcohol has reached the nerves: see alcohol polyneuropathy.",
        ),
    ),
    citations=(_CASE_CONTROL, _MYOPATHY),
    explains=("hypomagnesemia", "hypokalemia", "hypophosphatemia"),
    workup=(
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SOON,
            because="alcohol makes the kidney lose magnesium",
            when=_DRINKS_HEAVILY,
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SOON,
            because="falls with magnesium and with vomiting",
            when=_DRINKS_HEAVILY,
        ),
        Order(
            investigation=serum_phosphate,
            urgency=Urgency.SOON,
            because="falls when someone who drank is fed again",
            when=_DRINKS_HEAVILY,
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.SAME_DAY,
            because="a binge or withdrawal can break down muscle",
            when=all_of(_DRINKS_HEAVILY, _ACUTE_MUSCLE),
        ),
        Order(
            investigation=liver_function,
            urgency=Urgency.ROUTINE,
            because="cirrhosis makes cramps of its own",
            when=_DRINKS_HEAVILY,
        ),
        Order(
            investigation=glucose_test,
            urgency=Urgency.ROUTINE,
            because="low or high glucose changes what is done next",
            when=_DRINKS_HEAVILY,
        ),
        Order(
            investigation=focused_examination,
            urgency=Urgency.ROUTINE,
            because="numb feet or weak ankle reflexes show that the nerves are affected",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="swollen, painful, weak muscles or dark urine after drinking: muscle breakdown",
            citations=(_MYOPATHY,),
            when=all_of(_DRINKS_HEAVILY, _ACUTE_MUSCLE),
        ),
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.ROUTINE,
            because="ask how much (AUDIT-C) and offer help to drink less; no sudden stop without a plan",
            citations=(reopened("uspstf_alcohol_ngc", "screening tools"),),
            when=_DRINKS_HEAVILY,
        ),
    ),
    synonyms=("alcohol cramps", "alcoholic muscle cramps"),
    note="In a younger person who drinks little, one glass explains nothing: the one study was of people over 60.",
)
