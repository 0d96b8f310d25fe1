"""Lumbar spinal stenosis, the neurogenic claudication."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    any_present,
    back_or_leg_pain,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings import cramp, history, signs, tests
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
from legcramp_cds.knowledge.thresholds import AGE_60, AGE_70
from legcramp_cds.logic.build import above, all_of, any_of, below, not_, present

_SURI = seen("suri_2010", "likelihood ratios")
_NADEAU = seen("nadeau_2013", "results")

# The likelihood ratios come from older people with leg pain on standing and walking; they are not for cramps at night.
_upright_pain = any_present(
    cramp.brought_on_by_standing, cramp.relieved_by_sitting_or_bending_forward, cramp.cramp_buttock_hip
)

_claudicates = any_present(
    cramp.brought_on_by_standing, cramp.brought_on_by_fixed_walking_distance, cramp.exertional_cramps
)

lumbar_spinal_stenosis = Condition(
    id="lumbar_spinal_stenosis",
    name="Lumbar spinal stenosis (neurogenic claudication)",
    codes=Codes(icd10=("M48.0",), icd10cm=("M48.062",), snomed=("18347007",)),
    kind=Kind.CAUSE,
    summary=(
        "A narrow lumbar canal: pain, heaviness or numbness of buttocks, thighs and legs on standing and walking that "
        "eases on sitting or bending forward, mostly after 60 and on both sides."
    ),
    base_rate=BaseRate.UNCOMMON,
    confirmed_by=all_of(
        present(tests.mri_lumbar_stenosis),
        _claudicates,
        present(cramp.relieved_by_sitting_or_bending_forward),
    ),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(present(cramp.brought_on_by_standing), present(cramp.worse_with_back_extension)),
            reopened("manualfind_stenosis", "symptoms"),
            group="posture",
            note="Standing and leaning back narrow the canal.",
        ),
        ratio(
            13,
            all_of(
                present(cramp.brought_on_by_standing),
                present(cramp.relieved_by_sitting_or_bending_forward),
                any_present(cramp.cramp_thigh, cramp.cramp_buttock_hip),
            ),
            _NADEAU,
            group="posture",
            note="Cart sign, above the knee, standing trigger and relief on sitting, against vascular; n = 53.",
        ),
        ratio(
            6.4,
            present(cramp.relieved_by_sitting_or_bending_forward),
            _SURI,
            group="posture",
            note="Improves on bending forward 6.4 (4.1 to 9.9); no pain when seated 7.4 (1.9 to 30).",
        ),
        supports(
            Strength.WEAK,
            all_of(_claudicates, back_or_leg_pain),
            seen("nice_ng127_adult_limb", "claudication"),
            group="posture",
            note="Walking or standing brings it on, above the knee or with a sore back, nobody asked what eases it.",
        ),
        ratio(
            6.3,
            all_of(present(cramp.bilateral_symptoms), _upright_pain),
            _SURI,
            group="sides",
            note="Bilateral buttock or leg pain, 3.1 to 13. Cramps on both sides at night are not meant.",
        ),
        ratio(
            13,
            all_of(present(signs.abnormal_gait), _upright_pain),
            _SURI,
            group="balance",
            note="Wide-based gait, 1.9 to 95.",
        ),
        ratio(
            4.2,
            all_of(present(signs.romberg_sign), _upright_pain),
            _SURI,
            group="balance",
            note="Abnormal Romberg test, 1.4 to 13.",
        ),
        ratio(
            2.0,
            all_of(above(AGE_70), _upright_pain),
            _SURI,
            group="age",
            note="Older than 70, among older adults with leg pain; 1.6 to 2.5.",
        ),
        ratio(0.4, below(AGE_60), _SURI, group="age", note="Younger than 60; 0.29 to 0.57."),
        ratio(
            0.05,
            not_(present(cramp.brought_on_by_standing)),
            _NADEAU,
            group="standing",
            note="Pain that standing alone does not bring on; against vascular claudication, n = 53.",
        ),
        supports(
            Strength.STRONG,
            all_of(present(tests.mri_lumbar_stenosis), any_of(back_or_leg_pain, _claudicates)),
            seen("nice_ng127_adult_limb", "claudication"),
            group="imaging",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(history.spinal_stenosis_known), _claudicates),
            _NADEAU,
            group="imaging",
        ),
        against(
            Strength.STRONG,
            present(cramp.relieved_by_standing_still),
            _NADEAU,
            group="vascular",
            note="Calf pain that standing still relieves has a ratio of 20 for the vascular kind.",
        ),
        against(
            Strength.STRONG, upper_motor_neuron_signs, reopened("wikimsk_motor_neuron_signs", "table"), group="cord"
        ),
    ),
    workup=(
        Order(
            investigation=ask.pulse_examination,
            urgency=Urgency.ROUTINE,
            because="good pulses make the spine likelier, weak ones the arteries",
        ),
        Order(
            investigation=ask.ankle_brachial_index_test,
            urgency=Urgency.ROUTINE,
            because="vascular claudication looks alike and often comes with it",
        ),
        Order(
            investigation=ask.mri_lumbar_spine,
            urgency=Urgency.ROUTINE,
            because="shows the narrow canal, where symptoms disable and a specialist treatment is considered",
            confirms=True,
        ),
        Order(
            investigation=ask.ct_lumbar_spine,
            urgency=Urgency.ROUTINE,
            because="where MRI cannot be done",
            when=present(history.implant_not_mri_safe),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.SPINE_SURGERY,
            urgency=Urgency.ROUTINE,
            because="claudication with good pulses needs a specialist's assessment and imaging",
            citations=(seen("nice_ng127_adult_limb", "claudication"),),
        ),
    ),
    synonyms=("neurogenic claudication", "lumbar stenosis"),
    citations=(_SURI, _NADEAU, seen("konno_2007", "abstract")),
    note=(
        "Night cramps were far commoner in surgical patients (70.8 against 37.2 %), but no commoner by symptoms in a "
        "community study, and surgery improved them in only 18 %: cramps alone are no reason to image or operate."
    ),
)
