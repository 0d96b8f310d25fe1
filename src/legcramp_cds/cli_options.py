"""Options that several commands share, each said once, and how their values are read."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import click

from legcramp_cds.cli_completion import complete_profiles
from legcramp_cds.errors import InputError

__all__ = ["as_of_option", "fact_units", "profile_option"]

_DEFAULT_PROFILE = "default"


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> date:
    """A day written as YYYY-MM-DD; today where none is given."""
    if value is None:
        return datetime.now(tz=UTC).astimezone().date()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"not a date (given: {value}). Hint: write it as 2026-11-22") from None


def _profile(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """The id of a guideline; the default is there without a look."""
    if value != _DEFAULT_PROFILE:
        from legcramp_cds.knowledge.profiles import find_profile

        try:
            find_profile(value)
        except InputError as error:
            raise click.BadParameter(str(replace(error.problems[0], where=""))) from None
    return value


def fact_units(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Units of facts, each written as ``calcium=mg/dL``.

    Args:
        values: What was written.

    Raises:
        click.BadParameter: With each that cannot be taken apart, and each fact that has two different units.
    """
    parts = [value.partition("=") for value in values]
    wrong = ["".join(part) for part in parts if not all(part)]
    if wrong:
        raise click.BadParameter(
            f"not a fact with its unit (given: {', '.join(wrong)}). Hint: write it as calcium=mg/dL"
        )
    units: dict[str, dict[str, None]] = {}
    for fact, _, unit in parts:
        units.setdefault(fact, {})[unit] = None
    torn = [f"{fact}: {' and '.join(found)}" for fact, found in units.items() if len(found) > 1]
    if torn:
        raise click.BadParameter(
            f"more than one unit for a fact (given: {'; '.join(torn)}). Hint: give one, or a column of units such as "
            "calcium_unit where the rows differ"
        )
    return {fact: unit for fact, (unit,) in units.items()}


profile_option = click.option(
    "--profile",
    default=_DEFAULT_PROFILE,
    show_default=True,
    callback=_profile,
    shell_complete=complete_profiles,
    help="Guideline to follow where guidelines differ.",
)

as_of_option = click.option(
    "--as-of",
    metavar="DATE",
    callback=_day,
    help="Day of the assessment, YYYY-MM-DD. [default: today]",
)
