"""What guidelines differ about, and the positions that more than one profile holds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from legcramp_cds.knowledge.care._gates import night_or_rest
from legcramp_cds.knowledge.declare import seen, unseen
from legcramp_cds.knowledge.drugs import DRUG_CLASSES, EXPOSURES
from legcramp_cds.knowledge.patterns import ordinary_cramp
from legcramp_cds.knowledge.profiles.shapes import Position, Topic
from legcramp_cds.knowledge.thresholds import MAGNESIUM_LOW_CMDT, MAGNESIUM_LOW_STATPEARLS
from legcramp_cds.logic.build import all_of, any_of, at_least, below, present

__all__ = [
    "BLOODS_ONLY_AIMED",
    "DRUGS_ALL_SOURCES",
    "LOW_MAGNESIUM_070",
    "MAGNESIUM_NOT_ADVISED",
    "QUININE_BY_COUNTRY",
    "TOPICS",
]

TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        topic.id: topic
        for topic in (
            Topic(id="routine_bloods", name="Blood tests for typical night cramps", when=ordinary_cramp),
            Topic(
                id="quinine",
                name="Quinine for night cramps",
                when=any_of(night_or_rest, present(EXPOSURES["taking_quinine"])),
            ),
            Topic(id="magnesium", name="Magnesium for ordinary cramps", when=night_or_rest),
            Topic(
                id="drugs_that_count",
                name="Which drugs count as a cause",
                when=any_of(*(present(one.taking) for one in DRUG_CLASSES.values() if one.is_cause)),
            ),
            Topic(
                id="low_magnesium",
                name="Below which value magnesium is low",
                when=all_of(below(MAGNESIUM_LOW_CMDT), at_least(MAGNESIUM_LOW_STATPEARLS)),
            ),
        )
    }
)

BLOODS_ONLY_AIMED = Position(
    text="None when history and examination are typical; aimed tests when they suggest a cause.",
    citations=(seen("allen_kirby_2012", "abstract"), seen("remedy_bnssg_cramps", "investigations")),
)

QUININE_BY_COUNTRY = Position(
    text="Not for routine use. A last resort behind the British gate where quinine is licensed for cramps; not at all "
    "where it is not.",
    citations=(seen("mhra_2010", "advice"), seen("fda_2010", "communication")),
)

MAGNESIUM_NOT_ADVISED = Position(
    text="Not advised for ordinary cramps without a deficiency: no better than a placebo in older adults.",
    citations=(seen("mg_cochrane_2020", "abstract"),),
)

DRUGS_ALL_SOURCES = Position(
    text="Every class for which any source shows or reports cramps, weighed by how well it is shown.",
    citations=(seen("medal_cramp_drugs", "drugs"), seen("garrison_2012", "abstract")),
)

LOW_MAGNESIUM_070 = Position(
    text="Low below 0.70 mmol/L (1.7 mg/dL): our choice, the middle one of the published limits.",
    citations=(seen("bnssg_hypomagnesaemia", "definition"), unseen("compiler_proposal", "choice of the middle limit")),
)
