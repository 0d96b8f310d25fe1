"""A CDM in files: a DuckDB database, or a folder with one Parquet or CSV file (or folder of them) a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import polars as pl
from narwhals.exceptions import NarwhalsError

from legcramp_cds.errors import InputError, Problem, require
from legcramp_cds.frames.file_engines import unreadable
from legcramp_cds.frames.files import Engine
from legcramp_cds.interop.omop.layout import LAYOUT, Holds

__all__ = ["open_cdm", "readable", "write_facts"]

_ENDINGS = (".parquet", ".csv", ".tsv", ".csv.gz", ".tsv.gz")
_SEPARATORS = ("\t", ",", ";", "|")
_DUCKDB_TYPES = {
    Holds.ID: "BIGINT",
    Holds.NUMBER: "DOUBLE",
    Holds.DAY: "DATE",
    Holds.MOMENT: "TIMESTAMP",
    Holds.TEXT: "VARCHAR",
}
# Dates as 20201231, which vocabulary files have.
_COMPACT = r"^(\d{4})(\d{2})(\d{2})$"


def open_cdm(path: Path | str, *, engine: Engine = "polars", schema: str | None = None) -> dict[str, Any]:
    """Open the tables of a CDM; nothing is read before it is needed.

    Args:
        path: A DuckDB database, or a folder with a file a table, such as ``measurement.parquet`` or
            ``MEASUREMENT.csv``, or with a folder of Parquet files a table.
        engine: Who reads a folder; a database is always read by DuckDB.
        schema: The schema of a database, where several hold a table of one name.

    Returns:
        The tables by name, for `facts_from_omop`.

    Raises:
        InputError: If there is nothing of the kind, or a table is there twice.
        MissingExtraError: If the engine is not installed.
    """
    place = Path(path)
    if place.is_file():
        return _database(place, schema)
    if not place.is_dir():
        hint = "name a DuckDB database, or a folder with a file a table"
        raise InputError(Problem("", "there is no such file or folder", str(path), hint))
    files = _files(place)
    if not files:
        hint = f"the folder has to hold files such as measurement{_ENDINGS[0]} or MEASUREMENT{_ENDINGS[1].upper()}"
        raise InputError(Problem("", "there is no table of the OMOP common data model", str(path), hint))
    if engine == "duckdb":
        connection = _duckdb().connect()
        return {name: _by_duckdb(connection, name, file) for name, file in files.items()}
    if engine == "spark":
        return {name: _by_spark(file) for name, file in files.items()}
    return {name: _by_polars(name, file) for name, file in files.items()}


@contextmanager
def readable(path: Path | str) -> Iterator[None]:
    """Tell what an engine cannot read as our own error.

    Args:
        path: Where the tables are.

    Raises:
        InputError: In place of the engine's own.
    """
    try:
        yield
    except (pl.exceptions.PolarsError, NarwhalsError, OSError) as error:
        raise _unreadable(path, error) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] in ("duckdb", "_duckdb", "pyspark", "py4j"):
            raise _unreadable(path, error) from error
        raise


def _unreadable(path: Path | str, error: Exception) -> InputError:
    said = next(iter(str(error).strip().splitlines()), type(error).__name__)
    return InputError(unreadable(said, str(path)))


def write_facts(facts: Any, path: Path) -> str:  # noqa: ANN401 - a table of any kind
    """Write a table of facts as Parquet, on the engine that holds it.

    Args:
        facts: From `facts_from_omop`.
        path: The file; a folder of files where Spark writes.

    Returns:
        The file, or a pattern that names the files.
    """
    if isinstance(facts, pl.LazyFrame):
        facts.sink_parquet(path)
    elif isinstance(facts, pl.DataFrame) or hasattr(facts, "write_parquet"):
        facts.write_parquet(str(path))
    elif hasattr(facts, "write"):
        facts.write.mode("overwrite").parquet(str(path))
        return str(path / "*.parquet")
    else:
        frame: Any = pl.from_arrow(facts) if hasattr(facts, "column_names") else pl.from_pandas(facts)
        frame.write_parquet(path)
    return str(path)


# A database -----------------------------------------------------------------------------------------------------------


def _duckdb() -> Any:  # noqa: ANN401 - a module
    require("duckdb", "duckdb", what="a DuckDB database")
    import duckdb

    return duckdb


def _database(path: Path, schema: str | None) -> dict[str, Any]:
    duckdb = _duckdb()
    try:
        connection = duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        hint = "name a DuckDB database, or a folder of tables"
        raise InputError(
            Problem(str(path), "this is no DuckDB database that can be read", str(error)[:200], hint)
        ) from None
    # The catalog has the name of the file, which often is that of a schema too, so tables are named in full.
    query = "SELECT table_catalog, table_schema, table_name FROM information_schema.tables"
    found: dict[str, list[tuple[str, str, str]]] = {}
    rows = sorted(connection.sql(query).fetchall())
    for catalog, owner, name in rows:
        if name.lower() in LAYOUT and (schema is None or owner.lower() == schema.lower()):
            found.setdefault(name.lower(), []).append((catalog, owner, name))
    if not found:
        shown = ", ".join(sorted({owner for _, owner, _ in rows})) or "nothing"
        what = "there is no table of the OMOP common data model" + (f" in schema {schema}" if schema else "")
        raise InputError(Problem(str(path), what, f"it holds {shown}"))
    doubled = {name: [owner for _, owner, _ in places] for name, places in found.items() if len(places) > 1}
    if doubled:
        raise InputError([_twice(name, "schemas", owners) for name, owners in doubled.items()])
    return {name: connection.sql(f"SELECT * FROM {_in_full(*places[0])}") for name, places in found.items()}  # noqa: S608


def _in_full(*parts: str) -> str:
    """The name of a table with every part in quotation marks."""
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _twice(name: str, what: str, places: list[str]) -> Problem:
    hint = "name the schema that is meant" if what == "schemas" else "keep one of them"
    return Problem(name, f"several {what} have this table", ", ".join(places), hint)


# A folder -------------------------------------------------------------------------------------------------------------


def _files(folder: Path) -> dict[str, Path]:
    """The file of each table, or its folder."""
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.iterdir()):
        lower = path.name.lower()
        ending = next((end for end in sorted(_ENDINGS, key=len, reverse=True) if lower.endswith(end)), "")
        name = lower.removesuffix(ending)
        if name in LAYOUT and (ending or (path.is_dir() and any(path.glob("*.parquet")))):
            found.setdefault(name, []).append(path)
    doubled = {name: [path.name for path in paths] for name, paths in found.items() if len(paths) > 1}
    if doubled:
        raise InputError([_twice(name, "files", names) for name, names in doubled.items()])
    return {name: paths[0] for name, paths in found.items()}


def _is_parquet(path: Path) -> bool:
    return path.is_dir() or path.suffix.lower() == ".parquet"


def _pattern(path: Path) -> str:
    return str(path / "*.parquet") if path.is_dir() else str(path)


def _header(path: Path) -> tuple[str, list[str]]:
    """The separator of a CSV file, and the names of its columns."""
    import gzip

    opener: Any = gzip.open if path.suffix.lower() == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8-sig") as lines:
            line = lines.readline().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise _unreadable(path, error) from None
    separator = next((one for one in _SEPARATORS if one in line), ",")
    return separator, [name.strip().strip('"') for name in line.split(separator)]


def _by_polars(name: str, path: Path) -> pl.LazyFrame:
    if _is_parquet(path):
        return pl.scan_parquet(_pattern(path))
    separator, header = _header(path)
    # Vocabulary files of OMOP are separated by tabs and quote nothing, and their names hold quotation marks.
    quote = None if separator == "\t" else '"'
    lazy = pl.scan_csv(path, separator=separator, infer_schema=False, quote_char=quote)
    read = LAYOUT[name].all
    spelled = {column.lower(): column for column in header}
    return lazy.select(
        _parsed(pl.col(spelled[column]), holds).alias(column) for column, holds in read.items() if column in spelled
    )


def _parsed(column: pl.Expr, holds: Holds) -> pl.Expr:
    """A column of text as what it has to hold."""
    text = column.str.strip_chars()
    text = pl.when(text != "").then(text)
    if holds is Holds.ID:
        # Whole numbers that went through a column with gaps come out as 12.0.
        return text.str.strip_suffix(".0").cast(pl.Int64)
    if holds is Holds.NUMBER:
        return text.cast(pl.Float64)
    if holds is Holds.DAY:
        return text.str.replace(_COMPACT, "$1-$2-$3").str.slice(0, 10).str.to_date("%Y-%m-%d")
    if holds is Holds.MOMENT:
        moment = text.str.replace("T", " ", literal=True).str.slice(0, 19)
        day = moment.str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False).cast(pl.Datetime("us"))
        return pl.coalesce(moment.str.to_datetime("%Y-%m-%d %H:%M:%S", strict=False, time_unit="us"), day)
    return text


def _by_duckdb(connection: Any, name: str, path: Path) -> Any:  # noqa: ANN401
    if _is_parquet(path):
        return connection.read_parquet(_pattern(path))
    separator, header = _header(path)
    read = LAYOUT[name].all
    types: Mapping[str, str] = {c: _DUCKDB_TYPES[read[c.lower()]] for c in header if c.lower() in read}
    quote = {"quotechar": ""} if separator == "\t" else {}
    return connection.read_csv(str(path), sep=separator, header=True, dtype=types, **quote)


def _by_spark(path: Path) -> Any:  # noqa: ANN401
    from legcramp_cds.frames.spark import session

    if not _is_parquet(path):
        hint = "use --engine duckdb or polars, or write the tables as Parquet"
        raise InputError(Problem("", "Spark reads tables as Parquet here", str(path), hint))
    return session().read.parquet(str(path))
