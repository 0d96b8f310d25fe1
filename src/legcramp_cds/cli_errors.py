"""How the command line ends on input that cannot be used: the problems on standard error, and exit code 2."""

from __future__ import annotations

import click

from legcramp_cds.errors import InputError, LegcrampError

__all__ = ["bad_input"]


class _BadInput(click.ClickException):
    """Ends the program."""

    exit_code = InputError.exit_code


def bad_input(error: LegcrampError) -> click.ClickException:
    """The exception with which a command tells what is wrong and ends.

    Args:
        error: What is wrong.
    """
    return _BadInput(str(error))
