"""The command that writes a new case: from a few questions, or from a FHIR bundle."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legcramp_cds.cli_completion import FILE
from legcramp_cds.cli_errors import bad_input
from legcramp_cds.cli_options import as_of_option
from legcramp_cds.errors import InputError, LegcrampError, Problem

if TYPE_CHECKING:
    from legcramp_cds.record.patient import Patient

__all__ = ["new_command"]


@click.command("new", short_help="Write a commented case to start from.")
@click.option("--bundle", metavar="FILE", type=FILE, help="Take the patient from a FHIR R4 Bundle.")
@click.option("--name", help="What the case shows.")
@click.option("--author", help="Who answers for it.")
@click.option("--why", help="What it is there for.")
@click.option("--source", help="Where the picture was read.")
@click.option("--top", help="Id of the condition that must come first.")
@as_of_option
@click.option("--output", "-o", metavar="FILE", type=FILE, help="Add the case to this file instead of printing it.")
def new_command(
    bundle: str | None,
    name: str | None,
    author: str | None,
    why: str | None,
    source: str | None,
    top: str | None,
    as_of: date,
    output: str | None,
) -> None:
    """Write a commented case to start from. What is not given as an option is asked for."""
    from legcramp_cds.cases.new import Draft, first_case
    from legcramp_cds.cli_output import write_file

    try:
        patient = _patient_of(bundle, as_of) if bundle else _asked_patient()
        draft = Draft(
            name=name or click.prompt("What does the case show, in a few words"),
            author=_asked(author, "Who answers for it"),
            why=_asked(why, "Why is it there"),
            source=_asked(source, "Source"),
            top=_asked(top, "Condition that must come first"),
            as_of=as_of,
            patient=patient,
        )
        text = first_case(draft)
        if output:
            path = Path(output)
            before = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" if path.exists() else ""
            write_file(path, [before, text])
    except LegcrampError as error:
        raise bad_input(error) from None
    if not output:
        click.echo(text, nl=False)


def _asked(given: str | None, question: str) -> str:
    """What was given as an option, or the answer to a question, which may be empty."""
    answer: str = given if given is not None else click.prompt(question, default="", show_default=False)
    return answer.strip()


def _patient_of(name: str, as_of: date) -> Patient:
    """The patient of a bundle."""
    from legcramp_cds.interop.fhir.read import read
    from legcramp_cds.record.load import parse_document

    try:
        text = Path(name).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Problem("--bundle", f"cannot be read: {error}", name)) from None
    document = parse_document(text, name)
    if not isinstance(document, dict) or document.get("resourceType") != "Bundle":
        raise InputError(Problem("--bundle", "a FHIR R4 Bundle is wanted here", name))
    return read(document, as_of=as_of).patient


def _asked_patient() -> Patient:
    """A patient from a few questions; an empty answer leaves the matter unknown."""
    from legcramp_cds.cases.new import patient_from_answers

    click.echo("An empty answer means: not known.", err=True)
    return patient_from_answers(
        age=_asked(None, "Age in years"),
        sex=_asked(None, "Sex (female or male)"),
        results=_asked(None, "Results, as in: calcium 1.82 mmol/L; potassium 3.1 mmol/L"),
        present=_asked(None, "Findings that are present, in your own words, separated by ;"),
        absent=_asked(None, "Findings that are absent, separated by ;"),
        drugs=_asked(None, "Drugs, separated by ;"),
    )
