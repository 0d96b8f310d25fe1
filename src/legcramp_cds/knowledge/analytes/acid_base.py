"""The blood gas: pH, carbon dioxide, bicarbonate, lactate."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = ["BICARBONATE", "LACTATE", "PCO2", "PH"]

PH = Measurement(
    id="ph",
    name="pH of blood",
    meaning="Arterial or arterialized pH; a venous sample reads lower, so it can hide an alkalosis.",
    synonyms=("arterial pH", "blood pH", "arterial_ph"),
    codes=Codes(loinc=("11558-4", "2744-1", "2745-8")),
    unit="[pH]",
    low=6.5,
    high=8.0,
    printed_units=("1",),
    affine=(("1", 1.0, 0.0),),
    fresh_days=30,
    needs_unit=False,
)

PCO2 = Measurement(
    id="pco2",
    name="Partial pressure of carbon dioxide",
    meaning="Arterial or arterialized pressure of carbon dioxide.",
    synonyms=("pCO2", "PaCO2", "arterial_pco2", "carbon dioxide tension"),
    codes=Codes(loinc=("11557-6", "2019-8", "2020-6")),
    unit="kPa",
    low=0.7,
    high=27,
    printed_units=("mm[Hg]",),
    fresh_days=30,
)

BICARBONATE = Measurement(
    id="bicarbonate",
    name="Bicarbonate",
    meaning="Bicarbonate, or the total carbon dioxide that chemistry panels print in its place.",
    synonyms=(
        "HCO3",
        "HCO3-",
        "total CO2",
        "tCO2",
        "CO2",
        "serum bicarbonate",
        "Bikarbonat",
        "bicarb",
        "bicarbonato",
        "Standardbikarbonat",
    ),
    codes=Codes(
        loinc=(
            "1963-8",
            "1959-6",
            "2028-9",
            "20565-8",
            "1960-4",
            "14627-4",
            "1961-2",
            "1962-0",
            "2026-3",
            "2027-1",
            "16551-4",
            "34728-6",
            "41647-9",
            "48391-7",
            "51781-3",
            "57922-7",
            "77143-6",
        )
    ),
    unit="mmol/L",
    low=2,
    high=60,
    molar_mass=61.016,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

LACTATE = Measurement(
    id="lactate",
    name="Lactate",
    synonyms=("lactic acid", "blood lactate", "serum lactate", "Laktat", "lactato"),
    codes=Codes(
        loinc=(
            "32693-4",
            "2524-7",
            "14118-4",
            "2518-9",
            "2519-7",
            "19239-3",
            "19240-1",
            "30241-4",
            "30242-2",
            "51829-0",
            "59032-3",
        )
    ),
    unit="mmol/L",
    low=0.1,
    high=35,
    # Conversion tables and the two spellings of reference intervals weigh lactic acid, not the ion (89.07).
    molar_mass=90.08,
    valence=1,
    printed_units=("mg/dL", "meq/L"),
    fresh_days=30,
)
