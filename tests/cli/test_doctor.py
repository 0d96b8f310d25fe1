"""`legcramp-cds doctor`: what is there, what is missing, and the line to type."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from legcramp_cds import __version__, cli_doctor, cli_installed
from legcramp_cds.cli import main
from legcramp_cds.cli_installed import Part, extras, parts_of
from legcramp_cds.knowledge.base import load


def doctor(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments], catch_exceptions=False)


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation that lacks Polars, and has a PyArrow of another age."""
    real = metadata.distribution

    class Old:
        version = "25.9.1"
        metadata = {"Name": "pyarrow"}  # noqa: RUF012 - stands for a mapping

    def found(name: str) -> object:
        if name == "polars":
            raise metadata.PackageNotFoundError(name)
        return Old() if name == "pyarrow" else real(name)

    monkeypatch.setattr(cli_installed, "distribution", found)


def test_it_tells_versions_knowledge_and_java() -> None:
    done = doctor("--format", "json")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert told["library"] == __version__
    assert told["knowledge"] == {"version": load().version, "hash": load().hash}
    assert told["python"] == sys.version.split()[0]
    core = {part["name"].lower(): part["found"] for part in told["core"]}
    assert core == {name: metadata.version(name) for name in ("click", "pint", "pydantic", "pyyaml", "tqdm")}
    assert told["faults"] == []


def test_the_extras_are_those_of_the_project(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = {name: lines for name, lines in project["optional-dependencies"].items() if name != "dev"}
    assert extras() == tuple(sorted(optional))
    for name, lines in optional.items():
        wanted = {line.partition(">")[0].partition("[")[0].lower() for line in lines} - {"legcramp-cds"}
        assert wanted <= {part.name.lower() for part in parts_of(name)}, name


def test_every_requirement_and_marker_is_understood() -> None:
    for line in metadata.requires("legcramp-cds") or []:
        found = cli_installed._REQUIREMENT.match(line)
        assert found is not None, line
        assert found["least"] or found["name"].startswith("mkdocstrings"), line
        rest = cli_installed._EXTRA.sub("", found["marker"] or "").replace("sys_platform != 'win32'", "")
        assert set(rest) <= set("() and"), line


def test_text_has_a_line_for_each_extra() -> None:
    done = doctor()
    assert done.exit_code == 0
    lines = {words[0]: words[1] for line in done.stdout.splitlines() if len(words := line.split()) > 1}
    assert set(extras()) <= set(lines)
    assert load().hash in done.stdout


@pytest.mark.usefixtures("without")
def test_a_missing_extra_has_the_line_to_type_and_is_no_fault() -> None:
    done = doctor()
    assert done.exit_code == 0
    frames = next(line for line in done.stdout.splitlines() if line.split()[:1] == ["frames"])
    assert frames.split(maxsplit=2) == ["frames", "missing", 'pip install "legcramp-cds[frames]"']
    assert "polars is not installed, pyarrow 25.9.1 is older than 26.0" in done.stdout
    told = json.loads(doctor("--format", "json").stdout)["extras"]
    assert (told["frames"]["ready"], told["cases"]["ready"]) == (False, True)
    assert told["frames"]["install"] == 'pip install "legcramp-cds[frames]"'


@pytest.mark.usefixtures("without")
def test_an_extra_that_is_needed_and_missing_is_a_fault() -> None:
    assert doctor("--need", "cases").exit_code == 0
    done = doctor("--need", "cases", "--need", "frames")
    assert done.exit_code == 1
    assert "frames is not ready" in done.stderr
    assert "cases" not in done.stderr
    wrong = doctor("--need", "frame")
    assert wrong.exit_code == 2
    assert "frames" in wrong.stderr


def test_what_cannot_be_imported_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tqdm", None)
    done = doctor()
    assert done.exit_code == 1
    assert "tqdm cannot be imported: " in done.stderr


def test_a_library_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(cli_installed, "distribution", nothing)
    done = doctor()
    assert done.exit_code == 1
    assert "without being installed" in done.stderr


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ('openjdk version "17.0.15" 2025-04-15\n', Part("Java", "17", "17.0.15")),
        ('java version "1.8.0_202"\n', Part("Java", "17", "1.8.0_202", "is older than 17")),
        ("gibberish\n", Part("Java", "17", fault="does not tell its version")),
    ],
)
def test_java_is_asked_for_its_version(told: str, part: Part, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legcramp_cds.cli_doctor.shutil.which", lambda _: "/usr/bin/java")
    answer = subprocess.CompletedProcess((), 0, stdout="", stderr=told)
    monkeypatch.setattr("legcramp_cds.cli_doctor.subprocess.run", lambda *_, **__: answer)
    assert cli_doctor._java() == part


def test_java_that_is_not_there_or_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legcramp_cds.cli_doctor.shutil.which", lambda _: None)
    assert "not on the path" in cli_doctor._java().fault
    done = doctor("--need", "spark")
    assert done.exit_code == 1
    spark = [line for line in done.stdout.splitlines() if line.split()[:1] == ["spark"]][-1]
    assert "pip cannot install it" in spark
    assert "pip install" not in spark
    monkeypatch.setattr("legcramp_cds.cli_doctor.shutil.which", lambda _: "/nowhere/java")
    assert cli_doctor._java().fault.startswith("does not start")
