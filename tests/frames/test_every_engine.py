"""What must hold on every engine: the answers of the assessment, limits, odd values, and how bad input is refused."""

from __future__ import annotations

from itertools import product
from math import inf, nan
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import Phase, settings
from hypothesis import given as drawn
from hypothesis import strategies as st

from benchmarks.frames_cohort import cohort
from benchmarks.frames_same import FACTS, digest, engines
from legcramp_cds.errors import InputError
from legcramp_cds.facts import FactValue, Measurement, Reading
from legcramp_cds.frames import screen
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.nodes import Value
from legcramp_cds.readings import to_canonical
from legcramp_cds.testing import fact_rows
from tests.frames.engines import ENGINES, given, library, plain, spark_session
from tests.frames.tables import exact_row, readings, table
from tests.frames.test_screen import EVERYTHING, differences, facts_in

# What PySpark says of pandas, of its own threads and of its sockets is none of ours.
pytestmark = pytest.mark.filterwarnings("ignore")
EVERY = pytest.mark.parametrize("engine", ENGINES)
STATUS = ("status_hypomagnesemia",)


@EVERY
def test_a_dense_cohort_equals_assess(engine: str) -> None:
    """Everything that can be asked for, over many columns of which three quarters are known."""
    frame = cohort(24, columns=40 if engine == "spark" else 100)
    held = given(frame.with_columns(row=pl.int_range(24, dtype=pl.Int64)), engine)
    result = screen(held, columns=EVERYTHING, id_column="row")
    assert library(result) == library(held)
    assert differences(plain(result).sort("row"), readings(frame)) == []


@EVERY
def test_generated_rows_equal_assess(engine: str) -> None:
    # Shrinking a row of facts on Spark takes hours; the cells that differ are told anyway.
    few = settings(max_examples=2 if engine == "spark" else 3, deadline=None, phases=[Phase.generate])

    @few
    @drawn(rows=st.lists(fact_rows(), min_size=12, max_size=24))
    def check(rows: list[dict[str, FactValue]]) -> None:
        known = [exact_row(row, {}) for row in rows]
        frame = table(known, facts_in(known) or [load().facts["age"]])
        with_row = frame.with_columns(row=pl.int_range(len(rows), dtype=pl.Int64))
        groups = ("triage", "red_flags", "status", "weight", "top")
        result = plain(screen(given(with_row, engine), columns=groups, id_column="row")).sort("row")
        assert differences(result, known, some=True) == []

    check()


def limits_in(place: int) -> tuple[pl.DataFrame, dict[str, str]]:
    """Values just below, at and just above each limit, in the n-th printed unit of each measurement."""
    cuts: dict[str, set[float]] = {}
    own: dict[str, str] = {}
    for threshold in load().thresholds.values():
        if isinstance(threshold.of, Value):
            fact = threshold.of.fact
            units = list(dict.fromkeys((fact.unit, *fact.printed_units)))
            own[fact.id] = units[min(place, len(units) - 1)]
            cuts.setdefault(fact.id, set()).add(round(printed(fact, threshold.cut, own[fact.id]), 6))
    rows = [
        {name: round(cut * (1 + step), 9)}
        for name, found in cuts.items()
        for cut in sorted(found)
        for step in (-1e-3, -1e-6, 0, 1e-6, 1e-3)
    ]
    return pl.DataFrame(rows, schema=dict.fromkeys(cuts, pl.Float64)), own


def printed(fact: Measurement, value: float, unit: str) -> float:
    """A value in the canonical unit, in another one."""
    zero, one = to_canonical(fact, 0.0, unit), to_canonical(fact, 1.0, unit)
    return (value - zero) / (one - zero)


# Spark takes its time over seventy columns, so it gets one unit of each.
@pytest.mark.parametrize(("engine", "place"), [*product(ENGINES[:-1], (0, 1, 2)), ("spark", 1)])
def test_every_limit_in_every_unit(engine: str, place: int) -> None:
    frame, own = limits_in(place)
    assert frame.height > 500
    groups = ("triage", "red_flags", "status", "weight")
    with_row = frame.with_columns(row=pl.int_range(frame.height, dtype=pl.Int64))
    # What no living patient can have is set to unknown.
    result, _ = screen(given(with_row, engine), columns=groups, id_column="row", units=own, errors="report")
    computed = plain(result).sort("row")
    if engine != "polars":
        first, _ = screen(with_row, columns=groups, id_column="row", units=own, errors="report")
        assert computed.equals(plain(first))
        return
    some = range(place, frame.height, 5)
    rows = [usable(frame.row(index, named=True), own) for index in some]
    assert differences(computed[list(some)], rows, some=True) == []


def usable(row: dict[str, float | None], own: dict[str, str]) -> dict[str, FactValue]:
    """A row of values in these units as facts, without what is not plausible."""
    found: dict[str, FactValue] = {}
    for name, value in row.items():
        fact = load().facts[name]
        assert isinstance(fact, Measurement)
        exact = None if value is None else to_canonical(fact, value, own[name])
        if exact is not None and fact.low <= exact <= fact.high:
            found[name] = Reading(exact, exact, own[name])
    return found


@EVERY
def test_odd_numbers_are_unknown(engine: str) -> None:
    frame = pl.DataFrame({"row": range(5), "magnesium": [nan, inf, -inf, 0.45, None]})
    result = plain(screen(given(frame, engine), columns=STATUS, id_column="row")).sort("row")
    assert result["status_hypomagnesemia"].to_list() == ["unlikely", "unlikely", "unlikely", "confirmed", "unlikely"]


@EVERY
def test_tables_without_rows_values_or_facts(engine: str) -> None:
    schema = {"row": pl.Int64, "magnesium": pl.Float64, "pregnant": pl.Boolean, "sex": pl.String}
    wanted = ("triage", "top_1", "missing")
    empty = plain(screen(given(pl.DataFrame(schema=schema), engine), columns=wanted, keep=["row"]))
    assert (empty.height, empty.columns) == (0, ["row", "magnesium", "pregnant", "sex", *wanted])
    one = pl.DataFrame({"row": [1], "magnesium": [None], "pregnant": [None], "sex": [None]}, schema=schema)
    assert plain(screen(given(one, engine), columns=["triage"], keep=["row"]))["triage"].to_list() == ["routine"]
    alone = plain(screen(given(one.select("row"), engine), columns=["triage", "version"], keep=["row"]))
    assert alone["triage"].to_list() == ["routine"]


@EVERY
def test_shuffled_columns_change_nothing(engine: str) -> None:
    frame = cohort(20, columns=24).with_columns(row=pl.int_range(20, dtype=pl.Int64))
    groups = ("triage", "red_flags", "top")
    first = plain(screen(frame, columns=groups, id_column="row"))
    turned = plain(screen(given(frame.select(reversed(frame.columns)), engine), columns=groups, id_column="row"))
    assert turned.select(first.columns).sort("row").equals(first)


@EVERY
def test_wrong_types_and_names_are_told_at_once(engine: str) -> None:
    frame = pl.DataFrame({"magnezium": [1.0], "pregnant": [1], "age": [True], "sex": [3]})
    with pytest.raises(InputError) as caught:
        screen(given(frame, engine))
    assert {problem.where for problem in caught.value.problems} == {"magnezium", "pregnant", "age", "sex"}
    result, problems = screen(given(frame.drop("magnezium"), engine), columns=["triage"], errors="report")
    assert plain(result)["triage"].to_list() == ["routine"]
    assert len(problems) == 3


@EVERY
def test_cells_that_cannot_be_used_are_shown_or_reported(engine: str) -> None:
    frame = pl.DataFrame(
        {
            "who": ["a", "b", "c", "d"],
            "magnesium": ["<0.5", "0.45", "hemolyzed", " 0.8 "],
            "potassium": [4.1, 41.0, None, -1.0],
            "sex": ["female", "male", "f", None],
        }
    )
    with pytest.raises(InputError) as caught:
        screen(given(frame, engine), id_column="who")
    assert [problem.where for problem in caught.value.problems] == ["magnesium", "potassium", "sex"]
    for part in ("2 cells", "'<0.5' in who 'a'", "'hemolyzed' in who 'c'", "41.0 in who 'b'", "'f' in who 'c'"):
        assert part in str(caught.value)
    result, problems = screen(given(frame, engine), id_column="who", columns=STATUS, errors="report")
    found = plain(result).sort("who")
    assert found["status_hypomagnesemia"].to_list() == ["unlikely", "confirmed", "unlikely", "unlikely"]
    assert found["magnesium"].to_list() == frame["magnesium"].to_list()
    assert len(problems) == 3


@EVERY
def test_two_rows_of_one_patient_are_refused(engine: str) -> None:
    frame = pl.DataFrame({"who": ["a", "a", "b"], "age": [31.0, 32.0, 33.0]})
    with pytest.raises(InputError, match="two rows have one patient") as caught:
        screen(given(frame, engine), id_column="who")
    assert "'a'" in str(caught.value)


@EVERY
def test_a_column_of_units_names_one_unit(engine: str) -> None:
    frame = pl.DataFrame({"who": ["a", "b"], "magnesium": [1.1, None], "magnesium_unit": ["mg/dL", None]})
    result = plain(screen(given(frame, engine), id_column="who", columns=STATUS)).sort("who")
    assert result["status_hypomagnesemia"].to_list() == ["confirmed", "unlikely"]
    mixed = frame.with_columns(magnesium=pl.Series([1.1, 0.8]), magnesium_unit=pl.Series(["mg/dL", "mmol/L"]))
    with pytest.raises(InputError, match="several units") as caught:
        screen(given(mixed, engine), id_column="who")
    assert "'mg/dL' in who 'a'; 'mmol/L' in who 'b'" in str(caught.value)
    result, problems = screen(given(mixed, engine), id_column="who", columns=STATUS, errors="report")
    assert plain(result)["status_hypomagnesemia"].to_list() == ["unlikely", "unlikely"]
    assert [problem.where for problem in problems] == ["magnesium_unit"]


@EVERY
def test_names_with_quotes_are_carried_along(engine: str) -> None:
    odd: dict[str, Any] = {'it\'s "odd", x.y': ["kept"], "magnesium": [0.45]}
    result = plain(screen(given(pl.DataFrame(odd), engine), columns=STATUS, keep=list(odd)[:1]))
    assert result.row(0) == ("kept", 0.45, "confirmed")


def test_a_cohort_has_the_same_hash_everywhere(tmp_path: Path) -> None:
    """As `make same-tables` shows for a million patients."""
    spark_session()
    frame = cohort(5_000, columns=FACTS).with_columns(pl.int_range(5_000, dtype=pl.Int64).alias("patient"))
    found = {name: digest(work()) for name, work in engines(frame, tmp_path).items()}
    assert len(found) == 6
    assert len(set(found.values())) == 1, found
    assert digest(frame) not in found.values()
