"""A few whole patients, as plain data, for tests that need a picture rather than a single fact."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date

from legcramp_cds import Assessment, Patient, assess

AS_OF = date(2026, 11, 22)

PICTURES: Mapping[str, Mapping[str, object]] = {
    "after thyroidectomy": {
        "age_years": 54,
        "sex": "female",
        "labs": {
            "calcium": "7.3 mg/dL",
            "albumin": "41 g/L",
            "magnesium": "0.82 mmol/L",
            "phosphate": "1.7 mmol/L",
            "pth": "6 pg/mL",
        },
        "history": {"present": ["perioral_paresthesia", "neck_surgery"], "absent": ["muscle_weakness"]},
    },
    "diuretic": {
        "age_years": 69,
        "sex": "female",
        "labs": {
            "potassium": "2.9 mmol/L",
            "sodium": "134 mmol/L",
            "magnesium": "1.3 mg/dL",
            "creatinine": "0.9 mg/dL",
        },
        "history": {"medications": ["hydrochlorothiazide 25 mg", "omeprazole 20 mg"]},
    },
    "night cramps": {
        "age_years": 68,
        "sex": "male",
        "cramp": {
            "site": ["calf", "foot"],
            "timing": "night",
            "duration": "3 min",
            "relief": "stretching",
            "hardening": True,
        },
        "history": {
            "present": ["sudden_painful_contraction", "normal_examination"],
            "absent": ["leg_swelling_one_side", "muscle_weakness", "dark_urine", "distal_paresthesia"],
        },
    },
    "kidney": {
        "age_years": 72,
        "sex": "male",
        "labs": {"creatinine": "420 umol/L", "potassium": "5.4 mmol/L", "phosphate": "2.1 mmol/L", "urea": "28 mmol/L"},
        "history": {"present": ["widespread_cramps"]},
    },
    "nothing": {},
}


def picture(name: str, **changes: object) -> Patient:
    """A picture with some of its fields replaced, or added to where both are mappings."""
    fields: dict[str, object] = deepcopy(dict(PICTURES[name]))
    for field, change in changes.items():
        old = fields.get(field)
        fields[field] = {**old, **change} if isinstance(old, dict) and isinstance(change, dict) else change
    return Patient.parse(fields)


def judged(name: str, **changes: object) -> Assessment:
    """The assessment of a picture."""
    return assess(picture(name, **changes), as_of=AS_OF)
