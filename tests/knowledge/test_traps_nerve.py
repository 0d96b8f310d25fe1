"""Traps of the notes on nerves and vessels that had no test of their own."""

from __future__ import annotations

import pytest

from legcramp_cds.knowledge.base import load
from legcramp_cds.knowledge.thresholds import THRESHOLDS
from tests.knowledge.asking import ask, status


# Its abstract prints P = 0.09 for a difference that it calls striking.
def test_the_series_of_haskell_lends_no_published_ratio() -> None:
    citing = [
        item
        for condition in load().conditions.values()
        for item in condition.evidence
        if any("haskell" in citation.source.key for citation in item.citations)
    ]
    assert citing
    assert [item for item in citing if item.likelihood_ratio is not None] == []


# 92 to 95 percent of people with the disease have cramps, but so has nearly everybody else.
@pytest.mark.parametrize("words", ["frequent_cramps widespread_cramps", "worsening_cramps cramp_thigh cramp_hand"])
def test_no_kind_of_cramp_argues_for_als(words: str) -> None:
    result = ask(f"nocturnal_cramps daytime_cramps {words}")
    assert status(result, "amyotrophic_lateral_sclerosis") == "unlikely"


def test_no_limit_counts_the_minutes_until_claudication_eases() -> None:
    assert [limit.id for limit in THRESHOLDS.values() if "claudication" in limit.measurement.id] == []


# An age-adjusted cut-off is disputed: whether a D-dimer is positive is for the laboratory that measured it to say.
def test_no_cut_off_of_our_own_is_laid_over_a_d_dimer() -> None:
    assert [limit.id for limit in THRESHOLDS.values() if "dimer" in limit.measurement.id] == []
