"""Muscles that relax slowly: myotonia congenita and myotonic dystrophy."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ecg,
    emg,
    exercise_test_emg,
    genetic_test_muscle,
    tsh_test,
)
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
from legcramp_cds.knowledge.sources.muscle import (
    DM_CORE_2018,
    GENEREVIEWS_DM2,
    HILTON_JONES_MYOTONIA,
    MILLER_MYOTONIA_2008,
    MYOTONIA_EDX,
    MYOTONIA_GENETICS_NEJM,
    UPTODATE_DM,
)
from legcramp_cds.knowledge.sources.thyroid_adrenal import JAMA_HYPOTHYROID_1966
from legcramp_cds.logic.build import all_of, any_of, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_myotonia = cite(MILLER_MYOTONIA_2008, "excerpt", _READ)
_edx = cite(MYOTONIA_EDX, "excerpt", _READ)
_oxford = cite(HILTON_JONES_MYOTONIA, "excerpt", _READ)
_nejm = cite(MYOTONIA_GENETICS_NEJM, "abstract", _READ)
_dm = cite(DM_CORE_2018, "introduction", _READ)
_dm2 = cite(GENEREVIEWS_DM2, "summary", _READ)
_uptodate = cite(UPTODATE_DM, "abstract", _READ)
_msd = reopened("msd_myotonia_congenita", "symptoms and signs")
_weak = any_of(
    present(signs.objective_weakness), present(symptoms.progressive_weakness), present(symptoms.proximal_weakness)
)

_myotonia_seen = any_of(present(signs.percussion_myotonia), present(cramp.delayed_muscle_relaxation))
myotonia_congenita = Condition(
    id="myotonia_congenita",
    name="Myotonia congenita and other nondystrophic myotonias",
    codes=Codes(icd10=("G71.1",), icd10cm=("G71.12",), snomed=("726051002",)),
    synonyms=("Thomsen disease", "Becker myotonia", "paramyotonia"),
    kind=Kind.MIMIC,
    summary=(
        "A channel of the muscle membrane is faulty: stiffness on the first movement after rest that eases with "
        "repetition, with lasting strength and often a muscular build."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=any_of(present(history.symptoms_since_childhood), present(history.family_neuromuscular)),
            rate=BaseRate.RARE,
            citations=(_nejm,),
        ),
    ),
    evidence=(
        supports(Strength.STRONG, present(cramp.warm_up_phenomenon), _myotonia, _nejm),
        supports(Strength.STRONG, _myotonia_seen, _myotonia, _oxford, group="myotonia"),
        supports(Strength.STRONG, present(tests.emg_myotonic_discharges), _edx, group="myotonia_emg"),
        supports(Strength.WEAK, all_of(_myotonia_seen, present(signs.muscle_hypertrophy)), _edx, group="build"),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.muscle_stiffness), present(signs.muscle_hypertrophy)),
            _msd,
            group="build",
            note="Stiff and of athletic build: ask whether the grip lets go, and whether moving warms it up.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                present(symptoms.muscle_stiffness),
                any_of(present(history.symptoms_since_childhood), present(history.family_neuromuscular)),
            ),
            _msd,
            group="stiffness",
            note="Slow relaxation is told as stiffness.",
        ),
        against(Strength.STRONG, _weak, _myotonia, note="lasting weakness points to myotonic dystrophy"),
        against(
            Strength.MODERATE,
            present(signs.slow_relaxing_reflexes),
            cite(JAMA_HYPOTHYROID_1966, "abstract", _READ),
            note="the pseudomyotonia of hypothyroidism does not ease with repetition and is electrically silent",
        ),
    ),
    citations=(_myotonia, _nejm, _edx),
    confirmed_by=present(tests.gene_test_clcn1),
    workup=(
        Order(investigation=emg, urgency=Urgency.ROUTINE, because="shows myotonic discharges"),
        Order(
            investigation=exercise_test_emg,
            urgency=Urgency.ROUTINE,
            because="short and long exercise separate the channels",
        ),
        Order(
            investigation=genetic_test_muscle,
            urgency=Urgency.ROUTINE,
            because="names the channel",
            confirms=True,
        ),
        Order(
            investigation=tsh_test,
            urgency=Urgency.ROUTINE,
            because="hypothyroidism slows relaxation as well",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.ROUTINE,
            because="electrodiagnosis and gene test",
            citations=(_edx,),
        ),
    ),
    note="Paramyotonia does the opposite: it worsens with repetition, and with cold.",
)

myotonic_dystrophy = Condition(
    id="myotonic_dystrophy",
    name="Myotonic dystrophy (DM1, DM2)",
    codes=Codes(icd10=("G71.1",), icd10cm=("G71.11",), snomed=("1177122009",)),
    synonyms=("Steinert disease", "proximal myotonic myopathy"),
    kind=Kind.MIMIC,
    summary=(
        "Dominant disease of many organs: muscles relax slowly and become weak, with cataract, heart block and insulin "
        "resistance. The second type brings thigh pain and weakness of the hips."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=present(history.family_neuromuscular), rate=BaseRate.RARE, citations=(_dm,)),),
    evidence=(
        supports(Strength.STRONG, _myotonia_seen, _dm, _oxford, group="myotonia"),
        supports(
            Strength.STRONG,
            all_of(
                any_of(_myotonia_seen, present(tests.emg_myotonic_discharges)),
                any_of(_weak, present(signs.foot_drop), present(signs.facial_weakness)),
            ),
            _dm,
            _dm2,
            group="weakness",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_of(
                    present(symptoms.ptosis_symptom), present(signs.cranial_nerve_signs), present(signs.facial_weakness)
                ),
                any_of(present(symptoms.foot_drop_symptom), present(signs.foot_drop)),
            ),
            reopened("myotonic_maastricht", "muscles"),
            group="weakness",
            note="Weak lids and face with weak ankles, before anybody has looked at the grip.",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_of(present(symptoms.ptosis_symptom), present(signs.facial_weakness)),
                present(signs.muscle_wasting),
            ),
            reopened("genereviews_dm1", "clinical description"),
            reopened("myotonic_maastricht", "muscles"),
            group="weakness",
            note="Drooping lids and thin muscles, before anybody has looked at the grip.",
        ),
        supports(Strength.MODERATE, present(signs.myotonic_facies), _oxford),
        supports(Strength.MODERATE, present(tests.emg_myotonic_discharges), _myotonia, group="myotonia"),
        supports(
            Strength.WEAK,
            all_of(_myotonia_seen, any_of(present(signs.arrhythmia), present(history.diabetes))),
            _uptodate,
            note="conduction defect or insulin resistance",
        ),
    ),
    citations=(_dm, _dm2, _oxford, _uptodate),
    confirmed_by=present(tests.gene_test_dmpk),
    workup=(
        Order(
            investigation=genetic_test_muscle,
            urgency=Urgency.SOON,
            because="the repeat expansion establishes it",
            confirms=True,
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.SAME_DAY,
            because="conduction block can be silent, and kills",
        ),
        Order(investigation=emg, urgency=Urgency.ROUTINE, because="shows myotonic discharges that wax and wane"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="gene test, heart and family",
            citations=(_dm,),
        ),
    ),
    note="About one person in 8000 has it.",
)
