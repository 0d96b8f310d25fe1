"""The short form in which the sections declare their questions."""

from __future__ import annotations

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.questions.shapes import Question

__all__ = ["ask"]


def ask(fact: Finding, text: str, *only_if: Finding) -> Question:
    """A question about a finding.

    Args:
        fact: The finding.
        text: The question in plain words.
        only_if: Ask only where one of these was answered with yes.
    """
    return Question(fact=fact, text=text, only_if=only_if)
