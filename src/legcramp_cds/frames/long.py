"""From long tables, one row a result, to one row a patient: the rules of `legcramp_cds.record.choose`, in expressions.

A table holds exact values, so two results of one sample that contradict each other leave the value unknown here, where
the assessment of one patient keeps the interval between them. Values that are no plain number are unknown in the same
way and are counted as results: an older number does not take their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import reduce
from typing import Any, TypeVar

import narwhals as nw

from legcramp_cds.errors import InputError, Problem, UnitError
from legcramp_cds.facts import Measurement
from legcramp_cds.frames.boundary import open_table, rows_of
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.readings import to_canonical
from legcramp_cds.record.choose import NEVER, STANDING
from legcramp_cds.record.labs import find_measurement

__all__ = ["LongNames", "facts_from_long"]

FrameT = TypeVar("FrameT")

_EXAMPLES = 3
_UNRANKED = 9


@dataclass(frozen=True)
class LongNames:
    """Names of the columns of a long table.

    Args:
        patient: The patient.
        analyte: What was measured: an id, synonym or LOINC code.
        value: The number.
        unit: Its unit.
        collected: When the sample was taken, a date or a date with a time; empty where the table has no such column.
        status: How final the result is, in the words of FHIR; empty where the table has no such column.
    """

    patient: str = "patient"
    analyte: str = "analyte"
    value: str = "value"
    unit: str = "unit"
    collected: str = "collected_at"
    status: str = ""

    @property
    def all(self) -> tuple[str, ...]:
        """Those that the table has."""
        names = (self.patient, self.analyte, self.value, self.unit, self.collected, self.status)
        return tuple(name for name in names if name)


@dataclass(frozen=True)
class _Kind:
    """How results under one name in one unit become a fact."""

    analyte: str
    unit: str | None
    fact: Measurement
    slope: float
    offset: float


def facts_from_long(
    results: FrameT, *, as_of: date, names: LongNames | None = None, knowledge: KnowledgeBase | None = None
) -> FrameT:
    """Choose the result of each analyte that counts, and lay them out one row a patient.

    Args:
        results: One row a result; any kind of table that `screen` takes.
        as_of: The day to which the facts belong: older results than an analyte's freshness window do not count.
        names: Names of the columns.
        knowledge: The knowledge base; None for the built-in one.

    Returns:
        One row a patient, sorted by patient, one column a measurement in its canonical unit, in the kind of the input.

    Raises:
        InputError: With every analyte that is unknown, every unit that does not fit its analyte, and results that lie
            after `as_of`.

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
        (['patient', 'magnesium', 'potassium'], [4.1, None])
    """
    columns = names or LongNames()
    opened = open_table(results)
    missing = [name for name in columns.all if name not in opened.names]
    if missing:
        hint = "name the columns with names=LongNames(...)"
        raise InputError([Problem(name, "the table has no such column", name, hint) for name in missing])
    frame = nw.from_native(opened.lazy)
    frame = frame.lazy() if isinstance(frame, nw.DataFrame) else frame
    kinds = _kinds(frame, columns, knowledge or load())
    if columns.collected:
        _refuse_future(frame, columns, as_of)
    wide = _wide(frame, columns, kinds, as_of)
    native: FrameT = _closed(opened.kind, wide)
    return native


def _closed(kind: str, wide: nw.LazyFrame[Any]) -> Any:  # noqa: ANN401 - a table of any kind
    """A result of its own, in the kind of the input."""
    if kind in ("polars_lazy", "duckdb", "pyspark"):
        return nw.to_native(wide)
    eager = nw.to_native(wide).collect()
    if kind == "pandas":
        return eager.to_pandas()
    return eager.to_arrow() if kind == "pyarrow" else eager


def _kinds(frame: nw.LazyFrame[Any], names: LongNames, knowledge: KnowledgeBase) -> list[_Kind]:
    """How each pair of analyte and unit that occurs is read; every fault at once."""
    pairs = rows_of(frame.select(names.analyte, names.unit).unique())
    loinc = {
        code: fact.id for fact in knowledge.facts.values() if isinstance(fact, Measurement) for code in fact.codes.loinc
    }
    forms = {
        code: form.id
        for fact in knowledge.facts.values()
        if isinstance(fact, Measurement)
        for form in fact.forms
        for code in form.loinc
    }
    found: list[_Kind] = []
    problems: list[Problem] = []
    for pair in sorted(pairs, key=str):
        analyte, unit = str(pair[names.analyte]), pair[names.unit]
        try:
            fact, form = find_measurement(forms.get(analyte) or loinc.get(analyte, analyte))
            printed = unit or ("" if fact.needs_unit else fact.unit)
            if not printed:
                hint = f"write the unit of every result, as in {fact.unit!r}"
                problems.append(Problem(f"{names.unit} of {analyte}", "a result without a unit", "", hint))
                continue
            zero = to_canonical(fact, 0.0, printed, form)
            found.append(_Kind(analyte, unit, fact, to_canonical(fact, 1.0, printed, form) - zero, zero))
        except (InputError, UnitError) as error:
            problems.extend(
                Problem(f"{names.analyte} {analyte}, {names.unit} {unit}", item.what, item.given, item.hint)
                for item in error.problems
            )
    if problems:
        raise InputError(problems)
    return found


def _refuse_future(frame: nw.LazyFrame[Any], names: LongNames, as_of: date) -> None:
    counts = _standing(names) <= _UNRANKED
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


def _wide(frame: nw.LazyFrame[Any], names: LongNames, kinds: list[_Kind], as_of: date) -> nw.LazyFrame[Any]:
    """Rank the results of each fact, take the best, and lay them out."""
    facts = list(dict.fromkeys(kind.fact for kind in kinds))
    patients = frame.select(names.patient).unique()
    usable = frame.select(
        nw.col(names.patient),
        _case([(_is(names, kind), nw.lit(kind.fact.id)) for kind in kinds]).alias("__fact"),
        _case([(_is(names, kind), nw.col(names.value) * kind.slope + kind.offset) for kind in kinds]).alias("__value"),
        _moment(names).alias("__moment"),
        _standing(names).alias("__standing"),
        _fresh(names, kinds, as_of).alias("__fresh"),
    ).filter(nw.col("__fresh") & (nw.col("__standing") <= _UNRANKED))
    keys = [names.patient, "__fact"]
    newest = usable.group_by(keys).agg(nw.col("__moment").max().alias("__newest"))
    usable = usable.join(newest, on=keys, how="left").filter(nw.col("__moment") == nw.col("__newest"))
    best = usable.group_by(keys).agg(nw.col("__standing").min().alias("__best"))
    usable = usable.join(best, on=keys, how="left").filter(nw.col("__standing") == nw.col("__best"))
    # Equal results of one sample are one; of unequal ones none is believed more than another.
    chosen = usable.group_by(keys).agg(
        nw.col("__value").min().alias("__low"),
        nw.col("__value").max().alias("__high"),
        nw.col("__value").is_null().any().alias("__none"),
    )
    agreed = nw.when((nw.col("__low") == nw.col("__high")) & ~nw.col("__none")).then(nw.col("__low"))
    chosen = chosen.with_columns(agreed.alias("__value"))
    for fact in sorted(facts, key=lambda item: item.id):
        one = chosen.filter(nw.col("__fact") == fact.id).select(names.patient, nw.col("__value").alias(fact.id))
        patients = patients.join(one, on=names.patient, how="left")
    return patients.select(names.patient, *sorted(fact.id for fact in facts)).sort(names.patient)


def _is(names: LongNames, kind: _Kind) -> nw.Expr:
    unit = nw.col(names.unit)
    fits = unit.is_null() if kind.unit is None else unit == kind.unit
    return (nw.col(names.analyte) == kind.analyte) & fits


def _case(cases: list[tuple[nw.Expr, nw.Expr]]) -> nw.Expr:
    found: nw.Expr | None = None
    for condition, value in reversed(cases):
        start = nw.when(condition).then(value)
        found = start if found is None else start.otherwise(found)
    if found is None:
        return nw.lit(None)
    return found


def _moment(names: LongNames) -> nw.Expr:
    """When the sample was taken; a bare day counts as its start, and what has no date comes last."""
    never = nw.lit(datetime(1, 1, 1), dtype=nw.Datetime("us"))  # noqa: DTZ001 - compared with others without a zone
    if not names.collected:
        return never
    return nw.coalesce(nw.col(names.collected).cast(nw.Datetime("us")), never)


def _standing(names: LongNames) -> nw.Expr:
    """How much a result counts among those of its sample; behind all for one that never counts."""
    if not names.status:
        return nw.lit(0, dtype=nw.Int16())
    words: Mapping[str, int] = {
        **{status.value: rank for status, rank in STANDING.items()},
        **{status.value: _UNRANKED + 1 for status in NEVER},
    }
    cases = [(nw.col(names.status) == word, nw.lit(rank, dtype=nw.Int16())) for word, rank in words.items()]
    return reduce(
        lambda rest, case: nw.when(case[0]).then(case[1]).otherwise(rest), cases, nw.lit(_UNRANKED, dtype=nw.Int16())
    )


def _fresh(names: LongNames, kinds: list[_Kind], as_of: date) -> nw.Expr:
    """Whether a result speaks of today; one without a date may."""
    if not names.collected:
        return nw.lit(value=True)
    day = nw.col(names.collected).cast(nw.Date())

    def windows() -> Iterator[tuple[nw.Expr, nw.Expr]]:
        for kind in kinds:
            if kind.fact.fresh_days is not None:
                oldest = as_of - timedelta(days=kind.fact.fresh_days)
                yield _is(names, kind), (day >= nw.lit(oldest)).fill_null(value=True)

    always = nw.lit(value=True)
    return reduce(lambda rest, case: nw.when(case[0]).then(case[1]).otherwise(rest), list(windows()), always)
