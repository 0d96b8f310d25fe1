"""Terms: what a column is computed from, as a small algebra that knows no dataframe library.

A reading builds terms; `legcramp_cds.frames.stages` turns them into expressions. Equal terms are one object, so that
what two rules share is computed once. Terms fold: what can be said without looking at a row is said at once, and a
rule about a column that is not there costs nothing.

Every engine takes null for unknown in `and`, `or` and `not`, and treats it as false where a case is decided. So a
boolean may be null here wherever that makes no difference.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Literal

__all__ = ["Kind", "Term", "Terms"]

Kind = Literal["bool", "float", "int", "text", "verdict"]

_COMPARE: dict[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(frozen=True, eq=False, slots=True)
class Term:
    """One step of a computation; two terms are the same only if they are one object.

    Args:
        op: What is done.
        kind: What comes out.
        args: The terms that it is done with.
        data: Names and numbers that belong to the step.
        serial: Number of the term in the order of making.
        nullable: Whether it can be null.
    """

    op: str
    kind: Kind
    args: tuple[Term, ...]
    data: tuple[object, ...]
    serial: int
    nullable: bool


class Terms:
    """Makes terms, each different one once.

    Example:
        >>> terms = Terms()
        >>> a, b = terms.is_true("a"), terms.is_true("b")
        >>> terms.every(a, b) is terms.every(b, a, a)
        True
        >>> terms.every(a, terms.false) is terms.false
        True
    """

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], Term] = {}
        self.true = self._make("true", "bool")
        self.false = self._make("false", "bool")

    def _make(
        self, op: str, kind: Kind, args: tuple[Term, ...] = (), data: tuple[object, ...] = (), *, null: bool = False
    ) -> Term:
        # The types are part of the key, because 1, 1.0 and True are equal to Python.
        key = (op, kind, *(arg.serial for arg in args), "|", *((type(item), repr(item)) for item in data))
        if key not in self._made:
            self._made[key] = Term(op, kind, args, data, len(self._made), null)
        return self._made[key]

    # What is read from the table ----------------------------------------------------------------------------------

    def is_true(self, column: str) -> Term:
        """The boolean column is true."""
        return self._make("is_true", "bool", data=(column,), null=True)

    def is_false(self, column: str) -> Term:
        """The boolean column is false; null is not."""
        return self._make("is_false", "bool", data=(column,), null=True)

    def among(self, column: str, options: Sequence[str], *, inside: bool = True) -> Term:
        """The text column is known and is (not) one of the options."""
        return self._make("among" if inside else "not_among", "bool", data=(column, tuple(options)), null=True)

    def known(self, column: str) -> Term:
        """The column is not null."""
        return self._make("known", "bool", data=(column,))

    def column(self, name: str) -> Term:
        """A column of numbers, null where unknown."""
        return self._make("column", "float", data=(name,), null=True)

    # Booleans -----------------------------------------------------------------------------------------------------

    def every(self, *parts: Term) -> Term:
        """All of them."""
        return self._join("every", parts, zero=self.false, one=self.true)

    def some(self, *parts: Term) -> Term:
        """Any of them."""
        return self._join("some", parts, zero=self.true, one=self.false)

    def _join(self, op: str, parts: Iterable[Term], *, zero: Term, one: Term) -> Term:
        kept = sorted({part for part in parts if part is not one}, key=lambda part: part.serial)
        if zero in kept:
            return zero
        if not kept:
            return one
        if len(kept) == 1:
            return kept[0]
        return self._make(op, "bool", tuple(kept), null=any(part.nullable for part in kept))

    def negate(self, part: Term) -> Term:
        """Not surely."""
        if part is self.true or part is self.false:
            return self.false if part is self.true else self.true
        return part.args[0] if part.op == "negate" else self._make("negate", "bool", (part,))

    def opposite(self, part: Term) -> Term:
        """Not, and null where the part is null."""
        return part.args[0] if part.op == "opposite" else self._make("opposite", "bool", (part,), null=part.nullable)

    def at_least(self, count: int, parts: Sequence[Term]) -> Term:
        """At least so many of them; a part that is given twice counts twice."""
        count -= sum(part is self.true for part in parts)
        open_parts = sorted(
            (part for part in parts if part is not self.true and part is not self.false), key=lambda part: part.serial
        )
        if count <= 0:
            return self.true
        if count > len(open_parts):
            return self.false
        if count == 1:
            return self.some(*open_parts)
        if count == len(open_parts):
            return self.every(*open_parts)
        return self._make("at_least", "bool", tuple(open_parts), (count,))

    def compare(self, left: Term, how: str, right: Term) -> Term:
        """A comparison of numbers; null where one of them is, but false where a fixed number is null."""
        if left.op == right.op == "constant":
            values = (left.data[0], right.data[0])
            if None in values:
                return self.false
            return self.true if _COMPARE[how](float(str(values[0])), float(str(values[1]))) else self.false
        return self._make("compare", "bool", (left, right), (how,), null=left.nullable or right.nullable)

    def is_nan(self, part: Term) -> Term:
        """The number is the trace of an operation on infinities."""
        if part.op == "constant":
            return self.true if isinstance(part.data[0], float) and isnan(part.data[0]) else self.false
        return self._make("is_nan", "bool", (part,))

    # Numbers ------------------------------------------------------------------------------------------------------

    def constant(self, value: float | None) -> Term:
        """A fixed number, or null."""
        return self._make("constant", "float", data=(None if value is None else float(value),), null=value is None)

    def number(self, op: str, *parts: Term) -> Term:
        """Arithmetic: ``add``, ``subtract``, ``multiply``, ``divide``, ``power``, ``least``, ``most``, ``rounded``."""
        if len(parts) == 1 and op in ("add", "multiply", "least", "most"):
            return parts[0]
        return self._make(op, "float", parts, null=any(part.nullable for part in parts))

    def choose(self, condition: Term, yes: Term, no: Term) -> Term:
        """The first number where the condition holds, else the second."""
        if condition is self.true or yes is no:
            return yes
        if condition is self.false:
            return no
        return self._make("choose", yes.kind, (condition, yes, no), null=yes.nullable or no.nullable)

    # Points -------------------------------------------------------------------------------------------------------

    def points(self, cases: Sequence[tuple[Term, int]], default: int = 0) -> Term:
        """The whole number of the first case that holds, else the default."""
        kept: list[tuple[Term, int]] = []
        for condition, value in cases:
            if condition is self.false:
                continue
            if condition is self.true:
                default = value
                break
            if kept and kept[-1][1] == value:
                kept[-1] = (self.some(kept[-1][0], condition), value)
            else:
                kept.append((condition, value))
        while kept and kept[-1][1] == default:
            kept.pop()
        if not kept:
            return self.whole(default)
        values = tuple(value for _, value in kept)
        return self._make("points", "int", tuple(condition for condition, _ in kept), (values, default))

    def total(self, parts: Sequence[Term]) -> Term:
        """Sum of whole numbers."""
        fixed = sum(int(str(part.data[0])) for part in parts if part.op == "whole")
        moving = [part for part in parts if part.op != "whole"]
        if not moving:
            return self.whole(fixed)
        if len(moving) == 1 and not fixed:
            return moving[0]
        return self._make("total", "int", tuple(sorted(moving, key=lambda part: part.serial)), (fixed,))

    def reaches(self, points: Term, least: int) -> Term:
        """Whether a whole number is at least so large."""
        if points.op == "whole":
            return self.true if int(str(points.data[0])) >= least else self.false
        return self._make("reaches", "bool", (points,), (least,))

    def whole(self, value: int) -> Term:
        """A fixed whole number."""
        return self._make("whole", "int", data=(value,))

    def tenths(self, points: Term) -> Term:
        """A whole number as so many tenths."""
        return self._make("tenths", "float", (points,))

    def scaled(self, points: Term, factor: int, most: int) -> Term:
        """A whole number times another; `most` bounds the size of the result, and so its width."""
        if points.op == "whole":
            return self.whole(int(str(points.data[0])) * factor)
        return self._make("scaled", "int", (points,), (factor, most))

    def difference(self, left: Term, right: Term, most: int) -> Term:
        """A whole number less another; `most` bounds the size of the result, and so its width."""
        if left.op == right.op == "whole":
            return self.whole(int(str(left.data[0])) - int(str(right.data[0])))
        return self._make("difference", "int", (left, right), (most,))

    def joined(self, left: Term, right: Term) -> Term:
        """Sum of two keys of sorting."""
        if left.op == right.op == "whole":
            return self.whole(int(str(left.data[0])) + int(str(right.data[0])))
        if right.op == "whole" and right.data == (0,):
            return left
        return self._make("joined", "int", (left, right))

    def smallest(self, parts: Sequence[Term]) -> Term:
        """The smallest of whole numbers."""
        different = sorted(set(parts), key=lambda part: part.serial)
        return different[0] if len(different) == 1 else self._make("smallest", "int", tuple(different))

    def remainder(self, points: Term, divisor: int) -> Term:
        """What division leaves over."""
        return self._make("remainder", "int", (points,), (divisor,))

    def largest(self, left: Term, right: Term) -> Term:
        """The larger of two whole numbers."""
        return left if left is right else self._make("largest", "int", (left, right))

    def verdict(self, yes: Term, no: Term) -> Term:
        """True, false, or null where neither holds: for the output alone."""
        return self._make("verdict", "verdict", (yes, no), null=True)

    # Texts --------------------------------------------------------------------------------------------------------

    def words(self, points: Term, words: Sequence[str]) -> Term:
        """A whole number as the word of that place; null behind the last word."""
        if points.op not in ("whole", "points"):
            return self._make("lookup", "text", (points,), (tuple(map(str, words)),), null=True)
        values, default = points.data if points.op == "points" else ((), points.data[0])
        told = tuple(_word(words, value) for value in values)  # type: ignore[attr-defined]
        data = (told, _word(words, default), tuple(map(str, words)))
        return self._make("words", "text", points.args, data, null=True)

    def listed(self, cases: Sequence[tuple[Term, str]], between: str) -> Term:
        """The texts of all cases that hold, in this order; empty where none does."""
        kept = [(condition, text) for condition, text in cases if condition is not self.false]
        texts = tuple(text for _, text in kept)
        return self._make("listed", "text", tuple(condition for condition, _ in kept), (texts, between))

    def text(self, value: str) -> Term:
        """A fixed text."""
        return self._make("text", "text", data=(value,))


def _word(words: Sequence[str], place: object) -> str | None:
    index = int(str(place))
    return str(words[index]) if 0 <= index < len(words) else None
