"""Who cites what: every citation of the knowledge base, with the object that carries it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.drugs.shapes import DrugClass
from legcramp_cds.knowledge.gate import GateReading, ScopeRule
from legcramp_cds.knowledge.restraint import RIVAL_POSITIONS, NoTestsRule, RivalPosition
from legcramp_cds.knowledge.shapes import Condition, Discouraged, Investigation, RedFlag
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.logic.thresholds import Threshold
from legcramp_cds.sources import Citation

__all__ = ["Entry", "Item", "citations_of", "cited_by", "entries"]

_Named = Condition | DrugClass | Investigation | RedFlag | Formula | GateReading | ScopeRule
Item = _Named | Threshold | Advice | Discouraged | RivalPosition | NoTestsRule


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of the knowledge base with its place in the rule book.

    Args:
        kind: Such as ``condition``.
        id: Its id.
        name: What a clinician calls it.
        path: Its page, from the top of the rule book.
        item: The object.
    """

    kind: str
    id: str
    name: str
    path: str
    item: Item


def entries(knowledge: KnowledgeBase) -> Iterator[Entry]:
    """Everything that carries citations, with the page that shows it."""
    for test in knowledge.discouraged.values():
        yield Entry("do not order", test.id, test.investigation.name, f"restraint.md#{test.id}", test)
    yield Entry("no tests needed", "no_tests", "No tests needed", "restraint.md#no_tests", knowledge.no_tests)
    for rival in RIVAL_POSITIONS:
        yield Entry("other position", rival.id, rival.topic, f"restraint.md#{rival.id}", rival)
    for limit in knowledge.thresholds.values():
        yield Entry("limit", limit.id, limit.id, f"thresholds.md#{limit.id}", limit)
    for advice in knowledge.advice.values():
        yield Entry("advice", advice.id, advice.title, f"advice.md#{advice.id}", advice)
    yield from _named(knowledge)


def _named(knowledge: KnowledgeBase) -> Iterator[Entry]:
    """What has an id and a name of its own."""
    kinds: tuple[tuple[str, str, Iterable[_Named]], ...] = (
        ("condition", "conditions/{}.md", knowledge.conditions.values()),
        ("drug class", "drugs/{}.md", knowledge.drug_classes.values()),
        ("investigation", "investigations/{}.md", knowledge.investigations.values()),
        ("red flag", "red-flags.md#{}", knowledge.red_flags.values()),
        ("formula", "formulas.md#{}", knowledge.formulas.values()),
        ("reading of the complaint", "gate.md#{}", knowledge.gate.values()),
        ("scope rule", "gate.md#{}", knowledge.scope),
    )
    for kind, path, items in kinds:
        for item in items:
            yield Entry(kind, item.id, item.name, path.format(item.id), item)


def citations_of(item: object) -> tuple[Citation, ...]:
    """The citations that an object carries itself, each once.

    A limit or a formula inside one of its rules has a page of its own and answers for its own citation.
    """
    return tuple(dict.fromkeys(_citations(item, top=True)))


def _citations(item: object, *, top: bool = False) -> Iterator[Citation]:
    if isinstance(item, Citation):
        yield item
    elif isinstance(item, tuple):
        for part in item:
            yield from _citations(part)
    elif is_dataclass(item) and (top or not isinstance(item, Threshold | Formula)):
        for field in fields(item):
            yield from _citations(getattr(item, field.name))


def cited_by(knowledge: KnowledgeBase) -> Mapping[str, tuple[Entry, ...]]:
    """For each source, by key, the objects that cite it; sources that nothing cites have no entry."""
    found: dict[str, dict[tuple[str, str], Entry]] = {}
    for entry in entries(knowledge):
        for citation in citations_of(entry.item):
            found.setdefault(citation.source.key, {})[entry.kind, entry.id] = entry
    return {key: tuple(citing.values()) for key, citing in found.items()}
