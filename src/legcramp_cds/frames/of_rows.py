"""Rows of plain data as a table of the library that the user works with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import narwhals as nw

from legcramp_cds.errors import InputError, Problem, nearest, require

__all__ = ["LIBRARIES", "frame_of"]

LIBRARIES = ("polars", "pandas", "pyarrow")


def frame_of(columns: dict[str, Sequence[object]], library: str = "polars") -> Any:  # noqa: ANN401 - the caller names it
    """Make a table.

    Args:
        columns: Values by name of the column.
        library: One of `LIBRARIES`.

    Returns:
        A table of that library.

    Raises:
        InputError: If it is none of these.
        MissingExtraError: If it is not installed.

    Example:
        >>> frame_of({"condition": ["hypokalemia"]}).shape
        (1, 1)
    """
    if library not in LIBRARIES:
        hint = nearest(library, LIBRARIES) or f"one of {', '.join(LIBRARIES)}"
        raise InputError(Problem("library", "tables are not made in this library", library, hint))
    require("pandas" if library == "pandas" else "frames", library, what="such a table")
    backend: Any = library
    return nw.from_dict(dict(columns), backend=backend).to_native()
