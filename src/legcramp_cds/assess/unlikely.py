"""What is unlikely and told all the same: what harms and is not excluded, and what is nearest in an empty list.

A hurried entry seldom holds enough to make a rare disease possible. A list without it must not read as if it had been
ruled out, and an empty list must not leave the reader without a next question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.asked import is_known
from legcramp_cds.assess.differential import ConditionResult, Differential, Status
from legcramp_cds.assess.reason import Missing, missing_from
from legcramp_cds.assess.weigh import held, weigh
from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.shapes import Investigation, Strength

__all__ = ["Unlikely", "nearest", "not_excluded"]

# More would be read by nobody.
_MOST_CONDITIONS = 3
_MOST_QUESTIONS = 4


@dataclass(frozen=True)
class Unlikely:
    """An unlikely condition, with what would make it likelier.

    Args:
        result: The condition.
    """

    result: ConditionResult

    def __repr__(self) -> str:
        return repr(self.result)

    @property
    def condition(self) -> str:
        """Its id."""
        return self.result.condition

    @property
    def name(self) -> str:
        """What a clinician calls it."""
        return self.result.name

    @property
    def because(self) -> tuple[str, ...]:
        """What speaks for it, in words."""
        return tuple(reason.statement for reason in self.result.reasons_for if reason.counted)

    @cached_property
    def questions(self) -> tuple[Missing, ...]:
        """The first unknown findings that would speak for it, weightiest first; what is measured is a test."""
        verdicts = self.result.verdicts
        open_items = [
            item
            for item in self.result.entry.items
            if verdicts[item.place] == 0 and item.decibans >= Strength.MODERATE.decibans
        ]
        rules = [(item.evidence.when, "would speak for it") for item in open_items]
        findings = {fact.id for rule, _ in rules for fact in rule.facts if isinstance(fact, Finding)}
        wanted = [missing for missing in missing_from(rules, self.result.facts) if missing.fact in findings]
        return tuple(wanted[:_MOST_QUESTIONS])

    @cached_property
    def tests(self) -> tuple[Investigation, ...]:
        """The tests that can confirm it and are not done; where none can, the first that it asks for."""
        orders = [
            order for order in self.result.definition.workup if not is_known(order.investigation, self.result.facts.row)
        ]
        confirming = [order for order in orders if order.confirms] or orders[:1]
        return tuple(dict.fromkeys(order.investigation for order in confirming))

    @cached_property
    def asks(self) -> str:
        """What would make it likelier, as a phrase: questions first, then tests."""
        names = [*(item.name for item in self.questions), *(test.name for test in self.tests)]
        return "; ".join(dict.fromkeys(names))

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "condition": self.condition,
            "name": self.name,
            "status": self.result.status.value,
            "weight_db": self.result.weight_db,
            "because": list(self.because),
            "likelier_with": [missing.to_dict() for missing in self.questions],
            "tests": [test.id for test in self.tests],
        }


def not_excluded(results: Differential, *, named: Iterable[str], nothing_needed: bool) -> tuple[Unlikely, ...]:
    """The conditions that harm when they are missed, that something points to, and that nothing rules out.

    Args:
        results: The differential.
        named: Ids of the conditions that are told elsewhere: those in question, and those that a red flag suspects.
        nothing_needed: Whether no test is needed; then nothing points to a disease.
    """
    if nothing_needed:
        return ()
    told = set(named)
    found = [
        result
        for result in _supported(results)
        if result.must_not_miss and result.condition not in told and _points(result) >= Strength.WEAK.decibans
    ]
    # What is pointed to most comes first: how common it is has put it where it is.
    found.sort(key=lambda result: -_points(result))
    return tuple(Unlikely(result) for result in found[:_MOST_CONDITIONS])


def nearest(results: Differential, *, named: Iterable[str] = ()) -> tuple[Unlikely, ...]:
    """The best supported of the unlikely conditions; none where any is in question.

    Args:
        results: The differential.
        named: Ids of the conditions that are told elsewhere.
    """
    if results.listed:
        return ()
    told = set(named)
    found = [result for result in _supported(results) if result.condition not in told]
    return tuple(Unlikely(result) for result in found[:_MOST_CONDITIONS])


def _supported(results: Differential) -> list[ConditionResult]:
    """The unlikely conditions that anything speaks for, heaviest first."""
    return [result for result in results.touched if result.status is Status.UNLIKELY and result.supported]


def _points(result: ConditionResult) -> float:
    """What speaks for a condition less what speaks against it, in decibans, leaving aside how common it is."""
    tenths, _ = weigh(held(result.entry.items, result.verdicts))
    return tenths / 10
