"""Leg cramps as such: definition, approach and lay information."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ALLEN_KIRBY_2012 = Source(
    key="allen_kirby_2012",
    title="Nocturnal leg cramps",
    year=2012,
    publisher="American Family Physician 86(4):350-355",
    pmid="22963024",
    url="https://pubmed.ncbi.nlm.nih.gov/22963024/",
    reliability=Reliability.SECONDARY,
    note="A clinical review. The abstract was read at PubMed, the text only in copies on unrelated sites.",
)

BMJ_BP_CRAMPS = Source(
    key="bmj_bp_cramps",
    title="Muscle cramps: approach, history and differentials",
    publisher="BMJ Best Practice, topic 569",
    url="https://bestpractice.bmj.com/topics/en-us/569",
    reliability=Reliability.TERTIARY,
)

CKS_2012 = Source(
    key="cks_2012",
    title="Leg cramps",
    year=2012,
    publisher="NICE CKS",
    url="http://cks.nice.org.uk/leg-cramps",
    reliability=Reliability.GUIDELINE,
    note="A copy of the 2012 revision; the current topic was not seen.",
)

DGN_CRAMPI_2012 = Source(
    key="dgn_crampi_2012",
    title="S1-Leitlinie Crampi/Muskelkrampf (AWMF 030/037)",
    year=2012,
    publisher="Deutsche Gesellschaft fuer Neurologie",
    url="http://www.dgn.org/leitlinien/2296-ll-65-2012-crampimuskelkrampf",
    reliability=Reliability.GUIDELINE,
    note="Edition of 2012; the current one was not seen. In German.",
)

DIJKSTRA_2023 = Source(
    key="dijkstra_2023",
    title="Muscle cramps and contractures: causes and treatment",
    year=2023,
    publisher="Practical Neurology",
    doi="10.1136/pn-2022-003574",
    pmid="36522175",
    url="https://pn.bmj.com/content/23/1/23.full",
    reliability=Reliability.PRIMARY,
)

FPIN_LEG_CRAMPS = Source(
    key="fpin_leg_cramps",
    title="What is the diagnostic approach to a patient with leg cramps?",
    publisher="Family Physicians Inquiries Network",
    url="https://mospace.umsystem.edu/xmlui/handle/10355/3348",
    reliability=Reliability.SECONDARY,
    note="An evidence-based clinical inquiry.",
)

FPNOTEBOOK_NLC = Source(
    key="fpnotebook_nlc",
    title="Nocturnal leg cramp",
    publisher="Family Practice Notebook",
    url="https://fpnotebook.com/Ortho/Sx/NctrnlLgCrmp.htm",
    reliability=Reliability.TERTIARY,
)

HALLEGRAEFF_2017 = Source(
    key="hallegraeff_2017",
    title="Criteria in diagnosing nocturnal leg cramps: a systematic review",
    year=2017,
    publisher="BMC Family Practice 18:29",
    doi="10.1186/s12875-017-0600-x",
    pmid="28241802",
    url="https://bmcfampract.biomedcentral.com/articles/10.1186/s12875-017-0600-x",
    reliability=Reliability.SECONDARY,
)

HAUSARZT_CRAMPI = Source(
    key="hausarzt_crampi",
    title="Crampi",
    publisher="hausarzt.digital",
    url="https://hausarzt.digital/?p=77813",
    reliability=Reliability.SECONDARY,
    note="Practice summary of the German S1 guideline.",
)

MSD_CRAMPS = Source(
    key="msd_cramps",
    title="Muscle cramps",
    publisher="MSD Manual",
    reliability=Reliability.SECONDARY,
    note="Read only as another page quotes it.",
)

NHS_LEG_CRAMPS_COPY = Source(
    key="nhs_leg_cramps_copy",
    title="Symptoms of leg cramps: when to seek advice",
    year=2017,
    publisher="NHS website content on Zana",
    url="https://zana.com/a/leg-cramps-symptoms-leg-cramps.1344",
    reliability=Reliability.TERTIARY,
    note="A copy made in 2017.",
)

NIDIRECT = Source(
    key="nidirect",
    title="Leg cramps",
    publisher="nidirect",
    url="https://nidirect.gov.uk/node/10453",
    reliability=Reliability.TERTIARY,
    note="Public information of the government of Northern Ireland.",
)

REMEDY_BNSSG_CRAMPS = Source(
    key="remedy_bnssg_cramps",
    title="Muscle cramps",
    publisher="REMEDY, NHS Bristol, North Somerset and South Gloucestershire ICB",
    url="https://remedy.bnssg.icb.nhs.uk/bnssg-icb/development-area/muscle-cramps-draft",
    reliability=Reliability.SECONDARY,
    note="Draft of a referral page.",
)

SCHUMANN_2021 = Source(
    key="schumann_2021",
    title="Rationale Muskelkrampfbehandlung: Wenn die Wade krampft",
    year=2021,
    publisher="Deutsches Aerzteblatt",
    url="https://www.aerzteblatt.de/archiv/221698/Rationale-Muskelkrampfbehandlung-Wenn-die-Wade-krampft",
    reliability=Reliability.TERTIARY,
    note="In German.",
)

SWIM_CRAMP_PAGE = Source(
    key="swim_cramp_page",
    title="What should you do if you get a leg cramp while swimming?",
    publisher="azquestion.com",
    url="https://azquestion.com/sports-active-lifestyle/what-should-you-do-if-you-get-a-leg-cramp-while-swimming",
    reliability=Reliability.TERTIARY,
    note="Passes on advice of HealthDay.",
)

WIKIMSK_CRAMPS = Source(
    key="wikimsk_cramps",
    title="Muscle cramps and contractures",
    publisher="WikiMSK",
    url="https://wikimsk.org/wiki/Muscle_Cramps_and_Contractures",
    reliability=Reliability.SECONDARY,
    note="Its table is adapted from Dijkstra et al.",
)
