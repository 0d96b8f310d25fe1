"""One piece of knowledge as text: what it says in words, and on which sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from legcramp_cds.codes import SYSTEM_NAMES, SYSTEMS, Codes
from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.facts import Fact
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.catalog import catalog
from legcramp_cds.knowledge.drugs.shapes import DrugClass
from legcramp_cds.knowledge.shapes import Condition, Evidence, Investigation, RedFlag
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.thresholds import ReferenceLimit, Threshold
from legcramp_cds.logic.words import say
from legcramp_cds.sources import Citation

__all__ = ["render"]


def render(knowledge: KnowledgeBase, name: str) -> str:
    """Show everything that has an id.

    Args:
        knowledge: The knowledge base.
        name: The id; where a condition, a test and a drug share it, all are shown.

    Raises:
        InputError: If nothing has this id, with the nearest ones.
    """
    parts = ["\n".join(lines(tables[name])) for tables, lines in _tables(knowledge) if name in tables]
    parts += ["\n".join(_drug(knowledge, name))] if _classes_with(knowledge, name) else []
    if not parts:
        ids = [*(entry.id for entry in catalog(knowledge)), *knowledge.facts]
        hint = nearest(name, ids) or "list them with `legcramp-cds knowledge list`"
        raise InputError(Problem("", "there is no such piece of knowledge", name, hint))
    return "\n\n".join(parts)


def _tables(knowledge: KnowledgeBase) -> list[tuple[Any, Callable[[Any], Iterator[str]]]]:
    return [
        (knowledge.conditions, _condition),
        (knowledge.red_flags, _red_flag),
        (knowledge.investigations, _investigation),
        (knowledge.drug_classes, _drug_class),
        (knowledge.thresholds, _threshold),
        (knowledge.advice, _advice),
        (knowledge.facts, _fact),
    ]


def _cited(citations: Iterable[Citation]) -> str:
    keys = dict.fromkeys(str(citation) for citation in citations)
    return "".join(f" [{key}]" for key in keys)


def _codes(codes: Codes) -> Iterator[str]:
    for system in SYSTEMS:
        if codes.of(system):
            yield f"  {SYSTEM_NAMES[system]}: {', '.join(codes.of(system))}"
        elif codes.why_none(system):
            yield f"  no {SYSTEM_NAMES[system]} code: {codes.why_none(system)}"


def _rule(title: str, rule: TruthNode | None) -> Iterator[str]:
    if rule is not None:
        yield f"  {title}: {say(rule)}"


def _evidence(items: Iterable[Evidence], direction: int, title: str) -> Iterator[str]:
    found = sorted((item for item in items if item.direction == direction), key=lambda item: -abs(item.decibans))
    if found:
        yield f"  {title}"
    for item in found:
        ratio = f", likelihood ratio {item.likelihood_ratio:g}" if item.likelihood_ratio is not None else ""
        yield f"    {item.decibans:+.1f} dB{ratio}  {say(item.when)}{_cited(item.citations)}"


def _condition(condition: Condition) -> Iterator[str]:
    yield f"{condition.name} (condition {condition.id}, {condition.kind.value})"
    yield f"  {condition.summary}"
    yield from _codes(condition.codes)
    yield f"  base rate: {condition.base_rate.name.lower().replace('_', ' ')}"
    for context in condition.contexts:
        yield f"    {context.rate.name.lower().replace('_', ' ')} when {say(context.when)}{_cited(context.citations)}"
    yield from _rule("confirmed by", condition.confirmed_by)
    yield from _rule("excluded by", condition.excluded_by)
    yield from _evidence(condition.evidence, 1, "for")
    yield from _evidence(condition.evidence, -1, "against")
    if condition.explains:
        yield f"  brings about: {', '.join(condition.explains)}"
    if condition.part_of:
        yield f"  a kind of: {condition.part_of}"
    for order in condition.workup:
        when = f" when {say(order.when)}" if order.when is not None else ""
        yield f"  test {order.investigation.id} ({order.urgency.value}){when}: {order.because}"
    for referral in condition.refer:
        when = f" when {say(referral.when)}" if referral.when is not None else ""
        whom = f"refer to {referral.specialty.value} ({referral.urgency.value}){when}"
        yield f"  {whom}: {referral.because}{_cited(referral.citations)}"
    if condition.note:
        yield f"  note: {condition.note}"
    yield f"  sources:{_cited(condition.citations)}"


def _red_flag(flag: RedFlag) -> Iterator[str]:
    yield f"{flag.name} (red flag {flag.id}, {flag.level.value})"
    yield from _rule("when", flag.when)
    yield f"  suspects: {', '.join(flag.suspects)}"
    yield f"  action: {flag.action}"
    if flag.tests:
        yield f"  tests: {', '.join(test.id for test in flag.tests)}"
    if flag.refer:
        yield f"  refer to: {', '.join(specialty.value for specialty in flag.refer)}"
    yield f"  time frame: {'as in the source' if flag.time_frame_sourced else 'set here; the source states none'}"
    yield f"  sources:{_cited(flag.citations)}"


def _investigation(test: Investigation) -> Iterator[str]:
    yield f"{test.name} (test {test.id}, {test.tier.value})"
    yield f"  separates: {test.separates}"
    yield f"  gives: {', '.join(fact.id for fact in test.gives)}"
    if test.summed_up_by:
        yield f"  summed up by: {', '.join(fact.id for fact in test.summed_up_by)}"
    if test.burden:
        yield f"  burden: {test.burden}"
    for caution in test.cautions:
        yield f"  caution when {say(caution.when)}: {caution.text}{_cited(caution.citations)}"
    yield from _codes(test.codes)
    yield f"  sources:{_cited(test.citations)}"


def _drug_class(one: DrugClass) -> Iterator[str]:
    yield f"{one.name} (drug class {one.id})"
    yield f"  {one.why}"
    yield f"  shown as a cause: {one.strength.value if one.strength is not None else 'nobody says that it is one'}"
    yield f"  drugs: {', '.join(member.name for member in one.ingredients)}"
    if one.check:
        yield f"  check: {', '.join(one.check)}"
    yield f"  advice: {one.advice}"
    for statement in one.statements:
        number = f" ({statement.measure} {statement.value:g})" if statement.value is not None else ""
        yield f"  {statement.text}{number}{_cited(statement.citations)}"


def _classes_with(knowledge: KnowledgeBase, name: str) -> list[DrugClass]:
    return [one for one in knowledge.drug_classes.values() if any(member.id == name for member in one.ingredients)]


def _drug(knowledge: KnowledgeBase, name: str) -> Iterator[str]:
    classes = _classes_with(knowledge, name)
    member = next(one for one in classes[0].ingredients if one.id == name)
    yield f"{member.name} (drug {member.id})"
    if member.synonyms or member.brands:
        yield f"  also: {', '.join((*member.synonyms, *member.brands))}"
    yield from _codes(Codes(rxnorm=member.rxnorm, atc=member.atc))
    yield f"  classes: {', '.join(one.id for one in classes)}"


def _threshold(limit: Threshold) -> Iterator[str]:
    kind = "reference limit; the laboratory's own wins" if isinstance(limit, ReferenceLimit) else "decision limit"
    yield f"{limit.measurement.name}: {limit.value} (threshold {limit.id}, {kind})"
    if limit.also:
        yield f"  also printed as: {', '.join(limit.also)}"
    yield f"  a value at the limit {'counts' if limit.inclusive else 'does not count'} as beyond it"
    if limit.note:
        yield f"  note: {limit.note}"
    read = limit.citation.read_on
    yield f"  source:{_cited((limit.citation,))}" + (f", read on {read.isoformat()}" if read is not None else "")


def _advice(advice: Advice) -> Iterator[str]:
    yield f"{advice.title} (advice {advice.id}, {advice.kind.value})"
    yield f"  {advice.text}"
    if advice.evidence:
        yield f"  evidence: {advice.evidence}"
    yield from _rule("given when", advice.when)
    for rule in advice.prohibitions:
        yield f"  forbidden when {say(rule)}: {advice.forbidden_because}"
    if advice.conditions:
        yield f"  belongs to: {', '.join(advice.conditions)}"
    yield f"  sources:{_cited(advice.citations)}"


def _fact(fact: Fact) -> Iterator[str]:
    yield f"{fact.name} (fact {fact.id})"
    if fact.meaning:
        yield f"  {fact.meaning}"
    if fact.synonyms:
        yield f"  also: {', '.join(fact.synonyms)}"
    yield from _codes(fact.codes)
