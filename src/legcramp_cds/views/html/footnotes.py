"""Numbered marks of sources in the text, and the list to which they lead."""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.sources import Citation, Source
from legcramp_cds.views.html.markup import EMPTY, Html, el, join

__all__ = ["Footnotes"]


class Footnotes:
    """The sources of one report, numbered on first use.

    Args:
        prefix: What the ids of this report begin with, so that two reports on one page do not mix them up.
    """

    def __init__(self, prefix: str = "lc") -> None:
        self.prefix = prefix
        self._numbers: dict[Citation, int] = {}

    def marks(self, citations: Iterable[Citation]) -> Html:
        """The numbers of citations as links, with a question mark behind those that nobody has opened."""
        links = [self._mark(citation) for citation in dict.fromkeys(citations)]
        return el("span", *links, class_="marks") if links else EMPTY

    def _mark(self, citation: Citation) -> Html:
        index = self._numbers.setdefault(citation, len(self._numbers) + 1)
        mark = f"[{index}]" if citation.verified else f"[{index}?]"
        return el("a", mark, href=f"#{self.prefix}-s{index}", title=_title(citation))

    def listed(self) -> Html:
        """The list of all sources that were marked, under the numbers of the marks."""
        return el("ol", *(self._entry(citation, index) for citation, index in self._numbers.items()), class_="sources")

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def _entry(self, citation: Citation, index: int) -> Html:
        source = citation.source
        title = el("a", source.title, href=source.url, rel="noopener noreferrer") if _is_web(source) else source.title
        parts = [source.publisher, str(source.year or ""), citation.where]
        parts += [f"doi:{source.doi}" if source.doi else "", f"PMID {source.pmid}" if source.pmid else ""]
        if citation.read_on is not None and source.verified:
            parts.append(f"read on {citation.read_on.isoformat()}")
        details = join([title, *parts], "; ")
        doubt = EMPTY if citation.verified else el("strong", " [?] not opened by us")
        return el("li", details, doubt, id=f"{self.prefix}-s{index}", value=index)


def _title(citation: Citation) -> str:
    source = citation.source
    year = f", {source.year}" if source.year else ""
    where = f"; {citation.where}" if citation.where else ""
    return f"{source.title}{year}{where}{'' if citation.verified else ' (not opened by us)'}"


def _is_web(source: Source) -> bool:
    """Whether the address may be linked; anything but a web address could run something."""
    return source.url.startswith(("https://", "http://"))
