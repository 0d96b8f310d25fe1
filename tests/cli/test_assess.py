"""`legcramp-cds assess`: what it prints for good input, and what it says and returns for bad input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from legcramp_cds import Patient, __version__, assess
from legcramp_cds.cli import main
from tests.assess.pictures import AS_OF

DAY = ("--as-of", "2026-11-22")
GOOD = "age_years: 60\nlabs:\n  magnesium: 0.45 mmol/L\n"


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["assess", *map(str, arguments), *DAY], input=stdin)


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Write a file and say where it is."""

    def write(text: str | bytes, name: str = "patient.yaml") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return write


# Good input ---------------------------------------------------------------------------------------------------------


def test_text_is_what_print_shows(put: Callable[..., Path]) -> None:
    done = run(put(GOOD))
    expected = assess(Patient(age_years=60, labs={"magnesium": "0.45 mmol/L"}), as_of=AS_OF)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{expected}\n"


def test_json_is_the_assessment_whole(put: Callable[..., Path]) -> None:
    done = run(put('{"age_years": 60, "labs": {"magnesium": "0.45 mmol/L"}}', "p.json"), "--format", "json")
    expected = assess(Patient(age_years=60, labs={"magnesium": "0.45 mmol/L"}), as_of=AS_OF)
    assert (done.exit_code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == json.loads(expected.to_json())


def test_several_files_give_one_document_a_line_in_their_order(put: Callable[..., Path], root: Path) -> None:
    files = [put("id: one"), root / "examples" / "bundle.json", put("id: three", "c.yaml")]
    done = run(*files, "--format", "json")
    assert done.exit_code == 0
    documents: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(documents) == 3
    assert [document["patient_id"] for document in documents][::2] == ["one", "three"]
    assert documents[1]["differential"][0]["status"] == "confirmed"
    assert done.stderr == ""


def test_several_files_as_text_stand_apart(put: Callable[..., Path]) -> None:
    done = run(put("id: one"), put("id: two", "b.yaml"))
    first, second = done.stdout.split("=" * 110)
    assert "Leg cramps: one" in first
    assert "Leg cramps: two" in second


def test_all_shows_what_the_short_text_only_counts(root: Path) -> None:
    bundle = root / "examples" / "bundle.json"
    short, long = run(bundle).stdout, run(bundle, "--all").stdout
    assert "more unknown" in short
    assert "more unknown" not in long
    assert len(long) > len(short)


def test_a_fhir_bundle_accounts_for_what_the_reader_set_aside(root: Path) -> None:
    data = json.loads(run(root / "examples" / "bundle.json", "--format", "json").stdout)
    assert data["data"]["used"]
    assert any("magnesium 2 mg/dL" in str(item["what"]) for item in data["data"]["ignored"])


@pytest.mark.parametrize("shape", ["list", "NDJSON", "NDJSON with a byte order mark", "one resource"])
def test_fhir_is_taken_in_every_shape(root: Path, put: Callable[..., Path], shape: str) -> None:
    bundle = json.loads((root / "examples" / "bundle.json").read_text(encoding="utf-8"))
    resources = [entry["resource"] for entry in bundle["entry"]]
    lines = "\n".join(json.dumps(resource) for resource in resources)
    magnesium = next(one for one in resources if "1.3" in json.dumps(one))
    given = {
        "list": json.dumps(resources),
        "NDJSON": lines,
        "NDJSON with a byte order mark": f"\ufeff{lines}\n",
        "one resource": json.dumps(magnesium, indent=2),
    }
    done = run(put(given[shape], "record.json"), "--format", "json")
    assert done.exit_code == 0, done.stderr
    data = json.loads(done.stdout)
    assert data["differential"][0]["condition"] == "hypomagnesemia"
    assert bool(data["data"]["ignored"]) == (shape != "one resource")


def test_a_byte_order_mark_does_no_harm(put: Callable[..., Path]) -> None:
    assert run(put(b"\xef\xbb\xbf" + GOOD.encode())).exit_code == 0


def test_without_a_day_today_is_taken(put: Callable[..., Path]) -> None:
    done = CliRunner().invoke(main, ["assess", str(put(GOOD)), "--format", "json"])
    assert done.exit_code == 0
    assert json.loads(done.stdout)["as_of"] >= "2026-01-01"


def test_the_version_and_the_help_are_there() -> None:
    assert __version__ in CliRunner().invoke(main, ["--version"]).stdout
    assert "standard input" in CliRunner().invoke(main, ["assess", "-h"]).stdout


def program(*arguments: str, stdin: bytes) -> subprocess.CompletedProcess[bytes]:
    """The real program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "legcramp_cds", "assess", *arguments, *DAY],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )


def test_standard_input_is_read_and_a_poor_terminal_does_not_stop_it() -> None:
    done = program("-", stdin=b"id: caf\xc3\xa9\nlabs: {creatinine: 400 umol/L}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Leg cramps: caf")


def test_standard_input_with_faults_is_refused() -> None:
    done = program("-", stdin=b"ages: 4")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"Error in standard input: ages: unknown key")


# Bad input ----------------------------------------------------------------------------------------------------------

# What stands in the file, and what the message must hold: path, what was given, and what to do.
BAD: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "unknown key": ("ages: 4", ("ages: unknown key", "given: ages", "did you mean 'age_years'")),
    "unknown finding": (
        "history: {present: [nek_surgery]}",
        ("history.present: unknown finding", "given: nek_surgery", "did you mean 'neck_surgery'"),
    ),
    "unknown analyte": (
        "labs: {magnesum: 0.8 mmol/L}",
        ("labs.magnesum: unknown measurement", "given: magnesum", "did you mean 'magnesium'"),
    ),
    "unknown unit": ("labs: {calcium: 2 zorks}", ("labs.calcium: this unit is not known", "given: zorks", "UCUM")),
    "missing unit": ("labs: {calcium: 7.3}", ("labs.calcium:", "needs a unit", "given: 7.3", "7.3 mmol/L")),
    "wrong dimension": ("labs: {calcium: 2 U/L}", ("labs.calcium:", "given: U/L", "write it in 'mmol/L'")),
    "negative": ("labs: {calcium: -2 mmol/L}", ("labs.calcium:", "any living patient", "given: -2 mmol/L")),
    "implausible": ("labs: {calcium: 9.1 mmol/L}", ("labs.calcium:", "given: 9.1 mmol/L", "did you mean '9.1 mg/dL'")),
    "present and absent": (
        "history: {present: [fever], absent: [fever]}",
        ("history.absent: fever is both present and absent", "keep it in one"),
    ),
    "a date after the day": (
        "labs: {calcium: {value: 2.1, unit: mmol/L, collected_at: 2026-11-23}}",
        ("labs.calcium: the result was taken on 2026-11-23, after the day of the assessment, 2026-11-22", "later day"),
    ),
    "yes as a state": ("pregnant: yes", ("pregnant: yes or no is wanted here", "given: 'yes'", "write true or false")),
    "invalid JSON": ('{"age_years": 54', ("not valid JSON", "line 1, column 17")),
    "invalid YAML": ("labs:\n  a: b: c", ("not valid YAML", "line 2, column 7")),
    "a key twice": ("age_years: 5\nage_years: 6", ("the key 'age_years' stands twice", "line 2, column 1")),
    "FHIR that says nothing": (
        '{"resourceType": "Observation", "code": {"text": "mood"}}',
        ("Observation.code: no word for this: mood",),
    ),
    "FHIR with a broken line": (
        '{"resourceType": "Patient", "id": "7"}\n{"resourceType": "Obs\n',
        ("line[1]: invalid JSON", 'given: {"resourceType": "Obs'),
    ),
    "empty": ("", ("the document is empty",)),
    "only blanks": (" \n\t\n", ("the document is empty",)),
    "a list": ("- age_years: 4", ("a patient is a mapping of fields", "given: list")),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\xff", ("not a text file in UTF-8", "byte 0", "save the file as UTF-8")),
    "UTF-16": ("age_years: 4".encode("utf-16"), ("not a text file in UTF-8", "save the file as UTF-8")),
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize("form", ["text", "json"])
def test_bad_input_is_told_on_standard_error_alone(kind: str, form: str, put: Callable[..., Path]) -> None:
    content, told = BAD[kind]
    path = put(content)
    done = run(path, "--format", form)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"Error in {path}: ")
    assert done.stderr.count("\n") == 1
    for words in told:
        assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_all_faults_of_a_file_are_told_at_once(put: Callable[..., Path]) -> None:
    done = run(put("ages: 4\nlabs: {calcium: 7.3, sodim: 140 mmol/L}\nhistory: {present: [nek_surgery]}\nsex: F"))
    assert done.exit_code == 2
    assert done.stderr.splitlines()[0].endswith("5 problems:")
    told = [line.split(":")[0] for line in done.stderr.splitlines()[1:]]
    assert sorted(told) == ["  - ages", "  - history.present", "  - labs.calcium", "  - labs.sodim", "  - sex"]


def test_a_file_with_faults_does_not_stop_the_others(put: Callable[..., Path]) -> None:
    done = run(put("id: one"), put("ages: 4", "bad.yaml"), put("id: three", "c.yaml"), "--format", "json")
    assert done.exit_code == 2
    assert [json.loads(line)["patient_id"] for line in done.stdout.splitlines()] == ["one", "three"]
    assert "bad.yaml: ages: unknown key" in done.stderr


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    done = run(path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "larger than 100 MB" in done.stderr
    assert "given: 200 MB" in done.stderr
    assert "Hint: give one patient a file" in done.stderr


def test_a_directory_and_a_missing_file_are_called_so(tmp_path: Path) -> None:
    for path, told in ((tmp_path, "a directory was given"), (tmp_path / "none.yaml", "cannot be read: No such file")):
        done = run(path)
        assert (done.exit_code, done.stdout) == (2, "")
        assert told in done.stderr


def test_a_wrong_day_is_refused_before_anything_is_read(put: Callable[..., Path]) -> None:
    done = CliRunner().invoke(main, ["assess", str(put(GOOD)), "--as-of", "yesterday"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "'--as-of': not a date (given: yesterday). Hint: write it as 2026-11-22" in done.stderr


def test_no_file_at_all_and_an_unknown_format_are_refused() -> None:
    assert run().exit_code == 2
    assert run("x.yaml", "--format", "pdf").exit_code == 2


def test_a_failed_run_leaves_the_output_file_as_it_was(put: Callable[..., Path], tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("before")
    done = run(put("ages: 4"), "--format", "json", "--output", target)
    assert (done.exit_code, done.stdout) == (2, "")
    assert target.read_text() == "before"
    assert run(put(GOOD), "--format", "json", "--output", target).exit_code == 0
    assert json.loads(target.read_text())["as_of"] == "2026-11-22"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "patient.yaml"]
