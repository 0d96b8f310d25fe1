"""A real Chromium that watches itself: a page that complains, or asks for anything from outside, fails its test."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

# Objects of playwright, whose types are there only where it is installed.
Page: TypeAlias = Any
Opener: TypeAlias = Callable[..., Page]

CHROMIUM = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)
AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The workbench, started as its users start it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "legcramp_cds", "serve", "--insecure-no-auth", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path_factory.mktemp("service"), stderr=subprocess.DEVNULL) as service:
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            service.terminate()


def _wait(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the service did not start")


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    """One Chromium for the tests of a file. Its event loop must end with them: other tests have loops of their own."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the path: make browser, as root, or apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield made
        made.close()


@pytest.fixture
def open_page(browser: Page) -> Iterator[Opener]:
    """Open an address in a fresh profile; afterwards, nothing was complained of and nothing came from outside.

    A browser tells a violation of the policy of a page on its console.
    """
    faults: list[str] = []
    asked: list[str] = []
    allowed: list[str] = []
    contexts: list[Page] = []

    def opened(address: str, **options: object) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        allowed.append(address)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []
    assert [url for url in asked if not url.startswith((*allowed, "data:"))] == []


@pytest.fixture
def serious() -> Callable[[Page], list[tuple[str, str, str]]]:
    """What axe-core finds wrong with a page: how bad, which rule, where."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: make browser")
    source = AXE.read_text(encoding="utf-8")

    def found(page: Page) -> list[tuple[str, str, str]]:
        page.evaluate(source)
        violations = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        return [(one["impact"], one["id"], one["nodes"][0]["html"][:200]) for one in violations]

    return found
