"""A CDM in files screened into a file: facts first, then the answers, piece by piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from legcramp_cds.frames.files import Engine, Screened, screen_files
from legcramp_cds.interop.omop.drugs import WithoutEnd
from legcramp_cds.interop.omop.facts import facts_from_omop
from legcramp_cds.interop.omop.files import open_cdm, readable, write_facts
from legcramp_cds.interop.omop.report import OmopReport

__all__ = ["screen_omop"]


def screen_omop(  # noqa: PLR0913 - all but the places by keyword
    path: Path,
    output: Path,
    *,
    as_of: date,
    columns: Sequence[str],
    engine: Engine = "polars",
    without_end: WithoutEnd = "unknown",
    schema: str | None = None,
    options: Mapping[str, Any] | None = None,
    progress: bool | None = None,
) -> tuple[Screened, OmopReport]:
    """Screen the persons of a CDM.

    Args:
        path: A DuckDB database or a folder of tables, see `open_cdm`.
        output: The file to write; its ending says how. It appears when it is whole.
        as_of: The day of the assessment.
        columns: As for `legcramp_cds.frames.screen`.
        engine: Who makes facts of the tables of a folder.
        without_end: What to make of drugs of which only one day is given, see `facts_from_omop`.
        schema: The schema of a database.
        options: More arguments of `screen`.
        progress: Show a bar; None for wherever somebody is watching.

    Raises:
        InputError: If the tables cannot be used.
    """
    with TemporaryDirectory() as place, readable(path):
        found = facts_from_omop(open_cdm(path, engine=engine, schema=schema), as_of=as_of, without_end=without_end)
        facts = write_facts(found.facts, Path(place) / "facts.parquet")
        given = {**(options or {}), "id_column": "person_id", "as_of": as_of}
        # Whatever cannot be used was left out already, so that looking for it again would only cost time.
        done = screen_files([facts], output, columns=columns, options={**given, "check": False}, progress=progress)
    return done, found.report
