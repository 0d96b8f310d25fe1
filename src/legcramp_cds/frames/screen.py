"""`screen`: every patient of a table, on the engine that holds the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, TypeVar, overload

import narwhals as nw

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.frames.boundary import Opened, open_table, rows_of
from legcramp_cds.frames.columns import PREFIX, Column, fact_columns, stated_by, units_of
from legcramp_cds.frames.plan import Wish, make_plan
from legcramp_cds.frames.stages import apply_stages
from legcramp_cds.frames.unit_columns import UNIT, stated_units
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.knowledge.profiles import DEFAULT, with_profile
from legcramp_cds.logic.frame import REPORTED_UNIT

__all__ = ["DEFAULT_COLUMNS", "screen"]

DEFAULT_COLUMNS = ("triage", "red_flags", "status", "weight", "top")

_EXAMPLES = 3

FrameT = TypeVar("FrameT")


@overload
def screen(
    frame: FrameT,
    *,
    as_of: date | None = ...,
    columns: Sequence[str] = ...,
    profile: str = ...,
    units: Mapping[str, str] | None = ...,
    id_column: str | None = ...,
    keep: Sequence[str] = ...,
    top: int = ...,
    errors: Literal["raise"] = ...,
    check: bool = ...,
    knowledge: KnowledgeBase | None = ...,
) -> FrameT: ...


@overload
def screen(
    frame: FrameT,
    *,
    as_of: date | None = ...,
    columns: Sequence[str] = ...,
    profile: str = ...,
    units: Mapping[str, str] | None = ...,
    id_column: str | None = ...,
    keep: Sequence[str] = ...,
    top: int = ...,
    errors: Literal["report"],
    check: bool = ...,
    knowledge: KnowledgeBase | None = ...,
) -> tuple[FrameT, list[Problem]]: ...


def screen(  # noqa: PLR0913 - all but the table by keyword
    frame: FrameT,
    *,
    as_of: date | None = None,
    columns: Sequence[str] = DEFAULT_COLUMNS,
    profile: str = DEFAULT,
    units: Mapping[str, str] | None = None,
    id_column: str | None = None,
    keep: Sequence[str] = (),
    top: int = 5,
    errors: Literal["raise", "report"] = "raise",
    check: bool = True,
    knowledge: KnowledgeBase | None = None,
) -> FrameT | tuple[FrameT, list[Problem]]:
    """Assess every row of a table.

    Args:
        frame: One row a patient, one column a fact by its name (`legcramp_cds.frames.fact_list` names them), null or
            not-a-number where it is unknown. A column that is not there is unknown for everybody. Measured columns
            may have the laboratory's own limits beside them (``calcium_reference_low``), and the unit in which the
            value of the row was reported (``calcium_reported_unit``, with the value in the unit of the column all the
            same), which decides on the spelling of limits that it is compared with. Polars (eager or lazy), pandas,
            PyArrow, DuckDB or PySpark.
        as_of: The day to which the facts belong; put out with the group ``version``. Nothing else depends on it: ages
            and the freshness of results are settled when facts are made, see `facts_from_long`.
        columns: What to put out: groups of `legcramp_cds.frames.GROUPS`, or single columns such as
            ``status_hypokalemia``. Only what is asked for is computed.
        profile: Id of the guideline that is followed where guidelines differ.
        units: Unit of each measured column that is not in its canonical one: ``{"calcium": "mg/dL"}``. A column of
            the table may name it instead (``calcium_unit``), the same unit in each row that has a value.
        id_column: A column that names the patient; no two rows may have one name.
        keep: Other columns that are no facts and are carried along.
        top: How many places of the ordered list.
        errors: ``raise``, or ``report``: cells that cannot be used become unknown, and are returned as a list.
        check: Whether to look for such cells at all, which reads a lazy table once more. Without it they are unknown.
        knowledge: The knowledge base; None for the built-in one.

    Returns:
        The table with the new columns behind its own, in its own kind and order; with ``errors="report"`` a pair of
        that and the problems. Weights are in decibans.

    Raises:
        InputError: With every column that is unknown or has a wrong type, and example rows of every cell that cannot
            be used.

    Example:
        >>> import polars as pl
        >>> table = pl.DataFrame({"magnesium": [0.45, None], "age": [50.0, 61.0]})
        >>> screen(table, columns=["status_hypomagnesemia"])["status_hypomagnesemia"].to_list()
        ['confirmed', 'unlikely']
    """
    base = knowledge or load()
    base = base if profile == DEFAULT else with_profile(base, profile)
    carried = (*((id_column,) if id_column is not None else ()), *keep)
    probe = open_table(frame, {*base.facts, *_limits(base), *carried})
    _check_names(probe, carried)
    schema = dict(nw.from_native(probe.lazy).collect_schema())
    schema |= {name: nw.Unknown() for name in probe.names if name not in schema}
    given_units = units_of(base, units or {})
    report = errors == "report"
    stated = stated_units(probe, base, given_units, id_column)
    if stated.problems and not report:
        raise InputError(stated.problems)
    used_units = {**stated.units, **given_units}
    other = (*carried, *stated.columns, *stated.unusable)
    facts, problems = fact_columns(base, schema, used_units, other=other, report=report)
    problems.extend(stated.problems)
    if check:
        found = list(_wrong_cells(probe, facts, id_column))
        if found and not report:
            raise InputError(found)
        problems.extend(found)
    result: FrameT = _run(
        probe,
        base,
        facts,
        Wish(
            columns=tuple(sorted(column.name for column in facts)),
            units=tuple(sorted(used_units.items())),
            stated=tuple(stated_by(facts)),
            prefix=PREFIX,
            groups=tuple(columns),
            top=top,
            as_of="" if as_of is None else as_of.isoformat(),
        ),
    )
    return (result, problems) if report else result


def _limits(base: KnowledgeBase) -> Iterator[str]:
    """Names of columns with reference limits and units."""
    for name in base.facts:
        yield f"{name}_reference_low"
        yield f"{name}_reference_high"
        yield name + REPORTED_UNIT
        yield name + UNIT


def _check_names(probe: Opened, carried: Sequence[str]) -> None:
    missing = [name for name in carried if name not in probe.names]
    if missing:
        raise InputError([Problem(name, "the table has no such column", name) for name in missing])


def _run(probe: Opened, base: KnowledgeBase, facts: Sequence[Column], wish: Wish) -> Any:  # noqa: ANN401
    """Compute the output."""
    plan = make_plan(base, wish, probe.engine)
    taken = [name for name in plan.outputs if name in probe.names]
    if taken:
        hint = "rename it, or ask for other outputs"
        raise InputError([Problem(name, "the table has a column of this name already", name, hint) for name in taken])
    keep = list(probe.names) if probe.carries else []
    scratch: list[str] = []
    prepared = [
        column.clean(probe.library).alias(PREFIX + column.name) for column in facts if column.name in plan.inputs
    ]
    if not plan.inputs:
        # Nothing that is asked for depends on any column, and yet every row gets its line.
        first = probe.lazy.collect_schema().names()[0]
        prepared, scratch = [probe.library.col(first).is_null().alias(PREFIX)], [PREFIX]
    # Added rather than selected in SQL: Spark takes a dot in the name of a column for a field, unless nobody names it.
    native = (
        probe.lazy.select(*keep, *prepared) if probe.in_polars else nw.to_native(probe.lazy.with_columns(*prepared))
    )
    return probe.close(apply_stages(native, plan.stages, keep, probe.engine, scratch=scratch))


def _wrong_cells(probe: Opened, facts: Sequence[Column], id_column: str | None) -> Iterator[Problem]:
    """The cells that cannot be used: how many of each column, with examples."""
    lazy, library = probe.lazy, probe.library
    wrong = {column.name: (column, where) for column in facts if (where := column.wrong(library)) is not None}
    counts = [where.cast(library.Int64()).sum().alias(name) for name, (_, where) in wrong.items()]
    if id_column is not None:
        counts.append(library.len().alias("__rows"))
        counts.append(library.col(id_column).n_unique().alias("__ids"))
    if not counts:
        return
    (found,) = rows_of(lazy.select(*counts))
    if id_column is not None and found["__ids"] != found["__rows"]:
        yield _doubled(probe, id_column)
    for name, (column, where) in wrong.items():
        if found[name]:
            shown = rows_of(lazy.filter(where).select(*{name, id_column or name}).head(_EXAMPLES))
            examples = "; ".join(
                f"{row[name]!r}" + (f" in {id_column} {row[id_column]!r}" if id_column else "") for row in shown
            )
            count = f"{found[name]} cells" if found[name] > 1 else "1 cell"
            yield Problem(name, f"{count}: {column.what_is_wrong}", examples, column.hint)


def _doubled(probe: Opened, id_column: str) -> Problem:
    lazy, library = probe.lazy, probe.library
    counted = lazy.group_by(id_column).agg(library.len().alias("__times")).filter(library.col("__times") > 1)
    examples = ", ".join(repr(row[id_column]) for row in rows_of(counted.sort(id_column).head(_EXAMPLES)))
    return Problem(id_column, "two rows have one patient", examples, "give each patient one row")
