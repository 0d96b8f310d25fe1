"""How evidence adds up: in decibans, and of correlated findings the strongest alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legcramp_cds.assess.program import Item, Verdicts

__all__ = ["counted", "held", "weigh"]


def weigh(items: Iterable[Item]) -> tuple[float, bool]:
    """Add up evidence.

    Args:
        items: The evidence that holds.

    Returns:
        The sum in decibans, of each group only the strongest for and the strongest against; and whether anything
        speaks for it.
    """
    best_for: dict[str, float] = {}
    best_against: dict[str, float] = {}
    for item in items:
        weight, group = item.decibans, item.group
        if weight > best_for.get(group, 0.0):
            best_for[group] = weight
        elif weight < best_against.get(group, 0.0):
            best_against[group] = weight
    return sum(best_for.values()) + sum(best_against.values()), bool(best_for)


def held(items: Iterable[Item], verdicts: Verdicts) -> list[Item]:
    """The items whose rule is true."""
    return [item for item in items if verdicts[item.place] > 0]


def counted(items: Sequence[Item], verdicts: Verdicts) -> list[Item]:
    """The items that enter the sum: of each group the first strongest for, and the first strongest against."""
    best: dict[tuple[str, bool], Item] = {}
    for item in held(items, verdicts):
        key = (item.group, item.decibans > 0)
        if key not in best or abs(item.decibans) > abs(best[key].decibans):
            best[key] = item
    return list(best.values())
