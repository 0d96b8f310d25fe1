"""What is put out for a table, and the plan that computes it: made once for the same knowledge, columns and wishes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from legcramp_cds import _version
from legcramp_cds.assess.decisions.held import Status
from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.frames.judged import Judgments
from legcramp_cds.frames.order import Order
from legcramp_cds.frames.settling import settling_facts
from legcramp_cds.frames.stages import Engine, Stage, plan_stages
from legcramp_cds.frames.tests_wanted import wanted_tests
from legcramp_cds.frames.urgency import Urgencies
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.shapes import TriageLevel, Urgency
from legcramp_cds.logic.frame import FrameReading, Sheet
from legcramp_cds.logic.terms import Term, Terms
from legcramp_cds.logic.words import say

__all__ = ["GROUPS", "REASONS_APART", "Plan", "Wish", "make_plan"]

_MOST_PLANS = 64

# What stands between two reasons; no rule says it.
REASONS_APART = " | "


@dataclass(frozen=True)
class Wish:
    """What is asked of a table; with the knowledge base, the key under which a plan is kept.

    Args:
        columns: Names of the fact columns that there are, sorted.
        units: Reported units, by fact.
        stated: See `legcramp_cds.logic.frame.Sheet`.
        prefix: What the names of the prepared columns begin with.
        groups: Groups of output columns.
        top: How many places of the list.
        as_of: The day to which the facts belong; empty where nobody said.
    """

    columns: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    stated: tuple[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]], ...]
    prefix: str
    groups: tuple[str, ...]
    top: int
    as_of: str = ""


@dataclass(frozen=True)
class Plan:
    """How the output is computed.

    Args:
        stages: From the prepared columns to the output.
        outputs: Names of the output columns, in order.
        inputs: The fact columns that the output depends on.
    """

    stages: tuple[Stage, ...]
    outputs: tuple[str, ...]
    inputs: frozenset[str]


_Output = tuple[str, Term]


class _Outputs:
    """Makes the terms of each group."""

    def __init__(self, knowledge: KnowledgeBase, wish: Wish) -> None:
        sheet = Sheet(frozenset(wish.columns), dict(wish.units), dict(wish.stated), wish.prefix)
        self.wish = wish
        self.judgments = Judgments(knowledge, FrameReading(sheet, Terms()))
        self.urgencies = Urgencies(self.judgments)
        self._order: list[Order] = []

    @property
    def order(self) -> Order:
        if not self._order:
            self._order.append(Order(self.judgments))
        return self._order[0]

    def triage(self) -> Iterator[_Output]:
        yield "triage", self.judgments.terms.words(self.urgencies.triage, tuple(TriageLevel))

    def red_flags(self) -> Iterator[_Output]:
        for flag, present in self.judgments.flags:
            if flag.level.urgent:
                yield f"red_flag_{flag.id}", present

    def unsettled(self) -> Iterator[_Output]:
        terms, reading = self.judgments.terms, self.judgments.reading
        for flag, present in self.judgments.flags:
            if flag.level.urgent:
                yield f"unsettled_{flag.id}", terms.negate(terms.some(present, reading.no(flag.when)))

    def status(self) -> Iterator[_Output]:
        terms = self.judgments.terms
        for judged in self.judgments.all:
            yield f"status_{judged.condition.id}", terms.words(self.judgments.status(judged), tuple(Status))

    def weight(self) -> Iterator[_Output]:
        for judged in self.judgments.all:
            yield f"weight_{judged.condition.id}", self.judgments.terms.tenths(judged.total)

    def top(self) -> Iterator[_Output]:
        for number in range(self.wish.top):
            # Where no condition can come into question there still is a word, which no row uses.
            names = self.order.names or ("",)
            yield f"top_{number + 1}", self.judgments.terms.words(self.order.index(number), names)

    def tests(self) -> Iterator[_Output]:
        for name, urgency in wanted_tests(self.judgments, self.urgencies, self.order).items():
            yield f"test_{name}", self.judgments.terms.words(urgency, tuple(Urgency))

    def derived(self) -> Iterator[_Output]:
        terms, reading = self.judgments.terms, self.judgments.reading
        for formula in self.judgments.knowledge.formulas.values():
            value = reading.formula(formula)
            null = terms.constant(None)
            low, high = (null, null) if value is None else (value.low, value.high)
            # The ends are equal where the value is known; a comparison with an end that is null is false.
            known = terms.every(terms.compare(low, "<=", high), terms.compare(low, ">=", high))
            yield f"derived_{formula.id}", terms.choose(known, high, null)
            if formula.exact_when is not None:
                yield f"derived_{formula.id}_at_most", terms.choose(known, null, high)

    def missing(self) -> Iterator[_Output]:
        cases = [(where, name) for name, where in settling_facts(self.judgments).items()]
        yield "missing", self.judgments.terms.listed(cases, ", ")

    def reasons(self) -> Iterator[_Output]:
        terms, reading = self.judgments.terms, self.judgments.reading
        for judged in self.judgments.all:
            condition = judged.condition
            cases = [
                (held, f"{what}: {say(rule)}")
                for held, what, rule in (
                    (judged.confirmed, Status.CONFIRMED, condition.confirmed_by),
                    (judged.excluded, Status.EXCLUDED, condition.excluded_by),
                )
                if rule is not None
            ]
            heaviest = sorted(condition.evidence, key=lambda item: -abs(item.decibans))
            cases.extend((reading.yes(item.when), f"{item.decibans:+g} {say(item.when)}") for item in heaviest)
            yield f"reasons_{condition.id}", terms.listed(cases, REASONS_APART)

    def version(self) -> Iterator[_Output]:
        terms, knowledge = self.judgments.terms, self.judgments.knowledge
        yield "library_version", terms.text(_version.__version__)
        yield "knowledge_version", terms.text(knowledge.version)
        yield "knowledge_hash", terms.text(knowledge.hash)
        if self.wish.as_of:
            yield "as_of", terms.text(self.wish.as_of)
        yield "profile", terms.text(knowledge.profile)


_MAKERS: dict[str, Callable[[_Outputs], Iterator[_Output]]] = {
    "triage": _Outputs.triage,
    "red_flags": _Outputs.red_flags,
    "status": _Outputs.status,
    "weight": _Outputs.weight,
    "top": _Outputs.top,
    "tests": _Outputs.tests,
    "unsettled": _Outputs.unsettled,
    "derived": _Outputs.derived,
    "missing": _Outputs.missing,
    "reasons": _Outputs.reasons,
    "version": _Outputs.version,
}

# The groups of output columns that can be asked for.
GROUPS: tuple[str, ...] = tuple(_MAKERS)


def make_plan(knowledge: KnowledgeBase, wish: Wish, engine: Engine) -> Plan:
    """Plan the computation.

    Args:
        knowledge: The knowledge base.
        wish: What is asked, with groups or names of single output columns (``status_hypokalemia``).
        engine: Who will compute.

    Raises:
        InputError: If a group or output column does not exist.
    """
    return _plan(_Hashed(knowledge), wish, engine)


class _Hashed:
    """A knowledge base that is equal to another one of the same content."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge

    def __hash__(self) -> int:
        return hash(self.knowledge.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hashed) and self.knowledge.hash == other.knowledge.hash


@lru_cache(maxsize=_MOST_PLANS)
def _plan(hashed: _Hashed, wish: Wish, engine: Engine) -> Plan:
    outputs = _Outputs(hashed.knowledge, wish)
    found = list(_wanted(outputs, wish.groups))
    terms = dict(found)
    return Plan(
        stages=plan_stages(terms, engine),
        outputs=tuple(terms),
        inputs=_inputs(terms.values(), wish.prefix),
    )


def _wanted(outputs: _Outputs, groups: Sequence[str]) -> Iterator[_Output]:
    """The outputs of groups and of single names, each once."""
    problems, given = [], set()
    for group in groups:
        if group in _MAKERS:
            chosen = list(_MAKERS[group](outputs))
        else:
            prefix = group.split("_")[0]
            maker = _MAKERS.get({"red": "red_flags", "test": "tests"}.get(prefix, prefix))
            chosen = [output for output in (maker(outputs) if maker else ()) if output[0] == group]
            if not chosen:
                hint = nearest(group, GROUPS) or f"the groups are {', '.join(GROUPS)}"
                problems.append(Problem("columns", "there is no such output", group, hint))
        for output in chosen:
            if output[0] not in given:
                given.add(output[0])
                yield output
    if problems:
        raise InputError(problems)


def _inputs(terms: Iterable[Term], prefix: str) -> frozenset[str]:
    """The columns that some terms read."""
    seen: set[Term] = set()
    waiting = list(terms)
    names: set[str] = set()
    while waiting:
        term = waiting.pop()
        if term in seen:
            continue
        seen.add(term)
        waiting.extend(term.args)
        if term.op in ("is_true", "is_false", "among", "not_among", "known", "column"):
            names.add(str(term.data[0]).removeprefix(prefix))
    return frozenset(names)
