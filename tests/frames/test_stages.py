"""Single expressions that are written in an unusual way."""

from __future__ import annotations

import polars as pl

from legcramp_cds.frames.stages import apply_stages, plan_stages
from legcramp_cds.logic.terms import Terms


def test_tenths_are_the_nearest_floats() -> None:
    """For every whole number that a weight can be."""
    terms = Terms()
    whole = terms.total([terms.points([(terms.is_true("yes"), number)], 0) for number in (1,)])
    assert terms.tenths(whole).op == "tenths"
    numbers = pl.DataFrame({"number": range(-32_768, 32_768)})
    computed = numbers.select(pl.col("number").cast(pl.Float64) * 31.0 * (1 / 310)).to_series().to_list()
    assert computed == [number / 10 for number in range(-32_768, 32_768)]
    stages = plan_stages({"tenth": terms.tenths(whole)}, "polars")
    given = pl.DataFrame({"yes": [True, None]})
    assert apply_stages(given.lazy(), stages, [], "polars").collect()["tenth"].to_list() == [0.1, 0.0]
