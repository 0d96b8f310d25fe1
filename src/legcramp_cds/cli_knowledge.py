"""The commands that show the knowledge, save it, compare two versions of it, and replay an old answer."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legcramp_cds.cli_completion import FILE, complete_kinds, complete_knowledge
from legcramp_cds.cli_errors import Command, bad_input
from legcramp_cds.cli_input import read_text
from legcramp_cds.cli_options import profile_option
from legcramp_cds.errors import InputError, LegcrampError, Problem

if TYPE_CHECKING:
    from legcramp_cds.knowledge.base import KnowledgeBase

__all__ = ["knowledge", "replay_command"]

_as_text_or_json = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)


def _knowledge(name: str) -> KnowledgeBase:
    """A snapshot by its file, or what is installed by ``current`` or by its version."""
    from legcramp_cds import _version
    from legcramp_cds.knowledge.base import KNOWLEDGE_VERSION, load
    from legcramp_cds.knowledge.snapshot import read_snapshot

    if name in ("current", KNOWLEDGE_VERSION, _version.__version__):
        return load()
    if not Path(name).exists():
        hint = (
            f"installed is library {_version.__version__} with knowledge {KNOWLEDGE_VERSION}; of any other version, "
            "give the file that its `legcramp-cds knowledge snapshot FILE` wrote"
        )
        raise InputError(Problem("", "neither a snapshot nor an installed version", name, hint))
    return read_snapshot(read_text(name), name)


@click.group(short_help="List the knowledge, show it, save it, compare it.")
def knowledge() -> None:
    """The knowledge: list it, show it with its sources, save it, and compare two versions."""


@knowledge.command("list", short_help="List what is known, with its sources.")
@_as_text_or_json
@click.option("--kind", shell_complete=complete_kinds, help="Only one kind, such as condition or red_flag.")
def list_command(form: str, kind: str | None) -> None:
    """List conditions, drugs, drug classes, tests, red flags, limits and advice with their sources."""
    from legcramp_cds.knowledge.base import load
    from legcramp_cds.knowledge.catalog import catalog

    every = list(catalog(load()))
    rows = [entry for entry in every if kind in (None, entry.kind)]
    if kind is not None and not rows:
        hint = f"the kinds are {', '.join(sorted({entry.kind for entry in every}))}"
        raise bad_input(InputError(Problem("--kind", "there is no such kind of knowledge", kind, hint)))
    if form == "json":
        click.echo(json.dumps([row.to_dict() for row in rows], ensure_ascii=False, indent=2))
        return
    width = max(len(row.id) for row in rows)
    for row in rows:
        mark = "" if row.verified else "  (unverified)"
        click.echo(f"{row.kind:<13}  {row.id:<{width}}  {row.name}{mark}")


@knowledge.command("show", short_help="Show one rule in words, with its sources.")
@click.argument("name", metavar="ID", shell_complete=complete_knowledge)
def show_command(name: str) -> None:
    """Show one piece of knowledge: what it says, in words, and on which sources."""
    from legcramp_cds.knowledge.base import load
    from legcramp_cds.views.entry import render

    try:
        click.echo(render(load(), name))
    except LegcrampError as error:
        raise bad_input(error) from None


@knowledge.command("sources", short_help="List every document.")
@click.option("--format", "form", type=click.Choice(["text", "json", "bibtex", "csl-json"]), default="text")
def sources_command(form: str) -> None:
    """List every document: as text, as JSON, as BibTeX, or as CSL-JSON for reference managers."""
    from legcramp_cds.knowledge.base import load
    from legcramp_cds.views.source_list import render

    click.echo(render(load().sources.values(), form), nl=False)


@knowledge.command("snapshot", short_help="Save the whole knowledge to a file.")
@click.argument("file", type=FILE)
@profile_option
def snapshot_command(file: str, profile: str) -> None:
    """Save the whole knowledge to FILE, for comparing and for replaying later."""
    from legcramp_cds.cli_output import write_file
    from legcramp_cds.knowledge.base import load
    from legcramp_cds.knowledge.profiles import with_profile
    from legcramp_cds.knowledge.snapshot import write_snapshot

    try:
        whole = with_profile(load(), profile)
        write_file(Path(file), [write_snapshot(whole)], "FILE")
    except LegcrampError as error:
        raise bad_input(error) from None
    click.echo(f"knowledge {whole.version} ({whole.hash[:12]}) saved to {file}", err=True)


@knowledge.command("diff", cls=Command, short_help="Tell what changed, case by case.")
@click.argument("old", metavar="OLD", type=FILE)
@click.argument("new", metavar="NEW", type=FILE)
@click.option(
    "--cases", "paths", multiple=True, required=True, metavar="PATH", type=FILE, help="Cases to compare on; repeatable."
)
@_as_text_or_json
def diff_command(old: str, new: str, paths: tuple[str, ...], form: str) -> None:
    """Tell what changed between OLD and NEW, case by case.

    Each is a file that `knowledge snapshot` wrote, the installed version by its number, or the word current.
    """
    from legcramp_cds.cases.compare import compare, render
    from legcramp_cds.cases.load import load_paths

    try:
        entries = load_paths(paths)
        found = list(compare(entries, _knowledge(old), _knowledge(new)))
    except LegcrampError as error:
        raise bad_input(error) from None
    if form == "json":
        data = {"n": len(entries), "cases": [one.to_dict() for one in found]}
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        click.echo(render(found, len(entries)))
    if any(one.problem for one in found):
        sys.exit(2)


@click.command("replay", cls=Command, short_help="Make a saved assessment again.")
@click.argument("assessment", metavar="ASSESSMENT", type=FILE)
@click.option(
    "--knowledge", "snapshot", required=True, metavar="SNAPSHOT", type=FILE, help="Snapshot, version, or current."
)
def replay_command(assessment: str, snapshot: str) -> None:
    """Make a saved ASSESSMENT again with the knowledge of its day, and say whether it is the same.

    The exit code is 1 when it is not, which means that the library itself has changed since.
    """
    from legcramp_cds.assess.replay import replay

    try:
        saved = read_text(assessment)
        again = replay(saved, _knowledge(snapshot), assessment)
    except LegcrampError as error:
        raise bad_input(error) from None
    click.echo(again)
    if again.strip() != saved.strip():
        click.echo("The replay differs from the saved assessment: the library has changed since.", err=True)
        sys.exit(1)
