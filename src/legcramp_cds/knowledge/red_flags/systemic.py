"""Heat, adrenal crisis, sugar, kidney, and confusion."""

from legcramp_cds.knowledge.findings import history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    blood_gas,
    ck_test,
    glucose_test,
    medication_review,
    serum_calcium,
    serum_creatinine,
    serum_osmolality_test,
    serum_potassium,
    serum_sodium,
)
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.laboratory import HOMERTON_LIMITS, SWLP_GP_LIMITS
from legcramp_cds.knowledge.sources.potassium_sodium import SPASOVSKI_2014
from legcramp_cds.knowledge.sources.safety import HEAT_STROKE_REVIEW, LEEDS_ADRENAL_CRISIS, LOTHIAN_DELIRIUM
from legcramp_cds.knowledge.sources.thyroid_adrenal import BNSSG_AI, BORNSTEIN_2016
from legcramp_cds.knowledge.thresholds import (
    CORTISOL_CRITICAL,
    CORTISOL_MORNING_URGENT,
    CREATININE_CRITICAL,
    GLUCOSE_CRITICAL,
    TEMPERATURE_HYPERTHERMIA,
    UREA_CRITICAL,
)
from legcramp_cds.knowledge.vital_signs import pressure_low
from legcramp_cds.logic.build import above, all_of, any_of, below, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_phone = cite(SWLP_GP_LIMITS, "telephone limits", _READ)

hyperthermia_with_cramps = RedFlag(
    id="hyperthermia_with_cramps",
    name="Core temperature above 40 °C, or confusion after work or sport in the heat",
    when=any_of(
        present(signs.hyperthermia),
        above(TEMPERATURE_HYPERTHERMIA),
        all_of(
            present(history.heat_exposure),
            any_of(present(symptoms.confusion), present(symptoms.seizure), present(symptoms.syncope)),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("heat_stroke", "rhabdomyolysis", "hyponatremia"),
    tests=(serum_sodium, ck_test, serum_creatinine),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Cool first, then move; sodium before water, creatine kinase and kidney function.",
    citations=(cite(HEAT_STROKE_REVIEW, "abstract", _READ),),
)

adrenal_crisis = RedFlag(
    id="adrenal_crisis",
    name="Adrenal failure, known or suspected, with collapse, low pressure, confusion or vomiting",
    when=all_of(
        any_of(
            present(history.adrenal_insufficiency_known),
            present(history.steroids_stopped),
            present(symptoms.skin_hyperpigmentation),
            below(CORTISOL_CRITICAL),
            below(CORTISOL_MORNING_URGENT),
        ),
        any_of(
            pressure_low,
            present(symptoms.syncope),
            present(symptoms.confusion),
            present(symptoms.vomiting),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("adrenal_insufficiency",),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hydrocortisone and saline at once; draw cortisol and ACTH if it costs no time, and never wait for them.",
    citations=(
        cite(LEEDS_ADRENAL_CRISIS, "summary", _READ),
        cite(BORNSTEIN_2016, "adrenal crisis", _READ),
    ),
    time_frame_sourced=True,
)

critical_cortisol = RedFlag(
    id="critical_cortisol",
    name="Cortisol at or below 50 nmol/L, or below 100 nmol/L in the morning",
    when=any_of(below(CORTISOL_CRITICAL), below(CORTISOL_MORNING_URGENT)),
    level=TriageLevel.SAME_DAY,
    suspects=("adrenal_insufficiency",),
    tests=(serum_sodium, serum_potassium, glucose_test, medication_review),
    action="Speak to the patient today: blood pressure, sodium, potassium, glucose, steroids taken or stopped.",
    citations=(_phone, cite(BNSSG_AI, "referral", _READ)),
)

critical_hyperglycemia = RedFlag(
    id="critical_hyperglycemia",
    name="Glucose of 25 mmol/L or more",
    when=above(GLUCOSE_CRITICAL),
    level=TriageLevel.SAME_DAY,
    suspects=("diabetes_mellitus", "volume_depletion"),
    tests=(blood_gas, serum_osmolality_test, serum_potassium),
    action="Today: ketones, blood gas, osmolality, potassium; an emergency when confused, vomiting or breathing fast.",
    citations=(_phone,),
)

critical_kidney_function = RedFlag(
    id="critical_kidney_function",
    name="Creatinine of 350 µmol/L or urea of 30 mmol/L or more",
    when=any_of(above(CREATININE_CRITICAL), above(UREA_CRITICAL)),
    level=TriageLevel.SAME_DAY,
    suspects=("acute_kidney_injury", "chronic_kidney_disease", "rhabdomyolysis"),
    tests=(serum_potassium, ck_test),
    action="Today: potassium, earlier values, urine output, creatine kinase; on dialysis this may be the usual value.",
    citations=(_phone, cite(HOMERTON_LIMITS, "telephone limits", _READ)),
)

confusion_with_cramps = RedFlag(
    id="confusion_with_cramps",
    name="Confusion, drowsiness or altered behavior",
    when=present(symptoms.confusion),
    level=TriageLevel.SAME_DAY,
    suspects=("hyponatremia", "hypernatremia", "hypocalcemia"),
    tests=(serum_sodium, serum_calcium, glucose_test, serum_creatinine, medication_review),
    action="See the patient today: since when, infection, drugs, alcohol; sodium, calcium, glucose, kidney function.",
    citations=(
        cite(LOTHIAN_DELIRIUM, "common causes; who to refer", "2026-11-27"),
        cite(SPASOVSKI_2014, "severe symptoms", _READ),
    ),
)
