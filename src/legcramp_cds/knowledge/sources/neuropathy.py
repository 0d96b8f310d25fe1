"""Peripheral neuropathy."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AANEM_CHOOSING_WISELY = Source(
    key="aanem_choosing_wisely",
    title="AANEM's top five Choosing Wisely recommendations",
    year=2015,
    publisher="Muscle & Nerve",
    doi="10.1002/mus.24628",
    pmid="25789931",
    url="https://pubmed.ncbi.nlm.nih.gov/25789931/",
    reliability=Reliability.PRIMARY,
)

ASCO_CIPN_2020 = Source(
    key="asco_cipn_2020",
    title="Prevention and Management of Chemotherapy-Induced Peripheral Neuropathy in Survivors of Adult Cancers",
    year=2020,
    publisher="American Society of Clinical Oncology; Guideline Central",
    url="https://www.guidelinecentral.com/guideline/7382/",
    reliability=Reliability.GUIDELINE,
)

BMJ_BP_CIDP = Source(
    key="bmj_bp_cidp",
    title="Chronic inflammatory demyelinating polyneuropathy: diagnosis approach",
    publisher="BMJ Best Practice",
    reliability=Reliability.TERTIARY,
)

BURNS_MAUERMANN = Source(
    key="burns_mauermann",
    title="The evaluation of polyneuropathies",
    publisher="Neurology",
    url="https://www.scribd.com/document/422848022/Polyneuropathy-Assessment",
    reliability=Reliability.PRIMARY,
    note="Review, read on a document-sharing site.",
)

CIDP_GUIDELINE_2021 = Source(
    key="cidp_guideline_2021",
    title="EAN/PNS guideline on diagnosis and treatment of CIDP - second revision",
    year=2021,
    publisher="European Journal of Neurology",
    doi="10.1111/ene.14959",
    pmid="34327760",
    url="https://onlinelibrary.wiley.com/doi/10.1111/ene.14959",
    reliability=Reliability.GUIDELINE,
)

CIDP_TIPS_2022 = Source(
    key="cidp_tips_2022",
    title="Tips in navigating the diagnostic complexities of CIDP",
    year=2022,
    publisher="Journal of the Neurological Sciences",
    doi="10.1016/j.jns.2022.120478",
    url="https://doi.org/10.1016/j.jns.2022.120478",
    reliability=Reliability.PRIMARY,
)

CIPN_REVIEW_2012 = Source(
    key="cipn_review_2012",
    title="Review of chemotherapy-induced peripheral neuropathies",
    year=2012,
    publisher="Neuro-Oncology",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3480245",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document.",
)

DWP_ALCOHOL_NEUROPATHY = Source(
    key="dwp_alcohol_neuropathy",
    title="Alcoholic peripheral neuropathy",
    publisher="Department for Work and Pensions, UK, guide to medical conditions",
    url="http://www.dwp.gov.uk/publications/specialist-guides/medical-conditions/a-z-of-medical-conditions/alcohol/alcohol-peripheral-neuropathy/",
    reliability=Reliability.SECONDARY,
)

ENGLAND_2005 = Source(
    key="england_2005",
    title="Distal symmetric polyneuropathy: a definition for clinical research",
    year=2005,
    publisher="Neurology 64:199-207 (AAN, AAEM, AAPM&R)",
    doi="10.1212/01.WNL.0000149522.32823.EA",
    pmid="15668414",
    url="https://pubmed.ncbi.nlm.nih.gov/15668414/",
    reliability=Reliability.GUIDELINE,
)

ENGLAND_2009 = Source(
    key="england_2009",
    title="Practice parameter: evaluation of distal symmetric polyneuropathy: role of laboratory and genetic testing",
    year=2009,
    publisher="Neurology; AAN, AANEM and AAPMR",
    doi="10.1212/01.wnl.0000336370.51010.a1",
    url="https://jesse.tg/ngc-archive/summary/6977",
    reliability=Reliability.GUIDELINE,
    note="Read in a guideline archive.",
)

GEBREMEDHN_2018 = Source(
    key="gebremedhn_2018",
    title=(
        "The incidence of acute oxaliplatin-induced neuropathy and its impact on treatment in the first "
        "cycle: a systematic review"
    ),
    year=2018,
    publisher="BMC Cancer",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5897924",
    reliability=Reliability.PRIMARY,
)

HARRISON_MANUAL_NEUROPATHY = Source(
    key="harrison_manual_neuropathy",
    title="Peripheral Neuropathies, Including Guillain-Barré Syndrome",
    publisher="Harrison's Manual of Medicine, Unbound Medicine",
    url="https://harrisons.unboundmedicine.com/harrisons/view/Harrisons-Manual-of-Medicine/623119/all/Peripheral_Neuropathies__Including_Guillain_Barr%C3%A9_Syndrome",
    reliability=Reliability.TERTIARY,
)

KDOQI_2002_NEUROPATHY = Source(
    key="kdoqi_2002_neuropathy",
    title="KDOQI guideline 11: association of level of GFR with neuropathy",
    year=2002,
    publisher="National Kidney Foundation",
    url="http://kidneyfoundation.cachefly.net/professionals/KDOQI/guidelines_ckd/p6_comp_g11.htm",
    reliability=Reliability.GUIDELINE,
)

MAXWELL_2014 = Source(
    key="maxwell_2014",
    title="Characteristics of muscle cramps in patients with polyneuropathy",
    year=2014,
    publisher="Neuromuscular Disorders",
    doi="10.1016/j.nmd.2014.04.008",
    pmid="24878228",
    url="https://pubmed.ncbi.nlm.nih.gov/24878228/",
    reliability=Reliability.PRIMARY,
)

MEDSCAPE_ALCOHOL_NEUROPATHY = Source(
    key="medscape_alcohol_neuropathy",
    title="Alcohol (ethanol) related neuropathy: clinical presentation",
    year=2021,
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/1174146-clinical",
    reliability=Reliability.TERTIARY,
)

MEDSCAPE_ALCOHOLIC_FOLLOWUP = Source(
    key="medscape_alcoholic_followup",
    title="Alcoholic neuropathy: follow-up",
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/315159-followup",
    reliability=Reliability.SECONDARY,
)

MEDSCAPE_UREMIC_NEUROPATHY = Source(
    key="medscape_uremic_neuropathy",
    title="Uremic neuropathy: clinical presentation",
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/1175425-clinical",
    reliability=Reliability.TERTIARY,
)

MSD_POLYNEUROPATHY = Source(
    key="msd_polyneuropathy",
    title="Polyneuropathy",
    publisher="MSD Manual Professional",
    url="https://www.msdmanuals.com/professional/neurologic-disorders/peripheral-nervous-system-and-motor-unit-disorders/polyneuropathy",
    reliability=Reliability.TERTIARY,
)

NACHAMKIN_1998 = Source(
    key="nachamkin_1998",
    title="Campylobacter Species and Guillain-Barré Syndrome",
    year=1998,
    publisher="Clinical Microbiology Reviews 11:555",
    url="https://journals.asm.org/doi/10.1128/cmr.11.3.555",
    reliability=Reliability.SECONDARY,
)

OXALIPLATIN_REVIEW_PT = Source(
    key="oxaliplatin_review_pt",
    title="Prevention and management of oxaliplatin toxicity in colorectal cancer",
    publisher="Centro de Pos-Graduacao Oswaldo Cruz",
    url="https://studylibpt.com/doc/1402999/",
    reliability=Reliability.SECONDARY,
    note="Abstract of a review in Portuguese.",
)

PONCELET_1998 = Source(
    key="poncelet_1998",
    title="An Algorithm for the Evaluation of Peripheral Neuropathy",
    year=1998,
    publisher="American Family Physician 57(4):755-764",
    url="https://documents.pub/document/approach-to-peripheral-neuropathies.html",
    reliability=Reliability.SECONDARY,
)

SYMPTOMA_UREMIC_NEUROPATHY = Source(
    key="symptoma_uremic_neuropathy",
    title="Uremic neuropathy",
    publisher="Symptoma",
    url="https://www.symptoma.com/en/info/uremic-neuropathy",
    reliability=Reliability.TERTIARY,
)

WJCC_GBS_2017 = Source(
    key="wjcc_gbs_2017",
    title="Diagnostic criteria for Guillain-Barré syndrome (table of a minireview)",
    year=2017,
    publisher="World J Clin Cases 5(7):270-279",
    doi="10.12998/wjcc.v5.i7.270",
    url="http://wjgnet.com/2307-8960/full/v5/i7/270-T2.htm",
    reliability=Reliability.SECONDARY,
    note="Only the table was seen; the title describes it.",
)
