"""The card that a clinician sees on opening the record of a patient with leg cramps; most of the time, none."""

from __future__ import annotations

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.condition_result import HandOver
from legcramp_cds.interop.cds_hooks.card import make_card, suggestions
from legcramp_cds.interop.cds_hooks.detail import assessment_detail
from legcramp_cds.interop.cds_hooks.request import HookRequest
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.interop.fhir.making import Json
from legcramp_cds.knowledge.shapes import TriageLevel

__all__ = ["patient_card"]

_INDICATORS = {
    TriageLevel.EMERGENCY: "critical",
    TriageLevel.SAME_DAY: "warning",
    TriageLevel.URGENT: "warning",
    TriageLevel.ROUTINE: "info",
    TriageLevel.SELF_CARE: "info",
}
# Worded as something to consider, with the reason: a message must never be the only ground for acting.
_OPENINGS = {
    TriageLevel.EMERGENCY: "consider emergency assessment",
    TriageLevel.SAME_DAY: "consider assessment today",
    TriageLevel.URGENT: "consider early assessment",
}
_NAMED = 3


def patient_card(assessment: Assessment, request: HookRequest, settings: CardSettings) -> Json | None:
    """The card for an assessment.

    Args:
        assessment: The assessment.
        request: The request.
        settings: How much is shown.

    Returns:
        A card, or None where there is nothing to say.
    """
    summary = _summary(assessment)
    if not summary:
        return None
    return make_card(
        request,
        settings,
        summary=summary,
        indicator=_INDICATORS[assessment.triage.level],
        detail=assessment_detail(assessment, request, settings),
        offers=suggestions(request, assessment.workup[: settings.most_suggestions]),
    )


def _summary(assessment: Assessment) -> str:
    """What is most urgent, and first of all what makes it so: a red flag, or a condition that is handed over."""
    opening = _OPENINGS.get(assessment.triage.level)
    handed_over = [one.result.name for one in assessment.triage.grounds if isinstance(one, HandOver)] if opening else []
    if assessment.red_flags:
        # The most urgent flag comes first; where none is as urgent as a hand-over, that one comes before it.
        alarms = [flag.flag.name for flag in assessment.red_flags]
        if assessment.red_flags[0].flag.level is not assessment.triage.level:
            alarms = [*(f"{name} in question" for name in handed_over), *alarms]
        return f"Leg cramps: {opening or 'consider'}: {'; '.join(alarms)}"
    if assessment.no_tests_needed.value:
        return "Leg cramps: the pattern of ordinary cramps; no tests needed"
    listed = (result.name for result in assessment.listed)
    names = ", ".join(list(dict.fromkeys([*handed_over, *listed]))[:_NAMED])
    if names:
        return f"Leg cramps: {opening}; in question: {names}" if opening else f"Leg cramps: consider {names}"
    if assessment.workup:
        return f"Leg cramps: consider {', '.join(item.investigation.name for item in assessment.workup[:_NAMED])}"
    return ""
