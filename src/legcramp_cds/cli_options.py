"""Options that several commands share, each said once."""

from __future__ import annotations

import click

from legcramp_cds.cli_completion import complete_profiles

__all__ = ["profile_option"]

profile_option = click.option(
    "--profile",
    default="default",
    show_default=True,
    shell_complete=complete_profiles,
    help="Guideline to follow where guidelines differ.",
)
