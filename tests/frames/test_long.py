"""Long tables: the result that counts is the one that `choose` takes, on every engine."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.frames_cohort import cohort
from legcramp_cds import LabPanel, Patient, assess
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.errors import InputError
from legcramp_cds.facts import Reading
from legcramp_cds.frames import LongNames, facts_from_long, facts_schema, screen, screen_long
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.words import say
from legcramp_cds.record.choose import choose
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.record.labs import LabResult
from tests.frames.engines import ENGINES, plain
from tests.frames.engines import given as engine_holds
from tests.frames.tables import as_duckdb, closed, readings

AS_OF = date(2026, 11, 22)
NAMES = LongNames(status="status", reference_low="low", reference_high="high")
STATUSES = ["final", "preliminary", "corrected", "amended", "entered-in-error", "cancelled"]
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "patient": st.sampled_from(["a", "b"]),
            "analyte": st.sampled_from(["magnesium", "Mg"]),
            "value": st.sampled_from([1.0, 1.5, 1.7, 2.0]),
            "unit": st.sampled_from(["mmol/L", "mg/dL", "meq/L"]),
            "collected_at": st.none() | st.integers(0, 400).map(lambda days: AS_OF - timedelta(days=days)),
            "status": st.sampled_from(STATUSES),
            "low": st.none() | st.sampled_from([0.7, 1.6]),
            "high": st.none() | st.sampled_from([2.2, 3.0]),
        }
    ),
    min_size=1,
    max_size=12,
)
SCHEMA = {
    **dict.fromkeys(("patient", "analyte", "unit", "status"), pl.String),
    **dict.fromkeys(("value", "low", "high"), pl.Float64),
    "collected_at": pl.Date,
}


def expected(rows: list[dict[str, Any]]) -> dict[tuple[str, str], Reading | None]:
    """What `choose` takes for each patient and analyte; what is known to an interval only is unknown."""
    found: dict[tuple[str, str], Reading | None] = {}
    by_key: dict[tuple[str, str], list[LabResult]] = {}
    for row in rows:
        given = {"reference_low": row["low"], "reference_high": row["high"]}
        given |= {key: value for key, value in row.items() if key not in ("patient", "low", "high")}
        result = LabResult.model_validate(given)
        by_key.setdefault((row["patient"], result.fact.id), []).append(result)
    for key, results in by_key.items():
        reading = choose(results[0].fact, results, AS_OF).reading
        found[key] = reading if reading is not None and reading.exact else None
    return found


@given(rows=ROWS, engine=st.sampled_from(["polars", "polars", "duckdb"]))
@settings(max_examples=60)
def test_the_result_that_counts_is_the_chosen_one(rows: list[dict[str, Any]], engine: str) -> None:
    frame = pl.DataFrame(rows, schema=SCHEMA)
    if engine == "duckdb":
        wide = facts_from_long(as_duckdb(frame), as_of=AS_OF, names=NAMES).pl()
    else:
        wide = facts_from_long(frame, as_of=AS_OF, names=NAMES)
    computed = {row["patient"]: row for row in wide.iter_rows(named=True)}
    assert sorted(computed) == sorted({row["patient"] for row in rows})
    for (patient, fact), reading in expected(rows).items():
        row = computed[patient]
        assert row[fact] == (None if reading is None else reading.low)
        if reading is not None:
            assert row[f"{fact}_reference_low"] == reading.reference_low
            assert row[f"{fact}_reference_high"] == reading.reference_high
            assert row.get(f"{fact}_reported_unit", reading.unit) == reading.unit


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.filterwarnings("ignore")
def test_a_laboratory_extract_on_every_engine(engine: str) -> None:
    """Text values with bounds among them, names and LOINC codes, duplicates, corrections, and old results."""
    generator = Random(20261127)  # noqa: S311 - the same rows every time
    codes = {load().facts[name].codes.loinc[0]: name for name in ("magnesium", "phosphate")}
    rows = [
        {
            "patient": f"p{generator.randrange(40)}",
            "analyte": generator.choice(["magnesium", "Mg", "phosphate", *codes]),
            "value": generator.choice(["1.0", "1.5", " 1.7 ", "<0.5", "> 3", "2", "2.0"]),
            "unit": "mmol/L",
            "collected_at": generator.choice([None, *(AS_OF - timedelta(days=days) for days in (0, 1, 1, 30, 400))]),
            "status": generator.choice(STATUSES),
            "low": None,
            "high": generator.choice([None, 3.0]),
        }
        for _ in range(400)
    ]
    frame = pl.DataFrame(rows, schema={**SCHEMA, "value": pl.String})
    wide = plain(facts_from_long(engine_holds(frame, engine), as_of=AS_OF, names=NAMES))
    computed = {row["patient"]: row for row in wide.iter_rows(named=True)}
    for row in rows:
        row["value"] = f"{str(row['value']).strip()} {row.pop('unit')}"
        row["analyte"] = codes.get(str(row["analyte"]), row["analyte"])
    told = expected(rows)
    assert len({reading is None for reading in told.values()}) == 2
    for (patient, fact), reading in told.items():
        assert computed[patient][fact] == (None if reading is None else reading.low), (patient, fact)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.filterwarnings("ignore")
def test_values_that_are_no_numbers_are_refused_or_reported(engine: str) -> None:
    frame = pl.DataFrame(
        {
            "patient": ["a", "b", "b", "c"],
            "analyte": ["magnesium"] * 4,
            "value": ["hemolyzed", "0.61", "see comment", "<0.2"],
            "unit": ["mmol/L"] * 4,
            "collected_at": [AS_OF, AS_OF, AS_OF - timedelta(days=1), AS_OF],
        }
    )
    with pytest.raises(InputError, match="2 values that are no numbers") as caught:
        facts_from_long(engine_holds(frame, engine), as_of=AS_OF)
    assert "'hemolyzed' of patient 'a'" in str(caught.value)
    wide, problems = facts_from_long(engine_holds(frame, engine), as_of=AS_OF, errors="report")
    found = {row["patient"]: row["magnesium"] for row in plain(wide).iter_rows(named=True)}
    assert found == {"a": None, "b": 0.61, "c": None}
    assert [problem.where for problem in problems] == ["value"]


@given(
    value=st.sampled_from([0.9, 1.0, 1.2, 1.5, 1.7, 1.8, 2.55, 2.6]), unit=st.sampled_from(["mg/dL", "mmol/L", "meq/L"])
)
def test_a_result_is_screened_in_the_unit_in_which_it_was_reported(value: float, unit: str) -> None:
    """1.70 mg/dL and 0.70 mmol/L of magnesium are not the same number, whoever else is in the table."""
    others = [{"patient": "b", "value": 0.8, "unit": "mmol/L"}, {"patient": "c", "value": 2.0, "unit": "mg/dL"}]
    rows = [{"patient": "a", "value": value, "unit": unit}, *others]
    frame = pl.DataFrame(rows).with_columns(analyte=pl.lit("magnesium"), collected_at=pl.lit(AS_OF))
    screened = screen(facts_from_long(frame, as_of=AS_OF), id_column="patient", columns=["status", "weight"])
    for row, found in zip(rows, screened.iter_rows(named=True), strict=True):
        lab = LabResult.model_validate({"analyte": "magnesium", "value": row["value"], "unit": row["unit"]})
        for item in assess(Patient(labs=LabPanel(results=(lab,))), as_of=AS_OF).differential:
            told = found[f"status_{item.condition}"], found[f"weight_{item.condition}"]
            assert told == (item.status.value, item.weight_db)


def test_units_are_converted_and_loinc_codes_are_read() -> None:
    code = next(fact for fact in load().facts.values() if fact.id == "potassium").codes.loinc[0]
    frame = pl.DataFrame(
        {
            "patient": ["a", "a"],
            "analyte": [code, "magnesium"],
            "value": [4.1, 1.7],
            "unit": ["mmol/L", "mg/dL"],
            "collected_at": [AS_OF, AS_OF],
        }
    )
    (row,) = facts_from_long(frame, as_of=AS_OF).iter_rows(named=True)
    assert row["potassium"] == 4.1
    assert row["magnesium"] == pytest.approx(0.6995, abs=1e-4)


EXTRACT = {
    "patient": ["a", "a", "a", "b"],
    "analyte": ["K serum", "Neutrophils", "magnesium", "magnesium"],
    "value": [3.1, 4.2, 1.6, 0.8],
    "unit": ["mmol/L", "G/L", "mmol", "mmol/L"],
    "collected_at": [AS_OF] * 4,
}


@pytest.mark.parametrize("engine", ENGINES)
def test_a_laboratory_may_have_names_of_its_own(engine: str) -> None:
    table = pl.DataFrame(EXTRACT).head(1)
    for meant in ("potassium", "K", "2823-3"):
        wide = facts_from_long(engine_holds(table, engine), as_of=AS_OF, codes={"K serum": meant})
        assert plain(wide).rows() == [("a", 3.1)]
    own = facts_from_long(table.with_columns(analyte=pl.lit("Mg")), as_of=AS_OF, codes={"Mg": "potassium"})
    assert own.columns == ["patient", "potassium"]


@pytest.mark.parametrize("engine", ENGINES)
def test_results_that_mean_nothing_here_are_refused_or_left_out_and_told(engine: str) -> None:
    table = pl.DataFrame(EXTRACT)
    with pytest.raises(InputError) as caught:
        facts_from_long(engine_holds(table, engine), as_of=AS_OF)
    assert len(caught.value.problems) == 3
    wide, told = facts_from_long(engine_holds(table, engine), as_of=AS_OF, errors="report")
    assert told == list(caught.value.problems)
    rows = {row["patient"]: row for row in plain(wide).iter_rows(named=True)}
    assert [rows["a"]["magnesium"], rows["b"]["magnesium"]] == [None, 0.8]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_text_result_of_an_analyte_that_means_nothing_here_is_told_once(engine: str) -> None:
    table = pl.DataFrame({**EXTRACT, "value": ["4.1", "none seen", "1.6", "0.8"]}).tail(3)
    _, told = facts_from_long(engine_holds(table, engine), as_of=AS_OF, errors="report")
    assert ["Neutrophils" in problem.where for problem in told] == [True, False]


def test_wrong_names_units_and_dates_are_refused() -> None:
    frame = pl.DataFrame(
        {
            "patient": ["a"] * 3,
            "analyte": ["magnezium", "sodium", "potassium"],
            "value": [1.0, 2.0, 4.0],
            "unit": ["mmol/L", "mg", None],
            "collected_at": [AS_OF] * 3,
        }
    )
    with pytest.raises(InputError) as caught:
        facts_from_long(frame, as_of=AS_OF)
    assert len(caught.value.problems) == 3
    late = frame.head(1).with_columns(analyte=pl.lit("magnesium"), collected_at=AS_OF + timedelta(days=1))
    with pytest.raises(InputError, match="after the day of the assessment"):
        facts_from_long(late, as_of=AS_OF)
    with pytest.raises(InputError, match="no such column"):
        facts_from_long(frame.drop("value"), as_of=AS_OF)


def test_the_long_result_has_the_conditions_in_question() -> None:
    table = pl.DataFrame({"who": ["a", "b"], "magnesium": [0.45, 0.8]})
    found = screen_long(table, id_column="who")
    wide = screen(table, id_column="who", columns=["status"])
    assert found.columns == ["who", "condition", "status", "weight_db", "reasons"]
    held = {(row["who"], row["condition"]): row["status"] for row in found.iter_rows(named=True)}
    for row in wide.iter_rows(named=True):
        for name, status in row.items():
            if name.startswith("status_"):
                key = (row["who"], name.removeprefix("status_"))
                assert held.get(key) == (status if status in ("confirmed", "likely", "possible") else None)


def test_the_long_result_has_the_reasons_of_the_assessment() -> None:
    frame = cohort(12)
    long = screen_long(frame.with_columns(who=pl.int_range(12)), id_column="who")
    rows = readings(frame)
    assert long.height > 100
    for row in long.iter_rows(named=True):
        held = assess_facts(compile_knowledge(load()), PatientFacts(closed(rows[row["who"]]), {}, {}), as_of=AS_OF)
        result = held.condition(row["condition"])
        criterion = result.definition.confirmed_by if row["status"] == "confirmed" else None
        told = [f"confirmed: {say(criterion)}"] if criterion is not None else []
        assert row["reasons"] == [*told, *(f"{item.decibans:+g} {say(item.evidence.when)}" for item in result.reasons)]


@pytest.mark.parametrize("kind", ["pandas", "pyarrow", "lazy", "duckdb"])
def test_the_long_result_comes_from_every_kind_of_table(kind: str) -> None:
    table = pl.DataFrame({"who": ["a", "b"], "magnesium": [0.45, 0.8], "potassium": [4.0, 2.1]})
    makers: dict[str, Any] = {
        "pandas": pl.DataFrame.to_pandas,
        "pyarrow": pl.DataFrame.to_arrow,
        "lazy": pl.DataFrame.lazy,
        "duckdb": as_duckdb,
    }
    found = screen_long(makers[kind](table), id_column="who")
    assert type(found).__module__.partition(".")[0] == (kind if kind in ("pandas", "pyarrow") else "polars")
    expected = screen_long(table, id_column="who").to_dicts()
    if kind in ("pandas", "pyarrow"):
        read: Any = pl.from_pandas if kind == "pandas" else pl.from_arrow
        found = read(found)
    assert found.with_columns(pl.col("status").cast(pl.String)).to_dicts() == expected


def test_schemas_name_every_fact() -> None:
    schema = facts_schema("polars")
    assert set(schema) == set(load().facts)
    assert facts_schema("pyarrow").names == list(schema)
    spark = facts_schema("spark")
    assert spark.names == list(schema)
    for name, dtype in schema.items():
        kind = {"Float64": "double", "String": "string", "Boolean": "boolean"}[str(dtype)]
        assert spark[name].dataType.typeName() == kind
        assert str(facts_schema("pyarrow").field(name).type) == kind.replace("boolean", "bool")
    with pytest.raises(InputError):
        facts_schema("numpy")  # type: ignore[arg-type]
