"""HTML that is safe by construction: whatever is not `Html` already is text, and is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

__all__ = ["EMPTY", "Html", "Piece", "el", "join", "listed", "safe"]

# What no reader can see, or what turns the direction of the text that follows, has no business in a report.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
# Elements of HTML without an end, and shapes of SVG that need none.
_VOID = frozenset({"br", "col", "hr", "input", "link", "meta"})
_SHAPES = frozenset({"circle", "line", "path", "polyline", "rect"})


class Html(str):
    """Text that is HTML already. Only this module makes it of other text."""

    __slots__ = ()


Piece = str | Html | None
EMPTY = Html("")


def safe(text: str) -> Html:
    """Escape text, unless it is HTML already.

    Example:
        >>> safe("<b>"), safe(Html("<b>"))
        ('&lt;b&gt;', '<b>')
    """
    return text if isinstance(text, Html) else Html(escape(_UNSEEN.sub("\ufffd", text), quote=True))


def join(pieces: Iterable[Piece], between: str = "") -> Html:
    """Put pieces one after the other; what is None or empty is left out."""
    return Html(safe(between).join(safe(piece) for piece in pieces if piece))


def el(name: str, /, *inside: Piece, **attributes: str | float | bool | None) -> Html:
    """One element.

    Args:
        name: Its name.
        inside: What stands in it; plain text is escaped.
        attributes: Its attributes: ``class_`` is written ``class``, ``aria_label`` is ``aria-label``, True stands
            alone, and what is None or False is left out.

    Example:
        >>> el("p", "a < b", class_="note")
        '<p class="note">a &lt; b</p>'
    """
    written = "".join(
        f" {_attribute(key)}" if value is True else f' {_attribute(key)}="{safe(_value(value))}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    if name in _SHAPES:
        return Html(f"<{name}{written}/>")
    return Html(f"<{name}{written}>{join(inside)}</{name}>")


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.10g}"


def listed(items: Iterable[Piece], class_: str | None = None) -> Html:
    """A list of points; nothing where there are none."""
    points = [el("li", item) for item in items if item]
    return el("ul", *points, class_=class_) if points else EMPTY
