"""Adding up the evidence that holds gives what the decision says, which looks at all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.assess.decisions import weight
from legcramp_cds.assess.program import ConditionPlaces, compile_knowledge
from legcramp_cds.assess.weigh import counted, held, weigh
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.algebra import PLAIN

CONDITIONS = compile_knowledge(load()).conditions


@given(data=st.data(), entry=st.sampled_from(CONDITIONS))
def test_the_sum_is_that_of_the_decision(data: st.DataObject, entry: ConditionPlaces) -> None:
    places = sorted({item.place for item in entry.items})
    true = data.draw(st.sets(st.sampled_from(places))) if places else set()
    verdicts = [1 if place in true else 0 for place in range(max(places, default=0) + 1)]
    rules = {item.evidence.when: item.place for item in entry.items}
    told = weight.weigh(PLAIN, entry.condition.evidence, lambda rule: verdicts[rules[rule]] > 0)
    assert weigh(held(entry.items, verdicts)) == (told.total, told.supported)


@pytest.mark.parametrize("entry", CONDITIONS, ids=lambda entry: entry.condition.id)
def test_of_each_group_the_strongest_for_and_the_strongest_against_counts(entry: ConditionPlaces) -> None:
    strongest: dict[tuple[str, bool], float] = {}
    for index, item in enumerate(entry.condition.evidence):
        key = (item.group or f"#{index}", item.decibans > 0)
        strongest[key] = max(strongest.get(key, 0.0), item.decibans, key=abs)
    assert sorted(item.decibans for item in counted(entry.items)) == sorted(strongest.values())
