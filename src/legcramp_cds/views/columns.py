"""The conditions of an assessment as columns, for a table."""

from __future__ import annotations

from collections.abc import Sequence

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.reason import Reason

__all__ = ["columns"]


def columns(result: Assessment, *, every: bool = False) -> dict[str, Sequence[object]]:
    """One row a condition, in the order of the differential.

    Args:
        result: The assessment.
        every: All conditions of the knowledge base, and not only those in question.

    Returns:
        Values by name of the column: ``patient_id``, ``rank`` (from 1), ``condition``, ``name``, ``status``,
        ``weight_db``, ``must_not_miss``, ``reasons_for``, ``reasons_against``, ``unknown``, ``explains``,
        ``explained_by``; texts of several parts are joined by semicolons.
    """
    results = list(result.differential if every else result.listed)
    return {
        "patient_id": [result.patient_id] * len(results),
        "rank": list(range(1, len(results) + 1)),
        "condition": [item.condition for item in results],
        "name": [item.name for item in results],
        "status": [item.status.value for item in results],
        "weight_db": [float(item.weight_db) for item in results],
        "must_not_miss": [item.must_not_miss for item in results],
        "reasons_for": [_joined(item.reasons_for) for item in results],
        "reasons_against": [_joined(item.reasons_against) for item in results],
        "unknown": ["; ".join(missing.fact for missing in item.unknown) for item in results],
        "explains": ["; ".join(item.explains) for item in results],
        "explained_by": ["; ".join(item.explained_by) for item in results],
    }


def _joined(reasons: Sequence[Reason]) -> str:
    return "; ".join(reason.statement for reason in reasons if reason.counted)
