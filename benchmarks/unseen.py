"""Patients that nobody looked at while the knowledge was written: vignettes of strangers, and their answers.

The patients stand in ``benchmarks/vignettes``, apart from what their sources hold to be right. All of both was written
down before any of them was assessed. A coin decides which half may be looked at to mend general faults
(*development*) and which half is only counted (*held out*): the parity of a hash of the name. Those of `clinic.yaml`
came later, are all for looking at, and are counted apart.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import cast

from benchmarks.published import Published
from legcramp_cds.record.load import parse_document

__all__ = ["ANSWERS", "AS_OF", "FOLDER", "Vignette", "read_vignettes"]

FOLDER = Path(__file__).with_name("vignettes")
AS_OF = date(2026, 11, 22)

# Where the patients come from; those written from guidelines are counted apart.
ORIGINS: Mapping[str, str] = {
    "exams": "published",
    "reports": "published",
    "guidelines": "guideline",
    "clinic": "clinic",
}

# What the sources hold to be right; no patient stands in two of them.
ANSWERS = ("answers.yaml", "clinic_answers.yaml")


@dataclass(frozen=True, slots=True)
class Vignette:
    """One patient with the answer.

    Args:
        answer: What the source holds to be right; its number is the name of the vignette.
        origin: ``published``, ``guideline`` or ``clinic``.
        source: Where the patient comes from.
        patient: What the presentation states.
        sparse: The same patient as a hurried clinician would enter it.
        confirming: The result that settled the case, as an addition to the patient; empty where there is none.
        ordinary: Whether nothing at all should be ordered.
    """

    answer: Published
    origin: str
    source: str
    patient: Mapping[str, object]
    sparse: Mapping[str, object]
    confirming: Mapping[str, object]
    ordinary: bool

    @property
    def name(self) -> str:
        """Its name."""
        return self.answer.number

    @property
    def held_out(self) -> bool:
        """Whether it is only counted and never looked at: the coin, which is thrown for what is published."""
        return int(hashlib.sha256(self.name.encode()).hexdigest(), 16) % 2 == 0

    @property
    def with_result(self) -> Mapping[str, object]:
        """The patient once the result that settled the case is known."""
        found = dict(self.patient)
        for key in ("labs", "measurements"):
            if key in self.confirming:
                found[key] = {**_mapping(found.get(key)), **_mapping(self.confirming[key])}
        history = dict(_mapping(found.get("history")))
        added = cast("list[str]", self.confirming.get("present", []))
        history["present"] = [*cast("list[str]", history.get("present", [])), *added]
        return {**found, "history": history}

    @property
    def cases(self) -> dict[str, Mapping[str, object]]:
        """The cases that `benchmarks.accuracy.measure` reads, by name."""
        found = {f"{self.name} presentation": self.patient}
        if self.confirming:
            found[f"{self.name} with the confirming result"] = self.with_result
        return {name: {"name": name, "as_of": AS_OF, "patient": patient} for name, patient in found.items()}

    def hurried(self) -> Vignette:
        """The same vignette with what a hurried clinician enters in place of the patient; no result is added."""
        return replace(self, patient=self.sparse, confirming={})


def _mapping(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, Mapping) else {}


def read_vignettes(folder: Path = FOLDER) -> tuple[Vignette, ...]:
    """Read all vignettes with their answers.

    Raises:
        InputError: If a file is not YAML.
        KeyError: If a patient has no answer.
    """
    answers = {
        name: answer
        for file in ANSWERS
        for name, answer in cast("dict[str, dict[str, object]]", _document(folder / file)).items()
    }
    found: list[Vignette] = []
    for stem, origin in ORIGINS.items():
        entries = cast("list[dict[str, object]]", _document(folder / f"{stem}.yaml"))
        found.extend(_vignette(entry, answers[str(entry["name"])], origin) for entry in entries)
    return tuple(found)


def _document(path: Path) -> object:
    return parse_document(path.read_text(encoding="utf-8"), path.name)


def _vignette(entry: Mapping[str, object], answer: Mapping[str, object], origin: str) -> Vignette:
    published = Published(
        str(entry["name"]),
        str(answer["answer"]),
        tuple(cast("list[str]", answer.get("accepted", []))),
        tuple(cast("list[str]", answer.get("tests", []))),
        must_not_miss=bool(answer.get("must_not_miss", False)),
    )
    return Vignette(
        answer=published,
        origin=origin,
        source=str(entry["source"]),
        patient=_mapping(entry["patient"]),
        sparse=_mapping(entry["sparse"]),
        confirming=_mapping(answer.get("confirming")),
        ordinary=bool(answer.get("ordinary", False)),
    )
