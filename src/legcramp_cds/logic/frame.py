"""The reading for whole tables: each rule becomes two booleans, "surely true" and "surely false".

Mostly the second is the opposite of the first, which is null where the rule is unknown, and costs nothing.

The input is described by a `Sheet`: one row a patient, one column a fact, null where it is unknown. A column that is
not there is unknown for everybody; the rules about it fold away.
A column of numbers holds exact values within the plausible range of its measurement; see
`legcramp_cds.logic.frame_numbers` for the arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import singledispatchmethod
from math import inf

from legcramp_cds.facts import Exposure, Fact, Finding, Measurement
from legcramp_cds.logic import intervals
from legcramp_cds.logic.frame_numbers import Arithmetic, Number
from legcramp_cds.logic.intervals import FULL
from legcramp_cds.logic.nodes import (
    Add,
    AllOf,
    AnyOf,
    AtLeast,
    Case,
    Chosen,
    Constant,
    Divide,
    Exponential,
    Formula,
    Maximum,
    Minimum,
    Multiply,
    Not,
    NumberNode,
    Power,
    Present,
    Subtract,
    TruthNode,
    Value,
)
from legcramp_cds.logic.terms import Term, Terms
from legcramp_cds.logic.thresholds import Compare, ReferenceLimit, Threshold

__all__ = ["REPORTED_UNIT", "FrameReading", "Sheet"]

# What the name of a fact is followed by in the name of the column that says in which unit its value was reported.
REPORTED_UNIT = "_reported_unit"

# Of one column, the first is true where the second is false, and null where that is.
_OPPOSITES = {("is_true", "is_false"), ("among", "not_among")}

# For each comparison: how its complement is written.
_COMPLEMENT = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


@dataclass(frozen=True)
class Sheet:
    """What columns a table has.

    Args:
        columns: Names of facts, of their reference limits (``calcium_reference_low``), and of the unit in which the
            value of a row was reported (``calcium_reported_unit``).
        units: Unit in which a measurement was reported, where that is not its canonical one. The column itself is in
            the canonical unit already; the unit decides which spelling of a limit is compared.
        stated: For a finding or exposure that other columns speak of too: the columns whose presence means its
            presence, and those whose absence means its absence. Where both kinds speak, it is unknown.
        prefix: What the names of the columns begin with in the table itself.
    """

    columns: frozenset[str]
    units: Mapping[str, str] = field(default_factory=dict)
    stated: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    prefix: str = ""

    def named(self, column: str) -> str:
        """Name of a column in the table."""
        return self.prefix + column


class FrameReading:
    """Reads rules as terms over a sheet.

    Args:
        sheet: The columns that there are.
        terms: Where the terms are made.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import any_of, present
        >>> a, b = (present(Finding(id=name, name=name)) for name in "ab")
        >>> reading = FrameReading(Sheet(frozenset({"a"})), Terms())
        >>> reading.yes(any_of(a, b)).op, reading.no(any_of(a, b)).op
        ('is_true', 'false')
    """

    def __init__(self, sheet: Sheet, terms: Terms) -> None:
        self.sheet = sheet
        self.terms = terms
        self.arithmetic = Arithmetic(terms)
        # Keyed by identity, with the node kept alive beside its terms: hashing a tree visits all of it every time.
        self._rails: dict[int, tuple[TruthNode, Term, Term]] = {}
        self._formulas: dict[int, tuple[Formula, Number | None]] = {}

    def yes(self, node: TruthNode) -> Term:
        """Where the rule is surely true."""
        return self._both(node)[1]

    def no(self, node: TruthNode) -> Term:
        """Where the rule is surely false."""
        return self._both(node)[2]

    def _both(self, node: TruthNode) -> tuple[TruthNode, Term, Term]:
        found = self._rails.get(id(node))
        if found is None:
            yes, no = self._read(node)
            if self._tells_all(node, yes, no):
                no = self.terms.opposite(yes)
            found = self._rails[id(node)] = (node, yes, no)
        return found

    def _tells_all(self, node: TruthNode, yes: Term, no: Term) -> bool:
        """Whether the term of what is surely true is null just where the rule is unknown."""
        if isinstance(node, Not):
            return False
        if isinstance(node, AllOf | AnyOf):
            return all(self._are_opposites(self.yes(part), self.no(part)) for part in node.parts)
        if (yes.op, no.op) == ("compare", "compare"):
            # Of an interval, the ends are different terms.
            return yes.args == no.args
        return (yes.op, no.op) in _OPPOSITES and yes.data[0] == no.data[0]

    def _are_opposites(self, yes: Term, no: Term) -> bool:
        return self.terms.opposite(yes) is no or self.terms.opposite(no) is yes

    def verdict(self, node: TruthNode) -> Term:
        """The rule itself: true, false, or null where it is unknown."""
        return self.terms.verdict(self.yes(node), self.no(node))

    @singledispatchmethod
    def _read(self, node: TruthNode) -> tuple[Term, Term]:
        raise NotImplementedError(f"frame does not know the node {type(node).__name__}")

    @_read.register
    def _(self, node: Present) -> tuple[Term, Term]:
        return self._stated(node.fact.id)

    @_read.register
    def _(self, node: Chosen) -> tuple[Term, Term]:
        name = node.fact.id
        if name not in self.sheet.columns:
            return self.terms.false, self.terms.false
        column = self.sheet.named(name)
        return self.terms.among(column, node.options), self.terms.among(column, node.options, inside=False)

    def _stated(self, fact: str) -> tuple[Term, Term]:
        """Presence and absence of a finding or exposure."""
        own = (fact,) if fact in self.sheet.columns else ()
        present, absent = self.sheet.stated.get(fact, (own, own))
        yes = self.terms.some(*(self.terms.is_true(self.sheet.named(name)) for name in present))
        no = self.terms.some(*(self.terms.is_false(self.sheet.named(name)) for name in absent))
        if len(present) == len(absent) == 1 and present == absent:
            return yes, no
        return self.terms.every(yes, self.terms.negate(no)), self.terms.every(no, self.terms.negate(yes))

    def known(self, fact: Fact) -> Term:
        """Where a fact is known."""
        if isinstance(fact, Finding | Exposure):
            return self.terms.some(*self._stated(fact.id))
        if fact.id not in self.sheet.columns:
            return self.terms.false
        return self.terms.known(self.sheet.named(fact.id))

    @_read.register
    def _(self, node: AllOf) -> tuple[Term, Term]:
        return self.terms.every(*map(self.yes, node.parts)), self.terms.some(*map(self.no, node.parts))

    @_read.register
    def _(self, node: AnyOf) -> tuple[Term, Term]:
        return self.terms.some(*map(self.yes, node.parts)), self.terms.every(*map(self.no, node.parts))

    @_read.register
    def _(self, node: AtLeast) -> tuple[Term, Term]:
        surely = self.terms.at_least(node.count, [self.yes(part) for part in node.parts])
        failed = len(node.parts) - node.count + 1
        return surely, self.terms.at_least(failed, [self.no(part) for part in node.parts])

    @_read.register
    def _(self, node: Not) -> tuple[Term, Term]:
        return self.no(node.part), self.yes(node.part)

    @_read.register
    def _(self, node: Compare) -> tuple[Term, Term]:
        of = node.threshold.of
        value = self.formula(of) if isinstance(of, Formula) else self._column(of)
        if value is None:
            return self.terms.false, self.terms.false
        cut = self._cut(node.threshold)
        for_yes, for_no = (value.high, value.low) if node.operator[0] == "<" else (value.low, value.high)
        return (
            self.terms.compare(for_yes, node.operator, cut),
            self.terms.compare(for_no, _COMPLEMENT[node.operator], cut),
        )

    def _column(self, node: Value) -> Number | None:
        """A measured column; None where it is not there."""
        if node.fact.id not in self.sheet.columns:
            return None
        column = self.terms.column(self.sheet.named(node.fact.id))
        return Number(column, column, (node.fact.low, node.fact.high))

    def _cut(self, threshold: Threshold) -> Term:
        """The limit that counts: the laboratory's own, or that printed in the unit of the result, or the first."""
        cut = self.terms.constant(threshold.cut)
        if not isinstance(threshold.of, Value):
            return cut
        fact = threshold.of.fact
        cut = self._printed(threshold, fact)
        if isinstance(threshold, ReferenceLimit):
            name = f"{fact.id}_reference_{threshold.side}"
            if name in self.sheet.columns:
                column = self.sheet.named(name)
                own = self.terms.number("multiply", self.terms.column(column), self.terms.constant(threshold.times))
                cut = self.terms.choose(self.terms.known(column), own, cut)
        return cut

    def _printed(self, threshold: Threshold, fact: Measurement) -> Term:
        """The limit as printed in the unit of the column, or in that of each row where a column names it."""
        usual = threshold.printed_cuts.get(self.sheet.units.get(fact.id, fact.unit), threshold.cut)
        column = fact.id + REPORTED_UNIT
        others = {unit: cut for unit, cut in threshold.printed_cuts.items() if cut != threshold.cut}
        if column not in self.sheet.columns or not others:
            return self.terms.constant(usual)
        name = self.sheet.named(column)
        found = self.terms.constant(threshold.cut)
        for unit, printed in others.items():
            found = self.terms.choose(self.terms.among(name, (unit,)), self.terms.constant(printed), found)
        if usual != threshold.cut:
            found = self.terms.choose(self.terms.known(name), found, self.terms.constant(usual))
        return found

    # Numbers ------------------------------------------------------------------------------------------------------

    def formula(self, node: Formula) -> Number | None:
        """A derived value, null where an end is without limit; None where no row can have it."""
        if id(node) not in self._formulas:
            self._formulas[id(node)] = (node, self._formula(node))
        return self._formulas[id(node)][1]

    def _formula(self, node: Formula) -> Number | None:
        conditions = [self.known(fact) for fact in node.inputs]
        if node.applies_when is not None:
            conditions.append(self.yes(node.applies_when))
        valid = self.terms.every(*conditions)
        if valid is self.terms.false:
            return None
        value = self._number(node.expression)
        null = self.terms.constant(None)
        exact = valid if node.exact_when is None else self.terms.every(valid, self.yes(node.exact_when))
        low = self.terms.choose(exact, self.terms.number("rounded", value.low), null)
        high = self.terms.choose(valid, self.terms.number("rounded", value.high), null)
        bounds = intervals.rounded(value.bounds)
        return Number(low, high, bounds if node.exact_when is None else (-inf, bounds[1]))

    @singledispatchmethod
    def _number(self, node: NumberNode) -> Number:
        raise NotImplementedError(f"frame does not know the node {type(node).__name__}")

    @_number.register
    def _(self, node: Value) -> Number:
        # Only formulas come here, and they have made sure that the column is there and asked whether it is known.
        column = self.terms.column(self.sheet.named(node.fact.id))
        return Number(column, column, (node.fact.low, node.fact.high))

    @_number.register
    def _(self, node: Constant) -> Number:
        constant = self.terms.constant(node.value)
        return Number(constant, constant, (node.value, node.value))

    @_number.register
    def _(self, node: Formula) -> Number:
        found = self.formula(node)
        if found is None:
            return self.arithmetic.full()
        below, above = self.terms.constant(-inf), self.terms.constant(inf)
        known = [self.terms.compare(end, ">=", below) for end in (found.low, found.high)]
        return Number(
            self.terms.choose(known[0], found.low, below), self.terms.choose(known[1], found.high, above), FULL
        )

    @_number.register
    def _(self, node: Case) -> Number:
        branches = [(self.yes(condition), self._number(value)) for condition, value in node.branches]
        rest = self.arithmetic.full()
        if _covers_all(node) and branches[-1][1].sound:
            rest = branches.pop()[1]
        for condition, value in reversed(branches):
            bounds = (min(rest.bounds[0], value.bounds[0]), max(rest.bounds[1], value.bounds[1]))
            low = self.terms.choose(condition, value.low, rest.low)
            high = low if value.point and rest.point else self.terms.choose(condition, value.high, rest.high)
            rest = Number(low, high, bounds)
        return rest

    @_number.register
    def _(self, node: Add) -> Number:
        return self.arithmetic.add([self._number(part) for part in node.parts])

    @_number.register
    def _(self, node: Subtract) -> Number:
        return self.arithmetic.subtract(self._number(node.left), self._number(node.right))

    @_number.register
    def _(self, node: Multiply) -> Number:
        return self.arithmetic.multiply([self._number(part) for part in node.parts])

    @_number.register
    def _(self, node: Divide) -> Number:
        return self.arithmetic.divide(self._number(node.left), self._number(node.right))

    @_number.register
    def _(self, node: Power) -> Number:
        return self.arithmetic.power(self._number(node.base), node.exponent)

    @_number.register
    def _(self, node: Exponential) -> Number:
        return self.arithmetic.exponential(node.base, self._number(node.exponent))

    @_number.register
    def _(self, node: Minimum) -> Number:
        return self.arithmetic.minimum([self._number(part) for part in node.parts])

    @_number.register
    def _(self, node: Maximum) -> Number:
        return self.arithmetic.maximum([self._number(part) for part in node.parts])


def _covers_all(node: Case) -> bool:
    """Whether the branches ask for every option of one choice, so that one of them holds once it is known."""
    chosen = [condition for condition, _ in node.branches if isinstance(condition, Chosen)]
    if len(chosen) != len(node.branches) or len({item.fact.id for item in chosen}) != 1:
        return False
    return {option for item in chosen for option in item.options} == set(chosen[0].fact.options)
