"""Clinical decision support on leg cramps: facts in, triage, differential and work-up out, with every reason cited.

The names below are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

# The room called `assess` is imported before the function of that name is defined: importing it later would put the
# room in the function's place.
import legcramp_cds.assess  # noqa: F401 - imported for its place only
from legcramp_cds._version import __version__
from legcramp_cds.errors import InputError, LegcrampError, UnitError

if TYPE_CHECKING:
    from legcramp_cds.assess.assessment import Assessment
    from legcramp_cds.assess.what_if import what_if
    from legcramp_cds.knowledge.base import KnowledgeBase
    from legcramp_cds.record.cramp import Cramp
    from legcramp_cds.record.history import History, Medication
    from legcramp_cds.record.labs import LabPanel, LabResult
    from legcramp_cds.record.patient import Patient

__all__ = [
    "Assessment",
    "Cramp",
    "History",
    "InputError",
    "LabPanel",
    "LabResult",
    "LegcrampError",
    "Medication",
    "Patient",
    "UnitError",
    "__version__",
    "assess",
    "what_if",
]

_HOMES = {
    "Assessment": "legcramp_cds.assess.assessment",
    "Cramp": "legcramp_cds.record.cramp",
    "History": "legcramp_cds.record.history",
    "LabPanel": "legcramp_cds.record.labs",
    "LabResult": "legcramp_cds.record.labs",
    "Medication": "legcramp_cds.record.history",
    "Patient": "legcramp_cds.record.patient",
    "what_if": "legcramp_cds.assess.what_if",
}


def assess(
    patient: Patient,
    *,
    as_of: date,
    knowledge: KnowledgeBase | None = None,
    also_ignored: Sequence[Mapping[str, object]] = (),
    profile: str = "default",
) -> Assessment:
    """Assess a patient with leg cramps; see `legcramp_cds.assess.assess.assess`.

    Args:
        patient: What is known of the patient.
        as_of: The day of the assessment.
        knowledge: The knowledge base; None for the built-in one.
        also_ignored: What a reader of records already set aside.
        profile: Id of the guideline that is followed where guidelines differ.

    Raises:
        InputError: If something in the record lies after `as_of`, or there is no such profile.

    Example:
        >>> from datetime import date
        >>> from legcramp_cds import Patient, assess
        >>> assess(Patient(labs={"magnesium": "0.45 mmol/L"}), as_of=date(2026, 11, 22)).differential[0].condition
        'hypomagnesemia'
    """
    from legcramp_cds.assess.assess import assess as run

    return run(patient, as_of=as_of, knowledge=knowledge, also_ignored=also_ignored, profile=profile)


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'legcramp_cds' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
