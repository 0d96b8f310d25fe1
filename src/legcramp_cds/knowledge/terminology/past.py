"""Codes that say of themselves that they speak of the past."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["is_history"]

_HISTORY_CODES = ("Z86",)


def is_history(codes: Iterable[str]) -> bool:
    """Whether one of these codes itself says that it speaks of the past.

    Example:
        >>> is_history(["Z86.718"]), is_history(["I82.4"])
        (True, False)
    """
    return any(code.replace(".", "").startswith(_HISTORY_CODES) for code in codes)
