"""The differential: a status for each condition from its criteria, an order from the weight of evidence.

What is held of a condition, and where it stands, is decided in `legcramp_cds.assess.decisions`; here it is looked up
for one patient, and only for the conditions of which some rule is true. The weight is a sum of decibans on a published
scale. It orders; it is no probability.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import overload

from legcramp_cds.assess.causes_first import causes_first
from legcramp_cds.assess.condition_result import ConditionResult, HandOver
from legcramp_cds.assess.decisions.held import LIKELY_FROM, POSSIBLE_FROM, Held, Status, is_hidden, status_of
from legcramp_cds.assess.decisions.order import is_at_once, is_on_record, level_of
from legcramp_cds.assess.decisions.tests_wanted import suspected_by
from legcramp_cds.assess.decisions.triage import hands_over, hurries
from legcramp_cds.assess.program import Bearings, CompiledKnowledge, ConditionPlaces, Item, Verdicts
from legcramp_cds.assess.weigh import held, weigh
from legcramp_cds.knowledge.shapes import RedFlag, TriageLevel
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


class Differential(Sequence[ConditionResult], Shown):
    """All conditions of the knowledge base, surest and heaviest first.

    The conditions in question come first and are there at once. The others are judged when somebody looks at them:
    most of a knowledge base has nothing to say about a patient.

    Args:
        open_results: The confirmed, likely and possible conditions, in order.
        names: Ids of all conditions.
        touched: Tells the ids of those of which some rule is true.
        judge: Makes results of some conditions, in order.
        but_for_alarms: Of those that an alarm speaks against, what would be held of them otherwise.
    """

    def __init__(
        self,
        open_results: tuple[ConditionResult, ...],
        names: Collection[str],
        touched: Callable[[], Collection[str]],
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
        return (*self.open, *self.others(self._touched()))

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
    judged: dict[str, tuple[Status, int]] = {}
    but_for_alarms: dict[str, Status] = {}
    # The others cannot be in question, and are judged if anybody asks.
    for index in _met(compiled.supports, verdicts):
        entry = compiled.conditions[index]
        name, found = entry.condition.id, held(entry.items, verdicts)
        judged[name] = _judge(entry, found, verdicts)
        if entry.alarming and any(item.alarm for item in found):
            calm = [item for item in found if not item.alarm]
            but_for_alarms[name], _ = _judge(entry, calm, verdicts)
    in_question = {name for name, (status, _) in judged.items() if status.open}
    present = [flag for flag, place in compiled.red_flags if verdicts[place] > 0]
    suspected = {name for flag in present for name in suspected_by(flag)}
    emergencies = [flag for flag in present if flag.level is _EMERGENCY]
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
        found = []
        for name in names:
            entry = compiled.by_name[name]
            status, weight = judged.get(name) or _judge(entry, held(entry.items, verdicts), verdicts)
            found.append(result(entry, status, weight))
        return tuple(sorted(found, key=partial(_own_place, suspected, emergencies)))

    def touched() -> list[str]:
        return [compiled.conditions[index].condition.id for index in _met(compiled.bearings, verdicts)]

    return Differential(tuple(causes_first(judge(in_question))), compiled.by_name, touched, judge, but_for_alarms)


# Named once, because a member of an enumeration takes long to look up.
_UNLIKELY = Status.UNLIKELY
_EMERGENCY = TriageLevel.EMERGENCY


def _own_place(
    suspected: Collection[str], emergencies: Sequence[RedFlag], result: ConditionResult
) -> tuple[int, bool, int, str]:
    """Where a condition stands before anything moves; of the unlikely, those for which anything speaks come first."""
    bare = result.status is _UNLIKELY and not result.supported
    beyond = [result.verdicts[place] > 0 for place in result.entry.beyond_the_record]
    level = level_of(
        result.status,
        result.definition.kind,
        on_record=bool(is_on_record(PLAIN, result.definition, beyond)),
        suspected=result.condition in suspected,
        at_once=any(is_at_once(result.definition, flag) for flag in emergencies),
    )
    return (level, bare, -result.tenths, result.condition)


def _met(bearings: Bearings, verdicts: Verdicts) -> set[int]:
    """The indexes of the conditions on which a true verdict bears."""
    found: set[int] = set()
    # The last verdict belongs to no condition and is always true, so that the search ends there.
    last = len(verdicts) - 1
    place = verdicts.index(1)
    while place != last:
        found.update(bearings[place])
        place = verdicts.index(1, place + 1)
    return found


def _judge(entry: ConditionPlaces, items: Sequence[Item], verdicts: Verdicts) -> tuple[Status, int]:
    """The status of a condition and its weight in tenths of a deciban, with the evidence that holds."""
    total, supported = weigh(items)
    rates = entry.rates
    total += PLAIN.points([(verdicts[place] > 0, rate) for place, rate in rates], entry.base) if rates else entry.base
    confirmed = entry.confirmed is not None and verdicts[entry.confirmed] > 0
    excluded = entry.excluded is not None and verdicts[entry.excluded] > 0
    return status_of(confirmed, excluded, supported, total), total
