"""Rows of facts as tables, and tables in every engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import polars as pl

from legcramp_cds.facts import Choice, Fact, FactRow, FactValue, Measurement, Reading


def exact_row(row: FactRow, units: Mapping[str, str]) -> dict[str, FactValue]:
    """A row as a table can hold it: exact values, one unit a column."""
    found: dict[str, FactValue] = {}
    for name, value in row.items():
        if isinstance(value, Reading):
            number = value.low if value.low > float("-inf") else value.high
            found[name] = value._replace(low=number, high=number, unit=units.get(name, value.unit))
        else:
            found[name] = value
    return found


def table(rows: Sequence[FactRow], facts: Sequence[Fact]) -> pl.DataFrame:
    """One column a fact, with the reference limits that any row has."""
    data: dict[str, list[Any]] = {}
    schema: dict[str, Any] = {}
    for fact in facts:
        values = [row.get(fact.id) for row in rows]
        if isinstance(fact, Measurement):
            readings = [value if isinstance(value, Reading) else None for value in values]
            data[fact.id] = [None if value is None else value.low for value in readings]
            schema[fact.id] = pl.Float64
            for side in ("low", "high"):
                own = [None if value is None else getattr(value, f"reference_{side}") for value in readings]
                if any(limit is not None for limit in own):
                    data[f"{fact.id}_reference_{side}"] = own
                    schema[f"{fact.id}_reference_{side}"] = pl.Float64
        else:
            data[fact.id] = values
            schema[fact.id] = pl.String if isinstance(fact, Choice) else pl.Boolean
    return pl.DataFrame(data, schema=schema)


def as_duckdb(frame: pl.DataFrame) -> duckdb.DuckDBPyRelation:
    """The same table as a relation, on a connection of its own."""
    connection = duckdb.connect()
    connection.register("given", frame.to_arrow())
    return connection.sql("select * from given")
