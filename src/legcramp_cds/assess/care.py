"""Care advice for this patient: given, forbidden, or blocked until a fact is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legcramp_cds.assess.differential import Differential, Status
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import citation_data, statement
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.logic.explain import explain
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
        because: The reason for a state other than given, else empty.
        blocked_by: Ids of the facts that must be known first.
    """

    advice: Advice
    state: AdviceState
    because: str
    blocked_by: tuple[str, ...]

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
    held = {result.condition for result in results.open if result.status is not Status.POSSIBLE}
    items = []
    for advice, when, forbidden in compiled.advice:
        belongs = (
            bool(held.intersection(advice.conditions)) if advice.conditions else is_cramp or advice.when is not None
        )
        if belongs and verdicts[when] > 0:
            items.append(_item(advice, 0 if forbidden is None else verdicts[forbidden], facts))
    return tuple(items)


def _item(advice: Advice, forbidden: int, facts: PatientFacts) -> CareItem:
    rule = advice.forbidden_by
    if rule is None or forbidden < 0:
        return CareItem(advice, AdviceState.GIVEN, "", ())
    if forbidden > 0:
        because = f"{advice.forbidden_because}: {statement(rule, facts)}"
        return CareItem(advice, AdviceState.FORBIDDEN, because, ())
    missing = explain(rule, facts.row).missing
    return CareItem(
        advice, AdviceState.BLOCKED, f"cannot be advised before this is known: {', '.join(missing)}", missing
    )
