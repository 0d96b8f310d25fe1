"""Observations that answer a question rather than report a number: smoking, pregnancy, alcohol.

Such answers are given again and again over the years. The newest one counts, so they are collected first and settled
when the whole document has been read.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from legcramp_cds.interop.codes import ANSWERS, COUNTED, LOINC, QUESTIONS
from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.gathering import Answer, Gathering
from legcramp_cds.interop.fhir.plain import codings, label, mapping, number
from legcramp_cds.interop.fhir.times import When

__all__ = ["answer_of", "moment", "read_answer", "settle_answers"]


def answer_of(part: Mapping[str, object]) -> str | None:
    """The finding that an Observation is a question about, or None."""
    for coding in codings(part.get("code")):
        if coding.system in (LOINC, "") and coding.code in QUESTIONS:
            return QUESTIONS[coding.code]
    return None


def read_answer(entry: Entry, path: str, part: Mapping[str, object], finding: str, when: When, into: Gathering) -> None:
    """Collect an answer.

    Args:
        entry: The Observation.
        path: Where the answer stands.
        part: The Observation or its component.
        finding: What it is about.
        when: When it was given.
        into: Takes the answer.
    """
    if "valueQuantity" not in part:
        value = part.get("valueCodeableConcept")
        known = [coding.code for coding in codings(value) if coding.code in ANSWERS[finding]]
        if not known:
            because = f"the answer is not understood: {label(value) or 'there is none'}"
            into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", because, finding)
            return
        into.answers.append(Answer(finding, ANSWERS[finding][known[0]], when, entry, path))
        return
    if finding not in COUNTED:
        # Cigarettes a day or weeks of pregnancy may stand here, or a mistake: no number says yes or no by itself.
        because = "the question is answered by a number, which is no answer to it"
        into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", because, finding)
        return
    drinks = number(mapping(part.get("valueQuantity")).get("value"))
    if drinks is None or drinks < 0:
        into.ledger.drop(entry.kind, entry.id, f"{path}.value[x]", "there is no number of drinks", finding)
    elif drinks == 0:
        # None a day may still be some a week, so nothing is known to be absent.
        into.ledger.doubt(entry.kind, entry.id, f"{path}.value[x]", "no drink a day may be some a week", finding)
    else:
        into.answers.append(Answer(finding, True, when, entry, path))


def settle_answers(into: Gathering) -> None:
    """Let the newest answer to each question count.

    Args:
        into: Holds the answers; takes the findings.
    """
    by_finding: dict[str, list[Answer]] = {}
    for answer in into.answers:
        by_finding.setdefault(answer.finding, []).append(answer)
    for finding, answers in by_finding.items():
        newest = max(moment(answer.when) for answer in answers)
        ever = any(answer.state for answer in answers)
        for answer in answers:
            if moment(answer.when) != newest:
                because = "an older answer; a newer one is here"
                into.ledger.drop(answer.entry.kind, answer.entry.id, answer.path, because, finding)
            else:
                _settle(answer, into, ever=ever)


def _settle(answer: Answer, into: Gathering, *, ever: bool) -> None:
    entry, path, finding = answer.entry, answer.path, answer.finding
    because = ""
    if finding == "smoker" and answer.state is False and ever:
        because = "the record says that the patient never smoked, and elsewhere that the patient did"
    if answer.state is None:
        because = "the record says that this is not known"
    if because:
        into.unknown.add(finding)
        into.ledger.doubt(entry.kind, entry.id, path, because, finding)
    elif answer.state is not None:
        into.state(entry, path, finding, present=answer.state, day=answer.when.day, doubt=answer.when.doubt)


def moment(when: When) -> datetime:
    """A moment that can be compared; what has no date counts as the oldest."""
    value = when.value
    if value is None:
        return datetime.min.replace(tzinfo=UTC)
    if not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
