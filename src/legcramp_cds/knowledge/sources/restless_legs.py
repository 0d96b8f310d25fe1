"""Restless legs and periodic limb movements."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AAN_RLS_2016 = Source(
    key="aan_rls_2016",
    title="Practice guideline summary: treatment of restless legs syndrome in adults",
    year=2016,
    publisher="American Academy of Neurology",
    url="https://jesse.tg/ngc-archive/summary/11171",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

AASM_RLS_2025 = Source(
    key="aasm_rls_2025",
    title="Treatment of restless legs syndrome and periodic limb movement disorder: clinical practice guideline",
    year=2025,
    publisher="American Academy of Sleep Medicine; Journal of Clinical Sleep Medicine 21(1):137-152",
    doi="10.5664/jcsm.11390",
    pmid="39324694",
    url="https://pubmed.ncbi.nlm.nih.gov/39324694/",
    reliability=Reliability.GUIDELINE,
    note="The beginning of the abstract was read, on a copy of PubMed.",
)

DUNIETZ_2017 = Source(
    key="dunietz_2017",
    title="Restless legs syndrome and sleep-wake disturbances in pregnancy",
    year=2017,
    publisher="Journal of Clinical Sleep Medicine 13(7):863-870",
    doi="10.5664/jcsm.6654",
    pmid="28633715",
    reliability=Reliability.PRIMARY,
)

GERMAN_SLEEP_2001 = Source(
    key="german_sleep_2001",
    title="Indications for performing polysomnography in the diagnosis and treatment of restless legs syndrome",
    year=2001,
    publisher="German Sleep Society, study group on motor disorders",
    url="https://portal.fis.tum.de/en/publications/indications-for-performing-polysomnography-in-the-diagnosis-and-t",
    reliability=Reliability.GUIDELINE,
)

HCPLIVE_RLS_2025 = Source(
    key="hcplive_rls_2025",
    title="RLS guidelines advise against dopamine agonists, with John Winkelman, MD, PhD",
    year=2025,
    publisher="HCPLive",
    url="https://www.consultantlive.com/view/rls-guidelines-advise-against-dopamine-agonists-with-john-winkleman-md-phd",
    reliability=Reliability.SECONDARY,
)

HENING_2009 = Source(
    key="hening_2009",
    title=(
        "The four diagnostic criteria for restless legs syndrome are unable to exclude confounding conditions "
        '("mimics")'
    ),
    year=2009,
    publisher="Sleep Medicine",
    doi="10.1016/j.sleep.2008.09.015",
    pmid="19185537",
    url="https://pubmed.ncbi.nlm.nih.gov/19185537/",
    reliability=Reliability.PRIMARY,
)

ICSD3_PLMD = Source(
    key="icsd3_plmd",
    title="Criteria for the diagnosis of periodic limb movement disorder (ICSD-3)",
    year=2014,
    publisher="American Academy of Sleep Medicine",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC9619152/",
    reliability=Reliability.GUIDELINE,
    note="Read in table 4 of a paper in Clin Neurophysiol Practice, 2022.",
)

IRLSSG_2014 = Source(
    key="irlssg_2014",
    title="Restless legs syndrome/Willis-Ekbom disease diagnostic criteria: updated IRLSSG consensus criteria",
    year=2014,
    publisher="Sleep Medicine",
    doi="10.1016/j.sleep.2014.03.025",
    pmid="25023924",
    url="https://doi.org/10.1016/j.sleep.2014.03.025",
    reliability=Reliability.GUIDELINE,
)

IRLSSG_GPCPD = Source(
    key="irlssg_gpcpd",
    title="Restless legs syndrome: the diagnostic criteria",
    publisher="GPCPD, Health Education and Improvement Wales",
    url="https://gpcpd.heiw.wales/clinical/restless-legs-syndrome/the-diagnostic-criteria/",
    reliability=Reliability.GUIDELINE,
    note="Reproduces the IRLSSG criteria of 2014.",
)

KIM_RLS_DRUGS_2018 = Source(
    key="kim_rls_drugs_2018",
    title="Drugs that exacerbate restless legs syndrome frequently prescribed",
    year=2018,
    publisher="Reuters Health, Medscape",
    url="https://www.medscape.com/viewarticle/906253",
    reliability=Reliability.SECONDARY,
    note="A report on Kim and others, Sleep Medicine 2018.",
)

MARTIN_2008_PLMS = Source(
    key="martin_2008_plms",
    title="Parental symptom report and periodic limb movements of sleep in children",
    year=2008,
    publisher="Journal of Clinical Sleep Medicine",
    pmid="18350964",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC2276827",
    reliability=Reliability.PRIMARY,
)

RLS_FEATURES_2006 = Source(
    key="rls_features_2006",
    title="Clinical features of the restless legs syndrome in adults",
    year=2006,
    publisher="Neuropsychiatr Dis Treat 2(4):393-405",
    doi="10.2147/nedt.2006.2.4.393",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC2671938/table/t1-ndt-2-393",
    reliability=Reliability.SECONDARY,
    note="Read as table 1.",
)

SILBER_RLS_2021 = Source(
    key="silber_rls_2021",
    title="The management of restless legs syndrome: an updated algorithm",
    year=2021,
    publisher="Mayo Clinic Proceedings",
    url="https://www.mayoclinicproceedings.org/article/S0025-6196(20)31489-0/fulltext",
    reliability=Reliability.SECONDARY,
)

UPTODATE_PLMD = Source(
    key="uptodate_plmd",
    title="Diagnostic criteria for periodic limb movement disorder",
    publisher="UpToDate",
    reliability=Reliability.TERTIARY,
    note="A graphic was read.",
)

UPTODATE_RLS = Source(
    key="uptodate_rls",
    title="Clinical features and diagnosis of restless legs syndrome and periodic limb movement disorder in adults",
    year=2022,
    publisher="UpToDate",
    reliability=Reliability.TERTIARY,
)

UPTODATE_RLS_CHILD = Source(
    key="uptodate_rls_child",
    title="Algorithm for the diagnosis and management of pediatric restless legs syndrome",
    year=2015,
    publisher="UpToDate, graphic 99432",
    url="https://pro.uptodatefree.ir/show/99432",
    reliability=Reliability.TERTIARY,
    note="Read on a copy of the site.",
)
