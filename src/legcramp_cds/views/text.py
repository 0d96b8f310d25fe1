"""The assessment as plain text, as a clinician would want to read it: what to do first, then why, then on what data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from legcramp_cds import _version
from legcramp_cds.assess import account
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import AdviceState, CareItem
from legcramp_cds.assess.differential import ConditionResult, Status
from legcramp_cds.assess.reason import Missing, Reason
from legcramp_cds.assess.unlikely import Unlikely
from legcramp_cds.facts import Reading
from legcramp_cds.sources import Citation
from legcramp_cds.units import legible

__all__ = ["render"]

_WIDTH = 110
# More than five conditions at first sight are a list, not an answer; the rest is counted and on request.
_SHOWN = 5
_REASONS_SHOWN = 6
_UNKNOWNS_SHOWN = 4


def render(result: Assessment, *, every: bool = False) -> str:
    """Write an assessment as text.

    Args:
        result: The assessment.
        every: Show every condition in question, every reason and every unknown, instead of the first few.

    Returns:
        Lines of at most 110 characters, ending without a line break.
    """
    numbers: dict[Citation, int] = {}
    blocks = [
        _head(result),
        _triage(result),
        _complaint(result),
        _conditions(result, numbers, every=every),
        _must_not_miss(result),
        _not_excluded(result),
        _workup(result),
        _do_not_order(result),
        _referrals(result),
        _care(result),
        _data(result, every=every),
        _sources(numbers),
        _foot(result),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _wrap(label: str, text: str, indent: int, width: int = 9) -> list[str]:
    """A label with its text, wrapped so that the text stands in a column of its own."""
    first = " " * indent + label.ljust(width)
    rest = " " * len(first)
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False) or [first]


def _foot(result: Assessment) -> list[str]:
    knowledge = result.knowledge
    made_by = f"legcramp-cds {_version.__version__}, knowledge {knowledge.version} ({knowledge.hash[:12]})."
    return [f"{made_by} For clinicians; supports and does not replace judgment."]


def _head(result: Assessment) -> list[str]:
    row = result.facts.row
    age = row.get("age")
    parts = []
    if isinstance(age, Reading):
        parts.append(f"{age.low:g} years" if age.low >= 2 else f"{age.low * 12:.0f} months")
    if "sex" in row:
        parts.append(str(row["sex"]))
    who = ", ".join(parts) or "age and sex not stated"
    name = f"{result.patient_id}: " if result.patient_id else ""
    return [f"Leg cramps: {name}{who}; as of {result.as_of.isoformat()}"]


def _triage(result: Assessment) -> list[str]:
    lines = [f"TRIAGE: {_plain(result.triage.level.value).upper()}"]
    lines += [line for reason in result.triage.reasons for line in _wrap("-", reason, 2, 2)]
    for item in result.red_flags:
        lines += _wrap("red flag", f"{item.flag.name} ({_plain(item.flag.level.value)}): {item.flag.action}", 2, 10)
    for item in result.pathways:
        lines += _wrap("path", f"{item.flag.name}: {item.flag.action}", 2, 10)
    return lines


def _complaint(result: Assessment) -> list[str]:
    lines = [f"COMPLAINT: {result.gate.name}"]
    return lines + [line for reason in result.gate.reasons[:_REASONS_SHOWN] for line in _wrap("-", reason, 2, 2)]


def _conditions(result: Assessment, numbers: dict[Citation, int], *, every: bool) -> list[str]:
    listed = result.listed
    if not listed:
        if result.nearest:
            lines = ["DIFFERENTIAL: no condition is possible by what is known; nearest, and all unlikely:"]
            return lines + [line for item in result.nearest for line in _unlikely(item)]
        if result.not_excluded:
            return ["DIFFERENTIAL: no condition is possible by what is known"]
        return ["DIFFERENTIAL: nothing in the facts speaks for any condition"]
    lines = ["DIFFERENTIAL"]
    shown = listed if every else listed[:_SHOWN]
    names = {name: condition.name for name, condition in result.knowledge.conditions.items()}
    for index, item in enumerate(shown, start=1):
        lines += _condition(index, item, names, numbers, every=every)
    if len(listed) > len(shown):
        others = ", ".join(f"{item.name} ({item.status.value})" for item in listed[len(shown) :])
        lines += _wrap("", f"and {len(listed) - len(shown)} more: {others}", 2, 0)
    return lines


def _condition(
    index: int, item: ConditionResult, names: Mapping[str, str], numbers: dict[Citation, int], *, every: bool
) -> list[str]:
    lines = [f"{index}. {item.name}: {item.status.value}"]
    for words, others in (("explained by", item.explained_by), ("explains", item.explains)):
        if others:
            lines += _wrap(f"{words} ", " and ".join(names[name] for name in others), 5, 0)
    if item.status is Status.CONFIRMED:
        marks = _marks(item.definition.citations, numbers)
        lines += _wrap("criteria", f"{item.criterion_statement} {marks}", 5)
    for label, reasons in (("for", item.reasons_for), ("against", item.reasons_against)):
        for reason in _first(reasons, every=every):
            lines += _wrap(label, f"{reason.statement} {_marks(reason.citations, numbers)}", 5)
    if not item.reasons_against:
        lines += _wrap("against", "(nothing)", 5)
    unknown = item.unknown if every else item.unknown[:_UNKNOWNS_SHOWN]
    for missing in unknown:
        lines += _wrap("unknown", _asked(missing), 5)
    if len(item.unknown) > len(unknown):
        lines += _wrap("", f"and {len(item.unknown) - len(unknown)} more unknown", 5)
    return lines


def _first(reasons: Sequence[Reason], *, every: bool) -> Sequence[Reason]:
    """All reasons, or the first few of those that count: correlated ones repeat what the strongest of them says."""
    return reasons if every else [reason for reason in reasons if reason.counted][:_REASONS_SHOWN]


def _marks(citations: Iterable[Citation], numbers: dict[Citation, int]) -> str:
    """Numbers of the sources, given on first use, with a question mark behind those that nobody has opened."""
    for item in citations:
        numbers.setdefault(item, len(numbers) + 1)
    return "".join(f"[{numbers[item]}{'' if item.verified else '?'}]" for item in dict.fromkeys(citations))


def _asked(missing: Missing) -> str:
    state = {"not_asked": "was not asked", "unknown": "is not known"}.get(missing.state, "is not stated")
    return f"{missing.name} {state}: {missing.effects[0]}"


def _must_not_miss(result: Assessment) -> list[str]:
    if not result.must_not_miss:
        return []
    names = "; ".join(f"{item.name} ({item.status.value})" for item in result.must_not_miss)
    return _wrap("MUST NOT MISS:", names, 0, 15)


def _not_excluded(result: Assessment) -> list[str]:
    if not result.not_excluded:
        return []
    return ["NOT YET EXCLUDED (unlikely)", *(line for item in result.not_excluded for line in _unlikely(item))]


def _unlikely(item: Unlikely) -> list[str]:
    lines = _wrap("-", f"{item.name}: {'; '.join(item.because)}", 2, 2)
    return lines + (_wrap("likelier with", item.asks, 4, 14) if item.asks else [])


def _workup(result: Assessment) -> list[str]:
    nothing = result.no_tests_needed
    if nothing.value:
        lines = ["NO TESTS NEEDED"]
        lines += [line for reason in nothing.because for line in _wrap("-", reason, 2, 2)]
        lines += [line for item in nothing.safety_net for line in _wrap("safety net", item, 2, 11)]
        # What takes no test, such as a review of the drugs, may be wanted all the same.
        return [*lines, *(["", "WORK-UP", *_tests(result)] if result.workup else [])]
    lines = ["WORK-UP"] if result.workup else ["WORK-UP: nothing is asked for by what is known"]
    if nothing.value is None:
        lines += [line for reason in nothing.because for line in _wrap("first", reason, 2, 11)]
    return lines + _tests(result)


def _tests(result: Assessment) -> list[str]:
    lines: list[str] = []
    for item in result.workup:
        lines += _wrap(_plain(item.urgency.value), f"{item.investigation.name}: {'; '.join(item.because[:2])}", 2, 11)
        lines += [line for caution in item.cautions for line in _wrap("caution", caution, 13, 9)]
    return lines


def _do_not_order(result: Assessment) -> list[str]:
    if not result.do_not_order:
        return []
    lines = ["DO NOT ORDER"]
    return lines + [
        line for item in result.do_not_order for line in _wrap("-", f"{item.investigation.name}: {item.because}", 2, 2)
    ]


def _referrals(result: Assessment) -> list[str]:
    if not result.referrals:
        return []
    lines = ["REFER"]
    for item in result.referrals:
        text = f"{_plain(item.specialty.value)}: {'; '.join(item.because)}"
        lines += _wrap(_plain(item.urgency.value), text, 2, 11)
    return lines


def _care(result: Assessment) -> list[str]:
    if not result.care:
        return []
    return ["CARE", *(line for item in result.care for line in _advice(item))]


def _advice(item: CareItem) -> list[str]:
    if item.state is AdviceState.GIVEN:
        return _wrap("-", f"{item.advice.title}: {item.advice.text}", 2, 2)
    return _wrap("-", f"{item.state.value.upper()} {item.advice.title}: {item.because}", 2, 2)


def _data(result: Assessment, *, every: bool) -> list[str]:
    lines = ["DATA"]
    for entry in account.derived(result.knowledge, result.facts):
        if entry["status"] == "computed":
            told = f"{entry['name']} {entry['value']:.4g} {legible(str(entry['unit']))}"
            lines += _wrap("derived", told.rstrip(), 2, 10)
        elif entry["status"] == "indeterminate":
            lines += _wrap("derived", f"{entry['name']} indeterminate: {entry['because']}", 2, 10)
    for entry in result.ignored:
        lines += _wrap("set aside", f"{entry['what']}: {entry['because']}", 2, 10)
    for conflict in result.facts.conflicts:
        lines += _wrap("conflict", f"{conflict.fact}: {conflict.what}; {conflict.resolution}", 2, 10)
    missing = result.missing if every else result.missing[:_SHOWN]
    if missing:
        more = f", and {len(result.missing) - len(missing)} more" if len(result.missing) > len(missing) else ""
        lines += _wrap("unknown", "; ".join(item.name for item in missing) + more, 2, 10)
    return lines if len(lines) > 1 else []


def _sources(numbers: dict[Citation, int]) -> list[str]:
    if not numbers:
        return []
    lines = ["SOURCES (? = not checked in the document)"]
    for citation, index in numbers.items():
        source = citation.source
        year = f", {source.year}" if source.year else ""
        where = f"; {citation.where}" if citation.where else ""
        mark = f"[{index}]" if citation.verified else f"[{index}?]"
        lines += _wrap(mark, f"{source.title}{year}{where}", 2, 6)
    return lines


def _plain(name: str) -> str:
    return name.replace("_", " ")
