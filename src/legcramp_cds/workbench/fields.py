"""The form: what is known already, and fields for what is added."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import get_args

from legcramp_cds.errors import InputError
from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.drugs import INGREDIENTS
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.record import cramp as words
from legcramp_cds.record.dump import patient_data
from legcramp_cds.record.history import Medication
from legcramp_cds.record.labs import LabResult, find_measurement
from legcramp_cds.record.patient import Patient
from legcramp_cds.views.html.markup import EMPTY, Html, el, join
from legcramp_cds.views.words import plain
from legcramp_cds.workbench.edits import STATES, analyte
from legcramp_cds.workbench.state import State

__all__ = ["button", "case_form"]

# What stands elsewhere in the form, or follows from it.
_NOT_RESULTS = ("age", "gestational_age", "cramp_duration", "cramp_frequency", "symptom_duration")
_COURSES = ("improving", "stable", "worsening", "episodic")
_SIDES = ("left", "right", "alternating", "both")
_YES_NO = {"yes": "yes", "no": "no"}


def case_form(state: State) -> Html:
    """The whole form, with the record in a hidden field.

    Args:
        state: What the page shows.
    """
    hidden = (
        _hidden("record", json.dumps(patient_data(state.patient), ensure_ascii=False)),
        _hidden("ignored", json.dumps([dict(item) for item in state.ignored], ensure_ascii=False, default=str)),
    )
    apply = el("button", "Assess", type="submit", name="do", value="apply", id="apply", class_="main")
    new = el("a", "New case", href="/", class_="quiet")
    # Enter presses the first button of a form, wherever it is pressed; that must not be the one that reads a paste.
    enter = el("button", "Assess", type="submit", name="do", value="apply", hidden=True)
    parts = (
        *hidden,
        enter,
        _paste(state),
        _person(state),
        _findings(state),
        _results(state),
        _drugs(state),
        _cramp(state.patient),
        el("p", apply, " ", new, class_="submit"),
    )
    return join([el("form", *parts, method="post", action="/", id="case", autocomplete="off"), _lists()])


def button(label: str, action: str, *, title: str = "", class_: str = "small") -> Html:
    """A button that does something to the record of the form, wherever it stands on the page."""
    attributes = {"form": "case", "type": "submit", "name": "do", "value": action, "class_": class_}
    if action != "apply":
        # The focus comes back to a button that is still there after it was pressed.
        attributes["id"] = f"do-{action.replace(':', '-')}"
    return el(*("button", label), **attributes, aria_label=title or None)


def _hidden(name: str, value: str = "1") -> Html:
    return el("input", type="hidden", name=name, value=value)


def _field(label: str, control: Html, id_: str) -> Html:
    return el("div", el("label", label, for_=id_), control, class_="field")


def _pair(left: Html, right: Html) -> Html:
    """Two short fields beside each other."""
    return el("div", left, right, class_="pair")


def _input(label: str, name: str, value: str, **more: str | None) -> Html:
    attributes: dict[str, str | None] = {"type": "text", **more}
    return _field(label, el("input", name=name, id=name, value=value or None, **attributes), name)


def _select(label: str, name: str, options: Mapping[str, str], chosen: str, *, blank: str | None = "not known") -> Html:
    first = [] if blank is None else [el("option", blank, value="", selected=not chosen)]
    others = [el("option", text, value=value, selected=value == chosen) for value, text in options.items()]
    return _field(label, el("select", *first, *others, name=name, id=name), name)


def _group(title: str, *inside: Html) -> Html:
    return el("fieldset", el("legend", title), *inside)


def _truth(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"


def _person(state: State) -> Html:
    patient = state.patient
    born = patient.birth_date.isoformat() if patient.birth_date else ""
    return _group(
        "Patient",
        _hidden("has_person"),
        _pair(
            _input("Age, years", "age_years", _number(patient.age_years), inputmode="decimal"),
            _input("or born on", "birth_date", born, type="date"),
        ),
        _pair(
            _select("Sex", "sex", {"female": "female", "male": "male"}, patient.sex or ""),
            _select("Pregnant", "pregnant", _YES_NO, _truth(patient.pregnant)),
        ),
        _pair(
            _input("Week of pregnancy", "gestation_weeks", _number(patient.gestation_weeks), inputmode="decimal"),
            _input("Assess as of", "as_of", state.as_of.isoformat(), type="date"),
        ),
        _input("Your name for the case", "id", patient.id),
    )


def _known(items: Iterable[Html]) -> Html:
    shown = [el("li", item) for item in items]
    return el("ul", *shown, class_="known") if shown else EMPTY


def _findings(state: State) -> Html:
    history = state.patient.history
    known = [
        join([WORDS[name].name, ": ", el("strong", told), " ", _drop(f"finding:{name}", WORDS[name].name)])
        for key, told in STATES.items()
        for name in sorted(getattr(history, key))
    ]
    return _group(
        "Findings",
        _known(known),
        _input("Finding (type to search)", "finding", state.form.get("finding"), list="findings"),
        _select("State", "state", STATES, state.form.get("state") or "present", blank=None),
        button("Add", "apply", title="Add the finding"),
    )


def _drop(what: str, name: str) -> Html:
    return button("remove", f"drop:{what}", title=f"Remove {name}", class_="quiet")


def _results(state: State) -> Html:
    known = [
        join([_result(result), " ", _drop(f"{place}:{index}", result.fact.name)])
        for place in ("labs", "measurements")
        for index, result in enumerate(getattr(state.patient, place).results)
    ]
    form = state.form
    return _group(
        "Results",
        _known(known),
        _input("Result (type to search)", "lab", form.get("lab"), list="results"),
        _pair(
            _input("Value", "value", form.get("value"), inputmode="decimal"),
            _unit(form.get("lab"), form.get("unit")),
        ),
        _input("Sample taken on", "day", form.get("day"), type="date"),
        button("Add", "apply", title="Add the result"),
    )


def _result(result: LabResult) -> str:
    when = result.collected_at or result.issued_at
    return f"{result.fact.name} {result.printed}{', ' + when.isoformat()[:10] if when else ''}"


def _unit(lab: str, unit: str) -> Html:
    """A field for the unit; a list to choose from as soon as the result is known."""
    try:
        fact = find_measurement(analyte(lab))[0] if lab else None
    except InputError:
        fact = None
    if fact is None:
        return _input("Unit", "unit", unit, list="units")
    options = dict.fromkeys((*_units(fact), *((unit,) if unit else ())))
    return _select("Unit", "unit", {option: option for option in options}, unit, blank="choose")


def _units(fact: Measurement) -> tuple[str, ...]:
    return (fact.unit, *fact.printed_units)


def _drugs(state: State) -> Html:
    known = [
        join([_drug(drug), " ", _drop(f"medications:{index}", drug.text)])
        for index, drug in enumerate(state.patient.history.medications)
    ]
    complete = "yes" if state.patient.history.medications_complete else ""
    return _group(
        "Drugs",
        _hidden("has_complete"),
        _known(known),
        _input("Drug", "drug", state.form.get("drug"), list="drugs"),
        _input("Since", "since", state.form.get("since"), type="date"),
        button("Add", "apply", title="Add the drug"),
        _select("Is this list of drugs complete?", "complete", {"yes": "yes"}, complete),
    )


def _drug(drug: Medication) -> Html:
    since = f", since {drug.start.isoformat()}" if drug.start else ""
    until = f", until {drug.stop.isoformat()}" if drug.stop else ""
    return join([el("bdi", drug.text or ", ".join((*drug.rxnorm, *drug.atc))), since, until])


def _boxes(title: str, name: str, options: Sequence[str], chosen: Sequence[str]) -> Html:
    boxes = [
        el(
            "label",
            el("input", type="checkbox", name=name, value=option, checked=option in chosen, id=f"{name}-{option}"),
            f" {plain(option)}",
        )
        for option in options
    ]
    return el(
        "div",
        el("span", title, id=f"{name}-title"),
        *boxes,
        class_="boxes",
        role="group",
        aria_labelledby=f"{name}-title",
    )


def _cramp(patient: Patient) -> Html:
    cramp = patient.cramp
    onset = cramp.onset.isoformat() if cramp.onset else ""
    return _group(
        "The cramp",
        _hidden("has_cramp"),
        _boxes("Where", "site", get_args(words.Site), cramp.site),
        _boxes("When", "timing", get_args(words.Timing), cramp.timing),
        _boxes("Brought on by", "triggers", get_args(words.Trigger), cramp.triggers),
        _boxes("Ends with", "relief", get_args(words.Relief), cramp.relief),
        _pair(
            _input("Lasts, such as 3 min", "duration", cramp.duration or ""),
            _input("How often: 2 /wk", "frequency", cramp.frequency or ""),
        ),
        _pair(
            _select("The muscle hardens", "hardening", _YES_NO, _truth(cramp.hardening)),
            _select("Sore afterwards", "soreness_after", _YES_NO, _truth(cramp.soreness_after)),
        ),
        _pair(
            _select("Side", "laterality", {name: name for name in _SIDES}, cramp.laterality or ""),
            _select("Course", "course", {name: name for name in _COURSES}, cramp.course or ""),
        ),
        _input("Cramps since", "onset", onset, type="date"),
    )


def _paste(state: State) -> Html:
    text = el("textarea", state.form.get("document"), name="document", id="document", rows=6, spellcheck="false")
    label = el("label", "A patient or a case in YAML or JSON, or a FHIR R4 Bundle", for_="document")
    read = button("Read it in place of this case", "read")
    return el("details", el("summary", "Paste a record"), label, text, read, id="paste", open=state.action == "read")


@cache
def _lists() -> Html:
    """What the search fields offer, also by other names; it is the same for every page."""
    results = [fact for fact in MEASUREMENTS.values() if fact.id not in _NOT_RESULTS]
    units = sorted({unit for fact in results for unit in _units(fact)})
    findings = sorted(WORDS.values(), key=lambda fact: fact.name)
    drugs = sorted(INGREDIENTS.values(), key=lambda drug: drug.name)
    return join(
        [
            _list("findings", (_option(fact.name, fact.synonyms) for fact in findings)),
            _list("results", (_option(fact.name, fact.synonyms, " ".join(_units(fact))) for fact in results)),
            _list("units", map(_option, units)),
            _list("drugs", (_option(drug.name, (*drug.synonyms, *drug.brands)) for drug in drugs)),
        ]
    )


def _list(name: str, options: Iterable[Html]) -> Html:
    return el("datalist", *options, id=name)


def _option(value: str, others: Iterable[str] = (), units: str | None = None) -> Html:
    """What can be chosen. Browsers search the label too, so that it is found by what else it is called."""
    return el("option", value=value, label=", ".join(others) or None, data_units=units)
