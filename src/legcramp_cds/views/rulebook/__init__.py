"""The rule book: what the knowledge base says, as pages that clinicians can read and check.

Every number, word and code on a page is taken from the objects that the reasoning uses; nothing is written twice.
"""

from __future__ import annotations

from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.views.bibliography import bibtex, csl_json
from legcramp_cds.views.rulebook.conditions import condition_page, conditions_index
from legcramp_cds.views.rulebook.drugs import drug_page, drugs_index
from legcramp_cds.views.rulebook.index import index_page
from legcramp_cds.views.rulebook.investigations import investigation_page, investigations_index
from legcramp_cds.views.rulebook.limits import formulas_page, thresholds_page
from legcramp_cds.views.rulebook.profiles import profiles_page
from legcramp_cds.views.rulebook.provenance import sources_page, unverified_page
from legcramp_cds.views.rulebook.safety import advice_page, gate_page, red_flags_page, restraint_page

__all__ = ["condition_page", "drug_page", "investigation_page", "rule_book"]


def rule_book(knowledge: KnowledgeBase) -> dict[str, str]:
    """Write the whole rule book.

    Args:
        knowledge: The knowledge base.

    Returns:
        Path from the top of the rule book to the text of the file: pages in Markdown, and the sources as BibTeX and
        CSL-JSON.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> "conditions/hypomagnesemia.md" in rule_book(load())
        True
    """
    return {
        "index.md": index_page(knowledge),
        "red-flags.md": red_flags_page(knowledge),
        "gate.md": gate_page(knowledge),
        "restraint.md": restraint_page(knowledge),
        "advice.md": advice_page(knowledge),
        "profiles.md": profiles_page(knowledge),
        "thresholds.md": thresholds_page(knowledge),
        "formulas.md": formulas_page(knowledge),
        "unverified.md": unverified_page(knowledge),
        "sources.md": sources_page(knowledge),
        "sources.bib": bibtex(knowledge.sources.values()),
        "sources.json": csl_json(knowledge.sources.values()),
        "conditions/index.md": conditions_index(knowledge),
        **{f"conditions/{name}.md": condition_page(knowledge, name) for name in knowledge.conditions},
        "drugs/index.md": drugs_index(knowledge),
        **{f"drugs/{name}.md": drug_page(knowledge, name) for name in knowledge.drug_classes},
        "investigations/index.md": investigations_index(knowledge),
        **{f"investigations/{name}.md": investigation_page(knowledge, name) for name in knowledge.investigations},
    }
