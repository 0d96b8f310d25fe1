"""Whatever stands in the tables: one row a person, an account of every row, and nothing that lies in the future."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Any

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legcramp_cds.frames import screen
from legcramp_cds.interop.omop import facts_from_omop
from legcramp_cds.interop.omop.layout import LAYOUT, Holds
from tests.interop.omop.made import TYPES, Made

AS_OF = date(2026, 11, 22)
EVENTS = ("measurement", "condition_occurrence", "drug_exposure", "procedure_occurrence", "observation")


def _vocabulary() -> tuple[Made, list[int]]:
    """A small vocabulary in which everything that can be odd is odd, and ids that point anywhere."""
    made = Made()
    ids = [
        made.male,
        made.concept("LOINC", "2823-3"),
        made.concept("LOINC", "19123-9"),
        made.concept("LOINC", "72166-2"),
        made.concept("LOINC", "82810-3"),
        made.concept("LOINC", "74013-4"),
        made.concept("UCUM", "mmol/L"),
        made.concept("UCUM", "mg/dL"),
        made.concept("UCUM", "nonsense"),
        made.concept("SNOMED", "44054006"),
        made.concept("SNOMED", "38341003"),
        made.concept("SNOMED", "77386006"),
        made.concept("SNOMED", "77176002"),
        made.concept("SNOMED", "266919005"),
        made.concept("ICD10CM", "R25.2", standard=False),
        made.concept("Local", "yes", "Yes"),
        made.concept("Local", "no", "No"),
        made.concept("Local", "<", "<"),
        made.product("furosemide", "4603"),
        made.concept("Local", "loop", "a local concept", standard=False),
    ]
    made.relation(ids[-1], "Maps to", ids[1])
    made.relation(ids[1], "Maps to", ids[-1])
    made.ancestor(ids[9], ids[9], 0)
    return made, [*ids, 0, 12345, -1]


BASE, IDS = _vocabulary()
# What makes sense in a column, so that many rows do, beside ids that point anywhere.
SENSE = {
    "measurement_concept_id": IDS[1:3],
    "unit_concept_id": IDS[6:8],
    "observation_concept_id": [*IDS[3:6], IDS[10]],
    "condition_concept_id": [*IDS[9:12], IDS[14]],
    "drug_concept_id": [IDS[18]],
}
PERSONS = st.sampled_from([1, 1, 1, 2, 3, 99, None])
DAYS = st.none() | st.one_of(st.integers(-5, 5), st.integers(-40, 500)).map(lambda days: AS_OF - timedelta(days=days))
NUMBERS = st.none() | st.sampled_from([-1.0, 0.0, 0.7, 1.7, 4.0, 400.0, float("nan"), float("inf"), 1e308])
TEXTS = st.none() | st.sampled_from(["", " ", "No", "mmol/L", "mg/dL", "quarts", "'; DROP TABLE person; --", "Lasix"])


@st.composite
def _row(draw: st.DrawFn, table: str) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for name, holds in LAYOUT[table].all.items():
        if name == "person_id":
            cells[name] = draw(PERSONS)
        elif name in ("days_supply", "year_of_birth"):
            cells[name] = draw(st.none() | st.sampled_from([-10, 0, 1, 30, 1900, 1960, 2025, 2026, 2030, 99_999]))
        elif name in ("month_of_birth", "day_of_birth"):
            cells[name] = draw(st.none() | st.integers(-1, 32))
        elif holds is Holds.ID:
            cells[name] = draw(st.sampled_from(SENSE.get(name, [0])) | st.none() | st.sampled_from(IDS))
        elif holds is Holds.DAY:
            cells[name] = draw(DAYS)
        elif holds is Holds.MOMENT:
            day = draw(DAYS)
            cells[name] = None if day is None else datetime.combine(day, time(draw(st.integers(0, 23))))
        elif holds is Holds.NUMBER:
            cells[name] = draw(NUMBERS)
        else:
            cells[name] = draw(TEXTS)
    return cells


@st.composite
def tables(draw: st.DrawFn) -> dict[str, pl.DataFrame]:
    found = BASE.tables()
    for name in ("person", *EVENTS, "death"):
        rows = draw(st.lists(_row(name), max_size=8))
        if name in EVENTS:
            first = next(iter(LAYOUT[name].all))
            rows = [row | {first: number} for number, row in enumerate(rows, 1)]
        found[name] = pl.DataFrame(rows, schema={key: TYPES[holds] for key, holds in LAYOUT[name].all.items()})
    # At least one concept that exists, so that the vocabulary belongs to the data.
    born = {"person_id": 1, "gender_concept_id": BASE.male, "year_of_birth": 1960}
    found["person"] = pl.concat([found["person"], pl.DataFrame([born], schema=found["person"].schema)])
    return found


FEW = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@given(given_tables=tables())
@FEW
def test_every_person_has_a_row_and_every_row_is_accounted_for(given_tables: dict[str, pl.DataFrame]) -> None:
    found = facts_from_omop(given_tables, as_of=AS_OF)
    persons = given_tables["person"]["person_id"].drop_nulls().unique().sort()
    assert found.facts["person_id"].to_list() == persons.to_list()
    screened = screen(found.facts, id_column="person_id", as_of=AS_OF, columns=["triage"])
    assert screened["triage"].null_count() == 0
    # A row that states several facts stands in the account once for each of them.
    for name in EVENTS:
        told = Counter(item.fact for item in found.report.items if item.table == name for _ in range(item.rows))
        assert sum(told.values()) >= given_tables[name].height


@given(given_tables=tables())
@FEW
def test_order_and_repetition_change_nothing(given_tables: dict[str, pl.DataFrame]) -> None:
    facts = facts_from_omop(given_tables, as_of=AS_OF).facts
    turned = {
        name: pl.concat([table.reverse(), table]) if name in (*EVENTS, "person") else table
        for name, table in given_tables.items()
    }
    assert facts_from_omop(turned, as_of=AS_OF).facts.equals(facts)


@given(given_tables=tables())
@FEW
def test_what_lies_after_the_day_changes_nothing(given_tables: dict[str, pl.DataFrame]) -> None:
    starts = {
        "condition_occurrence": "condition_start_date",
        "drug_exposure": "drug_exposure_start_date",
        "procedure_occurrence": "procedure_date",
        "observation": "observation_date",
        "death": "death_date",
    }
    until = {
        name: table.filter((pl.col(starts[name]) <= AS_OF) | pl.col(starts[name]).is_null())
        if name in starts
        else table
        for name, table in given_tables.items()
    }
    facts = facts_from_omop(given_tables, as_of=AS_OF).facts
    before = facts_from_omop(until, as_of=AS_OF).facts
    assert facts.equals(before.select(facts.columns))


def test_empty_tables() -> None:
    made = Made()
    facts = facts_from_omop(made.tables(), as_of=AS_OF).facts
    assert facts.columns == ["person_id", "age", "sex"]
    assert facts.height == 0
    assert screen(facts, id_column="person_id", columns=["triage"]).height == 0
