"""Muscle disease from statins."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.lipid import statin
from legcramp_cds.knowledge.findings import cramp, history, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    ck_test,
    drug_dechallenge,
    medication_review,
    myositis_antibody_test,
    serum_creatinine,
    tsh_test,
    vitamin_d_test,
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
from legcramp_cds.knowledge.sources.drugs_statins import CTT_2022, CTT_2022_NEWS, EAS_2018_BOX, EAS_SAMS_2015, NPS_SAMS
from legcramp_cds.knowledge.thresholds.muscle import CK_1_5X, CK_4X, CK_10X
from legcramp_cds.logic.build import above, all_of, any_of, at_most, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_nps = cite(NPS_SAMS, "features", _READ)
_eas = cite(EAS_SAMS_2015, "table 1", _READ)
_eas_box = cite(EAS_2018_BOX, "box", _READ)
_ctt = cite(CTT_2022, "results", _READ)
# Timing and the outcome of a trial speak of the statin also when it is no longer taken.
_on_statin = any_of(present(statin.taking), present(statin.before_onset), present(statin.relieved_off))
_large_muscles = any_of(
    present(cramp.cramp_thigh), present(cramp.cramp_buttock_hip), present(symptoms.proximal_weakness)
)

statin_myopathy = Condition(
    id="statin_myopathy",
    name="Statin-associated muscle disease",
    codes=Codes(icd10=("G72.0",), icd10cm=("G72.0",), snomed=("240101000",)),
    synonyms=("statin myalgia", "SAMS", "statin intolerance"),
    kind=Kind.CAUSE,
    part_of="drug_induced_cramps",
    summary=(
        "Symmetrical aching or weakness of thighs, buttocks, back or calves within weeks of starting or raising a "
        "statin. Night cramps and one-sided pain argue against it; most complaints on a statin are not caused by it."
    ),
    base_rate=BaseRate.RARE,
    contexts=(Context(when=_on_statin, rate=BaseRate.UNCOMMON, citations=(_nps, _ctt)),),
    evidence=(
        supports(
            Strength.MODERATE,
            all_of(_on_statin, present(cramp.bilateral_symptoms), present(symptoms.muscle_pain), _large_muscles),
            _eas_box,
            _nps,
            group="pattern",
        ),
        supports(
            Strength.WEAK,
            all_of(_on_statin, present(cramp.bilateral_symptoms), present(symptoms.muscle_pain)),
            _eas_box,
            group="pattern",
        ),
        supports(
            Strength.WEAK,
            all_of(
                _on_statin,
                any_of(present(symptoms.muscle_pain), present(symptoms.leg_pain), present(symptoms.muscle_weakness)),
            ),
            _eas_box,
            group="pattern",
            note="Aching or weak muscles on a statin: enough to ask for the creatine kinase.",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                _on_statin,
                present(statin.before_onset),
                any_of(present(history.new_or_changed_drug), present(symptoms.muscle_pain), _large_muscles),
            ),
            _eas_box,
            _nps,
            group="timing",
            note="mostly within four to six weeks of the start, a higher dose or an interacting drug",
        ),
        supports(Strength.STRONG, present(statin.relieved_off), _eas, group="trial"),
        supports(
            Strength.STRONG,
            all_of(_on_statin, present(statin.relieved_off), present(tests.rechallenge_positive)),
            _eas,
            group="rechallenge",
        ),
        supports(Strength.STRONG, all_of(_on_statin, above(CK_10X)), _eas, group="ck"),
        supports(Strength.MODERATE, all_of(_on_statin, above(CK_4X)), _eas, group="ck"),
        against(Strength.MODERATE, present(cramp.unilateral_symptoms), _nps, group="side"),
        against(
            Strength.MODERATE,
            any_of(present(cramp.nocturnal_cramps), present(cramp.only_nocturnal)),
            _nps,
            group="night",
        ),
        against(
            Strength.MODERATE,
            any_of(
                present(symptoms.distal_paresthesia),
                present(symptoms.fasciculation_symptom),
                present(symptoms.radicular_leg_pain),
                present(symptoms.joint_pain),
            ),
            _nps,
            group="other_pattern",
        ),
        against(Strength.STRONG, present(history.cramps_before_any_drug), _nps, group="timing"),
        against(Strength.STRONG, not_(present(statin.before_onset)), _nps, group="timing"),
        against(
            Strength.STRONG,
            all_of(not_(present(statin.taking)), not_(present(statin.relieved_off))),
            _eas,
            note="necrotizing myopathy can outlast the drug",
        ),
        against(Strength.WEAK, all_of(_on_statin, at_most(CK_1_5X)), _eas, note="does not exclude aching alone"),
    ),
    citations=(_eas, _eas_box, _nps, _ctt, cite(CTT_2022_NEWS, "page", _READ)),
    explains=("rhabdomyolysis",),
    workup=(
        Order(
            investigation=medication_review,
            urgency=Urgency.SOON,
            because="start, dose and interacting drugs decide; a macrolide or gemfibrozil raises some statins",
        ),
        Order(
            investigation=ck_test,
            urgency=Urgency.SAME_DAY,
            because=(
                "up to four times the limit watch, above it act, above ten times the prescriber decides on the same day"
            ),
        ),
        Order(
            investigation=tsh_test,
            urgency=Urgency.ROUTINE,
            because="hypothyroidism makes muscle vulnerable",
            when=ck_raised,
        ),
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.ROUTINE,
            because="deficiency aches alike",
            when=ck_raised,
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.IMMEDIATE,
            because="muscle breakdown harms the kidney",
            when=any_of(above(CK_10X), present(symptoms.dark_urine)),
        ),
        Order(
            investigation=myositis_antibody_test,
            urgency=Urgency.SOON,
            because="HMGCR antibodies mark the kind that goes on without the drug",
            when=any_of(present(symptoms.progressive_weakness), present(symptoms.proximal_weakness)),
        ),
        Order(
            investigation=drug_dechallenge,
            urgency=Urgency.ROUTINE,
            because="a trial without and with the drug is the nearest to proof; by the prescriber alone",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRESCRIBER,
            urgency=Urgency.ROUTINE,
            because="another dose or statin; after a heart attack or stroke nobody else stops it",
            citations=(_eas,),
        ),
        Referral(
            specialty=Specialty.RHEUMATOLOGY,
            urgency=Urgency.SOON,
            because="weakness that goes on after the drug is stopped",
            citations=(reopened("acc_aha_cholesterol_2013", "statin safety, recommendation 8"),),
            when=present(symptoms.progressive_weakness),
        ),
    ),
    note=(
        "In blinded trials 27.1 percent had muscle symptoms on a statin and 26.6 percent on placebo: some 14 of 15 "
        "reports are not due to the drug. There is no gold standard."
    ),
)
