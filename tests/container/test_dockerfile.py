"""The Dockerfile, as far as it can be judged without building it; `make container` follows its steps."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def load(name: str) -> ModuleType:
    """A script of the folder `scripts`, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


dockerfile = load("dockerfile")
STEPS = dockerfile.parse((ROOT / "Dockerfile").read_text(encoding="utf-8"))
LAST = [step for step in STEPS if step.stage == STEPS[-1].stage]


def last(kind: str) -> str:
    (found,) = (step.rest for step in LAST if step.kind == kind)
    return str(found)


@pytest.mark.parametrize(
    ("path", "patterns", "ignored"),
    [
        ("src/a.py", ["*", "!src"], False),
        ("tests/a.py", ["*", "!src"], True),
        ("src/x/__pycache__/a.pyc", ["*", "!src", "**/__pycache__"], True),
        ("__pycache__/a.pyc", ["**/__pycache__"], True),
        ("src/secret.env", ["**/*.env"], True),
        ("src/secret.env", ["*.env"], False),
        ("a/b/c", ["a/*/c"], True),
        ("a/b/c", ["# a", "", "a/b/", "!a/b/c"], False),
        ("README.md", ["README?md"], True),
        ("README.md", ["readme.md"], False),
    ],
)
def test_what_is_ignored(path: str, patterns: list[str], ignored: bool) -> None:
    assert dockerfile.is_ignored(path, patterns) is ignored


def test_steps_are_told_apart() -> None:
    steps = dockerfile.parse(
        '# hello\nFROM a AS one\nRUN x \\\n  && y\n\nFROM b\nCOPY --from=one /a /b\nCMD ["c", "d e"]\n'
    )
    assert [(step.stage, step.kind) for step in steps] == [
        ("one", "FROM"),
        ("one", "RUN"),
        ("", "FROM"),
        ("", "COPY"),
        ("", "CMD"),
    ]
    assert steps[1].rest == "x && y"
    assert (steps[3].options, steps[3].plain, steps[4].words) == ({"from": "one"}, ["/a", "/b"], ["c", "d e"])
    with pytest.raises(ValueError, match="ONBUILD"):
        dockerfile.parse("FROM a\nONBUILD RUN x\n")


def test_the_context_holds_what_is_copied_and_nothing_else() -> None:
    files = dockerfile.context_files(ROOT, ROOT / ".dockerignore")
    copied = [source for step in STEPS if step.kind == "COPY" and not step.options for source in step.plain[:-1]]
    for source in copied:
        assert any(file == source or file.startswith(f"{source}/") for file in files), source
    assert {file.partition("/")[0] for file in files} == set(copied)
    assert not [file for file in files if "__pycache__" in file]


def test_what_the_build_of_the_package_needs_is_copied() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    copied = {source for step in STEPS if step.kind == "COPY" for source in step.plain[:-1]}
    assert {"pyproject.toml", "src", project["readme"], *project["license-files"]} <= copied
    assert "[server]" in next(step.rest for step in STEPS if step.kind == "RUN")


def test_everything_names_the_same_port_and_folder() -> None:
    port = last("EXPOSE")
    assert port in last("CMD")
    assert f"127.0.0.1:{port}/readyz" in last("HEALTHCHECK")
    assert f"LEGCRAMP_CDS_DATA_DIR={last('VOLUME')}" in last("ENV")


def test_it_runs_as_an_ordinary_user_and_gets_signals_itself() -> None:
    kinds = [step.kind for step in LAST]
    assert last("USER") not in ("root", "0")
    assert kinds.index("USER") < kinds.index("ENTRYPOINT")
    assert last("ENTRYPOINT").startswith("[")
    assert last("CMD").startswith("[")
