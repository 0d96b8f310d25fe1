"""Diabetes: how it is diagnosed, and cramps in people who have it."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ADA_CRITERIA_BMJBP = Source(
    key="ada_criteria_bmjbp",
    title="ADA criteria for the diagnosis of diabetes",
    publisher="BMJ Best Practice",
    url="https://bibliotheek.ehb.be:2400/topics/en-us/786/criteria",
    reliability=Reliability.SECONDARY,
    note=(
        "A reprint that prints 6.9 mmol/L for 126 mg/dL, and HbA1c of 48 in mmol/L instead of mmol/mol. Read "
        "through a library mirror."
    ),
)

ADA_CRITERIA_PMC = Source(
    key="ada_criteria_pmc",
    title="Adapted ADA diagnostic criteria (table 4)",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC10516260/table/T4",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Journal not shown in what was read.",
)

DN_REVIEW_2014 = Source(
    key="dn_review_2014",
    title="Review of diabetic neuropathies",
    year=2014,
    publisher="Current Neurology and Neuroscience Reports",
    doi="10.1007/s11910-014-0473-5",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document.",
)

HU_2022 = Source(
    key="hu_2022",
    title="Relationship Between Muscle Cramps and Diabetic Retinopathy in Patients with Type 2 Diabetes",
    year=2022,
    publisher="Diabetes, Metabolic Syndrome and Obesity 15:827-837",
    doi="10.2147/DMSO.S352735",
    url="https://www.dovepress.com/relationship-between-muscle-cramps-and-diabetic-retinopathy-in-patient-peer-reviewed-fulltext-article-DMSO",
    reliability=Reliability.PRIMARY,
)

LI_2023_DM_CRAMPS = Source(
    key="li_2023_dm_cramps",
    title="Frequency and risk factors of muscle cramp in 136 cases of type 2 diabetes mellitus",
    year=2023,
    publisher="Journal of Shandong University (Health Sciences)",
    doi="10.6040/j.issn.1671-7554.0.2022.1164",
    reliability=Reliability.PRIMARY,
)

NICE_NG19 = Source(
    key="nice_ng19",
    title="Diabetic foot problems: prevention and management",
    publisher="NICE",
    url="https://jesse.tg/ngc-archive/summary/10790",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)
