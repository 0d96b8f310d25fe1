"""Statins, fibrates and colchicine."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACC_AHA_CHOLESTEROL_2013 = Source(
    key="acc_aha_cholesterol_2013",
    title=(
        "2013 ACC/AHA guideline on the treatment of blood cholesterol to reduce atherosclerotic "
        "cardiovascular risk in adults"
    ),
    year=2013,
    publisher="American College of Cardiology, American Heart Association",
    url="https://jesse.tg/ngc-archive/summary/10477",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

CHAM_2010_STATIN_TIMING = Source(
    key="cham_2010_statin_timing",
    title="Time Course to Muscle-Related Adverse-Effect Onset and Recovery for Trials of Statins",
    year=2010,
    publisher="Pharmacotherapy 30(6):541-553",
    doi="10.1592/phco.30.6.541",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4729295/table/T5",
    reliability=Reliability.PRIMARY,
    note="Read as table 5.",
)

CLEAR_POOLED_2020 = Source(
    key="clear_pooled_2020",
    title="Treatment-emergent adverse events of bempedoic acid",
    year=2020,
    publisher="JAMA Cardiol 5(10):1-12",
    doi="10.1001/jamacardio.2020.2314",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7330832/table/hoi200039t2",
    reliability=Reliability.PRIMARY,
    note="Read as table 2.",
)

COLCHICINE_KOREA = Source(
    key="colchicine_korea",
    title="Statins don't increase risk of colchicine myopathy",
    year=2017,
    publisher="RheumNow",
    url="https://rheumnow.com/content/statins-dont-increase-risk-colchicine-myopathy",
    reliability=Reliability.TERTIARY,
    note=(
        "Exact title not shown; this one describes the document. News report, not the study itself. The study "
        "is a Korean cohort with gout."
    ),
)

CTT_2022 = Source(
    key="ctt_2022",
    title="Effect of statin therapy on muscle symptoms: individual participant data meta-analysis",
    year=2022,
    publisher="Lancet 400:832-845",
    doi="10.1016/S0140-6736(22)01545-8",
    pmid="36049498",
    url="https://www.thelancet.com/article/S0140-6736(22)01545-8/fulltext",
    reliability=Reliability.PRIMARY,
)

CTT_2022_NEWS = Source(
    key="ctt_2022_news",
    title="New study shows muscle pain is not due to statins in over 90 percent of those taking the treatment",
    year=2022,
    publisher="University of Oxford Medical Sciences Division",
    url="https://www.medsci.ox.ac.uk/news/new-study-shows-muscle-pain-is-not-due-to-statins-in-over-90-of-those-taking-the-treatment",
    reliability=Reliability.TERTIARY,
    note="News report, not the study itself.",
)

DAVIS_WELLER_2021 = Source(
    key="davis_weller_2021",
    title="Intensity of statin therapy and muscle symptoms: a network meta-analysis of 153 000 patients",
    year=2021,
    publisher="BMJ Open 11(6):e043714",
    url="https://bmjopen.bmj.com/content/11/6/e043714.full",
    reliability=Reliability.SECONDARY,
)

EAS_2018_BOX = Source(
    key="eas_2018_box",
    title="Adverse effects of statin therapy: European Atherosclerosis Society consensus panel",
    year=2018,
    publisher="European Heart Journal",
    doi="10.1093/eurheartj/ehy182",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6047411/",
    reliability=Reliability.GUIDELINE,
    note=(
        "Exact title not shown; this one describes the document. The key points on muscle symptoms were read in box 1."
    ),
)

EAS_SAMS_2015 = Source(
    key="eas_sams_2015",
    title="Statin-associated muscle symptoms: European Atherosclerosis Society consensus panel statement",
    year=2015,
    publisher="European Heart Journal",
    doi="10.1093/eurheartj/ehv043",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4416140/",
    reliability=Reliability.GUIDELINE,
    note="Exact title not shown; this one describes the document. Table 1 was read.",
)

GEMFIBROZIL_STATIN = Source(
    key="gemfibrozil_statin",
    title="HMG-CoA reductase inhibitors with fibrates",
    publisher="Skyscape",
    url="https://download.skyscape.com/download/ota/lonestar/3C52715-7DF0-47C4-BF2A-379E6E7AC9B5/skyscaperx.edxx/content/HTML/s/tu3.htm",
    reliability=Reliability.TERTIARY,
    note="Monograph on an interaction.",
)

NICE_TA385 = Source(
    key="nice_ta385",
    title="Ezetimibe for treating primary heterozygous-familial and non-familial hypercholesterolaemia",
    publisher="NICE",
    url="https://jesse.tg/ngc-archive/summary/10924",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

NPS_SAMS = Source(
    key="nps_sams",
    title="Statin-associated muscle symptoms assessment guide",
    publisher="NPS MedicineWise",
    reliability=Reliability.GUIDELINE,
)

STATIN_MACROLIDE_2019 = Source(
    key="statin_macrolide_2019",
    title="The clinical significance of statins-macrolides interaction",
    year=2019,
    publisher="Therapeutics and Clinical Risk Management 15:921-936",
    doi="10.2147/TCRM.S214938",
    pmid="31413581",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6661989",
    reliability=Reliability.SECONDARY,
)
