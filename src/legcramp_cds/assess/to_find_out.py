"""What to find out, and in which order: what a clinician would ask first stands first.

First comes what tells a cramp from its mimics, while that is open; then what is near to raising an alarm, because a
part of its picture is there already; then what would settle the conditions in question; then the alarms of which
nothing is known. An alarm is asked about before it is looked for, and looked for before a sample is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from legcramp_cds.assess.decisions.complaint import TRUE_CRAMP
from legcramp_cds.assess.differential import Differential
from legcramp_cds.assess.gate import UNDECIDED, Gate
from legcramp_cds.assess.program import CompiledKnowledge, Verdicts
from legcramp_cds.assess.reason import Missing, Rules, missing_from
from legcramp_cds.assess.triage import UnsettledFlag
from legcramp_cds.facts import Fact, Finding, Measurement
from legcramp_cds.knowledge.analytes import AGE, AT_THE_BEDSIDE
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import Tier
from legcramp_cds.logic.explain import Step
from legcramp_cds.logic.nodes import AllOf, AtLeast, Not
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.truth import TRUE, UNKNOWN

__all__ = ["of_the_complaint", "to_find_out"]

# What the first few effects of a fact do not say of its use, the others do not either.
_MOST_EFFECTS = 3

# How many readings of the complaint compete, and are asked about beside the true cramp.
_RIVALS = 2

# What a fact costs: a question, a look or a touch, and then a test of each tier.
_ASKED, _LOOKED_FOR, _TESTED = range(3)
_BLOODS = _TESTED + Tier.BLOODS.rank
_DEMANDING = _TESTED + len(Tier)


def to_find_out(
    compiled: CompiledKnowledge,
    verdicts: Verdicts,
    facts: PatientFacts,
    gate: Gate,
    results: Differential,
    flags: Sequence[UnsettledFlag],
) -> tuple[Missing, ...]:
    """The unknown facts that would settle something, most useful first.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.
        gate: What the complaint is taken for.
        results: The differential.
        flags: The red flags that cannot be decided.
    """
    cost = _costs(compiled.knowledge)
    # Of alarms as urgent as each other, the one that hangs on the fewest facts is the nearest.
    nearest = sorted(flags, key=lambda flag: (flag.flag.level.rank, len(flag.missing)))
    alarms = list(chain.from_iterable(flag.missing for flag in nearest))
    near = {name for flag in nearest for name in _within_reach(facts.explained.step(flag.flag.when))}
    in_question = [
        item._replace(effects=tuple(f"{result.name}: {effect}" for effect in item.effects))
        for result in results.open
        for item in result.unknown
    ]
    return _merged(
        chain(
            of_the_complaint(compiled, verdicts, facts, gate),
            sorted((item for item in alarms if item.fact in near), key=lambda item: cost[item.fact]),
            sorted(in_question, key=lambda item: cost[item.fact] == _DEMANDING),
            sorted(alarms, key=lambda item: cost[item.fact]),
        )
    )


def of_the_complaint(
    compiled: CompiledKnowledge, verdicts: Verdicts, facts: PatientFacts, gate: Gate
) -> tuple[Missing, ...]:
    """What would tell what the complaint is, while that is undecided: of the readings that compete, and of the cramp.

    Args:
        compiled: The knowledge.
        verdicts: The verdicts of all rules for this patient.
        facts: The patient.
        gate: What the complaint is taken for.
    """
    if gate.kind != UNDECIDED:
        return ()
    cost = _costs(compiled.knowledge)
    compete = {TRUE_CRAMP, *(candidate.id for candidate in gate.candidates[:_RIVALS])}
    still_open = [
        (reading.name, item)
        for reading, items in compiled.gate
        if reading.id in compete
        for item in items
        if item.tenths > 0 and verdicts[item.place] == 0
    ]
    heaviest = sorted(still_open, key=lambda found: -found[1].tenths)
    rules: Rules = [(item.evidence.when, f"{name}: would speak for it") for name, item in heaviest]
    return tuple(item for item in missing_from(rules, facts) if cost[item.fact] < _TESTED)


def _merged(items: Iterable[Missing]) -> tuple[Missing, ...]:
    """Each fact where it is met first, with the first of its effects."""
    found: dict[str, tuple[Missing, dict[str, None]]] = {}
    for item in items:
        effects = found.setdefault(item.fact, (item, {}))[1]
        if len(effects) < _MOST_EFFECTS:
            effects.update(dict.fromkeys(item.effects))
    return tuple(item._replace(effects=tuple(effects)[:_MOST_EFFECTS]) for item, effects in found.values())


def _within_reach(step: Step) -> Iterator[str]:
    """The facts that an unknown rule still lacks where another part of the same picture is there already."""
    if step.truth is not UNKNOWN or isinstance(step.node, Not):
        return
    if isinstance(step.node, AllOf | AtLeast) and any(_is_part_of_a_picture(part) for part in step.parts):
        yield from step.missing
        return
    for part in step.parts:
        yield from _within_reach(part)


def _is_part_of_a_picture(step: Step) -> bool:
    """Whether something is there; an age alone, or that something is absent, is no part of a picture."""
    return step.truth is TRUE and not isinstance(step.node, Not) and step.node.fact_ids != {AGE.id}


@cache
def _costs(knowledge: KnowledgeBase) -> Mapping[str, int]:
    """What it costs to find out each fact: a question is cheaper than a look, and a look cheaper than any test."""
    tests: dict[str, int] = {}
    for investigation in knowledge.investigations.values():
        cost = _DEMANDING if investigation.demanding else _TESTED + investigation.tier.rank
        for fact in investigation.gives:
            tests[fact.id] = min(cost, tests.get(fact.id, _DEMANDING))
    return {name: _cost(fact, tests) for name, fact in knowledge.facts.items()}


def _cost(fact: Fact, tests: Mapping[str, int]) -> int:
    if isinstance(fact, Finding):
        if fact.group == "test":
            return tests.get(fact.id, _DEMANDING)
        return _LOOKED_FOR if fact.group == "sign" else _ASKED
    if isinstance(fact, Measurement) and fact.id != AGE.id:
        return tests.get(fact.id, _LOOKED_FOR if fact.id in AT_THE_BEDSIDE else _BLOODS)
    return _ASKED
