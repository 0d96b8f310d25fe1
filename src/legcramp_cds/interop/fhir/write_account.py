"""The envelope of an assessment (GuidanceResponse) and what made it (Provenance)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from legcramp_cds import _version
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.gate import UNDECIDED
from legcramp_cds.assess.reason import Missing
from legcramp_cds.facts import Exposure, Fact, Measurement
from legcramp_cds.interop.fhir.making import BASE, Json, concept, every_code, named, pointer, stable_id
from legcramp_cds.interop.fhir.write_orders import knowledge_uri
from legcramp_cds.interop.grounds import grounds_in_words
from legcramp_cds.knowledge.analytes import AGE
from legcramp_cds.knowledge.findings import SEX

__all__ = ["guidance_response", "provenance", "status_of"]

# The list is sorted by use, and nobody reads past the first two dozen.
_MOST_MISSING = 24


def status_of(assessment: Assessment) -> str:
    """Whether the assessment could say something.

    Returns:
        ``data-required`` where nothing could be said, ``data-requested`` where more data could change the answer,
        otherwise ``success``.
    """
    silent = not (assessment.listed or assessment.red_flags or assessment.workup)
    if silent and assessment.gate.kind == UNDECIDED:
        return "data-required"
    return "data-requested" if assessment.missing else "success"


def guidance_response(
    assessment: Assessment, subject: Mapping[str, object], result: Mapping[str, object] | None, occurred: str
) -> Json:
    """The envelope: status, triage in words, what is missing, and where the proposal stands.

    Args:
        assessment: The assessment.
        subject: Reference to the patient.
        result: The RequestGroup, where there is one.
        occurred: When the assessment was made, as a FHIR dateTime.
    """
    knowledge = assessment.knowledge
    content: Json = {
        "moduleUri": knowledge_uri(knowledge),
        "status": status_of(assessment),
        "subject": subject,
        "occurrenceDateTime": occurred,
        "reasonCode": [concept("Leg cramps")],
        "note": [{"text": text} for text in _notes(assessment)],
        "result": pointer(result) if result is not None else None,
        "dataRequirement": [_requirement(assessment, item) for item in assessment.missing[:_MOST_MISSING]],
    }
    identifier = {"system": f"{BASE}:request", "value": stable_id("GuidanceResponse", content)}
    return named("GuidanceResponse", {"requestIdentifier": identifier, **content})


def _notes(assessment: Assessment) -> Iterable[str]:
    reasons = "; ".join(grounds_in_words(assessment.triage, "criteria met by the data"))
    yield f"Triage: {assessment.triage.level.value}. {reasons}"
    yield f"The complaint: {assessment.gate.name}"
    for flag in assessment.red_flags:
        yield f"Red flag ({flag.flag.level.value}): {flag.flag.name}: {flag.statement}. {flag.flag.action}"
    for item in assessment.do_not_order:
        yield f"Not to be ordered now: {item.investigation.name}: {item.because} ({item.found})"
    nothing = assessment.no_tests_needed
    if nothing.value:
        yield f"No tests needed: {'; '.join((*nothing.because, *nothing.safety_net))}"
    for advice in assessment.care:
        state = "" if advice.state is AdviceState.GIVEN else f" ({advice.state.value}: {advice.because})"
        yield f"Advice: {advice.advice.title}{state}. {advice.advice.text}"
    yield "Supports the judgment of a clinician and does not replace it."


def _requirement(assessment: Assessment, missing: Missing) -> Json:
    """What is missing, as a query where a code of another system is known, and always under our own name."""
    fact = assessment.knowledge.facts.get(missing.fact)
    if fact is AGE or fact is SEX:
        return {"type": "Patient", "mustSupport": ["birthDate" if fact is AGE else "gender"]}
    kind = _type_of(fact)
    own = {"system": f"{BASE}:fact", "code": missing.fact, "display": missing.name}
    codes = every_code(fact.codes) if fact is not None else []
    # A path has to resolve on the type, and a MedicationStatement has no code.
    path = "medication" if kind == "MedicationStatement" else "code"
    return {"type": kind, "codeFilter": [{"path": path, "code": [*codes, own]}]}


def _type_of(fact: Fact | None) -> str:
    if isinstance(fact, Exposure):
        return "MedicationStatement"
    if isinstance(fact, Measurement):
        return "Observation"
    return "Condition"


def provenance(assessment: Assessment, targets: Iterable[Mapping[str, object]], recorded: str) -> Json:
    """Which library and which knowledge made the resources.

    Args:
        assessment: The assessment.
        targets: The resources.
        recorded: When, as a FHIR instant.
    """
    knowledge = assessment.knowledge
    what = f"legcramp-cds {_version.__version__}, knowledge {knowledge.version}, SHA-256 {knowledge.hash}"
    agent = {
        "type": concept(
            "Assembler",
            {"system": "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "code": "assembler"},
        ),
        "who": {"identifier": {"system": f"{BASE}:library", "value": _version.__version__}, "display": what},
    }
    entity = {
        "role": "source",
        "what": {
            "identifier": {"system": f"{BASE}:knowledge", "value": f"{knowledge.version}+{knowledge.hash}"},
            "display": f"Knowledge base {knowledge.version}",
        },
    }
    return named(
        "Provenance",
        {
            "target": [pointer(target) for target in targets],
            "recorded": recorded,
            "agent": [agent],
            "entity": [entity],
        },
    )
