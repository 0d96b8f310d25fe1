"""The page of a drug class, and the list of all of them."""

from __future__ import annotations

from legcramp_cds.knowledge.base import KnowledgeBase, rules_of
from legcramp_cds.knowledge.drug_timing import (
    LATE_STARTS_CITATION,
    TIMELY_DAYS,
    TIMELY_DAYS_CITATION,
    TIMELY_STUDIED,
)
from legcramp_cds.knowledge.drugs import DRUG_GROUPS
from legcramp_cds.knowledge.drugs.shapes import DrugClass, DrugStatement, Ingredient
from legcramp_cds.logic.nodes import facts_of
from legcramp_cds.views.rulebook import parts
from legcramp_cds.views.rulebook.cited import citations_of
from legcramp_cds.views.rulebook.markup import UNVERIFIED, Links, bullets, page, plain, section, sentence, table

__all__ = ["drug_page", "drugs_index"]


def drug_page(knowledge: KnowledgeBase, name: str, links: Links | None = None) -> str:
    """Everything that the knowledge base holds of a drug class, as Markdown.

    Args:
        knowledge: The knowledge base.
        name: Id of the drug class.
        links: Links as seen from the page; None for a page in a folder of the rule book.

    Raises:
        KeyError: If there is no such class.
    """
    drugs = knowledge.drug_classes[name]
    to = links or Links("../")
    return page(
        drugs.name,
        sentence(drugs.why),
        bullets(_head(drugs)),
        section("What is said of it and cramps", table(("statement", "number", "source"), _statements(drugs, to))),
        section("Time", _time(drugs, to)) if drugs.is_cause else "",
        section("What to do", sentence(drugs.advice), bullets(_checks(knowledge, drugs, to))),
        section("Ingredients", table(("name", "strength", "RxNorm", "ATC", "also written"), _ingredients(drugs))),
        section("Used in", _used_in(knowledge, drugs, to)),
        parts.sources(citations_of(drugs), to),
    )


def _time(drugs: DrugClass, links: Links) -> str:
    """How long before the cramps a start may lie, and whether anybody studied that for the class."""
    studied = (
        "This class was part of the study that counted starts within a year"
        if drugs.id in TIMELY_STUDIED
        else "Nobody studied this class for it: the year is taken over from a study of diuretics, statins and inhaled "
        "long-acting beta agonists"
    )
    return (
        f"A list of drugs with dates counts a start no more than {TIMELY_DAYS} days before the cramps as timely. "
        f"{studied} ({links.citations((TIMELY_DAYS_CITATION,))}). An earlier start is left open and never counts "
        "against the drug: of people whose muscles complained on a statin, half had begun within 14 weeks, but the "
        f"range went from a day to ten years ({links.citations((LATE_STARTS_CITATION,))})."
    )


def _head(drugs: DrugClass) -> list[str]:
    strength = parts.words(drugs.strength.value) if drugs.strength is not None else "nobody says that it causes cramps"
    lines = [
        f"id: `{drugs.id}`; fact: `{drugs.taking.id}`",
        f"role: {parts.words(drugs.role.value)}",
        f"how well it is shown that it causes cramps: {strength}",
        f"risk of cramps: {parts.words(drugs.direction.value)}",
        f"mechanism: {', '.join(parts.words(item) for item in drugs.mechanism)}",
    ]
    optional = {
        "falls": drugs.lost,
        "rises": drugs.raised,
        "ATC groups": drugs.atc_prefixes,
        "but not": drugs.atc_except,
        "also called": drugs.synonyms,
        "wider groups": tuple(group.name for group in DRUG_GROUPS.values() if drugs.id in group.members),
    }
    return lines + [f"{label}: {plain(', '.join(found))}" for label, found in optional.items() if found]


def _statements(drugs: DrugClass, links: Links) -> list[tuple[str, str, str]]:
    return [(plain(item.text), _number(item), links.citations(item.citations)) for item in drugs.statements]


def _number(statement: DrugStatement) -> str:
    if statement.value is None:
        return ""
    low, high = statement.interval or (None, None)
    interval = f" (95% {low:g} to {high:g})" if low is not None and high is not None else ""
    return f"{parts.words(statement.measure)} {statement.value:g}{interval}"


def _checks(knowledge: KnowledgeBase, drugs: DrugClass, links: Links) -> list[str]:
    lines = [f"check: {plain(knowledge.facts[name].name)} (`{name}`)" for name in drugs.check]
    lines += [f"look at: {plain(item)}" for item in drugs.also_check]
    if drugs.monitoring:
        cited = links.citations(drugs.monitoring_citations)
        read = f"({cited or UNVERIFIED})"
        lines.append(f"follow: {plain(drugs.monitoring)} {read}")
    return lines


def _atc(item: Ingredient) -> str:
    return ", ".join((*item.atc, *(f"{code} (former)" for code in item.former_atc)))


def _ingredients(drugs: DrugClass) -> list[tuple[str, ...]]:
    return [
        (
            plain(f"{item.name}: {item.note}" if item.note else item.name),
            _strength(drugs, item),
            plain(", ".join(item.rxnorm) or item.codes.why_none("rxnorm")),
            plain(
                ", ".join((*item.atc, *(f"{code} (former)" for code in item.former_atc))) or item.codes.why_none("atc")
            ),
            plain(", ".join(item.names[1:])),
        )
        for item in drugs
    ]


def _strength(drugs: DrugClass, item: Ingredient) -> str:
    return f"{parts.words(item.strength.value)} (its own)" if item.strength else parts.words(drugs.strength or "")


def _used_in(knowledge: KnowledgeBase, drugs: DrugClass, links: Links) -> str:
    """The conditions of which a rule reads the class itself, its timing, or what came of stopping it."""
    own = {fact.id for fact in drugs.facts}
    found = (
        links.to(f"conditions/{item.id}.md", item.name)
        for item in knowledge.conditions.values()
        if any(fact.id in own for fact in facts_of(*rules_of(item)))
    )
    return bullets(found)


def drugs_index(knowledge: KnowledgeBase) -> str:
    """The list of all drug classes, as Markdown."""
    links = Links("../")
    rows = [
        (
            links.to(f"drugs/{item.id}.md", item.name),
            parts.words(item.role.value),
            parts.words(item.strength.value) if item.strength else "",
            parts.words(item.direction.value),
            str(len(item.ingredients)),
            "yes" if item.verified else UNVERIFIED,
        )
        for item in sorted(knowledge.drug_classes.values(), key=lambda item: item.name.lower())
    ]
    members = {item.id for drugs in knowledge.drug_classes.values() for item in drugs}
    heads = ("class", "role", "strength", "risk of cramps", "ingredients", "seen in a document")
    return page("Drugs", f"{len(rows)} classes with {len(members)} ingredients.", table(heads, rows))
