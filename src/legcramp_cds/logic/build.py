"""The words in which knowledge is written: small functions that make nodes.

`below` and `above` follow the threshold's own idea of whether the limit itself counts; `at_least` and `at_most` are
their exact complements.
"""

from __future__ import annotations

from legcramp_cds.facts import Choice, Exposure, Finding, Measurement
from legcramp_cds.logic.nodes import (
    Add,
    AllOf,
    AnyOf,
    AtLeast,
    Chosen,
    Constant,
    Divide,
    Multiply,
    Not,
    NumberNode,
    Present,
    Subtract,
    TruthNode,
    Value,
)
from legcramp_cds.logic.thresholds import Compare, Threshold

__all__ = [
    "above",
    "add",
    "all_of",
    "any_of",
    "at_least",
    "at_least_n",
    "at_most",
    "below",
    "chosen",
    "divide",
    "multiply",
    "not_",
    "present",
    "subtract",
]

_Operand = NumberNode | Measurement | float


def present(fact: Finding | Exposure) -> Present:
    """The finding is present, or the drug is taken."""
    return Present(fact)


def chosen(fact: Choice, *options: str) -> Chosen:
    """The choice is one of these options."""
    return Chosen(fact, options)


def all_of(*parts: TruthNode) -> AllOf:
    """Every part holds."""
    return AllOf(parts)


def any_of(*parts: TruthNode) -> AnyOf:
    """At least one part holds."""
    return AnyOf(parts)


def at_least_n(count: int, *parts: TruthNode) -> AtLeast:
    """At least `count` of the parts hold."""
    return AtLeast(count, parts)


def not_(part: TruthNode) -> Not:
    """The part does not hold. Unknown stays unknown."""
    return Not(part)


def below(limit: Threshold) -> Compare:
    """The number is below the limit, or at it where the limit is inclusive."""
    return Compare(limit, "<=" if limit.inclusive else "<")


def at_least(limit: Threshold) -> Compare:
    """The number is not below the limit: the exact complement of `below`."""
    return Compare(limit, ">" if limit.inclusive else ">=")


def above(limit: Threshold) -> Compare:
    """The number is above the limit, or at it where the limit is inclusive."""
    return Compare(limit, ">=" if limit.inclusive else ">")


def at_most(limit: Threshold) -> Compare:
    """The number is not above the limit: the exact complement of `above`."""
    return Compare(limit, "<" if limit.inclusive else "<=")


def add(*parts: _Operand) -> Add:
    """Sum; plain numbers and measurements may stand among the parts."""
    return Add(tuple(_number(part) for part in parts))


def subtract(left: _Operand, right: _Operand) -> Subtract:
    """First minus second."""
    return Subtract(_number(left), _number(right))


def multiply(*parts: _Operand) -> Multiply:
    """Product."""
    return Multiply(tuple(_number(part) for part in parts))


def divide(left: _Operand, right: _Operand) -> Divide:
    """First divided by second."""
    return Divide(_number(left), _number(right))


def _number(operand: _Operand) -> NumberNode:
    if isinstance(operand, NumberNode):
        return operand
    if isinstance(operand, Measurement):
        return Value(operand)
    return Constant(float(operand))
