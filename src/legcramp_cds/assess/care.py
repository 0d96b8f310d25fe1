"""Care advice for this patient: given, forbidden, or blocked until a fact is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from legcramp_cds.assess.differential import Differential
from legcramp_cds.assess.program import AdvicePlaces, CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import citation_data, statement
from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.logic.nodes import facts_of
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["AdviceState", "CareItem", "care"]


class AdviceState(StrEnum):
    """What becomes of a piece of advice."""

    GIVEN = "given"
    BLOCKED = "blocked"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True)
class CareItem:
    """A piece of advice for this patient.

    Args:
        advice: The piece of knowledge.
        state: Given, forbidden by a fact of the patient, or blocked by an unknown one.
        because: The reason for a state other than given; for a drug review, the drugs that are meant.
        blocked_by: Ids of the facts that must be known first.
        facts: The patient.
    """

    advice: Advice
    state: AdviceState
    because: str
    blocked_by: tuple[str, ...]
    facts: PatientFacts

    @cached_property
    def ask_first(self) -> tuple[str, ...]:
        """Ids of unknown facts that would forbid the advice, and do not block it; found when somebody reads them.

        What the blocking rule has settled is not asked again.
        """
        rule = self.advice.also_forbidden_by
        if self.state is not AdviceState.GIVEN or rule is None:
            return ()
        settled = {fact.id for fact in facts_of(self.advice.forbidden_by)}
        return tuple(name for name in self.facts.explained.step(rule).missing if name not in settled)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "id": self.advice.id,
            "kind": self.advice.kind.value,
            "title": self.advice.title,
            "text": self.advice.text,
            "evidence": self.advice.evidence,
            "state": self.state.value,
            "because": self.because,
            "blocked_by": list(self.blocked_by),
            "ask_first": list(self.ask_first),
            "sources": [citation_data(citation) for citation in self.advice.citations],
        }


def care(
    compiled: CompiledKnowledge,
    verdicts: Verdicts,
    facts: PatientFacts,
    results: Differential,
    *,
    is_cramp: bool,
) -> tuple[CareItem, ...]:
    """Choose the advice for this patient, in the order of the knowledge base.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.
        results: The differential.
        is_cramp: Whether the gate takes the complaint for true cramps; general advice is for these only.
    """
    held = {result.condition for result in results.open if result.status.firm}
    items = []
    for entry in compiled.advice:
        advice = entry.advice
        belongs = not held.isdisjoint(advice.conditions) if advice.conditions else is_cramp or advice.any_complaint
        left_out = entry.unless is not None and verdicts[entry.unless] > 0
        if belongs and verdicts[entry.when] > 0 and not left_out:
            items.append(_item(entry, verdicts, facts))
    return tuple(items)


def _item(entry: AdvicePlaces, verdicts: Verdicts, facts: PatientFacts) -> CareItem:
    advice = entry.advice
    must_know = -1 if entry.forbidden is None else verdicts[entry.forbidden]
    should_ask = -1 if entry.also_forbidden is None else verdicts[entry.also_forbidden]
    if must_know > 0 or should_ask > 0:
        # What is known to forbid is told once, the plainer rule first.
        rule = advice.also_forbidden_by if should_ask > 0 else advice.forbidden_by
        found = statement(rule, facts) if rule is not None else ""
        return CareItem(advice, AdviceState.FORBIDDEN, f"{advice.forbidden_because}: {found}", (), facts)
    if must_know == 0 and advice.forbidden_by is not None:
        missing = facts.explained.step(advice.forbidden_by).missing
        names = {fact.id: fact.name for fact in advice.forbidden_by.facts}
        wanted = ", ".join(names[name] for name in missing)
        return CareItem(
            advice, AdviceState.BLOCKED, f"cannot be advised before this is known: {wanted}", missing, facts
        )
    because = "; ".join(sorted(_drugs(advice, facts))) if advice.kind is AdviceKind.DRUG_REVIEW else ""
    return CareItem(advice, AdviceState.GIVEN, because, (), facts)


def _drugs(advice: Advice, facts: PatientFacts) -> Iterator[str]:
    """The patient's drugs that a rule reads, each with what is known of its time."""
    read = {fact.id for fact in advice.when.facts} if advice.when is not None else set()
    for use in facts.drugs:
        classes = [name for name in use.match.classes if f"taking_{name}" in read]
        if not use.current or not classes:
            continue
        since = f", since {use.start.isoformat()}" if use.start is not None else ""
        before = [facts.row.get(f"{name}_started_before_cramps") for name in classes]
        order = "start not known"
        if True in before:
            order = "started before the cramps"
        elif False in before:
            order = "started after the cramps"
        yield f"{use.text}{since} ({order})"
