"""A threshold: a limit as a source prints it, with its unit, its place in the source and the day it was read.

Two classes that must not be confused: a `DecisionLimit` is fixed by a guideline and holds everywhere; a
`ReferenceLimit` describes healthy people as measured by one laboratory, so the range that the laboratory prints with
the result wins over the built-in one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Fact, Measurement
from legcramp_cds.logic.nodes import Formula, Node, TruthNode, Value
from legcramp_cds.readings import cut_in
from legcramp_cds.sources import Citation

__all__ = ["Compare", "DecisionLimit", "Operator", "ReferenceLimit", "Threshold"]

Operator = Literal["<", "<=", ">", ">="]

# Sources print rounded numbers: 0.40 mmol/L of magnesium stands beside "1.0 mg/dL", which is 0.41.
_SPELLINGS_AGREE_WITHIN = 0.03


@dataclass(frozen=True, kw_only=True)
class Threshold:
    """A limit for a number.

    Args:
        id: Stable name, lower-case with underscores.
        of: The measurement or formula that is compared with it.
        value: The limit as the source prints it, with unit; this spelling decides.
        citation: Where it was read.
        also: The same limit in other units as the source prints it; a result reported in that unit is compared in
            that unit, because 1.70 mg/dL and 0.70 mmol/L of magnesium are not the same number.
        inclusive: Whether a value equal to the limit counts as beyond it.
        note: What a reader has to know, such as a rival limit.

    Raises:
        KnowledgeError: If two spellings differ by more than rounding explains, or the unit does not fit.
    """

    id: str
    of: Value | Formula
    value: str
    citation: Citation
    also: tuple[str, ...] = ()
    inclusive: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.of, Value | Formula):
            raise KnowledgeError(f"threshold {self.id!r} must be of a measurement or a formula (given: {self.of!r})")
        for text, other in zip(self.also, self.printed_cuts.values(), strict=False):
            if abs(other - self.cut) > _SPELLINGS_AGREE_WITHIN * abs(self.cut):
                raise KnowledgeError(
                    f"the spellings of threshold {self.id!r} disagree: {self.value!r} is {self.cut:g} {self.unit}, "
                    f"{text!r} is {other:g} {self.unit}; source: {self.citation}"
                )

    @cached_property
    def measurement(self) -> Measurement:
        """What is measured; for a formula, a stand-in with its name and unit."""
        if isinstance(self.of, Formula):
            return Measurement(id=self.of.id, name=self.of.name, unit=self.of.unit)
        return self.of.fact

    @property
    def unit(self) -> str:
        """Canonical unit of the number."""
        return self.measurement.unit

    @cached_property
    def cut(self) -> float:
        """The limit in the canonical unit."""
        return cut_in(self.measurement, self.value)[1]

    @cached_property
    def printed_cuts(self) -> dict[str, float]:
        """For each unit in which the source prints the limit besides `value`: the limit, in the canonical unit."""
        return dict(cut_in(self.measurement, text) for text in self.also)

    @cached_property
    def spellings(self) -> dict[str, str]:
        """The limit as printed, by unit."""
        texts = (self.value, *self.also)
        return {cut_in(self.measurement, text)[0]: text for text in texts}

    def printed_in(self, unit: str) -> str:
        """The limit as printed in a unit, or its first spelling where it is not printed in that one."""
        return self.spellings.get(unit, self.value)


@dataclass(frozen=True, kw_only=True)
class DecisionLimit(Threshold):
    """A limit at which a guideline acts or a definition starts. The laboratory's own range does not move it.

    Example:
        >>> from legcramp_cds.sources import Source, cite
        >>> sodium = Measurement(id="sodium", name="Sodium", unit="mmol/L", valence=1)
        >>> paper = cite(Source(key="p", title="A paper"), "table 1", "2026-11-22")
        >>> DecisionLimit(id="sodium_low", of=Value(sodium), value="135 mmol/L", citation=paper).cut
        135.0
    """


@dataclass(frozen=True, kw_only=True)
class ReferenceLimit(Threshold):
    """An end of a reference interval; the laboratory's own limit, when printed with the result, wins.

    Args:
        side: Which end of the interval.
        times: Multiple of the limit that is meant, as in "five times the upper limit".
    """

    side: Literal["low", "high"]
    times: float = 1.0

    @cached_property
    def cut(self) -> float:
        """The built-in limit times the multiple, in the canonical unit."""
        return cut_in(self.measurement, self.value)[1] * self.times

    @cached_property
    def printed_cuts(self) -> dict[str, float]:
        """As for every threshold, times the multiple."""
        return {unit: cut * self.times for unit, cut in (cut_in(self.measurement, text) for text in self.also)}


@dataclass(frozen=True)
class Compare(TruthNode):
    """The number of the threshold stands in this relation to it."""

    threshold: Threshold
    operator: Operator

    def __post_init__(self) -> None:
        if self.operator not in ("<", "<=", ">", ">="):
            raise KnowledgeError(f"unknown comparison {self.operator!r}")

    @property
    def parts_(self) -> tuple[Node, ...]:
        """The number that is compared."""
        return (self.threshold.of,)

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        """None: the number below reads the facts."""
        return ()
