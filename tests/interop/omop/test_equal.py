"""A person of a CDM gets the answer that the same patient gets from `assess`, on every engine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Literal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legcramp_cds import assess
from legcramp_cds.frames import screen
from legcramp_cds.interop.omop import facts_from_omop
from legcramp_cds.interop.omop.layout import LAYOUT
from legcramp_cds.knowledge.drugs import INGREDIENTS
from tests.frames.engines import plain
from tests.interop.omop.made import Made
from tests.interop.omop.persons import AS_OF, CONDITIONS, LABS, Person, made_of, persons

GROUPS = ("triage", "status", "weight", "top")
WHOLE = ("triage", "red_flags", "status", "weight", "top", "tests", "derived")


def in_duckdb(tables: dict[str, pl.DataFrame]) -> dict[str, duckdb.DuckDBPyRelation]:
    connection = duckdb.connect()
    for name, table in tables.items():
        connection.register("given", table.to_arrow())
        connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")  # noqa: S608 - names of our own
    return {name: connection.table(name) for name in tables}


def differences(drawn: Sequence[Person], facts: pl.DataFrame, *, complete: bool) -> list[str]:
    """Every cell in which the screened table and the assessments differ."""
    screened = screen(facts, id_column="person_id", as_of=AS_OF, columns=GROUPS)
    rows = {row["person_id"]: row for row in screened.iter_rows(named=True)}
    assert sorted(rows) == [person.number for person in drawn]
    found = []
    for person in drawn:
        row = rows[person.number]
        result = assess(person.patient(complete=complete), as_of=AS_OF)
        expected: dict[str, Any] = {"triage": result.triage.level.value}
        for item in result.differential:
            expected[f"status_{item.condition}"] = item.status.value
            expected[f"weight_{item.condition}"] = item.weight_db
        listed = [item.condition for item in result.listed]
        expected |= {f"top_{n + 1}": listed[n] if n < len(listed) else None for n in range(5)}
        found += [
            f"{person}: {name} is {row[name]!r}, not {value!r}"
            for name, value in expected.items()
            if row[name] != value
        ]
    return found


@given(drawn=persons(), complete=st.booleans(), engine=st.sampled_from(["polars", "polars", "duckdb"]))
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow])
def test_a_person_of_a_cdm_is_the_same_patient(drawn: Sequence[Person], complete: bool, engine: str) -> None:
    tables: Any = made_of(drawn).tables()
    if engine == "duckdb":
        tables = in_duckdb(tables)
    facts = facts_from_omop(tables, as_of=AS_OF, medications_complete=complete).facts
    assert differences(drawn, facts.pl() if engine == "duckdb" else facts, complete=complete) == []


# One cohort that has something of everything, for the engines on which a table takes its time -------------------------


@pytest.fixture(scope="module")
def cohort() -> list[Person]:
    found = []
    codes, drugs = sorted(CONDITIONS), [one for one in INGREDIENTS.values() if one.rxnorm]
    for number in range(1, 25):
        sexes: tuple[Literal["male", "female"] | None, ...] = ("male", "female", None)
        person = Person(number, sexes[number % 3], date(1930 + 3 * number, 1 + number % 12, 5))
        for step, fact in enumerate(LABS[number % 7 :: 7]):
            middle = min(max(fact.low, fact.high * 0.02 * (1 + number % 9)), fact.high)
            lab = {"fact": fact.id, "loinc": fact.codes.loinc[0], "value": round(middle, 2), "unit": fact.unit}
            person.labs.append(
                lab | {"days": step, "low": None, "high": round(middle, 2) * 0.9 if step % 4 == 0 else None}
            )
        person.conditions = [{"code": codes[number % len(codes)], "start": 40, "end": [None, -3, 9][number % 3]}]
        linked = ["concept_ancestor", "drug_strength", "concept_relationship"][number % 3]
        person.drugs = [
            {"id": one.id, "linked": linked, "start": 20, "supply": 10 + number} for one in drugs[number::40]
        ]
        found.append(person)
    return found


@pytest.fixture(scope="module")
def made(cohort: list[Person]) -> Made:
    return made_of(cohort)


@pytest.fixture(scope="module")
def answer(cohort: list[Person], made: Made) -> pl.DataFrame:
    """What eager Polars says, which equals the assessments."""
    facts: pl.DataFrame = facts_from_omop(made.tables(), as_of=AS_OF).facts
    assert differences(cohort, facts, complete=False) == []
    assert len(facts.columns) > 60
    return facts


def test_lazy_polars(made: Made, answer: pl.DataFrame) -> None:
    facts = facts_from_omop({name: table.lazy() for name, table in made.tables().items()}, as_of=AS_OF).facts
    assert isinstance(facts, pl.LazyFrame)
    assert facts.collect().equals(answer)


def test_duckdb(made: Made, answer: pl.DataFrame) -> None:
    facts = facts_from_omop(in_duckdb(made.tables()), as_of=AS_OF).facts
    assert isinstance(facts, duckdb.DuckDBPyRelation)
    assert facts.pl().equals(answer)


def whole(facts: Any) -> pl.DataFrame:  # noqa: ANN401 - a table of any engine
    """The facts screened on the engine that holds them, with words as plain text."""
    return plain(screen(facts, id_column="person_id", as_of=AS_OF, columns=WHOLE, check=False)).sort("person_id")


@pytest.mark.parametrize("engine", ["polars_lazy", "duckdb"])
def test_whole_screens_are_the_same_table(made: Made, answer: pl.DataFrame, engine: str) -> None:
    tables: Any = made.tables()
    tables = in_duckdb(tables) if engine == "duckdb" else {name: table.lazy() for name, table in tables.items()}
    found = whole(facts_from_omop(tables, as_of=AS_OF).facts)
    expected = whole(answer)
    assert expected.width > 300
    assert found.equals(expected)


def test_pyarrow(made: Made, answer: pl.DataFrame) -> None:
    facts = facts_from_omop({name: table.to_arrow() for name, table in made.tables().items()}, as_of=AS_OF).facts
    assert isinstance(facts, pa.Table)
    assert pl.DataFrame(facts).equals(answer)


@pytest.mark.parametrize("kind", ["numpy", "pyarrow"])
def test_pandas(made: Made, answer: pl.DataFrame, kind: str) -> None:
    """Gaps make floating columns of ids in pandas, and they are ids all the same."""
    tables = {
        name: table.to_pandas(use_pyarrow_extension_array=kind == "pyarrow") for name, table in made.tables().items()
    }
    assert kind == "pyarrow" or tables["condition_occurrence"]["condition_source_concept_id"].dtype == float
    facts = facts_from_omop(tables, as_of=AS_OF).facts
    assert isinstance(facts, pd.DataFrame)
    assert pl.from_pandas(facts).equals(answer)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    pyspark = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17, and there is no `java` on the path")
    session = (
        pyspark.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        # For a handful of rows, making Java code of each question takes longer than answering it.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.adaptive.enabled", "false")
        .config("spark.driver.memory", "1g")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.mark.filterwarnings("ignore")
def test_spark(spark: Any) -> None:  # noqa: ANN401 - a session has no type without pyspark
    # A few persons in the tables that have to be there: each question to a table costs Spark a second, however small.
    made = Made()
    made.person(1, made.female)
    made.person(2, made.male, date(2026, 1, 1))
    made.lab(1, "19123-9", 1.7, "mg/dL", AS_OF - timedelta(days=2), low=1.8, high=2.2)
    made.lab(2, "2823-3", 2.3, "mmol/L", AS_OF)
    made.lab(2, "2823-3", 230.0, "mmol/L", AS_OF)
    made.condition(1, made.concept("SNOMED", "44054006"), date(2020, 1, 1))
    made.drug(
        1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), date(2026, 11, 1), date(2026, 12, 1)
    )
    tables = {name: table for name, table in made.tables().items() if LAYOUT[name].needed}
    expected = facts_from_omop(tables, as_of=AS_OF)
    found = facts_from_omop({name: spark.createDataFrame(t.to_arrow()) for name, t in tables.items()}, as_of=AS_OF)
    assert type(found.facts).__module__.startswith("pyspark")
    facts = pl.from_arrow(found.facts.toArrow())
    assert isinstance(facts, pl.DataFrame)
    assert facts.equals(expected.facts)
    assert found.report == expected.report
    groups = ("triage", "red_flags", "status", "weight", "top")
    options: dict[str, Any] = {"id_column": "person_id", "as_of": AS_OF, "columns": groups, "check": False}
    held = spark.createDataFrame(found.facts.toArrow())
    assert plain(screen(held, **options)).sort("person_id").equals(plain(screen(expected.facts, **options)))
