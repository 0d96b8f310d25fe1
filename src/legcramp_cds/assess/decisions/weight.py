"""How evidence adds up: in decibans, and of correlated findings the strongest alone.

Every weight of the knowledge base has one decimal. Sums are made of whole tenths, which are exact, and a tenth of the
whole number is the weight that is told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from legcramp_cds.knowledge.shapes import Evidence
from legcramp_cds.logic.algebra import Algebra
from legcramp_cds.logic.nodes import TruthNode

__all__ = ["Weighed", "slots", "tenths", "weigh"]

T = TypeVar("T")


def tenths(decibans: float) -> int:
    """A weight as a whole number of tenths."""
    return round(decibans * 10)


def slots(evidence: Sequence[Evidence]) -> tuple[tuple[Evidence, ...], ...]:
    """The evidence in slots, each heaviest first: of a slot the first that holds counts, and the others do not.

    A slot is what speaks for a condition, or what speaks against it, of one group. Evidence without a group correlates
    with nothing, and has a slot of its own.
    """
    found: dict[tuple[str, bool], list[Evidence]] = {}
    for index, item in enumerate(evidence):
        found.setdefault((item.group or f"#{index}", item.decibans > 0), []).append(item)
    return tuple(tuple(sorted(slot, key=lambda item: -abs(item.decibans))) for slot in found.values())


class Weighed(NamedTuple, Generic[T]):
    """Evidence added up.

    Args:
        total: In tenths of a deciban.
        supported: Whether any of it speaks for the condition.
    """

    total: T
    supported: T


def weigh(algebra: Algebra[T], evidence: Sequence[Evidence], holds: Callable[[TruthNode], T]) -> Weighed[T]:
    """Add up evidence.

    Args:
        algebra: For one patient, or for a table.
        evidence: The evidence.
        holds: Whether a rule is true.
    """
    found = [[(holds(item.when), tenths(item.decibans)) for item in slot] for slot in slots(evidence)]
    supporting = [held for slot in found for held, weight in slot if weight > 0]
    return Weighed(algebra.total([algebra.points(slot) for slot in found]), algebra.some(*supporting))
