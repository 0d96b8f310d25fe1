"""Too much aldosterone."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.findings.history import (
    hypertension,
    licorice_intake,
)
from legcramp_cds.knowledge.findings.symptoms import (
    dizziness_on_standing,
    episodic_weakness,
    muscle_weakness,
    polyuria,
    syncope,
)
from legcramp_cds.knowledge.investigations import (
    medication_review,
    renin_aldosterone,
    serum_magnesium,
    serum_potassium,
    urine_electrolytes,
)
from legcramp_cds.knowledge.patterns import tetany
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
    BICARBONATE_HIGH,
    POTASSIUM_LOW,
    URINE_K_CREATININE_RENAL,
)
from legcramp_cds.knowledge.vital_signs import pressure_high, pressure_low
from legcramp_cds.logic.build import above, all_of, any_of, below, present

_BORNSTEIN = seen("bornstein_2016", "diagnosis")
_BNSSG = seen("bnssg_ai", "referral")
_SCOTLAND = seen("rightdecisions_ai", "interpretation")
_PAZDERSKA = seen("pazderska_2017", "presentation")
_CMDT = seen("cmdt_aldosteronism", "clinical findings")

_pressure_fails = any_of(present(dizziness_on_standing), pressure_low, present(syncope))

primary_aldosteronism = Condition(
    id="primary_aldosteronism",
    name="Primary aldosteronism",
    codes=Codes(icd10=("E26.0",), icd10cm=("E26.0",), snomed=("190507007",)),
    kind=Kind.CAUSE,
    summary=(
        "Too much aldosterone without renin: high blood pressure, and in a minority low potassium with weakness, "
        "cramps, much urine or tetany."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(
        Context(
            when=any_of(present(hypertension), pressure_high),
            rate=BaseRate.RARE,
            citations=(_CMDT,),
        ),
    ),
    confirmed_by=None,
    excluded_by=None,
    evidence=(
        supports(
            Strength.STRONG,
            all_of(below(POTASSIUM_LOW), any_of(present(hypertension), pressure_high)),
            _CMDT,
            seen("assadi_2008", "abstract"),
            group="pair",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                below(POTASSIUM_LOW),
                any_of(above(URINE_K_CREATININE_RENAL), above(BICARBONATE_HIGH)),
                any_of(present(hypertension), pressure_high),
            ),
            seen("assadi_2008", "abstract"),
            group="loss",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(hypertension), pressure_high),
                any_of(present(episodic_weakness), present(muscle_weakness), tetany),
                any_of(below(POTASSIUM_LOW), present(polyuria), present(episodic_weakness), tetany),
            ),
            _CMDT,
            group="weakness",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                below(POTASSIUM_LOW),
                pressure_high,
                any_of(present(thiazide_diuretic.taking), present(loop_diuretic.taking)),
            ),
            reopened("hypertension_2025_summary", "screening for primary aldosteronism"),
            group="under_treatment",
            note="High pressure in spite of a diuretic, with low potassium, spontaneous or not, is screened for it.",
        ),
        against(
            Strength.MODERATE,
            any_of(present(thiazide_diuretic.taking), present(loop_diuretic.taking), present(licorice_intake)),
            _CMDT,
            group="imitator",
            note="A diuretic or licorice explains high pressure with low potassium more simply.",
        ),
        against(Strength.MODERATE, any_of(pressure_low, present(dizziness_on_standing)), _CMDT),
    ),
    citations=(_CMDT, seen("assadi_2008", "abstract")),
    explains=("hypokalemia", "metabolic_alkalosis"),
    workup=(
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SOON,
            because="low in a minority; correct it before aldosterone is measured",
        ),
        Order(
            investigation=renin_aldosterone,
            urgency=Urgency.ROUTINE,
            because=(
                "high aldosterone with a low renin is the disease; licorice has both low, narrowed renal arteries "
                "both high"
            ),
            confirms=True,
        ),
        Order(
            investigation=urine_electrolytes,
            urgency=Urgency.SOON,
            because="shows that potassium is lost through the kidney",
            when=below(POTASSIUM_LOW),
        ),
        Order(investigation=serum_magnesium, urgency=Urgency.SOON, because="low magnesium keeps potassium low"),
        Order(
            investigation=medication_review,
            urgency=Urgency.ROUTINE,
            because="diuretics and licorice imitate it, and many drugs for blood pressure disturb the test",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.ENDOCRINOLOGY,
            urgency=Urgency.ROUTINE,
            because="confirmation, and the search for an adenoma that can be cured",
            citations=(_CMDT,),
        ),
    ),
    synonyms=("Conn syndrome", "hyperaldosteronism"),
    note="No criterion confirms it here: the ratio depends on the assay, and a suppression test usually follows.",
)
