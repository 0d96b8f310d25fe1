"""The work-up: which tests, how soon, and why; which not; and to whom to refer.

A test is suggested because a condition in question asks for it, and says so. What is known and fresh is not asked
for again. "No tests needed" and "do not order" are answers, with reasons.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from legcramp_cds.assess.asked import Asked, Wanted
from legcramp_cds.assess.decisions.tests_wanted import (
    applies_here,
    hurried_to,
    is_set_aside,
    needs_met_by,
    suspected_by,
)
from legcramp_cds.assess.decisions.triage import URGENCY_OF_LEVEL, urgency_of_test
from legcramp_cds.assess.differential import Differential
from legcramp_cds.assess.no_tests import NoTests
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import citation_data, statement
from legcramp_cds.assess.referrals import ReferralItem, referrals
from legcramp_cds.assess.triage import FiredFlag
from legcramp_cds.knowledge.shapes import Investigation, TriageLevel, Urgency
from legcramp_cds.logic.algebra import PLAIN
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.record.shown import Shown
from legcramp_cds.sources import Citation

__all__ = [
    "DoNotOrder",
    "Tests",
    "Workup",
    "WorkupItem",
    "workup",
]


@dataclass(frozen=True)
class WorkupItem:
    """One suggested test.

    Args:
        investigation: The test.
        urgency: The soonest that any condition asks for, and not sooner than triage has the patient seen.
        because: Why, one phrase a condition or red flag.
        conditions: Ids of the conditions that ask for it, surest first; none where a red flag alone does.
        confirms: Ids of those of them that its result can confirm.
        cautions: What makes it unsafe or misleading in this patient.
    """

    investigation: Investigation
    urgency: Urgency
    because: tuple[str, ...]
    conditions: tuple[str, ...]
    confirms: tuple[str, ...]
    cautions: tuple[str, ...]

    @property
    def id(self) -> str:
        """Id of the test."""
        return self.investigation.id

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "investigation": self.investigation.id,
            "name": self.investigation.name,
            "tier": self.investigation.tier.value,
            "urgency": self.urgency.value,
            "because": list(self.because),
            "conditions": list(self.conditions),
            "confirms": list(self.confirms),
            "gives": [fact.id for fact in self.investigation.gives],
            "cautions": list(self.cautions),
            "sources": [citation_data(citation) for citation in self.investigation.citations],
        }


@dataclass(frozen=True)
class DoNotOrder:
    """A test that should not be ordered now, with the reason."""

    investigation: Investigation
    because: str
    found: str
    citations: tuple[Citation, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {
            "investigation": self.investigation.id,
            "name": self.investigation.name,
            "because": self.because,
            "found": self.found,
            "sources": [citation_data(citation) for citation in self.citations],
        }


class Tests(tuple[WorkupItem, ...], Shown):
    """The suggested tests, soonest first: a tuple that a notebook shows as a table."""

    __slots__ = ()


@dataclass(frozen=True)
class Workup(Shown):
    """The suggested tests, the discouraged ones, and the referrals."""

    items: tuple[WorkupItem, ...]
    do_not_order: tuple[DoNotOrder, ...]
    referrals: tuple[ReferralItem, ...]


def workup(
    compiled: CompiledKnowledge,
    verdicts: Verdicts,
    facts: PatientFacts,
    flags: Sequence[FiredFlag],
    results: Differential,
    nothing_needed: NoTests,
    level: TriageLevel,
) -> Workup:
    """Suggest tests and referrals.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.
        flags: The red flags and pathways that are present; the suspects of a pathway are not hurried.
        results: The differential, surest first.
        nothing_needed: Whether no test is needed.
        level: What triage says; no test is wanted sooner.
    """
    suspected = {name: item.flag.level for item in reversed(flags) for name in suspected_by(item.flag)}
    do_not = _discouraged(compiled, verdicts, facts)
    asked = Asked(facts.row, {item.investigation.id for item in do_not})
    _ask_for_conditions(asked, results, verdicts, suspected, nothing_needed)
    _ask_for_flags(asked, flags)
    items = [_item(wanted, compiled, verdicts, facts, level) for wanted in asked.wanted()]
    items.sort(key=lambda item: (item.urgency.rank, item.investigation.tier.rank))
    return Workup(Tests(items), do_not, referrals(compiled, results, flags))


def _ask_for_conditions(
    asked: Asked,
    results: Differential,
    verdicts: Verdicts,
    suspected: Mapping[str, TriageLevel],
    nothing_needed: NoTests,
) -> None:
    """Ask for what conditions want: those listed, and those that a red flag suspects."""
    listed = results.listed
    for result in (*listed, *results.others(suspected)):
        name = result.condition
        flagged = suspected.get(name)
        is_listed, is_suspected = result.status.open, flagged is not None
        leads = is_listed and result is listed[0]
        aside = bool(is_set_aside(PLAIN, nothing_needed.value is True, benign=result.definition.benign))
        met = needs_met_by(result.status, is_listed, is_suspected, leads, aside, nothing_needed.value)
        for order, need, when, unless, because in result.entry.orders:
            if need not in met or not applies_here(verdicts[when] > 0, unless is not None and verdicts[unless] > 0):
                continue
            wanted = asked.ask(order.investigation, hurried_to(order, flagged))
            if wanted is not None:
                wanted.because[because] = None
                wanted.conditions[name] = None
                if order.confirms:
                    wanted.confirms[name] = None


def _ask_for_flags(asked: Asked, flags: Sequence[FiredFlag]) -> None:
    """Ask for what the action of a red flag wants, whatever is held of its suspects."""
    for item in flags:
        for investigation in item.flag.tests:
            wanted = asked.ask(investigation, URGENCY_OF_LEVEL[item.flag.level])
            if wanted is not None:
                wanted.because[item.told] = None


def _item(
    wanted: Wanted, compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts, level: TriageLevel
) -> WorkupItem:
    cautions = [
        f"{caution.text} ({statement(caution.when, facts)})"
        for caution, place in compiled.cautions[wanted.investigation.id]
        if verdicts[place] > 0
    ]
    return WorkupItem(
        investigation=wanted.investigation,
        urgency=urgency_of_test(wanted.urgency, level),
        because=tuple(wanted.because),
        conditions=tuple(wanted.conditions),
        confirms=tuple(wanted.confirms),
        cautions=tuple(cautions),
    )


def _discouraged(compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts) -> tuple[DoNotOrder, ...]:
    return tuple(
        DoNotOrder(
            rule.investigation,
            rule.because,
            statement(rule.when, facts),
            rule.citations,
        )
        for rule, place in compiled.discouraged
        if verdicts[place] > 0
    )
