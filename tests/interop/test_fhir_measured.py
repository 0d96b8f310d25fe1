"""What is kept of codes and units: asking once gives what asking every time gives, and nothing else is kept."""

from __future__ import annotations

from itertools import product

import pytest

from legcramp_cds.interop.fhir import measured, observations
from tests.interop.fhir_reading import read_all
from tests.interop.fhir_samples import LOINC, Resource, observation

SYSTEMS = (LOINC, "urn:oid:2.16.840.1.113883.6.1", "urn:x", "", None, 5, ["x"])
# Potassium, a rate per body surface, a code that means moles, urea as urea nitrogen, a bare ratio, and none of ours.
CODES = ("2823-3", "62238-1", "2601-3", "3094-0", "44974-4", "59408-5", "9999-9", 2823, ["2823-3"], None)
UNITS: tuple[Resource, ...] = (
    {"unit": "mmol/L", "code": "mmol/L", "system": "http://unitsofmeasure.org"},
    {"unit": "mg/dL"},
    {"unit": "mmol/l", "code": "mmol/L"},
    {"unit": "mg/dL", "code": "mmol/L", "system": "http://unitsofmeasure.org"},
    {"unit": "mmol/L", "code": "nonsense", "system": "urn:x"},
    {"unit": "mL/min", "code": "mL/min"},
    {"unit": "1"},
    {"unit": "%"},
    {"code": "nonsense"},
    {"unit": 7, "code": True},
    {},
)
VALUES = (4.2, 5, 1e9, "4.2", True, None)


def parts() -> list[Resource]:
    """Every code with every unit and value."""
    return [
        observation(code={"coding": [{"system": system, "code": code}]}, valueQuantity={"value": value, **unit})
        for system, code, unit, value in product(SYSTEMS, CODES, UNITS, VALUES)
    ]


def test_asking_once_gives_what_asking_every_time_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    # Twice, because the first time nothing is kept yet.
    first, second = read_all(*parts()), read_all(*parts())
    monkeypatch.setattr(observations, "plain_of", lambda _part: None)
    every_time = read_all(*parts())
    assert first == second == every_time
    assert len(every_time.patient.labs.results) > 100
    assert len({item.because for item in every_time.report.items}) > 10


@pytest.mark.parametrize("unit", ["Jane Doe", "mmol/L{" + "x" * 100 + "}", ""])
def test_what_is_no_unit_is_not_kept(unit: str) -> None:
    before = measured._meant.cache_info().currsize
    read_all(observation(valueQuantity={"value": 4.2, "unit": unit}), observation(code={"coding": [{"code": "no"}]}))
    assert measured._meant.cache_info().currsize == before
