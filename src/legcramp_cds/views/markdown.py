"""The assessment as Markdown, for places that show no HTML: short, and with the text of records as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from legcramp_cds import _version
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import AdviceState, CareItem
from legcramp_cds.assess.differential import ConditionResult, Differential, Status
from legcramp_cds.assess.positions import OtherPosition
from legcramp_cds.assess.referrals import ReferralItem
from legcramp_cds.assess.unlikely import Unlikely, nearest
from legcramp_cds.assess.workup import DoNotOrder, Workup, WorkupItem
from legcramp_cds.record.patient import Patient
from legcramp_cds.sources import Citation
from legcramp_cds.views.html.head import who
from legcramp_cds.views.words import by_effect, person, plain, signed

__all__ = [
    "render",
    "render_differential",
    "render_patient",
    "render_tests",
    "render_workup",
]

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#&$])")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_SHOWN = 5
_UNKNOWNS = 4


def escaped(text: str) -> str:
    r"""Text that Markdown shows as it is, on one line.

    Example:
        >>> print(escaped("<b>*x*"))
        \<b\>\*x\*
    """
    return _SPECIAL.sub(r"\\\1", " ".join(_UNSEEN.sub(" ", text).split()))


class _Notes:
    """The sources of one text, numbered on first use."""

    def __init__(self) -> None:
        self.numbers: dict[Citation, int] = {}

    def marks(self, citations: Iterable[Citation]) -> str:
        for citation in citations:
            self.numbers.setdefault(citation, len(self.numbers) + 1)
        found = dict.fromkeys(citations)
        return "".join(rf" \[{self.numbers[item]}{'' if item.verified else '?'}\]" for item in found)

    def listed(self) -> list[str]:
        """The sources under their numbers; those that nobody has opened say so."""
        return [_source(citation, number) for citation, number in self.numbers.items()]


def _source(citation: Citation, number: int) -> str:
    where = f", {escaped(citation.where)}" if citation.where else ""
    doubt = "" if citation.verified else " (not opened by us)"
    return f"- {number}: {escaped(citation.source.title)}{where}{doubt}"


def render(result: Assessment, *, every: bool = False) -> str:
    r"""Write an assessment as Markdown.

    Args:
        result: The assessment.
        every: Show every condition and unknown, instead of the first few.

    Returns:
        The text, ending with a line break.

    Example:
        >>> from datetime import date
        >>> from legcramp_cds import Patient, assess
        >>> print(render(assess(Patient(id="A*"), as_of=date(2026, 11, 22))).splitlines()[0])
        ## Leg cramps: A\*
    """
    notes = _Notes()
    name = f": {escaped(result.patient_id)}" if result.patient_id else ""
    head = [f"## Leg cramps{name}", "", f"{who(result.facts.row)}; as of {result.as_of.isoformat()}"]
    knowledge = result.knowledge
    made_by = f"legcramp-cds {_version.__version__}, knowledge {knowledge.version} ({knowledge.hash[:12]})."
    parts = [
        head,
        _triage(result, notes),
        _part("Complaint", [f"**{escaped(result.gate.name)}**", "", *_points(result.gate.reasons)]),
        _part("Must not miss", _names(result.must_not_miss)),
        _part("Not yet excluded, though unlikely", [_unlikely(item) for item in result.not_excluded]),
        _part("Differential", _differential(result.differential, notes, every=every)),
        _part("Work-up", _tests_or_none(result, notes)),
        _part("Do not order", [_discouraged(item, notes) for item in result.do_not_order]),
        _part("Refer", [_referral(item, notes) for item in result.referrals]),
        _part("Care", [_advice(item, notes) for item in result.care]),
        _part("Where guidelines differ", [_position(item, notes) for item in result.other_positions]),
        _part(
            "Set aside", [f"- {escaped(str(item['what']))}: {escaped(str(item['because']))}" for item in result.ignored]
        ),
        _part("Sources", notes.listed()),
        [f"*{made_by} For clinicians; supports and does not replace judgment.*"],
    ]
    return _text(parts)


def _text(parts: Iterable[Sequence[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _part(title: str, lines: Sequence[str]) -> list[str]:
    return [f"### {title}", "", *lines] if any(lines) else []


def _points(texts: Iterable[str]) -> list[str]:
    return [f"- {escaped(text)}" for text in texts]


def _names(results: Iterable[ConditionResult]) -> list[str]:
    return ["; ".join(f"{escaped(item.name)} ({item.status.value})" for item in results)]


def _triage(result: Assessment, notes: _Notes) -> list[str]:
    lines = [f"**Triage: {plain(result.triage.level.value).upper()}**", "", *_points(result.triage.reasons)]
    for kind, found in (("Red flag", result.red_flags), ("Path", result.pathways)):
        for item in found:
            name = f"**{kind}, {plain(item.flag.level.value)}: {escaped(item.flag.name)}.**"
            lines.append(f"- {name} {escaped(item.flag.action)}{notes.marks(item.flag.citations)}")
    return lines


def _differential(found: Differential, notes: _Notes, *, every: bool) -> list[str]:
    listed = found.listed
    if not listed:
        near = [_unlikely(item) for item in nearest(found)]
        if not near:
            return ["Nothing in the facts speaks for any condition."]
        return ["No condition is possible by what is known. Nearest, and all unlikely:", "", *near]
    shown = listed if every else listed[:_SHOWN]
    lines = [line for index, item in enumerate(shown, start=1) for line in _condition(index, item, notes, every=every)]
    if len(listed) > len(shown):
        lines.append(f"And {len(listed) - len(shown)} more: {_names(listed[len(shown) :])[0]}")
    return lines


def _unlikely(item: Unlikely) -> str:
    asks = f" Likelier with: {escaped(item.asks)}." if item.asks else ""
    return f"- {escaped(item.name)}: {escaped('; '.join(item.because))}.{asks}"


def _condition(index: int, item: ConditionResult, notes: _Notes, *, every: bool) -> list[str]:
    danger = ", must not miss" if item.must_not_miss else ""
    lines = [f"#### {index}. {escaped(item.name)}: {item.status.value}{danger}", ""]
    if item.status is Status.CONFIRMED:
        lines.append(f"- criteria met: {escaped(item.criterion_statement)}{notes.marks(item.definition.citations)}")
    for label, reasons in (("for", item.reasons_for), ("against", item.reasons_against)):
        lines += [
            f"- {label} ({signed(reason.decibans)}): {escaped(reason.statement)}{notes.marks(reason.citations)}"
            for reason in reasons
            if reason.counted or every
        ]
    questions = by_effect(item.unknown)
    for effect, names in questions if every else questions[:_UNKNOWNS]:
        lines.append(f"- unknown, {escaped(effect)}: {escaped('; '.join(names))}")
    return [*lines, ""]


def _tests_or_none(result: Assessment, notes: _Notes) -> list[str]:
    nothing = result.no_tests_needed
    if nothing.value:
        net = [f"- Safety net: {escaped(item)}" for item in nothing.safety_net]
        # What takes no test, such as a review of the drugs, may be wanted all the same.
        beside = ["", *_tests(result.workup, notes)] if result.workup else []
        return ["**No tests needed**", "", *_points(nothing.because), *net, *beside]
    first = [f"- first: {escaped(item)}" for item in nothing.because] if nothing.value is None else []
    return [*first, *([""] if first and result.workup else []), *_tests(result.workup, notes)]


def _tests(items: Sequence[WorkupItem], notes: _Notes) -> list[str]:
    if not items:
        return ["No test is asked for by what is known."]
    lines = ["| how soon | test | why |", "|---|---|---|"]
    for item in items:
        cautions = "".join(f" **Caution:** {escaped(caution)}." for caution in item.cautions)
        marks = notes.marks(item.investigation.citations)
        why = "; ".join(item.because)
        lines.append(
            f"| {plain(item.urgency.value)} | {escaped(item.investigation.name)}{marks} | {escaped(why)}.{cautions} |"
        )
    return lines


def _discouraged(item: DoNotOrder, notes: _Notes) -> str:
    return f"- **{escaped(item.investigation.name)}**: {escaped(item.because)}{notes.marks(item.citations)}"


def _referral(item: ReferralItem, notes: _Notes) -> str:
    name = f"{plain(item.urgency.value)}: **{plain(item.specialty.value)}**"
    return f"- {name}: {escaped('; '.join(item.because))}{notes.marks(item.citations)}"


def _advice(item: CareItem, notes: _Notes) -> str:
    marks = notes.marks(item.advice.citations)
    if item.state is AdviceState.GIVEN:
        return f"- **{escaped(item.advice.title)}**: {escaped(item.advice.text)}{marks}"
    return f"- {item.state.value.upper()} **{escaped(item.advice.title)}**: {escaped(item.because)}{marks}"


def _position(item: OtherPosition, notes: _Notes) -> str:
    used = f"used here: {escaped(item.used.text)}{notes.marks(item.used.citations)}"
    other = f"{escaped(item.profile.name)}: {escaped(item.other.text)}{notes.marks(item.other.citations)}"
    return f"- **{escaped(item.topic.name)}**: {used}; {other}"


def render_differential(found: Differential) -> str:
    """Write a differential alone."""
    notes = _Notes()
    return _text([_differential(found, notes, every=False), _part("Sources", notes.listed())])


def render_tests(items: Sequence[WorkupItem]) -> str:
    """Write suggested tests alone."""
    notes = _Notes()
    return _text([_tests(items, notes), _part("Sources", notes.listed())])


def render_workup(found: Workup) -> str:
    """Write a work-up alone: tests, what not to order, and hand-overs."""
    notes = _Notes()
    parts = [
        _part("Work-up", _tests(found.items, notes)),
        _part("Do not order", [_discouraged(item, notes) for item in found.do_not_order]),
        _part("Refer", [_referral(item, notes) for item in found.referrals]),
    ]
    return _text([*parts, _part("Sources", notes.listed())])


def render_patient(patient: Patient) -> str:
    """Write the record of a patient."""
    head = f"**Patient{': ' + escaped(patient.id) if patient.id else ''}** ({person(patient)})"
    history = patient.history
    findings = [
        f"- {state}: {escaped('; '.join(plain(name) for name in sorted(names)))}"
        for state, names in (
            ("present", history.present),
            ("absent", history.absent),
            ("asked, not known", history.unknown),
            ("not asked", history.not_asked),
        )
        if names
    ]
    drugs = [f"- takes {escaped(drug.text or ', '.join((*drug.rxnorm, *drug.atc)))}" for drug in history.medications]
    results = [
        f"- {escaped(result.fact.name)}: {escaped(result.printed)}"
        for result in (*patient.labs.results, *patient.measurements.results)
    ]
    return _text([[head], findings, drugs, results])
