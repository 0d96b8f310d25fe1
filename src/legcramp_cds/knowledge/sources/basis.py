"""Stand-ins for statements that rest on no document: background knowledge, input guards and arithmetic."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ARITHMETIC = Source(
    key="arithmetic",
    title="Arithmetic from molar masses, or from a formula that is cited beside it",
    reliability=Reliability.DERIVED,
)

COMPILER_PROPOSAL = Source(
    key="compiler_proposal",
    title="Engineering input guard; not a clinical source",
    reliability=Reliability.UNVERIFIED,
    note="Limits that catch slips of typing and of units; they say nothing about health.",
)

GENERAL_KNOWLEDGE = Source(
    key="general_knowledge",
    title="Clinical background knowledge; no document opened",
    reliability=Reliability.UNVERIFIED,
    note="Whatever rests on this alone has to be looked up in a document before anybody relies on it.",
)
