"""What becomes of each kind of row in `observation` and `procedure_occurrence`."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from legcramp_cds.interop.codes import PREGNANCY_STATUS, SMOKING_STATUS
from tests.interop.omop.made import Made
from tests.interop.omop.reading import AS_OF, DAY, START, read, told


def answered(made: Made, question: str, answer: str, day: date) -> None:
    made.observation(1, made.concept("LOINC", question), day, made.concept("SNOMED", answer))


def test_the_newest_answer_counts_unless_it_denies_the_past() -> None:
    smokes, never = "77176002", "266919005"

    def later_smoker(made: Made) -> None:
        answered(made, SMOKING_STATUS, never, START)
        answered(made, SMOKING_STATUS, smokes, AS_OF)

    def never_again(made: Made) -> None:
        answered(made, SMOKING_STATUS, smokes, START)
        answered(made, SMOKING_STATUS, never, AS_OF)

    row, items = read(later_smoker)
    assert row["smoker"] is True
    assert "an older answer" in " ".join(item.because for item in items)
    row, items = read(never_again)
    assert row.get("smoker") is None
    assert "says never, and elsewhere" in " ".join(item.because for item in items)


@pytest.mark.parametrize(
    ("answer", "days", "state"),
    [("77386006", 100, True), ("77386006", 400, None), ("60001007", 30, False), ("60001007", 31, None)],
)
def test_pregnancy_is_a_statement_of_its_time(answer: str, days: int, state: bool | None) -> None:
    row, _ = read(lambda made: answered(made, PREGNANCY_STATUS, answer, AS_OF - timedelta(days=days)))
    assert row.get("pregnant") is state


def test_an_old_no_is_not_the_newest_answer_of_somebody_else() -> None:
    """An answer that is too old to count still is newer than the one before it."""

    def write(made: Made) -> None:
        answered(made, PREGNANCY_STATUS, "77386006", AS_OF - timedelta(days=200))
        answered(made, PREGNANCY_STATUS, "60001007", AS_OF - timedelta(days=100))

    assert read(write)[0].get("pregnant") is None


@pytest.mark.parametrize(
    ("name", "code", "state"),
    [
        ("Absent", "38341003", False),
        ("Present", "38341003", True),
        ("Absent", "59621000", None),
        ("Blue", "38341003", None),
    ],
)
def test_a_finding_with_an_answer(name: str, code: str, state: bool | None) -> None:
    """The absence of a part is not the absence of the whole."""
    row, _ = read(
        lambda made: made.observation(1, made.concept("SNOMED", code), AS_OF, made.concept("Local", name, name))
    )
    assert row.get("hypertension") is state


@pytest.mark.parametrize(
    ("columns", "state"),
    [
        ({}, True),
        ({"value_as_string": "No"}, False),
        ({"value_as_string": " yes "}, True),
        ({"value_source_value": "N/A"}, None),
        ({"value_as_string": ""}, True),
        ({"value_as_number": 3.0}, None),
    ],
)
def test_an_answer_in_words(columns: dict[str, Any], state: bool | None) -> None:
    """A value that no concept was found for is a value all the same."""
    row, _ = read(lambda made: made.observation(1, made.concept("SNOMED", "38341003"), AS_OF, **columns))
    assert row.get("hypertension") is state


def test_a_qualifier_that_says_no_is_heard() -> None:
    def write(made: Made) -> None:
        no = made.concept("Local", "absent", "Absent")
        made.observation(1, made.concept("SNOMED", "38341003"), AS_OF, qualifier_concept_id=no)

    row, (item,) = read(write)
    assert "hypertension" not in row
    assert "a qualifier says no" in item.because


def test_family_and_past() -> None:
    def write(made: Made) -> None:
        family = made.concept("SNOMED", "made here: family", "Family history with explicit context")
        past = made.concept("Local", "past", "Medical history")
        made.observation(1, family, START, made.concept("SNOMED", "37340000"))
        made.observation(1, past, START, made.concept("SNOMED", "53741008"))
        made.observation(1, past, START, made.concept("SNOMED", "44054006"))

    row, _ = read(write)
    assert row["family_als"] is True
    assert row["coronary_disease"] is True
    assert "diabetes" not in row
    assert "motor_neuron_disease_known" not in row


def test_procedures() -> None:
    def write(made: Made) -> None:
        done = {"person_id": 1, "procedure_date": START}
        made.add("procedure_occurrence", procedure_concept_id=made.concept("SNOMED", "13619001"), **done)
        made.add("procedure_occurrence", procedure_concept_id=made.concept("SNOMED", "302497006"), **done)
        made.add(
            "procedure_occurrence",
            procedure_concept_id=made.concept("SNOMED", "703423002"),
            person_id=1,
            procedure_date=AS_OF + DAY,
        )

    row, items = read(write)
    assert row["neck_surgery"] is True
    assert "on_dialysis" not in row, "a session in the past does not say that dialysis goes on"
    assert "chemotherapy" not in row
    assert sorted(outcome for outcome, _, _ in told(items)) == ["doubtful", "dropped", "kept"]


def test_a_record_that_contradicts_itself_is_not_believed() -> None:
    def write(made: Made) -> None:
        hypertension = made.concept("SNOMED", "38341003")
        made.condition(1, hypertension, START)
        made.observation(1, hypertension, AS_OF, made.concept("Local", "no", "No"))

    row, items = read(write)
    assert row.get("hypertension") is None
    assert any("contradicts itself" in item.because for item in items)
