"""What a document says about a drug class, and the short forms in which that is declared."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.sources import source
from legcramp_cds.sources import Citation, cite

__all__ = ["DrugStatement", "beside", "found", "read_in", "said", "unverified"]

# The day on which what `read_in` and `said` cite was last seen in its document.
_READ_ON = "2026-11-22"


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugStatement:
    """One thing that a document says about a class and cramps or electrolytes.

    Args:
        text: The statement, in our words.
        citations: Where it was read; at least one.
        measure: Kind of number, such as ``adjusted_sequence_ratio``; empty when there is none. Sequence ratios order
            prescriptions in time: they are not likelihood ratios and must not weigh evidence.
        value: The number.
        interval: Its 95 percent interval.
        of_cramps: Whether it tells of cramps or spasms; a statement on something else, such as an electrolyte, does not
            show that the class causes cramps.

    Raises:
        KnowledgeError: If there is no citation, or a number without a measure.
    """

    text: str
    citations: tuple[Citation, ...]
    measure: str = ""
    value: float | None = None
    interval: tuple[float, float] | None = None
    of_cramps: bool = True

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"a statement about a drug needs a citation (given: {self.text!r})")
        if (self.value is None) == bool(self.measure):
            raise KnowledgeError(f"a number and its measure go together (given: {self.text!r})")

    @property
    def verified(self) -> bool:
        """Whether it was seen in an opened document."""
        return any(citation.verified for citation in self.citations)


def read_in(*keys: str) -> tuple[Citation, ...]:
    """Cite documents in which a statement was seen."""
    return tuple(cite(source(key), "", _READ_ON) for key in keys)


def said(
    text: str, *keys: str, measure: str = "", value: float | None = None, interval: tuple[float, float] | None = None
) -> DrugStatement:
    """State what was seen in one or more documents."""
    return DrugStatement(text=text, citations=read_in(*keys), measure=measure, value=value, interval=interval)


def found(text: str, *citations: Citation) -> DrugStatement:
    """State what was found when the unverified statements were looked up again."""
    return DrugStatement(text=text, citations=citations)


def beside(text: str, *citations: Citation) -> DrugStatement:
    """State what was found on something other than cramps; it does not show that the class causes them."""
    return DrugStatement(text=text, citations=citations, of_cramps=False)


def unverified(text: str) -> DrugStatement:
    """State background knowledge that nobody has looked up; it is shown as such and confirms nothing."""
    return DrugStatement(text=text, citations=(cite(source("general_knowledge")),))
