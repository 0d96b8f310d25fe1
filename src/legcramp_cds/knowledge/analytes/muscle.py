"""Enzymes that leak from muscle."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = ["CREATINE_KINASE", "LDH"]

CREATINE_KINASE = Measurement(
    id="creatine_kinase",
    name="Creatine kinase",
    meaning="Total creatine kinase; exercise, injections, ancestry and sex move it without any disease.",
    synonyms=(
        "CK",
        "CPK",
        "ck",
        "total CK",
        "creatine phosphokinase",
        "creatinine kinase",
        "Kreatinkinase",
        "CK-NAC",
        "CK total",
        "CK gesamt",
        "Creatinkinase",
    ),
    codes=Codes(loinc=("2157-6",)),
    unit="U/L",
    low=5,
    # Values above 100,000 U/L occur in crush injury and must not be refused.
    high=1_000_000,
    printed_units=("[IU]/L", "ukat/L", "U/mL"),
    fresh_days=30,
)

LDH = Measurement(
    id="ldh",
    name="Lactate dehydrogenase",
    meaning="LDH; methods from pyruvate to lactate read about twice as high as those from lactate to pyruvate.",
    synonyms=("LDH", "LD", "lactate dehydrogenase"),
    codes=Codes(loinc=("2532-0", "14804-9")),
    unit="U/L",
    low=2,
    high=50_000,
    printed_units=("[IU]/L", "ukat/L"),
    fresh_days=30,
)
