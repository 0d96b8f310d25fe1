"""Other keys under which the evidence files name a document that is listed once here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ALIASES"]

# The evidence was gathered by topic, so one paper could be given a key in each of several files. Two files
# also gave one key, schwellnus_2011, to two papers: it is understood only with the file in front of it,
# because a guess would cite the wrong paper.
ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "aan_cramps_2010": "aan_2010",
        "allen_kirby_text": "allen_kirby_2012",
        "angeli_albumin": "angeli_1996",
        "cipn_review": "cipn_review_2012",
        "cks_leg_cramps": "cks_2012",
        "delacour_alcohol_2018": "delacour_2018",
        "ean_2024_ck": "ean_hyperck_2024",
        "epidemiology:schwellnus_2011": "schwellnus_ultramarathon_2011",
        "fpnotebook": "fpnotebook_nlc",
        "haskell_fiebach": "haskell_veterans",
        "hd_cramp_review_2016": "jsmj_2016_hd_cramps",
        "hu_2022_dm_cramps": "hu_2022",
        "hypocalcemia_signs_page": "medicinespecifics_ca",
        "hypothyroid_myopathy_1983": "khaleeli_1983",
        "kyriakides_2010": "efns_hyperck_2010",
        "mda_mgox_2019": "mgox_2019",
        "naylor_1994": "naylor_young_1994",
        "neuro-vascular:schwellnus_2011": "schwellnus_ironman_2011",
        "quinine_interactions_label": "quinine_label_ddi",
        "remedy_bnssg": "remedy_bnssg_cramps",
        "t2dm_retinopathy_2022": "hu_2022",
    }
)
