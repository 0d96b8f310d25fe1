"""What a question to a patient is: a fact, and words in which somebody without medical training is asked about it."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Choice, Finding, Measurement

__all__ = ["Question", "Section"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. What kind of answer it takes follows from its fact.

    A finding is asked for with yes, no, or "I do not know"; a choice with its options; a measurement with a number and
    one of `units`, or, without units, with the day on which something began.

    Args:
        fact: What the answer says something about.
        text: The question in plain words.
        only_if: Ask only where one of these findings was answered with yes.
        options: For a choice: each option with the words that the patient reads.
        units: For a measurement: each unit (UCUM) with the word that the patient reads.

    Raises:
        KnowledgeError: If the words do not fit the kind of fact.

    Example:
        >>> from legcramp_cds.knowledge.findings import FINDINGS
        >>> Question(fact=FINDINGS["nocturnal_cramps"], text="Do you have cramps at night?").fact.id
        'nocturnal_cramps'
    """

    fact: Finding | Choice | Measurement
    text: str
    only_if: tuple[Finding, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    units: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        wanted = self.fact.options if isinstance(self.fact, Choice) else ()
        if tuple(option for option, _ in self.options) != wanted:
            raise KnowledgeError(f"the question about {self.fact.id} needs words for its options: {wanted}")
        if self.units and not isinstance(self.fact, Measurement):
            raise KnowledgeError(f"{self.fact.id} is no measurement, so the question about it has no units")
        if "?" not in self.text:
            raise KnowledgeError(f"what is asked about {self.fact.id} is no question (given: {self.text!r})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Questions that stand together.

    Args:
        id: Name in the questionnaire.
        title: What the patient reads above them.
        questions: The questions.
        only_if: Show the section only where one of these findings was answered with yes.
    """

    id: str
    title: str
    questions: tuple[Question, ...]
    only_if: tuple[Finding, ...] = ()
