"""A result whose fields are known to be right is the one that pydantic would have made of them."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.errors import LegcrampError, Problem
from legcramp_cds.readings import read
from legcramp_cds.record.checked import checked_result
from legcramp_cds.record.labs import LabResult, find_measurement
from legcramp_cds.testing import lab_results


@given(result=lab_results())
def test_a_checked_result_is_what_pydantic_makes(result: LabResult) -> None:
    fields = {name: getattr(result, name) for name in LabResult.model_fields}
    checked = _checked(fields)
    assert checked == result == LabResult.model_validate(fields)
    assert (checked.reading, checked.fact, checked.printed) == (result.reading, result.fact, result.printed)
    assert checked.model_dump(mode="json") == result.model_dump(mode="json")
    assert hash(checked) == hash(result)
    assert repr(checked) == repr(result)


@given(
    value=st.floats(allow_nan=False, allow_infinity=False),
    unit=st.sampled_from(["mmol/L", "mg/dL", "meq/L", "g", "", "1", "nonsense"]),
    low=st.none() | st.floats(0, 10),
    high=st.none() | st.floats(0, 10),
)
def test_what_pydantic_refuses_a_checked_result_refuses_too(
    value: float, unit: str, low: float | None, high: float | None
) -> None:
    plain = LabResult(analyte="magnesium", value=1, unit="mmol/L")
    fields = {name: getattr(plain, name) for name in LabResult.model_fields}
    fields |= {"value": value, "unit": unit, "reference_low": low, "reference_high": high}
    made, checked = (_made_or_refused(make) for make in (lambda: LabResult(**fields), lambda: _checked(fields)))
    assert made == checked


def _checked(fields: dict[str, Any]) -> LabResult:
    """As a reader of records makes it: first the reading, then the result."""
    known = {name: value for name, value in fields.items() if name != "analyte"}
    fact, form = find_measurement(fields["analyte"])
    limits = known["reference_low"], known["reference_high"]
    reading = read(fact, known["value"], known["unit"], known["comparator"], form, *limits)
    return checked_result(fact, form, reading, **known)


def _made_or_refused(make: Callable[[], LabResult]) -> LabResult | tuple[Problem, ...]:
    try:
        return make()
    except LegcrampError as error:
        return error.problems
