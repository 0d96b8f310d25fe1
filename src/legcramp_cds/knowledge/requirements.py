"""What every piece of knowledge must have: a name, a source, and its codes or the reason for having none.

Most shapes refuse to be built without a citation. Here is what only the whole can tell, and what shapes leave open
because tests and users build them in passing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from legcramp_cds.codes import SYSTEM_NAMES, Codes, CodeSystem
from legcramp_cds.errors import Problem
from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.shapes import Strength
from legcramp_cds.knowledge.terminology.seen import CHECKED_SYSTEMS, is_seen
from legcramp_cds.logic.nodes import walk
from legcramp_cds.logic.thresholds import Compare

if TYPE_CHECKING:
    from legcramp_cds.knowledge.base import KnowledgeBase
    from legcramp_cds.knowledge.shapes import Condition
    from legcramp_cds.sources import Citation

__all__ = ["CODES_OF_CONDITIONS", "CODES_OF_MEASUREMENTS", "lacking"]

CODES_OF_CONDITIONS: tuple[CodeSystem, ...] = ("icd10", "icd10cm", "snomed")
CODES_OF_MEASUREMENTS: tuple[CodeSystem, ...] = ("loinc",)

_HINT = "look it up, or say with NoCode(system, reason) why there is none"


def lacking(knowledge: KnowledgeBase) -> Iterator[Problem]:
    """Find what a knowledge base lacks.

    Args:
        knowledge: Any knowledge base.

    Yields:
        One problem for each name, source or code that should be there, and for each finding that weighs more than what
        nobody has read may weigh.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> list(lacking(load()))
        []
    """
    yield from _names(knowledge)
    yield from _sources(knowledge)
    yield from _heavy(knowledge)
    for condition in knowledge.conditions.values():
        where = f"conditions.{condition.id}.codes"
        yield from _codes(where, condition.codes, CODES_OF_CONDITIONS)
        yield from _unseen(where, condition.codes)
    for fact in knowledge.facts.values():
        where = f"facts.{fact.id}.codes"
        if isinstance(fact, Measurement):
            yield from _codes(where, fact.codes, CODES_OF_MEASUREMENTS)
        yield from _unseen(where, fact.codes)
    for one in knowledge.drug_classes.values():
        for ingredient in one:
            # One of the two systems is enough to know a drug when it is met.
            if not ingredient.atc and not ingredient.rxnorm and not ingredient.none:
                yield Problem(
                    f"drug_classes.{one.id}.{ingredient.id}", "has neither an ATC nor an RxNorm code", hint=_HINT
                )


def _names(knowledge: KnowledgeBase) -> Iterator[Problem]:
    named: tuple[tuple[str, Iterable[tuple[str, str]]], ...] = (
        ("conditions", ((one.id, one.name) for one in knowledge.conditions.values())),
        ("red_flags", ((one.id, one.name) for one in knowledge.red_flags.values())),
        ("investigations", ((one.id, one.name) for one in knowledge.investigations.values())),
        ("gate", ((one.id, one.name) for one in knowledge.gate.values())),
        ("drug_classes", ((one.id, one.name) for one in knowledge.drug_classes.values())),
        ("drug_classes", ((one.id, one.name) for group in knowledge.drug_classes.values() for one in group)),
        ("advice", ((one.id, one.title) for one in knowledge.advice.values())),
    )
    for table, entries in named:
        for key, name in entries:
            if not name.strip():
                yield Problem(f"{table}.{key}", "has no name", hint="write what a clinician calls it")


def _sources(knowledge: KnowledgeBase) -> Iterator[Problem]:
    for condition in knowledge.conditions.values():
        yield from _cited(f"conditions.{condition.id}", _statements(condition))
    for flag in knowledge.red_flags.values():
        yield from _cited(f"red_flags.{flag.id}", [("", flag.citations)])
    for test in knowledge.investigations.values():
        cautions = [(f"caution {caution.text!r}", caution.citations) for caution in test.cautions]
        yield from _cited(f"investigations.{test.id}", [("", test.citations), *cautions])
    for rule in knowledge.discouraged.values():
        yield from _cited(f"discouraged.{rule.id}", [("", rule.citations)])
    for advice in knowledge.advice.values():
        yield from _cited(f"advice.{advice.id}", [("", advice.citations)])


def _statements(condition: Condition) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    yield "", condition.citations
    for item in condition.evidence:
        yield "evidence", item.citations
    for context in condition.contexts:
        yield f"base rate {context.rate.name.lower()}", context.citations
    for referral in condition.refer:
        yield f"referral {referral.because!r}", referral.citations


def _cited(where: str, statements: Iterable[tuple[str, tuple[Citation, ...]]]) -> Iterator[Problem]:
    for what, citations in statements:
        if not citations:
            yield Problem(where, "has no source", what, "cite the document, and the day on which it was read there")


def _heavy(knowledge: KnowledgeBase) -> Iterator[Problem]:
    """Evidence that weighs more than a weak finding, though nobody has read it, or a limit in it, anywhere."""
    told = [(f"conditions.{one.id}", one.evidence) for one in knowledge.conditions.values()]
    told += [(f"gate.{one.id}", one.evidence) for one in knowledge.gate.values()]
    for where, items in told:
        for item in items:
            limits = (node.threshold.citation for node in walk(item.when) if isinstance(node, Compare))
            read = item.verified and all(citation.verified for citation in limits)
            if not read and abs(item.decibans) > Strength.WEAK.decibans:
                what = "evidence that nobody has read weighs more than a weak finding"
                hint = "find it in a document, make it weak, or take it out"
                yield Problem(where, what, f"{item.decibans:+g} dB on {', '.join(sorted(item.when.fact_ids))}", hint)


def _codes(where: str, codes: Codes, systems: tuple[CodeSystem, ...]) -> Iterator[Problem]:
    for system in systems:
        if codes.lacks(system):
            yield Problem(where, f"has no {SYSTEM_NAMES[system]} code", hint=_HINT)


def _unseen(where: str, codes: Codes) -> Iterator[Problem]:
    """Codes that nobody has looked up with their name."""
    for system in CHECKED_SYSTEMS:
        for code in codes.of(system):
            if not is_seen(system, code):
                what = f"nobody has looked up this {SYSTEM_NAMES[system]} code"
                yield Problem(where, what, code, "look it up with its name, and note where in terminology/seen.py")
