"""Leg pain and leg cramps in children."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BMJ_2006_GROWING = Source(
    key="bmj_2006_growing",
    title="Growing pains",
    year=2006,
    publisher="BMJ",
    reliability=Reliability.SECONDARY,
    note="An editorial, read as another page quotes it.",
)

CFP_BACM_2017 = Source(
    key="cfp_bacm_2017",
    title="Benign acute childhood myositis",
    year=2017,
    publisher="Canadian Family Physician, Child Health Update",
    url="https://www.cfp.ca/content/63/5/365.long",
    reliability=Reliability.PRIMARY,
)

CHILD_CRAMPS_PAGE = Source(
    key="child_cramps_page",
    title="Leg Cramps at Night in Children",
    publisher="222health.com",
    url="https://222health.com/family-health/childrens-health/114151.html",
    reliability=Reliability.TERTIARY,
    note="Passes on the series of Calgary, a pediatrician and the Cleveland Clinic.",
)

EBM_GROWING_PAINS = Source(
    key="ebm_growing_pains",
    title="Innocent leg aches (growing pains)",
    publisher="EBM Guidelines",
    reliability=Reliability.GUIDELINE,
)

IJP_BACM_TABLE = Source(
    key="ijp_bacm_table",
    title="Differential diagnosis of benign acute childhood myositis",
    year=2021,
    publisher="Italian Journal of Pediatrics",
    doi="10.1186/s13052-021-01002-x",
    url="https://ijponline.biomedcentral.com/articles/10.1186/s13052-021-01002-x/tables/3",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document. Table 3 was read.",
)

KNOWYOURDOCTOR_GROWING_PAINS = Source(
    key="knowyourdoctor_growing_pains",
    title="Growing pains",
    publisher="knowyourdoctor.com.cy, after NHS Choices",
    url="https://www.knowyourdoctor.com.cy/medical/growing-pains/",
    reliability=Reliability.TERTIARY,
)

LEUNG_1999 = Source(
    key="leung_1999",
    title="Nocturnal leg cramps in children: incidence and clinical characteristics",
    year=1999,
    publisher="Journal of the National Medical Association 91(6):329-332",
    pmid="10388258",
    url="https://pubmed.ncbi.nlm.nih.gov/10388258/",
    reliability=Reliability.PRIMARY,
)

MOHANTA_2014 = Source(
    key="mohanta_2014",
    title="Growing pains: practitioners' dilemma",
    year=2014,
    publisher="Indian Pediatrics",
    url="http://indianpediatrics.net/may2014/may-379-383.htm",
    reliability=Reliability.PRIMARY,
)

NHS_GROWING_PAINS_NEWS = Source(
    key="nhs_growing_pains_news",
    title="NHS offers essential advice to parents on managing growing pains",
    publisher="sportstvnewsnetwork.com",
    url="https://sportstvnewsnetwork.com/?p=11771",
    reliability=Reliability.TERTIARY,
    note="A report that passes on the page of the NHS.",
)

PEMSOURCE_BACM = Source(
    key="pemsource_bacm",
    title="Viral myositis",
    year=2025,
    publisher="PEMSource",
    url="http://pemsource.org/2025/02/11/question-msk-2",
    reliability=Reliability.SECONDARY,
    note=(
        "Exact title not shown; this one describes the document. A teaching question with figures from a "
        "scoping review."
    ),
)

PETERSON_GROWING_TABLE = Source(
    key="peterson_growing_table",
    title="Growing pains: inclusion and exclusion criteria",
    publisher="Textbook chapter online",
    url="https://obgynkey.com/7-growing-pains/",
    reliability=Reliability.TERTIARY,
    note="Table after Peterson.",
)

YIP_GROWING_PAINS = Source(
    key="yip_growing_pains",
    title='The treatability of "growing pains" in children: a mini review',
    publisher="Pediatric Dimensions",
    doi="10.15761/PD.1000116",
    url="http://oatext.com/The-treatability-of-growing-pains-in-children-a-mini-review.php",
    reliability=Reliability.SECONDARY,
)
