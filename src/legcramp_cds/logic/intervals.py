"""Arithmetic on closed intervals `(low, high)`. What is unknown is the interval without limits.

An operation on an interval without limits gives the interval without limits, and so does anything that is not a
number; nothing here can make an unknown known.
"""

from __future__ import annotations

from math import floor, inf, isfinite, isnan
from typing import TypeAlias

__all__ = [
    "FULL",
    "Interval",
    "add",
    "at_most",
    "divide",
    "exponential",
    "maximum",
    "minimum",
    "multiply",
    "power",
    "rounded",
    "subtract",
]

Interval: TypeAlias = tuple[float, float]

FULL: Interval = (-inf, inf)


def _sound(low: float, high: float) -> Interval:
    """Turn the traces of infinity (inf - inf, 0 * inf) back into unknown ends."""
    return (-inf if isnan(low) else low, inf if isnan(high) else high)


def add(*parts: Interval) -> Interval:
    """Sum.

    Example:
        >>> add((1, 2), (10, 20))
        (11, 22)
    """
    return _sound(sum([part[0] for part in parts]), sum([part[1] for part in parts]))


def subtract(left: Interval, right: Interval) -> Interval:
    """First minus second.

    Example:
        >>> subtract((10, 20), (1, 2))
        (8, 19)
    """
    return _sound(left[0] - right[1], left[1] - right[0])


def multiply(*parts: Interval) -> Interval:
    """Product.

    Example:
        >>> multiply((-1, 2), (3, 4))
        (-4, 8)
    """
    low, high = parts[0][0], parts[0][1]
    for part in parts[1:]:
        ends = _ends(low * part[0], low * part[1], high * part[0], high * part[1])
        if ends is FULL:
            return FULL
        low, high = ends
    return (low, high)


def _ends(*ends: float) -> Interval:
    """The least and the greatest of the ends; without limits where one of them is no number."""
    # A sum is no number where a part of it is none, and seldom otherwise.
    if isnan(sum(ends)) and any(map(isnan, ends)):
        return FULL
    return (min(ends), max(ends))


def divide(left: Interval, right: Interval) -> Interval:
    """First divided by second; unknown where the second can be zero.

    Example:
        >>> divide((1, 2), (4, 4))
        (0.25, 0.5)
    """
    if right[0] <= 0 <= right[1]:
        return FULL
    return _ends(left[0] / right[0], left[0] / right[1], left[1] / right[0], left[1] / right[1])


def power(base: Interval, exponent: float) -> Interval:
    """Base to a fixed exponent; unknown where the base can be negative, or zero under a negative exponent.

    Example:
        >>> power((4, 9), 0.5)
        (2.0, 3.0)
    """
    if base[0] < 0 or (base[0] == 0 and exponent < 0):
        return FULL
    ends = (_raise(base[0], exponent), _raise(base[1], exponent))
    return (min(ends), max(ends))


def exponential(base: float, exponent: Interval) -> Interval:
    """A fixed positive base to an exponent.

    Example:
        >>> exponential(2.0, (1, 3))
        (2.0, 8.0)
    """
    ends = (_raise(base, exponent[0]), _raise(base, exponent[1]))
    return (min(ends), max(ends))


def _raise(base: float, exponent: float) -> float:
    """A power of numbers that are not negative; what is too large for a float is infinite."""
    try:
        return float(base**exponent)
    except OverflowError:
        return inf


def minimum(*parts: Interval) -> Interval:
    """Smallest.

    Example:
        >>> minimum((1, 5), (2, 3))
        (1, 3)
    """
    return (min(part[0] for part in parts), min(part[1] for part in parts))


def maximum(*parts: Interval) -> Interval:
    """Largest.

    Example:
        >>> maximum((1, 5), (2, 3))
        (2, 5)
    """
    return (max(part[0] for part in parts), max(part[1] for part in parts))


def rounded(value: Interval) -> Interval:
    """Both ends to six decimals, far below what any laboratory prints and far above binary noise.

    Example:
        >>> rounded((0.1 + 0.2, 0.3))
        (0.3, 0.3)
    """
    return (_nearest(value[0]), _nearest(value[1]))


def _nearest(value: float) -> float:
    """The nearest multiple of a millionth, upwards from the middle.

    Written out instead of `round`, because every dataframe engine can do exactly these four steps, while each has a
    rounding of its own for what lies in the middle.
    """
    millionths = value * 1e6 + 0.5
    return floor(millionths) / 1e6 if isfinite(millionths) else value


def at_most(value: Interval) -> Interval:
    """Keep the upper end only: the true value can be lower.

    Example:
        >>> at_most((2.1, 2.1))
        (-inf, 2.1)
    """
    return (-inf, value[1])
