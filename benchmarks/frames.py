"""Speed of whole tables: ratios to hand-written code in the same run, taken in turns, and patients a second.

Run with `make bench`. `--rows N` sets the size, `--write FILE` writes the table as Markdown.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from benchmarks.frames_cohort import cohort
from benchmarks.frames_workload import BY_HAND, RULES, SQL, table
from legcramp_cds.frames import screen
from legcramp_cds.frames.spark import session
from legcramp_cds.frames.stages import Engine, Stage, apply_stages, plan_stages
from legcramp_cds.logic.frame import FrameReading, Sheet
from legcramp_cds.logic.terms import Terms

_GROUPS = ("triage", "red_flags", "status", "weight", "top")


def in_turns(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Median seconds of ours, and the medians over the rounds of the ratios of ours to theirs: seconds, and processor.

    The time of the processor is that of this process alone, and holds better where other work keeps the machine busy.
    """
    ours(), theirs()
    times, ratios, worked = [], [], []
    for _ in range(rounds):
        one, other = _seconds(ours), _seconds(theirs)
        times.append(one[0])
        ratios.append(one[0] / other[0])
        worked.append(one[1] / other[1])
    return statistics.median(times), statistics.median(ratios), statistics.median(worked)


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds, and seconds of the processor."""
    start, used = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - start, time.process_time() - used


def plan(columns: Sequence[str], engine: Engine) -> tuple[Stage, ...]:
    """The reference workload as the library computes it: each rule true, false, or null where it is unknown."""
    reading = FrameReading(Sheet(frozenset(columns)), Terms())
    return plan_stages({name: reading.verdict(rule) for name, rule in RULES.items()}, engine)


def workload(rows: int, rounds: int) -> list[tuple[str, str, str]]:
    """The reference workload on each engine, with the proof that both ways give the same cells.

    Plans are made beforehand, as `screen` keeps them; what a plan costs to run counts.
    """
    frame = table(rows)
    flags = pl.QueryOptFlags.none()
    stages = plan(frame.columns, "polars")

    def ours() -> pl.DataFrame:
        lazy: pl.LazyFrame = apply_stages(frame.lazy(), stages, [], "polars")
        return lazy.collect(optimizations=flags)

    def by_hand() -> pl.DataFrame:
        return frame.lazy().select(**BY_HAND).collect()

    expected = by_hand()
    found = [_line(f"20 rules, {rows:,} rows, Polars", ours, by_hand, rounds, ours().equals(expected), "1.3")]
    connection = duckdb.connect()
    connection.register("given", frame.to_arrow())
    connection.execute("create table held as select * from given")
    in_duckdb = plan(frame.columns, "duckdb")
    sql = "select " + ", ".join(f"{text} as {name}" for name, text in SQL.items()) + " from held"  # noqa: S608 - texts of our own

    def ours_in_duckdb() -> pl.DataFrame:
        result: pl.DataFrame = apply_stages(connection.table("held"), in_duckdb, [], "duckdb").pl()
        return result

    def by_hand_in_duckdb() -> pl.DataFrame:
        result: pl.DataFrame = connection.sql(sql).pl()
        return result

    same = ours_in_duckdb().equals(expected) and by_hand_in_duckdb().equals(expected)
    found.append(_line(f"20 rules, {rows:,} rows, DuckDB", ours_in_duckdb, by_hand_in_duckdb, rounds, same, "1.25"))
    return [*found, *workload_on_spark(frame, expected, rounds)]


def workload_on_spark(frame: pl.DataFrame, expected: pl.DataFrame, rounds: int) -> list[tuple[str, str, str]]:
    """The reference workload on Spark, Parquet to nowhere, against the SQL by hand; nothing where there is no Java."""
    if shutil.which("java") is None or find_spec("pyspark") is None:
        return [("20 rules, Spark", "not measured: no PySpark or no Java", "1.3")]
    spark = session()
    spark.sparkContext.setLogLevel("ERROR")
    stages = plan(frame.columns, "spark")
    # Spark has no `::`, and a number with an exponent is a double there.
    texts = {name: re.sub(r"(-?[\d.]+)::double", r"cast(\1 as double)", text) for name, text in SQL.items()}
    with tempfile.TemporaryDirectory() as folder:
        frame.with_row_index("row").write_parquet(f"{folder}/in.parquet")
        given = spark.read.parquet(f"{folder}/in.parquet")

        def ours(*keep: str) -> Any:  # noqa: ANN401 - a table of Spark
            return apply_stages(given, stages, keep, "spark")

        def by_hand(*keep: str) -> Any:  # noqa: ANN401
            return given.selectExpr(*keep, *(f"{text} as {name}" for name, text in texts.items()))

        def same(result: Any) -> bool:  # noqa: ANN401
            cells = pl.from_arrow(result.toArrow())
            return isinstance(cells, pl.DataFrame) and cells.sort("row").drop("row").equals(expected)

        proof = same(ours("row")) and same(by_hand("row"))

        def run(result: Any) -> None:  # noqa: ANN401
            result.write.format("noop").mode("overwrite").save()

        what = f"20 rules, {frame.height:,} rows, Spark"
        line = _line(what, lambda: run(ours()), lambda: run(by_hand()), rounds, proof, "1.3")
    spark.stop()
    return [line]


def _line(
    what: str, ours: Callable[[], object], theirs: Callable[[], object], rounds: int, same: bool, goal: str
) -> tuple[str, str, str]:
    seconds, ratio, worked = in_turns(ours, theirs, rounds)
    proof = "same cells" if same else "THE CELLS DIFFER"
    # What Spark computes, another process does.
    by_processor = "" if "Spark" in what else f", {worked:.2f} x by processor"
    return what, f"{ratio:.2f} x hand-written{by_processor} ({seconds * 1e3:.0f} ms, {proof})", goal


def whole_base(rows: int) -> list[tuple[str, str, str]]:
    """Patients a second for the whole knowledge base."""
    found = []
    for columns in (None, 100):
        frame = cohort(rows, columns=columns)
        screen(frame.head(10), columns=_GROUPS)
        runs = [_seconds(lambda frame=frame: screen(frame, columns=_GROUPS, check=False)) for _ in range(3)]  # type: ignore[misc]
        seconds, worked = (min(run[index] for run in runs) for index in (0, 1))
        what = f"whole base, {rows:,} patients, {frame.width} columns"
        told = f"{rows / seconds:,.0f} patients a second; {worked / rows * 1e6:.1f} microseconds of processor a patient"
        found.append((what, told, "500,000 on two cores, that is 4.0"))
    frame = cohort(rows, columns=100)
    three = ("triage", "status_hypokalemia", "weight_hypokalemia")
    screen(frame.head(10), columns=three)
    seconds, ratio, _ = in_turns(
        lambda: screen(frame, columns=three, check=False), lambda: screen(frame, columns=_GROUPS, check=False), 3
    )
    found.append(("three columns, as a share of all", f"{ratio:.2f} ({seconds * 1e3:.0f} ms)", ""))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    lines = ["| what | measured | goal |", "|---|---|---|"]
    rows = [*workload(arguments.rows, arguments.rounds), *whole_base(arguments.rows // 2)]
    lines.extend(f"| {what} | {measured} | {goal} |" for what, measured, goal in rows)
    print("\n".join(lines))
    if arguments.write:
        arguments.write.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
