"""A small table arrives on the engine of a large one as it was, and leaves nothing behind."""

from __future__ import annotations

from datetime import date

import duckdb
import narwhals as nw
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.frames.beside import beside

SCHEMA = {"whole": pl.Int64, "number": pl.Float64, "truth": pl.Boolean, "text": pl.String, "day": pl.Date}
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "whole": st.none() | st.integers(-(2**63), 2**63 - 1),
            "number": st.none() | st.floats(allow_nan=False),
            "truth": st.none() | st.booleans(),
            # DuckDB's texts hold no zero byte, and no vocabulary has one.
            "text": st.none() | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
            "day": st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)),
        }
    ),
    max_size=6,
)


CONNECTION = duckdb.connect()


@given(rows=ROWS)
def test_duckdb_gets_what_was_there(rows: list[dict[str, object]]) -> None:
    small = pl.DataFrame(rows, schema=SCHEMA)
    large = nw.from_native(CONNECTION.sql("SELECT 1 AS a"))
    assert nw.to_native(beside(large, small)).pl().equals(small)


def test_nothing_is_left_behind() -> None:
    beside(nw.from_native(CONNECTION.sql("SELECT 1 AS a")), pl.DataFrame({"a": [1]})).collect()
    assert CONNECTION.sql("SELECT * FROM duckdb_views() WHERE NOT internal").fetchall() == []
