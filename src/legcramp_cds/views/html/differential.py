"""The differential: a card for each condition, with what speaks for and against it as bars from a common axis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from legcramp_cds.assess.differential import ConditionResult, Differential, Status
from legcramp_cds.assess.reason import Missing, Reason, statement
from legcramp_cds.assess.unlikely import Unlikely, nearest
from legcramp_cds.views.html.footnotes import Footnotes
from legcramp_cds.views.html.graphics import balance, bar
from legcramp_cds.views.html.markup import EMPTY, Html, el, join, listed
from legcramp_cds.views.words import by_effect, plain, signed

__all__ = ["SHOWN", "conditions", "unlikely"]

# More than five conditions at first sight are a list, not an answer; the rest is one click away.
SHOWN = 5
# Of these, the first ones tell at once what speaks for and against them.
_UNFOLDED = 3
# The weight that fills a bar where nothing weighs more, in decibans: a strong finding.
_LEAST_SCALE = 10.0

_LEGEND = (
    "Bars to the right speak for a condition, to the left against it. The numbers are weights in decibans (ten times "
    "the logarithm of the likelihood ratio). They order the list; they are not probabilities."
)


@dataclass(frozen=True)
class _Frame:
    """What all cards of one list share: heading level, sources, names of conditions, and the scales of the bars."""

    level: int
    notes: Footnotes
    names: Mapping[str, str]
    scale: float
    sum_scale: float
    every: bool


def conditions(found: Differential, notes: Footnotes, level: int, *, every: bool = False) -> Html:
    """The conditions in question, the first five at once, the others folded away.

    Args:
        found: The differential.
        notes: The sources of the report.
        level: Level of the headings above.
        every: Unfold everything.
    """
    results = found.listed
    if not results:
        near = unlikely(nearest(found))
        if not near:
            return el("p", "Nothing in the facts speaks for any condition.")
        return join([el("p", "No condition is possible by what is known. Nearest, and all unlikely:"), near])
    weights = [abs(reason.decibans) for item in results for reason in item.reasons]
    sums = [abs(total) for item in results for total in _sums(item.reasons)]
    names = {item.condition: item.name for item in found.open}
    frame = _Frame(level, notes, names, max([_LEAST_SCALE, *weights]), max([_LEAST_SCALE, *sums]), every)
    cards = [_card(index, item, frame) for index, item in enumerate(results, start=1)]
    first = el("ol", *cards[:SHOWN], class_="cards")
    legend = el("p", _LEGEND, class_="muted")
    if len(cards) <= SHOWN:
        return join([first, legend])
    others = "; ".join(f"{item.name} ({item.status.value})" for item in results[SHOWN:])
    summary = el("summary", f"{len(cards) - SHOWN} more: {others}")
    rest = el("details", summary, el("ol", *cards[SHOWN:], class_="cards", start=SHOWN + 1), open=every)
    return join([first, rest, legend])


def unlikely(items: Iterable[Unlikely]) -> Html:
    """Unlikely conditions with what points to them and what would make them likelier; nothing where there are none."""
    return listed(join([el("strong", item.name), f": {'; '.join(item.because)}.", _asks(item)]) for item in items)


def _asks(item: Unlikely) -> Html:
    return el("span", f" Likelier with: {item.asks}.", class_="muted") if item.asks else EMPTY


def _card(index: int, item: ConditionResult, frame: _Frame) -> Html:
    status = el("span", item.status.value, class_=f"tag {item.status.value}")
    danger = el("span", "must not miss", class_="tag danger") if item.must_not_miss else EMPTY
    name = el(f"h{frame.level + 2}", f"{index}. {item.name}", class_="name")
    top = el("div", name, status, danger, _balance(item.reasons, frame.sum_scale), class_="head")
    unfolded = frame.every or index <= _UNFOLDED
    told = (_chain(item, frame.names), _criterion(item, frame), _evidence(item, frame, unfolded=unfolded))
    return el("li", top, *told, class_="card")


def _balance(reasons: Sequence[Reason], scale: float) -> Html:
    """Both sums side by side, as a picture of the whole card."""
    against, for_ = _sums(reasons)
    numbers = " ".join(signed(total) for total in (against, for_) if total)
    return el("span", balance(for_, against, scale), " ", el("span", numbers, class_="muted"), class_="balance")


def _sums(reasons: Sequence[Reason]) -> tuple[float, float]:
    """What counts against, and what counts for, in decibans."""
    weights = [reason.decibans for reason in reasons if reason.counted]
    return round(sum(w for w in weights if w < 0), 1), round(sum(w for w in weights if w > 0), 1)


def _chain(item: ConditionResult, names: Mapping[str, str]) -> Html:
    """What brings it about, and what it brings about."""
    parts = []
    for words, others in (("explained by", item.explained_by), ("explains", item.explains)):
        if others:
            parts.append(f"{words} {' and '.join(names.get(name, plain(name)) for name in others)}")
    return el("p", "; ".join(parts), class_="muted") if parts else EMPTY


def _criterion(item: ConditionResult, frame: _Frame) -> Html:
    if item.status is not Status.CONFIRMED:
        return EMPTY
    marks = frame.notes.marks(item.definition.citations)
    return el("p", el("strong", "Criteria met: "), item.criterion_statement, " ", marks)


def _evidence(item: ConditionResult, frame: _Frame, *, unfolded: bool) -> Html:
    """What speaks for and against it; of correlated findings the weightiest, and the others folded away."""
    reasons = (*item.reasons_for, *item.reasons_against)
    rows = [_row(reason, frame) for reason in reasons if reason.counted]
    if not item.reasons_against:
        rows.append(el("tr", el("td", "against", class_="weight muted"), el("td", "(nothing)", class_="muted")))
    rows.append(_start(item))
    columns = el("tr", el("th", "weight", scope="col", class_="weight"), el("th", "finding", scope="col"))
    table = el("table", el("thead", columns), el("tbody", *rows))
    repeated = [
        join([reason.statement, " ", frame.notes.marks(reason.citations)]) for reason in reasons if not reason.counted
    ]
    same = EMPTY
    if repeated:
        words = "finding tells" if len(repeated) == 1 else "findings tell"
        summary = f"{len(repeated)} more {words} the same as a weightier one, and {_is(len(repeated))} not counted"
        same = el("details", el("summary", summary), listed(repeated), open=frame.every)
    why = f"Why: {_count(item.reasons_for)} for, {_count(item.reasons_against) or 'nothing'} against"
    unknown = _unknown(item.unknown, every=frame.every)
    return el("details", el("summary", why), table, same, unknown, open=unfolded)


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _count(reasons: Sequence[Reason]) -> int:
    return sum(reason.counted for reason in reasons)


def _row(reason: Reason, frame: _Frame) -> Html:
    direction = "for" if reason.decibans > 0 else "against"
    words = f"{direction}, {reason.evidence.strength.name.lower()}"
    number = el("span", signed(reason.decibans), class_="number")
    drawn = bar(reason.decibans, frame.scale)
    marks = frame.notes.marks(reason.citations)
    finding = el("td", reason.statement, " ", el("span", f"({words})", class_="muted"), " ", marks)
    return el("tr", el("td", drawn, number, class_="weight"), finding)


def _start(item: ConditionResult) -> Html:
    """The sum, and what it is the sum of: the findings above it, and how common the condition is."""
    context = item.context
    rate = context.rate if context is not None else item.definition.base_rate
    circumstance = f", given {statement(context.when, item.facts)}" if context is not None else ""
    common = f"{plain(rate.name.lower())} among people with leg cramps{circumstance}"
    total = f"of these findings and a base rate of {signed(rate.value)} ({common})"
    number = el("strong", signed(item.weight_db))
    return el("tr", el("td", "sum ", number, class_="weight muted"), el("td", total, class_="muted"))


def _unknown(unknown: Iterable[Missing], *, every: bool) -> Html:
    """What is not known, and what knowing it would change."""
    questions = by_effect(unknown)
    if not questions:
        return EMPTY
    count = sum(len(names) for _, names in questions)
    entries = join(join([el("dt", effect), el("dd", "; ".join(names))]) for effect, names in questions)
    summary = el("summary", f"Unknown: {count} {'fact' if count == 1 else 'facts'} that would count")
    return el("details", summary, el("dl", entries), open=every)
