"""Write a patient as plain data from which the same patient can be read again."""

from __future__ import annotations

import json
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from legcramp_cds.record.patient import Patient

__all__ = ["json_text", "patient_data"]

# Any total order will do. The encoder is made once, because making one takes longer than it takes to write a result.
_IN_ORDER = json.JSONEncoder(sort_keys=True).encode


def patient_data(patient: Patient) -> dict[str, Any]:
    """A patient as plain data for JSON; whatever was left out is left out here too.

    Args:
        patient: The record.

    Returns:
        Data that `Patient.parse` reads; the same patient always gives the same bytes.

    Example:
        >>> patient_data(Patient(age_years=54, history={"present": {"fatigue", "back_pain"}}))["history"]
        {'present': ['back_pain', 'fatigue']}
    """
    data: dict[str, Any] = patient.model_dump(mode="json", exclude_defaults=True)
    history = data.get("history", {})
    for state in ("present", "absent", "unknown", "not_asked"):
        # A set has no order of its own, and its order would differ from one run of the program to the next.
        if state in history:
            history[state] = sorted(history[state])
    for panel in ("labs", "measurements"):
        # Nor has a list of results: which of them counts never depends on where it stands.
        if panel in data:
            data[panel]["results"].sort(key=_IN_ORDER)
    return data


def json_text(data: object, *, indent: int | None = None) -> str:
    """Plain data as JSON; the same data always give the same text.

    Args:
        data: Mappings, lists, text, numbers, true, false and None.
        indent: Spaces a level; None for one line without any.

    Example:
        >>> json_text({"name": "Hypomagnesemia", "weight_db": 7.0})
        '{"name":"Hypomagnesemia","weight_db":7.0}'
    """
    try:
        # Several times as fast as the json of Python, and there wherever this library is.
        return to_json(data, indent=indent).decode()
    except PydanticSerializationError:
        # Half of a character, which JSON can hold and UTF-8 cannot: it goes through as it came.
        separators = (",", ":") if indent is None else None
        return json.dumps(data, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
