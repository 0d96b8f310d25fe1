"""Columns that name the unit of another column, such as ``calcium_unit``: one unit a column, or a refusal.

A limit is compared in the unit in which a column was reported, so one column has one unit. Results in several units
belong into the long form, where every result has its own; see `legcramp_cds.frames.long`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.facts import Measurement
from legcramp_cds.frames.boundary import Opened, rows_of
from legcramp_cds.frames.columns import units_of
from legcramp_cds.knowledge.base import KnowledgeBase

__all__ = ["UNIT", "StatedUnits", "stated_units"]

# What the name of such a column goes on with behind that of the fact.
UNIT = "_unit"

_EXAMPLES = 3


@dataclass
class StatedUnits:
    """What the columns of units say.

    Args:
        units: Unit by fact.
        columns: The columns of units, which are no facts.
        unusable: Facts of which the unit cannot be told.
        problems: Why not.
    """

    units: dict[str, str] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    unusable: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def stated_units(
    probe: Opened, knowledge: KnowledgeBase, given: Mapping[str, str], id_column: str | None
) -> StatedUnits:
    """Read the columns of units.

    Args:
        probe: The table.
        knowledge: The knowledge base.
        given: Units that the user stated otherwise, by fact.
        id_column: The column that names the patient, for examples.
    """
    found = StatedUnits()
    for name in probe.names:
        fact = knowledge.facts.get(name.removesuffix(UNIT))
        if not name.endswith(UNIT) or name in knowledge.facts or not isinstance(fact, Measurement):
            continue
        found.columns.append(name)
        if fact.id not in probe.names:
            continue
        try:
            unit = _only_unit(probe, knowledge, fact, name, id_column)
        except InputError as error:
            found.problems.extend(error.problems)
            found.unusable.append(fact.id)
            continue
        if unit is not None and given.get(fact.id, unit) != unit:
            shown = f"{given[fact.id]}, {unit}"
            found.problems.append(Problem(name, "`units` names another unit", shown, "name it in one place"))
            found.unusable.append(fact.id)
        elif unit is not None:
            found.units[fact.id] = unit
    return found


def _only_unit(
    probe: Opened, knowledge: KnowledgeBase, fact: Measurement, name: str, id_column: str | None
) -> str | None:
    """The one unit of all values of a fact; None where there are no values."""
    library = probe.library
    stated = probe.lazy.filter(~library.col(fact.id).is_null())
    names = [row[name] for row in rows_of(stated.select(name).unique())]
    spellings = sorted({text for text in names if text is not None}, key=str)
    if None in names:
        rows = rows_of(stated.filter(library.col(name).is_null()).head(_EXAMPLES))
        hint = "name the unit of every value"
        raise InputError(Problem(name, "values without a unit", _shown(rows, fact.id, id_column), hint))
    try:
        units = {units_of(knowledge, {fact.id: text})[fact.id] for text in spellings}
    except InputError as error:
        raise InputError([Problem(name, item.what, item.given, item.hint) for item in error.problems]) from None
    if len(units) > 1:
        firsts = [row for text in spellings for row in rows_of(stated.filter(library.col(name) == text).head(1))]
        hint = "convert the values to one unit, or give the results in the long form to facts_from_long"
        examples = _shown(firsts[:_EXAMPLES], name, id_column)
        raise InputError(Problem(name, "several units in one column", examples, hint))
    return units.pop() if units else None


def _shown(rows: list[dict[str, Any]], name: str, id_column: str | None) -> str:
    return "; ".join(f"{row[name]!r}" + (f" in {id_column} {row[id_column]!r}" if id_column else "") for row in rows)
