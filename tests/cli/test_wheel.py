"""First use: the built wheel, installed alone, runs every example of the README, and says what to type for the rest.

One wheel is built and one bare environment made for all of it. What the library always needs comes from the package
index; where that cannot be reached, the tests are skipped.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.docs.test_docs_run import blocks, same

OUTPUT = re.compile(r"<!-- output: (?P<command>[^|]*?)(?: \| .*?)? -->\n```text\n(?P<shown>.*?)```", re.DOTALL)

# What needs an extra, and which one.
EXTRAS = [
    ("frames", "import legcramp_cds.frames"),
    ("frames", "from legcramp_cds import *; from datetime import date; assess(Patient(), as_of=date.max).to_frame()"),
    ("plots", "import legcramp_cds.views.plots"),
    ("testing", "import legcramp_cds.testing"),
]
COMMANDS = [("frames", "screen table.csv -o out.csv"), ("server", "serve --insecure-no-auth")]


@dataclass(frozen=True)
class Bare:
    """An environment in which nothing but the wheel was installed, and a folder with the examples."""

    bin: Path
    folder: Path

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        variables = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "COVERAGE"))}
        return subprocess.run(
            [str(self.bin / program), *arguments],
            cwd=self.folder,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def bare(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Bare:
    """Build the wheel and install it."""
    made = tmp_path_factory.mktemp("bare")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [*pip, "wheel", "--no-deps", "--wheel-dir", str(made), str(root)]
    built = subprocess.run(build, capture_output=True, text=True, check=False)
    if built.returncode and "hatchling" in built.stderr:
        pytest.skip(f"the package index cannot be reached: {built.stderr[-300:]}")
    assert built.returncode == 0, built.stderr
    (wheel,) = made.glob("*.whl")
    venv.create(made / "venv", with_pip=False)
    place = made / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    install = [*pip, "--python", str(place / "python"), "install", str(wheel)]
    installed = subprocess.run(install, capture_output=True, text=True, check=False)
    if installed.returncode and "No matching distribution" in installed.stderr:
        pytest.skip(f"the package index cannot be reached: {installed.stderr[-300:]}")
    assert installed.returncode == 0, installed.stderr
    folder = made / "examples"
    shutil.copytree(root / "examples", folder)
    (folder / "table.csv").write_text("age\n50\n", encoding="utf-8")
    return Bare(place, folder)


def test_every_output_of_the_readme_comes_out(bare: Bare, root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")
    shown = {found["command"]: found["shown"] for found in OUTPUT.finditer(text)}
    assert len(shown) > 2
    for command, output in shown.items():
        if command == "python":
            code = "\n".join(block.body for block in blocks(text) if block.language == "python")
            done = bare.run("python", "-c", code)
        else:
            program, *arguments = shlex.split(command)
            done = bare.run(program, *arguments)
        assert same(output, done.stdout + done.stderr), f"{command} printed\n{done.stdout}{done.stderr}"


def test_every_command_of_the_readme_exists(bare: Bare, root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")
    lines = [line for block in blocks(text) if block.language == "sh" for line in block.body.splitlines()]
    commands = {tuple(line.partition("#")[0].split()) for line in lines if line.startswith("legcramp-cds")}
    assert len(commands) > 4
    for _, *words in commands:
        # A word that is a command, up to the first that is not: `cases run`, `assess`.
        known = [word for word in words[:2] if word.isalpha()]
        known = known[:2] if known[0] in ("cases", "knowledge") else known[:1]
        done = bare.run("legcramp-cds", *known, "--help")
        assert done.returncode == 0, (known, done.stderr)
        for option in (word for word in words if word.startswith("-") and word != "--help"):
            assert re.search(rf"(?<![\w-]){option}(?![\w-])", done.stdout), (known, option)


@pytest.mark.parametrize(("extra", "code"), EXTRAS, ids=[code for _, code in EXTRAS])
def test_python_says_what_to_type_for_an_extra(bare: Bare, extra: str, code: str) -> None:
    done = bare.run("python", "-c", code)
    assert done.returncode == 1
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("legcramp_cds.errors.MissingExtraError: ")
    assert last.endswith(f'Hint: pip install "legcramp-cds[{extra}]"')


@pytest.mark.parametrize(("extra", "command"), COMMANDS, ids=[command for _, command in COMMANDS])
def test_a_command_says_what_to_type_for_an_extra(bare: Bare, extra: str, command: str) -> None:
    done = bare.run("legcramp-cds", *command.split())
    assert done.returncode == 2
    assert done.stderr.startswith("Error: ")
    assert done.stderr.endswith(f'Hint: pip install "legcramp-cds[{extra}]"\n')
    assert "Traceback" not in done.stderr


def test_a_bundle_and_every_format_work_without_an_extra(bare: Bare) -> None:
    for form in ("text", "json", "fhir", "html", "markdown"):
        done = bare.run("legcramp-cds", "assess", "bundle.json", "--as-of", "2026-11-22", "--format", form)
        assert (done.returncode, done.stderr) == (0, ""), form
        assert done.stdout


def test_the_doctor_finds_the_core_well_and_no_extra(bare: Bare) -> None:
    done = bare.run("legcramp-cds", "doctor", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert [part["fault"] for part in told["core"]] == [""] * len(told["core"])
    assert {name for name, extra in told["extras"].items() if extra["ready"]} == set()
    need = bare.run("legcramp-cds", "doctor", "--need", "frames")
    assert need.returncode == 1
    assert 'pip install "legcramp-cds[frames]"' in need.stdout
