"""How all charts look, and how they become files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import altair as alt

from legcramp_cds.errors import InputError, Problem, require

__all__ = [
    "AGAINST",
    "BAND",
    "FOR",
    "MUTED",
    "TEXT",
    "WIDTH",
    "Panel",
    "dressed",
    "heading",
    "nothing",
    "save",
    "stacked",
    "table",
]

# The colors of the light report; blue and orange are told apart with every common color blindness.
FOR, AGAINST, TEXT, MUTED, BAND = "#1f5fa8", "#b04a00", "#18202b", "#4a5666", "#d5e8d9"
WIDTH = 340
# Words at the right edge need more room in a browser with wider letters than where they were measured.
_PADDING = {"left": 5, "top": 5, "bottom": 5, "right": 60}
_FORMATS = (".svg", ".png", ".pdf", ".html", ".json")

Panel: TypeAlias = alt.LayerChart | alt.FacetChart
Row: TypeAlias = Mapping[str, object]
ChartT = TypeVar("ChartT", bound=alt.TopLevelMixin)


def dressed(chart: ChartT, title: str, subtitle: str = "") -> ChartT:
    """Put a title on a chart and the common look on its parts."""
    heading: dict[str, Any] = {"text": title, "anchor": "start", "fontSize": 15, "color": TEXT, "offset": 12}
    if subtitle:
        heading |= {"subtitle": subtitle, "subtitleColor": MUTED, "subtitleFontSize": 12}
    whole: Any = chart
    dressed_chart: ChartT = (
        whole.properties(title=alt.TitleParams(**heading), background="#ffffff", padding=_PADDING)
        .configure_view(stroke=None)
        .configure_axis(labelColor=TEXT, titleColor=MUTED, labelFontSize=12, grid=False, domain=False, ticks=False)
        .configure_header(labelColor=TEXT, labelFontSize=13, labelFontWeight="bold", title=None)
    )
    return dressed_chart


def heading(text: str) -> alt.TitleParams:
    """The title of one panel, flush with its plot."""
    return alt.TitleParams(text, anchor="start", frame="group", fontSize=13, color=TEXT, offset=5)


def stacked(panels: Sequence[Panel], spacing: int) -> alt.VConcatChart:
    """Panels one below the other, their plots flush and on one horizontal scale."""
    charts: Any = alt.vconcat(*panels, spacing=spacing, bounds="flush")
    chart: alt.VConcatChart = charts.resolve_scale(x="shared")
    return chart


def table(rows: Sequence[Row]) -> alt.InlineData:
    """Rows as the data of a chart, written into it."""
    values: Any = [dict(row) for row in rows]
    return alt.InlineData(values=values)


def nothing(words: str) -> alt.Chart:
    """A chart that says that there is nothing to draw."""
    chart = alt.Chart(table([{"words": words}]), width=WIDTH, height=40)
    shown: alt.Chart = chart.mark_text(color=MUTED, fontSize=13).encode(text="words:N")
    return shown


def save(chart: alt.TopLevelMixin, path: str | Path, *, scale: float = 2.0) -> Path:
    """Write a chart as SVG, PNG, PDF, HTML or JSON, by the ending of the name, without a browser.

    Args:
        chart: The chart.
        path: The file.
        scale: Pixels of a PNG for each unit of the chart.

    Returns:
        The path of the file.

    Raises:
        InputError: If the ending is none of these.
        MissingExtraError: If the converter is not installed.
    """
    target = Path(path)
    if target.suffix not in _FORMATS:
        hint = f"end the name with one of {', '.join(_FORMATS)}"
        raise InputError(Problem("path", "unknown kind of file", str(path), hint))
    if target.suffix not in (".html", ".json"):
        require("plots", "vl_convert", what="saving a picture")
    chart.save(str(target), scale_factor=scale)
    return target
