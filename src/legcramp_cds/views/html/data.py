"""The account of the data: what was used, with the course of each value, what was set aside, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legcramp_cds.assess import account
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.reason import Missing
from legcramp_cds.facts import Exposure, Measurement, Reading
from legcramp_cds.logic.words import amount
from legcramp_cds.record.facts_of import DrugUse
from legcramp_cds.units import legible
from legcramp_cds.views.html.graphics import sparkline
from legcramp_cds.views.html.limits import Limits, limits_used
from legcramp_cds.views.html.markup import EMPTY, Html, el, join, listed
from legcramp_cds.views.words import plain

__all__ = ["missing", "set_aside", "used"]

_FIRST = 5
# Beyond this, a list of open questions helps nobody; the data of the assessment holds all of them.
_MOST = 30


def used(result: Assessment) -> Html:
    """Every value and finding that the rules could read."""
    limits = limits_used(result)
    names = [
        name
        for name, value in sorted(result.facts.row.items())
        if isinstance(value, Reading) and isinstance(result.knowledge.facts[name], Measurement) and name != "age"
    ]
    rows = [_value(result, name, limits.get(name, Limits())) for name in names]
    columns = (el("th", text, scope="col") for text in ("result", "value", "day", "compared with", "course"))
    table = el("table", el("thead", el("tr", *columns)), el("tbody", *rows), class_="wide") if rows else EMPTY
    return join([table, _findings(result), _drugs(result.facts.drugs, result), _derived(result)])


def _value(result: Assessment, name: str, limits: Limits) -> Html:
    fact, reading = result.knowledge.facts[name], result.facts.row[name]
    if not isinstance(fact, Measurement) or not isinstance(reading, Reading):
        return EMPTY
    shown = amount(fact, (reading.low, reading.high), reading.unit)
    verdict = limits.verdict(reading)
    mark = join([" ", el("strong", verdict)]) if verdict else EMPTY
    chosen = result.facts.chosen.get(name)
    origin = EMPTY
    if chosen is not None and chosen.result is not None:
        details = "; ".join(text for text in (chosen.result.source, _status(chosen.result.status.value)) if text)
        origin = el("div", details, class_="muted") if details else EMPTY
    day = result.facts.dates.get(name)
    cells = (
        el("th", fact.name, origin, scope="row"),
        el("td", shown, mark, class_="value"),
        el("td", day.isoformat() if day else "", class_="value"),
        el("td", limits.say(fact, reading.unit), class_="muted"),
        el("td", _course(result, fact, reading, limits)),
    )
    return el("tr", *cells)


def _status(status: str) -> str:
    return "" if status == "final" else status


def _course(result: Assessment, fact: Measurement, reading: Reading, limits: Limits) -> Html:
    """Earlier values and this one as a line; nothing where there is only one, or a value is only a bound."""
    chosen, day = result.facts.chosen.get(fact.id), result.facts.dates.get(fact.id)
    if chosen is None or day is None or not reading.exact:
        return EMPTY
    earlier = [(when, old) for when, old in reversed(chosen.earlier) if old.exact]
    points = [*((when, old.low) for when, old in earlier), (day, reading.low)]
    told = ", ".join(f"{amount(fact, (value, value), reading.unit)} on {when.isoformat()}" for when, value in points)
    range_ = limits.say(fact, reading.unit)
    label = f"{fact.name}: {told}{'; ' if range_ else ''}{range_}"
    return sparkline(points, (limits.low, limits.high), label, band=limits.own)


def _findings(result: Assessment) -> Html:
    facts = result.knowledge.facts
    present: list[str] = []
    absent: list[str] = []
    for name, value in sorted(result.facts.row.items()):
        if isinstance(value, Reading) or isinstance(facts[name], Exposure) or name == "sex":
            continue
        if isinstance(value, bool):
            (present if value else absent).append(facts[name].name)
        else:
            present.append(f"{facts[name].name}: {plain(value)}")
    asked = [
        f"{facts[name].name} ({'not asked' if state == 'not_asked' else 'asked, not known'})"
        for name, state in sorted(result.facts.asked.items())
    ]
    groups = (("Present", present), ("Absent", absent), ("Open", asked))
    return join(el("p", el("strong", f"{title}: "), "; ".join(names)) for title, names in groups if names)


def _drugs(drugs: tuple[DrugUse, ...], result: Assessment) -> Html:
    classes = result.knowledge.drug_classes
    told = []
    for use in drugs:
        if use.current and use.match.classes:
            names = ", ".join(classes[name].name if name in classes else plain(name) for name in use.match.classes)
            since = f", since {use.start.isoformat()}" if use.start else ""
            told.append(join([el("bdi", use.text), f"{since}: understood as {names}"]))
    return join([el("p", el("strong", "Drugs")), listed(told)]) if told else EMPTY


def _derived(result: Assessment) -> Html:
    told = []
    for entry in account.derived(result.knowledge, result.facts):
        if entry["status"] == "computed":
            told.append(f"{entry['name']}: {entry['value']:.4g} {legible(str(entry['unit']))}".rstrip())
        elif entry["status"] == "indeterminate":
            told.append(f"{entry['name']}: indeterminate, {entry['because']}")
    return join([el("p", el("strong", "Derived")), listed(told)]) if told else EMPTY


def set_aside(result: Assessment) -> Html:
    """What no rule could read, and statements that contradict each other, each with the reason."""
    entries = [_entry(entry) for entry in result.ignored]
    conflicts = [
        join([el("strong", "Conflict "), f"{conflict.fact}: {conflict.what}; {conflict.resolution}"])
        for conflict in result.facts.conflicts
    ]
    return listed([*conflicts, *entries])


def _entry(entry: Mapping[str, object]) -> Html:
    source = f" [{entry['source']}]" if entry.get("source") else ""
    return join([el("bdi", str(entry["what"])), f": {entry['because']}{source}"])


def missing(result: Assessment) -> Html:
    """What is not known, and what knowing it would change, most useful first."""
    if not result.missing:
        return EMPTY
    names = [item.name for item in result.differential.open]
    entries = [join([el("dt", item.name), _effects(item, names)]) for item in result.missing[:_MOST]]
    first = el("dl", *entries[:_FIRST])
    if len(result.missing) <= _FIRST:
        return first
    left = len(result.missing) - len(entries)
    more = el("p", f"and {left} others of less weight", class_="muted") if left else EMPTY
    count = len(result.missing) - _FIRST
    return join([first, el("details", el("summary", f"{count} more"), el("dl", *entries[_FIRST:]), more)])


def _effects(item: Missing, names: Sequence[str]) -> Html:
    """What knowing it would settle; an effect on several conditions is told once."""
    grouped: dict[str, list[str]] = {}
    for effect in item.effects:
        name = next((name for name in names if effect.startswith(f"{name}: ")), "")
        grouped.setdefault(effect.removeprefix(f"{name}: "), []).append(name)
    return join(
        el("dd", el("strong", f"{', '.join(found)}: ") if found[0] else EMPTY, effect)
        for effect, found in grouped.items()
    )
