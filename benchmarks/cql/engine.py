"""A running cql-execution, asked over a pipe, so that it and the library can be measured in turn."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

__all__ = ["CqlEngine", "lacking"]

_FOLDER = Path(__file__).parent


def lacking() -> str:
    """What is not there of what the engine needs, and how to get it; empty if all is there."""
    if shutil.which("node") is None:
        return "Node.js is not installed, so cql-execution cannot run"
    if not (_FOLDER / "node_modules").is_dir():
        return "cql-execution is not installed: run `npm install` in benchmarks/cql"
    return ""


class CqlEngine:
    """cql-execution with some libraries and Bundles; use it in a `with` statement.

    Args:
        libraries: CQL by the name of a way of writing it.
        sets: Bundles by the name of a set of them.
        rules: The definitions whose values are wanted.

    Attributes:
        libraries: As given, and likewise the sets.
        version: Of Node.js.

    Raises:
        RuntimeError: If Node.js ends instead of answering; what it says goes to standard error.
    """

    def __init__(
        self,
        libraries: Mapping[str, str],
        sets: Mapping[str, Sequence[Mapping[str, Any]]],
        rules: Sequence[str],
    ) -> None:
        self.libraries, self.sets, self._rules = libraries, sets, rules

    def __enter__(self) -> Self:
        command = [shutil.which("node") or "node", "--expose-gc", str(_FOLDER / "evaluate.mjs")]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.version = str(self._ask({"libraries": self.libraries, "sets": self.sets, "rules": self._rules}))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.communicate(timeout=60)

    def answers(self, way: str, name: str) -> list[list[bool | None]]:
        """The values of the rules for each Bundle of a set; None is unknown.

        Args:
            way: Which of the libraries.
            name: Which of the sets.
        """
        found: list[list[bool | None]] = self._ask({"ask": "answers", "way": way, "set": name})
        return found

    def microseconds(self, way: str, name: str) -> float:
        """Processor time for a Bundle of a set, evaluated one after the other.

        Args:
            way: Which of the libraries.
            name: Which of the sets.
        """
        return float(self._ask({"ask": "time", "way": way, "set": name})) / 1000

    def _ask(self, question: Mapping[str, Any]) -> Any:  # noqa: ANN401 - JSON
        streams = self._process.stdin, self._process.stdout
        if streams[0] is None or streams[1] is None:
            raise RuntimeError("the engine has no pipes")
        streams[0].write(json.dumps(question) + "\n")
        streams[0].flush()
        line = streams[1].readline()
        if not line:
            raise RuntimeError("cql-execution ended instead of answering; its reason stands above")
        return json.loads(line)
