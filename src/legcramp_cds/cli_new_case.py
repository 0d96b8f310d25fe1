"""The command that writes a new case: from a few questions, or from a FHIR bundle."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from legcramp_cds.cli_completion import FILE
from legcramp_cds.cli_errors import bad_input
from legcramp_cds.cli_input import read_text
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
        # What was given as an option is looked at before anything is asked.
        if top:
            _condition(top)
        before = _cases_in(output) if output else ""
        patient = _patient_of(bundle, as_of) if bundle else _asked_patient()
        draft = Draft(
            name=name or click.prompt("What does the case show, in a few words"),
            author=_asked(author, "Who answers for it"),
            why=_asked(why, "Why is it there"),
            source=_asked(source, "Source"),
            top=_asked(top, "Condition that must come first", _condition),
            as_of=as_of,
            patient=patient,
        )
        text = first_case(draft)
        if output:
            write_file(Path(output), [before, text])
    except LegcrampError as error:
        raise bad_input(error) from None
    if not output:
        click.echo(text, nl=False)


def _asked(given: str | None, question: str, check: Callable[[str], object] | None = None) -> str:
    """What was given as an option, or the answer to a question, which may be empty.

    An answer that `check` refuses is asked for again, so that nobody loses the answers before it.
    """

    def checked(answer: str) -> str:
        try:
            if check is not None and answer.strip():
                check(answer.strip())
        except LegcrampError as error:
            raise click.UsageError(str(error)) from None
        return answer

    if given is not None:
        return given.strip()
    answer: str = click.prompt(question, default="", show_default=False, value_proc=checked)
    return answer.strip()


def _condition(name: str) -> None:
    """Refuse a condition that does not exist."""
    from legcramp_cds.cases.names import unknown

    if problems := list(unknown("condition", name, "top")):
        raise InputError(problems)


def _cases_in(output: str) -> str:
    """The cases that a file holds already; what follows them stands apart."""
    return read_text(output, "--output").rstrip("\n") + "\n\n" if Path(output).exists() else ""


def _patient_of(name: str, as_of: date) -> Patient:
    """The patient of a bundle."""
    from legcramp_cds.interop.fhir.read import read
    from legcramp_cds.record.load import parse_document

    document = parse_document(read_text(name, "--bundle"), name)
    if not isinstance(document, dict) or document.get("resourceType") != "Bundle":
        hint = "give JSON whose resourceType is Bundle; without --bundle, the patient is asked for"
        raise InputError(Problem("--bundle", "a FHIR R4 Bundle is wanted here", name, hint))
    return read(document, as_of=as_of).patient


_QUESTIONS = {
    "age": "Age in years",
    "sex": "Sex (female or male)",
    "results": "Results, as in: calcium 1.82 mmol/L; potassium 3.1 mmol/L",
    "present": "Findings that are present, in your own words, separated by ;",
    "absent": "Findings that are absent, separated by ;",
    "drugs": "Drugs, separated by ;",
}


def _asked_patient() -> Patient:
    """A patient from a few questions; an empty answer leaves the matter unknown."""
    from legcramp_cds.cases.new import patient_from_answers

    click.echo("An empty answer means: not known.", err=True)

    def check(name: str) -> Callable[[str], object]:
        return lambda answer: patient_from_answers(**{name: answer})

    return patient_from_answers(**{name: _asked(None, question, check(name)) for name, question in _QUESTIONS.items()})
