"""The reading for tables equals the reference on generated rules and rows, in Polars and in DuckDB."""

from __future__ import annotations

from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from legcramp_cds.facts import FactValue, Finding, Measurement
from legcramp_cds.frames.stages import Engine, apply_stages, plan_stages
from legcramp_cds.logic.build import all_of, any_of, present
from legcramp_cds.logic.explain import explain
from legcramp_cds.logic.frame import FrameReading, Sheet
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.logic.terms import Terms
from legcramp_cds.testing import fact_rows, rules
from legcramp_cds.testing.rules import FACTS
from tests.frames.tables import as_duckdb, exact_row, table

VERDICTS = {"true": 1, "false": -1, "unknown": 0}
MEASURES = [fact.id for fact in FACTS if isinstance(fact, Measurement)]
UNITS = st.fixed_dictionaries({name: st.sampled_from(["mmol/L", "mg/dL"]) for name in MEASURES})


def verdicts(
    native: Any,  # noqa: ANN401 - a table of any engine
    columns: frozenset[str],
    trees: list[TruthNode],
    units: dict[str, str],
) -> list[list[int]]:
    engine: Engine = "polars" if isinstance(native, pl.LazyFrame) else "duckdb"
    reading = FrameReading(Sheet(columns, units), Terms())
    outputs = {}
    for index, tree in enumerate(trees):
        outputs[f"y{index}"], outputs[f"n{index}"] = reading.yes(tree), reading.no(tree)
        outputs[f"v{index}"] = reading.verdict(tree)
    result = apply_stages(native, plan_stages(outputs, engine), ["row"], engine)
    frame = result.collect() if engine == "polars" else result.pl()
    found = []
    for row in frame.sort("row").iter_rows(named=True):
        rails = [(row[f"y{index}"], row[f"n{index}"]) for index in range(len(trees))]
        assert not any(None in pair for pair in rails), "a rail is never null"
        told = [True if yes else False if no else None for yes, no in rails]
        assert told == [row[f"v{index}"] for index in range(len(trees))]
        found.append([int(yes) - int(no) for yes, no in rails])
    return found


@given(
    trees=st.lists(rules(), min_size=1, max_size=4),
    rows=st.lists(fact_rows(facts=FACTS), min_size=1, max_size=5),
    units=UNITS,
    dropped=st.sets(st.sampled_from([fact.id for fact in FACTS]), max_size=3),
    engine=st.sampled_from(["polars", "polars", "polars", "duckdb"]),
)
@settings(max_examples=200)
def test_the_reading_equals_explain(
    trees: list[TruthNode], rows: list[dict[str, FactValue]], units: dict[str, str], dropped: set[str], engine: str
) -> None:
    known = [exact_row({k: v for k, v in row.items() if k not in dropped}, units) for row in rows]
    frame = table(known, [fact for fact in FACTS if fact.id not in dropped])
    frame = frame.with_columns(pl.Series("row", range(len(rows)), dtype=pl.Int64))
    native = as_duckdb(frame) if engine == "duckdb" else frame.lazy()
    expected = [[VERDICTS[explain(tree, row).truth.value] for tree in trees] for row in known]
    assert verdicts(native, frozenset(frame.columns), trees, units) == expected


def test_a_column_that_is_not_there_folds_away() -> None:
    a, b = (fact for fact in FACTS[:2] if isinstance(fact, Finding))
    reading = FrameReading(Sheet(frozenset({a.id})), Terms())
    both, either = all_of(present(a), present(b)), any_of(present(a), present(b))
    assert reading.yes(both) is reading.terms.false
    assert reading.no(both) is reading.no(present(a))
    assert reading.yes(either) is reading.yes(present(a))
    assert reading.no(either) is reading.terms.false
