"""The suggested tests in every row: `legcramp_cds.assess.decisions.tests_wanted`, in terms."""

from __future__ import annotations

from collections.abc import Iterator

from legcramp_cds.assess.decisions.tests_wanted import (
    Need,
    applies,
    hurried_to,
    is_done,
    is_set_aside,
    is_useless,
    need_of,
    needs_met,
    suspected_by,
)
from legcramp_cds.assess.decisions.triage import URGENCY_OF_LEVEL, rank_of_test
from legcramp_cds.frames.judged import Judged, Judgments
from legcramp_cds.frames.order import Order
from legcramp_cds.frames.urgency import Urgencies
from legcramp_cds.knowledge.shapes import Order as TestOrder
from legcramp_cds.knowledge.shapes import TriageLevel, Urgency
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
        done = is_done(terms, investigation, judgments.reading.known, lambda fact: judgments.yes(build.present(fact)))
        helps = terms.negate(is_useless(terms, discouraged.get(name, ()), done))
        wanted = {
            urgency: terms.every(terms.some(*wishes.get(name, {}).get(urgency, ())), helps) for urgency in Urgency
        }
        found[name] = rank_of_test(terms, wanted, emergency=urgencies.emergency, same_day=urgencies.same_day)
    return found


def _wishes(
    judgments: Judgments, urgencies: Urgencies, order: Order, judged: Judged
) -> Iterator[tuple[TestOrder, Urgency, Term]]:
    """Where a condition asks for each of its tests, and how soon."""
    terms, condition = judgments.terms, judged.condition
    suspected = _suspected(judgments, condition.id)
    needs = [need_of(condition, wish) for wish in condition.workup]
    hidden = judgments.hidden.get(condition.id, terms.false)
    met = needs_met(
        terms,
        judged,
        listed=terms.every(judgments.open(judged), terms.negate(hidden)),
        suspected=judged.suspected,
        # The order is dear; it is made only for conditions with a test that needs it.
        leads=order.leads(condition.id) if Need.LEADING in needs else terms.false,
        set_aside=is_set_aside(terms, urgencies.nothing_needed, benign=condition.benign),
        nothing_needed=urgencies.nothing_needed,
        unsettled=urgencies.unsettled,
    )
    for wish, need in zip(condition.workup, needs, strict=True):
        unless = terms.false if wish.unless is None else judgments.reading.yes(wish.unless)
        when = terms.every(met[need], applies(terms, judgments.yes(wish.when), unless))
        yield wish, hurried_to(wish, None), when
        for level, pointed in suspected.items():
            yield wish, hurried_to(wish, level), terms.every(when, pointed)


def _suspected(judgments: Judgments, name: str) -> dict[TriageLevel, Term]:
    """Where red flags of each level point to a condition."""
    found: dict[TriageLevel, list[Term]] = {}
    for flag, present in judgments.flags:
        if name in suspected_by(flag):
            found.setdefault(flag.level, []).append(present)
    return {level: judgments.terms.some(*flags) for level, flags in found.items()}
