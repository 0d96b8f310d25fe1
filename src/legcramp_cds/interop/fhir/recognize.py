"""Whether something is FHIR, asked before it is read: a file may hold a patient in words of our own instead."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from legcramp_cds.errors import InputError, Problem

if TYPE_CHECKING:
    from legcramp_cds.interop.fhir.report import FhirReport

__all__ = ["is_fhir", "is_ndjson", "refuse_nothing"]


def is_fhir(document: object) -> bool:
    """Whether a parsed document is a resource, such as a Bundle, or a list of resources.

    Args:
        document: Parsed JSON or YAML.

    Example:
        >>> is_fhir({"resourceType": "Patient"}), is_fhir([{"resourceType": "Patient"}]), is_fhir({"age_years": 54})
        (True, True, False)
    """
    resources = document if isinstance(document, list) and document else [document]
    return all(isinstance(one, dict) and "resourceType" in one for one in resources)


def is_ndjson(text: str) -> bool:
    """Whether a text is FHIR as NDJSON: its first line is a whole resource, and more lines follow.

    Args:
        text: The text.

    Example:
        >>> is_ndjson('{"resourceType": "Patient"}' + chr(10) + '{"resourceType": "Observation"}')
        True
        >>> is_ndjson('{"resourceType": "Patient"}')
        False
    """
    first, _, rest = text.lstrip().partition("\n")
    if not first.startswith("{") or not rest.strip():
        return False
    try:
        return is_fhir(json.loads(first))
    except ValueError:
        return False


def refuse_nothing(document: object, report: FhirReport) -> None:
    """Refuse a single resource that says nothing here: an assessment of it would look as if something had been read.

    Args:
        document: What was read; text is NDJSON.
        report: What the reader said of it.

    Raises:
        InputError: With what the reader said of each piece.
    """
    alone = isinstance(document, dict) and document.get("resourceType") != "Bundle"
    if alone and not any(item.used for item in report.items):
        raise InputError(Problem(item.path, item.because) for item in report.items)
