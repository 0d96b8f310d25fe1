"""The limits against which a result is shown: the laboratory's own range, or the limits that the rules compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.logic.explain import Step
from legcramp_cds.logic.nodes import Value
from legcramp_cds.logic.thresholds import Compare
from legcramp_cds.logic.words import amount

__all__ = ["Limits", "limits_used"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Lower and upper limit of one result, in the canonical unit.

    Args:
        low: The lower one; None where there is none.
        high: The upper one; None where there is none.
        own: Whether they are the range of the laboratory that made the result.
    """

    low: float | None = None
    high: float | None = None
    own: bool = False

    def say(self, fact: Measurement, unit: str) -> str:
        """The limits in words, in a unit; empty where there are none."""
        low, high = (None if cut is None else amount(fact, (cut, cut), unit) for cut in (self.low, self.high))
        if self.own:
            ends = [f"from {low}" if low else "", f"to {high}" if high else ""]
            return f"laboratory's range {' '.join(end for end in ends if end)}"
        ends = [f"below {low}" if low else "", f"above {high}" if high else ""]
        told = " or ".join(end for end in ends if end)
        return f"rules look for {told}" if told else ""

    def verdict(self, reading: Reading) -> str:
        """``low`` or ``high`` where the reading lies surely outside the laboratory's range; else empty."""
        if self.own and self.low is not None and reading.high < self.low:
            return "low"
        return "high" if self.own and self.high is not None and reading.low > self.high else ""


def limits_used(result: Assessment) -> dict[str, Limits]:
    """The limits of each measured fact of an assessment.

    The laboratory's own range comes first. Where it printed none, these are the limits that the heaviest reasons of
    the conditions in question compared with.

    Args:
        result: The assessment.
    """
    found: dict[str, Limits] = {}
    for compare, step in _comparisons(result):
        name = compare.threshold.measurement.id
        if step.cut is None or not isinstance(compare.threshold.of, Value):
            continue
        old = found.get(name, Limits())
        if compare.operator in ("<", "<="):
            found[name] = Limits(old.low if old.low is not None else step.cut, old.high)
        else:
            found[name] = Limits(old.low, old.high if old.high is not None else step.cut)
    for name, value in result.facts.row.items():
        if isinstance(value, Reading) and not (value.reference_low is None and value.reference_high is None):
            found[name] = Limits(value.reference_low, value.reference_high, own=True)
    return found


def _comparisons(result: Assessment) -> Iterator[tuple[Compare, Step]]:
    for item in result.listed:
        rule = item.definition.confirmed_by
        if rule is not None and item.criteria["confirmed_by"] == "met":
            yield from _inside(result.facts.explained.step(rule))
        for reason in item.reasons:
            yield from _inside(reason.step)


def _inside(step: Step) -> Iterator[tuple[Compare, Step]]:
    if isinstance(step.node, Compare):
        yield step.node, step
    for part in step.parts:
        yield from _inside(part)
