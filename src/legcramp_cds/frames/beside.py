"""A small table on the engine that holds a large one, so that the two can be joined there."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import polars as pl

__all__ = ["beside"]

# The name under which the large table could be called in the statement; it is not.
_VIEW = "__legcramp_cds_beside"
_SQL_TYPES = {pl.Int64: "BIGINT", pl.Float64: "DOUBLE", pl.Boolean: "BOOLEAN", pl.String: "VARCHAR", pl.Date: "DATE"}


def beside(large: nw.LazyFrame[Any], small: pl.DataFrame) -> nw.LazyFrame[Any]:
    """Bring a small table to the engine of a large one.

    Args:
        large: A table on Polars, DuckDB or Spark.
        small: A few rows of whole numbers, numbers, truth values, texts and days.

    Example:
        >>> large = nw.from_native(pl.LazyFrame({"a": [1, 2]}))
        >>> beside(large, pl.DataFrame({"a": [2], "b": ["x"]})).collect().rows()
        [(2, 'x')]
    """
    native = nw.to_native(large)
    library = type(native).__module__.partition(".")[0]
    found: Any = small.lazy()
    if library in ("duckdb", "_duckdb"):
        found = native.query(_VIEW, _values(small))
    elif library == "pyspark":
        found = native.sparkSession.createDataFrame(small.to_arrow())
    frame: nw.LazyFrame[Any] = nw.from_native(found)
    return frame


def _values(small: pl.DataFrame) -> str:
    """The rows as SQL: a relation knows its connection and takes nothing but SQL to it."""
    types = [_SQL_TYPES[dtype.base_type()] for dtype in small.dtypes]
    names = [f'"{name}"' for name in small.columns]
    if not small.height:
        nothing = ", ".join(f"NULL::{kind} AS {name}" for kind, name in zip(types, names, strict=True))
        return f"SELECT {nothing} WHERE false"
    rows = ", ".join(f"({', '.join(map(_literal, row))})" for row in small.iter_rows())
    cast = ", ".join(f"{name}::{kind} AS {name}" for kind, name in zip(types, names, strict=True))
    return f"SELECT {cast} FROM (VALUES {rows}) AS small({', '.join(names)})"  # noqa: S608 - every part is quoted here


def _literal(value: object) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool | int | float):
        return repr(value).upper() if isinstance(value, bool) else f"'{value!r}'"
    return "'" + str(value).replace("'", "''") + "'"
