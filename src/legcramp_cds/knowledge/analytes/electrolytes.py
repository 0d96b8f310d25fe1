"""Sodium, potassium, chloride, and the osmolality of serum."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = ["CHLORIDE", "OSMOLALITY", "POTASSIUM", "SODIUM"]

POTASSIUM = Measurement(
    id="potassium",
    name="Potassium",
    meaning="Potassium in serum, plasma or blood; hemolysis, delay and EDTA raise it falsely.",
    synonyms=("K", "K+", "serum potassium", "potassium serum", "kalemia", "Kalium", "potasio", "serum K"),
    codes=Codes(loinc=("2823-3", "6298-4", "77142-8", "32713-0", "39789-3", "39790-1", "41656-0")),
    unit="mmol/L",
    low=1.0,
    high=12.0,
    molar_mass=39.098,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

SODIUM = Measurement(
    id="sodium",
    name="Sodium",
    meaning="Measured sodium, before any correction for glucose.",
    synonyms=("Na", "Na+", "serum sodium", "sodium serum", "natremia", "Natrium", "sodio", "serum Na"),
    codes=Codes(loinc=("2951-2", "2947-0", "77139-4", "32717-1", "39791-9", "39792-7", "41657-8")),
    unit="mmol/L",
    low=95,
    high=200,
    molar_mass=22.99,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

CHLORIDE = Measurement(
    id="chloride",
    name="Chloride",
    synonyms=("Cl", "Cl-", "serum chloride", "chloride serum", "Chlorid", "cloruro"),
    codes=Codes(loinc=("2075-0", "2069-3", "77138-6", "41649-5", "41650-3", "51590-8")),
    unit="mmol/L",
    low=50,
    high=160,
    molar_mass=35.453,
    valence=1,
    printed_units=("meq/L",),
    fresh_days=30,
)

OSMOLALITY = Measurement(
    id="osmolality",
    name="Osmolality, serum",
    meaning="Measured osmolality of serum or plasma; a calculated one is a formula, not this.",
    synonyms=("serum osmolality", "plasma osmolality", "osmolality_serum", "osmo", "Osmolalität"),
    codes=Codes(loinc=("2692-2",)),
    unit="mosm/kg",
    low=190,
    high=450,
    printed_units=("mmol/kg",),
    fresh_days=30,
)
