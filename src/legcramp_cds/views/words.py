"""Words that the views share."""

from __future__ import annotations

from collections.abc import Iterable

from legcramp_cds.assess.reason import Missing
from legcramp_cds.record.patient import Patient

__all__ = ["Question", "by_effect", "person", "plain", "signed"]

# An effect of knowing, and the names of the facts that would have it.
Question = tuple[str, tuple[str, ...]]

_STATES = {"not_asked": " (not asked)", "unknown": " (asked, not known)", "inexact": " (known only roughly)"}
# What settles a criterion says more than what merely counts.
_SETTLING = ("would confirm", "would exclude")


def plain(name: str) -> str:
    """An id as words.

    Example:
        >>> plain("same_day")
        'same day'
    """
    return name.replace("_", " ")


def signed(weight: float) -> str:
    """A weight with its sign, as it is printed.

    Example:
        >>> signed(7.0), signed(-3.0)
        ('+7', '−3')
    """
    return f"{weight:+g}".replace("-", "−")


def by_effect(unknown: Iterable[Missing]) -> list[Question]:
    """Unknown facts, those of one effect together, those first that would settle a criterion.

    Example:
        >>> asked = [
        ...     Missing("a", "A", "not_asked", ("would count",)),
        ...     Missing("b", "B", "not_stated", ("would count",)),
        ... ]
        >>> by_effect(asked)
        [('would count', ('A (not asked)', 'B'))]
    """
    found: dict[str, list[str]] = {}
    for missing in unknown:
        effect = "; ".join(missing.effects)
        found.setdefault(effect, []).append(missing.name + _STATES.get(missing.state, ""))
    questions = [(effect, tuple(names)) for effect, names in found.items()]
    return sorted(questions, key=lambda question: not question[0].startswith(_SETTLING))


def person(patient: Patient) -> str:
    """Age, sex and pregnancy in words."""
    parts = []
    if patient.age_years is not None:
        parts.append(f"{patient.age_years:g} years")
    if patient.age_months is not None:
        parts.append(f"{patient.age_months:g} months")
    if patient.birth_date is not None:
        parts.append(f"born {patient.birth_date.isoformat()}")
    if patient.sex is not None:
        parts.append(patient.sex)
    if patient.pregnant is not None:
        parts.append("pregnant" if patient.pregnant else "not pregnant")
    if patient.gestation_weeks is not None:
        parts.append(f"week {patient.gestation_weeks:g} of pregnancy")
    return ", ".join(parts) or "age and sex not stated"
