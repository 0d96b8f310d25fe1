"""Three validators of FHIR R4 that were measured to miss different faults, and a check that none of them makes."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

Resource = dict[str, Any]

_FOLDER = Path(__file__).with_name("validators")


def node_complaints(bundles: Sequence[Resource]) -> list[list[str]]:
    """What `@medplum/core` and `fhir` (npm) complain of, one list a Bundle; skips where they are not installed."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed, so the FHIR validators of npm cannot run")
    if not (_FOLDER / "node_modules").is_dir():
        pytest.skip("the FHIR validators are not installed: run `npm install` in tests/interop/validators")
    run = subprocess.run(
        [node, str(_FOLDER / "validate.cjs")],
        input=json.dumps(list(bundles)),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found: list[list[str]] = json.loads(run.stdout)
    return found


def python_complaints(resource: Resource) -> list[str]:
    """What `fhir.resources` (R4B) complains of; skips where it is not installed."""
    try:
        module = importlib.import_module(f"fhir.resources.R4B.{resource['resourceType'].lower()}")
    except ModuleNotFoundError:
        pytest.skip("fhir.resources is not installed: it comes with the extra 'dev'")
    try:
        getattr(module, resource["resourceType"]).model_validate(resource)
    except ValueError as error:
        return str(error).splitlines()
    return []


def empty_places(value: object, path: str = "") -> Iterator[str]:
    """Where something is null or empty, which FHIR forbids and all three validators let pass."""
    if value is None or value in ("", [], {}):
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from empty_places(item, f"{path}.{key}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from empty_places(item, f"{path}[{index}]")
