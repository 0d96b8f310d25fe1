"""Completion in the shell: the script that turns it on, and what can be completed beyond commands and options."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem, get_completion_class

from legcramp_cds.cli_installed import extras

__all__ = [
    "FILE",
    "complete_columns",
    "complete_extras",
    "complete_facts",
    "complete_findings",
    "complete_kinds",
    "complete_knowledge",
    "complete_profiles",
    "completion",
]

# For arguments that are files: shells complete their names, and nothing is checked here.
FILE = click.Path(allow_dash=True)

_PROGRAM = "legcramp-cds"
_VARIABLE = "_LEGCRAMP_CDS_COMPLETE"


@click.command("completion", short_help="Complete commands and ids in your shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes commands, options and ids in a shell.

    \b
    bash  legcramp-cds completion bash > ~/.local/share/bash-completion/completions/legcramp-cds
    zsh   legcramp-cds completion zsh >> ~/.zshrc
    fish  legcramp-cds completion fish > ~/.config/fish/completions/legcramp-cds.fish

    It takes effect in the next shell.
    """  # noqa: D301 - this one is click's own sign for lines that stay as they are
    made = get_completion_class(shell)
    if made is None:
        raise click.ClickException(f"completion for {shell} is not known to this version of click")
    click.echo(made(click.Group(), {}, _PROGRAM, _VARIABLE).source())


def _beginning(names: Iterable[tuple[str, str]], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name, help=told) for name, told in sorted(names) if name.startswith(incomplete)]


def complete_findings(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of everything that `findings` can find."""
    from legcramp_cds.knowledge.base import load

    return _beginning(((fact.id, fact.name) for fact in load().facts.values()), incomplete)


def complete_facts(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """``fact=unit`` for measurements, in every unit that is printed."""
    from legcramp_cds.facts import Measurement
    from legcramp_cds.knowledge.base import load

    found = (
        (f"{fact.id}={unit}", fact.name)
        for fact in load().facts.values()
        if isinstance(fact, Measurement)
        for unit in dict.fromkeys((fact.unit, *fact.printed_units))
    )
    return _beginning(found, incomplete)


def complete_knowledge(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of everything that `knowledge show` can show."""
    from legcramp_cds.knowledge.base import load
    from legcramp_cds.knowledge.catalog import catalog

    return _beginning(((entry.id, entry.name) for entry in catalog(load())), incomplete)


def complete_kinds(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Kinds of knowledge."""
    from legcramp_cds.knowledge.base import load
    from legcramp_cds.knowledge.catalog import catalog

    return _beginning(((kind, "") for kind in {entry.kind for entry in catalog(load())}), incomplete)


def complete_profiles(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Ids of guidelines."""
    from legcramp_cds.knowledge.profiles import PROFILES

    return _beginning(((profile.id, profile.name) for profile in PROFILES.values()), incomplete)


def complete_columns(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Groups of columns that `screen` puts out; those before the last comma stay."""
    from legcramp_cds.cli_bulk import GROUPS

    before, comma, last = incomplete.rpartition(",")
    return [CompletionItem(f"{before}{comma}{name}") for name in GROUPS if name.startswith(last)]


def complete_extras(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of the optional parts of the library."""
    return _beginning(((name, "") for name in extras()), incomplete)
