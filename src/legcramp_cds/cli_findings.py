"""The commands that name what can be written: `findings` and `facts`."""

from __future__ import annotations

import json
import sys
from math import isinf

import click

from legcramp_cds.cli_completion import complete_findings

__all__ = ["facts", "findings"]


@click.command("findings", short_help="Find the right word for a finding or a result.")
@click.argument("words", nargs=-1, required=True, metavar="SEARCH...", shell_complete=complete_findings)
@click.option("--most", type=click.IntRange(min=1), default=10, show_default=True, help="How many to show.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def findings(words: tuple[str, ...], most: int, form: str) -> None:
    """Find the right word by name, synonym or code, best match first.

    The exit code is 1 when nothing was found.
    """
    from legcramp_cds.cases.search import find

    text = " ".join(words)
    hits = find(text)[:most]
    if form == "json":
        keys = ("id", "name", "kind", "score", "by")
        rows = [{key: getattr(hit, key) for key in keys} for hit in hits]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif hits:
        width = max(len(hit.id) for hit in hits)
        click.echo("\n".join(f"{hit.id:<{width}}  {hit.kind:<11}  {hit.name}" for hit in hits))
    if not hits:
        click.echo(f"Nothing is known as {text!r}. Hint: use fewer or other words", err=True)
        sys.exit(1)


@click.command("facts", short_help="List every fact that a record can state.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def facts(form: str) -> None:
    """List every fact that a record can state: name, kind, unit, plausible range, meaning."""
    from legcramp_cds.cases.search import kind_of
    from legcramp_cds.facts import Choice, Measurement
    from legcramp_cds.knowledge.base import load

    rows: list[dict[str, object]] = []
    for fact in load().facts.values():
        row: dict[str, object] = {"name": fact.id, "kind": kind_of(fact), "unit": None, "low": None, "high": None}
        meaning = fact.meaning or fact.name
        if isinstance(fact, Measurement):
            low, high = (None if isinf(end) else end for end in (fact.low, fact.high))
            row |= {"unit": fact.unit, "low": low, "high": high}
        elif isinstance(fact, Choice):
            meaning = f"{meaning} ({', '.join(fact.options)})"
        rows.append({**row, "meaning": meaning})
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(str(row["name"])) for row in rows)
    for row in rows:
        span = f"{row['low']} to {row['high']} {row['unit']}" if row["unit"] else ""
        click.echo(f"{row['name']:<{width}}  {row['kind']:<11}  {span:<26}  {row['meaning']}".rstrip())
