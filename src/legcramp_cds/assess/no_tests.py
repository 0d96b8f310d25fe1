"""Whether this is the ordinary cramp that needs no test at all: an answer of its own, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legcramp_cds.assess.decisions.no_tests import (
    asks_for_more,
    is_ordinary,
    is_unsettled,
    nothing_needed,
    speaks_up,
)
from legcramp_cds.assess.differential import ConditionResult, Differential
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import statement
from legcramp_cds.assess.triage import FiredFlag
from legcramp_cds.logic.algebra import PLAIN
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["NoTests", "no_tests"]


@dataclass(frozen=True)
class NoTests:
    """Whether no test is needed.

    Args:
        value: True, False, or None when that cannot be said before something is known.
        because: The reasons.
        unknown: Ids of the facts that would settle it, when `value` is None.
        safety_net: When to come back, when `value` is True.
    """

    value: bool | None
    because: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    safety_net: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "value": self.value,
            "because": list(self.because),
            "unknown": list(self.unknown),
            "safety_net": list(self.safety_net),
        }


def no_tests(
    compiled: CompiledKnowledge,
    verdicts: Verdicts,
    facts: PatientFacts,
    flags: Sequence[FiredFlag],
    results: Differential,
) -> NoTests:
    """Decide whether this is the ordinary cramp that needs no test at all.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.
        flags: The red flags and pathways that are present.
        results: The differential.
    """
    rule = compiled.knowledge.no_tests
    pattern = verdicts[compiled.no_tests_when] > 0
    flagged = [item.flag.name for item in flags if asks_for_more(item.flag)]
    serious = [result for result in results.open if _speaks_up(result)]
    handed_over = results.hand_overs
    more = ([True] * len(found) for found in (flagged, serious, handed_over))
    ordinary = is_ordinary(PLAIN, pattern, *more)
    verdict = verdicts[compiled.no_tests_provided]
    if nothing_needed(PLAIN, ordinary, verdict > 0):
        because = f"{rule.because}: {statement(rule.when, facts)}"
        return NoTests(True, (because,), safety_net=rule.safety_net)
    if is_unsettled(PLAIN, ordinary, verdict > 0, verdict < 0):
        missing = facts.explained.step(rule.provided).missing
        because = f"the pattern is that of ordinary cramps ({statement(rule.when, facts)}); examine first"
        return NoTests(None, (because,), missing)
    if not pattern:
        return NoTests(False, ("the complaint is not, or not known to be, the ordinary cramp",))
    if ordinary:
        return NoTests(False, (f"there is more than the ordinary cramp: {statement(rule.provided, facts)}",))
    held = {result.condition: f"{result.name} is {result.status.value}" for result in serious}
    told = [item.told for item in handed_over if item.result.condition not in held]
    return NoTests(False, (*flagged, *held.values(), *told))


def _speaks_up(result: ConditionResult) -> bool:
    cases: tuple[int, ...] = speaks_up(result.status.as_held, benign=result.definition.benign)
    return any(cases)
