"""How evidence adds up in one patient, of which only the evidence that holds is looked at.

`legcramp_cds.assess.decisions.weight` says what counts: of each slot the first that holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from legcramp_cds.assess.program import ConditionPlaces, Item, Verdicts
from legcramp_cds.knowledge.shapes import Context

__all__ = ["counted", "held", "held_context", "weigh"]


def weigh(items: Sequence[Item]) -> tuple[int, bool]:
    """Add up evidence.

    Args:
        items: The evidence that holds.

    Returns:
        The total in tenths of a deciban, and whether anything speaks for the condition.
    """
    if len(items) == 1:
        # Mostly there is only one.
        weight = items[0].tenths
        return weight, weight > 0
    weights = [item.tenths for item in counted(items)]
    return sum(weights), max(weights, default=0) > 0


def held(items: Iterable[Item], verdicts: Verdicts) -> list[Item]:
    """The items whose rule is true."""
    return [item for item in items if verdicts[item.place] > 0]


def counted(items: Iterable[Item]) -> Collection[Item]:
    """Of the evidence that holds, what enters the sum."""
    first: dict[int, Item] = {}
    for item in items:
        before = first.get(item.slot)
        if before is None or item.rank < before.rank:
            first[item.slot] = item
    return first.values()


def held_context(entry: ConditionPlaces, verdicts: Verdicts) -> Context | None:
    """The circumstance that sets the base rate of a condition: the first that holds; None where none does."""
    for context, (place, _) in zip(entry.condition.contexts, entry.rates, strict=True):
        if verdicts[place] > 0:
            return context
    return None
