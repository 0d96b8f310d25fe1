"""The tables of limits and of formulas."""

from __future__ import annotations

from collections.abc import Iterator

from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.logic.thresholds import Threshold
from legcramp_cds.views.rulebook import parts
from legcramp_cds.views.rulebook.markup import Links, anchor, bullets, page, plain, section, sentence, table
from legcramp_cds.views.rulebook.prose import arithmetic, whole

__all__ = ["formulas_page", "thresholds_page"]

_TOLD = (
    "A **decision limit** is fixed by a guideline and holds whatever laboratory measured the value. A **reference "
    "limit** describes healthy people as one laboratory measures them: the range that comes with a result wins over"
    " the one built in. A result reported in one of the printed units is compared in that unit. Each limit has the "
    "document, the place in it, and the day on which the number was last seen there; what nobody has seen there is "
    "marked, and confirms nothing."
)


def thresholds_page(knowledge: KnowledgeBase) -> str:
    """Every limit, by what it limits, as Markdown."""
    links = Links()
    groups: dict[str, list[Threshold]] = {}
    for threshold in knowledge.thresholds.values():
        groups.setdefault(threshold.measurement.name, []).append(threshold)
    heads = ("id", "limit", "kind", "source", "note")
    blocks = (
        section(plain(name), table(heads, (_row(item, links) for item in sorted(found, key=lambda item: item.cut))))
        for name, found in sorted(groups.items(), key=lambda pair: pair[0].lower())
    )
    return page("Limits", _TOLD, f"{len(knowledge.thresholds)} limits.", *blocks)


def _row(threshold: Threshold, links: Links) -> tuple[str, ...]:
    return (
        f"{anchor(threshold.id)}`{threshold.id}`",
        parts.limit(threshold),
        parts.kind_of_limit(threshold),
        links.citation(threshold.citation),
        plain(threshold.note),
    )


def formulas_page(knowledge: KnowledgeBase) -> str:
    """Every derived value, as Markdown."""
    told = (
        "A derived value is unknown unless every input is known and the formula applies. Where it is said to be "
        "exact only under a condition, and that does not hold or is not known, the value is an upper bound: the "
        "truth can be lower, so a low value is low for certain and a normal one clears nobody. Results are rounded "
        "to six decimals."
    )
    blocks = (_formula(item) for item in sorted(knowledge.formulas.values(), key=lambda item: item.name.lower()))
    return page("Formulas", told, *blocks)


def _formula(formula: Formula) -> str:
    links = Links()
    return section(
        f"{plain(formula.name)} {{ #{formula.id} }}",
        f"`{formula.id}` in {plain(formula.unit)} = {plain(arithmetic(formula.expression))}",
        bullets(_conditions(formula)),
        f"Source: {links.citation(formula.citation)}.",
    )


def _conditions(formula: Formula) -> Iterator[str]:
    yield f"needs: {plain(', '.join(f'{fact.name} ({fact.id})' for fact in formula.inputs))}"
    if formula.applies_when is not None:
        yield f"applies when: {plain(whole(formula.applies_when))}"
    if formula.exact_when is not None:
        yield f"more than an upper bound only when: {plain(whole(formula.exact_when))}"
        yield f"otherwise: {sentence(formula.otherwise)}"
    if formula.caution:
        yield f"caution: {sentence(formula.caution)}"
