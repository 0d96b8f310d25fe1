"""`legcramp-cds screen`: tables in files, in and out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import click
from click.core import ParameterSource

from legcramp_cds.cli_completion import FILE, complete_columns, complete_facts
from legcramp_cds.cli_errors import Command, bad_input
from legcramp_cds.cli_options import as_of_option, fact_units, profile_option
from legcramp_cds.cli_output import write_file
from legcramp_cds.errors import InputError, LegcrampError, Problem
from legcramp_cds.progress import Bar

__all__ = ["screen"]

_EXIT_BAD_INPUT = 2
_SHOWN = 20


@click.command("screen", cls=Command, short_help="Screen whole tables, a FHIR bulk export, or an OMOP database.")
@click.argument("inputs", nargs=-1, metavar="IN...", type=FILE)
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    type=FILE,
    help="File to write: .parquet, .arrow, .csv or .ndjson.",
)
@click.option("--engine", type=click.Choice(["polars", "duckdb", "spark"]), default="polars", show_default=True)
@click.option(
    "--columns",
    default="triage,red_flags,status,weight,top",
    show_default=True,
    shell_complete=complete_columns,
    help="What to put out, separated by commas: groups, or single columns such as status_hypokalemia.",
)
@click.option(
    "--unit",
    "units",
    multiple=True,
    metavar="FACT=UNIT",
    callback=fact_units,
    shell_complete=complete_facts,
    help="Unit of a column, as calcium=mg/dL.",
)
@click.option("--id", "id_column", metavar="COLUMN", help="Column that names the patient; no two rows may share one.")
@click.option("--keep", multiple=True, metavar="COLUMN", help="Column that is no fact and is carried along.")
@click.option(
    "--top", default=5, show_default=True, type=click.IntRange(min=0), help="How many places of the ordered list."
)
@profile_option
@click.option(
    "--fhir-ndjson",
    "folder",
    metavar="DIR",
    type=click.Path(file_okay=False),
    help="Read a FHIR bulk export instead of tables.",
)
@click.option(
    "--omop",
    "cdm",
    metavar="PATH",
    type=click.Path(),
    help="Read an OMOP CDM: a DuckDB database, or a folder of its tables.",
)
@click.option("--schema", metavar="NAME", help="Schema of the database, where several hold a table of one name.")
@click.option(
    "--drugs-without-end",
    "without_end",
    type=click.Choice(["unknown", "taken"]),
    default="unknown",
    show_default=True,
    help="What to make of drugs in a CDM of which only one day is given.",
)
@click.option(
    "--report",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="Write what became of the rows of a CDM to a file, as JSON.",
)
@as_of_option
@click.option("--errors", type=click.Choice(["raise", "report"]), default="raise", show_default=True)
def screen(  # noqa: PLR0913 - one argument an option
    *,
    inputs: tuple[str, ...],
    output: str,
    engine: str,
    columns: str,
    units: dict[str, str],
    id_column: str | None,
    keep: tuple[str, ...],
    top: int,
    profile: str,
    folder: str | None,
    cdm: str | None,
    schema: str | None,
    without_end: str,
    report: str | None,
    as_of: date,
    errors: str,
) -> None:
    """Screen tables of patients: Parquet, Arrow, CSV or NDJSON files, or globs of them.

    One row a patient, one column a fact (see `legcramp-cds facts`). Cells that cannot be used end the run with exit
    code 2; with --errors report they are set to unknown and listed on standard error. With --fhir-ndjson, patients
    that cannot be read are left out and listed. With --omop, one row a person of an OMOP CDM 5.4; what is doubtful
    about its rows is listed, and all of it goes into the file of --report.
    """
    groups = [name.strip() for name in columns.split(",") if name.strip()]
    if sum(map(bool, (inputs, folder, cdm))) != 1:
        raise click.UsageError("name one of: tables, a folder with --fhir-ndjson, a CDM with --omop")
    _refuse_foreign("tables" if inputs else "--omop" if cdm else "--fhir-ndjson")
    if folder:
        _export(Path(folder), Path(output), as_of, groups, top, profile)
        return
    if cdm:
        _refuse_place(report)
        given = {"engine": engine, "schema": schema, "without_end": without_end}
        told = _cdm(Path(cdm), Path(output), as_of, groups, {"top": top, "profile": profile}, given)
        if report:
            _write_report(report, told)
        return
    try:
        from legcramp_cds.frames.files import screen_files

        done = screen_files(
            inputs,
            Path(output),
            engine=engine,  # type: ignore[arg-type]
            columns=groups,
            options={
                "units": units,
                "id_column": id_column,
                "keep": keep,
                "top": top,
                "profile": profile,
                "errors": errors,
                # The facts of a table belong to a day that only the caller knows.
                "as_of": as_of if _was_given("as_of") else None,
            },
        )
    except LegcrampError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    _tell(done.problems)
    click.echo(f"{done.rows} patients -> {output}", err=True)


# Which options mean something for which kind of input; the others mean the same for all.
_KINDS: Mapping[str, tuple[str, ...]] = {
    "engine": ("tables", "--omop"),
    "units": ("tables",),
    "id_column": ("tables",),
    "keep": ("tables",),
    "errors": ("tables",),
    "schema": ("--omop",),
    "without_end": ("--omop",),
    "report": ("--omop",),
}


def _was_given(name: str) -> bool:
    return click.get_current_context().get_parameter_source(name) is ParameterSource.COMMANDLINE


def _refuse_foreign(kind: str) -> None:
    """Refuse an option that would be passed over, because whoever wrote it counts on it."""
    options = {parameter.name: parameter.opts[-1] for parameter in click.get_current_context().command.params}
    lines = [
        f"{options[name]}: means something with {' or '.join(kinds)} only. Hint: leave it out"
        for name, kinds in _KINDS.items()
        if kind not in kinds and _was_given(name)
    ]
    if lines:
        raise click.UsageError(lines[0] if len(lines) == 1 else "\n  - ".join([f"{len(lines)} problems:", *lines]))


def _refuse_place(report: str | None) -> None:
    """Say before a long run that the account of it cannot be written."""
    if report and not Path(report).resolve().parent.is_dir():
        hint = "name a file in a folder that exists"
        raise bad_input(InputError(Problem("--report", "cannot be written: there is no such folder", report, hint)))


def _write_report(report: str, told: str) -> None:
    try:
        write_file(Path(report), [told, "\n"], "--report")
    except LegcrampError as error:
        raise bad_input(error) from None


def _tell(problems: Sequence[Problem]) -> None:
    for problem in problems[:_SHOWN]:
        click.echo(f"Set to unknown: {problem}", err=True)
    if len(problems) > _SHOWN:
        click.echo(f"... and {len(problems) - _SHOWN} more", err=True)


def _export(folder: Path, output: Path, as_of: date, groups: Sequence[str], top: int, profile: str) -> None:
    """Assess a bulk export."""
    problems: list[Problem] = []
    try:
        from legcramp_cds.cli_bulk import assess_export
        from legcramp_cds.frames.files import write_rows

        def portions(bar: Bar) -> Iterator[Sequence[Mapping[str, object]]]:
            done = 0
            for rows, wrong in assess_export(folder, as_of=as_of, groups=groups, top=top, profile=profile):
                problems.extend(wrong)
                done += len(rows)
                bar.reach(done)
                yield rows

        with Bar("patient") as bar:
            count = write_rows(portions(bar), output)
    except LegcrampError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    for problem in problems:
        click.echo(f"Left out: {problem}", err=True)
    click.echo(f"{count} patients -> {output}", err=True)


def _cdm(
    path: Path,
    output: Path,
    as_of: date,
    groups: Sequence[str],
    options: Mapping[str, object],
    given: Mapping[str, str | None],
) -> str:
    """Screen a CDM, list what is doubtful, and give the whole account as JSON."""
    try:
        from legcramp_cds.interop.omop.run import screen_omop

        done, report = screen_omop(
            path,
            output,
            as_of=as_of,
            columns=groups,
            options=options,
            **given,  # type: ignore[arg-type]
        )
    except LegcrampError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    for item in report.doubtful[:_SHOWN]:
        click.echo(str(item), err=True)
    if len(report.doubtful) > _SHOWN:
        click.echo(f"... and {len(report.doubtful) - _SHOWN} more reasons", err=True)
    counts = ", ".join(f"{count} {name}" for name, count in report.counts.items())
    click.echo(f"Rows of the CDM: {counts}", err=True)
    click.echo(f"{done.rows} patients -> {output}", err=True)
    return json.dumps(report.to_dict(), indent=2, ensure_ascii=False)
