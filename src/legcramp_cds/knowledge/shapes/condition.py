"""A disease, a state or a mimic that can stand behind leg cramps."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from legcramp_cds.codes import Codes
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.shapes.base_rate import BaseRate, Context
from legcramp_cds.knowledge.shapes.evidence import Evidence
from legcramp_cds.knowledge.shapes.next_step import Order, Referral
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["Condition", "Kind"]


class Kind(StrEnum):
    """What a condition is to the cramps."""

    CAUSE = "cause"
    CONSEQUENCE = "consequence"
    MIMIC = "mimic"
    CONTEXT = "context"


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A disease, a state or a mimic that can stand behind leg cramps.

    Args:
        id: Stable name, lower-case with underscores, US spelling.
        name: What a clinician calls it.
        kind: Cause, consequence of a cause, mimic, or context.
        summary: One or two sentences that tell what it is and how it shows.
        base_rate: How common among people with leg cramps, when nothing else is known.
        evidence: Findings for and against.
        citations: Where the criteria and the picture were read.
        confirmed_by: Rule under which it is established; None where this library cannot establish it.
        excluded_by: Rule under which it is ruled out; None where nothing known here can rule it out.
        contexts: Circumstances that change the base rate; the first that is true counts.
        explains: Ids of the conditions that it brings about.
        on_record: Findings that say no more than that it is known already.
        part_of: Id of the wider condition of which this is a kind; empty for none.
        workup: Tests that would confirm, separate or exclude it.
        refer: Hand-overs when it is likely or confirmed.
        must_not_miss: Whether it is named even when it is only possible, because missing it harms.
        hours_matter: Whether hours decide the outcome, so that even what is only possible is settled the same day.
        benign: Whether it needs no test and no doctor when nothing else speaks up.
        advice: Ids of care advice that belong to it.
        codes: ICD-10 and SNOMED CT codes.
        note: What a reader has to know, such as a dispute.

    Raises:
        KnowledgeError: If there is no citation, a rule confirms on unverified sources, or a benign condition hands over
            without a rule that says when.
    """

    id: str
    name: str
    kind: Kind
    summary: str
    base_rate: BaseRate
    evidence: tuple[Evidence, ...]
    citations: tuple[Citation, ...]
    confirmed_by: TruthNode | None = None
    excluded_by: TruthNode | None = None
    contexts: tuple[Context, ...] = ()
    explains: tuple[str, ...] = ()
    on_record: tuple[Finding, ...] = ()
    part_of: str = ""
    workup: tuple[Order, ...] = ()
    refer: tuple[Referral, ...] = ()
    must_not_miss: bool = False
    hours_matter: bool = False
    benign: bool = False
    advice: tuple[str, ...] = ()
    codes: Codes = field(default_factory=Codes)
    synonyms: tuple[str, ...] = ()
    note: str = ""

    def only_names(self, evidence: Evidence) -> bool:
        """Whether evidence says no more than that the condition is known already."""
        return evidence.when.fact_ids <= {finding.id for finding in self.on_record}

    def __post_init__(self) -> None:
        if not self.citations:
            raise KnowledgeError(f"condition {self.id!r} needs a citation")
        if self.benign and any(referral.when is None for referral in self.refer):
            raise KnowledgeError(
                f"condition {self.id!r} is benign: a hand-over of it needs a rule (`when`), because it always counts"
            )
        if self.confirmed_by is not None and not any(citation.verified for citation in self.citations):
            raise KnowledgeError(
                f"condition {self.id!r} has a confirming rule but no verified citation; "
                "what nobody has read never confirms anything"
            )
