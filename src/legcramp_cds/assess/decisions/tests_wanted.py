"""Which tests are worth doing for which condition, and how soon.

A test is wanted because a condition in question, or a red flag, asks for it, and as soon as any of them does. What is
known and fresh is not asked for again, and what is discouraged is not asked for at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeVar

from legcramp_cds.assess.decisions.held import Held, Status, in_question
from legcramp_cds.facts import Fact, Finding, Measurement
from legcramp_cds.knowledge.shapes import Condition, Investigation, Order, RedFlag, Tier, TriageLevel, Urgency
from legcramp_cds.logic.algebra import PLAIN, Algebra

__all__ = [
    "Need",
    "applies",
    "applies_here",
    "hurried_to",
    "is_done",
    "is_set_aside",
    "is_useless",
    "need_of",
    "needs_met",
    "needs_met_by",
    "suspected_by",
]

T = TypeVar("T")

# Named once, because a member of an enumeration takes long to look up, and every test asks for it.
_BEDSIDE = Tier.BEDSIDE

# For a condition that is merely possible, only what costs little is worth doing; the rest waits until it is likely.
_CHEAP = (Tier.BEDSIDE, Tier.BLOODS, Tier.URINE, Tier.ECG)

# What a red flag makes more urgent: what is done at once anyway, or can settle the suspicion.
_HURRIED = (Tier.BEDSIDE, Tier.ECG)

_BY_FLAG = {TriageLevel.EMERGENCY: Urgency.IMMEDIATE, TriageLevel.SAME_DAY: Urgency.SAME_DAY}


class Need(StrEnum):
    """How a condition has to stand at least, so that a test is worth doing for it."""

    # A red flag points to it, and nothing else does.
    SUSPECTED = "suspected"
    # It is possible, though an examination may still show that no test is needed.
    POSSIBLE = "possible"
    # It is possible, and it is settled that tests are needed.
    SETTLED = "settled"
    # The same, and it stands first in the list: what leads may ask for all that it needs.
    LEADING = "leading"


def need_of(condition: Condition, order: Order) -> Need:
    """What a test needs to be worth doing for a condition."""
    tier = order.investigation.tier
    if condition.must_not_miss and (order.confirms or tier in _HURRIED):
        # It would settle a dangerous suspicion, or is quickly done.
        return Need.SUSPECTED
    if condition.must_not_miss or tier is Tier.BEDSIDE:
        return Need.POSSIBLE
    return Need.SETTLED if order.confirms or tier in _CHEAP else Need.LEADING


def needs_met(
    algebra: Algebra[T],
    held: Held[T],
    *,
    listed: T,
    suspected: T,
    leads: T,
    set_aside: T,
    nothing_needed: T,
    unsettled: T,
) -> dict[Need, T]:
    """Whether a condition stands well enough, for each need.

    What is confirmed or likely, or listed and suspected, may ask for everything, unless it is set aside.

    Args:
        algebra: For one patient, or for a table.
        held: What is held of the condition.
        listed: Whether it is in question, and not left out for one of its kinds.
        suspected: Whether a red flag points to it.
        leads: Whether it stands first in the list.
        set_aside: Whether it asks for nothing because it is benign and no test is needed.
        nothing_needed: Whether no test is needed.
        unsettled: Whether that cannot be said yet.
    """
    surely = algebra.every(listed, algebra.some(suspected, *held.firm), algebra.negate(set_aside))
    possible = algebra.every(listed, held.possible, algebra.negate(algebra.some(suspected, nothing_needed)))
    settled = algebra.every(possible, algebra.negate(unsettled))
    merely_suspected = algebra.every(suspected, algebra.negate(algebra.some(in_question(algebra, held), held.excluded)))
    return {
        Need.SUSPECTED: algebra.some(surely, possible, merely_suspected),
        Need.POSSIBLE: algebra.some(surely, possible),
        Need.SETTLED: algebra.some(surely, settled),
        Need.LEADING: algebra.some(surely, algebra.every(settled, leads)),
    }


@cache
def needs_met_by(
    status: Status, listed: bool, suspected: bool, leads: bool, set_aside: bool, nothing_needed: bool | None
) -> frozenset[Need]:
    """The needs that a condition meets in one patient; for the arguments see `needs_met`."""
    met = needs_met(
        PLAIN,
        status.as_held,
        listed=listed,
        suspected=suspected,
        leads=leads,
        set_aside=set_aside,
        nothing_needed=nothing_needed is True,
        unsettled=nothing_needed is None,
    )
    return frozenset(need for need, is_met in met.items() if is_met)


def is_set_aside(algebra: Algebra[T], nothing_needed: T, *, benign: bool) -> T:
    """Whether a condition asks for no test because it is benign and none is needed."""
    return nothing_needed if benign else algebra.false


def applies(algebra: Algebra[T], when: T, unless: T) -> T:
    """Whether a test is asked for in this patient; while what speaks against it is unknown, it is.

    Args:
        algebra: For one patient, or for a table.
        when: Whether the rule is true under which it is asked for.
        unless: Whether the rule is true under which it is not.
    """
    return algebra.every(when, algebra.negate(unless))


@cache
def applies_here(when: bool, unless: bool) -> bool:
    """The same in one patient; looked up, because every assessment asks for dozens of tests."""
    return bool(applies(PLAIN, when, unless))


def is_useless(algebra: Algebra[T], discouraged: Sequence[T], done: T) -> T:
    """Whether a test is not suggested, whoever asks: something speaks against it, or its result is there."""
    return algebra.some(*discouraged, done)


def is_done(
    algebra: Algebra[T], investigation: Investigation, known: Callable[[Fact], T], present: Callable[[Finding], T]
) -> T:
    """Whether the result of a test is there already.

    A test that measures is done when its first measurement, the one that it is ordered for, is known; an examination
    when all of its findings are, or one is present that sums it up; any other test when one of the findings that only
    it can give is.

    Args:
        algebra: For one patient, or for a table.
        investigation: The test.
        known: Whether a fact is known.
        present: Whether a finding is present.
    """
    summed_up = [present(fact) for fact in investigation.summed_up_by]
    gives = investigation.gives
    for fact in gives:
        if isinstance(fact, Measurement):
            return algebra.some(*summed_up, known(fact))
    found = [known(fact) for fact in gives]
    if investigation.tier is _BEDSIDE and found:
        return algebra.some(*summed_up, algebra.every(*found))
    return algebra.some(*summed_up, *found)


def suspected_by(flag: RedFlag) -> tuple[str, ...]:
    """Ids of the conditions that a red flag makes suspect; the suspects of a pathway are not hurried."""
    return flag.suspects if flag.level.urgent else ()


def hurried_to(order: Order, flagged: TriageLevel | None) -> Urgency:
    """The urgency that the condition asks for, or that of a red flag where that hurries the test.

    Args:
        order: The test as the condition asks for it.
        flagged: The level of the most urgent red flag that points to the condition; None for none.
    """
    if flagged is None or not (order.confirms or order.investigation.tier in _HURRIED):
        return order.urgency
    return min(order.urgency, _BY_FLAG.get(flagged, order.urgency), key=lambda urgency: urgency.rank)
