"""What an input is told, as short lines that tests can compare."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from legcramp_cds.errors import InputError, Problem


def faults(call: Callable[[], object]) -> tuple[Problem, ...]:
    """The problems that a call is refused for."""
    with pytest.raises(InputError) as caught:
        call()
    return caught.value.problems


def fault(call: Callable[[], object]) -> Problem:
    """The one problem that a call is refused for."""
    problems = faults(call)
    assert len(problems) == 1, problems
    return problems[0]
