"""Calcium, magnesium and phosphate: severe by number, and more urgent by symptom."""

from legcramp_cds.knowledge.findings import cramp, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    blood_gas,
    ck_test,
    ecg,
    ionized_calcium,
    pth_test,
    serum_calcium,
    serum_creatinine,
    serum_magnesium,
    serum_potassium,
)
from legcramp_cds.knowledge.patterns import low_calcium, tetany
from legcramp_cds.knowledge.shapes import RedFlag, Specialty, TriageLevel
from legcramp_cds.knowledge.sources.basis import GENERAL_KNOWLEDGE
from legcramp_cds.knowledge.sources.calcium import SFE_HYPOCALCAEMIA_2016, TAYSIDE_PAED_HYPOCALCAEMIA
from legcramp_cds.knowledge.sources.laboratory import CLR_CRITICAL_LIMITS, SWLP_GP_LIMITS
from legcramp_cds.knowledge.sources.magnesium import NHS_HIGHLAND_MG
from legcramp_cds.knowledge.thresholds import (
    CALCIUM_ADJUSTED_CRITICAL,
    CALCIUM_ADJUSTED_REPORTED_CRITICAL,
    CALCIUM_ADJUSTED_REPORTED_SEVERE,
    CALCIUM_ADJUSTED_SEVERE,
    CALCIUM_IONIZED_CRITICAL,
    CALCIUM_TOTAL_CRITICAL,
    MAGNESIUM_CRITICAL,
    MAGNESIUM_LOW,
    MAGNESIUM_SEVERE,
    PHOSPHATE_CRITICAL,
)
from legcramp_cds.logic.build import all_of, any_of, below, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_phone = cite(SWLP_GP_LIMITS, "telephone limits", _READ)
_sfe = cite(SFE_HYPOCALCAEMIA_2016, "severity and management", _READ)
_tayside = cite(TAYSIDE_PAED_HYPOCALCAEMIA, "severity", _READ)

# What makes irritable nerves dangerous: the throat, the brain, the heart.
_danger = any_of(
    present(cramp.laryngospasm),
    present(symptoms.seizure),
    present(signs.arrhythmia),
    present(signs.prolonged_qt),
)

tetany_with_stridor_seizure_arrhythmia = RedFlag(
    id="tetany_with_stridor_seizure_arrhythmia",
    name="Stridor, or spasm of hands or feet with seizure, arrhythmia or a long QT interval",
    when=any_of(present(cramp.laryngospasm), all_of(tetany, _danger)),
    level=TriageLevel.EMERGENCY,
    suspects=("hypocalcemia", "hypomagnesemia", "hyperventilation_tetany", "metabolic_alkalosis"),
    tests=(ecg, ionized_calcium, serum_magnesium, serum_potassium, blood_gas),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="ECG, ionized calcium, magnesium, potassium and blood gas at once; normal total calcium excludes nothing.",
    citations=(_tayside, cite(GENERAL_KNOWLEDGE, "tetany")),
)

symptomatic_hypocalcemia = RedFlag(
    id="symptomatic_hypocalcemia",
    name="Low calcium with tetany, tingling of the mouth, seizure, stridor, arrhythmia or a long QT interval",
    when=all_of(
        low_calcium,
        any_of(
            tetany,
            _danger,
            present(signs.chvostek_sign),
            present(symptoms.perioral_paresthesia),
            present(symptoms.confusion),
        ),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("hypocalcemia",),
    tests=(ecg, ionized_calcium, serum_magnesium, pth_test),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Severe at any number: intravenous calcium on a cardiac monitor, and magnesium, PTH and ECG before it.",
    citations=(_sfe, _tayside),
)

critical_hypocalcemia = RedFlag(
    id="critical_hypocalcemia",
    name="Calcium at or below a critical limit: 1.80 mmol/L adjusted, 0.82 mmol/L ionized",
    when=any_of(
        below(CALCIUM_ADJUSTED_REPORTED_CRITICAL),
        below(CALCIUM_ADJUSTED_CRITICAL),
        below(CALCIUM_IONIZED_CRITICAL),
    ),
    level=TriageLevel.EMERGENCY,
    suspects=("hypocalcemia",),
    tests=(ecg, ionized_calcium, serum_magnesium, pth_test),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital now: ECG, ionized calcium, magnesium, PTH; calcium into a vein.",
    citations=(_phone, cite(CLR_CRITICAL_LIMITS, "critical limits", _READ), _sfe),
)

severe_hypocalcemia = RedFlag(
    id="severe_hypocalcemia",
    name="Adjusted calcium below 1.90 mmol/L without symptoms, or total calcium at or below 1.65 mmol/L",
    when=any_of(
        below(CALCIUM_ADJUSTED_REPORTED_SEVERE),
        below(CALCIUM_ADJUSTED_SEVERE),
        below(CALCIUM_TOTAL_CRITICAL),
    ),
    level=TriageLevel.SAME_DAY,
    suspects=("hypocalcemia",),
    tests=(ecg, ionized_calcium, serum_magnesium, pth_test),
    action="Today: ask for symptoms, ECG, ionized calcium, magnesium, PTH. Total calcium alone needs albumin or the "
    "ionized value beside it.",
    citations=(_sfe, cite(CLR_CRITICAL_LIMITS, "critical limits", _READ)),
)

symptomatic_hypomagnesemia = RedFlag(
    id="symptomatic_hypomagnesemia",
    name="Low magnesium with tetany, seizure, arrhythmia or a long QT interval",
    when=all_of(below(MAGNESIUM_LOW), any_of(tetany, _danger)),
    level=TriageLevel.EMERGENCY,
    suspects=("hypomagnesemia", "hypocalcemia", "hypokalemia"),
    tests=(ecg, serum_potassium, serum_calcium),
    refer=(Specialty.EMERGENCY_DEPARTMENT,),
    action="Hospital now: ECG, magnesium into a vein, and potassium and calcium, which fall with it.",
    citations=(cite(NHS_HIGHLAND_MG, "symptoms and intravenous replacement", _READ),),
)

critical_hypomagnesemia = RedFlag(
    id="critical_hypomagnesemia",
    name="Magnesium at or below 0.40 mmol/L, or below 0.50 mmol/L",
    when=any_of(below(MAGNESIUM_SEVERE), below(MAGNESIUM_CRITICAL)),
    level=TriageLevel.SAME_DAY,
    suspects=("hypomagnesemia",),
    tests=(ecg, serum_potassium, serum_calcium, serum_creatinine),
    action="Today: ECG, potassium, calcium, kidney function; replacement into a vein is usual below 0.50 mmol/L.",
    citations=(cite(NHS_HIGHLAND_MG, "intravenous replacement", _READ), _phone),
)

critical_hypophosphatemia = RedFlag(
    id="critical_hypophosphatemia",
    name="Phosphate at or below 0.30 mmol/L",
    when=below(PHOSPHATE_CRITICAL),
    level=TriageLevel.SAME_DAY,
    suspects=("hypophosphatemia", "rhabdomyolysis"),
    tests=(ck_test,),
    action="Today: replace, and look for weakness, breathing and creatine kinase.",
    citations=(_phone,),
)
