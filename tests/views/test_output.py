"""`legcramp-cds assess -o`: every format, a file that is whole or untouched, and errors that help."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legcramp_cds.cli import main
from legcramp_cds.cli_output import FORMATS, write_file

ROOT = Path(__file__).parents[2]
PATIENT = str(ROOT / "examples" / "night_cramps.yaml")
STARTS = {
    "text": "Leg cramps: ",
    "json": '{\n  "schema_version"',
    "fhir": '{\n  "resourceType": "Bundle"',
    "html": "<!DOCTYPE html>\n<html",
    "markdown": "## Leg cramps: ",
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["assess", *arguments, "--as-of", "2026-11-22"])


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_goes_into_a_file_as_it_goes_to_the_screen(form: str, tmp_path: Path) -> None:
    target = tmp_path / "report"
    to_file = run(PATIENT, "--format", form, "-o", str(target))
    assert (to_file.exit_code, to_file.output) == (0, "")
    text = target.read_bytes().decode()
    assert text.startswith(STARTS[form])
    assert text.endswith("\n")
    assert run(PATIENT, "--format", form).stdout == text
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_several_files_give_one_line_each(tmp_path: Path) -> None:
    target = tmp_path / "all.ndjson"
    assert run(PATIENT, PATIENT, "--format", "json", "-o", str(target)).exit_code == 0
    assert len([json.loads(line) for line in target.read_text().splitlines()]) == 2


def test_a_page_holds_one_patient() -> None:
    result = run(PATIENT, PATIENT, "--format", "html")
    assert result.exit_code == 2
    assert "one patient. Hint: " in result.stderr


def test_a_faulty_patient_leaves_the_old_file(tmp_path: Path) -> None:
    target, bad = tmp_path / "report.html", tmp_path / "bad.yaml"
    target.write_text("old")
    bad.write_text("age_years: minus one")
    result = run(str(bad), "--format", "html", "-o", str(target))
    assert result.exit_code == 2
    assert target.read_text() == "old"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    result = run(PATIENT, "-o", str(tmp_path / "nowhere" / "report.txt"))
    assert result.exit_code == 2
    assert "--output: cannot be written" in result.stderr
    assert "Hint: " in result.stderr


def test_a_write_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report"
    target.write_text("old")

    def texts() -> list[str]:
        raise MemoryError

    with pytest.raises(MemoryError):
        write_file(target, (text for _ in range(1) for text in texts()))
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_link_keeps_pointing_and_a_device_is_not_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    write_file(link, ["new"])
    assert link.is_symlink()
    assert real.read_text() == "new"
    write_file(Path("/dev/null"), ["gone"])
    assert not Path("/dev/null").is_file()
