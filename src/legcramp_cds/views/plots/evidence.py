"""What speaks for and against each condition, as bars from a common axis."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

import altair as alt

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.reason import Reason
from legcramp_cds.views.plots.look import AGAINST, FOR, MUTED, TEXT, Panel, dressed, heading, nothing, stacked, table
from legcramp_cds.views.words import signed

__all__ = ["plot_evidence"]

_SHOWN = 5
# The ends of the axis, in decibans: beyond a decisive finding, with room for its number.
_END = 19
# Letters of a line beside the bars, and its height.
_LETTERS = 72
_LINE = 14


def plot_evidence(result: Assessment, *, most: int = _SHOWN) -> alt.TopLevelMixin:
    """Draw the evidence that counts, a panel for each condition in question.

    Args:
        result: The assessment.
        most: How many conditions at most.

    Returns:
        A chart; bars to the right speak for the condition, to the left against it, in decibans.
    """
    panels = [
        _panel(f"{place}. {item.name}: {item.status.value}", reasons)
        for place, item in enumerate(result.listed[:most], start=1)
        if (reasons := [reason for reason in item.reasons if reason.counted])
    ]
    if not panels:
        return dressed(nothing("Nothing in the facts speaks for any condition."), "Evidence for and against")
    return dressed(
        stacked(panels, 44), "Evidence for and against", "Weights in decibans: they order, they are not probabilities"
    )


def _panel(name: str, reasons: Sequence[Reason]) -> Panel:
    rows = [
        {
            "finding": "\n".join(wrap(reason.statement, _LETTERS)),
            "weight": reason.decibans,
            "label": signed(reason.decibans),
        }
        for reason in reasons
    ]
    lines = max(str(row["finding"]).count("\n") + 1 for row in rows)
    base = alt.Chart(table(rows), width=260, height=alt.Step(8 + _LINE * lines), title=heading(name))
    y = alt.Y("finding:N", sort=None, axis=None)
    x = alt.X("weight:Q", axis=None, scale=alt.Scale(domain=[-_END, _END]))
    color = alt.condition("datum.weight > 0", alt.value(FOR), alt.value(AGAINST))
    bars = base.mark_bar(height=12).encode(x=x, y=y, color=color)
    axis = base.mark_rule(color=MUTED).encode(x=alt.XDatum(0, axis=None))
    right = base.transform_filter("datum.weight > 0").mark_text(align="left", dx=4, color=TEXT)
    left = base.transform_filter("datum.weight <= 0").mark_text(align="right", dx=-4, color=TEXT)
    numbers = (text.encode(x=x, y=y, text="label:N") for text in (right, left))
    # The words stand beside the bars and have all the lines that they need; axis labels would be cut.
    words = base.mark_text(align="left", dx=14, color=TEXT, fontSize=12, lineBreak="\n", lineHeight=_LINE)
    return alt.layer(bars, axis, *numbers, words.encode(x=alt.XDatum(_END, axis=None), y=y, text="finding:N"))
