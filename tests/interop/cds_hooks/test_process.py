"""The service as a process of its own: it stops when it is told to, not before its work is done, and logs nothing."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.interop.cds_hooks.hook_samples import VIEW
from tests.interop.cds_hooks.serving import SECRETS, audit_lines, secret_view

# Only a failure waits so long; other work may share the machine.
_PATIENCE = 300.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served(folder: Path, port: int, *arguments: str, **settings: str) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"LEGCRAMP_CDS_DATA_DIR": str(folder)} | settings
    command = [sys.executable, "-m", "legcramp_cds", "serve", "--port", str(port), "--insecure-no-auth", *arguments]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=folder
    ) as process:
        try:
            limit = time.monotonic() + _PATIENCE
            while not ready(port):
                assert process.poll() is None, process.communicate()[0]
                assert time.monotonic() < limit
                time.sleep(0.1)
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def ready(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def begin(line: socket.socket, head: str) -> None:
    """Send the head of a request, and wait until the service asks for its body."""
    line.sendall(f"{head}Expect: 100-continue\r\n\r\n".encode())
    found = b""
    while b"\r\n\r\n" not in found:
        found += line.recv(1)
    assert found.startswith(b"HTTP/1.1 100")


def rest(line: socket.socket) -> bytes:
    found = b""
    while piece := line.recv(65536):
        found += piece
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that a process could finish its work on")
def test_a_request_under_way_is_answered_and_nothing_of_it_is_logged(tmp_path: Path) -> None:
    port = free_port()
    body = json.dumps(secret_view()).encode()
    head = (
        f"POST /cds-services/{VIEW}?who=Zacharias HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    )
    with served(tmp_path, port) as process:
        with socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as line:
            begin(line, head)
            line.sendall(body[:100])
            process.send_signal(signal.SIGTERM)
            # It takes no new work while it finishes the old.
            limit = time.monotonic() + _PATIENCE
            while ready(port):
                assert time.monotonic() < limit
                time.sleep(0.1)
            line.sendall(body[100:])
            answer = rest(line)
        assert answer.startswith(b"HTTP/1.1 200")
        assert b"0.471" in answer
        assert process.wait(_PATIENCE) in (0, -signal.SIGTERM)
        printed = process.communicate()[0]
    assert "Traceback" not in printed
    assert [secret for secret in SECRETS if secret in printed] == []
    assert [line["why"] for line in audit_lines(tmp_path)] == ["card"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that a process could finish its work on")
def test_a_caller_who_never_finishes_does_not_keep_it_alive(tmp_path: Path) -> None:
    port = free_port()
    head = f"POST /cds-services/{VIEW} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    with (
        served(tmp_path, port, LEGCRAMP_CDS_SHUTDOWN_SECONDS="1") as process,
        socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as line,
    ):
        begin(line, f"{head}Content-Length: 1000\r\n")
        process.send_signal(signal.SIGTERM)
        assert process.wait(_PATIENCE) in (0, -signal.SIGTERM)


def test_several_processes_add_up_what_they_counted(tmp_path: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    body = json.dumps(secret_view()).encode()
    with served(tmp_path, port, "--workers", "2"):
        for _ in range(12):
            headers = {"Content-Type": "application/json", "Connection": "close"}
            asked = urllib.request.Request(f"{address}/cds-services/{VIEW}", body, headers)  # noqa: S310 - our own
            with urllib.request.urlopen(asked, timeout=_PATIENCE) as answer:  # noqa: S310
                assert answer.status == 200
        with urllib.request.urlopen(f"{address}/metrics", timeout=_PATIENCE) as answer:  # noqa: S310
            told = answer.read().decode()
    assert f'cds_requests_total{{service="{VIEW}",status="200"}} 12.0' in told
    assert len(audit_lines(tmp_path)) == 12
