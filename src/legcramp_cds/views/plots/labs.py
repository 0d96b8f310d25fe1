"""The course of each laboratory value against the range of the laboratory."""

from __future__ import annotations

import altair as alt

from legcramp_cds.record.labs import LabResult, ResultStatus
from legcramp_cds.record.patient import Patient
from legcramp_cds.units import legible
from legcramp_cds.views.plots.look import BAND, MUTED, TEXT, WIDTH, Panel, dressed, heading, nothing, stacked, table

__all__ = ["plot_labs"]

_RANGE_TOLD = "The band is the laboratory's own range"
# With the day, because several results often stand in one month.
_DAY_FORMAT = "%Y-%m-%d"
# So that the first point does not cover the numbers of the axis.
_ASIDE = alt.Scale(padding=12)
_NO_RESULT = (ResultStatus.ENTERED_IN_ERROR, ResultStatus.CANCELLED, ResultStatus.REGISTERED)


def plot_labs(patient: Patient) -> alt.TopLevelMixin:
    """Draw every dated result, a panel for each analyte; the band is the range that the laboratory printed last.

    Args:
        patient: The record. Results without a date, censored ones (``<0.2``) and those that were withdrawn are left
            out.

    Returns:
        A chart, in the units as reported; in the canonical unit where an analyte was reported in several.
    """
    by_name: dict[str, list[LabResult]] = {}
    for result in (*patient.labs.results, *patient.measurements.results):
        if _day(result) and result.reading.exact and result.status not in _NO_RESULT:
            by_name.setdefault(result.fact.name, []).append(result)
    # What has a course comes first; single values follow as a line each.
    ordered = sorted(by_name.items(), key=lambda pair: len(pair[1]) == 1)
    panels = [_panel(name, results, last=name == ordered[-1][0]) for name, results in ordered]
    if not panels:
        return dressed(nothing("No dated results."), "Laboratory results")
    ranged = any(_ends(max(results, key=_day)) for _, results in ordered if len(results) > 1)
    return dressed(stacked(panels, 34), "Laboratory results", _RANGE_TOLD if ranged else "")


def _day(result: LabResult) -> str:
    when = result.collected_at or result.issued_at
    return when.isoformat()[:10] if when is not None else ""


def _ends(result: LabResult) -> list[float]:
    """The limits that were printed with a result."""
    return [end for end in (result.reference_low, result.reference_high) if end is not None]


def _panel(name: str, results: list[LabResult], *, last: bool) -> Panel:
    units = {result.unit for result in results}
    as_printed = len(units) == 1
    unit = results[0].unit if as_printed else results[0].fact.unit
    rows = sorted((_row(result, as_printed=as_printed) for result in results), key=lambda row: str(row["day"]))
    told = f"{rows[-1]['value']:g} {legible(unit)}".rstrip()
    rows = [{**row, "label": ""} for row in rows[:-1]] + [{**rows[-1], "label": told}]
    height = 64 if len(rows) > 1 else 18
    base = alt.Chart(table(rows), width=WIDTH, height=height, title=heading(name))
    x = alt.X("day:T", title=None, axis=alt.Axis(format=_DAY_FORMAT, tickCount=3) if last else None, scale=_ASIDE)
    scale = alt.Scale(zero=False, padding=8)
    y = alt.Y("value:Q", title=None, scale=scale, axis=alt.Axis(tickCount=3) if len(rows) > 1 else None)
    line = base.mark_line(color=MUTED, strokeWidth=1.5).encode(x=x, y=y)
    points = base.mark_point(color=TEXT, filled=True, size=45, opacity=1).encode(x=x, y=y)
    label = base.mark_text(align="left", dx=8, color=TEXT, fontWeight="bold").encode(x=x, y=y, text="label:N")
    return alt.layer(*(_band(rows[-1]) if len(rows) > 1 else ()), line, points, label)


def _row(result: LabResult, *, as_printed: bool) -> dict[str, object]:
    reading = result.reading
    if as_printed:
        return {"day": _day(result), "value": result.value, "low": result.reference_low, "high": result.reference_high}
    return {"day": _day(result), "value": reading.low, "low": reading.reference_low, "high": reading.reference_high}


def _band(last: dict[str, object]) -> list[alt.Chart]:
    """The range printed with the last result; a line where it has one end only."""
    ends = {name: last[name] for name in ("low", "high") if last[name] is not None}
    if not ends:
        return []
    base = alt.Chart(table([ends]))
    if len(ends) == 2:
        return [
            base.mark_rect(color=BAND).encode(y=alt.Y("low:Q", title=None, scale=alt.Scale(zero=False)), y2="high:Q")
        ]
    return [base.mark_rule(color=MUTED, strokeDash=[4, 3]).encode(y=alt.Y(f"{next(iter(ends))}:Q", title=None))]
