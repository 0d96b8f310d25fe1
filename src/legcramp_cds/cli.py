"""The command line. Only here, and in the service, is there a clock: `--as-of` defaults to today."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from legcramp_cds import _version
from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.cli_cases import cases
from legcramp_cds.cli_completion import FILE, completion
from legcramp_cds.cli_doctor import doctor
from legcramp_cds.cli_errors import Command
from legcramp_cds.cli_fhir import fhir
from legcramp_cds.cli_findings import facts, findings
from legcramp_cds.cli_input import read_text
from legcramp_cds.cli_knowledge import knowledge, replay_command
from legcramp_cds.cli_options import as_of_option, profile_option
from legcramp_cds.cli_output import FORMATS, between, write_file, written
from legcramp_cds.cli_screen import screen
from legcramp_cds.cli_serve import feedback, serve
from legcramp_cds.errors import InputError, LegcrampError
from legcramp_cds.interop.fhir.recognize import is_fhir, is_ndjson, refuse_nothing
from legcramp_cds.progress import track
from legcramp_cds.record.load import parse_document, patient_from

__all__ = ["main"]

_EXIT_BAD_INPUT = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(_version.__version__, prog_name="legcramp-cds")
def main() -> None:
    """Clinical decision support on leg cramps, for clinicians: supports and does not replace judgment."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A terminal that cannot show a character must not end the program.
            reconfigure(errors="replace")


_COMMANDS = (cases, completion, doctor, facts, feedback, fhir, findings, knowledge, replay_command, screen, serve)
for _command in _COMMANDS:
    main.add_command(_command)


@main.command("assess", cls=Command, short_help="Assess patients in files, or FHIR bundles.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=FILE)
@as_of_option
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option(
    "-o", "--output", metavar="FILE", type=FILE, default="-", help="Write to this file instead of standard output."
)
@profile_option
@click.option("--all", "every", is_flag=True, help="Show every condition, reason and unknown, not the first few.")
def assess_command(files: tuple[str, ...], as_of: date, form: str, output: str, profile: str, *, every: bool) -> None:
    """Assess patients: YAML or JSON patient files, FHIR, or - for standard input.

    FHIR (R4, R4B, R5) is a Bundle, a list of resources, one resource, or NDJSON; a file holds one patient.

    Several files give one JSON document a line; a page of HTML takes one patient. A file with faults is reported on
    standard error, all faults at once, and ends the run with exit code 2; the other files are still assessed.
    """
    if form == "html" and len(files) > 1:
        click.echo("Error: a page of HTML holds one patient. Hint: run the command once for each file", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    failed = False
    texts: list[str] = []
    first = True
    for name in track(files, "file"):
        try:
            result = _assess_file(name, as_of, profile)
            text = written(result, form, every=every, several=len(files) > 1)
        except LegcrampError as error:
            failed = True
            click.echo(f"Error in {_shown(name)}: {error}", err=True)
            continue
        text = text if first else between(form) + text
        first = False
        if output == "-":
            click.echo(text, nl=False)
        else:
            texts.append(text)
    if texts:
        failed = _save(output, texts) or failed
    if failed:
        sys.exit(_EXIT_BAD_INPUT)


def _save(output: str, texts: list[str]) -> bool:
    """Write the file that was asked for; say whether that failed."""
    try:
        write_file(Path(output), texts)
    except InputError as error:
        click.echo(f"Error: {error}", err=True)
        return True
    return False


def _assess_file(name: str, as_of: date, profile: str) -> Assessment:
    """Read one file, whatever it holds, and assess it."""
    text = read_text(name)
    if is_ndjson(text):
        return _assess_fhir(text, as_of, profile)
    document = parse_document(text)
    if is_fhir(document):
        return _assess_fhir(document, as_of, profile)
    return assess(patient_from(document), as_of=as_of, profile=profile)


def _assess_fhir(document: object, as_of: date, profile: str) -> Assessment:
    """Assess the patient of a FHIR document."""
    # Loaded only where it is needed, because it takes a while.
    from legcramp_cds.interop.fhir.read import read

    record = read(document, as_of=as_of)
    refuse_nothing(document, record.report)
    return assess(record.patient, as_of=as_of, also_ignored=record.report.not_used(), profile=profile)


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name
