"""A service with settings for tests, and what it writes down."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

from legcramp_cds.interop.cds_hooks.server.config import Config
from tests.interop.cds_hooks.hook_samples import VIEW, searchset, view, whole_prefetch
from tests.interop.fhir_samples import Resource, observation, patient, request

PATH = f"/cds-services/{VIEW}"

# Values that stand in the request and nowhere else, so that they are found wherever they leak to.
SECRETS = ("Zacharias", "1972-03-04", "0.471", "Secretomycin", "zz-patient-4711", "token-of-the-ehr")


def settings(folder: Path, **more: Any) -> Config:  # noqa: ANN401
    base: dict[str, Any] = {
        "insecure_no_auth": True,
        "data_dir": folder,
        "rate_per_second": 10_000.0,
        "rate_burst": 10_000,
    }
    return Config(**(base | more))


def audit_lines(folder: Path) -> list[Resource]:
    files = sorted((folder / "audit").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def secret_view() -> Resource:
    text = json.dumps(
        view(
            whole_prefetch(
                patient=patient(name=[{"family": "Zacharias"}]),
                observations=searchset(observation("2601-3", 0.471)),
                medications=searchset(request(medicationCodeableConcept={"text": "Secretomycin 5 mg"})),
            ),
            fhirServer="https://ehr.example/r4",
            fhirAuthorization={"access_token": "token-of-the-ehr"},
        )
    )
    named: Resource = json.loads(
        text.replace('"Patient/p"', '"Patient/zz-patient-4711"').replace('"p"', '"zz-patient-4711"')
    )
    return named


def dump(file: Path) -> list[Any]:
    """Every row of every table."""
    database = sqlite3.connect(file)
    try:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [row for name in tables for row in database.execute(f"SELECT * FROM {name}")]  # noqa: S608 - our names
    finally:
        database.close()
