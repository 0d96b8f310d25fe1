"""A CDM in files: databases, folders, and what is said of those that cannot be read."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner, Result

from legcramp_cds.cli import main
from legcramp_cds.errors import InputError
from legcramp_cds.interop.omop import facts_from_omop, open_cdm
from legcramp_cds.knowledge.drugs import INGREDIENTS
from tests.interop.omop.made import Made

AS_OF = date(2026, 11, 22)


@pytest.fixture(scope="module")
def made() -> Made:
    made = Made()
    made.person(1, made.female)
    made.person(2, made.male, date(1999, 12, 31))
    made.lab(1, "2823-3", 2.3, "mmol/L", date(2026, 11, 20))
    made.lab(2, "2823-3", 230.0, "mmol/L", date(2026, 11, 20))
    made.condition(1, made.concept("SNOMED", "44054006", 'Diabetes "type 2"'), date(2020, 1, 1))
    made.drug(1, made.product("furosemide", INGREDIENTS["furosemide"].rxnorm[0]), date(2026, 11, 1), date(2026, 12, 1))
    return made


@pytest.fixture(scope="module")
def answer(made: Made) -> pl.DataFrame:
    facts: pl.DataFrame = facts_from_omop(made.tables(), as_of=AS_OF).facts
    assert facts["potassium"].to_list() == [2.3, None]
    return facts


def database(made: Made, path: Path, *schemas: str) -> Path:
    with duckdb.connect(str(path)) as connection:
        for schema in schemas or ("main",):
            # The file has the name of a schema, as many have: what is meant has to be said in full.
            connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{path.stem}"."{schema}"')
            for name, table in made.tables().items():
                connection.register("given", table.to_arrow())
                place = f'"{path.stem}"."{schema}".{name.upper()}'
                connection.execute(f"CREATE TABLE {place} AS SELECT * FROM given")  # noqa: S608 - names of our own
    return path


def folder(made: Made, path: Path, kind: str) -> Path:
    path.mkdir()
    for name, table in made.tables().items():
        if kind == "parquet":
            table.write_parquet(path / f"{name}.parquet")
        elif kind == "folders":
            (path / name).mkdir()
            table.write_parquet(path / name / "part-0.parquet")
        elif kind == "csv":
            table.write_csv(path / f"{name}.csv", datetime_format="%Y-%m-%dT%H:%M:%S")
        else:
            # As vocabularies are handed out: capitals, tabs, nothing quoted, compact dates.
            shown = table.with_columns(pl.selectors.date().dt.strftime("%Y%m%d"))
            text = shown.rename(str.upper).write_csv(separator="\t", quote_style="never")
            (path / f"{name.upper()}.csv").write_text(text, encoding="utf-8")
    return path


def test_a_database(made: Made, answer: pl.DataFrame, tmp_path: Path) -> None:
    found = facts_from_omop(open_cdm(database(made, tmp_path / "cdm.duckdb")), as_of=AS_OF)
    assert found.facts.pl().equals(answer)


def test_a_database_with_several_schemas(made: Made, answer: pl.DataFrame, tmp_path: Path) -> None:
    path = database(made, tmp_path / "cdm.duckdb", "cdm", "older cdm")
    with pytest.raises(InputError, match="several schemas have this table"):
        open_cdm(path)
    assert facts_from_omop(open_cdm(path, schema="CDM"), as_of=AS_OF).facts.pl().equals(answer)
    with pytest.raises(InputError, match="in schema nothing"):
        open_cdm(path, schema="nothing")


@pytest.mark.parametrize(
    ("kind", "engine"),
    [(kind, engine) for kind in ("parquet", "folders", "csv") for engine in ("polars", "duckdb")]
    + [("athena", "polars")],
)
def test_a_folder(made: Made, answer: pl.DataFrame, tmp_path: Path, kind: str, engine: str) -> None:
    tables = open_cdm(folder(made, tmp_path / "cdm", kind), engine=engine)  # type: ignore[arg-type]
    facts = facts_from_omop(tables, as_of=AS_OF).facts
    assert (facts.pl() if engine == "duckdb" else facts.collect()).equals(answer)


def test_what_is_no_cdm_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        open_cdm(tmp_path / "nothing")
    with pytest.raises(InputError, match="no table of the OMOP"):
        open_cdm(tmp_path)
    (tmp_path / "x.duckdb").write_text("not a database, but longer than a header of one would have to be")
    with pytest.raises(InputError, match="no DuckDB database"):
        open_cdm(tmp_path / "x.duckdb")
    for name in ("person.csv", "PERSON.parquet"):
        (tmp_path / name).touch()
    with pytest.raises(InputError, match="several files have this table"):
        open_cdm(tmp_path)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["screen", *map(str, arguments), "--as-of", AS_OF.isoformat()])


@pytest.mark.parametrize("kind", ["database", "parquet", "csv"])
def test_the_command(made: Made, tmp_path: Path, kind: str) -> None:
    place = tmp_path / "cdm"
    path = database(made, place) if kind == "database" else folder(made, place, kind)
    out, report = tmp_path / "out.parquet", tmp_path / "report.json"
    result = run("--omop", path, "-o", out, "--report", report)
    assert result.exit_code == 0, result.output
    assert "2 patients -> " in result.output
    assert "no living patient has this value in mmol/L" in result.output
    rows = pl.read_parquet(out)
    assert rows["person_id"].to_list() == [1, 2]
    assert rows["status_hypokalemia"].to_list()[0] == "confirmed"
    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["counts"]["doubtful"] == 1
    assert told["doubtful"][0]["examples"] == [2]


def test_the_command_says_what_is_wrong(made: Made, tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    result = run("--omop", tmp_path / "nothing", "-o", out)
    assert (result.exit_code, "no such file or folder" in result.output) == (2, True)
    path = folder(made, tmp_path / "cdm", "csv")
    text = (path / "measurement.csv").read_text(encoding="utf-8")
    (path / "measurement.csv").write_text(text.replace("2026-11-20", "yesterday"), encoding="utf-8")
    result = run("--omop", path, "-o", out)
    assert (result.exit_code, "cannot be read as a table" in result.output) == (2, True)
    (path / "measurement.csv").unlink()
    result = run("--omop", path, "-o", out)
    assert (result.exit_code, "measurement: the CDM has no such table" in result.output) == (2, True)
    assert not out.exists()
    result = run("--omop", path, "--fhir-ndjson", path, "-o", out)
    assert (result.exit_code, "name one of" in result.output) == (2, True)
