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
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from legcramp_cds.errors import InputError, Problem
from legcramp_cds.facts import Measurement, Reading
from legcramp_cds.record.labs import LabResult, ResultStatus

__all__ = ["Chosen", "Conflict", "SetAside", "choose"]

_NEVER = {
    ResultStatus.ENTERED_IN_ERROR: "entered in error",
    ResultStatus.CANCELLED: "cancelled",
    ResultStatus.REGISTERED: "registered, but there is no result yet",
}
_STANDING = {
    ResultStatus.CORRECTED: 0,
    ResultStatus.AMENDED: 1,
    ResultStatus.FINAL: 2,
    ResultStatus.UNKNOWN: 3,
    ResultStatus.PRELIMINARY: 4,
}


@dataclass(frozen=True, slots=True)
class SetAside:
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
    """The outcome for one analyte.

    Args:
        result: The result that counts; None when none does.
        reading: Its value, widened where results of the same standing disagree.
        collected: The day of the sample, or of the release where that is all there is.
        set_aside: The others, each with its reason.
        conflict: Set when results of the same standing disagree.
        earlier: Older usable values with their days, newest first, for showing a trend.
    """

    result: LabResult | None
    reading: Reading | None
    collected: date | None
    set_aside: tuple[SetAside, ...]
    conflict: Conflict | None = None
    earlier: tuple[tuple[date, Reading], ...] = ()


def choose(fact: Measurement, results: Iterable[LabResult], as_of: date) -> Chosen:
    """Choose the result that counts.

    Args:
        fact: The analyte; its `fresh_days` is the window of freshness.
        results: All results of it, in any order; the order does not matter.
        as_of: The day of the assessment.

    Raises:
        InputError: If a result was taken after `as_of`.

    Example:
        >>> from legcramp_cds.knowledge.analytes import MEASUREMENTS
        >>> old = LabResult(analyte="sodium", value=130, unit="mmol/L", collected_at=date(2026, 1, 1))
        >>> choose(MEASUREMENTS["sodium"], [old], date(2026, 11, 22)).set_aside[0].because
        'taken on 2026-01-01, more than 30 days before 2026-11-22'
    """
    given = sorted(results, key=_order)
    _refuse_future(given, as_of)
    aside = [SetAside(result, _NEVER[result.status]) for result in given if result.status in _NEVER]
    usable = [result for result in given if result.status not in _NEVER]
    fresh = []
    for result in usable:
        day = _day(result)
        if day is not None and fact.fresh_days is not None and day < as_of - timedelta(days=fact.fresh_days):
            because = f"taken on {day.isoformat()}, more than {fact.fresh_days} days before {as_of.isoformat()}"
            aside.append(SetAside(result, because))
        else:
            fresh.append(result)
    past = tuple((day, result.reading) for result in usable if (day := _day(result)) is not None)
    if not fresh:
        return Chosen(None, None, None, tuple(aside), earlier=past)
    best = fresh[0]
    rivals = [result for result in fresh[1:] if _rank(result) == _rank(best)]
    conflict = None
    reading = best.reading
    aside.extend(SetAside(result, _why_not(result, best)) for result in fresh[1:])
    if any(rival.reading[:2] != reading[:2] for rival in rivals):
        reading = _widened([best, *rivals])
        values = " and ".join(sorted({result.printed for result in (best, *rivals)}))
        what = f"results of the same sample disagree: {values}"
        conflict = Conflict(fact.id, what, "taken as known only to lie between them; repeat the test")
    earlier = tuple(pair for pair in past if pair[1] is not best.reading)
    return Chosen(best, reading, _day(best), tuple(aside), conflict, earlier)


def _day(result: LabResult) -> date | None:
    """The calendar day as printed, in the zone in which it was printed."""
    when = result.collected_at or result.issued_at
    return when.date() if isinstance(when, datetime) else when


def _moment(result: LabResult) -> datetime | None:
    """A comparable moment; a bare day counts as its start, and a time without a zone is taken as it stands."""
    when = result.collected_at or result.issued_at
    if when is None:
        return None
    if isinstance(when, datetime):
        return when.astimezone(UTC).replace(tzinfo=None) if when.tzinfo else when
    return datetime(when.year, when.month, when.day)  # noqa: DTZ001 - compared with other moments without a zone


def _rank(result: LabResult) -> tuple[float, int]:
    """Newest first, undated last; then by standing."""
    moment = _moment(result)
    age = -moment.replace(tzinfo=UTC).timestamp() if moment else float("inf")
    return (age, _STANDING.get(result.status, 9))


def _order(result: LabResult) -> tuple[float, int, float, str, str]:
    """A total order, so that the outcome never depends on the order of the input."""
    return (*_rank(result), result.reading.low, result.unit, result.source)


def _why_not(result: LabResult, best: LabResult) -> str:
    moment, newest = _moment(result), _moment(best)
    if moment is None and newest is not None:
        return "has no date, and a dated result is there"
    if moment != newest:
        return f"older than the result of {_day(best)}"
    if _rank(result) != _rank(best):
        return f"{result.status.value}, and a {best.status.value} result of the same sample is there"
    return "a duplicate" if result.reading[:2] == best.reading[:2] else "contradicts another result of the same sample"


def _widened(results: Sequence[LabResult]) -> Reading:
    first = results[0].reading
    low = min(result.reading.low for result in results)
    high = max(result.reading.high for result in results)
    return first._replace(low=low, high=high)


def _refuse_future(results: Iterable[LabResult], as_of: date) -> None:
    problems = [
        Problem(
            f"labs.{result.analyte}",
            f"the result was taken on {day.isoformat()}, after the day of the assessment, {as_of.isoformat()}",
            result.printed,
            "correct the date, or assess as of a later day",
        )
        for result in results
        if (day := _day(result)) is not None and day > as_of
    ]
    if problems:
        raise InputError(problems)
