"""Cases that several tests build on."""

from __future__ import annotations

from datetime import date
from typing import Any

from legcramp_cds.cases.runner import CaseOutcome, run_case
from legcramp_cds.cases.schema import Case, parse_case

# Low magnesium after a diuretic, with low potassium: enough for every kind of expectation.
PATIENT: dict[str, Any] = {
    "age_years": 71,
    "sex": "female",
    "labs": {"magnesium": "0.42 mmol/L", "potassium": "3.0 mmol/L", "calcium": "2.30 mmol/L", "albumin": "40 g/L"},
    "history": {"present": ["carpopedal_spasm"], "medications": ["furosemide 40 mg"]},
}

ORDINARY: dict[str, Any] = {
    "age_years": 60,
    "sex": "male",
    "cramp": {"site": "calf", "timing": "night", "duration": "2 min", "relief": "stretching", "hardening": True},
    "history": {"present": ["sudden_painful_contraction", "normal_examination"], "absent": ["muscle_weakness"]},
}


def data(expect: dict[str, Any], patient: dict[str, Any] | None = None, **rest: Any) -> dict[str, Any]:  # noqa: ANN401
    """A case as plain data."""
    whole = {"name": "made", "as_of": date(2026, 11, 22), "patient": patient or PATIENT, "expect": expect}
    return {**whole, **rest}


def case(expect: dict[str, Any], patient: dict[str, Any] | None = None, **rest: Any) -> Case:  # noqa: ANN401
    """A case."""
    return parse_case(data(expect, patient, **rest))


def run(expect: dict[str, Any], patient: dict[str, Any] | None = None, **rest: Any) -> CaseOutcome:  # noqa: ANN401
    """A case that was run."""
    return run_case(case(expect, patient, **rest))
