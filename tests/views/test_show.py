"""What notebooks ask for: HTML and Markdown of patients, assessments and their parts."""

from __future__ import annotations

import re

import pytest

from legcramp_cds.assess.workup import Workup
from legcramp_cds.record.shown import Shown
from legcramp_cds.views.html.report import page
from legcramp_cds.views.markdown import render
from tests.views.samples import ALL, HOSTILE, empty, example, hostile, ordinary
from tests.views.test_html import read


def things() -> list[Shown]:
    result = hostile()
    patient = result.patient
    assert patient is not None
    workup = Workup(result.workup, result.do_not_order, result.referrals)
    assert isinstance(result.workup, Shown)
    return [result, result.differential, result.workup, workup, patient]


@pytest.mark.parametrize("index", range(5))
def test_everything_shows_itself(index: int) -> None:
    thing = things()[index]
    reader = read(thing._repr_html_())
    assert ("article", "lcds") in [(tag, attrs.get("class")) for tag, attrs in reader.tags]
    assert not [tag for tag, _ in reader.tags if tag in {"script", "img"}]
    written = thing._repr_markdown_()
    assert written.endswith("\n")
    assert "<script" not in re.sub(r"\\<", "", written)


def test_the_patient_shows_what_was_written() -> None:
    patient = example().patient
    assert patient is not None
    text = read(patient._repr_html_()).text
    for words in (
        "54 years, female",
        "8.9 mg/dL",
        "hydrochlorothiazide 25 mg",
        "Tingling or numbness around the mouth",
    ):
        assert words in text
    assert "8.9 mg/dL" in patient._repr_markdown_()


def test_what_has_no_view_says_so() -> None:
    class Other(Shown):
        pass

    for call in (Other()._repr_html_, Other()._repr_markdown_):
        with pytest.raises(TypeError, match="no view of Other"):
            call()


@pytest.mark.parametrize("name", ALL)
def test_markdown_holds_every_reason_that_counts(name: str) -> None:
    result = ALL[name]()
    text = re.sub(r"\\(.)", r"\1", render(result, every=True))
    told = [reason.statement for item in result.listed for reason in item.reasons]
    told += [item.investigation.name for item in result.workup] + list(result.triage.reasons)
    assert [words for words in told if words not in text] == []


def test_markdown_shows_five_and_names_the_rest() -> None:
    short = render(example())
    assert len(re.findall(r"^#### ", short, re.MULTILINE)) == min(5, len(example().listed))
    assert ("\nAnd " in short) == (len(example().listed) > 5)


def test_markdown_of_nothing_known_is_still_an_answer() -> None:
    assert "Nothing in the facts speaks for any condition." in render(empty())


def test_markdown_escapes_the_text_of_the_record() -> None:
    written = render(hostile())
    assert HOSTILE not in written
    assert re.search(r"(?<!\\)<", written) is None
    assert "\u202e" not in written


@pytest.mark.parametrize("name", ALL)
def test_what_a_terminal_prints_of_an_object_is_one_short_line(name: str) -> None:
    result = ALL[name]()
    shown = repr(result)
    assert result.triage.level.value in shown
    assert all(item.condition in shown for item in result.listed)
    assert len(shown) < 1000
    assert "\n" not in shown
    assert len(repr(result.compiled)) < 200


def test_a_review_of_the_drugs_is_shown_beside_no_tests_needed() -> None:
    result = ordinary()
    assert result.no_tests_needed.value
    (review,) = result.workup
    for text in (str(result), render(result), page(result)):
        assert review.investigation.name in text
