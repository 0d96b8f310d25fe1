"""Whether this is the ordinary cramp that needs no test at all: an answer of its own, with reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legcramp_cds.assess.differential import Differential, Status
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import statement
from legcramp_cds.assess.triage import FiredFlag, is_urgent
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
        flags: The red flags that are present.
        results: The differential.
    """
    rule = compiled.knowledge.no_tests
    if verdicts[compiled.no_tests_when] <= 0:
        return NoTests(False, ("the complaint is not, or not known to be, the ordinary cramp",))
    urgent = [item.flag.name for item in flags if is_urgent(item.flag.level)]
    serious = [
        f"{result.name} is {result.status.value}"
        for result in results.open
        if result.status is not Status.POSSIBLE and not result.definition.benign
    ]
    if urgent or serious:
        return NoTests(False, (*urgent, *serious))
    if verdicts[compiled.no_tests_provided] < 0:
        return NoTests(False, (f"there is more than the ordinary cramp: {statement(rule.provided, facts)}",))
    pattern = statement(rule.when, facts)
    if verdicts[compiled.no_tests_provided] == 0:
        missing = facts.explained.step(rule.provided).missing
        return NoTests(None, (f"the pattern is that of ordinary cramps ({pattern}); examine first",), missing)
    return NoTests(True, (f"{rule.because}: {pattern}",), safety_net=rule.safety_net)
