"""Assessments that the tests of the views share, one of them made of hostile text."""

from __future__ import annotations

from datetime import date
from functools import cache

from legcramp_cds import History, LabPanel, LabResult, Medication, Patient, assess
from legcramp_cds.assess.assessment import Assessment

AS_OF = date(2026, 11, 22)
HOSTILE = "<script>alert(1)</script><img src=x onerror='x()'>\" onload=\"x() & \u202e"


@cache
def example() -> Assessment:
    """Low calcium after neck surgery, with earlier values and drugs."""
    calcium = [("7.3 mg/dL", "2026-11-20"), ("8.1 mg/dL", "2026-06-02"), ("8.9 mg/dL", "2025-10-11")]
    patient = Patient(
        id="example",
        age_years=54,
        sex="female",
        labs=LabPanel(
            calcium=[
                {"value": value, "collected_at": day, "reference_low": 8.6, "reference_high": 10.2}
                for value, day in calcium
            ],
            albumin={"value": "41 g/L", "collected_at": "2026-11-20"},
            magnesium={"value": "0.82 mmol/L", "collected_at": "2026-11-20"},
            potassium=[
                {"value": "3.2 mmol/L", "collected_at": "2026-11-20"},
                {"value": "4.1 mmol/L", "collected_at": "2026-10-30"},
            ],
        ),
        history=History(
            present={"perioral_paresthesia", "neck_surgery"},
            absent={"back_pain"},
            unknown={"fatigue"},
            not_asked={"dark_urine"},
            medications=["omeprazole 20 mg", "hydrochlorothiazide 25 mg"],
        ),
    )
    return assess(patient, as_of=AS_OF)


@cache
def ordinary() -> Assessment:
    """Cramps that need no test."""
    patient = Patient(
        age_years=68,
        cramp={"site": ["calf"], "timing": "night", "duration": "3 min", "hardening": True, "relief": "stretching"},
        history=History(
            present={"sudden_painful_contraction", "normal_examination"},
            absent={"leg_swelling_one_side", "muscle_weakness", "dark_urine", "back_pain", "distal_paresthesia"},
            medications=["amlodipine 5 mg"],
        ),
    )
    return assess(patient, as_of=AS_OF)


@cache
def empty() -> Assessment:
    """Nothing is known."""
    return assess(Patient(), as_of=AS_OF)


@cache
def hostile() -> Assessment:
    """Every field that takes free text holds markup."""
    patient = Patient(
        id=HOSTILE,
        labs=LabPanel(
            results=[
                LabResult(analyte="magnesium", value=0.5, unit="mmol/L", source=HOSTILE, collected_at="2026-11-20"),
                LabResult(analyte="magnesium", value=0.6, unit="mmol/L", source=HOSTILE, collected_at="2026-11-19"),
            ]
        ),
        history=History(
            medications=[
                Medication(text=f"omeprazole {HOSTILE}", start=date(2026, 1, 1)),
                Medication(text=f"unheard of {HOSTILE}"),
                Medication(text=f"stopped {HOSTILE}", stop=date(2026, 1, 1)),
            ]
        ),
    )
    ignored = {"kind": HOSTILE, "what": HOSTILE, "because": HOSTILE, "source": HOSTILE}
    return assess(patient, as_of=AS_OF, also_ignored=[ignored])


ALL = {"example": example, "ordinary": ordinary, "empty": empty, "hostile": hostile}
