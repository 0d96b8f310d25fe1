"""Persons that are at once rows of a CDM and patients of this library, written twice on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal

from hypothesis import strategies as st

from legcramp_cds import History, LabPanel, Patient
from legcramp_cds.facts import Measurement
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.drugs import INGREDIENTS
from legcramp_cds.knowledge.findings.lasting import still_stated
from legcramp_cds.readings import to_canonical
from legcramp_cds.record.history import Medication
from legcramp_cds.record.labs import LabResult
from tests.interop.omop.made import Made

AS_OF = date(2026, 11, 22)
LABS = [
    fact
    for fact in load().facts.values()
    if isinstance(fact, Measurement) and fact.codes.loinc and fact.id not in ("age", "gestational_age")
]
# Codes and what they mean, each looked up in `legcramp_cds.interop.codes`; here it is what the patient is said to have.
CONDITIONS = {
    ("SNOMED", "44054006"): ("diabetes",),
    ("SNOMED", "709044004"): ("known_ckd",),
    ("SNOMED", "38341003"): ("hypertension",),
    ("ICD10CM", "I50.9"): ("heart_failure",),
    ("ICD10CM", "G47.62"): ("muscle_cramps", "nocturnal_cramps"),
    ("SNOMED", "77386006"): ("pregnant",),
}
DRUGS = [one for one in INGREDIENTS.values() if one.rxnorm]


@dataclass
class Person:
    """One person as drawn."""

    number: int
    sex: Literal["male", "female"] | None
    born: date | None
    labs: list[dict[str, Any]] = field(default_factory=list)
    conditions: list[dict[str, Any]] = field(default_factory=list)
    drugs: list[dict[str, Any]] = field(default_factory=list)

    def write(self, made: Made) -> None:
        """Into the tables of a CDM."""
        sexes = {"male": made.male, "female": made.female, None: 0}
        made.person(self.number, sexes[self.sex], self.born)
        for lab in self.labs:
            made.lab(
                self.number,
                lab["loinc"],
                lab["value"],
                lab["unit"],
                AS_OF - timedelta(days=lab["days"]),
                low=lab["low"],
                high=lab["high"],
            )
        for condition in self.conditions:
            vocabulary, code = condition["code"]
            concept = made.concept(vocabulary, code, standard=vocabulary == "SNOMED")
            place = (
                {} if vocabulary == "SNOMED" else {"condition_concept_id": 0, "condition_source_concept_id": concept}
            )
            end = condition["end"]
            made.condition(
                self.number,
                concept,
                AS_OF - timedelta(days=condition["start"]),
                None if end is None else AS_OF - timedelta(days=end),
                **place,
            )
        for drug in self.drugs:
            one = INGREDIENTS[drug["id"]]
            concept = made.product(one.name, one.rxnorm[0], linked=drug["linked"])
            start = AS_OF - timedelta(days=drug["start"])
            made.drug(self.number, concept, start, start + timedelta(days=drug["supply"] - 1))

    def patient(self, *, complete: bool) -> Patient:
        """As a user would write it."""
        results = tuple(
            LabResult(
                analyte=lab["fact"],
                value=lab["value"],
                unit=lab["unit"],
                collected_at=AS_OF - timedelta(days=lab["days"]),
                reference_low=lab["low"],
                reference_high=lab["high"],
            )
            for lab in self.labs
        )
        present = {
            still
            for condition in self.conditions
            if condition["end"] is None or condition["end"] < 0
            for finding in CONDITIONS[condition["code"]]
            # What ends only later is of today; a pregnancy counts from its beginning all the same.
            for days in (0 if condition["end"] and finding != "pregnant" else condition["start"],)
            for still in still_stated(finding, present=True, days=days)
        }
        medications = [
            Medication(
                text=INGREDIENTS[drug["id"]].name,
                rxnorm=INGREDIENTS[drug["id"]].rxnorm[:1],
                start=AS_OF - timedelta(days=drug["start"]),
                stop=AS_OF - timedelta(days=drug["start"] - drug["supply"]),
            )
            for drug in self.drugs
        ]
        return Patient(
            birth_date=self.born,
            sex=self.sex,
            labs=LabPanel(results=results),
            history=History(present=present, medications=medications, medications_complete=complete),
        )


@st.composite
def _lab(draw: st.DrawFn, taken: set[tuple[str, int]]) -> dict[str, Any]:
    fact = draw(st.sampled_from(LABS))
    cuts = [t.cut for t in load().thresholds.values() if t.measurement.id == fact.id]
    low, high = max(fact.low, 0.001), min(fact.high, 1e5)
    near = [cut for cut in cuts if low <= cut <= high] or [low]
    value = draw(st.sampled_from(near) | st.floats(low, high, allow_nan=False))
    units = [fact.unit, *(unit for unit in fact.printed_units if not fact.affine)]
    unit = draw(st.sampled_from(units))
    scale = {fact.unit: 1.0}
    if unit != fact.unit:
        scale[unit] = 1 / to_canonical(fact, 1.0, unit)
    printed = min(max(round(value * scale[unit], 3), low * scale[unit] * 1.001), high * scale[unit] * 0.999)
    days = draw(st.integers(0, 500).filter(lambda day: (fact.id, day) not in taken))
    taken.add((fact.id, days))
    limits = draw(st.none() | st.tuples(st.just(printed * 0.5), st.just(printed * 1.5)))
    return {
        "fact": fact.id,
        "loinc": fact.codes.loinc[0],
        "value": printed,
        "unit": unit,
        "days": days,
        "low": limits[0] if limits else None,
        "high": limits[1] if limits else None,
    }


@st.composite
def _condition(draw: st.DrawFn) -> dict[str, Any]:
    code = draw(st.sampled_from(sorted(CONDITIONS)))
    start = draw(st.integers(2, 250))
    # Not the start again, which is a snapshot; a positive number of days ago is over.
    end = draw(st.none() | st.integers(-30, start - 1).filter(lambda day: day != 0))
    return {"code": code, "start": start, "end": end}


@st.composite
def _drug(draw: st.DrawFn) -> dict[str, Any]:
    one = draw(st.sampled_from(DRUGS))
    linked = draw(st.sampled_from(["concept_ancestor", "drug_strength", "concept_relationship"]))
    return {"id": one.id, "linked": linked, "start": draw(st.integers(0, 400)), "supply": draw(st.integers(2, 200))}


@st.composite
def persons(draw: st.DrawFn, most: int = 5) -> Sequence[Person]:
    """A few persons."""
    found = []
    for number in range(1, draw(st.integers(1, most)) + 1):
        taken: set[tuple[str, int]] = set()
        born = draw(st.none() | st.dates(date(1920, 1, 1), AS_OF))
        person = Person(number, draw(st.sampled_from(["male", "female", None])), born)
        person.labs = [draw(_lab(taken)) for _ in range(draw(st.integers(0, 8)))]
        person.conditions = draw(st.lists(_condition(), max_size=3))
        person.drugs = draw(st.lists(_drug(), max_size=4))
        found.append(person)
    return found


def made_of(drawn: Sequence[Person]) -> Made:
    """The CDM of these persons."""
    made = Made()
    for person in drawn:
        person.write(made)
    return made
