"""Collect case files with pytest: every case becomes a test, and a failure shows the reasoning tree.

Registered as an entry point, so that it works wherever the library and pytest are both installed. Nothing else of the
library imports pytest, and the library itself is loaded only when a case file is met.
"""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr, TracebackStyle

    from legcramp_cds.cases.load import Entry
    from legcramp_cds.cases.runner import CaseOutcome

__all__ = ["CaseItem", "CasesFile", "UnmetError", "pytest_collect_file"]

# Written out here, because importing it would load the library for everybody who has it installed.
_SUFFIX = ".cramp.yaml"


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CasesFile | None:
    """Take every file of cases."""
    if file_path.name.endswith(_SUFFIX):
        found: CasesFile = CasesFile.from_parent(parent, path=file_path)
        return found
    return None


class UnmetError(Exception):
    """A case did not pass.

    Args:
        outcome: What became of it.
    """

    def __init__(self, outcome: CaseOutcome) -> None:
        super().__init__(outcome.name)
        self.outcome = outcome


class CasesFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator[pytest.Item]:
        """Make a test of each case, named after the case; a broken one is a test that fails with its problems."""
        from legcramp_cds.cases.load import load_files

        names: dict[str, int] = {}
        for entries in load_files([self.path]):
            for entry in entries:
                count = names[entry.name] = names.get(entry.name, 0) + 1
                name = entry.name if count == 1 else f"{entry.name} ({count})"
                yield CaseItem.from_parent(self, name=name, entry=entry)


class CaseItem(pytest.Item):
    """One case as a test."""

    def __init__(self, *, entry: Entry, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]
        self.entry = entry

    def runtest(self) -> None:
        """Run the case.

        Raises:
            UnmetError: If it did not pass.
        """
        from legcramp_cds.cases.runner import run_entry

        outcome = run_entry(self.entry)
        if outcome.known_miss and not outcome.broken:
            if outcome.passed:
                pytest.fail(f"passes, though marked as a known miss ({outcome.known_miss}): take the mark away")
            pytest.xfail(outcome.known_miss)
        if not outcome.passed:
            raise UnmetError(outcome)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: TracebackStyle | None = None
    ) -> str | TerminalRepr:
        """Show what was expected, what came out, and why."""
        if isinstance(excinfo.value, UnmetError):
            return excinfo.value.outcome.explained()
        return super().repr_failure(excinfo, style=style)

    def reportinfo(self) -> tuple[PathLike[str] | str, int | None, str]:
        """Where the case begins."""
        return self.path, self.entry.line - 1, self.name
