"""The conditions in question in order, in every row: whole numbers whose size is the place in the list.

`legcramp_cds.assess.differential` sorts by status, weight and name, and then walks from each condition down to its
causes and kinds, writing a condition when it comes back from them. Here every such walk is written out beforehand, from
each condition (the root) along each way down. A way is open in a row where every step of it moves its end to the
front; a condition stands where the first of its open ways puts it: by the place of the root, then by the number of the
way in the order of the walk. The kinds of a wider condition are walked in the order of their own places, which the
row decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.causes_first import CLOSE_BEHIND, CONSEQUENCES
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.frames.judged import Judged, Judgments, tenths
from legcramp_cds.knowledge.shapes import Kind
from legcramp_cds.logic.terms import Term

__all__ = ["Order"]


@dataclass(frozen=True)
class _Way:
    """A way from a root down.

    Args:
        steps: Ids from the root to the end.
        number: Place in the order of the walk; ways through different kinds of one condition share it.
        kind: The kind through which it goes; empty for none.
        inner: Place below that kind.
    """

    steps: tuple[str, ...]
    number: int
    kind: str = ""
    inner: int = 0


class Order:
    """The list of conditions.

    Args:
        judgments: The conditions.
    """

    def __init__(self, judgments: Judgments) -> None:
        self.judgments = judgments
        self.terms = judgments.terms
        self.candidates: Mapping[str, Judged] = {
            judged.condition.id: judged for judged in judgments.all if judgments.open(judged) is not self.terms.false
        }
        self.names: tuple[str, ...] = tuple(sorted(self.candidates))
        self._index = {name: index for index, name in enumerate(self.names)}
        limits = [judged.limits for judged in self.candidates.values()] or [(0, 0)]
        self._high = max(high for _, high in limits)
        self._weights = self._high - min(low for low, _ in limits) + 1
        self._places: list[Term] = []
        self._kinds: dict[str, list[str]] = {}
        for name, judged in self.candidates.items():
            if judged.condition.part_of in self.candidates:
                self._kinds.setdefault(judged.condition.part_of, []).append(name)

    @cached_property
    def _ways(self) -> dict[str, list[_Way]]:
        """Every way, by root."""
        return {root: list(_Walk(self._below, self._kinds).ways(root)) for root in self.candidates}

    def _below(self, name: str) -> tuple[str, ...]:
        causes = self.judgments.knowledge.causes_of.get(name, ())
        return tuple(cause for cause in causes if cause in self.candidates)

    @cached_property
    def _radix(self) -> tuple[int, int, int, int]:
        """How many different places, numbers, inner numbers and names there are."""
        places = 4 * self._weights * len(self.candidates)
        ways = [way for found in self._ways.values() for way in found]
        inner = 1 + max(way.inner for way in ways)
        numbers = 1 + max(way.number for way in ways)
        return places, numbers, inner, len(self.candidates)

    @cached_property
    def _last(self) -> int:
        places, numbers, inner, names = self._radix
        last = places * numbers * places * inner * names
        if last >= 2**63:
            raise KnowledgeError("there are too many conditions and weights for the order to fit one number of a table")
        return last

    @property
    def nowhere(self) -> Term:
        """A key behind all places."""
        return self.terms.whole(self._last)

    def _place(self, name: str) -> Term:
        """A condition by status, weight and name, before anything moves."""
        terms, judged, count = self.terms, self.candidates[name], len(self.candidates)
        if judged.condition.kind is Kind.CONTEXT:
            level = terms.points([(terms.some(judged.confirmed, judged.likely), 2)], 3)
        else:
            level = terms.points([(judged.confirmed, 0), (judged.likely, 1)], 3)
        most = 5 * self._weights * count
        by_level = terms.scaled(level, self._weights * count, self._high * count + self._index[name], most)
        return terms.joined(by_level, terms.scaled(judged.total, -count, 0, most))

    @cached_property
    def keys(self) -> dict[str, Term]:
        """For each condition that can be in question, its key; `nowhere` where it is not listed."""
        terms = self.terms
        found: dict[str, list[Term]] = {name: [] for name in self.candidates}
        places, numbers, inner, names = self._radix
        for root, ways in self._ways.items():
            place = self._place(root)
            for way in ways:
                is_open = self._is_open(way)
                if is_open is terms.false:
                    continue
                rest = (way.number * places * inner + way.inner) * names + self._index[way.steps[-1]]
                key = terms.scaled(place, numbers * places * inner * names, rest, self._last)
                if way.kind:
                    key = terms.joined(key, terms.scaled(self._place(way.kind), inner * names, 0, self._last))
                found[way.steps[-1]].append(terms.choose(is_open, key, self.nowhere))
        hidden = self.judgments.hidden
        return {
            name: terms.choose(hidden.get(name, terms.false), self.nowhere, terms.smallest(keys))
            for name, keys in found.items()
        }

    def _is_open(self, way: _Way) -> Term:
        terms = self.terms
        if len(way.steps) == 1:
            return self.judgments.open(self.candidates[way.steps[0]])
        return terms.every(*(self._moves(a, b) for a, b in zip(way.steps, way.steps[1:], strict=False)))

    def _moves(self, upper: str, lower: str) -> Term:
        """Where a cause or kind goes to the front of what stands above it."""
        terms, consequence, cause = self.terms, self.candidates[upper], self.candidates[lower]
        both = [
            terms.every(one, other) for one, other in zip(consequence.open_by_rank, cause.open_by_rank, strict=True)
        ]
        if upper not in cause.condition.explains:
            return terms.some(*both)
        lead = terms.joined(cause.total, terms.scaled(consequence.total, -1, 0, self._weights))
        close = terms.reaches(lead, tenths(-CLOSE_BEHIND))
        # What is confirmed on both sides, the first of the ranks, needs no weight.
        alike = terms.some(both[0], *(terms.every(pair, close) for pair in both[1:]))
        if cause.condition.part_of:
            return alike
        accounted = [self.candidates[name].confirmed for name in cause.condition.explains if name in self.candidates]
        several = terms.at_least(CONSEQUENCES, accounted)
        return terms.some(alike, terms.every(cause.likely, consequence.confirmed, several))

    def place(self, number: int) -> Term:
        """Key of the condition in a place of the list, counted from 0."""
        if not self.candidates:
            return self.terms.whole(0)
        while len(self._places) <= number:
            left = list(self.keys.values())
            if self._places:
                # A key is that of one condition, so what is larger than the last place has not been placed yet.
                last = self._places[-1]
                left = [self.terms.choose(self.terms.compare(key, ">", last), key, self.nowhere) for key in left]
            self._places.append(self.terms.smallest(left))
        return self._places[number]

    def index(self, number: int) -> Term:
        """Index in `names` of the condition in a place of the list; the number of names where nobody stands there."""
        if not self.candidates:
            return self.terms.whole(1)
        place, names = self.place(number), len(self.names)
        filled = self.terms.compare(place, "<", self.nowhere)
        return self.terms.choose(filled, self.terms.remainder(place, names), self.terms.whole(names))

    def leads(self, name: str) -> Term:
        """Where a condition stands first."""
        if name not in self.candidates:
            return self.terms.false
        key = self.keys[name]
        first = self.terms.compare(key, "<=", self.place(0))
        return self.terms.every(first, self.terms.compare(key, "<", self.nowhere))


class _Walk:
    """Writes out the walk from one root."""

    def __init__(self, below: Callable[[str], tuple[str, ...]], kinds: Mapping[str, list[str]]) -> None:
        self._below = below
        self._kinds = kinds
        self._count = 0

    def ways(self, root: str) -> Iterator[_Way]:
        """Every way from a root, in the order in which the walk comes back."""
        yield from self.down((root,), "")

    def down(self, steps: tuple[str, ...], kind: str) -> Iterator[_Way]:
        """Every way that goes on from the end of one, and that one itself."""
        for cause in self._below(steps[-1]):
            if cause not in steps:
                yield from self.down((*steps, cause), kind)
        kinds = [name for name in self._kinds.get(steps[-1], ()) if name not in steps]
        if kinds and kind:
            raise KnowledgeError(f"a kind of {steps[-1]!r} stands below a kind: tables cannot order kinds of kinds")
        shared = self._count
        for name in kinds:
            for inner, way in enumerate(_Walk(self._below, self._kinds).down((*steps, name), name)):
                yield _Way(way.steps, shared, name, inner)
        self._count = shared + 1
        yield _Way(steps, self._count, kind)
        self._count += 1
