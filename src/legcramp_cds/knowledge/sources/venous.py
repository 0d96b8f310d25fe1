"""Venous thrombosis, varicose veins and Baker's cyst."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BAKER_AJMS_2023 = Source(
    key="baker_ajms_2023",
    title="Ruptured Baker's cyst",
    year=2023,
    publisher="American Journal of the Medical Sciences",
    url="https://www.amjmedsci.org/article/S0002-9629(23)00007-1/fulltext",
    reliability=Reliability.PRIMARY,
    note="A case in images.",
)

BAKER_MEDALG = Source(
    key="baker_medalg",
    title="Pseudothrombophlebitis associated with a Baker's cyst",
    publisher="Medical Algorithms",
    url="https://medicalalgorithms.com/pseudothrombophlebitis-associated-with-a-bakers-cyst",
    reliability=Reliability.SECONDARY,
)

BAKER_PHLEBOL = Source(
    key="baker_phlebol",
    title="Incidence and characteristics of ruptured Baker's cysts among swollen legs",
    publisher="Japanese Journal of Phlebology",
    url="https://www.jstage.jst.go.jp/article/phlebol/23/3/23_261/_article/-char/en",
    reliability=Reliability.PRIMARY,
)

BRADBURY_1999 = Source(
    key="bradbury_1999",
    title="What are the symptoms of varicose veins? Edinburgh vein study cross sectional population survey",
    year=1999,
    publisher="BMJ",
    doi="10.1136/bmj.318.7180.353",
    pmid="9933194",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC27720",
    reliability=Reliability.PRIMARY,
)

GEERSING_2014 = Source(
    key="geersing_2014",
    title=(
        "Exclusion of deep vein thrombosis using the Wells rule in clinically important subgroups: individual "
        "patient data meta-analysis"
    ),
    year=2014,
    publisher="BMJ",
    doi="10.1136/bmj.g1340",
    pmid="24615063",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3948465",
    reliability=Reliability.PRIMARY,
)

MSD_DVT = Source(
    key="msd_dvt",
    title="Deep venous thrombosis",
    year=2023,
    publisher="MSD Manual Professional",
    url="https://www.msdmanuals.com/professional/cardiovascular-disorders/peripheral-venous-disorders/deep-venous-thrombosis-dvt",
    reliability=Reliability.TERTIARY,
)

NEWCASTLE_VEINS = Source(
    key="newcastle_veins",
    title="Varicose veins service",
    publisher="Newcastle Hospitals NHS",
    url="https://newcastle-hospitals.nhs.uk/?p=2714",
    reliability=Reliability.SECONDARY,
    note="Lists symptoms and the NICE criteria for referral.",
)

NICE_CG168 = Source(
    key="nice_cg168",
    title="NICE CG168 varicose veins: referral recommendations",
    year=2013,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/cg168/chapter/1-recommendations",
    reliability=Reliability.GUIDELINE,
)

NICE_NG158 = Source(
    key="nice_ng158",
    title="NICE NG158 venous thromboembolic diseases: diagnosis of deep vein thrombosis",
    year=2020,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng158",
    reliability=Reliability.GUIDELINE,
    note="The recommendations and the two-level Wells table were read as reproduced elsewhere.",
)

NICE_QS201 = Source(
    key="nice_qs201",
    title="NICE QS201 statement 3: proximal leg vein ultrasound for a likely Wells score",
    year=2021,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/qs201",
    reliability=Reliability.GUIDELINE,
)

PEDSURGERY_VEINS = Source(
    key="pedsurgery_veins",
    title="Venous insufficiency",
    publisher="Pediatric Surgery Update",
    url="https://pedsurgeryupdate.com/theme03.htm",
    reliability=Reliability.SECONDARY,
)

SCHOUTEN_2013 = Source(
    key="schouten_2013",
    title=(
        "Diagnostic accuracy of conventional or age adjusted D-dimer cut-off values in older patients with "
        "suspected VTE"
    ),
    year=2013,
    publisher="BMJ",
    doi="10.1136/bmj.f2492",
    pmid="23645857",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3643284",
    reliability=Reliability.PRIMARY,
)

VTE_RISK_TABLE = Source(
    key="vte_risk_table",
    title="Risk factors for venous thromboembolism",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5843694/table/Tab1",
    reliability=Reliability.SECONDARY,
    note="Read as table 1; the article around it was not shown.",
)

WELLS_TABLE_NICE = Source(
    key="wells_table_nice",
    title="Two-level DVT Wells score table",
    year=2003,
    publisher="NCBI Bookshelf copy of NICE guidance",
    url="https://www.ncbi.nlm.nih.gov/pubmedhealth/PMH0055213/table/appk.tu1/",
    reliability=Reliability.GUIDELINE,
    note="After Wells et al., N Engl J Med 2003;349:1227-1235 (PubMed 14507948), which was not opened.",
)
