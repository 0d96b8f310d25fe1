"""A result whose fields are known to be right is the one that pydantic would have made of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legcramp_cds.errors import LegcrampError
from legcramp_cds.record.labs import LabResult, find_measurement
from legcramp_cds.testing import lab_results


@given(result=lab_results())
def test_a_checked_result_is_what_pydantic_makes(result: LabResult) -> None:
    fields = {name: getattr(result, name) for name in LabResult.model_fields}
    checked = LabResult.of_checked(*find_measurement(result.analyte), dict(fields))
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
    made = LabResult(analyte="magnesium", value=1, unit="mmol/L")
    fields = {name: getattr(made, name) for name in LabResult.model_fields}
    fields |= {"value": value, "unit": unit, "reference_low": low, "reference_high": high}
    fact, form = find_measurement("magnesium")
    try:
        expected = LabResult(**fields)
    except LegcrampError as error:
        with pytest.raises(LegcrampError) as caught:
            LabResult.of_checked(fact, form, fields)
        assert caught.value.problems == error.problems
    else:
        assert LabResult.of_checked(fact, form, fields) == expected
