"""What shows itself in a notebook."""

from __future__ import annotations

__all__ = ["Shown"]


class Shown:
    """Base of what a notebook shows as a picture of itself: patients, assessments and their parts.

    The one place where data reaches for its view; nothing is imported before somebody looks.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        from legcramp_cds.views.show import html

        return html(self)

    def _repr_markdown_(self) -> str:
        from legcramp_cds.views.show import markdown

        return markdown(self)
