"""The shape of a profile: where one guideline departs from the built-in knowledge, and what it says instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.shapes import Order
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.thresholds import Threshold
from legcramp_cds.sources import Citation

__all__ = ["Position", "Profile", "Topic"]


@dataclass(frozen=True, kw_only=True)
class Topic:
    """Something that guidelines differ about.

    Args:
        id: Stable name.
        name: What a clinician calls it.
        when: The patients for whom the difference matters.
    """

    id: str
    name: str
    when: TruthNode


@dataclass(frozen=True, kw_only=True)
class Position:
    """What one profile holds on a topic.

    Args:
        text: The position, in a sentence; profiles that agree hold the same text.
        citations: Where it was read.

    Raises:
        KnowledgeError: If there is no citation.
    """

    text: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"a position needs a citation (given: {self.text!r})")


@dataclass(frozen=True, kw_only=True)
class Profile:
    """A guideline's reading of the knowledge.

    Args:
        id: Stable name.
        name: What a clinician calls it.
        summary: What it is, and how far its text was read.
        positions: What it holds on each topic, by the id of the topic.
        citations: The documents.
        replaces: Other limits, by the id of the built-in one.
        panel: Tests that it wants in ordinary cramps.
        panel_normal: Rules that are true when a result of the panel is normal; with a panel, "no test needed" is
            said only after them.
        advice: Advice that it words or gates in another way, by id; an id that is new is added.
        without_advice: Ids of advice that it does not give.
        drugs_that_count: Ids of the drug classes that it names; the others become very rare causes, because not being
            named does not clear a drug. None where its list is not known or not closed.
    """

    id: str
    name: str
    summary: str
    positions: Mapping[str, Position]
    citations: tuple[Citation, ...]
    replaces: Mapping[str, Threshold] = field(default_factory=dict)
    panel: tuple[Order, ...] = ()
    panel_normal: tuple[TruthNode, ...] = ()
    advice: Mapping[str, Advice] = field(default_factory=dict)
    without_advice: frozenset[str] = frozenset()
    drugs_that_count: frozenset[str] | None = None
