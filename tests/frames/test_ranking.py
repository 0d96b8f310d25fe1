"""Whole numbers in order, in every row."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.frames.ranking import Ranking, merged
from legcramp_cds.frames.stages import apply_stages, plan_stages
from legcramp_cds.logic.terms import Terms


@given(st.data(), st.integers(1, 9), st.integers(0, 3))
def test_each_place_holds_what_sorting_puts_there(data: st.DataObject, columns: int, narrow: int) -> None:
    rows = data.draw(st.lists(st.lists(st.integers(-3, 20), min_size=columns, max_size=columns), min_size=1))
    frame = pl.DataFrame(rows, schema=[f"c{at}" for at in range(columns)], orient="row")
    terms = Terms()
    keys = [terms.column(name) for name in frame.columns]
    one, other = Ranking(terms, keys[:narrow]), Ranking(terms, keys[narrow:])
    places = [merged(terms, number, one.place, other.place) for number in range(columns + 1)]
    assert [place is None for place in places] == [False] * columns + [True]
    wanted = {f"place_{number}": place for number, place in enumerate(places) if place is not None}
    found = apply_stages(frame.lazy(), plan_stages(wanted, "polars"), [], "polars").collect()
    assert [list(row) for row in found.iter_rows()] == [sorted(row) for row in rows]
