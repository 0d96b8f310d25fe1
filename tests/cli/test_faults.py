"""Whatever a file holds, a command says what is wrong, where, what was given and what to do, and ends with code 2."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main

PATIENTS = "patient,age,potassium\na,50,3.1\n"
PATIENT = '{"resourceType": "Patient", "id": "1"}\n'


def told(*arguments: object, stdin: str | None = None) -> str:
    """What a command says on standard error when it refuses its input."""
    done = CliRunner().invoke(main, list(map(str, arguments)), input=stdin)
    assert (done.exit_code, type(done.exception)) == (2, SystemExit), done.output
    return done.stderr


def put(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


# Files that are not there, or cannot be read --------------------------------------------------------------------------

READERS = {
    "assess": ("assess",),
    "cases new": ("cases", "new", "--bundle"),
    "cases run": ("cases", "run"),
    "replay": ("replay", "--knowledge", "current"),
    "screen": ("screen", "-o", "out.csv"),
    "screen fhir": ("screen", "-o", "out.csv", "--fhir-ndjson"),
    "screen omop": ("screen", "-o", "out.csv", "--omop"),
}


@pytest.mark.parametrize("command", READERS)
def test_a_file_that_is_not_there_is_named_with_what_to_do(command: str, tmp_path: Path) -> None:
    text = told(*READERS[command], tmp_path / "none.csv")
    assert str(tmp_path / "none.csv") in text
    assert "Hint: " in text
    assert "Errno" not in text


@pytest.mark.parametrize("command", ["assess", "cases new", "replay", "screen"])
def test_text_that_is_not_utf_8_is_named_with_what_to_do(command: str, tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", "patient,age\nMüller,50\n".encode("latin-1"))
    text = told(*READERS[command], given)
    assert "UTF-8" in text
    assert "save the file as UTF-8" in text
    assert "codec" not in text


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("more", [(), ("--id", "patient")])
def test_a_table_that_is_not_utf_8_is_named(engine: str, more: tuple[str, ...], tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", "patient,age\nMüller,50\n".encode("latin-1"))
    text = told("screen", given, "-o", tmp_path / "out.csv", "--engine", engine, *more)
    assert str(given) in text
    assert text.endswith("Hint: save the file as UTF-8\n")
    assert [path.name for path in tmp_path.iterdir()] == ["in.csv"]


def test_an_export_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.ndjson", '{"id": "Müller"}\n'.encode("latin-1"))
    text = told("screen", "--fhir-ndjson", tmp_path / "in", "-o", tmp_path / "out.csv")
    assert "a.ndjson: not a text file in UTF-8" in text
    assert "save the file as UTF-8" in text


def test_a_folder_that_is_not_there_is_not_called_empty(tmp_path: Path) -> None:
    assert "there is no such folder" in told("screen", "--fhir-ndjson", tmp_path / "none", "-o", tmp_path / "o.csv")


@pytest.mark.parametrize("line", ["[1]", '"text"', "7"])
def test_a_line_of_an_export_that_is_no_resource_is_told(line: str, tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.ndjson", f"{PATIENT}{line}\n")
    text = told("screen", "--fhir-ndjson", tmp_path / "in", "-o", tmp_path / "out.csv")
    assert f"a.ndjson:2: this line is no resource (given: {line}). Hint: one resource a line" in text


def test_a_cdm_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    put(tmp_path / "cdm" / "person.csv", "person_id\nMüller\n".encode("latin-1"))
    text = told("screen", "--omop", tmp_path / "cdm", "-o", tmp_path / "out.csv")
    assert "save the file as UTF-8" in text


def test_a_store_that_is_no_database_is_named(tmp_path: Path) -> None:
    put(tmp_path / "service.sqlite", "no database")
    text = told("feedback", "report", "--data-dir", tmp_path)
    assert f"(given: {tmp_path / 'service.sqlite'})" in text
    assert "Hint: " in text


def test_a_folder_for_the_service_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGCRAMP_CDS_DATA_DIR", str(put(tmp_path / "file", "") / "below"))
    text = told("serve", "--insecure-no-auth", "--port", "0")
    assert f"(given: {tmp_path / 'file' / 'below'})" in text
    assert "Hint: name a folder" in text


# Tables ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
def test_a_file_that_is_read_is_never_replaced(engine: str, tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", PATIENTS)
    text = told("screen", tmp_path / "*.csv", "-o", tmp_path / "in.csv", "--id", "patient", "--engine", engine)
    assert "the output would replace a file that is read" in text
    assert "Hint: name another file" in text
    assert given.read_text() == PATIENTS


@pytest.mark.parametrize("engine", ["polars", "duckdb"])
@pytest.mark.parametrize("separator", [";", "\t"])
def test_columns_may_be_separated_by_semicolons_and_tabs(engine: str, separator: str, tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", PATIENTS.replace(",", separator))
    out = tmp_path / "out.csv"
    arguments = ["screen", given, "-o", out, "--id", "patient", "--columns", "status_hypokalemia", "--engine", engine]
    done = CliRunner().invoke(main, list(map(str, arguments)))
    assert done.exit_code == 0, done.output
    assert out.read_text().splitlines()[1] == "a,50,3.1,confirmed"


def test_a_decimal_comma_is_told_and_never_read_as_something_else(tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", "patient;potassium\na;3,1\n")
    text = told("screen", given, "-o", tmp_path / "out.csv", "--id", "patient")
    assert "'3,1' in patient 'a'" in text
    assert "decimal point" in text


def test_a_line_with_too_many_cells_is_told_in_our_words(tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", f"{PATIENTS}b,50,3,1\n")
    text = told("screen", given, "-o", tmp_path / "out.csv")
    assert "truncate_ragged_lines" not in text
    assert "put a text that holds the separator in quotes" in text


@pytest.mark.parametrize(
    ("column", "cell", "hint"),
    [
        ("ward", "4b", "--keep"),
        ("Potassium", "3.1", "did you mean 'potassium'?"),
        ("K", "3.1", "did you mean 'potassium'?"),
        ("age_years", "50", "did you mean 'age'?"),
        ("nocturnal_cramps", "yes", "write true, false or nothing"),
        ("nocturnal_cramps", "1", "write true, false or nothing"),
        ("sex", "F", "--errors report"),
        ("potassium", "<3", "--errors report"),
    ],
)
def test_a_column_that_cannot_be_used_says_what_to_write(column: str, cell: str, hint: str, tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", f"patient,{column}\na,{cell}\n")
    text = told("screen", given, "-o", tmp_path / "out.csv", "--id", "patient")
    assert f"{column}: " in text
    assert hint in text


def test_a_choice_is_not_told_to_give_a_unit(tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", "patient,sex\na,F\n")
    assert "unit" not in told("screen", given, "-o", tmp_path / "out.csv", "--id", "patient")


@pytest.mark.parametrize("kind", ["table", "fhir"])
def test_options_of_another_kind_of_input_are_refused(kind: str, tmp_path: Path) -> None:
    table, folder = put(tmp_path / "in.csv", PATIENTS), put(tmp_path / "in" / "a.ndjson", PATIENT).parent
    given, foreign = {
        "table": ((table,), ("--schema", "x", "--report", "y", "--drugs-without-end", "taken")),
        "fhir": (("--fhir-ndjson", folder), ("--id", "patient", "--keep", "x", "--unit", "calcium=mg/dL")),
    }[kind]
    text = told("screen", *given, "-o", tmp_path / "out.csv", *foreign)
    for name in foreign[::2]:
        assert str(name) in text
    assert not (tmp_path / "out.csv").exists()


def test_the_day_of_a_table_is_put_out_with_the_version(tmp_path: Path) -> None:
    given, out = put(tmp_path / "in.csv", PATIENTS), tmp_path / "out.csv"
    arguments = ["screen", given, "-o", out, "--id", "patient", "--columns", "version", "--as-of", "2026-11-22"]
    assert CliRunner().invoke(main, list(map(str, arguments))).exit_code == 0
    head, row = out.read_text().splitlines()
    assert dict(zip(head.split(","), row.split(","), strict=True))["as_of"] == "2026-11-22"


def test_the_account_of_a_cdm_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    given = put(tmp_path / "in.csv", PATIENTS)
    text = told("screen", "--omop", given, "-o", tmp_path / "o.csv", "--report", tmp_path / "none" / "r.json")
    assert "--report: cannot be written" in text


def test_a_pattern_that_leads_where_nobody_may_look_names_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refused)
    assert "there is no such file" in told("screen", tmp_path / "*.csv", "-o", tmp_path / "out.csv")


# A new case -----------------------------------------------------------------------------------------------------------

ASKED = ("cases", "new", "--name", "n", "--author", "a", "--why", "w", "--source", "s")


def test_a_condition_that_does_not_exist_is_told_before_anything_is_asked() -> None:
    text = told(*ASKED, "--top", "hypokalaemia", stdin="50\nfemale\n\n\n\n\n")
    assert "did you mean 'hypokalemia'" in text
    assert "Age in years" not in text


def test_an_answer_that_cannot_be_used_is_asked_for_again() -> None:
    answers = "sixty\n60\nF\nfemale\npotassium 3.1\npotassium 3.1 mmol/L\nqqq\nfever\n\nomeprazole\n"
    done = CliRunner().invoke(main, [*ASKED, "--top", "hypokalemia"], input=answers)
    assert done.exit_code == 0, done.output
    for said in ("a number is wanted here", "given: 'f'", "needs a unit", "not clear which finding is meant"):
        assert said in done.output
    assert "age_years: 60" in done.output
    assert "present: [fever]" in done.output


def test_a_case_is_not_added_to_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    given = put(tmp_path / "x.cramp.yaml", "# Müller\n".encode("latin-1"))
    text = told(*ASKED, "--top", "hypokalemia", "-o", given, stdin="\n" * 6)
    assert "save the file as UTF-8" in text
    assert given.read_bytes() == "# Müller\n".encode("latin-1")
