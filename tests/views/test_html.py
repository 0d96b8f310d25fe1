"""The HTML view: whole, safe, deterministic, readable without color, and able to stand alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from legcramp_cds.views.html import style
from legcramp_cds.views.html.graphics import balance, sparkline
from legcramp_cds.views.html.markup import Html, el, safe
from legcramp_cds.views.html.report import page, render
from tests.views.samples import ALL, AS_OF, HOSTILE, example, hostile, ordinary

_VOID = {"meta", "br", "hr", "input", "link", "col"}


class Reader(HTMLParser):
    """Collects elements and visible text, and fails on whatever is not closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("name", ALL)
def test_the_markup_is_well_formed_and_its_ids_are_unique(name: str) -> None:
    reader = read(page(ALL[name](), every=True))
    ids = [attrs["id"] for _, attrs in reader.tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [
        str(attrs["href"])[1:] for tag, attrs in reader.tags if tag == "a" and str(attrs["href"]).startswith("#")
    ]
    assert set(targets) <= set(ids)


@pytest.mark.parametrize("name", ALL)
def test_headings_go_down_one_level_at_a_time(name: str) -> None:
    levels = [int(tag[1]) for tag, _ in read(page(ALL[name]())).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("name", ALL)
def test_every_reason_and_every_piece_of_advice_is_shown(name: str) -> None:
    result = ALL[name]()
    text = read(render(result, every=True)).text
    told = [reason.statement for item in result.listed for reason in item.reasons]
    told += [item.name for item in result.listed] + [item.investigation.name for item in result.workup]
    told += [reason for item in result.workup for reason in item.because] + list(result.triage.reasons)
    told += [item.flag.action for item in result.red_flags] + [item.advice.title for item in result.care]
    told += [missing.name for item in result.listed for missing in item.unknown]
    told += list(result.gate.reasons) + [item.because for item in result.do_not_order]
    told += list(result.no_tests_needed.safety_net)
    told += [text for item in result.other_positions for text in (item.used.text, item.other.text)]
    assert [words for words in told if " ".join(words.split()) not in text] == []


def test_a_sum_says_what_it_is_the_sum_of() -> None:
    text = read(render(example())).text
    first = example().listed[0]
    counted = sum(reason.decibans for reason in first.reasons if reason.counted)
    rate = first.weight_db - counted
    # Two cells of a row.
    told = f"sum {first.weight_db:+g}" + f"of these findings and a base rate of {rate:+g} ("
    assert told.replace("-", "\u2212") in text


def test_the_data_account_is_shown() -> None:
    text = read(render(example())).text
    for words in ("7.3 mg/dL low", "laboratory's range from 8.6 mg/dL to 10.2 mg/dL", "2026-11-20", "asked, not known"):
        assert words in text
    for entry in example().ignored:
        assert f"{entry['what']}: {entry['because']}" in text
    assert "omeprazole 20 mg: understood as Proton pump inhibitors" in text


def test_unverified_sources_are_marked_in_the_text_and_in_the_list() -> None:
    """Which statements nobody has seen changes as they are looked up, so the examples are looked at together."""
    texts = [read(page(one(), every=True)).text for one in ALL.values()]
    marked = [set(re.findall(r"\[(\d+)\?\]", text)) for text in texts]
    assert any(marked)
    assert [text.count("[?] not opened by us") for text in texts] == [len(found) for found in marked]


@pytest.mark.parametrize("name", ALL)
def test_nothing_runs_and_nothing_is_fetched(name: str) -> None:
    markup = page(ALL[name](), every=True)
    for tag, attrs in read(markup).tags:
        assert tag not in {"script", "iframe", "img", "object", "embed", "link", "base", "form"}
        assert not [key for key in attrs if key.startswith("on") or key in {"src", "srcset", "style"}]
        if tag == "a":
            assert str(attrs["href"]).startswith(("#", "https://", "http://"))
    assert "url(" not in markup
    assert "@import" not in markup


def test_hostile_text_is_shown_and_never_obeyed() -> None:
    markup = render(hostile(), every=True)
    assert "<script" not in markup
    assert "<img" not in markup
    assert "\u202e" not in markup
    shown = " ".join(HOSTILE.replace("\u202e", "\ufffd").split())
    # The name, the origin of the result, three drugs, and what the reader of the record set aside.
    assert read(markup).text.count(shown) >= 6


def test_the_same_assessment_gives_the_same_bytes_in_another_process() -> None:
    code = "from tests.views.samples import example; from legcramp_cds.views.html.report import page;"
    code += "import sys; sys.stdout.buffer.write(page(example()).encode())"
    command = [sys.executable, "-c", code]
    place = os.pathsep.join([".", *sys.path])
    environments = [{"PYTHONHASHSEED": seed, "PYTHONPATH": place} for seed in ("1", "2")]
    runs = [subprocess.run(command, capture_output=True, check=True, env=one).stdout for one in environments]
    assert runs[0] == runs[1] == page(example()).encode()


def test_no_tests_needed_is_an_answer_with_a_safety_net() -> None:
    if ordinary().no_tests_needed.value:
        assert "No tests needed" in read(render(ordinary())).text
    else:
        assert "First: " in read(render(ordinary())).text


def test_triage_is_told_by_word_and_by_shape() -> None:
    shapes = {name: re.search(r'<path d="([^"]+)"', render(ALL[name]())) for name in ("example", "empty")}
    paths = {found.group(1) for found in shapes.values() if found}
    assert len(paths) == 2
    assert "Triage: emergency" in read(render(example())).text


def luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


_TEXTS = ("text", "muted", "link", "emergency", "same_day", "urgent", "routine", "self_care")


@pytest.mark.parametrize("scheme", [style.LIGHT, style.DARK], ids=["light", "dark"])
def test_colors_have_enough_contrast(scheme: dict[str, str]) -> None:
    for ground in (scheme["ground"], scheme["panel"]):
        assert [name for name in _TEXTS if contrast(scheme[name], ground) < 4.5] == []
        assert [name for name in ("for", "against") if contrast(scheme[name], ground) < 3] == []


def test_the_style_touches_nothing_outside() -> None:
    rules = re.sub(r"@media[^{]*\{", "", style.stylesheet())
    selectors = [part for rule in re.findall(r"([^{}]+)\{", rules) for part in rule.split(",")]
    assert [selector for selector in selectors if ".lcds" not in selector] == []


def test_bars_point_to_the_side_that_they_speak_for() -> None:
    assert re.findall(r'class="(for|against)" x="([\d.]+)"', balance(5, 0, 10)) == [("for", "60")]
    ((kind, left),) = re.findall(r'class="(for|against)" x="([\d.]+)"', balance(0, -5, 10))
    assert (kind, float(left)) == ("against", 30.5)


def test_a_course_needs_two_days() -> None:
    assert sparkline([(AS_OF, 1.0)], (None, None), "one", band=False) == ""
    drawn = sparkline([(AS_OF.replace(month=1), 2.0), (AS_OF, 1.0)], (0.5, 1.5), "Mg < 1", band=True)
    assert 'aria-label="Mg &lt; 1"' in drawn
    assert drawn.count("<circle") == 2


def test_markup_escapes_what_is_not_markup() -> None:
    assert el("a", "<b>", Html("<i></i>"), title='"x"', hidden=True, lang=None) == (
        '<a title="&quot;x&quot;" hidden>&lt;b&gt;<i></i></a>'
    )
    assert safe("a\x00b") == "a\ufffdb"
