"""How common a condition is, and the circumstances that change it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation

__all__ = ["BaseRate", "Context"]


class BaseRate(IntEnum):
    """How common a condition is among people who see a clinician for leg cramps, in decibans.

    A scale for ordering, set by judgment from the epidemiology evidence; it is never shown as a probability. The
    steps are those of the strength scale: a strong and a moderate finding lift a rare condition over a common one.
    """

    VERY_COMMON = 0
    COMMON = -4
    UNCOMMON = -8
    RARE = -13
    VERY_RARE = -18


@dataclass(frozen=True, kw_only=True)
class Context:
    """A circumstance that changes how common a condition is."""

    when: TruthNode
    rate: BaseRate
    citations: tuple[Citation, ...]
