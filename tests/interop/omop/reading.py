"""Short forms in which tests of the OMOP reader write the rows of one person and look at what came of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from legcramp_cds.interop.omop import OmopItem, facts_from_omop
from tests.interop.omop.made import Made

AS_OF = date(2026, 11, 22)

DAY = timedelta(days=1)

POTASSIUM, MAGNESIUM, HBA1C = "2823-3", "19123-9", "4548-4"


def read(write: Callable[[Made], object], **options: Any) -> tuple[dict[str, Any], list[OmopItem]]:  # noqa: ANN401
    """The facts of person 1, who is a woman of 66, and what the account says of anything but her."""
    made = Made()
    made.person(1, made.female)
    write(made)
    found = facts_from_omop(made.tables(), as_of=AS_OF, **options)
    (row,) = found.facts.iter_rows(named=True)
    items = [item for item in found.report.items if item.table != "person" or item.fact not in ("age", "sex")]
    return row, items


def told(items: list[OmopItem]) -> list[tuple[str, str, bool]]:
    return [(item.outcome.value, item.because, item.used) for item in items]


START = date(2026, 3, 1)
