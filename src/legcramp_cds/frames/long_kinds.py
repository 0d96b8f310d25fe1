"""How the results of a long table become facts: for each analyte and unit that occur, which fact and which factor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import narwhals as nw
import polars as pl

from legcramp_cds import units
from legcramp_cds.errors import InputError, Problem, UnitError
from legcramp_cds.facts import Measurement
from legcramp_cds.frames.boundary import rows_of
from legcramp_cds.frames.columns import line_of
from legcramp_cds.frames.long_names import LongNames
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.logic.nodes import Value
from legcramp_cds.readings import unit_as_printed
from legcramp_cds.record.choose import oldest_fresh
from legcramp_cds.record.labs import find_measurement

__all__ = ["Kind", "facts_of", "kinds_in", "printed_otherwise", "table_of"]


@dataclass(frozen=True)
class Kind:
    """How results under one name in one unit become a fact; `reported` is the unit in which limits are compared."""

    analyte: str
    unit: str
    fact: Measurement
    slope: float
    offset: float
    reported: str


def kinds_in(
    frame: nw.LazyFrame[Any], names: LongNames, knowledge: KnowledgeBase, codes: Mapping[str, str]
) -> tuple[list[Kind], list[Problem]]:
    """How each pair of analyte and unit that occurs is read, and every pair that cannot be.

    Args:
        frame: The results.
        names: Names of its columns.
        knowledge: The knowledge base.
        codes: The laboratory's own names of analytes, which win over all others.
    """
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
    found: dict[tuple[str, str], Kind] = {}
    problems: list[Problem] = []
    for pair in sorted(pairs, key=str):
        analyte, unit = str(pair[names.analyte]), pair[names.unit] or ""
        meant = codes.get(analyte, analyte)
        try:
            fact, form = find_measurement(forms.get(meant) or loinc.get(meant, meant))
            printed = unit_as_printed(fact, unit)
            if not printed:
                hint = f"write the unit of every result, as in {fact.unit!r}"
                problems.append(Problem(f"{names.unit} of {analyte}", "a result without a unit", "", hint))
                continue
            slope, offset = line_of(fact, printed, form)
            # As for one patient: a form such as urea nitrogen is compared in the unit of the analyte itself.
            reported = fact.unit if form else units.normalize_unit(printed)
            found[analyte, unit] = Kind(analyte, unit, fact, slope, offset, reported)
        except (InputError, UnitError) as error:
            problems.extend(
                Problem(f"{names.analyte} {analyte}, {names.unit} {unit}", item.what, item.given, item.hint)
                for item in error.problems
            )
    return list(found.values()), problems


def printed_otherwise(knowledge: KnowledgeBase) -> dict[str, frozenset[str]]:
    """For each measurement, the units in which a source prints one of its limits with another number."""
    found: dict[str, set[str]] = {}
    for threshold in knowledge.thresholds.values():
        if isinstance(threshold.of, Value):
            own = {unit for unit, cut in threshold.printed_cuts.items() if cut != threshold.cut}
            found.setdefault(threshold.of.fact.id, set()).update(own)
    return {name: frozenset(own) for name, own in found.items()}


def facts_of(kinds: Iterable[Kind]) -> list[Measurement]:
    """The facts that come out, by id."""
    return sorted({kind.fact for kind in kinds}, key=lambda fact: fact.id)


def table_of(kinds: list[Kind], as_of: date) -> pl.DataFrame:
    """The kinds of results as a table."""
    ranks = {unit: rank for rank, unit in enumerate(sorted({kind.unit for kind in kinds}))}
    rows = [
        {
            "__analyte": kind.analyte,
            "__unit": kind.unit,
            "__fact": kind.fact.id,
            "__slope": kind.slope,
            "__offset": kind.offset,
            "__reported": kind.reported,
            "__unit_rank": ranks[kind.unit],
            "__oldest": None if kind.fact.fresh_days is None else oldest_fresh(kind.fact.fresh_days, as_of),
        }
        for kind in kinds
    ]
    texts = dict.fromkeys(("__analyte", "__unit", "__fact", "__reported"), pl.String)
    numbers = {"__slope": pl.Float64, "__offset": pl.Float64, "__unit_rank": pl.Int64, "__oldest": pl.Date}
    return pl.DataFrame(rows, schema={**texts, **numbers})
