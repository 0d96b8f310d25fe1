"""Limits of age, vessels, bladder, calf, the heart's tracing, and the cramp itself."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import (
    AGE,
    ANKLE_BRACHIAL_INDEX,
    CALF_CIRCUMFERENCE_DIFFERENCE,
    CRAMP_DURATION,
    POST_VOID_RESIDUAL,
    QTC_REPORTED,
    SYMPTOM_DURATION,
    TEMPERATURE,
    TOE_BRACHIAL_INDEX,
)
from legcramp_cds.knowledge.declare import decision, reopened, seen
from legcramp_cds.knowledge.formulas.limits import AGE_1, AGE_18

__all__ = [
    "ABI_ABNORMAL",
    "ABI_NONCOMPRESSIBLE",
    "ABI_NORMAL",
    "AGE_1",
    "AGE_3",
    "AGE_5",
    "AGE_8",
    "AGE_12",
    "AGE_16",
    "AGE_18",
    "AGE_25",
    "AGE_40",
    "AGE_45",
    "AGE_50",
    "AGE_60",
    "AGE_65",
    "AGE_70",
    "CALF_DIFFERENCE",
    "COURSE_CHRONIC",
    "CRAMP_DURATION_LONG",
    "EMG_EARLY",
    "POST_VOID_RESIDUAL_HIGH",
    "QTC_REPORTED_LONG_CHILD",
    "QTC_REPORTED_LONG_FEMALE",
    "QTC_REPORTED_LONG_MALE",
    "QTC_REPORTED_SHORT",
    "QTC_REPORTED_VERY_LONG",
    "TBI_ABNORMAL",
    "TEMPERATURE_HIGH_CHILD",
    "TEMPERATURE_HIGH_INFANT",
    "TEMPERATURE_HYPERTHERMIA",
]

# Ages: `below` is younger than, `at_least` is that age or older. A patient turns 18 on the birthday.

AGE_3 = decision("age_3", AGE, "3 a", by=seen("bmj_2006_growing"), note="growing pains typically begin")

AGE_5 = decision("age_5", AGE, "5 a", by=seen("nice_cg84", "scope"), note="also where the ferritin limit changes (WHO)")

AGE_8 = decision("age_8", AGE, "8 a", by=seen("leung_1999", "abstract"), note="no true night cramps were seen below it")

AGE_12 = decision(
    "age_12",
    AGE,
    "12 a",
    by=seen("leung_1999", "abstract"),
    note="night cramps become common from here; growing pains typically end (bmj_2006_growing)",
)

AGE_16 = decision("age_16", AGE, "16 a", by=seen("nice_ng239", "scope"), note="the B12 limits are for 16 and over")

AGE_25 = decision("age_25", AGE, "25 a", by=seen("ean_2024_ck", "biopsy"), note="a reason for a muscle biopsy below it")

AGE_40 = decision(
    "age_40", AGE, "40 a", by=seen("nice_ng42_context", "context"), note="motor neuron disease is uncommon below"
)

AGE_45 = decision("age_45", AGE, "45 a", by=seen("cook_2010", "abstract"), note="an item of a myelopathy cluster")

AGE_50 = decision(
    "age_50", AGE, "50 a", by=seen("schouten_2013", "abstract"), note="age-adjusted D-dimer is for over 50"
)

AGE_60 = decision(
    "age_60",
    AGE,
    "60 a",
    by=seen("maisonneuve_2016", "abstract"),
    note="nearly every second patient of general practice has cramps from here on; a base rate, not a boundary",
)

AGE_65 = decision("age_65", AGE, "65 a", by=seen("hooper_osm_2015", "abstract"), note="the limits of dehydration")

AGE_70 = decision("age_70", AGE, "70 a", by=seen("suri_2010", "table"), note="lumbar stenosis is likelier above it")

# Ankle-brachial index, two decimals: 0.90 is abnormal, 0.91 to 0.99 borderline, above 1.40 is not normal either.

ABI_ABNORMAL = decision(
    "abi_abnormal",
    ANKLE_BRACHIAL_INDEX,
    "0.90 ratio",
    by=seen("acc_aha_pad_2024", "3.1 resting ABI"),
    inclusive=True,
    note="a normal index does not exclude arterial disease in diabetes, nor one at rest exertional pain",
)

ABI_NORMAL = decision(
    "abi_normal",
    ANKLE_BRACHIAL_INDEX,
    "1.00 ratio",
    by=seen("acc_aha_pad_2024", "3.1 resting ABI"),
    note="below it borderline, down to 0.91",
)

ABI_NONCOMPRESSIBLE = decision(
    "abi_noncompressible",
    ANKLE_BRACHIAL_INDEX,
    "1.40 ratio",
    by=seen("acc_aha_pad_2024", "3.1 resting ABI"),
    note="above it the artery cannot be compressed, which is no normal result: measure toe pressure",
)

TBI_ABNORMAL = decision(
    "tbi_abnormal",
    TOE_BRACHIAL_INDEX,
    "0.70 ratio",
    by=seen("aha_acc_pad_2016", "physiological testing"),
    inclusive=True,
    note="toe arteries can nearly always be compressed, so it holds where the ankle index is above 1.40",
)

POST_VOID_RESIDUAL_HIGH = decision(
    "post_void_residual_high",
    POST_VOID_RESIDUAL,
    "200 mL",
    by=seen("bmj_bp_ces", "diagnosis"),
    inclusive=True,
    note="less than 200 does not exclude cauda equina syndrome",
)

CALF_DIFFERENCE = decision(
    "calf_difference",
    CALF_CIRCUMFERENCE_DIFFERENCE,
    "3 cm",
    by=seen("wells_table_nice", "two-level score"),
    inclusive=True,
    note="at least 3 cm thicker than the other calf",
)

CRAMP_DURATION_LONG = decision(
    "cramp_duration_long",
    CRAMP_DURATION,
    "10 min",
    by=seen("bmj_bp_cramps", "history"),
    note="a hard muscle only: mean published episodes last 9 minutes, and soreness afterwards does not count",
)

# QTc as reported. Limits hold for one way of correcting; the reader of the tracing decides which.

QTC_REPORTED_LONG_MALE = decision(
    "qtc_reported_long_male",
    QTC_REPORTED,
    "440 ms",
    by=seen("cambio_qtc", "interpretation"),
    note="the default; AHA 2009 is said to use 450",
)

QTC_REPORTED_LONG_FEMALE = decision(
    "qtc_reported_long_female", QTC_REPORTED, "460 ms", by=seen("cambio_qtc", "interpretation")
)

QTC_REPORTED_VERY_LONG = decision(
    "qtc_reported_very_long",
    QTC_REPORTED,
    "500 ms",
    by=seen("cambio_qtc", "interpretation"),
    note="risk of torsade de pointes at either sex",
)

QTC_REPORTED_SHORT = decision("qtc_reported_short", QTC_REPORTED, "350 ms", by=seen("cambio_qtc", "interpretation"))

QTC_REPORTED_LONG_CHILD = decision(
    "qtc_reported_long_child",
    QTC_REPORTED,
    "0.44 s",
    by=seen("tayside_paed_hypocalcaemia", "severity"),
    note="with a low calcium, makes it severe in a child",
)

TEMPERATURE_HIGH_INFANT = decision(
    "temperature_high_infant",
    TEMPERATURE,
    "38 Cel",
    by=seen("nice_cg84", "other diagnoses"),
    inclusive=True,
    note="under 3 months",
)

TEMPERATURE_HIGH_CHILD = decision(
    "temperature_high_child",
    TEMPERATURE,
    "39 Cel",
    by=seen("nice_cg84", "other diagnoses"),
    inclusive=True,
    note="from 3 months to 5 years",
)

TEMPERATURE_HYPERTHERMIA = decision(
    "temperature_hyperthermia",
    TEMPERATURE,
    "40 Cel",
    by=seen("heat_stroke_review", "abstract"),
    note="of heat stroke, which has signs of the brain beside it and is typically, not always, above this limit",
)

EMG_EARLY = decision(
    "emg_early",
    SYMPTOM_DURATION,
    "3 wk",
    by=seen("medscape_emg_timing", "chronology"),
    note="abnormal spontaneous activity shows in limb muscles after two to three weeks; the later end is used",
)

COURSE_CHRONIC = decision(
    "course_chronic",
    SYMPTOM_DURATION,
    "8 wk",
    by=reopened("bmj_bp_cidp", "EAN/PNS 2021 criteria"),
    inclusive=True,
    note="the chronic inflammatory neuropathy develops over at least so long, the acute one within four weeks",
)
