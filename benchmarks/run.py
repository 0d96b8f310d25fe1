"""Speed of one patient: the least processor time of many calls, in this process, over the whole knowledge base.

Processor time leaves out what other programs do meanwhile, and the least of many calls leaves out most of what they do
to the caches; on a quiet machine it is the time that passes, because nothing here waits. Machines differ, so a loop of
plain Python is timed beside. Run with `make bench`. With `--write FILE` the table is also written as Markdown.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.service import SERVICE, request_body
from legcramp_cds import History, LabPanel, Patient, assess
from legcramp_cds.assess.program import compile_knowledge
from legcramp_cds.interop.cds_hooks.respond import respond
from legcramp_cds.interop.fhir.read import read as read_fhir
from legcramp_cds.knowledge.base import load
from legcramp_cds.record.facts_of import facts_of_patient
from legcramp_cds.record.load import patient_from

AS_OF = date(2026, 11, 22)

RECORD: dict[str, object] = {
    "age_years": 54,
    "sex": "female",
    "labs": {
        "calcium": "7.3 mg/dL",
        "albumin": "41 g/L",
        "magnesium": "0.82 mmol/L",
        "phosphate": "1.7 mmol/L",
        "pth": "6 pg/mL",
        "potassium": "3.9 mmol/L",
        "sodium": "139 mmol/L",
        "creatinine": "71 umol/L",
    },
    "history": {
        "present": ["perioral_paresthesia", "neck_surgery", "carpopedal_spasm"],
        "absent": ["muscle_weakness", "leg_swelling_one_side"],
        "medications": ["omeprazole"],
    },
}


def microseconds(work: Callable[[], object], rounds: int = 200) -> float:
    """Least processor time of one call, in microseconds."""
    work()
    gc.collect()
    gc.disable()
    try:
        times = []
        for _ in range(rounds):
            start = time.thread_time()
            work()
            times.append(time.thread_time() - start)
    finally:
        gc.enable()
    return min(times) * 1e6


def bundle_of(count: int) -> dict[str, object]:
    """A Bundle of laboratory results, a new day each."""
    codes = [("2823-3", 4.1, "mmol/L"), ("2951-2", 139, "mmol/L"), ("19123-9", 2.0, "mg/dL"), ("17861-6", 9.2, "mg/dL")]
    entries = [{"resource": {"resourceType": "Patient", "id": "p", "gender": "male", "birthDate": "1960-01-01"}}]
    for index in range(count):
        code, value, unit = codes[index % len(codes)]
        resource = {
            "resourceType": "Observation",
            "id": f"o{index}",
            "status": "final",
            "code": {"coding": [{"system": "http://loinc.org", "code": code}]},
            "effectiveDateTime": f"2026-{1 + index % 10:02d}-{1 + index % 27:02d}T07:00:00Z",
            "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit},
            "referenceRange": [
                {"low": {"value": value * 0.8, "unit": unit}, "high": {"value": value * 1.2, "unit": unit}}
            ],
        }
        entries.append({"resource": resource})  # type: ignore[dict-item]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def import_ratio(rounds: int = 7) -> tuple[float, float]:
    """Milliseconds to import the package with its models, and to import pydantic with one model class."""
    ours = "from legcramp_cds import Patient, assess"
    theirs = "from pydantic import BaseModel\nclass M(BaseModel):\n    a: int = 1\n    b: str = ''\n"
    best = {}
    for name, code in (("ours", ours), ("theirs", theirs)):
        times = []
        for _ in range(rounds):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            times.append(time.perf_counter() - start)
        best[name] = min(times) * 1e3
    return best["ours"], best["theirs"]


def _plain_python() -> int:
    total = 0
    for number in range(20_000):
        total += number * number % 7
    return total


def measure() -> list[tuple[str, float, str, str]]:
    """Every measurement: what, value, unit, goal."""
    knowledge = load()
    compiled = compile_knowledge(knowledge)
    patient = patient_from(RECORD)
    facts = facts_of_patient(patient, AS_OF)
    text = json.dumps(RECORD)
    bundle = bundle_of(100)

    def json_to_json() -> str:
        return assess(patient_from(json.loads(text)), as_of=AS_OF).to_json()

    def bundle_to_facts() -> object:
        return facts_of_patient(read_fhir(bundle, as_of=AS_OF).patient, AS_OF)

    simple = Patient(age_years=60, labs=LabPanel(sodium="140 mmol/L"), history=History(present={"nocturnal_cramps"}))
    core = microseconds(lambda: compiled.run(facts.row))
    whole = microseconds(lambda: assess(patient, as_of=AS_OF))
    reasons = microseconds(lambda: assess(patient, as_of=AS_OF).to_dict())
    rows = [
        ("a loop of 20,000 steps of plain Python, to compare machines by", microseconds(_plain_python), "µs", ""),
        (f"compiled core alone, {len(knowledge.conditions)} conditions", core, "µs", "150 (whole base)"),
        ("assess on a parsed patient", whole, "µs", "400 (whole base)"),
        ("the same with every reason written out", reasons, "µs", ""),
        ("assess on a parsed patient with little known", microseconds(lambda: assess(simple, as_of=AS_OF)), "µs", ""),
        ("JSON in to JSON out", microseconds(json_to_json), "µs", "500 (first slice)"),
        ("FHIR Bundle of 100 Observations to facts", microseconds(bundle_to_facts), "µs", "1000"),
        ("assess, as a multiple of the compiled core", whole / core, "x", ""),
    ]
    hook = request_body(complaint=True)
    hook_row = "CDS Hooks request with a complaint and 100 observations to card"
    rows.append((hook_row, microseconds(lambda: respond(SERVICE, hook, as_of=AS_OF)), "µs", "see make bench-cql"))
    ours, theirs = import_ratio()
    rows.append(("import, as a multiple of pydantic with a model", ours / theirs, "x", "1.6"))
    return rows


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, help="also write the table as Markdown to this file")
    arguments = parser.parse_args()
    lines = ["| what | measured | goal |", "|---|---|---|"]
    for what, value, unit, goal in measure():
        lines.append(f"| {what} | {value:.1f} {unit} | {goal} |")
    print("\n".join(lines))
    if arguments.write:
        arguments.write.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
