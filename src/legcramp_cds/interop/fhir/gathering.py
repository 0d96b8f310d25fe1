"""What has been gathered from a document so far: the parts of a patient, and the account of where they came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from legcramp_cds.interop.fhir.document import Entry
from legcramp_cds.interop.fhir.plain import Coding
from legcramp_cds.interop.fhir.report import Ledger
from legcramp_cds.interop.fhir.times import When
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.knowledge.findings.lasting import PREGNANCY, lasting, still_stated
from legcramp_cds.knowledge.terminology.meanings import Meaning, findings_of
from legcramp_cds.record.history import Medication
from legcramp_cds.record.labs import LabResult

__all__ = ["Answer", "Detail", "Gathering"]


class Answer(NamedTuple):
    """An answer to a question, before it is known whether a newer one exists.

    Args:
        finding: What it is about.
        state: Yes, no, or None where the record says that it does not know.
        when: When it was given.
        entry: The resource that holds it.
        path: Where it stands.
    """

    finding: str
    state: bool | None
    when: When
    entry: Entry
    path: str


class Detail(NamedTuple):
    """What else a patient told of the cramps or the drugs; of each kind the newest will count.

    Args:
        kind: What it is about: the id of a fact, or a word of the questionnaire.
        value: What was told.
        when: When it was told.
        entry: The resource that holds it.
        path: Where it stands.
        doubt: What is doubtful about it; empty for nothing.
    """

    kind: str
    value: object
    when: When
    entry: Entry
    path: str
    doubt: str = ""


@dataclass(slots=True)
class Gathering:
    """The patient while it is being put together.

    Args:
        as_of: The day of the assessment, or None.
        ledger: The account of the document.
        words: Codes that the caller added, as ``(system, code) -> finding id``.
        labs: Laboratory results.
        measurements: Other measured values.
        medications: Drugs.
        answers: Answers to questions; the newest one to each will count.
        details: What else a patient told; the newest of each kind will count.
        states: What was stated of each finding and still holds; True is present.
        said_on: The newest day on which each was stated to be present; the first of all days where none is known.
        denied_on: The newest day of each denial that no longer holds; the last of all days where none is known.
        outdated: Findings stated to be present too long ago, or without a date, to speak of the day of the assessment.
        unknown: Findings of which the record says that it does not know.
        not_asked: Findings that a questionnaire did not ask about.
        person: Fields of the patient.
        cramp: Fields of the description of the cramp.
        medications_complete: Whether the patient said that the list of drugs is whole.
    """

    as_of: date | None
    ledger: Ledger
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    labs: list[LabResult] = field(default_factory=list)
    measurements: list[LabResult] = field(default_factory=list)
    medications: list[Medication] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    states: dict[str, set[bool]] = field(default_factory=dict)
    said_on: dict[str, date] = field(default_factory=dict)
    denied_on: dict[str, date] = field(default_factory=dict)
    outdated: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)
    not_asked: set[str] = field(default_factory=set)
    person: dict[str, object] = field(default_factory=dict)
    cramp: dict[str, object] = field(default_factory=dict)
    medications_complete: bool = False

    def state(
        self,
        entry: Entry,
        path: str,
        finding: str,
        *,
        present: bool,
        day: date | None,
        doubt: str = "",
        going_on: bool = False,
    ) -> None:
        """Note that a finding is present or absent, as far as that still speaks of the day of the assessment.

        Args:
            entry: The resource that says so.
            path: Where it stands.
            finding: Its id.
            present: Whether it is present; else absent.
            day: When it was stated; None where nobody knows.
            doubt: What is doubtful about it.
            going_on: Whether the record says that it is there now.
        """
        because, holds = "", frozenset({finding})
        if self.as_of is not None:
            days = None if day is None else (self.as_of - day).days
            holds = still_stated(finding, present=present, days=days, going_on=going_on)
            because = _too_old(day, self.as_of)
            if finding in holds and finding not in still_stated(finding, present=present, days=days):
                doubt = "it has no date; it is taken as there, because the record says that it is active"
        elif lasting(finding) is PREGNANCY:
            because, holds = "whether this still holds depends on the day; give as_of", frozenset()
        for name in holds:
            self.states.setdefault(name, set()).add(present)
            if present:
                self.said_on[name] = max(self.said_on.get(name, date.min), day or date.min)
        if finding not in holds:
            if present:
                self.outdated.add(finding)
            else:
                self.denied_on[finding] = max(self.denied_on.get(finding, date.min), day or date.max)
            self.unknown.add(finding)
            self.ledger.doubt(entry.kind, entry.id, path, because, finding)
        elif doubt:
            self.ledger.doubt(entry.kind, entry.id, path, doubt, finding, used=True)
        else:
            self.ledger.keep(entry.kind, entry.id, path, finding)

    def meaning(self, coding: Coding) -> Meaning:
        """What a code means; the caller's own codes come first."""
        own = self.words.get((coding.system, coding.code))
        return Meaning((own,), same=True) if own else findings_of(coding.system, coding.code)

    def settled(self) -> tuple[set[str], set[str]]:
        """The findings that are present and those that are absent.

        Where the document contradicts itself, directly or through what a finding implies, neither side is believed.
        """
        present = {name for name, said in self.states.items() if True in said}
        absent = {name for name, said in self.states.items() if False in said}
        # An old denial makes nothing absent today, but a statement that is no newer was denied by it.
        denied = {name for name, day in self.denied_on.items() if day >= self.said_on.get(name, date.max)}
        clashing = present & (absent | denied)
        for name in present:
            against = _implied(name) & absent
            if against:
                clashing |= against | {name}
        if clashing:
            self.ledger.withdraw(tuple(clashing), "the record contradicts itself here; neither statement is believed")
            self.unknown |= clashing
        return present - clashing, absent - clashing


def _too_old(day: date | None, as_of: date) -> str:
    if day is None:
        return "without a date nobody knows whether this still holds"
    return f"stated on {day.isoformat()}, too long before {as_of.isoformat()} to speak of that day"


def _implied(name: str) -> set[str]:
    """Everything that follows from the presence of a finding."""
    reached = list(FINDINGS[name].implies)
    for current in reached:
        reached.extend(other for other in FINDINGS[current].implies if other not in reached)
    return set(reached)
