"""Inflammatory neuropathies: weakness that grows over days (Guillain-Barré) or over months (CIDP)."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
    distal_sensory_change,
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
from legcramp_cds.knowledge.thresholds import AGE_18, COURSE_CHRONIC, POTASSIUM_HIGH_SEVERE, POTASSIUM_SEVERE
from legcramp_cds.knowledge.vital_signs import fever
from legcramp_cds.logic.build import above, all_of, any_of, below, present

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
                        any_present(history.recent_infection, symptoms.flu_like_illness, symptoms.diarrhea),
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
            all_of(_child_gait, present(symptoms.back_pain)),
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
                any_present(
                    history.recent_infection, symptoms.flu_like_illness, symptoms.diarrhea, symptoms.bloody_stools
                ),
            ),
            _CRITERIA,
            unseen("emj_weakness_table", "table"),
            group="course",
            note="How fast it grew has to be asked at once.",
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
                any_present(
                    history.recent_infection, symptoms.flu_like_illness, symptoms.diarrhea, symptoms.bloody_stools
                ),
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

_CIDP = seen("bmj_bp_cidp", "EAN/PNS 2021 criteria")
_TYPICAL = all_of(
    all_present(symptoms.progressive_weakness, symptoms.proximal_weakness), _flaccid, distal_sensory_change
)

cidp = Condition(
    id="cidp",
    name="Chronic inflammatory demyelinating polyradiculoneuropathy",
    codes=Codes(icd10=("G61.8",), icd10cm=("G61.81",), snomed=("128209004",)),
    kind=Kind.CAUSE,
    summary=(
        "Symmetric weakness of near and far muscles of arms and legs with loss of feeling and of reflexes, that "
        "progresses or relapses over at least eight weeks. It can be treated."
    ),
    base_rate=BaseRate.VERY_RARE,
    evidence=(
        supports(
            Strength.STRONG,
            all_of(present(symptoms.progressive_weakness), distal_sensory_change),
            reopened("bmj_bp_cidp", "EAN/PNS 2021 criteria"),
            group="picture",
            note="Weakness that grows and numb feet, before anybody has tapped a reflex.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                above(COURSE_CHRONIC),
                any_present(symptoms.muscle_weakness, signs.objective_weakness),
                present(signs.absent_reflexes),
            ),
            reopened("bmj_bp_cidp", "EAN/PNS 2021 criteria"),
            group="reflexes",
            note="The complaint is older than eight weeks; whether the weakness is, has to be asked.",
        ),
        supports(Strength.DECISIVE, _TYPICAL, _CIDP, group="picture"),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.progressive_weakness), _flaccid, distal_sensory_change),
            _CIDP,
            group="picture",
        ),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.progressive_weakness), present(signs.absent_reflexes)),
            _CIDP,
            group="reflexes",
            note="Weakness that progresses over weeks or months, with reflexes lost in all limbs.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(tests.ncs_demyelinating), any_present(symptoms.progressive_weakness, signs.objective_weakness)
            ),
            seen("cidp_guideline_2021", "abstract"),
            group="nerve_conduction",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(tests.csf_protein_raised), present(symptoms.progressive_weakness)),
            seen("cidp_tips_2022", "abstract"),
            group="csf",
        ),
        supports(
            Strength.WEAK,
            all_of(present(symptoms.proximal_weakness), present(signs.absent_reflexes)),
            _CIDP,
            group="proximal",
            note="Near muscles are weak too; in muscle disease the reflexes stay.",
        ),
        against(Strength.STRONG, present(symptoms.rapid_symmetric_weakness), _CIDP, group="course"),
        against(Strength.STRONG, upper_motor_neuron_signs, _CIDP, unseen("pn_mnd_mimics", "table"), group="cord"),
        against(Strength.STRONG, any_present(signs.normal_strength, tests.ncs_normal), _CIDP, group="normal"),
    ),
    workup=(
        Order(
            investigation=ask.nerve_conduction_studies,
            urgency=Urgency.SOON,
            because="has to show demyelination, of motor and sensory nerves",
            confirms=True,
        ),
        Order(
            investigation=ask.lumbar_puncture,
            urgency=Urgency.SOON,
            because="a raised protein can settle a possible CIDP",
        ),
        Order(investigation=ask.immunofixation, urgency=Urgency.SOON, because="a paraprotein is another disease"),
        Order(investigation=ask.glucose_test, urgency=Urgency.SOON, because="diabetes can look alike"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="weakness grows and treatment helps",
            citations=(seen("cidp_guideline_2021", "abstract"),),
        ),
    ),
    synonyms=("chronic inflammatory demyelinating polyneuropathy",),
    citations=(_CIDP, seen("cidp_guideline_2021", "abstract"), seen("cidp_tips_2022", "abstract")),
    note=(
        "Four variants (distal, multifocal, motor, sensory) have criteria of their own. Criteria sets find 60 to "
        "70 % of patients at a specificity near 100 %. Confirming it takes the full electrical criteria."
    ),
)
