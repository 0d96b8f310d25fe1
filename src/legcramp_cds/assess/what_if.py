"""What a further fact would change, answered exactly.

Limits cut each measured variable into a few intervals inside which nothing changes, so trying one value an interval
(and each limit itself) covers every possible result; `legcramp_cds.assess.intervals` finds them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.intervals import Interval, intervals
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.facts import Choice, Exposure, Fact, FactValue, Finding, Measurement, Reading
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.record.facts_of import facts_of_patient, reach
from legcramp_cds.record.patient import Patient

__all__ = ["Change", "Outcome", "WhatIf", "differences", "what_if", "what_if_result"]


_NO_TESTS = {True: "not needed", False: "needed", None: "needed or not, which is not known yet"}


@dataclass(frozen=True)
class Change:
    """One difference that a value would make."""

    what: str
    before: str
    after: str


@dataclass(frozen=True)
class Outcome:
    """What would follow if the fact had a value, or any value of an interval.

    Args:
        value: The value in words, such as ``present`` or ``below 0.7 mmol/L``.
        changes: The differences from the assessment as it is, most important first; empty for none.
        assessment: The assessment that would result.
        interval: The values that it holds for, in the canonical unit of the measurement; None for a state.
    """

    value: str
    changes: tuple[Change, ...]
    assessment: Assessment
    interval: Interval | None = None


@dataclass(frozen=True)
class WhatIf:
    """Every distinct outcome of learning one fact.

    Args:
        fact: Id of the fact.
        name: What a clinician calls it.
        outcomes: One for each interval of values, lowest first; or each state of a finding or choice.
    """

    fact: str
    name: str
    outcomes: tuple[Outcome, ...]

    @property
    def matters(self) -> bool:
        """Whether any value would change anything."""
        return any(outcome.changes for outcome in self.outcomes)


def what_if(patient: Patient, fact: str, *, as_of: date, knowledge: KnowledgeBase | None = None) -> WhatIf:
    """Say what learning a fact would change.

    Args:
        patient: The patient.
        fact: Id of any fact, known or not; a known one is replaced.
        as_of: The day of the assessment.
        knowledge: The knowledge base; None for the built-in one.

    Raises:
        InputError: If there is no such fact.

    Example:
        >>> from datetime import date
        >>> found = what_if(Patient(age_years=60), "magnesium", as_of=date(2026, 11, 22))
        >>> found.matters
        True
    """
    compiled = compile_knowledge(knowledge or load())
    facts = facts_of_patient(patient, as_of)
    return what_if_result(assess_facts(compiled, facts, as_of=as_of, patient_id=patient.id), fact)


def what_if_result(result: Assessment, fact: str) -> WhatIf:
    """Say what learning a fact would change in an assessment.

    Args:
        result: The assessment as it is.
        fact: Id of any fact.

    Raises:
        InputError: If there is no such fact.
    """
    known = result.knowledge.facts.get(fact)
    if known is None:
        hint = nearest(fact, result.knowledge.facts) or "list the names with `legcramp-cds facts`"
        raise InputError(Problem("fact", "unknown fact", fact, hint))
    if not isinstance(known, Measurement):
        return WhatIf(fact, known.name, tuple(_state_outcomes(result, known)))
    merged: list[tuple[Interval, tuple[Change, ...], Assessment]] = []
    for interval in intervals(known, result.knowledge, result.facts):
        trial = interval.middle
        changed = _assess_with(result, known, Reading(trial, trial, known.unit))
        changes = tuple(_changes(result, changed))
        if merged and merged[-1][1] == changes:
            merged[-1] = (merged[-1][0].joined(interval), changes, merged[-1][2])
        else:
            merged.append((interval, changes, changed))
    outcomes = (Outcome(interval.in_words(known), changes, changed, interval) for interval, changes, changed in merged)
    return WhatIf(fact, known.name, tuple(outcomes))


def _state_outcomes(result: Assessment, fact: Fact) -> Iterator[Outcome]:
    """Each state of a finding, a drug or a choice."""
    states: list[tuple[str, FactValue]] = [("present", True), ("absent", False)]
    if isinstance(fact, Choice):
        states = [(option.replace("_", " "), option) for option in fact.options]
    for words, value in states:
        changed = _assess_with(result, fact, value)
        yield Outcome(words, tuple(_changes(result, changed)), changed)


def _assess_with(result: Assessment, fact: Fact, value: FactValue) -> Assessment:
    """The assessment with one fact replaced, and with what follows from it; its old date and origin go."""
    facts = result.facts
    row = {**facts.row, fact.id: value}
    if isinstance(value, bool):
        row.update(dict.fromkeys(_follows(fact, result.knowledge, present=value), value))
    changed = replace(
        facts,
        row=row,
        dates={name: day for name, day in facts.dates.items() if name != fact.id},
        chosen={name: choice for name, choice in facts.chosen.items() if name != fact.id},
    )
    return assess_facts(
        result.compiled, changed, as_of=result.as_of, patient_id=result.patient_id, also_ignored=result.also_ignored
    )


def _follows(fact: Fact, knowledge: KnowledgeBase, *, present: bool) -> tuple[str, ...]:
    """The wider facts of a present finding or drug, the narrower ones of an absent one."""
    if isinstance(fact, Finding):
        return reach(fact.id, present=present)
    groups = {name: one.members for name, one in knowledge.facts.items() if isinstance(one, Exposure)}
    if present:
        own = fact.id.removeprefix("taking_")
        return tuple(name for name, members in groups.items() if own in members)
    return tuple(f"taking_{one}" for one in groups.get(fact.id, ()) if f"taking_{one}" in groups)


def differences(before: Assessment, after: Assessment) -> tuple[Change, ...]:
    """What is different between two assessments of one patient, most important first.

    Args:
        before: The one.
        after: The other.
    """
    return tuple(_changes(before, after))


def _changes(before: Assessment, after: Assessment) -> Iterator[Change]:
    """The differences that a clinician would act on."""
    if before.triage.level is not after.triage.level:
        yield Change("triage", before.triage.level.value, after.triage.level.value)
    yield from _come_and_gone("red flag", *([item.flag.name for item in each.red_flags] for each in (before, after)))
    old = {result.condition: result.status for result in before.differential}
    for result in after.differential:
        status = old[result.condition]
        if status is not result.status and (status.open or result.status.open):
            yield Change(result.condition, status.value, result.status.value)
    needed = [_NO_TESTS[each.no_tests_needed.value] for each in (before, after)]
    if needed[0] != needed[1]:
        yield Change("tests", *needed)
    yield from _come_and_gone("test", *(sorted(item.id for item in each.workup) for each in (before, after)))


def _come_and_gone(what: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """What is new, then what is no longer there."""
    yield from (Change(what, "", name) for name in after if name not in before)
    yield from (Change(what, name, "") for name in before if name not in after)
