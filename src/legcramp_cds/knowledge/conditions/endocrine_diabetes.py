"""Diabetes mellitus."""

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings.history import diabetes, on_dialysis
from legcramp_cds.knowledge.findings.symptoms import polyuria, stocking_numbness, thirst, weight_loss
from legcramp_cds.knowledge.investigations import (
    b12_test,
    glucose_test,
    hba1c_test,
    serum_creatinine,
    serum_magnesium,
    serum_potassium,
    urine_albumin,
)
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
from legcramp_cds.knowledge.thresholds import (
    GLUCOSE_CRITICAL,
    GLUCOSE_DIABETES,
    GLUCOSE_FASTING_DIABETES,
    GLUCOSE_OGTT_DIABETES,
    HBA1C_DIABETES,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least_n, at_most, present

_ADA = seen("ada_criteria_bmjbp", "criteria")
_ADA_TWO = seen("ada_criteria_pmc", "table 4")
_HU = seen("hu_2022", "results")
_COPEPTIN = seen("copeptin_review_pmc9113794", "table 2")
_AVP = seen("avp_2025_springer", "introduction")
_CLASSIC = reopened("ada_criteria_pmc", "footnote of table 4")

_drinks_and_passes = all_of(present(thirst), present(polyuria))

diabetes_mellitus = Condition(
    id="diabetes_mellitus",
    name="Diabetes mellitus",
    codes=Codes(
        icd10=("E14",),
        snomed=("73211009",),
        none=(NoCode("icd10cm", "no single code: E08 to E13, by type of diabetes"),),
    ),
    kind=Kind.CONTEXT,
    summary=(
        "High blood sugar. Almost half of people with type 2 diabetes report cramps; nerve damage, lost water and "
        "shifts of potassium are held responsible, and calcium, magnesium and vitamin D are not."
    ),
    base_rate=BaseRate.UNCOMMON,
    confirmed_by=any_of(
        present(diabetes),
        all_of(above(GLUCOSE_DIABETES), any_of(present(thirst), present(polyuria), present(weight_loss))),
        at_least_n(
            2,
            above(HBA1C_DIABETES),
            above(GLUCOSE_FASTING_DIABETES),
            above(GLUCOSE_OGTT_DIABETES),
            above(GLUCOSE_DIABETES),
        ),
    ),
    excluded_by=None,
    on_record=(diabetes,),
    evidence=(
        supports(Strength.DECISIVE, present(diabetes), _HU, group="level"),
        supports(
            Strength.DECISIVE,
            any_of(
                above(HBA1C_DIABETES),
                above(GLUCOSE_FASTING_DIABETES),
                above(GLUCOSE_OGTT_DIABETES),
                above(GLUCOSE_DIABETES),
            ),
            _ADA,
            group="level",
            note="One abnormal result alone is not the diagnosis: two are needed unless the symptoms are clear.",
        ),
        supports(Strength.STRONG, all_of(_drinks_and_passes, present(weight_loss)), _CLASSIC, group="symptoms"),
        supports(Strength.MODERATE, _drinks_and_passes, _CLASSIC, group="symptoms"),
        supports(Strength.WEAK, all_of(present(weight_loss), present(polyuria)), _CLASSIC, group="weight"),
        against(
            Strength.STRONG,
            any_of(
                all_of(at_most(HBA1C_DIABETES), at_most(GLUCOSE_FASTING_DIABETES)),
                all_of(at_most(HBA1C_DIABETES), at_most(GLUCOSE_DIABETES)),
            ),
            _ADA,
            group="level",
        ),
    ),
    citations=(_ADA, _ADA_TWO, _HU),
    explains=("volume_depletion",),
    workup=(
        Order(
            investigation=hba1c_test,
            urgency=Urgency.ROUTINE,
            because="48 mmol/mol or more, twice or with a high glucose, confirms it; in known disease it shows control",
            confirms=True,
        ),
        Order(
            investigation=glucose_test,
            urgency=Urgency.SAME_DAY,
            because="11.1 mmol/L or more with thirst and much urine confirms it",
            confirms=True,
            when=_drinks_and_passes,
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.ROUTINE,
            because="kidney disease adds its own cramps",
            when=present(diabetes),
            unless=present(on_dialysis),
        ),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.ROUTINE,
            because="insulin and lost water move potassium",
            when=present(diabetes),
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.ROUTINE,
            because="sugar in the urine carries magnesium out",
            when=present(diabetes),
        ),
        Order(
            investigation=b12_test,
            urgency=Urgency.ROUTINE,
            because="metformin lowers B12, which damages nerves too",
            when=all_of(present(diabetes), present(stocking_numbness)),
        ),
        Order(
            investigation=urine_albumin,
            urgency=Urgency.ROUTINE,
            because="early sign of kidney damage",
            when=present(diabetes),
            unless=present(on_dialysis),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.IMMEDIATE,
            because="laboratories phone a glucose of 25 mmol/L or more",
            citations=(seen("swlp_gp_limits", "telephone limits"),),
            when=above(GLUCOSE_CRITICAL),
        ),
        Referral(
            specialty=Specialty.PRIMARY_CARE,
            urgency=Urgency.ROUTINE,
            because="treatment and foot care",
            citations=(reopened("nice_ng19", "assessing the risk of foot problems"),),
        ),
    ),
    synonyms=("type 1 diabetes", "type 2 diabetes"),
    note=(
        "HbA1c is not to be relied on in pregnancy, hemoglobin variants, anemia, kidney disease, after transfusion, "
        "or in children with a rapid start; bedside HbA1c is not for diagnosis."
    ),
)
