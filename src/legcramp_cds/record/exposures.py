"""From recognized drugs to the exposures of a row of facts: what is taken, what is not, and what stays unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from legcramp_cds.knowledge.drugs import DRUG_CLASSES, DRUG_GROUPS, classes_of
from legcramp_cds.record.drug_match import Match

__all__ = ["exposures", "group_classes"]


def exposures(matches: Iterable[Match], *, complete: bool) -> dict[str, bool]:
    """Turn recognized drugs into entries of a row of facts.

    Args:
        matches: One match for each entry of the list of drugs that are taken now.
        complete: Whether the record says that the list is complete. Only then is a class known not to be taken; a
            class that something doubtful may belong to stays unknown, and so do alcohol, which no list of drugs
            names, and an open group while an entry was not recognized.

    Returns:
        ``{"taking_...": True or False}``; what is unknown is left out.

    Example:
        >>> from legcramp_cds.record.medications import match
        >>> exposures([match("furosemide")], complete=False)["taking_diuretic"]
        True
        >>> "taking_statin" in exposures([match("furosemide")], complete=False)
        False
    """
    found = tuple(matches)
    taken = frozenset(one for each in found for one in (*each.ingredients, *each.classes))
    shelf = _shelf()
    present = {one for each in found for one in each.groups}
    present.update(group for one in taken for group in shelf.groups_of.get(one, ()))
    row = {f"taking_{one}": True for one in taken if one in DRUG_CLASSES}
    row.update({f"taking_{one}": True for one in present})
    if complete:
        row.update(_absent(found, taken, present))
    return dict(sorted(row.items()))


@dataclass(frozen=True)
class _Shelf:
    """The classes and groups, laid out for quick lookup."""

    listed: frozenset[str]
    groups_of: Mapping[str, tuple[str, ...]]
    class_members: Mapping[str, frozenset[str]]
    single_members: Mapping[str, tuple[str, ...]]


@cache
def _shelf() -> _Shelf:
    groups_of: dict[str, tuple[str, ...]] = {}
    for group in DRUG_GROUPS.values():
        for member in group.members:
            groups_of[member] = (*groups_of.get(member, ()), group.id)
    members = {group.id: frozenset(group.members) for group in DRUG_GROUPS.values()}
    return _Shelf(
        listed=frozenset(one.id for one in DRUG_CLASSES.values() if one.on_drug_lists),
        groups_of=groups_of,
        class_members={group: found & DRUG_CLASSES.keys() for group, found in members.items()},
        single_members={group: tuple(found - DRUG_CLASSES.keys()) for group, found in members.items()},
    )


def _absent(found: Sequence[Match], taken: frozenset[str], present: set[str]) -> dict[str, bool]:
    """Say which classes and groups a complete list rules out."""
    shelf = _shelf()
    open_classes = {one for each in found for doubt in each.doubtful for one in doubt.classes}
    open_classes.update(one for each in found for group in each.groups for one in group_classes(group))
    absent = shelf.listed - taken - open_classes
    # A class that was named without its ingredient leaves open which ingredient it is.
    for each in found:
        own = {one.id for ingredient in each.ingredients for one in classes_of(ingredient)}
        open_classes.update(one for one in each.classes if one not in own)
    all_known = not any(each.unmatched or each.doubtful for each in found)
    row = {f"taking_{one}": False for one in absent}
    for group, classes in shelf.class_members.items():
        ruled_out = (all_known or DRUG_GROUPS[group].closed) and group not in present and classes <= absent
        if ruled_out and all(_not_among(one, open_classes) for one in shelf.single_members[group]):
            row[f"taking_{group}"] = False
    return row


def _not_among(ingredient: str, classes: set[str]) -> bool:
    """Whether none of the classes of an ingredient is among these."""
    return classes.isdisjoint(one.id for one in classes_of(ingredient))


@cache
def group_classes(group: str) -> tuple[str, ...]:
    """Name the classes that a group reaches into, those of its single members included.

    Args:
        group: Id of a group.
    """
    found: dict[str, None] = {}
    for member in DRUG_GROUPS[group].members:
        found.update(dict.fromkeys([member] if member in DRUG_CLASSES else (one.id for one in classes_of(member))))
    return tuple(found)
