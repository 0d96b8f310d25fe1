"""Rules and formulas as prose in full length: where a sentence would say "and three more", the rule book names them.

The leaves of a rule are worded by `legcramp_cds.logic.words.say`; only how they are joined is written here.
"""

from __future__ import annotations

from functools import singledispatch

from legcramp_cds.facts import in_sentence
from legcramp_cds.logic.nodes import (
    Add,
    AllOf,
    AnyOf,
    AtLeast,
    Case,
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
    Subtract,
    TruthNode,
    Value,
    walk,
)
from legcramp_cds.logic.thresholds import Compare, Threshold
from legcramp_cds.logic.words import say
from legcramp_cds.units import legible
from legcramp_cds.views.rulebook.markup import Links, plain

__all__ = ["arithmetic", "formulas_in", "outline", "thresholds_in", "whole"]

_JOINED = AllOf | AnyOf | AtLeast


def whole(rule: TruthNode) -> str:
    """A rule in one sentence, every alternative named.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import any_of, present
        >>> whole(any_of(*(present(Finding(id=letter, name=letter)) for letter in "abcdefgh")))
        'a or b or c or d or e or f or g or h'
    """
    if isinstance(rule, AllOf):
        return " and ".join(_bracketed(part) for part in rule.parts)
    if isinstance(rule, AnyOf):
        return " or ".join(_bracketed(part) for part in rule.parts)
    if isinstance(rule, AtLeast):
        return f"at least {rule.count} of: {'; '.join(whole(part) for part in rule.parts)}"
    if isinstance(rule, Not) and isinstance(rule.part, _JOINED):
        return f"not ({whole(rule.part)})"
    return say(rule)


def _bracketed(rule: TruthNode) -> str:
    return f"({whole(rule)})" if isinstance(rule, _JOINED) else whole(rule)


def outline(rule: TruthNode, links: Links, depth: int = 0) -> str:
    """A rule as a nested list, a limit linked to the table of limits.

    Args:
        rule: The rule.
        links: Links as seen from the page.
        depth: How deep the list begins.
    """
    indent = "    " * depth
    if isinstance(rule, Not) and isinstance(rule.part, _JOINED):
        return f"{indent}- not:\n{outline(rule.part, links, depth + 1)}"
    if not isinstance(rule, _JOINED):
        linked = f" ({links.threshold(rule.threshold.id)})" if isinstance(rule, Compare) else ""
        return f"{indent}- {plain(say(rule))}{linked}"
    heads = {AllOf: "all of:", AnyOf: "any of:"}
    head = f"at least {rule.count} of:" if isinstance(rule, AtLeast) else heads[type(rule)]
    return "\n".join([f"{indent}- {head}", *(outline(part, links, depth + 1) for part in rule.parts)])


def thresholds_in(*rules: Node | None) -> tuple[Threshold, ...]:
    """The limits that rules stand on, those of the formulas that they read included; each once."""
    found = (node.threshold for rule in rules if rule is not None for node in walk(rule) if isinstance(node, Compare))
    return tuple(dict.fromkeys(found))


def formulas_in(*rules: Node | None) -> tuple[Formula, ...]:
    """The formulas that rules read, each once."""
    return tuple(
        dict.fromkeys(node for rule in rules if rule is not None for node in walk(rule) if isinstance(node, Formula))
    )


@singledispatch
def arithmetic(node: NumberNode) -> str:
    """How a number is computed, in words and signs.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.

    Example:
        >>> arithmetic(Multiply((Constant(0.02), Subtract(Constant(40), Constant(30)))))
        '0.02 × (40 − 30)'
    """
    raise NotImplementedError(f"the rule book does not know the node {type(node).__name__}")


@arithmetic.register
def _(node: Value) -> str:
    unit = legible(node.unit)
    return in_sentence(node.fact.name) + (f" [{unit}]" if unit else "")


@arithmetic.register
def _(node: Formula) -> str:
    return f"{in_sentence(node.name)} [{legible(node.unit)}]"


@arithmetic.register
def _(node: Constant) -> str:
    return f"{node.value:.10g}"


@arithmetic.register
def _(node: Add) -> str:
    return " + ".join(_grouped(part) for part in node.parts)


@arithmetic.register
def _(node: Subtract) -> str:
    return f"{_grouped(node.left)} − {_grouped(node.right)}"


@arithmetic.register
def _(node: Multiply) -> str:
    return " × ".join(_grouped(part) for part in node.parts)


@arithmetic.register
def _(node: Divide) -> str:
    return f"{_grouped(node.left)} / {_grouped(node.right)}"


@arithmetic.register
def _(node: Power) -> str:
    return f"{_grouped(node.base)} to the power {node.exponent:.10g}"


@arithmetic.register
def _(node: Exponential) -> str:
    return f"{node.base:.10g} to the power ({arithmetic(node.exponent)})"


@arithmetic.register
def _(node: Minimum) -> str:
    return f"the smallest of ({'; '.join(arithmetic(part) for part in node.parts)})"


@arithmetic.register
def _(node: Maximum) -> str:
    return f"the largest of ({'; '.join(arithmetic(part) for part in node.parts)})"


@arithmetic.register
def _(node: Case) -> str:
    return "; ".join(f"if {whole(when)}: {arithmetic(value)}" for when, value in node.branches)


def _grouped(node: NumberNode) -> str:
    text = arithmetic(node)
    return f"({text})" if isinstance(node, Add | Subtract | Multiply | Divide | Power | Exponential | Case) else text
