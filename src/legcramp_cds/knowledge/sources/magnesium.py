"""Magnesium: low magnesium and its excretion in the urine."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BNSSG_HYPOMAGNESAEMIA = Source(
    key="bnssg_hypomagnesaemia",
    title="Hypomagnesaemia",
    year=2023,
    publisher="REMEDY, NHS Bristol, North Somerset and South Gloucestershire ICB",
    url="https://remedy.bnssg.icb.nhs.uk/adults/biochemistry/hypomagnesaemia",
    reliability=Reliability.SECONDARY,
)

CLINLAB_GITELMAN = Source(
    key="clinlab_gitelman",
    title="Gitelman Syndrome",
    publisher="ClinLab Navigator",
    url="http://www.clinlabnavigator.com/gitelman-syndrome.html",
    reliability=Reliability.SECONDARY,
)

CLINLAB_URINE_MG = Source(
    key="clinlab_urine_mg",
    title="Magnesium in Urine",
    year=2020,
    publisher="ClinLab Navigator",
    url="https://www.clinlabnavigator.com/magnesium-in-urine.html",
    reliability=Reliability.SECONDARY,
    note="Cites Tucker et al., Urinary Magnesium in the Evaluation of Hypomagnesemia, JAMA 2020.",
)

CMDT_HYPOMAGNESEMIA = Source(
    key="cmdt_hypomagnesemia",
    title="Hypomagnesemia",
    publisher="Current Medical Diagnosis & Treatment quick entry, AccessMedicine",
    url="https://accessmedicine.mhmedical.com/content.aspx?bookid=2986&sectionid=251096478",
    reliability=Reliability.SECONDARY,
)

DIASYS_MG = Source(
    key="diasys_mg",
    title="Reference ranges: Magnesium",
    publisher="DiaSys Diagnostics",
    url="https://www.diasys-diagnostics.com/service-area/support/reference-ranges/analyte/magnesium/analyte.show",
    reliability=Reliability.SECONDARY,
)

EMBEDS_MG_2019 = Source(
    key="embeds_mg_2019",
    title="Hypomagnesaemia",
    year=2019,
    publisher="EMbeds.co.uk",
    url="https://www.embeds.co.uk/2019/12/11/hypomagnesaemia/",
    reliability=Reliability.TERTIARY,
    note="Earlier page of the same site as the 2025 one.",
)

EMBEDS_MG_2025 = Source(
    key="embeds_mg_2025",
    title="Hypomagnesaemia classification",
    year=2025,
    publisher="EMbeds.co.uk",
    url="https://www.embeds.co.uk/2025/04/25/hypomagnesaemia",
    reliability=Reliability.TERTIARY,
)

EMEDICINE_HYPOMAGNESEMIA = Source(
    key="emedicine_hypomagnesemia",
    title="Hypomagnesemia: clinical presentation",
    year=2022,
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/2038394-clinical",
    reliability=Reliability.TERTIARY,
)

GITELMAN_DIFFERENTIAL_TABLE = Source(
    key="gitelman_differential_table",
    title="Differential diagnosis in patients with suspected Gitelman syndrome (table 4)",
    url="https://scholars.direct/Articles/anatomy-and-physiology/sap-1-001-table4.html",
    reliability=Reliability.SECONDARY,
)

KDIGO_GITELMAN_2017 = Source(
    key="kdigo_gitelman_2017",
    title="Gitelman syndrome: consensus and guidance from a KDIGO Controversies Conference",
    year=2017,
    publisher="Kidney Int 91:24-33",
    url="https://www.erknet.org/guidelines-pathways/tubulopathies/gitelman-syndrome",
    reliability=Reliability.GUIDELINE,
    note="Read on the guideline page of ERKNet.",
)

LYNCH_2014_MG_HD = Source(
    key="lynch_2014_mg_hd",
    title="Magnesium and Muscle Cramps in End Stage Renal Disease Patients on Chronic Hemodialysis",
    year=2014,
    publisher="Advances in Nephrology",
    url="http://www.hindawi.com/journals/an/aip/681969/",
    reliability=Reliability.PRIMARY,
)

MAYO_MAGNR = Source(
    key="mayo_magnr",
    title="Magnesium, Random, Urine (MAGNR)",
    publisher="Mayo Clinic Laboratories",
    url="https://centracarelaboratoryservices.testcatalog.org/show/0205487-1",
    reliability=Reliability.SECONDARY,
    note="Read in the test catalog of CentraCare, which repeats it.",
)

NHS_HIGHLAND_MG = Source(
    key="nhs_highland_mg",
    title="Hypomagnesaemia treatment guideline",
    publisher="NHS Highland",
    url="http://therapeuticportal.nhsh.scot/",
    reliability=Reliability.SECONDARY,
    note="The address leads to the entry page of the portal, not to the guideline.",
)

NORD_GITELMAN = Source(
    key="nord_gitelman",
    title="Gitelman Syndrome",
    year=2022,
    publisher="National Organization for Rare Disorders",
    url="https://rarediseases.org/rare-diseases/gitelman-syndrome",
    reliability=Reliability.SECONDARY,
)

STATPEARLS_GITELMAN = Source(
    key="statpearls_gitelman",
    title="Gitelman Syndrome",
    year=2024,
    publisher="StatPearls",
    url="https://www.statpearls.com/point-of-care/22254",
    reliability=Reliability.SECONDARY,
)

STATPEARLS_HYPOMAGNESEMIA = Source(
    key="statpearls_hypomagnesemia",
    title="Hypomagnesemia",
    publisher="StatPearls",
    url="https://statpearls.com/articlelibrary/viewarticle/23271",
    reliability=Reliability.SECONDARY,
)
