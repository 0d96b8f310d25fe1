"""The suggested tests in every row: `legcramp_cds.assess.workup`, in terms."""

from __future__ import annotations

from collections.abc import Iterator

from legcramp_cds.assess.decisions.triage import URGENCY_OF_LEVEL, rank_of_test
from legcramp_cds.assess.triage import is_urgent
from legcramp_cds.assess.workup import CHEAP, HURRIED, hurried_to
from legcramp_cds.facts import Measurement
from legcramp_cds.frames.judged import Judged, Judgments
from legcramp_cds.frames.order import Order
from legcramp_cds.frames.urgency import Urgencies
from legcramp_cds.knowledge.shapes import Investigation, Tier, TriageLevel, Urgency
from legcramp_cds.knowledge.shapes import Order as TestOrder
from legcramp_cds.logic import build
from legcramp_cds.logic.terms import Term

__all__ = ["wanted_tests"]


def wanted_tests(judgments: Judgments, urgencies: Urgencies, order: Order) -> dict[str, Term]:
    """For each investigation, how soon it is wanted, as a whole number; `NOT_WANTED` where it is not.

    Args:
        judgments: The conditions.
        urgencies: Triage and what it rests on.
        order: The list of conditions.
    """
    terms = judgments.terms
    wishes: dict[str, dict[Urgency, list[Term]]] = {}
    for judged in judgments.all:
        for wish, urgency, when in _wishes(judgments, urgencies, order, judged):
            by_urgency = wishes.setdefault(wish.investigation.id, {})
            by_urgency.setdefault(urgency, []).append(when)
    for flag, present in judgments.flags:
        for investigation in flag.tests:
            by_urgency = wishes.setdefault(investigation.id, {})
            by_urgency.setdefault(URGENCY_OF_LEVEL[flag.level], []).append(present)
    discouraged: dict[str, list[Term]] = {}
    for rule in judgments.knowledge.discouraged.values():
        discouraged.setdefault(rule.investigation.id, []).append(judgments.reading.yes(rule.when))
    found = {}
    for name, investigation in judgments.knowledge.investigations.items():
        useless = terms.some(*discouraged.get(name, ()), _is_known(judgments, investigation))
        wanted = {
            urgency: terms.every(terms.some(*wishes.get(name, {}).get(urgency, ())), terms.negate(useless))
            for urgency in Urgency
        }
        found[name] = rank_of_test(terms, wanted, emergency=urgencies.emergency, same_day=urgencies.same_day)
    return found


def _wishes(
    judgments: Judgments, urgencies: Urgencies, order: Order, judged: Judged
) -> Iterator[tuple[TestOrder, Urgency, Term]]:
    """Where a condition asks for each of its tests, and how soon."""
    terms, condition = judgments.terms, judged.condition
    suspected = _suspected(judgments, condition.id)
    suspicion = terms.some(*suspected.values())
    is_open = judgments.open(judged)
    listed = terms.every(is_open, terms.negate(judgments.hidden.get(condition.id, terms.false)))
    firm = terms.every(listed, terms.some(suspicion, judged.confirmed, judged.likely))
    if condition.benign:
        firm = terms.every(firm, terms.negate(urgencies.nothing_needed))
    merely = terms.every(listed, judged.possible, terms.negate(terms.some(suspicion, urgencies.nothing_needed)))
    unlikely = terms.every(suspicion, terms.negate(terms.some(is_open, judged.excluded)))
    for wish in condition.workup:
        standing = [firm, terms.every(merely, _worth_doing(judgments, urgencies, order, judged, wish))]
        if condition.must_not_miss and (wish.confirms or wish.investigation.tier in HURRIED):
            # A red flag names it, and nothing else does.
            standing.append(unlikely)
        banned = terms.false if wish.unless is None else judgments.reading.yes(wish.unless)
        when = terms.every(terms.some(*standing), judgments.yes(wish.when), terms.negate(banned))
        before: list[Term] = []
        for level, pointed in suspected.items():
            yield wish, hurried_to(wish, level), terms.every(when, pointed, terms.negate(terms.some(*before)))
            before.append(pointed)
        yield wish, wish.urgency, terms.every(when, terms.negate(terms.some(*before)))


def _suspected(judgments: Judgments, name: str) -> dict[TriageLevel, Term]:
    """Where a red flag of each level points to a condition, soonest level first."""
    found: dict[TriageLevel, list[Term]] = {}
    for flag, present in judgments.flags:
        if is_urgent(flag.level) and name in flag.suspects:
            found.setdefault(flag.level, []).append(present)
    return {level: judgments.terms.some(*found[level]) for level in TriageLevel if level in found}


def _worth_doing(judgments: Judgments, urgencies: Urgencies, order: Order, judged: Judged, wish: TestOrder) -> Term:
    """Where a test is worth doing for a condition that is no more than possible."""
    terms = judgments.terms
    if judged.condition.must_not_miss:
        return terms.true
    tier = wish.investigation.tier
    unsettled = urgencies.unsettled
    if tier is Tier.BEDSIDE:
        return terms.true
    worth = terms.true if wish.confirms or tier in CHEAP else order.leads(judged.condition.id)
    return terms.every(worth, terms.negate(unsettled))


def _is_known(judgments: Judgments, investigation: Investigation) -> Term:
    """Where the result of a test is there already."""
    summed_up = (judgments.yes(build.present(fact)) for fact in investigation.summed_up_by)
    return judgments.terms.some(*summed_up, _is_stated(judgments, investigation))


def _is_stated(judgments: Judgments, investigation: Investigation) -> Term:
    """Where what it gives is known."""
    terms, reading = judgments.terms, judgments.reading
    measured = [fact for fact in investigation.gives if isinstance(fact, Measurement)]
    if measured:
        return reading.known(measured[0])
    known = [reading.known(fact) for fact in investigation.gives]
    if investigation.tier is Tier.BEDSIDE:
        return terms.every(*known) if known else terms.false
    return terms.some(*known)
