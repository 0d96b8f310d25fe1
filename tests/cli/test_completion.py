"""Completion in the shell, asked for as each shell asks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main

# What is typed so far, and what must be among the answers; the last word is the one that is completed.
COMPLETED = [
    ("", {"assess", "cases", "doctor", "knowledge", "screen", "serve"}),
    ("kn", {"knowledge"}),
    ("cases ", {"run", "new", "score", "schema"}),
    ("assess --for", {"--format"}),
    ("assess --format ", {"text", "json", "fhir", "html"}),
    ("assess --profile ", {"default", "aafp_2012", "dgn"}),
    ("findings neck_s", {"neck_scar", "neck_surgery"}),
    ("findings tingling perioral", {"perioral_paresthesia"}),
    ("knowledge show hypomag", {"hypomagnesemia"}),
    ("knowledge list --kind red", {"red_flag"}),
    ("screen --columns triage,st", {"triage,status"}),
    ("screen --unit magnesium=m", {"magnesium=mg/dL", "magnesium=mmol/L"}),
    ("doctor --need fr", {"frames"}),
    ("completion ", {"bash", "zsh", "fish"}),
]


def answers(shell: str, typed: str) -> list[str]:
    """What the program answers to a shell: in its environment stands what was typed."""
    words = f"legcramp-cds {typed}".split(" ")
    where = words[-1] if shell == "fish" else str(len(words) - 1)
    variables = {
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": where,
        "_LEGCRAMP_CDS_COMPLETE": f"{shell}_complete",
    }
    done = CliRunner().invoke(main, [], prog_name="legcramp-cds", env=variables, catch_exceptions=False)
    assert done.exit_code in (0, 1)
    return done.stdout.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(("typed", "wanted"), COMPLETED, ids=[typed or "nothing" for typed, _ in COMPLETED])
def test_commands_options_and_ids_are_completed(shell: str, typed: str, wanted: set[str]) -> None:
    lines = answers(shell, typed)
    # bash: type,word; zsh: type, word and help on lines of their own; fish: type,word and a tab before the help.
    words = set(lines[1::3]) if shell == "zsh" else {line.partition(",")[2].partition("\t")[0] for line in lines}
    assert wanted <= words
    last = typed.rpartition(" ")[2]
    assert all(word.startswith(last) for word in words), "nothing else is offered"


@pytest.mark.parametrize("typed", ["assess ", "assess -o ", "cases run ", "screen ", "knowledge snapshot ", "replay "])
def test_files_are_left_to_the_shell(typed: str) -> None:
    assert answers("bash", typed) == ["file,"]
    assert answers("bash", "screen --fhir-ndjson ") == ["dir,"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed(shell: str) -> None:
    done = CliRunner().invoke(main, ["completion", shell], catch_exceptions=False)
    assert done.exit_code == 0
    assert f"_LEGCRAMP_CDS_COMPLETE={shell}_complete" in done.stdout
    assert CliRunner().invoke(main, ["completion", "cmd"]).exit_code == 2


def test_bash_completes_with_it(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash on the path")
    program = tmp_path / "legcramp-cds"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m legcramp_cds "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    # What bash does when Tab is pressed behind `legcramp-cds know`.
    script = (
        'eval "$(legcramp-cds completion bash)"; COMP_WORDS=(legcramp-cds know); COMP_CWORD=1; '
        '_legcramp_cds_completion legcramp-cds; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    variables = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run([bash, "-c", script], env=variables, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["knowledge"]


def every_command(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for word, inner in command.commands.items():
            yield from every_command(inner, f"{name} {word}")


@pytest.mark.parametrize("name", [name.partition(" ")[2] for name, _ in every_command(main, "legcramp-cds")])
def test_help_is_whole_and_fits_a_terminal(name: str) -> None:
    done = CliRunner().invoke(main, [*name.split(), "--help"], catch_exceptions=False, terminal_width=80)
    assert done.exit_code == 0
    assert done.stdout.count("...") == done.stdout.partition("\n")[0].count("..."), "a line is cut short"
    for line in done.stdout.splitlines():
        assert len(line) <= 80 or "completions/" in line, line
    assert done.stdout == CliRunner().invoke(main, [*name.split(), "-h"], terminal_width=80).stdout
