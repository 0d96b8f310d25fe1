"""Fetch what the client did not bring along, from hosts that the site allows and from nowhere else."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import SplitResult, urljoin, urlsplit

import httpx2
import orjson

from legcramp_cds.interop.cds_hooks.discovery import query
from legcramp_cds.interop.cds_hooks.request import Brought, HookRequest, State
from legcramp_cds.interop.cds_hooks.server.config import Config
from legcramp_cds.interop.cds_hooks.server.limits import too_deep
from legcramp_cds.interop.fhir.plain import listing, mapping

__all__ = ["Fetcher", "allowed_base"]

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def allowed_base(address: str, hosts: Iterable[str]) -> str:
    """The base address of a FHIR server, if the site allows it.

    Args:
        address: The `fhirServer` of a request.
        hosts: Allowed hosts, each with its port where that is not the usual one.

    Returns:
        The base with a slash at its end; empty where it is not allowed. Without encryption only this machine is.

    Example:
        >>> allowed_base("https://ehr.example/r4", ["ehr.example"])
        'https://ehr.example/r4/'
        >>> allowed_base("https://ehr.example@evil.example/r4", ["ehr.example"])
        ''
    """
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return ""
    if "@" in parts.netloc or parts.query or parts.fragment or "\\" in address or not address.isprintable():
        return ""
    named = f"{host}:{port}" if port else host
    if named not in {known.lower() for known in hosts}:
        return ""
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _LOOPBACK):
        return ""
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"


class Fetcher:
    """Fetches prefetch keys.

    Args:
        config: Allowed hosts and limits.
        http: The client; it must not follow redirects.
    """

    def __init__(self, config: Config, http: httpx2.AsyncClient) -> None:
        self._config = config
        self._http = http

    def allows(self, request: HookRequest) -> bool:
        """Whether the site allows to ask the server that a request names."""
        return bool(allowed_base(request.fhir_server, self._config.fhir_hosts))

    async def fetch(self, request: HookRequest, keys: Iterable[str], today: date) -> Mapping[str, Brought]:
        """Fetch some keys, all at once.

        Args:
            request: The request, with server and token.
            keys: What is wanted.
            today: Today.

        Returns:
            What came of each key; empty where the server is not allowed or none is named.
        """
        base = allowed_base(request.fhir_server, self._config.fhir_hosts)
        if not base:
            return {}
        addresses = {key: query(request.service.prefetch[key], request.context, today) for key in keys}
        wanted = {key: urljoin(base, address) for key, address in addresses.items() if address}
        if not wanted:
            return {}
        tasks = {key: asyncio.create_task(self._one(request, base, key, url)) for key, url in wanted.items()}
        try:
            # What is late is not waited for, and takes nothing away from what came in time.
            await asyncio.wait(tasks.values(), timeout=self._config.fetch_seconds)
        finally:
            late = {key for key, task in tasks.items() if task.cancel()}
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        return {key: Brought(State.FAILED) if key in late else task.result() for key, task in tasks.items()}

    async def _one(self, request: HookRequest, base: str, key: str, url: str) -> Brought:
        """One key with its pages; a page that cannot be had leaves the search paged."""
        first = await self._get(url, request.token)
        if first is None:
            return Brought(State.FAILED)
        entries = list(listing(first.get("entry")))
        page, seen = first, {url}
        for _ in range(self._config.fetch_pages - 1):
            following = _next(page, url)
            if not following or following in seen or not _below(urlsplit(following), base):
                break
            seen.add(following)
            found = await self._get(following, request.token)
            if found is None:
                break
            page = found
            entries += listing(page.get("entry"))
        if page is first:
            return Brought.of({key: first}, key, request.patient_id)
        whole = {**first, "entry": entries, "link": page.get("link") if _next(page, url) else []}
        return Brought.of({key: whole}, key, request.patient_id)

    async def _get(self, url: str, token: str) -> Mapping[str, object] | None:
        headers = {"Accept": "application/fhir+json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with self._http.stream("GET", url, headers=headers, follow_redirects=False) as response:
                if response.status_code != 200:
                    return None
                body = bytearray()
                async for chunk in response.aiter_bytes():
                    body += chunk
                    if len(body) > self._config.fetch_bytes:
                        return None
            document = orjson.loads(bytes(body))
        except (httpx2.HTTPError, httpx2.InvalidURL, ValueError):
            return None
        if not isinstance(document, dict) or too_deep(document, self._config.body_depth):
            return None
        return document


def _next(page: Mapping[str, object], base: str) -> str:
    """The address of the next page; empty for none."""
    for link in listing(page.get("link")):
        given = mapping(link)
        url = given.get("url")
        if given.get("relation") == "next" and isinstance(url, str):
            try:
                return urljoin(base, url)
            except ValueError:
                return ""
    return ""


def _below(url: SplitResult, base: str) -> bool:
    """Whether a page is on the same server, below the same base; the token goes nowhere else."""
    return url.geturl().startswith(base)
