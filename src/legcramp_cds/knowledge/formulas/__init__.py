"""Derived values as trees, so that every engine computes them alike; `FORMULAS` holds them by id.

A formula is unknown until all its inputs are known and its conditions hold. Where an adjustment is known to err in
one direction its value is a bound (see `CALCIUM_ADJUSTED`), so that it can alarm but not reassure.
"""

from __future__ import annotations

from collections.abc import Mapping

from legcramp_cds.knowledge.collect import collect
from legcramp_cds.knowledge.formulas import balance, calcium, heart, kidney, urine
from legcramp_cds.knowledge.formulas.balance import (
    ANION_GAP,
    ANION_GAP_WITH_POTASSIUM,
    OSMOLALITY_DORWART,
    OSMOLALITY_SIMPLE,
    SODIUM_CORRECTED_HILLIER,
    SODIUM_CORRECTED_KATZ,
)
from legcramp_cds.knowledge.formulas.calcium import CALCIUM_ADJUSTED, CALCIUM_IONIZED_PH
from legcramp_cds.knowledge.formulas.heart import QTC_BAZETT, QTC_FRIDERICIA
from legcramp_cds.knowledge.formulas.kidney import EGFR_CKD_EPI_2021, EGFR_SCHWARTZ
from legcramp_cds.knowledge.formulas.urine import FEMG, URINE_CALCIUM_CREATININE, URINE_K_CREATININE
from legcramp_cds.logic.nodes import Formula

__all__ = [
    "ANION_GAP",
    "ANION_GAP_WITH_POTASSIUM",
    "CALCIUM_ADJUSTED",
    "CALCIUM_IONIZED_PH",
    "EGFR_CKD_EPI_2021",
    "EGFR_SCHWARTZ",
    "FEMG",
    "FORMULAS",
    "OSMOLALITY_DORWART",
    "OSMOLALITY_SIMPLE",
    "QTC_BAZETT",
    "QTC_FRIDERICIA",
    "SODIUM_CORRECTED_HILLIER",
    "SODIUM_CORRECTED_KATZ",
    "URINE_CALCIUM_CREATININE",
    "URINE_K_CREATININE",
]

FORMULAS: Mapping[str, Formula] = collect((kidney, calcium, balance, heart, urine), Formula)
