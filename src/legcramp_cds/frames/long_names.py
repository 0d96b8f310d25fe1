"""The columns of a long table: what they are called, and how its results rank among those of one sample."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce

import narwhals as nw

from legcramp_cds.record.choose import NEVER, STANDING, UNRANKED

__all__ = ["LongNames", "moment", "standing"]


@dataclass(frozen=True)
class LongNames:
    """Names of the columns of a long table.

    Args:
        patient: The patient.
        analyte: What was measured: an id, synonym or LOINC code.
        value: The number.
        unit: Its unit.
        collected: When the sample was taken, a date or a date with a time; empty where the table has no such column.
        status: How final the result is, in the words of FHIR; empty where the table has no such column.
        reference_low: The laboratory's lower reference limit in the unit of the result; empty where there is none.
        reference_high: Likewise the upper one.
    """

    patient: str = "patient"
    analyte: str = "analyte"
    value: str = "value"
    unit: str = "unit"
    collected: str = "collected_at"
    status: str = ""
    reference_low: str = ""
    reference_high: str = ""

    @property
    def all(self) -> tuple[str, ...]:
        """Those that the table has."""
        names = (self.patient, self.analyte, self.value, self.unit, self.collected, self.status)
        return tuple(name for name in (*names, *self.limits.values()) if name)

    @property
    def limits(self) -> dict[str, str]:
        """The columns of reference limits that the table has, by side."""
        sides = {"low": self.reference_low, "high": self.reference_high}
        return {side: name for side, name in sides.items() if name}


def moment(names: LongNames) -> nw.Expr:
    """When the sample was taken; a bare day counts as its start, and what has no date comes last."""
    never = nw.lit(datetime(1, 1, 1), dtype=nw.Datetime("us"))  # noqa: DTZ001 - compared with others without a zone
    if not names.collected:
        return never
    return nw.coalesce(nw.col(names.collected).cast(nw.Datetime("us")), never)


def standing(names: LongNames) -> nw.Expr:
    """How much a result counts among those of its sample; behind all for one that never counts."""
    if not names.status:
        return nw.lit(0, dtype=nw.Int16())
    words: Mapping[str, int] = {
        **{status.value: rank for status, rank in STANDING.items()},
        **{status.value: UNRANKED + 1 for status in NEVER},
    }
    cases = [(nw.col(names.status) == word, nw.lit(rank, dtype=nw.Int16())) for word, rank in words.items()]
    return reduce(
        lambda rest, case: nw.when(case[0]).then(case[1]).otherwise(rest), cases, nw.lit(UNRANKED, dtype=nw.Int16())
    )
