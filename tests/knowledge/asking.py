"""Short forms in which tests put a patient before the whole knowledge base and ask what comes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from legcramp_cds import Assessment, Patient, assess

AS_OF = date(2026, 11, 22)


def ask(
    present: str = "",
    absent: str = "",
    *,
    age: float = 50,
    sex: str | None = None,
    labs: Mapping[str, object] | None = None,
    measured: Mapping[str, str] | None = None,
    drugs: Sequence[object] = (),
    cramp: Mapping[str, object] | None = None,
) -> Assessment:
    """Assess a patient whose findings are written as words with spaces between them."""
    patient = Patient.model_validate(
        {
            "age_years": age,
            "sex": sex,
            "labs": dict(labs or {}),
            "measurements": dict(measured or {}),
            "cramp": dict(cramp or {}),
            "history": {"present": present.split(), "absent": absent.split(), "medications": list(drugs)},
        }
    )
    return assess(patient, as_of=AS_OF)


def status(result: Assessment, condition: str) -> str:
    """What is held of a condition; unlikely when it is not in the differential at all."""
    return next((item.status.value for item in result.differential if item.condition == condition), "unlikely")


def in_question(result: Assessment) -> list[str]:
    """The conditions that are confirmed, likely or possible, in their order."""
    return [item.condition for item in result.differential if item.status.open]


def suggested(result: Assessment) -> set[str]:
    """Ids of the suggested tests."""
    return {item.investigation.id for item in result.workup}
