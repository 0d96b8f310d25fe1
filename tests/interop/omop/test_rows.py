"""What becomes of each kind of row: one table of cases for each table of the CDM."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from legcramp_cds.errors import InputError
from legcramp_cds.interop.codes import PREGNANCY_STATUS, SMOKING_STATUS
from legcramp_cds.interop.fhir.report import Outcome
from legcramp_cds.interop.omop import OmopItem, facts_from_omop
from legcramp_cds.knowledge.drugs import INGREDIENTS
from tests.interop.omop.made import Made

AS_OF = date(2026, 11, 22)
DAY = timedelta(days=1)
POTASSIUM, MAGNESIUM, HBA1C = "2823-3", "19123-9", "4548-4"


def read(write: Callable[[Made], object], **options: Any) -> tuple[dict[str, Any], list[OmopItem]]:  # noqa: ANN401
    """The facts of person 1, who is a woman of 66, and what the account says of anything but her."""
    made = Made()
    made.person(1, made.female)
    write(made)
    found = facts_from_omop(made.tables(), as_of=AS_OF, **options)
    (row,) = found.facts.iter_rows(named=True)
    items = [item for item in found.report.items if item.table != "person" or item.fact not in ("age", "sex")]
    return row, items


def told(items: list[OmopItem]) -> list[tuple[str, str, bool]]:
    return [(item.outcome.value, item.because, item.used) for item in items]


# Results --------------------------------------------------------------------------------------------------------------

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


# Conditions -----------------------------------------------------------------------------------------------------------

START = date(2026, 3, 1)
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


# Observations and procedures ------------------------------------------------------------------------------------------


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


# Drugs ----------------------------------------------------------------------------------------------------------------

DRUGS: list[tuple[str, dict[str, Any], bool | None, str, str]] = [
    ("taken", {}, True, "kept", ""),
    ("whose last day is today", {"end": AS_OF}, True, "kept", ""),
    ("whose last day was yesterday", {"end": AS_OF - DAY}, None, "dropped", "ended"),
    ("stopped today", {"verbatim_end_date": AS_OF}, None, "dropped", "ended"),
    ("to be stopped tomorrow", {"end": START, "verbatim_end_date": AS_OF + DAY}, True, "kept", ""),
    ("begun later", {"start": AS_OF + DAY, "end": AS_OF + 9 * DAY}, None, "dropped", "begins after"),
    ("that ends before it begins", {"end": START - DAY}, None, "doubtful", "before it begins"),
    ("of which one day is given", {"end": START}, None, "doubtful", "one day is given"),
    ("without an end", {"end": None}, None, "doubtful", "one day is given"),
    ("with a supply until today", {"end": None, "days_supply": (AS_OF - START).days + 1}, True, "kept", ""),
    ("with a supply until yesterday", {"end": START, "days_supply": (AS_OF - START).days}, None, "dropped", "ended"),
    ("with a supply of nothing", {"end": START, "days_supply": 0}, None, "doubtful", "one day is given"),
    ("with a supply for ever", {"end": START, "days_supply": 99_999}, None, "doubtful", "one day is given"),
]


@pytest.mark.parametrize(
    ("change", "state", "outcome", "because"), [row[1:] for row in DRUGS], ids=[r[0] for r in DRUGS]
)
def test_drugs(change: dict[str, Any], state: bool | None, outcome: str, because: str) -> None:
    given = {"start": START, "end": AS_OF + 9 * DAY} | change

    def write(made: Made) -> None:
        made.drug(1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), **given)

    row, (item,) = read(write)
    assert row.get("taking_loop_diuretic") is state
    assert (item.outcome.value, item.fact) == (outcome, "furosemide")
    assert because in item.because


def test_drugs_without_an_end_can_be_taken_as_taken() -> None:
    def write(made: Made) -> None:
        made.drug(1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), START, START)

    row, (item,) = read(write, without_end="taken")
    assert row["taking_loop_diuretic"] is True
    assert (item.outcome, item.used) == (Outcome.DOUBTFUL, True)


def test_the_salt_leads_to_the_ingredient() -> None:
    """Losartan potassium is losartan, and no potassium; the code of the salt is none that this library knows."""

    def write(made: Made) -> None:
        salt = made.concept("RxNorm", "made here: salt", "losartan potassium", "Precise Ingredient", standard=False)
        made.relation(
            salt, "Form of", made.concept("RxNorm", INGREDIENTS["losartan"].rxnorm[0], "losartan", "Ingredient")
        )
        made.drug(1, salt, START, AS_OF + DAY)

    row, (item,) = read(write)
    assert row["taking_arb"] is True
    assert not [name for name in row if "potassium_supplement" in name and row[name]]
    assert item.fact == "losartan"


def test_a_combination_counts_for_each_of_its_ingredients() -> None:
    def write(made: Made) -> None:
        codes = [INGREDIENTS[name].rxnorm[0] for name in ("losartan", "hydrochlorothiazide")]
        made.drug(1, made.product("losartan / hydrochlorothiazide", *codes), START, AS_OF + DAY)

    row, _ = read(write)
    assert (row["taking_arb"], row["taking_thiazide_diuretic"]) == (True, True)


@pytest.mark.parametrize("how", ["name", "source text", "atc"])
def test_a_drug_without_ingredients_is_read_by_its_name(how: str) -> None:
    """The public sample of Synthea has no table of ancestors."""

    def write(made: Made) -> None:
        if how == "name":
            made.drug(1, made.concept("RxNorm", "made here", "furosemide 40 MG Oral Tablet"), START, AS_OF + DAY)
        elif how == "source text":
            made.drug(1, 0, START, AS_OF + DAY, drug_source_value="Lasix 40mg")
        else:
            atc = made.concept("ATC", INGREDIENTS["furosemide"].atc[0], "thing", standard=False)
            made.drug(1, 0, START, AS_OF + DAY, drug_source_concept_id=atc)

    assert read(write)[0]["taking_loop_diuretic"] is True


def test_a_drug_that_acts_where_it_is_put_is_doubtful() -> None:
    def write(made: Made) -> None:
        made.drug(
            1, made.concept("RxNorm", "made here", "prednisolone 10 MG/ML Ophthalmic Suspension"), START, AS_OF + DAY
        )

    row, (item,) = read(write)
    assert not any(name.startswith("taking_") and row[name] for name in row)
    assert item.outcome is not Outcome.KEPT


def test_only_a_complete_table_rules_drugs_out() -> None:
    def write(made: Made) -> None:
        made.drug(1, made.product("furosemide", *INGREDIENTS["furosemide"].rxnorm[:1]), START, AS_OF + DAY)
        made.drug(1, made.product("simvastatin", INGREDIENTS["simvastatin"].rxnorm[0]), START, START)

    row, _ = read(write)
    assert row["taking_loop_diuretic"] is True
    assert "taking_thiazide_diuretic" not in row
    row, _ = read(write, medications_complete=True)
    assert row["taking_loop_diuretic"] is True
    assert row["taking_thiazide_diuretic"] is False
    assert row["taking_statin"] is None, "nobody says whether it is still taken"


# Persons --------------------------------------------------------------------------------------------------------------


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


# The whole ------------------------------------------------------------------------------------------------------------


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
