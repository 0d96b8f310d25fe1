"""Whole tables: the same knowledge over dataframes, in expressions, on the engine that holds the data."""

from importlib.util import find_spec

from legcramp_cds.errors import MissingExtraError, Problem

if find_spec("narwhals") is None or find_spec("polars") is None:
    raise MissingExtraError(Problem("", "tables need Polars and narwhals", "", "pip install 'legcramp-cds[frames]'"))

from legcramp_cds.frames.long import LongNames, facts_from_long
from legcramp_cds.frames.plan import GROUPS
from legcramp_cds.frames.screen import DEFAULT_COLUMNS, screen
from legcramp_cds.frames.tidy import facts_schema, screen_long

__all__ = ["DEFAULT_COLUMNS", "GROUPS", "LongNames", "facts_from_long", "facts_schema", "screen", "screen_long"]
