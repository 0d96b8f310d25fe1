"""How much one caller may ask: size and depth of a body, and requests a second."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import AsyncIterator
from typing import Any

__all__ = ["RateLimiter", "TooLargeError", "read_body", "too_deep"]

_MOST_CALLERS = 10_000
# A parser makes exactly these two; asking for the type is the cheapest question for every value of a request.
_NESTED = frozenset((dict, list))


class TooLargeError(Exception):
    """A body is larger than allowed."""


async def read_body(stream: AsyncIterator[bytes], declared: str | None, most: int) -> bytes:
    """Read a body, and stop as soon as it is too large.

    Args:
        stream: The chunks.
        declared: The Content-Length header.
        most: Bytes that are taken.

    Raises:
        TooLargeError: If there are more.
    """
    if declared is not None and declared.isdigit() and int(declared) > most:
        raise TooLargeError
    chunks: list[bytes] = []
    size = 0
    async for chunk in stream:
        size += len(chunk)
        if size > most:
            raise TooLargeError
        chunks.append(chunk)
    return b"".join(chunks)


def too_deep(value: object, most: int) -> bool:
    """Whether lists and objects are nested deeper than allowed.

    Args:
        value: Parsed JSON.
        most: Levels that are allowed.

    Example:
        >>> too_deep([[1]], 2), too_deep([[[1]]], 2)
        (False, True)
    """
    level: list[Any] = [value] if type(value) in _NESTED else []
    depth = 0
    while level:
        depth += 1
        if depth > most:
            return True
        level = [
            inner
            for outer in level
            for inner in (outer.values() if type(outer) is dict else outer)
            if type(inner) in _NESTED
        ]
    return False


class RateLimiter:
    """A bucket of requests for each caller, refilled all the time.

    Args:
        rate: Requests a second, on average.
        burst: Requests at once.

    Example:
        >>> limiter = RateLimiter(rate=1, burst=2)
        >>> [limiter.allow("a", now=0.0), limiter.allow("a", now=0.0), limiter.allow("a", now=0.0)]
        [True, True, False]
        >>> limiter.allow("a", now=1.0), limiter.allow("b", now=0.0)
        (True, True)
    """

    def __init__(self, rate: float, burst: int) -> None:
        self._rate = rate
        self._burst = float(burst)
        # The caller that was quiet for longest is forgotten first.
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allow(self, caller: str, now: float) -> bool:
        """Whether a caller may make one more request.

        Args:
            caller: Who.
            now: A clock that only goes forward, in seconds.
        """
        left, then = self._buckets.pop(caller, (self._burst, now))
        left = min(self._burst, left + (now - then) * self._rate)
        allowed = left >= 1
        self._buckets[caller] = (left - 1 if allowed else left, now)
        if len(self._buckets) > _MOST_CALLERS:
            self._buckets.popitem(last=False)
        return allowed
