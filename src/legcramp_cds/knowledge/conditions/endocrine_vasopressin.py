"""Diabetes insipidus: too little vasopressin, or a kidney that does not answer to it."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.nervous_system import lithium
from legcramp_cds.knowledge.findings.history import diabetes, hypotonic_fluid_intake
from legcramp_cds.knowledge.findings.symptoms import polyuria, thirst
from legcramp_cds.knowledge.findings.tests import water_deprivation_positive
from legcramp_cds.knowledge.investigations import (
    glucose_test,
    serum_calcium,
    serum_osmolality_test,
    serum_potassium,
    serum_sodium,
    urine_osmolality_test,
    water_deprivation_copeptin,
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
from legcramp_cds.knowledge.thresholds import (
    COPEPTIN_ARGININE_LOW,
    COPEPTIN_BASELINE_HIGH,
    COPEPTIN_SALINE_LOW,
    GLUCOSE_DIABETES,
    OSMOLALITY_DEHYDRATED,
    OSMOLALITY_POLYDIPSIA,
    SODIUM_AVP_DISORDER,
    SODIUM_LOW,
    URINE_OSMOLALITY_CONCENTRATED,
    URINE_OSMOLALITY_DILUTE,
)
from legcramp_cds.logic.build import above, all_of, any_of, below, present

_ADA = seen("ada_criteria_bmjbp", "criteria")
_ADA_TWO = seen("ada_criteria_pmc", "table 4")
_HU = seen("hu_2022", "results")
_COPEPTIN = seen("copeptin_review_pmc9113794", "table 2")
_AVP = seen("avp_2025_springer", "introduction")
_BMJ = reopened("bmjbp_diabetes_insipidus", "history and exam")
_POLYURIA = reopened("msd_polyuria", "testing")

_drinks_and_passes = all_of(present(thirst), present(polyuria))

diabetes_insipidus = Condition(
    id="diabetes_insipidus",
    name="Diabetes insipidus (vasopressin deficiency or resistance)",
    codes=Codes(icd10=("E23.2",), icd10cm=("E23.2",), snomed=("15771004",)),
    kind=Kind.CAUSE,
    summary=(
        "The kidney cannot hold water: floods of dilute urine and constant thirst. It brings cramps only through "
        "lack of water and high sodium."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=present(lithium.taking), rate=BaseRate.RARE, citations=(_BMJ,)),),
    confirmed_by=any_of(
        present(water_deprivation_positive),
        above(COPEPTIN_BASELINE_HIGH),
        below(COPEPTIN_SALINE_LOW),
        below(COPEPTIN_ARGININE_LOW),
    ),
    excluded_by=above(URINE_OSMOLALITY_CONCENTRATED),
    evidence=(
        supports(
            Strength.STRONG,
            any_of(
                present(water_deprivation_positive),
                above(COPEPTIN_BASELINE_HIGH),
                below(COPEPTIN_SALINE_LOW),
                below(COPEPTIN_ARGININE_LOW),
            ),
            _COPEPTIN,
            group="test",
        ),
        supports(Strength.STRONG, _drinks_and_passes, _BMJ, group="symptoms"),
        supports(Strength.MODERATE, present(polyuria), _BMJ, group="symptoms"),
        supports(
            Strength.STRONG,
            any_of(above(SODIUM_AVP_DISORDER), above(OSMOLALITY_DEHYDRATED)),
            _AVP,
            group="sodium",
        ),
        supports(
            Strength.STRONG,
            all_of(
                below(URINE_OSMOLALITY_DILUTE),
                any_of(present(polyuria), above(SODIUM_AVP_DISORDER), above(OSMOLALITY_DEHYDRATED)),
            ),
            _POLYURIA,
            group="urine",
        ),
        supports(
            Strength.MODERATE,
            all_of(present(lithium.taking), any_of(present(polyuria), present(thirst))),
            _BMJ,
            group="cause",
        ),
        against(
            Strength.STRONG,
            any_of(above(GLUCOSE_DIABETES), present(diabetes)),
            _POLYURIA,
            note="Sugar explains the urine.",
        ),
        against(
            Strength.STRONG,
            any_of(below(SODIUM_LOW), below(OSMOLALITY_POLYDIPSIA)),
            _AVP,
            group="sodium",
            note="Points to drinking too much (primary polydipsia).",
        ),
        against(Strength.MODERATE, present(hypotonic_fluid_intake), _POLYURIA),
        against(Strength.STRONG, above(URINE_OSMOLALITY_CONCENTRATED), seen("msd_avpd", "diagnosis"), group="urine"),
    ),
    citations=(_COPEPTIN, seen("fenske_2018", "abstract"), seen("msd_avpd", "diagnosis")),
    explains=("hypernatremia",),
    workup=(
        Order(investigation=glucose_test, urgency=Urgency.SAME_DAY, because="diabetes mellitus is far more common"),
        Order(
            investigation=serum_sodium,
            urgency=Urgency.SOON,
            because="147 mmol/L or more points to it, below 135 to drinking too much",
        ),
        Order(
            investigation=serum_osmolality_test,
            urgency=Urgency.SOON,
            because="paired with the urine: concentrated blood, dilute urine",
        ),
        Order(
            investigation=urine_osmolality_test,
            urgency=Urgency.SOON,
            because="above about 700 mosm/kg the kidney concentrates normally",
        ),
        Order(investigation=serum_calcium, urgency=Urgency.SOON, because="high calcium makes the kidney resist"),
        Order(investigation=serum_potassium, urgency=Urgency.SOON, because="low potassium makes the kidney resist"),
        Order(
            investigation=water_deprivation_copeptin,
            urgency=Urgency.ROUTINE,
            because="by a specialist: tells deficiency, resistance and primary polydipsia apart",
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.SOON,
            because="copeptin or water deprivation, and the pituitary",
            citations=(seen("fenske_2018", "abstract"),),
        ),
    ),
    synonyms=("AVP deficiency", "AVP resistance", "central diabetes insipidus", "nephrogenic diabetes insipidus"),
    note=(
        "Water deprivation is right in only 77 %; copeptin after hypertonic saline in 97 %. Nausea during the infusion "
        "raises copeptin and can hide a deficiency."
    ),
)
