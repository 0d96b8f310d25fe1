"""The web layer: answers, limits and headers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from legcramp_cds.cli import main
from legcramp_cds.interop.cds_hooks.server.app import create
from legcramp_cds.interop.cds_hooks.server.headers import HEADERS
from tests.interop.cds_hooks.hook_samples import SIGN, draft, orders, view
from tests.interop.cds_hooks.serving import PATH, dump, settings


class TestAnswers:
    def test_a_card_and_its_feedback_and_the_same_card_no_more(self, client: TestClient, tmp_path: Path) -> None:
        (card,) = client.post(PATH, json=view()).json()["cards"]
        item = {
            "card": card["uuid"],
            "outcome": "overridden",
            "overrideReason": {"reason": {"code": "known-cause"}, "userComment": "Zacharias has a thiazide"},
            "outcomeTimestamp": "2026-11-22T08:00:00Z",
        }
        assert client.post(f"{PATH}/feedback", json={"feedback": [item]}).status_code == 200
        assert client.post(PATH, json=view()).json() == {"cards": []}
        run = CliRunner().invoke(main, ["feedback", "report", "--data-dir", str(tmp_path), "--format", "json"])
        rows = {row["rule"]: row for row in json.loads(run.output)}
        assert rows["condition:hypomagnesemia"] == {
            "rule": "condition:hypomagnesemia",
            "shown": 1,
            "accepted": 0,
            "overridden": 1,
            "reasons": {"known-cause": 1},
        }
        text = CliRunner().invoke(main, ["feedback", "report", "--data-dir", str(tmp_path)]).output
        assert "known-cause 1" in text
        assert "Zacharias" not in "".join(map(str, dump(tmp_path / "service.sqlite")))

    def test_a_report_without_data_says_what_to_do(self, tmp_path: Path) -> None:
        run = CliRunner().invoke(main, ["feedback", "report", "--data-dir", str(tmp_path / "none")])
        assert run.exit_code == 2
        assert "--data-dir" in run.output

    def test_orders_are_answered_too(self, client: TestClient) -> None:
        assert client.post(f"/cds-services/{SIGN}", json=orders(draft("quinine"))).json()["cards"]

    @pytest.mark.parametrize(
        ("method", "path", "sent", "status"),
        [
            ("POST", PATH, {"content": b"{", "headers": {"content-type": "application/json"}}, 400),
            ("POST", PATH, {"content": b"{}", "headers": {"content-type": "text/plain"}}, 415),
            ("POST", PATH, {"content": b"{}"}, 415),
            ("POST", PATH, {"json": {}}, 400),
            ("POST", "/cds-services/nothing", {"json": {}}, 404),
            ("POST", "/cds-services/nothing/feedback", {"json": {}}, 404),
            ("POST", f"{PATH}/feedback", {"json": {}}, 400),
            ("GET", PATH, {}, 405),
            ("GET", "/nowhere", {}, 404),
            # Sent on to the address without a slash, a token would travel to wherever the Host header says.
            ("POST", f"{PATH}/", {"json": {}, "follow_redirects": False}, 404),
            ("POST", PATH, {"content": b"[" * 5000, "headers": {"content-type": "application/json"}}, 400),
        ],
    )
    def test_what_is_not_understood_is_refused_in_fhir(
        self, client: TestClient, method: str, path: str, sent: dict[str, Any], status: int
    ) -> None:
        answer = client.request(method, path, **sent)
        assert answer.status_code == status
        assert answer.json()["resourceType"] == "OperationOutcome"

    def test_health_readiness_and_description(self, client: TestClient) -> None:
        assert client.get("/healthz").json() == {"status": "alive"}
        assert client.get("/readyz").json() == {"status": "ready"}
        assert client.get("/openapi.json").json()["openapi"] == "3.1.0"
        service = client.app.state.service  # type: ignore[attr-defined]
        service.ready = False
        assert client.get("/readyz").status_code == 503

    @pytest.mark.parametrize("dates", [True, False])
    def test_the_dates_of_queries_follow_the_settings(self, tmp_path: Path, dates: bool) -> None:
        with TestClient(create(settings(tmp_path, prefetch_dates=dates))) as client:
            assert ("today()" in client.get("/cds-services").text) == dates


class TestLimits:
    def test_a_body_that_is_too_large_is_refused_declared_or_not(self, tmp_path: Path) -> None:
        def chunks() -> Iterator[bytes]:
            yield from (b" " * 500 for _ in range(10))

        with TestClient(create(settings(tmp_path, body_bytes=2000))) as client:
            large = json.dumps(view())
            headers = {"content-type": "application/json"}
            assert client.post(PATH, content=large, headers=headers).status_code == 413
            assert client.post(PATH, content=chunks(), headers=headers).status_code == 413

    def test_a_body_that_is_too_deep_is_refused(self, client: TestClient) -> None:
        deep: Any = {}
        for _ in range(100):
            deep = {"a": [deep]}
        assert client.post(PATH, json=view(context=deep)).status_code == 413

    def test_too_many_requests_are_refused(self, tmp_path: Path) -> None:
        with TestClient(create(settings(tmp_path, rate_per_second=0.001, rate_burst=3))) as client:
            statuses = [client.post(PATH, json={}).status_code for _ in range(5)]
            assert statuses == [400, 400, 400, 429, 429]
            assert client.get("/healthz").status_code == 200


class TestHeaders:
    @pytest.mark.parametrize("path", ["/cds-services", "/nowhere", "/healthz"])
    def test_every_answer_carries_them(self, client: TestClient, path: str) -> None:
        headers = client.get(path).headers
        assert {name: headers[name] for name in HEADERS} == HEADERS

    def test_only_named_origins_may_call(self, tmp_path: Path) -> None:
        with TestClient(create(settings(tmp_path, cors_origins="https://a.example"))) as client:
            ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
            good = client.options(PATH, headers={"Origin": "https://a.example"} | ask)
            assert good.headers["access-control-allow-origin"] == "https://a.example"
            bad = client.options(PATH, headers={"Origin": "https://b.example"} | ask)
            assert "access-control-allow-origin" not in bad.headers
