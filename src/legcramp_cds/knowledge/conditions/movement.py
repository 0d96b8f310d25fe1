"""Dystonia and focal motor seizures: contractions that look like cramps and are steered by the brain."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import (
    all_present,
    any_present,
)
from legcramp_cds.knowledge.declare import reopened, seen, unseen
from legcramp_cds.knowledge.drugs.nervous_system import dopamine_antagonist
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
    supports,
)
from legcramp_cds.knowledge.terminology.uncoded import uncoded
from legcramp_cds.knowledge.thresholds import AGE_18
from legcramp_cds.logic.build import all_of, below, present

_DEFINITION = seen("dystonia_definition", "definition")
_LIMB_DYSTONIA = seen("limb_dystonia_mds", "summary")
_TABLE = seen("wikimsk_cramps", "table")

dystonia = Condition(
    id="dystonia",
    name="Dystonia of leg, foot or hand",
    codes=Codes(icd10=("G24.9",), icd10cm=("G24.9",), snomed=("15802004",)),
    kind=Kind.MIMIC,
    summary=(
        "Muscles and their opponents contract together and twist a limb into a posture that repeats itself, set off by "
        "an action or a task."
    ),
    base_rate=BaseRate.RARE,
    evidence=(
        supports(Strength.STRONG, present(cramp.twisted_posture), _DEFINITION, _TABLE, group="posture"),
        supports(Strength.STRONG, present(cramp.task_specific_spasm), _LIMB_DYSTONIA, group="trigger"),
        supports(
            Strength.MODERATE,
            all_of(any_present(cramp.twisted_posture, cramp.task_specific_spasm), present(signs.extrapyramidal_signs)),
            _LIMB_DYSTONIA,
            unseen("general_knowledge"),
            group="setting",
            note="Painful turning in of the foot in the early morning belongs to Parkinson disease.",
        ),
        supports(
            Strength.MODERATE,
            all_of(any_present(cramp.twisted_posture, cramp.task_specific_spasm), present(dopamine_antagonist.taking)),
            _LIMB_DYSTONIA,
            group="setting",
        ),
        supports(
            Strength.WEAK,
            all_of(any_present(cramp.twisted_posture, cramp.task_specific_spasm), present(cramp.painless_spasm)),
            seen("bmj_bp_cramps", "occupational form"),
            group="pain",
        ),
        supports(
            Strength.MODERATE,
            all_of(below(AGE_18), present(signs.abnormal_gait), present(cramp.worse_in_evening)),
            reopened("drd_cerebral_palsy_2017", "introduction"),
            group="time_of_day",
            note="A child that walks worse by the evening: the form that levodopa treats is often taken for another.",
        ),
        against(
            Strength.MODERATE,
            all_present(cramp.palpable_hardening, cramp.relieved_by_stretching),
            reopened("wikimsk_cramps", "table of mimics"),
            group="cramp",
        ),
        against(
            Strength.MODERATE,
            any_present(cramp.carpopedal_spasm, symptoms.perioral_paresthesia),
            seen("bmj_bp_cramps", "tetany"),
            group="tetany",
        ),
    ),
    workup=(
        Order(
            investigation=ask.focused_examination,
            urgency=Urgency.ROUTINE,
            because="the posture during the task, slowness, tremor and rigidity decide it",
        ),
        Order(
            investigation=ask.medication_review,
            urgency=Urgency.ROUTINE,
            because="drugs that block dopamine bring it on",
        ),
        Order(
            investigation=ask.mri_brain,
            urgency=Urgency.ROUTINE,
            because="a lesion of the brain, when a leg is affected in an adult, one side, or with other signs",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.ROUTINE,
            because="it is diagnosed by watching it; a child with leg dystonia may respond to levodopa",
            citations=(_DEFINITION,),
        ),
    ),
    synonyms=("writer's cramp", "focal dystonia"),
    citations=(_DEFINITION, _LIMB_DYSTONIA),
    note="The definition was read on a page that quotes the consensus, not in the consensus itself.",
)

_FOCAL = seen("medcookbook_focal", "focal seizures")
_FIRST = seen("nice_ng217", "referral after a first seizure")

focal_motor_seizure = Condition(
    id="focal_motor_seizure",
    name="Focal motor seizure",
    codes=Codes(
        none=(
            NoCode("snomed", "no single concept: one seizure by itself, or partial motor epilepsy, 128612007"),
            *uncoded(
                "no single code: a seizure by itself or an epilepsy, G40.0 to G40.2, by its cause", "icd10", "icd10cm"
            ),
        ),
    ),
    kind=Kind.MIMIC,
    summary=(
        "Rhythmic jerks or stiffening of one limb that may march along it, mostly awake and brief, in attacks that "
        "resemble each other; the limb may be weak afterwards."
    ),
    base_rate=BaseRate.RARE,
    evidence=(
        supports(Strength.STRONG, present(cramp.rhythmic_jerking), _FOCAL, group="jerks"),
        supports(
            Strength.MODERATE,
            all_of(
                present(cramp.rhythmic_jerking),
                any_present(
                    history.epilepsy,
                    symptoms.impaired_awareness,
                    symptoms.seizure,
                    symptoms.episodic_weakness,
                    cramp.unilateral_symptoms,
                ),
            ),
            _FOCAL,
            seen("statpearls_focal_seizure", "text"),
            unseen("general_knowledge"),
            group="setting",
        ),
        supports(
            Strength.STRONG,
            all_of(
                present(tests.eeg_epileptic), any_present(cramp.rhythmic_jerking, symptoms.seizure, history.epilepsy)
            ),
            reopened("sign_143_ngc", "electroencephalography; definitions of syndromes"),
            group="eeg",
        ),
        against(
            Strength.MODERATE,
            any_present(cramp.carpopedal_spasm, symptoms.perioral_paresthesia),
            seen("bmj_bp_cramps", "tetany"),
            group="tetany",
            note="Seizures with tetany come from low calcium or magnesium.",
        ),
    ),
    workup=(
        Order(
            investigation=ask.eeg,
            urgency=Urgency.SOON,
            because="the specialist decides; a normal one does not exclude it",
            confirms=True,
        ),
        Order(investigation=ask.mri_brain, urgency=Urgency.SOON, because="a lesion behind a focal seizure"),
        Order(
            investigation=ask.serum_calcium,
            urgency=Urgency.SAME_DAY,
            because="low calcium causes seizures and spasms alike",
        ),
        Order(investigation=ask.glucose_test, urgency=Urgency.SAME_DAY, because="low and high sugar cause seizures"),
        Order(investigation=ask.serum_sodium, urgency=Urgency.SAME_DAY, because="low sodium causes seizures"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.SOON,
            because="a first suspected seizure is seen within two weeks",
            citations=(_FIRST,),
        ),
    ),
    must_not_miss=True,
    citations=(_FOCAL, _FIRST, seen("statpearls_focal_seizure", "text")),
    note="An attack that goes on or repeats, fever, a head injury, anticoagulants or a new deficit is an emergency.",
)
