"""The shapes of restraint: the rule that no test is needed, and the position of another guideline."""

from __future__ import annotations

from dataclasses import dataclass

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["NoTestsRule", "RivalPosition"]


@dataclass(frozen=True, kw_only=True)
class NoTestsRule:
    """When no test is needed at all.

    Args:
        when: The picture of the ordinary cramp.
        provided: What has to be known besides; true for "no test", false for "more than that", unknown for
            "examine first".
        because: The reason, in a phrase.
        safety_net: What should bring the patient back.
        citations: Where it was read.

    Raises:
        KnowledgeError: If there is no citation or no safety net.
    """

    when: TruthNode
    provided: TruthNode
    because: str
    safety_net: tuple[str, ...]
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if not self.citations or not self.safety_net:
            raise KnowledgeError("the rule that no test is needed must carry a citation and a safety net")


@dataclass(frozen=True, kw_only=True)
class RivalPosition:
    """What another guideline says where ours is followed.

    Args:
        id: Stable name.
        topic: What they differ about.
        ours: The position that the rules follow.
        theirs: The other position.
        citations: Where the other position was read.
        profiles: Ids of the profiles under which the other position is the one in use.
    """

    id: str
    topic: str
    ours: str
    theirs: str
    citations: tuple[Citation, ...]
    profiles: tuple[str, ...] = ()
