"""Kidney function, chronic kidney disease and dialysis."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ALKALOSIS_CAUSES_PAGE = Source(
    key="alkalosis_causes_page",
    title="Metabolic alkalosis: causes",
    publisher="alpfmedical.info",
    url="https://www.alpfmedical.info/metabolic-acidosis/causes-jut.html",
    reliability=Reliability.TERTIARY,
    note="The heading of the list was not shown.",
)

ARTICL_RENAL_OSTEODYSTROPHY = Source(
    key="articl_renal_osteodystrophy",
    title="Radiology of renal osteodystrophy",
    publisher="articl.net",
    url="https://articl.net/diagnostic-radiology/radiology-of-renal-osteodystrophy",
    reliability=Reliability.TERTIARY,
)

BMJBP_CKD = Source(
    key="bmjbp_ckd",
    title="BMJ Best Practice: CKD criteria",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-gb/84/criteria",
    reliability=Reliability.SECONDARY,
)

CHOU_2017 = Source(
    key="chou_2017",
    title="A Brief Review of Intradialytic Hypotension with a Focus on Survival",
    year=2017,
    publisher="Semin Dial 30(6):473-480",
    doi="10.1111/sdi.12627",
    pmid="28661565",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5738929",
    reliability=Reliability.PRIMARY,
)

CITRATE_TRANSFUSION_2015 = Source(
    key="citrate_transfusion_2015",
    title="Citrate Metabolism in Blood Transfusions and Its Relationship Due to Metabolic Alkalosis and Respiratory "
    "Acidosis",
    pmid="26131288",
    url="https://medluna.com/article/26131288",
    reliability=Reliability.PRIMARY,
    note="The abstract was read.",
)

HD_ACUTE_DSM = Source(
    key="hd_acute_dsm",
    title="Hemodialysis: acute complications, muscle cramping",
    publisher="Decision Support in Medicine (Infectious Disease Advisor)",
    url="https://www.infectiousdiseaseadvisor.com/home/decision-support-in-medicine/nephrology-hypertension/hemodialysis-acute-complications-muscle-cramping/",
    reliability=Reliability.TERTIARY,
)

HD_SECONDARY = Source(
    key="hd_secondary",
    title="Management of cramps in hemodialysis patients",
    publisher="droracle.ai",
    url="https://www.droracle.ai/articles/386371/what-are-the-management-options-for-cramps-muscle-spasms",
    reliability=Reliability.UNVERIFIED,
    note="Machine-written page; never an authority.",
)

HD_URINE_OUTPUT_JSTAGE = Source(
    key="hd_urine_output_jstage",
    title="Urine output after the start of hemodialysis (95 patients)",
    publisher="Journal of Japanese Society for Dialysis Therapy 23:1275",
    url="https://www.jstage.jst.go.jp/article/jsdt1985/23/11/23_11_1275/_article/-char/en",
    reliability=Reliability.PRIMARY,
    note="Title not shown; this one describes the document.",
)

JSMJ_2016_HD_CRAMPS = Source(
    key="jsmj_2016_hd_cramps",
    title="Muscle Cramps in Hemodialysis Patients",
    year=2016,
    publisher="Jundishapur Sci Med J",
    url="https://jsmj.ajums.ac.ir/article_47296.html?lang=en",
    reliability=Reliability.SECONDARY,
    note="A review; the abstract was read, also on a second index page.",
)

KDIGO_2012_NGC = Source(
    key="kdigo_2012_ngc",
    title="KDIGO 2012 clinical practice guideline for the evaluation and management of chronic kidney disease",
    year=2013,
    publisher="Kidney Int Suppl 3(1):1-150",
    url="https://jesse.tg/ngc-archive/summary/9925",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

KDIGO_2012_TABLE = Source(
    key="kdigo_2012_table",
    title="KDIGO chapter 1: definition and classification of CKD",
    year=2013,
    publisher="Kidney Int Suppl 3:19-62",
    doi="10.1038/kisup.2012.64",
    url="https://www.ccjm.org/highwire/markup/1488/expansion",
    reliability=Reliability.GUIDELINE,
    note="The table was read in a reprint.",
)

KDIGO_2024_SUMMARY = Source(
    key="kdigo_2024_summary",
    title="KDIGO 2024 Clinical Practice Guideline for the Evaluation and Management of CKD",
    year=2024,
    publisher="KDIGO",
    url="https://www.mikrobik.net/page.php?id=1515",
    reliability=Reliability.SECONDARY,
    note="A summary on mikrobik.net was read, not the guideline.",
)

KIDNEY_SYMPTOMS_CHAPTER = Source(
    key="kidney_symptoms_chapter",
    title="How are you feeling? (symptoms as kidney function declines)",
    publisher="Textbook chapter by Thomas and Milford",
    url="https://abdominalkey.com/how-are-you-feeling",
    reliability=Reliability.TERTIARY,
    note="A textbook chapter, read in part in a copy on an unrelated site.",
)

NICE_CG182 = Source(
    key="nice_cg182",
    title="Chronic kidney disease: early identification and management in adults in primary and secondary care",
    publisher="NICE",
    url="https://jesse.tg/ngc-archive/summary/10500",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

NIDDK_EGFR_ADULTS = Source(
    key="niddk_egfr_adults",
    title="Glomerular filtration rate equations for adults",
    publisher="NIDDK",
    url="https://www.niddk.nih.gov/research-funding/research-programs/kidney-clinical-research-epidemiology/laboratory/glomerular-filtration-rate-equations/adults",
    reliability=Reliability.PRIMARY,
)

NKF_CKDEPI_2021 = Source(
    key="nkf_ckdepi_2021",
    title="CKD-EPI Creatinine Equation (2021)",
    year=2021,
    publisher="National Kidney Foundation",
    url="https://kidney.org/ckd-epi-creatinine-equation-2021",
    reliability=Reliability.PRIMARY,
    note="The text around the equation still says that it uses race; the coefficients do not.",
)

NKF_SCHWARTZ = Source(
    key="nkf_schwartz",
    title="Creatinine-based Bedside Schwartz equation (2009)",
    publisher="National Kidney Foundation",
    url="https://www.kidney.org/content/creatinine-based-%E2%80%9Cbedside-schwartz%E2%80%9D-equation-2009",
    reliability=Reliability.PRIMARY,
)

SCHWARTZ_2009 = Source(
    key="schwartz_2009",
    title="New Equations to Estimate GFR in Children with CKD",
    year=2009,
    publisher="J Am Soc Nephrol 20(3):629-637",
    doi="10.1681/ASN.2008030287",
    pmid="19158356",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC2653687",
    reliability=Reliability.PRIMARY,
)

TEXAS_KIDNEY_INSTITUTE = Source(
    key="texas_kidney_institute",
    title="Chronic kidney disease: signs and symptoms",
    publisher="Texas Kidney Institute",
    url="https://texaskidneyinstitute.com/patients",
    reliability=Reliability.TERTIARY,
    note="Exact title not shown; this one describes the document. A page for patients.",
)

URINE_COMPOSITION_ATLAS = Source(
    key="urine_composition_atlas",
    title="Urinary composition in the diagnostic evaluation of metabolic alkalosis (figure 6-37)",
    publisher="rrnursingschool.biz",
    url="https://www.rrnursingschool.biz/renal-failure-2/figure-637.html",
    reliability=Reliability.TERTIARY,
    note="A copy of a figure of an atlas of the kidney.",
)
