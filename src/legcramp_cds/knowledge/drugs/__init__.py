"""Drugs and cramps: ingredients, the classes that they belong to, and groups of classes.

Example:
    >>> [one.id for one in classes_of("salmeterol")]
    ['laba']
    >>> DRUG_CLASSES["dopamine_antagonist"].is_cause
    False
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Exposure
from legcramp_cds.knowledge.collect import collect
from legcramp_cds.knowledge.drugs import (
    anticancer,
    bone,
    context,
    diabetes,
    diuretics,
    gut,
    heart,
    hormones,
    infection,
    lipid,
    nervous_system,
    other,
    respiratory,
)
from legcramp_cds.knowledge.drugs.groups import WRITTEN, derived
from legcramp_cds.knowledge.drugs.shapes import DrugClass, DrugGroup, DrugStatement, Ingredient
from legcramp_cds.knowledge.drugs.vocabulary import CauseStrength, Direction, Role

__all__ = [
    "DRUG_CLASSES",
    "DRUG_GROUPS",
    "EXPOSURES",
    "INGREDIENTS",
    "CauseStrength",
    "Direction",
    "DrugClass",
    "DrugGroup",
    "DrugStatement",
    "Ingredient",
    "Role",
    "classes_of",
    "group_members",
]

DRUG_CLASSES: Mapping[str, DrugClass] = collect(
    (
        diuretics,
        lipid,
        respiratory,
        heart,
        gut,
        hormones,
        diabetes,
        bone,
        anticancer,
        infection,
        nervous_system,
        other,
        context,
    ),
    DrugClass,
)


def _ingredients() -> Mapping[str, Ingredient]:
    found: dict[str, Ingredient] = {}
    for one in DRUG_CLASSES.values():
        for member in one:
            if found.setdefault(member.id, member) != member:
                raise KnowledgeError(f"two ingredients are called {member.id!r}; one is in class {one.id!r}")
    return MappingProxyType(found)


def _by_ingredient() -> Mapping[str, tuple[DrugClass, ...]]:
    found: dict[str, tuple[DrugClass, ...]] = {}
    for one in DRUG_CLASSES.values():
        for member in one:
            found[member.id] = (*found.get(member.id, ()), one)
    return MappingProxyType(found)


INGREDIENTS: Mapping[str, Ingredient] = _ingredients()
_CLASSES_OF: Mapping[str, tuple[DrugClass, ...]] = _by_ingredient()

DRUG_GROUPS: Mapping[str, DrugGroup] = MappingProxyType(
    {group.id: group for group in (*WRITTEN, *derived(DRUG_CLASSES.values()))}
)
for _group in DRUG_GROUPS.values():
    for _member in _group.members:
        if _member not in DRUG_CLASSES and _member not in INGREDIENTS:
            raise KnowledgeError(f"group {_group.id!r} holds {_member!r}, which is neither a class nor an ingredient")

# Every exposure that a rule may read; the groups have no facts beside them.
EXPOSURES: Mapping[str, Exposure] = MappingProxyType(
    {
        **{one.taking.id: one.taking for one in DRUG_CLASSES.values()},
        **{group.taking.id: group.taking for group in DRUG_GROUPS.values()},
    }
)


def classes_of(ingredient_id: str) -> tuple[DrugClass, ...]:
    """Find the classes that an ingredient belongs to.

    Args:
        ingredient_id: Id of an ingredient.

    Returns:
        Its classes, in order of declaration; empty for an id that is not known.
    """
    return _CLASSES_OF.get(ingredient_id, ())


def group_members(group_id: str) -> tuple[str, ...]:
    """Name every ingredient of a group, those of its classes included.

    Args:
        group_id: Id of a group in `DRUG_GROUPS`.

    Raises:
        KeyError: If there is no such group.
    """
    found: dict[str, None] = {}
    for member in DRUG_GROUPS[group_id].members:
        if member in DRUG_CLASSES:
            found.update(dict.fromkeys(one.id for one in DRUG_CLASSES[member]))
        else:
            found[member] = None
    return tuple(found)
