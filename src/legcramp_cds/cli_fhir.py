"""The commands that speak FHIR: the questionnaire for patients."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from legcramp_cds.cli_output import write_file
from legcramp_cds.errors import InputError

__all__ = ["fhir"]

_EXIT_BAD_INPUT = 2


@click.group("fhir")
def fhir() -> None:
    """What other systems need of us in FHIR R4."""


@fhir.command("questionnaire", short_help="Write the Questionnaire for patients.")
@click.option("-o", "--output", metavar="FILE", default="-", help="Write to this file instead of standard output.")
def questionnaire_command(output: str) -> None:
    """Write the Questionnaire with which patients describe their cramps before a visit.

    Load it into your form software; the QuestionnaireResponses that come back are read like any other FHIR.
    """
    from legcramp_cds.interop.fhir.questionnaire import questionnaire

    text = f"{json.dumps(questionnaire(), ensure_ascii=False, indent=2)}\n"
    if output == "-":
        click.echo(text, nl=False)
        return
    try:
        write_file(Path(output), [text])
    except InputError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(_EXIT_BAD_INPUT)
