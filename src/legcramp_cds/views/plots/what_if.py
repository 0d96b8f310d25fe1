"""What learning an unknown fact would change, as a table of outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import wrap

import altair as alt

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import Status
from legcramp_cds.assess.what_if import Change, WhatIf, what_if_result
from legcramp_cds.knowledge.shapes import TriageLevel
from legcramp_cds.views.plots.look import AGAINST, FOR, TEXT, dressed, nothing, table
from legcramp_cds.views.words import plain

__all__ = ["plot_what_if"]

_FACTS = 4
# Trying a fact means assessing the patient several times; the first unknown ones are the most useful.
_TRIED = 12
_COLUMNS = 8
# Long names of conditions go over several lines instead of being cut.
_LETTERS = 19


def plot_what_if(result: Assessment, facts: Sequence[str] = (), *, most: int = _FACTS) -> alt.TopLevelMixin:
    """Draw what each possible value of an unknown fact would change; outcomes that change nothing are left out.

    Args:
        result: The assessment as it is.
        facts: Ids of the facts; empty for the unknown ones that would settle most.
        most: How many facts at most, where none are named.

    Returns:
        A chart: a row for each outcome, a column for each thing that changes, the new state in the cell. Blue is
        surer or more urgent than now, orange less.

    Raises:
        InputError: If there is no such fact.
    """
    tried = [what_if_result(result, name) for name in facts] if facts else _useful(result, most)
    rows = [row for found in tried for row in _rows(found, result)]
    for row in rows:
        row["what"] = "\n".join(wrap(str(row["what"]), _LETTERS))
    columns = list(dict.fromkeys(str(row["what"]) for row in rows))[:_COLUMNS]
    rows = [row for row in rows if row["what"] in columns]
    title = "What each answer would change"
    if not rows:
        return dressed(nothing("No answer would change anything."), title)
    base = alt.Chart(table(rows), width=alt.Step(132), height=alt.Step(26))
    x = alt.X("what:N", sort=columns, title=None, axis=_head(columns))
    y = alt.Y("outcome:N", sort=None, title=None, axis=alt.Axis(labelLimit=420, labelPadding=8))
    color = alt.condition("datum.more > 0", alt.value(FOR), alt.value(AGAINST))
    cells = base.mark_rect(opacity=0.14, stroke="#ffffff", strokeWidth=3).encode(x=x, y=y, color=color)
    words = base.mark_text(fontSize=11.5, color=TEXT).encode(x=x, y=y, text="after:N")
    legend = "Blue: surer or more urgent than now. Orange: less. Empty: as it is"
    return dressed(alt.layer(cells, words), title, legend)


def _useful(result: Assessment, most: int) -> list[WhatIf]:
    found: list[WhatIf] = []
    for missing in result.missing[:_TRIED]:
        if len(found) >= most:
            break
        tried = what_if_result(result, missing.fact)
        if any(_told(outcome.changes) for outcome in tried.outcomes):
            found.append(tried)
    return found


def _told(changes: Iterable[Change]) -> list[Change]:
    """The changes of triage and of conditions; tests follow from these."""
    return [change for change in changes if change.what not in ("test", "red flag")]


def _rows(found: WhatIf, result: Assessment) -> list[dict[str, object]]:
    names = {item.condition: item.name for item in result.differential}
    rows: list[dict[str, object]] = []
    for outcome in found.outcomes:
        for change in _told(outcome.changes):
            arrow = "▲" if _more(change) else "▼"
            rows.append(
                {
                    "outcome": f"{found.name}: {outcome.value}",
                    "what": names.get(change.what, change.what.capitalize()),
                    "after": f"{arrow} {plain(change.after)}",
                    "more": 1 if _more(change) else 0,
                }
            )
    return rows


def _more(change: Change) -> bool:
    """Whether it becomes surer, or more urgent."""
    if change.what == "triage":
        return TriageLevel(change.after).rank < TriageLevel(change.before).rank
    return Status(change.after).rank < Status(change.before).rank


def _head(columns: Sequence[str]) -> alt.Axis:
    """Names above the columns; those of several lines stand on the same last line as the others."""
    lines = max(name.count("\n") for name in columns)
    split = "split(datum.label, '\\n')"
    return alt.Axis(orient="top", labelAngle=0, labelLimit=0, labelExpr=split, labelPadding=6 + 14 * lines)
