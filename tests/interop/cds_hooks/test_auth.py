"""Tokens: a good one is taken once; every known attack ends with 401, and the caller is not told why."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest
from starlette.testclient import TestClient

from legcramp_cds.interop.cds_hooks.server.app import create
from legcramp_cds.interop.cds_hooks.server.auth import _REASONS
from legcramp_cds.interop.cds_hooks.server.config import Client
from tests.interop.cds_hooks.hook_samples import SIGN, view
from tests.interop.cds_hooks.tokens import BASE, ISSUER, PATH, claims, config, jwk, part, public_pem, token

URL_ISSUER = "https://second.example"
JWKS_URL = "https://second.example/jwks.json"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("auth")
    asked: list[str] = []

    def serve_keys(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(200, json={"keys": [jwk("other")]})

    settings = config(folder)
    second = Client.model_validate({"iss": URL_ISSUER, "jwks_url": JWKS_URL})
    settings = settings.model_copy(update={"clients": (*settings.clients, second)})
    with TestClient(create(settings, transport=httpx2.MockTransport(serve_keys))) as made:
        yield made
    # Whatever the tokens said: keys were asked for in one place only.
    assert set(asked) <= {JWKS_URL}


def call(client: TestClient, *tokens: str, path: str = PATH) -> int:
    headers = [("authorization", f"Bearer {one}") for one in tokens] + [("content-type", "application/json")]
    answer = client.post(path, content=json.dumps(view()), headers=headers)
    if answer.status_code == 401:
        # Not a word on what was wrong with the token.
        assert answer.json()["issue"][0]["diagnostics"] == "a valid token is required"
        assert answer.headers["www-authenticate"] == "Bearer"
    return int(answer.status_code)


@pytest.mark.parametrize(("key", "algorithm"), [("ec", "ES384"), ("rsa", "RS384")])
def test_a_good_token_is_taken(client: TestClient, key: str, algorithm: str) -> None:
    assert call(client, token(key, algorithm)) == 200


def test_a_list_of_audiences_that_holds_ours_is_taken(client: TestClient) -> None:
    assert call(client, token(aud=["https://other.example", BASE + PATH])) == 200


def test_keys_at_an_agreed_address_are_used(client: TestClient) -> None:
    assert call(client, token("other", iss=URL_ISSUER, header={"jku": JWKS_URL})) == 200


def test_a_client_with_a_file_of_keys_may_name_where_they_are_published(tmp_path: Path) -> None:
    settings = config(tmp_path)
    both = Client.model_validate({"iss": ISSUER, "jwks_url": JWKS_URL, "jwks_file": tmp_path / "keys.json"})
    settings = settings.model_copy(update={"clients": (both,)})
    with TestClient(create(settings, transport=httpx2.MockTransport(_no_network))) as client:
        assert call(client, token(header={"jku": JWKS_URL})) == 200
        assert call(client, token()) == 200
        assert call(client, token(header={"jku": "https://evil.example/jwks.json"})) == 401


def _no_network(_: httpx2.Request) -> httpx2.Response:
    raise AssertionError("the keys are in a file")


def test_a_key_that_was_withdrawn_is_refused_after_a_while(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with TestClient(create(config(tmp_path))) as client:
        assert call(client, token()) == 200
        (tmp_path / "keys.json").write_text(json.dumps({"keys": [jwk("rsa")]}), encoding="utf-8")
        assert call(client, token()) == 200
        clock = time.monotonic
        monkeypatch.setattr("legcramp_cds.interop.cds_hooks.server.auth.time.monotonic", lambda: clock() + 3600)
        assert call(client, token()) == 401
        assert call(client, token("rsa", "RS384")) == 200


def test_known_keys_stay_good_while_they_cannot_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with TestClient(create(config(tmp_path))) as client:
        assert call(client, token()) == 200
        (tmp_path / "keys.json").unlink()
        clock = time.monotonic
        monkeypatch.setattr("legcramp_cds.interop.cds_hooks.server.auth.time.monotonic", lambda: clock() + 3600)
        assert call(client, token()) == 200


def hmac_with(secret: bytes, algorithm: str = "HS384") -> str:
    digest = {"HS256": hashlib.sha256, "HS384": hashlib.sha384, "HS512": hashlib.sha512}[algorithm]
    signed = f"{part({'alg': algorithm, 'kid': 'ec', 'typ': 'JWT'})}.{part(claims())}"
    signature = hmac.new(secret, signed.encode(), digest).digest()
    return f"{signed}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def unsigned(algorithm: str) -> str:
    return f"{part({'alg': algorithm, 'kid': 'ec'})}.{part(claims())}."


def tampered() -> str:
    head, _, signature = token().split(".")
    return f"{head}.{part(claims(sub='somebody else'))}.{signature}"


def now() -> int:
    return int(time.time())


ATTACKS: dict[str, Callable[[], str]] = {
    "alg none": lambda: unsigned("none"),
    "alg None": lambda: unsigned("None"),
    "alg empty": lambda: unsigned(""),
    "HMAC with the public key": lambda: hmac_with(public_pem("rsa")),
    "HMAC 256 with the public key": lambda: hmac_with(public_pem("ec"), "HS256"),
    "HMAC with an empty key": lambda: hmac_with(b""),
    "another asymmetric algorithm": lambda: token("p256", "ES256"),
    "RSA with another hash": lambda: token("rsa", "RS256"),
    "RSA-PSS": lambda: token("rsa", "PS384"),
    "key of the other kind": lambda: token("rsa", "RS384", {"kid": "ec"}),
    "a short RSA key": lambda: token("short", "RS384"),
    "a key for encryption": lambda: token("other", header={"kid": "for-encryption"}),
    "another key under a known name": lambda: token("other", header={"kid": "ec"}),
    "unknown kid": lambda: token(header={"kid": "nobody"}),
    "no kid": lambda: token(header={"kid": ...}),
    "kid that is a path": lambda: token(header={"kid": "../../etc/passwd"}),
    "tampered claims": tampered,
    "expired": lambda: token(iat=now() - 300, exp=now() - 60),
    "made in the future": lambda: token(iat=now() + 300, exp=now() + 400),
    "not valid yet": lambda: token(nbf=now() + 300),
    "lives too long": lambda: token(exp=now() + 86_400),
    "wrong audience": lambda: token(aud="https://other.example" + PATH),
    "audience of another service": lambda: token(aud=f"{BASE}/cds-services/{SIGN}"),
    "audience without a path": lambda: token(aud=BASE),
    "wrong issuer": lambda: token(iss="https://evil.example"),
    "issuer of another client": lambda: token(iss=URL_ISSUER),
    "issuer that is no text": lambda: f"{part({'alg': 'ES384', 'kid': 'ec'})}.{part(claims(iss=[ISSUER]))}.AAAA",
    "jku elsewhere": lambda: token(header={"jku": "https://evil.example/jwks.json"}),
    "jku elsewhere for a client with an address": lambda: token(
        "ec", iss=URL_ISSUER, header={"jku": "https://evil.example/jwks.json"}
    ),
    "key inside the token": lambda: token("other", header={"kid": "other", "jwk": jwk("other")}),
    "critical extension": lambda: token(header={"crit": ["b64"], "b64": False}),
    "no iss": lambda: token(iss=...),
    "no aud": lambda: token(aud=...),
    "no exp": lambda: token(exp=...),
    "no iat": lambda: token(iat=...),
    "no jti": lambda: token(jti=...),
    "empty jti": lambda: token(jti=""),
    "jti that is no text": lambda: token(jti=7),
    "jti too long": lambda: token(jti="x" * 300),
    "exp that is no number": lambda: f"{part({'alg': 'ES384', 'kid': 'ec'})}.{part(claims(exp='soon'))}.AAAA",
    "no token at all": lambda: "",
    "no dots": lambda: "nonsense",
    "not base64": lambda: "a.b.c",
    "too long": lambda: token(padding="x" * 9000),
    "header that is a list": lambda: f"{part([1])}.{part(claims())}.AAAA",
    "claims that are a list": lambda: f"{part({'alg': 'ES384', 'kid': 'ec'})}.{part([1])}.AAAA",
}


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_an_attack_is_refused(client: TestClient, attack: Callable[[], str]) -> None:
    assert call(client, attack()) == 401


def test_a_token_is_good_once(client: TestClient) -> None:
    once = token()
    assert [call(client, once), call(client, once)] == [200, 401]


def test_a_token_that_was_used_stays_used_after_a_restart(tmp_path: Path) -> None:
    once = token()
    for wanted in (200, 401):
        with TestClient(create(config(tmp_path))) as client:
            assert call(client, once) == wanted


def test_without_or_with_two_tokens_nothing_is_answered(client: TestClient) -> None:
    assert call(client) == 401
    assert call(client, token(), token()) == 401
    basic = client.post(PATH, json=view(), headers={"Authorization": "Basic dXNlcjpwYXNz"})
    assert basic.status_code == 401


def test_every_endpoint_with_data_asks_for_a_token(client: TestClient) -> None:
    assert client.get("/cds-services").status_code == 401
    assert client.post(f"{PATH}/feedback", json={"feedback": []}).status_code == 401
    listed = client.get("/cds-services", headers={"Authorization": f"Bearer {token(aud=BASE + '/cds-services')}"})
    assert listed.status_code == 200


def test_the_key_set_of_the_specification_is_read(shared: Path, tmp_path: Path) -> None:
    (file,) = (shared / "data" / "fhir" / "cds-hooks").rglob("31-json-web-key-set-public-key.json")
    settings = config(tmp_path, clients=(Client(iss=ISSUER, jwks_file=file),))
    with TestClient(create(settings)) as client:
        service = client.app.state.service  # type: ignore[attr-defined]
        ring = service._auth._clients[ISSUER][1]
        found = client.portal.call(ring.find, "example-kid")  # type: ignore[union-attr]
        assert found.key_type == "EC"
        assert call(client, token(header={"kid": "example-kid"})) == 401


def test_every_reason_that_is_counted_is_explained(root: Path) -> None:
    source = (root / "src/legcramp_cds/interop/cds_hooks/server/auth.py").read_text(encoding="utf-8")
    reasons = set(re.findall(r'AuthError\("(\w+)"', source)) | set(_REASONS.values()) | {"missing"}
    page = (root / "docs" / "how-to" / "cds-hooks.md").read_text(encoding="utf-8")
    assert [reason for reason in sorted(reasons) if f"`{reason}`" not in page] == []
