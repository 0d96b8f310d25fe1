"""Read a FHIR document: a patient, and an account of everything that was met.

Nothing in a FHIR document makes the reader fail, whatever its type or content; only what is no FHIR at all does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from legcramp_cds.errors import InputError, Problem, nearest
from legcramp_cds.interop.codes import system_of
from legcramp_cds.interop.fhir.answers import settle_answers
from legcramp_cds.interop.fhir.conditions import read_condition, read_family, read_procedure
from legcramp_cds.interop.fhir.details import settle_details
from legcramp_cds.interop.fhir.diagnostic import read_report
from legcramp_cds.interop.fhir.document import Entry, flatten, load, of_one_patient
from legcramp_cds.interop.fhir.encounters import read_encounter
from legcramp_cds.interop.fhir.gathering import Gathering
from legcramp_cds.interop.fhir.medications import MEDICATION_KINDS, Drugs, index_drugs, read_medication
from legcramp_cds.interop.fhir.modifiers import understood
from legcramp_cds.interop.fhir.observations import read_observation
from legcramp_cds.interop.fhir.person import read_person
from legcramp_cds.interop.fhir.plain import label
from legcramp_cds.interop.fhir.report import FhirReport, Ledger
from legcramp_cds.interop.fhir.responses import Forms, index_forms, read_response
from legcramp_cds.interop.fhir.versions import current_versions
from legcramp_cds.knowledge.findings import FINDINGS
from legcramp_cds.record.cramp import Cramp
from legcramp_cds.record.history import History
from legcramp_cds.record.labs import LabPanel
from legcramp_cds.record.patient import Patient

__all__ = ["FhirRecord", "own_words", "read", "stated_in"]


@dataclass(frozen=True, slots=True)
class FhirRecord:
    """A patient read from FHIR.

    Args:
        patient: What is known of the patient.
        report: What was kept, dropped and doubtful, each with its place and the reason.
        outdated: Findings stated to be present too long ago, or without a date, to speak of the day of the assessment.
            They are unknown, and worth asking for again.
    """

    patient: Patient
    report: FhirReport
    outdated: frozenset[str] = frozenset()


def read(
    document: object,
    *,
    as_of: date | None = None,
    patient_id: str | None = None,
    codes: Mapping[tuple[str, str], str] | None = None,
) -> FhirRecord:
    """Read FHIR R4, R4B or R5.

    Args:
        document: A Bundle of any type, a list of resources, a single resource; parsed, or as JSON or NDJSON.
        as_of: The day of the assessment. What is dated later is dropped; without it nothing is, and a partial date of
            birth and statements on pregnancy cannot be used.
        patient_id: Which patient is meant, where the document holds several.
        codes: Codes of the caller's own, as ``{(system, code): finding id}``, such as
            ``{("http://snomed.info/sct", "302226006"): "neuropathy_known"}``; they come before the built-in ones.

    Returns:
        The patient and the report.

    Raises:
        InputError: If the document is not FHIR at all, holds several patients and none was chosen, or `codes` names a
            finding that does not exist.

    Example:
        >>> record = read({"resourceType": "Patient", "id": "7", "gender": "female", "birthDate": "1972-03-04"})
        >>> record.patient.sex, record.report.counts
        ('female', {'kept': 2, 'doubtful': 0, 'dropped': 0})
    """
    into = _gathered(document, as_of, patient_id, codes)
    patient = _patient(into)
    outdated = into.outdated & patient.history.unknown
    return FhirRecord(patient, FhirReport(tuple(into.ledger.items)), frozenset(outdated))


def stated_in(
    document: object,
    *,
    as_of: date | None = None,
    patient_id: str | None = None,
    codes: Mapping[tuple[str, str], str] | None = None,
) -> AbstractSet[str]:
    """The findings that are present, or were stated to be so too long ago; for whoever wants to know no more.

    Args:
        document: As for `read`, like everything else.
        as_of: The day of the assessment.
        patient_id: Which patient is meant.
        codes: Codes of the caller's own.

    Raises:
        InputError: As for `read`.
    """
    into = _gathered(document, as_of, patient_id, codes)
    present, absent = into.settled()
    return present | (into.outdated - absent)


def _gathered(
    document: object, as_of: date | None, patient_id: str | None, codes: Mapping[tuple[str, str], str] | None
) -> Gathering:
    """Everything that the resources say, each read once."""
    words = own_words(codes or {})
    ledger = Ledger()
    entries = current_versions(flatten(load(document), ledger), ledger)
    person, others = of_one_patient(entries, patient_id, ledger)
    others = understood(others, ledger)
    into = Gathering(as_of, ledger, words)
    if person is not None and understood([person], ledger):
        read_person(person, into)
    drugs, forms = index_drugs(others), index_forms(others)
    for entry in others:
        reader = _READERS.get(entry.kind)
        if reader is not None:
            reader(entry, into)
        else:
            _read_other(entry, drugs, forms, into)
    settle_answers(into)
    settle_details(into)
    return into


_READERS: Mapping[str, Callable[[Entry, Gathering], None]] = {
    "Observation": read_observation,
    "Condition": read_condition,
    "Procedure": read_procedure,
    "FamilyMemberHistory": read_family,
    "Encounter": read_encounter,
    "DiagnosticReport": read_report,
}


def _read_other(entry: Entry, drugs: Drugs, forms: Forms, into: Gathering) -> None:
    """Read what needs more of the document than itself, or say why it is not read."""
    if entry.kind in MEDICATION_KINDS:
        read_medication(entry, drugs, into)
    elif entry.kind == "QuestionnaireResponse":
        read_response(entry, forms, into)
    elif entry.kind == "OperationOutcome":
        because = "the server reports a fault instead of data, so something is missing here"
        into.ledger.doubt(entry.kind, entry.id, entry.path, because)
    elif entry.kind == "Medication":
        into.ledger.drop(entry.kind, entry.id, entry.path, "read only where a prescription refers to it")
    elif entry.kind == "Questionnaire":
        into.ledger.drop(entry.kind, entry.id, entry.path, "questions without answers")
    else:
        what = label(entry.resource.get("code"))
        because = f"resources of this type are not read{f': {what}' if what else ''}"
        into.ledger.drop(entry.kind, entry.id, entry.path, because)


def _patient(into: Gathering) -> Patient:
    present, absent = into.settled()
    unknown = into.unknown - present - absent
    not_asked = into.not_asked - present - absent - unknown
    # The findings are ids, each in one list, and none is denied by another: `settled` saw to it.
    history = History.model_construct(
        present=frozenset(present),
        absent=frozenset(absent),
        unknown=frozenset(unknown),
        not_asked=frozenset(not_asked),
        medications=tuple(into.medications),
        medications_complete=into.medications_complete,
    )
    # Each result was checked when it was read; checking it again as part of a panel would double the time.
    return Patient(
        **into.person,  # type: ignore[arg-type]
        labs=LabPanel.model_construct(results=tuple(into.labs)),
        measurements=LabPanel.model_construct(results=tuple(into.measurements)),
        cramp=Cramp.model_validate(into.cramp),
        history=history,
    )


def own_words(codes: Mapping[tuple[str, str], str]) -> dict[tuple[str, str], str]:
    """The caller's codes with their systems in short form.

    Args:
        codes: As for `read`.

    Raises:
        InputError: If one names a finding that does not exist.
    """
    problems = [
        Problem(f"codes[{system}|{code}]", "unknown finding", finding, nearest(finding, FINDINGS))
        for (system, code), finding in codes.items()
        if finding not in FINDINGS
    ]
    if problems:
        raise InputError(problems)
    return {(system_of(system), code): finding for (system, code), finding in codes.items()}
