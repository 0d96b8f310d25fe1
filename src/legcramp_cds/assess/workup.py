"""The work-up: which tests, how soon, and why; which not; and to whom to refer.

A test is suggested because a condition in question asks for it, and says so. What is known and fresh is not asked
for again. "No tests needed" and "do not order" are answers, with reasons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from legcramp_cds.assess.decisions.triage import URGENCY_OF_LEVEL, urgency_of_test
from legcramp_cds.assess.differential import ConditionResult, Differential, Status
from legcramp_cds.assess.no_tests import NoTests
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import citation_data, statement
from legcramp_cds.assess.referrals import ReferralItem, referrals
from legcramp_cds.assess.triage import FiredFlag, is_urgent
from legcramp_cds.facts import FactRow, Measurement
from legcramp_cds.knowledge.shapes import Investigation, Order, Tier, TriageLevel, Urgency
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.record.shown import Shown
from legcramp_cds.sources import Citation

__all__ = [
    "CHEAP",
    "HURRIED",
    "DoNotOrder",
    "Tests",
    "Workup",
    "WorkupItem",
    "workup",
]

# For a condition that is merely possible, only what costs little is worth doing; the rest waits until it is likely.
CHEAP = (Tier.BEDSIDE, Tier.BLOODS, Tier.URINE, Tier.ECG)


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


class _Wish(NamedTuple):
    """That one condition, or one red flag, asks for a test."""

    investigation: Investigation
    urgency: Urgency
    because: str
    condition: str = ""
    confirms: bool = False


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
    suspected = {
        name: item.flag.level for item in reversed(flags) if is_urgent(item.flag.level) for name in item.flag.suspects
    }
    do_not = _discouraged(compiled, verdicts, facts)
    banned = {item.investigation.id for item in do_not}
    wishes: dict[str, list[_Wish]] = {}

    def helps(investigation: Investigation) -> bool:
        return investigation.id not in banned and not is_known(investigation, facts.row)

    for wish in (*_of_conditions(results, verdicts, suspected, nothing_needed, helps), *_of_flags(flags, helps)):
        wishes.setdefault(wish.investigation.id, []).append(wish)
    items = [_item(found, compiled, verdicts, facts, level) for found in wishes.values()]
    items.sort(key=lambda item: (item.urgency.rank, item.investigation.tier.rank))
    return Workup(Tests(items), do_not, referrals(compiled, results, flags))


def _of_conditions(
    results: Differential,
    verdicts: Verdicts,
    suspected: dict[str, TriageLevel],
    nothing_needed: NoTests,
    helps: Callable[[Investigation], bool],
) -> Iterator[_Wish]:
    """What the conditions in question ask for."""
    for result in _askers(results, suspected):
        leads = bool(results.listed) and result is results.listed[0]
        for order in _asked_for(result, verdicts):
            if helps(order.investigation) and _wanted(result, order, suspected, nothing_needed, leads=leads):
                urgency = hurried_to(order, suspected.get(result.condition))
                because = f"{result.name}: {order.because}"
                yield _Wish(order.investigation, urgency, because, result.condition, order.confirms)


def _of_flags(flags: Sequence[FiredFlag], helps: Callable[[Investigation], bool]) -> Iterator[_Wish]:
    """What the action of a red flag asks for, whatever is held of its suspects."""
    for item in flags:
        for investigation in filter(helps, item.flag.tests):
            yield _Wish(investigation, URGENCY_OF_LEVEL[item.flag.level], item.told)


def _askers(results: Differential, suspected: dict[str, TriageLevel]) -> list[ConditionResult]:
    """The conditions that may ask for tests: those listed, and those that a red flag suspects."""
    return [*results.listed, *results.others(suspected)]


def _asked_for(result: ConditionResult, verdicts: Verdicts) -> Iterator[Order]:
    """The tests that a condition asks for in this patient."""
    places = zip(result.definition.workup, result.entry.orders, result.entry.order_bans, strict=True)
    for order, when, unless in places:
        if verdicts[when] > 0 and (unless is None or verdicts[unless] <= 0):
            yield order


def _wanted(
    result: ConditionResult,
    order: Order,
    suspected: dict[str, TriageLevel],
    nothing_needed: NoTests,
    *,
    leads: bool,
) -> bool:
    """Whether the standing of a condition justifies a test; what leads the list may ask for all that it needs."""
    if result.status is Status.EXCLUDED:
        return False
    tier = order.investigation.tier
    is_suspected = result.condition in suspected
    if result.status is Status.UNLIKELY:
        # A red flag names it, and nothing else does: only what would settle a dangerous suspicion, or is quickly done.
        return is_suspected and result.must_not_miss and (order.confirms or tier in HURRIED)
    if is_suspected or result.status in (Status.CONFIRMED, Status.LIKELY):
        return not (result.definition.benign and nothing_needed.value)
    if nothing_needed.value:
        return False
    if nothing_needed.value is None and not result.must_not_miss:
        return tier is Tier.BEDSIDE
    return leads or result.must_not_miss or order.confirms or tier in CHEAP


def is_known(investigation: Investigation, row: FactRow) -> bool:
    """Whether the result of a test is there already.

    A test that measures is done when its first measurement, the one that it is ordered for, is known; an examination
    when all of its findings are, or one is present that sums it up; any other test when one of the findings that only
    it can give is.
    """
    if any(row.get(fact.id) is True for fact in investigation.summed_up_by):
        return True
    gives = investigation.gives
    for fact in gives:
        if isinstance(fact, Measurement):
            return fact.id in row
    if investigation.tier is Tier.BEDSIDE:
        return bool(gives) and all(fact.id in row for fact in gives)
    return any(fact.id in row for fact in gives)


# What a red flag makes more urgent: what is done at once anyway, or can settle the suspicion.
HURRIED = (Tier.BEDSIDE, Tier.ECG)


def hurried_to(order: Order, flagged: TriageLevel | None) -> Urgency:
    """The urgency that the condition asks for, or that of a red flag where that hurries the test.

    Args:
        order: The test as the condition asks for it.
        flagged: The level of the most urgent red flag that points to the condition; None for none.
    """
    hurried = order.confirms or order.investigation.tier in HURRIED
    if flagged is None or not hurried:
        return order.urgency
    return min(order.urgency, _BY_FLAG.get(flagged, order.urgency), key=lambda urgency: urgency.rank)


_BY_FLAG = {TriageLevel.EMERGENCY: Urgency.IMMEDIATE, TriageLevel.SAME_DAY: Urgency.SAME_DAY}


def _item(
    found: list[_Wish],
    compiled: CompiledKnowledge,
    verdicts: Verdicts,
    facts: PatientFacts,
    level: TriageLevel,
) -> WorkupItem:
    investigation = found[0].investigation
    cautions = tuple(
        f"{caution.text} ({statement(caution.when, facts)})"
        for caution, place in compiled.cautions[investigation.id]
        if verdicts[place] > 0
    )
    return WorkupItem(
        investigation=investigation,
        urgency=urgency_of_test(min((wish.urgency for wish in found), key=lambda urgency: urgency.rank), level),
        because=tuple(dict.fromkeys(wish.because for wish in found)),
        conditions=tuple(dict.fromkeys(wish.condition for wish in found if wish.condition)),
        confirms=tuple(dict.fromkeys(wish.condition for wish in found if wish.confirms)),
        cautions=cautions,
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
