"""Albumin, bilirubin and the liver enzymes (two of which also come from muscle)."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = ["ALBUMIN", "ALP", "ALT", "AST", "BILIRUBIN"]

ALBUMIN = Measurement(
    id="albumin",
    name="Albumin",
    meaning="Albumin; bromocresol green reads higher than bromocresol purple.",
    synonyms=("serum albumin", "Alb"),
    codes=Codes(
        loinc=("1751-7", "54347-0", "61151-7", "61152-5", "2862-1", "62234-0", "62235-7", "76631-1", "77148-5")
    ),
    unit="g/L",
    low=8,
    high=70,
    molar_mass=66_500,
    printed_units=("g/dL", "umol/L"),
    fresh_days=90,
)

AST = Measurement(
    id="ast",
    name="Aspartate aminotransferase",
    meaning="AST, from muscle as well as from the liver.",
    synonyms=("AST", "SGOT", "ASAT", "GOT", "GOT (ASAT)"),
    codes=Codes(loinc=("1920-8", "30239-8")),
    unit="U/L",
    low=2,
    high=50_000,
    printed_units=("[IU]/L", "ukat/L"),
    fresh_days=90,
)

ALT = Measurement(
    id="alt",
    name="Alanine aminotransferase",
    meaning="ALT, from muscle as well as from the liver.",
    synonyms=("ALT", "SGPT", "ALAT", "GPT", "GPT (ALAT)"),
    codes=Codes(loinc=("1742-6", "1743-4", "1744-2", "76625-3", "77144-4")),
    unit="U/L",
    low=2,
    high=50_000,
    printed_units=("[IU]/L", "ukat/L"),
    fresh_days=90,
)

ALP = Measurement(
    id="alp",
    name="Alkaline phosphatase",
    meaning="Alkaline phosphatase, from bone and liver; high in growing children and late pregnancy.",
    synonyms=("ALP", "alk phos", "alkaline phosphatase", "Alkalische Phosphatase", "ALKP"),
    codes=Codes(loinc=("6768-6", "1783-0", "77141-0")),
    unit="U/L",
    low=1,
    high=20_000,
    printed_units=("[IU]/L", "ukat/L"),
    fresh_days=180,
)

BILIRUBIN = Measurement(
    id="bilirubin",
    name="Bilirubin, total",
    synonyms=("total bilirubin", "TBil", "bili", "Bilirubin gesamt", "Gesamtbilirubin"),
    codes=Codes(loinc=("14631-6", "1975-2", "42719-5", "54363-7", "59827-6", "59828-4", "77137-8")),
    unit="umol/L",
    low=0.5,
    high=1500,
    molar_mass=584.66,
    printed_units=("mg/dL",),
    fresh_days=90,
)
