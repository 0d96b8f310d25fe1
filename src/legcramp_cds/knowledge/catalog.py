"""Every piece of knowledge as one flat list: what it is, what it is called, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import Condition
from legcramp_cds.sources import Citation

__all__ = ["Entry", "catalog", "citations_of"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of knowledge.

    Args:
        id: Its id.
        kind: ``condition``, ``drug_class``, ``drug``, ``investigation``, ``red_flag``, ``threshold`` or ``advice``.
        name: What a clinician calls it.
        citations: Where it was read, everything below it included.
    """

    id: str
    kind: str
    name: str
    citations: tuple[Citation, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Keys of the documents, each once."""
        return tuple(dict.fromkeys(citation.source.key for citation in self.citations))

    @property
    def verified(self) -> bool:
        """Whether at least one statement was seen in a document that somebody opened."""
        return any(citation.verified for citation in self.citations)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "id": self.id,
            "kind": self.kind,
            "name": self.name,
            "sources": list(self.sources),
            "verified": self.verified,
        }


def citations_of(condition: Condition) -> tuple[Citation, ...]:
    """Everything that a condition rests on: itself, its evidence, its base rates, its hand-overs."""
    parts: tuple[Iterable[Citation], ...] = (
        condition.citations,
        *(item.citations for item in condition.evidence),
        *(context.citations for context in condition.contexts),
        *(referral.citations for referral in condition.refer),
    )
    return tuple(dict.fromkeys(citation for part in parts for citation in part))


def catalog(knowledge: KnowledgeBase) -> Iterator[Entry]:
    """List every piece of a knowledge base.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> next(entry.kind for entry in catalog(load()) if entry.id == "hypomagnesemia")
        'condition'
    """
    for condition in knowledge.conditions.values():
        yield Entry(condition.id, "condition", condition.name, citations_of(condition))
    for one in knowledge.drug_classes.values():
        stated = tuple(cited for said in one.statements for cited in said.citations)
        yield Entry(one.id, "drug_class", one.name, tuple(dict.fromkeys((*stated, *one.monitoring_citations))))
    yield from _drugs(knowledge)
    for test in knowledge.investigations.values():
        yield Entry(test.id, "investigation", test.name, test.citations)
    for flag in knowledge.red_flags.values():
        yield Entry(flag.id, "red_flag", flag.name, flag.citations)
    for limit in knowledge.thresholds.values():
        yield Entry(limit.id, "threshold", f"{limit.measurement.name}: {limit.value}", (limit.citation,))
    for advice in knowledge.advice.values():
        yield Entry(advice.id, "advice", advice.title, advice.citations)


def _drugs(knowledge: KnowledgeBase) -> Iterator[Entry]:
    """Ingredients, each with what its classes rest on; one may belong to several."""
    names: dict[str, str] = {}
    cited: dict[str, list[Citation]] = {}
    for one in knowledge.drug_classes.values():
        for member in one.ingredients:
            names[member.id] = member.name
            cited.setdefault(member.id, []).extend(where for said in one.statements for where in said.citations)
    for name in sorted(names):
        yield Entry(name, "drug", names[name], tuple(dict.fromkeys(cited[name])))
