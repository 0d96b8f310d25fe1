"""From a patient as written to one row of facts, with an account of what was used, set aside, and contradicted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from legcramp_cds.errors import InputError, Problem, UnitError
from legcramp_cds.facts import FactRow, FactValue, Reading
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.drug_timing import TIMELY_DAYS
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.logic.explain import Explained
from legcramp_cds.readings import read
from legcramp_cds.record.choose import Chosen, Conflict, SetAside, choose
from legcramp_cds.record.labs import LabResult
from legcramp_cds.record.medications import Match, exposures, match
from legcramp_cds.record.patient import Patient

__all__ = ["DAYS_A_YEAR", "WHOLE_YEARS_FROM", "DrugUse", "PatientFacts", "facts_of_patient", "reach"]

DAYS_A_YEAR = 365.25
# From this age on, completed years say enough; before it, a part of a year counts.
WHOLE_YEARS_FROM = 2


@dataclass(frozen=True, slots=True)
class DrugUse:
    """A drug of the record and what it was understood as."""

    text: str
    match: Match
    current: bool
    start: date | None = None
    stop: date | None = None


@dataclass(frozen=True, slots=True)
class PatientFacts:
    """One patient as the rules see it, and where each fact came from.

    Args:
        row: The facts.
        dates: The day of each measured fact, where it is known.
        chosen: What was chosen for each analyte, with what was set aside.
        drugs: The drugs of the record and what they were understood as.
        asked: State of the findings that the record calls ``unknown`` or ``not_asked``.
        conflicts: Statements that contradict each other; none of them was believed.

    Attributes:
        explained: What was explained of the patient, so that no part of a rule is explained twice.
    """

    row: FactRow
    dates: Mapping[str, date]
    chosen: Mapping[str, Chosen]
    drugs: tuple[DrugUse, ...] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    explained: Explained = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "explained", Explained(self.row))

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """Every result that was not used."""
        return tuple(aside for chosen in self.chosen.values() for aside in chosen.set_aside)


def facts_of_patient(patient: Patient, as_of: date) -> PatientFacts:
    """Make the row of facts of a patient.

    Args:
        patient: The record.
        as_of: The day of the assessment; ages, freshness and current drugs are taken as of it.

    Returns:
        The facts with their origin.

    Raises:
        InputError: If something in the record lies after `as_of`.

    Example:
        >>> facts_of_patient(Patient(age_years=54), date(2026, 11, 22)).row["age"].low
        54.0
    """
    problems = _future(patient, as_of)
    chosen = _choose_all((*patient.labs.results, *patient.measurements.results), as_of, problems)
    if problems:
        raise InputError(problems)
    row: dict[str, FactValue] = {}
    conflicts: list[Conflict] = []
    _add_person(row, patient, as_of)
    _add_cramp(row, patient, as_of)
    for name, choice in chosen.items():
        if name in row and choice.result is not None:
            chosen[name] = choice.overruled_by("the record itself states it, apart from the results")
            continue
        if choice.reading is not None:
            row[name] = choice.reading
        if choice.conflict is not None:
            conflicts.append(choice.conflict)
    drugs = _drugs(patient, as_of)
    _add_drugs(row, patient, drugs)
    conflicts.extend(_add_findings(row, _statements(patient)))
    asked = dict.fromkeys(patient.history.unknown, "unknown") | dict.fromkeys(patient.history.not_asked, "not_asked")
    dates = {name: choice.collected for name, choice in chosen.items() if choice.collected is not None}
    return PatientFacts(row, dates, chosen, drugs, asked, tuple(conflicts))


def _add_person(row: dict[str, FactValue], patient: Patient, as_of: date) -> None:
    """Age and sex."""
    age = patient.age_years
    if patient.age_months is not None:
        age = patient.age_months / 12
    if patient.birth_date is not None:
        age = _age(patient.birth_date, as_of)
    if age is not None:
        row["age"] = Reading(float(age), float(age), "a")
    if patient.sex is not None:
        row["sex"] = patient.sex
    if patient.gestation_weeks is not None:
        row["gestational_age"] = Reading(patient.gestation_weeks, patient.gestation_weeks, "wk")


def _age(born: date, as_of: date) -> float:
    """Completed years, with the part of the running year as a fraction for infants."""
    had_birthday = (as_of.month, as_of.day) >= (born.month, born.day)
    years = as_of.year - born.year - (not had_birthday)
    return float(years) if years >= WHOLE_YEARS_FROM else round((as_of - born).days / DAYS_A_YEAR, 3)


def _future(patient: Patient, as_of: date) -> list[Problem]:
    """The dates of the record that lie after the day of the assessment; those of results are found with them."""
    stated = (
        ("birth_date", patient.birth_date, "the patient is born"),
        ("cramp.onset", patient.cramp.onset, "the cramps began"),
    )
    hint = "correct the date, or assess as of a later day"
    return [
        Problem(where, f"{what} after the day of the assessment, {as_of.isoformat()}", day.isoformat(), hint)
        for where, day, what in stated
        if day is not None and day > as_of
    ]


def _choose_all(results: Iterable[LabResult], as_of: date, problems: list[Problem]) -> dict[str, Chosen]:
    """Choose among the results of each analyte, adding those that lie in the future to `problems`."""
    by_analyte: dict[str, list[LabResult]] = {}
    for result in results:
        by_analyte.setdefault(result.fact.id, []).append(result)
    chosen: dict[str, Chosen] = {}
    for name in sorted(by_analyte):
        try:
            chosen[name] = choose(MEASUREMENTS[name], by_analyte[name], as_of)
        except InputError as error:
            problems.extend(error.problems)
    return chosen


def _statements(patient: Patient) -> list[tuple[str, bool, str]]:
    """Every finding that the record states, with its state and the place where it is stated."""
    statements = [(name, True, "history.present") for name in patient.history.present]
    statements += [(name, False, "history.absent") for name in patient.history.absent]
    statements += [(name, state, "cramp") for name, state in patient.cramp.findings().items()]
    if patient.pregnant is not None:
        statements.append(("pregnant", patient.pregnant, "pregnant"))
    return sorted(statements)


def _add_findings(row: dict[str, FactValue], statements: Iterable[tuple[str, bool, str]]) -> list[Conflict]:
    """Add stated findings and what they imply: the wider of a present one, the narrower of an absent one.

    Where two statements contradict each other, neither is believed.
    """
    states: dict[str, dict[bool, set[str]]] = {}
    for name, state, where in statements:
        for reached in reach(name, present=state):
            origin = where if reached == name else f"{where} ({name})"
            states.setdefault(reached, {}).setdefault(state, set()).add(origin)
    conflicts = []
    for name in sorted(states):
        if len(states[name]) == 2:
            present, absent = (", ".join(sorted(states[name][state])) for state in (True, False))
            what = f"present by {present}; absent by {absent}"
            conflicts.append(Conflict(name, what, "taken as unknown"))
        else:
            row[name] = next(iter(states[name]))
    return conflicts


@cache
def reach(name: str, *, present: bool) -> tuple[str, ...]:
    """The finding itself with all that follows from its presence, or from its absence.

    Example:
        >>> reach("recent_neck_surgery", present=True)
        ('recent_neck_surgery', 'neck_surgery')
    """
    reached = [name]
    for current in reached:
        follows = WORDS[current].implies if present else _implied_by().get(current, ())
        reached.extend(other for other in follows if other not in reached)
    return tuple(reached)


@cache
def _implied_by() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for fact in WORDS.values():
        for implied in fact.implies:
            found.setdefault(implied, []).append(fact.id)
    return {name: tuple(names) for name, names in found.items()}


def _add_cramp(row: dict[str, FactValue], patient: Patient, as_of: date) -> None:
    """Side, course, duration, frequency, and for how long there have been cramps."""
    cramp = patient.cramp
    if cramp.laterality is not None:
        row["cramp_laterality"] = cramp.laterality
    if cramp.course is not None:
        row["cramp_course"] = cramp.course
    if cramp.duration_reading is not None:
        row["cramp_duration"] = cramp.duration_reading
    if cramp.frequency_reading is not None:
        row["cramp_frequency"] = cramp.frequency_reading
    if cramp.onset is not None:
        try:
            row["symptom_duration"] = read(MEASUREMENTS["symptom_duration"], (as_of - cramp.onset).days, "d")
        except UnitError as error:
            what = error.problems[0].what
            raise InputError(Problem("cramp.onset", what, cramp.onset.isoformat(), "correct the date")) from None


def _drugs(patient: Patient, as_of: date) -> tuple[DrugUse, ...]:
    uses = []
    for drug in patient.history.medications:
        current = (drug.start is None or drug.start <= as_of) and (drug.stop is None or drug.stop > as_of)
        found = match(drug.text, rxnorm=drug.rxnorm, atc=drug.atc)
        uses.append(DrugUse(drug.text or ", ".join((*drug.rxnorm, *drug.atc)), found, current, drug.start, drug.stop))
    return tuple(uses)


def _add_drugs(row: dict[str, FactValue], patient: Patient, drugs: tuple[DrugUse, ...]) -> None:
    """Add what is taken, what was started before the cramps, and what the cramps went away without."""
    # `exposures` itself knows that a drug which was not understood could be any drug.
    current = [use.match for use in drugs if use.current]
    row.update(exposures(current, complete=patient.history.medications_complete))
    onset = patient.cramp.onset
    started: dict[str, list[bool | None]] = {}
    for use, drug in zip(drugs, patient.history.medications, strict=True):
        for name in use.match.classes:
            if onset is not None and drug.start is not None:
                started.setdefault(name, []).append(_timely(drug.start, onset))
            if drug.cramps_resolved_off is not None:
                _join(row, f"cramps_resolved_off_{name}", state=drug.cramps_resolved_off)
    for name, states in started.items():
        if True in states or None not in states:
            row[f"{name}_started_before_cramps"] = True in states


def _timely(start: date, onset: date) -> bool | None:
    """Whether a drug was started within the year before the cramps; None where it was started earlier."""
    if start > onset:
        return False
    return True if (onset - start).days <= TIMELY_DAYS else None


def _join(row: dict[str, FactValue], name: str, *, state: bool) -> None:
    """Of several drugs of one class, one that fits is enough."""
    row[name] = bool(row.get(name)) or state
