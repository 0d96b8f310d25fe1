"""Mutated records: whatever is dropped, changed or nested in them, the reader neither raises nor hangs."""

from __future__ import annotations

import copy
import json
import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

from legcramp_cds import assess
from legcramp_cds.errors import InputError
from legcramp_cds.interop.fhir.read import read, stated_in
from legcramp_cds.record.facts_of import facts_of_patient
from legcramp_cds.record.history import History
from tests.interop.cds_hooks.hook_samples import AS_OF
from tests.interop.fhir_samples import ICD10CM, Resource, concept, rich_bundle
from tests.interop.mutating import ASKED, SEED, SLOWEST_SECONDS, mutate
from tests.interop.response_samples import medicine, response

MUTATIONS = int(ASKED or "3000")
# Enough of a real record to have every kind of resource in it, few enough to try many.
MOST_ENTRIES = 12


def by_hand() -> Resource:
    """One of everything, with a visit and a questionnaire besides."""
    made = rich_bundle()
    told = {"muscle_cramps": True, "fever": False, "thirst": None, "cramp_laterality": "left", "smoker": True}
    more = {"cramp_duration": (3, "min"), "symptom_duration": "2026-10-01", "gestational_age": (20, "wk")}
    whole = {"linkId": "medications-complete", "answer": [{"valueBoolean": True}]}
    visit = {"resourceType": "Encounter", "id": "v", "status": "in-progress", "reasonCode": [concept(ICD10CM, "R25.2")]}
    made["entry"] += [
        {"resource": visit},
        {"resource": response({**told, **more}, medicine("aspirin", "2026-01-01"), whole)},
    ]
    return made


def real(folder: Path) -> list[Resource]:
    """Real records, where they are there."""
    files = sorted(folder.glob("synthea-r4-trimmed/*.json")) if folder.is_dir() else []
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def part_of(document: Resource, chance: random.Random) -> Resource:
    """The patient and some other entries of a record."""
    entries = document["entry"]
    some = chance.sample(entries[1:], min(MOST_ENTRIES, len(entries) - 1))
    return {**document, "entry": copy.deepcopy([entries[0], *some])}


def test_no_mutation_of_a_record_raises_or_hangs(root: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311 - to vary a test, not to keep a secret
    hand, records = by_hand(), real(root.parent / "shared" / "data" / "fhir")
    ends: Counter[str] = Counter()
    slowest = 0.0
    for number in range(MUTATIONS):
        whole: Any = part_of(records[number % len(records)], chance) if records and number % 2 else copy.deepcopy(hand)
        # Mostly inside one resource, or the frame would be hit too seldom or too often.
        entry = chance.choice(whole["entry"])
        mutate(whole if number % 10 == 0 else entry, chance)
        began = time.process_time()
        ends[_outcome(whole, number)] += 1
        slowest = max(slowest, time.process_time() - began)
    assert slowest < SLOWEST_SECONDS
    # Most are read, some have lost what makes them a record of one patient, and both ends are reached.
    assert ends["read"] > ends["refused"] > 0, ends
    assert sum(ends.values()) == MUTATIONS


def _outcome(document: object, number: int) -> str:
    """Read it and use what was read; only what is no record of one patient may be refused."""
    try:
        record = read(document, as_of=AS_OF)
    except InputError:
        return "refused"
    json.dumps(record.report.to_dict(), allow_nan=False)
    history = record.patient.history
    # The reader makes the history without its checks, and has to have kept to them.
    assert History(**dict(history)) == history
    assert stated_in(document, as_of=AS_OF) == history.present | record.outdated
    facts_of_patient(record.patient, AS_OF)
    if number % 25 == 0:
        assess(record.patient, as_of=AS_OF, also_ignored=record.report.not_used()).to_json()
    return "read"
