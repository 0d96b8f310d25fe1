"""From long tables, one row a result, to one row a patient: the rules of `legcramp_cds.record.choose`, in expressions.

A table holds exact values, so two results of one sample that contradict each other leave the value unknown here, where
the assessment of one patient keeps the interval between them. Values that are no plain number are unknown in the same
way and are counted as results: an older number does not take their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from math import inf
from typing import Any, Literal, TypeVar, overload

import narwhals as nw

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.facts import Measurement
from legcramp_cds.frames.beside import beside
from legcramp_cds.frames.boundary import open_table, rows_of
from legcramp_cds.frames.long_kinds import Kind, facts_of, kinds_in, printed_otherwise, table_of
from legcramp_cds.frames.long_names import LongNames, moment, standing
from legcramp_cds.frames.numbers import BOUND_OR_NUMBER, number
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.logic.frame import REPORTED_UNIT
from legcramp_cds.record.choose import UNRANKED

__all__ = ["LongNames", "facts_from_long"]

FrameT = TypeVar("FrameT")

_EXAMPLES = 3


@overload
def facts_from_long(
    results: FrameT,
    *,
    as_of: date,
    names: LongNames | None = ...,
    codes: Mapping[str, str] | None = ...,
    knowledge: KnowledgeBase | None = ...,
    errors: Literal["raise"] = ...,
) -> FrameT: ...


@overload
def facts_from_long(
    results: FrameT,
    *,
    as_of: date,
    names: LongNames | None = ...,
    codes: Mapping[str, str] | None = ...,
    knowledge: KnowledgeBase | None = ...,
    errors: Literal["report"],
) -> tuple[FrameT, list[Problem]]: ...


def facts_from_long(
    results: FrameT,
    *,
    as_of: date,
    names: LongNames | None = None,
    codes: Mapping[str, str] | None = None,
    knowledge: KnowledgeBase | None = None,
    errors: Literal["raise", "report"] = "raise",
) -> FrameT | tuple[FrameT, list[Problem]]:
    """Choose the result of each analyte that counts, and lay them out one row a patient.

    Args:
        results: One row a result; any kind of table that `screen` takes.
        as_of: The day to which the facts belong: older results than an analyte's freshness window do not count.
        names: Names of the columns.
        codes: The laboratory's own names or codes of analytes, each with an id, synonym or LOINC code of ours:
            ``{"Ca tot.": "calcium"}``. They win over all other names.
        knowledge: The knowledge base; None for the built-in one.
        errors: ``raise``, or ``report``: what cannot be used is returned as a list beside the table. Results of an
            analyte that is not known here, or in a unit that cannot be read, are left out as if they were not there;
            values that are text without a number, such as ``hemolyzed``, leave the value unknown.

    Returns:
        One row a patient, sorted by patient, one column a measurement in its canonical unit, in the kind of the input.
        Where a limit is printed differently in the unit of some result, a column such as ``magnesium_reported_unit``
        stands beside the value; where the table has reference limits, so do ``magnesium_reference_low`` and ``_high``.

    Raises:
        InputError: With every analyte that is unknown, every unit that does not fit its analyte, values that are no
            numbers, and results that lie after `as_of`.

    Example:
        >>> import polars as pl
        >>> results = pl.DataFrame(
        ...     {
        ...         "patient": ["a", "a", "b"],
        ...         "analyte": ["magnesium", "2823-3", "Mg"],
        ...         "value": [0.61, 4.1, 1.5],
        ...         "unit": ["mmol/L", "mmol/L", "mg/dL"],
        ...         "collected_at": [date(2026, 11, 20)] * 3,
        ...     }
        ... )
        >>> wide = facts_from_long(results, as_of=date(2026, 11, 22))
        >>> wide.columns, wide["potassium"].to_list()
        (['patient', 'magnesium', 'magnesium_reported_unit', 'potassium'], [4.1, None])
    """
    columns = names or LongNames()
    opened = open_table(results)
    missing = [name for name in columns.all if name not in opened.names]
    if missing:
        hint = "name the columns with names=LongNames(...)"
        raise InputError([Problem(name, "the table has no such column", name, hint) for name in missing])
    frame = nw.from_native(opened.lazy)
    frame = frame.lazy() if isinstance(frame, nw.DataFrame) else frame
    base = knowledge or load()
    kinds, problems = kinds_in(frame, columns, base, codes or {})
    if problems and errors == "raise":
        raise InputError(problems)
    if columns.collected:
        _refuse_future(frame, columns, as_of)
    problems += _texts(frame, columns, kinds)
    if problems and errors == "raise":
        raise InputError(problems)
    wide = _wide(frame, columns, kinds, as_of, printed_otherwise(base))
    native: FrameT = _closed(opened.kind, wide)
    return (native, problems) if errors == "report" else native


def _closed(kind: str, wide: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401 - a table of any kind
    """A result of its own, in the kind of the input."""
    if kind in ("polars_lazy", "duckdb", "pyspark"):
        return nw.to_native(wide)
    eager = nw.to_native(wide).collect()
    if kind == "pandas":
        return eager.to_pandas()
    return eager.to_arrow() if kind == "pyarrow" else eager


def _texts(frame: nw.LazyFrame[Any], names: LongNames, kinds: list[Kind]) -> Iterator[Problem]:
    """Values of known analytes that are text and neither a number nor the bound of one, such as ``<0.2``."""
    if frame.collect_schema()[names.value] != nw.String:
        return
    value = nw.col(names.value)
    wrong = ~value.is_null() & ~value.str.contains(BOUND_OR_NUMBER).fill_null(value=False)
    known = nw.col(names.analyte).is_in(sorted({kind.analyte for kind in kinds}))
    found = frame.filter(wrong & known & (standing(names) <= UNRANKED))
    (count,) = rows_of(found.select(nw.len().alias("count")))
    if count["count"]:
        rows = rows_of(found.select(*dict.fromkeys((names.value, names.patient))).head(_EXAMPLES))
        examples = "; ".join(f"{row[names.value]!r} of {names.patient} {row[names.patient]!r}" for row in rows)
        what = f"{count['count']} values that are no numbers" if count["count"] > 1 else "1 value that is no number"
        hint = "correct them, or use errors='report' to set them to unknown"
        yield Problem(names.value, what, examples, hint)


def _refuse_future(frame: nw.LazyFrame[Any], names: LongNames, as_of: date) -> None:
    counts = standing(names) <= UNRANKED
    late = frame.filter(counts & (nw.col(names.collected).cast(nw.Date()) > nw.lit(as_of))).head(_EXAMPLES)
    problems = [
        Problem(
            f"{names.collected} of {names.patient} {row[names.patient]}",
            f"the result was taken after the day of the assessment, {as_of.isoformat()}",
            str(row[names.collected]),
            "correct the date, or choose as of a later day",
        )
        for row in rows_of(late)
    ]
    if problems:
        raise InputError(problems)


def _wide(
    frame: nw.LazyFrame[Any],
    names: LongNames,
    kinds: list[Kind],
    as_of: date,
    printed: Mapping[str, frozenset[str]],
) -> nw.LazyFrame[Any]:
    """Narrow the results of each fact down to those that count, and lay them out.

    Each step reads the one before it once: engines that do not share what two branches have in common would otherwise
    read the table again at every step.
    """
    patients = frame.select(names.patient).unique()
    usable = _usable(frame, names, kinds, as_of)
    keys = (names.patient, "__fact")
    usable = _narrowed(usable, keys, "__moment", newest=True)
    if names.status:
        usable = _narrowed(usable, keys, "__standing")
    # Equal results of one sample are one; of unequal ones none is believed more than another.
    value = nw.col("__value")
    usable = usable.with_columns(
        value.min().over(*keys).alias("__low"),
        value.max().over(*keys).alias("__high"),
        value.is_null().cast(nw.Int8()).max().over(*keys).alias("__none"),
    )
    agreed = nw.when((nw.col("__low") == nw.col("__high")) & (nw.col("__none") == 0)).then(nw.col("__low"))
    usable = usable.with_columns(agreed.alias("__value"))
    sensitive = {kind.fact.id for kind in kinds if kind.reported in printed.get(kind.fact.id, ())}
    if sensitive or names.limits:
        # In the order in which the assessment of one patient takes equal results.
        usable = _narrowed(usable, keys, "__unit_rank")
    for side in names.limits:
        usable = _narrowed(usable, keys, f"__reference_{side}")
    columns = [column for fact in facts_of(kinds) for column in _columns(fact, names, sensitive)]
    laid = usable.select(names.patient, *(column.alias(name) for name, column in columns))
    wide = laid.group_by(names.patient).agg(*(nw.col(name).max() for name, _ in columns))
    if not columns:
        return patients.sort(names.patient)
    joined = patients.join(wide, on=names.patient, how="left")
    return joined.select(names.patient, *(name for name, _ in columns)).sort(names.patient)


def _columns(fact: Measurement, names: LongNames, sensitive: set[str]) -> list[tuple[str, nw.Expr]]:
    """What is put out for a fact: its value, the unit that decides on limits, and reference limits."""
    here = nw.col("__fact") == fact.id
    found: list[tuple[str, nw.Expr]] = [(fact.id, nw.when(here).then(nw.col("__value")))]
    if fact.id in sensitive:
        found.append((fact.id + REPORTED_UNIT, nw.when(here).then(nw.col("__reported"))))
    for side in names.limits:
        limit = nw.col(f"__reference_{side}")
        stated = here & (limit > -inf) & (limit < inf)
        found.append((f"{fact.id}_reference_{side}", nw.when(stated).then(limit)))
    return found


def _usable(frame: nw.LazyFrame[Any], names: LongNames, kinds: list[Kind], as_of: date) -> nw.LazyFrame[Any]:
    """The results that may count, in canonical units."""
    keyed = frame.with_columns(
        nw.col(names.analyte).alias("__analyte"), nw.col(names.unit).fill_null("").alias("__unit")
    )
    known = keyed.join(beside(frame, table_of(kinds, as_of)), on=["__analyte", "__unit"], how="inner")

    schema = frame.collect_schema()

    def canonical(name: str) -> nw.Expr:
        value: nw.Expr = number(nw.col(name), nw, text=schema[name] == nw.String)
        return value * nw.col("__slope") + nw.col("__offset")

    none = {"low": -inf, "high": inf}
    limits = [
        nw.coalesce(canonical(name), nw.lit(none[side])).alias(f"__reference_{side}")
        for side, name in names.limits.items()
    ]
    fresh = nw.lit(value=True)
    if names.collected:
        fresh = (nw.col(names.collected).cast(nw.Date()) >= nw.col("__oldest")).fill_null(value=True)
    chosen = known.filter(fresh & (standing(names) <= UNRANKED))
    return chosen.select(
        names.patient,
        "__fact",
        canonical(names.value).alias("__value"),
        moment(names).alias("__moment"),
        standing(names).alias("__standing"),
        "__reported",
        "__unit_rank",
        *limits,
    )


def _narrowed(
    frame: nw.LazyFrame[Any], keys: tuple[str, str], column: str, *, newest: bool = False
) -> nw.LazyFrame[Any]:
    """Keep, of the results of each fact, those with the smallest (or the newest) value of a column."""
    extreme = (nw.col(column).max() if newest else nw.col(column).min()).over(*keys)
    return frame.with_columns(extreme.alias("__extreme")).filter(nw.col(column) == nw.col("__extreme"))
