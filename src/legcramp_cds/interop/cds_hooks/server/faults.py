"""How a call is refused, and how a fault of ours ends: told in a few words, without anything of the patient."""

from __future__ import annotations

import logging
from types import TracebackType

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from legcramp_cds.errors import Problem
from legcramp_cds.interop.cds_hooks.respond import outcome
from legcramp_cds.interop.cds_hooks.server.metrics import Metrics

__all__ = ["Barrier", "Faults", "Refusal", "as_json"]

_log = logging.getLogger("legcramp_cds.service")
# Statuses in FHIR's list of issue types; any other is "invalid".
_CODES = {401: "login", 404: "not-found", 405: "not-supported", 413: "too-long", 429: "throttled", 503: "transient"}


class Refusal(Exception):  # noqa: N818 - it ends a request, and is no error of ours
    """A request is refused.

    Args:
        status: HTTP status.
        reason: A word for metrics.
        what: What the caller is told.
    """

    def __init__(self, status: int, reason: str, what: str) -> None:
        super().__init__(reason)
        self.status, self.reason, self.what = status, reason, what


def as_json(status: int, body: object) -> Response:
    """An answer in JSON."""
    return Response(orjson.dumps(body), status, media_type="application/json")


def _told(status: int, what: str) -> Response:
    return as_json(status, outcome(_CODES.get(status, "invalid"), [Problem("", what)]))


class Faults:
    """Answers to what went wrong.

    Args:
        metrics: Where it is counted.
    """

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def refuse(self, _request: Request, error: Exception) -> Response:
        """Answer a refused request."""
        if not isinstance(error, Refusal):
            raise error
        self._metrics.refused.labels(error.reason).inc()
        response = _told(error.status, error.what)
        if error.status == 401:
            response.headers["WWW-Authenticate"] = "Bearer"
        if error.status == 429:
            response.headers["Retry-After"] = "1"
        return response

    def route(self, _request: Request, error: Exception) -> Response:
        """Answer what the router refuses: an unknown path, a wrong method."""
        if not isinstance(error, HTTPException):
            raise error
        response = _told(error.status_code, error.detail)
        response.headers.update(error.headers or {})
        return response

    def crash(self, error: Exception) -> Response:
        """Answer a fault of ours. The log names its place and nothing of its message, which can tell of a patient."""
        _log.error("a fault of the service: %s at %s", type(error).__name__, _place(error.__traceback__))
        self._metrics.refused.labels("fault").inc()
        return as_json(500, outcome("exception", [Problem("", "a fault of the service")]))


def _place(trace: TracebackType | None) -> str:
    """Where an error was raised."""
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"


class Barrier:
    """Lets no error out: the server around us would write its message, with all values in it, into the log.

    Args:
        app: What is inside.
        faults: The answers.
    """

    def __init__(self, app: ASGIApp, faults: Faults) -> None:
        self._app = app
        self._faults = faults

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer with 500 where it fails before its answer began."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:
            if scope["type"] != "http":
                raise
            response = self._faults.crash(error)
            if not begun:
                await response(scope, receive, send)
