"""What a change of the knowledge changes in the answers, case by case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.cases.load import BrokenCase, Entry
from legcramp_cds.errors import LegcrampError
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.profiles import DEFAULT
from legcramp_cds.progress import track

__all__ = ["CaseDifference", "Difference", "compare", "render"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that came out otherwise.

    Args:
        what: ``rank``, ``status``, ``test``, ``red flag``, ``triage``, ``gate`` or ``no tests``.
        subject: Of what; empty where `what` says it all.
        before: With the old knowledge; empty where it was not there.
        after: With the new knowledge; empty where it is not there.
    """

    what: str
    subject: str
    before: str
    after: str

    def to_dict(self) -> dict[str, str]:
        """Plain data for JSON."""
        return {"what": self.what, "subject": self.subject, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class CaseDifference:
    """The differences of one case; `problem` where one of the two could not be made."""

    name: str
    file: str
    differences: tuple[Difference, ...]
    problem: str = ""

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        data: dict[str, object] = {"name": self.name, "file": self.file}
        if self.problem:
            data["problem"] = self.problem
        return {**data, "differences": [one.to_dict() for one in self.differences]}


def compare(
    entries: Iterable[Entry], old: KnowledgeBase, new: KnowledgeBase, *, progress: bool | None = None
) -> Iterator[CaseDifference]:
    """Assess every case with both and tell the differences; a case without any is left out.

    Args:
        entries: The cases.
        old: The knowledge before.
        new: The knowledge after.
        progress: Show a bar; None for wherever somebody is watching a long run.
    """
    for entry in track(entries, "case", show=progress):
        if isinstance(entry, BrokenCase):
            yield CaseDifference(entry.name, entry.file, (), "; ".join(str(problem) for problem in entry.problems))
            continue
        case = entry.case
        try:
            # A snapshot that was taken under a profile is compared as it is.
            before, after = (
                assess(
                    case.patient,
                    as_of=case.as_of,
                    knowledge=version,
                    profile=case.profile if version.profile == DEFAULT else version.profile,
                )
                for version in (old, new)
            )
        except LegcrampError as error:
            yield CaseDifference(entry.name, entry.file, (), str(error))
            continue
        found = tuple(_differences(before, after))
        if found:
            yield CaseDifference(entry.name, entry.file, found)


def _differences(before: Assessment, after: Assessment) -> Iterator[Difference]:
    """Most important first."""
    yield from _changed("triage", {"": before.triage.level.value}, {"": after.triage.level.value})
    yield from _changed("red flag", _flags(before), _flags(after))
    yield from _changed("gate", {"": before.gate.kind}, {"": after.gate.kind})
    yield from _changed("status", _statuses(before), _statuses(after))
    yield from _changed("rank", _ranks(before), _ranks(after))
    yield from _changed("no tests", {"": _needed(before)}, {"": _needed(after)})
    yield from _changed("test", _tests(before), _tests(after))


def _changed(what: str, before: dict[str, str], after: dict[str, str]) -> Iterator[Difference]:
    for subject in dict.fromkeys((*before, *after)):
        if before.get(subject) != after.get(subject):
            yield Difference(what, subject, before.get(subject, ""), after.get(subject, ""))


def _flags(seen: Assessment) -> dict[str, str]:
    return {item.flag.id: item.flag.level.value for item in (*seen.red_flags, *seen.pathways)}


def _statuses(seen: Assessment) -> dict[str, str]:
    return {result.condition: result.status.value for result in seen.differential}


def _ranks(seen: Assessment) -> dict[str, str]:
    return {result.condition: str(place) for place, result in enumerate(seen.listed, start=1)}


def _tests(seen: Assessment) -> dict[str, str]:
    return {item.id: item.urgency.value for item in seen.workup}


def _needed(seen: Assessment) -> str:
    return {True: "none needed", False: "needed", None: "not decided"}[seen.no_tests_needed.value]


def render(found: Iterable[CaseDifference], total: int) -> str:
    """The differences as text.

    Args:
        found: What `compare` gave.
        total: How many cases were compared.
    """
    lines = []
    cases = list(found)
    for case in cases:
        lines.append(f"{case.name}  ({case.file})" if case.file else case.name)
        if case.problem:
            lines.append(f"  not compared: {case.problem}")
        lines += [
            f"  {one.what} {one.subject}".rstrip() + f": {one.before or '(absent)'} -> {one.after or '(absent)'}"
            for one in case.differences
        ]
    lines.append(f"{len(cases)} of {total} cases changed" if cases else f"no difference in {total} cases")
    return "\n".join(lines)
