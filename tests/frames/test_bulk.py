"""A FHIR bulk export: the same rows as the assessment of each patient."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import polars as pl
from click.testing import CliRunner

from legcramp_cds import assess
from legcramp_cds.cli import main
from legcramp_cds.interop.fhir.read import read

AS_OF = date(2026, 11, 22)


def observation(patient: str, code: str, value: float, unit: str) -> dict[str, object]:
    return {
        "resourceType": "Observation",
        "id": f"{patient}-{code}",
        "status": "final",
        "subject": {"reference": f"Patient/{patient}"},
        "code": {"coding": [{"system": "http://loinc.org", "code": code}]},
        "effectiveDateTime": "2026-11-20T07:00:00Z",
        "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit},
    }


PATIENTS = [
    {"resourceType": "Patient", "id": name, "gender": "female", "birthDate": "1960-01-01"} for name in ("a", "b", "c")
]
RESULTS = [observation("a", "2823-3", 2.3, "mmol/L"), observation("b", "19123-9", 1.0, "mg/dL")]


def test_an_export_is_assessed_patient_by_patient(tmp_path: Path) -> None:
    folder, out = tmp_path / "export", tmp_path / "out.parquet"
    folder.mkdir()
    (folder / "Patient.ndjson").write_text("\n".join(map(json.dumps, PATIENTS)))
    (folder / "Observation.ndjson").write_text("\n".join(map(json.dumps, RESULTS)))
    arguments = ["screen", "--fhir-ndjson", str(folder), "-o", str(out), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    rows = {row["patient"]: row for row in pl.read_parquet(out).iter_rows(named=True)}
    assert sorted(rows) == ["a", "b", "c"]
    for patient in PATIENTS:
        entries = [patient, *(item for item in RESULTS if str(item["id"]).startswith(str(patient["id"])))]
        bundle = {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": item} for item in entries]}
        expected = assess(read(bundle, as_of=AS_OF).patient, as_of=AS_OF)
        row = rows[patient["id"]]
        assert row["triage"] == expected.triage.level.value
        assert row["top_1"] == (expected.listed[0].condition if expected.listed else None)
        for item in expected.differential:
            assert (row[f"status_{item.condition}"], row[f"weight_{item.condition}"]) == (item.status, item.weight_db)
    assert rows["a"]["status_hypokalemia"] == "confirmed"


def test_drugs_that_are_resources_of_their_own_are_found(tmp_path: Path) -> None:
    """Many servers export every drug as a Medication, which names no patient, and prescriptions that refer to it."""
    folder, out = tmp_path / "export", tmp_path / "out.parquet"
    folder.mkdir()
    drug = {"resourceType": "Medication", "id": "d1", "code": {"text": "hydrochlorothiazide 25 mg"}}
    other = {"resourceType": "Medication", "id": "d2", "code": {"text": "simvastatin 20 mg"}}
    order = {
        "resourceType": "MedicationRequest",
        "id": "o",
        "status": "active",
        "intent": "order",
        "authoredOn": "2026-08-01",
        "subject": {"reference": "https://ehr.example/fhir/Patient/a/_history/3"},
        "medicationReference": {"reference": "Medication/d1"},
    }
    (folder / "Patient.ndjson").write_text("\n".join(map(json.dumps, PATIENTS)))
    (folder / "Medication.ndjson").write_text("\n".join(map(json.dumps, (drug, other))))
    (folder / "MedicationRequest.ndjson").write_text(json.dumps(order))
    arguments = ["screen", "--fhir-ndjson", str(folder), "-o", str(out), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    rows = {row["patient"]: row for row in pl.read_parquet(out).iter_rows(named=True)}
    assert sorted(rows) == ["a", "b", "c"]
    expected = assess(read([PATIENTS[0], drug, order], as_of=AS_OF).patient, as_of=AS_OF)
    (weight,) = [item.weight_db for item in expected.differential if item.condition == "diuretic_induced_cramps"]
    assert rows["a"]["weight_diuretic_induced_cramps"] == weight
    assert rows["a"]["weight_diuretic_induced_cramps"] > rows["b"]["weight_diuretic_induced_cramps"]


def test_what_is_no_export_is_refused(tmp_path: Path) -> None:
    out = str(tmp_path / "out.parquet")
    run = CliRunner().invoke
    assert run(main, ["screen", "--fhir-ndjson", str(tmp_path), "-o", out]).exit_code == 2
    (tmp_path / "x.ndjson").write_text("{not json")
    result = run(main, ["screen", "--fhir-ndjson", str(tmp_path), "-o", out])
    assert (result.exit_code, "x.ndjson:1" in result.output) == (2, True)
    assert run(main, ["screen", "-o", out]).exit_code == 2
    assert not Path(out).exists()
