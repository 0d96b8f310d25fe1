"""Every limit of every derived value, on every engine, in every unit of its inputs: just below, at, and just above."""

from __future__ import annotations

import operator
from collections.abc import Callable
from itertools import product

import polars as pl
import pytest

from legcramp_cds.frames import screen
from legcramp_cds.frames.stages import Engine, apply_stages, plan_stages
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.explain import explain
from legcramp_cds.logic.frame import FrameReading, Sheet
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.logic.terms import Term, Terms
from legcramp_cds.logic.thresholds import Compare, Operator
from legcramp_cds.truth import Truth
from tests.frames.derived import as_facts, limits, placed, places, table_of, units_at
from tests.frames.engines import ENGINES, given, plain
from tests.frames.test_screen import differences

# What PySpark says of pandas, of its own threads and of its sockets is none of ours.
pytestmark = pytest.mark.filterwarnings("ignore")
COMPARISONS: dict[Operator, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">=": operator.ge,
    ">": operator.gt,
}
GROUPS = ("triage", "red_flags", "status", "weight", "derived")


def screened(engine: str, place: int) -> pl.DataFrame:
    frame = table_of(placed(place))
    units = {name: unit for name, unit in units_at(place).items() if name in frame.columns}
    return plain(screen(given(frame, engine), columns=GROUPS, id_column="row", units=units)).sort("row")


def test_every_limit_is_reached_from_both_sides_by_each_input() -> None:
    for place in range(places()):
        for formula, cut in limits():
            found = [one for one in placed(place) if (one.formula, one.cut) == (formula.id, cut)]
            assert {one.value - cut > 0 for one in found if one.value != cut} == {True, False}, (formula.id, cut)
            assert [one for one in found if one.value == cut], (formula.id, cut)


@pytest.mark.parametrize("place", range(places()))
def test_patients_around_each_limit_equal_assess(place: int) -> None:
    result = screened("polars", place)
    # Five patients stand around a limit, so that each unit gets another one of them, and all are looked at.
    some = range(place, result.height, places())
    facts = [as_facts(placed(place)[index].row, units_at(place)) for index in some]
    assert differences(result[list(some)], facts, some=True) == []
    for one, told in zip(placed(place), result.iter_rows(named=True), strict=True):
        assert one.value in (told[f"derived_{one.formula}"], told.get(f"derived_{one.formula}_at_most")), one


# Spark takes its time, so it gets one unit of each.
@pytest.mark.parametrize(("engine", "place"), [*product(ENGINES[1:-1], range(places())), (ENGINES[-1], 1)])
def test_every_engine_says_the_same(engine: str, place: int) -> None:
    assert screened(engine, place).equals(screened("polars", place))


@pytest.mark.parametrize("engine", ["polars_lazy", "duckdb", "spark"])
def test_a_limit_itself_is_on_one_side_only(engine: str) -> None:
    """The four comparisons with each limit, as every engine that computes makes them: no rule has to read it."""
    rows = placed(0)
    frame = table_of(rows)
    kind: Engine = "polars" if engine == "polars_lazy" else "duckdb" if engine == "duckdb" else "spark"
    reading = FrameReading(Sheet(frozenset(frame.columns)), Terms())
    outputs: dict[str, Term] = {}
    trees: list[tuple[str, float, Operator, Compare]] = []
    for threshold in load().thresholds.values():
        if isinstance(threshold.of, Formula):
            for sign in COMPARISONS:
                trees.append((threshold.of.id, threshold.cut, sign, Compare(threshold, sign)))
                outputs[f"y{len(trees)}"] = reading.yes(trees[-1][3])
                outputs[f"n{len(trees)}"] = reading.no(trees[-1][3])
    result = plain(apply_stages(given(frame, engine), plan_stages(outputs, kind), ["row"], kind)).sort("row")
    for one, told in zip(rows, result.iter_rows(named=True), strict=True):
        facts = as_facts(one.row, units_at(0))
        for number, (formula, cut, sign, tree) in enumerate(trees, start=1):
            if (formula, cut) == (one.formula, one.cut):
                told_pair = (told[f"y{number}"], told[f"n{number}"])
                truth = explain(tree, facts).truth
                assert told_pair == (truth is Truth.TRUE, truth is Truth.FALSE), (one, sign)
                if truth is not Truth.UNKNOWN:
                    assert (truth is Truth.TRUE) == COMPARISONS[sign](one.value, cut), (one, sign)
                else:
                    # Of an upper bound only: what is not below the limit may still be.
                    assert formula == "calcium_adjusted"
