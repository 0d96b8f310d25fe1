"""What becomes of each kind of row in `condition_occurrence`."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from legcramp_cds.interop.fhir.report import Outcome
from tests.interop.omop.made import Made
from tests.interop.omop.reading import AS_OF, DAY, START, read

CONDITIONS: list[tuple[str, str, date | None, date | None, bool | None, str, str]] = [
    ("lasting", "44054006", START, None, True, "kept", ""),
    ("without any date", "44054006", None, None, True, "kept", ""),
    ("with an end to come", "44054006", START, AS_OF + DAY, True, "kept", ""),
    ("over", "44054006", START, AS_OF - DAY, None, "dropped", "over"),
    ("over today", "44054006", START, AS_OF, None, "dropped", "over"),
    ("a snapshot", "44054006", START, START, True, "doubtful", "written down on one day"),
    ("later", "44054006", AS_OF + DAY, None, None, "dropped", "later than"),
    ("ending before it begins", "44054006", START, START - DAY, None, "doubtful", "before it begins"),
    ("that stays true when it is over", "53741008", START, AS_OF - DAY, True, "kept", ""),
    ("a thrombosis of today", "128053003", START, None, None, "doubtful", "is no earlier one"),
    ("a thrombosis that is over", "128053003", START, AS_OF - DAY, True, "kept", ""),
    ("a pregnancy", "77386006", START, None, True, "kept", ""),
    ("a pregnancy of long ago", "77386006", date(2025, 3, 1), None, None, "doubtful", "too long before"),
    ("without a word here", "24079001", START, None, None, "dropped", "no word for this"),
]

FINDING = {
    "44054006": "diabetes",
    "53741008": "coronary_disease",
    "128053003": "previous_dvt",
    "77386006": "pregnant",
    "24079001": "diabetes",
}


@pytest.mark.parametrize(
    ("code", "start", "end", "state", "outcome", "because"),
    [row[1:] for row in CONDITIONS],
    ids=[r[0] for r in CONDITIONS],
)
def test_conditions(
    code: str, start: date | None, end: date | None, state: bool | None, outcome: str, because: str
) -> None:
    row, (item,) = read(lambda made: made.condition(1, made.concept("SNOMED", code), start, end))
    assert row.get(FINDING[code]) is state
    assert item.outcome.value == outcome
    assert because in item.because


@pytest.mark.parametrize(("days", "state"), [(0, True), (30, True), (31, None)])
def test_a_symptom_on_one_day_belongs_to_its_era(days: int, state: bool | None) -> None:
    day = AS_OF - timedelta(days=days)
    row, _ = read(lambda made: made.condition(1, made.concept("ICD10CM", "R25.2"), day, day))
    assert row.get("muscle_cramps") is state


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("Preliminary diagnosis", None),
        ("Condition to be diagnosed by procedure", None),
        ("Resolved condition", None),
        ("Confirmed diagnosis", True),
        ("Discharge diagnosis", True),
    ],
)
def test_the_status_of_a_condition(status: str, state: bool | None) -> None:
    def write(made: Made) -> None:
        named = made.concept("Condition Status", status, status)
        made.condition(1, made.concept("SNOMED", "44054006"), START, condition_status_concept_id=named)

    assert read(write)[0].get("diabetes") is state


def test_a_source_code_says_what_the_standard_concept_does_not() -> None:
    def write(made: Made) -> None:
        source = made.concept("ICD10CM", "E11.65", standard=False)
        narrow = made.concept("SNOMED", "made here: narrow")
        made.condition(1, narrow, START, condition_source_concept_id=source)

    assert read(write)[0]["diabetes"] is True


def test_a_kind_of_a_disease_is_found_by_the_hierarchy_and_said_to_be() -> None:
    def write(made: Made) -> None:
        diabetes, above = made.concept("SNOMED", "73211009", "Diabetes mellitus"), made.concept("SNOMED", "64572001")
        narrow = made.concept("SNOMED", "made here: narrow", "Some diabetes")
        made.ancestor(diabetes, narrow, 3)
        made.ancestor(above, narrow, 9)
        made.condition(1, narrow, START)

    row, (item,) = read(write)
    assert row["diabetes"] is True
    assert (item.outcome, item.used) == (Outcome.DOUBTFUL, True)
    assert item.because == "a kind of SNOMED 73211009 (Diabetes mellitus), by the hierarchy of the vocabulary"


def test_what_is_in_remission_is_not_there() -> None:
    def write(made: Made) -> None:
        narrow = made.concept("SNOMED", "made here: narrow", "Some diabetes in remission")
        made.ancestor(made.concept("SNOMED", "73211009"), narrow)
        made.condition(1, narrow, START)

    assert "diabetes" not in read(write)[0]
