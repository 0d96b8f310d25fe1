"""Which result counts: every rule of `choose` as a table, and that the order of the results never matters."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import permutations
from math import inf, nextafter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.record.choose import Chosen, choose
from legcramp_cds.record.labs import LabResult
from legcramp_cds.testing import lab_results
from tests.record.faults import faults

AS_OF = date(2026, 11, 22)
# A window of its own, so that the table does not move with the knowledge base.
POTASSIUM = replace(MEASUREMENTS["potassium"], fresh_days=30)

RESULTS: dict[str, dict[str, object]] = {
    "today": {"collected_at": "2026-11-22"},
    "older": {"collected_at": "2026-11-10"},
    "edge": {"collected_at": AS_OF - timedelta(days=30)},
    "stale": {"collected_at": AS_OF - timedelta(days=31)},
    "undated": {},
    "issued_today": {"issued_at": "2026-11-22"},
    "older_issued_today": {"collected_at": "2026-11-09", "issued_at": "2026-11-22"},
    "morning": {"collected_at": "2026-11-21T08:00:00+00:00"},
    "evening": {"collected_at": "2026-11-21T20:00:00+00:00"},
    "evening_in_tokyo": {"collected_at": "2026-11-22T05:00:00+09:00"},
    "preliminary": {"collected_at": "2026-11-22", "status": "preliminary"},
    "corrected": {"collected_at": "2026-11-22", "status": "corrected"},
    "amended": {"collected_at": "2026-11-22", "status": "amended"},
    "unclear": {"collected_at": "2026-11-22", "status": "unknown"},
    "error": {"collected_at": "2026-11-22", "status": "entered-in-error"},
    "cancelled": {"collected_at": "2026-11-22", "status": "cancelled"},
    "registered": {"collected_at": "2026-11-22", "status": "registered"},
}


def made(*names: str) -> list[LabResult]:
    """Results that differ in value by their place, each called by its name."""
    return [
        LabResult.parse(
            {"analyte": "potassium", "value": 3 + index / 10, "unit": "mmol/L", "source": name} | RESULTS[name]
        )
        for index, name in enumerate(names)
    ]


# The first of each row counts; the others are set aside for the reason beside them. None: nothing counts.
TABLE: list[tuple[str | None, dict[str, str]]] = [
    # 1. What was never a result never counts.
    (None, {"error": "entered in error"}),
    (None, {"cancelled": "cancelled"}),
    (None, {"registered": "registered, but there is no result yet"}),
    ("undated", {"error": "entered in error", "cancelled": "cancelled"}),
    # 2. The time of the sample; the time of release only where that is missing.
    ("older", {"older_issued_today": "older than the result of 2026-11-10"}),
    ("issued_today", {"older": "older than the result of 2026-11-22"}),
    # 3. A result outside the window speaks of the past.
    ("edge", {}),
    (None, {"stale": "taken on 2026-10-22, more than 30 days before 2026-11-22"}),
    ("undated", {"stale": "taken on 2026-10-22, more than 30 days before 2026-11-22"}),
    # 4. The newest sample; one without a date only where no dated one is left.
    ("today", {"older": "older than the result of 2026-11-22", "edge": "older than the result of 2026-11-22"}),
    ("evening", {"morning": "older than the result of 2026-11-21"}),
    ("older", {"undated": "has no date, and a dated result is there"}),
    ("preliminary", {"older": "older than the result of 2026-11-22"}),
    # 5. Of one sample, by standing.
    ("corrected", {"amended": "amended, and a corrected result of the same sample is there"}),
    ("amended", {"today": "final, and a amended result of the same sample is there"}),
    ("today", {"unclear": "unknown, and a final result of the same sample is there"}),
    ("unclear", {"preliminary": "preliminary, and a unknown result of the same sample is there"}),
]


@pytest.mark.parametrize(("counts", "aside"), TABLE)
def test_the_rules_of_choice(counts: str | None, aside: dict[str, str]) -> None:
    results = made(*([counts] if counts else []), *aside)
    for order in permutations(results):
        chosen = choose(POTASSIUM, order, AS_OF)
        assert (chosen.result.source if chosen.result else None) == counts
        assert {item.result.source: item.because for item in chosen.set_aside} == aside
        assert chosen.conflict is None
        if chosen.result is not None:
            assert chosen.reading == chosen.result.reading


def test_equal_results_of_one_sample_are_merged() -> None:
    one, two = (
        LabResult(analyte="potassium", value=value, unit=unit, collected_at="2026-11-21T08:00:00Z", source=unit)
        for value, unit in ((3.1, "mmol/L"), (3.1, "meq/L"))
    )
    chosen = choose(POTASSIUM, [one, two], AS_OF)
    assert chosen.conflict is None
    assert [item.because for item in chosen.set_aside] == ["a duplicate"]


def test_the_same_moment_in_two_zones_is_one_sample() -> None:
    chosen = choose(POTASSIUM, made("evening", "evening_in_tokyo"), AS_OF)
    assert chosen.conflict is not None
    assert chosen.conflict.what == "results of the same sample disagree: 3 mmol/L and 3.1 mmol/L"
    assert chosen.conflict.resolution.startswith("taken as known only to lie between them")
    assert chosen.reading is not None
    assert (chosen.reading.low, chosen.reading.high) == (3.0, 3.1)
    assert [item.because for item in chosen.set_aside] == ["contradicts another result of the same sample"]


def test_a_censored_rival_widens_to_its_open_end() -> None:
    results = [LabResult(analyte="potassium", value=2.5, unit="mmol/L", comparator=sign) for sign in ("<", "")]
    chosen = choose(POTASSIUM, results, AS_OF)
    assert chosen.reading is not None
    assert (chosen.reading.low, chosen.reading.high) == (-inf, 2.5)
    assert choose(POTASSIUM, results[:1], AS_OF).reading == results[0].reading
    assert results[0].reading.high == nextafter(2.5, -inf)


def test_without_a_window_a_result_speaks_for_ever() -> None:
    lasting = replace(POTASSIUM, fresh_days=None)
    old = LabResult(analyte="potassium", value=3, unit="mmol/L", collected_at="1999-01-01")
    assert choose(lasting, [old], AS_OF).collected == date(1999, 1, 1)


def test_a_bare_day_counts_as_its_start() -> None:
    chosen = choose(POTASSIUM, made("today", "older"), AS_OF)
    assert chosen.collected == AS_OF
    late = LabResult(analyte="potassium", value=4, unit="mmol/L", collected_at=datetime(2026, 11, 22, 0, 1, tzinfo=UTC))
    assert choose(POTASSIUM, [*made("today"), late], AS_OF).result == late


def test_the_day_is_the_one_that_was_printed() -> None:
    far = timezone(timedelta(hours=-10))
    late = LabResult(analyte="potassium", value=4, unit="mmol/L", collected_at=datetime(2026, 11, 22, 23, tzinfo=far))
    assert choose(POTASSIUM, [late], AS_OF).collected == AS_OF


def test_every_result_of_the_future_is_refused_at_once() -> None:
    tomorrow = [
        LabResult(analyte="potassium", value=value, unit="mmol/L", collected_at="2026-11-23") for value in (3.0, 3.5)
    ]
    told = faults(lambda: choose(POTASSIUM, tomorrow, AS_OF))
    assert [problem.given for problem in told] == ["3 mmol/L", "3.5 mmol/L"]
    assert {problem.where for problem in told} == {"labs.potassium"}
    assert all("after the day of the assessment, 2026-11-22" in problem.what for problem in told)


def test_a_wrong_date_of_a_result_entered_in_error_does_no_harm() -> None:
    wrong = LabResult(analyte="potassium", value=9, unit="mmol/L", collected_at="2062-11-20", status="entered-in-error")
    assert choose(POTASSIUM, [wrong], AS_OF).set_aside[0].because == "entered in error"


def test_earlier_values_are_kept_for_a_trend_newest_first() -> None:
    chosen = choose(POTASSIUM, made("stale", "today", "older", "error"), AS_OF)
    assert [day.isoformat() for day, _ in chosen.earlier] == ["2026-11-10", "2026-10-22"]


def shown(chosen: Chosen) -> tuple[object, ...]:
    """All that anybody ever sees of a choice."""
    best = chosen.result
    return (
        best and (best.printed, best.status, best.source),
        chosen.reading,
        chosen.collected,
        [(item.result.printed, item.result.source, item.because) for item in chosen.set_aside],
        chosen.conflict,
        chosen.earlier,
    )


WHEN = st.sampled_from([None, date(2026, 11, 20), datetime(2026, 11, 20, tzinfo=UTC),
                        datetime(2026, 11, 20, 2, tzinfo=timezone(timedelta(hours=2))), date(2026, 1, 1)])  # fmt: skip


@given(data=st.data())
@settings(max_examples=80)
def test_the_order_of_the_results_never_matters(data: st.DataObject) -> None:
    few = st.builds(
        LabResult,
        analyte=st.just("potassium"),
        value=st.sampled_from([3.0, 3.1]),
        unit=st.sampled_from(["mmol/L", "meq/L"]),
        comparator=st.sampled_from(["", "<", "<=", ">"]),
        collected_at=WHEN,
        reference_low=st.sampled_from([None, 2.0]),
        status=st.sampled_from(["final", "corrected", "entered-in-error", "cancelled"]),
        source=st.sampled_from(["", "a"]),
    )
    results = data.draw(st.lists(few, min_size=2, max_size=5))
    turned = data.draw(st.permutations(results))
    assert shown(choose(POTASSIUM, results, AS_OF)) == shown(choose(POTASSIUM, turned, AS_OF))


@given(results=st.lists(lab_results(AS_OF), max_size=8))
@settings(max_examples=40)
def test_every_result_either_counts_or_is_set_aside_with_a_reason(results: list[LabResult]) -> None:
    by_fact: dict[str, list[LabResult]] = {}
    for result in results:
        by_fact.setdefault(result.fact.id, []).append(result)
    for name, some in by_fact.items():
        fact: Measurement = MEASUREMENTS[name]
        chosen = choose(fact, some, AS_OF)
        assert len(chosen.set_aside) + (chosen.result is not None) == len(some)
        assert all(item.because for item in chosen.set_aside)
