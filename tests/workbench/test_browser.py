"""The workbench in a real Chromium, with and without script, wide and narrow, and under axe-core.

Needs `pip install playwright` and a Chromium on the path; axe-core comes with `npm install` in tests/workbench/browser.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")

# Objects of playwright, whose types are there only where it is installed.
Page: TypeAlias = Any

CHROMIUM = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None)
AXE = Path(__file__).parent / "browser" / "node_modules" / "axe-core" / "axe.min.js"
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on the path: apt-get install chromium"),
    # The event loop of playwright is closed by playwright, after the last test.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
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
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield made
        made.close()


def add_result(page: Page, name: str, value: str, unit: str) -> None:
    page.fill("#lab", name)
    page.fill("#value", value)
    if page.evaluate("document.getElementById('unit').tagName") == "SELECT":
        page.select_option("#unit", unit)
    else:
        page.fill("#unit", unit)
    press(page, page.get_by_label("Add the result"))


def press(page: Page, button: Page) -> None:
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        button.click()
    page.wait_for_timeout(150)


def test_the_main_path_a_wrong_unit_and_a_what_if(address: str, browser: Page) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    add_result(page, "Magnesium", "1.1", "mg")
    assert "mg measures mass" in page.inner_text("[role=alert]")
    assert page.input_value("#value") == "1.1"
    add_result(page, "Magnesium", "1.1", "mg/dL")
    assert "Hypomagnesemia: unlikely → confirmed" in page.inner_text("#changes")
    assert "What this changed" in page.text_content("#live")
    press(page, page.locator(".buttons button").first)
    assert page.inner_text("#answer").startswith("What if: ")
    assert faults == []


def test_the_page_works_without_script(address: str, browser: Page) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    page.fill("#lab", "Potassium")
    page.fill("#value", "2.4")
    page.fill("#unit", "mmol/L")
    page.keyboard.press("Enter")
    page.wait_for_selector("#changes")
    assert "Hypokalemia: unlikely → confirmed" in page.inner_text("#changes")


def test_a_choice_counts_at_once_and_the_focus_stays(address: str, browser: Page) -> None:
    page = browser.new_page()
    page.goto(address)
    press(page, page.locator("#site-calf"))
    assert page.is_checked("#site-calf")
    assert page.evaluate("document.activeElement.id") == "site-calf"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_screen_has_no_sideways_scrolling(address: str, browser: Page, scheme: str) -> None:
    page = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme).new_page()
    page.goto(address)
    add_result(page, "Magnesium", "1.1", "mg/dL")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed: npm install in tests/workbench/browser")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(address: str, browser: Page, scheme: str) -> None:
    page = browser.new_context(bypass_csp=True, color_scheme=scheme).new_page()
    page.goto(address)
    add_result(page, "Magnesium", "1.1", "mg/dL")
    press(page, page.locator(".buttons button").first)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(one["impact"], one["id"]) for one in found["violations"]] == []
