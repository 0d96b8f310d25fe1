"""The compiled reading equals the reference on generated rules and patients: agreement, which is not yet truth."""

import ast

from hypothesis import given, settings
from hypothesis import strategies as st

from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.explain import explain
from legcramp_cds.logic.nodes import Node, TruthNode, walk
from legcramp_cds.logic.words import say, tell
from legcramp_cds.testing import NODE_TYPES, fact_rows, rules
from legcramp_cds.testing.rules import FACTS

BASE = tuple(
    dict.fromkeys(
        rule
        for condition in load().conditions.values()
        for rule in (condition.confirmed_by, condition.excluded_by, *(item.when for item in condition.evidence))
        if rule is not None
    )
)
PROGRAM = compile_rules(BASE)
VERDICTS = {"true": 1, "false": -1, "unknown": 0}


@given(trees=st.lists(rules(), min_size=1, max_size=4), row=fact_rows(facts=FACTS))
def test_compiled_equals_explain(trees: list[TruthNode], row: dict[str, FactValue]) -> None:
    expected = [VERDICTS[explain(tree, row).truth.value] for tree in trees]
    assert compile_rules(trees).run(row) == expected


@given(row=fact_rows())
@settings(max_examples=40)
def test_the_whole_base_compiled_equals_explain_whatever_is_known(row: dict[str, FactValue]) -> None:
    """What no known fact bears on is not evaluated; here everything is."""
    assert PROGRAM.run(row) == [VERDICTS[explain(rule, row).truth.value] for rule in BASE]


def test_nothing_is_settled_where_nothing_is_known() -> None:
    assert set(PROGRAM.run({})) == {0}


def test_the_text_of_a_program_can_be_read() -> None:
    named = {node.name for node in ast.walk(ast.parse(PROGRAM.source)) if isinstance(node, ast.FunctionDef)}
    assert {"notice_0", "compute"} <= named
    assert any(name.startswith("asks_") for name in named)


@given(tree=rules(), row=fact_rows(facts=FACTS), data=st.data())
def test_forgetting_a_fact_moves_a_rule_only_towards_unknown(
    tree: TruthNode, row: dict[str, FactValue], data: st.DataObject
) -> None:
    if not row:
        return
    forgotten = data.draw(st.sampled_from(sorted(row)))
    before = explain(tree, row).truth
    after = explain(tree, {name: value for name, value in row.items() if name != forgotten}).truth
    assert after in (before, type(before).UNKNOWN)


@given(tree=rules(), row=fact_rows(facts=FACTS))
def test_every_rule_can_be_said_and_told(tree: TruthNode, row: dict[str, FactValue]) -> None:
    assert say(tree)
    assert tell(explain(tree, row), row)


@given(tree=rules(), row=fact_rows(facts=FACTS))
def test_an_unknown_verdict_says_what_would_settle_it(tree: TruthNode, row: dict[str, FactValue]) -> None:
    step = explain(tree, row)
    assert bool(step.missing) == (step.truth is type(step.truth).UNKNOWN)


def test_every_node_type_is_generated() -> None:
    """The test of the tests: agreement on rules that were never drawn would show nothing."""
    seen: set[type[Node]] = set()

    @settings(max_examples=400, derandomize=True, database=None)
    @given(tree=rules())
    def collect(tree: TruthNode) -> None:
        seen.update(type(node) for node in walk(tree))

    collect()
    missing = sorted(kind.__name__ for kind in NODE_TYPES - seen)
    assert not missing, f"never generated: {missing}"
