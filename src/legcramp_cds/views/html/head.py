"""The top of a report: who, how soon to act, and what the complaint is taken for."""

from __future__ import annotations

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.gate import Gate
from legcramp_cds.assess.triage import FiredFlag
from legcramp_cds.facts import FactRow, Reading
from legcramp_cds.views.html.footnotes import Footnotes
from legcramp_cds.views.html.graphics import triage_icon
from legcramp_cds.views.html.markup import EMPTY, Html, el, join, listed
from legcramp_cds.views.words import plain

__all__ = ["complaint", "head", "must_not_miss", "part", "triage", "who"]


def part(title: str, level: int, *inside: Html) -> Html:
    """A part of the report under its heading; nothing where there is nothing to show."""
    content = join(inside)
    return el("section", el(f"h{level + 1}", title, class_="part"), content) if content else EMPTY


def who(row: FactRow) -> str:
    """Age and sex in words."""
    age = row.get("age")
    parts = []
    if isinstance(age, Reading):
        parts.append(f"{age.low:g} years" if age.low >= 2 else f"{age.low * 12:.0f} months")
    if "sex" in row:
        parts.append(str(row["sex"]))
    return ", ".join(parts) or "age and sex not stated"


def head(result: Assessment, level: int) -> Html:
    """Title, patient and day."""
    name = join(["Leg cramps: ", el("bdi", result.patient_id)]) if result.patient_id else "Leg cramps"
    line = f"{who(result.facts.row)}; as of {result.as_of.isoformat()}"
    return el("header", el(f"h{level}", name, class_="title"), el("p", line, class_="muted"))


def triage(result: Assessment, notes: Footnotes) -> Html:
    """How soon to act, with every red flag and what to do about it."""
    found = result.triage
    level = el("p", triage_icon(found.level), f"Triage: {plain(found.level.value)}", class_="level")
    flags = [_flag(item, "Red flag", notes) for item in result.red_flags]
    paths = [_flag(item, "Path", notes) for item in result.pathways]
    told = {_because(item) for item in result.red_flags}
    others = [reason for reason in found.reasons if reason not in told]
    return el("div", level, listed([*flags, *others, *paths]), class_=f"triage {found.level.value}")


def _because(item: FiredFlag) -> str:
    return f"{item.flag.name}: {item.statement}"


def _flag(item: FiredFlag, kind: str, notes: Footnotes) -> Html:
    tag = el("span", plain(item.flag.level.value), class_=f"tag {item.flag.level.value}")
    action = el("div", el("strong", item.flag.action), " ", notes.marks(item.flag.citations))
    return join([el("strong", kind), " ", tag, " ", _because(item), action])


def complaint(found: Gate, level: int) -> Html:
    """What the complaint is taken for, and why."""
    return part("Complaint", level, el("p", el("strong", found.name)), listed(found.reasons))


def must_not_miss(result: Assessment, level: int) -> Html:
    """The conditions in question that harm when they are missed."""
    items = [
        join([item.name, " ", el("span", item.status.value, class_=f"tag {item.status.value}")])
        for item in result.must_not_miss
    ]
    return part("Must not miss", level, el("p", join(items, " · "))) if items else EMPTY
