"""Put the folders of the documentation into the order in which somebody reads them; a hook of the site generator.

The navigation follows the folders, and the generator would sort them by the alphabet: explanations before the tutorial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

# Titles of the folders; pages at the top, such as the changelog, stand behind them, and new folders last.
ORDER = ("Tutorial", "How to", "Explanation", "Reference", "Rule book", "Safety")


def on_nav(nav: Any, config: Any, files: Any) -> Any:  # noqa: ANN401, ARG001 - called by name, with objects of mkdocs
    """Sort the folders, and let "next" and "previous" follow."""
    nav.items.sort(key=_place)
    if nav.homepage is not None:
        nav.homepage.title = "Overview"
    nav.pages = list(_pages(nav.items))
    for before, after in zip([None, *nav.pages], [*nav.pages, None], strict=True):
        if before is not None:
            before.next_page = after
        if after is not None:
            after.previous_page = before
    return nav


def _place(item: Any) -> int:  # noqa: ANN401 - an object of mkdocs
    if item.is_page and item.is_homepage:
        return -1
    if item.is_page:
        return len(ORDER)
    return ORDER.index(item.title) if item.title in ORDER else len(ORDER) + 1


def _pages(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        if item.is_page:
            yield item
        elif item.is_section:
            yield from _pages(item.children)
