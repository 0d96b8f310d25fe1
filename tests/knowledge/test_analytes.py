"""The measurements are named once, coded rightly, and converted in every unit that laboratories print."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from legcramp_cds import units
from legcramp_cds.errors import UnitError
from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge import analytes
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.readings import read, to_canonical

ALL = tuple(MEASUREMENTS.values())
EVERY_UNIT = tuple((fact, unit) for fact in ALL for unit in dict.fromkeys((fact.unit, *fact.printed_units)))

# Ids of the evidence that differ from ours.
OURS = {
    "calcium_total": "calcium",
    "egfr": "egfr_reported",
    "vitamin_d_25oh": "vitamin_d",
    "vitamin_b12": "b12",
    "osmolality_serum": "osmolality",
    "osmolality_urine": "urine_osmolality",
}


def ids(value: object) -> str:
    return value.id if isinstance(value, Measurement) else str(value)


def check_digit_is_right(code: str) -> bool:
    """Apply the mod-10 rule of LOINC."""
    digits, check = code.split("-")
    doubled = (int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    total = sum(number // 10 + number % 10 for number in doubled)
    return (10 - total % 10) % 10 == int(check)


def codes_of(fact: Measurement) -> tuple[str, ...]:
    return (*fact.codes.loinc, *(code for form in fact.forms for code in form.loinc))


def evidence(shared: Path, name: str) -> dict[str, Any]:
    yaml = pytest.importorskip("yaml")
    loaded: dict[str, Any] = yaml.safe_load((shared / "evidence" / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def test_every_constant_is_in_the_mapping_under_its_own_id() -> None:
    declared = [value for value in vars(analytes).values() if isinstance(value, Measurement)]
    assert len(declared) == len({fact.id for fact in declared}) == len(MEASUREMENTS) > 60
    assert all(MEASUREMENTS[fact.id] is fact for fact in declared)


def test_the_mapping_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        MEASUREMENTS["sodium"] = MEASUREMENTS["potassium"]  # type: ignore[index]


def test_no_word_means_two_measurements() -> None:
    meant: defaultdict[str, set[str]] = defaultdict(set)
    for fact in ALL:
        for word in (fact.id, fact.name, *fact.synonyms, *(form.id for form in fact.forms)):
            meant[re.sub(r"[\W_]+", " ", word).casefold()].add(fact.id)
    assert {word: facts for word, facts in meant.items() if len(facts) > 1} == {}


def test_the_check_digit_rule_knows_a_wrong_code() -> None:
    assert check_digit_is_right("2601-3")
    assert not check_digit_is_right("2601-4")
    assert not check_digit_is_right("2061-3")


@pytest.mark.parametrize("fact", [fact for fact in ALL if codes_of(fact)], ids=ids)
def test_loinc_check_digits_are_right(fact: Measurement) -> None:
    assert [code for code in codes_of(fact) if not check_digit_is_right(code)] == []


def test_no_loinc_code_means_two_measurements() -> None:
    assert [code for code, times in Counter(code for fact in ALL for code in codes_of(fact)).items() if times > 1] == []


@pytest.mark.parametrize("code", ["18281-6", "16695-9"])
def test_codes_that_public_files_get_wrong_are_not_used(code: str) -> None:
    assert all(code not in codes_of(fact) for fact in ALL)


@pytest.mark.parametrize("unit", sorted({unit for _, unit in EVERY_UNIT}))
def test_printed_units_are_written_in_ucum(unit: str) -> None:
    assert units.normalize_unit(unit) == unit


@pytest.mark.parametrize(("fact", "unit"), EVERY_UNIT, ids=ids)
def test_every_spelling_of_every_printed_unit_goes_there_and_back(fact: Measurement, unit: str) -> None:
    zero = to_canonical(fact, 0.0, unit)
    slope = to_canonical(fact, 1.0, unit) - zero
    for spelling in (unit, *units.known_spellings(unit)):
        for value in (fact.low, fact.high):
            printed = (value - zero) / slope
            assert to_canonical(fact, printed, spelling) == pytest.approx(value, rel=1e-12, abs=1e-9), spelling


@pytest.mark.parametrize("fact", ALL, ids=ids)
def test_the_ends_of_the_plausible_range_are_accepted_and_what_lies_beyond_is_not(fact: Measurement) -> None:
    assert read(fact, fact.low, fact.unit).low == fact.low
    assert read(fact, fact.high, fact.unit).high == fact.high
    width = fact.high - fact.low
    for beyond in (fact.low - width / 100, fact.high + width / 100):
        with pytest.raises(UnitError):
            read(fact, beyond, fact.unit)


@pytest.mark.parametrize(
    ("name", "value", "unit", "meant"),
    [
        ("creatine_kinase", 1.494, "U/L", ""),
        ("calcium_ionized", 0.68, "mg/dL", "0.68 mmol/L"),
        ("vitamin_d", 0.0252, "ng/mL", ""),
        ("albumin", 5.2, "g/L", "5.2 g/dL"),
        ("hba1c", 6.5, "mmol/mol", "6.5 %"),
        ("free_t4", 0.2, "pmol/L", "0.2 ng/dL"),
    ],
)
def test_a_misprinted_unit_is_refused_and_the_right_one_named(name: str, value: float, unit: str, meant: str) -> None:
    with pytest.raises(UnitError) as refused:
        read(MEASUREMENTS[name], value, unit)
    assert meant in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value", "unit", "canonical"),
    [
        # Values of published cases that are far from normal and true.
        ("calcium", 5.4, "mg/dL", 1.347),
        ("calcium", 9.2, "meq/L", 4.6),
        ("calcium", 4.1, "meq/L", 2.05),
        ("magnesium", 1.1, "meq/L", 0.55),
        ("tsh", 120.65, "mIU/L", 120.65),
        ("creatine_kinase", 350_000, "U/L", 350_000),
        ("urea", 105, "mg/dL", 17.482),
    ],
)
def test_true_extremes_are_accepted(name: str, value: float, unit: str, canonical: float) -> None:
    assert read(MEASUREMENTS[name], value, unit).low == pytest.approx(canonical, abs=0.001)


# The published list with 0.714 gives millimoles of nitrogen, twice the urea.
def test_urea_nitrogen_is_not_urea() -> None:
    assert to_canonical(MEASUREMENTS["urea"], 14, "mg/dL", "bun") == pytest.approx(14 * 0.357, rel=0.002)
    assert to_canonical(MEASUREMENTS["urea"], 14, "mg/dL") == pytest.approx(14 * 0.1665, rel=0.002)


# A textbook appendix converts creatinine by 83.3 and prints milliequivalents of magnesium as mg/dL.
def test_published_conversion_errors_did_not_get_in() -> None:
    assert to_canonical(MEASUREMENTS["creatinine"], 1.0, "mg/dL") == pytest.approx(88.4, abs=0.01)
    assert to_canonical(MEASUREMENTS["magnesium"], 1.3, "mg/dL") == pytest.approx(0.535, abs=0.001)
    assert to_canonical(MEASUREMENTS["magnesium"], 1.3, "meq/L") == pytest.approx(0.65)
    assert to_canonical(MEASUREMENTS["glucose"], 126, "mg/dL") == pytest.approx(6.99, abs=0.01)
    assert to_canonical(MEASUREMENTS["hba1c"], 6.5, "%") == pytest.approx(47.5, abs=0.05)
    with pytest.raises(UnitError):
        to_canonical(MEASUREMENTS["hba1c"], 48, "mmol/L")
    with pytest.raises(UnitError):
        read(MEASUREMENTS["creatinine"], 350, "mmol/L")


@pytest.mark.parametrize("name", ["d_dimer", "albumin", "creatine_kinase", "egfr_reported", "qt_interval"])
def test_a_unit_of_something_else_is_refused(name: str) -> None:
    with pytest.raises(UnitError):
        to_canonical(MEASUREMENTS[name], 1.0, "meq/L")


@pytest.mark.parametrize("fact", [fact for fact in ALL if fact.needs_unit], ids=ids)
def test_a_bare_number_is_refused(fact: Measurement) -> None:
    with pytest.raises(UnitError):
        read(fact, (fact.low + fact.high) / 2, "")


def test_the_evidence_agrees_on_unit_range_and_codes(shared: Path) -> None:
    for name, entry in evidence(shared, "labs")["analytes"].items():
        fact = MEASUREMENTS[OURS.get(name, name)]
        assert to_canonical(fact, 1.0, entry["preferred_unit"]) == 1.0, name
        assert fact.low <= entry["plausible"]["low"], name
        assert fact.high >= entry["plausible"]["high"], name
        assert confirmed_codes(entry) - rates_and_ratios(entry) <= codes_of_family(fact), name


def confirmed_codes(entry: Mapping[str, Any]) -> set[str]:
    return {code["code"] for kind in entry["loinc"].values() for code in kind if code["checked"]}


def rates_and_ratios(entry: Mapping[str, Any]) -> set[str]:
    """Codes of 24-hour amounts and of ratios to creatinine: other quantities than the concentration."""
    names = {code["code"]: code["long_common_name"] for kind in entry["loinc"].values() for code in kind}
    return {code for code, name in names.items() if name and ("24 hour" in name or "Molar ratio" in name)}


def codes_of_family(fact: Measurement) -> set[str]:
    """Codes of a measurement and of those that were split off from it."""
    family = {
        "calcium": ("calcium_adjusted_reported",),
        "glucose": ("glucose_fasting",),
        "cortisol_morning": ("cortisol",),
    }
    return {code for name in (fact.id, *family.get(fact.id, ())) for code in codes_of(MEASUREMENTS[name])}


def test_the_evidence_agrees_on_conversion(shared: Path) -> None:
    compared = 0
    for name, entry in evidence(shared, "labs")["analytes"].items():
        fact = MEASUREMENTS[OURS.get(name, name)]
        for line in entry["conversion"] or ():
            if "multiply_by" not in line or line["from"] == "mg/dL BUN":
                continue
            form = "bun" if "BUN" in line["from"] else ""
            given, wanted = line["from"].split(" ")[0], line["to"].split(" ")[0]
            ours = to_canonical(fact, 1.0, given, form) / to_canonical(
                fact, 1.0, wanted, form if wanted == given else ""
            )
            assert ours == pytest.approx(line["multiply_by"], rel=0.002), (name, line)
            compared += 1
    assert compared > 30
