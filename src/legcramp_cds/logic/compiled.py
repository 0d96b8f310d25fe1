"""The fast reading for one patient: all rules of a knowledge base as one generated Python function.

Each node becomes two plain booleans, "surely true" and "surely false"; unknown is neither. Equal nodes are computed
once. The text of the generated function is kept, so that it can be read when something looks wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import singledispatchmethod
from typing import Any, NamedTuple

from legcramp_cds.facts import FactRow, Reading
from legcramp_cds.logic import intervals
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

__all__ = ["Program", "compile_rules"]

_MISSING = Reading(*intervals.FULL, unit="")

_NAMESPACE: dict[str, object] = {
    "MISSING": _MISSING,
    "FULL": intervals.FULL,
    **{name: getattr(intervals, name) for name in intervals.__all__ if name.islower()},
}

# For each comparison: the end that shows that it holds, the end that shows that it does not, and its complement.
_ENDS = {"<": (1, "<", 0, ">="), "<=": (1, "<=", 0, ">"), ">": (0, ">", 1, "<="), ">=": (0, ">=", 1, "<")}


class Program(NamedTuple):
    """A compiled set of rules.

    Args:
        run: Takes a row of facts and gives one verdict a rule: 1 true, -1 false, 0 unknown.
        source: The generated Python, for reading.
    """

    run: Callable[[FactRow], list[int]]
    source: str


def compile_rules(rules: Sequence[TruthNode]) -> Program:
    """Compile rules into one function.

    Args:
        rules: The rules, in the order in which their verdicts are wanted.

    Returns:
        The program.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import not_, present
        >>> cough = Finding(id="cough", name="Cough")
        >>> compile_rules([present(cough), not_(present(cough))]).run({"cough": False})
        [-1, 1]
    """
    writer = _Writer()
    names = [writer.rails(rule) for rule in rules]
    verdicts = ", ".join(f"{yes} - {no}" for yes, no in names)
    body = "\n    ".join(writer.lines) or "pass"
    source = f"def run(row):\n    get = row.get\n    {body}\n    return [{verdicts}]\n"
    namespace: dict[str, Any] = {**_NAMESPACE, **writer.constants}
    # The text is made of node types and of names that are checked to be identifiers; no input reaches it.
    exec(compile(source, "<compiled rules>", "exec"), namespace)  # noqa: S102
    run: Callable[[FactRow], list[int]] = namespace["run"]
    return Program(run, source)


class _Writer:
    """Writes the statements of the function; equal nodes share the names of the first one."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.constants: dict[str, object] = {}
        self._facts: dict[str, str] = {}
        self._rails: dict[TruthNode, tuple[str, str]] = {}
        self._numbers: dict[NumberNode, str] = {}

    def rails(self, node: TruthNode) -> tuple[str, str]:
        """Names of the two booleans of a rule, written on first use."""
        if node not in self._rails:
            yes, no = self._write(node)
            name = f"r{len(self._rails)}"
            self.lines.append(f"{name}y = {yes}")
            self.lines.append(f"{name}n = {no}")
            self._rails[node] = (f"{name}y", f"{name}n")
        return self._rails[node]

    def _fact(self, fact: str, default: str = "") -> str:
        """Name of the variable that holds a fact."""
        if fact not in self._facts:
            name = f"f{len(self._facts)}"
            self.lines.append(f"{name} = get({fact!r}{default})")
            self._facts[fact] = name
        return self._facts[fact]

    def _measured(self, node: Value) -> str:
        return self._fact(node.fact.id, ", MISSING")

    @singledispatchmethod
    def _write(self, node: TruthNode) -> tuple[str, str]:
        raise NotImplementedError(f"compiled does not know the node {type(node).__name__}")

    @_write.register
    def _(self, node: Present) -> tuple[str, str]:
        name = self._fact(node.fact.id)
        return f"{name} is True", f"{name} is False"

    @_write.register
    def _(self, node: Chosen) -> tuple[str, str]:
        name = self._fact(node.fact.id)
        return f"{name} in {node.options!r}", f"{name} is not None and {name} not in {node.options!r}"

    @_write.register
    def _(self, node: AllOf) -> tuple[str, str]:
        rails = [self.rails(part) for part in node.parts]
        return " and ".join(yes for yes, _ in rails), " or ".join(no for _, no in rails)

    @_write.register
    def _(self, node: AnyOf) -> tuple[str, str]:
        rails = [self.rails(part) for part in node.parts]
        return " or ".join(yes for yes, _ in rails), " and ".join(no for _, no in rails)

    @_write.register
    def _(self, node: AtLeast) -> tuple[str, str]:
        rails = [self.rails(part) for part in node.parts]
        surely = " + ".join(yes for yes, _ in rails)
        surely_not = " + ".join(no for _, no in rails)
        return f"{surely} >= {node.count}", f"{surely_not} > {len(rails) - node.count}"

    @_write.register
    def _(self, node: Not) -> tuple[str, str]:
        yes, no = self.rails(node.part)
        return no, yes

    @_write.register
    def _(self, node: Compare) -> tuple[str, str]:
        value = self._number(node.threshold.of)
        cut = self._cut(node.threshold)
        yes_end, yes_operator, no_end, no_operator = _ENDS[node.operator]
        return f"{value}[{yes_end}] {yes_operator} {cut}", f"{value}[{no_end}] {no_operator} {cut}"

    def _cut(self, threshold: Threshold) -> str:
        """The limit as an expression: a number, or a choice by the result's own range or unit."""
        if not isinstance(threshold.of, Value):
            return repr(threshold.cut)
        reading = self._measured(threshold.of)
        cut = repr(threshold.cut)
        for unit, printed in threshold.printed_cuts.items():
            if printed != threshold.cut:
                cut = f"({printed!r} if {reading}[2] == {unit!r} else {cut})"
        if isinstance(threshold, ReferenceLimit):
            own = f"{reading}[{3 if threshold.side == 'low' else 4}]"
            cut = f"({cut} if {own} is None else {own} * {threshold.times!r})"
        return cut

    def _number(self, node: NumberNode) -> str:
        """Name of the variable that holds an interval, written on first use."""
        if isinstance(node, Value):
            return self._measured(node)
        if node not in self._numbers:
            text = self._expression(node)
            name = f"n{len(self._numbers)}"
            self.lines.append(f"{name} = {text}")
            self._numbers[node] = name
        return self._numbers[node]

    @singledispatchmethod
    def _expression(self, node: NumberNode) -> str:
        raise NotImplementedError(f"compiled does not know the node {type(node).__name__}")

    @_expression.register
    def _(self, node: Value) -> str:
        return self._measured(node)

    @_expression.register
    def _(self, node: Constant) -> str:
        return repr((node.value, node.value))

    @_expression.register
    def _(self, node: Add) -> str:
        return self._call("add", *node.parts)

    @_expression.register
    def _(self, node: Subtract) -> str:
        return self._call("subtract", node.left, node.right)

    @_expression.register
    def _(self, node: Multiply) -> str:
        return self._call("multiply", *node.parts)

    @_expression.register
    def _(self, node: Divide) -> str:
        return self._call("divide", node.left, node.right)

    @_expression.register
    def _(self, node: Power) -> str:
        return f"power({self._expression(node.base)}, {node.exponent!r})"

    @_expression.register
    def _(self, node: Exponential) -> str:
        return f"exponential({node.base!r}, {self._expression(node.exponent)})"

    @_expression.register
    def _(self, node: Minimum) -> str:
        return self._call("minimum", *node.parts)

    @_expression.register
    def _(self, node: Maximum) -> str:
        return self._call("maximum", *node.parts)

    @_expression.register
    def _(self, node: Case) -> str:
        branches = [(self.rails(condition)[0], self._expression(value)) for condition, value in node.branches]
        return "(" + " ".join(f"{value} if {yes} else" for yes, value in branches) + " FULL)"

    @_expression.register
    def _(self, node: Formula) -> str:
        """The conditions come first, so that an unknown input costs a look-up and no arithmetic."""
        known = [f"{fact.id!r} in row" for fact in node.inputs]
        if node.applies_when is not None:
            known.append(self.rails(node.applies_when)[0])
        value = f"rounded({self._expression(node.expression)})"
        if node.exact_when is not None:
            exact = self.rails(node.exact_when)[0]
            value = f"({value} if {exact} else at_most({value}))"
        return f"{value} if {' and '.join(known) or 'True'} else FULL"

    def _call(self, name: str, *parts: NumberNode) -> str:
        return f"{name}({', '.join(self._expression(part) for part in parts)})"
