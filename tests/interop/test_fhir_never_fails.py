"""Whatever is in a document, the FHIR reader reads it or refuses it in its own words."""

from __future__ import annotations

import copy
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legcramp_cds.errors import InputError
from legcramp_cds.interop.fhir.read import read
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF, one_lab
from tests.interop.fhir_samples import Resource, observation, rich_bundle

JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(
        [0, -1, 10**400, 1e308, float("nan"), float("inf"), "", " ", "\u200b", "2026", "9999-12-31T23:59:59Z"]
    ),
    st.sampled_from(
        ["0001-01-01T00:00:00+14:00", "<5", "5-", "x" * 300, "Patient/q", "#", "mmol/L", "active", "Bundle"]
    ),
    st.text(max_size=8),
    st.integers(),
    st.floats(),
    st.just([]),
    st.just({}),
    st.lists(st.sampled_from([None, 1, "a", {}, []]), max_size=3),
    st.dictionaries(st.sampled_from(["coding", "value", "code", "reference", "start"]), st.integers(), max_size=2),
)


def _places(node: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place inside a document."""
    found = [path] if path else []
    items: Any = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        found += _places(value, (*path, key))
    return found


PLACES = _places(rich_bundle())

REMOVE = object()


def _mutated(changes: list[tuple[tuple[Any, ...], object]]) -> Resource:
    document = copy.deepcopy(rich_bundle())
    for path, value in changes:
        node: Any = document
        for key in path[:-1]:
            try:
                node = node[key]
            except (KeyError, IndexError, TypeError):
                break
        else:
            last = path[-1]
            if isinstance(node, dict) and value is REMOVE:
                node.pop(last, None)
            elif isinstance(node, dict) or (isinstance(node, list) and isinstance(last, int) and last < len(node)):
                node[last] = None if value is REMOVE else value
    return document


def _survives(document: object) -> None:
    for as_of in (AS_OF, None):
        try:
            record = read(document, as_of=as_of)
        except InputError:
            continue
        json.dumps(record.report.to_dict())
        facts_of_patient(record.patient, date(9998, 12, 31) if as_of is None else as_of)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.one_of(st.just(REMOVE), JUNK)), min_size=1, max_size=6))
def test_no_mutation_of_a_record_makes_the_reader_fail(changes: list[tuple[tuple[Any, ...], object]]) -> None:
    _survives(_mutated(changes))


@given(
    st.recursive(
        JUNK,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.sampled_from(["resourceType", "entry", "resource", "id", "code", "status", "subject", "component"]),
                inner | st.sampled_from(["Bundle", "Patient", "Observation", "Condition", "Procedure"]),
                max_size=5,
            ),
        ),
        max_leaves=20,
    )
)
def test_no_json_at_all_makes_the_reader_fail(document: object) -> None:
    _survives(document)


def test_deep_nesting_is_no_danger() -> None:
    deep: Any = observation()
    nested: Any = {}
    for _ in range(20_000):
        deep = {"resourceType": "Bundle", "entry": [{"resource": deep}]}
        nested = {"extension": [nested]}
    assert one_lab(read(deep)).value == 4.2
    assert one_lab(
        read([observation(extension=nested), observation(id="o", extension={"x": nested}, value=None)])
    ).value
    with pytest.raises(InputError):
        read(nested)
