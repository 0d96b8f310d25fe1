"""`result.to_frame()`: the conditions as a table of the library that was asked for."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from legcramp_cds.errors import InputError, MissingExtraError
from tests.views.samples import empty, example


@pytest.mark.parametrize(
    ("library", "kind"), [("polars", pl.DataFrame), ("pandas", pd.DataFrame), ("pyarrow", pa.Table)]
)
def test_the_table_is_one_of_the_library_that_was_asked_for(library: str, kind: type) -> None:
    assert isinstance(example().to_frame(library), kind)


def test_a_row_is_a_condition_in_the_order_of_the_list() -> None:
    table = example().to_frame()
    assert table["condition"].to_list() == [item.condition for item in example().listed]
    assert table["rank"].to_list() == list(range(1, len(example().listed) + 1))
    assert example().listed[0].reasons_for[0].statement in table["reasons_for"][0]


def test_every_condition_on_request() -> None:
    assert example().to_frame(every=True).height == len(example().differential)


def test_nothing_in_question_is_an_empty_table_with_all_columns() -> None:
    table = empty().to_frame()
    assert table.height == 0
    assert table.columns == example().to_frame().columns


def test_an_unknown_library_is_told() -> None:
    with pytest.raises(InputError, match=r"given: pola\)\. Hint: did you mean 'polars'\?"):
        example().to_frame("pola")


def test_a_library_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legcramp_cds.errors.find_spec", lambda _name: None)
    with pytest.raises(MissingExtraError, match=r'pip install "legcramp-cds\[pandas\]"'):
        example().to_frame("pandas")
