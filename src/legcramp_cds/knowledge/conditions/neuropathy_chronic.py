"""Chronic inflammatory demyelinating polyradiculoneuropathy: weakness that grows over months."""

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
from legcramp_cds.knowledge.findings import signs, symptoms, tests
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
from legcramp_cds.knowledge.thresholds import COURSE_CHRONIC
from legcramp_cds.logic.build import above, all_of, present

_CIDP = seen("bmj_bp_cidp", "EAN/PNS 2021 criteria")
_flaccid = any_present(signs.reduced_ankle_reflexes, signs.absent_reflexes)
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
