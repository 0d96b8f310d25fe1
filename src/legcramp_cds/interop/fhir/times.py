"""Dates and times of FHIR: whole or partial, with or without a zone, single or as a period."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

from legcramp_cds.interop.fhir.plain import listing, mapping, text

__all__ = ["NEVER", "When", "by_day", "is_after", "of_period", "parse", "when_of"]

# Earlier or later than this is a misprint, and lies outside what arithmetic with time zones can do.
_FIRST_YEAR, _LAST_YEAR = 1850, 9998


class When(NamedTuple):
    """A point in time as far as it was understood.

    Args:
        value: The day, or the day with its time; None when there is none.
        doubt: Why it is not certain; empty when it is.
        day: Its calendar day, as printed, in the zone in which it was printed.
        last: The last day that it may mean; the same day unless the date is partial.
    """

    value: date | datetime | None
    doubt: str = ""
    day: date | None = None
    last: date | None = None


NEVER = When(None)


def parse(value: object) -> When:
    """Read a FHIR date, dateTime or instant.

    A partial date is read as its first day: so an old result can never pass for a fresh one, and an exact date of the
    same period counts as the newer one.

    Example:
        >>> parse("2026-02").value, parse("2026-02").last
        (datetime.date(2026, 2, 1), datetime.date(2026, 2, 28))
    """
    if value is None:
        return NEVER
    given = text(value)
    if not given:
        return NEVER if value == "" else When(None, "the date is not a text")
    try:
        if len(given) > 10:
            moment = datetime.fromisoformat(given)
            found: date | datetime = moment
            day = moment.date()
        elif len(given) == 10:
            found = day = date.fromisoformat(given)
        else:
            return _partial(given)
    except ValueError:
        return When(None, f"the date cannot be read: {given[:40]}")
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return When(None, f"the date is not believable: {given[:40]}")
    return When(found, "", day, day)


def _partial(given: str) -> When:
    parts = given.split("-")
    if len(parts) > 2 or not all(part.isascii() and part.isdigit() for part in parts) or len(parts[0]) != 4:
        return When(None, f"the date cannot be read: {given}")
    year = int(parts[0])
    first, final = (int(parts[1]), int(parts[1])) if len(parts) == 2 else (1, 12)
    if not (_FIRST_YEAR <= year <= _LAST_YEAR and 1 <= first <= 12):
        return When(None, f"the date is not believable: {given}")
    day, last = date(year, first, 1), date(year, final, calendar.monthrange(year, final)[1])
    return When(day, f"the date is only known to be {given}; its first day is assumed", day, last)


def of_period(period: object) -> tuple[When, When]:
    """Start and end of a Period."""
    given = mapping(period)
    return parse(given.get("start")), parse(given.get("end"))


def when_of(resource: Mapping[str, object], stem: str) -> When:
    """The time of a resource from its ``stem[x]``: dateTime, instant, period or timing, whichever is there.

    Args:
        resource: The resource.
        stem: Such as ``effective``, ``performed`` or ``onset``. Of a period its end counts, because that is when the
            statement was complete, or its start where it has no end.
    """
    exact = resource.get(f"{stem}DateTime")
    if exact is not None:
        return parse(exact)
    if (instant := resource.get(f"{stem}Instant")) is not None:
        return parse(instant)
    if (period := resource.get(f"{stem}Period")) is not None:
        start, end = of_period(period)
        return end if end.value is not None else start
    if (timing := resource.get(f"{stem}Timing")) is not None:
        events = listing(mapping(timing).get("event"))
        return parse(events[-1]) if events else NEVER
    return NEVER


# The zone in which a day ends last, and so the last in which a moment can still be of today.
_WESTERNMOST = timezone(timedelta(hours=-12))
_PRINTED_LATER = (
    "printed as later than the day of the assessment, but of that day in a zone further west; taken as such"
)


def by_day(when: When, as_of: date | None) -> When:
    """The same moment in a zone in which it is no later than the day of the assessment, where there is such a zone.

    What was taken in the evening in America is printed by many servers in UTC, where the next day has begun.

    Args:
        when: The time; without a clock and a zone it is left as it is.
        as_of: The day of the assessment.

    Example:
        >>> by_day(parse("2026-11-23T03:50:00Z"), date(2026, 11, 22)).value.isoformat()
        '2026-11-22T15:50:00-12:00'
    """
    moment = when.value
    if as_of is None or when.day is None or when.day <= as_of or not isinstance(moment, datetime) or not moment.tzinfo:
        return when
    # UTC comes first: what is of the day itself there may be of the day before in the westernmost zone.
    for zone in (UTC, _WESTERNMOST):
        there = moment.astimezone(zone)
        day = there.date()
        if day <= as_of:
            return When(there, when.doubt or _PRINTED_LATER, day, day)
    return when


def is_after(when: When, as_of: date | None) -> bool:
    """Whether a time lies after the day of the assessment, wherever on earth that day was.

    Example:
        >>> day = date(2026, 11, 22)
        >>> is_after(parse("2026-11-23T03:50:00Z"), day), is_after(parse("2026-11-23T12:30:00Z"), day)
        (False, True)
    """
    day = by_day(when, as_of).day
    return day is not None and as_of is not None and day > as_of
