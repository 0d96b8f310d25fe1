"""Which tables are taken for a CDM, and that the report counts every row."""

from __future__ import annotations

import polars as pl
import pytest

from legcramp_cds.errors import InputError
from legcramp_cds.interop.omop import facts_from_omop
from tests.interop.omop.made import Made
from tests.interop.omop.reading import AS_OF, DAY, POTASSIUM, read


def test_the_report_counts_every_row() -> None:
    def write(made: Made) -> None:
        for day in range(4):
            made.lab(1, POTASSIUM, 310.0 if day else 4.0, "mmol/L", AS_OF - day * DAY)
        made.lab(1, "made here", 1.0, "mmol/L", AS_OF)

    _, items = read(write)
    assert {(item.outcome.value, item.rows, item.examples) for item in items} == {
        ("kept", 1, (1,)),
        ("doubtful", 3, (2, 4)),
        ("dropped", 1, (5,)),
    }


@pytest.mark.parametrize("version", ["v5.4", "5.4.1", "CDM v5.3.1", "5.3"])
def test_versions_that_are_taken(version: str) -> None:
    made = Made()
    made.person(1)
    made.rows["cdm_source"][0]["cdm_version"] = version
    assert facts_from_omop(made.tables(), as_of=AS_OF).report.doubtful[0].table == "person"


def test_a_version_that_is_not_known_is_said() -> None:
    made = Made()
    made.person(1)
    tables = made.tables()
    del tables["cdm_source"]
    assert "taken for CDM 5.4" in str(facts_from_omop(tables, as_of=AS_OF).report)


def test_what_is_no_cdm_is_refused() -> None:
    made = Made()
    made.person(1)
    tables = made.tables()
    made.rows["cdm_source"][0]["cdm_version"] = "v6.0"
    with pytest.raises(InputError, match="another version"):
        facts_from_omop(made.tables(), as_of=AS_OF)
    with pytest.raises(InputError) as caught:
        facts_from_omop({name: t for name, t in tables.items() if name not in ("measurement", "concept")}, as_of=AS_OF)
    assert {problem.where for problem in caught.value.problems} == {"measurement", "concept"}
    with pytest.raises(InputError, match="the vocabulary is empty"):
        facts_from_omop(tables | {"concept": tables["concept"].clear()}, as_of=AS_OF)
    with pytest.raises(InputError, match="one kind"):
        facts_from_omop(tables | {"person": tables["person"].to_pandas()}, as_of=AS_OF)
    person = tables["person"]
    with pytest.raises(InputError) as caught:
        facts_from_omop(
            tables | {"person": person.rename({"year_of_birth": "yob"}).cast({"gender_concept_id": str})}, as_of=AS_OF
        )
    assert {problem.where for problem in caught.value.problems} == {"person.year_of_birth", "person.gender_concept_id"}
    with pytest.raises(InputError, match="unknown finding"):
        facts_from_omop(tables, as_of=AS_OF, codes={("snomed", "1"): "nonsense"})


def test_a_column_of_text_without_a_word_in_it_is_a_column_without_values() -> None:
    made = Made()
    made.person(1, made.female)
    made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF)
    tables = made.tables()
    empty = tables["measurement"].with_columns(pl.col("range_low", "range_high").cast(pl.String))
    found = facts_from_omop(tables | {"measurement": empty}, as_of=AS_OF)
    assert found.facts["potassium"].to_list() == [3.1]
    worded = empty.with_columns(range_low=pl.lit("3.5"))
    with pytest.raises(InputError, match="range_low: this column has to hold numbers"):
        facts_from_omop(tables | {"measurement": worded}, as_of=AS_OF)


def test_a_vocabulary_of_other_data_is_refused() -> None:
    made = Made()
    made.person(1, 8532)
    made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF, measurement_concept_id=3023103, unit_concept_id=8753)
    with pytest.raises(InputError, match="none of the concepts that the data use"):
        facts_from_omop(made.tables(), as_of=AS_OF)


def test_capitals_and_spare_columns_do_no_harm() -> None:
    made = Made()
    made.person(1, made.female)
    made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF)
    tables = {name.upper(): table.rename(str.upper) for name, table in made.tables().items()}
    tables["PERSON"] = tables["PERSON"].with_columns(RACE_CONCEPT_ID=0)
    assert facts_from_omop(tables, as_of=AS_OF).facts["potassium"].to_list() == [3.1]
