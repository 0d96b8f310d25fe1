"""The workbench in a real Chromium: with and without script, wide and narrow, by mouse, by keyboard and on paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from legcramp_cds.workbench.app import POLICY
from legcramp_cds.workbench.paste import read_document
from tests.browser.conftest import Opener, Page

Serious = Callable[[Page], list[tuple[str, str, str]]]

# The event loop of playwright is closed by playwright, after the last test.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

YAML = """
age_years: 61
sex: female
labs: {magnesium: 1.3 mg/dL, potassium: 3.1 mmol/L}
history: {medications: [omeprazole 20 mg]}
"""


def settled(page: Page, act: Callable[[], object]) -> None:
    """Do something that asks the service, and wait until its answer is shown."""
    page.evaluate("document.querySelector('main').dataset.old = '1'")
    act()
    page.wait_for_selector("main:not([data-old])")


def add_result(page: Page, name: str, value: str, unit: str) -> None:
    page.fill("#lab", name)
    page.fill("#value", value)
    if page.evaluate("document.getElementById('unit').tagName") == "SELECT":
        page.select_option("#unit", unit)
    else:
        page.fill("#unit", unit)
    settled(page, page.get_by_label("Add the result").click)


def paste(page: Page, text: str) -> None:
    if not page.is_visible("#document"):
        page.click("#paste summary")
    page.fill("#document", text)
    settled(page, page.get_by_text("Read it in place of this case").click)


def ask(page: Page) -> None:
    """Press the first of the unknowns."""
    if not page.is_visible("#questions button"):
        page.click("#questions summary")
    settled(page, page.locator("#questions button").first.click)


def test_the_main_path(address: str, open_page: Opener) -> None:
    page = open_page(address)
    page.fill("#age_years", "61")
    settled(page, lambda: page.select_option("#sex", "female"))
    add_result(page, "Magnesium", "1.1", "mg/dL")
    assert "Hypomagnesemia: unlikely → confirmed" in page.inner_text("#changes")
    assert "What this changed" in page.text_content("#live")
    page.fill("#drug", "omeprazole 20 mg")
    settled(page, page.get_by_label("Add the drug").click)
    page.fill("#finding", "Muscle weakness")
    page.select_option("#state", "absent")
    settled(page, page.get_by_label("Add the finding").click)
    assert page.input_value("#age_years") == "61"
    report = page.inner_text("#report")
    assert "61 years, female" in report
    assert "Triage: same day" in report
    known = page.inner_text("#case")
    for entry in ("Magnesium 1.1 mg/dL", "omeprazole 20 mg", "Muscle weakness: absent"):
        assert entry in known
    settled(page, page.get_by_label("Remove Magnesium").click)
    assert "Hypomagnesemia: confirmed → " in page.inner_text("#changes")
    assert "Magnesium 1.1 mg/dL" not in page.inner_text("#case")


def test_a_wrong_unit_is_told_and_stays_in_its_field(address: str, open_page: Opener) -> None:
    page = open_page(address)
    add_result(page, "Magnesium", "1.1", "mg")
    assert "mg measures mass" in page.inner_text("[role=alert]")
    assert page.input_value("#value") == "1.1"
    assert "Nothing in the facts speaks for any condition" in page.inner_text("#report")
    add_result(page, "Magnesium", "1.1", "mg/dL")
    assert not page.is_visible("[role=alert]")
    assert page.input_value("#value") == ""


def test_an_unknown_says_what_each_answer_would_change_and_can_be_entered(address: str, open_page: Opener) -> None:
    page = open_page(address)
    ask(page)
    assert page.inner_text("#answer").startswith("What if: ")
    assert page.is_visible("#questions button"), "the list stays unfolded"
    name = page.inner_text("#answer strong").removeprefix("What if: ").splitlines()[0]
    settled(page, page.get_by_label(f"Enter: {name} present").click)
    assert f"{name}: present" in page.inner_text("#case")


def test_a_record_in_yaml_is_pasted(address: str, open_page: Opener) -> None:
    page = open_page(address)
    paste(page, YAML)
    assert page.input_value("#age_years") == "61"
    assert "1. Hypomagnesemia" in page.inner_text("#report")
    paste(page, YAML.replace("magnesium", "magnesum").replace("3.1 mmol/L", "3.1"))
    told = page.inner_text("[role=alert]")
    assert "labs.magnesum: unknown measurement" in told
    assert "labs.potassium: Potassium needs a unit" in told
    assert "1. Hypomagnesemia" in page.inner_text("#report"), "the case before is still there"


def test_a_fhir_bundle_is_pasted(address: str, open_page: Opener, root: Path) -> None:
    page = open_page(address)
    text = (root / "examples" / "bundle.json").read_text(encoding="utf-8")
    paste(page, text)
    patient, _ = read_document(text, date(2026, 11, 22))
    assert not page.is_visible("[role=alert]")
    shown = page.inner_text("#case")
    assert patient.labs.results
    for result in patient.labs.results:
        assert f"{result.fact.name} {result.printed}" in shown


@pytest.mark.parametrize("name", ["YAML case", "text for the record", "FHIR"])
def test_a_case_is_copied(address: str, open_page: Opener, name: str) -> None:
    page = open_page(address, permissions=["clipboard-read", "clipboard-write"])
    paste(page, YAML)
    page.click("#copies summary")
    settled(page, page.get_by_role("button", name=f"As {name}").click)
    page.get_by_role("button", name="Copy", exact=True).click()
    page.locator("#live", has_text="Copied.").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.strip() == page.input_value("#copied").strip()
    if name == "FHIR":
        assert json.loads(copied)["resourceType"] == "Bundle"
    elif name == "YAML case":
        assert yaml.safe_load(copied)[0]["patient"]["age_years"] == 61
        paste(page, copied)
        assert "1. Hypomagnesemia" in page.inner_text("#report")
    else:
        assert "1. Hypomagnesemia: confirmed" in copied


def test_the_page_works_without_script(address: str, open_page: Opener) -> None:
    page = open_page(address, java_script_enabled=False)
    page.fill("#lab", "Potassium")
    page.fill("#value", "2.4")
    page.fill("#unit", "mmol/L")
    page.keyboard.press("Enter")
    page.wait_for_selector("#changes")
    assert "Hypokalemia: unlikely → confirmed" in page.inner_text("#changes")
    page.click("#questions summary")
    page.locator("#questions button").first.click()
    page.wait_for_selector("#answer")


def test_everything_can_be_done_by_keyboard(address: str, open_page: Opener) -> None:
    page = open_page(address)
    keys = page.keyboard
    keys.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"), "the skip link shows itself"
    keys.press("Enter")
    assert page.evaluate("document.activeElement.id") == "result"

    def go_to(name: str) -> None:
        for _ in range(120):
            if page.evaluate("document.activeElement.id") == name:
                return
            keys.press("Tab")
        pytest.fail(f"{name} cannot be reached by keyboard")

    page.reload()
    go_to("age_years")
    keys.type("61")
    go_to("lab")
    keys.type("Magnesium")
    go_to("value")
    keys.type("1.1")
    go_to("unit")
    keys.type("mg/dL")
    settled(page, lambda: keys.press("Enter"))
    assert "Hypomagnesemia: unlikely → confirmed" in page.inner_text("#changes")
    go_to("site-calf")
    settled(page, lambda: keys.press("Space"))
    assert page.is_checked("#site-calf")
    assert page.evaluate("document.activeElement.id") == "site-calf", "the focus stays"
    # The summary of the unknowns has no name of its own; Tab comes by it.
    while page.evaluate("document.activeElement.parentElement.id") != "questions":
        keys.press("Tab")
    keys.press("Enter")
    keys.press("Tab")
    settled(page, lambda: keys.press("Enter"))
    assert page.inner_text("#answer").startswith("What if: ")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "whoever has the focus is seen"


def test_what_is_typed_while_an_answer_is_on_its_way_is_kept(address: str, open_page: Opener) -> None:
    page = open_page(address)
    page.route("**/", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.fill("#age_years", "61")

    def act() -> None:
        page.press("#age_years", "Tab")
        page.fill("#lab", "Magnesium")
        page.check("#site-calf")

    settled(page, act)
    assert page.input_value("#lab") == "Magnesium"
    # The box that was checked meanwhile asked for an answer of its own, after the first.
    page.wait_for_timeout(600)
    assert page.is_checked("#site-calf")
    assert page.input_value("#lab") == "Magnesium"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_screen_has_no_sideways_scrolling(address: str, open_page: Opener, scheme: str) -> None:
    page = open_page(address, viewport={"width": 360, "height": 800}, color_scheme=scheme)
    paste(page, YAML)
    ask(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator("#finding").bounding_box()["width"] > 250, "a field has the width that there is"


def test_paper_shows_the_report_and_nothing_to_press(address: str, open_page: Opener) -> None:
    page = open_page(address, color_scheme="dark")
    paste(page, YAML)
    ask(page)
    page.emulate_media(media="print")
    for gone in ("#case", "#questions", "#copies", "#notes", "header"):
        assert not page.is_visible(gone), gone
    assert page.is_visible("#report")
    # Paper cannot unfold anything, and is white.
    assert page.is_visible("#report details:not([open]) li")
    assert page.evaluate("getComputedStyle(document.getElementById('report').parentElement.parentElement).color") == (
        "rgb(24, 32, 43)"
    )
    assert page.pdf().startswith(b"%PDF")


def test_the_policy_of_the_page_is_strict(address: str, browser: Page) -> None:
    page = browser.new_page()
    answer = page.goto(address)
    assert answer.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.evaluate("document.body.append(Object.assign(document.createElement('img'), {src: 'http://192.0.2.1/x'}))")
    page.wait_for_timeout(200)
    page.close()
    assert any("Content Security Policy" in text for text in said), "the console would tell a violation"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(address: str, open_page: Opener, serious: Serious, scheme: str) -> None:
    page = open_page(address, bypass_csp=True, color_scheme=scheme)
    assert serious(page) == []
    add_result(page, "Magnesium", "1.1", "mg")
    assert serious(page) == []
    paste(page, YAML)
    ask(page)
    page.click("#copies summary")
    settled(page, page.get_by_role("button", name="As FHIR").click)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert serious(page) == []


def test_axe_would_find_something(address: str, open_page: Opener, serious: Serious) -> None:
    page = open_page(address, bypass_csp=True)
    page.evaluate("document.querySelector('label[for=lab]').remove()")
    assert [rule for _, rule, _ in serious(page)] == ["label"]
