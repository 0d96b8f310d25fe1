"""The page: the form beside the assessment, what the last change did, and what an answer would change."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.what_if import Change, Outcome, WhatIf, differences, what_if_result
from legcramp_cds.cases.new import Draft, first_case
from legcramp_cds.errors import InputError, LegcrampError, Problem
from legcramp_cds.facts import Finding
from legcramp_cds.interop.fhir.write import write
from legcramp_cds.record.patient import Patient
from legcramp_cds.views.html.markup import EMPTY, Html, el, join, listed
from legcramp_cds.views.html.report import sections
from legcramp_cds.views.text import render as as_text
from legcramp_cds.views.words import plain
from legcramp_cds.workbench.fields import button, case_form
from legcramp_cds.workbench.state import State

__all__ = ["render"]

_LEVEL = 2
_ASKED = 12
_COPIES = {"yaml": "YAML case", "text": "text for the record", "fhir": "FHIR"}


@dataclass(frozen=True)
class _Shown:
    """The assessment that is shown, and what could not be done."""

    result: Assessment
    earlier: Assessment | None
    problems: tuple[Problem, ...]


def render(state: State) -> Html:
    """Write the page.

    Args:
        state: What it is about.

    Returns:
        A whole page; the same state always gives the same bytes.
    """
    shown = _assessed(state)
    notes = join(
        [_problems(shown.problems), _changed(shown), _what_if(state, shown.result), _copy(state, shown.result)]
    )
    report = el("section", sections(shown.result, level=_LEVEL), id="report")
    tools = join([_questions(state, shown.result), _copies(state)])
    main = el(
        "main",
        el("div", case_form(state), class_="entry"),
        el("div", el("div", notes, id="notes"), tools, report, id="result", tabindex=-1),
        class_="bench lcds",
    )
    skip = el("a", "Skip to the assessment", href="#result", class_="skip")
    about = el("p", "Nothing that you enter is stored or sent on.", class_="muted")
    head = el("header", el("h1", "Leg cramps workbench"), about, class_="bench-head lcds")
    live = el("p", id="live", role="status", class_="unseen")
    body = el("body", skip, head, live, main)
    return join([Html("<!DOCTYPE html>\n"), el("html", _head(), body, lang="en"), "\n"])


def _head() -> Html:
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("title", "Leg cramps workbench"),
        el("link", rel="stylesheet", href="/workbench/style.css"),
        el("script", src="/workbench/script.js", defer=True),
    )


def _assessed(state: State) -> _Shown:
    """The assessment of the record; of the one before it, where the new one cannot be assessed."""
    earlier = None
    if state.before is not None:
        try:
            earlier = assess(state.before, as_of=state.as_of, also_ignored=state.ignored)
        except InputError:
            earlier = None
    try:
        result = assess(state.patient, as_of=state.as_of, also_ignored=state.ignored)
    except InputError as error:
        return _Shown(earlier or assess(Patient(), as_of=state.as_of), None, (*state.problems, *error.problems))
    return _Shown(result, earlier, state.problems)


def _problems(problems: Iterable[Problem]) -> Html:
    told = listed(str(problem) for problem in problems)
    return el("div", el("strong", "Not taken over"), told, role="alert", class_="problems") if told else EMPTY


def _changed(shown: _Shown) -> Html:
    """What the last change did."""
    if shown.earlier is None or shown.earlier.facts.row == shown.result.facts.row:
        return EMPTY
    names = _names(shown.result)
    told = listed(_words(change, names) for change in differences(shown.earlier, shown.result))
    what = join([el("strong", "What this changed"), told]) if told else el("strong", "This changed nothing")
    return el("div", what, class_="note", id="changes")


def _names(result: Assessment) -> dict[str, str]:
    names = {name: condition.name for name, condition in result.knowledge.conditions.items()}
    return names | {f"test {name}": test.name for name, test in result.knowledge.investigations.items()}


def _words(change: Change, names: dict[str, str]) -> Html:
    if change.what == "test":
        name = names[f"test {change.after or change.before}"]
        return join(["Test asked for: " if change.after else "Test no longer asked for: ", name])
    if change.what == "red flag":
        return join([el("strong", "Red flag: "), change.after])
    name = names.get(change.what, change.what.capitalize())
    return join([f"{name}: {plain(change.before)} → ", el("strong", plain(change.after))])


def _questions(state: State, result: Assessment) -> Html:
    """A button for each unknown that would settle something."""
    buttons = [
        button(missing.name, f"what_if:{missing.fact}", title=f"What if: {missing.name}")
        for missing in result.missing[:_ASKED]
    ]
    return _folded("What if this were known?", buttons, "questions", state) if buttons else EMPTY


def _copies(state: State) -> Html:
    buttons = [button(f"As {name}", f"copy:{form}") for form, name in _COPIES.items()]
    return _folded("Copy", buttons, "copies", state)


def _folded(title: str, buttons: Iterable[Html], name: str, state: State) -> Html:
    """Buttons under a line that unfolds them; they stay unfolded after one of them was pressed."""
    verb = {"questions": "what_if", "copies": "copy"}[name]
    inside = el("ul", *(el("li", item) for item in buttons), class_="buttons")
    pressed = state.action.partition(":")[0] == verb
    return el("details", el("summary", title), inside, class_="tools", id=name, open=pressed)


def _what_if(state: State, result: Assessment) -> Html:
    verb, _, fact = state.action.partition(":")
    if verb != "what_if":
        return EMPTY
    try:
        found = what_if_result(result, fact)
    except InputError as error:
        return _problems(error.problems)
    rows = [_outcome(found, outcome, result) for outcome in found.outcomes]
    columns = (el("th", text, scope="col") for text in ("if it is", "then", "enter"))
    table = el("table", el("thead", el("tr", *columns)), el("tbody", *rows), class_="wide")
    return el("div", el("strong", f"What if: {found.name}"), table, class_="note", id="answer")


def _outcome(found: WhatIf, outcome: Outcome, result: Assessment) -> Html:
    names = _names(result)
    told = listed(_words(change, names) for change in outcome.changes) or "nothing changes"
    fact = result.knowledge.facts[found.fact]
    enter = EMPTY
    # Only what a record states as a finding can be entered by a button: a value has to be measured, a drug to be named.
    if isinstance(fact, Finding) and outcome.value in ("present", "absent"):
        enter = button("enter this", f"set:{found.fact}:{outcome.value}", title=f"Enter: {found.name} {outcome.value}")
    return el("tr", el("th", outcome.value, scope="row"), el("td", told), el("td", enter))


def _copy(state: State, result: Assessment) -> Html:
    verb, _, form = state.action.partition(":")
    if verb != "copy" or form not in _COPIES:
        return EMPTY
    try:
        text = _as(form, state, result)
    except LegcrampError as error:
        return _problems(error.problems)
    area = el("textarea", text, id="copied", rows=14, readonly=True, spellcheck="false")
    label = el("label", f"As {_COPIES[form]}", for_="copied")
    copy = el("button", "Copy", type="button", class_="small", data_copy="copied", hidden=True)
    return el("div", label, area, copy, class_="note")


def _as(form: str, state: State, result: Assessment) -> str:
    if form == "yaml":
        return first_case(
            Draft(name=state.patient.id or "a case of the workbench", as_of=state.as_of, patient=state.patient)
        )
    if form == "fhir":
        return json.dumps(write(result), ensure_ascii=False, indent=1, allow_nan=False)
    return as_text(result)
