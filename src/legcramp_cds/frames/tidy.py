"""The long form of the result, one row a patient and condition, and the schema that a table of facts may have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import polars as pl

from legcramp_cds.assess.decisions.held import Status
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.facts import Choice, Measurement
from legcramp_cds.frames.boundary import open_table
from legcramp_cds.frames.plan import REASONS_APART
from legcramp_cds.frames.screen import screen
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.knowledge.profiles import DEFAULT

__all__ = ["facts_schema", "screen_long"]


def screen_long(
    frame: Any,  # noqa: ANN401 - any table
    *,
    id_column: str,
    conditions: Sequence[str] | None = None,
    units: Mapping[str, str] | None = None,
    profile: str = DEFAULT,
    keep: Sequence[str] = (),
    knowledge: KnowledgeBase | None = None,
) -> Any:  # noqa: ANN401 - a table of the same library
    """Assess every row of a table that fits into memory, one row a patient and condition in question.

    Args:
        frame: As for `screen`.
        id_column: The column that names the patient.
        conditions: Only these; None for all.
        units: As for `screen`.
        profile: As for `screen`.
        keep: As for `screen`.
        knowledge: The knowledge base; None for the built-in one.

    Returns:
        Patient, condition, status, weight in decibans and reasons, sorted by patient (as given), status and weight;
        conditions that are unlikely or excluded are left out. The reasons are the rules that hold, in words: what
        confirms the condition, then the evidence, heaviest first, with its decibans. Pandas and PyArrow tables come
        back as such, everything else as a Polars table.

    Raises:
        InputError: As for `screen`, or if there is no such condition.

    Example:
        >>> table = pl.DataFrame({"who": ["a", "b"], "magnesium": [0.45, 0.8]})
        >>> screen_long(table, id_column="who").row(0)
        ('a', 'hypomagnesemia', 'confirmed', 1.8, ['confirmed: magnesium below 0.70 mmol/L ...', ...])
    """
    base = knowledge or load()
    names = list(conditions if conditions is not None else base.conditions)
    wanted = [f"{what}_{name}" for name in names for what in ("status", "weight", "reasons")]
    opened = open_table(frame)
    eager = opened.lazy.collect() if opened.in_polars else opened.lazy.collect("pyarrow").to_polars()
    result: pl.DataFrame = screen(
        eager, columns=wanted, id_column=id_column, keep=keep, units=units, profile=profile, knowledge=base
    ).with_row_index("__row")
    parts = [_in_question(result, name, id_column) for name in names]
    if not parts:
        raise InputError(Problem("conditions", "at least one condition is wanted here"))
    order = ["__row", "status", "weight_db", "condition"]
    found = pl.concat(parts).sort(order, descending=[False, False, True, False]).drop("__row")
    if opened.kind == "pandas":
        return found.to_pandas()
    return found.to_arrow() if opened.kind == "pyarrow" else found


def _in_question(result: pl.DataFrame, name: str, id_column: str) -> pl.DataFrame:
    """The rows in which a condition is in question, in the columns of the tidy form."""
    status = pl.col(f"status_{name}")
    return result.filter(status.cast(pl.String).is_in([one.value for one in Status if one.open])).select(
        "__row",
        id_column,
        pl.lit(name).alias("condition"),
        status.alias("status"),
        pl.col(f"weight_{name}").alias("weight_db"),
        pl.col(f"reasons_{name}").str.split(REASONS_APART).alias("reasons"),
    )


def facts_schema(
    library: Literal["polars", "pyarrow", "spark"] = "polars", knowledge: KnowledgeBase | None = None
) -> Any:  # noqa: ANN401 - a type of the library
    """The columns that a table of facts may have, as a schema.

    Args:
        library: Whose types: a Polars schema, a PyArrow schema, or a Spark ``StructType``.
        knowledge: The knowledge base; None for the built-in one.

    Raises:
        InputError: If the library is none of these.

    Example:
        >>> facts_schema("polars")["magnesium"]
        Float64
    """
    kinds = {
        fact.id: "number" if isinstance(fact, Measurement) else "text" if isinstance(fact, Choice) else "yes or no"
        for fact in (knowledge or load()).facts.values()
    }
    if library == "polars":
        types = {"number": pl.Float64(), "text": pl.String(), "yes or no": pl.Boolean()}
        return pl.Schema({name: types[kind] for name, kind in kinds.items()})
    if library == "pyarrow":
        import pyarrow as pa

        arrow = {"number": pa.float64(), "text": pa.string(), "yes or no": pa.bool_()}
        return pa.schema([(name, arrow[kind]) for name, kind in kinds.items()])
    if library == "spark":
        from pyspark.sql import types as spark

        sparks = {"number": spark.DoubleType(), "text": spark.StringType(), "yes or no": spark.BooleanType()}
        return spark.StructType([spark.StructField(name, sparks[kind]) for name, kind in kinds.items()])
    raise InputError(Problem("library", "one of polars, pyarrow, spark is wanted here", str(library)))
