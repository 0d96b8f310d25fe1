"""A made-up cohort: every fact of the knowledge base as a column, seeded, a quarter of the cells unknown.

Values are drawn around the limits of the knowledge base. They are no patients, and nothing clinical follows from them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from legcramp_cds.facts import Choice, Fact, Measurement
from legcramp_cds.knowledge.base import load

__all__ = ["cohort"]

_UNKNOWN = 0.25


def cohort(rows: int, *, columns: int | Sequence[str] | None = None, seed: int = 20261122) -> pl.DataFrame:
    """Make a cohort.

    Args:
        rows: How many patients.
        columns: Only so many facts, the same ones every time, or the facts of these names; None for all.
        seed: Of the generator.
    """
    generator = np.random.default_rng(seed)
    facts = list(load().facts.values())
    if isinstance(columns, Sequence):
        facts = [load().facts[name] for name in columns]
    elif columns is not None:
        # Measured values first, then findings in equal steps through the catalog.
        measured = [fact for fact in facts if isinstance(fact, Measurement | Choice)]
        others = [fact for fact in facts if not isinstance(fact, Measurement | Choice)]
        half = min(columns // 2, len(measured))
        step = max(1, len(others) // (columns - half))
        facts = [*measured[:half], *others[::step][: columns - half]]
    cuts: dict[str, list[float]] = {}
    for threshold in load().thresholds.values():
        cuts.setdefault(threshold.measurement.id, []).append(threshold.cut)
    return pl.DataFrame([_column(fact, rows, generator, cuts.get(fact.id, [])) for fact in facts])


def _column(fact: Fact, rows: int, generator: np.random.Generator, cuts: list[float]) -> pl.Series:
    unknown = pl.Series(generator.random(rows, dtype=np.float32) < _UNKNOWN)
    if isinstance(fact, Measurement):
        low, high = min([*cuts, fact.high]), max([*cuts, fact.low])
        if not low < high:
            low, high = (low * 0.8, low * 1.2) if cuts else (fact.low, fact.high)
        middle, width = (low + high) / 2, (high - low) / 2
        values = np.clip(generator.normal(middle, width, rows), max(fact.low, -1e6), min(fact.high, 1e6))
        series = pl.Series(fact.id, values.round(2).clip(fact.low, fact.high))
    elif isinstance(fact, Choice):
        series = pl.Series(fact.id, generator.integers(0, len(fact.options), rows)).replace_strict(
            dict(enumerate(fact.options)), return_dtype=pl.String
        )
    else:
        series = pl.Series(fact.id, generator.random(rows, dtype=np.float32) < 0.08)
    return series.to_frame().select(pl.when(~unknown).then(pl.col(fact.id)).alias(fact.id)).to_series()
