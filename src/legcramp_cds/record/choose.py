"""Which of several results of one analyte counts, and why the others do not.

The rules, in this order:

1. A result that was entered in error, cancelled, or not yet there never counts.
2. The time of a result is when the sample was taken; only where that is missing, when it was released.
3. A result older than its analyte's freshness window speaks of the past and does not count.
4. Of the rest, the newest sample counts. A result without any date counts only where no dated one is left.
5. Of one sample, a corrected result counts before an amended, a final, and a preliminary one.
6. Equal results of one sample are duplicates and are merged. Unequal ones of the same standing are a conflict: the
   value is then known only to lie between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from math import inf
from operator import attrgetter
from typing import NamedTuple

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.record.labs import LabResult, ResultStatus
from legcramp_cds.record.model import day_of

__all__ = ["NEVER", "STANDING", "UNRANKED", "Chosen", "Conflict", "SetAside", "choose", "oldest_fresh"]

NEVER = {
    ResultStatus.ENTERED_IN_ERROR: "entered in error",
    ResultStatus.CANCELLED: "cancelled",
    ResultStatus.REGISTERED: "registered, but there is no result yet",
}
STANDING = {
    ResultStatus.CORRECTED: 0,
    ResultStatus.AMENDED: 1,
    ResultStatus.FINAL: 2,
    ResultStatus.UNKNOWN: 3,
    ResultStatus.PRELIMINARY: 4,
}
# The standing of a result whose status says nothing of it.
UNRANKED = 9


class SetAside(NamedTuple):
    """A result that was not used, and why."""

    result: LabResult
    because: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Results that contradict each other, and what was done about it."""

    fact: str
    what: str
    resolution: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The outcome for one analyte. What is told of the other results is worked out when somebody asks.

    Args:
        result: The result that counts; None when none does.
        reading: Its value, widened where results of the same standing disagree.
        collected: The day of the sample, or of the release where that is all there is.
        conflict: Set when results of the same standing disagree.
        compared: All results, as they were compared.
        overruled: Why no result counts although one was chosen; empty where that is not so.
    """

    result: LabResult | None
    reading: Reading | None
    collected: date | None
    conflict: Conflict | None
    compared: _Compared = field(repr=False)
    overruled: str = ""

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """The results that do not count, each with its reason."""
        told = self.compared.set_aside()
        if self.overruled:
            told.append(SetAside(self.compared.fresh[0].result, self.overruled))
        return tuple(told)

    @property
    def earlier(self) -> tuple[tuple[date, Reading], ...]:
        """Older usable values with their days, newest first, for showing a trend."""
        own = None if self.result is None else self.result.reading
        usable = ((one.day, one.result.reading) for one in self.compared.dated if one.day is not None and not one.never)
        return () if self.overruled else tuple((day, reading) for day, reading in usable if reading is not own)

    def overruled_by(self, because: str) -> Chosen:
        """The outcome where something else is believed rather than the result that was chosen.

        Args:
            because: Why.
        """
        return Chosen(None, None, None, None, self.compared, because)


def choose(fact: Measurement, results: Iterable[LabResult], as_of: date) -> Chosen:
    """Choose the result that counts.

    Args:
        fact: The analyte; its `fresh_days` is the window of freshness.
        results: All results of it, in any order; the order does not matter.
        as_of: The day of the assessment.

    Raises:
        InputError: If a result that could count was taken after `as_of`.

    Example:
        >>> from legcramp_cds.knowledge.analytes import MEASUREMENTS
        >>> old = LabResult(analyte="sodium", value=130, unit="mmol/L", collected_at=date(2026, 1, 1))
        >>> choose(MEASUREMENTS["sodium"], [old], date(2026, 11, 22)).set_aside[0].because
        'taken on 2026-01-01, more than 30 days before 2026-11-22'
    """
    given = tuple(results)
    oldest = oldest_fresh(fact.fresh_days, as_of)
    # Most of a long record is too old, and what is to be said of that is worked out when somebody asks.
    fresh = _in_order([result for result in given if _can_count(result, oldest)])
    _refuse_future(fresh, as_of)
    compared = _Compared(given, fresh, fact.fresh_days, as_of)
    if not fresh:
        return Chosen(None, None, None, None, compared)
    best = fresh[0]
    reading = best.result.reading
    rivals = [one.result for one in fresh[1:] if one.rank == best.rank]
    conflict = None
    if any(rival.reading[:2] != reading[:2] for rival in rivals):
        values = " and ".join(sorted({result.printed for result in (best.result, *rivals)}))
        what = f"results of the same sample disagree: {values}"
        conflict = Conflict(fact.id, what, "taken as known only to lie between them; repeat the test")
        reading = _widened([best.result, *rivals])
    return Chosen(best.result, reading, best.day, conflict, compared)


def oldest_fresh(fresh_days: int | None, as_of: date) -> date:
    """The first day of which a result speaks of the day of the assessment.

    Args:
        fresh_days: The window of freshness; None where results do not age.
        as_of: The day of the assessment.

    Example:
        >>> oldest_fresh(30, date(2026, 11, 22)).isoformat()
        '2026-10-23'
    """
    return date.min if fresh_days is None else as_of - timedelta(days=fresh_days)


def _can_count(result: LabResult, oldest: date) -> bool:
    """Whether a result is there at all, and speaks of the day of the assessment."""
    # Most are final, and to look anything up by a member of an enumeration runs Python.
    if result.status is not _FINAL and result.status in NEVER:
        return False
    when = result.collected_at or result.issued_at
    return when is None or day_of(when) >= oldest


class _Dated(NamedTuple):
    """A result with what is needed to compare it, worked out once.

    Args:
        rank: Seconds before some fixed moment (newest first, undated last), and standing.
        day: The calendar day, as printed.
        result: The result.
        never: Why it can never count; empty where it can.
    """

    rank: tuple[float, int]
    day: date | None
    result: LabResult
    never: str

    @classmethod
    def of(cls, result: LabResult) -> _Dated:
        """A bare day counts as its start, and a time without a zone is taken as it stands."""
        when = result.collected_at or result.issued_at
        standing, never = _OF_FINAL if result.status is _FINAL else _STATUS[result.status]
        if when is None:
            return cls((inf, standing), None, result, never)
        if not isinstance(when, datetime):
            return cls((-(when.toordinal() - _EPOCH) * 86400.0, standing), when, result, never)
        moment = when if when.tzinfo else when.replace(tzinfo=UTC)
        return cls((-moment.timestamp(), standing), when.date(), result, never)

    def order(self) -> tuple[object, ...]:
        """A total order of all that is ever shown, so that the outcome never depends on the order of the input."""
        result = self.result
        low, high, _, reference_low, reference_high = result.reading
        limits = (-inf if reference_low is None else reference_low, inf if reference_high is None else reference_high)
        day = self.day or date.min
        return (self.rank, low, high, result.unit, result.value, *limits, day, result.status, result.source)


class _Compared(NamedTuple):
    """All results of an analyte; those that can count, newest first; and the window of freshness."""

    given: Sequence[LabResult]
    fresh: Sequence[_Dated]
    fresh_days: int | None
    as_of: date

    @property
    def dated(self) -> Sequence[_Dated]:
        """All results, newest first."""
        return _in_order(self.given)

    def set_aside(self) -> list[SetAside]:
        """What does not count: in order what never can and what is too old, then what is second to the best."""
        oldest = oldest_fresh(self.fresh_days, self.as_of)
        too_old = f", more than {self.fresh_days} days before {self.as_of.isoformat()}"
        told: list[SetAside] = []
        for _, day, result, never in self.dated:
            if never:
                told.append(SetAside(result, never))
            elif day is not None and day < oldest:
                told.append(SetAside(result, f"taken on {day.isoformat()}{too_old}"))
        told += [SetAside(one.result, _why_not(one, self.fresh[0])) for one in self.fresh[1:]]
        return told


def _in_order(results: Iterable[LabResult]) -> list[_Dated]:
    """Newest first, and of one moment in a total order; most results have a moment of their own."""
    dated = [_Dated.of(result) for result in results]
    if len(dated) < 2:
        return dated
    dated.sort(key=_RANK)
    if len({one.rank for one in dated}) < len(dated):
        dated.sort(key=_Dated.order)
    return dated


_RANK = attrgetter("rank")
_STATUS = {status: (STANDING.get(status, UNRANKED), NEVER.get(status, "")) for status in ResultStatus}
_FINAL = ResultStatus.FINAL
_OF_FINAL = _STATUS[_FINAL]

# The day from which a time stamp counts.
_EPOCH = date(1970, 1, 1).toordinal()


def _why_not(one: _Dated, best: _Dated) -> str:
    if one.day is None and best.day is not None:
        return "has no date, and a dated result is there"
    if one.rank[0] != best.rank[0]:
        return f"older than the result of {best.day}"
    if one.rank != best.rank:
        return f"{one.result.status.value}, and a {best.result.status.value} result of the same sample is there"
    same = one.result.reading[:2] == best.result.reading[:2]
    return "a duplicate" if same else "contradicts another result of the same sample"


def _widened(results: Sequence[LabResult]) -> Reading:
    first = results[0].reading
    low = min(result.reading.low for result in results)
    high = max(result.reading.high for result in results)
    return first._replace(low=low, high=high)


def _refuse_future(results: Iterable[_Dated], as_of: date) -> None:
    problems = [
        Problem(
            f"labs.{one.result.analyte}",
            f"the result was taken on {one.day.isoformat()}, after the day of the assessment, {as_of.isoformat()}",
            one.result.printed,
            "correct the date, or assess as of a later day",
        )
        for one in results
        if one.day is not None and one.day > as_of
    ]
    if problems:
        raise InputError(problems)
