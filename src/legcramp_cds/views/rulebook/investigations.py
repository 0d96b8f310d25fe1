"""The page of an investigation, and the list of all of them."""

from __future__ import annotations

from legcramp_cds.facts import Fact, Measurement
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import Investigation
from legcramp_cds.units import legible
from legcramp_cds.views.rulebook import parts
from legcramp_cds.views.rulebook.cited import citations_of
from legcramp_cds.views.rulebook.markup import Links, bullets, page, plain, section, sentence, table
from legcramp_cds.views.rulebook.prose import whole

__all__ = ["investigation_page", "investigations_index"]


def investigation_page(knowledge: KnowledgeBase, name: str, links: Links | None = None) -> str:
    """Everything that the knowledge base holds of an investigation, as Markdown.

    Args:
        knowledge: The knowledge base.
        name: Id of the investigation.
        links: Links as seen from the page; None for a page in a folder of the rule book.

    Raises:
        KeyError: If there is no such investigation.
    """
    test = knowledge.investigations[name]
    to = links or Links("../")
    cautions = [(plain(whole(item.when)), plain(item.text), to.citations(item.citations)) for item in test.cautions]
    discouraged = [
        (plain(whole(item.when)), plain(item.because), to.citations(item.citations))
        for item in knowledge.discouraged.values()
        if item.investigation.id == name
    ]
    rules = [item.when for item in test.cautions]
    rules += [item.when for item in knowledge.discouraged.values() if item.investigation.id == name]
    return page(
        test.name,
        sentence(test.separates),
        bullets(_head(test)),
        section("Makes known", bullets(_fact(fact) for fact in test.gives)),
        section("Summed up by", bullets(_fact(fact) for fact in test.summed_up_by)),
        section("Asked for by", _askers(knowledge, name, to)),
        section("Cautions", table(("when", "caution", "source"), cautions)),
        section("Not to be ordered", table(("when", "because", "source"), discouraged)),
        parts.limits(rules, to),
        parts.sources(citations_of(test), to),
    )


def _head(test: Investigation) -> list[str]:
    lines = [f"id: `{test.id}`", f"tier: {parts.words(test.tier.value)}"]
    optional = {
        "region": test.region,
        "burden": test.burden,
        "codes": plain("; ".join(parts.codes(test.codes))),
        "also called": ", ".join(test.synonyms),
    }
    return lines + [f"{label}: {plain(text)}" for label, text in optional.items() if text]


def _fact(fact: Fact) -> str:
    unit = f", in {legible(fact.unit)}" if isinstance(fact, Measurement) else ""
    return f"{plain(f'{fact.name}{unit}')} (`{fact.id}`)"


def _askers(knowledge: KnowledgeBase, name: str, links: Links) -> str:
    rows = [
        (
            links.to(f"conditions/{condition.id}.md", condition.name),
            parts.words(order.urgency.value),
            plain(order.because),
            "yes" if order.confirms else "",
        )
        for condition in knowledge.conditions.values()
        for order in condition.workup
        if order.investigation.id == name
    ]
    return table(("condition", "how soon", "because", "can confirm"), rows)


def investigations_index(knowledge: KnowledgeBase) -> str:
    """The list of all investigations by tier, as Markdown."""
    links = Links("../")
    ordered = sorted(knowledge.investigations.values(), key=lambda item: (item.tier.rank, item.name.lower()))
    rows = [
        (
            links.to(f"investigations/{item.id}.md", item.name),
            parts.words(item.tier.value),
            plain(item.separates),
            plain(item.burden),
        )
        for item in ordered
    ]
    told = f"{len(rows)} investigations, those with the least effort first."
    return page("Investigations", told, table(("test", "tier", "what it tells apart", "burden"), rows))
