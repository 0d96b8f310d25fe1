"""What becomes of each kind of row in `person` and `death`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.interop.omop import facts_from_omop
from tests.interop.omop.made import Made
from tests.interop.omop.reading import AS_OF, DAY, POTASSIUM, read


@pytest.mark.parametrize(
    ("columns", "age", "because"),
    [
        ({"year_of_birth": 1960, "month_of_birth": 11, "day_of_birth": 22}, 66.0, ""),
        ({"year_of_birth": 1960, "month_of_birth": 11, "day_of_birth": 23}, 65.0, ""),
        ({"year_of_birth": 1960, "month_of_birth": 11}, 65.0, "only year and month"),
        ({"year_of_birth": 1960, "month_of_birth": 10}, 66.0, "only year and month"),
        ({"year_of_birth": 1960}, 65.0, "only the year"),
        ({"year_of_birth": 1960, "birth_datetime": datetime(1960, 11, 23)}, 65.0, ""),  # noqa: DTZ001
        ({"year_of_birth": 1960, "birth_datetime": datetime(1961, 1, 1)}, None, "several dates"),  # noqa: DTZ001
        ({"year_of_birth": 2026, "month_of_birth": 11, "day_of_birth": 12}, round(10 / 365.25, 3), ""),
        ({"year_of_birth": 2025}, None, "too coarse"),
        ({"year_of_birth": 2026, "month_of_birth": 12, "day_of_birth": 1}, None, "born after"),
        ({"year_of_birth": 2030}, None, "born after"),
        ({"year_of_birth": 1800}, None, "nobody is so old"),
        ({"year_of_birth": 1960, "month_of_birth": 2, "day_of_birth": 30}, None, "no such day"),
        ({"year_of_birth": 1960, "month_of_birth": 13, "day_of_birth": 1}, None, "no such day"),
        ({"year_of_birth": 1960, "day_of_birth": 3}, None, "no such day"),
        ({"year_of_birth": -5}, None, "no such day"),
        ({"year_of_birth": None}, None, "no year"),
    ],
)
def test_ages(columns: dict[str, Any], age: float | None, because: str) -> None:
    made = Made()
    made.add("person", person_id=1, gender_concept_id=made.male, **columns)
    found = facts_from_omop(made.tables(), as_of=AS_OF)
    assert found.facts["age"].to_list() == [age]
    (item,) = (item for item in found.report.items if item.fact == "age")
    assert because in item.because
    assert item.used is (age is not None)


def test_one_person_in_two_rows_is_one_person() -> None:
    made = Made()
    made.person(1, made.male)
    made.person(1, made.male)
    made.person(2, made.male)
    made.person(2, made.female, date(1970, 1, 1))
    # What one row leaves open and the other one knows is no contradiction.
    made.person(3, made.female, None)
    made.add("person", person_id=3, gender_concept_id=0, year_of_birth=1960, month_of_birth=5, day_of_birth=17)
    made.lab(2, POTASSIUM, 3.1, "mmol/L", AS_OF)
    found = facts_from_omop(made.tables(), as_of=AS_OF)
    assert found.facts["person_id"].to_list() == [1, 2, 3]
    assert found.facts["sex"].to_list() == ["male", None, "female"]
    assert found.facts["age"].to_list() == [66.0, None, 66.0]
    assert found.facts["potassium"].to_list() == [None, 3.1, None]
    assert "several sexes" in str(found.report)


def test_the_dead_are_named() -> None:
    def write(made: Made) -> None:
        made.add("death", person_id=1, death_date=AS_OF - DAY)
        made.add("death", person_id=99, death_date=AS_OF - DAY)

    _, (item,) = read(write)
    assert (item.table, item.rows, item.outcome) == ("death", 1, Outcome.DOUBTFUL)
    _, items = read(lambda made: made.add("death", person_id=1, death_date=AS_OF + DAY))
    assert items == []


@pytest.mark.parametrize(
    ("concept", "printed", "sex", "because"),
    [
        ("male", None, "male", ""),
        ("male", "M", "male", ""),
        ("male", "1", "male", ""),
        ("male", "female", None, "gender_source_value says female"),
        ("cut away", " f ", "female", "the vocabulary has no concept 8532"),
        ("cut away", "2", None, "the vocabulary has no concept 8532"),
        ("cut away", None, None, "the vocabulary has no concept 8532"),
        ("none", "Male", "male", "no concept is named"),
        ("none", "", None, "there is no sex"),
    ],
)
def test_the_printed_sex_counts_where_the_vocabulary_was_cut_down(
    concept: str, printed: str | None, sex: str | None, because: str
) -> None:
    made = Made()
    number = {"male": made.male, "cut away": 8532, "none": 0}[concept]
    made.add("person", person_id=1, gender_concept_id=number, year_of_birth=1960, gender_source_value=printed)
    made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF)
    found = facts_from_omop(made.tables(), as_of=AS_OF)
    assert found.facts["sex"].to_list() == [sex]
    (item,) = (item for item in found.report.items if item.fact == "sex")
    assert because in item.because
    assert (item.outcome is Outcome.KEPT) is (because == "")


def test_rows_of_one_person_that_print_several_sexes_say_none() -> None:
    made = Made()
    for printed in ("M", "F"):
        made.add("person", person_id=1, gender_concept_id=8507, year_of_birth=1960, gender_source_value=printed)
    made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF)
    assert facts_from_omop(made.tables(), as_of=AS_OF).facts["sex"].to_list() == [None]
