"""Clinical decision support on leg cramps: facts in, triage, differential and work-up out, with every reason cited."""

from legcramp_cds._version import __version__
from legcramp_cds.assess.assess import assess
from legcramp_cds.assess.assessment import Assessment
from legcramp_cds.assess.what_if import what_if
from legcramp_cds.errors import InputError, LegcrampError, UnitError
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
