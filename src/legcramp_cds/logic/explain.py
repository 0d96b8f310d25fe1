"""The reference reading of a rule: slow, obvious, and a tree of steps that says why.

Every other engine is tested against this one. It uses the truth tables as they stand in `legcramp_cds.truth` and
takes no short cuts: every part is evaluated, also when the first one settles the matter, because the reader of the
tree wants to see them all. What stands in several rules is explained once for a patient.
"""

from __future__ import annotations

from typing import NamedTuple

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

__all__ = ["Explained", "Step", "blank", "cut_for", "explain", "number"]


class Step(NamedTuple):
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
    return Explained(row).step(node)


def number(node: NumberNode, row: FactRow) -> Interval:
    """The value of a number for a patient, as an interval; without limits when it is unknown.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.
    """
    return Explained(row).number(node)


def blank(node: TruthNode) -> Step:
    """A rule as it comes out where none of its facts is known; the same step every time.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import present
        >>> cough = present(Finding(id="cough", name="Cough"))
        >>> blank(cough) is explain(cough, {"fever": True})
        True
    """
    step: Step | None = node.memo.get("blank")
    if step is None:
        step = node.memo["blank"] = Explained({})._explain(node)  # noqa: SLF001 - its own module
    return step


class Explained:
    """Everything that is explained of one patient, each part and each formula once.

    Args:
        row: The patient's facts, which do not change any more.
    """

    def __init__(self, row: FactRow) -> None:
        self.row = row
        self._known = row.keys()
        # By identity, because comparing trees costs more than evaluating them; a step keeps its node alive.
        self._steps: dict[int, Step] = {}
        self._formulas: dict[int, tuple[Formula, Interval]] = {}

    def step(self, node: TruthNode) -> Step:
        """The verdict of a rule with the steps that led to it.

        Raises:
            NotImplementedError: For a node type without a reading, which is a fault of the library.
        """
        if self._known.isdisjoint(node.fact_ids):
            return blank(node)
        step = self._steps.get(id(node))
        if step is None:
            step = self._steps[id(node)] = self._explain(node)
        return step

    def _explain(self, node: TruthNode) -> Step:  # noqa: PLR0911 - one case for each node
        match node:
            case Present(fact):
                value = self.row.get(fact.id)
                if not isinstance(value, bool):
                    return Step(node, UNKNOWN, lacking=(fact.id,))
                return Step(node, truth.from_bool(value))
            case Compare(threshold):
                return self._compare(node, threshold)
            case AllOf(nodes):
                parts = tuple([self.step(part) for part in nodes])
                return Step(node, truth.all_of([part.truth for part in parts]), parts)
            case AnyOf(nodes):
                parts = tuple([self.step(part) for part in nodes])
                return Step(node, truth.any_of([part.truth for part in parts]), parts)
            case AtLeast(count, nodes):
                parts = tuple([self.step(part) for part in nodes])
                surely = sum(part.truth is TRUE for part in parts)
                possibly = sum(part.truth is not FALSE for part in parts)
                return Step(node, TRUE if surely >= count else FALSE if possibly < count else UNKNOWN, parts)
            case Not(part):
                below = self.step(part)
                return Step(node, truth.NOT[below.truth], (below,))
            case Chosen(fact, options):
                value = self.row.get(fact.id)
                if value is None:
                    return Step(node, UNKNOWN, lacking=(fact.id,))
                return Step(node, truth.from_bool(value in options))
            case _:
                raise NotImplementedError(f"explain does not know the node {type(node).__name__}")

    def _compare(self, node: Compare, threshold: Threshold) -> Step:
        value = self.number(threshold.of)
        cut, from_laboratory = cut_for(threshold, self.row)
        verdict = _compared(value, node.operator, cut)
        lacking = self._lacking(threshold) if verdict is UNKNOWN else ()
        return Step(node, verdict, (), value, cut, from_laboratory, lacking)

    def _lacking(self, threshold: Threshold) -> tuple[str, ...]:
        """The facts that could settle a comparison: unknown ones, and known ones that are only known to an interval.

        Of a formula that does not apply to this patient, nothing can settle it.
        """
        of = threshold.of
        if isinstance(of, Formula) and of.applies_when is not None and self.step(of.applies_when).truth is FALSE:
            return ()
        return tuple(fact.id for fact in of.facts if not _is_sharp(self.row.get(fact.id)))

    def number(self, node: NumberNode) -> Interval:  # noqa: C901, PLR0911, PLR0912 - one case for each node
        """The value of a number, as an interval; without limits when it is unknown.

        Raises:
            NotImplementedError: For a node type without a reading, which is a fault of the library.
        """
        match node:
            case Value(fact):
                value = self.row.get(fact.id)
                return (value.low, value.high) if isinstance(value, Reading) else FULL
            case Formula():
                if id(node) not in self._formulas:
                    self._formulas[id(node)] = (node, self._computed(node))
                return self._formulas[id(node)][1]
            case Constant(plain):
                return (plain, plain)
            case Add(parts):
                return intervals.add(*map(self.number, parts))
            case Subtract(left, right):
                return intervals.subtract(self.number(left), self.number(right))
            case Multiply(parts):
                return intervals.multiply(*map(self.number, parts))
            case Divide(left, right):
                return intervals.divide(self.number(left), self.number(right))
            case Power(base, exponent):
                return intervals.power(self.number(base), exponent)
            case Exponential(base, exponent):
                return intervals.exponential(base, self.number(exponent))
            case Minimum(parts):
                return intervals.minimum(*map(self.number, parts))
            case Maximum(parts):
                return intervals.maximum(*map(self.number, parts))
            case Case(branches):
                return next((self.number(value) for when, value in branches if self.step(when).truth is TRUE), FULL)
            case _:
                raise NotImplementedError(f"explain does not know the node {type(node).__name__}")

    def _computed(self, formula: Formula) -> Interval:
        if any(fact.id not in self.row for fact in formula.inputs):
            return FULL
        if formula.applies_when is not None and self.step(formula.applies_when).truth is not TRUE:
            return FULL
        value = intervals.rounded(self.number(formula.expression))
        if formula.exact_when is not None and self.step(formula.exact_when).truth is not TRUE:
            return intervals.at_most(value)
        return value


def _is_sharp(value: FactValue | None) -> bool:
    return value is not None and (not isinstance(value, Reading) or value.exact)


def _compared(value: Interval, operator: str, cut: float) -> Truth:
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
