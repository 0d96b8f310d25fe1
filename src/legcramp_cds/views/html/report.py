"""The reports: an assessment as a fragment for notebooks and pages, or as one file that needs nothing else."""

from __future__ import annotations

from hashlib import sha256

from legcramp_cds import _version
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import Differential
from legcramp_cds.assess.workup import Workup, WorkupItem
from legcramp_cds.record.patient import Patient
from legcramp_cds.views.html import data, plan
from legcramp_cds.views.html.differential import conditions, unlikely
from legcramp_cds.views.html.footnotes import Footnotes
from legcramp_cds.views.html.head import complaint, head, must_not_miss, part, triage
from legcramp_cds.views.html.markup import EMPTY, Html, el, join
from legcramp_cds.views.html.patient import record
from legcramp_cds.views.html.style import stylesheet

__all__ = ["page", "render", "render_differential", "render_patient", "render_tests", "render_workup", "sections"]

# A fragment stands below the headings of a notebook; a page has its own first heading.
_IN_NOTEBOOK = 2
_IN_PAGE = 1


def render(result: Assessment, *, every: bool = False) -> Html:
    """Write an assessment as one fragment of HTML, with its style and without script.

    Args:
        result: The assessment.
        every: Unfold every condition and every unknown.

    Returns:
        The fragment; the same assessment always gives the same bytes.

    Example:
        >>> from datetime import date
        >>> from legcramp_cds import Patient, assess
        >>> "Triage" in render(assess(Patient(), as_of=date(2026, 11, 22)))
        True
    """
    return _framed(sections(result, level=_IN_NOTEBOOK, every=every), "Assessment of leg cramps")


def page(result: Assessment, *, every: bool = False) -> Html:
    """Write an assessment as a whole page that needs no other file, for a browser or a printer.

    Args:
        result: The assessment.
        every: Unfold every condition and every unknown.
    """
    title = f"Leg cramps: {result.patient_id}" if result.patient_id else "Leg cramps"
    body = el("main", sections(result, level=_IN_PAGE, every=every), class_="lcds", id="report")
    # The page itself takes the ground of the report, so that no white border remains in the dark.
    around = "body{margin:0;display:flex;justify-content:center;background:#fff}.lcds{flex:1 1 60rem}"
    dark = (
        "@media (prefers-color-scheme:dark){body{background:#11161d}}@media print{body{background:#fff;display:block}}"
    )
    return join(
        [
            Html("<!DOCTYPE html>\n"),
            el(
                "html",
                el(
                    "head",
                    el("meta", charset="utf-8"),
                    el("meta", name="viewport", content="width=device-width, initial-scale=1"),
                    el("meta", name="robots", content="noindex"),
                    el("title", title),
                    el("style", stylesheet(), Html(around + dark)),
                ),
                el("body", body),
                lang="en",
            ),
            "\n",
        ]
    )


def sections(result: Assessment, *, level: int, every: bool = False) -> Html:
    """All parts of the report, without style.

    Args:
        result: The assessment.
        level: Level of the first heading.
        every: Unfold every condition and every unknown.
    """
    # Ids come from the content, so that two reports in one notebook keep their own sources.
    notes = Footnotes(f"lc{sha256(result.to_json().encode()).hexdigest()[:8]}")
    told = [
        head(result, level),
        triage(result, notes),
        complaint(result.gate, level),
        must_not_miss(result, level),
        part("Not yet excluded, though unlikely", level, unlikely(result.not_excluded)),
        part("Differential", level, conditions(result.differential, notes, level, every=every)),
        part("Work-up", level, plan.workup(result, notes)),
        part("Do not order", level, plan.do_not_order(result.do_not_order, notes)),
        part("Refer", level, plan.referrals(result.referrals, notes)),
        part("Care", level, plan.care(result.care, notes)),
        part("Where guidelines differ", level, plan.positions(result.other_positions, notes)),
        part("What else to find out, and what it would change", level, data.missing(result)),
        part("Data used", level, data.used(result)),
        part("Set aside", level, data.set_aside(result)),
    ]
    return join([*told, part("Sources", level, _sources(notes)), _foot(result)])


def _sources(notes: Footnotes) -> Html:
    if not notes:
        return EMPTY
    return join(
        [el("p", "[?] marks a statement that nobody here has read in its source.", class_="muted"), notes.listed()]
    )


def _foot(result: Assessment) -> Html:
    knowledge = result.knowledge
    made_by = f"legcramp-cds {_version.__version__}, knowledge {knowledge.version} ({knowledge.hash[:12]})."
    return el("footer", f"{made_by} For clinicians; supports and does not replace judgment.")


def _framed(content: Html, label: str) -> Html:
    return el("article", el("style", stylesheet()), content, class_="lcds", lang="en", aria_label=label)


def _small(notes: Footnotes, content: Html, label: str) -> Html:
    """A part of a report on its own, with its sources folded away."""
    sources = el("details", el("summary", "Sources"), _sources(notes)) if notes else EMPTY
    return _framed(join([content, sources]), label)


def render_differential(found: Differential) -> Html:
    """Write a differential alone."""
    notes = Footnotes("lcd")
    return _small(notes, conditions(found, notes, _IN_NOTEBOOK), "Differential")


def render_tests(items: tuple[WorkupItem, ...]) -> Html:
    """Write suggested tests alone."""
    notes = Footnotes("lct")
    content = plan.tests(items, notes) if items else el("p", "No test is asked for.")
    return _small(notes, content, "Work-up")


def render_workup(found: Workup) -> Html:
    """Write a work-up alone: tests, what not to order, and hand-overs."""
    notes = Footnotes("lcw")
    parts = (
        part("Work-up", _IN_NOTEBOOK, plan.tests(found.items, notes) if found.items else EMPTY),
        part("Do not order", _IN_NOTEBOOK, plan.do_not_order(found.do_not_order, notes)),
        part("Refer", _IN_NOTEBOOK, plan.referrals(found.referrals, notes)),
    )
    return _small(notes, join(parts), "Work-up")


def render_patient(patient: Patient) -> Html:
    """Write the record of a patient."""
    return _framed(record(patient, _IN_NOTEBOOK), "Patient")
