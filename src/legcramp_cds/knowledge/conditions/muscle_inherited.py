"""McArdle disease and muscular dystrophy."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import SEX, cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    ecg,
    forearm_exercise_test,
    genetic_test_muscle,
    serum_creatinine,
    urine_dipstick_myoglobin,
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
from legcramp_cds.knowledge.sources.brain_cord import NICE_NG127_CHILD_MOTOR
from legcramp_cds.knowledge.sources.creatine_kinase import EAN_HYPERCK_2024, TAKEONDUCHENNE
from legcramp_cds.knowledge.sources.muscle import (
    AGSD_MCARDLE,
    BMD_GPNOTEBOOK,
    BMD_PHENODIS,
    BMD_STATPEARLS,
    GENEREVIEWS_GSD5,
    MDUK_MCARDLE,
    MILLER_MYOTONIA_2008,
    WIKIMSK_MCARDLE,
)
from legcramp_cds.knowledge.thresholds.clinical import AGE_18, AGE_60
from legcramp_cds.knowledge.thresholds.muscle import CK_1_5X, CK_5X
from legcramp_cds.logic.build import above, all_of, any_of, at_most, below, chosen, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_gsd5 = cite(GENEREVIEWS_GSD5, "summary", _READ)
_mduk = cite(MDUK_MCARDLE, "symptoms", _READ)
_wikimsk = cite(WIKIMSK_MCARDLE, "clinical features, diagnosis", _READ)
_agsd = cite(AGSD_MCARDLE, "childhood experience", _READ)
_ean = cite(EAN_HYPERCK_2024, "recommendations", _READ)
_myotonia = cite(MILLER_MYOTONIA_2008, "excerpt", _READ)
_statpearls = cite(BMD_STATPEARLS, "introduction", _READ)
_gpnotebook = cite(BMD_GPNOTEBOOK, "page", _READ)
_motor = cite(NICE_NG127_CHILD_MOTOR, "motor delay and weakness", _READ)
_phenodis = cite(BMD_PHENODIS, "entry", _READ)
_weak = any_of(
    present(signs.objective_weakness), present(symptoms.progressive_weakness), present(symptoms.proximal_weakness)
)

mcardle_disease = Condition(
    id="mcardle_disease",
    name="McArdle disease",
    codes=Codes(icd10=("E74.0",), icd10cm=("E74.04",), snomed=("55912009",)),
    synonyms=("glycogen storage disease type V", "metabolic myopathy", "myophosphorylase deficiency"),
    kind=Kind.CAUSE,
    summary=(
        "Muscle cannot use its glycogen: cramp and contracture within minutes of intense effort, a second wind after a "
        "short rest, dark urine after overdoing it, and creatine kinase that is high even at rest."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=present(history.symptoms_since_childhood), rate=BaseRate.RARE, citations=(_gsd5, _agsd)),),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(
                present(cramp.exertional_cramps),
                present(symptoms.muscle_stiffness),
                present(history.symptoms_since_childhood),
            ),
            _mduk,
            _agsd,
            group="contracture",
            note="Legs that stiffen on effort since childhood, before anybody has seen the contracture.",
        ),
        supports(Strength.DECISIVE, present(cramp.second_wind), _gsd5, _wikimsk, note="the hallmark"),
        supports(Strength.MODERATE, present(cramp.cramps_on_brief_intense_effort), _gsd5),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(cramp.exertional_cramps), present(cramp.cramps_on_brief_intense_effort)),
                present(cramp.relieved_by_standing_still),
                any_of(present(symptoms.muscle_pain), present(symptoms.muscle_weakness), present(symptoms.fatigue)),
                any_of(present(symptoms.dark_urine), present(tests.urine_myoglobin_positive), ck_raised),
            ),
            _gsd5,
            note="effort brings early fatigue, pain and cramps, rest ends them, and muscle leaks",
        ),
        supports(
            Strength.MODERATE,
            any_of(present(cramp.electrically_silent_contracture), present(tests.emg_silent_contracture)),
            _mduk,
            group="contracture",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(symptoms.dark_urine), present(tests.urine_myoglobin_positive)),
                any_of(present(cramp.cramps_on_brief_intense_effort), present(cramp.exertional_cramps)),
            ),
            _gsd5,
            _mduk,
            note="recurrent in about half of the patients",
        ),
        supports(
            Strength.MODERATE,
            all_of(ck_raised, any_of(present(cramp.cramps_on_brief_intense_effort), present(cramp.exertional_cramps))),
            _wikimsk,
            note="raised at rest, days after any effort; training alone raises it too",
        ),
        supports(Strength.STRONG, present(tests.forearm_test_no_lactate_rise), _wikimsk),
        against(Strength.WEAK, all_of(present(cramp.only_nocturnal), not_(present(cramp.exertional_cramps))), _gsd5),
        against(Strength.MODERATE, at_most(CK_1_5X), _wikimsk, note="creatine kinase is raised at rest as a rule"),
        against(Strength.MODERATE, present(cramp.relieved_by_stretching), _mduk),
    ),
    citations=(_gsd5, _wikimsk),
    confirmed_by=present(tests.muscle_biopsy_no_phosphorylase),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=ck_test,
            urgency=Urgency.ROUTINE,
            because="at rest, after days without effort: a normal value makes it unlikely",
        ),
        Order(
            investigation=urine_dipstick_myoglobin,
            urgency=Urgency.IMMEDIATE,
            because="dark urine after effort is muscle pigment until shown otherwise",
            when=present(symptoms.dark_urine),
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.IMMEDIATE,
            because="muscle pigment harms the kidney",
            when=present(symptoms.dark_urine),
        ),
        Order(
            investigation=forearm_exercise_test,
            urgency=Urgency.ROUTINE,
            because="no rise of lactate points to a block in glycogen use; without the cuff, which can injure muscle",
        ),
        Order(
            investigation=genetic_test_muscle,
            urgency=Urgency.ROUTINE,
            because="two variants of PYGM establish it, before any biopsy",
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.ROUTINE,
            because="genetic test, and how to exercise safely",
            citations=(_gsd5, _ean),
        ),
    ),
    note="The contracture is no cramp: the muscle is electrically silent and stretching does not end it.",
)

muscular_dystrophy = Condition(
    id="muscular_dystrophy",
    name="Muscular dystrophy (Becker, Duchenne)",
    codes=Codes(icd10=("G71.0",), icd10cm=("G71.01",), snomed=("73297009",)),
    synonyms=("dystrophinopathy", "Becker muscular dystrophy", "Duchenne muscular dystrophy"),
    kind=Kind.CAUSE,
    summary=(
        "Muscle that lacks dystrophin breaks down: weakness of hips and thighs in boys and men, big calves, very high "
        "creatine kinase; cramps and dark urine on effort can come first."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=any_of(
                present(history.family_neuromuscular),
                all_of(
                    chosen(SEX, "male"),
                    any_of(
                        present(history.symptoms_since_childhood),
                        present(history.motor_delay_or_regression),
                        below(AGE_18),
                    ),
                ),
            ),
            rate=BaseRate.RARE,
            citations=(_statpearls, _phenodis, _motor),
        ),
    ),
    evidence=(
        supports(
            Strength.STRONG,
            all_of(_weak, any_of(present(signs.gowers_sign), present(signs.muscle_hypertrophy))),
            _statpearls,
            _gpnotebook,
            group="weakness",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(symptoms.proximal_weakness), present(symptoms.progressive_weakness)),
            _statpearls,
            group="weakness",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(signs.gowers_sign), present(signs.muscle_hypertrophy)),
            _gpnotebook,
            group="calves",
        ),
        supports(
            Strength.STRONG,
            all_of(above(CK_5X), any_of(_weak, present(signs.muscle_hypertrophy), present(signs.gowers_sign))),
            _gpnotebook,
            cite(TAKEONDUCHENNE, "", _READ),
            group="ck",
            note="raised transaminases may come from muscle too",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(symptoms.dark_urine),
                present(cramp.exertional_cramps),
                any_of(present(signs.muscle_hypertrophy), above(CK_5X)),
            ),
            _phenodis,
        ),
        supports(Strength.WEAK, all_of(present(signs.muscle_hypertrophy), present(tests.emg_myopathic)), _statpearls),
        against(
            Strength.STRONG,
            all_of(at_most(CK_1_5X), below(AGE_60)),
            reopened("aan_2024_dystrophinopathy", "abstract"),
            note="raised ten to a hundred times as a rule; the few with a normal value had no weakness as children",
        ),
        against(Strength.MODERATE, present(signs.normal_strength), _statpearls),
        against(
            Strength.MODERATE,
            any_of(present(cramp.second_wind), present(cramp.warm_up_phenomenon)),
            _gsd5,
            _myotonia,
        ),
    ),
    citations=(_statpearls, _gpnotebook, _phenodis),
    confirmed_by=present(tests.gene_test_dystrophin),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=ck_test,
            urgency=Urgency.ROUTINE,
            because="very high from the start; comes before any referral of a boy with weak limbs",
        ),
        Order(
            investigation=genetic_test_muscle,
            urgency=Urgency.SOON,
            because="deletions and duplications of the dystrophin gene, then its sequence",
            confirms=True,
        ),
        Order(investigation=ecg, urgency=Urgency.ROUTINE, because="heart disease is common, in carriers too"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="gene test, heart and family; a child to the pediatric neurologist",
            citations=(_statpearls,),
        ),
    ),
    note="Women who carry the gene can be weak or have heart disease.",
)
