"""Columns as numbers: what text is read as one, and what is none."""

from __future__ import annotations

from sys import float_info
from typing import Any, TypeAlias

__all__ = ["BOUND_OR_NUMBER", "Expression", "Library", "is_number", "number", "text_as_number"]

# An expression of narwhals or of Polars: the same words mean the same in both.
Expression: TypeAlias = Any
Library: TypeAlias = Any

_DIGITS = r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$"
_NUMBER = rf"^\s*{_DIGITS}"

# A number, or a bound of one as laboratories print what lies outside the range of a method.
BOUND_OR_NUMBER = rf"^\s*(<=|>=|<|>|≤|≥)?\s*{_DIGITS}"


def is_number(column: Expression) -> Expression:
    """Where text is a number and nothing else."""
    return column.str.contains(_NUMBER).fill_null(value=False)


def text_as_number(column: Expression, library: Library) -> Expression:
    """Text without what is no number, ready to be cast."""
    return library.when(is_number(column)).then(column.str.strip_chars())


def number(column: Expression, library: Library, *, text: bool) -> Expression:
    """A column as finite numbers; null where there is none.

    Args:
        column: The column.
        library: Whose expression it is.
        text: Whether it holds text.
    """
    value = (text_as_number(column, library) if text else column).cast(library.Float64())
    return library.when((value >= -float_info.max) & (value <= float_info.max)).then(value)
