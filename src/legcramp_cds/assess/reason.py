"""A reason as data: which rule, what it found, how much it weighs, and on which source it rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from legcramp_cds.knowledge.shapes import Evidence
from legcramp_cds.logic.explain import Step, blank
from legcramp_cds.logic.nodes import Not, Present, TruthNode
from legcramp_cds.logic.words import say, tell
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.sources import Citation
from legcramp_cds.truth import UNKNOWN

__all__ = ["Missing", "Reason", "statement"]


def statement(rule: TruthNode, facts: PatientFacts) -> str:
    """What a rule found in the patient, in words."""
    return tell(facts.explained.step(rule), facts.row, facts.dates)


@dataclass(frozen=True)
class Reason:
    """Evidence that holds in this patient. The words are made when somebody reads them.

    Args:
        evidence: The piece of knowledge.
        counted: Whether it enters the weight; of correlated findings only the strongest does.
        facts: The patient.
    """

    evidence: Evidence
    counted: bool
    facts: PatientFacts

    @property
    def decibans(self) -> float:
        """Signed weight."""
        return self.evidence.decibans

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where it was read."""
        return self.evidence.citations

    @cached_property
    def step(self) -> Step:
        """The rule with all its parts as they came out."""
        return self.facts.explained.step(self.evidence.when)

    @cached_property
    def statement(self) -> str:
        """What was found, in words, with values, limits and dates."""
        return tell(self.step, self.facts.row, self.facts.dates)

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        row = self.facts.row
        return {
            "statement": self.statement,
            "strength": self.evidence.strength.name.lower(),
            "weight_db": self.decibans,
            "counted": self.counted,
            "facts": [fact.id for fact in self.evidence.when.facts if fact.id in row],
            "sources": [citation_data(citation) for citation in self.citations],
            **({"note": self.evidence.note} if self.evidence.note else {}),
        }


def citation_data(citation: Citation) -> dict[str, object]:
    """A citation as plain data; `sources` of the assessment holds the document under `key`."""
    return dict(citation.plain)


class Missing(NamedTuple):
    """A fact that is not known and that would matter.

    Args:
        fact: Its id.
        name: What a clinician calls it.
        state: ``unknown`` or ``not_asked`` where the record says so, ``inexact`` for a result that is only known to lie
            in a range, else ``not_stated``.
        effects: What knowing it would settle, one phrase each.
    """

    fact: str
    name: str
    state: str
    effects: tuple[str, ...]

    def to_dict(self) -> dict[str, object]:
        """Plain data for JSON."""
        return {"fact": self.fact, "name": self.name, "state": self.state, "effects": list(self.effects)}


# Rules that came out unknown, each with what would follow from it ("would confirm").
Rules = list[tuple[TruthNode, str]]


def missing_from(rules: Rules, facts: PatientFacts) -> tuple[Missing, ...]:
    """The facts that keep rules unknown, each with what it would settle.

    Args:
        rules: The rules.
        facts: The patient.
    """
    if len(rules) == 1 and _untouched(rules[0][0], facts):
        rule, effect = rules[0]
        kept: dict[str, tuple[Missing, ...]] = rule.memo.setdefault("missing", {})
        if effect not in kept:
            kept[effect] = _missing(rules, facts)
        return kept[effect]
    return _missing(rules, facts)


def _untouched(rule: TruthNode, facts: PatientFacts) -> bool:
    """Whether the record says nothing of a rule, so that what it lacks is the same for everybody."""
    return facts.row.keys().isdisjoint(rule.fact_ids) and facts.asked.keys().isdisjoint(rule.fact_ids)


def _missing(rules: Rules, facts: PatientFacts) -> tuple[Missing, ...]:
    effects: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for rule, effect in rules:
        for fact, name, words in _open(facts.explained.step(rule), wanted=True):
            names[fact] = name
            effects.setdefault(fact, {})[f"{effect} if {words}"] = None
    return tuple(Missing(fact, names[fact], _state(fact, facts), tuple(found)) for fact, found in effects.items())


def names_missing_from(rules: Rules, facts: PatientFacts) -> Iterator[tuple[str, str]]:
    """The facts of `missing_from` by id and name, in the same order, for whoever shows only the first few of them.

    Args:
        rules: As there; only as many are looked at as are wanted.
        facts: The patient.
    """
    found: set[str] = set()
    for rule, _ in rules:
        for fact, name, _ in _open(facts.explained.step(rule), wanted=True):
            if fact not in found:
                found.add(fact)
                yield fact, name


# A fact by id and name, and the answer that would help a rule to hold, in words.
_Wish = tuple[str, str, str]


def _open(step: Step, *, wanted: bool) -> Sequence[_Wish]:
    """What an unknown step lacks, with the answers that would help it to hold, or with `wanted` False, to fail.

    Where nothing of it is known, that is the same for every patient, and kept.
    """
    if step.truth is not UNKNOWN:
        return ()
    node = step.node
    if step is not blank(node):
        return _wishes(step, wanted=wanted)
    kept: dict[bool, Sequence[_Wish]] = node.memo.setdefault("wishes", {})
    if wanted not in kept:
        kept[wanted] = _wishes(step, wanted=wanted)
    return kept[wanted]


def _wishes(step: Step, *, wanted: bool) -> list[_Wish]:
    if not step.parts:
        words = _leaf_words(step.node, wanted=wanted)
        return [(fact.id, fact.name, words) for fact in step.node.facts if fact.id in step.lacking]
    inside = not wanted if isinstance(step.node, Not) else wanted
    return [wish for part in step.parts for wish in _open(part, wanted=inside)]


def _leaf_words(node: TruthNode, *, wanted: bool) -> str:
    if isinstance(node, Present):
        return "present" if wanted else "absent"
    return say(node) if wanted else say(Not(node))


def _state(name: str, facts: PatientFacts) -> str:
    if name in facts.row:
        return "inexact"
    return facts.asked.get(name, "not_stated")
