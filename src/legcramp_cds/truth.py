"""True, False and Unknown, after Kleene: what is not known stays not known until something settles it.

The tables are written out in full, nine rows each, because they are the definition that every engine is
tested against. Nothing here is derived from anything else.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn

__all__ = ["AND", "FALSE", "NOT", "OR", "TRUE", "UNKNOWN", "Truth", "all_of", "any_of", "from_bool"]


class Truth(Enum):
    """A verdict. It refuses to be used as a Python bool, because `if unknown:` would read unknown as no.

    Example:
        >>> Truth.TRUE & Truth.UNKNOWN
        <Truth.UNKNOWN: 'unknown'>
    """

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    # Members are what they are; the hash of their names, which every Enum computes in Python, would say no more.
    __hash__ = object.__hash__

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a three-valued verdict is not a bool: unknown is neither true nor false. "
            "Hint: compare with `is TRUE`, `is FALSE` or `is UNKNOWN`"
        )

    def __and__(self, other: Truth) -> Truth:
        return AND[self, other]

    def __or__(self, other: Truth) -> Truth:
        return OR[self, other]

    def __invert__(self) -> Truth:
        return NOT[self]


TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN

AND: dict[tuple[Truth, Truth], Truth] = {
    (TRUE, TRUE): TRUE,
    (TRUE, FALSE): FALSE,
    (TRUE, UNKNOWN): UNKNOWN,
    (FALSE, TRUE): FALSE,
    (FALSE, FALSE): FALSE,
    (FALSE, UNKNOWN): FALSE,
    (UNKNOWN, TRUE): UNKNOWN,
    (UNKNOWN, FALSE): FALSE,
    (UNKNOWN, UNKNOWN): UNKNOWN,
}

OR: dict[tuple[Truth, Truth], Truth] = {
    (TRUE, TRUE): TRUE,
    (TRUE, FALSE): TRUE,
    (TRUE, UNKNOWN): TRUE,
    (FALSE, TRUE): TRUE,
    (FALSE, FALSE): FALSE,
    (FALSE, UNKNOWN): UNKNOWN,
    (UNKNOWN, TRUE): TRUE,
    (UNKNOWN, FALSE): UNKNOWN,
    (UNKNOWN, UNKNOWN): UNKNOWN,
}

NOT: dict[Truth, Truth] = {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}


def all_of(verdicts: Iterable[Truth]) -> Truth:
    """Join verdicts with AND; no verdict at all is TRUE, as for `all`.

    Example:
        >>> all_of([TRUE, UNKNOWN, FALSE])
        <Truth.FALSE: 'false'>
    """
    result = TRUE
    for verdict in verdicts:
        result = AND[result, verdict]
    return result


def any_of(verdicts: Iterable[Truth]) -> Truth:
    """Join verdicts with OR; no verdict at all is FALSE, as for `any`.

    Example:
        >>> any_of([FALSE, UNKNOWN])
        <Truth.UNKNOWN: 'unknown'>
    """
    result = FALSE
    for verdict in verdicts:
        result = OR[result, verdict]
    return result


def from_bool(value: bool | None) -> Truth:
    """Read a plain yes, no or None as a verdict.

    Example:
        >>> from_bool(None)
        <Truth.UNKNOWN: 'unknown'>
    """
    if value is None:
        return UNKNOWN
    return TRUE if value else FALSE
