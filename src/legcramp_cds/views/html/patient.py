"""A patient's record as it was written, before anything is made of it."""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.record.dump import patient_data
from legcramp_cds.record.history import Medication
from legcramp_cds.record.labs import LabResult
from legcramp_cds.record.patient import Patient
from legcramp_cds.views.html.markup import EMPTY, Html, el, join, listed
from legcramp_cds.views.words import person, plain

__all__ = ["record"]


def record(patient: Patient, level: int) -> Html:
    """Everything that the record states.

    Args:
        patient: The record.
        level: Level of the heading.
    """
    title = join(["Patient: ", el("bdi", patient.id)]) if patient.id else "Patient"
    history = patient.history
    findings = (
        ("Present", sorted(history.present)),
        ("Absent", sorted(history.absent)),
        ("Asked, not known", sorted(history.unknown)),
        ("Not asked", sorted(history.not_asked)),
    )
    lists = join(
        el("p", el("strong", f"{name}: "), "; ".join(_name(finding) for finding in found))
        for name, found in findings
        if found
    )
    results = (*patient.labs.results, *patient.measurements.results)
    head = el("header", el(f"h{level}", title, class_="title"), el("p", person(patient), class_="muted"))
    return join([head, _cramp(patient), lists, _drugs(history.medications), _results(results)])


def _name(finding: str) -> str:
    return WORDS[finding].name if finding in WORDS else plain(finding)


def _cramp(patient: Patient) -> Html:
    stated = patient_data(patient).get("cramp", {})
    parts = [f"{plain(key)}: {_words(value)}" for key, value in stated.items()]
    return el("p", el("strong", "Cramps: "), "; ".join(parts)) if parts else EMPTY


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(plain(str(item)) for item in value)
    return plain(str(value))


def _drugs(medications: Iterable[Medication]) -> Html:
    told = []
    for drug in medications:
        since = f", since {drug.start.isoformat()}" if drug.start else ""
        until = f", until {drug.stop.isoformat()}" if drug.stop else ""
        name = drug.text or ", ".join((*drug.rxnorm, *drug.atc))
        told.append(join([el("bdi", name), since, until]))
    return join([el("p", el("strong", "Drugs")), listed(told)]) if told else EMPTY


def _results(results: Iterable[LabResult]) -> Html:
    rows = [_result(result) for result in results]
    if not rows:
        return EMPTY
    columns = (el("th", text, scope="col") for text in ("result", "value", "day", "laboratory's range"))
    return el("table", el("thead", el("tr", *columns)), el("tbody", *rows), class_="wide")


def _result(result: LabResult) -> Html:
    when = result.collected_at or result.issued_at
    low, high = result.reference_low, result.reference_high
    ends = [f"from {low:g}" if low is not None else "", f"to {high:g}" if high is not None else ""]
    return el(
        "tr",
        el("th", result.fact.name, scope="row"),
        el("td", result.printed, class_="value"),
        el("td", when.isoformat()[:10] if when is not None else "", class_="value"),
        el("td", " ".join(end for end in ends if end), class_="muted"),
    )
