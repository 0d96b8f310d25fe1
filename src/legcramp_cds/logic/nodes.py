"""The words of a rule: frozen nodes that check themselves, so that a wrong tree cannot be built.

Two families. A question is a `TruthNode` and evaluates to true, false or unknown; a `NumberNode` evaluates to an
interval in one unit, where the interval without limits means unknown. Every node is monotone in what is known:
forgetting a fact can turn a verdict into unknown, but never into its opposite. That is why there is no node that
asks whether a fact is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Choice, Exposure, Fact, Finding, Measurement
from legcramp_cds.sources import Citation

__all__ = [
    "Add",
    "AllOf",
    "AnyOf",
    "AtLeast",
    "Case",
    "Chosen",
    "Constant",
    "Divide",
    "Exponential",
    "Formula",
    "Maximum",
    "Minimum",
    "Multiply",
    "Node",
    "Not",
    "NumberNode",
    "Power",
    "Present",
    "Subtract",
    "TruthNode",
    "Value",
    "affirmed",
    "facts_of",
    "walk",
]


@dataclass(frozen=True)
class Node:
    """Anything that can stand in a rule."""

    @property
    def parts_(self) -> tuple[Node, ...]:
        """The nodes directly below this one, in the order in which they were written."""
        found: list[Node] = []
        for field in fields(self):
            value = getattr(self, field.name)
            found.extend(item for item in _flatten(value) if isinstance(item, Node))
        return tuple(found)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that this node reads, each once, in order of first use."""
        return tuple(dict.fromkeys(fact for node in walk(self) for fact in node.own_facts))

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The facts that this node itself reads, leaving its parts aside."""
        return ()

    @cached_property
    def fact_ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(fact.id for fact in self.facts)

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What a reading made of this node alone and wants to keep; a node never changes, so neither does that."""
        return {}


class TruthNode(Node):
    """A node that is true, false or unknown for a patient."""


class NumberNode(Node):
    """A node that is a number for a patient, in the unit of `unit`."""


def _flatten(value: object) -> Iterator[object]:
    if isinstance(value, tuple):
        for item in value:
            yield from _flatten(item)
    else:
        yield value


def walk(node: Node) -> Iterator[Node]:
    """Visit a node and everything below it, parents first.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> cough = Present(Finding(id="cough", name="Cough"))
        >>> [type(n).__name__ for n in walk(Not(cough))]
        ['Not', 'Present']
    """
    yield node
    for part in node.parts_:
        yield from walk(part)


def facts_of(*nodes: Node | None) -> tuple[Fact, ...]:
    """The facts that any of the nodes reads, each once. None stands for a rule that was not written."""
    return tuple(dict.fromkeys(fact for node in nodes if node is not None for fact in node.facts))


def affirmed(node: Node, *, holds: bool = True) -> Iterator[Fact]:
    """The facts whose presence helps a rule to hold, and not their absence.

    Args:
        node: The rule.
        holds: False for those that help it to fail.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> cough, fever = (Present(Finding(id=name, name=name)) for name in ("cough", "fever"))
        >>> [fact.id for fact in affirmed(AllOf((cough, Not(fever))))]
        ['cough']
    """
    if isinstance(node, Present):
        if holds:
            yield node.fact
        return
    inside = holds is not isinstance(node, Not)
    for part in node.parts_:
        yield from affirmed(part, holds=inside)


@dataclass(frozen=True)
class Present(TruthNode):
    """The finding is present, or the drug is taken."""

    fact: Finding | Exposure

    def __post_init__(self) -> None:
        if not isinstance(self.fact, Finding | Exposure):
            raise KnowledgeError(f"only a finding or an exposure can be present (given: {self.fact!r})")

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The finding or exposure."""
        return (self.fact,)


@dataclass(frozen=True)
class Chosen(TruthNode):
    """The choice has one of these values."""

    fact: Choice
    options: tuple[str, ...]

    def __post_init__(self) -> None:
        wrong = set(self.options) - set(self.fact.options)
        if wrong or not self.options:
            raise KnowledgeError(f"{self.fact.id!r} has the options {self.fact.options} (given: {self.options})")

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The choice."""
        return (self.fact,)


@dataclass(frozen=True)
class AllOf(TruthNode):
    """Every part holds (Kleene AND)."""

    parts: tuple[TruthNode, ...]

    def __post_init__(self) -> None:
        _check_parts(self, self.parts)


@dataclass(frozen=True)
class AnyOf(TruthNode):
    """At least one part holds (Kleene OR)."""

    parts: tuple[TruthNode, ...]

    def __post_init__(self) -> None:
        _check_parts(self, self.parts)


@dataclass(frozen=True)
class AtLeast(TruthNode):
    """At least `count` of the parts hold."""

    count: int
    parts: tuple[TruthNode, ...]

    def __post_init__(self) -> None:
        _check_parts(self, self.parts)
        if not 1 <= self.count <= len(self.parts):
            raise KnowledgeError(f"at least {self.count} of {len(self.parts)} parts makes no sense")


@dataclass(frozen=True)
class Not(TruthNode):
    """The part does not hold."""

    part: TruthNode

    def __post_init__(self) -> None:
        _check_parts(self, (self.part,))


def _check_parts(node: Node, parts: tuple[Node, ...]) -> None:
    if not parts:
        raise KnowledgeError(f"{type(node).__name__} needs at least one part")
    for part in parts:
        if not isinstance(part, TruthNode):
            raise KnowledgeError(f"{type(node).__name__} joins rules (given: {part!r})")


@dataclass(frozen=True)
class Value(NumberNode):
    """The measured value of a fact, in its canonical unit."""

    fact: Measurement

    def __post_init__(self) -> None:
        if not isinstance(self.fact, Measurement):
            raise KnowledgeError(f"only a measurement has a value (given: {self.fact!r})")

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """The measurement."""
        return (self.fact,)

    @property
    def unit(self) -> str:
        """The canonical unit."""
        return self.fact.unit


@dataclass(frozen=True)
class Constant(NumberNode):
    """A number that a formula prints; the formula carries its source."""

    value: float


@dataclass(frozen=True)
class Add(NumberNode):
    """Sum of the parts."""

    parts: tuple[NumberNode, ...]


@dataclass(frozen=True)
class Subtract(NumberNode):
    """First minus second."""

    left: NumberNode
    right: NumberNode


@dataclass(frozen=True)
class Multiply(NumberNode):
    """Product of the parts."""

    parts: tuple[NumberNode, ...]


@dataclass(frozen=True)
class Divide(NumberNode):
    """First divided by second; unknown where the second can be zero."""

    left: NumberNode
    right: NumberNode


@dataclass(frozen=True)
class Power(NumberNode):
    """A number that is not negative, raised to a fixed exponent; unknown where the base can be negative."""

    base: NumberNode
    exponent: float


@dataclass(frozen=True)
class Exponential(NumberNode):
    """A fixed positive base raised to a number."""

    base: float
    exponent: NumberNode

    def __post_init__(self) -> None:
        if self.base <= 0:
            raise KnowledgeError(f"the base of an exponential is positive (given: {self.base})")


@dataclass(frozen=True)
class Minimum(NumberNode):
    """Smallest of the parts."""

    parts: tuple[NumberNode, ...]


@dataclass(frozen=True)
class Maximum(NumberNode):
    """Largest of the parts."""

    parts: tuple[NumberNode, ...]


@dataclass(frozen=True)
class Case(NumberNode):
    """The number of the one branch that is true; unknown when none is. Branches exclude each other."""

    branches: tuple[tuple[TruthNode, NumberNode], ...]

    def __post_init__(self) -> None:
        if not self.branches:
            raise KnowledgeError("Case needs at least one branch")


@dataclass(frozen=True)
class Formula(NumberNode):
    """A derived value: an expression with a name, a unit, a source, and the conditions under which it speaks.

    The value is unknown unless every fact of the expression is known and `applies_when` is true. Where `exact_when`
    is given and is not true, the value is an upper bound only: the true value can be lower. The result is rounded to
    six decimals, so that binary noise cannot put a patient on the wrong side of a limit.

    Args:
        id: Name of the derived value.
        name: What a clinician calls it.
        unit: Unit of the result (UCUM).
        expression: How it is computed, from canonical units.
        citation: Where the formula was read.
        applies_when: Condition for any answer; None for always.
        exact_when: Condition under which the value is more than an upper bound; None for always.
        otherwise: What to do when the value is a bound only; shown to the user.
        caution: What the user has to know about every value; empty for nothing.
    """

    id: str
    name: str
    unit: str
    expression: NumberNode
    citation: Citation
    applies_when: TruthNode | None = None
    exact_when: TruthNode | None = None
    otherwise: str = ""
    caution: str = ""

    def __post_init__(self) -> None:
        if self.exact_when is not None and not self.otherwise:
            raise KnowledgeError(f"formula {self.id!r} must say what to do when its value is only a bound")

    @cached_property
    def inputs(self) -> tuple[Fact, ...]:
        """The facts that must all be known for any value."""
        return facts_of(self.expression)
