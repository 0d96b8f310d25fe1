"""The shapes of the gate: a reading of the complaint, and a rule that says who is outside the scope."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.shapes import Evidence
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["GateReading", "ScopeRule"]


@dataclass(frozen=True, kw_only=True)
class GateReading:
    """One way to read the complaint "leg cramps": the true cramp, or a mimic.

    Args:
        id: Stable name.
        name: What a clinician calls it.
        summary: How it shows, in a sentence.
        conditions: Ids of the conditions that the reading points to.
        evidence: Findings for and against, weighed like those of a condition.

    Raises:
        KnowledgeError: If there is no evidence, or none that speaks for the reading.
    """

    id: str
    name: str
    summary: str
    conditions: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def __post_init__(self) -> None:
        if not any(item.direction > 0 for item in self.evidence):
            raise KnowledgeError(f"nothing speaks for the reading {self.id!r}, so it could never be taken")


@dataclass(frozen=True, kw_only=True)
class ScopeRule:
    """Patients whom the evidence does not cover. Red flags hold for them all the same.

    Args:
        id: Stable name.
        name: Who is outside, in a few words.
        when: The rule.
        because: Why nothing more is said, in a sentence.
        citations: Where it was read.

    Raises:
        KnowledgeError: If there is no citation.
    """

    id: str
    name: str
    when: TruthNode
    because: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"scope rule {self.id!r} needs a citation")
