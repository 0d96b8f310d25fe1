"""The routes of the workbench, beside those of the service."""

from __future__ import annotations

import time
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from legcramp_cds.errors import InputError
from legcramp_cds.interop.cds_hooks.server.app import create as create_service
from legcramp_cds.interop.cds_hooks.server.config import Config, load_config
from legcramp_cds.interop.cds_hooks.server.faults import Refusal
from legcramp_cds.interop.cds_hooks.server.limits import RateLimiter, TooLargeError, read_body
from legcramp_cds.views.html.style import stylesheet
from legcramp_cds.workbench.form import Form, parse_form
from legcramp_cds.workbench.page import render
from legcramp_cds.workbench.state import state_of

__all__ = ["POLICY", "create"]

# Everything comes from here, nothing runs that is not a file of ours, and nothing is sent elsewhere.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_FORM = "application/x-www-form-urlencoded"


class _Pages:
    """The page and its two files. Nothing is kept between two requests.

    Args:
        config: The settings of the service.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._limiter = RateLimiter(config.rate_per_second, config.rate_burst)
        self._zone = ZoneInfo(config.time_zone)

    async def show(self, request: Request) -> Response:
        """``GET /``: an empty case. ``POST /``: a case with what was done to it."""
        self._count(request)
        form = await self._form(request) if request.method == "POST" else Form()
        return await run_in_threadpool(_answer, form, datetime.now(tz=self._zone).date())

    async def style(self, _request: Request) -> Response:
        """``GET /workbench/style.css``."""
        return _file(stylesheet() + _asset("style.css"), "text/css")

    async def icon(self, _request: Request) -> Response:
        """``GET /favicon.ico``: there is none, and browsers ask."""
        return Response(status_code=204)

    async def script(self, _request: Request) -> Response:
        """``GET /workbench/script.js``."""
        return _file(_asset("script.js"), "text/javascript")

    def _count(self, request: Request) -> None:
        host = request.client.host if request.client else ""
        if not self._limiter.allow(host, time.monotonic()):
            raise Refusal(429, "rate", "too many requests")

    async def _form(self, request: Request) -> Form:
        if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _FORM:
            raise Refusal(415, "media_type", f"{_FORM} is wanted here")
        try:
            body = await read_body(request.stream(), request.headers.get("content-length"), self._config.body_bytes)
        except TooLargeError:
            raise Refusal(413, "size", "the request is too large") from None
        except ClientDisconnect:
            raise Refusal(400, "gone", "the caller went away") from None
        try:
            return parse_form(body)
        except InputError:
            raise Refusal(400, "form", "this is no form of the workbench") from None


def _answer(form: Form, today: date) -> Response:
    return _file(render(state_of(form, today)), "text/html")


def _file(text: str, kind: str) -> Response:
    return Response(text, media_type=f"{kind}; charset=utf-8", headers={"Content-Security-Policy": POLICY})


@cache
def _asset(name: str) -> str:
    return (files("legcramp_cds.workbench") / "assets" / name).read_text(encoding="utf-8")


def create(config: Config | None = None) -> Starlette:
    """Make the web application: the service, with the workbench at ``/``.

    Args:
        config: The settings; from the environment where they are left out.

    Raises:
        InputError: If the settings have faults.
    """
    settings = config or load_config()
    app = create_service(settings)
    pages = _Pages(settings)
    app.router.routes += [
        Route("/", pages.show, methods=["GET", "POST"]),
        Route("/workbench/style.css", pages.style),
        Route("/workbench/script.js", pages.script),
        Route("/favicon.ico", pages.icon),
    ]
    return app
