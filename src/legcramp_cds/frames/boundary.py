"""Tables of any kind in, the same kind out.

Polars (lazy), DuckDB and Spark compute the expressions themselves. Eager Polars, pandas and PyArrow are computed by
Polars over the columns that are needed, and get the new columns beside their own, with their index and order kept.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import narwhals as nw
import polars as pl

from legcramp_cds.errors import InputError, MissingExtraError, Problem
from legcramp_cds.frames.stages import Engine

__all__ = ["Opened", "open_table", "rows_of"]


@dataclass(frozen=True)
class Opened:
    """A table, ready for expressions.

    Args:
        native: What was given.
        kind: ``polars``, ``polars_lazy``, ``pandas``, ``pyarrow``, ``duckdb`` or ``pyspark``.
        names: Names of all columns.
        lazy: The columns that were asked for, as a lazy frame of Polars where Polars computes, of narwhals elsewhere.
    """

    native: Any
    kind: str
    names: tuple[str, ...]
    lazy: Any

    @property
    def carries(self) -> bool:
        """Whether the columns of the input have to be carried through the expressions."""
        return self.kind in ("polars_lazy", "duckdb", "pyspark")

    @property
    def in_polars(self) -> bool:
        """Whether Polars computes."""
        return self.kind not in ("duckdb", "pyspark")

    @property
    def library(self) -> Any:  # noqa: ANN401 - a module
        """Whose expressions the lazy frame takes."""
        return pl if self.in_polars else nw

    @property
    def engine(self) -> Engine:
        """Who computes."""
        return "polars" if self.in_polars else "spark" if self.kind == "pyspark" else "duckdb"

    def close(self, result: Any) -> Any:  # noqa: ANN401
        """Give the result back in the kind of the input.

        Args:
            result: The computed columns, with those of the input where they were carried.
        """
        if self.carries:
            return result
        lazy: pl.LazyFrame = result
        # The plan holds nothing that is not needed and says nothing twice, so there is nothing to optimize.
        computed = lazy.collect(engine="streaming", optimizations=pl.QueryOptFlags.none())
        if self.kind == "polars":
            return self.native.hstack(computed)
        if self.kind == "pyarrow":
            table = computed.to_arrow()
            return _appended(self.native, table)
        import pandas as pd

        beside = computed.to_pandas()
        beside.index = self.native.index
        return pd.concat([self.native, beside], axis=1)


def _appended(table: Any, other: Any) -> Any:  # noqa: ANN401
    for name in other.column_names:
        table = table.append_column(other.schema.field(name), other.column(name))
    return table


def open_table(frame: Any, wanted: set[str] | None = None) -> Opened:  # noqa: ANN401
    """Open a table.

    Args:
        frame: A Polars DataFrame or LazyFrame, a pandas DataFrame, a PyArrow table, a DuckDB relation, or a PySpark
            DataFrame.
        wanted: The columns that will be read, where the others would have to be converted for nothing; None for all.

    Raises:
        InputError: If it is something else, or two columns have one name.
        MissingExtraError: If the library of the table cannot be worked with here.
    """
    library = type(frame).__module__.partition(".")[0].removeprefix("_")
    names = _names(frame, library)
    doubled = [name for name, count in Counter(names).items() if count > 1]
    if doubled:
        raise InputError([Problem(name, "two columns have this name", name, "rename one of them") for name in doubled])
    used = [name for name in names if wanted is None or name in wanted]
    if library == "polars":
        kind = "polars_lazy" if isinstance(frame, pl.LazyFrame) else "polars"
        return Opened(frame, kind, names, frame.lazy())
    if library == "pandas":
        if any(not isinstance(name, str) for name in names):
            raise InputError(Problem("", "the names of columns have to be text", str(names[:5])))
        return Opened(frame, "pandas", names, _from_pandas(frame[used]).lazy())
    if library == "pyarrow":
        arrow = pl.from_arrow(frame.select(used))
        return Opened(frame, "pyarrow", names, arrow.lazy())  # type: ignore[union-attr]
    lazy = nw.from_native(frame)
    return Opened(frame, library, names, lazy.lazy() if isinstance(lazy, nw.DataFrame) else lazy)


def _names(frame: Any, library: str) -> tuple[str, ...]:  # noqa: ANN401
    if library == "polars":
        return tuple(frame.collect_schema().names() if isinstance(frame, pl.LazyFrame) else frame.columns)
    if library == "pyarrow" and hasattr(frame, "column_names"):
        return tuple(frame.column_names)
    if library in ("pandas", "duckdb", "pyspark") and hasattr(frame, "columns"):
        return tuple(frame.columns)
    kinds = "a Polars, pandas or PyArrow table, a DuckDB relation, or a PySpark DataFrame"
    raise InputError(Problem("", f"a table is wanted here: {kinds}", type(frame).__name__))


def _from_pandas(frame: Any) -> pl.DataFrame:  # noqa: ANN401
    """A pandas table as Polars: NumPy, nullable and Arrow types alike, with every kind of missing value as null."""
    columns = {}
    problems = []
    for name in frame.columns:
        try:
            # Python objects without a single value have no type; Polars would take them for text.
            empty = frame[name].dtype == object and frame[name].isna().all()
            columns[name] = (
                pl.Series(name, [None] * len(frame), dtype=pl.Null)
                if empty
                else pl.from_pandas(frame[name], nan_to_null=True)
            )
        except (TypeError, ValueError, pl.exceptions.PolarsError, MissingExtraError) as error:
            examples = ", ".join(repr(value) for value in frame[name].dropna().unique()[:3])
            what = f"the values of this column are of several types ({str(error).splitlines()[0]})"
            problems.append(Problem(str(name), what, examples, "give all values of a column one type"))
    if problems:
        raise InputError(problems)
    return pl.DataFrame(columns) if columns else pl.DataFrame(height=len(frame))


def rows_of(frame: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """The rows of a small result."""
    return list(frame.collect().iter_rows(named=True))
