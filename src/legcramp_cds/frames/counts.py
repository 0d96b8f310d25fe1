"""How often each value stands in a column, counted by the engine that holds the table."""

from __future__ import annotations

from typing import Any

import narwhals as nw

from legcramp_cds.errors import InputError, Problem, nearest

__all__ = ["counts"]


def counts(frame: object, column: str) -> dict[str, int]:
    """Count the values of a column.

    Args:
        frame: A table of any library that narwhals reads, eager or lazy.
        column: Name of the column.

    Returns:
        How often each value is there, as text; what is null counts under the empty text.

    Raises:
        InputError: If the column is not there.

    Example:
        >>> import polars as pl
        >>> counts(pl.DataFrame({"triage": ["routine", "urgent", "routine", None]}), "triage") == {
        ...     "routine": 2,
        ...     "urgent": 1,
        ...     "": 1,
        ... }
        True
    """
    native: Any = frame
    table = nw.from_native(native).lazy()
    names = table.collect_schema().names()
    if column not in names:
        raise InputError(Problem("columns", "the column is not there", column, nearest(column, names)))
    rows = table.group_by(column).agg(nw.len().alias("how_often")).collect().rows(named=True)
    found: dict[str, int] = {}
    for row in rows:
        value = row[column]
        # Null and not-a-number, which pandas writes for it, are the same thing here.
        name = "" if value is None or value != value else str(value)  # noqa: PLR0124
        found[name] = found.get(name, 0) + int(row["how_often"])
    return found
