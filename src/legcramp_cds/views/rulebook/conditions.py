"""The page of a condition, and the list of all of them."""

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.knowledge.base import KnowledgeBase, rules_of
from legcramp_cds.knowledge.shapes import BaseRate, Condition, Kind, Order, Referral
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.views.rulebook import parts
from legcramp_cds.views.rulebook.cited import citations_of
from legcramp_cds.views.rulebook.markup import Links, bullets, page, plain, section, sentence, table
from legcramp_cds.views.rulebook.prose import outline, whole

__all__ = ["condition_page", "conditions_index"]

_KINDS = {
    Kind.CAUSE: "a cause of cramps",
    Kind.CONSEQUENCE: "a consequence of other conditions, and itself behind the cramps",
    Kind.MIMIC: "a mimic: taken for cramps, and none",
    Kind.CONTEXT: "a circumstance in which cramps are common",
}


def condition_page(knowledge: KnowledgeBase, name: str, links: Links | None = None) -> str:
    """Everything that the knowledge base holds of a condition, as Markdown.

    Args:
        knowledge: The knowledge base.
        name: Id of the condition.
        links: Links as seen from the page; None for a page in a folder of the rule book.

    Raises:
        KeyError: If there is no such condition.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> condition_page(load(), "hypomagnesemia").splitlines()[0]
        '# Hypomagnesemia'
    """
    condition = knowledge.conditions[name]
    to = links or Links("../")
    return page(
        condition.name,
        sentence(condition.summary),
        "*Not to be missed: it is named even while it is only possible.*" if condition.must_not_miss else "",
        "*Hours matter: while it is possible, its hand-overs count the same day.*" if condition.hours_matter else "",
        "*Ordinary: it needs no test and no doctor when nothing else speaks up.*" if condition.benign else "",
        bullets(_head(condition)),
        _base_rate(condition, to),
        _criterion("Confirmed when", condition.confirmed_by, "this library cannot establish it", to),
        _criterion("Excluded when", condition.excluded_by, "nothing that is known here can rule it out", to),
        section("Evidence", *_evidence(condition, to)),
        _chain(knowledge, condition, to),
        section("Work-up", _orders(condition.workup, to)),
        section("Referral", _referrals(condition.refer, to)),
        _pointers(knowledge, condition, to),
        section("Note", sentence(condition.note)) if condition.note else "",
        parts.limits(rules_of(condition), to),
        parts.sources(citations_of(condition), to),
    )


def _head(condition: Condition) -> list[str]:
    lines = [f"id: `{condition.id}`", f"kind: {_KINDS[condition.kind]}"]
    lines += [f"codes: {plain('; '.join(parts.codes(condition.codes)))}"] if parts.codes(condition.codes) else []
    return lines + ([f"also called: {plain(', '.join(condition.synonyms))}"] if condition.synonyms else [])


def _base_rate(condition: Condition, links: Links) -> str:
    """The general rate and those of circumstances; the first circumstance that is true counts."""
    rows = [("when nothing else is known", _rate(condition.base_rate), "set by judgment, for ordering alone")]
    rows += [
        (plain(whole(context.when)), _rate(context.rate), links.citations(context.citations))
        for context in condition.contexts
    ]
    return section("How common among people with leg cramps", table(("circumstance", "rate", "source"), rows))


def _rate(rate: BaseRate) -> str:
    return f"{parts.words(rate.name.lower())}, {parts.decibans(float(rate.value))}"


def _criterion(title: str, rule: TruthNode | None, otherwise: str, links: Links) -> str:
    return section(title, sentence(f"Never: {otherwise}") if rule is None else outline(rule, links))


def _evidence(condition: Condition, links: Links) -> tuple[str, ...]:
    told = "Of each group only the strongest finding counts. The weight orders conditions and is no probability."
    return (told if condition.evidence else "", *parts.evidence(condition.evidence, links))


def _chain(knowledge: KnowledgeBase, condition: Condition, links: Links) -> str:
    """What brings it about, what it brings about, and how it nests."""
    kinds = [item.id for item in knowledge.conditions.values() if item.part_of == condition.id]
    named: Mapping[str, tuple[str, ...] | list[str]] = {
        "Brought about by": knowledge.causes_of.get(condition.id, ()),
        "Brings about": condition.explains,
        "A kind of": (condition.part_of,) if condition.part_of else (),
        "Its kinds": kinds,
    }
    lines = [
        f"{label}: {', '.join(_name(knowledge, one, links) for one in found)}"
        for label, found in named.items()
        if found
    ]
    return section("Causes and consequences", bullets(lines))


def _name(knowledge: KnowledgeBase, name: str, links: Links) -> str:
    return links.to(f"conditions/{name}.md", knowledge.conditions[name].name)


def _orders(orders: tuple[Order, ...], links: Links) -> str:
    rows = []
    for order in orders:
        wanted = [plain(whole(order.when))] if order.when is not None else []
        wanted += [f"unless {plain(whole(order.unless))}"] if order.unless is not None else []
        rows.append(
            (
                links.to(f"investigations/{order.investigation.id}.md", order.investigation.name),
                parts.words(order.urgency.value),
                plain(order.because),
                "yes" if order.confirms else "",
                "; ".join(wanted) or "whenever it is in question",
            )
        )
    return table(("test", "how soon", "because", "can confirm", "wanted when"), rows)


def _referrals(referrals: tuple[Referral, ...], links: Links) -> str:
    rows = [
        (
            parts.words(item.specialty.value),
            parts.words(item.urgency.value),
            plain(item.because),
            plain(whole(item.when)) if item.when is not None else "it is likely or confirmed",
            links.citations(item.citations),
        )
        for item in referrals
    ]
    return table(("to", "how soon", "because", "when", "source"), rows)


def _pointers(knowledge: KnowledgeBase, condition: Condition, links: Links) -> str:
    """Red flags that suspect it, readings of the complaint that point to it, and advice that belongs to it."""
    flags = [
        f"red flag: {links.to(f'red-flags.md#{flag.id}', flag.name)} ({parts.words(flag.level.value)})"
        for flag in knowledge.red_flags.values()
        if condition.id in flag.suspects
    ]
    readings = [
        f"reading of the complaint: {links.to(f'gate.md#{reading.id}', reading.name)}"
        for reading in knowledge.gate.values()
        if condition.id in reading.conditions
    ]
    advice = [
        f"advice: {links.to(f'advice.md#{item.id}', item.title)}"
        for item in knowledge.advice.values()
        if condition.id in item.conditions or item.id in condition.advice
    ]
    return section("Pointed to by", bullets([*flags, *readings, *advice]))


def conditions_index(knowledge: KnowledgeBase) -> str:
    """The list of all conditions, as Markdown."""
    links = Links("../")
    rows = [
        (
            _name(knowledge, item.id, links),
            f"`{item.id}`",
            item.kind.value,
            parts.words(item.base_rate.name.lower()),
            "yes" if item.must_not_miss else "",
            plain(", ".join(dict.fromkeys((*item.codes.icd10, *item.codes.icd10cm, *item.codes.snomed)))),
        )
        for item in sorted(knowledge.conditions.values(), key=lambda item: item.name.lower())
    ]
    heads = ("condition", "id", "kind", "how common", "must not miss", "ICD-10, ICD-10-CM, SNOMED CT")
    return page("Conditions", f"{len(rows)} conditions, by name.", table(heads, rows))
