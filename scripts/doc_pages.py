"""The reference pages that are made from the code: command line, facts, findings, truth tables, and a picture."""

from __future__ import annotations

import importlib.util
import inspect
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from legcramp_cds.cli import main
from legcramp_cds.facts import Reading
from legcramp_cds.truth import Truth

ROOT = Path(__file__).resolve().parents[1]
_VERDICTS = {1: "true", -1: "false", 0: "unknown"}


def cli_page() -> str:
    """Every command with its help, as the program itself prints it."""
    told = (
        "What each command prints for `--help`. The exit code is 0 when all went well; 1 when the answer is no "
        "(nothing is found, a case fails, a replay differs, an extra is not ready); and 2 when an input cannot be used."
    )
    blocks = [f"# Command line\n\n{told}"]
    for path, command in _commands("legcramp-cds", main):
        level = "#" * min(path.count(" ") + 2, 4)
        settings = {**main.context_settings, "terminal_width": 78, "max_content_width": 78}
        context = click.Context(command, info_name=path, **settings)
        blocks.append(f"{level} {path}\n\n```text\n{command.get_help(context)}\n```")
    return "\n\n".join(blocks) + "\n"


# What people call, by what they do with it: packages whose `__all__` is meant for them, and single names.
_PUBLIC: dict[str, tuple[str, ...]] = {
    "One patient": ("legcramp_cds", "legcramp_cds.record.load:parse_document", "legcramp_cds.record.load:patient_from"),
    "Tables": ("legcramp_cds.frames", "legcramp_cds.interop.omop"),
    "FHIR and CDS Hooks": (
        "legcramp_cds.interop.fhir.read:read",
        "legcramp_cds.interop.fhir.write:write",
        "legcramp_cds.interop.fhir.questionnaire:questionnaire",
        "legcramp_cds.interop.cds_hooks.respond:respond",
    ),
    "Charts and pages": ("legcramp_cds.views.plots", "legcramp_cds.views.html.report:page"),
    "Tests of your own": ("legcramp_cds.testing",),
}

_PYTHON_TOLD = (
    "What is meant to be called, by what you do with it. The pages below hold everything else as well, room by room: "
    "read them to understand the library, and expect what is not named here to change."
)


def python_page() -> str:
    """The names that people call, each with the first line of what is told of it."""
    blocks = ["# Python", _PYTHON_TOLD]
    for title, places in _PUBLIC.items():
        rows = [row for place in places for row in _public(place)]
        blocks.append(f"## {title}\n\n| name | import from | what it is |\n| --- | --- | --- |\n" + "\n".join(rows))
    return "\n\n".join(blocks) + "\n"


def _public(place: str) -> Iterator[str]:
    """A row for each name of a package, or for the one name that is meant."""
    package, _, single = place.partition(":")
    module = import_module(package)
    for name in [single] if single else module.__all__:
        thing = getattr(module, name)
        if name.startswith("_") or not callable(thing):
            continue
        # What the package offers under its own name is explained where it is written.
        home = f"{thing.__module__}.{thing.__name__}"
        home = "legcramp_cds.assess.assess.assess" if home == "legcramp_cds.assess" else home
        told = (inspect.getdoc(thing) or "").partition("\n\n")[0].replace("\n", " ").partition("; see `")[0]
        yield f"| [`{name}`][{home}] | `{package}` | {told.rstrip('.')} |"


def _commands(path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            yield from _commands(f"{path} {name}", inner)


_TRUTH_TOLD = (
    "Three verdicts, after Kleene: what is not known stays unknown until something settles it. These tables are not "
    "written for this page. They are the rows that the tests under `tests/spec` run against every engine."
)


def truth_page() -> str:
    """The tables of the logic, row by row, as its tests run them."""
    truth = _load(ROOT / "tests" / "spec" / "test_truth_tables.py")
    nodes = _load(ROOT / "tests" / "spec" / "test_nodes.py")
    blocks = (
        "# Truth tables",
        _TRUTH_TOLD,
        "## And, or",
        _table(truth.test_and_or),
        "## Not",
        _table(truth.test_not),
        "## All of, any of, at least two of three findings",
        "A finding that is not named in a row is unknown.",
        _table(nodes.test_all_any_at_least),
        "## Comparison with 0.70",
        "A result such as `<0.70` is an interval. Inside an interval that holds the limit, nothing is decided.",
        _table(nodes.test_compare),
    )
    return "\n\n".join(blocks) + "\n"


def _load(path: Path) -> ModuleType:
    """Import a test file, which stands in no package."""
    spec = importlib.util.spec_from_file_location(f"_doc_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _table(test: Any) -> str:  # noqa: ANN401 - a test function with the rows that pytest has put on it
    names, rows = next(mark.args for mark in test.pytestmark if mark.name == "parametrize")
    heads = [name.replace("_", " ") for name in names]
    lines = [f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}"]
    lines += [f"| {' | '.join(_shown(value) for value in row)} |" for row in rows]
    return "\n".join(lines)


def _shown(value: object) -> str:
    if isinstance(value, Truth):
        return value.value
    if isinstance(value, Reading):
        return f"{value.low:g}" if value.exact else f"{value.low:g} to {value.high:g}"
    if isinstance(value, Mapping):
        states = {True: "present", False: "absent"}
        return ", ".join(f"{name} {states[state]}" for name, state in value.items()) or "nothing known"
    return _VERDICTS[value] if isinstance(value, int) else "not measured"
