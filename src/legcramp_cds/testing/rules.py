"""Strategies for rules, so that every reading can be compared with the reference on rules nobody thought of."""

from __future__ import annotations

from typing import Literal

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from legcramp_cds.facts import Choice, Exposure, Finding, Measurement
from legcramp_cds.logic import nodes
from legcramp_cds.logic.nodes import (
    Add,
    AllOf,
    AnyOf,
    AtLeast,
    Case,
    Chosen,
    Constant,
    Divide,
    Exponential,
    Formula,
    Maximum,
    Minimum,
    Multiply,
    Node,
    Not,
    NumberNode,
    Power,
    Present,
    Subtract,
    TruthNode,
    Value,
)
from legcramp_cds.logic.thresholds import Compare, DecisionLimit, ReferenceLimit, Threshold
from legcramp_cds.sources import Source, cite

__all__ = ["FACTS", "NODE_TYPES", "number_nodes", "rules"]

_PAPER = cite(Source(key="made_up", title="Made up for tests"), "nowhere", "2026-11-22")

_FINDINGS = tuple(Finding(id=f"finding_{letter}", name=f"Finding {letter}") for letter in "abcd")
_EXPOSURE = Exposure(id="taking_x", name="Taking x")
_CHOICE = Choice(id="choice_s", name="Choice", options=("one", "two", "three"))
_MEASURES = tuple(
    Measurement(id=f"level_{letter}", name=f"Level {letter}", unit="mmol/L", low=-50, high=50, molar_mass=20.0,
                printed_units=("mg/dL",))
    for letter in "pqr"
)  # fmt: skip

# The facts that generated rules read; make rows with `fact_rows(facts=FACTS)`.
FACTS: tuple[Finding | Exposure | Choice | Measurement, ...] = (*_FINDINGS, _EXPOSURE, _CHOICE, *_MEASURES)


def _subclasses(kind: type[Node]) -> set[type[Node]]:
    return {kind, *(found for child in kind.__subclasses__() for found in _subclasses(child))}


# Every node type that can stand in a rule; the test of the tests fails when one of them is never generated.
NODE_TYPES: frozenset[type[Node]] = frozenset(_subclasses(nodes.Node) - {Node, TruthNode, NumberNode})

_halves = st.integers(-20, 20).map(lambda value: value / 2)


def number_nodes(truths: SearchStrategy[TruthNode] | None = None) -> SearchStrategy[NumberNode]:
    """Number nodes of every type but `Formula`.

    Args:
        truths: Rules for the branches of a case; None for single findings.
    """
    conditions = truths if truths is not None else st.sampled_from(_FINDINGS).map(Present)
    leaves = st.one_of(st.sampled_from(_MEASURES).map(Value), _halves.map(Constant))

    def grow(parts: SearchStrategy[NumberNode]) -> SearchStrategy[NumberNode]:
        several = st.lists(parts, min_size=1, max_size=3).map(tuple)
        return st.one_of(
            several.map(Add),
            several.map(Multiply),
            several.map(Minimum),
            several.map(Maximum),
            st.builds(Subtract, parts, parts),
            st.builds(Divide, parts, parts),
            st.builds(Power, parts, st.sampled_from([0.5, 1.0, -1.0, 2.0])),
            st.builds(Exponential, st.sampled_from([0.5, 0.99, 1.1]), parts),
            st.lists(st.tuples(conditions, parts), min_size=1, max_size=2).map(lambda found: Case(tuple(found))),
        )

    return st.recursive(leaves, grow, max_leaves=5)


def _formulas() -> SearchStrategy[Formula]:
    conditions = st.one_of(st.none(), st.sampled_from(_FINDINGS).map(Present))

    def build(expression: NumberNode, applies: TruthNode | None, exact: TruthNode | None) -> Formula:
        return Formula(
            id="derived_f",
            name="Derived",
            unit="mmol/L",
            expression=expression,
            citation=_PAPER,
            applies_when=applies,
            exact_when=exact,
            otherwise="measure it",
        )

    return st.builds(build, number_nodes(), conditions, conditions)


@st.composite
def _thresholds(draw: st.DrawFn) -> Threshold:
    of = draw(st.one_of(st.sampled_from(_MEASURES).map(Value), _formulas()))
    cut = draw(_halves)
    inclusive = draw(st.booleans())
    also = (f"{cut * 2 * 1.01:g} mg/dL",) if isinstance(of, Value) and draw(st.booleans()) else ()
    if isinstance(of, Value) and draw(st.booleans()):
        side: Literal["low", "high"] = draw(st.sampled_from(["low", "high"]))
        times = draw(st.sampled_from([1.0, 5.0]))
        return ReferenceLimit(
            id="limit", of=of, value=f"{cut:g} mmol/L", citation=_PAPER, inclusive=inclusive, side=side, times=times
        )
    return DecisionLimit(id="limit", of=of, value=f"{cut:g} mmol/L", also=also, citation=_PAPER, inclusive=inclusive)


def rules() -> SearchStrategy[TruthNode]:
    """Rules of every node type over `FACTS`."""
    options = st.lists(st.sampled_from(_CHOICE.options), min_size=1, max_size=2, unique=True).map(tuple)
    yes_or_no: SearchStrategy[Finding | Exposure] = st.sampled_from([*_FINDINGS, _EXPOSURE])
    leaves: SearchStrategy[TruthNode] = st.one_of(
        yes_or_no.map(Present),
        options.map(lambda found: Chosen(_CHOICE, found)),
        st.builds(Compare, _thresholds(), st.sampled_from(["<", "<=", ">", ">="])),
    )

    def grow(parts: SearchStrategy[TruthNode]) -> SearchStrategy[TruthNode]:
        several = st.lists(parts, min_size=1, max_size=4).map(tuple)
        return st.one_of(
            several.map(AllOf),
            several.map(AnyOf),
            parts.map(Not),
            several.flatmap(lambda found: st.integers(1, len(found)).map(lambda count: AtLeast(count, found))),
        )

    return st.recursive(leaves, grow, max_leaves=8)
