"""Arithmetic of the reading for tables: `legcramp_cds.logic.intervals`, said in terms.

Where the plausible ranges of the inputs prove that an operation has a finite result for every possible patient, a
number is one term. Elsewhere (a divisor that can be zero, a power that can overflow) it is a pair of terms that follow
the interval arithmetic step by step, with infinite ends for what is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isfinite

from legcramp_cds.logic import intervals
from legcramp_cds.logic.intervals import FULL, Interval
from legcramp_cds.logic.terms import Term, Terms

__all__ = ["Arithmetic", "Number"]


@dataclass(frozen=True)
class Number:
    """A number of every row in which its inputs are known.

    Args:
        low: Lower end.
        high: Upper end; the same term where the number is exact.
        bounds: Between which limits it lies in every row.
    """

    low: Term
    high: Term
    bounds: Interval

    @property
    def point(self) -> bool:
        """Whether both ends are one number."""
        return self.low is self.high

    @property
    def sound(self) -> bool:
        """Whether it is one finite number in every row."""
        return self.point and _finite(self.bounds)


def _finite(bounds: Interval) -> bool:
    return isfinite(bounds[0]) and isfinite(bounds[1])


class Arithmetic:
    """Operations on numbers of rows; each does what the function of its name does in `legcramp_cds.logic.intervals`.

    Args:
        terms: Where the terms are made.

    Example:
        >>> terms = Terms()
        >>> two = Number(terms.constant(2.0), terms.constant(2.0), (2.0, 2.0))
        >>> column = terms.column("a")
        >>> Arithmetic(terms).divide(two, Number(column, column, (1.0, 9.0))).sound
        True
        >>> Arithmetic(terms).divide(two, Number(column, column, (0.0, 9.0))).sound
        False
    """

    def __init__(self, terms: Terms) -> None:
        self.terms = terms

    def full(self) -> Number:
        """What is unknown."""
        return Number(self.terms.constant(-inf), self.terms.constant(inf), FULL)

    def add(self, parts: Sequence[Number]) -> Number:
        """Sum."""
        low = self.terms.number("add", *(part.low for part in parts))
        high = self.terms.number("add", *(part.high for part in parts))
        return self._defined(low, high, intervals.add(*(part.bounds for part in parts)))

    def subtract(self, left: Number, right: Number) -> Number:
        """First minus second."""
        low = self.terms.number("subtract", left.low, right.high)
        high = self.terms.number("subtract", left.high, right.low)
        return self._defined(low, high, intervals.subtract(left.bounds, right.bounds))

    def multiply(self, parts: Sequence[Number]) -> Number:
        """Product."""
        found = parts[0]
        for part in parts[1:]:
            bounds = intervals.multiply(found.bounds, part.bounds)
            found = self._among_ends("multiply", found, part, self.terms.false, bounds)
        return found

    def divide(self, left: Number, right: Number) -> Number:
        """First divided by second."""
        if right.bounds[0] > 0 or right.bounds[1] < 0:
            bounds = intervals.divide(left.bounds, right.bounds)
            return self._among_ends("divide", left, right, self.terms.false, bounds)
        zero, one = self.terms.constant(0.0), self.terms.constant(1.0)
        spans = self.terms.every(self.terms.compare(right.low, "<=", zero), self.terms.compare(right.high, ">=", zero))
        # Some engines stop at a division by zero, also in rows whose result is not used.
        low = self.terms.choose(spans, one, right.low)
        safe = Number(low, low if right.point else self.terms.choose(spans, one, right.high), FULL)
        return self._among_ends("divide", left, safe, spans, FULL)

    def power(self, base: Number, exponent: float) -> Number:
        """Base to a fixed exponent."""
        zero, one, raised = self.terms.constant(0.0), self.terms.constant(1.0), self.terms.constant(exponent)
        bad = self.terms.false
        if not (base.bounds[0] > 0 or (base.bounds[0] == 0 and exponent >= 0)):
            bad = self.terms.compare(base.low, "<" if exponent >= 0 else "<=", zero)
        ends = [self.terms.number("power", self.terms.choose(bad, one, end), raised) for end in (base.low, base.high)]
        return self._between(ends, bad, intervals.power(base.bounds, exponent))

    def exponential(self, base: float, exponent: Number) -> Number:
        """A fixed positive base to an exponent."""
        fixed = self.terms.constant(base)
        ends = [self.terms.number("power", fixed, end) for end in (exponent.low, exponent.high)]
        return self._between(ends, self.terms.false, intervals.exponential(base, exponent.bounds))

    def minimum(self, parts: Sequence[Number]) -> Number:
        """Smallest."""
        return self._each_end("least", parts, intervals.minimum(*(part.bounds for part in parts)))

    def maximum(self, parts: Sequence[Number]) -> Number:
        """Largest."""
        return self._each_end("most", parts, intervals.maximum(*(part.bounds for part in parts)))

    def _each_end(self, op: str, parts: Sequence[Number], bounds: Interval) -> Number:
        low = self.terms.number(op, *(part.low for part in parts))
        return Number(low, self.terms.number(op, *(part.high for part in parts)), bounds)

    def _defined(self, low: Term, high: Term, bounds: Interval) -> Number:
        """Turn what is no number into an unknown end, unless that cannot happen."""
        if low is high and _finite(bounds):
            return Number(low, high, bounds)
        below, above = self.terms.constant(-inf), self.terms.constant(inf)
        return Number(
            self.terms.choose(self.terms.is_nan(low), below, low),
            self.terms.choose(self.terms.is_nan(high), above, high),
            bounds,
        )

    def _among_ends(self, op: str, left: Number, right: Number, bad: Term, bounds: Interval) -> Number:
        """The least and the greatest of what the ends give; unknown where one of them is no number."""
        pairs = dict.fromkeys((a, b) for a in (left.low, left.high) for b in (right.low, right.high))
        results = [self.terms.number(op, a, b) for a, b in pairs]
        if not (len(results) == 1 and _finite(bounds)):
            bad = self.terms.some(bad, *(self.terms.is_nan(result) for result in results))
        return self._between(results, bad, bounds)

    def _between(self, results: Sequence[Term], bad: Term, bounds: Interval) -> Number:
        different = tuple(dict.fromkeys(results))
        low, high = self.terms.number("least", *different), self.terms.number("most", *different)
        return Number(
            self.terms.choose(bad, self.terms.constant(-inf), low),
            self.terms.choose(bad, self.terms.constant(inf), high),
            bounds,
        )
