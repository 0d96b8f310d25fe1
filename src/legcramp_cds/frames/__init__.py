"""Whole tables: the same knowledge over dataframes, in expressions, on the engine that holds the data."""

from legcramp_cds.errors import missing_extra

if refusal := missing_extra("frames", "narwhals", "polars", "pyarrow", what="a table"):
    raise refusal

from legcramp_cds.frames.long import LongNames, facts_from_long
from legcramp_cds.frames.plan import GROUPS
from legcramp_cds.frames.screen import DEFAULT_COLUMNS, screen
from legcramp_cds.frames.tidy import facts_schema, screen_long

__all__ = ["DEFAULT_COLUMNS", "GROUPS", "LongNames", "facts_from_long", "facts_schema", "screen", "screen_long"]
