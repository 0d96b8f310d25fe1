"""Leg cramps in pregnancy, which are harmless, beside thrombosis, which is not."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.conditions._alarms import ALARMS, WALKING_PAIN, hard_muscle, long_contraction, short_cramp
from legcramp_cds.knowledge.declare import IN_THE_RATE, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms
from legcramp_cds.knowledge.investigations import focused_examination, medication_review, venous_ultrasound
from legcramp_cds.knowledge.patterns import not_pregnant
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
from legcramp_cds.knowledge.terminology.uncoded import not_found, uncoded
from legcramp_cds.logic.build import any_of, present

_COCHRANE = seen("cochrane_pregnancy_cramps", "background")
_BMJ = seen("bmj_bp_cramps", "history and examination")
_HENSLEY = seen("hensley_2009", "abstract")
_RCOG = seen("rcog_37b", "clinical suspicion and diagnosis")

# What asks for a scan of the veins in pregnancy. Wells is not valid there, and D-dimer rises by itself.
_CLOT_IN_QUESTION = any_of(
    present(symptoms.leg_swelling_one_side),
    present(symptoms.calf_tenderness),
    present(symptoms.color_change_foot),
    present(signs.warm_red_leg),
    present(signs.deep_vein_tenderness),
    present(cramp.sudden_first_onset),
)

pregnancy_leg_cramps = Condition(
    id="pregnancy_leg_cramps",
    name="Leg cramps of pregnancy",
    codes=Codes(
        none=(
            *uncoded("no code of its own among the other conditions of pregnancy", "icd10", "icd10cm"),
            not_found("leg cramps of pregnancy"),
        )
    ),
    kind=Kind.CAUSE,
    summary=(
        "Night cramps of the calves in the second half of pregnancy, without another disease or drug behind them. They "
        "go after delivery."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=present(history.second_half_of_pregnancy),
            rate=BaseRate.VERY_COMMON,
            citations=(_COCHRANE, _HENSLEY, seen("multigravida_2024", "abstract")),
        ),
        Context(when=present(history.pregnant), rate=BaseRate.COMMON, citations=(_COCHRANE, _HENSLEY)),
    ),
    excluded_by=not_pregnant,
    evidence=(
        supports(Strength.WEAK, present(history.pregnant), _COCHRANE, _BMJ, group="pregnancy", note=IN_THE_RATE),
        supports(
            Strength.WEAK,
            any_of(present(cramp.nocturnal_cramps), present(cramp.sleep_disruption)),
            _COCHRANE,
            _BMJ,
            group="night",
        ),
        supports(
            Strength.WEAK,
            any_of(hard_muscle, short_cramp, present(cramp.relieved_by_stretching), present(cramp.cramp_calf)),
            _BMJ,
            group="form",
        ),
        *ALARMS,
        WALKING_PAIN,
        against(
            Strength.STRONG,
            any_of(present(symptoms.calf_tenderness), present(symptoms.color_change_foot)),
            _RCOG,
            group="vein",
            note="Soreness after a cramp is common; a calf that stays tender is scanned.",
        ),
        against(Strength.MODERATE, long_contraction, _RCOG, _BMJ, group="duration"),
    ),
    citations=(_COCHRANE, _HENSLEY, _BMJ, _RCOG),
    workup=(
        Order(
            investigation=focused_examination,
            urgency=Urgency.ROUTINE,
            because="a calf that is neither swollen, warm nor tender needs no scan",
        ),
        Order(
            investigation=venous_ultrasound,
            urgency=Urgency.SAME_DAY,
            because="in pregnancy any suspicion of thrombosis is scanned; neither Wells score nor D-dimer settles it",
            when=_CLOT_IN_QUESTION,
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.ROUTINE,
            because="finds a drug that causes cramps, such as a beta agonist",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.OBSTETRICS,
            urgency=Urgency.SAME_DAY,
            because="thrombosis in pregnancy is treated until the scan says no",
            citations=(_RCOG, seen("kidshealth_preg", "when to call the doctor")),
            when=_CLOT_IN_QUESTION,
        ),
    ),
    benign=True,
    synonyms=("gestational leg cramps", "pregnancy cramps"),
    note=(
        "Restless legs are as common in pregnancy and may be there too. One United States reference lets a low D-dimer "
        "spare the scan when suspicion is low; the British guideline goes straight to the scan, which is used here."
    ),
)
