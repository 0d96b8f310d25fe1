"""Least rows of facts that make a rule true, for tests that ask what follows from one rule for another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from legcramp_cds.facts import FactRow, Reading
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.logic.explain import explain
from legcramp_cds.logic.nodes import AllOf, AnyOf, AtLeast, Node, Not, Present, TruthNode, Value
from legcramp_cds.logic.thresholds import Compare
from legcramp_cds.record.facts_of import reach
from legcramp_cds.truth import TRUE

__all__ = ["ways"]

# Multiples of a limit among which one lies on the wanted side of it.
_AROUND = (0.5, 1.0, 2.0)


def ways(rule: Node) -> Iterator[FactRow]:
    """Every least way in which a rule can be true, with what the findings in it imply.

    A formula is left out: rules that read one read the reported value beside it.
    """
    if isinstance(rule, Present):
        names = reach(rule.fact.id, present=True) if rule.fact.id in WORDS else (rule.fact.id,)
        yield dict.fromkeys(names, True)
    elif isinstance(rule, Not) and isinstance(rule.part, Present):
        yield {rule.part.fact.id: False}
    elif isinstance(rule, AnyOf):
        for part in rule.parts:
            yield from ways(part)
    elif isinstance(rule, AllOf):
        yield from _together(rule.parts)
    elif isinstance(rule, AtLeast):
        for some in combinations(rule.parts, rule.count):
            yield from _together(some)
    elif isinstance(rule, Compare) and isinstance(rule.threshold.of, Value):
        yield from _beyond(rule)


def _together(parts: tuple[TruthNode, ...]) -> Iterator[FactRow]:
    for chosen in product(*(tuple(ways(part)) for part in parts)):
        yield {name: value for row in chosen for name, value in row.items()}


def _beyond(rule: Compare) -> Iterator[FactRow]:
    for measurement in rule.facts:
        for times in _AROUND:
            number = rule.threshold.cut * times
            row: FactRow = {measurement.id: Reading(number, number, rule.threshold.measurement.unit)}
            if explain(rule, row).truth is TRUE:
                yield row
