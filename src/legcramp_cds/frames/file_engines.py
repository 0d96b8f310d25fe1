"""Files that DuckDB and Spark read, and what they computed, in pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

from legcramp_cds.errors import InputError, Problem, require
from legcramp_cds.frames.spark import session
from legcramp_cds.frames.stages import Engine

__all__ = ["OpenedFiles", "open_files"]


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


def open_files(engine: Engine, paths: Sequence[Path], kind: str) -> OpenedFiles:
    """Let an engine open files.

    Args:
        engine: ``duckdb`` or ``spark``.
        paths: The files.
        kind: ``parquet``, ``arrow``, ``csv`` or ``ndjson``.

    Raises:
        InputError: If the engine does not read this kind.
        MissingExtraError: If the engine is not there.
    """
    return (_in_duckdb if engine == "duckdb" else _in_spark)([str(path) for path in paths], kind)


def _in_duckdb(names: list[str], kind: str) -> OpenedFiles:
    require("duckdb", "duckdb", what="this engine")
    import duckdb

    connection = duckdb.connect()
    if kind == "arrow":
        from pyarrow import dataset

        table: Any = connection.from_arrow(dataset.dataset(names, format="ipc"))
    else:
        reader = {"parquet": "read_parquet", "csv": "read_csv", "ndjson": "read_json"}[kind]
        table = getattr(connection, reader)(names)
    return OpenedFiles(table, int(table.count("*").fetchall()[0][0]), _batches)


def _batches(result: Any, rows: int) -> Iterator[pl.DataFrame]:  # noqa: ANN401 - a relation
    for batch in result.to_arrow_reader(rows):
        if batch.num_rows:
            yield pl.DataFrame(pl.from_arrow(batch))


def _in_spark(names: list[str], kind: str) -> OpenedFiles:
    if kind == "arrow":
        hint = "use --engine polars or duckdb, or Parquet"
        raise InputError(Problem("", "Spark reads no Arrow files", names[0], hint))
    reader = session().read
    if kind == "csv":
        table = reader.csv(names, header=True, inferSchema=True)
    else:
        table = reader.parquet(*names) if kind == "parquet" else reader.json(names)
    return OpenedFiles(table, int(table.count()), _parts)


def _parts(result: Any, rows: int) -> Iterator[pl.DataFrame]:  # noqa: ANN401 - a table of Spark
    """Spark writes a folder of parts, each by the worker that has it; here they are read again one by one."""
    with TemporaryDirectory() as folder:
        result.write.parquet(f"{folder}/parts")
        for path in sorted(Path(folder, "parts").glob("part-*.parquet")):
            yield from pl.scan_parquet(path).collect_batches(chunk_size=rows, maintain_order=True)
