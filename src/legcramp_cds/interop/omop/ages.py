"""How old a statement is, as one of a few ages, and what of it still holds on the day of the assessment.

For how long statements hold is knowledge (`legcramp_cds.knowledge.findings.lasting`). Two ages between the same limits
say the same of every finding, so a row needs no more than the number of the first limit that it has not passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import narwhals as nw

from legcramp_cds.interop.omop.days import shifted
from legcramp_cds.interop.omop.sorting import Decision, doubt, keep
from legcramp_cds.interop.omop.statements import DENIED, PRESENT, UNKNOWN
from legcramp_cds.knowledge.findings.lasting import SPANS, still_stated

__all__ = ["age", "holding"]


def age(day: nw.Expr, as_of: date) -> nw.Expr:
    """The number of the first limit that a statement of this day has not passed; behind the last one, or undated, more.

    Args:
        day: When it was made.
        as_of: The day of the assessment.
    """
    found = nw.lit(len(SPANS), dtype=nw.Int64())
    for number, days in reversed(tuple(enumerate(SPANS))):
        within = (day >= shifted(as_of, days)).fill_null(value=False)
        found = nw.when(within).then(nw.lit(number, dtype=nw.Int64())).otherwise(found)
    return found


def holding(
    finding: str, because: str = "", *, state: int, answer: int, aged: int, as_of: date, recent: str = ""
) -> Iterator[Decision]:
    """Keep a statement as far as it still holds.

    Args:
        finding: What is stated.
        because: What is doubtful about it; empty for nothing.
        state: Whether it is present.
        answer: Whether it answers a question that is asked time and again: then one that is too old to hold still takes
            the place of older ones.
        aged: Its `age`.
        as_of: The day of the assessment.
        recent: What is doubtful about it only where it holds; empty for nothing.
    """
    days = SPANS[aged] if aged < len(SPANS) else None
    holds = still_stated(finding, present=state == PRESENT, days=days)
    if finding in holds:
        yield keep(finding, because or recent, finding=finding, state=state, answer=answer)
        return
    old = f"stated too long before {as_of}, or without a date, to speak of that day"
    if answer:
        yield keep(finding, old, finding=finding, state=UNKNOWN if state == PRESENT else DENIED, answer=answer)
    else:
        yield doubt(old, finding)
    for implied in sorted(holds):
        yield keep(implied, f"it follows from {finding}, which may be over", finding=implied, state=state, answer=0)
