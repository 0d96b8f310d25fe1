"""The same patient in SI and in conventional units gets the same assessment, but for the values as printed."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from legcramp_cds import Assessment, Patient, assess
from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.base import load
from legcramp_cds.readings import to_canonical
from tests.assess.pictures import AS_OF

# Stated by the record itself and not among the results.
_PERSONAL = {"age", "gestational_age", "cramp_duration", "cramp_frequency", "symptom_duration"}
_ANALYTES = [fact for fact in MEASUREMENTS.values() if fact.id not in _PERSONAL]
_OTHER = {fact.id: [unit for unit in fact.printed_units if unit != fact.unit] for fact in _ANALYTES}

# Sentences carry values in the unit that was reported; so do these keys.
_WORDS = {
    "because",
    "cautions",
    "criterion",
    "effects",
    "found",
    "printed",
    "reasons",
    "shown",
    "statement",
    "text",
    "what",
}

FINDINGS = (
    "widespread_cramps",
    "fatigue",
    "muscle_weakness",
    "distal_paresthesia",
    "neck_surgery",
    "vomiting",
    "diarrhea",
)


def away_from_limits(fact: Measurement, chance: random.Random) -> float:
    """A value in the middle between two limits: sources round when they print a limit in another unit."""
    limits = [limit for limit in load().thresholds.values() if limit.measurement.id == fact.id]
    cuts = {cut for limit in limits for cut in (limit.cut, *limit.printed_cuts.values())}
    ends = sorted({fact.low, fact.high, *(cut for cut in cuts if fact.low < cut < fact.high)})
    wide = [(low, high) for low, high in pairwise(ends) if high - low > 0.03 * abs(high)]
    low, high = chance.choice(wide)
    return (low + high) / 2


def in_unit(fact: Measurement, value: float, unit: str) -> float:
    """The number that a laboratory would print in another unit."""
    zero = to_canonical(fact, 0.0, unit)
    return (value - zero) / (to_canonical(fact, 1.0, unit) - zero)


def two_patients(seed: int) -> tuple[Patient, Patient]:
    """One patient twice, the second time in other units wherever there are any."""
    chance = random.Random(seed)  # noqa: S311 - the same dozen patients every time
    # Each analyte that has a second unit is in one patient of every three.
    chosen = [fact for index, fact in enumerate(_ANALYTES) if index % 3 == seed % 3 or chance.random() < 0.1]
    conventional, international = {}, {}
    for fact in chosen:
        value = away_from_limits(fact, chance)
        other = chance.choice(_OTHER[fact.id] or [fact.unit])
        range_ = {"reference_low": value * 0.8, "reference_high": value * 1.2} if chance.random() < 0.2 else {}
        international[fact.id] = {"value": value, "unit": fact.unit, **range_}
        conventional[fact.id] = {
            "value": in_unit(fact, value, other),
            "unit": other,
            **{name: in_unit(fact, limit, other) for name, limit in range_.items()},
        }
    rest: dict[str, object] = {
        "age_years": chance.choice([30, 54, 79]),
        "sex": chance.choice(["female", "male"]),
        "history": {"present": chance.sample(FINDINGS, 3), "medications": ["omeprazole", "atorvastatin"]},
    }
    return Patient.parse(rest | {"labs": international}), Patient.parse(rest | {"labs": conventional})


def without_words(value: object) -> object:
    """The data without sentences, and numbers to nine digits: a factor rounds in the last one."""
    if isinstance(value, dict):
        return {key: without_words(item) for key, item in value.items() if key not in _WORDS}
    if isinstance(value, list):
        return [without_words(item) for item in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


def data_of(result: Assessment) -> object:
    return without_words({key: value for key, value in result.to_dict().items() if key != "input"})


@pytest.mark.parametrize("seed", range(12))
def test_the_unit_of_a_result_changes_nothing_but_how_it_is_printed(seed: int) -> None:
    international, conventional = two_patients(seed)
    one, two = assess(international, as_of=AS_OF), assess(conventional, as_of=AS_OF)
    assert data_of(one) == data_of(two)
    assert one.triage.level is two.triage.level
    assert len(one.listed) >= 1


def test_the_dozen_covers_every_analyte_that_has_a_second_unit() -> None:
    covered = {
        result.fact.id
        for seed in range(12)
        for result in two_patients(seed)[1].labs.results
        if result.unit not in ("", result.fact.unit)
    }
    # The unit 1 of what is written bare, such as the pH, is not kept.
    several = {name for name, others in _OTHER.items() if set(others) - {"" if MEASUREMENTS[name].needs_unit else "1"}}
    assert covered == several
