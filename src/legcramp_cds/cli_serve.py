"""The command line of the service: `serve`, and `feedback report`."""

from __future__ import annotations

import json
import sqlite3
import sys
from pathlib import Path

import click

from legcramp_cds.cli_errors import Command
from legcramp_cds.errors import LegcrampError, require

__all__ = ["feedback", "serve"]

_EXIT_BAD_INPUT = 2
_ADDRESS = "127.0.0.1"
_MODULES = ("starlette", "uvicorn", "orjson", "httpx2", "jwt", "prometheus_client", "pydantic_settings")
_WITH_PAGE = "legcramp_cds.workbench.app:create"


@click.command("serve", cls=Command, short_help="Run the CDS Hooks service and the workbench.")
@click.option("--host", default=_ADDRESS, show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes.")
@click.option(
    "--insecure-no-auth", is_flag=True, help="Take requests without a token; for trials, and on this machine only."
)
@click.option(
    "--page/--no-page",
    default=None,
    help="Offer the workbench at /, for clinicians.  [default: on a loopback address only]",
)
def serve(host: str, port: int, workers: int, *, insecure_no_auth: bool, page: bool | None) -> None:
    """Answer CDS Hooks requests; the settings are variables that begin with LEGCRAMP_CDS_ (see the documentation).

    At / there is a page on which a case can be entered and changed. It stores nothing, sends nothing on, and asks for
    no token; so it is there on a loopback address only, unless --page or LEGCRAMP_CDS_PAGE asks for it elsewhere.
    """
    try:
        require("server", *_MODULES, what="the service")
        from legcramp_cds.interop.cds_hooks.server.config import load_config
        from legcramp_cds.interop.cds_hooks.server.run import run

        given = {"insecure_no_auth": True} if insecure_no_auth else {}
        given |= {} if page is None else {"page": page}
        config = load_config(**given)
        more = {"factory": _WITH_PAGE} if config.offers_page(host) else {}
        run(config, host, port, workers, **more)
    except LegcrampError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(_EXIT_BAD_INPUT)


@click.group("feedback", short_help="Read what clinicians did with the cards.")
def feedback() -> None:
    """What clinicians did with the cards of the service."""


@feedback.command("report", short_help="Count accepted and overridden cards.")
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path),
    default=Path("legcramp-cds-data"),
    show_default=True,
    envvar="LEGCRAMP_CDS_DATA_DIR",
    help="Folder of the service.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def report(data_dir: Path, form: str) -> None:
    """Count, for each rule, how often its cards were accepted and overridden, and why."""
    from legcramp_cds.interop.cds_hooks.server.store import Store

    file = data_dir / "service.sqlite"
    if not file.exists():
        click.echo(f"Error: the service has stored nothing here (given: {data_dir}). Hint: give --data-dir", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    try:
        store = Store(file)
    except sqlite3.DatabaseError as error:
        told = f"cannot be read as the store of the service: {error} (given: {file})"
        click.echo(f"Error: {told}. Hint: give --data-dir", err=True)
        sys.exit(_EXIT_BAD_INPUT)
    try:
        counts = store.report()
    finally:
        store.close()
    if form == "json":
        rows = [{name: getattr(count, name) for name in type(count).__dataclass_fields__} for count in counts]
        click.echo(json.dumps(rows, indent=2))
        return
    click.echo(f"{'rule':<50} {'cards':>6} {'accepted':>9} {'overridden':>11}  reasons")
    for count in counts:
        reasons = ", ".join(f"{reason} {times}" for reason, times in sorted(count.reasons.items()))
        click.echo(f"{count.rule:<50} {count.shown:>6} {count.accepted:>9} {count.overridden:>11}  {reasons}".rstrip())
