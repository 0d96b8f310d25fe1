"""Markdown in small pieces: escaped text, tables, lists, and links inside the rule book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legcramp_cds.sources import Citation

__all__ = ["UNVERIFIED", "Links", "anchor", "bullets", "cell", "page", "plain", "section", "sentence", "table"]

UNVERIFIED = "**unverified**"

# What Markdown or HTML would take for its own. A bar would end the cell of a table.
_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "|": "&#124;", "*": "&#42;", "[": "&#91;", "`": "&#96;"}
_TRANSLATION = str.maketrans(_SPECIAL)


def plain(text: str) -> str:
    """Write text so that no character of it is read as markup.

    Example:
        >>> plain("<0.2 | *")
        '&lt;0.2 &#124; &#42;'
    """
    return text.translate(_TRANSLATION)


def sentence(text: str) -> str:
    """Escaped text with a capital and a full stop.

    Example:
        >>> sentence("no test is needed")
        'No test is needed.'
    """
    text = text.strip()
    ended = text if not text or text[-1] in ".!?:" else f"{text}."
    return plain(ended[:1].upper() + ended[1:])


def cell(text: str) -> str:
    """A cell of a table: one line, and a dash where there is nothing."""
    return " ".join(text.split()) or "–"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; empty text where there is no row.

    Args:
        heads: The titles of the columns.
        rows: Cells that are Markdown already.
    """
    lines = [f"| {' | '.join(cell(item) for item in row)} |" for row in rows]
    if not lines:
        return ""
    return "\n".join([f"| {' | '.join(heads)} |", f"|{' --- |' * len(heads)}", *lines])


def bullets(items: Iterable[str]) -> str:
    """A list of lines that are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def section(title: str, *blocks: str, level: int = 2) -> str:
    """A titled part of a page; empty text where it would hold nothing."""
    filled = [block for block in blocks if block]
    return "\n\n".join([f"{'#' * level} {title}", *filled]) if filled else ""


def page(title: str, *blocks: str) -> str:
    """A whole page, ending with a line break."""
    return "\n\n".join([f"# {plain(title)}", *(block for block in blocks if block)]) + "\n"


def anchor(name: str) -> str:
    """A place on a page to which links can point."""
    return f'<a id="{name}"></a>'


@dataclass(frozen=True, slots=True)
class Links:
    """Links as seen from one folder of the rule book.

    Args:
        up: The way to the top of the rule book, such as ``../``.
    """

    up: str = ""

    def to(self, path: str, text: str) -> str:
        """A link to a page of the rule book.

        Args:
            path: From the top of the rule book, with an anchor if wanted.
            text: What is shown.
        """
        return f"[{plain(text)}]({self.up}{path})"

    def threshold(self, name: str) -> str:
        """A link to a limit."""
        return self.to(f"thresholds.md#{name}", name)

    def citation(self, citation: Citation) -> str:
        """A link to the document, with the place in it and the day on which it was read there."""
        where = f", {plain(citation.where)}" if citation.where else ""
        read = f", read {citation.read_on.isoformat()}" if citation.read_on else ""
        mark = "" if citation.verified else f" ({UNVERIFIED})"
        year = f" {citation.source.year}" if citation.source.year else ""
        return f"{self.to(f'sources.md#{citation.source.key}', citation.source.key)}{year}{where}{read}{mark}"

    def citations(self, citations: Iterable[Citation]) -> str:
        """Several citations for one cell, each once."""
        return "; ".join(self.citation(item) for item in dict.fromkeys(citations))
