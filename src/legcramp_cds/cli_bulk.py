"""A FHIR bulk export: NDJSON files of resources, sorted by patient into portions and assessed on all cores.

Every patient is read and assessed as by `legcramp-cds assess`, so that censored results and the units of single results
count as they do there.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.cli_input import not_utf_8
from legcramp_cds.errors import InputError, LegcrampError, Problem
from legcramp_cds.interop.fhir.plain import key_of, mapping
from legcramp_cds.interop.fhir.read import read

__all__ = ["GROUPS", "assess_export"]

GROUPS = ("triage", "red_flags", "status", "weight", "top", "tests")
_PORTIONS = 64

Row = dict[str, object]


def assess_export(
    folder: Path,
    *,
    as_of: date,
    groups: Sequence[str],
    top: int,
    profile: str,
) -> Iterator[tuple[list[Row], list[Problem]]]:
    """Assess every patient of an export.

    Args:
        folder: Holds ``*.ndjson`` files, one resource a line, of any types; other types than those about patients are
            passed over.
        as_of: The day of the assessment.
        groups: Groups of output columns, of `GROUPS`.
        top: How many places of the list.
        profile: Id of the guideline that is followed where guidelines differ.

    Yields:
        Rows of a portion of the patients, and what could not be read of them, each with the id of the patient.

    Raises:
        InputError: If there is nothing to read, a line is no JSON, or a group does not exist.
    """
    unknown = [group for group in groups if group not in GROUPS]
    if unknown:
        hint = f"for an export there are {', '.join(GROUPS)}"
        raise InputError([Problem("columns", "there is no such output", group, hint) for group in unknown])
    if not folder.is_dir():
        hint = "name the folder that holds the files of the export"
        raise InputError(Problem("", "there is no such folder", str(folder), hint))
    files = sorted(folder.glob("*.ndjson"))
    if not files:
        hint = "an export has a file for each type, such as Patient.ndjson"
        raise InputError(Problem("", "there is no file that ends in .ndjson", str(folder), hint))
    work = partial(_assess_portion, as_of=as_of, groups=tuple(groups), top=top, profile=profile)
    with TemporaryDirectory() as place:
        portions = _sorted_out(files, Path(place))
        # Fresh processes: a forked one would inherit the threads of the table engines.
        with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
            yield from pool.map(work, portions)


def _sorted_out(files: Sequence[Path], place: Path) -> list[Path]:
    """Copy each resource to the portion of its patient, and each drug to the portions that refer to it."""
    paths = [place / f"{number}.ndjson" for number in range(_PORTIONS)]
    wanted: dict[str, set[int]] = {}
    of_drugs: dict[Path, None] = {}
    with ExitStack() as stack:
        portions = [stack.enter_context(path.open("w", encoding="utf-8")) for path in paths]
        for file in files:
            for number, line in enumerate(_lines(file), 1):
                resource = _resource(line, f"{file.name}:{number}")
                if patient := _id_of(resource):
                    portion = zlib.crc32(patient.encode()) % _PORTIONS
                    portions[portion].write(line.rstrip("\n") + "\n")
                    if drug := _drug_of(resource):
                        wanted.setdefault(drug, set()).add(portion)
                elif resource.get("resourceType") == "Medication":
                    of_drugs[file] = None
        # A Medication names no patient, and its file comes before those that refer to it.
        for file in of_drugs:
            for line in _lines(file):
                resource = _resource(line, file.name)
                if resource.get("resourceType") == "Medication":
                    for portion in wanted.get(str(resource.get("id")), ()):
                        portions[portion].write(line.rstrip("\n") + "\n")
    return [path for path in paths if path.stat().st_size]


def _lines(file: Path) -> Iterator[str]:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            yield from lines
    except UnicodeDecodeError as error:
        raise not_utf_8(error, file.name) from None


def _resource(line: str, where: str) -> Mapping[str, object]:
    """The resource of a line; nothing for an empty one."""
    if not line.strip():
        return {}
    given, hint = line[:60].strip(), "one resource a line"
    try:
        resource = json.loads(line)
    except ValueError:
        raise InputError(Problem(where, "this line is no JSON", given, hint)) from None
    if not isinstance(resource, dict):
        raise InputError(Problem(where, "this line is no resource", given, hint))
    return resource


def _id_of(resource: Mapping[str, object]) -> str:
    """Id of the patient that a resource is about; empty for none."""
    if resource.get("resourceType") == "Patient":
        return str(resource.get("id") or "")
    about = mapping(resource.get("subject")) or mapping(resource.get("patient"))
    return key_of(about.get("reference"))


def _drug_of(resource: Mapping[str, object]) -> str:
    """Id of the drug that a prescription refers to; empty for none."""
    either = resource.get("medicationReference") or mapping(resource.get("medication")).get("reference")
    return key_of(mapping(either).get("reference"))


def _assess_portion(
    path: Path, *, as_of: date, groups: tuple[str, ...], top: int, profile: str
) -> tuple[list[Row], list[Problem]]:
    """Assess the patients of one portion."""
    patients: dict[str, list[Mapping[str, object]]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            resource = json.loads(line)
            patients.setdefault(_id_of(resource), []).append(resource)
    drugs = {str(drug.get("id")): drug for drug in patients.pop("", ())}
    rows: list[Row] = []
    problems: list[Problem] = []
    for name in sorted(patients):
        named = dict.fromkeys(map(_drug_of, patients[name]))
        own = [*patients[name], *(drugs[drug] for drug in named if drug in drugs)]
        entries = [{"resource": resource} for resource in own]
        try:
            record = read({"resourceType": "Bundle", "type": "collection", "entry": entries}, as_of=as_of)
            result = assess(record.patient, as_of=as_of, profile=profile)
        except LegcrampError as error:
            problems.extend(Problem(f"Patient/{name}: {item.where}", item.what, item.given) for item in error.problems)
            continue
        rows.append({"patient": name, **_row(result, groups, top)})
    return rows, problems


def _row(result: Assessment, groups: Sequence[str], top: int) -> Row:
    """An assessment as one row, in the columns of `legcramp_cds.frames.screen`."""
    row: Row = {}
    if "triage" in groups:
        row["triage"] = result.triage.level.value
    if "red_flags" in groups:
        fired = {item.flag.id for item in result.red_flags}
        flags = [flag for flag in result.knowledge.red_flags.values() if flag.level.urgent]
        row.update({f"red_flag_{flag.id}": flag.id in fired for flag in flags})
    by_name = {item.condition: item for item in result.differential} if {"status", "weight"} & {*groups} else {}
    if "status" in groups:
        row.update({f"status_{name}": by_name[name].status.value for name in result.knowledge.conditions})
    if "weight" in groups:
        row.update({f"weight_{name}": by_name[name].weight_db for name in result.knowledge.conditions})
    if "top" in groups:
        listed = [item.condition for item in result.listed]
        row.update({f"top_{n + 1}": listed[n] if n < len(listed) else None for n in range(top)})
    if "tests" in groups:
        wanted = {item.id: item.urgency.value for item in result.workup}
        row.update({f"test_{name}": wanted.get(name) for name in result.knowledge.investigations})
    return row
