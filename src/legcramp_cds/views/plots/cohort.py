"""A screened cohort: how many patients at each level of triage, and which conditions lead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import altair as alt

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.views.plots.look import FOR, TEXT, WIDTH, Panel, dressed, heading, nothing, stacked, table
from legcramp_cds.views.words import plain

__all__ = ["plot_cohort"]

_SHOWN = 10


def plot_cohort(
    screened: object, *, triage: str = "triage", top: str = "top_1", most: int = _SHOWN
) -> alt.TopLevelMixin:
    """Draw a cohort: patients by triage, and by the condition that leads their list.

    Args:
        screened: What `legcramp_cds.frames.screen` gives, in any dataframe library; or records, each a mapping with
            the two columns, such as ``{"triage": "routine", "top_1": "hypokalemia"}``.
        triage: Name of the column with the level of triage.
        top: Name of the column with the id of the first condition.
        most: How many conditions at most; the others are added up.

    Returns:
        A chart with the numbers beside the bars.

    Raises:
        InputError: If a column is not there.
    """
    levels = _counts(screened, triage)
    leading = _counts(screened, top)
    whole = sum(levels.values())
    if not whole:
        return dressed(nothing("No patients."), "Cohort")
    order = [level.value for level in TriageLevel]
    by_level = [(plain(name), levels.get(name, 0)) for name in order if levels.get(name)]
    names = {name: condition.name for name, condition in load().conditions.items()}
    ranked = sorted(((name, count) for name, count in leading.items() if name), key=lambda pair: (-pair[1], pair[0]))
    by_top = [(names.get(name, plain(name)), count) for name, count in ranked[:most]]
    others = sum(count for _, count in ranked[most:])
    by_top += [(f"{len(ranked) - most} others", others)] if others else []
    by_top += [("nothing in question", leading[""])] if leading.get("") else []
    panels = (_panel("Triage", by_level, whole), _panel("First in the list", by_top, whole))
    return dressed(stacked(panels, 44), f"Cohort of {whole} patients")


def _counts(screened: object, column: str) -> dict[str, int]:
    """How often each value of a column stands in the table; nothing counts as an empty text."""
    if isinstance(screened, list | tuple):
        return _counted(screened, column)
    from legcramp_cds.frames.counts import counts

    return counts(screened, column)


def _counted(records: Iterable[Mapping[str, object]], column: str) -> dict[str, int]:
    found: Counter[str] = Counter()
    for index, record in enumerate(records):
        if column not in record:
            raise InputError(Problem(f"records.{index}", "the column is not there", column, "name it as an argument"))
        value = record[column]
        found[str(value) if value else ""] += 1
    return dict(found)


def _panel(title: str, pairs: list[tuple[str, int]], whole: int) -> Panel:
    rows = [{"name": name, "count": count, "label": f"{count} ({count / whole:.0%})"} for name, count in pairs]
    base = alt.Chart(table(rows), width=WIDTH, height=alt.Step(24), title=heading(title))
    x = alt.X("count:Q", axis=None, scale=alt.Scale(domainMin=0))
    y = alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=320, labelPadding=8))
    bars = base.mark_bar(height=14, color=FOR).encode(x=x, y=y)
    return alt.layer(bars, base.mark_text(align="left", dx=5, color=TEXT).encode(x=x, y=y, text="label:N"))
