"""Spot urine, for fractional excretion and ratios; take it together with the blood and before any replacement.

Collections over 24 hours are other quantities (a rate, not a concentration) and are not read as these.
"""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = [
    "URINE_ACR",
    "URINE_CALCIUM",
    "URINE_CHLORIDE",
    "URINE_CREATININE",
    "URINE_MAGNESIUM",
    "URINE_OSMOLALITY",
    "URINE_POTASSIUM",
    "URINE_SODIUM",
]

URINE_SODIUM = Measurement(
    id="urine_sodium",
    name="Sodium, urine",
    meaning="Sodium in a spot urine; it has no reference interval and is read beside the serum sodium.",
    synonyms=("spot urine sodium", "UNa", "urinary sodium", "U-Na"),
    codes=Codes(loinc=("2955-3",)),
    unit="mmol/L",
    low=1,
    high=400,
    molar_mass=22.99,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

URINE_POTASSIUM = Measurement(
    id="urine_potassium",
    name="Potassium, urine",
    synonyms=("spot urine potassium", "urinary potassium", "U-K"),
    codes=Codes(loinc=("2828-2",)),
    unit="mmol/L",
    low=1,
    high=400,
    molar_mass=39.098,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

URINE_CHLORIDE = Measurement(
    id="urine_chloride",
    name="Chloride, urine",
    meaning="Chloride in a spot urine; low after vomiting, high with diuretics and salt-losing tubules.",
    synonyms=("spot urine chloride", "UCl", "urinary chloride"),
    codes=Codes(loinc=("2078-4",)),
    unit="mmol/L",
    low=1,
    high=400,
    molar_mass=35.453,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

URINE_MAGNESIUM = Measurement(
    id="urine_magnesium",
    name="Magnesium, urine",
    synonyms=("spot urine magnesium", "UMg", "urinary magnesium"),
    codes=Codes(loinc=("2598-1", "19124-7")),
    unit="mmol/L",
    low=0.01,
    high=40,
    molar_mass=24.305,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=30,
)

URINE_CALCIUM = Measurement(
    id="urine_calcium",
    name="Calcium, urine",
    synonyms=("spot urine calcium", "UCa", "urinary calcium"),
    codes=Codes(loinc=("2004-0", "17862-4")),
    unit="mmol/L",
    low=0.01,
    high=40,
    molar_mass=40.078,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=30,
)

URINE_CREATININE = Measurement(
    id="urine_creatinine",
    name="Creatinine, urine",
    meaning="Creatinine in a spot urine, in mmol/L; serum creatinine is in umol/L, a thousandth of it.",
    synonyms=("spot urine creatinine", "UCr", "urinary creatinine"),
    codes=Codes(loinc=("14683-7", "2161-8")),
    unit="mmol/L",
    low=0.1,
    high=60,
    molar_mass=113.12,
    printed_units=("mg/dL", "umol/L", "g/L"),
    fresh_days=30,
)

URINE_OSMOLALITY = Measurement(
    id="urine_osmolality",
    name="Osmolality, urine",
    synonyms=("osmolality_urine", "UOsm", "urinary osmolality"),
    codes=Codes(loinc=("2695-5",)),
    unit="mosm/kg",
    low=20,
    high=1500,
    printed_units=("mmol/kg",),
    fresh_days=30,
)

URINE_ACR = Measurement(
    id="urine_acr",
    name="Albumin to creatinine ratio, urine",
    synonyms=(
        "ACR",
        "UACR",
        "acr",
        "albumin creatinine ratio",
        "microalbumin creatinine ratio",
        "urine albumin creatinine ratio",
        "Albumin/Kreatinin",
    ),
    codes=Codes(loinc=("14959-1", "9318-7", "32294-1", "30000-4", "77253-3")),
    unit="mg/g",
    # Far below any limit: a synthetic record with 0.1 mg/g is odd, but not a fault of units.
    low=0.01,
    high=50_000,
    printed_units=("mg/mmol", "ug/mg"),
    # A millimole of creatinine weighs 113.12 mg, so 1 mg/mmol is 8.84 mg/g.
    affine=(("mg/mmol", 1000 / 113.12, 0.0),),
    fresh_days=365,
)
