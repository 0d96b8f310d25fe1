"""Rules in plain English: what a rule asks (`say`), and what it found in one patient (`tell`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import singledispatch
from math import inf

from legcramp_cds import units
from legcramp_cds.facts import FactRow, Measurement, Reading, in_sentence
from legcramp_cds.logic.explain import Step
from legcramp_cds.logic.intervals import Interval
from legcramp_cds.logic.nodes import AllOf, AnyOf, AtLeast, Chosen, Not, Present, TruthNode
from legcramp_cds.logic.thresholds import Compare, Operator, ReferenceLimit
from legcramp_cds.truth import FALSE, TRUE

__all__ = ["amount", "say", "tell"]

_OPERATORS = {"<": "below", "<=": "at or below", ">": "above", ">=": "at or above"}
_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


# A rule with more alternatives than this is a list; in a sentence the first ones stand for all.
_MOST_ALTERNATIVES = 6


def say(node: TruthNode) -> str:
    """What a rule asks, in words.

    Raises:
        NotImplementedError: For a node type without a reading, which is a fault of the library.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import not_, present
        >>> say(not_(present(Finding(id="cough", name="Cough"))))
        'no cough'
    """
    memo = node.memo
    if "say" not in memo:
        memo["say"] = _say(node)
    words: str = memo["say"]
    return words


@singledispatch
def _say(node: TruthNode) -> str:
    raise NotImplementedError(f"words does not know the node {type(node).__name__}")


@_say.register
def _(node: Present) -> str:
    return in_sentence(node.fact.name)


@_say.register
def _(node: Chosen) -> str:
    return f"{in_sentence(node.fact.name)}: {' or '.join(option.replace('_', ' ') for option in node.options)}"


@_say.register
def _(node: AllOf) -> str:
    return " and ".join(_bracketed(part) for part in node.parts)


@_say.register
def _(node: AnyOf) -> str:
    shown = node.parts[:_MOST_ALTERNATIVES]
    more = len(node.parts) - len(shown)
    return " or ".join(_bracketed(part) for part in shown) + (f" or one of {more} more" if more else "")


@_say.register
def _(node: AtLeast) -> str:
    return f"at least {node.count} of: {'; '.join(say(part) for part in node.parts)}"


@_say.register
def _(node: Not) -> str:
    if isinstance(node.part, Compare):
        return say(Compare(node.part.threshold, _OPPOSITE[node.part.operator]))
    return f"no {say(node.part)}" if isinstance(node.part, Present) else f"not ({say(node.part)})"


@_say.register
def _(node: Compare) -> str:
    threshold = node.threshold
    others = f" ({', '.join(units.legible(text) for text in threshold.also)})" if threshold.also else ""
    printed = units.legible(threshold.value)
    name = in_sentence(threshold.measurement.name)
    if isinstance(threshold, ReferenceLimit):
        times = "" if threshold.times == 1 else f"{threshold.times:g} times "
        limit = f"{times}the {'lower' if threshold.side == 'low' else 'upper'} reference limit"
        return f"{name} {_OPERATORS[node.operator]} {limit} (built in: {printed}{others})"
    return f"{name} {_OPERATORS[node.operator]} {printed}{others}"


def _bracketed(node: TruthNode) -> str:
    text = say(node)
    return f"({text})" if isinstance(node, AllOf | AnyOf | AtLeast) else text


def tell(step: Step, row: FactRow, dates: Mapping[str, date] | None = None) -> str:
    """What a rule found in this patient: the parts that made it true, or false, with values, limits and dates.

    Args:
        step: The outcome of `legcramp_cds.logic.explain.explain`.
        row: The facts that it was evaluated on.
        dates: When each measured fact was collected, where that is known.

    Returns:
        A phrase without a full stop.

    Example:
        >>> from legcramp_cds.facts import Finding
        >>> from legcramp_cds.logic.build import present
        >>> from legcramp_cds.logic.explain import explain
        >>> row = {"cough": True}
        >>> tell(explain(present(Finding(id="cough", name="Cough")), row), row)
        'cough'
    """
    node = step.node
    if isinstance(node, Compare):
        return _tell_compare(step, node, row, dates or {})
    if isinstance(node, Present):
        return say(node) if step.truth is TRUE else f"no {say(node)}" if step.truth is FALSE else f"{say(node)}?"
    if isinstance(node, Chosen):
        value = row.get(node.fact.id)
        return f"{in_sentence(node.fact.name)}: {str(value).replace('_', ' ') if value is not None else 'unknown'}"
    if isinstance(node, Not):
        return tell(step.parts[0], row, dates)
    deciding = [part for part in step.parts if part.truth is step.truth] or list(step.parts)
    if isinstance(node, AtLeast):
        deciding = [part for part in step.parts if part.truth is TRUE] or list(step.parts)
    if isinstance(node, AnyOf) and step.truth is TRUE:
        # Alternatives say the same thing in other ways; the first that holds is enough.
        deciding = deciding[:1]
    return ", ".join(dict.fromkeys(tell(part, row, dates) for part in deciding))


def _tell_compare(step: Step, node: Compare, row: FactRow, dates: Mapping[str, date]) -> str:
    threshold = node.threshold
    measurement = threshold.measurement
    name = in_sentence(measurement.name)
    reading = row.get(measurement.id)
    unit = reading.unit if isinstance(reading, Reading) else measurement.unit
    if step.value is None or step.cut is None or (step.value[0] == -inf and step.value[1] == inf):
        return f"{name} is not known"
    shown = amount(measurement, step.value, unit)
    when = f" on {dates[measurement.id].isoformat()}" if measurement.id in dates else ""
    operator = node.operator if step.truth is not FALSE else _OPPOSITE[node.operator]
    verb = "may be" if step.truth is not TRUE and step.truth is not FALSE else "is"
    if step.laboratory_limit:
        limit = f"{amount(measurement, (step.cut, step.cut), unit)}, from the laboratory's own range"
    elif isinstance(threshold, ReferenceLimit) and threshold.times != 1:
        limit = f"{threshold.times:g} times {units.legible(threshold.printed_in(unit))}"
    else:
        limit = units.legible(threshold.printed_in(unit))
    return f"{name} {shown}{when} {verb} {_OPERATORS[operator]} {limit}"


def amount(measurement: Measurement, value: Interval, unit: str) -> str:
    """A value with its unit, as reported; a bound where only a bound is known.

    Args:
        measurement: What was measured.
        value: Interval in the canonical unit.
        unit: The unit to show it in; one that cannot be converted linearly falls back to the canonical unit.

    Example:
        >>> sodium = Measurement(id="sodium", name="Sodium", unit="mmol/L", valence=1)
        >>> amount(sodium, (-inf, 130.0), "meq/L")
        'at most 130 meq/L'
    """
    shown = unit or measurement.unit
    factor = 1.0
    if any(shown == affine[0] for affine in measurement.affine):
        shown = measurement.unit
    elif shown != measurement.unit:
        factor = units.factor(shown, measurement.unit, molar_mass=measurement.molar_mass, valence=measurement.valence)
    low, high = value[0] / factor, value[1] / factor
    unit_text = f" {units.legible(shown)}".rstrip()
    if low == high:
        return f"{_number(low)}{unit_text}"
    if low == -inf:
        return f"at most {_number(high)}{unit_text}"
    if high == inf:
        return f"at least {_number(low)}{unit_text}"
    return f"{_number(low)} to {_number(high)}{unit_text}"


def _number(value: float) -> str:
    """A number as a laboratory would print it: three decimals below ten, fewer above, all digits of large ones."""
    places = 3 if abs(value) < 10 else 2 if abs(value) < 100 else 1
    return f"{round(value, places):.10g}"
