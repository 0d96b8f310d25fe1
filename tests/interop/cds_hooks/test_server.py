"""The web layer: limits, headers, what is written down, and that nothing of a patient gets out."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from legcramp_cds.cli import main
from legcramp_cds.cli_serve import _WITH_PAGE
from legcramp_cds.errors import InputError
from legcramp_cds.interop.cds_hooks.server import app as application
from legcramp_cds.interop.cds_hooks.server import run as runner
from legcramp_cds.interop.cds_hooks.server.app import create
from legcramp_cds.interop.cds_hooks.server.audit import broken_links
from legcramp_cds.interop.cds_hooks.server.config import PREFIX, Config, load_config
from legcramp_cds.interop.cds_hooks.server.headers import HEADERS
from tests.interop.cds_hooks.hook_samples import SIGN, VIEW, draft, orders, searchset, view, whole_prefetch
from tests.interop.fhir_samples import Resource, observation, patient, request

PATH = f"/cds-services/{VIEW}"
# Values that stand in the request and nowhere else, so that they are found wherever they leak to.
SECRETS = ("Zacharias", "1972-03-04", "0.471", "Secretomycin", "zz-patient-4711", "token-of-the-ehr")


def settings(folder: Path, **more: Any) -> Config:  # noqa: ANN401
    base: dict[str, Any] = {
        "insecure_no_auth": True,
        "data_dir": folder,
        "rate_per_second": 10_000.0,
        "rate_burst": 10_000,
    }
    return Config(**(base | more))


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with TestClient(create(settings(tmp_path))) as made:
        yield made


def audit_lines(folder: Path) -> list[Resource]:
    files = sorted((folder / "audit").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def secret_view() -> Resource:
    text = json.dumps(
        view(
            whole_prefetch(
                patient=patient(name=[{"family": "Zacharias"}]),
                observations=searchset(observation("2601-3", 0.471)),
                medications=searchset(request(medicationCodeableConcept={"text": "Secretomycin 5 mg"})),
            ),
            fhirServer="https://ehr.example/r4",
            fhirAuthorization={"access_token": "token-of-the-ehr"},
        )
    )
    named: Resource = json.loads(
        text.replace('"Patient/p"', '"Patient/zz-patient-4711"').replace('"p"', '"zz-patient-4711"')
    )
    return named


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


class TestAudit:
    def test_each_decision_is_written_with_versions_and_hashes_and_in_a_chain(self, tmp_path: Path) -> None:
        with TestClient(create(settings(tmp_path))) as client:
            for body in (view(), view(whole_prefetch(conditions=None)), view({})):
                client.post(PATH, json=body)
        lines = audit_lines(tmp_path)
        assert [line["why"] for line in lines] == ["card", "no complaint of cramps", "cannot decide"]
        first = lines[0]
        assert "Observation/o" in first["inputs"]
        assert "condition:hypomagnesemia" in first["fired"]
        assert len(first["request_sha256"]) == len(first["before"]) == 64
        assert "+" in first["knowledge"]
        (file,) = (tmp_path / "audit").iterdir()
        assert broken_links(file) == []
        kept = file.read_bytes().splitlines(keepends=True)
        file.write_bytes(b"".join([kept[0], kept[2]]))
        assert broken_links(file) == [2]
        assert file.stat().st_mode & 0o077 == 0

    def test_a_full_file_is_put_aside_and_the_chain_goes_on(self, tmp_path: Path) -> None:
        with TestClient(create(settings(tmp_path, audit_bytes=10_000))) as client:
            for _ in range(30):
                client.post(PATH, json=view())
        files = sorted((tmp_path / "audit").iterdir())
        assert len(files) >= 2
        assert len(audit_lines(tmp_path)) == 30
        joined = tmp_path / "joined"
        joined.write_bytes(b"".join(file.read_bytes() for file in files))
        assert broken_links(joined) == []

    def test_after_a_restart_nothing_is_overwritten(self, tmp_path: Path) -> None:
        for _ in range(2):
            with TestClient(create(settings(tmp_path))) as client:
                client.post(PATH, json=view())
        assert len(audit_lines(tmp_path)) == 2

    @pytest.mark.parametrize("step", ["write", "fsync"])
    def test_what_cannot_be_written_down_is_not_given(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
    ) -> None:
        def full(*_: object) -> int:
            raise OSError(28, "No space left on device")

        with TestClient(create(settings(tmp_path))) as client:
            with monkeypatch.context() as patch:
                patch.setattr(f"legcramp_cds.interop.cds_hooks.server.audit.os.{step}", full)
                assert client.post(PATH, json=view()).status_code == 503
                assert client.get("/readyz").status_code == 503
            assert client.post(PATH, json=view()).status_code == 200
            assert client.get("/readyz").status_code == 200


class TestMetrics:
    def test_rules_are_counted_by_how_they_came_out(self, client: TestClient) -> None:
        client.post(PATH, json=view())
        text = client.get("/metrics").text
        assert 'cds_rules_total{rule="condition:hypomagnesemia",verdict="fired"} 1.0' in text
        assert 'verdict="not_fired"' in text
        assert 'verdict="unknown"' in text
        assert f'cds_cards_total{{indicator="info",service="{VIEW}"}}' in text or 'indicator="warning"' in text
        client.post(PATH, json=view(whole_prefetch(conditions=None)))
        assert 'why="no complaint of cramps"' in client.get("/metrics").text

    def test_with_a_token_nobody_reads_them_without(self, tmp_path: Path) -> None:
        with TestClient(create(settings(tmp_path, metrics_token="let me in"))) as client:  # noqa: S106 - made up
            assert client.get("/metrics").status_code == 401
            assert client.get("/metrics", headers={"Authorization": "Bearer let me in"}).status_code == 200


def dump(file: Path) -> list[Any]:
    """Every row of every table."""
    database = sqlite3.connect(file)
    try:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [row for name in tables for row in database.execute(f"SELECT * FROM {name}")]  # noqa: S608 - our names
    finally:
        database.close()


class TestPrivacy:
    def test_nothing_of_a_patient_is_in_logs_metrics_audit_or_store(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        with TestClient(create(settings(tmp_path))) as client:
            answer = client.post(PATH, json=secret_view())
            assert "0.471" in answer.text
            assert client.post(PATH, json=secret_view() | {"hook": "Zacharias"}).status_code == 400
            metrics = client.get("/metrics").text
        written = (tmp_path / "service.sqlite").read_bytes() + b"".join(
            file.read_bytes() for file in (tmp_path / "audit").iterdir()
        )
        # References to the resources are what the audit record is for, and the patient is one of them.
        hidden = [value for value in SECRETS if not value.startswith("zz-patient")]
        assert [value for value in hidden if value.encode() in written] == []
        assert b"Patient/zz-patient-4711" in written
        for text in (metrics, caplog.text):
            assert [secret for secret in SECRETS if secret in text] == []

    def test_a_fault_of_ours_tells_nothing_and_logs_its_place_only(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def broken(*_: object) -> None:
            raise RuntimeError("Zacharias, 0.471 mmol/L")

        monkeypatch.setattr(application, "answer", broken)
        with TestClient(create(settings(tmp_path))) as client:
            answer = client.post(PATH, json=secret_view())
            assert answer.status_code == 500
            assert answer.headers["cache-control"] == "no-store"
            assert 'reason="fault"' in client.get("/metrics").text
        assert "RuntimeError at " in caplog.text
        assert [secret for secret in SECRETS if secret in caplog.text + answer.text] == []

    @pytest.mark.parametrize(
        "change", [{"hookInstance": 4711}, {"context": {"patientId": "Zacharias X"}}, {"prefetch": 1}]
    )
    def test_faults_of_a_request_repeat_no_value(self, client: TestClient, change: Resource) -> None:
        answer = client.post(PATH, json=secret_view() | change)
        assert answer.status_code == 400
        assert [secret for secret in SECRETS if secret in answer.text] == []


class TestConfig:
    def test_it_is_read_from_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(f"{PREFIX}BASE_URL", "https://cds.example")
        monkeypatch.setenv(f"{PREFIX}CLIENTS", '[{"iss": "https://ehr.example", "jwks_url": "https://ehr.example/k"}]')
        monkeypatch.setenv(f"{PREFIX}FHIR_HOSTS", "ehr.example, other.example:8443")
        monkeypatch.setenv(f"{PREFIX}CODES", '{"https://x|1": "nocturnal_cramps"}')
        config = load_config()
        assert config.clients[0].iss == "https://ehr.example"
        assert config.fhir_hosts == ("ehr.example", "other.example:8443")
        assert config.cards().codes["https://x", "1"] == "nocturnal_cramps"

    @pytest.mark.parametrize(
        ("given", "what"),
        [
            ({}, "name who may call"),
            ({"insecure_no_auth": True, "cors_origins": "*"}, "name each origin"),
            ({"insecure_no_auth": True, "time_zone": "Mars/Base"}, "no such time zone"),
            ({"insecure_no_auth": True, "profile": "nice"}, "no such profile"),
            ({"insecure_no_auth": True, "codes": {"x": "nocturnal_cramps"}}, "system|code"),
            ({"insecure_no_auth": True, "codes": {"x|1": "nonsense"}}, "system|code"),
            ({"clients": [{"iss": "x"}]}, "jwks_url or jwks_file"),
            ({"clients": [{"iss": "x", "jwks_url": "http://x"}]}, "https"),
            ({"clients": [{"iss": "x", "jwks_url": "https://x"}]}, "base_url is required"),
            ({"insecure_no_auth": True, "rate_burst": 0}, "greater than or equal to 1"),
        ],
    )
    def test_a_fault_in_it_is_told(self, given: dict[str, Any], what: str) -> None:
        with pytest.raises(InputError, match=what.replace("|", r"\|")):
            load_config(**given)

    def test_the_profile_is_followed_and_named_in_card_and_audit(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        shown = {}
        for name in ("dgn", "default"):
            monkeypatch.setenv(f"{PREFIX}PROFILE", name)
            with TestClient(create(settings(tmp_path / name))) as client:
                (shown[name],) = client.post(PATH, json=view()).json()["cards"]
                client.post(PATH, json=view(whole_prefetch(conditions=None)))
                client.post(PATH, json=view({}))
            assert [line["profile"] for line in audit_lines(tmp_path / name)] == [name] * 3
        assert shown["dgn"]["source"]["label"] == "legcramp-cds, following German Society of Neurology"
        assert shown["default"]["source"]["label"] == "legcramp-cds"
        assert "profile dgn" in shown["dgn"]["detail"]
        assert shown["dgn"]["uuid"] != shown["default"]["uuid"]

    def test_a_secret_is_not_repeated(self) -> None:
        with pytest.raises(InputError) as caught:
            load_config(metrics_token="hidden", clients="hidden")  # noqa: S106 - made up
        assert "hidden" not in str(caught.value)

    @pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "cds.example"])  # noqa: S104 - to be refused
    def test_without_authentication_it_listens_on_loopback_only(self, host: str) -> None:
        run = CliRunner().invoke(main, ["serve", "--insecure-no-auth", "--host", host])
        assert run.exit_code == 2
        assert "loopback" in run.output

    @pytest.mark.parametrize(
        ("host", "arguments", "variable", "offered"),
        [
            ("127.0.0.1", (), "", True),
            ("::1", (), "", True),
            ("0.0.0.0", (), "", False),  # noqa: S104 - the page must not be there
            ("cds.example", (), "", False),
            ("0.0.0.0", ("--page",), "", True),  # noqa: S104
            ("0.0.0.0", (), "true", True),  # noqa: S104
            ("127.0.0.1", (), "false", False),
            ("127.0.0.1", ("--no-page",), "true", False),
        ],
    )
    def test_the_page_without_a_token_is_for_this_machine_unless_it_is_asked_for(
        self, monkeypatch: pytest.MonkeyPatch, host: str, arguments: tuple[str, ...], variable: str, offered: bool
    ) -> None:
        started: list[dict[str, Any]] = []
        monkeypatch.setattr(runner, "run", lambda *_, **more: started.append(more))
        monkeypatch.setenv(f"{PREFIX}BASE_URL", "https://cds.example")
        monkeypatch.setenv(f"{PREFIX}CLIENTS", '[{"iss": "https://ehr.example", "jwks_url": "https://ehr.example/k"}]')
        if variable:
            monkeypatch.setenv(f"{PREFIX}PAGE", variable)
        run = CliRunner().invoke(main, ["serve", "--host", host, *arguments])
        assert run.exit_code == 0, run.output
        assert [more.get("factory") for more in started] == [_WITH_PAGE if offered else None]

    def test_without_who_may_call_it_does_not_start(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv(f"{PREFIX}CLIENTS", raising=False)
        run = CliRunner().invoke(main, ["serve"])
        assert run.exit_code == 2
        assert "insecure_no_auth" in run.output

    def test_every_setting_is_documented(self, root: Path) -> None:
        page = (root / "docs" / "how-to" / "cds-hooks.md").read_text(encoding="utf-8")
        missing = [name for name in Config.model_fields if f"`{PREFIX}{name.upper()}`" not in page]
        assert missing == []
