"""Read the knowledge as a profile has it: a new knowledge base, made once and kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from legcramp_cds.errors import InputError, KnowledgeError, Problem, nearest
from legcramp_cds.knowledge.base import KnowledgeBase, check
from legcramp_cds.knowledge.profiles.builtin import PROFILES
from legcramp_cds.knowledge.profiles.shapes import Profile
from legcramp_cds.knowledge.shapes import BaseRate, Condition
from legcramp_cds.logic.build import all_of
from legcramp_cds.logic.nodes import facts_of
from legcramp_cds.logic.rewrite import Rewriter

__all__ = ["DEFAULT", "find_profile", "with_profile"]

T = TypeVar("T")

DEFAULT = "default"

# The condition that a panel for ordinary cramps is asked for by.
_ORDINARY = "idiopathic_nocturnal_leg_cramps"
_DRUG_LINES = "drug_induced_cramps"


def find_profile(name: str) -> Profile:
    """Find a profile by its id.

    Args:
        name: The id.

    Raises:
        InputError: If there is none, with the nearest names.

    Example:
        >>> find_profile("dgn").name
        'German Society of Neurology'
    """
    try:
        return PROFILES[name]
    except KeyError:
        hint = nearest(name, PROFILES) or f"the profiles are {', '.join(PROFILES)}"
        raise InputError(Problem("profile", "there is no such profile", name, hint)) from None


@cache
def with_profile(knowledge: KnowledgeBase, name: str) -> KnowledgeBase:
    """Read a knowledge base as a profile has it; done once for each.

    Args:
        knowledge: The knowledge base, without a profile.
        name: Id of the profile.

    Returns:
        The same object for the default profile; else one that shares all that the profile leaves alone.

    Raises:
        InputError: If there is no such profile, or the knowledge base has another one already.
        KnowledgeError: If the profile does not fit the knowledge base.

    Example:
        >>> from legcramp_cds.knowledge.base import load
        >>> with_profile(load(), "dgn").profile
        'dgn'
        >>> with_profile(load(), "default") is load()
        True
    """
    profile = find_profile(name)
    if knowledge.profile == profile.id:
        return knowledge
    if knowledge.profile != DEFAULT:
        hint = "start from the knowledge base without a profile"
        raise InputError(Problem("profile", f"the knowledge base is read as {knowledge.profile} already", name, hint))
    changed = _restructured(knowledge, profile)
    rewriter = Rewriter(profile.replaces)
    rewritten = replace(
        changed,
        conditions=rewriter.of(changed.conditions),
        red_flags=rewriter.of(changed.red_flags),
        investigations=rewriter.of(changed.investigations),
        discouraged=rewriter.of(changed.discouraged),
        no_tests=rewriter.of(changed.no_tests),
        gate=rewriter.of(changed.gate),
        scope=rewriter.of(changed.scope),
        advice=rewriter.of(changed.advice),
        formulas=rewriter.of(changed.formulas),
    )
    problems = [*_misfits(knowledge, profile), *check(rewritten)]
    if problems:
        raise KnowledgeError(problems)
    return rewritten


def _restructured(knowledge: KnowledgeBase, profile: Profile) -> KnowledgeBase:
    """The knowledge base with the tests, the advice and the drugs of the profile; its limits come after."""
    tests = {order.investigation for order in profile.panel}
    provided = knowledge.no_tests.provided
    return replace(
        knowledge,
        profile=profile.id,
        conditions=_frozen(
            {name: _condition(knowledge, condition, profile) for name, condition in knowledge.conditions.items()}
        ),
        # What the panel asks for in ordinary cramps cannot be spoken against there.
        discouraged=_frozen(
            {
                name: rule
                for name, rule in knowledge.discouraged.items()
                if not (name.startswith("ordinary_cramp") and rule.investigation in tests)
            }
        ),
        no_tests=replace(
            knowledge.no_tests, provided=all_of(provided, *profile.panel_normal) if profile.panel_normal else provided
        ),
        advice=_frozen(
            {
                name: advice
                for name, advice in {**knowledge.advice, **profile.advice}.items()
                if name not in profile.without_advice
            }
        ),
    )


def _condition(knowledge: KnowledgeBase, condition: Condition, profile: Profile) -> Condition:
    if condition.id == _ORDINARY and profile.panel:
        return replace(condition, workup=(*condition.workup, *profile.panel))
    counts = profile.drugs_that_count
    if counts is None or condition.part_of != _DRUG_LINES:
        return condition
    read = {fact.id for fact in facts_of(*(item.when for item in condition.evidence))}
    if any(knowledge.drug_classes[name].taking.id in read for name in counts):
        return condition
    note = f"{condition.note} Not among the drugs that {profile.name} names, so it ranks as a very rare cause there."
    return replace(condition, base_rate=BaseRate.VERY_RARE, contexts=(), note=note.strip())


def _misfits(knowledge: KnowledgeBase, profile: Profile) -> Iterator[Problem]:
    where = f"profiles.{profile.id}"
    known: tuple[tuple[str, frozenset[str], Mapping[str, object]], ...] = (
        ("limit", frozenset(profile.replaces), knowledge.thresholds),
        ("advice", profile.without_advice, knowledge.advice),
        ("drug class", profile.drugs_that_count or frozenset(), knowledge.drug_classes),
    )
    for what, names, there in known:
        for name in sorted(names - there.keys()):
            yield Problem(where, f"names a {what} that is not there", name)


def _frozen(entries: dict[str, T]) -> Mapping[str, T]:
    return MappingProxyType(entries)
