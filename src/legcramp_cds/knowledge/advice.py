"""The shape of a piece of care advice, with the patient facts that allow, forbid or block it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["Advice", "AdviceKind"]


class AdviceKind(StrEnum):
    """What a piece of advice is for."""

    ACUTE = "acute"
    PREVENTION = "prevention"
    TREATMENT = "treatment"
    AVOID = "avoid"
    DRUG_REVIEW = "drug_review"
    WHEN_TO_SEEK_HELP = "when_to_seek_help"
    OUTLOOK = "outlook"


@dataclass(frozen=True, kw_only=True)
class Advice:
    """A piece of care advice.

    Args:
        id: Stable name.
        title: The advice in a few words.
        text: The advice in one or two plain sentences, addressed to the clinician.
        kind: What it is for.
        citations: Where it was read.
        evidence: What the studies say, in a phrase; honest about "none".
        when: Given only when this is true; None for always.
        unless: Left out when this is true.
        forbidden_by: When true, the advice turns into a warning; when unknown, it is blocked until the facts are known.
        also_forbidden_by: When true, the advice turns into a warning as well; when unknown, it is given with the
            question, because the harm is rare or anybody would see it.
        forbidden_because: The reason, shown with the warning.
        conditions: Ids of the conditions under which it is given when they are likely or confirmed; empty for all.
        any_complaint: Whether it is given although the gate does not find true cramps; advice that names conditions
            is given whenever one of them is held.

    Raises:
        KnowledgeError: If there is no citation, or a prohibition without a reason.
    """

    id: str
    title: str
    text: str
    kind: AdviceKind
    citations: tuple[Citation, ...]
    evidence: str = ""
    when: TruthNode | None = None
    unless: TruthNode | None = None
    forbidden_by: TruthNode | None = None
    also_forbidden_by: TruthNode | None = None
    forbidden_because: str = ""
    conditions: tuple[str, ...] = ()
    any_complaint: bool = False

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"advice {self.id!r} needs a citation")
        if self.prohibitions and not self.forbidden_because:
            raise KnowledgeError(f"advice {self.id!r} must say why it is forbidden")

    @property
    def prohibitions(self) -> tuple[TruthNode, ...]:
        """The rules that turn it into a warning."""
        return tuple(rule for rule in (self.forbidden_by, self.also_forbidden_by) if rule is not None)

    @property
    def rules(self) -> tuple[TruthNode, ...]:
        """Every rule of it."""
        return (*(rule for rule in (self.when, self.unless) if rule is not None), *self.prohibitions)
