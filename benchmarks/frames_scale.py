"""How time and memory grow with the rows: Parquet to Parquet through the command line, each size in its own process.

Run with `make bench-scale`. `--millions 1 10 50` sets the sizes; the files go to a temporary folder and are deleted.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import polars as pl
import pyarrow as pa
from pyarrow import parquet

from benchmarks.frames_cohort import cohort
from benchmarks.frames_same import FACTS

_PIECE = 500_000
_COLUMNS = "triage,red_flag_critical_hypokalemia,status_hypokalemia,status_hypomagnesemia,weight_hypokalemia,top"


def write_cohort(path: Path, rows: int) -> None:
    """Write a cohort in pieces, each with other patients."""
    with parquet.ParquetWriter(path, _piece(0, 1).schema, compression="zstd") as writer:
        for start in range(0, rows, _PIECE):
            writer.write_table(_piece(start, min(_PIECE, rows - start)), row_group_size=100_000)


def _piece(start: int, rows: int) -> pa.Table:
    facts = cohort(rows, columns=FACTS, seed=start)
    return facts.with_columns(pl.int_range(start, start + rows).alias("patient")).to_arrow()


def screened(given: Path, out: Path) -> tuple[float, float, float]:
    """Seconds, processor seconds and the largest resident memory in megabytes of one run of the command line."""
    command = [sys.executable, "-m", "legcramp_cds", "screen", str(given), "-o", str(out), "--id", "patient"]
    start = time.perf_counter()
    child = subprocess.Popen([*command, "--columns", _COLUMNS, "--top", "3"], stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"the run over {given} failed with {status}")
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> None:
    """Print one line a size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--millions", type=float, nargs="+", default=[1, 10, 50])
    arguments = parser.parse_args()
    print("| rows | file | seconds | processor seconds | patients a second | memory at most |")
    print("|---|---|---|---|---|---|", flush=True)
    for millions in arguments.millions:
        rows = int(millions * 1_000_000)
        with tempfile.TemporaryDirectory() as folder:
            given, out = Path(folder) / "in.parquet", Path(folder) / "out.parquet"
            write_cohort(given, rows)
            seconds, worked, memory = screened(given, out)
            found = parquet.read_metadata(out).num_rows
            if found != rows:
                raise SystemExit(f"{found} rows were written instead of {rows}")
            size = given.stat().st_size / 1e6
        print(
            f"| {rows:,} | {size:,.0f} MB | {seconds:.1f} | {worked:.1f} | {rows / seconds:,.0f} | {memory:,.0f} MB |",
            flush=True,
        )


if __name__ == "__main__":
    main()
