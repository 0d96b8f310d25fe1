"""What the page is about: one record, and what somebody just did to it. Pure: a form in, a state out.

The page keeps no session. Each form brings the whole record along as JSON, and what was typed into its fields.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from legcramp_cds.errors import InputError, LegcrampError, Problem
from legcramp_cds.record.dump import patient_data
from legcramp_cds.record.patient import Patient
from legcramp_cds.workbench import edits
from legcramp_cds.workbench.form import Form
from legcramp_cds.workbench.paste import read_document

__all__ = ["State", "state_of"]

Record = dict[str, Any]


@dataclass(frozen=True)
class State:
    """What the page shows.

    Args:
        patient: The record after what was done.
        before: The record before it; None for a new or a pasted one.
        as_of: The day of the assessment.
        form: What was typed; fields that were taken over are empty again.
        problems: Everything that could not be taken over, with its field.
        ignored: What the reader of a pasted record set aside.
        action: The button that was pressed, such as ``what_if:pth``.
    """

    patient: Patient
    as_of: date
    before: Patient | None = None
    form: Form = field(default_factory=Form)
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Mapping[str, object], ...] = ()
    action: str = ""


def state_of(form: Form, today: date) -> State:
    """Take over what was typed and done.

    What cannot be taken over stays in its field, and the record stays as it was there.

    Args:
        form: The fields of the page.
        today: The day of the assessment where none is given.

    Example:
        >>> form = Form({"lab": ("magnesium",), "value": ("0.5",), "unit": ("mmol/L",)})
        >>> state_of(form, date(2026, 11, 22)).patient.labs.results[0].printed
        '0.5 mmol/L'
    """
    problems: list[Problem] = []
    as_of = _day(form, today, problems)
    action = form.get("do")
    if action == "read":
        return _pasted(form, as_of)
    before, ignored = _brought(form, problems)
    record = patient_data(before)
    form, record = _apply(form, record, problems)
    if action.startswith(("drop:", "set:")):
        record = _tried(lambda data: edits.act(data, action), record, "", problems)
    return State(Patient.parse(record), as_of, before, form, tuple(problems), ignored, action)


def _day(form: Form, today: date, problems: list[Problem]) -> date:
    text = form.get("as_of")
    try:
        return date.fromisoformat(text) if text else today
    except ValueError:
        problems.append(Problem("as_of", "this is no day", text, "write it as 2026-11-22"))
        return today


def _pasted(form: Form, as_of: date) -> State:
    """A record that was pasted takes the place of the one before."""
    try:
        patient, ignored = read_document(form.get("document"), as_of)
    except LegcrampError as error:
        before, kept = _brought(form, [])
        return State(before, as_of, before, form, error.problems, kept)
    return State(patient, as_of, None, Form(), (), ignored)


def _brought(form: Form, problems: list[Problem]) -> tuple[Patient, tuple[Mapping[str, object], ...]]:
    """The record that the page brought along."""
    try:
        record = json.loads(form.get("record") or "{}")
        ignored = json.loads(form.get("ignored") or "[]")
        entries = tuple({key: str(item[key]) for key in ("kind", "what", "because")} for item in ignored)
        return Patient.parse(record), entries
    except (ValueError, TypeError, KeyError, RecursionError, LegcrampError):
        hint = "begin with a new case, or paste the record again"
        problems.append(Problem("record", "the record of this page was damaged on its way", "", hint))
        return Patient(), ()


def _apply(form: Form, record: Record, problems: list[Problem]) -> tuple[Form, Record]:
    """Take over every group of fields that has something in it; a group with a fault is left as it was."""
    done: list[str] = []
    for group in edits.GROUPS:
        if not group.touched(form):
            continue
        faults: list[Problem] = []
        record = _tried(lambda data, group=group: group.edit(data, form), record, group.name, faults)  # type: ignore[misc]
        problems.extend(faults)
        if not faults and not group.stays:
            done.extend(group.fields)
    return form.without(done), record


def _tried(change: Callable[[Record], Record], record: Record, group: str, problems: list[Problem]) -> Record:
    """A change, if the record can be read after it; the record as it was, and the problems, if not."""
    try:
        changed = change(json.loads(json.dumps(record)))
        Patient.parse(changed)
    except InputError as error:
        problems.extend(error.problems if not group else _named(error, group))
        return record
    return changed


def _named(error: InputError, group: str) -> list[Problem]:
    """The faults under the name of the group of fields in which they were typed."""
    return [Problem(group, problem.what, problem.given, problem.hint) for problem in error.problems]
