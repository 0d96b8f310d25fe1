"""Whether an assessment asks for a fact, without working out everything else that it asks for."""

from __future__ import annotations

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.to_find_out import of_the_complaint
from legcramp_cds.knowledge.base import rules_of
from legcramp_cds.logic.nodes import facts_of

__all__ = ["asks"]


def asks(assessment: Assessment, fact: str) -> bool:
    """Whether a fact is among those that the assessment names as missing.

    Agrees with `Assessment.missing`, with the facts that block advice, and with those that keep "no tests needed"
    undecided; only the conditions and red flags that read the fact are looked at, because a thousand cases are run.

    Args:
        assessment: What was said.
        fact: Id of the fact.
    """
    if fact in assessment.no_tests_needed.unknown:
        return True
    if any(fact in item.blocked_by for item in assessment.care):
        return True
    complaint = of_the_complaint(assessment.compiled, assessment.verdicts, assessment.facts, assessment.gate)
    if any(one.fact == fact for one in complaint):
        return True
    for flag in assessment.red_flags_unsettled:
        if any(known.id == fact for known in flag.flag.when.facts) and any(one.fact == fact for one in flag.missing):
            return True
    for result in assessment.differential.open:
        read = facts_of(*rules_of(result.definition))
        if any(known.id == fact for known in read) and any(one.fact == fact for one in result.unknown):
            return True
    return False
