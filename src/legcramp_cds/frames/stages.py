"""From terms to dataframe expressions: stages of columns, in which everything that is used twice is computed once.

A stage is one `select`. What several terms share becomes a named column in the stage before; what is used once stands
inside the expression that uses it. A column is dropped after its last use, so that plans stay narrow.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, TypeAlias

import narwhals as nw
import polars as pl

from legcramp_cds.logic.terms import Term

__all__ = ["Expression", "Stage", "apply_stages", "plan_stages"]

# An expression of narwhals or of Polars: the same words mean the same in both. Polars is spoken to directly, because
# narwhals takes longer to say a thousand expressions than Polars takes to compute them for a hundred thousand rows.
Expression: TypeAlias = Any
Library: TypeAlias = Any

# Names of columns between the stages; no fact begins like this.
_PREFIX = "__legcramp_"

# How deep an expression may nest before it is cut by a column of its own: engines walk expressions recursively.
_DEEPEST = 24

# Whole numbers below this fit into two bytes, and so do sums of a few of them.
_SMALL = 30_000

# Booleans that no engine takes for unknown.
_NEVER_NULL = {"true", "false", "known", "negate", "at_least", "reaches", "is_nan"}

# What costs nothing to say again.
_PLAIN = {"column", "constant", "text", "whole", "true", "false"}


@dataclass(frozen=True)
class Stage:
    """One `select`: columns that are carried on, and columns that are computed."""

    carried: tuple[str, ...]
    computed: tuple[Expression, ...]


def plan_stages(outputs: Mapping[str, Term], library: Library = nw) -> tuple[Stage, ...]:
    """Lay out the computation of some terms.

    Args:
        outputs: The terms that are wanted, by the name of their column.
        library: ``narwhals`` or ``polars``, whose expressions are made.

    Returns:
        The stages. The columns of the input that a caller wants to keep are his to carry, see `apply_stages`.
    """
    layout = _Layout(outputs, library)
    stages = []
    for level in range(1, layout.levels + 1):
        made = [term for term, own in layout.level.items() if own == level]
        computed = [layout.expression(term).alias(layout.name(term)) for term in made]
        stages.append(Stage(tuple(sorted(layout.carried(level))), tuple(computed)))
    stages.append(Stage((), tuple(layout.sure(term).alias(name) for name, term in outputs.items())))
    return tuple(stages)


def apply_stages(frame: Any, stages: Sequence[Stage], keep: Sequence[str]) -> Any:  # noqa: ANN401
    """Run the stages.

    Args:
        frame: The table, as a lazy frame of the library for which the stages were planned.
        stages: From `plan_stages`.
        keep: Columns of the table that are in the result as they are.
    """
    for stage in stages:
        carried = [*keep, *(name for name in stage.carried if name not in keep)]
        frame = frame.select(*carried, *stage.computed)
    return frame


class _Layout:
    """Decides which terms get a column, and in which stage."""

    def __init__(self, outputs: Mapping[str, Term], library: Library) -> None:
        self.library = library
        self._order = _bottom_up(outputs.values())
        uses: dict[Term, int] = {}
        for term in self._order:
            for arg in term.args:
                uses[arg] = uses.get(arg, 0) + 1
        # An output that another term uses as well is shared; one that stands alone is computed where it is put out.
        for term in set(outputs.values()):
            uses[term] = uses.get(term, 0) + (1 if term in uses else 0)
        self.level: dict[Term, int] = {}
        self._last_use: dict[str, int] = {}
        depth: dict[Term, int] = {}
        below: dict[Term, int] = {}
        for term in self._order:
            below[term] = max((below[arg] for arg in term.args), default=0)
            depth[term] = 1 + max((depth[arg] for arg in term.args), default=0)
            if term.op not in _PLAIN and (uses.get(term, 0) > 1 or depth[term] > _DEEPEST):
                self.level[term] = below[term] + 1
                below[term] += 1
                depth[term] = 0
        self.levels = max(self.level.values(), default=0)
        self._needs: dict[Term, frozenset[str]] = {}
        for term, level in self.level.items():
            self._note(term, level)
        for term in outputs.values():
            self._last_use.update(dict.fromkeys(self._read(term, top=False), self.levels + 1))
        self._made_at = {self.name(term): level for term, level in self.level.items()}

    def _note(self, term: Term, level: int) -> None:
        for name in self._read(term, top=True):
            self._last_use[name] = max(self._last_use.get(name, 0), level)

    def _read(self, term: Term, *, top: bool) -> Iterator[str]:
        """The columns that the expression of a term reads."""
        if term in self.level and not top:
            yield self.name(term)
            return
        if term.op in {"is_true", "is_false", "among", "not_among", "known", "column"}:
            yield str(term.data[0])
        for arg in term.args:
            yield from self._read(arg, top=False)

    def carried(self, level: int) -> Iterator[str]:
        """The columns that a stage hands on: those that exist before it and are read after it."""
        for name, last in self._last_use.items():
            if last > level and self._made_at.get(name, 0) < level:
                yield name

    def name(self, term: Term) -> str:
        """Name of the column of a term."""
        return f"{_PREFIX}{term.serial}"

    def refer(self, term: Term) -> Expression:
        """A term as it stands in another expression."""
        return self.library.col(self.name(term)) if term in self.level else self.expression(term)

    def sure(self, term: Term) -> Expression:
        """A term that is never null if it is a boolean; see `_filled`."""
        found = self.refer(term)
        if self.library is pl or term.kind != "bool" or term.op in _NEVER_NULL:
            return found
        return found.fill_null(value=False)

    def expression(self, term: Term) -> Expression:
        """The expression that computes a term."""
        made: Expression = _EXPRESSIONS[term.op](self, term)
        return made


def _bottom_up(terms: Iterable[Term]) -> list[Term]:
    """Every term once, parts first."""
    seen: dict[Term, None] = {}

    def visit(term: Term) -> None:
        if term not in seen:
            for arg in term.args:
                visit(arg)
            seen[term] = None

    for term in terms:
        visit(term)
    return list(seen)


def _args(layout: _Layout, term: Term) -> list[Expression]:
    return [layout.refer(arg) for arg in term.args]


def _filled(layout: _Layout, expression: Expression) -> Expression:
    """A boolean with false for null, where the engine wants it at once.

    DuckDB and Spark take null for unknown in `and` and `or` as SQL does, and unknown counts as false in the end; there
    it is filled only where it would matter, see `_Layout.sure`.
    """
    return expression.fill_null(value=False) if layout.library is pl else expression


def _any(layout: _Layout, term: Term) -> Expression:
    parts = _args(layout, term)
    if len(parts) == 2:
        return parts[0] | parts[1]
    # No boolean here is ever null, but narwhals wants to be told what would happen.
    return pl.any_horizontal(*parts) if layout.library is pl else nw.any_horizontal(*parts, ignore_nulls=False)


def _all(layout: _Layout, term: Term) -> Expression:
    parts = _args(layout, term)
    if len(parts) == 2:
        return parts[0] & parts[1]
    return pl.all_horizontal(*parts) if layout.library is pl else nw.all_horizontal(*parts, ignore_nulls=False)


def _column(layout: _Layout, term: Term) -> Expression:
    return layout.library.col(str(term.data[0]))


def _among(layout: _Layout, term: Term, *, inside: bool) -> Expression:
    column, options = _column(layout, term), [str(item) for item in term.data[1]]  # type: ignore[attr-defined]
    held = reduce(lambda left, right: left | right, [column == option for option in options])
    return _filled(layout, held if inside else ~held)


_COMPARE: dict[str, Any] = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def _compare(layout: _Layout, term: Term) -> Expression:
    left, right = _args(layout, term)
    how = term.data[0]
    found = (
        left < right if how == "<" else left <= right if how == "<=" else left > right if how == ">" else left >= right
    )
    return _filled(layout, found) if any(arg.nullable for arg in term.args) else found


def _choose(layout: _Layout, term: Term) -> Expression:
    condition, yes, no = _args(layout, term)
    return layout.library.when(condition).then(yes).otherwise(no)


def _at_least(layout: _Layout, term: Term) -> Expression:
    count = reduce(
        lambda left, right: left + right, [layout.sure(part).cast(layout.library.Int16()) for part in term.args]
    )
    return count >= term.data[0]


def _points(layout: _Layout, term: Term) -> Expression:
    values, default = term.data
    width = _width(layout, max(abs(value) for value in (*values, default)))  # type: ignore[misc]
    return _cases(layout, term, [layout.library.lit(value, dtype=width) for value in (*values, default)])  # type: ignore[misc]


def _words(layout: _Layout, term: Term) -> Expression:
    told, default, words = term.data
    kind = pl.Enum(words) if layout.library is pl else nw.String()  # type: ignore[arg-type]
    return _cases(layout, term, [layout.library.lit(word, dtype=kind) for word in (*told, default)])  # type: ignore[misc]


def _cases(layout: _Layout, term: Term, values: Sequence[Expression]) -> Expression:
    """The value of the first part that holds, else the last one."""
    found = values[-1]
    for part, value in reversed(list(zip(term.args, values[:-1], strict=True))):
        found = layout.library.when(layout.refer(part)).then(value).otherwise(found)
    return found


def _listed(layout: _Layout, term: Term) -> Expression:
    """The texts of the parts that hold, with something between them."""
    library, (texts, between) = layout.library, term.data
    if not term.args:
        return library.lit("", dtype=library.String())
    parts = [
        library.when(layout.refer(part)).then(library.lit(text))
        for part, text in zip(term.args, texts, strict=True)  # type: ignore[call-overload]
    ]
    return library.concat_str(*parts, separator=between, ignore_nulls=True)


def _lookup(layout: _Layout, term: Term) -> Expression:
    """Whole numbers as words; a number behind the last word is null."""
    index, words = layout.refer(term.args[0]), [str(word) for word in term.data[0]]  # type: ignore[attr-defined]
    if layout.library is nw:
        return index.replace_strict(list(range(len(words))), words, default=None, return_dtype=nw.String())
    known = pl.when((index >= 0) & (index < len(words))).then(index)
    return known.cast(pl.UInt8 if len(words) < 255 else pl.UInt16).cat.to(pl.Enum(words))


def _whole(layout: _Layout, value: int) -> Expression:
    return layout.library.lit(value, dtype=_width(layout, abs(value)))


def _width(layout: _Layout, most: int) -> Any:  # noqa: ANN401 - a type of either library
    """The type that holds whole numbers up to a size: narrow ones cost less."""
    return layout.library.Int16() if most < _SMALL else _wide(layout, most)


def _wide(layout: _Layout, most: int) -> Any:  # noqa: ANN401 - a type of either library
    """The type of a key of sorting."""
    return layout.library.Int32() if most < 2**31 else layout.library.Int64()


def _scaled(layout: _Layout, term: Term) -> Expression:
    factor, plus, most = (int(str(item)) for item in term.data)
    wide = _wide(layout, most)
    return layout.refer(term.args[0]).cast(wide) * layout.library.lit(factor, dtype=wide) + layout.library.lit(
        plus, dtype=wide
    )


def _total(layout: _Layout, term: Term) -> Expression:
    parts = _args(layout, term)
    # A balanced tree, because engines walk expressions recursively.
    while len(parts) > 1:
        parts = [parts[i] + parts[i + 1] if i + 1 < len(parts) else parts[i] for i in range(0, len(parts), 2)]
    fixed = int(str(term.data[0]))
    return parts[0] + _whole(layout, fixed) if fixed else parts[0]


def _tenths(layout: _Layout, term: Term) -> Expression:
    """A whole number divided by ten, to the nearest float; for Polars see `_rounded`.

    Multiplied by 31 and by the reciprocal of 310, every whole number of a weight gives just that (a test tries all):
    of the reciprocals of multiples of ten, this one is close enough to a float. It is three times as fast as rounding.
    """
    whole = layout.refer(term.args[0]).cast(layout.library.Float64())
    return whole * 31.0 * (1 / 310) if layout.library is pl else whole / 10.0


def _rounded(part: Expression) -> Expression:
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
    "true": lambda layout, _term: layout.library.lit(value=True, dtype=layout.library.Boolean()),
    "false": lambda layout, _term: layout.library.lit(value=False, dtype=layout.library.Boolean()),
    "constant": lambda layout, term: layout.library.lit(term.data[0], dtype=layout.library.Float64()),
    "text": lambda layout, term: layout.library.lit(term.data[0], dtype=layout.library.String()),
    "whole": lambda layout, term: _whole(layout, term.data[0]),
    "column": _column,
    "is_true": lambda layout, term: _filled(layout, _column(layout, term)),
    "is_false": lambda layout, term: _filled(layout, ~_column(layout, term)),
    "known": lambda layout, term: ~_column(layout, term).is_null(),
    "among": lambda layout, term: _among(layout, term, inside=True),
    "not_among": lambda layout, term: _among(layout, term, inside=False),
    "compare": _compare,
    "some": _any,
    "every": _all,
    "negate": lambda layout, term: ~layout.sure(term.args[0]),
    "choose": _choose,
    "points": _points,
    "words": _words,
    "lookup": _lookup,
    "listed": _listed,
    "total": _total,
    "at_least": _at_least,
    "scaled": _scaled,
    "joined": lambda layout, term: layout.refer(term.args[0]) + layout.refer(term.args[1]),
    "least": lambda layout, term: layout.library.min_horizontal(*_args(layout, term)),
    "most": lambda layout, term: layout.library.max_horizontal(*_args(layout, term)),
    "smallest": lambda layout, term: layout.library.min_horizontal(*_args(layout, term)),
    "largest": lambda layout, term: layout.library.max_horizontal(*_args(layout, term)),
    "remainder": lambda layout, term: layout.refer(term.args[0]) % term.data[0],
    "tenths": _tenths,
    "reaches": lambda layout, term: layout.refer(term.args[0]) >= term.data[0],
    **{op: (lambda layout, term, make=make: make(_args(layout, term))) for op, make in _ARITHMETIC.items()},
}
