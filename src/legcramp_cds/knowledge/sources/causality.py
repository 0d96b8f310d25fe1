"""Whether a drug did it: how the course without it, and with it again, is judged."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

NARANJO_SCALE = Source(
    key="naranjo_scale",
    title="The Naranjo adverse drug reaction probability scale",
    year=2017,
    publisher="Psoriasis: Targets and Therapy 7:87-94",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5774610/table/t2-ptt-7-087",
    reliability=Reliability.SECONDARY,
    note="Read as table 2 of a later paper, which prints the scale of Naranjo and others (1981) with its scores.",
)

WHO_UMC_CAUSALITY = Source(
    key="who_umc_causality",
    title="WHO-UMC causality categories",
    year=2018,
    publisher="F1000Research 7:243",
    doi="10.12688/f1000research.13694.1",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6039921/table/B2",
    reliability=Reliability.SECONDARY,
    note="Read as box 2 of a later paper, which prints the categories of the Uppsala Monitoring Centre.",
)
