"""The result as data: every key that was promised, the same bytes every time, no NaN, every source at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings

from legcramp_cds import LabPanel, Patient, __version__, assess
from legcramp_cds.assess.assess import assess_facts
from legcramp_cds.assess.assessment import SCHEMA_VERSION, Assessment
from legcramp_cds.assess.differential import Status
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.facts import FactValue
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.record.facts_of import PatientFacts
from legcramp_cds.testing import fact_rows, patients
from tests.assess.pictures import AS_OF, PICTURES, judged

# The promise: these keys are there, whatever the patient. Further ones may come.
TOP = (
    *("schema_version", "library_version", "knowledge", "as_of", "gate", "triage", "red_flags", "differential"),
    *("workup", "no_tests_needed", "do_not_order", "referrals", "care", "data", "sources"),
)
NESTED: Mapping[str, set[str]] = {
    "knowledge": {"version", "hash"},
    "gate": {"kind", "reasons"},
    "triage": {"level", "reasons"},
    "no_tests_needed": {"value", "because"},
    "data": {"used", "ignored", "missing", "derived", "conflicts"},
}
ITEMS: Mapping[str, set[str]] = {
    "differential": {
        *("condition", "name", "status", "weight_db", "for", "against", "unknown", "explains", "explained_by"),
        "must_not_miss",
    },
    "workup": {"investigation", "urgency", "because", "conditions"},
    "red_flags": {"id", "name", "level", "because"},
    "do_not_order": {"investigation", "because"},
    "referrals": {"specialty", "urgency", "because"},
}


def no_constant(name: str) -> NoReturn:
    raise AssertionError(f"{name} is not JSON")


def strictly(result: Assessment) -> dict[str, Any]:
    """The assessment through JSON, which knows no NaN and no infinity."""
    data = json.loads(result.to_json(), parse_constant=no_constant)
    assert isinstance(data, dict)
    return data


def cited(value: object) -> Iterator[str]:
    """Every key of a source that is cited anywhere."""
    if isinstance(value, dict):
        if "key" in value and "read_on" in value:
            yield str(value["key"])
        for item in value.values():
            yield from cited(item)
    elif isinstance(value, list):
        for item in value:
            yield from cited(item)


@pytest.mark.parametrize("name", PICTURES)
def test_every_key_that_was_promised_is_there(name: str) -> None:
    data = strictly(judged(name))
    assert set(TOP) <= set(data)
    for key, wanted in NESTED.items():
        assert wanted <= set(data[key]), key
    for key, wanted in ITEMS.items():
        for item in data[key]:
            assert wanted <= set(item), key
    assert data["schema_version"] == SCHEMA_VERSION
    assert data["library_version"] == __version__
    assert data["knowledge"] == {"version": load().version, "hash": load().hash}
    assert data["as_of"] == "2026-11-22"


def test_the_pictures_between_them_fill_every_list() -> None:
    filled = {key for name in PICTURES for key, items in strictly(judged(name)).items() if items}
    assert set(ITEMS) - {"do_not_order"} <= filled


def test_levels_and_statuses_are_those_that_were_promised() -> None:
    assert [level.value for level in TriageLevel] == ["emergency", "same_day", "urgent", "routine", "self_care"]
    assert [status.value for status in Status] == ["confirmed", "likely", "possible", "unlikely", "excluded"]


@pytest.mark.parametrize("name", PICTURES)
def test_every_source_that_is_cited_is_at_hand(name: str) -> None:
    data = strictly(judged(name))
    assert set(cited({key: value for key, value in data.items() if key != "sources"})) <= set(data["sources"])
    for key, source in data["sources"].items():
        assert source["title"], key


@given(row=fact_rows())
@settings(max_examples=40)
def test_any_row_of_facts_gives_plain_data_with_its_sources(row: dict[str, FactValue]) -> None:
    data = strictly(assess_facts(compile_knowledge(load()), PatientFacts(row, {}, {}), as_of=AS_OF))
    assert set(cited({key: value for key, value in data.items() if key != "sources"})) <= set(data["sources"])
    assert {entry["fact"] for entry in data["data"]["used"]} == set(row)


def test_the_same_input_gives_the_same_bytes_in_every_process(root: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.assess.pictures import PICTURES, judged\n"
        "for name in PICTURES: print(judged(name).to_json())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(root)], env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root / "src")},
            check=True, capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(outputs) == 1
    assert outputs.pop().decode() == "".join(judged(name).to_json() + "\n" for name in PICTURES)


@given(patient=patients(AS_OF))
@settings(max_examples=30)
def test_nothing_of_the_record_is_lost_without_a_word(patient: Patient) -> None:
    data = strictly(assess(patient, as_of=AS_OF))
    used = {entry["fact"] for entry in data["data"]["used"] if "printed" in entry}
    results = [entry for entry in data["data"]["ignored"] if entry["kind"] == "result"]
    assert len(used) + len(results) == len(patient.labs.results)
    assert all(entry["because"] for entry in data["data"]["ignored"])


def test_what_was_set_aside_derived_and_contradicted_is_accounted_for() -> None:
    patient = Patient(
        age_years=60,
        sex="male",
        pregnant=False,
        labs=LabPanel(
            sodium=[{"value": 139, "unit": "mmol/L", "collected_at": "2020-01-01"}, "131 mmol/L"],
            chloride="100 mmol/L",
            creatinine="1.0 mg/dL",
        ),
        history={"present": ["pregnant"], "medications": ["paracetamol", "Simvistatin 10 MG"]},
    )
    data = strictly(assess(patient, as_of=AS_OF))["data"]
    assert [(entry["kind"], entry["what"]) for entry in data["ignored"]] == [
        ("result", "sodium 139 mmol/L"),
        ("drug", "paracetamol"),
        ("drug", "Simvistatin 10 MG"),
    ]
    assert "more than" in data["ignored"][0]["because"]
    assert "not understood" in data["ignored"][2]["because"]
    assert [conflict["fact"] for conflict in data["conflicts"]] == ["pregnant"]
    derived = {entry["id"]: entry for entry in data["derived"]}
    assert derived["egfr_ckd_epi_2021"]["status"] == "computed"
    assert derived["anion_gap"]["status"] == "missing_inputs"
    assert derived["anion_gap"]["missing_inputs"] == ["bicarbonate"]


def test_an_unknown_condition_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        judged("nothing").condition("gout")
