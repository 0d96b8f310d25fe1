"""Rules and numbers as Python expressions: the text of the functions that `compiled` runs.

Each rule becomes two expressions, "surely true" and "surely false"; unknown is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
    Not,
    NumberNode,
    Power,
    Present,
    Subtract,
    TruthNode,
    Value,
)
from legcramp_cds.logic.thresholds import Compare, ReferenceLimit, Threshold

__all__ = ["FunctionText", "answer_text"]

# For each comparison: the end that shows that it holds, the end that shows that it does not, and its complement.
_ENDS = {"<": (1, "<", 0, ">="), "<=": (1, "<=", 0, ">"), ">": (0, ">", 1, "<="), ">=": (0, ">=", 1, "<")}


def answer_text(leaf: TruthNode, value: str, *, holds: bool) -> str:
    """A condition: that a leaf is surely true, or surely false.

    Args:
        leaf: A finding, a choice or a comparison.
        value: Name of the variable that holds its fact, or the number that is compared.
        holds: Whether true or false is asked for.
    """
    if isinstance(leaf, Present):
        return f"{value} is {holds}"
    if isinstance(leaf, Chosen):
        return f"{value} in {leaf.options!r}" if holds else f"{value} is not None and {value} not in {leaf.options!r}"
    if isinstance(leaf, Compare):
        yes_end, yes_operator, no_end, no_operator = _ENDS[leaf.operator]
        end, operator = (yes_end, yes_operator) if holds else (no_end, no_operator)
        return f"{value}[{end}] {operator} {_cut(leaf.threshold, value)}"
    raise NotImplementedError(f"compiled does not know the node {type(leaf).__name__}")


def _cut(threshold: Threshold, reading: str) -> str:
    """The limit as an expression: a number, or a choice by the result's own range or unit."""
    if not isinstance(threshold.of, Value):
        return repr(threshold.cut)
    cut = repr(threshold.cut)
    for unit, printed in threshold.printed_cuts.items():
        if printed != threshold.cut:
            cut = f"({printed!r} if {reading}[2] == {unit!r} else {cut})"
    if isinstance(threshold, ReferenceLimit):
        own = f"{reading}[{3 if threshold.side == 'low' else 4}]"
        cut = f"({cut} if {own} is None else {own} * {threshold.times!r})"
    return cut


class FunctionText:
    """The text of one function that is called with ``get``, the look-up of what is known of a patient.

    What it looks up, each once, stands at its top.

    Args:
        name: Name of the function.
        keys: The key under which the value of each formula is looked up.
    """

    def __init__(self, name: str, keys: Mapping[Formula, str]) -> None:
        self._name = name
        self._keys = keys
        self._known: dict[str, str] = {}
        self._lines: list[str] = []

    def asks(self, rule: TruthNode, *, holds: bool) -> str:
        """The function that says whether a rule is surely true, or surely false."""
        return self._returning(self._rail(rule, holds=holds))

    def computes(self, formula: Formula) -> str:
        """The function that gives the value of a formula, as an interval, once all of its inputs are known."""
        value = f"rounded({self._number(formula.expression)})"
        if formula.exact_when is not None:
            value = f"({value} if {self._rail(formula.exact_when, holds=True)} else at_most({value}))"
        if formula.applies_when is not None:
            value = f"{value} if {self._rail(formula.applies_when, holds=True)} else FULL"
        return self._returning(value)

    def _returning(self, expression: str) -> str:
        lines = "".join(f"    {line}\n" for line in self._lines)
        return f"def {self._name}(get):\n{lines}    return {expression}\n"

    def _look_up(self, key: str, default: str = "") -> str:
        """Name of the variable that holds what is known under a key."""
        if key not in self._known:
            name = self._known[key] = f"v{len(self._known)}"
            self._lines.append(f"{name} = get({key!r}{default})")
        return self._known[key]

    def _rail(self, rule: TruthNode, *, holds: bool) -> str:
        """A condition: that a rule is surely true, or surely false."""
        match rule:
            case AllOf(parts):
                return self._joined(" and " if holds else " or ", parts, holds=holds)
            case AnyOf(parts):
                return self._joined(" or " if holds else " and ", parts, holds=holds)
            case AtLeast(count, parts):
                enough = count if holds else len(parts) - count + 1
                return f"{self._joined(' + ', parts, holds=holds)} >= {enough}"
            case Not(part):
                return self._rail(part, holds=not holds)
            case Compare(threshold):
                return answer_text(rule, self._number(threshold.of), holds=holds)
            case Present(fact) | Chosen(fact):
                return answer_text(rule, self._look_up(fact.id), holds=holds)
            case _:
                raise NotImplementedError(f"compiled does not know the node {type(rule).__name__}")

    def _joined(self, word: str, parts: Iterable[TruthNode], *, holds: bool) -> str:
        return word.join(f"({self._rail(part, holds=holds)})" for part in parts)

    def _number(self, node: NumberNode) -> str:  # noqa: PLR0911 - one for each kind of node
        """An expression for an interval."""
        match node:
            case Value(fact):
                return self._look_up(fact.id, ", MISSING")
            case Formula():
                return self._look_up(self._keys[node], ", FULL")
            case Constant(value):
                return repr((value, value))
            case Add(parts) | Multiply(parts) | Minimum(parts) | Maximum(parts):
                return self._call(type(node).__name__.lower(), *parts)
            case Subtract(left, right) | Divide(left, right):
                return self._call(type(node).__name__.lower(), left, right)
            case Power(base, exponent):
                return f"power({self._number(base)}, {exponent!r})"
            case Exponential(base, exponent):
                return f"exponential({base!r}, {self._number(exponent)})"
            case Case(branches):
                cases = [(self._rail(when, holds=True), self._number(value)) for when, value in branches]
                return "(" + " ".join(f"{value} if {yes} else" for yes, value in cases) + " FULL)"
            case _:
                raise NotImplementedError(f"compiled does not know the node {type(node).__name__}")

    def _call(self, name: str, *parts: NumberNode) -> str:
        return f"{name}({', '.join(self._number(part) for part in parts)})"
