"""Speed of whole tables: ratios to hand-written code in the same run, taken in turns, and patients a second.

Run with `make bench`. `--rows N` sets the size, `--write FILE` writes the table as Markdown.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import narwhals as nw
import polars as pl

from benchmarks.frames_cohort import cohort
from benchmarks.frames_workload import BY_HAND, RULES, SQL, table
from legcramp_cds.frames import screen
from legcramp_cds.frames.stages import apply_stages, plan_stages
from legcramp_cds.logic.frame import FrameReading, Sheet
from legcramp_cds.logic.terms import Terms

_GROUPS = ("triage", "red_flags", "status", "weight", "top")


def in_turns(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float]:
    """Median seconds of ours, and the median over the rounds of the ratio of ours to theirs."""
    ours(), theirs()
    times, ratios = [], []
    for _ in range(rounds):
        one, other = _seconds(ours), _seconds(theirs)
        times.append(one)
        ratios.append(one / other)
    return statistics.median(times), statistics.median(ratios)


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def workload(rows: int, rounds: int) -> list[tuple[str, str, str]]:
    """The reference workload in both engines, with the proof that both ways give the same cells."""
    frame = table(rows)
    reading = FrameReading(Sheet(frozenset(frame.columns)), Terms())
    outputs = {}
    for name, rule in RULES.items():
        outputs[f"{name}_yes"], outputs[f"{name}_no"] = reading.yes(rule), reading.no(rule)
    flags = pl.QueryOptFlags(comm_subexpr_elim=False)

    def ours() -> pl.DataFrame:
        stages = plan_stages(outputs, pl)
        return (
            apply_stages(frame.lazy(), stages, [])
            .select(
                pl.when(pl.col(f"{name}_yes")).then(True).when(pl.col(f"{name}_no")).then(False).alias(name)
                for name in RULES
            )
            .collect(optimizations=flags)
        )

    def by_hand() -> pl.DataFrame:
        return frame.lazy().select(**BY_HAND).collect()

    connection = duckdb.connect()
    connection.register("given", frame.to_arrow())
    connection.execute("create table held as select * from given")
    sql = "select " + ", ".join(f"{text} as {name}" for name, text in SQL.items()) + " from held"  # noqa: S608 - texts of our own
    stages = plan_stages(outputs)

    def ours_in_duckdb() -> object:
        lazy = apply_stages(nw.from_native(connection.table("held")), stages, [])
        cases = [
            nw.when(nw.col(f"{name}_yes"))
            .then(nw.lit(value=True))
            .otherwise(nw.when(nw.col(f"{name}_no")).then(nw.lit(value=False)))
            .alias(name)
            for name in RULES
        ]
        return nw.to_native(lazy.select(*cases)).pl()

    same = ours().equals(by_hand()) and connection.sql(sql).pl().equals(by_hand())
    proof = "same cells" if same else "THE CELLS DIFFER"
    seconds, ratio = in_turns(ours, by_hand, rounds)
    found = [
        (f"20 rules, {rows:,} rows, Polars", f"{ratio:.2f} x hand-written ({seconds * 1e3:.0f} ms, {proof})", "1.3")
    ]
    seconds, ratio = in_turns(ours_in_duckdb, lambda: connection.sql(sql).pl(), rounds)
    found.append(
        (f"20 rules, {rows:,} rows, DuckDB", f"{ratio:.2f} x hand-written SQL ({seconds * 1e3:.0f} ms)", "1.25")
    )
    return found


def whole_base(rows: int) -> list[tuple[str, str, str]]:
    """Patients a second for the whole knowledge base."""
    found = []
    for columns in (None, 100):
        frame = cohort(rows, columns=columns)
        screen(frame.head(10), columns=_GROUPS)
        seconds = _seconds(lambda frame=frame: screen(frame, columns=_GROUPS, check=False))  # type: ignore[misc]
        what = f"whole base, {rows:,} patients, {frame.width} columns"
        found.append((what, f"{rows / seconds:,.0f} patients a second", "500,000"))
    frame = cohort(rows, columns=100)
    three = ("triage", "status_hypokalemia", "weight_hypokalemia")
    screen(frame.head(10), columns=three)
    seconds, ratio = in_turns(
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
    rows = [*workload(arguments.rows, arguments.rounds), *whole_base(arguments.rows // 4)]
    lines.extend(f"| {what} | {measured} | {goal} |" for what, measured, goal in rows)
    print("\n".join(lines))
    if arguments.write:
        arguments.write.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
