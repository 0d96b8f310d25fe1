"""What can be done to a record: each group of fields says what it changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.record.history import find_finding
from legcramp_cds.record.labs import find_measurement
from legcramp_cds.record.model import RecordError
from legcramp_cds.workbench.form import Form

__all__ = ["GROUPS", "STATES", "Group", "act", "analyte"]

Record = dict[str, Any]

STATES = {"present": "present", "absent": "absent", "unknown": "asked, not known", "not_asked": "not asked"}
_TRUTH = {"yes": True, "no": False}
_NUMBERS = ("age_years", "gestation_weeks")
_PERSON = ("id", "age_years", "birth_date", "sex", "gestation_weeks")
_CRAMP_LISTS = ("site", "timing", "triggers", "relief")
_CRAMP_WORDS = ("laterality", "duration", "frequency", "course", "onset")
_CRAMP_TRUTHS = ("hardening", "soreness_after")


@dataclass(frozen=True)
class Group:
    """Fields that are taken over together.

    Args:
        name: What faults in it are called.
        fields: Names of the fields; the group is touched when the first of them has something in it.
        edit: The record after it.
        stays: Whether the fields show the record, and are not emptied after they were taken over.
    """

    name: str
    fields: tuple[str, ...]
    edit: Callable[[Record, Form], Record]
    stays: bool = False

    def touched(self, form: Form) -> bool:
        """Whether there is something to take over."""
        return bool(form.get(self.fields[0]))


def _person(record: Record, form: Form) -> Record:
    for name in _PERSON:
        text = form.get(name)
        record.pop(name, None)
        if text:
            record[name] = _number(name, text) if name in _NUMBERS else text
    record.pop("pregnant", None)
    if form.get("pregnant") in _TRUTH:
        record["pregnant"] = _TRUTH[form.get("pregnant")]
    if form.get("age_years") or form.get("birth_date"):
        record.pop("age_months", None)
    return record


def _number(name: str, text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise InputError(Problem(name, "this is no number", text, "write digits, such as 54")) from None


def _cramp(record: Record, form: Form) -> Record:
    cramp: Record = {name: list(form.all(name)) for name in _CRAMP_LISTS if form.all(name)}
    cramp |= {name: form.get(name) for name in _CRAMP_WORDS if form.get(name)}
    cramp |= {name: _TRUTH[form.get(name)] for name in _CRAMP_TRUTHS if form.get(name) in _TRUTH}
    return {**record, "cramp": cramp}


def _lab(record: Record, form: Form) -> Record:
    if not form.get("value"):
        raise InputError(Problem("value", "a result needs a value", "", "write the number and its unit"))
    result: Record = {"analyte": analyte(form.get("lab")), "value": f"{form.get('value')} {form.get('unit')}".strip()}
    if form.get("day"):
        result["collected_at"] = form.get("day")
    results = record.get("labs", {}).get("results", [])
    return {**record, "labs": {"results": [*results, result]}}


def analyte(word: str) -> str:
    """The word for a result that a record takes; the name that the page shows is taken too.

    Args:
        word: An id, a synonym, or a name.

    Raises:
        InputError: If nothing is called so.
    """
    by_name = {fact.name.lower(): fact.id for fact in MEASUREMENTS.values()}
    word = by_name.get(word.lower(), word)
    find_measurement(word)
    return word


def _finding(record: Record, form: Form) -> Record:
    return _stated(record, form.get("finding"), form.get("state") or "present")


def _stated(record: Record, word: str, state: str) -> Record:
    """State a finding; it leaves the list in which it stood."""
    if state not in STATES:
        raise InputError(Problem("state", "a finding is present or absent", state))
    try:
        name = find_finding(word).id
    except RecordError as error:
        raise InputError(error.problems) from None
    history = _without(record.get("history", {}), name)
    history[state] = sorted([*history.get(state, []), name])
    return {**record, "history": history}


def _without(history: Record, name: str) -> Record:
    return {key: [one for one in value if one != name] if key in STATES else value for key, value in history.items()}


def _drug(record: Record, form: Form) -> Record:
    drug: Record = {"text": form.get("drug")}
    if form.get("since"):
        drug["start"] = form.get("since")
    history = record.get("history", {})
    return {**record, "history": {**history, "medications": [*history.get("medications", []), drug]}}


def _complete(record: Record, form: Form) -> Record:
    history = {**record.get("history", {}), "medications_complete": form.get("complete") == "yes"}
    return {**record, "history": history}


# The first field of the groups that stay is a hidden one, so that an emptied field empties the record too.
GROUPS = (
    Group("person", ("has_person",), _person, stays=True),
    Group("cramp", ("has_cramp",), _cramp, stays=True),
    Group("list of drugs", ("has_complete",), _complete, stays=True),
    Group("result", ("lab", "value", "unit", "day"), _lab),
    Group("finding", ("finding", "state"), _finding),
    Group("drug", ("drug", "since"), _drug),
)


def act(record: Record, action: str) -> Record:
    """Do what a button beside a fact says.

    Args:
        record: The record.
        action: ``drop:labs:0``, ``drop:finding:fatigue``, or ``set:fatigue:present``.

    Raises:
        InputError: If there is nothing to do it to.
    """
    verb, what, which = [*action.split(":"), "", ""][:3]
    history = record.get("history", {})
    if verb == "set":
        return _stated(record, what, which)
    if what == "finding":
        return {**record, "history": _without(history, which)}
    if what == "medications":
        return {**record, "history": {**history, what: _but(history.get(what, []), which)}}
    if what in ("labs", "measurements"):
        return {**record, what: {"results": _but(record.get(what, {}).get("results", []), which)}}
    raise InputError(Problem("do", "there is no such button", action))


def _but(items: list[object], which: str) -> list[object]:
    if not (which.isdecimal() and int(which) < len(items)):
        raise InputError(Problem("do", "this entry is gone already", which))
    return [item for index, item in enumerate(items) if index != int(which)]
