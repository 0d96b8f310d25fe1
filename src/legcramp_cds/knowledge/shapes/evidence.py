"""A finding that speaks for or against a condition, and how much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from math import log10

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["Evidence", "Strength", "against", "ratio", "supports"]


class Strength(Enum):
    """Weight of one finding, as a likelihood ratio on the scale weak 2, moderate 5, strong 10.

    The three steps are the usual reading of likelihood ratios (small, moderate, large change of probability); the
    weight in decibans is ten times the logarithm. Decisive is for what all but defines a condition without a
    published criterion.
    """

    WEAK = 2.0
    MODERATE = 5.0
    STRONG = 10.0
    DECISIVE = 30.0

    @property
    def decibans(self) -> float:
        """Ten times the decimal logarithm of the ratio, to one decimal."""
        return round(10 * log10(self.value), 1)


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A finding that speaks for or against a condition.

    Args:
        when: The finding, as a rule; it counts only when the rule is true, never because it is false or unknown.
        direction: 1 for, -1 against.
        strength: Step on the published scale; ignored for the weight when `likelihood_ratio` is given.
        citations: Where it was read; at least one.
        group: Findings that tell the same story share a group, and only the strongest of a group counts.
        likelihood_ratio: A published ratio (above 1 for, below 1 against); None where there is none.
        note: What a reader has to know.

    Raises:
        KnowledgeError: If there is no citation, or the ratio points the other way.
    """

    when: TruthNode
    direction: int
    strength: Strength
    citations: tuple[Citation, ...]
    group: str = ""
    likelihood_ratio: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"evidence needs a citation (given: {self.when!r})")
        if self.likelihood_ratio is not None and (self.likelihood_ratio - 1) * self.direction <= 0:
            raise KnowledgeError(
                f"the ratio {self.likelihood_ratio} points the other way than direction {self.direction}"
            )

    @cached_property
    def decibans(self) -> float:
        """Signed weight: positive for, negative against."""
        if self.likelihood_ratio is not None:
            return round(10 * log10(self.likelihood_ratio), 1)
        return self.direction * self.strength.decibans

    @property
    def verified(self) -> bool:
        """Whether at least one of its citations was read in an opened document."""
        return any(citation.verified for citation in self.citations)


def supports(strength: Strength, when: TruthNode, *citations: Citation, group: str = "", note: str = "") -> Evidence:
    """Evidence for a condition, on the scale."""
    return Evidence(when=when, direction=1, strength=strength, citations=citations, group=group, note=note)


def against(strength: Strength, when: TruthNode, *citations: Citation, group: str = "", note: str = "") -> Evidence:
    """Evidence against a condition, on the scale."""
    return Evidence(when=when, direction=-1, strength=strength, citations=citations, group=group, note=note)


def ratio(value: float, when: TruthNode, *citations: Citation, group: str = "", note: str = "") -> Evidence:
    """Evidence with a published likelihood ratio; below 1 it speaks against.

    Args:
        value: The ratio as published.
        when: The finding.
        citations: Where the ratio was read.
        group: Correlated findings share one.
        note: Population, confidence interval.
    """
    if value == 1 or value <= 0:
        raise KnowledgeError(f"a likelihood ratio is positive and not 1 (given: {value})")
    size = value if value > 1 else 1 / value
    nearest = min((Strength.WEAK, Strength.MODERATE, Strength.STRONG), key=lambda step: abs(log10(step.value / size)))
    return Evidence(
        when=when,
        direction=1 if value > 1 else -1,
        strength=nearest,
        citations=citations,
        group=group,
        likelihood_ratio=value,
        note=note,
    )
