"""The pages that are written to files, in a real Chromium: an assessment, and what became of a set of cases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from legcramp_cds.cli import main
from legcramp_cds.views.html.report import page as as_page
from legcramp_cds.views.html.report import render
from tests.browser.conftest import Opener, Page
from tests.views.samples import HOSTILE, example, hostile, ordinary

Serious = Callable[[Page], list[tuple[str, str, str]]]

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

WRONG = """
- name: a wrong expectation
  as_of: 2026-11-22
  patient: {labs: {magnesium: 1.3 mg/dL, potassium: 3.1 mmol/L}}
  expect: {top: hypokalemia}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page of each kind."""
    made = tmp_path_factory.mktemp("reports")
    (made / "example.html").write_text(as_page(example()), encoding="utf-8")
    (made / "ordinary.html").write_text(as_page(ordinary(), every=True), encoding="utf-8")
    (made / "hostile.html").write_text(as_page(hostile()), encoding="utf-8")
    (made / "wrong.cramp.yaml").write_text(WRONG, encoding="utf-8")
    arguments = ["cases", "run", str(made / "wrong.cramp.yaml"), "--report", str(made / "cases.html")]
    assert CliRunner().invoke(main, arguments).exit_code == 1
    head = "<!DOCTYPE html><html lang=en><title>Notebook</title><meta charset=utf-8>"
    for theme in ("true", "false"):
        text = f'{head}<body data-jp-theme-light="{theme}"><main><h1>Cells</h1>{render(example())}</main></body></html>'
        (made / f"notebook-{theme}.html").write_text(text, encoding="utf-8")
    return made


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["example", "ordinary", "hostile", "cases", "notebook-true", "notebook-false"])
def test_axe_finds_nothing(folder: Path, open_page: Opener, serious: Serious, name: str, scheme: str) -> None:
    page = open_page((folder / f"{name}.html").as_uri(), color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert serious(page) == []


@pytest.mark.parametrize("name", ["example", "ordinary", "cases", "notebook-true"])
def test_a_narrow_screen_has_no_sideways_scrolling(folder: Path, open_page: Opener, name: str) -> None:
    page = open_page((folder / f"{name}.html").as_uri(), viewport={"width": 360, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_notebook_decides_the_scheme(folder: Path, open_page: Opener) -> None:
    ground = "getComputedStyle(document.querySelector('.lcds')).backgroundColor"
    for theme, color in (("true", "rgb(255, 255, 255)"), ("false", "rgb(17, 22, 29)")):
        for scheme in ("light", "dark"):
            page = open_page((folder / f"notebook-{theme}.html").as_uri(), color_scheme=scheme)
            assert page.evaluate(ground) == color


def test_what_a_patient_is_called_runs_nothing(folder: Path, open_page: Opener) -> None:
    page = open_page((folder / "hostile.html").as_uri())
    assert HOSTILE.replace("\u202e", "") in page.inner_text("body").replace("\u202e", "")
    assert page.locator("script, img").count() == 0


def test_paper_shows_what_is_folded_away(folder: Path, open_page: Opener) -> None:
    page = open_page((folder / "example.html").as_uri())
    folded = page.locator("details:not([open]) li").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
