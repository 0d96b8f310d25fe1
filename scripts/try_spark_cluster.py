"""Run the recipe of docs/how-to/spark.md on a standalone Spark cluster of this machine, and compare with Polars.

    python scripts/try_spark_cluster.py [--workers 2]

A master and workers are started on the loopback address, the program that the page prints is handed to `spark-submit`
as it stands, and every cell of the table that it writes is compared. The executors get a Python that does not exist, so
that nothing can pass through one. Needs the extra `spark` and Java 17; everything is stopped and deleted at the end.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import polars as pl

from benchmarks.frames_cohort import cohort
from legcramp_cds.frames import screen

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "how-to" / "spark.md"
PATIENTS = 200
WAIT_SECONDS = 120
# The table of the recipe is given, and what it saves is copied to where this program can read it.
BEFORE = 'spark.read.parquet("{folder}/patients.parquet").createOrReplaceTempView("patients")'
AFTER = 'spark.table("patients_screened").write.parquet("{folder}/screened")'


def main() -> int:
    """Run the recipe; the exit code is 0 where every cell is the same."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=2)
    count = parser.parse_args().workers
    frame = cohort(PATIENTS, columns=24).with_columns(patient_id=pl.int_range(PATIENTS, dtype=pl.Int64))
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        frame.write_parquet(folder / "patients.parquet")
        program = folder / "screen_patients.py"
        program.write_text(recipe(folder), encoding="utf-8")
        with cluster(folder, count) as master:
            submit(folder, master, program)
        found = pl.read_parquet(folder / "screened" / "*.parquet").sort("patient_id")
    columns = ["triage", "red_flags", "status_hypokalemia"]
    expected = screen(frame, id_column="patient_id", columns=columns)
    expected = expected.with_columns(pl.selectors.by_dtype(pl.Enum, pl.Categorical).cast(pl.String))
    same = found.select(expected.columns).equals(expected)
    word = "the same" if same else "DIFFERENT"
    print(f"{found.height} patients, {found.width} columns, {count} workers: {word} as in Polars")
    print(f"{time.monotonic() - started:.0f} s with starting and stopping the cluster")
    return 0 if same else 1


def recipe(folder: Path) -> str:
    """The program that the page prints, between the table that it reads and a copy of the one that it writes."""
    page = PAGE.read_text(encoding="utf-8")
    found = re.search(r"```text\n(# screen_patients\.py\n.*?)```", page, flags=re.DOTALL)
    if found is None:
        raise SystemExit(f"{PAGE}: the program screen_patients.py is not there")
    head, made, rest = found[1].partition(".getOrCreate()\n")
    return f"{head}{made}{BEFORE.format(folder=folder)}\n{rest}{AFTER.format(folder=folder)}\n"


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[str]:
    """A master and its workers, one core each, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    master = f"spark://127.0.0.1:{port}"
    deploy = "org.apache.spark.deploy"
    commands = [[f"{deploy}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0"]]
    for number in range(workers):
        place = ["--work-dir", str(folder / f"worker-{number}")]
        size = ["--cores", "1", "--memory", "1g", "--webui-port", "0"]
        commands.append([f"{deploy}.worker.Worker", "--host", "127.0.0.1", *size, *place, master])
    running: list[subprocess.Popen[bytes]] = []
    try:
        for command in commands:
            with (folder / f"log-{len(running)}").open("wb") as log:
                running.append(
                    subprocess.Popen(
                        [str(tool("spark-class")), *command], env=environment(), stdout=log, stderr=subprocess.STDOUT
                    )
                )
        wait_for(folder / "log-0", "Registering worker", workers)
        yield master
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait(timeout=WAIT_SECONDS)


def wait_for(log: Path, words: str, times: int) -> None:
    """Wait until a log says something so many times."""
    end = time.monotonic() + WAIT_SECONDS
    while log.read_text(encoding="utf-8", errors="replace").count(words) < times:
        if time.monotonic() > end:
            raise SystemExit(f"the cluster did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")
        time.sleep(0.2)


def submit(folder: Path, master: str, program: Path) -> None:
    """Hand the program to the cluster, as the page says."""
    given = [str(tool("spark-submit")), "--master", master, "--deploy-mode", "client"]
    settings = [
        f"spark.sql.warehouse.dir={folder / 'warehouse'}",
        "spark.executor.memory=512m",
        "spark.ui.enabled=false",
    ]
    given += [word for setting in settings for word in ("--conf", setting)]
    done = subprocess.run(
        [*given, str(program)], env=environment(), capture_output=True, text=True, check=False, cwd=folder
    )
    if done.returncode:
        raise SystemExit(f"spark-submit failed:\n{done.stderr[-4000:]}")


def tool(name: str) -> Path:
    """A program that comes with PySpark."""
    spec = find_spec("pyspark")
    if spec is None or spec.origin is None:
        raise SystemExit('PySpark is not installed: pip install "legcramp-cds[spark]"')
    return Path(spec.origin).parent / "bin" / name


def environment() -> dict[str, str]:
    """What the processes are told: this Python for the driver, and none for the executors."""
    home = tool("").parent
    python = {"PYSPARK_DRIVER_PYTHON": sys.executable, "PYSPARK_PYTHON": "/there/is/no/python"}
    return os.environ | python | {"SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1"}


if __name__ == "__main__":
    sys.exit(main())
