"""Made-up patients as FHIR Bundles, the same ones each time: some to compare answers by, some to measure with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from random import Random
from typing import Any

from benchmarks.cql.rules import ANALYTES, AS_OF, RULES
from benchmarks.cql.text import printed
from benchmarks.service import request_body
from legcramp_cds.logic.nodes import walk
from legcramp_cds.logic.thresholds import Compare

__all__ = ["bundle_of_100", "bundles_of_27", "request_with", "varied"]

Bundle = dict[str, Any]

# All results are younger than the shortest time for which one of them counts; CQL is not asked to look at that.
_DAYS = 27


def varied(count: int = 100) -> list[Bundle]:
    """Patients at, just under and just over the limits; with results missing, outdated by others, or without a value.

    Args:
        count: How many; enough by default to tell every limit from the numbers beside it.
    """
    random = Random(20261127)  # noqa: S311 - made-up patients, not secrets
    return [_bundle(_some(random)) for _ in range(count)]


def bundles_of_27(count: int) -> list[Bundle]:
    """Patients with one result of each analyte.

    Args:
        count: How many.
    """
    random = Random(27)  # noqa: S311
    return [
        _bundle([(name, random.choice(_VALUES[name]), random.randrange(_DAYS)) for name in ANALYTES])
        for _ in range(count)
    ]


def bundle_of_100() -> Bundle:
    """The patient of the benchmark of the service, with 100 results of ten analytes."""
    given = request_body(complaint=True)["prefetch"]
    return _document([given["patient"], *(one["resource"] for one in given["observations"]["entry"])])


def request_with(bundle: Bundle) -> dict[str, Any]:
    """The request of the benchmark of the service, for a patient with a complaint, with the results of a Bundle.

    Args:
        bundle: The patient and the results.
    """
    request = request_body(complaint=True)
    observations = [one for one in bundle["entry"] if one["resource"]["resourceType"] == "Observation"]
    request["prefetch"]["observations"]["entry"] = observations
    return request


def _values() -> Mapping[str, Sequence[float]]:
    """For each analyte the limits of the rules, and the numbers beside them that a laboratory would print."""
    found: dict[str, dict[float, None]] = {name: {} for name in ANALYTES}
    for rule in RULES.values():
        for node in walk(rule):
            if isinstance(node, Compare):
                text = printed(node.threshold)
                digits = len(text.partition(".")[2])
                for steps in (-1, 0, 1):
                    found[node.threshold.measurement.id][round(float(text) + steps * 10**-digits, digits)] = None
    return {name: tuple(values) for name, values in found.items()}


_VALUES = _values()


def _some(random: Random) -> list[tuple[str, float | None, int]]:
    """Results of most analytes: name, value if there is one, and days before the assessment."""
    told: list[tuple[str, float | None, int]] = []
    for name, values in _VALUES.items():
        if random.random() < 0.2:
            continue
        days = sorted(random.sample(range(_DAYS), random.choice((1, 1, 2, 3))))
        told += [(name, random.choice(values), day) for day in days]
        if random.random() < 0.2:
            told.append((name, None, max(days[0] - 1, 0)))
    random.shuffle(told)
    return told


def _bundle(results: Sequence[tuple[str, float | None, int]]) -> Bundle:
    patient = {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1957-03-14"}
    return _document([patient, *(_observation(number, *one) for number, one in enumerate(results))])


def _document(resources: Sequence[dict[str, Any]]) -> Bundle:
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": one} for one in resources]}


def _observation(number: int, name: str, value: float | None, days: int) -> dict[str, Any]:
    """A result in the shape of those of the benchmark of the service."""
    loinc, unit = ANALYTES[name]
    given: dict[str, Any] = {
        "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}
    }
    if value is None:
        absent = {"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "error"}
        given = {"dataAbsentReason": {"coding": [absent]}}
    return {
        "resourceType": "Observation",
        "id": f"o{number}",
        "status": "final",
        "category": [{"coding": [{"code": "laboratory"}]}],
        "code": {"coding": [{"system": "http://loinc.org", "code": loinc}], "text": loinc},
        "subject": {"reference": "Patient/p"},
        "effectiveDateTime": f"{AS_OF - timedelta(days=days)}T08:00:00+01:00",
        **given,
    }
