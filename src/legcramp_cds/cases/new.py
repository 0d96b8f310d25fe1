"""Write a new case: commented YAML that a clinician completes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from legcramp_cds.assess.assess import assess
from legcramp_cds.cases.names import unknown
from legcramp_cds.cases.search import find
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.record.labs import LabPanel
from legcramp_cds.record.patient import Patient

__all__ = ["Draft", "first_case", "patient_from_answers"]

# What YAML could take for something else, or would cut short.
_NEEDS_QUOTES = re.compile(
    r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: | #|:$|^\s*$|^[\d.+-]+$|^(true|false|null|yes|no|~)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a case to be written."""

    name: str
    as_of: date
    patient: Patient
    author: str = ""
    why: str = ""
    source: str = ""
    top: str = ""


def first_case(draft: Draft) -> str:
    """Write a case.

    The one expectation that is not a comment comes from the author: what the library says today is shown beside it
    for comparison only, because a case that copies the answer tests nothing.

    Args:
        draft: The case.

    Returns:
        One item of a case file, with comments.

    Raises:
        InputError: If there is no such condition, or the patient cannot be assessed.
    """
    problems = list(unknown("condition", draft.top, "top")) if draft.top else []
    if problems:
        raise InputError(problems)
    found = assess(draft.patient, as_of=draft.as_of)
    listed = [f"{result.condition} ({result.status.value})" for result in found.listed[:5]]
    flags = [item.flag.id for item in (*found.red_flags, *found.pathways)]
    top = f"    top: {draft.top}" if draft.top else "    # top:              # the condition that must come first"
    lines = [
        f"- name: {_text(draft.name)}",
        f"  author: {_text(draft.author)}  # who answers for it",
        f"  why: {_text(draft.why)}  # what it is there for",
        f"  source: {_text(draft.source)}  # where the picture was read",
        f"  as_of: {draft.as_of.isoformat()}",
        "  patient:  # whatever is left out is unknown, never absent",
        *_patient(draft.patient),
        "  expect:",
        "    # What you expect, before looking at what the library says. Remove the lines that do not matter.",
        top,
        "    # status: {}         # condition: confirmed, likely, possible, unlikely or excluded",
        "    # red_flags: []",
        "    # tests: []          # tests that must be suggested; no_tests: true where none is needed",
        "    # ask: []            # missing facts that must be asked for",
        f"    # The library says today: {', '.join(listed) or 'nothing is listed'}.",
        f"    # Red flags: {', '.join(flags) or 'none'}. Tests: {', '.join(one.id for one in found.workup) or 'none'}.",
        f"    triage: {{at_least: {found.triage.level.value}}}  # today's answer; write yours",
    ]
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    """Text as YAML, quoted where it could be taken for something else."""
    plain = text[:1].isalpha() and "\n" not in text and not _NEEDS_QUOTES.search(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def _patient(patient: Patient) -> list[str]:
    lines = []
    for name in ("id", "age_years", "age_months", "birth_date", "sex", "pregnant", "gestation_weeks"):
        value = getattr(patient, name)
        if value not in (None, ""):
            lines.append(f"    {name}: {_scalar(value)}")
    lines += _panel("labs", patient.labs)
    lines += _panel("measurements", patient.measurements)
    cramp = patient.cramp.model_dump(mode="json", exclude_defaults=True)
    if cramp:
        lines.append("    cramp:")
        lines += [f"      {name}: {_value(value)}" for name, value in cramp.items()]
    history = patient.history
    lists = {name: sorted(getattr(history, name)) for name in ("present", "absent", "unknown", "not_asked")}
    if any(lists.values()) or history.medications or history.medications_complete:
        lines.append("    history:")
        lines += [f"      {name}: [{', '.join(words)}]" for name, words in lists.items() if words]
    if history.medications:
        lines.append("      medications:")
    for drug in history.medications:
        data = drug.model_dump(mode="json", exclude_defaults=True, exclude={"source"})
        lines.append(f"        - {_text(drug.text)}" if set(data) == {"text"} else f"        - {_value(data)}")
    if history.medications_complete:
        lines.append("      medications_complete: true  # a drug that is not listed is known not to be taken")
    return lines or ["    {}"]


def _panel(name: str, panel: LabPanel) -> list[str]:
    """Results by analyte, in the short form where there is nothing but the value."""
    by_analyte: dict[str, list[str]] = {}
    for result in panel.results:
        data = result.model_dump(mode="json", exclude_defaults=True, exclude={"analyte", "source"})
        # A bare ratio has the unit one, which nobody writes and nobody reads.
        unit = "" if result.unit == "1" else result.unit
        value = f"{result.comparator}{_scalar(result.value)} {unit}".strip()
        rest = {key: item for key, item in data.items() if key not in ("value", "unit", "comparator")}
        text = _value({"value": value, **rest}) if rest else _text(value)
        by_analyte.setdefault(result.analyte, []).append(text)
    if not by_analyte:
        return []
    lines = [
        f"      {analyte}: " + (values[0] if len(values) == 1 else f"[{', '.join(values)}]")
        for analyte, values in by_analyte.items()
    ]
    return [f"    {name}:", *lines]


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        # The short form where it is the same number.
        return f"{value:g}" if float(f"{value:g}") == value else repr(value)
    return _text(value) if isinstance(value, str) else str(value)


def _value(value: object) -> str:
    """A value in one line; commas and brackets inside a flow need quotes."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, str) and any(sign in value for sign in ",[]{}"):
        return json.dumps(value, ensure_ascii=False)
    return _scalar(value)


def patient_from_answers(
    *, age: str = "", sex: str = "", results: str = "", present: str = "", absent: str = "", drugs: str = ""
) -> Patient:
    """Make a patient of the answers to a few questions; an empty answer means unknown.

    Args:
        age: In years.
        sex: ``female`` or ``male``.
        results: Such as ``calcium 1.82 mmol/L; potassium 3.1 mmol/L``.
        present: Findings in any words, separated by semicolons.
        absent: Findings that were looked for and are not there.
        drugs: Names as in the record, separated by semicolons.

    Raises:
        InputError: With every answer that cannot be used; a finding must be found by its words without doubt.

    Example:
        >>> patient_from_answers(present="tingling around mouth").history.present
        frozenset({'perioral_paresthesia'})
    """
    problems: list[Problem] = []
    data: dict[str, object] = {
        "history": {
            "present": _findings(present, "present", problems),
            "absent": _findings(absent, "absent", problems),
            "medications": _split(drugs),
        },
        "labs": _results(results, problems),
    }
    if sex:
        data["sex"] = sex.lower()
    if age:
        data["age_years"] = age
    try:
        patient = Patient.parse(data)
    except InputError as error:
        raise InputError([*problems, *error.problems]) from None
    if problems:
        raise InputError(problems)
    return patient


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _findings(text: str, where: str, problems: list[Problem]) -> list[str]:
    """The finding behind each phrase; the best match must be better than the second."""
    names: list[str] = []
    for phrase in _split(text):
        hits = [hit for hit in find(phrase) if hit.kind == "finding"]
        if hits and (len(hits) == 1 or hits[0].score > hits[1].score):
            names.append(hits[0].id)
        else:
            hint = f"write one of {', '.join(hit.id for hit in hits[:4])}" if hits else "use other words"
            problems.append(Problem(where, "not clear which finding is meant", phrase, hint))
    return names


def _results(text: str, problems: list[Problem]) -> dict[str, str]:
    """Results such as ``calcium 1.82 mmol/L`` by the name before the number."""
    found: dict[str, str] = {}
    for phrase in _split(text):
        match = re.match(r"(.*?)[\s:=]+([<>]?=?\s*[-\d].*)$", phrase)
        if match is None:
            problems.append(Problem("labs", "a name, a number and a unit are wanted", phrase, "calcium 1.82 mmol/L"))
            continue
        found[match.group(1).strip()] = match.group(2).strip()
    return found
