"""The reference reading of a rule: slow, obvious, and a tree of steps that says why.

Every other engine is tested against this one. It uses the truth tables as they stand in `legcramp_cds.truth` and
takes no short cuts: every part is evaluated, also when the first one settles the matter, because the reader of the
tree wants to see them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from legcramp_cds import truth
from legcramp_cds.facts import FactRow, FactValue, Reading
from legcramp_cds.logic import intervals
from legcramp_cds.logic.intervals import FULL, Interval
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
from legcramp_cds.truth import FALSE, TRUE, UNKNOWN, Truth

__all__ = ["Step", "cut_for", "explain", "number"]


@dataclass(frozen=True, slots=True)
class Step:
    """One node as it came out for one patient.

    Args:
        node: The node.
        truth: Its verdict.
        parts: The steps of its parts, all of them.
        value: For a comparison, the interval that was compared; None otherwise.
        cut: For a comparison, the limit that was used, in the canonical unit; None otherwise.
        laboratory_limit: Whether that limit came from the laboratory that made the result.
        lacking: For an unknown leaf, the ids of the facts that could still settle it.
    """

    node: TruthNode
    truth: Truth
    parts: tuple[Step, ...] = ()
    value: Interval | None = None
    cut: float | None = None
    laboratory_limit: bool = False
    lacking: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """Ids of the facts that keep this step unknown: those whose value, or a sharper one, could still settle it."""
        if self.truth is not UNKNOWN:
            return ()
        return tuple(dict.fromkeys((*self.lacking, *(fact for part in self.parts for fact in part.missing))))


@singledispatch
def explain(node: TruthNode, row: FactRow) -> Step:
    """Evaluate a rule for a patient and keep every step.

    Args:
        node: The rule.
        row: The patient's facts; a fact that is not in it is unknown.

    Returns:
        The verdict with the steps that led to it.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import all_of, present
        >>> a, b = Finding(id="a", name="A"), Finding(id="b", name="B")
        >>> explain(all_of(present(a), present(b)), {"a": True}).truth
        <Truth.UNKNOWN: 'unknown'>
    """
    raise NotImplementedError(f"explain does not know the node {type(node).__name__}")


@explain.register
def _(node: Present, row: FactRow) -> Step:
    value = row.get(node.fact.id)
    if not isinstance(value, bool):
        return Step(node, UNKNOWN, lacking=(node.fact.id,))
    return Step(node, truth.from_bool(value))


@explain.register
def _(node: Chosen, row: FactRow) -> Step:
    value = row.get(node.fact.id)
    if value is None:
        return Step(node, UNKNOWN, lacking=(node.fact.id,))
    return Step(node, truth.from_bool(value in node.options))


@explain.register
def _(node: AllOf, row: FactRow) -> Step:
    parts = tuple(explain(part, row) for part in node.parts)
    return Step(node, truth.all_of(part.truth for part in parts), parts)


@explain.register
def _(node: AnyOf, row: FactRow) -> Step:
    parts = tuple(explain(part, row) for part in node.parts)
    return Step(node, truth.any_of(part.truth for part in parts), parts)


@explain.register
def _(node: AtLeast, row: FactRow) -> Step:
    parts = tuple(explain(part, row) for part in node.parts)
    surely = sum(part.truth is TRUE for part in parts)
    possibly = sum(part.truth is not FALSE for part in parts)
    verdict = TRUE if surely >= node.count else FALSE if possibly < node.count else UNKNOWN
    return Step(node, verdict, parts)


@explain.register
def _(node: Not, row: FactRow) -> Step:
    part = explain(node.part, row)
    return Step(node, truth.NOT[part.truth], (part,))


@explain.register
def _(node: Compare, row: FactRow) -> Step:
    value = number(node.threshold.of, row)
    cut, from_laboratory = cut_for(node.threshold, row)
    verdict = _compare(value, node.operator, cut)
    lacking = _lacking(node.threshold, row) if verdict is UNKNOWN else ()
    return Step(node, verdict, (), value, cut, from_laboratory, lacking)


def _lacking(threshold: Threshold, row: FactRow) -> tuple[str, ...]:
    """The facts that could settle a comparison: unknown ones, and known ones that are only known to an interval.

    Of a formula that does not apply to this patient, nothing can settle it.
    """
    of = threshold.of
    if isinstance(of, Formula) and of.applies_when is not None and explain(of.applies_when, row).truth is FALSE:
        return ()
    return tuple(fact.id for fact in of.facts if not _is_sharp(row.get(fact.id)))


def _is_sharp(value: FactValue | None) -> bool:
    return value is not None and (not isinstance(value, Reading) or value.exact)


def _compare(value: Interval, operator: str, cut: float) -> Truth:
    low, high = value[0], value[1]
    surely, surely_not = {
        "<": (high < cut, low >= cut),
        "<=": (high <= cut, low > cut),
        ">": (low > cut, high <= cut),
        ">=": (low >= cut, high < cut),
    }[operator]
    return TRUE if surely else FALSE if surely_not else UNKNOWN


def cut_for(threshold: Threshold, row: FactRow) -> tuple[float, bool]:
    """The limit that counts for this patient's result, in the canonical unit, and whether the laboratory set it.

    The laboratory's own range wins over a built-in reference limit; a limit that the source prints in the unit of
    the result wins over its conversion.
    """
    of = threshold.of
    reading = row.get(of.fact.id) if isinstance(of, Value) else None
    if not isinstance(reading, Reading):
        return threshold.cut, False
    if isinstance(threshold, ReferenceLimit):
        own = reading.reference_low if threshold.side == "low" else reading.reference_high
        if own is not None:
            return own * threshold.times, True
    return threshold.printed_cuts.get(reading.unit, threshold.cut), False


@singledispatch
def number(node: NumberNode, row: FactRow) -> Interval:
    """The value of a number for a patient, as an interval; without limits when it is unknown.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.
    """
    raise NotImplementedError(f"explain does not know the node {type(node).__name__}")


@number.register
def _(node: Value, row: FactRow) -> Interval:
    value = row.get(node.fact.id)
    return (value.low, value.high) if isinstance(value, Reading) else FULL


@number.register
def _(node: Constant, row: FactRow) -> Interval:  # noqa: ARG001 - every reading takes the row
    return (node.value, node.value)


@number.register
def _(node: Add, row: FactRow) -> Interval:
    return intervals.add(*(number(part, row) for part in node.parts))


@number.register
def _(node: Subtract, row: FactRow) -> Interval:
    return intervals.subtract(number(node.left, row), number(node.right, row))


@number.register
def _(node: Multiply, row: FactRow) -> Interval:
    return intervals.multiply(*(number(part, row) for part in node.parts))


@number.register
def _(node: Divide, row: FactRow) -> Interval:
    return intervals.divide(number(node.left, row), number(node.right, row))


@number.register
def _(node: Power, row: FactRow) -> Interval:
    return intervals.power(number(node.base, row), node.exponent)


@number.register
def _(node: Exponential, row: FactRow) -> Interval:
    return intervals.exponential(node.base, number(node.exponent, row))


@number.register
def _(node: Minimum, row: FactRow) -> Interval:
    return intervals.minimum(*(number(part, row) for part in node.parts))


@number.register
def _(node: Maximum, row: FactRow) -> Interval:
    return intervals.maximum(*(number(part, row) for part in node.parts))


@number.register
def _(node: Case, row: FactRow) -> Interval:
    for condition, value in node.branches:
        if explain(condition, row).truth is TRUE:
            return number(value, row)
    return FULL


@number.register
def _(node: Formula, row: FactRow) -> Interval:
    if any(fact.id not in row for fact in node.inputs):
        return FULL
    if node.applies_when is not None and explain(node.applies_when, row).truth is not TRUE:
        return FULL
    value = intervals.rounded(number(node.expression, row))
    if node.exact_when is not None and explain(node.exact_when, row).truth is not TRUE:
        return intervals.at_most(value)
    return value
