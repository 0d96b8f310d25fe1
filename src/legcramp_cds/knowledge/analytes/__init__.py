"""The numbers that a patient record may hold, one constant each, and `MEASUREMENTS` with all of them by id.

Three things here are engineering, not medicine, and no source is claimed for them:

- **Plausible limits** (`low`, `high`) refuse values that no living patient has, because such a value nearly always
  means a wrong unit. They are as wide as published extremes. In the published vignettes that the library is checked
  against they refuse only misprints: a creatine kinase of "1.494 U/L" (a dot that groups thousands), an ionized
  calcium of "0.68 mg/dL" (which is mmol/L) and a vitamin D of "25.2 pg/mL" (which is ng/mL). They cannot tell units
  apart where both readings are possible, as in magnesium 1.0, so a result without a unit is refused whatever its size.
- **Freshness** (`fresh_days`) says after how long a result no longer speaks of today: a month for what changes
  in days (electrolytes, blood gas, creatine kinase), three months for what changes in weeks, half a year to a year for
  what changes in months. A stale result is still shown; it only counts as due again.
- **Molar masses** reproduce the factors of the usual conversion tables. Two are conventions rather than constants:
  albumin (66,500) and ferritin (445,000, for the rare report in pmol/L).

LOINC codes were looked up with their names; of codes that the literature gets wrong (18281-6, 16695-9) none is used.
A code says what was measured; the unit of the result, never the code, says in which unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.analytes import (
    acid_base,
    clinical,
    electrolytes,
    endocrine,
    hematology,
    kidney,
    liver,
    metabolic,
    minerals,
    muscle,
    urine,
)
from legcramp_cds.knowledge.analytes.acid_base import BICARBONATE, LACTATE, PCO2, PH
from legcramp_cds.knowledge.analytes.clinical import (
    AGE,
    ANKLE_BRACHIAL_INDEX,
    CALF_CIRCUMFERENCE_DIFFERENCE,
    CRAMP_DURATION,
    CRAMP_FREQUENCY,
    DIASTOLIC_BP,
    GESTATIONAL_AGE,
    HEART_RATE,
    HEIGHT,
    OXYGEN_SATURATION,
    POST_VOID_RESIDUAL,
    QT_INTERVAL,
    QTC_REPORTED,
    RESPIRATORY_RATE,
    SYMPTOM_DURATION,
    SYSTOLIC_BP,
    TEMPERATURE,
    TOE_BRACHIAL_INDEX,
    WEIGHT,
)
from legcramp_cds.knowledge.analytes.electrolytes import CHLORIDE, OSMOLALITY, POTASSIUM, SODIUM
from legcramp_cds.knowledge.analytes.endocrine import (
    ACTH,
    COPEPTIN_ARGININE,
    COPEPTIN_BASELINE,
    COPEPTIN_SALINE,
    CORTISOL,
    CORTISOL_MORNING,
    CORTISOL_STIMULATED,
    FREE_T4,
    TSH,
)
from legcramp_cds.knowledge.analytes.hematology import CRP, D_DIMER, FERRITIN, HEMOGLOBIN, TRANSFERRIN_SATURATION
from legcramp_cds.knowledge.analytes.kidney import CREATININE, EGFR_REPORTED, UREA
from legcramp_cds.knowledge.analytes.liver import ALBUMIN, ALP, ALT, AST, BILIRUBIN
from legcramp_cds.knowledge.analytes.metabolic import (
    B12,
    GLUCOSE,
    GLUCOSE_FASTING,
    GLUCOSE_OGTT_2H,
    HBA1C,
    HOLOTRANSCOBALAMIN,
    METHYLMALONIC_ACID,
)
from legcramp_cds.knowledge.analytes.minerals import (
    CALCIUM,
    CALCIUM_ADJUSTED_REPORTED,
    CALCIUM_IONIZED,
    CALCIUM_IONIZED_PH_74,
    MAGNESIUM,
    PHOSPHATE,
    PTH,
    VITAMIN_D,
)
from legcramp_cds.knowledge.analytes.muscle import CREATINE_KINASE, LDH
from legcramp_cds.knowledge.analytes.urine import (
    URINE_ACR,
    URINE_CALCIUM,
    URINE_CHLORIDE,
    URINE_CREATININE,
    URINE_MAGNESIUM,
    URINE_OSMOLALITY,
    URINE_POTASSIUM,
    URINE_SODIUM,
)

__all__ = [
    "ACTH",
    "AGE",
    "ALBUMIN",
    "ALP",
    "ALT",
    "ANKLE_BRACHIAL_INDEX",
    "AST",
    "AT_THE_BEDSIDE",
    "B12",
    "BICARBONATE",
    "BILIRUBIN",
    "CALCIUM",
    "CALCIUM_ADJUSTED_REPORTED",
    "CALCIUM_IONIZED",
    "CALCIUM_IONIZED_PH_74",
    "CALF_CIRCUMFERENCE_DIFFERENCE",
    "CHLORIDE",
    "COPEPTIN_ARGININE",
    "COPEPTIN_BASELINE",
    "COPEPTIN_SALINE",
    "CORTISOL",
    "CORTISOL_MORNING",
    "CORTISOL_STIMULATED",
    "CRAMP_DURATION",
    "CRAMP_FREQUENCY",
    "CREATINE_KINASE",
    "CREATININE",
    "CRP",
    "DIASTOLIC_BP",
    "D_DIMER",
    "EGFR_REPORTED",
    "FERRITIN",
    "FREE_T4",
    "GESTATIONAL_AGE",
    "GLUCOSE",
    "GLUCOSE_FASTING",
    "GLUCOSE_OGTT_2H",
    "HBA1C",
    "HEART_RATE",
    "HEIGHT",
    "HEMOGLOBIN",
    "HOLOTRANSCOBALAMIN",
    "LACTATE",
    "LDH",
    "MAGNESIUM",
    "MEASUREMENTS",
    "METHYLMALONIC_ACID",
    "OSMOLALITY",
    "OXYGEN_SATURATION",
    "PCO2",
    "PH",
    "PHOSPHATE",
    "POST_VOID_RESIDUAL",
    "POTASSIUM",
    "PTH",
    "QTC_REPORTED",
    "QT_INTERVAL",
    "RESPIRATORY_RATE",
    "SODIUM",
    "SYMPTOM_DURATION",
    "SYSTOLIC_BP",
    "TEMPERATURE",
    "TOE_BRACHIAL_INDEX",
    "TRANSFERRIN_SATURATION",
    "TSH",
    "UREA",
    "URINE_ACR",
    "URINE_CALCIUM",
    "URINE_CHLORIDE",
    "URINE_CREATININE",
    "URINE_MAGNESIUM",
    "URINE_OSMOLALITY",
    "URINE_POTASSIUM",
    "URINE_SODIUM",
    "VITAMIN_D",
    "WEIGHT",
]

_MODULES: tuple[ModuleType, ...] = (
    clinical,
    minerals,
    electrolytes,
    acid_base,
    kidney,
    muscle,
    endocrine,
    metabolic,
    hematology,
    liver,
    urine,
)


def _in(*modules: ModuleType) -> Iterator[Measurement]:
    return (fact for module in modules for fact in vars(module).values() if isinstance(fact, Measurement))


# Ids of what is measured or asked at the bedside; all the others are results of a laboratory.
AT_THE_BEDSIDE = frozenset(fact.id for fact in _in(clinical))

MEASUREMENTS: Mapping[str, Measurement] = MappingProxyType({fact.id: fact for fact in _in(*_MODULES)})
