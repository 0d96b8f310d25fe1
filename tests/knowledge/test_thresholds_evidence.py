"""No numeric criterion of the evidence is missing among the limits, and each carries its source and its standing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from legcramp_cds.knowledge.sources import SOURCES
from legcramp_cds.knowledge.sources.aliases import ALIASES
from legcramp_cds.knowledge.thresholds import THRESHOLDS
from legcramp_cds.logic.thresholds import ReferenceLimit, Threshold
from legcramp_cds.readings import to_canonical

OURS = {
    "calcium_total": ("calcium",),
    "calcium_albumin_corrected": ("calcium_adjusted_reported", "calcium_adjusted"),
    "arterial_ph": ("ph",),
    "arterial_pco2": ("pco2",),
    "vitamin_d_25oh": ("vitamin_d",),
    "vitamin_b12": ("b12",),
    "egfr": ("egfr_reported", "egfr_ckd_epi_2021"),
    "acr": ("urine_acr",),
    "osmolality_serum": ("osmolality",),
    "glucose_random": ("glucose",),
    "glucose_2h_ogtt": ("glucose_ogtt_2h",),
    "copeptin_hypertonic_saline": ("copeptin_saline",),
    "copeptin_arginine_60min": ("copeptin_arginine",),
    "cortisol_after_250ug_corticotropin": ("cortisol_stimulated",),
    "urine_calcium_creatinine": ("urine_calcium_creatinine",),
}

# Left out on purpose: analyte, value, source.
LEFT_OUT = {
    ("duration_after_surgery", 12, "hypopt_workshop_2022"),  # how long a disease lasts is no number of the record
    ("egfr", 90, "kdigo_2012_table"),  # "90 or more" is G1: the same boundary as "below 90"
    ("acr", 3, "bmjbp_ckd"),  # "below 3" is A1: the same boundary as "3 or more"
    ("transferrin_saturation", 20, "droracle"),  # written by a machine, and no rule reads it
    ("magnesium", 0.5, "embeds_mg_2025"),  # agrees with the limit for intravenous replacement
}


def criteria(shared: Path) -> Iterator[dict[str, Any]]:
    yaml = pytest.importorskip("yaml")
    loaded = yaml.safe_load((shared / "evidence" / "labs.yaml").read_text(encoding="utf-8"))
    for condition in loaded["conditions"].values():
        for part in ("criteria", "severity", "critical"):
            yield from (item for item in condition[part] or () if "analyte" in item and item["op"] != "range")


def matches(limit: Threshold, item: dict[str, Any]) -> bool:
    """The same limit from the same source; or, for a figure that nobody had read there, from one where it was read."""
    # A key of the evidence that no rule cites is no document here.
    listed = SOURCES.get(ALIASES.get(item["source"], item["source"]))
    same_source = limit.citation.source is listed and limit.citation.verified == item["checked"]
    read_elsewhere = limit.citation.verified and not item["checked"]
    if not (same_source or read_elsewhere) or limit.inclusive != (item["op"] in ("<=", ">=")):
        return False
    if item["unit"] == "x_ULN":
        return isinstance(limit, ReferenceLimit) and limit.times == item["value"]
    unit = "[pH]" if item["analyte"] == "arterial_ph" else item["unit"]
    return limit.cut == pytest.approx(to_canonical(limit.measurement, item["value"], unit), rel=1e-9)


def test_every_numeric_criterion_of_the_evidence_is_a_limit(shared: Path) -> None:
    missing = []
    count = 0
    for item in criteria(shared):
        if (item["analyte"], item["value"], item["source"]) in LEFT_OUT:
            continue
        for name in OURS.get(item["analyte"], (item["analyte"],)):
            count += 1
            here = [limit for limit in THRESHOLDS.values() if limit.measurement.id == name]
            if not any(matches(limit, item) for limit in here):
                missing.append((name, item["op"], item["value"], item["unit"], item["source"]))
    assert missing == []
    assert count > 80
