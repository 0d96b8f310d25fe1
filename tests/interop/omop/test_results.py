"""What becomes of each kind of row in `measurement`."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from tests.interop.omop.made import Made
from tests.interop.omop.reading import AS_OF, DAY, HBA1C, MAGNESIUM, POTASSIUM, read, told

RESULTS: list[tuple[str, dict[str, Any], float | None, str, str]] = [
    ("a plain result", {}, 3.1, "kept", ""),
    ("later", {"day": AS_OF + DAY}, None, "dropped", "later than the day"),
    ("of the day itself", {"day": AS_OF}, 3.1, "kept", ""),
    ("too old to count", {"day": date(2020, 1, 1)}, None, "kept", ""),
    ("without a date", {"day": None}, 3.1, "kept", ""),
    ("without a number", {"value": None}, None, "dropped", "there is no value"),
    ("not a number", {"value": float("nan")}, None, "dropped", "there is no value"),
    ("infinite", {"value": float("inf")}, None, "dropped", "there is no value"),
    ("impossible", {"value": 310.0}, None, "doubtful", "no living patient"),
    ("negative", {"value": -4.0}, None, "doubtful", "no living patient"),
    ("without a unit", {"unit": ""}, None, "doubtful", "no unit that can be read"),
    ("in a wrong unit", {"unit": "mm[Hg]"}, None, "doubtful", "mm[Hg]"),
    ("in another unit", {"unit": "meq/L"}, 3.1, "kept", ""),
    ("by the printed unit", {"unit": "", "unit_source_value": "mmol/l"}, 3.1, "kept", ""),
    ("by an unmapped unit", {"unit_concept_id": 0}, 3.1, "kept", ""),
    ("printed otherwise than coded", {"unit_source_value": "umol/L"}, None, "doubtful", "by its print"),
    ("of a stranger", {"person_id": 77}, None, "dropped", "no such person"),
    ("of nobody", {"person_id": None}, None, "dropped", "no such person"),
    ("without a concept", {"measurement_concept_id": 0}, None, "dropped", "no concept is named"),
    ("of a concept that the vocabulary lacks", {"measurement_concept_id": 5}, None, "doubtful", "no concept 5"),
]


@pytest.mark.parametrize(
    ("change", "value", "outcome", "because"), [row[1:] for row in RESULTS], ids=[r[0] for r in RESULTS]
)
def test_results(change: dict[str, Any], value: float | None, outcome: str, because: str) -> None:
    given: dict[str, Any] = {"value": 3.1, "unit": "mmol/L", "day": AS_OF - DAY} | change
    more = {key: given.pop(key) for key in list(given) if key not in ("value", "unit", "day")}
    row, items = read(lambda made: made.lab(1, POTASSIUM, **given, **more))
    assert row.get("potassium") == value
    (item,) = items
    assert item.outcome.value == outcome
    assert because in item.because
    assert item.examples == (1,)


@pytest.mark.parametrize(
    ("name", "value", "because"),
    [
        ("=", 3.1, ""),
        ("<", None, "< is a limit"),
        (">=", None, ">= is a limit"),
        ("about", None, "the operator is not understood"),
    ],
)
def test_operators(name: str, value: float | None, because: str) -> None:
    def write(made: Made) -> None:
        operator = made.concept("SNOMED", f"operator {name}", name)
        made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF, operator_concept_id=operator)
        # An older number does not take the place of a limit, and it does of what cannot be read.
        made.lab(1, POTASSIUM, 4.2, "mmol/L", AS_OF - DAY)

    row, items = read(write)
    assert row["potassium"] == (4.2 if name == "about" else value)
    assert because in " ".join(item.because for item in items)


def test_the_laboratorys_own_limits_go_along() -> None:
    row, _ = read(lambda made: made.lab(1, MAGNESIUM, 1.7, "mg/dL", AS_OF, low=1.8, high=2.6))
    assert row["magnesium"] == pytest.approx(0.6995, abs=1e-4)
    assert row["magnesium_reported_unit"] == "mg/dL"
    assert row["magnesium_reference_low"] == pytest.approx(0.7406, abs=1e-4)
    row, _ = read(lambda made: made.lab(1, MAGNESIUM, 1.7, "mg/dL", AS_OF, low=2.6, high=1.8))
    assert row["magnesium_reference_low"] is None, "a range that is empty is not used"


def test_the_time_of_the_day_decides_among_results_of_one_day() -> None:
    def write(made: Made) -> None:
        for hour, value in ((9, 3.9), (7, 3.1)):
            made.lab(1, POTASSIUM, value, "mmol/L", AS_OF, measurement_datetime=datetime(2026, 11, 22, hour))  # noqa: DTZ001

    assert read(write)[0]["potassium"] == 3.9


@pytest.mark.parametrize(
    ("day", "moment", "value"),
    [
        (AS_OF, datetime(2026, 11, 25, 7), 3.1),  # noqa: DTZ001
        (None, datetime(2026, 11, 22, 7), 3.1),  # noqa: DTZ001
        (None, datetime(2026, 11, 25, 7), None),  # noqa: DTZ001
        (AS_OF + DAY, datetime(2026, 11, 22, 7), None),  # noqa: DTZ001
    ],
)
def test_a_time_of_another_day_is_not_believed(day: date | None, moment: datetime, value: float | None) -> None:
    row, _ = read(lambda made: made.lab(1, POTASSIUM, 3.1, "mmol/L", day, measurement_datetime=moment))
    assert row.get("potassium") == value


def test_a_unit_with_an_offset_is_read_to_the_last_bit() -> None:
    from legcramp_cds.record.labs import LabResult

    row, _ = read(lambda made: made.lab(1, HBA1C, 6.5, "%", AS_OF))
    assert row["hba1c"] == LabResult(analyte="hba1c", value=6.5, unit="%").reading.low


def test_a_source_concept_counts_where_the_standard_one_is_missing() -> None:
    def write(made: Made) -> None:
        local = made.concept("Local", "K-1", "potassium here", standard=False)
        made.relation(local, "Maps to", made.concept("LOINC", POTASSIUM))
        made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF, measurement_concept_id=0, measurement_source_concept_id=local)

    assert read(write)[0]["potassium"] == 3.1


def test_a_relation_that_is_no_longer_valid_leads_nowhere() -> None:
    def write(made: Made) -> None:
        local = made.concept("Local", "K-1", "potassium here", standard=False)
        made.relation(local, "Maps to", made.concept("LOINC", POTASSIUM), invalid="D")
        made.lab(1, POTASSIUM, 3.1, "mmol/L", AS_OF, measurement_concept_id=local)

    row, items = read(write)
    assert "potassium" not in row
    assert told(items) == [("dropped", "no word for this", False)]


@pytest.mark.parametrize(
    ("answer", "state", "because"),
    [("Positive", True, ""), ("Absent (qualifier value)", False, ""), ("Purple", None, "not understood: Local Purple")],
)
def test_a_result_in_words_counts_for_a_code_of_ones_own(answer: str, state: bool | None, because: str) -> None:
    def write(made: Made) -> None:
        value = made.concept("Local", answer, answer)
        test = made.concept("Local", "tetany-1", "Trousseau test")
        made.lab(1, POTASSIUM, None, "", AS_OF, measurement_concept_id=test, value_as_concept_id=value)

    row, items = read(write, codes={("Local", "tetany-1"): "trousseau_sign"})
    assert row.get("trousseau_sign") is state
    assert because in items[0].because
