"""The gate: is the complaint a true cramp, or which mimic? Asked before anything else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.decisions.complaint import is_taken, weighs_enough
from legcramp_cds.assess.program import CompiledKnowledge, Item, Verdicts
from legcramp_cds.assess.reason import Reason, statement
from legcramp_cds.assess.weigh import held, weigh
from legcramp_cds.facts import in_sentence
from legcramp_cds.logic.algebra import PLAIN
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["OUTSIDE_SCOPE", "UNDECIDED", "Gate", "GateCandidate", "gate"]

OUTSIDE_SCOPE = "outside_scope"
UNDECIDED = "undecided"

_TO_ASK = "ask how it feels, when it comes, how long it lasts, whether the muscle hardens, and what ends it"


@dataclass(frozen=True)
class GateCandidate:
    """One reading of the complaint, with the findings for and against it."""

    id: str
    name: str
    tenths: int
    conditions: tuple[str, ...]
    reasons: tuple[Reason, ...]

    @property
    def weight_db(self) -> float:
        """What the counted findings weigh, in decibans."""
        return self.tenths / 10

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
        total, supported = weigh(found) if found else (0, False)
        if supported:
            reasons = _reasons(found, facts)
            candidates.append(GateCandidate(reading.id, reading.name, total, reading.conditions, reasons))
    candidates.sort(key=lambda candidate: (-candidate.tenths, candidate.id))
    for rule, place in compiled.scope:
        if verdicts[place] > 0:
            remark = f"{rule.name}: {statement(rule.when, facts)}. {rule.because}"
            return Gate(OUTSIDE_SCOPE, "Outside the scope of the evidence", tuple(candidates), remark=remark)
    if not candidates or not weighs_enough(PLAIN, candidates[0].tenths):
        return Gate(UNDECIDED, "Too little is known of the complaint", tuple(candidates), remark=_TO_ASK)
    best = candidates[0]
    rivals = [(True, best.tenths - other.tenths) for other in candidates[1:]]
    if not is_taken(PLAIN, True, best.tenths, rivals):
        name = f"Undecided: {in_sentence(best.name)} or {in_sentence(candidates[1].name)}"
        return Gate(UNDECIDED, name, tuple(candidates), carried_by=2)
    return Gate(best.id, best.name, tuple(candidates), carried_by=1)


def _reasons(found: list[Item], facts: PatientFacts) -> tuple[Reason, ...]:
    return tuple(Reason(item.evidence, counted=True, facts=facts) for item in found)
