"""The detail of a card: why, in Markdown, short enough to be read during a visit."""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds import _version
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import AdviceState
from legcramp_cds.assess.differential import ConditionResult, Status
from legcramp_cds.assess.reason import Reason
from legcramp_cds.interop.cds_hooks.markdown import bullets, link, plain
from legcramp_cds.interop.cds_hooks.request import NOT_SEEN, HookRequest, State
from legcramp_cds.interop.cds_hooks.settings import CardSettings
from legcramp_cds.interop.grounds import grounds_in_words
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.sources import Citation, Source

__all__ = ["assessment_detail", "data_not_seen", "foot", "source_lines"]

_STANDING = {Status.CONFIRMED: "criteria met", Status.LIKELY: "likely", Status.POSSIBLE: "possible"}
_MOST_UNKNOWN = 4
_MOST_ADVICE = 3
_MOST_SOURCES = 12
_NAMES = {
    "patient": "age and sex",
    "conditions": "diagnoses",
    "observations": "laboratory results",
    "medications": "drugs",
    "procedures": "procedures",
    "vitals": "vital signs",
    "social": "smoking, alcohol and pregnancy",
    "family": "family history",
    "answers": "answers of the patient",
}


def assessment_detail(assessment: Assessment, request: HookRequest, settings: CardSettings) -> list[str]:
    """The detail of a card about a patient.

    Args:
        assessment: The assessment.
        request: What was asked, which says what was not seen.
        settings: How much is shown.
    """
    level = assessment.triage.level.value.replace("_", " ")
    reasons = "; ".join(map(plain, grounds_in_words(assessment.triage, _STANDING[Status.CONFIRMED])))
    shown = assessment.listed[: settings.most_conditions]
    lines = [f"**How soon: {level}.** {reasons}", ""]
    lines += bullets(
        "Red flags",
        (
            f"{plain(flag.flag.name)}: {plain(flag.statement)}. {plain(flag.flag.action)}"
            for flag in assessment.red_flags
        ),
    )
    if shown:
        lines += ["**In question**", ""]
        for number, result in enumerate(shown, 1):
            lines += _condition(number, result, settings.most_reasons)
        more = len(assessment.listed) - len(shown)
        lines += [f"and {more} more", ""] if more else [""]
    names = ", ".join(plain(result.name) for result in assessment.must_not_miss)
    lines += [f"**Not to be missed:** {names}", ""] if names else []
    lines += _restraint(assessment)
    lines += data_not_seen(request)
    lines += source_lines(_citations(assessment, shown))
    return [*lines, foot(assessment.knowledge)]


def _condition(number: int, result: ConditionResult, most: int) -> list[str]:
    lines = [f"{number}. **{plain(result.name)}** ({_STANDING[result.status]})"]
    lines += [f"   - for: {_reason(reason)}" for reason in result.reasons_for[:most]]
    lines += [f"   - against: {_reason(reason)}" for reason in result.reasons_against[:most]]
    unknown = ", ".join(map(plain, result.first_unknown(_MOST_UNKNOWN)))
    return [*lines, f"   - unknown: {unknown}"] if unknown else lines


def _reason(reason: Reason) -> str:
    mark = "" if reason.evidence.verified else " (source not verified)"
    return plain(reason.statement) + mark


def _restraint(assessment: Assessment) -> list[str]:
    lines = []
    nothing = assessment.no_tests_needed
    if nothing.value:
        lines += [f"**No tests needed:** {plain('; '.join(nothing.because))}", ""]
        lines += bullets("Come back", (plain(net.removeprefix("come back ")) for net in nothing.safety_net))
    lines += bullets(
        "Better not ordered now",
        (f"{plain(item.investigation.name)}: {plain(item.because)}" for item in assessment.do_not_order),
    )
    given = [item for item in assessment.care if item.state is AdviceState.GIVEN]
    return lines + bullets("Advice", (plain(item.advice.title) for item in given[:_MOST_ADVICE]))


def data_not_seen(request: HookRequest) -> list[str]:
    """What the record may hold and was not seen; told, so that nobody takes it for normal."""
    missing = []
    for key, name in _NAMES.items():
        state = request.prefetch[key].state
        if state in NOT_SEEN:
            missing.append(name)
        elif state is State.PAGED:
            missing.append(f"{name} (first page only)")
        elif state is State.MIXED:
            missing.append(f"{name} (some are of somebody else)")
    return [f"**Not seen:** {', '.join(missing)}. What was not seen counts as unknown.", ""] if missing else []


def _citations(assessment: Assessment, shown: Iterable[ConditionResult]) -> Iterable[Citation]:
    for flag in assessment.red_flags:
        yield from flag.flag.citations
    for result in shown:
        for reason in result.reasons:
            yield from reason.citations


def source_lines(citations: Iterable[Citation]) -> list[str]:
    """The documents, each once, with a link where there is one.

    Args:
        citations: In the order of use.
    """
    found: dict[str, tuple[Source, bool]] = {}
    for citation in citations:
        _, read = found.get(citation.source.key, (citation.source, False))
        found[citation.source.key] = (citation.source, read or citation.verified)
    entries = [link(source) + ("" if read else " (not verified)") for source, read in found.values()]
    more = [f"and {len(entries) - _MOST_SOURCES} more"] if len(entries) > _MOST_SOURCES else []
    return bullets("Sources", [*entries[:_MOST_SOURCES], *more])


def foot(knowledge: KnowledgeBase) -> str:
    """What made the card."""
    made_by = (
        f"legcramp-cds {_version.__version__}, knowledge {knowledge.version} ({knowledge.hash[:12]}), "
        f"profile {knowledge.profile}"
    )
    return f"*{made_by}. For clinicians; supports and does not replace judgment.*"
