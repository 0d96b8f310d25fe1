"""Who is calling: a signed token, checked as CDS Hooks asks, against keys that were agreed on beforehand."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx2
import jwt
from jwt import PyJWK

from legcramp_cds.interop.cds_hooks.server.config import Client, Config
from legcramp_cds.interop.cds_hooks.server.store import Store

__all__ = ["ALGORITHMS", "AuthError", "Authenticator", "KeyRing"]

# Asymmetric ones only: with a shared secret nobody can tell who signed, and "none" is no signature at all.
ALGORITHMS: Mapping[str, str] = {"ES384": "EC", "RS384": "RSA"}
_LEAST_RSA_BITS = 2048
_LONGEST_TOKEN = 8192
_LONGEST_JTI = 256
_REFRESH_SECONDS = 60.0
# How long a key that was withdrawn is still taken.
_OLD_SECONDS = 600.0
_JWKS_BYTES = 200_000


class AuthError(Exception):
    """A token is refused.

    Args:
        reason: Why, as a word for logs and metrics; the caller is not told.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class KeyRing:
    """The public keys of one client, by key id.

    Args:
        client: Where its keys are.
        http: For keys at an address.
    """

    def __init__(self, client: Client, http: httpx2.AsyncClient) -> None:
        self._client = client
        self._http = http
        self._keys: dict[str, PyJWK] = {}
        self._read_at = float("-inf")
        self._lock = asyncio.Lock()

    async def find(self, kid: str) -> PyJWK | None:
        """A key by its id. They are read again every ten minutes, and for an unknown one once a minute at most."""
        if self._due(kid):
            async with self._lock:
                if self._due(kid):
                    await self._read()
        return self._keys.get(kid)

    def _due(self, kid: str) -> bool:
        return time.monotonic() - self._read_at >= (_OLD_SECONDS if kid in self._keys else _REFRESH_SECONDS)

    async def _read(self) -> None:
        self._read_at = time.monotonic()
        try:
            document = await self._load()
        except (OSError, ValueError, httpx2.HTTPError):
            # The keys that are known stay good; a token with an unknown key is refused.
            return
        listed = document.get("keys") if isinstance(document, dict) else None
        if isinstance(listed, list):
            self._keys = {key.key_id: key for key in map(_usable, listed) if key is not None and key.key_id}

    async def _load(self) -> Any:  # noqa: ANN401 - JSON of any shape
        if self._client.jwks_file is not None:
            return json.loads(await asyncio.to_thread(Path(self._client.jwks_file).read_bytes))
        response = await self._http.get(str(self._client.jwks_url), follow_redirects=False)
        response.raise_for_status()
        if len(response.content) > _JWKS_BYTES:
            raise ValueError("too long")
        return response.json()


def _usable(key: object) -> PyJWK | None:
    """A key for checking one of our algorithms; anything else is left out."""
    if not isinstance(key, dict) or key.get("kty") not in ALGORITHMS.values() or key.get("use", "sig") != "sig":
        return None
    if key["kty"] == "EC" and key.get("crv") != "P-384":
        return None
    try:
        found = PyJWK(key, algorithm="ES384" if key["kty"] == "EC" else "RS384")
    except (jwt.exceptions.PyJWTError, ValueError, TypeError, KeyError):
        return None
    if key["kty"] == "RSA" and found.key.key_size < _LEAST_RSA_BITS:
        return None
    return found


class Authenticator:
    """Checks tokens.

    Args:
        config: Who may call.
        store: Remembers used tokens.
        http: For keys at an address.
    """

    def __init__(self, config: Config, store: Store, http: httpx2.AsyncClient) -> None:
        self._config = config
        self._store = store
        self._clients = {client.iss: (client, KeyRing(client, http)) for client in config.clients}

    async def check(self, headers: Sequence[str], path: str) -> str:
        """Check the token of a request.

        Args:
            headers: Every Authorization header of it.
            path: The path that was called; the token must be made for it.

        Returns:
            The issuer.

        Raises:
            AuthError: If there is no token, or it is not good for this call.
        """
        token = _bearer(headers)
        try:
            header = jwt.get_unverified_header(token)
            claimed = jwt.decode(token, options={"verify_signature": False})
        except (jwt.exceptions.PyJWTError, ValueError, RecursionError):
            raise AuthError("malformed") from None
        algorithm, kid, issuer = header.get("alg"), header.get("kid"), claimed.get("iss")
        if not isinstance(algorithm, str) or algorithm not in ALGORITHMS or "crit" in header:
            raise AuthError("algorithm")
        if not isinstance(issuer, str) or issuer not in self._clients:
            raise AuthError("issuer")
        client, keys = self._clients[issuer]
        if "jku" in header and header["jku"] != str(client.jwks_url):
            raise AuthError("jku")
        key = await keys.find(kid) if isinstance(kid, str) else None
        if key is None or key.key_type != ALGORITHMS[algorithm]:
            raise AuthError("key")
        claims = self._verify(token, key, algorithm, issuer, path)
        self._use(issuer, claims)
        return issuer

    def _verify(self, token: str, key: PyJWK, algorithm: str, issuer: str, path: str) -> Mapping[str, Any]:
        try:
            claims: Mapping[str, Any] = jwt.decode(
                token,
                key,
                algorithms=[algorithm],
                audience=self._config.base_url.rstrip("/") + path,
                issuer=issuer,
                leeway=self._config.leeway_seconds,
                options={"require": ["iss", "aud", "exp", "iat", "jti"], "strict_aud": False},
            )
        except jwt.exceptions.PyJWTError as error:
            raise AuthError(_REASONS.get(type(error).__name__, "claims")) from None
        except (ValueError, TypeError, OverflowError, RecursionError):
            raise AuthError("malformed") from None
        if claims["exp"] - claims["iat"] > self._config.token_seconds:
            raise AuthError("lifetime")
        return claims

    def _use(self, issuer: str, claims: Mapping[str, Any]) -> None:
        jti, expires = claims["jti"], int(claims["exp"]) + self._config.leeway_seconds + 1
        if not isinstance(jti, str) or not 0 < len(jti) <= _LONGEST_JTI:
            raise AuthError("jti")
        if not self._store.use_token(issuer, jti, expires, int(time.time())):
            raise AuthError("replay")


_REASONS = {
    "InvalidSignatureError": "signature",
    "ExpiredSignatureError": "expired",
    "ImmatureSignatureError": "not_yet",
    "InvalidAudienceError": "audience",
    "InvalidIssuerError": "issuer",
    "MissingRequiredClaimError": "claims",
}


def _bearer(headers: Sequence[str]) -> str:
    """The token; two headers would let a proxy and us read different ones."""
    if len(headers) != 1:
        raise AuthError("missing" if not headers else "malformed")
    scheme, _, token = headers[0].partition(" ")
    if scheme.lower() != "bearer" or not token or len(token) > _LONGEST_TOKEN:
        raise AuthError("missing" if scheme.lower() != "bearer" else "malformed")
    return token
