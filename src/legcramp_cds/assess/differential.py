"""The differential: a status for each condition from its criteria, an order from the weight of evidence.

What is held of a condition, and where it stands, is decided in `legcramp_cds.assess.decisions`; here it is looked up
for one patient, and only for the conditions of which some rule is true. The weight is a sum of decibans on a published
scale. It orders; it is no probability.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple, overload

from legcramp_cds.assess.causes_first import causes_first
from legcramp_cds.assess.decisions.held import LIKELY_FROM, POSSIBLE_FROM, Held, Status, is_hidden, status_of
from legcramp_cds.assess.decisions.order import is_on_record, level_of
from legcramp_cds.assess.decisions.tests_wanted import suspected_by
from legcramp_cds.assess.decisions.triage import hands_over, hurries, of_the_possible
from legcramp_cds.assess.program import CompiledKnowledge, ConditionPlaces, Item, Verdicts
from legcramp_cds.assess.questions import first_unknown_of, unknown_of
from legcramp_cds.assess.reason import Missing, Reason, citation_data, statement
from legcramp_cds.assess.weigh import counted, held, held_context, weigh
from legcramp_cds.knowledge.shapes import Condition, Context, Referral, Urgency
from legcramp_cds.logic.algebra import PLAIN
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.record.shown import Shown

__all__ = [
    "LIKELY_FROM",
    "POSSIBLE_FROM",
    "ConditionResult",
    "Differential",
    "HandOver",
    "Status",
    "differential",
    "weigh",
]


@dataclass(frozen=True)
class ConditionResult:
    """One condition for one patient. The words and the unknowns are worked out when somebody reads them.

    Args:
        entry: The condition with the places of its rules.
        status: What is held of it.
        tenths: Base rate plus counted evidence, in tenths of a deciban.
        verdicts: The verdicts of all rules.
        facts: The patient.
        explains: Ids of conditions in question that this one brings about.
        explained_by: Ids of conditions in question that bring this one about.
    """

    entry: ConditionPlaces
    status: Status
    tenths: int
    verdicts: Verdicts
    facts: PatientFacts
    explains: tuple[str, ...] = ()
    explained_by: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<{self.condition}: {self.status.value}, {self.weight_db:+g}>"

    @property
    def weight_db(self) -> float:
        """Base rate plus counted evidence, in decibans."""
        return self.tenths / 10

    @property
    def definition(self) -> Condition:
        """The condition as the knowledge base defines it."""
        return self.entry.condition

    @property
    def condition(self) -> str:
        """Its id."""
        return self.entry.condition.id

    @property
    def name(self) -> str:
        """What a clinician calls it."""
        return self.entry.condition.name

    @property
    def must_not_miss(self) -> bool:
        """Whether missing it harms."""
        return self.entry.condition.must_not_miss

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """All evidence that holds, heaviest first."""
        true = held(self.entry.items, self.verdicts)
        entered = {id(item) for item in counted(true)}
        found = sorted(true, key=lambda item: -abs(item.decibans))
        return tuple(Reason(item.evidence, id(item) in entered, self.facts) for item in found)

    @property
    def supported(self) -> bool:
        """Whether anything speaks for it."""
        return any(item.decibans > 0 for item in held(self.entry.items, self.verdicts))

    @property
    def reasons_for(self) -> tuple[Reason, ...]:
        """The evidence for it."""
        return tuple(reason for reason in self.reasons if reason.decibans > 0)

    @property
    def reasons_against(self) -> tuple[Reason, ...]:
        """The evidence against it."""
        return tuple(reason for reason in self.reasons if reason.decibans < 0)

    @cached_property
    def criteria(self) -> dict[str, str]:
        """What the criteria say: ``met``, ``not_met``, ``unknown``, or ``none`` where none is defined."""
        return {
            name: "none" if place is None else _VERDICTS[self.verdicts[place]]
            for name, place in (("confirmed_by", self.entry.confirmed), ("excluded_by", self.entry.excluded))
        }

    @cached_property
    def criterion_statement(self) -> str:
        """What met the deciding criterion, in words; empty where none did."""
        definition = self.definition
        if self.criteria["confirmed_by"] == "met" and definition.confirmed_by is not None:
            return statement(definition.confirmed_by, self.facts)
        if self.criteria["excluded_by"] == "met" and definition.excluded_by is not None:
            return statement(definition.excluded_by, self.facts)
        return ""

    @cached_property
    def unknown(self) -> tuple[Missing, ...]:
        """The facts that would settle a criterion, all of them; then the weightiest of those that would count."""
        return unknown_of(self.entry, self.verdicts, self.facts)

    def first_unknown(self, most: int) -> tuple[str, ...]:
        """The names of the first facts of `unknown`, without what each would settle, which takes long to say.

        Args:
            most: How many.
        """
        return first_unknown_of(self.entry, self.verdicts, self.facts, most)

    @property
    def context(self) -> Context | None:
        """The circumstance that set the base rate; None where it is the general one."""
        return held_context(self.entry, self.verdicts)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        context = self.context
        rate = context.rate if context is not None else self.definition.base_rate
        base: dict[str, object] = {"rate": rate.name.lower(), "weight_db": float(rate.value)}
        if context is not None:
            base["because"] = statement(context.when, self.facts)
        return {
            "condition": self.condition,
            "name": self.name,
            "kind": self.definition.kind.value,
            "status": self.status.value,
            "weight_db": self.weight_db,
            "base_rate": base,
            "criteria": self.criteria,
            "criterion": self.criterion_statement,
            "for": [reason.to_dict() for reason in self.reasons_for],
            "against": [reason.to_dict() for reason in self.reasons_against],
            # What would settle a condition that is not in question is of no use to anybody, and long.
            "unknown": [missing.to_dict() for missing in self.unknown] if self.status.open else [],
            "explains": list(self.explains),
            "explained_by": list(self.explained_by),
            "part_of": self.definition.part_of or None,
            "must_not_miss": self.must_not_miss,
            "sources": [citation_data(citation) for citation in self.definition.citations],
        }


_VERDICTS = {1: "met", -1: "not_met", 0: "unknown"}


class HandOver(NamedTuple):
    """That a condition hands a patient over.

    Args:
        result: The condition.
        referral: To whom, and why.
        surely: Whether it counts because the condition is sure enough, and not because hours decide.
    """

    result: ConditionResult
    referral: Referral
    surely: bool

    @property
    def urgency(self) -> Urgency:
        """How soon; of what is only possible not as soon as the referral says."""
        return self.referral.urgency if self.surely else of_the_possible(self.referral.urgency)

    @property
    def held(self) -> str:
        """What is held of the condition, in words."""
        status = self.result.status
        if status.firm:
            return status.value
        return "likely but for another alarm" if self.surely else "possible, and hours decide"


class Differential(Sequence[ConditionResult], Shown):
    """All conditions of the knowledge base, surest and heaviest first.

    The conditions in question come first and are there at once. The others are judged when somebody looks at them:
    most of a knowledge base has nothing to say about a patient.

    Args:
        open_results: The confirmed, likely and possible conditions, in order.
        names: Ids of all conditions.
        touched: Ids of those of which some rule is true.
        judge: Makes results of some conditions, in order.
        but_for_alarms: Of those that an alarm speaks against, what would be held of them otherwise.
    """

    def __init__(
        self,
        open_results: tuple[ConditionResult, ...],
        names: Collection[str],
        touched: Collection[str],
        judge: Callable[[Iterable[str]], tuple[ConditionResult, ...]],
        but_for_alarms: Mapping[str, Status],
    ) -> None:
        self.open = open_results
        self._names = names
        self._touched = touched
        self._judge = judge
        self._but_for_alarms = but_for_alarms

    def __repr__(self) -> str:
        return f"<Differential {list(self.listed)}>"

    @cached_property
    def listed(self) -> tuple[ConditionResult, ...]:
        """The conditions in question.

        A wider one is left out where one of its kinds is held at least as sure, because that says more.
        """
        kinds: dict[str, list[Held[int]]] = {}
        for result in self.open:
            kinds.setdefault(result.definition.part_of, []).append(result.status.as_held)
        return tuple(
            result
            for result in self.open
            if result.condition not in kinds or not is_hidden(PLAIN, result.status.as_held, kinds[result.condition])
        )

    @cached_property
    def touched(self) -> tuple[ConditionResult, ...]:
        """The conditions of which some rule is true; whatever is left out is unlikely, and nothing speaks for it."""
        return (*self.open, *self.others(self._touched))

    @cached_property
    def hand_overs(self) -> tuple[HandOver, ...]:
        """The hand-overs that count: of what is confirmed or likely, and of what is not for an alarm alone.

        A finding that is an alarm moves other conditions down the list, but it never makes a patient wait longer. Where
        hours decide, being possible is enough.
        """
        open_but_for_alarms = [name for name, status in self._but_for_alarms.items() if status.open]
        return tuple(found for result in (*self.open, *self.others(open_but_for_alarms)) for found in self._of(result))

    def _of(self, result: ConditionResult) -> Iterator[HandOver]:
        """The hand-overs of one condition that count in this patient."""
        held = result.status.as_held
        calm = self._but_for_alarms.get(result.condition, result.status).as_held
        surely = bool(hands_over(PLAIN, held, calm))
        if not surely and not hurries(PLAIN, held, calm, hours_matter=result.definition.hours_matter):
            return
        for referral, place in zip(result.definition.refer, result.entry.referrals, strict=True):
            if result.verdicts[place] > 0:
                yield HandOver(result, referral, surely)

    def others(self, names: Collection[str]) -> tuple[ConditionResult, ...]:
        """Of the conditions that are not in question, those of these names, in order; other names mean nothing here."""
        in_question = {result.condition for result in self.open}
        return self._judge([name for name in names if name in self._names and name not in in_question])

    @cached_property
    def _all(self) -> tuple[ConditionResult, ...]:
        return (*self.open, *self.others(self._names))

    @overload
    def __getitem__(self, index: int) -> ConditionResult: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[ConditionResult, ...]: ...

    def __getitem__(self, index: int | slice) -> ConditionResult | tuple[ConditionResult, ...]:
        if isinstance(index, int) and 0 <= index < len(self.open):
            return self.open[index]
        return self._all[index]

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[ConditionResult]:
        yield from self.open
        yield from self._all[len(self.open) :]


def differential(compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts) -> Differential:
    """Judge and order every condition.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.

    Returns:
        All conditions, surest and heaviest first. Inside a status, a cause stands before what it brings about.
    """
    judged: dict[str, tuple[ConditionPlaces, Status, int]] = {}
    but_for_alarms: dict[str, Status] = {}
    for entry, found in _touched(compiled, verdicts):
        status, weight = _judge(entry, found, verdicts)
        judged[entry.condition.id] = (entry, status, weight)
        if entry.alarming and any(item.alarm for item in found):
            calm = [item for item in found if not item.alarm]
            but_for_alarms[entry.condition.id], _ = _judge(entry, calm, verdicts)
    in_question = {name for name, (_, status, _) in judged.items() if status.open}
    present = (flag for flag, place in compiled.red_flags if verdicts[place] > 0)
    suspected = {name for flag in present for name in suspected_by(flag)}
    causes = compiled.knowledge.causes_of

    def result(entry: ConditionPlaces, status: Status, weight: int) -> ConditionResult:
        return ConditionResult(
            entry=entry,
            status=status,
            tenths=weight,
            verdicts=verdicts,
            facts=facts,
            explains=tuple(other for other in entry.condition.explains if other in in_question),
            explained_by=tuple(other for other in causes.get(entry.condition.id, ()) if other in in_question),
        )

    def judge(names: Iterable[str]) -> tuple[ConditionResult, ...]:
        places = compiled.by_name
        found = (judged.get(name) or (places[name], _UNLIKELY, places[name].base) for name in names)
        return tuple(sorted((result(*one) for one in found), key=partial(_own_place, suspected)))

    return Differential(tuple(causes_first(judge(in_question))), compiled.by_name, judged, judge, but_for_alarms)


# Named once, because a member of an enumeration takes long to look up.
_UNLIKELY = Status.UNLIKELY


def _own_place(suspected: Collection[str], result: ConditionResult) -> tuple[int, bool, int, str]:
    """Where a condition stands before anything moves; of the unlikely, those for which anything speaks come first."""
    bare = result.status is _UNLIKELY and not result.supported
    beyond = [result.verdicts[place] > 0 for place in result.entry.beyond_the_record]
    level = level_of(
        result.status,
        result.definition.kind,
        on_record=bool(is_on_record(PLAIN, result.definition, beyond)),
        suspected=result.condition in suspected,
    )
    return (level, bare, -result.tenths, result.condition)


def _touched(compiled: CompiledKnowledge, verdicts: Verdicts) -> Iterator[tuple[ConditionPlaces, list[Item]]]:
    """Every condition that any rule has something to say about, with the evidence that holds.

    The others are unlikely at their base rate.
    """
    touched: dict[int, list[Item]] = {}
    # The last verdict belongs to no condition and is always true, so that the search ends there.
    last = len(verdicts) - 1
    place = verdicts.index(1)
    while place != last:
        for index, item in compiled.bearings[place]:
            found = touched.setdefault(index, [])
            if item is not None:
                found.append(item)
        place = verdicts.index(1, place + 1)
    return ((compiled.conditions[index], found) for index, found in touched.items())


def _judge(entry: ConditionPlaces, items: Sequence[Item], verdicts: Verdicts) -> tuple[Status, int]:
    """The status of a condition and its weight in tenths of a deciban, with the evidence that holds."""
    total, supported = weigh(items)
    rates = entry.rates
    total += PLAIN.points([(verdicts[place] > 0, rate) for place, rate in rates], entry.base) if rates else entry.base
    confirmed = entry.confirmed is not None and verdicts[entry.confirmed] > 0
    excluded = entry.excluded is not None and verdicts[entry.excluded] > 0
    return status_of(confirmed, excluded, supported, total), total
