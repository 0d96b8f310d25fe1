"""Days as whole numbers, in expressions that mean the same on every engine.

Engines disagree about what the difference of two dates is, so days are counted from year, month and day.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import narwhals as nw

__all__ = ["days_in_month", "ordinal", "ordinal_of", "shifted"]

# `date.toordinal` counts from the year one; the formula below from the first of March of the year zero.
_START = date(1, 1, 1).toordinal() - 307


def ordinal(column: nw.Expr) -> nw.Expr:
    """The number of a day, as `date.toordinal` counts; null for null.

    Args:
        column: Dates.

    Example:
        >>> import polars as pl
        >>> frame = nw.from_native(pl.LazyFrame({"day": [date(2024, 2, 29)]}))
        >>> frame.select(ordinal(nw.col("day")).alias("n")).collect()["n"][0] == date(2024, 2, 29).toordinal()
        True
    """
    return ordinal_of(column.dt.year(), column.dt.month(), column.dt.day())


def ordinal_of(year: nw.Expr, month: nw.Expr, day: nw.Expr) -> nw.Expr:
    """The number of a day from its year, month and day, all of them whole numbers."""
    year, month, day = (part.cast(nw.Int64()) for part in (year, month, day))
    early = nw.when(month <= 2).then(nw.lit(1, dtype=nw.Int64())).otherwise(nw.lit(0, dtype=nw.Int64()))
    # The year begins in March, so that the leap day is its last one.
    years, months = year - early, month + early * 12 - 3
    leaps = years // 4 - years // 100 + years // 400
    return (years * 365 + leaps + (months * 153 + 2) // 5 + day + _START).cast(nw.Int64())


def days_in_month(year: nw.Expr, month: nw.Expr) -> nw.Expr:
    """How many days a month has."""
    one = nw.lit(1, dtype=nw.Int64())
    year, month = year.cast(nw.Int64()), month.cast(nw.Int64())
    after = nw.when(month == 12).then(year + 1).otherwise(year)
    following = nw.when(month == 12).then(one).otherwise(month + 1)
    return ordinal_of(after, following, one) - ordinal_of(year, month, one)


def shifted(day: date, days: float) -> Any:  # noqa: ANN401 - what narwhals calls a literal
    """A day so many days earlier, as a literal; the first of all days where there is none so early."""
    earliest = max(day.toordinal() - int(days), 1)
    return nw.lit(date.min + timedelta(days=earliest - 1), dtype=nw.Date())
