"""Strategies for what a user may write of a patient, and for rows of facts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from legcramp_cds.facts import Choice, Fact, FactValue, Measurement, Reading
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.record.history import History
from legcramp_cds.record.labs import LabPanel, LabResult
from legcramp_cds.record.patient import Patient

__all__ = ["fact_rows", "histories", "lab_panels", "lab_results", "patients"]

# What a person has one of and states elsewhere in the record than among the results.
_PERSONAL = ("age", "gestational_age", "cramp_duration", "cramp_frequency", "symptom_duration")


def _numbers(fact: Measurement, near: Sequence[float] = ()) -> SearchStrategy[float]:
    """Plausible values of a measurement, often exactly on or just beside a limit."""
    low, high = max(fact.low, -1e6), min(fact.high, 1e6)
    anywhere = st.floats(low, high, allow_nan=False).map(lambda value: min(max(round(value, 4), low), high))
    beside = [value for cut in near for value in (cut, cut * 0.999, cut * 1.001) if low <= value <= high]
    return st.one_of(anywhere, st.sampled_from(beside)) if beside else anywhere


def _readings(fact: Measurement, near: Sequence[float]) -> SearchStrategy[Reading]:
    """Plain and censored values, with and without the laboratory's own range, in any unit that is printed."""
    units = st.sampled_from(list(dict.fromkeys((fact.unit, *fact.printed_units))))
    own = st.one_of(st.none(), _numbers(fact, near))

    def build(value: float, unit: str, kind: str, low: float | None, high: float | None) -> Reading:
        ends = {"=": (value, value), "<": (float("-inf"), value), ">": (value, float("inf"))}[kind]
        return Reading(*ends, unit, low, high)

    return st.builds(build, _numbers(fact, near), units, st.sampled_from("====<>"), own, own)


def _values(fact: Fact, cuts: dict[str, list[float]]) -> SearchStrategy[FactValue]:
    if isinstance(fact, Measurement):
        return _readings(fact, cuts.get(fact.id, ()))
    if isinstance(fact, Choice):
        return st.sampled_from(fact.options)
    return st.booleans()


@st.composite
def fact_rows(
    draw: st.DrawFn, knowledge: KnowledgeBase | None = None, facts: Sequence[Fact] | None = None
) -> dict[str, FactValue]:
    """Rows of facts in which each fact is known or not.

    Args:
        draw: Given by Hypothesis.
        knowledge: The knowledge base whose facts and limits are used; None for the built-in one.
        facts: Only these facts; None for all.

    Returns:
        A strategy for rows.
    """
    base = knowledge or load()
    chosen = list(facts if facts is not None else base.facts.values())
    cuts: dict[str, list[float]] = {}
    for threshold in base.thresholds.values():
        cuts.setdefault(threshold.measurement.id, []).append(threshold.cut)
    subset = draw(st.lists(st.sampled_from(chosen), unique_by=lambda fact: fact.id, max_size=40))
    return {fact.id: draw(_values(fact, cuts)) for fact in subset}


@st.composite
def lab_results(draw: st.DrawFn, as_of: date = date(2026, 11, 22)) -> LabResult:
    """Results of any analyte, in any printed unit, dated or not, of any standing.

    Args:
        draw: Given by Hypothesis.
        as_of: No result lies after this day.
    """
    fact = draw(st.sampled_from([fact for fact in MEASUREMENTS.values() if fact.id not in _PERSONAL]))
    value = draw(_numbers(fact))
    days = draw(st.one_of(st.none(), st.integers(0, 500)))
    status = draw(st.sampled_from(["final", "final", "preliminary", "corrected", "entered-in-error"]))
    return LabResult.parse(
        {
            "analyte": fact.id,
            "value": value,
            "unit": fact.unit,
            "comparator": draw(st.sampled_from(["", "", "", "<", ">"])),
            "collected_at": None if days is None else as_of - timedelta(days=days),
            "status": status,
        }
    )


def lab_panels(as_of: date = date(2026, 11, 22)) -> SearchStrategy[LabPanel]:
    """Panels of up to twelve results, several of one analyte included."""
    return st.lists(lab_results(as_of), max_size=12).map(lambda results: LabPanel(results=tuple(results)))


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Histories in which a finding is present, absent, unknown, not asked or not mentioned, and some drugs."""
    words = draw(st.lists(st.sampled_from(sorted(FINDINGS)), unique=True, max_size=15))
    states: dict[str, set[str]] = {"present": set(), "absent": set(), "unknown": set(), "not_asked": set()}
    for word in words:
        states[draw(st.sampled_from(sorted(states)))].add(word)
    # A present finding and the absence of what it implies cannot both be written.
    states["absent"] = {
        word for word in states["absent"] if not any(word in FINDINGS[p].implies for p in states["present"])
    }
    drugs = draw(
        st.lists(st.sampled_from(["furosemide", "Lasix 40 mg", "omeprazole", "atorvastatin", "xyz"]), max_size=3)
    )
    return History(**states, medications=tuple(drugs), medications_complete=draw(st.booleans()))


def patients(as_of: date = date(2026, 11, 22)) -> SearchStrategy[Patient]:
    """Patients of any age with any results and history.

    Args:
        as_of: No result lies after this day.
    """
    return st.builds(
        Patient,
        age_years=st.one_of(st.none(), st.integers(0, 100).map(float)),
        sex=st.sampled_from([None, "female", "male"]),
        labs=lab_panels(as_of),
        history=histories(),
    )
