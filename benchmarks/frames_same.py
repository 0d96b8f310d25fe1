"""One made-up cohort on every engine: the cells have to be the same, to the last bit.

Run with `make same-tables`; `--rows` sets the size. Ends with an error if any engine gives other cells.
"""

from __future__ import annotations

import argparse
import hashlib
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from benchmarks.frames_cohort import cohort
from legcramp_cds.frames import DEFAULT_COLUMNS, screen
from legcramp_cds.frames.spark import session

__all__ = ["FACTS", "digest", "engines"]

# Measured values, a choice, findings and drugs that bring most groups of conditions into question.
FACTS = (
    *("age", "sex", "sodium", "potassium", "calcium", "magnesium", "albumin", "creatinine", "creatine_kinase", "tsh"),
    *("nocturnal_cramps", "muscle_weakness", "distal_paresthesia", "pregnant", "on_dialysis", "taking_statin"),
    *("taking_loop_diuretic", "taking_thiazide_diuretic", "fasciculations", "muscle_cramps"),
)


def digest(frame: pl.DataFrame) -> str:
    """A hash of all cells, in the order of the patients."""
    words = frame.with_columns(pl.selectors.by_dtype(pl.Enum, pl.Categorical).cast(pl.String))
    rows = words.sort("patient").hash_rows(seed=20261127)
    return hashlib.sha256(",".join(words.columns).encode() + rows.to_numpy().tobytes()).hexdigest()


def engines(frame: pl.DataFrame, folder: Path) -> dict[str, Callable[[], pl.DataFrame]]:
    """For each engine, how it screens a cohort that it holds in its own way."""
    path = folder / "cohort.parquet"

    def asked(table: Any) -> Any:  # noqa: ANN401 - a table of any kind
        return screen(table, columns=DEFAULT_COLUMNS, keep=["patient"])

    def by_spark() -> pl.DataFrame:
        frame.write_parquet(path)
        asked(session().read.parquet(str(path))).write.mode("overwrite").parquet(str(folder / "screened"))
        return pl.read_parquet(folder / "screened" / "*.parquet")

    def by_duckdb() -> pl.DataFrame:
        connection = duckdb.connect()
        connection.register("cohort", frame.to_arrow())
        result: pl.DataFrame = asked(connection.sql("from cohort")).pl()
        return result

    return {
        "Polars": lambda: asked(frame),
        "Polars, lazy": lambda: asked(frame.lazy()).collect(),
        "pandas": lambda: pl.from_pandas(asked(frame.to_pandas())),
        "PyArrow": lambda: pl.DataFrame(pl.from_arrow(asked(frame.to_arrow()))),
        "DuckDB": by_duckdb,
        "Spark": by_spark,
    }


def main() -> None:
    """Print one line an engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    frame = cohort(rows, columns=FACTS).with_columns(pl.int_range(rows, dtype=pl.Int64).alias("patient"))
    print("| engine | seconds | hash of all cells |\n|---|---|---|", flush=True)
    found = set()
    with tempfile.TemporaryDirectory() as folder:
        for name, work in engines(frame, Path(folder)).items():
            start = time.perf_counter()
            told = digest(work())
            found.add(told)
            print(f"| {name} | {time.perf_counter() - start:.1f} | `{told[:16]}` |", flush=True)
    if len(found) != 1:
        raise SystemExit("the engines give different cells")


if __name__ == "__main__":
    main()
