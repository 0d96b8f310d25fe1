"""Rows of facts for tests of rules, in one line each."""

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.facts import Reading
from legcramp_cds.knowledge.analytes import MEASUREMENTS
from legcramp_cds.knowledge.findings import FINDINGS

Row = dict[str, Reading | bool | str]


def row(*present: str, absent: tuple[str, ...] = (), **numbers: float) -> Row:
    """Findings with all that they imply, and numbers in the canonical unit; drugs go by their exposure."""
    found: Row = dict.fromkeys(absent, False)
    todo = list(present)
    while todo:
        name = todo.pop()
        if found.get(name) is not True:
            found[name] = True
            todo += FINDINGS[name].implies if name in FINDINGS else ()
    return found | measured(numbers)


def measured(numbers: Mapping[str, float]) -> Row:
    """Plain results in the canonical unit."""
    return {name: Reading(value, value, MEASUREMENTS[name].unit) for name, value in numbers.items()}
