"""Patients around each limit of each derived value: one input is moved until the value lies where it is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import isfinite
from typing import NamedTuple

import polars as pl

from legcramp_cds.facts import FactValue, Measurement, Reading
from legcramp_cds.knowledge.base import load
from legcramp_cds.logic.explain import number
from legcramp_cds.logic.nodes import Formula
from legcramp_cds.readings import to_canonical

# What a formula needs besides the input that is moved, in canonical units: each line is one patient.
PATIENTS: Mapping[str, tuple[dict[str, float | str | bool], ...]] = {
    "egfr_ckd_epi_2021": (
        {"age": 50.0, "sex": "female", "creatinine": 90.0},
        {"age": 18.0, "sex": "male", "creatinine": 90.0},
        {"age": 70.0, "sex": "male", "creatinine": 90.0, "calcium": 2.3, "albumin": 40.0},
    ),
    "egfr_schwartz": ({"age": 10.0, "height": 140.0, "creatinine": 60.0, "muscle_cramps": True},),
    "calcium_adjusted": (
        {"age": 50.0, "calcium": 2.1, "albumin": 38.0, "egfr_reported": 90.0},
        {"age": 50.0, "calcium": 2.1, "albumin": 38.0},
        {"age": 50.0, "sex": "female", "creatinine": 60.0, "calcium": 2.1, "albumin": 38.0, "trousseau_sign": True},
        {"age": 8.0, "calcium": 2.1, "albumin": 38.0, "egfr_reported": 90.0},
        {"age": 0.02, "calcium": 2.1, "albumin": 38.0, "egfr_reported": 90.0},
    ),
    "osmolality_dorwart": ({"age": 80.0, "sodium": 140.0, "potassium": 4.0, "glucose": 5.0, "urea": 6.0},),
    "sodium_corrected_katz": ({"age": 50.0, "sodium": 132.0, "glucose": 15.0},),
    "sodium_corrected_hillier": ({"age": 50.0, "sodium": 132.0, "glucose": 15.0},),
    "femg": ({"age": 50.0, "magnesium": 0.5, "urine_magnesium": 1.0, "creatinine": 80.0, "urine_creatinine": 8.0},),
    "urine_k_creatinine": (
        {"age": 50.0, "potassium": 2.8, "urine_potassium": 20.0, "urine_creatinine": 8.0},
        {"age": 20.0, "potassium": 2.8, "urine_potassium": 20.0, "urine_creatinine": 8.0, "episodic_weakness": True},
    ),
    "urine_calcium_creatinine": (
        {"age": 20.0, "magnesium": 0.5, "potassium": 2.8, "urine_calcium": 1.0, "urine_creatinine": 8.0},
    ),
    "qtc_bazett": (
        {"age": 50.0, "sex": "male", "qt_interval": 420.0, "heart_rate": 70.0},
        {"age": 50.0, "sex": "female", "qt_interval": 420.0, "heart_rate": 70.0},
        {"age": 9.0, "sex": "female", "qt_interval": 420.0, "heart_rate": 70.0},
    ),
    "qtc_fridericia": ({"age": 9.0, "sex": "female", "qt_interval": 400.0, "heart_rate": 70.0},),
}
# Enough to tell two neighboring numbers apart.
_STEPS = 60


class Placed(NamedTuple):
    """A patient whose derived value lies at or beside a limit."""

    formula: str
    cut: float
    moved: str
    value: float
    row: dict[str, float | str | bool]


def limits() -> list[tuple[Formula, float]]:
    """The limits of derived values, each once."""
    found = {
        (threshold.of.id, threshold.cut): threshold.of
        for threshold in load().thresholds.values()
        if isinstance(threshold.of, Formula)
    }
    return [(formula, cut) for (_, cut), formula in found.items()]


def units_at(place: int) -> dict[str, str]:
    """The n-th unit in which each measurement is accepted; the last one where it has fewer."""
    found = {}
    for fact in load().facts.values():
        if isinstance(fact, Measurement):
            units = list(dict.fromkeys((fact.unit, *fact.printed_units)))
            found[fact.id] = units[min(place, len(units) - 1)]
    return found


def places() -> int:
    """How many units the input of a derived value has at most."""
    inputs = {fact for formula, _ in limits() for fact in formula.inputs if isinstance(fact, Measurement)}
    return max(len(dict.fromkeys((fact.unit, *fact.printed_units))) for fact in inputs)


def as_facts(row: Mapping[str, float | str | bool], units: Mapping[str, str]) -> dict[str, FactValue]:
    """A row of printed values as facts."""
    found: dict[str, FactValue] = {}
    for name, value in row.items():
        fact = load().facts[name]
        if isinstance(fact, Measurement):
            exact = to_canonical(fact, float(value), units[name])
            found[name] = Reading(exact, exact, units[name])
        else:
            assert not isinstance(value, float)
            found[name] = value
    return found


@cache
def placed(place: int) -> tuple[Placed, ...]:
    """Patients just below, at, and just above each limit, in the n-th unit of each measurement."""
    return tuple(_placed(units_at(place)))


def _placed(units: Mapping[str, str]) -> Iterator[Placed]:
    """One for each input that can bring the value there."""
    for formula, cut in limits():
        wanted = [round(cut + step, 6) for step in (-1e-3 * cut, -1e-6, 0.0, 1e-6, 1e-3 * cut)]
        for canonical in PATIENTS[formula.id]:
            row = {name: _printed(name, value, units) for name, value in canonical.items()}
            for fact in formula.inputs:
                if isinstance(fact, Measurement) and fact.id != "age":
                    for value in wanted:
                        moved = _moved(formula, row, fact, value, units)
                        if moved is not None:
                            yield Placed(formula.id, cut, fact.id, value, row | {fact.id: moved})


def table_of(rows: Sequence[Placed]) -> pl.DataFrame:
    """The patients as a table, one column a fact."""
    names = dict.fromkeys(name for one in rows for name in one.row)
    kinds = {"sex": pl.String}
    schema = {
        name: kinds.get(name, pl.Float64 if isinstance(load().facts[name], Measurement) else pl.Boolean)
        for name in names
    }
    data = {name: [one.row.get(name) for one in rows] for name in names}
    return pl.DataFrame(data, schema=schema).with_columns(row=pl.int_range(len(rows), dtype=pl.Int64))


def _printed(name: str, value: float | str | bool, units: Mapping[str, str]) -> float | str | bool:
    fact = load().facts[name]
    if not isinstance(fact, Measurement):
        return value
    zero, one = to_canonical(fact, 0.0, units[name]), to_canonical(fact, 1.0, units[name])
    return float(f"{(float(value) - zero) / (one - zero):.6g}")


def _moved(
    formula: Formula, row: dict[str, float | str | bool], fact: Measurement, wanted: float, units: Mapping[str, str]
) -> float | None:
    """The value of an input, as printed, with which the formula gives what is wanted; None where none does."""

    rest = as_facts({name: value for name, value in row.items() if name != fact.id}, units)

    def computed(value: float) -> float:
        exact = to_canonical(fact, value, units[fact.id])
        return number(formula, rest | {fact.id: Reading(exact, exact, units[fact.id])})[1]

    low, high = (float(_printed(fact.id, limit, units)) for limit in (max(fact.low, 1e-6), fact.high))
    here = float(row[fact.id])
    # Where the formula does not speak, such as for a higher magnesium, the search ends.
    while not isfinite(computed(low)) and low < here:
        low = (low + here) / 2 if here - low > 1e-3 else here
    while not isfinite(computed(high)) and high > here:
        high = (high + here) / 2 if high - here > 1e-3 else here
    rising = computed(high) > computed(low)
    if not min(computed(low), computed(high)) <= wanted <= max(computed(low), computed(high)):
        return None

    def edge(reached: float) -> float:
        """The first value, in the direction in which the formula rises, that reaches it."""
        less, enough = (low, high) if rising else (high, low)
        for _ in range(_STEPS):
            middle = (less + enough) / 2
            less, enough = (less, middle) if computed(middle) >= reached else (middle, enough)
        return enough

    exact = (edge(wanted) + edge(wanted + 5e-7)) / 2
    # Few digits where they do: that is where binary noise shows.
    tidy = (round(exact, digits) for digits in range(10))
    return next((one for one in (*tidy, exact) if computed(one) == wanted), None)
