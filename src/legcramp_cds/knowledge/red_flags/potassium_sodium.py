"""Potassium, sodium and the pH of the blood: severe by number, and more urgent by symptom."""

from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    blood_gas,
    ecg,
    glucose_test,
    ionized_calcium,
    medication_review,
    serum_calcium,
    serum_creatinine,
    serum_magnesium,
    serum_osmolality_test,
    serum_potassium,
    urine_electrolytes,
    urine_osmolality_test,
)
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.laboratory import SWLP_GP_LIMITS, WAKEMED_CRITICAL
from legcramp_cds.knowledge.sources.potassium_sodium import (
    GPNOTEBOOK_HYPERK,
    MYPANOTES_POTASSIUM,
    NHS_AYRSHIRE_HYPOKALEMIA,
    NHS_BORDERS_ELECTROLYTES,
    RCHT_HYPOKALEMIA_2019,
    SPASOVSKI_2014,
    STATPEARLS_HYPOKALEMIA,
    THEISEN_HYPERNATREMIA,
    UKKA_HYPERK_GG,
)
from legcramp_cds.knowledge.thresholds import (
    AGE_16,
    PH_CRITICAL,
    POTASSIUM_CRITICAL_HIGH,
    POTASSIUM_CRITICAL_LOW,
    POTASSIUM_HIGH,
    POTASSIUM_HIGH_MODERATE,
    POTASSIUM_LOW,
    POTASSIUM_MODERATE,
    SODIUM_CRITICAL_HIGH,
    SODIUM_CRITICAL_LOW,
    SODIUM_CRITICAL_LOW_CHILD,
    SODIUM_HIGH,
    SODIUM_HIGH_SEVERE,
    SODIUM_LOW,
    SODIUM_SEVERE,
)
from legcramp_cds.logic.build import above, all_of, any_of, below, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_phone = cite(SWLP_GP_LIMITS, "telephone limits", _READ)
_hyperkalemia = cite(GPNOTEBOOK_HYPERK, "urgent admission", _READ)

_brain = any_of(
    present(symptoms.confusion),
    present(symptoms.seizure),
    present(symptoms.impaired_awareness),
)

critical_hyperkalemia = RedFlag(
    id="critical_hyperkalemia",
    name="Potassium of 6.5 mmol/L or more, or any raised potassium with arrhythmia",
    when=any_of(
        above(POTASSIUM_CRITICAL_HIGH),
        all_of(above(POTASSIUM_HIGH), any_of(present(signs.arrhythmia), present(signs.bradycardia))),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("hyperkalemia", "adrenal_insufficiency", "rhabdomyolysis"),
    tests=(ecg,),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital now with ECG and monitor; exclude a hemolyzed sample while treating, not before.",
    citations=(_hyperkalemia, cite(UKKA_HYPERK_GG, "severity", _READ)),
)

moderate_hyperkalemia = RedFlag(
    id="moderate_hyperkalemia",
    name="Potassium of 6.0 mmol/L or more",
    when=above(POTASSIUM_HIGH_MODERATE),
    level=TriageLevel.SAME_DAY,
    suspects=("hyperkalemia",),
    tests=(ecg, serum_creatinine, medication_review),
    action="ECG and a repeat today; check for kidney injury and for drugs that raise potassium.",
    citations=(cite(UKKA_HYPERK_GG, "severity", _READ),),
)

critical_hypokalemia = RedFlag(
    id="critical_hypokalemia",
    name="Potassium at or below 2.5 mmol/L, or any low potassium with arrhythmia or a long QT interval",
    when=any_of(
        below(POTASSIUM_CRITICAL_LOW),
        all_of(below(POTASSIUM_LOW), any_of(present(signs.arrhythmia), present(signs.prolonged_qt))),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("hypokalemia", "hypomagnesemia"),
    tests=(ecg, serum_magnesium),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital now: ECG and monitor, potassium with care, and magnesium. After paralysis potassium can rebound.",
    citations=(_phone, cite(STATPEARLS_HYPOKALEMIA, "severity", _READ)),
)

symptomatic_hypokalemia = RedFlag(
    id="symptomatic_hypokalemia",
    name="Low potassium with weakness or changes of the ECG",
    when=all_of(
        below(POTASSIUM_LOW),
        any_of(
            present(signs.objective_weakness),
            present(symptoms.episodic_weakness),
            present(signs.ecg_low_potassium_pattern),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("hypokalemia", "hyperthyroidism"),
    tests=(ecg, serum_magnesium, blood_gas, urine_electrolytes),
    action="Today: ECG, magnesium, blood gas, spot urine potassium before replacement.",
    citations=(cite(STATPEARLS_HYPOKALEMIA, "symptoms", _READ),),
)

moderate_hypokalemia_at_risk = RedFlag(
    id="moderate_hypokalemia_at_risk",
    name="Potassium below 3.0 mmol/L with weakness, palpitations, heart disease or digoxin",
    when=all_of(
        below(POTASSIUM_MODERATE),
        any_of(
            present(symptoms.muscle_weakness),
            present(symptoms.palpitations),
            present(history.coronary_disease),
            present(history.heart_failure),
            present(EXPOSURES["taking_cardiac_glycoside"]),
        ),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("hypokalemia", "hypomagnesemia"),
    tests=(ecg, serum_magnesium),
    action="Today: ECG, and magnesium with the other electrolytes; hospital decides between vein and mouth.",
    citations=(
        cite(RCHT_HYPOKALEMIA_2019, "summary chart", "2026-11-27"),
        cite(MYPANOTES_POTASSIUM, "primary care management", "2026-11-27"),
    ),
)

moderate_hypokalemia = RedFlag(
    id="moderate_hypokalemia",
    name="Potassium below 3.0 mmol/L",
    when=below(POTASSIUM_MODERATE),
    level=TriageLevel.URGENT,
    suspects=("hypokalemia",),
    tests=(ecg, serum_magnesium),
    action="ECG and magnesium now, start to replace, and measure again every one to two days until it is above 2.9.",
    citations=(
        cite(NHS_BORDERS_ELECTROLYTES, "potassium", "2026-11-27"),
        cite(NHS_AYRSHIRE_HYPOKALEMIA, "oral potassium", "2026-11-27"),
        cite(RCHT_HYPOKALEMIA_2019, "summary chart", "2026-11-27"),
    ),
)

critical_hyponatremia = RedFlag(
    id="critical_hyponatremia",
    name="Sodium at or below 120 mmol/L (130 under 16 years), or low sodium with confusion or seizure",
    when=any_of(
        below(SODIUM_CRITICAL_LOW),
        all_of(below(AGE_16), below(SODIUM_CRITICAL_LOW_CHILD)),
        all_of(below(SODIUM_LOW), _brain),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("hyponatremia", "adrenal_insufficiency"),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital now; symptoms decide over the number. No water for a cramping runner who may be overhydrated.",
    citations=(_phone, cite(SPASOVSKI_2014, "severe symptoms", _READ)),
)

profound_hyponatremia = RedFlag(
    id="profound_hyponatremia",
    name="Sodium below 125 mmol/L",
    when=below(SODIUM_SEVERE),
    level=TriageLevel.SAME_DAY,
    suspects=("hyponatremia",),
    tests=(glucose_test, serum_osmolality_test, urine_osmolality_test, urine_electrolytes, medication_review),
    action="Today: glucose, osmolality of serum and urine, urine sodium; drugs that lower sodium.",
    citations=(cite(SPASOVSKI_2014, "classification", _READ),),
)

critical_hypernatremia = RedFlag(
    id="critical_hypernatremia",
    name="Sodium of 160 mmol/L or more, or high sodium with confusion or seizure",
    when=any_of(above(SODIUM_CRITICAL_HIGH), all_of(above(SODIUM_HIGH), _brain)),
    level=TriageLevel.EMERGENCY,
    suspects=("hypernatremia", "diabetes_insipidus"),
    tests=(glucose_test, serum_osmolality_test),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital now: lower it slowly under control; glucose and osmolality.",
    citations=(_phone,),
)

severe_hypernatremia = RedFlag(
    id="severe_hypernatremia",
    name="Sodium above 155 mmol/L",
    when=above(SODIUM_HIGH_SEVERE),
    level=TriageLevel.SAME_DAY,
    suspects=("hypernatremia",),
    tests=(glucose_test, serum_calcium, urine_osmolality_test),
    action="Today: fluid balance, glucose, calcium, urine osmolality.",
    citations=(cite(THEISEN_HYPERNATREMIA, "severity", _READ),),
)

critical_alkalosis = RedFlag(
    id="critical_alkalosis",
    name="Blood pH above 7.6",
    when=above(PH_CRITICAL),
    level=TriageLevel.EMERGENCY,
    suspects=("metabolic_alkalosis", "hyperventilation_tetany"),
    tests=(serum_potassium, ionized_calcium, serum_magnesium),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Emergency department: potassium, ionized calcium, magnesium, and why the patient breathes or vomits so.",
    citations=(cite(WAKEMED_CRITICAL, "critical values", _READ),),
)
