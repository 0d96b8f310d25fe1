"""The result as data. Text, HTML, FHIR and cards are made from it at the edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any

from legcramp_cds import _version
from legcramp_cds.assess import account
from legcramp_cds.assess.care import CareItem
from legcramp_cds.assess.differential import ConditionResult, Differential, Status
from legcramp_cds.assess.gate import Gate
from legcramp_cds.assess.no_tests import NoTests
from legcramp_cds.assess.positions import OtherPosition, other_positions
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import Missing
from legcramp_cds.assess.referrals import ReferralItem
from legcramp_cds.assess.to_find_out import to_find_out
from legcramp_cds.assess.triage import FiredFlag, Triage, UnsettledFlag, unsettled_flags
from legcramp_cds.assess.unlikely import Unlikely, nearest, not_excluded
from legcramp_cds.assess.workup import DoNotOrder, WorkupItem
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.record.dump import json_text, patient_data
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.record.patient import Patient
from legcramp_cds.record.shown import Shown
from legcramp_cds.sources import Citation

__all__ = ["SCHEMA_VERSION", "Assessment"]

# Moves when a key of the JSON changes its meaning or goes away; new keys do not move it.
SCHEMA_VERSION = "1.0"


@dataclass(frozen=True)
class Assessment(Shown):
    """What the library says of one patient, with every reason.

    Args:
        as_of: The day of the assessment.
        compiled: The knowledge base that was used, compiled.
        verdicts: The verdicts of all its rules.
        facts: The patient as the rules saw it.
        gate: What the complaint is taken for.
        triage: How soon to act.
        red_flags: The red flags that are present.
        pathways: Findings with a path of their own that can wait, such as typical claudication.
        differential: Every condition, surest and heaviest first.
        workup: The suggested tests, soonest first.
        no_tests_needed: Whether no test is needed.
        do_not_order: Tests that should not be ordered now.
        referrals: Suggested hand-overs.
        care: Care advice.
        patient_id: The user's own name for the patient.
        also_ignored: What the reader of the record set aside before the rules saw it.
        patient: The record as it was given, from which the assessment can be replayed; None where there is none.
    """

    as_of: date
    compiled: CompiledKnowledge
    verdicts: Verdicts
    facts: PatientFacts
    gate: Gate
    triage: Triage
    red_flags: tuple[FiredFlag, ...]
    pathways: tuple[FiredFlag, ...]
    differential: Differential
    workup: tuple[WorkupItem, ...]
    no_tests_needed: NoTests
    do_not_order: tuple[DoNotOrder, ...]
    referrals: tuple[ReferralItem, ...]
    care: tuple[CareItem, ...]
    patient_id: str = ""
    also_ignored: tuple[Mapping[str, object], ...] = ()
    patient: Patient | None = None

    @property
    def knowledge(self) -> KnowledgeBase:
        """The knowledge base that was used."""
        return self.compiled.knowledge

    @property
    def profile(self) -> str:
        """Id of the profile in use."""
        return self.knowledge.profile

    @cached_property
    def other_positions(self) -> tuple[OtherPosition, ...]:
        """What other profiles hold on what matters for this patient."""
        return other_positions(self.profile, self.facts)

    @cached_property
    def red_flags_unsettled(self) -> tuple[UnsettledFlag, ...]:
        """The red flags that cannot be decided, most urgent first, with what would settle each."""
        return unsettled_flags(self.compiled, self.verdicts, self.facts)

    @property
    def listed(self) -> tuple[ConditionResult, ...]:
        """The conditions that are confirmed, likely or possible; of a wider one and its kind, the sharper."""
        return self.differential.listed

    @property
    def must_not_miss(self) -> tuple[ConditionResult, ...]:
        """The conditions in question, or suspected by a red flag, that harm when they are missed."""
        suspected = {name for item in self.red_flags for name in item.flag.suspects}
        return tuple(
            result
            for result in (*self.differential.open, *self.differential.others(suspected))
            if result.must_not_miss
            and result.status is not Status.EXCLUDED
            and (result.status.open or result.condition in suspected)
        )

    @cached_property
    def not_excluded(self) -> tuple[Unlikely, ...]:
        """Unlikely conditions that harm when they are missed, that a finding points to, and that nothing rules out."""
        named = {result.condition for result in (*self.differential.open, *self.must_not_miss)}
        return not_excluded(self.differential, named=named, nothing_needed=bool(self.no_tests_needed.value))

    @cached_property
    def nearest(self) -> tuple[Unlikely, ...]:
        """Where no condition is possible, the best supported of the other unlikely ones."""
        return nearest(self.differential, named=[item.condition for item in self.not_excluded])

    def condition(self, name: str) -> ConditionResult:
        """The result for one condition.

        Raises:
            KeyError: If there is no such condition.
        """
        for result in self.differential:
            if result.condition == name:
                return result
        raise KeyError(name)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The unknown facts that would settle something, most useful first; see `legcramp_cds.assess.to_find_out`."""
        return to_find_out(
            self.compiled, self.verdicts, self.facts, self.gate, self.differential, self.red_flags_unsettled
        )

    @property
    def ignored(self) -> list[dict[str, object]]:
        """What was not used, with the reason: by the rules of choice first, then by the reader of the record."""
        return [*account.ignored(self.facts), *(dict(item) for item in self.also_ignored)]

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation that the data rests on, each once."""
        return tuple(dict.fromkeys(self._cited()))

    def _cited(self) -> Iterator[Citation]:
        cited: list[Iterable[Citation]] = [item.flag.citations for item in (*self.red_flags, *self.pathways)]
        for result in self._told:
            cited.append(result.definition.citations)
            cited.extend(reason.citations for reason in result.reasons)
        cited.extend(reason.citations for reading in self.gate.candidates for reason in reading.reasons)
        cited.extend(item.investigation.citations for item in self.workup)
        cited.extend(item.citations for item in self.do_not_order)
        cited.extend(item.citations for item in self.referrals)
        cited.extend(item.advice.citations for item in self.care)
        cited.extend(item.other.citations for item in self.other_positions)
        cited.append(formula.citation for formula in account.formulas_with_input(self.knowledge, self.facts))
        return chain.from_iterable(cited)

    @cached_property
    def _told(self) -> tuple[ConditionResult, ...]:
        """The conditions that the data tells of: those in question or excluded, and those that anything speaks for."""
        return tuple(
            result for result in self.differential.touched if result.status is not Status.UNLIKELY or result.supported
        )

    def to_dict(self) -> dict[str, object]:
        """The whole assessment as plain data, the same bytes for the same input."""
        differential = [result.to_dict() for result in self._told]
        data: dict[str, object] = {
            "schema_version": SCHEMA_VERSION,
            "library_version": _version.__version__,
            "knowledge": {"version": self.knowledge.version, "hash": self.knowledge.hash},
            "profile": self.profile,
            "as_of": self.as_of.isoformat(),
            "patient_id": self.patient_id,
            "gate": self.gate.to_dict(),
            "triage": self.triage.to_dict(),
            "red_flags": [flag.to_dict() for flag in self.red_flags],
            "pathways": [flag.to_dict() for flag in self.pathways],
            "red_flags_unsettled": [flag.to_dict() for flag in self.red_flags_unsettled],
            "differential": differential,
            "not_excluded": [item.to_dict() for item in self.not_excluded],
            "nearest": [item.to_dict() for item in self.nearest],
            "workup": [item.to_dict() for item in self.workup],
            "no_tests_needed": self.no_tests_needed.to_dict(),
            "do_not_order": [item.to_dict() for item in self.do_not_order],
            "referrals": [item.to_dict() for item in self.referrals],
            "care": [item.to_dict() for item in self.care],
            "other_positions": [item.to_dict() for item in self.other_positions],
            "data": {
                "used": account.used(self.knowledge, self.facts),
                "ignored": self.ignored,
                "missing": [missing.to_dict() for missing in self.missing],
                "derived": account.derived(self.knowledge, self.facts),
                "conflicts": [
                    {"fact": conflict.fact, "what": conflict.what, "resolution": conflict.resolution}
                    for conflict in self.facts.conflicts
                ],
            },
        }
        sources = {citation.source.key: citation.source for citation in self._cited()}
        if self.patient is not None:
            ignored = [dict(item) for item in self.also_ignored]
            data["input"] = {"patient": patient_data(self.patient), "also_ignored": ignored}
        data["sources"] = {key: dict(sources[key].plain) for key in sorted(sources)}
        return data

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole assessment as JSON.

        Args:
            indent: Spaces a level; None for one line.
        """
        return json_text(self.to_dict(), indent=indent)

    def to_frame(self, library: str = "polars", *, every: bool = False) -> Any:  # noqa: ANN401 - the caller names it
        """The conditions as a table, one a row; see `legcramp_cds.views.columns.columns` for what it holds.

        Args:
            library: ``polars``, ``pandas`` or ``pyarrow``; the table is one of that library.
            every: All conditions, and not only those in question.

        Raises:
            InputError: If there is no such library.
            MissingExtraError: If it, or the extra ``frames``, is not installed.
        """
        from legcramp_cds.frames.of_rows import frame_of
        from legcramp_cds.views.columns import columns

        return frame_of(columns(self, every=every), library)

    def __repr__(self) -> str:
        # The generated one would print the whole knowledge base, eleven megabytes of it.
        name = f"{self.patient_id!r} " if self.patient_id else ""
        return f"<Assessment {name}as of {self.as_of.isoformat()}: {self.triage.level.value}, {self.differential!r}>"

    def __str__(self) -> str:
        # The one place where data reaches for its view, so that `print(result)` does what everybody expects.
        from legcramp_cds.views.text import render

        return render(self)
