"""Keys and tokens for the tests of authentication; every key is made anew and thrown away."""

from __future__ import annotations

import base64
import json
import time
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from legcramp_cds.interop.cds_hooks.server.config import Client, Config
from tests.interop.cds_hooks.hook_samples import VIEW

BASE = "https://cds.example"
ISSUER = "https://ehr.example/fhir"
PATH = f"/cds-services/{VIEW}"
Keys = dict[str, Any]


@cache
def keys() -> Keys:
    """One key pair of each kind that is tried."""
    return {
        "ec": ec.generate_private_key(ec.SECP384R1()),
        "other": ec.generate_private_key(ec.SECP384R1()),
        "p256": ec.generate_private_key(ec.SECP256R1()),
        "rsa": rsa.generate_private_key(public_exponent=65537, key_size=2048),
        "short": rsa.generate_private_key(public_exponent=65537, key_size=1024),  # noqa: S505 - to be refused
    }


def jwk(name: str, **more: str) -> dict[str, str]:
    """The public half of a key, as it stands in a key set."""
    key = keys()[name].public_key()
    kind = jwt.algorithms.ECAlgorithm if name in ("ec", "other", "p256") else jwt.algorithms.RSAAlgorithm
    made: dict[str, str] = json.loads(kind.to_jwk(key))
    return made | {"kid": name, "use": "sig"} | more


def public_pem(name: str) -> bytes:
    """The public half of a key as text, which an attacker knows too."""
    key = keys()[name].public_key()
    return bytes(key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo))


def config(folder: Path, **more: Any) -> Config:  # noqa: ANN401
    """A service that one client may call, with its keys in a file."""
    file = folder / "keys.json"
    listed = [jwk("ec"), jwk("rsa"), jwk("p256"), jwk("short"), jwk("other", kid="for-encryption", use="enc")]
    file.write_text(json.dumps({"keys": listed}), encoding="utf-8")
    settings: dict[str, Any] = {
        "base_url": BASE,
        "clients": (Client(iss=ISSUER, jwks_file=file),),
        "data_dir": folder / "data",
        "rate_per_second": 10_000.0,
        "rate_burst": 10_000,
    }
    return Config(**(settings | more))


def claims(**more: object) -> dict[str, object]:
    """Good claims; `more` replaces some, `...` takes one away."""
    now = int(time.time())
    made: dict[str, object] = {
        "iss": ISSUER,
        "aud": BASE + PATH,
        "iat": now,
        "exp": now + 120,
        "jti": str(uuid4()),
    } | more
    return {key: value for key, value in made.items() if value is not ...}


def token(key: str = "ec", algorithm: str = "ES384", header: dict[str, object] | None = None, **more: object) -> str:
    """A signed token; good as it stands."""
    headers = {"kid": key} | (header or {})
    return jwt.encode(claims(**more), keys()[key], algorithm, {k: v for k, v in headers.items() if v is not ...})


def part(value: object) -> str:
    """A part of a token written by hand."""
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()
