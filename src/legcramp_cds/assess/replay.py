"""Replay a saved assessment with the knowledge of its day: the same record, the same rules, the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from legcramp_cds.assess.assess import assess
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.profiles import DEFAULT, with_profile
from legcramp_cds.record.dump import json_text
from legcramp_cds.record.patient import Patient

__all__ = ["replay"]


def replay(text: str, knowledge: KnowledgeBase, where: str = "") -> str:
    """Make a saved assessment again.

    Args:
        text: The assessment as JSON, as `Assessment.to_json` wrote it.
        knowledge: The knowledge base with which it was made, or the one that its profile was applied to.
        where: Its name, for errors.

    Returns:
        The assessment in the same layout. The version of the library is that of the saved one, because the replay
        stands for it; everything else is worked out anew.

    Raises:
        InputError: If the text is no assessment, holds no record, or was made with other knowledge.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> saved = assess(Patient(age_years=50), as_of=date(2026, 11, 22)).to_json()
        >>> replay(saved, load()) == saved
        True
    """
    saved = _parsed(text, where)
    profile = saved.get("profile", DEFAULT)
    if knowledge.profile != profile:
        knowledge = with_profile(knowledge, profile)
    made_with = saved["knowledge"]
    if made_with.get("hash") != knowledge.hash:
        what = f"the assessment was made with knowledge {_short(made_with)}, and this is {_short_of(knowledge)}"
        raise InputError(Problem(where, what, "", "give the snapshot that was taken when the assessment was made"))
    given = saved.get("input")
    if not isinstance(given, Mapping) or "patient" not in given:
        hint = "only an assessment of a whole record can be replayed"
        raise InputError(Problem(where, "the assessment does not hold the record that it was made of", "", hint))
    patient = Patient.parse(given["patient"], "input.patient")
    again = assess(
        patient,
        as_of=date.fromisoformat(saved["as_of"]),
        knowledge=knowledge,
        also_ignored=given.get("also_ignored", ()),
    ).to_dict()
    again["library_version"] = saved["library_version"]
    if "\n" in text.strip():
        return json_text(again, indent=2)
    # What was saved before blanks were left out has one behind every colon.
    spaced = text.lstrip().startswith('{"schema_version": ')
    return json.dumps(again, ensure_ascii=False, allow_nan=False) if spaced else json_text(again)


def _parsed(text: str, where: str) -> dict[str, Any]:
    try:
        saved = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise InputError(Problem(where, f"not valid JSON: {error.msg}", place)) from None
    wanted = ("schema_version", "library_version", "knowledge", "as_of")
    if not isinstance(saved, dict) or any(key not in saved for key in wanted):
        hint = "write one with `legcramp-cds assess FILE --format json`"
        raise InputError(Problem(where, "not an assessment", "", hint))
    return saved


def _short(version: Mapping[str, Any]) -> str:
    return f"{version.get('version')} ({str(version.get('hash'))[:12]})"


def _short_of(knowledge: KnowledgeBase) -> str:
    return f"{knowledge.version} ({knowledge.hash[:12]})"
