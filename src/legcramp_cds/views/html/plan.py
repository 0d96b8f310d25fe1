"""What to do: tests by kind of effort, what not to order, hand-overs, and care."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.care import AdviceState, CareItem
from legcramp_cds.assess.no_tests import NoTests
from legcramp_cds.assess.positions import OtherPosition
from legcramp_cds.assess.referrals import ReferralItem
from legcramp_cds.assess.workup import DoNotOrder, WorkupItem
from legcramp_cds.knowledge.shapes import Tier, Urgency
from legcramp_cds.views.html.footnotes import Footnotes
from legcramp_cds.views.html.markup import EMPTY, Html, el, join, listed
from legcramp_cds.views.words import plain

__all__ = ["TIER_NAMES", "care", "do_not_order", "positions", "referrals", "tests", "workup"]

TIER_NAMES = {
    Tier.BEDSIDE: "At the bedside",
    Tier.BLOODS: "Blood",
    Tier.URINE: "Urine",
    Tier.ECG: "ECG",
    Tier.IMAGING: "Imaging",
    Tier.NEUROPHYSIOLOGY: "Nerves and muscles, electrically",
    Tier.SPECIAL: "Special tests",
}
# The first reasons for a test carry it; the others are one click away.
_REASONS = 2


def workup(result: Assessment, notes: Footnotes) -> Html:
    """The suggested tests, or why none is needed."""
    nothing = result.no_tests_needed
    if nothing.value:
        net = [f"Safety net: {item}" for item in nothing.safety_net]
        told = join([el("p", el("strong", "No tests needed")), listed((*nothing.because, *net))])
        # What takes no test, such as a review of the drugs, may be wanted all the same.
        return join([told, tests(result.workup, notes)]) if result.workup else told
    if not result.workup:
        return join([_first(nothing), el("p", "Nothing is asked for by what is known.")])
    return join([_first(nothing), tests(result.workup, notes)])


def _first(nothing: NoTests) -> Html:
    return listed(f"First: {reason}" for reason in nothing.because) if nothing.value is None else EMPTY


def tests(items: Sequence[WorkupItem], notes: Footnotes) -> Html:
    """Tests in a table, by kind of effort; the kind with the soonest test first, and the soonest first in each.

    Args:
        items: The tests.
        notes: The sources of the report.
    """
    soonest = {item.investigation.tier: item.urgency.rank for item in sorted(items, key=_later_first)}

    def order(item: WorkupItem) -> tuple[int, int, int]:
        tier = item.investigation.tier
        return (soonest[tier], tier.rank, item.urgency.rank)

    ordered = sorted(items, key=order)
    bodies = []
    for tier, group in groupby(ordered, key=lambda item: item.investigation.tier):
        title = el("tr", el("th", TIER_NAMES[tier], scope="rowgroup", colspan=3, class_="muted"))
        bodies.append(el("tbody", title, *(_test(item, notes) for item in group)))
    columns = (el("th", name, scope="col") for name in ("test", "how soon", "why"))
    return el("table", el("thead", el("tr", *columns)), *bodies, class_="wide")


def _later_first(item: WorkupItem) -> int:
    return -item.urgency.rank


def _test(item: WorkupItem, notes: Footnotes) -> Html:
    first, rest = item.because[:_REASONS], item.because[_REASONS:]
    why = [el("div", reason) for reason in first]
    if rest:
        why.append(el("details", el("summary", f"{len(rest)} more"), listed(rest)))
    why += [el("div", el("strong", "Caution: "), caution) for caution in item.cautions]
    name = el("th", item.investigation.name, " ", notes.marks(item.investigation.citations), scope="row")
    return el("tr", name, el("td", _urgency(item.urgency), class_="when"), el("td", *why))


def _urgency(urgency: Urgency) -> Html:
    return el("span", plain(urgency.value), class_=f"tag {urgency.value}")


def do_not_order(items: Sequence[DoNotOrder], notes: Footnotes) -> Html:
    """Tests that should not be ordered now, and why."""
    return listed(
        join([el("strong", item.investigation.name), f": {item.because} ({item.found}) ", notes.marks(item.citations)])
        for item in items
    )


def referrals(items: Sequence[ReferralItem], notes: Footnotes) -> Html:
    """Hand-overs, soonest first."""
    return listed(
        join(
            [
                *(_urgency(item.urgency), " ", el("strong", plain(item.specialty.value)), ": "),
                *("; ".join(item.because), " ", notes.marks(item.citations)),
            ]
        )
        for item in items
    )


def care(items: Sequence[CareItem], notes: Footnotes) -> Html:
    """Advice that is given, that is blocked until something is known, and that is forbidden here."""
    return listed(_advice(item, notes) for item in items)


def _advice(item: CareItem, notes: Footnotes) -> Html:
    advice = item.advice
    marks = notes.marks(advice.citations)
    if item.state is not AdviceState.GIVEN:
        tag = el("span", item.state.value, class_=f"tag {item.state.value}")
        return join([tag, " ", el("strong", advice.title), f": {item.because} ", marks])
    because = f" For: {item.because}." if item.because else ""
    evidence = el("div", f"Evidence: {advice.evidence}", class_="muted") if advice.evidence else EMPTY
    return join([el("strong", advice.title), f": {advice.text}{because} ", marks, evidence])


def positions(items: Sequence[OtherPosition], notes: Footnotes) -> Html:
    """Where guidelines differ on what matters for this patient: the position in use, and the others."""
    by_topic: dict[str, list[OtherPosition]] = {}
    for item in items:
        by_topic.setdefault(item.topic.name, []).append(item)
    entries = []
    for topic, found in by_topic.items():
        used = el("dd", el("strong", "used here: "), found[0].used.text, " ", notes.marks(found[0].used.citations))
        others = (
            el("dd", f"{item.profile.name}: {item.other.text} ", notes.marks(item.other.citations)) for item in found
        )
        entries.append(join([el("dt", topic), used, *others]))
    return el("dl", *entries) if entries else EMPTY
