"""Glucose at three moments, HbA1c, and vitamin B12 with its markers."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.facts import Measurement

__all__ = [
    "B12",
    "GLUCOSE",
    "GLUCOSE_FASTING",
    "GLUCOSE_OGTT_2H",
    "HBA1C",
    "HOLOTRANSCOBALAMIN",
    "METHYLMALONIC_ACID",
]

GLUCOSE = Measurement(
    id="glucose",
    name="Glucose, at any time",
    meaning="Glucose in plasma or blood, whatever the patient ate; a fasting one is glucose_fasting.",
    synonyms=(
        "blood sugar",
        "random glucose",
        "plasma glucose",
        "serum glucose",
        "glucose_random",
        "Glukose",
        "Blutzucker",
        "glucosa",
        "glycemia",
    ),
    codes=Codes(
        loinc=(
            "14749-6",
            "15074-8",
            "2345-7",
            "2339-0",
            "2340-8",
            "2341-6",
            "14743-9",
            "32016-8",
            "39480-9",
            "39481-7",
            "41651-1",
            "41652-9",
            "41653-7",
            "51596-5",
            "72516-8",
            "74774-1",
            "77135-2",
        )
    ),
    unit="mmol/L",
    low=0.3,
    high=110,
    molar_mass=180.16,
    printed_units=("mg/dL",),
    fresh_days=30,
)

GLUCOSE_FASTING = Measurement(
    id="glucose_fasting",
    name="Glucose, fasting",
    meaning="Glucose in plasma after a fast.",
    synonyms=("fasting glucose", "FPG", "fasting blood sugar", "Nüchternglukose", "Nüchternblutzucker", "FBG", "FBS"),
    codes=Codes(loinc=("14771-0", "1558-6", "1556-0", "1557-8", "14770-2", "76629-5", "77145-1")),
    unit="mmol/L",
    low=0.3,
    high=110,
    molar_mass=180.16,
    printed_units=("mg/dL",),
    fresh_days=180,
)

GLUCOSE_OGTT_2H = Measurement(
    id="glucose_ogtt_2h",
    name="Glucose, 2 hours into a tolerance test",
    codes=Codes(
        loinc=(
            "14995-5",
            "1518-0",
        )
    ),
    synonyms=("glucose_2h_ogtt", "2-hour glucose", "OGTT 2 h"),
    unit="mmol/L",
    low=0.3,
    high=110,
    molar_mass=180.16,
    printed_units=("mg/dL",),
    fresh_days=180,
)

HBA1C = Measurement(
    id="hba1c",
    name="Hemoglobin A1c",
    meaning="HbA1c; not to be relied on in pregnancy, hemoglobin variants, anemia or after transfusion.",
    synonyms=("A1c", "HbA1c", "glycated hemoglobin", "glycosylated hemoglobin", "hemoglobin A1c", "haemoglobin A1c"),
    codes=Codes(loinc=("4548-4", "59261-8", "17856-6")),
    unit="mmol/mol",
    low=15,
    high=200,
    printed_units=("%",),
    # IFCC = 10.929 x (NGSP - 2.15): 6.5 % is 47.5 mmol/mol, printed as 48.
    affine=(("%", 10.929, -10.929 * 2.15),),
    fresh_days=180,
)

B12 = Measurement(
    id="b12",
    name="Vitamin B12, total",
    meaning="Total cobalamin; pregnancy and oral contraceptives lower it, nitrous oxide leaves it normal.",
    synonyms=("vitamin B12", "vitamin_b12", "cobalamin", "serum B12", "B12 level", "vit B12"),
    codes=Codes(loinc=("14685-2", "2132-9")),
    unit="pmol/L",
    low=20,
    high=5000,
    molar_mass=1355.4,
    printed_units=("pg/mL", "ng/L"),
    fresh_days=365,
)

HOLOTRANSCOBALAMIN = Measurement(
    id="holotranscobalamin",
    name="Vitamin B12, active",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    meaning="Holotranscobalamin, the cobalamin that cells can take up.",
    synonyms=("active B12", "holoTC", "active vitamin B12"),
    unit="pmol/L",
    low=1,
    high=1000,
    fresh_days=365,
)

METHYLMALONIC_ACID = Measurement(
    id="methylmalonic_acid",
    name="Methylmalonic acid",
    meaning="Methylmalonic acid in serum; it rises when cells lack B12, and in kidney failure.",
    synonyms=("MMA", "methylmalonate"),
    codes=Codes(loinc=("13964-2", "2629-4")),
    unit="nmol/L",
    low=10,
    high=500_000,
    printed_units=("umol/L",),
    fresh_days=365,
)
