"""The intervals of a measured variable inside which no rule changes its verdict.

A limit of the variable itself is an end of an interval. A limit of a value derived from it is traced back by bisection,
with the other inputs as they are, between each two limits of the variable itself: those are the places where a formula
can begin to apply, stop being exact, or jump.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import inf, nextafter

from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.logic.explain import number
from legcramp_cds.logic.nodes import Formula, Value
from legcramp_cds.logic.words import amount
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["Interval", "intervals"]


@dataclass(frozen=True)
class Interval:
    """Values from `low` to `high`.

    Args:
        low: Lower end, in the canonical unit.
        high: Upper end; equal to `low` for a single value.
        has_low: Whether the lower end itself belongs to it.
        has_high: Whether the upper end itself belongs to it.

    Example:
        >>> Interval(0.5, 0.7, True, False).middle
        0.6
    """

    low: float
    high: float
    has_low: bool
    has_high: bool

    @property
    def middle(self) -> float:
        """A value inside."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    def joined(self, following: Interval) -> Interval:
        """This interval and the one that begins where it ends, as one."""
        return Interval(self.low, following.high, self.has_low, following.has_high)

    def in_words(self, fact: Measurement) -> str:
        """The values in words; an end of the plausible range goes without saying."""
        low, high = (amount(fact, (end, end), fact.unit) for end in (self.low, self.high))
        if self.low == self.high:
            return low
        open_below, open_above = self.low <= fact.low, self.high >= fact.high
        if open_below and open_above:
            return "any value"
        if open_below:
            return f"up to {high}" if self.has_high else f"below {high}"
        if open_above:
            return f"{low} or above" if self.has_low else f"above {low}"
        return f"{low if self.has_low else f'above {low}'} to {high if self.has_high else f'below {high}'}"


def intervals(fact: Measurement, knowledge: KnowledgeBase, facts: PatientFacts) -> Iterator[Interval]:
    """Cut the plausible range of a measurement at every value at which some rule can change its verdict.

    Args:
        fact: The measurement.
        knowledge: The knowledge base.
        facts: The patient, whose other facts stay as they are.

    Returns:
        Open intervals and the single values between them, lowest first; together they are the whole range.
    """
    own = {
        limit.cut for limit in knowledge.thresholds.values() if isinstance(limit.of, Value) and limit.of.fact is fact
    }
    ends = sorted({fact.low, fact.high, *(cut for cut in own if fact.low < cut < fact.high)})
    crossings = {
        found
        for limit in knowledge.thresholds.values()
        if isinstance(limit.of, Formula) and fact in limit.of.facts
        for low, high in pairwise(ends)
        for found in _crossings(limit.of, fact, limit.cut, facts, low, high)
    }
    ends = sorted({*ends, *crossings})
    for low, high in pairwise(ends):
        yield Interval(low, low, True, True)
        yield Interval(low, high, False, False)
    yield Interval(fact.high, fact.high, True, True)


def _crossings(
    formula: Formula, fact: Measurement, cut: float, facts: PatientFacts, low: float, high: float
) -> Iterator[float]:
    """Where the lower and the upper end of a derived value cross a limit, inside an open interval of one input."""
    row = dict(facts.row)
    for end in (0, 1):

        def beyond(value: float, end: int = end) -> bool:
            row[fact.id] = Reading(value, value, fact.unit)
            return number(formula, row)[end] >= cut

        below, above = nextafter(low, inf), nextafter(high, -inf)
        at_below = beyond(below)
        if below >= above or beyond(above) == at_below:
            continue
        # Down to neighboring numbers, so that not even the last digit is on the wrong side.
        while nextafter(below, inf) < above:
            middle = (below + above) / 2
            if beyond(middle) == at_below:
                below = middle
            else:
                above = middle
        yield above
