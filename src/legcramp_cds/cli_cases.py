"""The commands for clinicians' cases: run, score, write and check them."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legcramp_cds.cli_completion import FILE
from legcramp_cds.cli_errors import bad_input
from legcramp_cds.cli_new_case import new_command
from legcramp_cds.errors import InputError, LegcrampError, Problem

if TYPE_CHECKING:
    from legcramp_cds.cases.coverage import Coverage
    from legcramp_cds.cases.load import Entry
    from legcramp_cds.cases.runner import CaseOutcome

__all__ = ["cases"]

# The reasons of so many failing cases are shown on the terminal; the report holds them all.
_TREES = 20

_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=FILE)
_filter = click.option("--filter", "word", metavar="TEXT", help="Only cases whose name, topics or condition hold TEXT.")


@click.group(short_help="Write cases, run them, count how often they agree.")
def cases() -> None:
    """Clinicians' cases: write them in YAML, run them, and see why each answer came out."""


@cases.command("run", short_help="Run cases, and show why one fails.")
@_paths
@_filter
@click.option("--report", metavar="FILE", type=FILE, help="Write a report as one HTML file.")
@click.option("--junit", metavar="FILE", type=FILE, help="Write the results as JUnit XML.")
@click.option("--coverage", "with_coverage", is_flag=True, help="List the knowledge that no case has touched.")
@click.option("--floor", metavar="FILE", type=FILE, help="Fail when the coverage is below the floor in this file.")
@click.option("--write-floor", metavar="FILE", type=FILE, help="Write the coverage of this run as the new floor.")
@click.option("--quiet", is_flag=True, help="Show the failing cases and the total only.")
def run_command(
    paths: tuple[str, ...],
    word: str | None,
    report: str | None,
    junit: str | None,
    floor: str | None,
    write_floor: str | None,
    *,
    with_coverage: bool,
    quiet: bool,
) -> None:
    """Run cases: files ending in .cramp.yaml, or folders of them.

    A failing case shows what was expected, what came out, and the reasoning tree. The exit code is 0 when every
    case passed or missed as it is marked to; 1 when one failed, one passed against its mark, or the coverage dropped;
    2 when a case could not be read.
    """
    outcomes = _run(paths, word)
    _show(outcomes, quiet=quiet)
    if report:
        from legcramp_cds.cases.report import render

        _write(report, render(outcomes), "--report")
    if junit:
        from legcramp_cds.cases.junit import render as render_junit

        _write(junit, render_junit(outcomes), "--junit")
    dropped = _coverage(outcomes, floor, write_floor, shown=with_coverage)
    if any(outcome.broken for outcome in outcomes):
        sys.exit(2)
    if dropped or not all(outcome.as_known for outcome in outcomes):
        sys.exit(1)


def _run(paths: tuple[str, ...], word: str | None) -> list[CaseOutcome]:
    """Read and run the cases."""
    # The knowledge is a million small objects that live as long as the program. Looking through them for garbage
    # again and again would take a quarter of the time of a long run.
    gc.disable()
    from legcramp_cds.cases.runner import run_entries

    entries = _entries(paths, word)
    gc.freeze()
    gc.enable()
    return run_entries(entries)


def _entries(paths: tuple[str, ...], word: str | None) -> list[Entry]:
    """Read the cases, or end the program with what is wrong."""
    from legcramp_cds.cases.load import load_paths
    from legcramp_cds.cases.select import matching

    try:
        entries = matching(load_paths(paths), word)
    except LegcrampError as error:
        raise bad_input(error) from None
    if not entries:
        raise bad_input(InputError(Problem("--filter", "no case matches", word or "")))
    return entries


def _show(outcomes: list[CaseOutcome], *, quiet: bool) -> None:
    """One line a case, the reasons of the failing ones below, and the total."""
    width = max((len(outcome.name) for outcome in outcomes), default=0)
    lines = []
    explained = 0
    for outcome in outcomes:
        state = _state(outcome)
        if quiet and outcome.as_known:
            continue
        met = sum(check.passed for check in outcome.checks)
        count = f"{met} of {len(outcome.checks)} expectations" if outcome.checks else ""
        lines.append(f"{state:<6}  {outcome.name:<{width}}  {count}".rstrip())
        if outcome.known_miss:
            lines.append(f"        known miss: {outcome.known_miss}")
        elif not outcome.passed:
            explained += 1
            text = outcome.explained() if explained <= _TREES else "\n".join(outcome.told)
            lines.extend(f"        {line}" for line in text.splitlines())
    states = [_state(outcome) for outcome in outcomes]
    if explained > _TREES:
        lines.append(f"The reasons of {explained - _TREES} more stand in the report: --report FILE")
    missed = f", {states.count('miss')} missed as known" if "miss" in states else ""
    failed = states.count("FAIL") + states.count("passes")
    counts = f"{states.count('pass')} passed, {failed} failed, {states.count('broken')} broken{missed}"
    lines.append(f"{len(outcomes)} case{'' if len(outcomes) == 1 else 's'}: {counts}")
    click.echo("\n".join(lines))


def _state(outcome: CaseOutcome) -> str:
    """One word for what became of a case; ``passes`` is one that passes against its mark as a known miss."""
    if outcome.broken:
        return "broken"
    if outcome.known_miss:
        return "passes" if outcome.passed else "miss"
    return "pass" if outcome.passed else "FAIL"


def _coverage(outcomes: list[CaseOutcome], floor: str | None, write_floor: str | None, *, shown: bool) -> bool:
    """Show and check what the cases touched; whether it is below the floor."""
    if not (shown or floor or write_floor):
        return False
    from legcramp_cds.cases.coverage import below_floor, measure, read_floor, render, write

    coverage: Coverage = measure(outcome.assessment for outcome in outcomes if outcome.assessment is not None)
    click.echo(render(coverage, every=shown))
    if write_floor:
        _write(write_floor, write(coverage), "--write-floor")
    if not floor:
        return False
    try:
        dropped = below_floor(coverage, read_floor(Path(floor)))
    except LegcrampError as error:
        raise bad_input(error) from None
    for line in dropped:
        click.echo(f"Coverage dropped: {line}", err=True)
    return bool(dropped)


def _write(name: str, text: str, option: str) -> None:
    from legcramp_cds.cli_output import write_file

    try:
        write_file(Path(name), [text], option)
    except LegcrampError as error:
        raise bad_input(error) from None


@cases.command("score", short_help="Count how often the answers agree.")
@_paths
@_filter
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--picture", metavar="FILE", type=FILE, help="Draw the rank by condition into an SVG file.")
def score_command(paths: tuple[str, ...], word: str | None, form: str, picture: str | None) -> None:
    """Count how often the library agrees with the cases: ranks, red flags, tests."""
    from legcramp_cds.cases.metrics import score
    from legcramp_cds.cases.picture import draw

    outcomes = _run(paths, word)
    found = score(outcomes)
    click.echo(json.dumps(found.to_dict(), ensure_ascii=False, indent=2) if form == "json" else found.render())
    if picture:
        _write(picture, draw(found), "--picture")
    broken = [outcome for outcome in outcomes if outcome.broken]
    for outcome in broken:
        click.echo(f"Not scored: {outcome.explained()}", err=True)
    if broken:
        sys.exit(2)


@cases.command("schema", short_help="Print the JSON Schema of case files.")
def schema_command() -> None:
    """Print the JSON Schema of case files, with which editors complete and check while typing."""
    from legcramp_cds.cases.json_schema import case_schema

    click.echo(json.dumps(case_schema(), ensure_ascii=False, indent=2))


cases.add_command(new_command)
