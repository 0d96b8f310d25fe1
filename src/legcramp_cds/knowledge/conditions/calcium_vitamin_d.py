"""Too little vitamin D, with the bone disease that it brings."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.findings.history import (
    bariatric_or_bowel_surgery,
    celiac_known,
    inflammatory_bowel_disease,
    low_sun_exposure,
    pancreatic_insufficiency,
    unbalanced_diet,
)
from legcramp_cds.knowledge.findings.signs import abnormal_gait, gowers_sign, rickets_signs
from legcramp_cds.knowledge.findings.symptoms import bone_pain, chronic_diarrhea, muscle_weakness, proximal_weakness
from legcramp_cds.knowledge.findings.tests import xray_rickets
from legcramp_cds.knowledge.investigations import (
    celiac_serology,
    liver_function,
    pth_test,
    serum_calcium,
    serum_creatinine,
    serum_phosphate,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import low_calcium, tetany
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
    CALCIUM_TOTAL_LOW,
    PHOSPHATE_HIGH,
    PHOSPHATE_LOW,
    PTH_HIGH,
    PTH_LOW,
    VITAMIN_D_DEFICIENT,
    VITAMIN_D_INADEQUATE,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, below, present

_ROS = seen("ros_2018_vitd", "thresholds")
_PATIENT = seen("patientinfo_vitd", "thresholds")
_BONE = seen("gpnotebook_osteomalacia", "clinical features")
_RICKETS = reopened("medbullets_rickets", "snapshot and risk factors")
_BONES = reopened("osteomalacia_study_notes", "clinical features and diagnostics")
_WHYTE = reopened("whyte_thakker_rickets", "causes")

vitamin_d_deficiency = Condition(
    id="vitamin_d_deficiency",
    name="Vitamin D deficiency (osteomalacia, rickets)",
    codes=Codes(icd10=("E55.9",), icd10cm=("E55.9",), snomed=("34713006",)),
    kind=Kind.CAUSE,
    summary=(
        "Too little vitamin D. Most people notice nothing; severe lack gives bone pain, weak thighs, a waddling gait "
        "and, when PTH no longer makes up for it, low calcium with cramps or tetany."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=below(VITAMIN_D_DEFICIENT),
    excluded_by=at_least(VITAMIN_D_INADEQUATE),
    evidence=(
        supports(Strength.DECISIVE, below(VITAMIN_D_DEFICIENT), _ROS, group="level"),
        supports(
            Strength.WEAK,
            below(VITAMIN_D_INADEQUATE),
            _PATIENT,
            group="level",
            note="25 to 50 nmol/L may be too little for some; a guideline of 2024 endorses no fixed limit.",
        ),
        supports(
            Strength.STRONG,
            all_of(above(PTH_HIGH), below(PHOSPHATE_LOW)),
            _RICKETS,
            group="bloods",
        ),
        supports(Strength.MODERATE, all_of(low_calcium, below(PHOSPHATE_LOW)), _RICKETS, group="bloods"),
        supports(Strength.STRONG, any_of(present(rickets_signs), present(xray_rickets)), _BONES, group="bone"),
        supports(
            Strength.STRONG,
            all_of(
                present(bone_pain),
                any_of(present(proximal_weakness), present(gowers_sign), present(abnormal_gait)),
            ),
            _BONE,
            group="bone",
        ),
        supports(Strength.WEAK, present(bone_pain), _BONE, group="bone"),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(low_sun_exposure), present(unbalanced_diet)),
                any_of(
                    present(bone_pain),
                    present(proximal_weakness),
                    all_of(present(muscle_weakness), present(abnormal_gait)),
                    all_of(present(muscle_weakness), present(low_sun_exposure), present(unbalanced_diet)),
                    present(rickets_signs),
                    low_calcium,
                    below(CALCIUM_TOTAL_LOW),
                ),
            ),
            _WHYTE,
            reopened("emini_sadiku_2019", "abstract"),
            reopened("thabit_2011", "abstract"),
            group="setting",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(
                    present(celiac_known),
                    present(inflammatory_bowel_disease),
                    present(bariatric_or_bowel_surgery),
                    present(pancreatic_insufficiency),
                    present(chronic_diarrhea),
                ),
                any_of(present(bone_pain), present(proximal_weakness), low_calcium, below(CALCIUM_TOTAL_LOW), tetany),
            ),
            _WHYTE,
            _RICKETS,
            group="setting",
        ),
        against(Strength.DECISIVE, at_least(VITAMIN_D_INADEQUATE), _PATIENT, group="level"),
        against(Strength.WEAK, any_of(below(PTH_LOW), above(PHOSPHATE_HIGH)), _RICKETS, group="bloods"),
    ),
    citations=(_ROS, _PATIENT, seen("pth_washington_manual", "vitamin D"), _BONE),
    explains=("hypocalcemia", "hypophosphatemia"),
    workup=(
        Order(
            investigation=vitamin_d_test,
            urgency=Urgency.ROUTINE,
            because="below 25 nmol/L it is deficient; above 50 it is not the cause",
            confirms=True,
        ),
        Order(
            investigation=serum_calcium,
            urgency=Urgency.SOON,
            because="low calcium makes it severe and urgent",
        ),
        Order(
            investigation=pth_test, urgency=Urgency.ROUTINE, because="rises to make up for it; low means another cause"
        ),
        Order(investigation=serum_phosphate, urgency=Urgency.ROUTINE, because="low here, high without PTH action"),
        Order(
            investigation=liver_function,
            urgency=Urgency.ROUTINE,
            because="a high alkaline phosphatase points to osteomalacia",
        ),
        Order(investigation=serum_creatinine, urgency=Urgency.ROUTINE, because="kidney disease stops its activation"),
        Order(
            investigation=celiac_serology,
            urgency=Urgency.ROUTINE,
            because="poor absorption, where diet and sun do not explain it",
            when=below(VITAMIN_D_DEFICIENT),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="low calcium, rickets or failure of replacement",
            citations=(
                reopened("gpnotebook_vitd_referral", "criteria"),
                reopened("paedsportal_vitd", "practice points"),
            ),
            when=any_of(low_calcium, present(rickets_signs)),
        ),
    ),
    synonyms=("osteomalacia", "rickets", "low vitamin D"),
    note=(
        "It rarely lowers calcium unless severe. Normal calcium, phosphate, PTH and alkaline phosphatase are common "
        "below 25 nmol/L and do not exclude it. Limits of 25, 30 and 50 nmol/L are in use. In diabetes cramps did "
        "not follow vitamin D, so a low level beside ordinary cramps proves nothing. An assay of D3 alone misses "
        "ergocalciferol."
    ),
)
