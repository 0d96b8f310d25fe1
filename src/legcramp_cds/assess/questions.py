"""What is not known and would tell something of a condition: what settles a criterion, then what would count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from legcramp_cds.assess.program import ConditionPlaces, Item, Verdicts
from legcramp_cds.assess.reason import Missing, Rules, missing_from, names_missing_from
from legcramp_cds.assess.weigh import held_context
from legcramp_cds.knowledge.shapes import Context
from legcramp_cds.record.facts_of import PatientFacts

__all__ = ["first_unknown_of", "unknown_of"]

# A moderate finding, in decibans; weaker ones are not worth a question of their own.
_WORTH_ASKING = 7.0
_MOST_ASKED = 8


def unknown_of(entry: ConditionPlaces, verdicts: Verdicts, facts: PatientFacts) -> tuple[Missing, ...]:
    """The facts that would settle a criterion, all of them; then the weightiest of those that would count.

    What would count is cut after the first few, because a common condition can be spoken against by anything. First
    of these comes what would make the condition much more common, such as that it is known already.

    Args:
        entry: The condition with the places of its rules.
        verdicts: The verdicts of all rules.
        facts: The patient.
    """
    settling = missing_from(_settling(entry, verdicts), facts)
    named = {missing.fact for missing in settling}
    counting = [missing for missing in missing_from(_counting(entry, verdicts), facts) if missing.fact not in named]
    return (*settling, *counting[:_MOST_ASKED])


def first_unknown_of(entry: ConditionPlaces, verdicts: Verdicts, facts: PatientFacts, most: int) -> tuple[str, ...]:
    """The names of the first facts of `unknown_of`, in its order.

    Args:
        entry: The condition with the places of its rules.
        verdicts: The verdicts of all rules.
        facts: The patient.
        most: How many.
    """
    found = dict(islice(names_missing_from(_settling(entry, verdicts), facts), most))
    if len(found) < most:
        most = min(most, len(found) + _MOST_ASKED)
        # As many more as there are already, because some of them can be the same.
        found |= dict(islice(names_missing_from(_counting(entry, verdicts), facts), most + len(found)))
    return tuple(found.values())[:most]


def _settling(entry: ConditionPlaces, verdicts: Verdicts) -> Rules:
    """The open criteria."""
    criteria = (
        (entry.condition.confirmed_by, entry.confirmed, "would confirm"),
        (entry.condition.excluded_by, entry.excluded, "would exclude"),
    )
    return [
        (rule, effect)
        for rule, place, effect in criteria
        if rule is not None and place is not None and verdicts[place] == 0
    ]


def _counting(entry: ConditionPlaces, verdicts: Verdicts) -> Rules:
    """What would make the condition more common, then the open evidence that is worth a question."""
    rules: Rules = [(context.when, "would speak for it") for context in _contexts_worth_asking(entry, verdicts)]
    rules += [
        (item.evidence.when, "would speak for it" if item.decibans > 0 else "would speak against it")
        for item in _worth_asking(entry, verdicts)
    ]
    return rules


def _worth_asking(entry: ConditionPlaces, verdicts: Verdicts) -> list[Item]:
    """The weightiest open item of each group: what would speak for the condition first, then what against it."""
    best: dict[int, Item] = {}
    for item in entry.items:
        if verdicts[item.place] == 0 and abs(item.decibans) >= _WORTH_ASKING:
            best.setdefault(item.slot, item)
    in_order = sorted(best.values(), key=lambda item: item.decibans < 0)
    return in_order[:_MOST_ASKED]


def _contexts_worth_asking(entry: ConditionPlaces, verdicts: Verdicts) -> Iterator[Context]:
    """The open circumstances that would raise the base rate by as much as a moderate finding."""
    held = held_context(entry, verdicts)
    rate = entry.condition.base_rate if held is None else held.rate
    for context, (place, _) in zip(entry.condition.contexts, entry.rates, strict=True):
        if verdicts[place] == 0 and context.rate - rate >= _WORTH_ASKING:
            yield context
