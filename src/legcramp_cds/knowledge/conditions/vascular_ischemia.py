"""Arteries that close suddenly, or only on effort: acute limb ischemia, popliteal artery entrapment."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    arterial_duplex,
    ck_test,
    ct_angiography,
    ecg,
    exercise_abi_test,
    mr_angiography,
    pulse_examination,
    serum_creatinine,
    serum_potassium,
)
from legcramp_cds.knowledge.patterns import any_cramp, claudication
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
from legcramp_cds.knowledge.sources.arterial import (
    ACC_AHA_PAD_2024,
    ACC_POPLITEAL_2019,
    ACCESSMEDICINE_EMBOLUS,
    JOY_RAUDALES_2015,
    MATHEW_2018_POPLITEAL,
    MEDICALEXAMPREP_ALI,
    RCEM_ALI,
    VISUALDX_POPLITEAL,
)
from legcramp_cds.knowledge.sources.cramps_general import BMJ_BP_CRAMPS
from legcramp_cds.knowledge.terminology.uncoded import uncoded
from legcramp_cds.knowledge.thresholds.clinical import (
    AGE_40,
    AGE_60,
)
from legcramp_cds.logic.build import all_of, any_of, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_acc = cite(ACC_AHA_PAD_2024, "pocket guide", _READ)
_rcem = cite(RCEM_ALI, "clinical assessment", _READ)
# Where a cramp is told by its place alone, the leg hurts all the same.
_hurts = any_of(present(symptoms.leg_pain), any_cramp, present(cramp.cramp_calf), present(cramp.cramp_foot))
_pulse = reopened("pulse_leg_ischemia", "signs of acute limb ischemia")
_told = reopened("clinicaladvisor_ali", "making the diagnosis")
acute_limb_ischemia = Condition(
    id="acute_limb_ischemia",
    name="Acute limb ischemia",
    codes=Codes(icd10=("I74.3",), icd10cm=("I74.3",), snomed=("1230182004",)),
    synonyms=("arterial embolism of the leg", "acute arterial occlusion"),
    kind=Kind.MIMIC,
    summary=(
        "Sudden loss of blood flow to a limb, up to two weeks old: pain, pallor, no pulse, cold, tingling, paralysis, "
        "any of them. Embolism from atrial fibrillation is a frequent source."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=any_of(
                present(history.atrial_fibrillation),
                present(signs.arrhythmia),
                present(history.known_pad),
                present(history.coronary_disease),
            ),
            rate=BaseRate.RARE,
            citations=(cite(MEDICALEXAMPREP_ALI, "etiology", _READ), cite(ACCESSMEDICINE_EMBOLUS, "", _READ)),
        ),
    ),
    evidence=(
        supports(Strength.DECISIVE, present(signs.pale_pulseless_limb), _acc, _rcem, group="perfusion"),
        supports(
            Strength.STRONG,
            all_of(
                present(cramp.sudden_first_onset),
                any_of(present(signs.absent_foot_pulses), present(signs.absent_femoral_pulse)),
                any_of(present(signs.cool_limb), present(symptoms.color_change_foot)),
            ),
            _acc,
            group="perfusion",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(cramp.sudden_first_onset),
                any_of(
                    present(signs.pale_pulseless_limb),
                    present(symptoms.color_change_foot),
                    present(signs.cool_limb),
                    present(symptoms.cold_feet),
                ),
            ),
            cite(ACCESSMEDICINE_EMBOLUS, "", _READ),
            group="onset",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_of(
                    present(signs.cool_limb),
                    present(symptoms.color_change_foot),
                    present(signs.absent_foot_pulses),
                    present(signs.absent_femoral_pulse),
                ),
                any_of(
                    present(symptoms.sudden_focal_weakness),
                    present(symptoms.leg_numbness_one_side),
                    present(symptoms.muscle_weakness),
                    all_of(present(symptoms.leg_pain), present(symptoms.distal_paresthesia)),
                ),
            ),
            _rcem,
            _told,
            group="perfusion",
            note="poor flow with a numb or weak leg threatens the limb, also where nobody has asked how it began",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(cramp.sudden_first_onset),
                any_of(
                    present(symptoms.muscle_weakness),
                    present(symptoms.leg_numbness_one_side),
                    present(symptoms.distal_paresthesia),
                ),
            ),
            _told,
            group="onset",
            note="Sudden lasting pain of a leg that is weak, numb or tingles, before anybody has felt how cold it is.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                any_of(
                    present(signs.cool_limb),
                    present(symptoms.color_change_foot),
                    present(signs.absent_foot_pulses),
                    present(signs.absent_femoral_pulse),
                ),
                any_of(present(symptoms.leg_pain), present(symptoms.distal_paresthesia)),
            ),
            _pulse,
            _rcem,
            group="perfusion",
            note="two of the six signs; not all are needed, and how long ago it began decides",
        ),
        supports(
            Strength.WEAK,
            any_of(
                present(cramp.sudden_first_onset),
                all_of(present(history.atrial_fibrillation), present(symptoms.leg_pain)),
            ),
            _pulse,
            cite(ACCESSMEDICINE_EMBOLUS, "", _READ),
            group="onset",
            note="feel the pulses of both legs",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(signs.cool_limb), present(symptoms.color_change_foot)),
                any_of(present(signs.absent_foot_pulses), present(signs.absent_femoral_pulse)),
            ),
            _rcem,
            group="perfusion",
            note="two of the signs while the onset is not known",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(history.atrial_fibrillation), present(signs.arrhythmia)),
                any_of(
                    present(cramp.sudden_first_onset),
                    all_of(present(signs.cool_limb), _hurts),
                    present(symptoms.leg_numbness_one_side),
                ),
            ),
            cite(ACCESSMEDICINE_EMBOLUS, "", _READ),
            group="onset",
            note="a cold or suddenly painful leg with a source of emboli",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(signs.pale_pulseless_limb),
                any_of(
                    present(symptoms.sudden_focal_weakness),
                    present(symptoms.leg_numbness_one_side),
                    present(symptoms.distal_paresthesia),
                ),
            ),
            _rcem,
            group="nerve",
            note="paralysis marks advanced, partly irreversible ischemia",
        ),
        against(
            Strength.MODERATE,
            all_of(
                present(cramp.palpable_hardening),
                present(cramp.self_limiting),
                not_(present(signs.pale_pulseless_limb)),
            ),
            cite(BMJ_BP_CRAMPS, "history", _READ),
        ),
    ),
    citations=(_acc, _rcem),
    confirmed_by=present(tests.arterial_occlusion_acute),
    explains=("acute_compartment_syndrome", "rhabdomyolysis"),
    workup=(
        Order(
            investigation=pulse_examination,
            urgency=Urgency.IMMEDIATE,
            because="with hand-held Doppler at once; an audible signal does not rule it out",
        ),
        Order(
            investigation=ct_angiography,
            urgency=Urgency.IMMEDIATE,
            because="shows the occlusion, as the vascular surgeon directs, and without delaying surgery",
            confirms=True,
        ),
        Order(
            investigation=arterial_duplex,
            urgency=Urgency.IMMEDIATE,
            because="where it is at hand sooner than angiography; it must not delay the surgeon either",
            confirms=True,
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.IMMEDIATE,
            because="atrial fibrillation is the usual source of an embolus",
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.IMMEDIATE,
            because="dead muscle releases potassium, most of all when blood flow returns",
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.IMMEDIATE,
            because="tells how much muscle has been damaged",
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.IMMEDIATE,
            because="muscle breakdown and contrast medium both strain the kidney",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="the limb is lost within hours",
            citations=(_rcem, cite(MEDICALEXAMPREP_ALI, "introduction", _READ)),
        ),
    ),
    must_not_miss=True,
    hours_matter=True,
    note=(
        "Not all six signs are needed, and none of them alone excludes it: where collateral vessels exist, new "
        "claudication over a short distance may be all there is."
    ),
)

popliteal_artery_entrapment = Condition(
    id="popliteal_artery_entrapment",
    name="Popliteal artery entrapment",
    codes=Codes(
        snomed=("233978009",),
        none=uncoded("no code of its own among the other disorders of arteries", "icd10", "icd10cm"),
    ),
    kind=Kind.MIMIC,
    summary=(
        "The calf muscle compresses the artery behind the knee: claudication in a young athlete without risk factors, "
        "with a foot pulse that vanishes on plantar flexion."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=present(history.endurance_or_one_sided_sport),
            rate=BaseRate.RARE,
            citations=(cite(JOY_RAUDALES_2015, "abstract", _READ), cite(VISUALDX_POPLITEAL, "history", _READ)),
        ),
    ),
    evidence=(
        supports(
            Strength.DECISIVE,
            present(signs.pulse_lost_on_plantar_flexion),
            cite(MATHEW_2018_POPLITEAL, "abstract", _READ),
            cite(ACC_POPLITEAL_2019, "answer", _READ),
        ),
        supports(
            Strength.MODERATE,
            any_of(
                all_of(claudication, present(history.endurance_or_one_sided_sport), below(AGE_60)),
                all_of(
                    present(cramp.exertional_cramps),
                    present(cramp.cramp_calf),
                    present(symptoms.leg_pain),
                    present(history.endurance_or_one_sided_sport),
                    below(AGE_40),
                ),
            ),
            cite(JOY_RAUDALES_2015, "abstract", _READ),
            cite(VISUALDX_POPLITEAL, "history", _READ),
            note="Below 40, pain of the calf on effort is enough before anybody has asked how soon rest ends it.",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(tests.exercise_abi_falls), present(history.endurance_or_one_sided_sport)),
            cite(ACC_POPLITEAL_2019, "answer", _READ),
        ),
        supports(
            Strength.WEAK,
            all_of(claudication, any_of(present(symptoms.distal_paresthesia), present(symptoms.color_change_foot))),
            cite(VISUALDX_POPLITEAL, "history", _READ),
        ),
        against(
            Strength.MODERATE,
            any_of(present(cramp.only_nocturnal), present(cramp.cramps_at_rest)),
            cite(JOY_RAUDALES_2015, "abstract", _READ),
        ),
        against(
            Strength.MODERATE,
            present(cramp.relieved_by_stretching),
            cite(BMJ_BP_CRAMPS, "history", _READ),
            note="stretch ends a true cramp and does nothing for a compressed artery",
        ),
    ),
    citations=(cite(JOY_RAUDALES_2015, "abstract", _READ), cite(VISUALDX_POPLITEAL, "", _READ)),
    confirmed_by=present(tests.popliteal_compression_imaging),
    workup=(
        Order(
            investigation=pulse_examination,
            urgency=Urgency.ROUTINE,
            because="feel the foot pulse at rest and on active plantar flexion",
        ),
        Order(
            investigation=exercise_abi_test,
            urgency=Urgency.ROUTINE,
            because="the resting index is normal; it falls on effort",
        ),
        Order(
            investigation=arterial_duplex,
            urgency=Urgency.ROUTINE,
            because="with plantar flexion, shows flow that stops",
            confirms=True,
        ),
        Order(
            investigation=mr_angiography,
            urgency=Urgency.ROUTINE,
            because="shows the muscle or band that compresses; normal anatomy leaves functional entrapment possible",
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.VASCULAR,
            urgency=Urgency.ROUTINE,
            because="repeated compression damages the artery; surgery can release it",
            citations=(cite(VISUALDX_POPLITEAL, "pathophysiology", _READ),),
        ),
    ),
)
