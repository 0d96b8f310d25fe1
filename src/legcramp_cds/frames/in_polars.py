"""Terms as expressions of Polars.

Polars is spoken to directly: through narwhals, a thousand expressions take longer to say than to compute for a hundred
thousand rows. A boolean that may be null is filled where that makes a difference: behind a negation, and in the output.
"""

from __future__ import annotations

import operator
from collections.abc import Sequence
from functools import reduce
from typing import Any, Protocol

import polars as pl

from legcramp_cds.logic.terms import Term

__all__ = ["expression", "sure"]

# The largest number of one byte.
_TINY = 127

# Whole numbers below this fit into two bytes, and so do sums of a few of them.
_SMALL = 30_000


class Layout(Protocol):
    """Who knows which terms have a column."""

    def refer(self, term: Term) -> pl.Expr:
        """A term as it stands in another expression."""


def expression(layout: Layout, term: Term) -> pl.Expr:
    """The expression that computes a term."""
    made: pl.Expr = _EXPRESSIONS[term.op](layout, term)
    return made


def sure(layout: Layout, term: Term) -> pl.Expr:
    """A term that is never null if it is a boolean."""
    found = layout.refer(term)
    return found.fill_null(value=False) if term.kind == "bool" and term.nullable else found


def _args(layout: Layout, term: Term) -> list[pl.Expr]:
    return [layout.refer(arg) for arg in term.args]


def _any(layout: Layout, term: Term) -> pl.Expr:
    parts = _args(layout, term)
    if len(parts) == 2:
        return parts[0] | parts[1]
    return pl.any_horizontal(*parts)


def _all(layout: Layout, term: Term) -> pl.Expr:
    parts = _args(layout, term)
    if len(parts) == 2:
        return parts[0] & parts[1]
    return pl.all_horizontal(*parts)


def _column(term: Term) -> pl.Expr:
    return pl.col(str(term.data[0]))


def _among(term: Term, *, inside: bool) -> pl.Expr:
    column, options = _column(term), [str(item) for item in term.data[1]]  # type: ignore[attr-defined]
    held = reduce(lambda left, right: left | right, [column == option for option in options])
    return held if inside else ~held


_COMPARE: dict[str, Any] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def _compare(layout: Layout, term: Term) -> pl.Expr:
    left, right = _args(layout, term)
    found: pl.Expr = _COMPARE[str(term.data[0])](left, right)
    return found


def _choose(layout: Layout, term: Term) -> pl.Expr:
    condition, yes, no = _args(layout, term)
    return pl.when(condition).then(yes).otherwise(no)


def _at_least(layout: Layout, term: Term) -> pl.Expr:
    # A choice between two small numbers costs a fifth of casting a truth to a number.
    width = pl.Int8() if len(term.args) <= _TINY else pl.Int16()
    one, none = pl.lit(1, dtype=width), pl.lit(0, dtype=width)
    ones = [pl.when(part).then(one).otherwise(none) for part in _args(layout, term)]
    return reduce(operator.add, ones) >= pl.lit(term.data[0], dtype=width)


def _points(layout: Layout, term: Term) -> pl.Expr:
    values, default = term.data
    width = _width(max(abs(value) for value in (*values, default)))  # type: ignore[misc]
    return _cases(layout, term, [pl.lit(value, dtype=width) for value in (*values, default)])  # type: ignore[misc]


def _words(layout: Layout, term: Term) -> pl.Expr:
    told, default, words = term.data
    kind = pl.Enum(words)  # type: ignore[arg-type]
    return _cases(layout, term, [pl.lit(word, dtype=kind) for word in (*told, default)])  # type: ignore[misc]


def _cases(layout: Layout, term: Term, values: Sequence[pl.Expr]) -> pl.Expr:
    """The value of the first part that holds, else the last one."""
    found = values[-1]
    for part, value in reversed(list(zip(term.args, values[:-1], strict=True))):
        found = pl.when(layout.refer(part)).then(value).otherwise(found)
    return found


def _verdict(layout: Layout, term: Term) -> pl.Expr:
    yes, no = term.args
    if no.op == "opposite" and no.args[0] is yes:
        return layout.refer(yes)
    return pl.when(layout.refer(yes)).then(statement=True).when(layout.refer(no)).then(statement=False)


def _listed(layout: Layout, term: Term) -> pl.Expr:
    """The texts of the parts that hold, with something between them."""
    texts, between = term.data
    if not term.args:
        return pl.lit("", dtype=pl.String())
    parts = [
        pl.when(layout.refer(part)).then(pl.lit(text))
        for part, text in zip(term.args, texts, strict=True)  # type: ignore[call-overload]
    ]
    return pl.concat_str(*parts, separator=str(between), ignore_nulls=True)


def _lookup(layout: Layout, term: Term) -> pl.Expr:
    """Whole numbers as words; a number behind the last word is null."""
    index, words = layout.refer(term.args[0]), [str(word) for word in term.data[0]]  # type: ignore[attr-defined]
    known = pl.when((index >= 0) & (index < len(words))).then(index)
    return known.cast(pl.UInt8 if len(words) < 255 else pl.UInt16).cat.to(pl.Enum(words))


def _whole(value: int) -> pl.Expr:
    return pl.lit(value, dtype=_width(abs(value)))


def _width(most: int) -> Any:  # noqa: ANN401 - a type of Polars
    """The type that holds whole numbers up to a size: narrow ones cost less."""
    return pl.Int16() if most < _SMALL else _wide(most)


def _wide(most: int) -> Any:  # noqa: ANN401 - a type of Polars
    """The type of a key of sorting."""
    return pl.Int32() if most < 2**31 else pl.Int64()


def _scaled(layout: Layout, term: Term) -> pl.Expr:
    factor, most = (int(str(item)) for item in term.data)
    wide = _wide(most)
    found = layout.refer(term.args[0]).cast(wide)
    return found if factor == 1 else found * pl.lit(factor, dtype=wide)


def _difference(layout: Layout, term: Term) -> pl.Expr:
    width = _width(int(str(term.data[0])))
    left, right = (part.cast(width) for part in _args(layout, term))
    return left - right


def _total(layout: Layout, term: Term) -> pl.Expr:
    parts = _args(layout, term)
    # A balanced tree, because engines walk expressions recursively.
    while len(parts) > 1:
        parts = [parts[i] + parts[i + 1] if i + 1 < len(parts) else parts[i] for i in range(0, len(parts), 2)]
    fixed = int(str(term.data[0]))
    return parts[0] + _whole(fixed) if fixed else parts[0]


def _tenths(layout: Layout, term: Term) -> pl.Expr:
    """A whole number divided by ten, to the nearest float; see `_rounded`.

    Multiplied by 31 and by the reciprocal of 310, every whole number of a weight gives just that (a test tries all):
    of the reciprocals of multiples of ten, this one is close enough to a float. It is three times as fast as rounding.
    """
    whole = layout.refer(term.args[0]).cast(pl.Float64())
    return whole * 31.0 * (1 / 310)


def _rounded(part: pl.Expr) -> pl.Expr:
    """To millionths, as `legcramp_cds.logic.intervals.rounded` does.

    Polars divides by a fixed number by multiplying with its reciprocal, which can miss the nearest float by one; its
    own rounding, which has nothing left to round here, divides truly.
    """
    return ((part * 1e6 + 0.5).floor() / 1e6).round(6)


_ARITHMETIC: dict[str, Any] = {
    "add": lambda parts: reduce(lambda left, right: left + right, parts),
    "subtract": lambda parts: parts[0] - parts[1],
    "multiply": lambda parts: reduce(lambda left, right: left * right, parts),
    "divide": lambda parts: parts[0] / parts[1],
    "power": lambda parts: parts[0] ** parts[1],
    "rounded": lambda parts: _rounded(parts[0]),
    "is_nan": lambda parts: parts[0].is_nan().fill_null(value=False),
}

_EXPRESSIONS: dict[str, Any] = {
    "true": lambda _layout, _term: pl.lit(value=True, dtype=pl.Boolean()),
    "false": lambda _layout, _term: pl.lit(value=False, dtype=pl.Boolean()),
    "constant": lambda _layout, term: pl.lit(term.data[0], dtype=pl.Float64()),
    "text": lambda _layout, term: pl.lit(term.data[0], dtype=pl.String()),
    "whole": lambda _layout, term: _whole(term.data[0]),
    "column": lambda _layout, term: _column(term),
    "is_true": lambda _layout, term: _column(term),
    "is_false": lambda _layout, term: ~_column(term),
    "known": lambda _layout, term: ~_column(term).is_null(),
    "among": lambda _layout, term: _among(term, inside=True),
    "not_among": lambda _layout, term: _among(term, inside=False),
    "compare": _compare,
    "some": _any,
    "every": _all,
    "negate": lambda layout, term: ~sure(layout, term.args[0]),
    "opposite": lambda layout, term: ~layout.refer(term.args[0]),
    "choose": _choose,
    "points": _points,
    "words": _words,
    "lookup": _lookup,
    "listed": _listed,
    "verdict": _verdict,
    "total": _total,
    "at_least": _at_least,
    "scaled": _scaled,
    "difference": _difference,
    "joined": lambda layout, term: layout.refer(term.args[0]) + layout.refer(term.args[1]),
    "least": lambda layout, term: pl.min_horizontal(*_args(layout, term)),
    "most": lambda layout, term: pl.max_horizontal(*_args(layout, term)),
    "smallest": lambda layout, term: pl.min_horizontal(*_args(layout, term)),
    "largest": lambda layout, term: pl.max_horizontal(*_args(layout, term)),
    "remainder": lambda layout, term: layout.refer(term.args[0]) % term.data[0],
    "tenths": _tenths,
    "reaches": lambda layout, term: layout.refer(term.args[0]) >= term.data[0],
    **{op: (lambda layout, term, make=make: make(_args(layout, term))) for op, make in _ARITHMETIC.items()},
}
