"""Every kind of table gives the same cells, in its own kind, order and index."""

from __future__ import annotations

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from benchmarks.frames_cohort import cohort
from legcramp_cds.errors import InputError
from legcramp_cds.frames import screen

GROUPS = ("triage", "red_flags", "status", "weight", "top")
ROWS = 60


@pytest.fixture(scope="module")
def table() -> pl.DataFrame:
    """A small cohort with enough columns to bring many conditions into question."""
    return cohort(ROWS, columns=90).with_columns(pl.Series("patient", [f"p{ROWS - i}" for i in range(ROWS)]))


@pytest.fixture(scope="module")
def answer(table: pl.DataFrame) -> pl.DataFrame:
    """What eager Polars says, with words as plain text."""
    return plain(screen(table, columns=GROUPS, id_column="patient"))


def plain(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_columns(pl.selectors.by_dtype(pl.Enum, pl.Categorical).cast(pl.String))


def test_eager_polars_keeps_its_columns_in_front(table: pl.DataFrame, answer: pl.DataFrame) -> None:
    assert answer.columns[: len(table.columns)] == table.columns
    assert answer.select(table.columns).equals(table)
    assert answer["status_hypokalemia"].n_unique() > 2


def test_lazy_polars_stays_lazy(table: pl.DataFrame, answer: pl.DataFrame) -> None:
    result = screen(table.lazy(), columns=GROUPS, id_column="patient")
    assert isinstance(result, pl.LazyFrame)
    assert plain(result.collect()).equals(answer)


def test_pyarrow(table: pl.DataFrame, answer: pl.DataFrame) -> None:
    result = screen(table.to_arrow(), columns=GROUPS, id_column="patient")
    assert isinstance(result, pa.Table)
    found = pl.from_arrow(result)
    assert isinstance(found, pl.DataFrame)
    assert plain(found).equals(answer)


@pytest.mark.parametrize("kind", ["numpy", "nullable", "pyarrow"])
def test_pandas_of_every_kind(table: pl.DataFrame, answer: pl.DataFrame, kind: str) -> None:
    frame = table.to_pandas(use_pyarrow_extension_array=kind == "pyarrow")
    if kind == "nullable":
        frame = frame.convert_dtypes()
    frame.index = pd.Index(range(1000, 1000 + ROWS)[::-1], name="visit")
    before = frame.copy()
    result = screen(frame, columns=GROUPS, id_column="patient")
    assert isinstance(result, pd.DataFrame)
    pd.testing.assert_frame_equal(result[before.columns.tolist()], before)
    assert result.index.equals(before.index)
    new = [name for name in answer.columns if name not in table.columns]
    assert plain(pl.from_pandas(result[new])).equals(answer.select(new))


def test_duckdb(table: pl.DataFrame) -> None:
    table = table.select([*table.columns[:30:2], *table.columns[46:70], "patient"])
    answer = plain(screen(table, columns=GROUPS, id_column="patient"))
    connection = duckdb.connect()
    connection.register("given", table.to_arrow())
    result = screen(connection.sql("select * from given"), columns=GROUPS, id_column="patient")
    assert isinstance(result, duckdb.DuckDBPyRelation)
    assert result.pl().sort("patient").equals(answer.sort("patient"))


def test_shuffled_columns_change_nothing(table: pl.DataFrame, answer: pl.DataFrame) -> None:
    turned = table.select(reversed(table.columns))
    assert plain(screen(turned, columns=GROUPS, id_column="patient")).select(answer.columns).equals(answer)


def test_empty_one_row_and_all_null() -> None:
    frame = cohort(1, columns=60)
    assert screen(frame.head(0)).height == 0
    assert screen(frame).height == 1
    nothing = frame.clear(3)
    assert screen(nothing)["triage"].to_list() == ["routine"] * 3
    assert screen(pl.DataFrame({"age": [None, None]}), columns=["top"], top=1)["top_1"].to_list() == [None, None]


def test_nan_and_infinity_are_unknown() -> None:
    frame = pl.DataFrame({"magnesium": [float("nan"), float("inf"), -float("inf"), 0.45, None]})
    status = screen(frame, columns=["status_hypomagnesemia"])["status_hypomagnesemia"].to_list()
    assert status == ["unlikely", "unlikely", "unlikely", "confirmed", "unlikely"]


def test_what_is_wrong_is_told_all_at_once() -> None:
    frame = pl.DataFrame({"magnezium": [1.0], "pregnant": [1], "sodium": ["140"], "sex": [3]})
    with pytest.raises(InputError) as caught:
        screen(frame)
    text = str(caught.value)
    assert "did you mean 'magnesium'" in text
    assert {problem.where for problem in caught.value.problems} == {"magnezium", "pregnant", "sex"}


def test_cells_that_are_no_numbers_are_shown_or_reported() -> None:
    frame = pl.DataFrame(
        {"who": ["a", "b", "c"], "magnesium": ["<0.5", "0.45", "hemolyzed"], "potassium": [4.1, 41.0, None]}
    )
    with pytest.raises(InputError) as caught:
        screen(frame, id_column="who")
    assert [problem.where for problem in caught.value.problems] == ["magnesium", "potassium"]
    assert "'<0.5' in who 'a'" in str(caught.value)
    result, problems = screen(frame, id_column="who", columns=["status_hypomagnesemia"], errors="report")
    assert result["status_hypomagnesemia"].to_list() == ["unlikely", "confirmed", "unlikely"]
    assert len(problems) == 2


def test_two_rows_of_one_patient_are_refused() -> None:
    with pytest.raises(InputError, match="two rows have one patient"):
        screen(pl.DataFrame({"who": ["a", "a", "b"], "age": [1.0, 2.0, 3.0]}), id_column="who")


def test_a_table_that_is_none_is_refused() -> None:
    with pytest.raises(InputError, match="a table is wanted here"):
        screen({"age": [1]})


def test_an_output_that_does_not_exist_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match="did you mean 'triage'"):
        screen(pl.DataFrame({"age": [1.0]}), columns=["triag"])


def test_two_columns_of_one_name_are_refused() -> None:
    frame = pd.DataFrame([[1.0, 2.0]], columns=["age", "age"])
    with pytest.raises(InputError, match="two columns have this name"):
        screen(frame)


def test_a_limit_is_met_exactly_in_each_of_its_units() -> None:
    # 1.70 mg/dL and 0.70 mmol/L are two spellings of one limit, and each decides in its own unit.
    canonical = screen(pl.DataFrame({"magnesium": [0.69, 0.70]}), columns=["weight_hypomagnesemia"])
    printed = screen(
        pl.DataFrame({"magnesium": [1.69, 1.70]}), columns=["weight_hypomagnesemia"], units={"magnesium": "mg/dL"}
    )
    for frame in (canonical, printed):
        below, at = frame["weight_hypomagnesemia"].to_list()
        assert below > at


def test_the_version_is_put_out() -> None:
    result = screen(pl.DataFrame({"age": [1.0]}), columns=["version"])
    assert {"library_version", "knowledge_version", "knowledge_hash", "profile"} <= set(result.columns)
