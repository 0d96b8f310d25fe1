"""The tables of a CDM on one engine, checked: columns and their types, the version, and that there is a vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import narwhals as nw

from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.frames.boundary import open_table, rows_of
from legcramp_cds.interop.omop.layout import LAYOUT, VERSIONS, Holds, Table

__all__ = ["Cdm", "Frame", "open_tables"]

Frame = nw.LazyFrame[Any]

_TYPES: Mapping[Holds, Any] = {
    Holds.ID: nw.Int64(),
    Holds.NUMBER: nw.Float64(),
    Holds.DAY: nw.Date(),
    Holds.MOMENT: nw.Datetime("us"),
    Holds.TEXT: nw.String(),
}


class Cdm:
    """The tables that are read, each with all its columns in one type, on one engine.

    Args:
        kind: Of the tables that were given, as in `legcramp_cds.frames.boundary.Opened`.
        frames: By name of the table.
        notes: What is doubtful about the whole.
    """

    def __init__(self, kind: str, frames: Mapping[str, Frame], notes: tuple[str, ...] = ()) -> None:
        self.kind = kind
        self.frames = frames
        self.notes = notes

    def __getitem__(self, name: str) -> Frame:
        return self.frames[name]

    def __contains__(self, name: str) -> bool:
        return name in self.frames


def open_tables(tables: Mapping[str, Any]) -> Cdm:
    """Check the tables of a CDM.

    Args:
        tables: Tables by name, all of one kind (see `legcramp_cds.frames.screen`); names in capitals will do.

    Raises:
        InputError: With every table and column that is missing or of a wrong type, tables of several kinds, another
            version of the CDM, or a vocabulary that is empty.
    """
    given = {str(name).lower(): table for name, table in tables.items()}
    problems = list(_missing(given))
    kinds: dict[str, str] = {}
    frames: dict[str, Frame] = {}
    for name, layout in LAYOUT.items():
        if name in given:
            opened = open_table(given[name])
            kinds[opened.kind] = name
            lazy = nw.from_native(opened.lazy)
            frames[name] = _prepared(lazy, layout, problems)
    if len(kinds) > 1:
        shown = ", ".join(f"{name} is {kind}" for kind, name in sorted(kinds.items()))
        problems.append(Problem("", "all tables have to be of one kind", shown, "convert them to one kind"))
    if problems:
        raise InputError(problems)
    notes = tuple(_version_notes(frames))
    if not rows_of(frames["concept"].head(1)):
        hint = "load the standardized vocabularies (CONCEPT, CONCEPT_RELATIONSHIP, CONCEPT_ANCESTOR) that the data use"
        raise InputError(Problem("concept", "the vocabulary is empty, so no concept id can be read", "", hint))
    return Cdm(next(iter(kinds)), frames, notes)


def _missing(given: Mapping[str, Any]) -> Iterator[Problem]:
    for name, layout in LAYOUT.items():
        if layout.needed and name not in given:
            hint = nearest(name, given) or "an empty table will do where there are no rows"
            yield Problem(name, "the CDM has no such table", name, hint)


def _prepared(frame: Frame, layout: Table, problems: list[Problem]) -> Frame:
    """The columns that are read, under their names in lower case, each in its type; absent optional ones are null."""
    schema = frame.collect_schema()
    spelled = {name.lower(): name for name in schema.names()}
    columns = []
    for name, holds in layout.all.items():
        if name not in spelled:
            if name in layout.columns:
                hint = nearest(name, spelled)
                problems.append(Problem(f"{layout.name}.{name}", "the table has no such column", name, hint))
            columns.append(nw.lit(None, dtype=_TYPES[holds]).alias(name))
            continue
        dtype = schema[spelled[name]]
        if dtype == nw.String and not _fits(dtype, holds) and _is_empty(frame, spelled[name]):
            # A column without any value tells readers of text files nothing of its type, so they make it text.
            columns.append(nw.lit(None, dtype=_TYPES[holds]).alias(name))
            continue
        if not _fits(dtype, holds):
            what = f"this column has to hold {holds.value}"
            problems.append(Problem(f"{layout.name}.{name}", what, str(dtype), "convert the column"))
            continue
        columns.append(_typed(nw.col(spelled[name]), dtype, holds).alias(name))
    return frame.select(*columns)


def _typed(column: nw.Expr, dtype: nw.dtypes.DType, holds: Holds) -> nw.Expr:
    if holds in (Holds.ID, Holds.NUMBER) and dtype.is_float():
        # Not a number is how some tables write "missing", and it cannot become a whole number.
        column = nw.when(~column.is_nan()).then(column)
    if (holds is Holds.TEXT and dtype in (nw.Unknown, nw.Object)) or str(dtype) == "Null":
        return column.cast(_TYPES[holds])
    return column if dtype == _TYPES[holds] else column.cast(_TYPES[holds])


def _is_empty(frame: Frame, name: str) -> bool:
    return not rows_of(frame.select(name).filter(~nw.col(name).is_null()).head(1))


def _fits(dtype: nw.dtypes.DType, holds: Holds) -> bool:
    if dtype == nw.Unknown or str(dtype) in ("Null", "Unknown"):
        return True
    if holds in (Holds.ID, Holds.NUMBER):
        return dtype.is_numeric()
    if holds in (Holds.DAY, Holds.MOMENT):
        return dtype in (nw.Date, nw.Datetime)
    return dtype in (nw.String, nw.Categorical, nw.Enum)


def _version_notes(frames: Mapping[str, Frame]) -> Iterator[str]:
    """Refuse another version; say where it is not known."""
    if "cdm_source" not in frames:
        yield "there is no table cdm_source; the tables are taken for CDM 5.4"
        return
    written = [row["cdm_version"] for row in rows_of(frames["cdm_source"].head(9))]
    versions = [text.strip().lower().removeprefix("cdm").strip().removeprefix("v") for text in written if text]
    if not versions:
        yield "cdm_source does not name the version; the tables are taken for CDM 5.4"
    for version in versions:
        if not any(version == known or version.startswith(f"{known}.") for known in VERSIONS):
            hint = f"convert the tables to CDM {VERSIONS[-1]}"
            what = f"another version of the CDM than {' or '.join(VERSIONS)}"
            raise InputError(Problem("cdm_source.cdm_version", what, version, hint))
