"""Which rules a single answer settles, and which it may help to settle: worked out before any patient is there.

A *leaf* is a part of a rule that reads facts itself: a finding, a choice, a comparison. Of most patients most leaves
are unknown, so it pays to ask from the other side: not what each rule says of a patient, but what each leaf that came
out true or false says of the rules.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from legcramp_cds.logic.nodes import AllOf, AnyOf, AtLeast, Formula, Not, TruthNode
from legcramp_cds.logic.thresholds import Compare

__all__ = ["Answer", "Effect", "Network", "Outcome"]


class Answer(NamedTuple):
    """A part of a rule, by its number in the network, that came out true or false."""

    node: int
    holds: bool


class Effect(NamedTuple):
    """What an answer means for the rules, which are named by their places.

    Args:
        true: The rules that it makes true, whatever else is known.
        false: The rules that it makes false, whatever else is known.
        may: The outcomes that it makes possible together with other answers: each the index of the outcome among
            `Network.outcomes`, the place of the rule, and its verdict then, 1 for true and -1 for false.
    """

    true: tuple[int, ...]
    false: tuple[int, ...]
    may: tuple[tuple[int, int, int], ...]


class Outcome(NamedTuple):
    """That the rule at a place holds, or does not, where no single answer shows it."""

    place: int
    holds: bool


class _Joint(NamedTuple):
    """How parts make a verdict: true when `need` of them are, turned round for a negation."""

    parts: tuple[int, ...]
    need: int
    turned: bool = False

    def needed(self, *, holds: bool) -> int:
        """How many parts must agree for this verdict."""
        return self.need if holds else len(self.parts) - self.need + 1


class Network:
    """Rules as a net of parts, each different part once, with the way from a part to the rules that it stands in.

    Args:
        rules: The rules; the place of a rule is its index here.

    Attributes:
        leaves: Every leaf.
        outcomes: Every outcome of a rule that can take several answers.
    """

    def __init__(self, rules: Sequence[TruthNode]) -> None:
        self.leaves: dict[TruthNode, int] = {}
        self._joints: list[_Joint | None] = []
        self._above: list[list[int]] = []
        self._shapes: dict[_Joint, int] = {}
        self._seen: dict[int, int] = {}
        roots = [self._number(rule) for rule in rules]
        self._rules: dict[int, list[int]] = {}
        for place, root in enumerate(roots):
            self._rules.setdefault(root, []).append(place)
        readers = Counter(fact.id for rule in rules for fact in rule.facts)
        self._commonness = {number: _commonness(leaf, readers) for leaf, number in self.leaves.items()}
        self._needs = cache(self._find_needs)
        self._single = cache(self._find_single)
        self.outcomes = [
            Outcome(place, holds)
            for place, root in enumerate(roots)
            for holds in (True, False)
            if not self._single(root, holds)
        ]
        self._waiting: dict[Answer, list[tuple[int, int, int]]] = {}
        for index, (place, holds) in enumerate(self.outcomes):
            for answer in self._needs(roots[place], holds):
                self._waiting.setdefault(answer, []).append((index, place, 1 if holds else -1))

    def _number(self, node: TruthNode) -> int:
        """Number of a part, given on first sight, those below it first; parts of the same shape share it."""
        number = self._seen.get(id(node))
        if number is None:
            joint = self._joint(node)
            number = self._new(node) if joint is None else self._joined(joint)
            self._seen[id(node)] = number
        return number

    def _new(self, leaf: TruthNode) -> int:
        if leaf not in self.leaves:
            self.leaves[leaf] = self._add(None)
        return self.leaves[leaf]

    def _joined(self, joint: _Joint) -> int:
        if joint not in self._shapes:
            self._shapes[joint] = self._add(joint)
            for part in set(joint.parts):
                self._above[part].append(self._shapes[joint])
        return self._shapes[joint]

    def _add(self, joint: _Joint | None) -> int:
        self._joints.append(joint)
        self._above.append([])
        return len(self._joints) - 1

    def _joint(self, node: TruthNode) -> _Joint | None:
        if isinstance(node, Not):
            return _Joint((self._number(node.part),), 1, turned=True)
        if isinstance(node, AllOf | AnyOf | AtLeast):
            parts = tuple(self._number(part) for part in node.parts)
            need = node.count if isinstance(node, AtLeast) else len(parts) if isinstance(node, AllOf) else 1
            return _Joint(parts, need)
        return None

    def effect(self, leaf: TruthNode, *, holds: bool) -> Effect:
        """What it means for the rules that a leaf is true, or false.

        Args:
            leaf: One of `leaves`.
            holds: Whether it is true.
        """
        answer = Answer(self.leaves[leaf], holds)
        settled = self._settled(answer)
        places = [(place, verdict) for node, verdict in settled.items() for place in self._rules.get(node, ())]
        return Effect(
            true=tuple(place for place, verdict in places if verdict),
            false=tuple(place for place, verdict in places if not verdict),
            may=tuple(self._waiting.get(answer, ())),
        )

    def _settled(self, answer: Answer) -> dict[int, bool]:
        """Every part that one answer settles alone, on the way up."""
        settled = {answer.node: answer.holds}
        pending = [answer.node]
        while pending:
            for above in self._above[pending.pop()]:
                verdict = None if above in settled else self._verdict(above, settled)
                if verdict is not None:
                    settled[above] = verdict
                    pending.append(above)
        return settled

    def _verdict(self, node: int, settled: dict[int, bool]) -> bool | None:
        joint = self._joints[node]
        if joint is None:
            return None
        known = [settled.get(part) for part in joint.parts]
        for holds in (True, False):
            if known.count(holds) >= joint.needed(holds=holds):
                return holds is not joint.turned
        return None

    def _find_single(self, node: int, holds: bool) -> bool:
        """Whether this verdict of a part never takes more than one answer."""
        joint = self._joints[node]
        if joint is None:
            return True
        inner = holds is not joint.turned
        return joint.needed(holds=inner) == 1 and all(self._single(part, inner) for part in joint.parts)

    def _find_needs(self, node: int, holds: bool) -> frozenset[Answer]:
        """Answers of which at least one must be there for this verdict: as few, and as seldom known, as can be.

        Where `n` of the parts must agree, one of them stands in every choice of all but `n - 1`. What few rules read is
        taken for what is seldom known: every record has an age.
        """
        joint = self._joints[node]
        if joint is None:
            return frozenset({Answer(node, holds)})
        inner = holds is not joint.turned
        choices = sorted((self._needs(part, inner) for part in joint.parts), key=self._cost)
        return frozenset().union(*choices[: len(joint.parts) - joint.needed(holds=inner) + 1])

    def _cost(self, answers: Iterable[Answer]) -> tuple[int, list[Answer]]:
        return sum(self._commonness[answer.node] for answer in answers), sorted(answers)


def _commonness(leaf: TruthNode, readers: Mapping[str, int]) -> int:
    """How many rules read the fact of a leaf; of a formula, which needs all of its inputs, the one read least."""
    formula = leaf.threshold.of if isinstance(leaf, Compare) else None
    facts = formula.inputs if isinstance(formula, Formula) else leaf.facts
    return min((readers[fact.id] for fact in facts), default=0)
