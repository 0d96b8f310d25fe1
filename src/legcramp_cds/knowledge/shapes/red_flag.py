"""A finding that must not wait, whatever else is likely."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.shapes.investigation import Investigation
from legcramp_cds.knowledge.shapes.next_step import Specialty
from legcramp_cds.knowledge.shapes.urgency import TriageLevel
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["RedFlag"]


@dataclass(frozen=True, kw_only=True)
class RedFlag:
    """A finding that must not wait, whatever else is likely.

    Args:
        id: Stable name.
        name: The finding in a few words.
        when: The rule.
        level: How soon to act.
        suspects: Ids of the conditions that it points to.
        action: What to do, in a sentence.
        tests: What the action asks for, whatever the standing of the suspects: a red flag does not wait for them.
        refer: To whom the action hands over, as soon as the level says.
        citations: Where it was read.
        time_frame_sourced: Whether the source states the time frame; otherwise the level is a mapping of ours.
    """

    id: str
    name: str
    when: TruthNode
    level: TriageLevel
    suspects: tuple[str, ...]
    action: str
    citations: tuple[Citation, ...]
    time_frame_sourced: bool = False
    tests: tuple[Investigation, ...] = ()
    refer: tuple[Specialty, ...] = ()

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"red flag {self.id!r} needs a citation")
