"""Numbers that no laboratory measures: who the patient is, the vital signs, the vessels, the cramps themselves."""

from __future__ import annotations

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.facts import Measurement

__all__ = [
    "AGE",
    "ANKLE_BRACHIAL_INDEX",
    "CALF_CIRCUMFERENCE_DIFFERENCE",
    "CRAMP_DURATION",
    "CRAMP_FREQUENCY",
    "DIASTOLIC_BP",
    "GESTATIONAL_AGE",
    "HEART_RATE",
    "HEIGHT",
    "OXYGEN_SATURATION",
    "POST_VOID_RESIDUAL",
    "QTC_REPORTED",
    "QT_INTERVAL",
    "RESPIRATORY_RATE",
    "SYMPTOM_DURATION",
    "SYSTOLIC_BP",
    "TEMPERATURE",
    "TOE_BRACHIAL_INDEX",
    "WEIGHT",
]

AGE = Measurement(
    id="age",
    name="Age",
    codes=Codes(none=(NoCode("loinc", "reckoned from the date of birth rather than observed"),)),
    synonyms=("age_years", "years old"),
    unit="a",
    low=0,
    high=120,
    printed_units=("mo",),
    needs_unit=False,
)

HEIGHT = Measurement(
    id="height",
    name="Height",
    synonyms=("body height", "stature", "Größe"),
    codes=Codes(loinc=("8302-2",)),
    unit="cm",
    low=30,
    high=260,
    printed_units=("m", "[in_i]"),
)

WEIGHT = Measurement(
    id="weight",
    name="Weight",
    synonyms=("body weight", "Gewicht"),
    codes=Codes(loinc=("29463-7",)),
    unit="kg",
    low=0.4,
    high=500,
    printed_units=("g", "[lb_av]"),
)

HEART_RATE = Measurement(
    id="heart_rate",
    name="Heart rate",
    synonyms=("pulse", "HR", "pulse rate", "Puls", "Herzfrequenz"),
    codes=Codes(loinc=("8867-4",)),
    unit="/min",
    low=15,
    high=350,
    fresh_days=30,
)

RESPIRATORY_RATE = Measurement(
    id="respiratory_rate",
    name="Respiratory rate",
    synonyms=("RR", "breathing rate", "resp rate", "Atemfrequenz"),
    codes=Codes(loinc=("9279-1",)),
    unit="/min",
    low=2,
    high=120,
    fresh_days=30,
)

SYSTOLIC_BP = Measurement(
    id="systolic_bp",
    name="Systolic blood pressure",
    synonyms=("SBP", "systolic", "systolic blood pressure"),
    codes=Codes(loinc=("8480-6",)),
    unit="mm[Hg]",
    low=30,
    high=320,
    printed_units=("kPa",),
    fresh_days=30,
)

DIASTOLIC_BP = Measurement(
    id="diastolic_bp",
    name="Diastolic blood pressure",
    synonyms=("DBP", "diastolic", "diastolic blood pressure"),
    codes=Codes(loinc=("8462-4",)),
    unit="mm[Hg]",
    low=10,
    high=220,
    printed_units=("kPa",),
    fresh_days=30,
)

TEMPERATURE = Measurement(
    id="temperature",
    name="Body temperature",
    synonyms=("temp", "Temperatur"),
    codes=Codes(loinc=("8310-5", "8331-1")),
    unit="Cel",
    low=20,
    high=46,
    printed_units=("[degF]",),
    affine=(("[degF]", 5 / 9, -160 / 9),),
    fresh_days=30,
)

OXYGEN_SATURATION = Measurement(
    id="oxygen_saturation",
    name="Oxygen saturation",
    synonyms=("SpO2", "SaO2", "oximetry", "sats", "O2 sats", "Sauerstoffsättigung"),
    codes=Codes(loinc=("59408-5", "2708-6")),
    unit="%",
    low=20,
    high=100,
    printed_units=("1",),
    fresh_days=30,
)

QT_INTERVAL = Measurement(
    id="qt_interval",
    name="QT interval, uncorrected",
    codes=Codes(loinc=("8634-8",)),
    meaning="QT as measured; it needs the heart rate of the same tracing, and is corrected here by a formula.",
    synonyms=("QT", "uncorrected QT"),
    unit="ms",
    low=150,
    high=900,
    printed_units=("s",),
    fresh_days=90,
)

QTC_REPORTED = Measurement(
    id="qtc_reported",
    name="QTc, as reported",
    codes=Codes(loinc=("8636-3",)),
    meaning="QT that the tracing or its reader corrected for the heart rate; never corrected again.",
    synonyms=("QTc", "corrected QT", "qtc_interval"),
    unit="ms",
    low=150,
    high=900,
    printed_units=("s",),
    fresh_days=90,
)

ANKLE_BRACHIAL_INDEX = Measurement(
    id="ankle_brachial_index",
    name="Ankle-brachial index",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    meaning="Resting index of the worse leg: the higher ankle pressure divided by the higher arm pressure.",
    synonyms=("ABI", "ABPI", "ankle brachial pressure index"),
    unit="1",
    low=0,
    high=3,
    fresh_days=365,
    needs_unit=False,
)

TOE_BRACHIAL_INDEX = Measurement(
    id="toe_brachial_index",
    name="Toe-brachial index",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    meaning="Resting toe index of the worse leg; asked for where the ankle arteries cannot be compressed.",
    synonyms=("TBI", "toe brachial pressure index"),
    unit="1",
    low=0,
    high=2,
    fresh_days=365,
    needs_unit=False,
)

POST_VOID_RESIDUAL = Measurement(
    id="post_void_residual",
    name="Residual urine after voiding",
    codes=Codes(none=(NoCode("loinc", "no code was corroborated (looked for on 2026-11-27)"),)),
    synonyms=("PVR", "bladder residual", "post-void residual"),
    unit="mL",
    low=0,
    high=5000,
    printed_units=("L",),
    fresh_days=30,
)

CALF_CIRCUMFERENCE_DIFFERENCE = Measurement(
    id="calf_circumference_difference",
    name="Calf circumference, difference between the legs",
    codes=Codes(none=(NoCode("loinc", "a difference of two measurements that have codes of their own"),)),
    meaning="How much thicker the symptomatic calf is, 10 cm below the tibial tuberosity.",
    synonyms=("calf swelling", "calf difference"),
    unit="cm",
    low=-20,
    high=40,
    printed_units=("mm",),
    fresh_days=30,
)

GESTATIONAL_AGE = Measurement(
    id="gestational_age",
    name="Gestational age",
    synonyms=("weeks pregnant", "gestation"),
    codes=Codes(loinc=("11884-4",)),
    unit="wk",
    low=1,
    high=45,
    printed_units=("d",),
    fresh_days=7,
)

CRAMP_DURATION = Measurement(
    id="cramp_duration",
    name="Duration of one cramp",
    codes=Codes(none=(NoCode("loinc", "told by the patient; no code was looked for"),)),
    meaning="How long the muscle stays hard; the soreness that follows does not count.",
    synonyms=("cramp length", "duration of cramp"),
    unit="min",
    low=0,
    high=1440,
    printed_units=("s", "h"),
)

CRAMP_FREQUENCY = Measurement(
    id="cramp_frequency",
    name="Cramps a week",
    codes=Codes(none=(NoCode("loinc", "told by the patient; no code was looked for"),)),
    synonyms=("cramps per week", "frequency of cramps"),
    unit="/wk",
    low=0,
    high=10_000,
    printed_units=("/d", "/mo"),
)

SYMPTOM_DURATION = Measurement(
    id="symptom_duration",
    name="How long the cramps have been present",
    codes=Codes(none=(NoCode("loinc", "told by the patient; no code was looked for"),)),
    synonyms=("duration of symptoms", "time since onset"),
    unit="wk",
    low=0,
    high=6000,
    printed_units=("d", "mo", "a"),
)
