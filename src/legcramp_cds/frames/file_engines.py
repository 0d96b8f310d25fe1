"""Files that DuckDB and Spark read, and what they computed, in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

from legcramp_cds.errors import InputError, Problem, require
from legcramp_cds.frames.spark import session
from legcramp_cds.frames.stages import Engine

__all__ = ["OpenedFiles", "open_files", "readable", "unreadable"]

# As much of an engine's own words as fits a line.
_MOST_TOLD = 200


@dataclass(frozen=True)
class OpenedFiles:
    """Files as one table of an engine.

    Args:
        table: The table.
        rows: How many rows it has.
        pieces: Makes Polars tables of a result, of about so many rows each, in the order of the engine.
    """

    table: Any
    rows: int
    pieces: Callable[[Any, int], Iterator[pl.DataFrame]]


@contextmanager
def readable(paths: Sequence[Path], *faults: type[Exception]) -> Iterator[None]:
    """Turn what an engine says of files that it cannot read into an error of ours.

    Args:
        paths: The files.
        faults: How the engine says it.

    Raises:
        InputError: With the names of the files, and what the engine says in our words where there are some.
    """
    try:
        yield
    except faults as error:
        names = ", ".join(str(path) for path in paths[:3])
        raise InputError(unreadable(str(error), names)) from None


# What engines say of a file that they cannot read, what it means, and what to do.
_MEANINGS = (
    (("utf-8", "utf8"), "not a text file in UTF-8", "save the file as UTF-8"),
    (
        ("found more fields than defined",),
        "a line has more cells than the first line has names",
        "put a text that holds the separator in quotes",
    ),
)


def unreadable(said: str, names: str) -> Problem:
    """What is wrong with files that an engine cannot read.

    Args:
        said: The engine's own words.
        names: The files.
    """
    for signs, meaning, hint in _MEANINGS:
        if any(sign in said.lower() for sign in signs):
            return Problem("", f"cannot be read as a table: {meaning}", names, hint)
    told = " ".join(said.split())[:_MOST_TOLD]
    hint = "see whether the file is whole and is what its name says"
    return Problem("", f"cannot be read as a table: {told}", names, hint)


def open_files(engine: Engine, paths: Sequence[Path], kind: str) -> OpenedFiles:
    """Let an engine open files.

    Args:
        engine: ``duckdb`` or ``spark``.
        paths: The files.
        kind: ``parquet``, ``arrow``, ``csv`` or ``ndjson``.

    Raises:
        InputError: If the engine does not read this kind, or cannot read these files.
        MissingExtraError: If the engine is not there.
    """
    return (_in_duckdb if engine == "duckdb" else _in_spark)(paths, kind)


def _in_duckdb(paths: Sequence[Path], kind: str) -> OpenedFiles:
    require("duckdb", "duckdb", what="this engine")
    import duckdb
    import pyarrow as pa
    from pyarrow import dataset

    names = [str(path) for path in paths]
    connection = duckdb.connect()
    with readable(paths, duckdb.Error, pa.ArrowInvalid):
        if kind == "arrow":
            table: Any = connection.from_arrow(dataset.dataset(names, format="ipc"))
        else:
            reader = {"parquet": "read_parquet", "csv": "read_csv", "ndjson": "read_json"}[kind]
            table = getattr(connection, reader)(names)
        rows = int(table.count("*").fetchall()[0][0])
    return OpenedFiles(table, rows, _batches)


def _batches(result: Any, rows: int) -> Iterator[pl.DataFrame]:  # noqa: ANN401 - a relation
    for batch in result.to_arrow_reader(rows):
        if batch.num_rows:
            yield pl.DataFrame(pl.from_arrow(batch))


def _in_spark(paths: Sequence[Path], kind: str) -> OpenedFiles:
    names = [str(path) for path in paths]
    if kind == "arrow":
        hint = "use --engine polars or duckdb, or Parquet"
        raise InputError(Problem("", "Spark reads no Arrow files", names[0], hint))
    reader = session().read
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    with readable(paths, PySparkException, Py4JError):
        if kind == "csv":
            table = reader.csv(names, header=True, inferSchema=True)
        else:
            table = reader.parquet(*names) if kind == "parquet" else reader.json(names)
        rows = int(table.count())
    return OpenedFiles(table, rows, _parts)


def _parts(result: Any, rows: int) -> Iterator[pl.DataFrame]:  # noqa: ANN401 - a table of Spark
    """Spark writes a folder of parts, each by the worker that has it; here they are read again one by one."""
    with TemporaryDirectory() as folder:
        result.write.parquet(f"{folder}/parts")
        for path in sorted(Path(folder, "parts").glob("part-*.parquet")):
            yield from pl.scan_parquet(path).collect_batches(chunk_size=rows, maintain_order=True)
