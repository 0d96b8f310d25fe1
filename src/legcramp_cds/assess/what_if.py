"""What a further fact would change, answered exactly.

Limits cut each measured variable into a few intervals inside which nothing changes, so trying one value an interval
(and each limit itself) covers every possible result. A limit of a derived value is traced back to the variable by
bisection, with the other inputs as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from math import inf

from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.program import CompiledKnowledge, compile_knowledge
from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.facts import Choice, Fact, FactValue, Measurement, Reading
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.logic.explain import number
from legcramp_cds.logic.nodes import Formula, Value
from legcramp_cds.logic.words import amount
from legcramp_cds.record.facts_of import PatientFacts, facts_of_patient
from legcramp_cds.record.patient import Patient

__all__ = ["Change", "Outcome", "WhatIf", "what_if", "what_if_result"]

# Bisection halves the plausible range this often, which brings any range in medicine below a millionth of its width.
_HALVINGS = 60


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
    """

    value: str
    changes: tuple[Change, ...]
    assessment: Assessment


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
    compiled = result.compiled
    known = result.knowledge.facts.get(fact)
    if known is None:
        raise InputError(Problem("fact", "unknown fact", fact, nearest(fact, result.knowledge.facts)))
    outcomes: list[Outcome] = []
    for words, value in _trials(known, result.knowledge, result.facts):
        changed = _assess_with(compiled, result, fact, value)
        changes = tuple(_changes(result, changed))
        if outcomes and isinstance(known, Measurement) and outcomes[-1].changes == changes:
            first = outcomes[-1].value
            outcomes[-1] = replace(outcomes[-1], value=_joined(first, words))
        else:
            outcomes.append(Outcome(words, changes, changed))
    return WhatIf(fact, known.name, tuple(outcomes))


def _assess_with(compiled: CompiledKnowledge, result: Assessment, fact: str, value: FactValue) -> Assessment:
    facts = replace(result.facts, row={**result.facts.row, fact: value})
    return assess_facts(
        compiled, facts, as_of=result.as_of, patient_id=result.patient_id, also_ignored=result.also_ignored
    )


def _trials(fact: Fact, knowledge: KnowledgeBase, facts: PatientFacts) -> Iterator[tuple[str, FactValue]]:
    """One value for each interval that the limits cut, with its words; or each state."""
    if isinstance(fact, Measurement):
        cuts = sorted(set(_cuts(fact, knowledge, facts)))
        yield from _intervals(fact, cuts)
    elif isinstance(fact, Choice):
        for option in fact.options:
            yield option.replace("_", " "), option
    else:
        yield "present", True
        yield "absent", False


def _cuts(fact: Measurement, knowledge: KnowledgeBase, facts: PatientFacts) -> Iterator[float]:
    """Every value of the measurement at which some rule can change its verdict."""
    for threshold in knowledge.thresholds.values():
        of = threshold.of
        if isinstance(of, Value):
            if of.fact is fact:
                yield threshold.cut
        elif fact in of.facts:
            found = _crossing(of, fact, threshold.cut, facts)
            if found is not None:
                yield found


def _crossing(formula: Formula, fact: Measurement, cut: float, facts: PatientFacts) -> float | None:
    """Where a formula crosses a limit as one input moves over its plausible range; None where it does not."""
    low, high = max(fact.low, -1e9), min(fact.high, 1e9)

    def side(value: float) -> bool | None:
        upper = number(formula, {**facts.row, fact.id: Reading(value, value, fact.unit)})[1]
        return None if upper == inf else upper >= cut

    at_low, at_high = side(low), side(high)
    if at_low is None or at_high is None or at_low == at_high:
        return None
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if side(middle) == at_low:
            low = middle
        else:
            high = middle
    return round(high, 6)


def _intervals(fact: Measurement, cuts: list[float]) -> Iterator[tuple[str, FactValue]]:
    """A value below the first cut, each cut, a value between two, a value above the last."""
    inside = [cut for cut in cuts if fact.low <= cut <= fact.high]
    if not inside:
        return
    edges = [max(fact.low, inside[0] - 1e9), *inside, min(fact.high, inside[-1] + 1e9)]
    for index, (low, high) in enumerate(pairwise(edges)):
        if index > 0:
            yield _shown(fact, low), Reading(low, low, fact.unit)
        if low == high:
            continue
        middle = (low + high) / 2
        if index == 0:
            words = f"below {_shown(fact, high)}"
        elif index == len(edges) - 2:
            words = f"above {_shown(fact, low)}"
        else:
            words = f"{_shown(fact, low)} to {_shown(fact, high)}"
        yield words, Reading(middle, middle, fact.unit)


def _shown(fact: Measurement, value: float) -> str:
    return amount(fact, (value, value), fact.unit)


def _joined(first: str, last: str) -> str:
    """Words for two neighbouring intervals with the same outcome."""
    start = first.partition(" to ")[0]
    if last.startswith("above "):
        return f"{start} or above" if not first.startswith("below ") else "any value"
    end = last.rpartition(" to ")[2]
    if first.startswith("below "):
        return f"up to {end}" if " to " not in last else f"below {end}"
    return f"{start} to {end}"


def _changes(before: Assessment, after: Assessment) -> Iterator[Change]:
    """The differences that a clinician would act on."""
    if before.triage.level is not after.triage.level:
        yield Change("triage", before.triage.level.value, after.triage.level.value)
    flags = {item.flag.name for item in before.red_flags}
    for item in after.red_flags:
        if item.flag.name not in flags:
            yield Change("red flag", "", item.flag.name)
    old = {result.condition: result.status for result in before.differential}
    for result in after.differential:
        status = old[result.condition]
        if status is not result.status and (status.open or result.status.open):
            yield Change(result.condition, status.value, result.status.value)
    tests_before = {item.id for item in before.workup}
    tests_after = {item.id for item in after.workup}
    for name in sorted(tests_after - tests_before):
        yield Change("test", "", name)
    for name in sorted(tests_before - tests_after):
        yield Change("test", name, "")
