"""`legcramp-cds screen`: tables in files, in and out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Self

import click

from legcramp_cds.errors import LegcrampError

__all__ = ["screen"]

_EXIT_BAD_INPUT = 2
_SHOWN = 20


@click.command("screen")
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("-o", "--output", required=True, metavar="OUT", help="File to write: .parquet, .arrow, .csv or .ndjson.")
@click.option("--engine", type=click.Choice(["polars", "duckdb", "spark"]), default="polars", show_default=True)
@click.option(
    "--columns",
    default="triage,red_flags,status,weight,top",
    show_default=True,
    help="What to put out, separated by commas: groups, or single columns such as status_hypokalemia.",
)
@click.option("--unit", "units", multiple=True, metavar="FACT=UNIT", help="Unit of a column, as calcium=mg/dL.")
@click.option("--id", "id_column", metavar="COLUMN", help="Column that names the patient; no two rows may share one.")
@click.option("--keep", multiple=True, metavar="COLUMN", help="Column that is no fact and is carried along.")
@click.option("--top", default=5, show_default=True, help="How many places of the ordered list.")
@click.option("--profile", default="default", show_default=True, help="Guideline to follow where guidelines differ.")
@click.option("--errors", type=click.Choice(["raise", "report"]), default="raise", show_default=True)
def screen(  # noqa: PLR0913 - one argument an option
    *,
    inputs: tuple[str, ...],
    output: str,
    engine: str,
    columns: str,
    units: tuple[str, ...],
    id_column: str | None,
    keep: tuple[str, ...],
    top: int,
    profile: str,
    errors: str,
) -> None:
    """Screen tables of patients: Parquet, Arrow, CSV or NDJSON files, or globs of them.

    One row a patient, one column a fact (see `legcramp-cds facts`). Cells that cannot be used end the run with exit
    code 2; with --errors report they are set to unknown and listed on standard error.
    """
    try:
        from legcramp_cds.frames.files import screen_files

        with _Progress() as progress:
            done = screen_files(
                inputs,
                Path(output),
                engine=engine,  # type: ignore[arg-type]
                columns=[name.strip() for name in columns.split(",") if name.strip()],
                options={
                    "units": _units(units),
                    "id_column": id_column,
                    "keep": keep,
                    "top": top,
                    "profile": profile,
                    "errors": errors,
                },
                progress=progress.show,
            )
    except LegcrampError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    for problem in done.problems[:_SHOWN]:
        click.echo(f"Set to unknown: {problem}", err=True)
    if len(done.problems) > _SHOWN:
        click.echo(f"... and {len(done.problems) - _SHOWN} more", err=True)
    click.echo(f"{done.rows} patients -> {output}", err=True)


def _units(pairs: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for pair in pairs:
        name, equals, unit = pair.partition("=")
        if not (name and equals and unit):
            raise click.BadParameter(f"write it as calcium=mg/dL (given: {pair})", param_hint="--unit")
        found[name] = unit
    return found


class _Progress:
    """A bar with rows, rate and time left, when somebody is watching."""

    def __init__(self) -> None:
        self._close: Callable[[], None] = lambda: None
        self._update: Callable[[int, int | None], None] | None = None
        self._done = 0

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            from tqdm import tqdm

            bar = tqdm(unit=" patients", unit_scale=True, file=sys.stderr, leave=False)

            def update(step: int, total: int | None) -> None:
                bar.total = total
                bar.update(step)

            self._update, self._close = update, bar.close
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def show(self, done: int, total: int | None) -> None:
        """Show how far it is."""
        if self._update is not None:
            self._update(done - self._done, total)
        self._done = done
