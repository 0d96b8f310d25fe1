"""The charts: what they hold, that they become pictures without a browser, and what is said where they cannot."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import altair as alt
import polars as pl
import pytest

from legcramp_cds import LabPanel, Patient
from legcramp_cds.errors import InputError, MissingExtraError
from legcramp_cds.views.plots import plot_cohort, plot_evidence, plot_labs, plot_what_if, save
from tests.views.samples import ALL, HOSTILE, empty, example, hostile

SCREENED = [
    {"triage": "routine", "top_1": "hypokalemia"},
    {"triage": "routine", "top_1": None},
    {"triage": "emergency", "top_1": "hypocalcemia"},
]


def texts(chart: alt.TopLevelMixin) -> str:
    return json.dumps(chart.to_dict(), ensure_ascii=False)


@pytest.mark.parametrize("name", ALL)
def test_every_reason_that_counts_is_drawn(name: str) -> None:
    result = ALL[name]()
    # A long one is broken into lines.
    drawn = texts(plot_evidence(result, most=100)).replace(r"\n", " ")
    told = [reason.statement for item in result.listed for reason in item.reasons if reason.counted]
    assert [words for words in told if json.dumps(words, ensure_ascii=False) not in drawn] == []


def test_charts_become_pictures_without_a_browser(tmp_path: Path) -> None:
    patient = example().patient
    assert patient is not None
    charts = {
        "evidence": plot_evidence(example()),
        "labs": plot_labs(patient),
        "what_if": plot_what_if(example()),
        "cohort": plot_cohort(SCREENED),
    }
    for name, chart in charts.items():
        svg = save(chart, tmp_path / f"{name}.svg").read_text(encoding="utf-8")
        assert svg.startswith("<svg")
        assert "undefined" not in svg
    assert save(charts["cohort"], tmp_path / "cohort.png").read_bytes().startswith(b"\x89PNG")


def test_the_words_of_a_chart_are_in_its_picture(tmp_path: Path) -> None:
    svg = save(plot_evidence(example()), tmp_path / "evidence.svg").read_text(encoding="utf-8")
    for item in example().listed[:5]:
        assert item.name in svg


def test_labs_are_drawn_as_reported_with_the_range_of_the_laboratory() -> None:
    patient = example().patient
    assert patient is not None
    drawn = texts(plot_labs(patient))
    for words in ('"label": "7.3 mg/dL"', '"low": 8.6', '"high": 10.2'):
        assert words in drawn
    assert "The band is the laboratory's own range" in drawn


def test_a_course_tells_days_apart_and_speaks_of_no_range_that_is_not_there() -> None:
    results = [{"value": "0.8 mmol/L", "collected_at": f"2026-11-{day}"} for day in ("02", "20")]
    drawn = texts(plot_labs(Patient(labs=LabPanel(magnesium=results))))
    assert '"format": "%Y-%m-%d"' in drawn
    assert "own range" not in drawn


def test_mixed_units_are_drawn_in_the_canonical_one() -> None:
    results: list[Mapping[str, object]] = [
        {"value": "2.0 mg/dL", "collected_at": "2026-01-02"},
        {"value": "0.80 mmol/L", "collected_at": "2026-02-02", "reference_low": 0.7},
    ]
    drawn = texts(plot_labs(Patient(labs=LabPanel(magnesium=results))))
    assert '"label": "0.8 mmol/L"' in drawn
    assert '"value": 0.82' in drawn


def test_what_cannot_be_drawn_is_left_out() -> None:
    results = [{"value": "0.8 mmol/L"}, {"value": "<0.2 mmol/L", "collected_at": "2026-02-02"}]
    assert "No dated results." in texts(plot_labs(Patient(labs=LabPanel(magnesium=results))))
    assert "Nothing in the facts" in texts(plot_evidence(empty()))
    assert "No patients." in texts(plot_cohort([]))
    assert "No answer would change anything." in texts(plot_what_if(example(), most=0))


def test_what_if_draws_the_facts_that_are_asked_for() -> None:
    drawn = texts(plot_what_if(example(), ["magnesium"]))
    assert '"what": "Hypomagnesemia"' in drawn
    assert "▲ confirmed" in drawn
    with pytest.raises(InputError, match="unknown fact"):
        plot_what_if(example(), ["no_such_fact"])


def test_a_cohort_is_counted_in_records_and_in_tables_alike() -> None:
    charts = [plot_cohort(SCREENED), plot_cohort(pl.DataFrame(SCREENED)), plot_cohort(pl.LazyFrame(SCREENED))]
    assert len({texts(chart) for chart in charts}) == 1
    drawn = texts(charts[0])
    for words in ("2 (67%)", "Hypokalemia", "nothing in question", "Cohort of 3 patients"):
        assert words in drawn


def test_many_conditions_are_added_up() -> None:
    records = [{"triage": "routine", "top_1": f"condition_{number:02}"} for number in range(12)]
    assert '"name": "2 others"' in texts(plot_cohort(records))


@pytest.mark.parametrize("screened", [SCREENED, pl.DataFrame(SCREENED)], ids=["records", "table"])
def test_a_column_that_is_not_there_is_told(screened: object) -> None:
    with pytest.raises(InputError, match="the column is not there"):
        plot_cohort(screened, top="tops")


def test_saving_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chart = plot_cohort(SCREENED)
    with pytest.raises(InputError, match="end the name with one of"):
        save(chart, tmp_path / "chart.bmp")
    monkeypatch.setattr("legcramp_cds.errors.find_spec", lambda _name: None)
    with pytest.raises(MissingExtraError, match=r'pip install "legcramp-cds\[plots\]"'):
        save(chart, tmp_path / "chart.svg")


def test_without_altair_the_line_to_type_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib
    import sys

    monkeypatch.setattr("legcramp_cds.errors.find_spec", lambda _name: None)
    monkeypatch.delitem(sys.modules, "legcramp_cds.views.plots")
    with pytest.raises(MissingExtraError, match=r'pip install "legcramp-cds\[plots\]"'):
        importlib.import_module("legcramp_cds.views.plots")


def test_hostile_text_stays_text(tmp_path: Path) -> None:
    patient = hostile().patient
    assert patient is not None
    svg = save(plot_labs(patient), tmp_path / "labs.svg").read_text(encoding="utf-8")
    assert HOSTILE not in svg
    assert "<script" not in svg
