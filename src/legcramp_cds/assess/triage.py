"""Triage: how soon a clinician must act. Red flags decide; no score can hide one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.decisions.triage import LEVEL_OF_URGENCY, level_rank
from legcramp_cds.assess.differential import Differential, HandOver
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import Missing, citation_data, missing_from, statement
from legcramp_cds.knowledge.shapes import RedFlag, TriageLevel
from legcramp_cds.logic.algebra import PLAIN
from legcramp_cds.record.facts_of import PatientFacts

__all__ = [
    "FiredFlag",
    "Triage",
    "UnsettledFlag",
    "fired_flags",
    "triage",
    "unsettled_flags",
]


@dataclass(frozen=True)
class FiredFlag:
    """A red flag that is present."""

    flag: RedFlag
    facts: PatientFacts

    @cached_property
    def statement(self) -> str:
        """What fired it, in words."""
        return statement(self.flag.when, self.facts)

    @property
    def told(self) -> str:
        """What it is, for a test or a hand-over that it asks for."""
        return f"{'Red flag' if self.flag.level.urgent else 'Pathway'}: {self.flag.name}"

    @property
    def found(self) -> str:
        """What it is, and what was found."""
        return f"{self.flag.name}: {self.statement}"

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "id": self.flag.id,
            "name": self.flag.name,
            "level": self.flag.level.value,
            "because": self.statement,
            "suspects": list(self.flag.suspects),
            "action": self.flag.action,
            "time_frame_sourced": self.flag.time_frame_sourced,
            "sources": [citation_data(citation) for citation in self.flag.citations],
        }


@dataclass(frozen=True)
class UnsettledFlag:
    """A red flag that is neither present nor excluded. What would settle it is worked out when somebody reads it."""

    flag: RedFlag
    facts: PatientFacts

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that would settle it."""
        return missing_from([(self.flag.when, f"would settle the red flag '{self.flag.name}'")], self.facts)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "id": self.flag.id,
            "name": self.flag.name,
            "level": self.flag.level.value,
            "would_settle": [missing.fact for missing in self.missing],
        }


@dataclass(frozen=True)
class Triage:
    """How soon to act, and why.

    Args:
        level: How soon.
        grounds: What sets the level: red flags, and the hand-overs of conditions.
        remark: The reason where nothing sets it; else empty.
    """

    level: TriageLevel
    grounds: tuple[FiredFlag | HandOver, ...] = ()
    remark: str = ""

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """What sets the level, in words."""
        told = [self.remark] if self.remark else []
        told += [ground.found if isinstance(ground, FiredFlag) else ground.told for ground in self.grounds]
        return tuple(dict.fromkeys(told))

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {"level": self.level.value, "reasons": list(self.reasons)}


def fired_flags(compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts) -> tuple[FiredFlag, ...]:
    """The red flags and pathways that are present, most urgent first."""
    fired = [FiredFlag(flag, facts) for flag, place in compiled.red_flags if verdicts[place] > 0]
    return tuple(sorted(fired, key=lambda item: (item.flag.level.rank, item.flag.id)))


def unsettled_flags(compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts) -> tuple[UnsettledFlag, ...]:
    """The red flags that cannot be decided, most urgent first."""
    unsettled = [
        UnsettledFlag(flag, facts) for flag, place in compiled.red_flags if verdicts[place] == 0 and flag.level.urgent
    ]
    return tuple(sorted(unsettled, key=lambda item: (item.flag.level.rank, item.flag.id)))


def triage(
    flags: Sequence[FiredFlag], results: Differential, *, no_tests_needed: bool | None, is_cramp: bool
) -> Triage:
    """The most urgent of the red flags and of the hand-overs that the differential asks for.

    Args:
        flags: The red flags that are present.
        results: The differential.
        no_tests_needed: Whether nothing needs to be done; None where that cannot be said.
        is_cramp: Whether the gate takes the complaint for true cramps.
    """
    grounds: list[tuple[TriageLevel, FiredFlag | HandOver]] = [(item.flag.level, item) for item in flags]
    grounds.extend((LEVEL_OF_URGENCY[item.urgency], item) for item in results.hand_overs)
    counting = dict.fromkeys((level for level, _ in grounds), (True,))
    rank = level_rank(PLAIN, counting, nothing_needed=no_tests_needed is True, is_cramp=is_cramp)
    level = _LEVELS[rank]
    remark = ""
    if not grounds:
        calm = level is TriageLevel.SELF_CARE
        # Nothing is said of the flags that cannot be decided.
        remark = (
            "ordinary cramps, and nothing that speaks for a disease behind them"
            if calm
            else "no red flag is known to be present"
        )
    return Triage(level, tuple(ground for found, ground in grounds if found is level), remark)


_LEVELS = tuple(TriageLevel)
