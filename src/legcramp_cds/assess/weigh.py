"""How evidence adds up: in decibans, and of correlated findings the strongest alone."""

from __future__ import annotations

from collections.abc import Sequence

from legcramp_cds.assess.program import Item, Verdicts

__all__ = ["counted", "weigh"]


def weigh(items: Sequence[Item], verdicts: Verdicts) -> tuple[float, bool]:
    """Add up evidence.

    Args:
        items: The evidence.
        verdicts: The verdicts of all rules.

    Returns:
        The sum in decibans, of each group only the strongest for and the strongest against; and whether anything
        speaks for it.
    """
    total = 0.0
    supported = False
    groups: dict[str, tuple[float, float]] = {}
    for item in items:
        if verdicts[item.place] > 0:
            weight = item.decibans
            supported = supported or weight > 0
            best_for, best_against = groups.get(item.group, (0.0, 0.0))
            groups[item.group] = (max(best_for, weight), min(best_against, weight))
    for best_for, best_against in groups.values():
        total += best_for + best_against
    return total, supported


def counted(items: Sequence[Item], verdicts: Verdicts) -> list[Item]:
    """The items that enter the sum: of each group the first strongest for, and the first strongest against."""
    best: dict[tuple[str, bool], Item] = {}
    for item in items:
        if verdicts[item.place] > 0:
            key = (item.group, item.decibans > 0)
            if key not in best or abs(item.decibans) > abs(best[key].decibans):
                best[key] = item
    return list(best.values())
