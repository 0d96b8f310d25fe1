"""Pitfalls that others fell into with FHIR, CDS Hooks and units: each has a test, here or where its subject stands."""

from __future__ import annotations

import json
import pickle
import sys
from pathlib import Path
from typing import Any

import pytest

from legcramp_cds import assess
from legcramp_cds.interop.fhir.read import FhirRecord
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.cds_hooks.answering import card
from tests.interop.cds_hooks.hook_samples import VIEW, searchset, view, whole_prefetch
from tests.interop.fhir_reading import AS_OF, read_all
from tests.interop.fhir_samples import LOINC, RXNORM, concept, observation, request

ROOT = Path(__file__).parents[2]
HERE = "tests/interop/test_pitfalls.py"
_HOOKS = "tests/interop/cds_hooks"

# Each pitfall, and where its tests stand.
PITFALLS: dict[str, tuple[str, ...]] = {
    "absent, null, failed, paged and empty prefetch are five things": (
        f"{_HOOKS}/test_prefetch.py::test_the_ways_of_bringing_nothing_are_told_apart",
    ),
    "empty lists and null in cards": (f"{HERE}::test_a_card_with_little_to_say_has_no_empty_place",),
    "a long summary, no selectionBehavior, no uuid": (f"{HERE}::test_a_card_with_much_to_say_keeps_to_the_lengths",),
    "sort:desc=date is no FHIR search, and sorting is not to be trusted": (
        f"{HERE}::test_results_are_asked_for_in_order_and_read_in_any",
    ),
    "two bounds for one search parameter": (
        f"{_HOOKS}/test_respond.py::test_no_query_has_two_bounds_for_one_parameter",
    ),
    "symmetric keys, any jku, audience without the path": (
        f"{_HOOKS}/test_auth.py::test_an_attack_is_refused",
        f"{_HOOKS}/test_auth.py::test_every_endpoint_with_data_asks_for_a_token",
    ),
    "missing CORS is hidden by a browser without web security": (
        f"{_HOOKS}/test_server.py::test_only_named_origins_may_call",
        f"{HERE}::test_the_browser_of_the_acceptance_test_keeps_its_security",
    ),
    "units without code, codes without system, LOINC as OID, local codes, values in words": (
        "tests/interop/test_fhir_observations.py::test_code_and_print_of_a_unit_complete_each_other",
        "tests/interop/test_fhir_observations.py::test_every_name_of_loinc_is_known",
        "tests/interop/test_fhir_observations.py::test_a_code_without_a_system_is_taken_with_a_doubt_and_a_local_one_is_not",
        "tests/interop/test_fhir_observations.py::test_a_result_in_words_is_taken_apart",
        "tests/interop/test_fhir_observations.py::test_a_missing_value_is_reported_and_never_normal",
        f"{HERE}::test_a_unit_code_without_a_system_is_read",
    ),
    "several codes for one analyte, and codes that contradict units": (
        "tests/interop/test_fhir_observations.py::test_blood_and_serum_codes_mean_the_same",
        "tests/interop/test_fhir_observations.py::test_the_unit_decides_whatever_the_code_promises",
    ),
    "mEq needs the charge": (f"{HERE}::test_equivalents_are_divided_by_the_charge",),
    "converting before comparing": (f"{HERE}::test_a_result_is_compared_in_the_unit_in_which_it_was_reported",),
    "statuses": ("tests/interop/test_fhir_observations.py::test_status",),
    "dates that are absent, partial, periods, or in mixed zones": (
        "tests/interop/test_fhir_observations.py::test_times",
        f"{HERE}::test_the_later_of_two_moments_counts_whatever_their_zones",
    ),
    "filtration rates in two units, and names with invisible characters": (
        "tests/interop/test_fhir_observations.py::test_a_filtration_rate_without_surface_is_used_with_a_doubt",
        f"{HERE}::test_invisible_characters_in_names_change_nothing",
    ),
    "a FHIR library that refuses usable records": (f"{HERE}::test_a_record_that_no_typed_model_takes_is_read",),
    "one validator is not enough": (
        "tests/interop/test_fhir_write.py::test_the_validators_together_find_what_is_broken_on_purpose",
        "tests/interop/test_fhir_write.py::test_an_empty_list_is_found_by_our_own_check_alone",
    ),
    "orders that act by themselves": (
        "tests/interop/test_fhir_write.py::test_tests_and_hand_overs_are_drafts_and_proposals",
        f"{_HOOKS}/test_card.py::test_suggestions_create_drafts_for_this_patient",
    ),
    "a score where a percentage is meant": (
        "tests/interop/test_fhir_write.py::test_the_differential_is_in_order_with_reasons_and_without_a_probability",
    ),
    "tools that moved on": (f"{HERE}::test_the_validators_are_those_that_run_on_the_node_of_today",),
    "slow imports": ("tests/architecture/test_walls.py::test_importing_the_library_loads_nothing_slow_or_optional",),
    "quantities that do not cross processes": (f"{HERE}::test_what_is_read_and_assessed_crosses_processes",),
    "a script named like a module of Python": (f"{HERE}::test_no_script_is_named_like_a_module_of_python",),
}


def test_each_pitfall_has_a_test_that_is_there() -> None:
    assert len(PITFALLS) == 22
    for places in PITFALLS.values():
        for place in places:
            file, _, name = place.partition("::")
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), place


def value_of(record: FhirRecord, name: str) -> float:
    row: Any = facts_of_patient(record.patient, AS_OF).row
    return float(row[name].low)


def test_a_card_with_little_to_say_has_no_empty_place() -> None:
    """`card` looks for empty places and for everything else that the specification forbids."""
    few = card(view(whole_prefetch(observations=searchset(observation("2601-3", 0.69)), medications=None)))
    assert few["summary"]


def test_a_card_with_much_to_say_keeps_to_the_lengths() -> None:
    labs = [
        observation("2823-3", 7.4, id="k"),
        observation("2951-2", 112, id="na"),
        observation("2157-6", 60_000, "U/L", id="ck"),
        observation("17861-6", 5.2, "mg/dL", id="ca"),
        observation("2601-3", 0.2, id="mg"),
        observation("2160-0", 9, "mg/dL", id="cr"),
    ]
    much = card(view(whole_prefetch(observations=searchset(*labs))))
    assert 100 < len(much["summary"]) < 140
    assert much["selectionBehavior"] == "any"
    assert len(much["uuid"]) == 36
    assert all(suggestion["uuid"] for suggestion in much["suggestions"])


def test_results_are_asked_for_in_order_and_read_in_any() -> None:
    from legcramp_cds.interop.cds_hooks.discovery import SERVICES

    templates = " ".join(SERVICES[VIEW].prefetch.values())
    assert "_sort=-date" in templates
    assert "sort:desc" not in templates
    old = observation("2601-3", 0.45, id="old", effectiveDateTime="2026-10-01")
    new = observation("2601-3", 0.61, id="new", effectiveDateTime="2026-11-20")
    for order in ((old, new), (new, old)):
        assert "0.61 mmol/L" in card(view(whole_prefetch(observations=searchset(*order))))["detail"]


def test_the_browser_of_the_acceptance_test_keeps_its_security() -> None:
    script = (ROOT / "tests" / "acceptance" / "sandbox.mjs").read_text(encoding="utf-8")
    assert "filter((flag) => !flag.includes('disable-web-security'))" in script


def test_a_unit_code_without_a_system_is_read() -> None:
    record = read_all(observation("2601-3", valueQuantity={"value": 0.5, "code": "mmol/L"}))
    assert value_of(record, "magnesium") == 0.5


@pytest.mark.parametrize("unit", ["meq/L", "mEq/L"])
@pytest.mark.parametrize(
    ("code", "name", "value", "moles"),
    [
        ("2601-3", "magnesium", 1.4, 0.7),
        ("2000-8", "calcium", 4.4, 2.2),
        ("2823-3", "potassium", 4.2, 4.2),
        ("2951-2", "sodium", 140, 140),
    ],
)
def test_equivalents_are_divided_by_the_charge(code: str, name: str, value: float, moles: float, unit: str) -> None:
    record = read_all(observation(code, valueQuantity={"value": value, "unit": unit}))
    assert value_of(record, name) == pytest.approx(moles)


@pytest.mark.parametrize(
    ("value", "unit", "low"),
    [(1.70, "mg/dL", False), (1.69, "mg/dL", True), (0.70, "mmol/L", False), (0.69, "mmol/L", True)],
)
def test_a_result_is_compared_in_the_unit_in_which_it_was_reported(value: float, unit: str, low: bool) -> None:
    """1.70 mg/dL is 0.6994 mmol/L, and a laboratory that prints 1.70 mg/dL calls it normal."""
    result = assess(read_all(observation("19123-9" if unit == "mg/dL" else "2601-3", value, unit)).patient, as_of=AS_OF)
    confirmed = [one.condition for one in result.listed if one.status.value == "confirmed"]
    assert ("hypomagnesemia" in confirmed) == low


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026-11-21T01:00:00+01:00", "2026-11-20T23:30:00-05:00"),
        ("2026-11-20T23:59:00+14:00", "2026-11-20T10:30:00Z"),
        ("2026-11-20T12:00:00.5Z", "2026-11-20T12:00:01Z"),
    ],
)
def test_the_later_of_two_moments_counts_whatever_their_zones(earlier: str, later: str) -> None:
    first = observation("2601-3", 0.4, id="first", effectiveDateTime=earlier)
    second = observation("2601-3", 0.6, id="second", effectiveDateTime=later)
    for order in ((first, second), (second, first)):
        assert value_of(read_all(*order), "magnesium") == 0.6


def test_invisible_characters_in_names_change_nothing() -> None:
    code = {"coding": [{"system": LOINC, "code": "33914-3", "display": "Estimated\u200b Filtration\u200b Rate"}]}
    assert value_of(read_all(observation(code, 55, "mL/min/{1.73_m2}")), "egfr_reported") == 55
    named = request(medicationCodeableConcept={"text": "Furo\u200bsemide 40 MG"})
    assert facts_of_patient(read_all(named).patient, AS_OF).row["taking_diuretic"] is True


def test_a_record_that_no_typed_model_takes_is_read() -> None:
    from tests.interop.fhir_validators import python_complaints

    odd = observation("2601-3", 0.5, status="finished", unknownElement=1, note=None)
    assert python_complaints(odd)
    assert value_of(read_all(odd), "magnesium") == 0.5


def test_the_validators_are_those_that_run_on_the_node_of_today() -> None:
    """Version 5 of medplum wants Node.js 22; the ones named here were measured to find what they must."""
    named = json.loads((ROOT / "tests" / "interop" / "validators" / "package.json").read_text(encoding="utf-8"))
    assert named["dependencies"]["@medplum/core"].startswith("^4.")


def test_what_is_read_and_assessed_crosses_processes() -> None:
    record = read_all(
        observation("2601-3", 0.5), request(medicationCodeableConcept=concept(RXNORM, "4603", "furosemide"))
    )
    again = pickle.loads(pickle.dumps(record))  # noqa: S301 - what was just made
    assert facts_of_patient(again.patient, AS_OF).row == facts_of_patient(record.patient, AS_OF).row
    plain = json.dumps(assess(record.patient, as_of=AS_OF).to_dict(), allow_nan=False)
    assert "pint" not in plain


def test_no_script_is_named_like_a_module_of_python() -> None:
    """Python puts the folder of a script before everything else, so such a name hides the module from everybody."""
    folders = [ROOT, ROOT / "scripts", ROOT / "benchmarks", ROOT / "examples", ROOT / "tests"]
    names = {file.stem for folder in folders for file in folder.glob("*.py")}
    assert names
    assert names & sys.stdlib_module_names == set()
