"""What is held of each condition in every row: the decisions of `legcramp_cds.assess.decisions`, in terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.decisions.held import Held, in_question, is_hidden, judge, status_rank
from legcramp_cds.assess.decisions.order import beyond_the_record, is_at_once, is_on_record
from legcramp_cds.assess.decisions.tests_wanted import suspected_by
from legcramp_cds.assess.decisions.weight import slots, tenths, weigh
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import Condition, Evidence, RedFlag
from legcramp_cds.logic.frame import FrameReading
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.terms import Term, Terms

__all__ = ["Judged", "Judgments", "limits_of"]

_MOST = 30_000


def limits_of(evidence: Sequence[Evidence]) -> tuple[int, int]:
    """Between which limits the sum of some evidence lies, in tenths of a deciban.

    Raises:
        KnowledgeError: If a table cannot hold so large a number.
    """
    heaviest = [tenths(slot[0].decibans) for slot in slots(evidence)]
    least = sum(weight for weight in heaviest if weight < 0)
    most = sum(weight for weight in heaviest if weight > 0)
    if max(-least, most) > _MOST:
        raise KnowledgeError("the weights of one condition add up to more than a table can hold")
    return least, most


@dataclass(frozen=True)
class Judged(Held[Term]):
    """One condition.

    Args:
        condition: Its definition.
        total: Its weight in tenths of a deciban.
        limits: Between which limits that lies.
        but_for_alarms: What would be held of it without what alarming findings say against it.
        on_record: Where nothing speaks for it but that it is known already.
        suspected: Where a red flag points to it.
        at_once: Where it must be settled at once.
    """

    condition: Condition
    total: Term
    limits: tuple[int, int]
    but_for_alarms: Held[Term]
    on_record: Term
    suspected: Term
    at_once: Term


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
        rates = [(self.reading.yes(context.when), tenths(context.rate.value)) for context in condition.contexts]
        usual = tenths(condition.base_rate.value)
        base = terms.points(rates, usual)
        total, held = self._held(condition, condition.evidence, base)
        calm = [item for item in condition.evidence if not self.knowledge.blames_an_alarm(item)]
        but_for_alarms = held
        # Only hand-overs ask for it.
        if condition.refer and len(calm) < len(condition.evidence):
            but_for_alarms = self._held(condition, calm, base)[1]
        least, most = limits_of(condition.evidence)
        limits = least + min([usual, *(rate for _, rate in rates)]), most + max([usual, *(rate for _, rate in rates)])
        return Judged(
            **vars(held),
            condition=condition,
            total=total,
            limits=limits,
            but_for_alarms=but_for_alarms,
            on_record=is_on_record(terms, condition, [self.yes(item.when) for item in beyond_the_record(condition)]),
            suspected=terms.some(*(present for flag, present in self.flags if condition.id in suspected_by(flag))),
            at_once=terms.some(*(present for flag, present in self.flags if is_at_once(condition, flag))),
        )

    def _held(self, condition: Condition, evidence: Sequence[Evidence], base: Term) -> tuple[Term, Held[Term]]:
        """The weight of a condition by some evidence, and what is held of it then."""
        sums, supported = weigh(self.terms, evidence, self.reading.yes)
        total = self.terms.total([sums, base])
        held = judge(
            self.terms,
            confirmed=self._criterion(condition.confirmed_by),
            excluded=self._criterion(condition.excluded_by),
            supported=supported,
            total=total,
        )
        return total, held

    def _criterion(self, rule: TruthNode | None) -> Term:
        """Where a criterion is met; one that was not written never is."""
        return self.terms.false if rule is None else self.reading.yes(rule)

    def status(self, judged: Judged) -> Term:
        """The status as a whole number, 0 for confirmed."""
        return status_rank(self.terms, judged)

    @cached_property
    def hidden(self) -> dict[str, Term]:
        """For each wider condition, where it is left out because one of its kinds says more."""
        kinds: dict[str, list[Judged]] = {}
        for judged in self.all:
            if judged.condition.part_of:
                kinds.setdefault(judged.condition.part_of, []).append(judged)
        return {name: is_hidden(self.terms, self.of(name), found) for name, found in kinds.items()}

    def open(self, judged: Judged) -> Term:
        """Where a condition is confirmed, likely or possible."""
        return in_question(self.terms, judged)
