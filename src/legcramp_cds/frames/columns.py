"""The columns of a table: which facts they are, whether they can be read, and how they become clean columns.

A clean column is what `legcramp_cds.logic.frame` wants: canonical unit, exact, within the plausible range, null where
unknown. Nothing is repaired by guessing: what does not fit is a problem with the name of the column and example rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from sys import float_info

import narwhals as nw

from legcramp_cds import units
from legcramp_cds.errors import InputError, Problem, UnitError, nearest
from legcramp_cds.facts import Choice, Exposure, Fact, Finding, Measurement
from legcramp_cds.frames.numbers import Expression, Library, is_number, text_as_number
from legcramp_cds.knowledge.base import KnowledgeBase
from legcramp_cds.knowledge.drugs import DRUG_GROUPS
from legcramp_cds.knowledge.vocabulary import WORDS
from legcramp_cds.logic.frame import REPORTED_UNIT
from legcramp_cds.readings import to_canonical
from legcramp_cds.record.labs import find_measurement

__all__ = ["PREFIX", "Column", "fact_columns", "line_of", "stated_by", "units_of"]

# What the names of clean columns begin with, so that the columns of the input stay as they are.
PREFIX = "__legcramp_in_"

# How the name of a column about a value goes on after the name of the fact.
_PARTS = ("_reference_low", "_reference_high", REPORTED_UNIT)


@dataclass(frozen=True)
class Column:
    """One column of the input that holds a fact, or a reference limit of one.

    Args:
        name: Its name in the table.
        fact: The fact.
        slope: Value in the canonical unit for each unit of the reported one.
        offset: What is added to that.
        limit: Whether it is a reference limit.
        text: Whether it is text that has to be read as numbers.
        unit: Whether it says in which unit the value of its row was reported, which decides on the spelling of limits.
    """

    name: str
    fact: Fact
    slope: float = 1.0
    offset: float = 0.0
    limit: bool = False
    text: bool = False
    unit: bool = False

    def clean(self, library: Library) -> Expression:
        """The clean column: null where the value is missing or cannot be."""
        column = library.col(self.name)
        if self.unit:
            return column
        if isinstance(self.fact, Measurement):
            value = self._value(library)
            low, high = self._range
            return library.when((value >= low) & (value <= high)).then(value)
        if isinstance(self.fact, Choice):
            return library.when(self._is_option(library)).then(column)
        return column

    def wrong(self, library: Library) -> Expression | None:
        """Where a value is there and cannot be used; None where the type alone makes sure that there is none."""
        column = library.col(self.name)
        if self.unit:
            return None
        if isinstance(self.fact, Measurement):
            value, (low, high) = self._value(library), self._range
            # Not a number and infinite are ways to write "missing".
            outside = ((value < low) & (value >= -float_info.max)) | ((value > high) & (value <= float_info.max))
            if self.text:
                return (~column.is_null() & ~is_number(column)) | outside.fill_null(value=False)
            return outside.fill_null(value=False)
        if isinstance(self.fact, Choice):
            return ~column.is_null() & ~self._is_option(library).fill_null(value=False)
        return None

    @property
    def what_is_wrong(self) -> str:
        """What to say of such a value."""
        if isinstance(self.fact, Measurement):
            number = "not a number, or " if self.text else ""
            low, high = self._range
            return f"{number}not between {low:g} and {high:g} {self.fact.unit}, as in any living patient"
        options = self.fact.options if isinstance(self.fact, Choice) else ()
        return f"not one of {', '.join(options)}"

    @property
    def hint(self) -> str:
        """What to do about such values, in Python and on the command line."""
        first = "correct them"
        if isinstance(self.fact, Measurement):
            first = "write numbers with a decimal point, and their unit in `units` (--unit)"
        return f"{first}, or set them to unknown with errors='report' (--errors report)"

    def _is_option(self, library: Library) -> Expression:
        options = self.fact.options if isinstance(self.fact, Choice) else ()
        return reduce(lambda left, right: left | right, [library.col(self.name) == option for option in options])

    def _value(self, library: Library) -> Expression:
        """The number in the canonical unit."""
        column = library.col(self.name)
        if self.text:
            column = text_as_number(column, library)
        value = column.cast(library.Float64())
        if self.slope != 1.0:
            value = value * self.slope
        return value + self.offset if self.offset else value

    @property
    def _range(self) -> tuple[float, float]:
        """The plausible range; a reference limit only has to be finite."""
        if self.limit or not isinstance(self.fact, Measurement):
            return -float_info.max, float_info.max
        return max(self.fact.low, -float_info.max), min(self.fact.high, float_info.max)


def units_of(knowledge: KnowledgeBase, given: Mapping[str, str]) -> dict[str, str]:
    """Check a map of units.

    Args:
        knowledge: The knowledge base.
        given: Reported unit by fact.

    Returns:
        The same with UCUM spellings.

    Raises:
        InputError: If a name is no measurement or a unit does not fit.
    """
    problems, found = [], {}
    for name, unit in given.items():
        fact = knowledge.facts.get(name)
        if not isinstance(fact, Measurement):
            hint = nearest(name, [key for key, item in knowledge.facts.items() if isinstance(item, Measurement)])
            problems.append(Problem(f"units.{name}", "there is no such measurement", name, hint))
            continue
        try:
            found[name] = units.normalize_unit(unit)
            to_canonical(fact, 1.0, unit)
        except UnitError as error:
            problems.extend(Problem(f"units.{name}", item.what, unit, item.hint) for item in error.problems)
    if problems:
        raise InputError(problems)
    return found


def fact_columns(
    knowledge: KnowledgeBase,
    schema: Mapping[str, nw.dtypes.DType],
    given_units: Mapping[str, str],
    *,
    other: Iterable[str],
    report: bool,
) -> tuple[list[Column], list[Problem]]:
    """Find the columns that hold facts.

    Args:
        knowledge: The knowledge base.
        schema: Name and type of every column of the table.
        given_units: From `units_of`.
        other: Columns that are known to be no facts.
        report: Whether columns of a wrong type are left out and reported; otherwise they are refused.

    Returns:
        The columns, and what is wrong with those that were left out.

    Raises:
        InputError: If a column is unknown, or has a wrong type and `report` is false.
    """
    columns: list[Column] = []
    unknown: list[Problem] = []
    wrong: list[Problem] = []
    ignored = set(other)
    for name, dtype in schema.items():
        if name in ignored:
            continue
        found = _fact_of(knowledge, name)
        if found is None:
            unknown.append(Problem(name, "no fact has the name of this column", name, _hint(knowledge, name)))
            continue
        if str(dtype) == "Null":
            # A column that can hold no value is as good as none.
            continue
        fact, part = found
        unit = part == REPORTED_UNIT
        problem = _wrong_type(name, fact, dtype, lenient=report, unit=unit)
        if problem is not None:
            wrong.append(problem)
            continue
        slope, offset = _conversion(fact, given_units.get(fact.id))
        text = dtype == nw.String and not unit
        columns.append(Column(name, fact, slope, offset, limit=bool(part) and not unit, text=text, unit=unit))
    if unknown or (wrong and not report):
        raise InputError([*unknown, *([] if report else wrong)])
    return columns, wrong


def _fact_of(knowledge: KnowledgeBase, name: str) -> tuple[Fact, str] | None:
    """The fact of a column, and with what its name goes on where the column holds something about the value."""
    if name in knowledge.facts:
        return knowledge.facts[name], ""
    for part in _PARTS:
        base = name.removesuffix(part)
        if base != name and isinstance(knowledge.facts.get(base), Measurement):
            return knowledge.facts[base], part
    return None


def _hint(knowledge: KnowledgeBase, name: str) -> str:
    """What to do about a column that is no fact."""
    try:
        meant = f"did you mean {find_measurement(name)[0].id!r}?"
    except InputError:
        meant = nearest(name, knowledge.facts)
    keep = "a column that is no fact is named in `keep` (--keep), to be carried along"
    return f"{meant} Otherwise, {keep}" if meant else keep


def _wrong_type(name: str, fact: Fact, dtype: nw.dtypes.DType, *, lenient: bool, unit: bool) -> Problem | None:
    if dtype == nw.Unknown or str(dtype) in ("Null", "Unknown"):
        return None
    if unit:
        fits, wanted = dtype in (nw.String, nw.Categorical, nw.Enum), "units, as text"
    elif isinstance(fact, Measurement):
        # Text is looked at value by value: some of it may be numbers, and what is not is shown.
        fits = dtype.is_numeric() or dtype == nw.String
        wanted = f"numbers in {fact.unit}"
    elif isinstance(fact, Choice):
        fits = dtype in (nw.String, nw.Categorical, nw.Enum)
        wanted = f"text, one of {', '.join(fact.options)}"
    else:
        fits = dtype == nw.Boolean
        wanted = "true, false or missing"
    if fits:
        return None
    hint = ""
    if isinstance(fact, Finding | Exposure):
        hint = "write true, false or nothing"
        hint += f"; in Python, convert the column, as in frame[{name!r}] == 1" if dtype.is_numeric() else ""
    where = f"{name} (set to unknown)" if lenient else name
    return Problem(where, f"this column has to hold {wanted}", str(dtype), hint)


def _conversion(fact: Fact, unit: str | None) -> tuple[float, float]:
    """Slope and offset from a reported unit to the canonical one."""
    if unit is None or not isinstance(fact, Measurement) or unit == fact.unit:
        return 1.0, 0.0
    return line_of(fact, unit)


def line_of(fact: Measurement, unit: str, form: str = "") -> tuple[float, float]:
    """Slope and offset of a straight line from a reported unit to the canonical one, to the last bit as for one value.

    Args:
        fact: What was measured.
        unit: The unit as printed.
        form: Id of another way to report it, or empty.

    Raises:
        UnitError: If the unit does not fit.
    """
    used = units.normalize_unit(unit)
    for name, slope, offset in fact.affine:
        if name == used:
            return slope, offset
    return to_canonical(fact, 1.0, unit, form), 0.0


def stated_by(columns: Sequence[Column]) -> Iterator[tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]]:
    """For each finding or exposure that other columns speak of too: the columns that state and that deny it.

    A finding is present when one that implies it is, and absent when one that it implies is.
    """
    names = [column.name for column in columns if isinstance(column.fact, Finding | Exposure)]
    present: dict[str, list[str]] = {}
    absent: dict[str, list[str]] = {}
    for name in names:
        for reached in _reach(name):
            present.setdefault(reached, []).append(name)
    for fact in _narrower(names):
        wider = [name for name in _reach(fact) if name in set(names)]
        absent[fact] = wider
    for fact in sorted({*present, *absent}):
        pair = (tuple(present.get(fact, ())), tuple(absent.get(fact, ())))
        if pair != ((fact,), (fact,)):
            yield fact, pair


def _narrower(names: Sequence[str]) -> list[str]:
    """The facts that reach one of these."""
    given = set(names)
    everything = {*names, *WORDS, *(f"taking_{member}" for group in DRUG_GROUPS.values() for member in group.members)}
    return sorted(fact for fact in everything if not given.isdisjoint(_reach(fact)))


@cache
def _reach(name: str) -> tuple[str, ...]:
    """A fact and all that its presence implies."""
    reached = [name]
    for current in reached:
        follows = [*(WORDS[current].implies if current in WORDS else ()), *_groups_of(current)]
        reached.extend(other for other in follows if other not in reached)
    return tuple(reached)


def _groups_of(name: str) -> tuple[str, ...]:
    """The wider groups of drugs that taking one class belongs to."""
    one = name.removeprefix("taking_")
    if one == name:
        return ()
    return tuple(f"taking_{group.id}" for group in DRUG_GROUPS.values() if one in group.members)
