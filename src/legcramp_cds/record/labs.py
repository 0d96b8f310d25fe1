"""Laboratory and other measured results, in the short form that people write and the long form that systems keep."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from pydantic import Field, ValidationError, model_validator

from legcramp_cds import units
from legcramp_cds.errors import InputError, LegcrampError, Problem, UnitError, nearest
from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.readings import read
from legcramp_cds.record.model import Moment, Number, Record, RecordError, key_of, problems_of, shown

__all__ = ["LabPanel", "LabResult", "ResultStatus", "check_range", "find_measurement"]


class ResultStatus(StrEnum):
    """How final a result is, in the words of FHIR."""

    REGISTERED = "registered"
    PRELIMINARY = "preliminary"
    FINAL = "final"
    AMENDED = "amended"
    CORRECTED = "corrected"
    CANCELLED = "cancelled"
    ENTERED_IN_ERROR = "entered-in-error"
    UNKNOWN = "unknown"


@cache
def _names() -> dict[str, tuple[Measurement, str]]:
    """Every name under which a measurement can be written, with the form that the name implies."""
    names: dict[str, tuple[Measurement, str]] = {}
    for fact in MEASUREMENTS.values():
        for synonym in fact.synonyms:
            names.setdefault(key_of(synonym), (fact, ""))
    for fact in MEASUREMENTS.values():
        names[fact.id] = (fact, "")
        for form in fact.forms:
            names[form.id] = (fact, form.id)
    return names


# What laboratories print for one measurement or another: total or ionized calcium, the upper or the lower pressure.
_SEVERAL: dict[str, tuple[str, ...]] = {
    "ca2+": ("calcium", "calcium_ionized"),
    "ca++": ("calcium", "calcium_ionized"),
    "bp": ("systolic_bp", "diastolic_bp"),
    "blood_pressure": ("systolic_bp", "diastolic_bp"),
}


def _is_bare(name: object) -> bool:
    """Whether a measurement is written without a unit; a saturation of 0.97 is not: its `1` tells it from percent."""
    found = _names().get(key_of(name)) if isinstance(name, str) else None
    return found is not None and not found[0].needs_unit


def find_measurement(name: str) -> tuple[Measurement, str]:
    """Find a measurement by id, by the name of another form (``bun``), or by synonym (``Mg``, ``CK``).

    Returns:
        The measurement and the id of the form, which is empty for the measurement itself.

    Raises:
        InputError: If nothing has this name, with the nearest names.

    Example:
        >>> find_measurement("CK")[0].id
        'creatine_kinase'
    """
    found = _names().get(name) or _names().get(key_of(name))
    if key_of(name) in _SEVERAL:
        hint = f"write {' or '.join(repr(one) for one in _SEVERAL[key_of(name)])}"
        raise InputError(Problem("", "this may be one of several measurements", name, hint))
    if found is None:
        # Half of the letters of "GGT" or "fT3" are those of another measurement.
        hint = nearest(key_of(name), _names(), alike=0.75) or "list the names with `legcramp-cds facts`"
        raise InputError(Problem("", "unknown measurement", name, hint))
    return found


class LabResult(Record):
    """One result.

    Args:
        analyte: Id, form or synonym of what was measured, such as ``calcium``, ``bun``, ``CK``.
        value: The number as printed.
        unit: The unit as printed; required for everything that has one.
        comparator: ``<``, ``<=``, ``>``, ``>=`` for a censored result.
        collected_at: When the sample was taken.
        issued_at: When the result was released; used only where `collected_at` is missing.
        reference_low: The laboratory's lower reference limit, in the same unit.
        reference_high: The laboratory's upper reference limit, in the same unit.
        status: How final the result is.
        source: Where it came from, such as a FHIR path; carried through to the account of data.

    Raises:
        InputError: If the unit is missing or wrong, or no living patient can have the value.

    Example:
        >>> LabResult(analyte="magnesium", value=1.7, unit="mg/dL").reading.unit
        'mg/dL'
    """

    analyte: str
    value: Number = Field(allow_inf_nan=False)
    unit: str = ""
    comparator: Literal["<", "<=", ">", ">=", ""] = ""
    collected_at: Moment | None = None
    issued_at: Moment | None = None
    reference_low: Number | None = Field(default=None, allow_inf_nan=False)
    reference_high: Number | None = Field(default=None, allow_inf_nan=False)
    status: ResultStatus = ResultStatus.FINAL
    source: str = ""

    if TYPE_CHECKING:
        # What a caller may write, for type checkers alone: pydantic takes more than the fields declare, and reads it.
        def __init__(  # noqa: PLR0913 - one for each field
            self,
            *,
            analyte: str,
            value: float | str,
            unit: str = "",
            comparator: str = "",
            collected_at: datetime | date | str | None = None,
            issued_at: datetime | date | str | None = None,
            reference_low: float | None = None,
            reference_high: float | None = None,
            status: ResultStatus | str = ResultStatus.FINAL,
            source: str = "",
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: object) -> object:
        """Take `value: "7.3 mg/dL"` apart, and let a bare ratio be bare."""
        if isinstance(data, Mapping) and data.get("unit") == "1" and _is_bare(data.get("analyte")):
            data = {**data, "unit": ""}
        if not isinstance(data, Mapping) or not isinstance(data.get("value"), str):
            return data
        try:
            quantity = units.parse_quantity(data["value"])
        except LegcrampError as error:
            raise RecordError(error.problems) from None
        parsed = dict(data, value=quantity.value)
        if quantity.unit and data.get("unit") and not _same_unit(quantity.unit, str(data["unit"])):
            given = f"{quantity.unit} and {shown(data['unit'])}"
            raise RecordError([Problem("unit", "two units for one value", given, "write the unit once")])
        parsed["unit"] = quantity.unit or data.get("unit") or ""
        if quantity.comparator:
            parsed["comparator"] = quantity.comparator
        return parsed

    @model_validator(mode="after")
    def _check(self) -> LabResult:
        """Build the reading here, so that a wrong unit is told where the result is written."""
        try:
            check_range(self.reading, self.reference_low)
        except LegcrampError as error:
            raise RecordError(error.problems) from None
        return self

    # Kept in plain sight of Python, because pydantic's private attributes cost ten times as much at every look.

    @cached_property
    def fact(self) -> Measurement:
        """What was measured."""
        return find_measurement(self.analyte)[0]

    @cached_property
    def reading(self) -> Reading:
        """The value as an interval in the canonical unit."""
        fact, form = find_measurement(self.analyte)
        return read(fact, self.value, self.unit, self.comparator, form, self.reference_low, self.reference_high)

    @property
    def printed(self) -> str:
        """The result as written, such as ``<0.2 mmol/L``."""
        return f"{self.comparator}{self.value:g} {self.unit}".strip()


def check_range(reading: Reading, printed: float | None) -> None:
    """Refuse a reference range that holds nothing.

    Args:
        reading: The result.
        printed: Its lower reference limit as it was given.

    Raises:
        InputError: If the lower limit is not below the upper one.
    """
    low, high = reading.reference_low, reading.reference_high
    if low is not None and high is not None and low >= high:
        raise InputError(Problem("reference_low", "the reference range is empty", str(printed)))


class LabPanel(Record):
    """Results, by analyte or as a list; several results of one analyte over time are normal.

    Args:
        results: The results. Any other keyword is an analyte with one result or a list of them, each as text
            (``"7.3 mg/dL"``), as a mapping without `analyte`, or as a `LabResult`.

    Raises:
        InputError: With every fault of every result.

    Example:
        >>> [result.fact.id for result in LabPanel(calcium="7.3 mg/dL", ck="210 U/L").results]
        ['calcium', 'creatine_kinase']
    """

    results: tuple[LabResult, ...] = ()

    if TYPE_CHECKING:
        # What a caller may write, for type checkers alone: pydantic takes more than the fields declare, and reads it.
        def __init__(
            self,
            *,
            results: Iterable[LabResult | Mapping[str, object]] = (),
            **analytes: str | LabResult | Mapping[str, object] | Iterable[str | LabResult | Mapping[str, object]],
        ) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, data: object) -> object:
        below = "results."
        if isinstance(data, list | tuple):
            data, below = {"results": data}, ""
        if isinstance(data, LabPanel):
            return data
        if not isinstance(data, Mapping):
            raise RecordError([Problem("", "results by their names are wanted here", shown(data), _AS_IN)])
        problems: list[Problem] = []
        listed = data.get("results") or ()
        if not isinstance(listed, list | tuple):
            raise RecordError([Problem("results", "a list of results is wanted here", shown(listed), _AS_IN)])
        results = [_result(item, f"{below}{index}", problems) for index, item in enumerate(listed)]
        for name, value in data.items():
            if name == "results":
                continue
            several = value if isinstance(value, list | tuple) else [value]
            for index, item in enumerate(several):
                where = f"{name}.{index}" if len(several) > 1 else str(name)
                results.append(_result(_named(str(name), item, where, problems), where, problems))
        if problems:
            raise RecordError(problems)
        return {"results": tuple(results)}


_AS_IN = "write each by its name, as in 'potassium: 3.1 mmol/L'"


def _same_unit(one: str, other: str) -> bool:
    """Whether two spellings mean the same unit; a spelling that is not known means only itself."""
    try:
        return units.normalize_unit(one) == units.normalize_unit(other)
    except UnitError:
        return one == other


def _named(name: str, item: object, where: str, problems: list[Problem]) -> object:
    """One result of a named analyte, brought into the long form."""
    if isinstance(item, LabResult):
        try:
            if find_measurement(name)[0] != item.fact:
                problems.append(Problem(where, "the result is of another analyte", item.analyte))
        except InputError as error:
            problems.extend(Problem(where, problem.what, problem.given, problem.hint) for problem in error.problems)
        return item
    if isinstance(item, Mapping):
        return {"analyte": name, **item}
    return {"analyte": name, "value": item}


def _result(item: object, where: str, problems: list[Problem]) -> object:
    """Validate one result, adding its faults to `problems` with their path."""
    if isinstance(item, LabResult):
        return item
    if not isinstance(item, Mapping):
        problems.append(Problem(where, "a result with its name is wanted here", shown(item), _AS_IN))
        return None
    if isinstance(item.get("value", ...), bool | None):
        hint = "write a number and a unit, such as '7.3 mg/dL'; leave out what was not measured"
        problems.append(Problem(where, "a measured value is a number with a unit", shown(item["value"]), hint))
        return None
    try:
        return LabResult.model_validate(item)
    except ValidationError as error:
        problems.extend(problems_of(error, LabResult, where))
        return None
