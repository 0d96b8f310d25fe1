"""The knowledge base compiled: every rule gets a place in one list of verdicts.

The places are kept beside the objects that the rules belong to, so that the rest of this package reads verdicts by
object and never evaluates a rule twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from legcramp_cds.facts import FactRow
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.gate import GateReading, ScopeRule
from legcramp_cds.knowledge.shapes import Caution, Condition, Discouraged, Evidence, RedFlag
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.nodes import TruthNode

__all__ = ["ALWAYS", "AdvicePlaces", "CompiledKnowledge", "ConditionPlaces", "Item", "Verdicts", "compile_knowledge"]

Verdicts = list[int]

# The place of a rule that was not written and therefore always holds: the last verdict, which is always true.
ALWAYS = -1


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence with its place, its weight and its group, ready for adding up.

    An alarm is what an alarming finding says against a condition.
    """

    evidence: Evidence
    place: int
    decibans: float
    group: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class ConditionPlaces:
    """Where the rules of a condition stand in the verdicts; None for a rule that was not written.

    The base rate stands beside, in decibans: the general one, and that of each circumstance with the place of its rule.
    """

    condition: Condition
    confirmed: int | None
    excluded: int | None
    base: float
    rates: tuple[tuple[int, float], ...]
    items: tuple[Item, ...]
    orders: tuple[int, ...]
    order_bans: tuple[int | None, ...]
    referrals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AdvicePlaces:
    """Where the rules of a piece of advice stand in the verdicts; None for a rule that was not written."""

    advice: Advice
    when: int
    unless: int | None
    forbidden: int | None
    also_forbidden: int | None


@dataclass(frozen=True, slots=True)
class CompiledKnowledge:
    """All rules as one function, and the place of each.

    Args:
        knowledge: What was compiled.
        run: A row of facts to verdicts: 1 true, -1 false, 0 unknown; the last one is always 1.
        conditions: Every condition with its places.
        by_name: The same by id.
        bearings: For each place, the indexes of the conditions that a true verdict there says something about, each
            with the evidence that stands there, or with None where it is a criterion or a circumstance.
        red_flags: Every red flag with its place; likewise the fields that follow.
    """

    knowledge: KnowledgeBase
    run: Callable[[FactRow], Verdicts]
    conditions: tuple[ConditionPlaces, ...]
    by_name: Mapping[str, ConditionPlaces]
    bearings: tuple[tuple[tuple[int, Item | None], ...], ...]
    red_flags: tuple[tuple[RedFlag, int], ...]
    gate: tuple[tuple[GateReading, tuple[Item, ...]], ...]
    scope: tuple[tuple[ScopeRule, int], ...]
    discouraged: tuple[tuple[Discouraged, int], ...]
    cautions: Mapping[str, tuple[tuple[Caution, int], ...]]
    advice: tuple[AdvicePlaces, ...]
    no_tests_when: int
    no_tests_provided: int

    def __repr__(self) -> str:
        return f"<CompiledKnowledge of {self.knowledge!r}>"


class _Places:
    """Hands out places, one for each different rule."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.rules: dict[TruthNode, int] = {}
        self.knowledge = knowledge

    def of(self, rule: TruthNode) -> int:
        return self.rules.setdefault(rule, len(self.rules))

    def maybe(self, rule: TruthNode | None) -> int | None:
        return None if rule is None else self.of(rule)

    def or_always(self, rule: TruthNode | None) -> int:
        return ALWAYS if rule is None else self.of(rule)

    def items(self, evidence: tuple[Evidence, ...]) -> tuple[Item, ...]:
        """An item without a group forms a group of its own."""
        return tuple(
            Item(
                item,
                self.of(item.when),
                item.decibans,
                item.group or f"#{index}",
                self.knowledge.blames_an_alarm(item),
            )
            for index, item in enumerate(evidence)
        )


@cache
def compile_knowledge(knowledge: KnowledgeBase) -> CompiledKnowledge:
    """Compile a knowledge base; done once for each.

    Args:
        knowledge: A checked knowledge base.
    """
    places = _Places(knowledge)
    conditions = tuple(
        ConditionPlaces(
            condition=condition,
            confirmed=places.maybe(condition.confirmed_by),
            excluded=places.maybe(condition.excluded_by),
            base=float(condition.base_rate.value),
            rates=tuple((places.of(context.when), float(context.rate.value)) for context in condition.contexts),
            items=places.items(condition.evidence),
            orders=tuple(places.or_always(order.when) for order in condition.workup),
            order_bans=tuple(places.maybe(order.unless) for order in condition.workup),
            referrals=tuple(places.or_always(referral.when) for referral in condition.refer),
        )
        for condition in knowledge.conditions.values()
    )
    red_flags = tuple((flag, places.of(flag.when)) for flag in knowledge.red_flags.values())
    gate = tuple((reading, places.items(reading.evidence)) for reading in knowledge.gate.values())
    scope = tuple((rule, places.of(rule.when)) for rule in knowledge.scope)
    discouraged = tuple((rule, places.of(rule.when)) for rule in knowledge.discouraged.values())
    cautions = {
        item.id: tuple((caution, places.of(caution.when)) for caution in item.cautions)
        for item in knowledge.investigations.values()
    }
    advice = tuple(
        AdvicePlaces(
            advice=item,
            when=places.or_always(item.when),
            unless=places.maybe(item.unless),
            forbidden=places.maybe(item.forbidden_by),
            also_forbidden=places.maybe(item.also_forbidden_by),
        )
        for item in knowledge.advice.values()
    )
    no_tests_when = places.of(knowledge.no_tests.when)
    no_tests_provided = places.of(knowledge.no_tests.provided)
    program = compile_rules(list(places.rules))
    inner = program.run

    def run(row: FactRow) -> Verdicts:
        verdicts = inner(row)
        verdicts.append(1)
        return verdicts

    return CompiledKnowledge(
        knowledge=knowledge,
        run=run,
        conditions=conditions,
        by_name={entry.condition.id: entry for entry in conditions},
        bearings=_bearings(conditions, len(places.rules)),
        red_flags=red_flags,
        gate=gate,
        scope=scope,
        discouraged=discouraged,
        cautions=cautions,
        advice=advice,
        no_tests_when=no_tests_when,
        no_tests_provided=no_tests_provided,
    )


def _bearings(conditions: tuple[ConditionPlaces, ...], count: int) -> tuple[tuple[tuple[int, Item | None], ...], ...]:
    """For each place, and for the one that always holds, the conditions whose criteria or evidence stand there."""
    bearings: list[list[tuple[int, Item | None]]] = [[] for _ in range(count + 1)]
    for index, entry in enumerate(conditions):
        criteria = [place for place in (entry.confirmed, entry.excluded) if place is not None]
        for place in (*criteria, *(place for place, _ in entry.rates)):
            bearings[place].append((index, None))
        for item in entry.items:
            bearings[item.place].append((index, item))
    return tuple(tuple(found) for found in bearings)
