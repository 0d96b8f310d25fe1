"""Results as people write them and as systems keep them; and what is refused, with path and hint."""

from datetime import UTC, date, datetime
from math import inf, nextafter

import pytest

from legcramp_cds.facts import Reading
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.record.labs import LabPanel, LabResult, ResultStatus, find_measurement
from tests.record.faults import fault, faults

LONG = {"analyte": "calcium", "value": 7.3, "unit": "mg/dL"}


def only(panel: LabPanel) -> LabResult:
    (result,) = panel.results
    return result


@pytest.mark.parametrize(
    "panel",
    [
        LabPanel(calcium="7.3 mg/dL"),
        LabPanel(calcium={"value": 7.3, "unit": "mg/dL"}),
        LabPanel(calcium={"value": "7.3 mg/dL"}),
        LabPanel(calcium={"value": "7.3", "unit": "mg/dL"}),
        LabPanel(calcium=["7.3 mg/dL"]),
        LabPanel(calcium=LabResult(analyte="calcium", value=7.3, unit="mg/dL")),
        LabPanel(results=[LONG]),
        LabPanel(results=(LabResult(analyte="calcium", value="7.3 mg/dL"),)),
        LabPanel.parse([LONG]),
        LabPanel.parse({"calcium": "7.3 mg/dL"}),
    ],
)
def test_the_short_and_the_long_forms_mean_the_same(panel: LabPanel) -> None:
    assert panel == LabPanel(calcium="7.3 mg/dL")
    assert only(panel).reading == Reading(only(panel).reading.low, only(panel).reading.low, "mg/dL")
    assert only(panel).reading.low == pytest.approx(7.3 / 4.0078, abs=1e-9)
    assert only(panel).printed == "7.3 mg/dL"


def test_a_result_carries_everything_that_a_laboratory_says_of_it() -> None:
    result = LabResult(
        analyte="magnesium",
        value=1.3,
        unit="mg/dL",
        comparator="<=",
        collected_at="2026-11-20T08:10:00+01:00",
        issued_at="2026-11-21",
        reference_low=1.7,
        reference_high=2.2,
        status="corrected",
        source="entry[3]",
    )
    assert result.fact is MEASUREMENTS["magnesium"]
    assert result.status is ResultStatus.CORRECTED
    assert result.collected_at == datetime(2026, 11, 20, 7, 10, tzinfo=UTC)
    assert result.issued_at == date(2026, 11, 21)
    assert not isinstance(result.issued_at, datetime)
    assert result.printed == "<=1.3 mg/dL"
    reading = result.reading
    assert reading.low == -inf
    assert reading.high == pytest.approx(13 / 24.305)
    assert reading.reference_low == pytest.approx(17 / 24.305)
    assert reading.reference_high == pytest.approx(22 / 24.305)


@pytest.mark.parametrize("name", ["calcium", "Calcium", "total calcium", "ca"])
def test_a_measurement_is_found_by_id_and_synonym_in_any_case(name: str) -> None:
    if name == "ca" and "ca" not in {synonym.lower() for synonym in MEASUREMENTS["calcium"].synonyms}:
        pytest.skip("this abbreviation is not a synonym in the knowledge base")
    assert find_measurement(name)[0].id in ("calcium", "calcium_ionized")


def test_urea_nitrogen_is_urea_by_the_mass_of_its_nitrogen() -> None:
    bun, urea = LabPanel(bun="28 mg/dL"), LabPanel(urea="10 mmol/L")
    assert only(bun).fact is only(urea).fact
    assert only(bun).reading.low == pytest.approx(10, rel=2e-3)
    assert only(bun).reading.unit == "mmol/L"


def test_several_results_of_one_analyte_are_kept() -> None:
    panel = LabPanel(
        potassium=["3.1 mmol/L", {"value": 4.0, "unit": "meq/L", "collected_at": "2026-11-01"}], ck="90 U/L"
    )
    assert [(result.fact.id, result.value) for result in panel.results] == [
        ("potassium", 3.1),
        ("potassium", 4.0),
        ("creatine_kinase", 90.0),
    ]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("<0.2 mIU/L", -inf, nextafter(0.2, -inf)),
        ("≤0.2 mIU/L", -inf, 0.2),
        ("> 50 mIU/L", nextafter(50, inf), inf),
        (">=50 mIU/L", 50.0, inf),
        ("0.2 mIU/L", 0.2, 0.2),
    ],
)
def test_a_comparator_makes_an_interval(text: str, low: float, high: float) -> None:
    assert only(LabPanel(tsh=text)).reading[:2] == (low, high)


def test_what_everybody_writes_bare_needs_no_unit() -> None:
    assert only(LabPanel(abi="0.6")).reading.low == 0.6
    assert only(LabPanel(abi=0.6)).reading.low == 0.6  # type: ignore[arg-type] # a bare number is the exception


def test_the_unit_one_is_kept_where_it_tells_a_fraction_from_percent() -> None:
    fraction = only(LabPanel(oxygen_saturation={"value": 0.97, "unit": "1"}))
    assert fraction.reading.low == pytest.approx(97)
    ratio = only(LabPanel(abi={"value": 0.6, "unit": "1"}))
    assert (ratio.printed, ratio.reading.low) == ("0.6", 0.6)


REFUSED = [
    ({"calcuim": "7.3 mg/dL"}, "calcuim", "unknown measurement", "calcuim", "did you mean 'calcium'"),
    ({"qqqq": "7.3 mg/dL"}, "qqqq", "unknown measurement", "qqqq", "list the names"),
    ({"calcium": "7.3"}, "calcium", "needs a unit", "7.3", "write the unit, as in '7.3 mmol/L'"),
    ({"calcium": 7.3}, "calcium", "needs a unit", "7.3", "usual: mmol/L or mg/dL"),
    ({"calcium": "7.3 zorks"}, "calcium", "unit is not known", "zorks", "UCUM"),
    ({"calcium": "7.3 U/L"}, "calcium", "substance concentration", "U/L", "write it in 'mmol/L'"),
    ({"calcium": "9.3 mmol/L"}, "calcium", "in any living patient", "9.3 mmol/L", "did you mean '9.3 mg/dL'"),
    ({"calcium": "-2 mmol/L"}, "calcium", "in any living patient", "-2 mmol/L", "check the value"),
    ({"calcium": "low"}, "calcium", "does not begin with a number", "low", "'7.3 mg/dL'"),
    ({"calcium": "7,3 mg/dL"}, "calcium", "comma", "7,3 mg/dL", "decimal point"),
    ({"calcium": True}, "calcium", "a number with a unit", "True", "leave out"),
    ({"calcium": None}, "calcium", "a number with a unit", "nothing", "leave out"),
    ({"calcium": {"unit": "mg/dL"}}, "calcium.value", "required", "", ""),
    ({"calcium": {"value": 7.3, "units": "mg/dL"}}, "calcium.units", "unknown key", "units", "did you mean 'unit'"),
    ({"calcium": {"value": "7.3 mg/dL", "unit": "mmol/L"}}, "calcium.unit", "two units", "mg/dL and 'mmol/L'", "once"),
    ({"calcium": {"value": float("nan"), "unit": "mg/dL"}}, "calcium.value", "finite", "nan", ""),
    ({"calcium": LONG | {"reference_low": 10, "reference_high": 8}}, "calcium.reference_low", "empty", "10", ""),
    ({"calcium": LONG | {"reference_high": float("inf")}}, "calcium.reference_high", "finite", "inf", ""),
    ({"calcium": LONG | {"status": "done"}}, "calcium.status", "'preliminary'", "'done'", ""),
    ({"calcium": LONG | {"comparator": "~"}}, "calcium.comparator", "'<='", "'~'", ""),
    ({"calcium": LONG | {"collected_at": "last week"}}, "calcium.collected_at", "a date", "'last week'", "2026-11-22"),
    ({"calcium": LONG | {"collected_at": 20261120}}, "calcium.collected_at", "a date", "20261120", "2026-11-22"),
    ({"calcium": LONG | {"issued_at": "1763625600"}}, "calcium.issued_at", "a date", "'1763625600'", "2026-11-22"),
    ({"calcium": LabResult(analyte="ck", value=9, unit="U/L")}, "calcium", "another analyte", "ck", ""),
    ({"calcuim": LabResult(analyte="ck", value=9, unit="U/L")}, "calcuim", "unknown measurement", "calcuim", "calcium"),
    ({"results": "7.3 mg/dL"}, "results", "a list of results", "'7.3 mg/dL'", ""),
    ({"results": [3]}, "results.0", "a result with its name", "3", "potassium: 3.1 mmol/L"),
    ({"results": [{"value": "7.3 mg/dL"}]}, "results.0.analyte", "required", "", ""),
]


@pytest.mark.parametrize(("panel", "where", "what", "given", "hint"), REFUSED)
def test_a_fault_is_told_with_path_and_hint(
    panel: dict[str, object], where: str, what: str, given: str, hint: str
) -> None:
    problem = fault(lambda: LabPanel.parse(panel))
    assert problem.where == where
    assert what in problem.what
    assert given in problem.given
    assert hint in problem.hint


def test_the_same_unit_in_two_spellings_is_one_unit() -> None:
    assert only(LabPanel(calcium={"value": "7.3 mg/dL", "unit": "mg/dl"})).reading.unit == "mg/dL"


def test_a_value_of_one_is_a_number_and_not_a_yes() -> None:
    assert only(LabPanel(magnesium={"value": 1, "unit": "mmol/L"})).value == 1.0


def test_all_faults_of_a_panel_are_told_at_once() -> None:
    panel = {"calcium": ["7.3 mg/dL", "7.3", "x"], "sodim": "140 mmol/L", "potassium": "40 mmol/L"}
    told = faults(lambda: LabPanel.parse(panel))
    assert [problem.where for problem in told] == ["calcium.1", "calcium.2", "sodim", "potassium"]


def test_a_panel_survives_json() -> None:
    panel = LabPanel(tsh="<0.2 mIU/L", calcium=LabResult(analyte="calcium", value=7.3, unit="mg/dL",
                     collected_at="2026-11-20", reference_low=8.4))  # fmt: skip
    assert LabPanel.model_validate_json(panel.model_dump_json()) == panel
    assert LabPanel.parse(panel.model_dump()).results[0].reading == panel.results[0].reading
