"""The knowledge base compiled: every rule gets a place in one list of verdicts.

The places are kept beside the objects that the rules belong to, so that the rest of this package reads verdicts by
object and never evaluates a rule twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from legcramp_cds.assess.decisions.order import beyond_the_record
from legcramp_cds.assess.decisions.tests_wanted import Need, need_of
from legcramp_cds.assess.decisions.weight import slots, tenths
from legcramp_cds.facts import FactRow
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.gate import GateReading, ScopeRule
from legcramp_cds.knowledge.shapes import Caution, Condition, Discouraged, Evidence, Order, RedFlag
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.nodes import TruthNode

__all__ = ["ALWAYS", "AdvicePlaces", "CompiledKnowledge", "ConditionPlaces", "Item", "Verdicts", "compile_knowledge"]

Verdicts = list[int]
Bearings = tuple[tuple[int, ...], ...]

# The place of a rule that was not written and therefore always holds: the last verdict, which is always true.
ALWAYS = -1


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence, ready for adding up.

    Args:
        evidence: The piece of knowledge.
        place: Where its rule stands.
        slot: Number of its slot; see `legcramp_cds.assess.decisions.weight.slots`.
        rank: Place inside the slot: the first that holds counts.
        tenths: Its weight in tenths of a deciban.
        alarm: Whether it is what an alarming finding says against the condition.
    """

    evidence: Evidence
    place: int
    slot: int
    rank: int
    tenths: int
    alarm: bool

    @property
    def decibans(self) -> float:
        """Its weight."""
        return self.evidence.decibans


class OrderPlaces(NamedTuple):
    """A test that a condition asks for, ready for asking.

    Args:
        order: The piece of knowledge.
        need: What it needs of the condition to be worth doing.
        when: Where the rule stands under which it is asked for.
        unless: Where the rule stands under which it is not; None for none.
        because: Why, with the condition's name.
    """

    order: Order
    need: Need
    when: int
    unless: int | None
    because: str


@dataclass(frozen=True, slots=True)
class ConditionPlaces:
    """Where the rules of a condition stand in the verdicts; None for a rule that was not written.

    The base rate stands beside, in tenths of a deciban: the general one, and that of each circumstance with the place
    of its rule. So does whether any of the evidence is an alarm, which little is.
    """

    condition: Condition
    confirmed: int | None
    excluded: int | None
    base: int
    rates: tuple[tuple[int, int], ...]
    items: tuple[Item, ...]
    alarming: bool
    orders: tuple[OrderPlaces, ...]
    beyond_the_record: tuple[int, ...]
    referrals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AdvicePlaces:
    """Where the rules of a piece of advice stand in the verdicts; None for a rule that was not written."""

    advice: Advice
    when: int
    unless: int | None
    forbidden: int | None
    also_forbidden: int | None


@dataclass(frozen=True, slots=True, eq=False)
class CompiledKnowledge:
    """All rules as one function, and the place of each; equal only to itself, so that it can be looked up by.

    Args:
        knowledge: What was compiled.
        run: A row of facts to verdicts: 1 true, -1 false, 0 unknown; the last one is always 1.
        conditions: Every condition with its places.
        by_name: The same by id.
        supports: For each place, the indexes of the conditions that a true verdict there speaks for or confirms.
        bearings: For each place, the indexes of the conditions that a true verdict there says anything about.
        red_flags: Every red flag with its place; likewise the fields that follow.
    """

    knowledge: KnowledgeBase
    run: Callable[[FactRow], Verdicts]
    conditions: tuple[ConditionPlaces, ...]
    by_name: Mapping[str, ConditionPlaces]
    supports: Bearings
    bearings: Bearings
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
        """The evidence, each piece with its slot: heaviest first, and of the same weight in the order of writing."""
        slotted = {
            id(item): (slot, rank) for slot, found in enumerate(slots(evidence)) for rank, item in enumerate(found)
        }
        return tuple(
            Item(
                item,
                self.of(item.when),
                *slotted[id(item)],
                tenths=tenths(item.decibans),
                alarm=self.knowledge.blames_an_alarm(item),
            )
            for item in sorted(evidence, key=lambda item: -abs(item.decibans))
        )


@cache
def compile_knowledge(knowledge: KnowledgeBase) -> CompiledKnowledge:
    """Compile a knowledge base; done once for each.

    Args:
        knowledge: A checked knowledge base.
    """
    places = _Places(knowledge)
    conditions = tuple(_condition(places, condition) for condition in knowledge.conditions.values())
    return CompiledKnowledge(
        knowledge=knowledge,
        conditions=conditions,
        by_name={entry.condition.id: entry for entry in conditions},
        red_flags=tuple((flag, places.of(flag.when)) for flag in knowledge.red_flags.values()),
        gate=tuple((reading, places.items(reading.evidence)) for reading in knowledge.gate.values()),
        scope=tuple((rule, places.of(rule.when)) for rule in knowledge.scope),
        discouraged=tuple((rule, places.of(rule.when)) for rule in knowledge.discouraged.values()),
        cautions={
            item.id: tuple((caution, places.of(caution.when)) for caution in item.cautions)
            for item in knowledge.investigations.values()
        },
        advice=tuple(_advice(places, item) for item in knowledge.advice.values()),
        no_tests_when=places.of(knowledge.no_tests.when),
        no_tests_provided=places.of(knowledge.no_tests.provided),
        # These stand last, because by now every rule has its place.
        supports=_bearings(map(_places_for, conditions), len(places.rules)),
        bearings=_bearings(map(_places_about, conditions), len(places.rules)),
        run=_program(list(places.rules)),
    )


def _condition(places: _Places, condition: Condition) -> ConditionPlaces:
    items = places.items(condition.evidence)
    return ConditionPlaces(
        condition=condition,
        confirmed=places.maybe(condition.confirmed_by),
        excluded=places.maybe(condition.excluded_by),
        base=tenths(condition.base_rate.value),
        rates=tuple((places.of(context.when), tenths(context.rate.value)) for context in condition.contexts),
        items=items,
        alarming=any(item.alarm for item in items),
        orders=tuple(
            OrderPlaces(
                order,
                need_of(condition, order),
                places.or_always(order.when),
                places.maybe(order.unless),
                f"{condition.name}: {order.because}",
            )
            for order in condition.workup
        ),
        beyond_the_record=tuple(places.of(item.when) for item in beyond_the_record(condition)),
        referrals=tuple(places.or_always(referral.when) for referral in condition.refer),
    )


def _advice(places: _Places, advice: Advice) -> AdvicePlaces:
    return AdvicePlaces(
        advice=advice,
        when=places.or_always(advice.when),
        unless=places.maybe(advice.unless),
        forbidden=places.maybe(advice.forbidden_by),
        also_forbidden=places.maybe(advice.also_forbidden_by),
    )


def _program(rules: list[TruthNode]) -> Callable[[FactRow], Verdicts]:
    """All rules as one function, with the verdict behind them that is always true."""
    inner = compile_rules(rules).run

    def run(row: FactRow) -> Verdicts:
        verdicts = inner(row)
        verdicts.append(1)
        return verdicts

    return run


def _places_for(entry: ConditionPlaces) -> set[int]:
    """The places where something stands that speaks for a condition, or confirms it."""
    places = {item.place for item in entry.items if item.tenths > 0}
    return places if entry.confirmed is None else places | {entry.confirmed}


def _places_about(entry: ConditionPlaces) -> set[int]:
    """The places of all that is said about a condition: evidence, criteria, circumstances."""
    criteria = {place for place in (entry.confirmed, entry.excluded) if place is not None}
    return criteria | {place for place, _ in entry.rates} | {item.place for item in entry.items}


def _bearings(places: Iterable[set[int]], count: int) -> Bearings:
    """For each place, and for the one that always holds, the conditions that have it among theirs."""
    bearings: list[list[int]] = [[] for _ in range(count + 1)]
    for index, own in enumerate(places):
        for place in own:
            bearings[place].append(index)
    return tuple(map(tuple, bearings))
