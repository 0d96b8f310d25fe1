"""How common leg cramps are, in whom and when."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

DELACOUR_2018 = Source(
    key="delacour_2018",
    title="Association between alcohol consumption and nocturnal leg cramps in patients over 60: a case-control study",
    year=2018,
    publisher="Annals of Family Medicine 16(4):296",
    url="https://www.annfammed.org/content/16/4/296.full",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document.",
)

DELACOUR_2020 = Source(
    key="delacour_2020",
    title=(
        "Association between physical activity and Nocturnal Leg Cramps in patients over 60 years old: a "
        "case-control study"
    ),
    year=2020,
    publisher="Scientific Reports 10(1):2638",
    doi="10.1038/s41598-020-59312-9",
    reliability=Reliability.PRIMARY,
)

GARRISON_2015 = Source(
    key="garrison_2015",
    title="Seasonal effects on the occurrence of nocturnal leg cramps: a prospective cohort study",
    year=2015,
    publisher="CMAJ 187(4):248-253",
    doi="10.1503/cmaj.140497",
    pmid="25623650",
    reliability=Reliability.PRIMARY,
)

GRANDNER_2017 = Source(
    key="grandner_2017",
    title=(
        "Nocturnal leg cramps: prevalence and associations with demographics, sleep disturbance symptoms, "
        "medical conditions, and cardiometabolic risk factors"
    ),
    year=2017,
    publisher="PLoS One 12(6):e0178465",
    doi="10.1371/journal.pone.0178465",
    pmid="28586374",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5460850",
    reliability=Reliability.PRIMARY,
)

HASKELL_VETERANS = Source(
    key="haskell_veterans",
    title="Clinical Epidemiology of Nocturnal Leg Cramps in Male Veterans",
    url="https://c.coek.info/pdf-clinical-epidemiology-of-nocturnal-leg-cramps-in-male-veterans-.html",
    reliability=Reliability.PRIMARY,
    note=(
        "By Haskell and Fiebach. Journal not shown in what was read. The abstract prints P=0.09 for 34 "
        "against 12 percent with vascular disease, yet calls it striking."
    ),
)

JABFM_2024 = Source(
    key="jabfm_2024",
    title="Patient-reported leg cramp treatments and internet use",
    year=2024,
    publisher="Journal of the American Board of Family Medicine 37(6):1123",
    url="http://jabfm.org/content/37/6/1123.full",
    reliability=Reliability.PRIMARY,
)

MAISONNEUVE_2016 = Source(
    key="maisonneuve_2016",
    title="Prevalence of cramps in patients over the age of 60 in primary care: a cross sectional study",
    year=2016,
    publisher="BMC Family Practice",
    doi="10.1186/s12875-016-0509-9",
    url="https://bmcprimcare.biomedcentral.com/articles/10.1186/s12875-016-0509-9",
    reliability=Reliability.PRIMARY,
)

NAYLOR_YOUNG_1994 = Source(
    key="naylor_young_1994",
    title="A general population survey of rest cramps",
    year=1994,
    publisher="Age and Ageing 23:418-420",
    pmid="7825490",
    url="https://pubmed.ncbi.nlm.nih.gov/7825490/",
    reliability=Reliability.PRIMARY,
)
