"""The first page of the rule book."""

from __future__ import annotations

from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.profiles import PROFILES
from legcramp_cds.views.rulebook.markup import page, plain, table

__all__ = ["index_page"]

_TOLD = (
    "What the library knows of leg cramps, written out from the very objects that it reasons with. Every rule is shown "
    "in full, every number with the document that prints it, the place in it, and the day on which it was last read "
    "there. If a page is wrong, the library is."
)


def index_page(knowledge: KnowledgeBase) -> str:
    """What there is, with counts, version and hash, as Markdown."""
    members = {item.id for drugs in knowledge.drug_classes.values() for item in drugs}
    evidence = sum(len(item.evidence) for item in knowledge.conditions.values())
    rows = [
        ("[Conditions](conditions/index.md)", len(knowledge.conditions), f"with {evidence} findings for and against"),
        ("[Drugs](drugs/index.md)", len(knowledge.drug_classes), f"classes with {len(members)} ingredients"),
        ("[Investigations](investigations/index.md)", len(knowledge.investigations), "what each tells apart"),
        ("[Red flags](red-flags.md)", len(knowledge.red_flags), "what must not wait"),
        ("[Is it a cramp?](gate.md)", len(knowledge.gate), "readings of the complaint"),
        ("[When not to test](restraint.md)", len(knowledge.discouraged), "tests to leave out, each in its situation"),
        ("[Care](advice.md)", len(knowledge.advice), "pieces of advice"),
        ("[Profiles](profiles.md)", len(PROFILES), "positions of guidelines where they differ"),
        ("[Limits](thresholds.md)", len(knowledge.thresholds), "decision and reference limits"),
        ("[Formulas](formulas.md)", len(knowledge.formulas), "derived values"),
        ("[Sources](sources.md)", len(knowledge.sources), "documents, also as BibTeX and CSL-JSON"),
        ("[What is not verified](unverified.md)", "", "statements that nobody has seen in an opened document"),
    ]
    version = f"Knowledge {plain(knowledge.version)}, content hash `{knowledge.hash}`."
    return page("Rule book", _TOLD, version, table(("page", "how many", "what"), ((a, str(b), c) for a, b, c in rows)))
