"""One row of `screen` equals `assess`: triage, red flags, statuses, weights, order and suggested tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from math import inf
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.frames_cohort import cohort
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import Status
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.assess.reason import Missing
from legcramp_cds.facts import FactValue, Measurement
from legcramp_cds.frames import screen
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.explain import number
from legcramp_cds.logic.words import say
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows
from tests.frames.tables import closed, exact_row, readings, table

AS_OF = date(2026, 11, 22)
EVERYTHING = ("triage", "red_flags", "status", "weight", "top", "tests", "unsettled", "derived", "missing", "reasons")


def expected(row: dict[str, FactValue], top: int = 5) -> dict[str, Any]:
    """What the assessment of one patient says, in the columns of a table."""
    knowledge = load()
    result = assess_facts(compile_knowledge(knowledge), PatientFacts(closed(row), {}, {}), as_of=AS_OF)
    fired = {item.flag.id for item in result.red_flags}
    wanted = {item.id: item.urgency.value for item in result.workup}
    found: dict[str, Any] = {"triage": result.triage.level.value}
    for flag in knowledge.red_flags.values():
        if flag.level.urgent:
            found[f"red_flag_{flag.id}"] = flag.id in fired
    for item in result.differential:
        found[f"status_{item.condition}"] = item.status.value
        found[f"weight_{item.condition}"] = item.weight_db
    listed = [item.condition for item in result.listed]
    for place in range(top):
        found[f"top_{place + 1}"] = listed[place] if place < len(listed) else None
    for name in knowledge.investigations:
        found[f"test_{name}"] = wanted.get(name)
    found |= {f"unsettled_{item.flag.id}": True for item in result.red_flags_unsettled}
    found["missing"] = {item.fact for item in settling(result)}
    assert found["missing"] <= {item.fact for item in result.missing}
    for formula in knowledge.formulas.values():
        low, high = number(formula, result.facts.row)
        found[f"derived_{formula.id}"] = high if low == high else None
        if formula.exact_when is not None:
            found[f"derived_{formula.id}_at_most"] = high if low < high < inf else None
    for item in result.differential:
        texts = [f"{reason.decibans:+g} {say(reason.evidence.when)}" for reason in item.reasons]
        if item.status in (Status.CONFIRMED, Status.EXCLUDED):
            criteria = {"confirmed": item.definition.confirmed_by, "excluded": item.definition.excluded_by}
            rule = criteria[item.status]
            assert rule is not None
            texts.insert(0, f"{item.status}: {say(rule)}")
        found[f"reasons_{item.condition}"] = " | ".join(texts)
    return found


def settling(result: Assessment) -> Iterator[Missing]:
    """What would settle a criterion of a condition in question, or a red flag."""
    for item in result.differential.open:
        for missing in item.unknown:
            if any(effect.startswith(("would confirm", "would exclude")) for effect in missing.effects):
                yield missing
    for flag in result.red_flags_unsettled:
        yield from flag.missing


def differences(result: pl.DataFrame, rows: list[dict[str, FactValue]], *, some: bool = False) -> list[str]:
    """Every cell that differs; with `some`, of those columns that there are."""
    found = []
    for index, (given_row, computed) in enumerate(zip(rows, result.iter_rows(named=True), strict=True)):
        told = expected(given_row)
        if some:
            told = {name: value for name, value in told.items() if name in computed}
            assert {"triage", "status_hypokalemia", "weight_hypokalemia"} <= set(told)
        for name, value in told.items():
            cell = computed[name]
            if name == "missing":
                cell = set(cell.split(", ")) - {""}
            if cell != value:
                found.append(f"row {index}, {name}: {cell!r} instead of {value!r}")
        said = {name for name, cell in computed.items() if name.startswith("unsettled_") and cell}
        if not some and said != {name for name in told if name.startswith("unsettled_")}:
            found.append(f"row {index}: {said} are unsettled")
    return found


def facts_in(rows: list[dict[str, FactValue]]) -> list[Any]:
    """The facts that any row states: a column each."""
    names = dict.fromkeys(name for row in rows for name in row)
    return [load().facts[name] for name in names]


@given(rows=st.lists(fact_rows(), min_size=8, max_size=16), units=st.booleans())
@settings(max_examples=12)
def test_a_row_of_screen_equals_assess(rows: list[dict[str, FactValue]], units: bool) -> None:
    measures = [fact for fact in load().facts.values() if isinstance(fact, Measurement)]
    own = {fact.id: (fact.printed_units[0] if units and fact.printed_units else fact.unit) for fact in measures}
    known = [exact_row(row, own) for row in rows]
    frame = table(known, facts_in(known) or [load().facts["age"]], own)
    given_units = {name: unit for name, unit in own.items() if name in frame.columns}
    known = [exact_row(row, own, frame=frame.row(index, named=True)) for index, row in enumerate(known)]
    result = screen(frame, columns=EVERYTHING, units=given_units)
    assert differences(result, known) == []


def test_a_dense_cohort_equals_assess() -> None:
    """Three quarters of all facts known: many conditions compete, and causes pass what they bring about."""
    frame = cohort(40)
    assert differences(screen(frame, columns=EVERYTHING), readings(frame)) == []
