"""The lumbar nerve roots."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    cauda_equina_warning,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen
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
    ratio,
    supports,
)
from legcramp_cds.logic.build import all_of, any_of, at_least_n, not_, present

_COCHRANE = seen("van_der_windt_2010", "pooled accuracy")
_IVERSEN = seen("iversen_2013", "results")
_RADICULOPATHY = seen("msd_radiculopathy", "symptoms and signs")
_IMAGING = seen("nice_qs155", "statement 2")
_ROOTS = seen("harrisons_lumbosacral", "table of roots")

# New loss of strength in the leg: the one finding besides the cauda equina that makes imaging urgent.
_motor_deficit = any_present(symptoms.foot_drop_symptom, signs.foot_drop, signs.cannot_rise_on_toes)

lumbar_radiculopathy = Condition(
    id="lumbar_radiculopathy",
    name="Lumbosacral radiculopathy (disc herniation)",
    codes=Codes(icd10=("M54.1",), icd10cm=("M54.16", "M54.17"), snomed=("2415007",)),
    kind=Kind.CAUSE,
    summary=(
        "A lumbar root is pressed or inflamed: burning or shooting pain below the knee in the area of one root, with "
        "or without back pain, numbness, weak foot or lost ankle reflex on that side."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(Strength.MODERATE, present(symptoms.radicular_leg_pain), _RADICULOPATHY, group="pain"),
        supports(
            Strength.MODERATE,
            any_present(symptoms.leg_numbness_one_side, signs.dermatomal_sensory_loss),
            _RADICULOPATHY,
            _ROOTS,
            group="feeling",
        ),
        supports(
            Strength.WEAK,
            all_of(_motor_deficit, any_present(symptoms.radicular_leg_pain, symptoms.back_pain)),
            _ROOTS,
            _IVERSEN,
            group="strength",
            note="No single neurological test has a likelihood ratio above 4 here.",
        ),
        supports(
            Strength.MODERATE,
            at_least_n(
                2,
                any_present(symptoms.leg_numbness_one_side, signs.dermatomal_sensory_loss),
                _motor_deficit,
                all_present(signs.reduced_ankle_reflexes, symptoms.radicular_leg_pain),
            ),
            _ROOTS,
            _RADICULOPATHY,
            group="strength",
            note="Loss of feeling, strength and reflex that fit one root.",
        ),
        ratio(
            1.28,
            present(signs.positive_straight_leg_raise),
            _COCHRANE,
            seen("arithmetic", "0.92 / (1 - 0.28)"),
            group="straight_leg_raise",
            note="Sensitivity 0.92, specificity 0.28 in surgical series: a positive test says little.",
        ),
        ratio(
            0.29,
            not_(present(signs.positive_straight_leg_raise)),
            _COCHRANE,
            seen("arithmetic", "(1 - 0.92) / 0.28"),
            group="straight_leg_raise",
            note="Sensitivity 0.92 in surgical series, lower with imaging as the reference.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(tests.mri_root_compression),
                any_of(_motor_deficit, any_present(symptoms.radicular_leg_pain, signs.dermatomal_sensory_loss)),
            ),
            seen("brinjikji_2015", "abstract"),
            group="imaging",
            note="Protrusions are found in 29 % of pain-free people of 20 and 43 % of 80: only a matching root counts.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(history.spinal_stenosis_known), any_present(symptoms.radicular_leg_pain, symptoms.back_pain)
            ),
            _RADICULOPATHY,
            group="history",
        ),
        against(
            Strength.STRONG,
            upper_motor_neuron_signs,
            reopened("wikimsk_motor_neuron_signs", "table"),
            group="elsewhere",
        ),
        against(
            Strength.MODERATE,
            any_present(symptoms.stocking_numbness, signs.distal_sensory_loss),
            reopened("harrison_manual_neuropathy", "approach"),
            group="elsewhere",
            note="Both feet, stocking-like, is a neuropathy.",
        ),
        against(
            Strength.MODERATE,
            present(cramp.relieved_by_standing_still),
            seen("nadeau_2013", "results"),
            group="elsewhere",
        ),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.ROUTINE,
            because="heel and toe walking, reflexes, feeling by root, and the saddle area",
        ),
        Order(
            investigation=ask.mri_lumbar_spine,
            urgency=Urgency.SOON,
            because="a new or growing loss of strength may need surgery",
            when=_motor_deficit,
            confirms=True,
        ),
        Order(
            investigation=ask.mri_lumbar_spine,
            urgency=Urgency.SAME_DAY,
            because="pain down both legs can be the start of a cauda equina syndrome",
            when=all_present(cramp.bilateral_symptoms, symptoms.radicular_leg_pain),
            confirms=True,
        ),
        Order(
            investigation=ask.mri_lumbar_spine,
            urgency=Urgency.IMMEDIATE,
            because="saddle numbness or bladder change: cauda equina",
            when=cauda_equina_warning,
        ),
        Order(
            investigation=ask.emg,
            urgency=Urgency.ROUTINE,
            because="tells root from peripheral nerve where that is in doubt; always with nerve conduction",
            when=_motor_deficit,
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.SPINE_SURGERY,
            urgency=Urgency.SOON,
            because="severe or growing loss of strength, such as a new foot drop",
            citations=(reopened("refhelp_spine_red_flags", "acute foot drop"),),
            when=_motor_deficit,
        ),
        Referral(
            specialty=Specialty.PHYSIOTHERAPY,
            urgency=Urgency.ROUTINE,
            because="without serious signs it is treated first and not imaged",
            citations=(_IMAGING,),
            when=not_(_motor_deficit),
        ),
    ),
    synonyms=("sciatica", "herniated disc", "disc herniation"),
    citations=(_RADICULOPATHY, _ROOTS, _COCHRANE, _IMAGING, seen("aomrc_imaging", "text")),
    note="No imaging from general practice for back pain with sciatica unless something serious is suspected.",
)
