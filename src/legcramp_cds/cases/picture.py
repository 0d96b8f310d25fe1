"""A picture of the ranks: one row a condition, one mark a case, as SVG that needs nothing else to be shown."""

from __future__ import annotations

from html import escape

from legcramp_cds.cases.metrics import Score

__all__ = ["draw"]

_ROW = 22
_LABELS = 300
_STEP = 46
_TOP = 64
# From here on places are one column, and one more is for what is not listed.
_LAST = 10

_STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1b1b1b; }
.quiet { fill: #595959; }
line { stroke: #d5d5d5; }
.first { fill: #0a6c3d; } .third { fill: #9a5b00; } .later { fill: #b3261e; }
.ground { fill: #ffffff; }
@media (prefers-color-scheme: dark) {
  text { fill: #ececec; } .quiet { fill: #b0b0b0; } line { stroke: #444444; } .ground { fill: #161616; }
  .first { fill: #53c68c; } .third { fill: #e0a44a; } .later { fill: #ff8a80; }
}
"""


def draw(score: Score) -> str:
    """Draw the rank of the expected condition in every case.

    A mark holds the number of cases, so that the picture does not rest on color alone.

    Args:
        score: The figures.
    """
    parts = score.by_condition()
    columns = [*(str(place) for place in range(1, _LAST)), f"{_LAST}+", "none"]
    width, height = _LABELS + _STEP * len(columns) + 20, _TOP + _ROW * max(len(parts), 1) + 20
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
        ' role="img" aria-labelledby="title desc">',
        '<title id="title">Rank of the expected condition</title>',
        f'<desc id="desc">{escape(_description(score))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="ground" width="{width}" height="{height}"/>',
        '<text x="10" y="24">Rank of the expected condition, number of cases</text>',
    ]
    lines += [
        f'<text class="quiet" x="{_x(index)}" y="{_TOP - 14}" text-anchor="middle">{name}</text>'
        for index, name in enumerate(columns)
    ]
    for row, (name, part) in enumerate(parts.items()):
        middle = _TOP + _ROW * row + _ROW // 2
        lines.append(f'<line x1="{_LABELS}" y1="{middle}" x2="{width - 20}" y2="{middle}"/>')
        lines.append(f'<text x="10" y="{middle + 4}">{escape(name)}</text>')
        lines += _marks(part, middle)
    lines.append("</svg>")
    return "\n".join(lines) + "\n"


def _x(column: int) -> int:
    return _LABELS + _STEP * column + _STEP // 2


def _marks(part: Score, middle: int) -> list[str]:
    counts: dict[int, int] = {}
    for case in part.cases:
        column = _LAST if case.rank is None else min(case.rank, _LAST) - 1
        counts[column] = counts.get(column, 0) + 1
    lines = []
    for column, count in sorted(counts.items()):
        kind = "first" if column == 0 else "third" if column < 3 else "later"
        lines.append(f'<circle class="{kind}" cx="{_x(column)}" cy="{middle}" r="9"/>')
        lines.append(f'<text class="ground" x="{_x(column)}" y="{middle + 4}" text-anchor="middle">{count}</text>')
    return lines


def _description(score: Score) -> str:
    found = [case for case in score.answered if case.rank is not None]
    first = sum(case.rank == 1 for case in found)
    return f"{len(score.answered)} cases; first in {first}, listed in {len(found)}."
