"""The rules in Clinical Quality Language, in two ways that give the same answers and differ much in speed.

Both do less than the library does with the same Bundle: they take the newest result with a value, whatever its status
and age, and believe its first code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.cql.rules import ANALYTES, Analyte
from legcramp_cds.logic.nodes import AllOf, AnyOf, Not, TruthNode
from legcramp_cds.logic.thresholds import Compare, Threshold

__all__ = ["WAYS", "printed", "text"]

_HEAD = """\
library Rules version '1'
using FHIR version '4.0.1'
codesystem "LOINC": 'http://loinc.org'
{codes}
context Patient
define function Measured(value FHIR.Quantity):
  if value is null then null else System.Quantity {{ value: value.value.value, unit: value.code.value }}
"""

# CQL without help for speed, and the same again with the results fetched and sorted once.
_RESULTS = """\
define "Results":
  [Observation] O
    where O.value is FHIR.Quantity
    return all Tuple {
      code: O.code.coding[0].code.value,
      quantity: O.value as FHIR.Quantity,
      at: (O.effective as FHIR.dateTime).value }
    sort by at
"""


def _retrieved(name: str, _: Analyte) -> str:
    return (
        f'Measured(Last([Observation: "{name}"] O where O.value is FHIR.Quantity '
        "sort by (effective as FHIR.dateTime).value).value as FHIR.Quantity)"
    )


def _picked(_: str, analyte: Analyte) -> str:
    return f"Measured(Last(\"Results\" O where O.code = '{analyte.loinc}').quantity)"


# For each way: what stands before the results, and how the newest result of an analyte is had.
WAYS: Mapping[str, tuple[str, Callable[[str, Analyte], str]]] = {
    f"{len(ANALYTES)} retrieves": ("", _retrieved),
    "one retrieve": (_RESULTS, _picked),
}


def text(way: str, rules: Mapping[str, TruthNode]) -> str:
    """A CQL library with one definition a rule.

    Args:
        way: A key of `WAYS`.
        rules: The rules by name.
    """
    before, newest = WAYS[way]
    codes = "\n".join(f'code "{name}": \'{one.loinc}\' from "LOINC"' for name, one in ANALYTES.items())
    results = [f'define "Newest {name}":\n  {newest(name, one)}' for name, one in ANALYTES.items()]
    told = [f'define "{name}":\n  {_expression(rule)}' for name, rule in rules.items()]
    return "\n".join((_HEAD.format(codes=codes), before, *results, *told, ""))


def printed(limit: Threshold) -> str:
    """The number of a limit as its source prints it, in the unit of the results.

    Args:
        limit: A limit for one of the analytes.

    Raises:
        ValueError: If its source does not print it in that unit.
    """
    unit = ANALYTES[limit.measurement.id].unit
    if unit not in limit.spellings:
        raise ValueError(f"{limit.id} is not printed in {unit}")
    return limit.spellings[unit].split()[0]


def _expression(rule: TruthNode) -> str:
    """A rule as an expression; CQL's `and`, `or` and `not` know three values, too."""
    match rule:
        case Compare(threshold=limit, operator=operator):
            return _comparison(f'"Newest {limit.measurement.id}"', operator, limit)
        case AllOf(parts=parts):
            return " and ".join(f"({_expression(part)})" for part in parts)
        case AnyOf(parts=parts):
            return " or ".join(f"({_expression(part)})" for part in parts)
        case Not(part=part):
            return f"not ({_expression(part)})"
        case _:
            raise NotImplementedError(f"not needed here: {type(rule).__name__}")


def _comparison(value: str, operator: str, limit: Threshold) -> str:
    """A comparison of quantities; of their numbers where the unit is the same and arbitrary.

    cql-execution converts before it compares, even to the same unit, and UCUM says that units such as `[IU]` cannot be
    converted; so its answer would be unknown for every such result.
    """
    number, unit = printed(limit), ANALYTES[limit.measurement.id].unit
    if "[IU]" in unit:
        return f"if {value}.unit = '{unit}' then {value}.value {operator} {number} else null"
    return f"{value} {operator} {number} '{unit}'"
