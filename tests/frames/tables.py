"""Rows of facts as tables, and tables in every engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
import polars as pl

from legcramp_cds.facts import Choice, Fact, FactRow, FactValue, Measurement, Reading
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.drugs import DRUG_GROUPS
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.readings import to_canonical


def exact_row(row: FactRow, units: Mapping[str, str], frame: Mapping[str, Any] | None = None) -> dict[str, FactValue]:
    """A row as a table can hold it: exact values, one unit a column.

    With `frame`, a row of a table in those units, the values are those that the table means, to the last bit.
    """
    found: dict[str, FactValue] = {}
    for name, value in row.items():
        if not isinstance(value, Reading):
            found[name] = value
            continue
        number = value.low if value.low > float("-inf") else value.high
        reading = value._replace(low=number, high=number, unit=units.get(name, value.unit))
        if frame is not None:
            fact = load().facts[name]
            assert isinstance(fact, Measurement)
            printed = [frame.get(key) for key in (name, f"{name}_reference_low", f"{name}_reference_high")]
            exact, low, high = (None if one is None else to_canonical(fact, one, units[name]) for one in printed)
            assert exact is not None
            reading = Reading(exact, exact, units[name], low, high)
        found[name] = reading
    return found


def readings(frame: pl.DataFrame) -> list[dict[str, FactValue]]:
    """The rows of a table in canonical units, as facts."""
    rows = []
    for given in frame.iter_rows(named=True):
        row: dict[str, FactValue] = {}
        for name, value in given.items():
            fact = load().facts[name]
            if value is not None:
                row[name] = Reading(value, value, fact.unit) if isinstance(fact, Measurement) else value
        rows.append(row)
    return rows


def table(rows: Sequence[FactRow], facts: Sequence[Fact], units: Mapping[str, str] | None = None) -> pl.DataFrame:
    """One column a fact, with the reference limits that any row has, in the given units or the canonical ones."""
    data: dict[str, list[Any]] = {}
    schema: dict[str, Any] = {}
    for fact in facts:
        values = [row.get(fact.id) for row in rows]
        if isinstance(fact, Measurement):
            slope, offset = _printed(fact, (units or {}).get(fact.id, fact.unit))
            readings = [value if isinstance(value, Reading) else None for value in values]
            columns = {fact.id: [None if value is None else value.low for value in readings]}
            for side in ("low", "high"):
                own = [None if value is None else getattr(value, f"reference_{side}") for value in readings]
                if any(limit is not None for limit in own):
                    columns[f"{fact.id}_reference_{side}"] = own
            for name, column in columns.items():
                data[name] = [None if one is None else one * slope + offset for one in column]
                schema[name] = pl.Float64
        else:
            data[fact.id] = values
            schema[fact.id] = pl.String if isinstance(fact, Choice) else pl.Boolean
    return pl.DataFrame(data, schema=schema)


def _printed(fact: Measurement, unit: str) -> tuple[float, float]:
    """From the canonical unit to a reported one; a little nearer to the middle, to stay within the range."""
    if unit == fact.unit:
        return 1.0, 0.0
    zero, one = to_canonical(fact, 0.0, unit), to_canonical(fact, 1.0, unit)
    slope = 1 / (one - zero)
    middle = (fact.low + fact.high) / 2
    return slope * (1 - 1e-9), slope * (middle * 1e-9 - zero)


def closed(row: FactRow) -> dict[str, FactValue]:
    """A row with all that its findings and drugs imply, by the rules of records."""
    found: dict[str, FactValue] = {name: value for name, value in row.items() if not isinstance(value, bool)}
    states = {name: value for name, value in row.items() if isinstance(value, bool)}
    present = {name for name, value in states.items() if value}
    absent = {name for name, value in states.items() if not value}
    everything = [*WORDS, *(f"taking_{member}" for group in DRUG_GROUPS.values() for member in group.members), *states]
    reached_up = {other for name in present for other in _implied(name)}
    reached_down = {name for name in everything if absent & set(_implied(name))}
    found |= dict.fromkeys(reached_up - reached_down, True)
    found |= dict.fromkeys(reached_down - reached_up, False)
    return found


def _implied(name: str) -> list[str]:
    """A finding or drug and all that its presence implies."""
    reached = [name]
    for current in reached:
        more = list(WORDS[current].implies) if current in WORDS else []
        more += [
            f"taking_{group.id}" for group in DRUG_GROUPS.values() if current.removeprefix("taking_") in group.members
        ]
        reached += [other for other in more if other not in reached]
    return reached


def as_duckdb(frame: pl.DataFrame) -> duckdb.DuckDBPyRelation:
    """The same table as a relation, on a connection of its own."""
    connection = duckdb.connect()
    connection.register("given", frame.to_arrow())
    return connection.sql("select * from given")
