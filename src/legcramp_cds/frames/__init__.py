"""Whole tables: the same knowledge over dataframes, in expressions, on the engine that holds the data."""
