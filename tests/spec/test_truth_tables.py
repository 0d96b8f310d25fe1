"""The nine rows of AND and OR and the three of NOT, written out once more by hand.

The tables in the code are data; this is the second, independent spelling that they are compared with.
"""

import pytest

from legcramp_cds import truth
from legcramp_cds.truth import FALSE, TRUE, UNKNOWN, Truth, all_of, any_of, from_bool

T, F, U = TRUE, FALSE, UNKNOWN


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (T, T, T, T),
        (T, F, F, T),
        (T, U, U, T),
        (F, T, F, T),
        (F, F, F, F),
        (F, U, F, U),
        (U, T, U, T),
        (U, F, F, U),
        (U, U, U, U),
    ],
)
def test_and_or(left: Truth, right: Truth, both: Truth, either: Truth) -> None:
    assert left & right is both
    assert left | right is either
    assert all_of([left, right]) is both
    assert any_of([left, right]) is either


@pytest.mark.parametrize(("value", "opposite"), [(T, F), (F, T), (U, U)])
def test_not(value: Truth, opposite: Truth) -> None:
    assert ~value is opposite


def test_nothing_at_all() -> None:
    assert all_of([]) is T
    assert any_of([]) is F


@pytest.mark.parametrize(("value", "verdict"), [(True, T), (False, F), (None, U)])
def test_from_bool(value: bool | None, verdict: Truth) -> None:
    assert from_bool(value) is verdict


@pytest.mark.parametrize("value", list(Truth))
def test_a_verdict_refuses_to_be_a_bool(value: Truth) -> None:
    with pytest.raises(TypeError, match="is UNKNOWN"):
        bool(value)


def test_tables_are_whole() -> None:
    assert len(truth.AND) == len(truth.OR) == 9
    assert len(truth.NOT) == 3
