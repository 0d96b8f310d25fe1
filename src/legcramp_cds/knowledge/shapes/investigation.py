"""A test that can be ordered, what makes it unsafe, and when it should not be ordered."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from legcramp_cds.codes import Codes
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Finding, Measurement
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["Caution", "Discouraged", "Investigation", "Tier"]


class Tier(StrEnum):
    """Kind of effort that a test takes, least first."""

    BEDSIDE = "bedside"
    BLOODS = "bloods"
    URINE = "urine"
    ECG = "ecg"
    IMAGING = "imaging"
    NEUROPHYSIOLOGY = "neurophysiology"
    SPECIAL = "special"

    @property
    def rank(self) -> int:
        """0 for the least."""
        return _TIER_RANKS[self]


@dataclass(frozen=True, kw_only=True)
class Caution:
    """Why a test may be unsafe or misleading in a patient."""

    when: TruthNode
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Investigation:
    """A test that can be ordered.

    Args:
        id: Stable name.
        name: What a clinician calls it.
        tier: Kind of effort.
        gives: The facts that its result would make known; a fresh one is not asked for again.
        separates: What it tells apart, in a sentence.
        citations: Where its use was read.
        region: Body region, for imaging and electrodiagnosis; empty otherwise.
        burden: What it costs the patient, in a few words.
        demanding: Whether it takes clearly more than others of its kind, so that it is thought of after them.
        summed_up_by: Findings that say in a word that it was done and what came out; where one of them is present, it
            is not asked for again.
        cautions: Patient facts that make it unsafe or misleading.
        codes: Codes for the order.
    """

    id: str
    name: str
    tier: Tier
    gives: tuple[Finding | Measurement, ...]
    separates: str
    citations: tuple[Citation, ...]
    region: str = ""
    burden: str = ""
    demanding: bool = False
    summed_up_by: tuple[Finding, ...] = ()
    cautions: tuple[Caution, ...] = ()
    synonyms: tuple[str, ...] = ()
    codes: Codes = field(default_factory=Codes)

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"investigation {self.id!r} needs a citation")


@dataclass(frozen=True, kw_only=True)
class Discouraged:
    """A test that should not be ordered in a situation, with the reason."""

    id: str
    investigation: Investigation
    when: TruthNode
    because: str
    citations: tuple[Citation, ...]


# Looked up rather than searched for, because every sort of every assessment asks for them.
_TIER_RANKS = {member: index for index, member in enumerate(Tier)}
