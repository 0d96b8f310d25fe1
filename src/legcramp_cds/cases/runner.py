"""Run cases. Pure: a case and a knowledge base in, an outcome as data out; failures are data too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.cases.expectations import Check, check_all
from legcramp_cds.cases.load import BrokenCase, Entry
from legcramp_cds.cases.schema import Case
from legcramp_cds.errors import LegcrampError, Problem
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.progress import track

__all__ = ["CaseOutcome", "run_case", "run_entries", "run_entry"]


@dataclass(frozen=True)
class CaseOutcome:
    """What became of one case.

    Args:
        name: Its name.
        file: The file that it stands in; empty where there is none.
        line: The line on which it begins; 0 where there is none.
        case: The case; None where it could not be read.
        assessment: What the library said; None where it was not run.
        checks: Every expectation and what became of it.
        problems: Why it could not be read or run.
    """

    name: str
    file: str = ""
    line: int = 0
    case: Case | None = None
    assessment: Assessment | None = None
    checks: tuple[Check, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether the case itself is at fault."""
        return bool(self.problems)

    @property
    def passed(self) -> bool:
        """Whether everything that was expected came out."""
        return not self.problems and all(check.passed for check in self.checks)

    @property
    def known_miss(self) -> str:
        """Why the case is known to fail; empty where it is not."""
        return self.case.known_miss if self.case is not None else ""

    @property
    def as_known(self) -> bool:
        """Whether the outcome is the one that is known: passed, or failed where a miss is marked."""
        return not self.broken and self.passed != bool(self.known_miss)

    @property
    def failures(self) -> tuple[Check, ...]:
        """The expectations that were not met."""
        return tuple(check for check in self.checks if not check.passed)

    @property
    def told(self) -> tuple[str, ...]:
        """What went wrong, one line each, without the reasons."""
        return tuple(str(one) for one in (self.problems or self.failures))

    def explained(self) -> str:
        """What went wrong, each with its reasoning tree; empty where nothing did."""
        parts = [str(problem) for problem in self.problems]
        for check in self.failures:
            tree = "\n".join(f"    {line}" for line in check.tree.splitlines())
            parts.append(f"{check}\n{tree}")
        return "\n".join(parts)


def run_case(case: Case, knowledge: KnowledgeBase | None = None, *, file: str = "", line: int = 0) -> CaseOutcome:
    """Run one case.

    Args:
        case: The case.
        knowledge: The knowledge base; None for the built-in one.
        file: Where it stands, for reports.
        line: Where it begins in the file.

    Example:
        >>> from legcramp_cds.cases.schema import parse_case
        >>> case = parse_case(
        ...     {
        ...         "name": "low",
        ...         "as_of": "2026-11-22",
        ...         "patient": {"labs": {"magnesium": "0.45 mmol/L"}},
        ...         "expect": {"top": "hypomagnesemia"},
        ...     }
        ... )
        >>> run_case(case).passed
        True
    """
    try:
        assessment = assess(case.patient, as_of=case.as_of, knowledge=knowledge, profile=case.profile)
    except LegcrampError as error:
        problems = tuple(
            Problem(f"{file}, case {case.name!r}, patient.{one.where}".lstrip(", "), one.what, one.given, one.hint)
            for one in error.problems
        )
        return CaseOutcome(case.name, file, line, case, problems=problems)
    return CaseOutcome(case.name, file, line, case, assessment, check_all(case, assessment))


def run_entry(entry: Entry, knowledge: KnowledgeBase | None = None) -> CaseOutcome:
    """Run what was read from a file; a broken case becomes an outcome with its problems."""
    if isinstance(entry, BrokenCase):
        return CaseOutcome(entry.name, entry.file, entry.line, problems=entry.problems)
    return run_case(entry.case, knowledge, file=entry.file, line=entry.line)


def run_entries(
    entries: Iterable[Entry], knowledge: KnowledgeBase | None = None, *, progress: bool | None = None
) -> list[CaseOutcome]:
    """Run everything that was read, with a bar where somebody is watching a long run.

    Args:
        entries: What `legcramp_cds.cases.load.load_paths` gave.
        knowledge: The knowledge base; None for the built-in one.
        progress: Show the bar; None for wherever somebody is watching.

    Example:
        >>> run_entries([BrokenCase("a case", "a file", 1, (Problem("", "not read"),))], progress=False)[0].broken
        True
    """
    return [run_entry(entry, knowledge) for entry in track(entries, "case", show=progress)]
