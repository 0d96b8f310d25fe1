"""`legcramp-cds screen`: every kind of file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main
from legcramp_cds.frames import files, screen
from tests.frames.engines import plain, spark_session

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


@pytest.mark.parametrize("ending", [".parquet", ".arrow", ".csv", ".ndjson"])
@pytest.mark.parametrize("engine", ["duckdb", "spark"])
@pytest.mark.filterwarnings("ignore")
def test_a_glob_on_the_other_engines(tmp_path: Path, ending: str, engine: str) -> None:
    if engine == "spark":
        spark_session()
    write(TABLE.head(2), tmp_path / f"a{ending}")
    write(TABLE.tail(2), tmp_path / f"b{ending}")
    out = tmp_path / "out" / f"all{ending}"
    out.parent.mkdir()
    arguments = ["-o", str(out), "--columns", COLUMNS, "--id", "who", "--engine", engine]
    code, text = run(str(tmp_path / f"*{ending}"), *arguments)
    if (engine, ending) == ("spark", ".arrow"):
        assert (code, "Spark reads no Arrow files" in text) == (2, True)
        return
    assert (code, "4 patients" in text) == (0, True), text
    expected = plain(screen(TABLE, columns=COLUMNS.split(","), id_column="who"))
    assert read(out).select(expected.columns).sort("who").equals(expected)
    assert [path.name for path in out.parent.iterdir()] == [out.name]


@pytest.mark.parametrize("engine", ["duckdb", "spark"])
@pytest.mark.filterwarnings("ignore")
def test_the_other_engines_refuse_and_report_bad_cells(tmp_path: Path, engine: str) -> None:
    if engine == "spark":
        spark_session()
    given = write(TABLE.with_columns(magnesium=pl.lit(450.0)), tmp_path / "in.parquet")
    out = tmp_path / "out.parquet"
    code, text = run(str(given), "-o", str(out), "--id", "who", "--engine", engine)
    assert (code, "4 cells" in text) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet"]
    arguments = ["--id", "who", "--columns", COLUMNS, "--errors", "report", "--engine", engine]
    code, text = run(str(given), "-o", str(out), *arguments)
    assert (code, "Set to unknown: magnesium" in text) == (0, True)
    assert set(read(out)["status_hypomagnesemia"]) == {"unlikely"}
    nothing = write(TABLE.head(0), tmp_path / "none.parquet")
    code, _ = run(str(nothing), "-o", str(out), "--columns", COLUMNS, "--keep", "who", "--engine", engine)
    assert (code, read(out).height) == (0, 0)


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


# A CSV file is whatever it holds, and its columns are then the fault.
BROKEN = {
    ".parquet": b"no Parquet",
    ".arrow": b"no Arrow",
    ".ndjson": b'{"age": 54}\n{"age"',
}


@pytest.mark.parametrize("ending", sorted(BROKEN))
@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_file_that_is_none_of_its_kind_is_named(tmp_path: Path, ending: str, engine: str) -> None:
    given, out = tmp_path / f"in{ending}", tmp_path / "out.csv"
    given.write_bytes(BROKEN[ending])
    code, text = run(str(given), "-o", str(out), "--engine", engine)
    assert (code, "Error: cannot be read as a table: " in text, str(given) in text) == (2, True, True), text
    assert sorted(path.name for path in tmp_path.iterdir()) == [given.name]


@pytest.mark.parametrize("engine", ["polars", "duckdb", "spark"])
def test_an_empty_file_is_named(tmp_path: Path, engine: str) -> None:
    (tmp_path / "in.csv").touch()
    code, text = run(str(tmp_path / "in.csv"), "-o", str(tmp_path / "out.csv"), "--engine", engine)
    assert (code, text) == (2, f"Error: the file is empty (given: {tmp_path / 'in.csv'})\n")


@pytest.mark.filterwarnings("ignore")
def test_spark_names_a_file_that_is_none_of_its_kind(tmp_path: Path) -> None:
    spark_session()
    given = tmp_path / "in.parquet"
    given.write_bytes(BROKEN[".parquet"])
    code, text = run(str(given), "-o", str(tmp_path / "out.csv"), "--engine", "spark")
    assert (code, "Error: cannot be read as a table: " in text, str(given) in text) == (2, True, True), text


def test_a_text_far_down_in_a_column_of_numbers_is_shown_with_its_patient(tmp_path: Path) -> None:
    given = tmp_path / "in.csv"
    rows = [f"p{number},0.8" for number in range(300)]
    given.write_text("\n".join(["who,magnesium", *rows, "late,<0.5"]), encoding="utf-8")
    code, text = run(str(given), "-o", str(tmp_path / "out.csv"), "--id", "who")
    assert (code, "'<0.5' in who 'late'" in text) == (2, True), text


def test_a_text_where_nobody_expects_one_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(files._SCANNERS, "csv", pl.scan_csv)
    given, out = tmp_path / "in.csv", tmp_path / "out.csv"
    given.write_text("\n".join(["magnesium", *["0.8"] * 300, "hemolyzed"]), encoding="utf-8")
    code, text = run(str(given), "-o", str(out))
    assert (code, "cannot be read as a table" in text, "`hemolyzed`" in text) == (2, True, True), text
    assert sorted(path.name for path in tmp_path.iterdir()) == [given.name]
