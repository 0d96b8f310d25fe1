"""The audit record: one JSON line a decision, on the disk before the answer leaves, and never changed afterwards.

Each line names the hash of the line before it, so that a line that was taken out or changed is noticed.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import os
import queue
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import orjson

__all__ = ["AuditError", "AuditLog", "broken_links"]

_FIRST = "0" * 64
_ONE_A_LINE = orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE


class AuditError(Exception):
    """A decision could not be written down, so it must not be given."""


class AuditLog:
    """Files in a folder, one for each process; closed and put aside at a certain size.

    A thread writes. It takes all lines that are waiting, writes them, and asks the disk once (fsync) for all of them.

    Args:
        folder: Where; made if it is missing.
        most_bytes: Size at which a file is put aside.
    """

    def __init__(self, folder: Path, most_bytes: int) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._folder = folder
        self._most = most_bytes
        self._path = folder / f"current-{os.getpid()}.jsonl"
        self._file = self._open()
        self._last = _last_hash(self._path)
        self._failed = False
        self._waiting: queue.SimpleQueue[tuple[Mapping[str, object], asyncio.Future[None]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="audit", daemon=True)
        self._thread.start()

    @property
    def healthy(self) -> bool:
        """Whether the last write went well."""
        return not self._failed and self._thread.is_alive()

    async def write(self, record: Mapping[str, object]) -> None:
        """Write one record, and wait until it is on the disk.

        Raises:
            AuditError: If that cannot be done.
        """
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.put((record, done))
        await done

    async def recover(self) -> bool:
        """Whether lines can be written; after a failure that is tried with a line that says so."""
        if self._thread.is_alive() and self._failed:
            again = {"at": datetime.now(tz=UTC).isoformat(timespec="milliseconds"), "why": "tried to write again"}
            with contextlib.suppress(AuditError):
                await self.write(again)
        return self.healthy

    def close(self) -> None:
        """Write what is waiting, and stop."""
        self._waiting.put(None)
        self._thread.join(timeout=10)
        os.close(self._file)

    def _open(self) -> int:
        file = os.open(self._path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
        size = os.fstat(file).st_size
        # Half a line, from a process that was ended while it wrote, must not swallow the next one.
        if size and os.pread(file, 1, size - 1) != b"\n":
            _write_all(file, b"\n")
        return file

    def _work(self) -> None:
        while True:
            taken = [self._waiting.get()]
            while not self._waiting.empty():
                taken.append(self._waiting.get())
            batch = [item for item in taken if item is not None]
            error = self._write(batch) if batch else None
            for _, done in batch:
                _settle(done, error)
            if None in taken:
                return

    def _write(self, batch: list[tuple[Mapping[str, object], asyncio.Future[None]]]) -> AuditError | None:
        size = os.fstat(self._file).st_size
        try:
            lines, last = [], self._last
            for record, _ in batch:
                lines.append(orjson.dumps({**record, "before": last}, option=_ONE_A_LINE))
                last = hashlib.sha256(lines[-1]).hexdigest()
            _write_all(self._file, b"".join(lines))
            os.fsync(self._file)
        except OSError as error:
            self._failed = True
            # What was not given must not stand there, least of all half of it.
            with contextlib.suppress(OSError):
                os.ftruncate(self._file, size)
            return AuditError(error.strerror or "the audit record cannot be written")
        self._last, self._failed = last, False
        if size + sum(map(len, lines)) >= self._most:
            self._put_aside()
        return None

    def _put_aside(self) -> None:
        stamp = datetime.now(tz=UTC).strftime("%Y%m%dT%H%M%S%f")
        # Where that fails, the lines are on the disk all the same, and the file grows until it can be put aside.
        with contextlib.suppress(OSError):
            self._path.rename(self._folder / f"audit-{stamp}-{os.getpid()}.jsonl")
            full, self._file = self._file, self._open()
            os.close(full)


def _write_all(file: int, data: bytes) -> None:
    """Write everything; the system may take a part at a time."""
    while data:
        data = data[os.write(file, data) :]


def _settle(done: asyncio.Future[None], error: AuditError | None) -> None:
    """Tell the waiting request; it may have been given up, or its loop may be gone."""

    def tell() -> None:
        if not done.done():
            if error is None:
                done.set_result(None)
            else:
                done.set_exception(error)

    try:
        done.get_loop().call_soon_threadsafe(tell)
    except RuntimeError:
        return


def _last_hash(path: Path) -> str:
    """The hash of the last line of a file that is already there, after a restart under the same process number."""
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    return hashlib.sha256(lines[-1]).hexdigest() if lines else _FIRST


def broken_links(path: Path) -> list[int]:
    """Which lines of a file do not follow from the line before, counted from 1; the first line is taken as it is.

    Args:
        path: A file of the audit record.
    """
    broken = []
    before = None
    for number, line in enumerate(path.read_bytes().splitlines(keepends=True), 1):
        try:
            told = json.loads(line).get("before")
        except (ValueError, AttributeError):
            told = None
        if told is None or (before is not None and told != before):
            broken.append(number)
        before = hashlib.sha256(line).hexdigest()
    return broken
