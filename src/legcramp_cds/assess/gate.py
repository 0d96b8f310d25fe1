"""The gate: is the complaint a true cramp, or which mimic? Asked before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.program import CompiledKnowledge, Item, Verdicts
from legcramp_cds.assess.reason import Reason, statement
from legcramp_cds.assess.weigh import held, weigh
from legcramp_cds.facts import in_sentence
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["LEAD", "OUTSIDE_SCOPE", "TAKEN_FROM", "TRUE_CRAMP", "UNDECIDED", "Gate", "GateCandidate", "gate"]

OUTSIDE_SCOPE = "outside_scope"
UNDECIDED = "undecided"

# The reading under which general advice on cramps is given.
TRUE_CRAMP = "true_cramp"

_TO_ASK = "ask how it feels, when it comes, how long it lasts, whether the muscle hardens, and what ends it"

# A reading is taken when it weighs at least one weak finding, and leads the next by more than a weak one does.
TAKEN_FROM = 3.0
LEAD = 5.0


@dataclass(frozen=True)
class GateCandidate:
    """One reading of the complaint, with the findings for and against it."""

    id: str
    name: str
    weight_db: float
    conditions: tuple[str, ...]
    reasons: tuple[Reason, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "reading": self.id,
            "name": self.name,
            "weight_db": self.weight_db,
            "conditions": list(self.conditions),
            "reasons": [reason.to_dict() for reason in self.reasons],
        }


@dataclass(frozen=True)
class Gate:
    """What the complaint is taken for.

    Args:
        kind: Id of the reading, ``undecided``, or ``outside_scope``.
        name: The same in words.
        candidates: Every reading that something speaks for, heaviest first; when undecided, the first ones compete.
        carried_by: How many of the candidates carry the decision.
        remark: A reason that is no finding, such as why the patient is outside the scope; else empty.
    """

    kind: str
    name: str
    candidates: tuple[GateCandidate, ...]
    carried_by: int = 0
    remark: str = ""

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Statements that carry it."""
        carriers = self.candidates[: self.carried_by]
        told = [reason.statement for candidate in carriers for reason in candidate.reasons if reason.decibans > 0]
        return tuple(dict.fromkeys([self.remark, *told] if self.remark else told))

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "kind": self.kind,
            "name": self.name,
            "reasons": list(self.reasons),
            "candidates": [candidate.to_dict() for candidate in self.candidates],
        }


def gate(compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts) -> Gate:
    """Decide what the complaint is taken for.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.
    """
    candidates = []
    for reading, items in compiled.gate:
        found = held(items, verdicts)
        weight, supported = weigh(found) if found else (0.0, False)
        if supported:
            reasons = _reasons(items, verdicts, facts)
            candidates.append(GateCandidate(reading.id, reading.name, round(weight, 1), reading.conditions, reasons))
    candidates.sort(key=lambda candidate: (-candidate.weight_db, candidate.id))
    for rule, place in compiled.scope:
        if verdicts[place] > 0:
            remark = f"{rule.name}: {statement(rule.when, facts)}. {rule.because}"
            return Gate(OUTSIDE_SCOPE, "Outside the scope of the evidence", tuple(candidates), remark=remark)
    if not candidates or candidates[0].weight_db < TAKEN_FROM:
        return Gate(UNDECIDED, "Too little is known of the complaint", tuple(candidates), remark=_TO_ASK)
    best = candidates[0]
    if len(candidates) > 1 and best.weight_db - candidates[1].weight_db < LEAD:
        name = f"Undecided: {in_sentence(best.name)} or {in_sentence(candidates[1].name)}"
        return Gate(UNDECIDED, name, tuple(candidates), carried_by=2)
    return Gate(best.id, best.name, tuple(candidates), carried_by=1)


def _reasons(items: tuple[Item, ...], verdicts: Verdicts, facts: PatientFacts) -> tuple[Reason, ...]:
    held = sorted((item for item in items if verdicts[item.place] > 0), key=lambda item: -abs(item.decibans))
    return tuple(Reason(item.evidence, counted=True, facts=facts) for item in held)
