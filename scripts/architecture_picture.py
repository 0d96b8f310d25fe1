"""Draw the rooms of the architecture as SVG, from the very tables that the tests of the walls use."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.architecture.walls import LAYERS  # noqa: E402 - the tables stand beside the tests that hold them

_WIDTH, _ROW, _GAP, _BOX = 880, 46, 14, 30
_LEFT, _RIGHT = 20, 330
_TOLD = {
    "truth": "true, false, unknown; what an error says",
    "units": "spellings and factors of units",
    "sources": "documents and places in them; what a fact is",
    "readings": "what a laboratory prints, as an interval",
    "logic": "what a rule means, and the engines that read it",
    "knowledge": "what medicine says, and nothing else",
    "record": "what users write, and which result counts",
    "assess": "how the answer is reasoned out",
    "frames": "tables, other systems, cases, what people see",
    "workbench": "the page on which clinicians enter a case",
    "cli": "the command line",
}
# The narrow place of the hourglass.
_FACTS = "facts"


def draw() -> str:
    """The picture as the text of an SVG file."""
    rows = [row for row in LAYERS if not row[0].startswith("_")]
    height = len(rows) * _ROW + 2 * _GAP
    size = f'viewBox="0 0 {_WIDTH} {height}" role="img"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="system-ui, sans-serif" font-size="14">',
        "<title>The rooms of the library, the first at the top</title>",
        "<desc>Each room may import the rooms above it, and none below it or beside it.</desc>",
        f'<rect width="{_WIDTH}" height="{height}" rx="8" fill="#f4f7f7"/>',
    ]
    for index, row in enumerate(rows):
        parts += _row(row, _GAP + index * _ROW)
    top, bottom = _GAP + _BOX // 2, height - _GAP - _BOX // 2
    parts.append(
        f'<path d="M{_LEFT + 4} {bottom} V{top} m-5 9 l5 -9 l5 9" fill="none" stroke="#00695c" stroke-width="2"/>'
    )
    parts.append(
        f'<text transform="translate({_LEFT - 5} {height // 2}) rotate(-90)" text-anchor="middle" fill="#00695c" '
        'font-size="12">imports</text>'
    )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _row(rooms: tuple[str, ...], y: int) -> list[str]:
    """The boxes of one row, and what the row is for."""
    left = _LEFT + 24
    room_for = _WIDTH - _RIGHT - left - _GAP
    width = (room_for - _GAP * (len(rooms) - 1)) // len(rooms)
    found = []
    for index, room in enumerate(rooms):
        x = left + index * (width + _GAP)
        fill = "#b2dfdb" if room == _FACTS else "#ffffff"
        found.append(
            f'<rect x="{x}" y="{y}" width="{width}" height="{_BOX}" rx="5" fill="{fill}" stroke="#00695c"/>'
            f'<text x="{x + width // 2}" y="{y + 20}" text-anchor="middle" fill="#102a27">{escape(room)}</text>'
        )
    told = next((text for room, text in _TOLD.items() if room in rooms), "")
    x = _WIDTH - _RIGHT
    found.append(f'<text x="{x}" y="{y + 20}" fill="#37474f" font-size="13">{escape(told)}</text>')
    return found
