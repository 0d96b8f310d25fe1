"""The web application: a thin layer that checks, limits, fetches and writes down, around a pure function."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import httpx2
import orjson
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from legcramp_cds import _version
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.interop.cds_hooks.discovery import SERVICES, discovery
from legcramp_cds.interop.cds_hooks.feedback import parse_feedback
from legcramp_cds.interop.cds_hooks.request import HookRequest, parse_request
from legcramp_cds.interop.cds_hooks.respond import Reply, answer, outcome, respond, to_fetch
from legcramp_cds.interop.cds_hooks.server.audit import AuditError, AuditLog
from legcramp_cds.interop.cds_hooks.server.auth import Authenticator, AuthError
from legcramp_cds.interop.cds_hooks.server.config import Config, load_config
from legcramp_cds.interop.cds_hooks.server.faults import Barrier, Faults, Refusal, as_json
from legcramp_cds.interop.cds_hooks.server.fetch import Fetcher
from legcramp_cds.interop.cds_hooks.server.headers import SecurityHeaders
from legcramp_cds.interop.cds_hooks.server.limits import RateLimiter, TooLargeError, read_body, too_deep
from legcramp_cds.interop.cds_hooks.server.metrics import Metrics
from legcramp_cds.interop.cds_hooks.server.openapi import describe
from legcramp_cds.interop.cds_hooks.server.store import Store
from legcramp_cds.interop.cds_hooks.server.warm_up import WARM_UP
from legcramp_cds.interop.fhir.making import Json
from legcramp_cds.interop.fhir.plain import listing

__all__ = ["Service", "create"]

_log = logging.getLogger("legcramp_cds.service")
# They would log every address, and an address holds the id of a patient.
_TALKATIVE = ("httpx2", "httpcore2")
_LOOPBACK = ("127.0.0.1", "::1", "testclient")
# How long what was counted may wait before other processes see it.
_SETTLED_SECONDS = 0.5
# Some twenty requests; of what waits for the collector, errors with their frames, little comes together until then.
_OBJECTS_UNTIL_COLLECTED = 50_000


class Service:
    """What one process needs, and its endpoints.

    Args:
        config: The settings.
        transport: How servers are reached; the network where it is left out.
    """

    def __init__(self, config: Config, transport: httpx2.AsyncBaseTransport | None = None) -> None:
        self.config = config
        self.store = Store(config.data_dir / "service.sqlite")
        self.audit = AuditLog(config.data_dir / "audit", config.audit_bytes)
        self.metrics = Metrics()
        self.ready = False
        self._http = httpx2.AsyncClient(
            timeout=config.fetch_seconds, follow_redirects=False, trust_env=False, transport=transport
        )
        self._auth = Authenticator(config, self.store, self._http)
        self._fetcher = Fetcher(config, self._http)
        self._limiter = RateLimiter(config.rate_per_second, config.rate_burst)
        # All clients can come from the address of one proxy.
        many = max(1, len(config.clients))
        self._by_address = RateLimiter(config.rate_per_second * many, config.rate_burst * many)
        self._zone = ZoneInfo(config.time_zone)
        self._cards = config.cards()

    @asynccontextmanager
    async def lifespan(self, _app: Starlette) -> AsyncIterator[None]:
        """Compile the knowledge before the first request, and put everything away after the last."""
        # Compiles the knowledge and loads what is loaded at first use, so that the first clinician does not wait.
        respond("leg-cramps-patient-view", WARM_UP, self.config.cards(), as_of=self._today())
        # The knowledge stays for good; without this the garbage collector walks through it every few requests, and the
        # slowest ones take several times as long.
        gc.collect()
        gc.freeze()
        # What is made of a patient is gone without the garbage collector, which would look through each of the many
        # requests that are under way every few hundred objects.
        gc.set_threshold(_OBJECTS_UNTIL_COLLECTED)
        settling = asyncio.create_task(self._settle_now_and_then())
        self.ready = True
        yield
        self.ready = False
        settling.cancel()
        await self._http.aclose()
        self.audit.close()
        self.store.close()

    async def _settle_now_and_then(self) -> None:
        """Put what was counted where other processes see it, for many answers at once."""
        while True:
            await asyncio.sleep(_SETTLED_SECONDS)
            self.metrics.settle()
            try:
                self.store.settle()
            except sqlite3.Error as error:
                _log.error("the shown cards cannot be written down: %s", type(error).__name__)

    # Endpoints --------------------------------------------------------------------------------------------------------

    async def discover(self, request: Request) -> Response:
        """``GET /cds-services``."""
        if not self.config.open_discovery:
            await self._admit(request)
        return as_json(200, discovery(dated=self.config.prefetch_dates))

    async def hook(self, request: Request) -> Response:
        """``POST /cds-services/{id}``."""
        began = time.perf_counter()
        issuer = await self._admit(request)
        raw, body = await self._body(request)
        service = SERVICES.get(request.path_params["service"])
        if service is None:
            raise Refusal(404, "not_found", "there is no such service")
        try:
            parsed = parse_request(service, body)
        except InputError as error:
            return self._done(service.id, Reply(400, outcome("invalid", error.problems)), began)
        reply = await self._reply(parsed)
        await self._write_down(request, issuer, raw, reply)
        return self._done(service.id, reply, began)

    async def feedback(self, request: Request) -> Response:
        """``POST /cds-services/{id}/feedback``."""
        await self._admit(request)
        _, body = await self._body(request)
        service = request.path_params["service"]
        if service not in SERVICES:
            raise Refusal(404, "not_found", "there is no such service")
        try:
            items = parse_feedback(body)
        except InputError as error:
            return as_json(400, outcome("invalid", error.problems))
        self.store.add_feedback(service, items, int(time.time()))
        for item in items:
            self.metrics.feedback.labels(service, item.outcome).inc()
        return as_json(200, {})

    async def health(self, _request: Request) -> Response:
        """``GET /healthz``."""
        return as_json(200, {"status": "alive"})

    async def readiness(self, _request: Request) -> Response:
        """``GET /readyz``: knowledge compiled, audit and store writable."""
        try:
            self.store.check()
        except Exception:  # noqa: BLE001 - whatever is wrong with the store, it is not ready
            return as_json(503, {"status": "the store cannot be read"})
        if not await self.audit.recover():
            return as_json(503, {"status": "the audit record cannot be written"})
        return as_json(200, {"status": "ready"}) if self.ready else as_json(503, {"status": "starting or stopping"})

    async def show_metrics(self, request: Request) -> Response:
        """``GET /metrics``."""
        token = self.config.metrics_token
        if token is None:
            allowed = request.client is not None and request.client.host in _LOOPBACK
        else:
            given = request.headers.get("authorization", "").encode()
            wanted = f"Bearer {token.get_secret_value()}".encode()
            allowed = hashlib.sha256(given).digest() == hashlib.sha256(wanted).digest()
        if not allowed:
            raise Refusal(401, "metrics", "not allowed")
        return Response(self.metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    async def openapi(self, _request: Request) -> Response:
        """``GET /openapi.json``."""
        return as_json(200, describe())

    # Steps ------------------------------------------------------------------------------------------------------------

    async def _admit(self, request: Request) -> str:
        """Check token and rate; the name of the caller."""
        host = request.client.host if request.client else ""
        if self.config.insecure_no_auth:
            issuer = f"unauthenticated:{host}"
        else:
            # Counted before the signature is checked, because that is what costs.
            self._count(self._by_address, host)
            try:
                issuer = await self._auth.check(request.headers.getlist("authorization"), request.url.path)
            except AuthError as error:
                raise Refusal(401, error.reason, "a valid token is required") from None
        self._count(self._limiter, issuer)
        return issuer

    def _count(self, limiter: RateLimiter, caller: str) -> None:
        if not limiter.allow(caller, time.monotonic()):
            raise Refusal(429, "rate", "too many requests")

    async def _body(self, request: Request) -> tuple[bytes, object]:
        media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if media != "application/json":
            raise Refusal(415, "media_type", "application/json is wanted here")
        try:
            raw = await read_body(request.stream(), request.headers.get("content-length"), self.config.body_bytes)
        except TooLargeError:
            raise Refusal(413, "size", "the request is too large") from None
        except ClientDisconnect:
            raise Refusal(400, "gone", "the caller went away") from None
        try:
            body = orjson.loads(raw)
        except ValueError:
            raise Refusal(400, "json", "this is not JSON, or it is nested too deep") from None
        if too_deep(body, self.config.body_depth):
            raise Refusal(413, "depth", "the request is nested too deep")
        return raw, body

    async def _reply(self, request: HookRequest) -> Reply:
        """Fetch what is missing, twice at most: first what decides whether there is a complaint, then the rest."""
        settings, today = self._cards, self._today()
        tried: set[str] = set()
        for _ in range(2):
            # What could not be had the first time is not asked for again.
            lacking = to_fetch(request, settings, today) if request.fhir_server else ()
            keys = tuple(key for key in lacking if key not in tried)
            tried.update(keys)
            if not keys:
                break
            found = await self._fetcher.fetch(request, keys, today)
            for key in keys:
                state = found[key].state.value if key in found else "not_allowed"
                self.metrics.fetches.labels(key, state).inc()
            if not found:
                break
            request = request.with_fetched(found)
        reply = answer(request, settings, today)
        if reply.status == 412 and request.fhir_server and not self._fetcher.allows(request):
            reply = _not_asked(reply)
        decision = reply.decision
        if self.config.hide_answered and decision and decision.card and self.store.answered(decision.card):
            return answer(request, self.config.cards(frozenset({decision.card})), today)
        return reply

    async def _write_down(self, request: Request, issuer: str, raw: bytes, reply: Reply) -> None:
        decision = reply.decision
        if decision is None:
            return
        record: Json = {
            "at": datetime.now(tz=UTC).isoformat(timespec="milliseconds"),
            "caller": issuer,
            "service": decision.service,
            "status": reply.status,
            "why": decision.why,
            "triage": decision.triage,
            "card": decision.card,
            "fired": list(decision.fired),
            "inputs": list(decision.used),
            "request_sha256": hashlib.sha256(raw).hexdigest(),
            "answer_sha256": hashlib.sha256(orjson.dumps(reply.body)).hexdigest(),
            "library": _version.__version__,
            "knowledge": decision.knowledge,
            "profile": decision.profile,
        }
        try:
            await self.audit.write(record)
        except AuditError:
            _log.error("the audit record cannot be written, so requests to %s are refused", request.url.path)
            raise Refusal(503, "audit", "the decision cannot be written down, so it is not given") from None
        if decision.card:
            self.store.show(decision.card, decision.service, decision.fired)
        self.metrics.decided(decision, reply.body)

    def _done(self, service: str, reply: Reply, began: float) -> Response:
        self.metrics.requests.labels(service, str(reply.status)).inc()
        self.metrics.seconds.labels(service).observe(time.perf_counter() - began)
        return as_json(reply.status, reply.body)

    def _today(self) -> date:
        return datetime.now(tz=self._zone).date()


def _not_asked(reply: Reply) -> Reply:
    """The same answer, which also says why nothing was fetched."""
    what = "its host is not one that this service may ask, so nothing was fetched"
    (issue,) = listing(outcome("security", [Problem("fhirServer", what)])["issue"])
    return replace(reply, body={**reply.body, "issue": [*listing(reply.body["issue"]), issue]})


def create(config: Config | None = None, *, transport: httpx2.AsyncBaseTransport | None = None) -> Starlette:
    """Make the web application.

    Args:
        config: The settings; from the environment where they are left out.
        transport: How other servers are reached; the network where it is left out.

    Raises:
        InputError: If the settings have faults.
    """
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    service = Service(config or load_config(), transport)
    faults = Faults(service.metrics)
    app = Starlette(
        routes=[
            Route("/cds-services", service.discover),
            Route("/cds-services/{service}", service.hook, methods=["POST"]),
            Route("/cds-services/{service}/feedback", service.feedback, methods=["POST"]),
            Route("/healthz", service.health),
            Route("/readyz", service.readiness),
            Route("/metrics", service.show_metrics),
            Route("/openapi.json", service.openapi),
        ],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(Barrier, faults=faults),
            Middleware(
                CORSMiddleware,
                allow_origins=service.config.cors_origins,
                allow_methods=["GET", "POST"],
                allow_headers=["Authorization", "Content-Type"],
                max_age=600,
            ),
        ],
        exception_handlers={Refusal: faults.refuse, HTTPException: faults.route},
        lifespan=service.lifespan,
    )
    # A slash too many is an unknown path; a redirect would lead to whatever the Host header says.
    app.router.redirect_slashes = False
    app.state.service = service
    return app
