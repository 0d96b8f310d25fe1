"""Pregnancy: leg cramps and venous thrombosis."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

COCHRANE_PREGNANCY_CRAMPS = Source(
    key="cochrane_pregnancy_cramps",
    title="Interventions for leg cramps in pregnancy: protocol",
    publisher="Cochrane Database of Systematic Reviews",
    doi="10.1002/14651858.CD010655",
    url="https://doi.org/10.1002/14651858.CD010655",
    reliability=Reliability.PRIMARY,
    note="The DOI is that of the protocol; year left out, because the 2020 on record belongs to the later review.",
)

DDIMER_PREGNANCY = Source(
    key="ddimer_pregnancy",
    title="Biological fluctuation of D-dimer in normal pregnancy",
    publisher="Obstetrics and Gynecology International",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4852125/",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document. A study of 801 women.",
)

DOCTORABEL_PREGNANCY = Source(
    key="doctorabel_pregnancy",
    title="Leg cramps in pregnancy, prevention and self-care",
    publisher="doctorabel.us",
    url="https://www.doctorabel.us/healthy-pregnancy/leg-cramps.html",
    reliability=Reliability.TERTIARY,
    note="Patient page of a clinic.",
)

HENSLEY_2009 = Source(
    key="hensley_2009",
    title="Leg cramps and restless legs syndrome during pregnancy",
    year=2009,
    publisher="Journal of Midwifery and Womens Health",
    doi="10.1016/j.jmwh.2009.01.003",
    reliability=Reliability.SECONDARY,
)

KIDSHEALTH_PREG = Source(
    key="kidshealth_preg",
    title="Leg cramps in pregnancy",
    year=2015,
    publisher="KidsHealth; Akron Children's",
    url="https://www.akronchildrens.org/kidshealth/en/parents/leg-cramps.html",
    reliability=Reliability.TERTIARY,
    note="Lay page.",
)

MULTIGRAVIDA_2024 = Source(
    key="multigravida_2024",
    title="Prevalence of nocturnal leg cramps among multigravida aged 25-35 years",
    year=2024,
    publisher="JHRLMC",
    url="https://jhrlmc.com/index.php/home/article/view/1355",
    reliability=Reliability.PRIMARY,
)

OBS_VTE_TEXT = Source(
    key="obs_vte_text",
    title="Diagnosis of venous thromboembolism in pregnancy",
    publisher="Obstetrics textbook",
    reliability=Reliability.TERTIARY,
    note="An excerpt, with the LEFt rule.",
)

PREG_COCHRANE_2015 = Source(
    key="preg_cochrane_2015",
    title="Interventions for leg cramps in pregnancy",
    year=2015,
    publisher="Cochrane Database of Systematic Reviews CD010655.pub2",
    doi="10.1002/14651858.CD010655.pub2",
    url="https://cochranelibrary.com/es/cdsr/doi/10.1002/14651858.CD010655.pub2/full/en",
    reliability=Reliability.SECONDARY,
    note="Earlier version of the review of 2020.",
)

PREG_COCHRANE_2020 = Source(
    key="preg_cochrane_2020",
    title="Interventions for leg cramps in pregnancy",
    year=2020,
    publisher="Cochrane Database of Systematic Reviews CD010655.pub3",
    doi="10.1002/14651858.CD010655.pub3",
    url="https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD010655.pub3//de",
    reliability=Reliability.SECONDARY,
)

RCOG_37B = Source(
    key="rcog_37b",
    title="Thromboembolic disease in pregnancy and the puerperium: acute management (Green-top Guideline 37b)",
    year=2015,
    publisher="RCOG",
    url="https://docslib.org/doc/1368491/",
    reliability=Reliability.GUIDELINE,
    note="Read in a copy on a document-sharing site.",
)

WTE_PREGNANCY = Source(
    key="wte_pregnancy",
    title="Leg cramps during pregnancy",
    publisher="What to Expect",
    url="https://www.whattoexpect.com/pregnancy/symptoms-and-solutions/leg-cramps.aspx",
    reliability=Reliability.TERTIARY,
    note="Lay page.",
)
