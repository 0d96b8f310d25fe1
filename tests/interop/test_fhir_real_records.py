"""The FHIR reader on real and realistic records: every result of a known code is kept or reported."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from legcramp_cds.interop.fhir.read import read
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.record.facts_of import facts_of_patient
from tests.interop.fhir_reading import AS_OF
from tests.interop.fhir_samples import Resource


def real_files() -> list[Path]:
    folder = Path(__file__).parents[3] / "shared" / "data" / "fhir"
    return sorted((folder / "us-core-9-examples").glob("*.json")) + sorted(folder.glob("synthea-*/*.json"))


def known_codes() -> set[str]:
    codes = {code for fact in MEASUREMENTS.values() for code in fact.codes.loinc}
    return codes | {code for fact in MEASUREMENTS.values() for form in fact.forms for code in form.loinc}


@pytest.mark.usefixtures("shared")
class TestRealRecords:
    def test_every_result_with_a_known_code_is_kept_or_reported(self) -> None:
        files = real_files()
        assert len(files) > 40
        known = known_codes()
        for file in files:
            document = json.loads(file.read_text(encoding="utf-8"))
            record = read(document, as_of=AS_OF)
            facts_of_patient(record.patient, AS_OF)
            told = {item.id for item in record.report.items if item.fact}
            for resource in _resources(document):
                if resource["resourceType"] == "Observation" and _codes(resource) & known:
                    assert resource["id"] in told, f"{file.name}: {resource['id']}"

    def test_a_known_patient_is_read_as_described(self) -> None:
        files = [file for file in real_files() if file.stem.startswith("6d0c6969")]
        record = read(files[0].read_bytes(), as_of=AS_OF)
        assert record.patient.sex == "male"
        assert record.patient.birth_date == date(1952, 7, 31)
        assert {"diabetes", "neuropathy_known", "hypertension", "heart_failure"} <= record.patient.history.present
        assert "smoker" in record.patient.history.unknown, "who never smoked by then may have begun since"


def _resources(document: Resource) -> list[Resource]:
    if document["resourceType"] != "Bundle":
        return [document]
    return [entry["resource"] for entry in document["entry"]]


def _codes(observation: Resource) -> set[str]:
    parts = [observation, *observation.get("component", [])]
    return {coding["code"] for part in parts for coding in part["code"].get("coding", [])}
