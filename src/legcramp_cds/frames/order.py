"""The conditions in question in order, in every row: whole numbers whose size is the place in the list.

`legcramp_cds.assess.decisions.order` says what the order is. Here every way of its walk is written out beforehand, from
each condition (the root) down. A way is open in a row where every step of it moves its end to the front; a condition
stands where the first of its open ways puts it: by the place of the root, then by the number of the way in the order of
the walk. The kinds of a wider condition are walked in the order of their own places, which the row decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from legcramp_cds.assess.decisions.order import (
    LEVELS,
    Step,
    Way,
    cause_goes_first,
    is_close,
    kind_goes_first,
    levels,
    steps_below,
    ways_down,
)
from legcramp_cds.errors import KnowledgeError
from legcramp_cds.frames.judged import Judged, Judgments
from legcramp_cds.frames.ranking import Ranking, merged
from legcramp_cds.logic.terms import Term

__all__ = ["Order"]


@dataclass(frozen=True)
class _Way:
    """A way from a root down, with its place among the others.

    Args:
        steps: From the root to the end.
        number: Place in the order of the walk; ways through different kinds of one condition share it.
        kind: The kind through which it goes; empty for none.
        inner: Place below that kind.
    """

    steps: Way
    number: int
    kind: str = ""
    inner: int = 0

    @property
    def root(self) -> str:
        """Where it begins."""
        return self.steps[0].to

    @property
    def end(self) -> str:
        """Where it ends."""
        return self.steps[-1].to


@dataclass(frozen=True)
class _Size:
    """How keys are put together, like numbers from digits; the names of conditions are the last digit of every key.

    A narrow key is status, weight, slot and name, and fits into four bytes. A wide one has in front of its name the
    place of a kind as well: only few conditions need that, and eight bytes cost three times as much as four.

    Args:
        names: How many conditions there are.
        slots: Every root and number of a way, in order.
        weights: How many different weights.
        highest: The highest weight.
        inner: How many places below a kind.
    """

    names: int
    slots: Mapping[tuple[str, int], int]
    weights: int
    highest: int
    inner: int

    @property
    def step(self) -> int:
        """What a tenth of a deciban is worth in a narrow key."""
        return len(self.slots) * self.names

    @property
    def narrow(self) -> int:
        """Behind all narrow keys."""
        return LEVELS * self.weights * self.step

    @property
    def tie_step(self) -> int:
        """What a tenth of a deciban is worth in the place of a kind."""
        return self.names * self.inner * self.names

    @property
    def tie(self) -> int:
        """Behind all places of kinds."""
        return LEVELS * self.weights * self.tie_step

    @property
    def apart(self) -> int:
        """How far narrow keys stand apart among the wide ones: a factor that leaves the last digit as it is."""
        return self.tie + 1

    @property
    def wide(self) -> int:
        """Behind all wide keys."""
        last = self.narrow * self.apart
        if last >= 2**63:
            raise KnowledgeError("there are too many conditions and weights for the order to fit one number of a table")
        return last


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
        self._kinds: dict[str, list[str]] = {}
        for name, judged in self.candidates.items():
            if judged.condition.part_of in self.candidates:
                self._kinds.setdefault(judged.condition.part_of, []).append(name)

    @cached_property
    def _ways(self) -> dict[str, list[_Way]]:
        """Every way, by root."""
        return {root: list(_numbered(ways_down(root, self._below))) for root in self.candidates}

    def _below(self, name: str) -> list[Step]:
        """Every step that there can be from a condition."""
        causes = self.judgments.knowledge.causes_of.get(name, ())
        return steps_below((cause for cause in causes if cause in self.candidates), self._kinds.get(name, ()))

    @cached_property
    def _size(self) -> _Size:
        """How many different parts of keys there are."""
        limits = [judged.limits for judged in self.candidates.values()]
        high = max(high for _, high in limits)
        ways = [way for name in self.names for way in self._ways[name]]
        slots = list(dict.fromkeys((way.root, way.number) for way in sorted(ways, key=self._in_order)))
        return _Size(
            names=len(self.names),
            slots={slot: number for number, slot in enumerate(slots)},
            weights=high - min(low for low, _ in limits) + 1,
            highest=high,
            inner=1 + max(way.inner for way in ways),
        )

    def _in_order(self, way: _Way) -> tuple[int, int]:
        return self._index[way.root], way.number

    def _place(self, name: str, step: int, plus: int, most: int) -> Term:
        """A condition by status and weight, before anything moves; a tenth of a deciban is one step."""
        terms, judged, size = self.terms, self.candidates[name], self._size
        marks = {"on_record": judged.on_record, "suspected": judged.suspected, "at_once": judged.at_once}
        cases, rest = levels(terms, judged, judged.condition.kind, **marks)
        starts = [(level * size.weights + size.highest) * step + plus for level in range(LEVELS)]
        level = terms.points([(held, starts[level]) for held, level in cases], starts[rest])
        return terms.joined(level, terms.scaled(judged.total, -step, most))

    @cached_property
    def keys(self) -> dict[str, Term]:
        """For each condition that can be in question, its key; `nowhere` where it is not listed."""
        terms, size = self.terms, self._size
        narrow: dict[str, list[Term]] = {name: [] for name in self.candidates}
        wide: dict[str, list[Term]] = {name: [] for name in self.candidates}
        for root, ways in self._ways.items():
            alone = self._rest(next(way for way in ways if len(way.steps) == 1))
            place = self._place(root, size.step, alone, size.narrow)
            for way in ways:
                is_open, end = self._is_open(way), way.end
                if is_open is terms.false:
                    continue
                key = terms.joined(place, terms.whole(self._rest(way) - alone))
                if not way.kind:
                    narrow[end].append(terms.choose(is_open, key, terms.whole(size.narrow)))
                    continue
                tie = terms.scaled(self._place(way.kind, size.tie_step, self._tie(way), size.tie), 1, size.wide)
                wide[end].append(terms.choose(is_open, terms.joined(self._widened(key), tie), self.nowhere(end)))
        return {name: self._key(name, narrow[name], wide[name]) for name in self.candidates}

    def _key(self, name: str, narrow: Sequence[Term], wide: Sequence[Term]) -> Term:
        """The key of a condition from those of its ways, of which one always is its own."""
        key = self.terms.smallest(narrow)
        if name in self._wide:
            key = self.terms.smallest([self._widened(key), *wide])
        return self.terms.choose(self.judgments.hidden.get(name, self.terms.false), self.nowhere(name), key)

    def _rest(self, way: _Way) -> int:
        """What a way adds to the place of its root: its slot, and the name of its end unless the tie says it."""
        size = self._size
        slot = size.slots[way.root, way.number] * size.names
        return slot if way.kind else slot + self._index[way.end]

    def _tie(self, way: _Way) -> int:
        """What a way adds to the place of its kind."""
        size, kinds = self._size, len(self.names)
        return (self._index[way.kind] * size.inner + way.inner) * kinds + self._index[way.end]

    @cached_property
    def _wide(self) -> frozenset[str]:
        """The conditions whose keys need the place of a kind too."""
        return frozenset(way.end for ways in self._ways.values() for way in ways if way.kind)

    def nowhere(self, name: str) -> Term:
        """A key behind all places."""
        return self.terms.whole(self._size.wide if name in self._wide else self._size.narrow)

    def _is_open(self, way: _Way) -> Term:
        if len(way.steps) == 1:
            return self.judgments.open(self.candidates[way.root])
        steps = zip(way.steps, way.steps[1:], strict=False)
        return self.terms.every(*(self._goes_first(step, above.to) for above, step in steps))

    def _goes_first(self, step: Step, above: str) -> Term:
        """Where a cause or kind goes to the front of what stands above it."""
        terms, upper, lower = self.terms, self.candidates[above], self.candidates[step.to]
        if step.is_kind:
            return kind_goes_first(terms, lower, upper)
        lead = terms.difference(lower.total, upper.total, self._size.weights)
        return cause_goes_first(
            terms,
            lower,
            upper,
            close=is_close(terms, lead),
            accounts_for=[
                self.candidates[name].confirmed for name in lower.condition.explains if name in self.candidates
            ],
            is_kind=bool(lower.condition.part_of),
        )

    def place(self, number: int) -> Term:
        """Wide key of the condition in a place of the list, counted from 0."""
        if not self.candidates:
            return self.terms.whole(0)
        # Both kinds of keys are ranked on their own, because narrow ones cost less.
        narrow, wide = self._ranked

        def widened(at: int) -> Term | None:
            key = narrow.place(at)
            return None if key is None else self._widened(key)

        found = merged(self.terms, number, widened, wide.place)
        return self.terms.whole(self._size.wide) if found is None else found

    @cached_property
    def _ranked(self) -> tuple[Ranking, Ranking]:
        """The narrow keys in order, and the wide ones."""
        narrow = [key for name, key in self.keys.items() if name not in self._wide]
        wide = [key for name, key in self.keys.items() if name in self._wide]
        return Ranking(self.terms, narrow), Ranking(self.terms, wide)

    def _widened(self, key: Term) -> Term:
        """A narrow key among the wide ones."""
        return self.terms.scaled(key, self._size.apart, self._size.wide)

    def index(self, number: int) -> Term:
        """Index in `names` of the condition in a place of the list; the number of names where nobody stands there."""
        if not self.candidates:
            return self.terms.whole(1)
        place, names = self.place(number), len(self.names)
        filled = self.terms.compare(place, "<", self.terms.whole(self._size.wide))
        return self.terms.choose(filled, self.terms.remainder(place, names), self.terms.whole(names))

    def leads(self, name: str) -> Term:
        """Where a condition stands first."""
        if name not in self.candidates:
            return self.terms.false
        key = self.keys[name] if name in self._wide else self._widened(self.keys[name])
        first = self.terms.compare(key, "<=", self.place(0))
        return self.terms.every(first, self.terms.compare(key, "<", self.terms.whole(self._size.wide)))


def _numbered(ways: Iterator[Way]) -> Iterator[_Way]:
    """Ways in the order of the walk, each with its place. Ways through different kinds of one condition share a number.

    Which of the kinds is walked first, the row decides; inside a kind the order is fixed again.
    """
    shared: dict[Way, int] = {}
    inside: Counter[Way] = Counter()
    count = 0
    for steps in ways:
        first, *more = [*(at for at, step in enumerate(steps) if step.is_kind), len(steps)]
        if len(more) > 1:
            above = steps[more[0] - 1].to
            raise KnowledgeError(f"a kind of {above!r} stands below a kind: tables cannot order kinds of kinds")
        wider, through = steps[:first], steps[: first + 1]
        if not more:
            yield _Way(steps, count)
            count += 1
            continue
        if wider not in shared:
            shared[wider] = count
            count += 1
        yield _Way(steps, shared[wider], steps[first].to, inside[through])
        inside[through] += 1
