"""Drugs that shift electrolytes: diuretics, acid blockers, calcineurin inhibitors, denosumab, intravenous iron."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ASGE_ELDERLY = Source(
    key="asge_elderly",
    title="Modifications in endoscopic practice for the elderly",
    publisher="American Society for Gastrointestinal Endoscopy",
    url="https://jesse.tg/ngc-archive/summary/9963",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

CIPS_2011 = Source(
    key="cips_2011",
    title="Calcineurin inhibitor-induced pain syndrome after kidney transplantation: a rare but disabling condition",
    year=2011,
    publisher="NDT Plus 4:63-66",
    doi="10.1093/ndtplus/sfq172",
    reliability=Reliability.PRIMARY,
)

CLAYTON_2006 = Source(
    key="clayton_2006",
    title="Thiazide diuretic prescription and electrolyte abnormalities in primary care",
    year=2006,
    publisher="British Journal of Clinical Pharmacology 61(1):87-95",
    doi="10.1111/j.1365-2125.2005.02531.x",
    pmid="16390355",
    url="https://pubmed.ncbi.nlm.nih.gov/16390355/",
    reliability=Reliability.PRIMARY,
)

CNI_MG_HSCT = Source(
    key="cni_mg_hsct",
    title="Calcineurin inhibitors and magnesium metabolism after allogeneic stem cell transplantation",
    pmid="16278584",
    reliability=Reliability.PRIMARY,
    note="Journal not shown in what was read.",
)

CNI_REVIEW = Source(
    key="cni_review",
    title="Calcineurin inhibitors and their toxicities in kidney transplantation",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7080294",
    reliability=Reliability.SECONDARY,
    note="Journal not shown in what was read.",
)

DENOSUMAB_DIALYSIS_COHORT = Source(
    key="denosumab_dialysis_cohort",
    title="Severe hypocalcemia with denosumab in a Medicare dialysis cohort",
    year=2024,
    publisher="zedie.org",
    url="https://zedie.org/tag/blood-calcium-levels",
    reliability=Reliability.TERTIARY,
    note=(
        "Exact title not shown; this one describes the document. News report, not the study itself. The study "
        "is Bird et al., JAMA."
    ),
)

DOORENBOS_2003 = Source(
    key="doorenbos_2003",
    title="Danger of salt substitutes that contain potassium in patients with renal failure",
    year=2003,
    publisher="BMJ 326(7379):35-36",
    doi="10.1136/bmj.326.7379.35",
    pmid="12511461",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC1124926",
    reliability=Reliability.PRIMARY,
)

DRUG_HYPOMG_2006 = Source(
    key="drug_hypomg_2006",
    title="Drug-induced hypomagnesaemia: less of a problem than previously supposed?",
    year=2006,
    publisher="Drugs and Therapy Perspectives 22",
    url="https://insights.ovid.com/drugs-therapy-perspectives/dtper/2006/22/060/drug-induced-hypomagnesaemia-less-problem/6/00042310",
    reliability=Reliability.SECONDARY,
)

FDA_DENOSUMAB_2024 = Source(
    key="fda_denosumab_2024",
    title=(
        "FDA adds boxed warning for increased risk of severe hypocalcemia in patients with advanced chronic "
        "kidney disease taking Prolia (denosumab)"
    ),
    year=2024,
    publisher="US FDA",
    url="https://www.fda.gov/drugs/fda-drug-safety-podcasts/fda-adds-boxed-warning-increased-risk-severe-hypocalcemia-patients-advanced-chronic-kidney-disease",
    reliability=Reliability.GUIDELINE,
    note="Exact title not shown; this one describes the document.",
)

FDA_PPI_2011 = Source(
    key="fda_ppi_2011",
    title=(
        "FDA Drug Safety Communication: low magnesium levels can be associated with long-term use of proton "
        "pump inhibitor drugs"
    ),
    year=2011,
    publisher="US FDA",
    url="http://www.fda.gov/drugs/drugsafety/ucm245011.htm",
    reliability=Reliability.GUIDELINE,
)

HCTZ_NHANES = Source(
    key="hctz_nhanes",
    title="Hypokalaemia associated with hydrochlorothiazide used in the treatment of hypertension in NHANES 1999-2018",
    url="https://discovery.researcher.life/article/hypokalaemia-associated-with-hydrochlorothiazide-used-in-the-treatment-of-hypertension-in-nhanes-1999-2018/94fbf7e3e3bf304580b3f227ff815b48",
    reliability=Reliability.PRIMARY,
    note="Journal not shown in what was read.",
)

HYPOMG_ICU_2018 = Source(
    key="hypomg_icu_2018",
    title="Hypomagnesemia in critically ill patients",
    year=2018,
    publisher="Journal of Intensive Care",
    url="https://jintensivecare.biomedcentral.com/articles/10.1186/s40560-018-0291-y/tables/2",
    reliability=Reliability.SECONDARY,
    note="Table 2, on drugs and mechanisms, was read.",
)

ICSI_HEART_FAILURE = Source(
    key="icsi_heart_failure",
    title="Heart failure in adults",
    publisher="Institute for Clinical Systems Improvement",
    url="https://jesse.tg/ngc-archive/summary/9982",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

IRON_HYPOPHOS_REVIEW = Source(
    key="iron_hypophos_review",
    title="Hypophosphatemia after intravenous iron",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC8279965",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Journal not shown in what was read. A review.",
)

IRON_SUCROSE_MONOGRAPH = Source(
    key="iron_sucrose_monograph",
    title="Iron sucrose injection, common adverse reactions",
    publisher="indiangenericmedicines.com",
    url="https://indiangenericmedicines.com/misc/iron-sucrose/",
    reliability=Reliability.TERTIARY,
    note="Product page of a trader.",
)

MEDSCAPE_PPI_2011 = Source(
    key="medscape_ppi_2011",
    title="Long-term PPI use associated with hypomagnesemia",
    year=2011,
    publisher="Medscape",
    url="https://www.medscape.com/viewarticle/738230",
    reliability=Reliability.TERTIARY,
    note="News summary of the FDA communication of 2011.",
)

MIMS_CINACALCET = Source(
    key="mims_cinacalcet",
    title="Cinacalcet: special precautions and monitoring",
    publisher="MIMS India",
    url="https://www.mims.com/india/drug/info/cinacalcet?mtype=generic",
    reliability=Reliability.TERTIARY,
)

NICE_NG69 = Source(
    key="nice_ng69",
    title="Eating disorders: recognition and treatment",
    publisher="NICE",
    url="https://jesse.tg/ngc-archive/summary/11223",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

RAVIOLI_2021 = Source(
    key="ravioli_2021",
    title=(
        "Risk of electrolyte disorders, syncope and falls in patients taking thiazide diuretics: a "
        "cross-sectional study"
    ),
    year=2021,
    publisher="American Journal of Medicine",
    url="https://www.safetylit.org/citations/index.php?fuseaction=citations.viewdetails&citationIds%5B%5D=citjournalarticle_680353_1",
    reliability=Reliability.PRIMARY,
    note="Read in an index of citations.",
)

SODIUM_PHOSPHATES_LABEL = Source(
    key="sodium_phosphates_label",
    title="Sodium Phosphates Injection, USP: warnings and indications",
    publisher="recallguide.org, after the label",
    url="https://recallguide.org/drug/sodium-phosphates",
    reliability=Reliability.SECONDARY,
    note="A copy of the label.",
)

SPS_ACEI_ARB = Source(
    key="sps_acei_arb",
    title="ACE inhibitors and angiotensin II receptor blockers monitoring",
    publisher="NHS Specialist Pharmacy Service",
    url="https://www.sps.nhs.uk/monitorings/ace-inhibitors-and-angiotensin-ii-receptor-blockers-monitoring/",
    reliability=Reliability.SECONDARY,
)

SPS_SPIRONOLACTONE = Source(
    key="sps_spironolactone",
    title="Spironolactone monitoring",
    publisher="NHS Specialist Pharmacy Service",
    url="https://www.sps.nhs.uk/monitorings/spironolactone-monitoring/",
    reliability=Reliability.SECONDARY,
)

ZESTORETIC_LABEL = Source(
    key="zestoretic_label",
    title="Zestoretic: prescribing information, adverse reactions",
    url="http://www.120ty.net/bencandy.php?aid=40108&fid=134&page=14",
    reliability=Reliability.TERTIARY,
    note="Read on a copy of the label.",
)
