"""What the service writes down and counts, and that nothing of a patient is in it."""

from __future__ import annotations

import json
import logging
import os
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from legcramp_cds.interop.cds_hooks.server import app as application
from legcramp_cds.interop.cds_hooks.server.app import create
from legcramp_cds.interop.cds_hooks.server.audit import broken_links
from tests.interop.cds_hooks.hook_samples import VIEW, view, whole_prefetch
from tests.interop.cds_hooks.serving import PATH, SECRETS, audit_lines, secret_view, settings
from tests.interop.fhir_samples import Resource


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
            # Who is not ready gets no requests, so it has to find out by itself that it can write again.
            assert client.get("/readyz").status_code == 200
            assert client.post(PATH, json=view()).status_code == 200

    def test_half_a_line_of_a_process_that_was_killed_does_not_swallow_the_next(self, tmp_path: Path) -> None:
        folder = tmp_path / "audit"
        folder.mkdir()
        (folder / f"current-{os.getpid()}.jsonl").write_bytes(b'{"at":"2026-11-22T08:0')
        with TestClient(create(settings(tmp_path))) as client:
            client.post(PATH, json=view())
        (file,) = folder.iterdir()
        _, whole = file.read_bytes().splitlines()
        assert json.loads(whole)["why"] == "card"
        assert broken_links(file) == [1]

    def test_a_file_that_cannot_be_put_aside_is_written_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refused(*_: object) -> Path:
            raise OSError(13, "Permission denied")

        with TestClient(create(settings(tmp_path, audit_bytes=10_000))) as client:
            monkeypatch.setattr("pathlib.Path.rename", refused)
            assert {client.post(PATH, json=view()).status_code for _ in range(30)} == {200}
        assert len(audit_lines(tmp_path)) == 30

    def test_half_a_line_is_taken_back(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write = os.write

        def half(file: int, data: bytes) -> int:
            if len(data) < 200:
                raise OSError(28, "No space left on device")
            return write(file, data[: len(data) // 2])

        with TestClient(create(settings(tmp_path))) as client:
            client.post(PATH, json=view())
            with monkeypatch.context() as patch:
                patch.setattr("legcramp_cds.interop.cds_hooks.server.audit.os.write", half)
                assert client.post(PATH, json=view()).status_code == 503
            client.post(PATH, json=view())
        (file,) = (tmp_path / "audit").iterdir()
        assert len(audit_lines(tmp_path)) == 2
        assert broken_links(file) == []


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
