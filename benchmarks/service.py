"""Load on the CDS Hooks service: how much it answers at most, and how long an answer takes below that.

Run with `make bench-service`. First every connection asks again as soon as it is answered, which shows the most that
the service answers; the times of an overloaded service say nothing. Then requests come at a fixed rate below that,
whether the earlier ones are answered or not, and each time counts from the moment at which the request was due.

Server and generator share the machine, so rate and times are worse than on a server of its own; the processor time of
the server for one request is not. Two kinds of request, both with a prefetch of 100
observations: for a patient with a complaint of cramps (everything is read and assessed), and for one without (the
problem list is read, and nothing else), which is what most calls of an EHR are.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from legcramp_cds.interop.cds_hooks.respond import respond

__all__ = ["main", "request_body"]

SERVICE = "leg-cramps-patient-view"
ANALYTES = (
    ("2823-3", 4.1, "mmol/L"),
    ("2951-2", 139.0, "mmol/L"),
    ("19123-9", 1.5, "mg/dL"),
    ("2160-0", 1.0, "mg/dL"),
    ("17861-6", 9.1, "mg/dL"),
    ("2157-6", 90.0, "U/L"),
    ("3016-3", 2.1, "m[IU]/L"),
    ("2345-7", 99.0, "mg/dL"),
    ("4548-4", 5.6, "%"),
    ("718-7", 13.1, "g/dL"),
)
# What the project promises, on a machine with two cores.
GOAL_RATE, GOAL_P99_MS = 500, 100.0
# Connections that ask all the time; more of them wait longer, and are not answered more often.
_BUSY = 16
# The fixed rate as a share of the most that is answered: what a well-sized service carries, with room for bursts.
_SHARE = 0.6


def _observation(number: int) -> dict[str, Any]:
    code, value, unit = ANALYTES[number % len(ANALYTES)]
    month = 11 - number // len(ANALYTES)
    return {
        "resourceType": "Observation",
        "id": f"o{number}",
        "status": "final",
        "category": [{"coding": [{"code": "laboratory"}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": code}], "text": code},
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": f"2026-{month:02}-{1 + number % 20:02}T08:00:00+01:00",
        "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit},
    }


def _searchset(*resources: dict[str, Any]) -> dict[str, Any]:
    return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": one} for one in resources]}


def request_body(*, complaint: bool) -> dict[str, Any]:
    """A patient-view request with 100 observations.

    Args:
        complaint: Whether the problem list names cramps.
    """
    problem = {
        "resourceType": "Condition",
        "id": "c",
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "R25.2" if complaint else "I10"}]},
        "subject": {"reference": "Patient/p"},
    }
    drug = {
        "resourceType": "MedicationRequest",
        "id": "m",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": "hydrochlorothiazide 25 MG"},
        "subject": {"reference": "Patient/p"},
        "authoredOn": "2026-08-01",
    }
    return {
        "hook": "patient-view",
        "hookInstance": "load",
        "context": {"userId": "Practitioner/1", "patientId": "p"},
        "prefetch": {
            "patient": {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1957-03-14"},
            "conditions": _searchset(problem),
            "observations": _searchset(*map(_observation, range(100))),
            "medications": _searchset(drug),
            "procedures": _searchset(),
        },
    }


@dataclass
class Result:
    """What a run measured; times in milliseconds from the moment at which a request was due."""

    times: list[float] = field(default_factory=list)
    errors: int = 0


class _Connection:
    """One kept-alive connection; a client library would cost more than the server."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, message: bytes) -> int:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        writer.write(message)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        await reader.readexactly(length)
        return int(head.split(b" ", 2)[1])


def _message(body: bytes) -> bytes:
    head = f"POST /cds-services/{SERVICE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


async def _load(port: int, body: bytes, rate: float, seconds: float) -> Result:
    """Ask at a fixed rate."""
    message = _message(body)
    free: asyncio.Queue[_Connection] = asyncio.Queue()
    for _ in range(64):
        free.put_nowait(_Connection(port))
    result = Result()
    began = time.perf_counter() + 0.1

    async def one(due: float) -> None:
        connection = await free.get()
        try:
            status = await connection.ask(message)
        except (OSError, asyncio.IncompleteReadError, ValueError):
            status, connection = 0, _Connection(port)
        free.put_nowait(connection)
        result.times.append((time.perf_counter() - due) * 1000)
        result.errors += status != 200

    async with asyncio.TaskGroup() as group:
        for number in range(int(rate * seconds)):
            due = began + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            group.create_task(one(due))
    return result


async def _saturate(port: int, body: bytes, seconds: float) -> Result:
    """Ask on several connections, on each as soon as the last answer is there."""
    message = _message(body)
    result = Result()
    until = time.perf_counter() + seconds

    async def ask_on() -> None:
        connection = _Connection(port)
        while (began := time.perf_counter()) < until:
            result.errors += await connection.ask(message) != 200
            result.times.append((time.perf_counter() - began) * 1000)

    async with asyncio.TaskGroup() as group:
        for _ in range(_BUSY):
            group.create_task(ask_on())
    return result


@contextlib.contextmanager
def _server(workers: int) -> Iterator[tuple[int, int]]:
    """Start the service; its port and process."""
    with socket.socket() as probe, tempfile.TemporaryDirectory() as folder:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
        probe.close()
        settings = {"DATA_DIR": folder, "RATE_PER_SECOND": "1e9", "RATE_BURST": "1000000000"}
        environment = os.environ | {f"LEGCRAMP_CDS_{name}": value for name, value in settings.items()}
        command = [sys.executable, "-m", "legcramp_cds", "serve", "--insecure-no-auth"]
        process = subprocess.Popen(
            [*command, "--port", str(port), "--workers", str(workers)],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _wait(port)
            yield port, process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)


def _wait(port: int) -> None:
    for _ in range(600):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=1):
            return
        time.sleep(0.1)
    raise SystemExit("the service did not start")


def _memory_mb(parent: int) -> float:
    """Resident memory of a process and its children; Linux only."""
    total = 0.0
    for status in Path("/proc").glob("[0-9]*/status"):
        with contextlib.suppress(OSError):
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
            if int(fields["Pid"]) == parent or int(fields["PPid"]) == parent:
                total += int(fields.get("VmRSS", "0 kB").split()[0]) / 1024
    return total


def _processor_seconds(parent: int) -> float:
    """Processor time of a process and its children; Linux only."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            text = stat.read_text()
            fields = text.rpartition(")")[2].split()
            if int(text.split(" ", 1)[0]) == parent or int(fields[1]) == parent:
                total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def _in_process(body: dict[str, Any], today: date) -> float:
    """Least processor time of one answer by the pure function, in milliseconds."""
    times = []
    for _ in range(300):
        began = time.thread_time()
        respond(SERVICE, body, as_of=today)
        times.append((time.thread_time() - began) * 1000)
    return min(times)


@dataclass(frozen=True)
class Measured:
    """What came of one kind of request."""

    kind: str
    alone_ms: float
    most: float
    server_ms: float
    rate: float
    result: Result
    memory: tuple[float, float]

    def __str__(self) -> str:
        times = self.result.times
        p50, p99 = statistics.median(times), statistics.quantiles(times, n=100)[98]
        return (
            f"| {self.kind} | {self.alone_ms:.2f} ms | {self.most:.0f}/s "
            f"| {self.server_ms:.2f} ms | {self.rate:.0f}/s | {p50:.1f} ms | {p99:.1f} ms | {self.result.errors} "
            f"| {self.memory[0]:.0f} to {self.memory[1]:.0f} MB |"
        )


_HEAD = """\
| request with 100 observations | in process | answered at most | processor time in the server | fixed rate | p50 \
| p99 | errors | memory |
|---|---|---|---|---|---|---|---|---|"""


def measure(kind: str, body: dict[str, Any], given: argparse.Namespace) -> Measured:
    """Measure one kind of request.

    Args:
        kind: What it is called.
        body: The request.
        given: The arguments of the command line.
    """
    alone = _in_process(body, datetime.now(tz=UTC).date())
    raw = json.dumps(body).encode()
    with _server(given.workers) as (port, pid):
        asyncio.run(_saturate(port, raw, 2))
        used = _processor_seconds(pid)
        busy = asyncio.run(_saturate(port, raw, given.busy_seconds))
        used = _processor_seconds(pid) - used
        most = len(busy.times) / given.busy_seconds
        rate = given.rate or min(GOAL_RATE, _SHARE * most)
        before = _memory_mb(pid)
        result = asyncio.run(_load(port, raw, rate, given.seconds))
        result.errors += busy.errors
        return Measured(kind, alone, most, used / len(busy.times) * 1000, rate, result, (before, _memory_mb(pid)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120.0, help="at the fixed rate")
    parser.add_argument("--busy-seconds", type=float, default=20.0, help="as fast as it answers")
    parser.add_argument("--rate", type=float, help="the fixed rate; by default 500/s, or a share of what it can do")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--write", type=Path, help="also write the table as Markdown to this file")
    given = parser.parse_args()
    rows = [
        measure(kind, request_body(complaint=complaint), given)
        for kind, complaint in (("no complaint of cramps", False), ("with a complaint", True))
    ]
    table = "\n".join((_HEAD, *map(str, rows)))
    print(table)
    print(f"goals: {GOAL_RATE}/s, p99 under {GOAL_P99_MS:.0f} ms, no errors, memory flat")
    if given.write:
        given.write.write_text(table + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
