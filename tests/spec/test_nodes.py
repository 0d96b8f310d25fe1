"""What each node means, as tables with the missing rows written out; every row is run by every one-patient reading."""

from collections.abc import Mapping
from math import inf

import pytest

from legcramp_cds.errors import KnowledgeError
from legcramp_cds.facts import Choice, FactValue, Finding, Measurement, Reading
from legcramp_cds.logic.build import (
    above,
    add,
    all_of,
    any_of,
    at_least,
    at_least_n,
    at_most,
    below,
    chosen,
    divide,
    multiply,
    not_,
    present,
    subtract,
)
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.explain import Explained, explain, number
from legcramp_cds.logic.nodes import (
    AllOf,
    Case,
    Constant,
    Exponential,
    Formula,
    Maximum,
    Minimum,
    NumberNode,
    Power,
    TruthNode,
    Value,
)
from legcramp_cds.logic.thresholds import Compare, DecisionLimit, ReferenceLimit
from legcramp_cds.sources import Source, cite

PAPER = cite(Source(key="paper", title="A paper"), "table 1", "2026-11-22")
A, B, C = (Finding(id=letter, name=letter.upper()) for letter in "abc")
SIDE = Choice(id="side", name="Side", options=("left", "right"))
MG = Measurement(id="mg", name="Magnesium", unit="mmol/L", molar_mass=24.305, valence=2, printed_units=("mg/dL",))
CK = Measurement(id="ck", name="CK", unit="U/L")
LOW = DecisionLimit(id="mg_low", of=Value(MG), value="0.70 mmol/L", also=("1.7 mg/dL",), citation=PAPER)
LOW_INCLUSIVE = DecisionLimit(id="mg_crit", of=Value(MG), value="0.40 mmol/L", citation=PAPER, inclusive=True)
CK_5X = ReferenceLimit(id="ck_5x", of=Value(CK), value="200 U/L", citation=PAPER, side="high", times=5)

T, F, U = 1, -1, 0
NAMES = {1: "true", -1: "false", 0: "unknown"}


def exactly(value: float, unit: str = "mmol/L") -> Reading:
    return Reading(value, value, unit)


def check(rule: TruthNode, row: Mapping[str, FactValue], expected: int) -> None:
    assert explain(rule, row).truth.value == NAMES[expected]
    assert compile_rules([rule]).run(row) == [expected]


@pytest.mark.parametrize(("row", "expected"), [({"a": True}, T), ({"a": False}, F), ({}, U), ({"b": True}, U)])
def test_present(row: Mapping[str, FactValue], expected: int) -> None:
    check(present(A), row, expected)


@pytest.mark.parametrize(("row", "expected"), [({"side": "left"}, T), ({"side": "right"}, F), ({}, U)])
def test_chosen(row: Mapping[str, FactValue], expected: int) -> None:
    check(chosen(SIDE, "left"), row, expected)


@pytest.mark.parametrize(
    ("row", "every", "some", "two"),
    [
        ({"a": True, "b": True, "c": True}, T, T, T),
        ({"a": True, "b": True, "c": False}, F, T, T),
        ({"a": True, "b": True}, U, T, T),
        ({"a": True, "b": False, "c": False}, F, T, F),
        ({"a": True, "b": False}, F, T, U),
        ({"a": True}, U, T, U),
        ({"a": False, "b": False, "c": False}, F, F, F),
        ({"a": False, "b": False}, F, U, F),
        ({"a": False}, F, U, U),
        ({}, U, U, U),
    ],
)
def test_all_any_at_least(row: Mapping[str, FactValue], every: int, some: int, two: int) -> None:
    parts = (present(A), present(B), present(C))
    check(all_of(*parts), row, every)
    check(any_of(*parts), row, some)
    check(at_least_n(2, *parts), row, two)


@pytest.mark.parametrize(("row", "expected"), [({"a": True}, F), ({"a": False}, T), ({}, U)])
def test_not(row: Mapping[str, FactValue], expected: int) -> None:
    check(not_(present(A)), row, expected)


@pytest.mark.parametrize(
    ("reading", "is_below", "is_at_least", "is_above", "is_at_most"),
    [
        (exactly(0.69), T, F, F, T),
        (exactly(0.70), F, T, F, T),
        (exactly(0.71), F, T, T, F),
        (Reading(-inf, 0.69, "mmol/L"), T, F, F, T),
        (Reading(-inf, 0.70, "mmol/L"), U, U, F, T),
        (Reading(0.70, inf, "mmol/L"), F, T, U, U),
        (Reading(0.71, inf, "mmol/L"), F, T, T, F),
        (Reading(0.5, 0.9, "mmol/L"), U, U, U, U),
        (None, U, U, U, U),
    ],
)
def test_compare(reading: Reading | None, is_below: int, is_at_least: int, is_above: int, is_at_most: int) -> None:
    row = {} if reading is None else {"mg": reading}
    check(below(LOW), row, is_below)
    check(at_least(LOW), row, is_at_least)
    check(above(LOW), row, is_above)
    check(at_most(LOW), row, is_at_most)


@pytest.mark.parametrize(("value", "expected"), [(0.39, T), (0.40, T), (0.41, F)])
def test_an_inclusive_limit_counts_itself(value: float, expected: int) -> None:
    check(below(LOW_INCLUSIVE), {"mg": exactly(value)}, expected)
    check(at_least(LOW_INCLUSIVE), {"mg": exactly(value)}, -expected)


def test_a_limit_is_compared_in_the_unit_of_the_result() -> None:
    """1.70 mg/dL is 0.6994 mmol/L: below 0.70 mmol/L, and yet not below the 1.7 mg/dL that the source prints."""
    canonical = 1.7 * 10 / 24.305
    assert canonical < 0.70
    check(below(LOW), {"mg": exactly(LOW.printed_cuts["mg/dL"], "mg/dL")}, F)
    check(below(LOW), {"mg": exactly(canonical, "mmol/L")}, T)


@pytest.mark.parametrize(
    ("reading", "expected"),
    [
        (exactly(1001, "U/L"), T),
        (exactly(1000, "U/L"), F),
        (Reading(1001, 1001, "U/L", None, 300), F),
        (Reading(1501, 1501, "U/L", None, 300), T),
        (Reading(1001, 1001, "U/L", 30, None), T),
    ],
)
def test_the_laboratory_own_range_wins(reading: Reading, expected: int) -> None:
    check(above(CK_5X), {"ck": reading}, expected)


X, Y = (Measurement(id=letter, name=letter, unit="mmol/L") for letter in "xy")


@pytest.mark.parametrize(
    ("expression", "row", "expected"),
    [
        (add(X, Y, 1), {"x": exactly(2), "y": exactly(3)}, (6, 6)),
        (add(X, Y), {"x": exactly(2)}, (-inf, inf)),
        (subtract(X, Y), {"x": Reading(2, 4, "mmol/L"), "y": exactly(1)}, (1, 3)),
        (multiply(X, -2), {"x": Reading(2, 4, "mmol/L")}, (-8, -4)),
        (divide(X, Y), {"x": exactly(6), "y": exactly(3)}, (2, 2)),
        (divide(X, Y), {"x": exactly(6), "y": Reading(-1, 3, "mmol/L")}, (-inf, inf)),
        # What may be zero, and be it only at its end, divides nothing.
        (divide(X, Y), {"x": exactly(6), "y": Reading(0, 3, "mmol/L")}, (-inf, inf)),
        (divide(X, Y), {"x": exactly(6), "y": Reading(-3, 0, "mmol/L")}, (-inf, inf)),
        (divide(X, Y), {"x": exactly(6), "y": exactly(0)}, (-inf, inf)),
        (Power(Value(X), 0.5), {"x": exactly(9)}, (3, 3)),
        (Power(Value(X), 0.5), {"x": exactly(-9)}, (-inf, inf)),
        (Exponential(2.0, Value(X)), {"x": exactly(3)}, (8, 8)),
        (Minimum((Value(X), Constant(4))), {"x": exactly(9)}, (4, 4)),
        (Minimum((Value(X), Constant(4))), {}, (-inf, 4)),
        (Maximum((Value(X), Constant(4))), {"x": exactly(9)}, (9, 9)),
        (Case(((present(A), Constant(1)), (present(B), Value(X)))), {"b": True, "x": exactly(7)}, (7, 7)),
        (Case(((present(A), Constant(1)),)), {}, (-inf, inf)),
        (Case(((present(A), Constant(1)),)), {"a": False}, (-inf, inf)),
    ],
)
def test_numbers(expression: NumberNode, row: Mapping[str, FactValue], expected: tuple[float, float]) -> None:
    assert number(expression, row) == expected
    formula = Formula(id="f", name="F", unit="mmol/L", expression=Maximum((expression, expression)), citation=PAPER)
    cut = DecisionLimit(id="cut", of=formula, value="2.5 mmol/L", citation=PAPER)
    rule = Compare(cut, ">")
    check(rule, row, {"true": T, "false": F, "unknown": U}[explain(rule, row).truth.value])


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"x": exactly(2), "a": True, "b": True}, (2, 2)),
        ({"x": exactly(2), "a": True, "b": False}, (-inf, 2)),
        ({"x": exactly(2), "a": True}, (-inf, 2)),
        ({"x": exactly(2), "a": False, "b": True}, (-inf, inf)),
        ({"x": exactly(2), "b": True}, (-inf, inf)),
        ({"a": True, "b": True}, (-inf, inf)),
        ({"x": exactly(0.1 + 0.2), "a": True, "b": True}, (0.3, 0.3)),
    ],
)
def test_a_formula_speaks_only_under_its_conditions(
    row: Mapping[str, FactValue], expected: tuple[float, float]
) -> None:
    formula = Formula(
        id="f",
        name="F",
        unit="mmol/L",
        expression=Value(X),
        citation=PAPER,
        applies_when=present(A),
        exact_when=present(B),
        otherwise="measure it",
    )
    assert number(formula, row) == expected
    cut = DecisionLimit(id="cut", of=formula, value="2.5 mmol/L", citation=PAPER)
    check(below(cut), row, T if expected[1] < 2.5 else U)


@pytest.mark.parametrize(
    "build",
    [
        lambda: AllOf(()),
        lambda: at_least_n(3, present(A)),
        lambda: all_of(A),  # type: ignore[arg-type]
        lambda: present(MG),  # type: ignore[arg-type]
        lambda: chosen(SIDE, "up"),
        lambda: Value(A),  # type: ignore[arg-type]
        lambda: Compare(LOW, "=="),  # type: ignore[arg-type]
        lambda: Exponential(-1.0, Constant(1)),
        lambda: Case(()),
        lambda: DecisionLimit(id="t", of=Value(MG), value="0.70 mmol/L", also=("2.7 mg/dL",), citation=PAPER),
        lambda: DecisionLimit(id="t", of=Constant(1), value="0.70 mmol/L", citation=PAPER),  # type: ignore[arg-type]
        lambda: Formula(id="f", name="F", unit="1", expression=Constant(1), citation=PAPER, exact_when=present(A)),
    ],
)
def test_a_wrong_tree_cannot_be_built(build: object) -> None:
    with pytest.raises(KnowledgeError):
        build()  # type: ignore[operator]


def test_an_unknown_step_names_what_would_settle_it() -> None:
    rule = all_of(present(A), any_of(present(B), below(LOW)))
    assert explain(rule, {"a": True, "b": False}).missing == ("mg",)
    assert explain(rule, {"a": False}).missing == ()
    assert explain(rule, {}).missing == ("a", "b", "mg")


def test_what_stands_in_several_rules_is_explained_once_for_a_patient() -> None:
    shared = all_of(present(A), present(B))
    explained = Explained({"a": True})
    assert explained.step(any_of(shared, present(B))).parts[0] is explained.step(shared)


def test_a_rule_of_which_nothing_is_known_is_the_same_for_everybody() -> None:
    rule = all_of(present(A), present(B))
    assert explain(rule, {}) is explain(rule, {"mg": exactly(0.8)})
    assert explain(rule, {"a": True}) is not explain(rule, {})
