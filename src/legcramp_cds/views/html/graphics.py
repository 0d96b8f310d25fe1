"""Small drawings inside the text: bars of evidence, icons of triage, the course of a value.

Every drawing repeats what stands beside it in words or numbers, so that nothing is told by a picture or color alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.views.html.markup import EMPTY, Html, el

__all__ = ["balance", "bar", "sparkline", "triage_icon"]

_BAR = 60.0
_HEIGHT = 10.0


def bar(weight: float, scale: float) -> Html:
    """A bar to the right for what speaks for a condition, to the left for what speaks against it.

    Args:
        weight: In decibans.
        scale: The weight that fills one side.
    """
    return balance(max(weight, 0.0), min(weight, 0.0), scale)


def balance(weight_for: float, weight_against: float, scale: float) -> Html:
    """Both sides at once.

    Args:
        weight_for: Sum of what speaks for it, in decibans, not negative.
        weight_against: Sum of what speaks against it, in decibans, not positive.
        scale: The weight that fills one side.
    """
    right = _length(weight_for, scale)
    left = _length(-weight_against, scale)
    shapes = []
    if left:
        shapes.append(el("rect", class_="against", x=_BAR - left, y=1, width=left, height=_HEIGHT - 2))
    if right:
        shapes.append(el("rect", class_="for", x=_BAR, y=1, width=right, height=_HEIGHT - 2))
    axis = el("line", class_="axis", x1=_BAR, y1=0, x2=_BAR, y2=_HEIGHT)
    return _drawing(2 * _BAR, _HEIGHT, *shapes, axis, class_="bar")


def _length(weight: float, scale: float) -> float:
    return round(min(weight / scale, 1.0) * (_BAR - 1), 1) if weight > 0 else 0.0


def _drawing(width: float, height: float, *shapes: Html, class_: str, label: str = "") -> Html:
    described = {"role": "img", "aria_label": label} if label else {"aria_hidden": "true"}
    return el(
        *("svg", *shapes),
        class_=class_,
        viewBox=f"0 0 {width:g} {height:g}",
        width=width,
        height=height,
        focusable="false",
        **described,
    )


# A shape for each level, so that the level can be told without its color.
_ICONS = {
    TriageLevel.EMERGENCY: "M7 1h10l6 6v10l-6 6H7l-6-6V7zM11 5v9h2V5zM11 16.5v2.5h2v-2.5z",
    TriageLevel.SAME_DAY: "M12 2L23 22H1zM11 9v6h2V9zM11 17v2.5h2V17z",
    TriageLevel.URGENT: "M12 1L23 12L12 23L1 12zM11 6v8h2V6zM11 16v2.5h2V16z",
    TriageLevel.ROUTINE: "M12 1a11 11 0 100 22a11 11 0 100-22zM11 5v8l5.5 3.5l1-1.700L13 12V5z",
    TriageLevel.SELF_CARE: "M12 1a11 11 0 100 22a11 11 0 100-22zM6 12l-1.5 1.5L10 19L19.5 8.5L18 7L10 16z",
}


def triage_icon(level: TriageLevel) -> Html:
    """The sign of a triage level; its name stands beside it."""
    return el(
        "svg",
        el("path", d=_ICONS[level], fill_rule="evenodd"),
        class_="icon",
        viewBox="0 0 24 24",
        width=22,
        height=22,
        aria_hidden="true",
        focusable="false",
    )


_WIDTH = 110.0
_TALL = 26.0
_EDGE = 4.0

# From a value to its place in the drawing.
Scale = Callable[[float], float]


def sparkline(
    points: Sequence[tuple[date, float]], limits: tuple[float | None, float | None], label: str, *, band: bool
) -> Html:
    """The course of a value against its limits.

    Args:
        points: Days and values, oldest first; the last one is the result that counts.
        limits: Lower and upper limit; None where there is none.
        label: The same in words, for those who do not see it.
        band: Whether the limits are a reference range, which is drawn as a band, or limits of rules, which are lines.
    """
    if len(points) < 2 or points[0][0] == points[-1][0]:
        return EMPTY
    values = [value for _, value in points] + [limit for limit in limits if limit is not None]
    low, high = min(values), max(values)
    margin = (high - low) * 0.1 or 1.0
    low, high = low - margin, high + margin
    first, span = points[0][0], (points[-1][0] - points[0][0]).days

    def x(day: date) -> float:
        return round(_EDGE + (day - first).days / span * (_WIDTH - 2 * _EDGE), 1)

    def y(value: float) -> float:
        return round(1 + (high - value) / (high - low) * (_TALL - 2), 1)

    shapes = _limits(limits, y, band=band)
    path = " ".join(f"{x(day):g},{y(value):g}" for day, value in points)
    shapes.append(el("polyline", class_="course", points=path, fill="none"))
    shapes += [el("circle", class_="earlier", cx=x(day), cy=y(value), r=1.6) for day, value in points[:-1]]
    shapes.append(el("circle", class_="now", cx=x(points[-1][0]), cy=y(points[-1][1]), r=3))
    return _drawing(_WIDTH, _TALL, *shapes, class_="spark", label=label)


def _limits(limits: tuple[float | None, float | None], y: Scale, *, band: bool) -> list[Html]:
    lower, upper = limits
    if band:
        top = y(upper) if upper is not None else 0.0
        bottom = y(lower) if lower is not None else _TALL
        return [el("rect", class_="range", x=0, y=top, width=_WIDTH, height=round(bottom - top, 1))]
    return [
        el("line", class_="limit", x1=0, y1=y(limit), x2=_WIDTH, y2=y(limit)) for limit in limits if limit is not None
    ]
