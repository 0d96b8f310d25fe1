"""Chronic kidney disease."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import history, signs, symptoms, tests
from legcramp_cds.knowledge.investigations import (
    blood_count,
    ionized_calcium,
    pth_test,
    serum_bicarbonate,
    serum_creatinine,
    serum_phosphate,
    serum_potassium,
    urine_albumin,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import kidney_function_kept, kidney_function_reduced
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
from legcramp_cds.knowledge.sources.kidney import (
    BMJBP_CKD,
    KDIGO_2012_TABLE,
    KDIGO_2024_SUMMARY,
    KIDNEY_SYMPTOMS_CHAPTER,
    TEXAS_KIDNEY_INSTITUTE,
)
from legcramp_cds.knowledge.thresholds.derived import EGFR_CHILD_30, EGFR_COMPUTED_30
from legcramp_cds.knowledge.thresholds.kidney import EGFR_30, URINE_ACR_A2, URINE_ACR_A2_SI
from legcramp_cds.logic.build import above, all_of, any_of, at_least_n, at_most, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_kdigo = cite(KDIGO_2012_TABLE, "definition and G categories", _READ)
_kdigo_2024 = cite(KDIGO_2024_SUMMARY, "definition", _READ)
_acr = cite(BMJBP_CKD, "A categories", _READ)
_symptoms = cite(TEXAS_KIDNEY_INSTITUTE, "signs and symptoms", _READ)
_chapter = cite(KIDNEY_SYMPTOMS_CHAPTER, "stages of CKD", _READ)
# Complaints of uremia. Chest pain stands for pericarditis, which is no word of the record by itself.
_uremic_complaints = (
    any_of(present(symptoms.itching), present(signs.excoriations)),
    present(signs.pallor),
    any_of(present(symptoms.nausea), present(symptoms.vomiting), present(symptoms.anorexia)),
    present(symptoms.reduced_urine),
    present(symptoms.confusion),
    present(symptoms.chest_pain),
)

# Stages G4 and G5, by a reported or a computed rate.
_late = any_of(below(EGFR_30), below(EGFR_COMPUTED_30), below(EGFR_CHILD_30))

chronic_kidney_disease = Condition(
    id="chronic_kidney_disease",
    name="Chronic kidney disease",
    codes=Codes(icd10=("N18.9",), icd10cm=("N18.9",), snomed=("709044004",)),
    synonyms=("CKD", "uremia", "renal failure"),
    kind=Kind.CAUSE,
    summary=(
        "Reduced kidney function or kidney damage for more than three months. Cramps belong to its late stages, with "
        "itching, nausea and disturbed minerals."
    ),
    base_rate=BaseRate.UNCOMMON,
    on_record=(
        history.known_ckd,
        history.on_dialysis,
    ),
    evidence=(
        supports(
            Strength.MODERATE,
            kidney_function_reduced,
            _kdigo,
            group="filtration",
            note="one value makes it possible; only lasting for three months makes it chronic",
        ),
        supports(
            Strength.DECISIVE,
            _late,
            _kdigo,
            group="filtration",
            note="so low a value makes it likely; it may still be acute",
        ),
        supports(Strength.DECISIVE, present(history.known_ckd), _kdigo_2024, group="filtration"),
        supports(
            Strength.MODERATE,
            any_of(above(URINE_ACR_A2), above(URINE_ACR_A2_SI)),
            _kdigo_2024,
            _acr,
            group="damage",
        ),
        supports(
            Strength.MODERATE,
            at_least_n(3, *_uremic_complaints),
            _symptoms,
            group="uremia",
            note="a picture of late disease; none of it is specific, and any acute illness can give two of them",
        ),
        supports(
            Strength.MODERATE,
            present(tests.xray_banded_vertebrae),
            reopened("articl_renal_osteodystrophy", "X-ray"),
            group="bone",
            note="Bone resorbed by the parathyroid hormone that a failing kidney calls for.",
        ),
        supports(Strength.WEAK, _late, _kdigo, note="G4 or G5; one value does not show that it lasts"),
        against(Strength.STRONG, kidney_function_kept, _kdigo, group="filtration", note="still G1 or G2 with damage"),
    ),
    citations=(_kdigo, _kdigo_2024, _chapter),
    # A row holds one value for each analyte, so that the three months are known from the history alone.
    confirmed_by=any_of(
        all_of(present(history.known_ckd), kidney_function_reduced),
        all_of(present(history.known_ckd), any_of(above(URINE_ACR_A2), above(URINE_ACR_A2_SI))),
        present(history.on_dialysis),
    ),
    excluded_by=all_of(kidney_function_kept, at_most(URINE_ACR_A2_SI), not_(present(history.known_ckd))),
    explains=(
        "hypocalcemia",
        "hyperkalemia",
        "vitamin_d_deficiency",
        "uremic_polyneuropathy",
        "restless_legs_syndrome",
    ),
    workup=(
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SOON,
            because="a filtration rate below 60 that lasts for three months confirms it; repeat a single low value",
            unless=present(history.on_dialysis),
            confirms=True,
        ),
        Order(
            investigation=urine_albumin,
            urgency=Urgency.ROUTINE,
            because="marks kidney damage where filtration is kept",
            unless=present(history.on_dialysis),
            confirms=True,
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SOON,
            because="rises as the kidney fails, and decides how urgent it is",
        ),
        Order(
            investigation=ionized_calcium,
            urgency=Urgency.SOON,
            because="adjusted calcium misleads below a filtration rate of 60",
            when=kidney_function_reduced,
        ),
        Order(
            investigation=serum_phosphate,
            urgency=Urgency.ROUTINE,
            because="high phosphate lowers calcium",
            when=kidney_function_reduced,
        ),
        Order(
            investigation=pth_test,
            urgency=Urgency.ROUTINE,
            because="tells the mineral disorder of the kidney from hypoparathyroidism",
            when=kidney_function_reduced,
        ),
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.ROUTINE,
            because="deficiency adds to low calcium",
            when=kidney_function_reduced,
        ),
        Order(
            investigation=serum_bicarbonate,
            urgency=Urgency.ROUTINE,
            because="shows the acidosis; correcting it can unmask tetany",
            when=_late,
        ),
        Order(
            investigation=blood_count,
            urgency=Urgency.ROUTINE,
            because="anemia comes with late disease",
            when=_late,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEPHROLOGY,
            urgency=Urgency.SOON,
            because="filtration rate below 30, or the picture of uremia",
            citations=(reopened("kdigo_2012_ngc", "referral to specialist services"),),
            when=any_of(_late, at_least_n(2, *_uremic_complaints)),
        ),
    ),
    note=(
        "Cramps are no criterion of the disease. A first low value may be acute: with vomiting, new drugs or "
        "obstruction think of acute kidney injury. Kidney disease that the record knows of counts as lasting."
    ),
)
