"""Guillain-Barré syndrome: weakness that grows over days."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    any_present,
    upper_motor_neuron_signs,
)
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.findings import history, signs, symptoms, tests
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
from legcramp_cds.knowledge.thresholds import AGE_18, POTASSIUM_HIGH_SEVERE, POTASSIUM_SEVERE
from legcramp_cds.knowledge.vital_signs import fever
from legcramp_cds.logic.build import above, all_of, any_of, below, present

_infection = any_present(history.recent_infection, symptoms.flu_like_illness, symptoms.diarrhea, symptoms.bloody_stools)
_CRITERIA = seen("wjcc_gbs_2017", "table 2")
_LIMB = seen("nice_ng127_adult_limb", "limb or facial weakness")

_PAIN = reopened("gbs_child_pain_2010", "abstract")
_BACK = reopened("gbs_child_back_2020", "abstract")
_CHILDREN = reopened("gbs_children_2024", "abstract")

# A child whose gait fails, before anybody has looked at the reflexes.
_child_gait = all_of(
    below(AGE_18), any_present(signs.child_refuses_to_walk, signs.abnormal_gait, symptoms.unsteady_gait)
)

_flaccid = any_present(signs.reduced_ankle_reflexes, signs.absent_reflexes)

# Pain of the back is rare enough in a child that weakness beside it, or weak reflexes, is looked into.
_weak_child = all_of(below(AGE_18), any_of(_flaccid, any_present(symptoms.muscle_weakness, signs.objective_weakness)))

# A child that refuses to walk raises the suspicion; the reflexes decide whether a needle follows.
_points_to_the_nerve_roots = any_present(
    symptoms.rapid_symmetric_weakness, signs.reduced_ankle_reflexes, signs.absent_reflexes
)

guillain_barre_syndrome = Condition(
    id="guillain_barre_syndrome",
    name="Guillain-Barré syndrome",
    codes=Codes(icd10=("G61.0",), icd10cm=("G61.0",), snomed=("40956001",)),
    kind=Kind.CAUSE,
    summary=(
        "Symmetric weakness, mostly rising from the legs, that grows within four weeks while the reflexes vanish, "
        "often with back and leg pain after an infection. The breathing muscles may fail."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=all_of(
        present(symptoms.rapid_symmetric_weakness),
        _flaccid,
        present(tests.csf_protein_raised),
        present(tests.ncs_demyelinating),
    ),
    contexts=(
        Context(
            when=all_of(below(AGE_18), present(signs.child_refuses_to_walk)),
            rate=BaseRate.RARE,
            citations=(_CHILDREN, _PAIN),
        ),
    ),
    evidence=(
        against(
            Strength.STRONG,
            any_of(above(POTASSIUM_HIGH_SEVERE), below(POTASSIUM_SEVERE)),
            reopened("hyperkalemic_paralysis_1998", "abstract"),
            reopened("thyrotoxic_paralysis_2015", "abstract"),
            group="potassium",
            note="Such a potassium paralyzes by itself and often imitates it; it is corrected and looked at again.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
                any_of(
                    present(symptoms.rapid_numbness),
                    all_of(
                        any_present(symptoms.distal_paresthesia, symptoms.stocking_numbness, signs.distal_sensory_loss),
                        _infection,
                    ),
                ),
            ),
            _CRITERIA,
            reopened("uptodate_gbs_child_copy", "introduction"),
            group="course",
            note="Tingling and weakness after an infection, before anybody has asked how fast or tapped a reflex.",
        ),
        supports(
            Strength.MODERATE,
            all_of(any_of(_child_gait, _weak_child), present(symptoms.back_pain)),
            _PAIN,
            _BACK,
            group="child",
            note="Pain and a failing gait are how children show it, more than rising weakness.",
        ),
        supports(
            Strength.WEAK,
            all_of(_child_gait, any_present(symptoms.leg_pain, symptoms.muscle_pain)),
            _PAIN,
            group="child",
            note="Pain of the calves alone is more often the myositis that follows a virus.",
        ),
        supports(Strength.DECISIVE, present(symptoms.rapid_symmetric_weakness), _LIMB, _CRITERIA, group="course"),
        supports(
            Strength.STRONG,
            all_of(
                present(signs.absent_reflexes),
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
                _infection,
            ),
            _CRITERIA,
            unseen("emj_weakness_table", "table"),
            group="course",
            note="How fast it grew has to be asked at once.",
        ),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.rapid_numbness), _flaccid),
            _CRITERIA,
            reopened("uptodate_gbs_child_copy", "introduction"),
            group="reflexes",
            note="Feeling and reflexes can go before the strength does.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(signs.absent_reflexes),
                any_of(
                    _infection,
                    any_present(symptoms.unsteady_gait, signs.abnormal_gait, symptoms.visual_loss_or_double_vision),
                ),
            ),
            reopened("statpearls_miller_fisher", "introduction"),
            group="reflexes",
            note="Two of unsteadiness, lost reflexes and double vision are how the Miller Fisher form shows itself.",
        ),
        supports(
            Strength.WEAK,
            any_of(
                present(symptoms.rapid_numbness),
                all_of(any_present(symptoms.muscle_weakness, signs.objective_weakness), _infection),
            ),
            _CRITERIA,
            reopened("uptodate_gbs_child_copy", "introduction"),
            group="course",
            note="Weakness after an infection is mostly that of the illness itself; the reflexes tell.",
        ),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.rapid_symmetric_weakness), present(signs.absent_reflexes)),
            _CRITERIA,
            group="reflexes",
            note="Progressive weakness with lost reflexes is what the criteria require.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(signs.absent_reflexes),
                any_present(
                    symptoms.muscle_weakness,
                    signs.objective_weakness,
                    signs.facial_weakness,
                    signs.cranial_nerve_signs,
                    symptoms.breathlessness_at_rest_or_lying,
                ),
            ),
            _CRITERIA,
            group="reflexes",
            note="Both required signs while nobody has said how fast the weakness grew.",
        ),
        against(
            Strength.WEAK,
            present(symptoms.progressive_weakness),
            _CRITERIA,
            group="slow",
            note="The worst is reached within four weeks; what grows for months is chronic.",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(symptoms.rapid_symmetric_weakness), present(signs.reduced_ankle_reflexes)),
            _CRITERIA,
            group="reflexes",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(symptoms.rapid_symmetric_weakness),
                any_present(signs.facial_weakness, signs.cranial_nerve_signs, symptoms.breathlessness_at_rest_or_lying),
            ),
            _CRITERIA,
            group="spread",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(symptoms.rapid_symmetric_weakness),
                _infection,
            ),
            reopened("nachamkin_1998", "summary"),
            unseen("emj_weakness_table", "table"),
            group="infection",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(symptoms.rapid_symmetric_weakness),
                any_present(tests.csf_protein_raised, tests.ncs_demyelinating),
            ),
            _CRITERIA,
            group="tests",
        ),
        against(
            Strength.STRONG,
            upper_motor_neuron_signs,
            _CRITERIA,
            group="cord",
            note="Reflexes are lost or weak by definition; brisk ones ask for the cord.",
        ),
        against(Strength.MODERATE, present(signs.sensory_level), _CRITERIA, group="cord"),
        against(Strength.WEAK, fever, _CRITERIA, group="onset"),
        against(
            Strength.MODERATE,
            present(signs.normal_reflexes),
            seen("ijp_bacm_table", "table"),
            group="reflexes_kept",
            note="Kept reflexes with calf pain and a raised CK after influenza are those of childhood myositis.",
        ),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.IMMEDIATE,
            because="reflexes, swallowing and breathing: vital capacity is followed in hospital",
        ),
        Order(
            investigation=ask.lumbar_puncture,
            urgency=Urgency.IMMEDIATE,
            because="protein raised with few cells",
            when=_points_to_the_nerve_roots,
            confirms=True,
        ),
        Order(
            investigation=ask.nerve_conduction_studies,
            urgency=Urgency.SAME_DAY,
            because="shows demyelination; may be normal in the first days",
            when=_points_to_the_nerve_roots,
            confirms=True,
        ),
        Order(
            investigation=ask.serum_potassium,
            urgency=Urgency.IMMEDIATE,
            because="low or high potassium paralyzes too, and is treated at once",
        ),
        Order(
            investigation=ask.mri_whole_spine,
            urgency=Urgency.IMMEDIATE,
            because="a cord lesion can start with lost reflexes",
            when=any_present(signs.sensory_level, symptoms.bladder_bowel_change),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="symmetric weakness that grows within four weeks: swallowing and breathing have to be watched",
            citations=(_LIMB, seen("msd_polyneuropathy", "evaluation")),
        ),
    ),
    must_not_miss=True,
    hours_matter=True,
    synonyms=("GBS", "acute inflammatory demyelinating polyneuropathy"),
    citations=(_CRITERIA, _LIMB),
)
