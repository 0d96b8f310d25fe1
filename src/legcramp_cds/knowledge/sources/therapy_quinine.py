"""Quinine: benefit, harm and what regulators say."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

FDA_2009_BOXED = Source(
    key="fda_2009_boxed",
    title="Qualaquin safety labeling changes, boxed warning, November 2009",
    year=2009,
    publisher="US FDA MedWatch",
    url="http://www.fda.gov/Safety/MedWatch/SafetyInformation/ucm194391.htm",
    reliability=Reliability.GUIDELINE,
)

FDA_2010 = Source(
    key="fda_2010",
    title=(
        "FDA Drug Safety Communication: new risk management plan and Medication Guide for Qualaquin (quinine sulfate)"
    ),
    year=2010,
    publisher="US FDA",
    url="http://www.fda.gov/Drugs/DrugSafety/PostmarketDrugSafetyInformationforPatientsandProviders/ucm218202.htm",
    reliability=Reliability.GUIDELINE,
)

MHRA_2010 = Source(
    key="mhra_2010",
    title="Quinine: not to be used routinely for nocturnal leg cramps",
    year=2010,
    publisher="MHRA Drug Safety Update",
    url="https://gov.uk/drug-safety-update/quinine-not-to-be-used-routinely-for-nocturnal-leg-cramps",
    reliability=Reliability.GUIDELINE,
)

MHRA_2017 = Source(
    key="mhra_2017",
    title="Quinine: reminder of dose-dependent QT-prolonging effects; updated medicine interactions",
    year=2017,
    publisher="MHRA Drug Safety Update volume 11 issue 4",
    url="https://www.gov.uk/drug-safety-update/quinine-reminder-of-dose-dependent-qt-prolonging-effects-updated-medicine-interactions",
    reliability=Reliability.GUIDELINE,
)

MIMS_QUININE_MORTALITY = Source(
    key="mims_quinine_mortality",
    title="Quinine for muscle cramps linked to increased mortality",
    year=2017,
    publisher="MIMS",
    url="https://www.mims.co.uk/quinine-muscle-cramps-linked-increased-mortality/musculoskeletal-disorders/article/1434246",
    reliability=Reliability.TERTIARY,
    note="News report of a cohort study in THIN.",
)

QUALAQUIN_LABEL_2019 = Source(
    key="qualaquin_label_2019",
    title="Quinine sulfate capsules: prescribing information, 2019 revision and later",
    year=2019,
    publisher="US label; DailyMed",
    url="https://dailymed.nlm.nih.gov/dailymed/lookup.cfm?setid=274650ff-90b2-4a2c-86a7-906c71b49280",
    reliability=Reliability.GUIDELINE,
    note="Parts were read at Drugs.com.",
)

QUALAQUIN_LABEL_OLD = Source(
    key="qualaquin_label_old",
    title="Qualaquin: highlights of prescribing information before 2019",
    publisher="US label",
    url="https://pdfslide.us/documents/interactions-food-and-drug-administration-including-thrombocytopenia-and-hemolytic.html",
    reliability=Reliability.TERTIARY,
    note="Label text read on a third-party site.",
)

QUININE_COCHRANE_2015 = Source(
    key="quinine_cochrane_2015",
    title="Quinine for muscle cramps",
    year=2015,
    publisher="Cochrane Database of Systematic Reviews CD005044.pub3",
    doi="10.1002/14651858.CD005044.pub3",
    pmid="25842375",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC11055607/",
    reliability=Reliability.SECONDARY,
)

QUININE_EBMG = Source(
    key="quinine_ebmg",
    title="Evidence summary of the Cochrane quinine review",
    publisher="EBM Guidelines",
    url="https://download.skyscape.com/download/ota/lonestar/B4562E59-87F6-47FA-8F09-D67E1FE536CA/ebmgpulm.ed18/content/HTML/y/tu15.htm",
    reliability=Reliability.SECONDARY,
)

QUININE_LABEL_DDI = Source(
    key="quinine_label_ddi",
    title="Quinine sulfate 324 mg capsule: drug interactions",
    publisher="druginteractionchecker.com",
    url="http://www.druginteractionchecker.com/quinine-sulfate-324-mg-oral-capsule/",
    reliability=Reliability.TERTIARY,
    note="Label text read on a third-party site.",
)
