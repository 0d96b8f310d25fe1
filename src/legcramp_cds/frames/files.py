"""Files of tables: read in pieces, screened, and written beside the target until the result is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import polars as pl

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.frames import file_engines
from legcramp_cds.frames.file_engines import readable
from legcramp_cds.frames.screen import DEFAULT_COLUMNS, screen
from legcramp_cds.frames.stages import Engine
from legcramp_cds.progress import Bar

__all__ = ["ENGINES", "Engine", "Screened", "screen_files", "write_rows"]

ENGINES: tuple[Engine, ...] = ("polars", "duckdb", "spark")

_PARQUET, _ARROW, _CSV, _NDJSON = (".parquet", ".pq"), (".arrow", ".feather", ".ipc"), (".csv",), (".ndjson", ".jsonl")
_KINDS = (*_PARQUET, *_ARROW, *_CSV, *_NDJSON)

# By so many rows the type of a column of a CSV file is told: as many as DuckDB looks at.
_TELLING = 20_480

# What may stand between the columns of a CSV file whose first line has no comma, as where a comma is a decimal sign.
_SEPARATORS = (";", "\t")


def _scan_csv(paths: list[Path]) -> pl.LazyFrame:
    with paths[0].open("rb") as stream:
        first = stream.readline().decode("utf-8", errors="replace")
    found = [sign for sign in _SEPARATORS if sign in first]
    separator = found[0] if found and "," not in first else ","
    return pl.scan_csv(paths, separator=separator, infer_schema_length=_TELLING)


_SCANNERS: dict[str, Callable[[list[Path]], pl.LazyFrame]] = {
    "parquet": pl.scan_parquet,
    "arrow": pl.scan_ipc,
    "csv": _scan_csv,
    "ndjson": pl.scan_ndjson,
}

# How Polars says that it cannot read a file.
_UNREADABLE = (pl.exceptions.PolarsError, OSError)

# Rows at a time: small enough for a laptop, large enough for the plan to be worth it.
_PIECE = 100_000

# Names of patients that are compared with each other at a time.
_IDS = 5_000_000
_SEED = 20261122


@dataclass(frozen=True)
class Screened:
    """What was done.

    Args:
        rows: How many patients.
        problems: Cells that were set to unknown.
    """

    rows: int
    problems: tuple[Problem, ...] = field(default=())


def screen_files(
    inputs: Sequence[str],
    output: Path,
    *,
    engine: Engine = "polars",
    columns: Sequence[str] = DEFAULT_COLUMNS,
    options: Mapping[str, Any] | None = None,
    progress: bool | None = None,
) -> Screened:
    """Screen tables in files.

    Args:
        inputs: Paths or globs of Parquet, Arrow, CSV or NDJSON files, all of one kind and with the same columns.
        output: The file to write; its ending says how. It appears when it is whole.
        engine: Who computes.
        columns: As for `screen`.
        options: More arguments of `screen`.
        progress: Show a bar; None for wherever somebody is watching.

    Raises:
        InputError: If a file is not there, is of another kind, or cannot be used.
    """
    paths = _paths(inputs)
    kind = _kind(output)
    _refuse_replacing(paths, output)
    given: dict[str, Any] = {**(options or {}), "columns": columns}
    source = _kind(paths[0])
    lazy = _SCANNERS[source](paths)
    problems: list[Problem] = []
    if engine == "polars":
        with readable(paths, *_UNREADABLE):
            lazy.collect_schema()
            total = lazy.select(pl.len()).collect(engine="streaming").item()
            _refuse_doubled(lazy, given.get("id_column"), total)
        screened: Iterator[pl.DataFrame] = (_screen(piece, given, problems) for piece in _pieces(lazy, paths))
    else:
        opened = file_engines.open_files(engine, paths, source)
        total = opened.rows
        screened = opened.pieces(_screen(opened.table, given, problems), _PIECE)
    done = 0
    with _Writer(output, kind) as writer, Bar("patient", show=progress) as bar:
        for piece in screened:
            writer.write(piece)
            done += piece.height
            bar.reach(done, total)
        if not done:
            with readable(paths, *_UNREADABLE):
                nothing = lazy.head(0).collect()
            writer.write(_screen(nothing, given, []))
    return Screened(done, tuple(problems))


def _screen(table: Any, options: Mapping[str, Any], problems: list[Problem]) -> Any:  # noqa: ANN401 - a table of any kind
    """Screen, and note what was set to unknown."""
    found: Any = screen(table, **options)
    if isinstance(found, tuple):
        found, wrong = found
        problems.extend(wrong)
    return found


def write_rows(portions: Iterable[Sequence[Mapping[str, object]]], output: Path) -> int:
    """Write rows that were made elsewhere, in the columns of `screen`; the file appears when it is whole.

    Args:
        portions: Lists of rows; all rows have the same columns.
        output: The file to write; its ending says how.

    Returns:
        How many rows there were.
    """
    count = 0
    with _Writer(output, _kind(output)) as writer:
        for rows in portions:
            if rows:
                schema = {name: _type_of(name) for name in rows[0]}
                writer.write(pl.DataFrame(rows, schema=schema))
                count += len(rows)
    return count


def _type_of(name: str) -> type[pl.DataType]:
    """The type of an output column, which the rows of one portion alone may not show."""
    kinds: dict[str, type[pl.DataType]] = {"weight_": pl.Float64, "red_flag_": pl.Boolean}
    return next((kind for start, kind in kinds.items() if name.startswith(start)), pl.String)


def _paths(inputs: Sequence[str]) -> list[Path]:
    found: list[Path] = []
    for text in inputs:
        path = Path(text)
        if path.is_dir():
            hint = "name the files in it, as in folder/*.parquet"
            raise InputError(Problem("", "a directory was given", text, hint))
        matching = [path] if path.is_file() else _matching(path)
        if not matching:
            hint = "see whether the name is right; a * stands for any part of a name"
            raise InputError(Problem("", "there is no such file", text, hint))
        found.extend(matching)
    if empty := [str(path) for path in found if not path.stat().st_size]:
        raise InputError(Problem("", "the file is empty", ", ".join(empty[:3])))
    kinds = {_kind(path) for path in found}
    if len(kinds) > 1:
        raise InputError(Problem("", "all files have to be of one kind", ", ".join(str(path) for path in found[:3])))
    return found


def _matching(path: Path) -> list[Path]:
    """The files that a pattern names; none where a folder that it leads through cannot be looked into."""
    try:
        return sorted(Path(path.anchor or ".").glob(_below(path)))
    except OSError:
        return []


def _refuse_replacing(paths: Sequence[Path], output: Path) -> None:
    """Refuse to write where something is read, which would take the only copy of a table away."""
    if output.resolve() in {path.resolve() for path in paths}:
        raise InputError(Problem("", "the output would replace a file that is read", str(output), "name another file"))


def _below(path: Path) -> str:
    return str(path.relative_to(path.anchor)) if path.anchor else str(path)


def _kind(path: Path) -> str:
    """The kind of a file by its ending: ``parquet``, ``arrow``, ``csv`` or ``ndjson``."""
    kinds = (("parquet", _PARQUET), ("arrow", _ARROW), ("csv", _CSV), ("ndjson", _NDJSON))
    for kind, endings in kinds:
        if path.suffix.lower() in endings:
            return kind
    raise InputError(Problem("", f"the name of a table has to end in one of {', '.join(_KINDS)}", str(path)))


def _temporary(output: Path) -> Path:
    return output.with_name(f".{output.name}.unfinished")


def _refuse_doubled(lazy: pl.LazyFrame, id_column: str | None, rows: int) -> None:
    """Look for patients with several rows in all files together; a piece shows only its own.

    What has to be held in memory grows with the number of patients, so that many are looked at in shares.
    """
    if id_column is None or id_column not in lazy.collect_schema():
        return
    shares = 1 + rows // _IDS
    for share in range(shares):
        names = lazy.select(id_column)
        if shares > 1:
            names = names.filter(pl.col(id_column).hash(_SEED) % shares == share)
        counted = names.group_by(id_column).len("__times").filter(pl.col("__times") > 1)
        doubled = counted.select(id_column).sort(id_column).head(3).collect(engine="streaming")
        if doubled.height:
            examples = ", ".join(repr(value) for value in doubled[id_column])
            raise InputError(Problem(id_column, "two rows have one patient", examples, "give each patient one row"))


def _pieces(lazy: pl.LazyFrame, paths: Sequence[Path]) -> Iterator[pl.DataFrame]:
    pieces = iter(lazy.collect_batches(chunk_size=_PIECE, maintain_order=True))
    while True:
        # Only reading stands in here: what goes wrong while a piece is screened is no fault of the file.
        with readable(paths, *_UNREADABLE):
            piece = next(pieces, None)
        if piece is None:
            return
        if piece.height:
            yield piece


class _Writer:
    """Writes pieces under a temporary name, and gives the file its own name at the end."""

    def __init__(self, output: Path, kind: str) -> None:
        self._output = output
        self._temporary = _temporary(output)
        self._kind = kind
        self._stream: Any = None
        self._sink: Any = None

    def __enter__(self) -> Self:
        try:
            self._stream = self._temporary.open("wb")
        except OSError as error:
            hint = "name a file in a folder that exists and that you may write to"
            raise InputError(Problem("", f"cannot be written: {error.strerror}", str(self._output), hint)) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._sink is not None and self._kind in ("parquet", "arrow"):
            self._sink.close()
        self._stream.close()
        if kind is None:
            self._temporary.replace(self._output)
        else:
            self._temporary.unlink(missing_ok=True)

    def write(self, frame: pl.DataFrame) -> None:
        """Append a piece."""
        if self._kind == "csv":
            frame.write_csv(self._stream, include_header=self._sink is None)
            self._sink = self._stream
        elif self._kind == "ndjson":
            frame.write_ndjson(self._stream)
        else:
            table = frame.to_arrow()
            if self._sink is None:
                self._sink = self._open(table.schema)
            (self._sink.write_table if self._kind == "parquet" else self._sink.write)(table)

    def _open(self, schema: Any) -> Any:  # noqa: ANN401 - types of PyArrow
        if self._kind == "parquet":
            from pyarrow import parquet

            return parquet.ParquetWriter(self._stream, schema, compression="zstd")
        from pyarrow import ipc

        return ipc.new_file(self._stream, schema)
