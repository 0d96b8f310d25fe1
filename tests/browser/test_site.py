"""The built documentation in a real Chromium: search, links to places in a page, wide and narrow, light and dark."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Opener, Page

Serious = Callable[[Page], list[tuple[str, str, str]]]

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

PAGES = (
    "",
    "tutorial/ten-minutes/",
    "how-to/look-at-it/",
    "explanation/architecture/",
    "reference/cli/",
    "reference/findings/",
    "reference/python/assess/",
    "rule-book/conditions/hypomagnesemia/",
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        """Write nothing."""


@pytest.fixture(scope="module")
def site(root: Path) -> Iterator[str]:
    """The pages that `make docs` built, on an address of this machine: search needs one."""
    if not (root / "site" / "index.html").exists():
        pytest.skip("the documentation is not built: make docs")
    handler = functools.partial(_Quiet, directory=str(root / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page or "start")
def test_a_page_opens_and_fits_a_phone(site: str, open_page: Opener, page: str) -> None:
    opened = open_page(site, viewport={"width": 390, "height": 844})
    assert opened.goto(site + page).status == 200
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    broken = "[...document.images].filter((one) => one.complete && one.naturalWidth === 0).map((one) => one.src)"
    assert opened.evaluate(broken) == []


@pytest.mark.parametrize(
    ("words", "title"),
    [("hypomagnesemia", "Hypomagnesemia"), ("shell completion", "Complete commands in your shell"), ("unknown", None)],
)
def test_search_finds(site: str, open_page: Opener, words: str, title: str | None) -> None:
    page = open_page(site)
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.wait_for_selector(".md-search-result__item")
    found = [one.inner_text() for one in page.query_selector_all(".md-search-result__item :is(h1, h2)")]
    assert found
    assert title is None or title in found


def test_the_tutorial_stands_first(site: str, open_page: Opener) -> None:
    page = open_page(site)
    folders = page.evaluate(
        "[...document.querySelectorAll('.md-nav--primary > ul > li > label')].map((l) => l.innerText)"
    )
    shown = [folder.strip() for folder in folders if folder.strip()]
    named = page.inner_text(".md-nav--primary")
    assert named.index("Tutorial") < named.index("How to") < named.index("Explanation") < named.index("Reference"), (
        shown
    )
    page.click(".md-footer__link--next")
    assert page.url.endswith("tutorial/ten-minutes/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES[1:], ids=lambda page: page)
def test_axe_finds_nothing_serious(site: str, open_page: Opener, serious: Serious, page: str, scheme: str) -> None:
    opened = open_page(site, color_scheme=scheme)
    opened.goto(site + page, wait_until="networkidle")
    # What is left is moderate, and the theme's: landmarks of the navigation that share a name.
    assert [one for one in serious(opened) if one[0] in ("serious", "critical")] == []
