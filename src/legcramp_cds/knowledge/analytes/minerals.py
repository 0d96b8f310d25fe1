"""Calcium in its three reports, magnesium, phosphate, and the two that steer them: PTH and 25-hydroxyvitamin D."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = [
    "CALCIUM",
    "CALCIUM_ADJUSTED_REPORTED",
    "CALCIUM_IONIZED",
    "CALCIUM_IONIZED_PH_74",
    "MAGNESIUM",
    "PHOSPHATE",
    "PTH",
    "VITAMIN_D",
]

MAGNESIUM = Measurement(
    id="magnesium",
    name="Magnesium",
    meaning="Total magnesium in serum or plasma; it can be normal while the body is depleted.",
    synonyms=("Mg", "serum magnesium", "magnesium serum", "total magnesium", "magnesemia", "Mg2+", "Mg++", "magnesio"),
    codes=Codes(loinc=("2601-3", "19123-9")),
    unit="mmol/L",
    low=0.1,
    high=8.0,
    molar_mass=24.305,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=90,
)

CALCIUM = Measurement(
    id="calcium",
    name="Calcium, total",
    meaning="Total calcium as measured, before any adjustment for albumin.",
    synonyms=(
        "Ca",
        "calcium_total",
        "total calcium",
        "serum calcium",
        "calcium serum",
        "unadjusted calcium",
        "Kalzium",
        "calcio",
        "Gesamtkalzium",
    ),
    # 49765-1 (whole blood) is what synthetic records carry for an ordinary metabolic panel.
    codes=Codes(loinc=("2000-8", "17861-6", "49765-1", "1996-8", "42593-4", "42857-3")),
    unit="mmol/L",
    low=0.8,
    high=6.0,
    molar_mass=40.078,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=90,
)

# A separate fact, because adjusting what the laboratory has adjusted already is a silent error.
CALCIUM_ADJUSTED_REPORTED = Measurement(
    id="calcium_adjusted_reported",
    name="Calcium, albumin-adjusted by the laboratory",
    meaning="Calcium that the laboratory itself adjusted for albumin; never adjusted again.",
    synonyms=("adjusted calcium", "corrected calcium", "albumin-corrected calcium", "calcium_albumin_corrected"),
    codes=Codes(loinc=("29265-6", "46099-8")),
    unit="mmol/L",
    low=0.8,
    high=6.0,
    molar_mass=40.078,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=90,
)

CALCIUM_IONIZED = Measurement(
    id="calcium_ionized",
    name="Calcium, ionized",
    meaning="Free calcium at the pH of the sample, from an anaerobic sample; not standardized to pH 7.4.",
    synonyms=(
        "iCa",
        "iCa2+",
        "ionised calcium",
        "ionized calcium",
        "free calcium",
        "ionisiertes Kalzium",
        "ionisiertes Calcium",
        "calcio ionico",
    ),
    codes=Codes(
        loinc=(
            "1995-0",
            "1994-3",
            "12180-6",
            "17863-2",
            "38230-9",
            "17864-0",
            "34581-9",
            "41644-6",
            "41645-3",
            "41646-1",
            "47596-2",
            "59470-5",
            "59471-3",
        )
    ),
    unit="mmol/L",
    low=0.3,
    high=3.0,
    molar_mass=40.078,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=90,
)

# Kept apart so that it cannot pass for the actual value: it hides what alkalosis does, and alkalosis is the question.
CALCIUM_IONIZED_PH_74 = Measurement(
    id="calcium_ionized_ph_74",
    name="Calcium, ionized, standardized to pH 7.4",
    meaning="Free calcium recalculated to pH 7.4; it says nothing about tetany.",
    synonyms=("pH-adjusted ionized calcium", "pH-corrected ionised calcium", "normalized calcium", "iCa 7.4"),
    codes=Codes(loinc=("19072-8", "57333-7", "47598-8", "53138-4", "53139-2", "53140-0", "59472-1", "59473-9")),
    unit="mmol/L",
    low=0.3,
    high=3.0,
    molar_mass=40.078,
    valence=2,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=90,
)

PHOSPHATE = Measurement(
    id="phosphate",
    name="Phosphate",
    meaning="Inorganic phosphate; a result by mass is of phosphorus, not of the phosphate ion.",
    synonyms=("PO4", "phosphorus", "inorganic phosphate", "serum phosphate", "phos", "Phosphat", "fosfato"),
    codes=Codes(loinc=("14879-1", "2777-1")),
    unit="mmol/L",
    low=0.05,
    high=6.0,
    # Phosphorus (30.974), because that is what laboratories weigh. No valence: the charge depends on pH.
    molar_mass=30.974,
    printed_units=("mg/dL",),
    fresh_days=90,
)

PTH = Measurement(
    id="pth",
    name="Parathyroid hormone, intact",
    meaning="Intact PTH; it means something only beside the calcium and magnesium of the same sample.",
    synonyms=("iPTH", "intact PTH", "parathyroid hormone", "parathormone", "parathyrin", "Parathormon"),
    codes=Codes(loinc=("14866-8", "2731-8")),
    unit="pmol/L",
    low=0.05,
    high=600,
    molar_mass=9425,
    printed_units=("pg/mL", "ng/L"),
    fresh_days=180,
)

VITAMIN_D = Measurement(
    id="vitamin_d",
    name="25-hydroxyvitamin D",
    meaning="25-OH vitamin D, the store; an assay of D3 alone misses what ergocalciferol replaces.",
    synonyms=(
        "25-OH-D",
        "25(OH)D",
        "25-OH vitamin D",
        "vitamin D",
        "calcidiol",
        "vitamin_d_25oh",
        "vit D",
        "25-hydroxy vitamin D",
        "25 hydroxyvitamin D",
        "vitamin D 25-OH",
    ),
    codes=Codes(loinc=("14635-7", "62292-8", "1989-3", "68438-1", "83070-3", "83071-1")),
    unit="nmol/L",
    low=2,
    high=1000,
    molar_mass=400.64,
    printed_units=("ng/mL", "ug/L"),
    fresh_days=365,
)
