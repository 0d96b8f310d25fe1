"""The main function: a patient in, an assessment out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import care
from legcramp_cds.assess.decisions.complaint import TRUE_CRAMP
from legcramp_cds.assess.differential import differential
from legcramp_cds.assess.gate import gate
from legcramp_cds.assess.no_tests import no_tests
from legcramp_cds.assess.program import CompiledKnowledge, compile_knowledge
from legcramp_cds.assess.triage import fired_flags, triage
from legcramp_cds.assess.workup import workup
from legcramp_cds.errors import InputError, Problem
from legcramp_cds.knowledge.base import KnowledgeBase, load
from legcramp_cds.knowledge.profiles import DEFAULT, with_profile
from legcramp_cds.record.facts_of import PatientFacts, facts_of_patient
from legcramp_cds.record.patient import Patient

__all__ = ["assess", "assess_facts"]


def assess(
    patient: Patient,
    *,
    as_of: date,
    knowledge: KnowledgeBase | None = None,
    also_ignored: Sequence[Mapping[str, object]] = (),
    profile: str = DEFAULT,
) -> Assessment:
    """Assess a patient with leg cramps.

    Pure: the result depends on the arguments alone, and the same arguments give the same bytes.

    Args:
        patient: What is known of the patient.
        as_of: The day of the assessment; ages, freshness of results and current drugs are taken as of it.
        knowledge: The knowledge base; None for the built-in one.
        also_ignored: What a reader already set aside, each with at least ``kind``, ``what`` and ``because``; it is
            added to the account of the data.
        profile: Id of the guideline that is followed where guidelines differ: ``default``, ``aafp_2012``,
            ``nice_cks_2012`` or ``dgn``; the default leaves the knowledge base as it is.

    Returns:
        Triage, differential, work-up and advice, with the account of the data.

    Raises:
        InputError: If something in the record lies after `as_of`, or `as_of` is no date, or there is no such profile.

    Example:
        >>> from datetime import date
        >>> from legcramp_cds import Patient, assess
        >>> result = assess(Patient(age_years=50, labs={"magnesium": "0.45 mmol/L"}), as_of=date(2026, 11, 22))
        >>> result.differential[0].condition
        'hypomagnesemia'
    """
    if isinstance(as_of, datetime):
        as_of = as_of.date()
    if not isinstance(as_of, date):
        raise InputError(Problem("as_of", "a date is wanted here", repr(as_of), "write date(2026, 11, 22)"))
    base = knowledge or load()
    compiled = compile_knowledge(base if profile == DEFAULT else with_profile(base, profile))
    facts = facts_of_patient(patient, as_of)
    return assess_facts(compiled, facts, as_of=as_of, patient_id=patient.id, also_ignored=also_ignored, patient=patient)


def assess_facts(
    compiled: CompiledKnowledge,
    facts: PatientFacts,
    *,
    as_of: date,
    patient_id: str = "",
    also_ignored: Sequence[Mapping[str, object]] = (),
    patient: Patient | None = None,
) -> Assessment:
    """Assess facts that are already there, such as those of a changed row.

    Args:
        compiled: The knowledge.
        facts: The facts.
        as_of: The day of the assessment.
        patient_id: The user's own name for the patient.
        also_ignored: What a reader already set aside.
        patient: The record that the facts were made of, so that the assessment can be replayed; None where they were
            changed since.
    """
    verdicts = compiled.run(facts.row)
    results = differential(compiled, verdicts, facts)
    fired = fired_flags(compiled, verdicts, facts)
    flags = tuple(item for item in fired if item.flag.level.urgent)
    kind = gate(compiled, verdicts, facts)
    is_cramp = kind.kind == TRUE_CRAMP
    nothing = no_tests(compiled, verdicts, facts, fired, results)
    urgency = triage(flags, results, no_tests_needed=nothing.value, is_cramp=is_cramp)
    plan = workup(compiled, verdicts, facts, fired, results, nothing, urgency.level)
    return Assessment(
        as_of=as_of,
        compiled=compiled,
        verdicts=verdicts,
        facts=facts,
        gate=kind,
        triage=urgency,
        red_flags=flags,
        pathways=tuple(item for item in fired if not item.flag.level.urgent),
        differential=results,
        workup=plan.items,
        no_tests_needed=nothing,
        do_not_order=plan.do_not_order,
        referrals=plan.referrals,
        care=care(compiled, verdicts, facts, results, is_cramp=is_cramp),
        patient_id=patient_id,
        also_ignored=tuple(also_ignored),
        patient=patient,
    )
