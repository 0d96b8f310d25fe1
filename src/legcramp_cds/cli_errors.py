"""How the command line ends on input that cannot be used: the problems on standard error, and exit code 2."""

from __future__ import annotations

from collections.abc import Iterator

import click

from legcramp_cds.errors import InputError, LegcrampError

__all__ = ["Command", "bad_input"]


class _BadInput(click.ClickException):
    """Ends the program."""

    exit_code = InputError.exit_code


def bad_input(error: LegcrampError) -> click.ClickException:
    """The exception with which a command tells what is wrong and ends.

    Args:
        error: What is wrong.
    """
    return _BadInput(str(error))


class Command(click.Command):
    """A command that tells all faults of its options and arguments at once, where click ends at the first."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words of the command line.

        Args:
            ctx: Takes the values.
            args: The words.

        Raises:
            click.UsageError: With every fault.
        """
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError:
            faults = list(self._faults(ctx, given))
            if len(faults) < 2:
                raise
            lines = "\n".join(f"  - {fault.format_message()}" for fault in faults)
            raise click.UsageError(f"{len(faults)} problems:\n{lines}", ctx) from None

    def _faults(self, ctx: click.Context, args: list[str]) -> Iterator[click.UsageError]:
        """Every fault of a value; none where the words cannot be told apart, as with an unknown option."""
        try:
            values, rest, _ = self.make_parser(ctx).parse_args(args)
        except click.UsageError:
            return
        for parameter in self.get_params(ctx):
            try:
                parameter.handle_parse_result(ctx, values, rest)
            except click.UsageError as fault:
                yield fault
