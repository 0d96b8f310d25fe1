"""Peripheral artery disease."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ankle_brachial_index_test,
    arterial_duplex,
    exercise_abi_test,
    pulse_examination,
    toe_brachial_index_test,
)
from legcramp_cds.knowledge.patterns import arterial_risk, claudication
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
    ratio,
    supports,
)
from legcramp_cds.knowledge.sources.arterial import (
    ACC_AHA_PAD_2024,
    AHA_ACC_PAD_2016,
    BMJ_BP_PAD_EPIDEMIOLOGY,
    EDINBURGH_CQ,
    JAMAEVIDENCE_PAD,
    KHAN_2006,
    NICE_CG147,
    RCEM_ALI,
)
from legcramp_cds.knowledge.sources.cramps_general import MSD_CRAMPS
from legcramp_cds.knowledge.sources.spine import NADEAU_2013
from legcramp_cds.knowledge.thresholds.clinical import (
    ABI_ABNORMAL,
    ABI_NONCOMPRESSIBLE,
    ABI_NORMAL,
    AGE_18,
    AGE_40,
    AGE_50,
    AGE_60,
    TBI_ABNORMAL,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_khan = cite(KHAN_2006, "abstract", _READ)
_acc = cite(ACC_AHA_PAD_2024, "pocket guide", _READ)
_aha = cite(AHA_ACC_PAD_2016, "physiological testing", _READ)
_nice = cite(NICE_CG147, "diagnosis", _READ)
_nadeau = cite(NADEAU_2013, "abstract", _READ)
_edinburgh = cite(EDINBURGH_CQ, "items", _READ)
_rcem = cite(RCEM_ALI, "clinical assessment", _READ)
_by_age = cite(BMJ_BP_PAD_EPIDEMIOLOGY, "prevalence by age", "2026-11-27")
_table_5 = cite(ACC_AHA_PAD_2024, "pocket guide, table 5", "2026-11-27")
_effort = any_of(present(cramp.exertional_cramps), present(cramp.brought_on_by_fixed_walking_distance))
_shown = any_of(below(ABI_ABNORMAL), below(TBI_ABNORMAL), present(tests.duplex_arterial_stenosis))
_limb_threat = any_of(
    present(signs.ischemic_ulcer_or_gangrene),
    all_of(present(symptoms.rest_pain_foot), present(cramp.relieved_by_hanging_leg_down)),
)

peripheral_artery_disease = Condition(
    id="peripheral_artery_disease",
    name="Peripheral artery disease",
    codes=Codes(icd10=("I73.9",), icd10cm=("I73.9",), snomed=("399957001",)),
    synonyms=("claudication", "PAD", "peripheral vascular disease"),
    kind=Kind.MIMIC,
    summary=(
        "Narrowed leg arteries: a cramp-like ache that walking brings on and standing still relieves, usually within "
        "ten minutes; the muscle does not harden."
    ),
    base_rate=BaseRate.UNCOMMON,
    contexts=(
        Context(when=present(history.known_pad), rate=BaseRate.VERY_COMMON, citations=(_acc,)),
        # Below 40 the disease has hardly begun; a pulse that is missing there points to another fault of the artery.
        Context(when=below(AGE_18), rate=BaseRate.VERY_RARE, citations=(_by_age,)),
        Context(when=all_of(below(AGE_40), arterial_risk), rate=BaseRate.UNCOMMON, citations=(_by_age, _table_5)),
        Context(when=below(AGE_40), rate=BaseRate.RARE, citations=(_by_age,)),
        Context(
            when=any_of(at_least(AGE_60), present(history.smoker), present(history.diabetes)),
            rate=BaseRate.COMMON,
            citations=(cite(JAMAEVIDENCE_PAD, "prevalence", _READ), _khan),
        ),
    ),
    evidence=(
        ratio(3.3, claudication, _khan, group="claudication", note="asymptomatic screening, 95% CI 2.3 to 4.8"),
        supports(
            Strength.STRONG,
            all_of(claudication, present(cramp.cramp_calf)),
            _nadeau,
            _acc,
            group="claudication",
            note="20 against neurogenic claudication in 53 patients; too few for use as a ratio",
        ),
        supports(Strength.MODERATE, present(cramp.brought_on_by_fixed_walking_distance), _acc, group="claudication"),
        supports(
            Strength.MODERATE,
            all_of(
                present(cramp.exertional_cramps),
                any_of(present(cramp.cramp_calf), present(cramp.cramp_thigh), present(cramp.cramp_buttock_hip)),
                at_least(AGE_50),
                any_of(
                    present(history.smoker),
                    present(history.diabetes),
                    present(history.hypertension),
                    present(history.hyperlipidemia),
                    present(history.coronary_disease),
                ),
            ),
            _acc,
            group="claudication",
            note="Leg pain on effort from 50 on with a risk of arterial disease: the index is asked for.",
        ),
        ratio(
            4.7,
            any_of(present(signs.absent_foot_pulses), present(signs.absent_femoral_pulse)),
            _khan,
            group="arterial_signs",
            note="any pulse abnormality in symptomatic patients, 95% CI 2.2 to 9.9",
        ),
        ratio(5.6, present(signs.femoral_bruit), _khan, group="arterial_signs", note="symptomatic, 95% CI 4.7 to 6.7"),
        ratio(5.9, present(signs.cool_limb), _khan, group="arterial_signs", note="symptomatic, 95% CI 4.1 to 8.6"),
        supports(Strength.MODERATE, present(signs.pallor_on_elevation), _aha, group="arterial_signs"),
        ratio(
            0.38,
            any_of(
                present(signs.normal_pulses),
                all_of(not_(present(signs.absent_foot_pulses)), not_(present(signs.absent_femoral_pulse))),
            ),
            _khan,
            group="arterial_signs",
            note="no pulse abnormality, symptomatic, 95% CI 0.23 to 0.64",
        ),
        ratio(
            0.39,
            not_(present(signs.femoral_bruit)),
            _khan,
            group="arterial_signs",
            note="no bruit, symptomatic, 95% CI 0.34 to 0.45",
        ),
        supports(Strength.STRONG, _limb_threat, _rcem, _aha, group="limb_threat"),
        supports(Strength.STRONG, present(tests.exercise_abi_falls), _acc, note="popliteal entrapment does so too"),
        against(
            Strength.MODERATE,
            all_of(
                at_least(ABI_NORMAL),
                at_most(ABI_NONCOMPRESSIBLE),
                not_(present(history.diabetes)),
                not_(_effort),
            ),
            cite(AHA_ACC_PAD_2016, "resting ABI, accuracy", _READ),
            note="never in diabetes, and not with exertional pain, where the index belongs after exercise",
        ),
        against(
            Strength.MODERATE,
            any_of(present(cramp.only_nocturnal), present(cramp.cramps_at_rest)),
            _edinburgh,
            group="not_on_walking",
        ),
        against(
            Strength.MODERATE,
            present(signs.pale_pulseless_limb),
            _rcem,
            note="a limb that has just lost its blood says nothing of lasting disease, and comes first",
        ),
        against(
            Strength.MODERATE,
            present(cramp.sudden_first_onset),
            _rcem,
            group="sudden",
            note="What began suddenly and stays is no lasting disease, and comes first.",
        ),
        against(Strength.MODERATE, present(cramp.relieved_by_sitting_or_bending_forward), _nadeau),
        against(Strength.WEAK, present(cramp.palpable_hardening), cite(MSD_CRAMPS, "evaluation", _READ)),
    ),
    citations=(_acc, _aha, _khan, _nice),
    confirmed_by=_shown,
    # It also ends in acute limb ischemia, which is not told as something that follows from it: that stands first.
    workup=(
        Order(
            investigation=pulse_examination,
            urgency=Urgency.ROUTINE,
            because="weak pulses, a bruit or cool skin speak for it; their absence makes it less likely",
        ),
        Order(
            investigation=ankle_brachial_index_test,
            urgency=Urgency.ROUTINE,
            because="0.90 or less establishes it; above 1.40 is not normal",
            confirms=True,
        ),
        Order(
            investigation=exercise_abi_test,
            urgency=Urgency.ROUTINE,
            because="a resting index above 0.90 does not exclude it when pain comes on effort",
            when=all_of(_effort, at_least(ABI_ABNORMAL), at_most(ABI_NONCOMPRESSIBLE)),
        ),
        Order(
            investigation=toe_brachial_index_test,
            urgency=Urgency.ROUTINE,
            because="ankle arteries that cannot be compressed hide it: above 1.40, and in diabetes",
            when=any_of(above(ABI_NONCOMPRESSIBLE), all_of(present(history.diabetes), at_least(ABI_ABNORMAL))),
            confirms=True,
        ),
        Order(
            investigation=arterial_duplex,
            urgency=Urgency.ROUTINE,
            because="shows the site, once revascularization is considered",
            when=any_of(below(ABI_ABNORMAL), below(TBI_ABNORMAL), present(history.known_pad), _limb_threat),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.VASCULAR,
            urgency=Urgency.SOON,
            because="rest pain, ulcer or gangrene: the limb is at risk",
            citations=(reopened("cornwall_pad", "critical ischemia"),),
            when=_limb_threat,
        ),
        Referral(
            specialty=Specialty.VASCULAR,
            urgency=Urgency.ROUTINE,
            because="claudication with an abnormal index",
            citations=(_nice,),
            when=any_of(_shown, present(tests.exercise_abi_falls)),
        ),
    ),
    note=(
        "Most people with the disease have no classic claudication. Night cramps are no sign of it; ischemic rest "
        "pain is a pain of the foot that hanging the leg down relieves. A normal or raised index does not exclude it "
        "in diabetes."
    ),
)
