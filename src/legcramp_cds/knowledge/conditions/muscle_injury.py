"""Torn calf muscle, and acute childhood myositis after a virus."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    focused_examination,
    serum_creatinine,
    soft_tissue_ultrasound,
    urine_dipstick_myoglobin,
    venous_ultrasound,
)
from legcramp_cds.knowledge.patterns import ck_raised
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
from legcramp_cds.knowledge.sources.children import CFP_BACM_2017, IJP_BACM_TABLE, PEMSOURCE_BACM
from legcramp_cds.knowledge.sources.exertion import (
    ACCESS_CARDIOLOGY_CALF,
    GASTROC_TEAR_PAGE,
)
from legcramp_cds.knowledge.terminology.uncoded import uncoded
from legcramp_cds.knowledge.thresholds.clinical import AGE_18
from legcramp_cds.logic.build import all_of, any_of, at_least, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_tear = cite(GASTROC_TEAR_PAGE, "page", _READ)
_calf = cite(ACCESS_CARDIOLOGY_CALF, "case", _READ)
_cfp = cite(CFP_BACM_2017, "abstract", _READ)
_pem = cite(PEMSOURCE_BACM, "page", _READ)
_ijp = cite(IJP_BACM_TABLE, "table 3", _READ)
_injury = any_of(present(symptoms.sudden_pop_in_calf), present(signs.calf_bruising), present(history.recent_trauma))

muscle_strain = Condition(
    id="muscle_strain",
    name="Calf muscle strain or tear",
    codes=Codes(icd10=("S86.1",), icd10cm=("S86.11",), snomed=("285395009",)),
    synonyms=("tennis leg", "gastrocnemius tear", "pulled muscle"),
    kind=Kind.MIMIC,
    summary=(
        "A sudden pop or a kick felt in the calf on pushing off, then tenderness of its inner upper part and a bruise "
        "that sinks to the ankle. The foot can still be pushed down."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(Strength.STRONG, present(symptoms.sudden_pop_in_calf), _tear, _calf),
        supports(Strength.MODERATE, present(tests.ultrasound_muscle_tear), _calf),
        supports(
            Strength.MODERATE,
            all_of(
                present(signs.calf_bruising),
                any_of(
                    present(symptoms.sudden_pop_in_calf),
                    present(history.recent_trauma),
                    present(history.recent_unaccustomed_exercise),
                ),
            ),
            _tear,
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(history.recent_trauma),
                any_of(present(symptoms.calf_tenderness), present(signs.muscle_tenderness), present(cramp.cramp_calf)),
            ),
            _calf,
            group="injury",
            note="An injury, and a tender muscle where it was.",
        ),
        supports(
            Strength.WEAK,
            all_of(present(cramp.sudden_first_onset), present(cramp.exertional_cramps)),
            _tear,
            group="injury",
            note="Pain that began within one movement.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(symptoms.calf_tenderness),
                present(cramp.sudden_first_onset),
                any_of(present(cramp.exertional_cramps), present(history.recent_unaccustomed_exercise)),
            ),
            _tear,
        ),
        against(
            Strength.MODERATE,
            all_of(present(symptoms.leg_swelling_one_side), not_(present(symptoms.sudden_pop_in_calf))),
            _calf,
            note="swelling without a reason: exclude thrombosis first",
        ),
    ),
    citations=(_tear, _calf),
    workup=(
        Order(
            investigation=focused_examination,
            urgency=Urgency.SAME_DAY,
            because="a foot that does not move when the calf is squeezed, or no heel raise, means the Achilles tendon",
            when=_injury,
        ),
        Order(
            investigation=soft_tissue_ultrasound,
            urgency=Urgency.ROUTINE,
            because="shows how far the tear goes",
            when=_injury,
            confirms=True,
        ),
        Order(
            investigation=venous_ultrasound,
            urgency=Urgency.SAME_DAY,
            because="excludes thrombosis when the leg swells without an injury",
            when=all_of(_injury, present(symptoms.leg_swelling_one_side), not_(present(symptoms.sudden_pop_in_calf))),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ORTHOPEDICS,
            urgency=Urgency.SAME_DAY,
            because="the Achilles tendon may be torn; a quarter of these are missed at first",
            citations=(_tear,),
            when=all_of(present(signs.cannot_rise_on_toes), present(symptoms.sudden_pop_in_calf)),
        ),
    ),
)

_child = below(AGE_18)
_refusal = reopened("bacm_kjfm_2018", "introduction")
_after_virus = any_of(present(symptoms.flu_like_illness), present(history.recent_infection), present(symptoms.fever))
_calf_pain = any_of(
    present(cramp.cramp_calf),
    present(symptoms.calf_tenderness),
    present(symptoms.muscle_pain),
    present(signs.muscle_tenderness),
)

benign_acute_childhood_myositis = Condition(
    id="benign_acute_childhood_myositis",
    name="Benign acute childhood myositis",
    codes=Codes(
        snomed=("240106005",), none=uncoded("no code of its own among the kinds of myositis, M60", "icd10", "icd10cm")
    ),
    synonyms=("viral myositis", "influenza myositis"),
    kind=Kind.MIMIC,
    summary=(
        "A child with influenza or another virus wakes with pain in both calves, walks on the toes or refuses to walk, "
        "and is well again after about three days. Reflexes and strength are kept."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=all_of(_child, _after_virus), rate=BaseRate.UNCOMMON, citations=(_cfp, _pem)),),
    evidence=(
        supports(
            Strength.STRONG,
            all_of(_child, _after_virus, _calf_pain),
            _cfp,
            _pem,
            group="picture",
        ),
        supports(
            Strength.STRONG,
            all_of(_child, _calf_pain, present(signs.child_refuses_to_walk)),
            _refusal,
            group="picture",
            note="before anybody has asked for the virus",
        ),
        supports(
            Strength.MODERATE, all_of(_child, _after_virus, present(signs.child_refuses_to_walk)), _cfp, group="gait"
        ),
        supports(Strength.MODERATE, all_of(_child, _after_virus, ck_raised), _pem, group="ck"),
        against(
            Strength.STRONG,
            any_of(
                present(signs.absent_reflexes),
                present(signs.reduced_ankle_reflexes),
                present(symptoms.rapid_symmetric_weakness),
            ),
            _ijp,
            note="ascending weakness with weak reflexes two to four weeks after the illness is Guillain-Barre syndrome",
        ),
        against(
            Strength.MODERATE,
            any_of(present(symptoms.progressive_weakness), present(signs.gowers_sign)),
            _ijp,
            note="lasting weakness with high creatine kinase points to dystrophy",
        ),
        against(Strength.MODERATE, present(symptoms.rash), _ijp, note="with slow proximal weakness: dermatomyositis"),
        against(Strength.WEAK, present(cramp.unilateral_symptoms), _pem),
    ),
    citations=(_cfp, _pem, _ijp),
    excluded_by=at_least(AGE_18),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=ck_test,
            urgency=Urgency.SAME_DAY,
            because="clearly raised; repeat until it falls, because one that stays high is dystrophy",
        ),
        Order(
            investigation=urine_dipstick_myoglobin,
            urgency=Urgency.SAME_DAY,
            because="few children break down enough muscle to endanger the kidney",
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SAME_DAY,
            because="kidney function where the urine is dark or the pain severe",
            when=any_of(present(symptoms.dark_urine), present(symptoms.severe_muscle_pain_and_swelling)),
        ),
        Order(
            investigation=focused_examination,
            urgency=Urgency.SAME_DAY,
            because="kept reflexes and strength separate it from Guillain-Barre syndrome",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PEDIATRICS,
            urgency=Urgency.SAME_DAY,
            because="a child who will not walk is examined the same day",
            citations=(_cfp, _pem),
        ),
    ),
)
