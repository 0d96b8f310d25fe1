"""Which view shows what, in a notebook."""

from __future__ import annotations

from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.differential import Differential
from legcramp_cds.assess.workup import Tests, Workup
from legcramp_cds.record.patient import Patient
from legcramp_cds.record.shown import Shown
from legcramp_cds.views import markdown as md
from legcramp_cds.views.html import report

__all__ = ["html", "markdown"]


def html(thing: Shown) -> str:
    """Something of this library as HTML.

    Args:
        thing: An assessment, a differential, a work-up, suggested tests, or a patient.

    Raises:
        TypeError: If it is something else.
    """
    match thing:
        case Assessment():
            return report.render(thing)
        case Differential():
            return report.render_differential(thing)
        case Workup():
            return report.render_workup(thing)
        case Tests():
            return report.render_tests(thing)
        case Patient():
            return report.render_patient(thing)
        case _:
            raise TypeError(f"there is no view of {type(thing).__name__}")


def markdown(thing: Shown) -> str:
    """The same as Markdown.

    Args:
        thing: An assessment, a differential, a work-up, suggested tests, or a patient.

    Raises:
        TypeError: If it is something else.
    """
    match thing:
        case Assessment():
            return md.render(thing)
        case Differential():
            return md.render_differential(thing)
        case Workup():
            return md.render_workup(thing)
        case Tests():
            return md.render_tests(thing)
        case Patient():
            return md.render_patient(thing)
        case _:
            raise TypeError(f"there is no view of {type(thing).__name__}")
