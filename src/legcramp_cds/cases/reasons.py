"""The reasoning tree of an answer as text, shown where an expectation failed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legcramp_cds.assess.asked import is_known
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import ConditionResult
from legcramp_cds.assess.program import Item
from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.logic.explain import Step
from legcramp_cds.logic.nodes import AllOf, AnyOf, AtLeast, Formula, Not, TruthNode
from legcramp_cds.logic.words import amount, say, tell
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.sources import Citation
from legcramp_cds.truth import FALSE, TRUE, Truth

__all__ = [
    "advice_tree",
    "condition_tree",
    "fact_tree",
    "flag_tree",
    "formula_tree",
    "gate_tree",
    "list_tree",
    "no_tests_tree",
    "referral_tree",
    "rule_tree",
    "test_tree",
    "triage_tree",
]

_MARKS = {TRUE: "[yes]", FALSE: "[no] "}
_STEP = "  "

# Of the evidence that does not hold, the heaviest is enough to see what is missing.
_FIRST = 6


def _mark(verdict: Truth) -> str:
    return _MARKS.get(verdict, "[?]  ")


def rule_tree(rule: TruthNode | None, facts: PatientFacts, depth: int = 0) -> Iterator[str]:
    """A rule with every part as it came out, one line each.

    Args:
        rule: The rule; None for one that was not written.
        facts: The patient.
        depth: How far to indent.
    """
    if rule is None:
        yield f"{_STEP * depth}(no rule is written)"
    else:
        yield from _lines(facts.explained.step(rule), facts, depth)


def _lines(step: Step, facts: PatientFacts, depth: int) -> Iterator[str]:
    node = step.node
    indent = f"{_STEP * depth}{_mark(step.truth)} "
    if isinstance(node, Not):
        part = step.parts[0]
        if part.parts:
            yield f"{indent}not"
            yield from _lines(part, facts, depth + 1)
        else:
            yield f"{indent}{say(node)}: {tell(step, facts.row, facts.dates)}"
        return
    if isinstance(node, AllOf | AnyOf | AtLeast):
        words = {AllOf: "all of", AnyOf: "any of"}
        yield indent + (f"at least {node.count} of" if isinstance(node, AtLeast) else words[type(node)])
        for below in step.parts:
            yield from _lines(below, facts, depth + 1)
        return
    yield indent + tell(step, facts.row, facts.dates)


def condition_tree(assessment: Assessment, name: str) -> str:
    """Why a condition stands where it stands: base rate, criteria, and all evidence with its verdict."""
    result = _result(assessment, name)
    if result is None:
        return f"{name}: this knowledge has no such condition"
    definition = result.definition
    lines = [f"{result.name}: {result.status.value}, weight {result.weight_db:+g} dB"]
    context = result.context
    rate = context.rate if context is not None else definition.base_rate
    words = f" because {say(context.when)}" if context is not None else ""
    lines.append(f"{_STEP}base rate {rate.name.lower().replace('_', ' ')} ({rate.value:+d} dB){words}")
    for title, rule in (("confirmed by", definition.confirmed_by), ("excluded by", definition.excluded_by)):
        lines.append(f"{_STEP}{title}")
        lines.extend(rule_tree(rule, assessment.facts, 2))
    lines.extend(_evidence(result, assessment.facts))
    return "\n".join(lines)


def _result(assessment: Assessment, name: str) -> ConditionResult | None:
    return next((result for result in assessment.differential if result.condition == name), None)


def _evidence(result: ConditionResult, facts: PatientFacts) -> Iterator[str]:
    """Evidence that holds, then what is not known, then what does not hold."""
    titles = ((1, "evidence that holds"), (0, "evidence that is not known"), (-1, "evidence that does not hold"))
    for verdict, title in titles:
        items = [item for item in result.entry.items if result.verdicts[item.place] == verdict]
        if not items:
            continue
        yield f"{_STEP}{title}"
        items.sort(key=lambda item: -abs(item.decibans))
        shown = items if verdict == 1 else items[:_FIRST]
        for item in shown:
            yield from _item(item, facts, detailed=verdict == 1)
        if len(items) > len(shown):
            yield f"{_STEP * 2}and {len(items) - len(shown)} that weigh less or as much"


def _item(item: Item, facts: PatientFacts, *, detailed: bool) -> Iterator[str]:
    rule = item.evidence.when
    step = facts.explained.step(rule)
    words = tell(step, facts.row, facts.dates) if detailed else say(rule)
    group = f" (group {item.evidence.group})" if item.evidence.group else ""
    yield f"{_STEP * 2}{item.decibans:+.1f} dB {words}{group}{_cited(item.evidence.citations)}"


def _cited(citations: Iterable[Citation]) -> str:
    return "".join(f" [{citation}]" for citation in citations)


def list_tree(assessment: Assessment, *names: str) -> str:
    """The conditions as listed, and the trees of some of them."""
    listed = [
        f"{_STEP}{place}. {result.condition}: {result.status.value}, {result.weight_db:+g} dB"
        for place, result in enumerate(assessment.listed, start=1)
    ]
    lines = ["listed conditions", *(listed or [f"{_STEP}(none)"])]
    lines.extend(condition_tree(assessment, name) for name in dict.fromkeys(names))
    return "\n".join(lines)


def flag_tree(assessment: Assessment, name: str) -> str:
    """Why a red flag is present or not."""
    flag = assessment.knowledge.red_flags.get(name)
    if flag is None:
        return f"{name}: this knowledge has no such red flag"
    lines = [f"{flag.name} ({flag.level.value}){_cited(flag.citations)}"]
    lines.extend(rule_tree(flag.when, assessment.facts, 1))
    return "\n".join(lines)


def triage_tree(assessment: Assessment) -> str:
    """What set the level, and the red flags that are present."""
    triage = assessment.triage
    lines = [f"triage: {triage.level.value}", *(f"{_STEP}{reason}" for reason in triage.reasons)]
    lines.extend(flag_tree(assessment, item.flag.id) for item in (*assessment.red_flags, *assessment.pathways))
    return "\n".join(lines)


def test_tree(assessment: Assessment, name: str) -> str:
    """Which conditions would ask for a test, how they stand, and what keeps it from being suggested."""
    investigation = assessment.knowledge.investigations.get(name)
    if investigation is None:
        return f"{name}: this knowledge has no such test"
    facts = assessment.facts
    lines = [f"{investigation.name} ({investigation.tier.value})"]
    if is_known(investigation, facts.row):
        lines.append(f"{_STEP}its result is known already: {', '.join(fact.id for fact in investigation.gives)}")
    lines.extend(
        f"{_STEP}not to be ordered: {item.because} ({item.found})"
        for item in assessment.do_not_order
        if item.investigation.id == name
    )
    asked = False
    for result in assessment.differential:
        for order in result.definition.workup:
            if order.investigation.id != name:
                continue
            asked = True
            lines.append(f"{_STEP}{result.condition} is {result.status.value}; it asks: {order.because}")
            if order.when is not None:
                lines.extend(rule_tree(order.when, facts, 2))
            if order.unless is not None:
                lines.append(f"{_STEP * 2}unless")
                lines.extend(rule_tree(order.unless, facts, 3))
    if not asked:
        lines.append(f"{_STEP}no condition asks for it")
    return "\n".join(lines)


def no_tests_tree(assessment: Assessment) -> str:
    """Why tests are needed, or not, or why that cannot be said."""
    found, rule, facts = assessment.no_tests_needed, assessment.knowledge.no_tests, assessment.facts
    words = {True: "no test is needed", False: "tests are needed", None: "it cannot be said whether tests are needed"}
    lines = [words[found.value], *(f"{_STEP}{reason}" for reason in found.because), f"{_STEP}the pattern"]
    lines.extend(rule_tree(rule.when, facts, 2))
    lines.append(f"{_STEP}provided that")
    lines.extend(rule_tree(rule.provided, facts, 2))
    lines.append(f"{_STEP}suggested: {', '.join(item.id for item in assessment.workup) or 'nothing'}")
    return "\n".join(lines)


def referral_tree(assessment: Assessment, specialty: str) -> str:
    """Which conditions would hand over to a specialty."""
    lines = [f"hand-over to {specialty.replace('_', ' ')}"]
    for result in assessment.differential:
        for referral in result.definition.refer:
            if referral.specialty.value == specialty and (result.status.open or result.reasons):
                lines.append(f"{_STEP}{result.condition} is {result.status.value}; it asks: {referral.because}")
                if referral.when is not None:
                    lines.extend(rule_tree(referral.when, assessment.facts, 2))
    return "\n".join(lines if len(lines) > 1 else [*lines, f"{_STEP}no condition that anything speaks for asks for it"])


def advice_tree(assessment: Assessment, name: str) -> str:
    """Why advice is given, forbidden, blocked or left out."""
    advice = assessment.knowledge.advice.get(name)
    if advice is None:
        return f"{name}: this knowledge has no such advice"
    lines = [f"{advice.title} ({advice.kind.value})"]
    if advice.conditions:
        results = {result.condition: result.status.value for result in assessment.differential}
        stands = (f"{condition} is {results.get(condition, 'not known here')}" for condition in advice.conditions)
        lines.append(f"{_STEP}belongs to conditions that are likely or confirmed: {', '.join(stands)}")
    if advice.when is not None:
        lines.append(f"{_STEP}given when")
        lines.extend(rule_tree(advice.when, assessment.facts, 2))
    if advice.forbidden_by is not None:
        lines.append(f"{_STEP}forbidden by: {advice.forbidden_because}")
        lines.extend(rule_tree(advice.forbidden_by, assessment.facts, 2))
    lines.append(f"{_STEP}the complaint is taken for: {assessment.gate.name}")
    return "\n".join(lines)


def gate_tree(assessment: Assessment) -> str:
    """What speaks for each reading of the complaint."""
    lines = [f"{assessment.gate.kind}: {assessment.gate.name}"]
    for candidate in assessment.gate.candidates:
        lines.append(f"{_STEP}{candidate.id}, {candidate.weight_db:+g} dB")
        lines.extend(f"{_STEP * 2}{reason.decibans:+.1f} dB {reason.statement}" for reason in candidate.reasons)
    return "\n".join(lines)


def fact_tree(assessment: Assessment, name: str) -> str:
    """Why a fact is asked for or not: whether it is known, and which rules in question read it."""
    if name in assessment.facts.row:
        return f"{name} is known: {_shown(assessment, name)}"
    asked = ", ".join(missing.fact for missing in assessment.missing) or "nothing"
    return f"{name} is not known, and nothing in question turns on it\n{_STEP}asked for: {asked}"


def formula_tree(assessment: Assessment, name: str) -> str:
    """The inputs of a derived value."""
    formula: Formula | None = assessment.knowledge.formulas.get(name)
    if formula is None:
        return f"{name}: this knowledge has no such formula"
    lines = [f"{formula.name} [{formula.citation}]"]
    lines.extend(f"{_STEP}{fact.id}: {_shown(assessment, fact.id)}" for fact in formula.inputs)
    rules = (("applies when", formula.applies_when), ("more than an upper bound when", formula.exact_when))
    for title, rule in rules:
        if rule is not None:
            lines.append(f"{_STEP}{title}")
            lines.extend(rule_tree(rule, assessment.facts, 2))
    return "\n".join(lines)


def _shown(assessment: Assessment, name: str) -> str:
    """A fact as it is known, in words."""
    value, fact = assessment.facts.row.get(name), assessment.knowledge.facts.get(name)
    if isinstance(value, Reading) and isinstance(fact, Measurement):
        return amount(fact, (value.low, value.high), value.unit)
    return "not known" if value is None else str(value)
