"""The knowledge base: everything that the modules declare, assembled once and checked as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from legcramp_cds.errors import KnowledgeError, Problem
from legcramp_cds.facts import Fact, Finding
from legcramp_cds.knowledge import conditions, red_flags
from legcramp_cds.knowledge.advice import Advice
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.care import ADVICE
from legcramp_cds.knowledge.collect import collect, modules_of
from legcramp_cds.knowledge.drugs import DRUG_CLASSES, EXPOSURES
from legcramp_cds.knowledge.drugs.shapes import DrugClass
from legcramp_cds.knowledge.findings import CHOICES, FINDINGS
from legcramp_cds.knowledge.formulas import FORMULAS
from legcramp_cds.knowledge.gate import GATE_READINGS, SCOPE, GateReading, ScopeRule
from legcramp_cds.knowledge.investigations import INVESTIGATIONS
from legcramp_cds.knowledge.red_flags import SUSPECTS_WITHOUT_CONDITION
from legcramp_cds.knowledge.requirements import lacking
from legcramp_cds.knowledge.restraint import DISCOURAGED, NO_TESTS, NoTestsRule
from legcramp_cds.knowledge.shapes import Condition, Discouraged, Evidence, Investigation, RedFlag
from legcramp_cds.knowledge.sources import SOURCES
from legcramp_cds.knowledge.thresholds import THRESHOLDS
from legcramp_cds.logic.encode import Data, content_hash, encode_whole
from legcramp_cds.logic.nodes import Formula, Node, TruthNode, affirmed, walk
from legcramp_cds.logic.thresholds import Compare, Threshold
from legcramp_cds.sources import Source

__all__ = ["KNOWLEDGE_VERSION", "KnowledgeBase", "checked", "load"]

# Moves with every clinical change; CHANGELOG.md says what each version changed and on which source.
KNOWLEDGE_VERSION = "2026.11.27"


@dataclass(frozen=True, kw_only=True)
class KnowledgeBase:
    """All that is known, by name.

    Args:
        version: Date of the last clinical change.
        facts: Every fact that a rule may read and a record may state.
        conditions: The conditions, in the order of their modules.
        red_flags: What must not wait.
        investigations: The tests.
        discouraged: When a test should not be ordered.
        no_tests: When no test is needed at all.
        gate: The readings of the complaint: true cramp, or which mimic.
        scope: Patients that the knowledge does not cover.
        advice: Care advice.
        formulas: Derived values.
        thresholds: Named limits.
        drug_classes: Drugs that can stand behind cramps.
        sources: The documents.
        other_suspects: What a red flag may point to although it is no condition here.
        profile: Id of the profile that it was read as.
    """

    version: str
    facts: Mapping[str, Fact]
    conditions: Mapping[str, Condition]
    red_flags: Mapping[str, RedFlag]
    investigations: Mapping[str, Investigation]
    discouraged: Mapping[str, Discouraged]
    no_tests: NoTestsRule
    gate: Mapping[str, GateReading]
    scope: tuple[ScopeRule, ...]
    advice: Mapping[str, Advice]
    formulas: Mapping[str, Formula]
    thresholds: Mapping[str, Threshold]
    drug_classes: Mapping[str, DrugClass]
    sources: Mapping[str, Source]
    other_suspects: Mapping[str, str] = field(default_factory=dict)
    profile: str = "default"

    # Two knowledge bases are the same thing only if they are one object; comparing thousands of rules would be slow.
    __hash__ = object.__hash__

    def __repr__(self) -> str:
        # The whole would be megabytes of text wherever an error or a notebook shows one.
        return f"<KnowledgeBase {self.version}, profile {self.profile}, {len(self.conditions)} conditions>"

    def as_data(self) -> dict[str, Data]:
        """The whole as plain data, in the order of declaration, from which the hash and a snapshot are made."""
        return {
            "version": self.version,
            "profile": self.profile,
            **{
                name: {key: encode_whole(item) for key, item in getattr(self, name).items()}
                for name in (
                    *("facts", "conditions", "red_flags", "investigations", "discouraged", "gate", "advice"),
                    *("formulas", "thresholds", "drug_classes", "sources"),
                )
            },
            "no_tests": encode_whole(self.no_tests),
            "scope": [encode_whole(rule) for rule in self.scope],
            "other_suspects": dict(self.other_suspects),
        }

    @cached_property
    def hash(self) -> str:
        """SHA-256 of the content, in hex."""
        return content_hash(self.as_data())

    @cached_property
    def causes_of(self) -> Mapping[str, tuple[str, ...]]:
        """For each condition, the conditions that bring it about."""
        causes: dict[str, list[str]] = {}
        for condition in self.conditions.values():
            for consequence in condition.explains:
                causes.setdefault(consequence, []).append(condition.id)
        return {name: tuple(found) for name, found in causes.items()}

    @cached_property
    def alarms(self) -> frozenset[str]:
        """Ids of the findings whose presence can raise a red flag."""
        urgent = [flag.when for flag in self.red_flags.values() if flag.level.urgent]
        return frozenset(fact.id for rule in urgent for fact in affirmed(rule) if isinstance(fact, Finding))

    def blames_an_alarm(self, evidence: Evidence) -> bool:
        """Whether evidence against a condition comes from a finding that is an alarm of its own.

        That an alarming finding is absent, such as a swelling, is no alarm.
        """
        return evidence.direction < 0 and any(fact.id in self.alarms for fact in affirmed(evidence.when))


@cache
def load() -> KnowledgeBase:
    """Assemble and check the built-in knowledge base.

    Raises:
        KnowledgeError: With every fault of the knowledge at once.

    Example:
        >>> "hypomagnesemia" in load().conditions
        True
    """
    drug_facts = {fact.id: fact for drug_class in DRUG_CLASSES.values() for fact in drug_class.facts}
    knowledge = KnowledgeBase(
        version=KNOWLEDGE_VERSION,
        facts={**MEASUREMENTS, **FINDINGS, **CHOICES, **EXPOSURES, **drug_facts},
        conditions=collect(modules_of(conditions), Condition),
        red_flags=collect(modules_of(red_flags), RedFlag),
        investigations=INVESTIGATIONS,
        discouraged=DISCOURAGED,
        no_tests=NO_TESTS,
        gate=GATE_READINGS,
        scope=SCOPE,
        advice=ADVICE,
        formulas=FORMULAS,
        thresholds=THRESHOLDS,
        drug_classes=DRUG_CLASSES,
        sources=SOURCES,
        other_suspects=SUSPECTS_WITHOUT_CONDITION,
    )
    return checked(knowledge)


def checked(knowledge: KnowledgeBase) -> KnowledgeBase:
    """The same knowledge base, unless it has faults.

    Args:
        knowledge: What was assembled.

    Raises:
        KnowledgeError: With every fault at once: what contradicts itself, and what lacks a name, a source or a code.

    Example:
        >>> checked(load()) is load()
        True
    """
    problems = [*check(knowledge), *lacking(knowledge)]
    if problems:
        raise KnowledgeError(problems)
    return knowledge


def check(knowledge: KnowledgeBase) -> Iterator[Problem]:
    """Find what contradicts itself: unknown names, confirmation on unread sources, facts that are in no catalogue."""
    for condition in knowledge.conditions.values():
        where = f"conditions.{condition.id}"
        yield from _check_condition(knowledge, condition, where)
        yield from _unknown_facts(knowledge, where, rules_of(condition))
    for flag in knowledge.red_flags.values():
        where = f"red_flags.{flag.id}"
        yield from _unknown_conditions(knowledge, where, flag.suspects)
        yield from _unknown_facts(knowledge, where, [flag.when])
    for reading in knowledge.gate.values():
        where = f"gate.{reading.id}"
        yield from _unknown_conditions(knowledge, where, reading.conditions)
        yield from _unknown_facts(knowledge, where, [item.when for item in reading.evidence])
    for advice in knowledge.advice.values():
        where = f"advice.{advice.id}"
        yield from _unknown_conditions(knowledge, where, advice.conditions)
        yield from _unknown_facts(knowledge, where, list(advice.rules))


def _check_condition(knowledge: KnowledgeBase, condition: Condition, where: str) -> Iterator[Problem]:
    for other in (*condition.explains, *((condition.part_of,) if condition.part_of else ())):
        if other not in knowledge.conditions:
            yield Problem(where, "names a condition that is not there", other)
    for advice in condition.advice:
        if advice not in knowledge.advice:
            yield Problem(where, "names advice that is not there", advice)
    for threshold in _thresholds(condition.confirmed_by):
        if not threshold.citation.verified:
            yield Problem(where, "would be confirmed by a limit that nobody has read in its source", threshold.id)


def _unknown_conditions(knowledge: KnowledgeBase, where: str, names: tuple[str, ...]) -> Iterator[Problem]:
    for name in names:
        if name not in knowledge.conditions and name not in knowledge.other_suspects:
            yield Problem(where, "points to a condition that is not there", name)


def rules_of(condition: Condition) -> list[TruthNode]:
    """Every rule of a condition."""
    rules = [condition.confirmed_by, condition.excluded_by]
    rules += [context.when for context in condition.contexts]
    rules += [item.when for item in condition.evidence]
    rules += [rule for order in condition.workup for rule in (order.when, order.unless)]
    rules += [referral.when for referral in condition.refer]
    return [rule for rule in rules if rule is not None]


def _thresholds(rule: TruthNode | None) -> list[Threshold]:
    nodes: list[Node] = list(walk(rule)) if rule is not None else []
    return [node.threshold for node in nodes if isinstance(node, Compare)]


def _unknown_facts(knowledge: KnowledgeBase, where: str, rules: list[TruthNode]) -> Iterator[Problem]:
    for fact in dict.fromkeys(fact for rule in rules for fact in rule.facts):
        known = knowledge.facts.get(fact.id)
        # The same fact may be two objects in a knowledge base that was read from a snapshot.
        if known is not fact and known != fact:
            yield Problem(where, "reads a fact that is not in the catalogue", fact.id)
