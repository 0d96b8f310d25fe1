"""What is missing in every row: `legcramp_cds.assess.reason.missing_from`, in terms.

For one patient there is more, see `legcramp_cds.assess.questions`: what would only speak for or against a condition,
the weightiest few for each. Which they are depends on what else is unknown, and they are left out here.

A fact is missing where knowing it could settle a rule that is unknown: it is lacking in an unknown leaf, and every rule
on the way from that leaf up is unknown too.
"""

from __future__ import annotations

from collections.abc import Iterator

from legcramp_cds.frames.judged import Judgments
from legcramp_cds.logic.nodes import AllOf, AnyOf, AtLeast, Formula, Not, TruthNode
from legcramp_cds.logic.terms import Term
from legcramp_cds.logic.thresholds import Compare

__all__ = ["settling_facts"]


def settling_facts(judgments: Judgments) -> dict[str, Term]:
    """For each fact, where it would settle a criterion of a condition in question, or a red flag.

    Args:
        judgments: The conditions and red flags.

    Returns:
        The facts in the order of the knowledge base; those that settle nothing in any row are left out.
    """
    terms = judgments.terms
    found: dict[str, list[Term]] = {}
    for rule, where in _open_rules(judgments):
        for name, lacking in _lacking(judgments, rule, where):
            found.setdefault(name, []).append(lacking)
    settled = {name: terms.some(*found[name]) for name in judgments.knowledge.facts if name in found}
    return {name: term for name, term in settled.items() if term is not terms.false}


def _open_rules(judgments: Judgments) -> Iterator[tuple[TruthNode, Term]]:
    """The rules that are worth settling, and where."""
    for judged in judgments.all:
        for criterion in (judged.condition.confirmed_by, judged.condition.excluded_by):
            if criterion is not None:
                yield criterion, judgments.open(judged)
    for flag, _ in judgments.flags:
        if flag.level.urgent:
            yield flag.when, judgments.terms.true


def _lacking(judgments: Judgments, rule: TruthNode, where: Term) -> Iterator[tuple[str, Term]]:
    """The facts that could settle a rule, and where they could."""
    terms, reading = judgments.terms, judgments.reading
    unknown = terms.negate(terms.some(reading.yes(rule), reading.no(rule)))
    here = terms.every(where, unknown)
    if here is terms.false:
        return
    if isinstance(rule, AllOf | AnyOf | AtLeast):
        for part in rule.parts:
            yield from _lacking(judgments, part, here)
    elif isinstance(rule, Not):
        yield from _lacking(judgments, rule.part, here)
    elif isinstance(rule, Compare):
        of = rule.threshold.of
        if isinstance(of, Formula) and of.applies_when is not None:
            here = terms.every(here, terms.negate(reading.no(of.applies_when)))
        for fact in of.facts:
            yield fact.id, terms.every(here, terms.negate(reading.known(fact)))
    else:
        for fact in rule.facts:
            yield fact.id, here
