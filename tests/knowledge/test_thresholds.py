"""Every limit decides rightly just under it, at it and just over it, in each unit; and none is missing or mistaken."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf, nextafter

import pytest

from legcramp_cds import units
from legcramp_cds.errors import KnowledgeError, UnitError
from legcramp_cds.facts import FactRow, FactValue, Reading
from legcramp_cds.knowledge import thresholds
from legcramp_cds.knowledge.analytes import CALCIUM, CREATININE, HBA1C, MAGNESIUM, MEASUREMENTS
from legcramp_cds.knowledge.declare import decision, seen
from legcramp_cds.knowledge.thresholds import THRESHOLDS
from legcramp_cds.logic.build import above, at_least, at_most, below
from legcramp_cds.logic.compiled import compile_rules
from legcramp_cds.logic.explain import explain, number
from legcramp_cds.logic.nodes import Formula, Value
from legcramp_cds.logic.thresholds import DecisionLimit, ReferenceLimit, Threshold
from legcramp_cds.readings import read
from legcramp_cds.truth import FALSE, TRUE, UNKNOWN, Truth

VERDICTS = {1: TRUE, -1: FALSE, 0: UNKNOWN}
MEASURED = tuple(limit for limit in THRESHOLDS.values() if isinstance(limit.of, Value))
DERIVED = tuple(limit for limit in THRESHOLDS.values() if isinstance(limit.of, Formula))
IN_EVERY_UNIT = tuple(
    (limit, unit)
    for limit in MEASURED
    for unit in dict.fromkeys((limit.measurement.unit, *limit.measurement.printed_units))
)


def name_of(value: object) -> str:
    return value.id if isinstance(value, Threshold) else str(value)


def verdicts(limit: Threshold, row: FactRow) -> tuple[Truth, ...]:
    """Below, at least, above, at most: from both engines, which have to agree."""
    rules = [below(limit), at_least(limit), above(limit), at_most(limit)]
    reference = tuple(explain(rule, row).truth for rule in rules)
    assert tuple(VERDICTS[verdict] for verdict in compile_rules(rules).run(row)) == reference
    return reference


def expected(limit: Threshold, place: str) -> tuple[Truth, ...]:
    if place == "under":
        return (TRUE, FALSE, FALSE, TRUE)
    if place == "over":
        return (FALSE, TRUE, TRUE, FALSE)
    return (TRUE, FALSE, TRUE, FALSE) if limit.inclusive else (FALSE, TRUE, FALSE, TRUE)


def at_limit_in(limit: Threshold, unit: str) -> Reading:
    """A result that is printed as the limit is, or one that converts to it where it is not printed in that unit."""
    fact = limit.measurement
    times = limit.times if isinstance(limit, ReferenceLimit) else 1.0
    if unit in limit.spellings and times == 1.0:
        return read(fact, units.parse_quantity(limit.spellings[unit]).value, unit)
    cut = limit.printed_cuts.get(unit, limit.cut)
    return Reading(cut, cut, unit)


@pytest.mark.parametrize(("limit", "unit"), IN_EVERY_UNIT, ids=name_of)
def test_just_under_at_and_just_over_in_every_printed_unit(limit: Threshold, unit: str) -> None:
    at = at_limit_in(limit, unit)
    places = {"under": nextafter(at.low, -inf), "at": at.low, "over": nextafter(at.low, inf)}
    for place, value in places.items():
        row = {limit.measurement.id: Reading(value, value, unit)}
        assert verdicts(limit, row) == expected(limit, place), (place, value)


@pytest.mark.parametrize("limit", MEASURED, ids=name_of)
def test_limits_lie_within_what_is_plausible(limit: Threshold) -> None:
    assert limit.measurement.low < limit.cut < limit.measurement.high


@pytest.mark.parametrize("limit", THRESHOLDS.values(), ids=name_of)
def test_a_missing_value_decides_nothing(limit: Threshold) -> None:
    assert verdicts(limit, {}) == (UNKNOWN,) * 4


@pytest.mark.parametrize("limit", [limit for limit in MEASURED if isinstance(limit, ReferenceLimit)], ids=name_of)
def test_the_range_of_the_laboratory_wins_over_a_reference_limit(limit: ReferenceLimit) -> None:
    own = limit.cut / limit.times * 1.25
    ends = {"reference_low": own} if limit.side == "low" else {"reference_high": own}
    value = own * limit.times
    for place, result in {"under": value * 0.999, "over": value * 1.001}.items():
        row = {limit.measurement.id: Reading(result, result, limit.measurement.unit, **ends)}
        assert verdicts(limit, row) == expected(limit, place)


@pytest.mark.parametrize("limit", [limit for limit in MEASURED if isinstance(limit, DecisionLimit)], ids=name_of)
def test_the_range_of_the_laboratory_does_not_move_a_decision_limit(limit: DecisionLimit) -> None:
    for place, result in {"under": nextafter(limit.cut, -inf), "over": nextafter(limit.cut, inf)}.items():
        row = {limit.measurement.id: Reading(result, result, limit.measurement.unit, limit.cut / 2, limit.cut * 2)}
        assert verdicts(limit, row) == expected(limit, place)


# Derived values: one input is moved until the value falls on either side of the limit and, where it can, on it.

DRIVEN: dict[str, tuple[str, float, float, dict[str, float | str]]] = {
    "calcium_adjusted": ("calcium", 0.8, 6.0, {"albumin": 36.0, "egfr_reported": 90.0}),
    "egfr_ckd_epi_2021": ("creatinine", 8.0, 3000.0, {"age": 60.0, "sex": "female"}),
    "egfr_schwartz": ("creatinine", 8.0, 3000.0, {"age": 9.0, "height": 130.0}),
    "osmolality_dorwart": ("sodium", 95.0, 200.0, {"potassium": 4.1, "glucose": 5.3, "urea": 6.2}),
    "sodium_corrected_katz": ("sodium", 95.0, 200.0, {"glucose": 21.3}),
    "sodium_corrected_hillier": ("sodium", 95.0, 200.0, {"glucose": 21.3}),
    "femg": ("urine_magnesium", 0.01, 40.0, {"magnesium": 0.55, "creatinine": 83.0, "urine_creatinine": 7.1}),
    "urine_k_creatinine": ("urine_potassium", 1.0, 400.0, {"urine_creatinine": 7.1}),
    "urine_calcium_creatinine": ("urine_calcium", 0.01, 40.0, {"urine_creatinine": 7.1}),
    "qtc_bazett": ("qt_interval", 150.0, 900.0, {"heart_rate": 83.0}),
    "qtc_fridericia": ("qt_interval", 150.0, 900.0, {"heart_rate": 83.0}),
}


def driven_rows(limit: Threshold) -> Iterator[tuple[float, FactRow]]:
    """Close in on the limit from both sides; yields the derived value and the row that gives it."""
    assert isinstance(limit.of, Formula)
    driver, low, high, fixed = DRIVEN[limit.of.id]

    def row_at(x: float) -> dict[str, FactValue]:
        values = {**fixed, driver: x}
        return {
            name: value if isinstance(value, str) else Reading(value, value, MEASUREMENTS[name].unit)
            for name, value in values.items()
        }

    rising = number(limit.of, row_at(high))[0] > number(limit.of, row_at(low))[0]
    for _ in range(60):
        middle = (low + high) / 2
        row = row_at(middle)
        value = number(limit.of, row)[0]
        yield value, row
        if (value < limit.cut) == rising:
            low = middle
        else:
            high = middle


@pytest.mark.parametrize("limit", DERIVED, ids=name_of)
def test_derived_values_are_judged_rightly_on_both_sides_and_at_the_limit(limit: Threshold) -> None:
    met = set()
    nearest = inf
    for value, row in driven_rows(limit):
        place = "under" if value < limit.cut else "over" if value > limit.cut else "at"
        assert verdicts(limit, row) == expected(limit, place), value
        met.add(place)
        if place != "at":
            nearest = min(nearest, abs(value - limit.cut))
    assert met == {"under", "at", "over"}
    assert nearest < 1e-3


# Declared once, under one name, with a source.


def test_every_constant_is_in_the_mapping_under_its_own_id() -> None:
    declared = {name: value for name, value in vars(thresholds).items() if isinstance(value, Threshold)}
    assert {name.lower() for name in declared} == set(THRESHOLDS)
    assert all(value.id == name.lower() and THRESHOLDS[value.id] is value for name, value in declared.items())


def test_all_public_names_can_be_imported_and_no_limit_is_private() -> None:
    assert all(hasattr(thresholds, name) for name in thresholds.__all__)
    assert len(set(thresholds.__all__)) == len(thresholds.__all__) == len(THRESHOLDS) + 1


@pytest.mark.parametrize("limit", THRESHOLDS.values(), ids=name_of)
def test_every_limit_names_a_source_and_an_unverified_one_never_passes_for_verified(limit: Threshold) -> None:
    assert limit.citation.source.key
    assert limit.citation.verified == (limit.citation.read_on is not None and limit.citation.source.verified)


def test_what_was_remembered_or_written_by_a_machine_is_marked() -> None:
    keys = {"general_knowledge", "compiler_proposal"}
    remembered = [limit for limit in THRESHOLDS.values() if limit.citation.source.key in keys]
    assert [limit.id for limit in remembered] == ["urine_calcium_creatinine_low"]
    assert [limit.id for limit in remembered if limit.citation.verified] == []


# Bands in print are whole numbers with gaps between them; every value has exactly one grade.


@pytest.mark.parametrize(
    ("limits", "fact", "value", "grade"),
    [
        (("sodium_low", "sodium_moderate", "sodium_severe"), "sodium", 134.5, 1),
        (("sodium_low", "sodium_moderate", "sodium_severe"), "sodium", 129.5, 2),
        (("sodium_low", "sodium_moderate", "sodium_severe"), "sodium", 124.9, 3),
        (("potassium_low", "potassium_moderate", "potassium_severe"), "potassium", 3.0, 1),
        (("potassium_low", "potassium_moderate", "potassium_severe"), "potassium", 2.99, 2),
        (("magnesium_low", "magnesium_severe"), "magnesium", 0.695, 1),
        (("magnesium_low", "magnesium_severe"), "magnesium", 0.495, 2),
        (("egfr_90", "egfr_60", "egfr_45", "egfr_30", "egfr_15"), "egfr_reported", 59.6, 2),
        (("egfr_90", "egfr_60", "egfr_45", "egfr_30", "egfr_15"), "egfr_reported", 89.5, 1),
    ],
)
def test_low_bands_have_no_gaps(limits: tuple[str, ...], fact: str, value: float, grade: int) -> None:
    row = {fact: Reading(value, value, MEASUREMENTS[fact].unit)}
    assert [verdicts(THRESHOLDS[name], row)[0] for name in limits].count(TRUE) == grade


@pytest.mark.parametrize(("value", "grade"), [(5.45, 0), (5.5, 1), (5.95, 1), (6.0, 2), (6.45, 2), (6.5, 3)])
def test_high_bands_of_potassium_have_no_gaps(value: float, grade: int) -> None:
    row = {"potassium": Reading(value, value, "mmol/L")}
    limits = ("potassium_high", "potassium_high_moderate", "potassium_high_severe")
    assert [verdicts(THRESHOLDS[name], row)[2] for name in limits].count(TRUE) == grade


@pytest.mark.parametrize(
    ("value", "abnormal", "borderline_or_worse", "stiff"),
    [(0.90, TRUE, TRUE, FALSE), (0.91, FALSE, TRUE, FALSE), (1.00, FALSE, FALSE, FALSE), (1.41, FALSE, FALSE, TRUE)],
)
def test_the_ankle_index_has_two_tails(value: float, abnormal: Truth, borderline_or_worse: Truth, stiff: Truth) -> None:
    row = {"ankle_brachial_index": Reading(value, value, "1")}
    assert verdicts(THRESHOLDS["abi_abnormal"], row)[0] is abnormal
    assert verdicts(THRESHOLDS["abi_normal"], row)[0] is borderline_or_worse
    assert verdicts(THRESHOLDS["abi_noncompressible"], row)[2] is stiff


def test_a_normal_milligram_result_is_not_low_by_its_conversion() -> None:
    # 1.70 mg/dL is 0.6994 mmol/L: low by one spelling of the limit, not by the other. The printed unit decides.
    low = THRESHOLDS["magnesium_low"]
    assert verdicts(low, {"magnesium": read(MAGNESIUM, 1.70, "mg/dL")})[0] is FALSE
    assert verdicts(low, {"magnesium": read(MAGNESIUM, 0.70, "mmol/L")})[0] is FALSE
    assert verdicts(low, {"magnesium": read(MAGNESIUM, 1.39, "meq/L")})[0] is TRUE


# Mistakes in print that must not get in.


def test_no_magnesium_limit_comes_from_milliequivalents_printed_as_milligrams() -> None:
    lows = [limit for limit in MEASURED if limit.measurement is MAGNESIUM and limit.id != "magnesium_high"]
    assert all(limit.cut <= 0.75 for limit in lows)
    with pytest.raises(KnowledgeError):
        decision("wrong", MAGNESIUM, "0.65 mmol/L", "1.3 mg/dL", by=seen("oxford_ref_table"))


def test_a_misprinted_calcium_limit_cannot_be_declared() -> None:
    with pytest.raises(KnowledgeError):
        decision("wrong", CALCIUM, "2.22 mmol/L", "12.9 mg/dL", by=seen("clr_critical_limits"))
    highs = [limit for limit in MEASURED if limit.measurement is CALCIUM and "high" in limit.id]
    assert highs
    assert all(limit.cut >= 2.6 for limit in highs)


def test_the_creatinine_call_limit_is_in_micromoles() -> None:
    assert THRESHOLDS["creatinine_critical"].cut == 350
    with pytest.raises(UnitError):
        read(CREATININE, 350, "mmol/L")


def test_the_diabetes_limits_are_those_of_the_criteria_and_not_of_their_reprint() -> None:
    fasting = THRESHOLDS["glucose_fasting_diabetes"]
    assert fasting.cut == 7.0
    assert fasting.spellings == {"mmol/L": "7.0 mmol/L", "mg/dL": "126 mg/dL"}
    wrong = decision("wrong", HBA1C, "48 mmol/L", by=seen("ada_criteria_bmjbp"))
    with pytest.raises(UnitError):
        _ = wrong.cut


def test_the_two_spellings_of_albuminuria_stay_apart() -> None:
    assert THRESHOLDS["urine_acr_a2"].cut == 30
    assert THRESHOLDS["urine_acr_a2_si"].cut == pytest.approx(26.5, abs=0.05)


def test_a_rise_of_creatine_kinase_is_counted_from_the_limit_of_the_laboratory() -> None:
    five = THRESHOLDS["ck_5x"]
    assert verdicts(five, {"creatine_kinase": Reading(1200, 1200, "U/L")})[2] is FALSE
    assert verdicts(five, {"creatine_kinase": Reading(1200, 1200, "U/L", None, 200)})[2] is TRUE
