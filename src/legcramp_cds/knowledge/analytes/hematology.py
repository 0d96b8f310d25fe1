"""Iron, hemoglobin, inflammation, D-dimer."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.facts import Measurement

__all__ = ["CRP", "D_DIMER", "FERRITIN", "HEMOGLOBIN", "TRANSFERRIN_SATURATION"]

FERRITIN = Measurement(
    id="ferritin",
    name="Ferritin",
    meaning="Ferritin; inflammation raises it, and assays differ.",
    synonyms=("serum ferritin", "iron stores"),
    codes=Codes(loinc=("2276-4", "24373-3", "14723-1", "20567-4")),
    unit="ug/L",
    low=1,
    high=100_000,
    # Rounded: ferritin carries a varying load of iron. It only serves the few reports in pmol/L.
    molar_mass=445_000,
    printed_units=("ng/mL", "pmol/L"),
    fresh_days=365,
)

TRANSFERRIN_SATURATION = Measurement(
    id="transferrin_saturation",
    name="Transferrin saturation",
    synonyms=("TSAT", "iron saturation", "transferrin sat"),
    codes=Codes(loinc=("2502-3", "14801-5")),
    unit="%",
    low=0,
    high=100,
    printed_units=("1",),
    fresh_days=365,
)

HEMOGLOBIN = Measurement(
    id="hemoglobin",
    name="Hemoglobin",
    synonyms=("Hb", "Hgb", "haemoglobin", "Hämoglobin", "hemoglobina"),
    codes=Codes(loinc=("718-7", "20509-6", "30313-1", "30350-3", "55782-7")),
    unit="g/L",
    low=15,
    high=270,
    printed_units=("g/dL",),
    fresh_days=90,
)

CRP = Measurement(
    id="crp",
    name="C-reactive protein",
    synonyms=("CRP", "C reactive protein"),
    codes=Codes(loinc=("1988-5", "30522-7", "48421-2", "71426-1", "76485-2", "76486-0")),
    unit="mg/L",
    low=0,
    high=1000,
    printed_units=("mg/dL",),
    fresh_days=30,
)

D_DIMER = Measurement(
    id="d_dimer",
    name="D-dimer",
    meaning="D-dimer in fibrinogen equivalent units; D-dimer units are about half the number and do not convert.",
    synonyms=("D-dimer", "ddimer", "fibrin D-dimer", "D-Dimere"),
    codes=Codes(loinc=("48065-7",)),
    unit="ng/mL{FEU}",
    low=1,
    high=500_000,
    printed_units=("ug/mL{FEU}", "ug/L{FEU}", "mg/L{FEU}"),
    fresh_days=30,
)
