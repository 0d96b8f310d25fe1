"""Drugs against cancer."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ANTIEGFR_POOLED_2012 = Source(
    key="antiegfr_pooled_2012",
    title=(
        "Risk of anti-EGFR monoclonal antibody-related hypomagnesemia: systematic review and pooled analysis "
        "of randomized studies"
    ),
    year=2012,
    publisher="Expert Opinion on Drug Safety 11 Suppl 1:S9-19",
    doi="10.1517/14740338.2011.606213",
    pmid="21843103",
    reliability=Reliability.SECONDARY,
)

CETUXIMAB_CAO_2010 = Source(
    key="cetuximab_cao_2010",
    title="Meta-analysis of incidence and risk of hypomagnesemia with cetuximab for advanced cancer",
    year=2010,
    publisher="Chemotherapy 56:459-465",
    url="http://www.karger.com/Article/FullText/321011",
    reliability=Reliability.SECONDARY,
)

CETUXIMAB_CHEN_2013 = Source(
    key="cetuximab_chen_2013",
    title="Incidence and risk of hypomagnesemia in advanced cancer patients treated with cetuximab: a meta-analysis",
    year=2013,
    publisher="Oncology Letters 5(6):1915-1920",
    doi="10.3892/ol.2013.1301",
    url="https://www.spandidos-publications.com/10.3892/ol.2013.1301",
    reliability=Reliability.SECONDARY,
)

CHENG_2009_PANITUMUMAB = Source(
    key="cheng_2009_panitumumab",
    title="Panitumumab-Related Hypomagnesemia in Patients with Colorectal Cancer",
    year=2009,
    publisher="Hospital Pharmacy 44:234-238",
    url="http://escholarship.umassmed.edu/clinpharm_pp/11/",
    reliability=Reliability.PRIMARY,
)

ERIVEDGE_HCP = Source(
    key="erivedge_hcp",
    title="Erivedge: dose modifications for adverse reactions",
    publisher="Genentech",
    url="https://erivedge.com/hcp/dosing-and-administration/dose-modifications-for-adverse-reactions.html",
    reliability=Reliability.SECONDARY,
    note="Page of the manufacturer.",
)

ERIVEDGE_SIDE_EFFECTS = Source(
    key="erivedge_side_effects",
    title="Erivedge (vismodegib): adverse reactions",
    publisher="RxList; MD to Date",
    url="http://www.rxlist.com/erivedge-drug/side-effects-interactions.htm",
    reliability=Reliability.TERTIARY,
    note="Label text read on a third-party site.",
)

KHAN_2010_AROMATASE = Source(
    key="khan_2010_aromatase",
    title="Musculoskeletal Adverse Events Associated with Adjuvant Aromatase Inhibitors",
    year=2010,
    publisher="Journal of Oncology",
    doi="10.1155/2010/654348",
    url="https://www.hindawi.com/journals/jo/2010/654348/tab2/",
    reliability=Reliability.SECONDARY,
)

KINASE_INHIBITOR_CK = Source(
    key="kinase_inhibitor_ck",
    title=(
        "Serum creatine kinase elevation following tyrosine kinase inhibitor treatment in cancer "
        "patients: Symptoms, mechanism, and clinical management"
    ),
    publisher="review; abstract",
    url="https://discovery.researcher.life/topic/creatine-kinase-in-muscle/27516448",
    reliability=Reliability.SECONDARY,
    note="Only the abstract was read, on a page of a third party.",
)

LLS_CML = Source(
    key="lls_cml",
    title="CML treatment side effects",
    publisher="Leukemia and Lymphoma Society",
    url="https://www.lls.org/leukemia/chronic-myeloid-leukemia/treatment/side-effects",
    reliability=Reliability.TERTIARY,
    note="Lay page.",
)

LUCCHETTA_OXALIPLATIN = Source(
    key="lucchetta_oxaliplatin",
    title=(
        "Incidence of atypical acute nerve hyperexcitability symptoms in oxaliplatin-treated patients with "
        "colorectal cancer"
    ),
    url="https://moh-it.pure.elsevier.com/en/publications/incidence-of-atypical-acute-nerve-hyperexcitability-symptoms-in-o",
    reliability=Reliability.PRIMARY,
    note="By Lucchetta and others. Journal not shown in what was read.",
)

OXALIPLATIN_2004 = Source(
    key="oxaliplatin_2004",
    title="Oxaliplatin-induced neurotoxicity: acute hyperexcitability and chronic neuropathy",
    year=2004,
    publisher="Muscle and Nerve 29:387-392",
    url="https://www.scilit.net/publications/9c8194374803e863b31c5820fd2b2afc",
    reliability=Reliability.PRIMARY,
)

SIEGAL_1990 = Source(
    key="siegal_1990",
    title=(
        "Cisplatin-induced peripheral neuropathy: off-therapy deterioration, demyelinating syndromes and muscle cramps"
    ),
    year=1990,
    publisher="Cancer",
    doi="10.1002/1097-0142(19900915)66:6<1117::aid-cncr2820660607>3.0.co;2-o",
    reliability=Reliability.PRIMARY,
)

SONIDEGIB_FDA_2017 = Source(
    key="sonidegib_fda_2017",
    title="FDA approval summary: sonidegib for locally advanced basal cell carcinoma",
    year=2017,
    publisher="Clinical Cancer Research 23(10):2377-2381",
    url="https://aacrjournals.org/clincancerres/article/23/10/2377/126725/FDA-Approval-Summary-Sonidegib-for-Locally",
    reliability=Reliability.SECONDARY,
)

VISMODEGIB_DAVIS = Source(
    key="vismodegib_davis",
    title="Vismodegib monograph, laboratory monitoring",
    publisher="Davis's Drug Guide",
    url="https://peds.unboundmedicine.com/pedscentral/pview/Davis-Drug-Guide/109686/all/vismodegib",
    reliability=Reliability.TERTIARY,
)

WORKENEH_2021 = Source(
    key="workeneh_2021",
    title="Hypomagnesemia in the cancer patient",
    year=2021,
    publisher="Kidney360 2(1):154-166",
    doi="10.34067/KID.0005622020",
    url="https://journals.lww.com/kidney360/pages/articleviewer.aspx?year=2021&issue=01000&article=00022&type=Fulltext",
    reliability=Reliability.SECONDARY,
)
