"""What is held of each condition in every row: the sums and statuses of `legcramp_cds.assess.differential`, in terms.

Weights are whole tenths of a deciban here. Every weight of the knowledge base has one decimal, so the sums are exact,
and a tenth of the whole number is the very number that the assessment of one patient rounds to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.differential import LIKELY_FROM, POSSIBLE_FROM, Status
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import Condition, Evidence, RedFlag
from legcramp_cds.logic.frame import FrameReading
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.terms import Term, Terms

__all__ = ["Judged", "Judgments", "tenths", "weigh"]

_MOST = 30_000


def tenths(decibans: float) -> int:
    """A weight as a whole number of tenths."""
    return round(decibans * 10)


def weigh(reading: FrameReading, evidence: Sequence[Evidence]) -> tuple[Term, Term, tuple[int, int]]:
    """Add up evidence.

    Args:
        reading: How rules are read.
        evidence: The evidence.

    Returns:
        The sum in tenths of a deciban, of each group only the strongest for and the strongest against; where anything
        speaks for it; and between which limits the sum lies.
    """
    terms = reading.terms
    groups: dict[tuple[str, bool], list[tuple[Term, int]]] = {}
    for index, item in enumerate(evidence):
        weight = tenths(item.decibans)
        groups.setdefault((item.group or f"#{index}", weight > 0), []).append((reading.yes(item.when), weight))
    parts = [terms.points(sorted(found, key=lambda pair: -abs(pair[1]))) for found in groups.values()]
    supported = terms.some(*(yes for (_, speaks_for), found in groups.items() if speaks_for for yes, _ in found))
    extremes = {key: max(found, key=lambda pair: abs(pair[1]))[1] for key, found in groups.items()}
    least = sum(weight for weight in extremes.values() if weight < 0)
    most = sum(weight for weight in extremes.values() if weight > 0)
    if max(-least, most) > _MOST:
        raise KnowledgeError("the weights of one condition add up to more than a table can hold")
    return terms.total(parts), supported, (least, most)


@dataclass(frozen=True)
class Judged:
    """One condition.

    Args:
        condition: Its definition.
        total: Its weight in tenths of a deciban.
        limits: Between which limits that lies.
        confirmed: Where it is confirmed; likewise the three that follow. Elsewhere it is unlikely.
        muted: Where it would be likely if no alarm spoke against it.
    """

    condition: Condition
    total: Term
    limits: tuple[int, int]
    confirmed: Term
    likely: Term
    possible: Term
    excluded: Term
    muted: Term

    @property
    def open_by_rank(self) -> tuple[Term, Term, Term]:
        """Where it is confirmed, likely, possible."""
        return (self.confirmed, self.likely, self.possible)


class Judgments:
    """Every condition, judged when it is asked for, so that what nobody wants costs nothing.

    Args:
        knowledge: The knowledge base.
        reading: How its rules are read.
    """

    def __init__(self, knowledge: KnowledgeBase, reading: FrameReading) -> None:
        self.knowledge = knowledge
        self.reading = reading
        self._judged: dict[str, Judged] = {}

    @property
    def terms(self) -> Terms:
        """Where the terms are made."""
        return self.reading.terms

    def yes(self, rule: TruthNode | None) -> Term:
        """Where a rule holds; a rule that was not written always holds."""
        return self.terms.true if rule is None else self.reading.yes(rule)

    def of(self, name: str) -> Judged:
        """The judgment of one condition."""
        if name not in self._judged:
            self._judged[name] = self._judge(self.knowledge.conditions[name])
        return self._judged[name]

    @cached_property
    def all(self) -> tuple[Judged, ...]:
        """Every condition, in the order of the knowledge base."""
        return tuple(self.of(name) for name in self.knowledge.conditions)

    @cached_property
    def flags(self) -> tuple[tuple[RedFlag, Term], ...]:
        """Every red flag and pathway, and where it is present."""
        return tuple((flag, self.reading.yes(flag.when)) for flag in self.knowledge.red_flags.values())

    def _judge(self, condition: Condition) -> Judged:
        terms = self.terms
        evidence, supported, (least, most) = weigh(self.reading, condition.evidence)
        contexts = [(self.reading.yes(context.when), context.rate.value * 10) for context in condition.contexts]
        base = terms.points(contexts, condition.base_rate.value * 10)
        total = terms.total([evidence, base])
        rates = [condition.base_rate.value * 10, *(rate for _, rate in contexts)]
        confirmed = terms.false if condition.confirmed_by is None else self.reading.yes(condition.confirmed_by)
        ruled_out = terms.false if condition.excluded_by is None else self.reading.yes(condition.excluded_by)
        undecided = terms.negate(terms.some(confirmed, ruled_out))
        in_question = terms.every(undecided, supported)
        heavy = terms.reaches(total, tenths(LIKELY_FROM))
        fair = terms.every(terms.reaches(total, tenths(POSSIBLE_FROM)), terms.negate(heavy))
        unheld = terms.every(in_question, terms.negate(heavy))
        return Judged(
            condition=condition,
            total=total,
            limits=(least + min(rates), most + max(rates)),
            confirmed=confirmed,
            likely=terms.every(in_question, heavy),
            possible=terms.every(in_question, fair),
            excluded=terms.every(ruled_out, terms.negate(confirmed)),
            muted=terms.every(unheld, self._heavy_but_for_alarms(condition, base)),
        )

    def _heavy_but_for_alarms(self, condition: Condition, base: Term) -> Term:
        """Where the evidence makes a condition likely once what alarms say against it is left aside."""
        kept = [item for item in condition.evidence if not self.knowledge.blames_an_alarm(item)]
        if len(kept) == len(condition.evidence) or not condition.refer:
            return self.terms.false
        total = self.terms.total([weigh(self.reading, kept)[0], base])
        return self.terms.reaches(total, tenths(LIKELY_FROM))

    def status(self, judged: Judged) -> Term:
        """The status as a whole number, 0 for confirmed."""
        cases = (
            (judged.confirmed, Status.CONFIRMED.rank),
            (judged.excluded, Status.EXCLUDED.rank),
            (judged.likely, Status.LIKELY.rank),
            (judged.possible, Status.POSSIBLE.rank),
        )
        return self.terms.points(cases, Status.UNLIKELY.rank)

    @cached_property
    def hidden(self) -> dict[str, Term]:
        """For each wider condition, where one of its kinds is held at least as sure, which says more."""
        kinds: dict[str, list[Judged]] = {}
        for judged in self.all:
            if judged.condition.part_of:
                kinds.setdefault(judged.condition.part_of, []).append(judged)
        return {name: self._hidden(self.of(name), found) for name, found in kinds.items()}

    def _hidden(self, wider: Judged, kinds: Sequence[Judged]) -> Term:
        cases = []
        for rank, held in enumerate(wider.open_by_rank):
            sharper = self.terms.some(*(kind.open_by_rank[at] for kind in kinds for at in range(rank + 1)))
            cases.append(self.terms.every(held, sharper))
        return self.terms.some(*cases)

    def open(self, judged: Judged) -> Term:
        """Where a condition is confirmed, likely or possible."""
        return self.terms.some(*judged.open_by_rank)
