"""Limits of ferritin and transferrin saturation. The D-dimer has none here: no unit stood beside the published ones."""

from __future__ import annotations

from legcramp_cds.knowledge.analytes import FERRITIN
from legcramp_cds.knowledge.declare import decision, reopened, seen

__all__ = [
    "FERRITIN_LOW",
    "FERRITIN_LOW_CHILD",
    "FERRITIN_LOW_INFLAMMATION",
    "FERRITIN_LOW_INFLAMMATION_CHILD",
    "FERRITIN_PHYSIOLOGICAL_CHILD",
    "FERRITIN_PHYSIOLOGICAL_FEMALE",
    "FERRITIN_RLS",
    "FERRITIN_RLS_CHILD",
]

_WHO = "table 1, WHO 2020"

FERRITIN_LOW = decision(
    "ferritin_low",
    FERRITIN,
    "15 ug/L",
    by=seen("ferritin_table_pmc9827648", _WHO),
    note="the default over 5 years and without inflammation; also in the first trimester",
)

FERRITIN_LOW_INFLAMMATION = decision(
    "ferritin_low_inflammation",
    FERRITIN,
    "70 ug/L",
    by=seen("ferritin_table_pmc9827648", _WHO),
    note="with inflammation or infection, which raise ferritin",
)

FERRITIN_LOW_CHILD = decision(
    "ferritin_low_child",
    FERRITIN,
    "12 ug/L",
    by=seen("ferritin_table_pmc9827648", _WHO),
    note="under 5 years",
)

FERRITIN_LOW_INFLAMMATION_CHILD = decision(
    "ferritin_low_inflammation_child",
    FERRITIN,
    "30 ug/L",
    by=seen("ferritin_table_pmc9827648", _WHO),
    note="under 5 years, with inflammation",
)

FERRITIN_PHYSIOLOGICAL_FEMALE = decision(
    "ferritin_physiological_female",
    FERRITIN,
    "25 ug/L",
    by=seen("ferritin_physio_2025", "abstract"),
    note="where stores run out in women by physiology; not the default, which is 15",
)

FERRITIN_PHYSIOLOGICAL_CHILD = decision(
    "ferritin_physiological_child",
    FERRITIN,
    "22 ug/L",
    by=seen("ferritin_physio_2025", "abstract"),
    note="young children; not the default, which is 12",
)

FERRITIN_RLS = decision(
    "ferritin_rls",
    FERRITIN,
    "75 ug/L",
    by=reopened("aan_rls_2016", "recommendation 9"),
    inclusive=True,
    note="iron is offered for restless legs in adults; no limit of anemia; the IRLSSG of 2018 has the same figure",
)

FERRITIN_RLS_CHILD = decision(
    "ferritin_rls_child",
    FERRITIN,
    "50 ug/L",
    by=reopened("uptodate_rls_child", "footnote"),
    note="restless legs in children",
)
