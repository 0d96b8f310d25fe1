"""The differential as RiskAssessment, and drugs that may stand behind the cramps as DetectedIssue.

A weight orders conditions and is no probability, so no probability is ever written; the standing of a condition is a
code of our own, because the codes of FHIR for risk would claim one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import ConditionResult, Status
from legcramp_cds.assess.reason import Reason
from legcramp_cds.facts import Exposure, Measurement
from legcramp_cds.interop.fhir.making import BASE, Json, concept, named, to_codes
from legcramp_cds.knowledge.drugs import DRUG_GROUPS
from legcramp_cds.logic.words import amount
from legcramp_cds.record.exposures import group_classes

__all__ = ["drug_issues", "risk_assessment"]

# In words that assert nothing: a criterion is met by the data; whether the patient has the disease, a clinician says.
_STANDING = {
    Status.CONFIRMED: ("criteria-met", "The criteria of the cited source are met by the data"),
    Status.LIKELY: ("likely", "Likely, to be confirmed or excluded"),
    Status.POSSIBLE: ("possible", "Possible, to be confirmed or excluded"),
}
_METHOD = "Rules with cited sources; ordered by summed evidence. The order is not a probability."
_MOST_UNKNOWN = 5


def risk_assessment(assessment: Assessment, subject: Mapping[str, object]) -> Json | None:
    """The conditions in question, each with what speaks for and against it.

    Args:
        assessment: The assessment.
        subject: Reference to the patient.

    Returns:
        A RiskAssessment, or None where no condition is in question.
    """
    if not assessment.listed:
        return None
    content: Json = {
        # Nobody has looked at it yet.
        "status": "preliminary",
        "method": concept(_METHOD),
        "subject": subject,
        "occurrenceDateTime": assessment.as_of.isoformat(),
        "basis": _basis(assessment),
        "prediction": [_prediction(result) for result in assessment.listed],
        "mitigation": "; ".join(flag.flag.action for flag in assessment.red_flags),
        "note": [{"text": f"Must not be missed: {_names(assessment.must_not_miss)}"}]
        if assessment.must_not_miss
        else [],
    }
    return named("RiskAssessment", content)


def _names(results: Iterable[ConditionResult]) -> str:
    return ", ".join(result.name for result in results)


def _basis(assessment: Assessment) -> list[Json]:
    """The measured values that the rules could read, in words: the record that they came from is not in the Bundle."""
    values: list[Json] = []
    for name, chosen in sorted(assessment.facts.chosen.items()):
        fact = assessment.knowledge.facts.get(name)
        reading = chosen.reading
        if isinstance(fact, Measurement) and reading is not None:
            day = f" of {chosen.collected.isoformat()}" if chosen.collected else ""
            shown = amount(fact, (reading.low, reading.high), reading.unit)
            values.append({"display": f"{fact.name} {shown}{day}"})
    return values


def _prediction(result: ConditionResult) -> Json:
    code, display = _STANDING[result.status]
    definition = result.definition
    return {
        "outcome": concept(definition.name, *to_codes(definition.codes)),
        "qualitativeRisk": concept(display, {"system": f"{BASE}:standing", "code": code, "display": display}),
        "rationale": _rationale(result),
    }


def _rationale(result: ConditionResult) -> str:
    parts = []
    if result.criterion_statement:
        parts.append(f"Criterion: {result.criterion_statement}")
    for title, reasons in (("For", result.reasons_for), ("Against", result.reasons_against)):
        if reasons:
            parts.append(f"{title}: {'; '.join(_reason(reason) for reason in reasons)}")
    if result.unknown:
        parts.append(f"Unknown: {', '.join(missing.name for missing in result.unknown[:_MOST_UNKNOWN])}")
    return ". ".join(parts)


def _reason(reason: Reason) -> str:
    keys = ", ".join(dict.fromkeys(citation.source.key for citation in reason.citations))
    return f"{reason.statement} [{keys}]"


def drug_issues(assessment: Assessment, subject: Mapping[str, object]) -> list[Json]:
    """Drugs that the patient takes and that speak for a condition in question.

    Args:
        assessment: The assessment.
        subject: Reference to the patient.

    Returns:
        One DetectedIssue a condition, in the order of the differential.
    """
    found = []
    for result in assessment.listed:
        reasons = [reason for reason in result.reasons_for if _exposures(reason)]
        drugs = _drugs(assessment, [fact for reason in reasons for fact in _exposures(reason)])
        if reasons and drugs:
            found.append(_issue(assessment, subject, result, reasons, drugs))
    return found


def _exposures(reason: Reason) -> list[Exposure]:
    row = reason.facts.row
    return [fact for fact in reason.evidence.when.facts if isinstance(fact, Exposure) and row.get(fact.id) is True]


def _drugs(assessment: Assessment, exposures: Iterable[Exposure]) -> list[str]:
    """The entries of the drug list that stand behind exposures."""
    names = {fact.id.removeprefix("taking_") for fact in exposures}
    classes = {name for group in names for name in (group, *_classes(group))}
    return [
        use.text or use.match.given
        for use in assessment.facts.drugs
        if use.current and classes.intersection((*use.match.classes, *use.match.groups, *use.match.ingredients))
    ]


def _classes(name: str) -> tuple[str, ...]:
    """The classes of a group; of a class, none besides itself."""
    return group_classes(name) if name in DRUG_GROUPS else ()


def _issue(
    assessment: Assessment,
    subject: Mapping[str, object],
    result: ConditionResult,
    reasons: Iterable[Reason],
    drugs: Iterable[str],
) -> Json:
    reasons = tuple(reasons)
    urls = [citation.source.url for reason in reasons for citation in reason.citations if citation.source.url]
    return named(
        "DetectedIssue",
        {
            "status": "preliminary",
            "code": concept(f"A drug may contribute: {result.name}"),
            "patient": subject,
            "identifiedDateTime": assessment.as_of.isoformat(),
            "implicated": [{"display": drug} for drug in dict.fromkeys(drugs)],
            "evidence": [{"code": [{"text": _reason(reason)}]} for reason in reasons],
            "detail": f"{'; '.join(reason.statement for reason in reasons)}. "
            "Change or stop a drug only with its prescriber.",
            "reference": urls[0] if urls else "",
        },
    )
