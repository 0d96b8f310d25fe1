"""`legcramp-cds screen`: every kind of file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main
from legcramp_cds.frames import files, screen
from tests.frames.test_engines import plain

COLUMNS = "triage,status_hypomagnesemia,weight_hypomagnesemia"
TABLE = pl.DataFrame(
    {"who": ["a", "b", "c", "d"], "magnesium": [0.45, 0.8, None, 0.6], "potassium": [4.0, 2.1, 4.4, None]}
)


def write(frame: pl.DataFrame, path: Path) -> Path:
    writers = {".parquet": "parquet", ".arrow": "ipc", ".csv": "csv", ".ndjson": "ndjson"}
    getattr(frame, f"write_{writers[path.suffix]}")(path)
    return path


def read(path: Path) -> pl.DataFrame:
    readers = {".parquet": "parquet", ".arrow": "ipc", ".csv": "csv", ".ndjson": "ndjson"}
    found: pl.DataFrame = getattr(pl, f"read_{readers[path.suffix]}")(path)
    return plain(found)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["screen", *arguments])
    return result.exit_code, result.output


@pytest.mark.parametrize("ending", [".parquet", ".arrow", ".csv", ".ndjson"])
def test_every_kind_of_file(tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PIECE", 2)
    given, out = write(TABLE, tmp_path / f"in{ending}"), tmp_path / f"out{ending}"
    code, text = run(str(given), "-o", str(out), "--columns", COLUMNS, "--id", "who")
    assert (code, "4 patients" in text) == (0, True)
    expected = plain(screen(TABLE, columns=COLUMNS.split(","), id_column="who"))
    assert read(out).equals(expected)
    assert [path.name for path in tmp_path.iterdir() if "unfinished" in path.name] == []


def test_a_glob_and_duckdb(tmp_path: Path) -> None:
    write(TABLE.head(2), tmp_path / "a.parquet")
    write(TABLE.tail(2), tmp_path / "b.parquet")
    out = tmp_path / "out" / "all.parquet"
    out.parent.mkdir()
    code, _ = run(
        str(tmp_path / "*.parquet"), "-o", str(out), "--columns", COLUMNS, "--keep", "who", "--engine", "duckdb"
    )
    assert code == 0
    expected = plain(screen(TABLE, columns=COLUMNS.split(","), keep=["who"]))
    assert read(out).sort("who").equals(expected)


def test_bad_cells_end_the_run_and_leave_nothing(tmp_path: Path) -> None:
    given = write(TABLE.with_columns(magnesium=pl.lit(450.0)), tmp_path / "in.parquet")
    out = tmp_path / "out.parquet"
    code, text = run(str(given), "-o", str(out), "--id", "who")
    assert (code, "magnesium" in text) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet"]
    code, text = run(str(given), "-o", str(out), "--id", "who", "--columns", COLUMNS, "--errors", "report")
    assert (code, "Set to unknown: magnesium" in text) == (0, True)
    assert set(read(out)["status_hypomagnesemia"]) == {"unlikely"}


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    code, text = run(str(tmp_path / "none.parquet"), "-o", "x.parquet")
    assert (code, "there is no such file" in text) == (2, True)
    assert run(str(write(TABLE, tmp_path / "in.csv")), "-o", str(tmp_path / "x.xlsx"))[0] == 2
    assert run(str(tmp_path / "in.csv"), "-o", str(tmp_path / "x.csv"), "--unit", "calcium")[0] == 2


def test_a_patient_in_two_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PIECE", 2)
    write(TABLE.head(2), tmp_path / "a.parquet")
    write(TABLE.head(1), tmp_path / "b.parquet")
    code, text = run(str(tmp_path / "*.parquet"), "-o", str(tmp_path / "out.parquet"), "--id", "who")
    assert (code, "two rows have one patient" in text) == (2, True)
