"""Speed of a made-up OMOP CDM: persons and rows a second from the tables of a DuckDB database to screened rows.

The persons are made up, with the codes of this library under concept ids of their own; nothing clinical follows from
them. Run with `make bench-omop`, or with other sizes: ``python -m benchmarks.omop --persons 20000``.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
import polars as pl

from legcramp_cds.facts import Measurement
from legcramp_cds.interop.omop import facts_from_omop, open_cdm
from legcramp_cds.interop.omop.files import write_facts
from legcramp_cds.interop.omop.run import screen_omop
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.drugs import INGREDIENTS

AS_OF = date(2026, 11, 22)
_FIRST = 2_000_000_000
_COLUMNS = ("triage", "red_flags", "status", "weight", "top")
_CONDITIONS = ("73211009", "38341003", "709044004", "84114007", "40930008", "42345000")
# Of all results, so many are of something that this library has no word for, as in a real database.
_FOREIGN = 0.5


def make(path: Path, persons: int, *, results: int = 30, seed: int = 20261122) -> dict[str, int]:
    """Make a CDM as a DuckDB database.

    Args:
        path: The file.
        persons: How many.
        results: Measurements a person.
        seed: Of the generator.

    Returns:
        The rows of each table.
    """
    rng = np.random.default_rng(seed)
    concepts: list[tuple[int, str, str, str, str]] = []

    def concept(vocabulary: str, code: str, name: str = "", kind: str = "") -> int:
        concepts.append((_FIRST + len(concepts), name or code, vocabulary, kind, code))
        return concepts[-1][0]

    sexes = [concept("Gender", "M", "MALE"), concept("Gender", "F", "FEMALE")]
    tables = {
        "person": _persons(rng, persons, sexes),
        "measurement": _measurements(rng, persons, results, concept),
        "condition_occurrence": _conditions(rng, persons, [concept("SNOMED", code) for code in _CONDITIONS]),
    }
    drugs, ancestors = _products(concept)
    tables["drug_exposure"] = _exposures(rng, persons, drugs)
    tables["concept_ancestor"] = pl.DataFrame(
        ancestors, schema=["ancestor_concept_id", "descendant_concept_id"], orient="row"
    ).with_columns(min_levels_of_separation=1)
    names = ["concept_id", "concept_name", "vocabulary_id", "concept_class_id", "concept_code"]
    tables["concept"] = pl.DataFrame(concepts, schema=names, orient="row").with_columns(standard_concept=pl.lit("S"))
    empty = {"concept_id_1": pl.Int64, "concept_id_2": pl.Int64, "relationship_id": pl.String}
    tables["concept_relationship"] = pl.DataFrame(schema=empty)
    tables["cdm_source"] = pl.DataFrame({"cdm_version": ["v5.4"]})
    with duckdb.connect(str(path)) as connection:
        for name, table in tables.items():
            connection.register("made", table.to_arrow())
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM made")  # noqa: S608 - names of our own
    return {name: table.height for name, table in tables.items()}


def _days(rng: np.random.Generator, count: int, back: int) -> pl.Series:
    """Days before that of the assessment."""
    last = (AS_OF - date(1970, 1, 1)).days
    return pl.Series(last - rng.integers(1, back, count)).cast(pl.Int32).cast(pl.Date)


def _persons(rng: np.random.Generator, persons: int, sexes: list[int]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "person_id": np.arange(1, persons + 1),
            "gender_concept_id": np.array(sexes)[rng.integers(0, 2, persons)],
            "year_of_birth": rng.integers(1935, 2008, persons),
            "month_of_birth": rng.integers(1, 13, persons),
            "day_of_birth": rng.integers(1, 29, persons),
        }
    )


def _measurements(rng: np.random.Generator, persons: int, results: int, concept) -> pl.DataFrame:  # type: ignore[no-untyped-def]  # noqa: ANN001
    facts = [fact for fact in load().facts.values() if isinstance(fact, Measurement) and fact.codes.loinc]
    facts = [fact for fact in facts if fact.high < 1e6][:30]
    known = [concept("LOINC", fact.codes.loinc[0]) for fact in facts]
    foreign = [concept("LOINC", f"made here {number}") for number in range(300)]
    units = [concept("UCUM", fact.unit) for fact in facts]
    count = persons * results
    which = rng.integers(0, len(facts), count)
    low = np.array([max(fact.low, 0.0) for fact in facts])[which]
    high = np.array([min(fact.high, 300.0) for fact in facts])[which]
    is_foreign = rng.random(count) < _FOREIGN
    concepts = np.where(is_foreign, np.array(foreign)[rng.integers(0, 300, count)], np.array(known)[which])
    return pl.DataFrame(
        {
            "measurement_id": np.arange(1, count + 1),
            "person_id": rng.integers(1, persons + 1, count),
            "measurement_concept_id": concepts,
            "measurement_date": _days(rng, count, 900),
            "value_as_number": (low + (high - low) * rng.random(count) * 0.5).round(2),
            "unit_concept_id": np.array(units)[which],
            "operator_concept_id": np.zeros(count, dtype=np.int64),
        }
    )


def _conditions(rng: np.random.Generator, persons: int, concepts: list[int]) -> pl.DataFrame:
    count = persons * 4
    return pl.DataFrame(
        {
            "condition_occurrence_id": np.arange(1, count + 1),
            "person_id": rng.integers(1, persons + 1, count),
            "condition_concept_id": np.array(concepts)[rng.integers(0, len(concepts), count)],
            "condition_start_date": _days(rng, count, 5000),
        }
    )


def _products(concept) -> tuple[list[int], list[tuple[int, int]]]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    drugs, ancestors = [], []
    for one in INGREDIENTS.values():
        if one.rxnorm:
            ingredient = concept("RxNorm", one.rxnorm[0], one.name, "Ingredient")
            drugs.append(concept("RxNorm", f"made here {one.id}", f"{one.name} 20 MG Oral Tablet", "Clinical Drug"))
            ancestors.append((ingredient, drugs[-1]))
    return drugs, ancestors


def _exposures(rng: np.random.Generator, persons: int, drugs: list[int]) -> pl.DataFrame:
    count = persons * 5
    start = _days(rng, count, 400)
    return pl.DataFrame(
        {
            "drug_exposure_id": np.arange(1, count + 1),
            "person_id": rng.integers(1, persons + 1, count),
            "drug_concept_id": np.array(drugs)[rng.integers(0, len(drugs), count)],
            "drug_exposure_start_date": start,
            "drug_exposure_end_date": start.dt.offset_by("89d"),
        }
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=100_000)
    parser.add_argument("--results", type=int, default=30, help="measurements a person")
    arguments = parser.parse_args()
    with TemporaryDirectory() as place:
        database, folder = Path(place) / "cdm.duckdb", Path(place) / "parquet"
        rows = make(database, arguments.persons, results=arguments.results)
        folder.mkdir()
        with duckdb.connect(str(database), read_only=True) as connection:
            for name in rows:
                connection.table(name).write_parquet(str(folder / f"{name}.parquet"))
        events = sum(count for name, count in rows.items() if name not in ("person", "concept", "cdm_source"))
        print(
            f"{arguments.persons:,} persons, {rows['measurement']:,} measurements, {events:,} rows of events in all\n"
        )
        print("| from | until | seconds | of all processors | persons a second | rows of events a second |")
        print("|---|---|---|---|---|---|")
        for what, path in (("a DuckDB database", database), ("a folder of Parquet, by Polars", folder)):
            out = Path(place) / "out.parquet"
            with _timed(f"{what} | facts in a file", arguments.persons, events):
                write_facts(facts_from_omop(open_cdm(path), as_of=AS_OF).facts, out)
            with _timed(f"{what} | screened rows in a file", arguments.persons, events):
                screen_omop(path, out, as_of=AS_OF, columns=_COLUMNS)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"\nMost memory at any time, over all of these: {peak:.1f} GB.")


@contextmanager
def _timed(what: str, persons: int, events: int) -> Iterator[None]:
    """Print a line of the table; the processors' own time says how long a quiet machine would need at most."""
    start, used = time.perf_counter(), time.process_time()
    yield
    seconds, used = time.perf_counter() - start, time.process_time() - used
    print(f"| {what} | {seconds:.1f} | {used:.1f} | {persons / seconds:,.0f} | {events / seconds:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
