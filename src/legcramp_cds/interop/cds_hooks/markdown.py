"""GitHub-flavored Markdown from text that may come from a patient's record: it is shown, and never obeyed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote, urlsplit

from legcramp_cds.sources import Source

__all__ = ["bullets", "link", "plain", "shorten"]

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&])")
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")


def plain(text: str) -> str:
    """Text that Markdown shows as it is, on one line.

    Example:
        >>> plain("a [link](x)") == "a " + chr(92) + "[link" + chr(92) + "](x)"
        True
    """
    return _SPECIAL.sub(r"\\\1", _one_line(text))


def _one_line(text: str) -> str:
    # Nothing invisible is printable, and to ask takes a tenth of the time that it takes to search for it.
    return " ".join((text if text.isprintable() else _INVISIBLE.sub(" ", text)).split())


def bullets(title: str, items: Iterable[str], *, indent: str = "") -> list[str]:
    """A list under a title; nothing when it has no items."""
    lines = [f"{indent}- {item}" for item in items]
    return [f"{indent}**{title}**", "", *lines, ""] if lines else []


# Of the knowledge alone, so nothing of a patient is kept.
@lru_cache(maxsize=2048)
def link(source: Source) -> str:
    """A document by its title, with a link where the address is one of the web."""
    year = f" ({source.year})" if source.year else ""
    title = plain(source.title) + year
    if urlsplit(source.url).scheme not in ("http", "https"):
        return title
    return f"[{title}]({quote(source.url, safe=':/?#@!$&*+,;=%~')})"


def shorten(text: str, most: int) -> str:
    """Text of so many characters at most, cut between words.

    Example:
        >>> shorten("one two three", 9)
        'one two…'
    """
    text = _one_line(text)
    if len(text) <= most:
        return text
    head = text[: most - 1]
    return f"{head.rpartition(' ')[0] or head}…"
