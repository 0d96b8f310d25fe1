"""Terms as SQL, for the engines that hold their tables themselves.

A boolean that may be null is filled where that makes a difference: behind a negation, and in the output. Numbers are
written with an exponent, which makes them doubles in both dialects.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Protocol

from legcramp_cds.logic.terms import Term

__all__ = ["DIALECTS", "Dialect", "expression", "run", "sure"]


@dataclass(frozen=True)
class Dialect:
    """What is written differently.

    Args:
        name: ``duckdb`` or ``spark``.
        quote: What stands around the name of a column.
        escape: What stands before an apostrophe inside a text.
    """

    name: str
    quote: str
    escape: str

    def column(self, name: str) -> str:
        """A column by its name."""
        return f"{self.quote}{name.replace(self.quote, self.quote * 2)}{self.quote}"

    def text(self, value: str | None) -> str:
        """A fixed text."""
        if value is None:
            return "NULL"
        if self.escape == "\\":
            value = value.replace("\\", "\\\\")
        return "'" + value.replace("'", self.escape + "'") + "'"


DIALECTS = {"duckdb": Dialect("duckdb", '"', "'"), "spark": Dialect("spark", "`", "\\")}


class Layout(Protocol):
    """Who knows which terms have a column."""

    def refer(self, term: Term) -> Any:  # noqa: ANN401 - SQL
        """A term as it stands in another expression."""


def expression(layout: Layout, term: Term, dialect: Dialect) -> str:
    """The SQL that computes a term."""
    return _Writer(layout, dialect).write(term)


def sure(layout: Layout, term: Term) -> str:
    """A term that is never null if it is a boolean."""
    found: str = layout.refer(term)
    return f"COALESCE({found}, FALSE)" if term.kind == "bool" and term.nullable else found


def run(frame: Any, selections: Sequence[tuple[Sequence[str], Sequence[tuple[str, str]]]], dialect: Dialect) -> Any:  # noqa: ANN401
    """Run one `SELECT` after the other.

    Args:
        frame: A DuckDB relation or a Spark DataFrame.
        selections: For each, the columns that are carried on, and name and SQL of those that are computed.
        dialect: How the SQL is written.
    """
    listed = [
        [*map(dialect.column, carried), *(f"{sql} AS {dialect.column(name)}" for name, sql in computed)]
        for carried, computed in selections
    ]
    if dialect.name == "spark":
        for columns in listed:
            frame = frame.selectExpr(*columns)
        return frame
    # One text, because DuckDB binds a relation anew with each step that is taken from it.
    source = "legcramp_given"
    text = source
    for columns in listed:
        text = f"(SELECT {', '.join(columns)} FROM {text})"  # noqa: S608 - names of columns are quoted
    return frame.query(source, f"FROM {text}")


class _Writer:
    """Writes the terms that stand inside one expression."""

    def __init__(self, layout: Layout, dialect: Dialect) -> None:
        self.layout = layout
        self.dialect = dialect

    def write(self, term: Term) -> str:
        made: str = _WRITERS[term.op](self, term)
        return made

    def args(self, term: Term) -> list[str]:
        return [self.layout.refer(arg) for arg in term.args]

    def sure(self, term: Term) -> str:
        return sure(self.layout, term)

    def column(self, term: Term) -> str:
        return self.dialect.column(str(term.data[0]))

    def infix(self, term: Term, operator: str) -> str:
        return f"({f' {operator} '.join(self.args(term))})"

    def call(self, term: Term, function: str) -> str:
        return f"{function}({', '.join(self.args(term))})"

    def among(self, term: Term, operator: str) -> str:
        options = ", ".join(self.dialect.text(str(option)) for option in term.data[1])  # type: ignore[attr-defined]
        return f"({self.column(term)} {operator} ({options}))"

    def cases(self, term: Term, values: Sequence[str]) -> str:
        """The value of the first part that holds, else the last one."""
        if not term.args:
            return values[-1]
        whens = (f"WHEN {part} THEN {value}" for part, value in zip(self.args(term), values[:-1], strict=True))
        return f"CASE {' '.join(whens)} ELSE {values[-1]} END"

    def points(self, term: Term) -> str:
        values, default = term.data
        wide = max(abs(value) for value in (*values, default)) >= 2**31  # type: ignore[misc]
        return self.cases(term, [_whole(value, wide=wide) for value in (*values, default)])  # type: ignore[misc]

    def words(self, term: Term) -> str:
        told, default, _ = term.data
        return f"CAST({self.cases(term, [self.dialect.text(word) for word in (*told, default)])} AS {self.text_type})"  # type: ignore[misc]

    @property
    def text_type(self) -> str:
        return "STRING" if self.dialect.name == "spark" else "VARCHAR"

    def lookup(self, term: Term) -> str:
        """A whole number as the word of that place; a number behind the last word is null."""
        words = enumerate(term.data[0])  # type: ignore[arg-type, var-annotated]
        whens = " ".join(f"WHEN {index} THEN {self.dialect.text(word)}" for index, word in words)
        return f"CASE {self.args(term)[0]} {whens} END"

    def listed(self, term: Term) -> str:
        texts, between = term.data
        parts = [
            f"CASE WHEN {part} THEN {self.dialect.text(text)} END"
            for part, text in zip(self.args(term), texts, strict=True)  # type: ignore[call-overload]
        ]
        return f"CONCAT_WS({', '.join([self.dialect.text(str(between)), *parts])})" if parts else "''"

    def verdict(self, term: Term) -> str:
        yes, no = term.args
        if no.op == "opposite" and no.args[0] is yes:
            return str(self.layout.refer(yes))
        return f"CASE WHEN {self.layout.refer(yes)} THEN TRUE WHEN {self.layout.refer(no)} THEN FALSE END"

    def at_least(self, term: Term) -> str:
        counted = (f"CASE WHEN {part} THEN 1 ELSE 0 END" for part in self.args(term))
        return f"({' + '.join(counted)} >= {term.data[0]})"

    def total(self, term: Term) -> str:
        fixed = int(str(term.data[0]))
        return f"({' + '.join([*self.args(term), *([_whole(fixed)] if fixed else [])])})"

    def scaled(self, term: Term) -> str:
        factor, most = (int(str(item)) for item in term.data)
        wide = most >= 2**31
        number = f"CAST({self.args(term)[0]} AS {'BIGINT' if wide else 'INTEGER'})"
        return f"({number})" if factor == 1 else f"({number} * {_whole(factor, wide=wide)})"

    def rounded(self, term: Term) -> str:
        """To millionths, as `legcramp_cds.logic.intervals.rounded` does."""
        number = self.args(term)[0]
        found = f"FLOOR({number} * 1e6 + 0.5e0) / 1e6"
        if self.dialect.name == "duckdb":
            return f"({found})"
        # Spark rounds down to a whole number of eight bytes, which holds no infinity and nothing very large.
        return f"CASE WHEN ABS({number}) < 1e12 THEN {found} ELSE {number} END"


def _whole(value: object, *, wide: bool = False) -> str:
    number = int(str(value))
    text = f"({number})" if number < 0 else str(number)
    return f"CAST({text} AS BIGINT)" if wide or abs(number) >= 2**31 else text


def _double(value: object) -> str:
    if value is None:
        return "CAST(NULL AS DOUBLE)"
    number = float(str(value))
    if abs(number) == inf:
        return f"CAST('{'-' if number < 0 else ''}Infinity' AS DOUBLE)"
    text = repr(number) if "e" in repr(number) else f"{number!r}e0"
    return f"({text})" if number < 0 else text


_WRITERS: dict[str, Any] = {
    "true": lambda _writer, _term: "TRUE",
    "false": lambda _writer, _term: "FALSE",
    "constant": lambda _writer, term: _double(term.data[0]),
    "text": lambda writer, term: writer.dialect.text(str(term.data[0])),
    "whole": lambda _writer, term: _whole(term.data[0]),
    "column": _Writer.column,
    "is_true": _Writer.column,
    "is_false": lambda writer, term: f"(NOT {writer.column(term)})",
    "known": lambda writer, term: f"({writer.column(term)} IS NOT NULL)",
    "among": lambda writer, term: writer.among(term, "IN"),
    "not_among": lambda writer, term: writer.among(term, "NOT IN"),
    "compare": lambda writer, term: writer.infix(term, str(term.data[0])),
    "some": lambda writer, term: writer.infix(term, "OR"),
    "every": lambda writer, term: writer.infix(term, "AND"),
    "negate": lambda writer, term: f"(NOT {writer.sure(term.args[0])})",
    "opposite": lambda writer, term: f"(NOT {writer.args(term)[0]})",
    "verdict": _Writer.verdict,
    "choose": lambda writer, term: "CASE WHEN {} THEN {} ELSE {} END".format(*writer.args(term)),
    "points": _Writer.points,
    "words": _Writer.words,
    "lookup": _Writer.lookup,
    "listed": _Writer.listed,
    "total": _Writer.total,
    "at_least": _Writer.at_least,
    "scaled": _Writer.scaled,
    "difference": lambda writer, term: writer.infix(term, "-"),
    "joined": lambda writer, term: writer.infix(term, "+"),
    "least": lambda writer, term: writer.call(term, "LEAST"),
    "most": lambda writer, term: writer.call(term, "GREATEST"),
    "smallest": lambda writer, term: writer.call(term, "LEAST"),
    "largest": lambda writer, term: writer.call(term, "GREATEST"),
    "remainder": lambda writer, term: f"({writer.args(term)[0]} % {term.data[0]})",
    "tenths": lambda writer, term: f"(CAST({writer.args(term)[0]} AS DOUBLE) / 1e1)",
    "reaches": lambda writer, term: f"({writer.args(term)[0]} >= {_whole(term.data[0])})",
    "add": lambda writer, term: writer.infix(term, "+"),
    "subtract": lambda writer, term: writer.infix(term, "-"),
    "multiply": lambda writer, term: writer.infix(term, "*"),
    "divide": lambda writer, term: writer.infix(term, "/"),
    "power": lambda writer, term: writer.call(term, "POWER"),
    "rounded": _Writer.rounded,
    "is_nan": lambda writer, term: f"COALESCE(ISNAN({writer.args(term)[0]}), FALSE)",
}
