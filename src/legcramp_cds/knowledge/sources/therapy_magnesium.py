"""Magnesium as a treatment: benefit and harm."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

MG_COCHRANE_2012_TABLE = Source(
    key="mg_cochrane_2012_table",
    title="Magnesium for skeletal muscle cramps: summary of findings",
    year=2012,
    publisher="Cochrane Database of Systematic Reviews CD009402.pub2",
    doi="10.1002/14651858.CD009402.pub2",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7025716/table/CD009402-tbl-0001",
    reliability=Reliability.SECONDARY,
    note="Table of the version of 2012.",
)

MG_COCHRANE_2020 = Source(
    key="mg_cochrane_2020",
    title="Magnesium for skeletal muscle cramps",
    year=2020,
    publisher="Cochrane Database of Systematic Reviews CD009402.pub3",
    doi="10.1002/14651858.CD009402.pub3",
    pmid="32956536",
    url="https://www.painpluscpn.ca/Home/Article/98933",
    reliability=Reliability.SECONDARY,
    note=(
        "Counts of trials were read in the Cochrane Library, effect sizes in a web copy of the abstract; "
        "confirm these in the review."
    ),
)

MG_SAFETY_PAGES = Source(
    key="mg_safety_pages",
    title="Magnesium: interactions and contraindications",
    publisher="medicinalplants.us",
    url="https://medicinalplants.us/magnesium/magnesium-interactions-contraindications-pregnancy-use/",
    reliability=Reliability.TERTIARY,
    note="Page on herbs, of low quality.",
)

MG_SEBO_META = Source(
    key="mg_sebo_meta",
    title=(
        "Effect of magnesium therapy on nocturnal leg cramps: a systematic review of randomized controlled "
        "trials with meta-analysis using simulations"
    ),
    url="https://discovery.researcher.life/article/effect-of-magnesium-therapy-on-nocturnal-leg-cramps-a-systematic-review-of-randomized-controlled-trials-with-metaanalysis-using-simulations/699ee044acec3a2e983d0ee605a94e06",
    reliability=Reliability.SECONDARY,
    note="Journal not shown in what was read. Seven trials, search to August 2012.",
)

MG_SECONDARY = Source(
    key="mg_secondary",
    title="Risks of oral magnesium supplementation",
    publisher="droracle.ai",
    url="https://www.droracle.ai/articles/596331/what-are-the-risks-associated-with-oral-magnesium-supplementation",
    reliability=Reliability.UNVERIFIED,
    note="Machine-written page; never an authority.",
)

MG_WHEN_NOT = Source(
    key="mg_when_not",
    title="When should you not have magnesium",
    publisher="ntro.it.com",
    url="https://ntro.it.com/when-should-you-not-have-magnesium-key-contraindications-and-warnings",
    reliability=Reliability.TERTIARY,
    note="Lay page of low quality.",
)

MGOX_2019 = Source(
    key="mgox_2019",
    title="Risk factors for hypermagnesemia in patients prescribed magnesium oxide: retrospective cohort",
    year=2019,
    publisher="Journal of Pharmaceutical Health Care and Sciences 5:4",
    doi="10.1186/s40780-019-0133-7",
    pmid="30805197",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6373027",
    reliability=Reliability.PRIMARY,
)

ROGUIN_MAOR_2017 = Source(
    key="roguin_maor_2017",
    title="Effect of magnesium oxide supplementation on nocturnal leg cramps: a randomized clinical trial",
    year=2017,
    publisher="JAMA Internal Medicine 177(5):617-623",
    doi="10.1001/jamainternmed.2016.9261",
    pmid="28241153",
    url="https://jamanetwork.com/journals/jamainternalmedicine/article-abstract/2603490",
    reliability=Reliability.PRIMARY,
)
