"""The patient as a user writes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal

from pydantic import Field, model_validator

from legcramp_cds.errors import Problem
from legcramp_cds.record.cramp import Cramp
from legcramp_cds.record.history import History
from legcramp_cds.record.labs import LabPanel, LabResult
from legcramp_cds.record.model import Day, Number, Record, RecordError
from legcramp_cds.record.shown import Shown

__all__ = ["Patient"]

_HEADINGS = ("labs", "measurements", "cramp", "history")


class Patient(Record, Shown):
    """What is known of a patient with leg cramps. Whatever is left out is unknown.

    Args:
        id: The user's own name for the patient; carried through, never interpreted.
        age_years: Age in years.
        age_months: Age in months, for infants; instead of `age_years`.
        birth_date: Instead of an age; the age follows from `as_of`.
        sex: Sex on which laboratory limits depend.
        pregnant: Short for the finding ``pregnant``.
        gestation_weeks: Weeks of pregnancy.
        labs: Laboratory results.
        measurements: Other measured values: pulse, blood pressure, QT, ankle-brachial index, calf circumference.
        cramp: What the cramp is like.
        history: Findings and drugs.

    Raises:
        InputError: With every fault of the record at once.

    Example:
        >>> Patient(age_years=54, sex="female", labs={"calcium": "7.3 mg/dL"}).labs.results[0].value
        7.3
    """

    id: str = ""
    age_years: Number | None = Field(default=None, ge=0, le=120, allow_inf_nan=False)
    age_months: Number | None = Field(default=None, ge=0, le=1440, allow_inf_nan=False)
    birth_date: Day | None = None
    sex: Literal["female", "male"] | None = None
    pregnant: bool | None = Field(default=None, strict=True)
    gestation_weeks: Number | None = Field(default=None, ge=0, le=45, allow_inf_nan=False)
    labs: LabPanel = Field(default_factory=LabPanel)
    measurements: LabPanel = Field(default_factory=LabPanel)
    cramp: Cramp = Field(default_factory=Cramp)
    history: History = Field(default_factory=History)

    if TYPE_CHECKING:
        # What a caller may write, for type checkers alone: pydantic takes more than the fields declare, and reads it.
        def __init__(  # noqa: PLR0913 - one for each field
            self,
            *,
            id: str = "",  # noqa: A002 - the field is called so
            age_years: float | None = None,
            age_months: float | None = None,
            birth_date: date | str | None = None,
            sex: Literal["female", "male"] | None = None,
            pregnant: bool | None = None,
            gestation_weeks: float | None = None,
            labs: LabPanel | Mapping[str, object] | Iterable[LabResult | Mapping[str, object]] = ...,
            measurements: LabPanel | Mapping[str, object] | Iterable[LabResult | Mapping[str, object]] = ...,
            cramp: Cramp | Mapping[str, object] = ...,
            history: History | Mapping[str, object] = ...,
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _without_empty_headings(cls, data: object) -> object:
        """A heading with nothing below it, as in a YAML form that is not filled in, states nothing."""
        if isinstance(data, Mapping) and None in data.values():
            return {key: value for key, value in data.items() if value is not None or key not in _HEADINGS}
        return data

    @model_validator(mode="after")
    def _one_age(self) -> Patient:
        given = [name for name in ("age_years", "age_months", "birth_date") if getattr(self, name) is not None]
        if len(given) > 1:
            what = "the age is given more than once"
            raise RecordError([Problem("", what, " and ".join(given), "keep one of them")])
        return self
