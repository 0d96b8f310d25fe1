"""Put the pages of the documentation into the order in which somebody reads them; a hook of the site generator.

The navigation follows the folders, and the generator would sort by the alphabet: explanations before the tutorial, and
"Add a condition" before "Install".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

# Titles of the folders; pages at the top, such as the changelog, stand behind them, and new folders last.
ORDER = ("Tutorial", "How to", "Explanation", "Reference", "Rule book", "Safety")

# Pages of a folder in their order; others, such as the generated ones of the rule book, follow by the alphabet.
PAGES = (
    "how-to/install.md",
    "how-to/look-at-it.md",
    "how-to/lab-results.md",
    "how-to/tables.md",
    "how-to/cohort.md",
    "how-to/omop.md",
    "how-to/spark.md",
    "how-to/fhir-read.md",
    "how-to/fhir-questionnaire.md",
    "how-to/fhir.md",
    "how-to/cds-hooks.md",
    "how-to/write-a-case.md",
    "how-to/local-thresholds.md",
    "how-to/add-a-condition.md",
    "how-to/testing.md",
    "explanation/weight-of-evidence.md",
    "explanation/missing-data.md",
    "explanation/safety-and-limits.md",
    "explanation/architecture.md",
    "explanation/how-readings-agree.md",
    "explanation/dependencies.md",
    "reference/assessment.md",
    "reference/cli.md",
    "reference/facts.md",
    "reference/findings.md",
    "reference/truth-tables.md",
    "reference/accuracy.md",
    "reference/speed-of-one-patient.md",
    "reference/performance.md",
)


def on_nav(nav: Any, config: Any, files: Any) -> Any:  # noqa: ANN401, ARG001 - called by name, with objects of mkdocs
    """Sort the folders, and let "next" and "previous" follow."""
    nav.items.sort(key=_place)
    for item in nav.items:
        if item.is_section:
            item.children.sort(key=_page_place)
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


def _page_place(item: Any) -> int:  # noqa: ANN401 - an object of mkdocs
    place = item.file.src_uri if item.is_page else ""
    if place.endswith("/index.md"):
        return -1
    return PAGES.index(place) if place in PAGES else len(PAGES)


def _pages(items: Iterable[Any]) -> Iterator[Any]:
    for item in items:
        if item.is_page:
            yield item
        elif item.is_section:
            yield from _pages(item.children)
