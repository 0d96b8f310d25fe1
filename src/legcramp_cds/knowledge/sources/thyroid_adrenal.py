"""Thyroid, adrenal and pituitary disease."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AI_PREDICTORS_PMC3574842 = Source(
    key="ai_predictors_pmc3574842",
    title="Predictors of adrenal insufficiency on an acute medical ward (281 people)",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3574842",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document. Journal not shown in what was read.",
)

AVP_2025_SPRINGER = Source(
    key="avp_2025_springer",
    title="Arginine stimulation test in AVP deficiency, a study of several parameters",
    year=2025,
    publisher="Pituitary",
    doi="10.1007/s11102-025-01538-9",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document.",
)

BARNARD_THYROTOXICOSIS = Source(
    key="barnard_thyrotoxicosis",
    title="Causes of thyrotoxicosis (emergency medicine text, table 2.0.6-1)",
    url="https://www.barnardhealth.us/emergency-medicine/table-2061-causes-of-thyrotoxicosis.html",
    reliability=Reliability.TERTIARY,
    note="Copy of a textbook page on an unrelated site.",
)

BMJCR_HYPOTHYROID = Source(
    key="bmjcr_hypothyroid",
    title="Severe proximal myopathy secondary to hypothyroidism",
    publisher="BMJ Case Reports",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6663251",
    reliability=Reliability.PRIMARY,
    note=(
        "Exact title not shown; this one describes the document. A single case; its CK, TSH and free T4 were "
        "read in a summary by Endocrinology Advisor."
    ),
)

BNSSG_AI = Source(
    key="bnssg_ai",
    title="Adrenal insufficiency",
    year=2021,
    publisher="REMEDY, NHS BNSSG ICB",
    url="https://remedy.bnssg.icb.nhs.uk/adults/endocrinology/adrenal-insufficiency",
    reliability=Reliability.SECONDARY,
)

BORNSTEIN_2016 = Source(
    key="bornstein_2016",
    title="Diagnosis and Treatment of Primary Adrenal Insufficiency: An Endocrine Society Clinical Practice Guideline",
    year=2016,
    publisher="J Clin Endocrinol Metab 101(2):364-389",
    doi="10.1210/jc.2015-1710",
    pmid="26760044",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4880116",
    reliability=Reliability.GUIDELINE,
)

CMDT_ALDOSTERONISM = Source(
    key="cmdt_aldosteronism",
    title="CMDT quick reference: Primary Aldosteronism",
    publisher="Current Medical Diagnosis and Treatment, AccessMedicine",
    url="https://accessmedicine.mhmedical.com/content.aspx?bookid=3516&sectionid=289624307",
    reliability=Reliability.SECONDARY,
)

COPEPTIN_REVIEW_PMC9113794 = Source(
    key="copeptin_review_pmc9113794",
    title="Copeptin: table of cut-offs from a review",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC9113794/table/T2",
    reliability=Reliability.SECONDARY,
    note=(
        "Exact title not shown; this one describes the document. Journal not shown in what was read. Table 2 was read."
    ),
)

DELTORO_NONADHERENCE = Source(
    key="deltoro_nonadherence",
    title="Uncontrolled hypothyroidism: a case series on adherence",
    publisher="Endocrinology, Diabetes & Metabolism Case Reports",
    url="https://edm.bioscientifica.com/cases/patient-demographics?pageSize=10&sort=datedescending&t_0=gender_1&t_1=ethnicity_17",
    reliability=Reliability.PRIMARY,
    note="Title not shown; this one describes the document.",
)

FENSKE_2018 = Source(
    key="fenske_2018",
    title="A Copeptin-Based Approach in the Diagnosis of Diabetes Insipidus",
    year=2018,
    publisher="N Engl J Med 379(5):428-439",
    doi="10.1056/NEJMoa1803760",
    pmid="30067922",
    url="https://pubmed.ncbi.nlm.nih.gov/30067922/",
    reliability=Reliability.PRIMARY,
)

GPNOTEBOOK_HYPOTHYROID = Source(
    key="gpnotebook_hypothyroid",
    title="Investigations in hypothyroidism",
    publisher="GPnotebook",
    url="https://gpnotebook.com/pages/diabetes-and-endocrinology/diagnosis/investigations-in-hypothyroidism",
    reliability=Reliability.SECONDARY,
)

HOFFMANN_2015 = Source(
    key="hoffmann_2015",
    title="A rare manifestation of hypothyroid myopathy: Hoffmann's syndrome",
    year=2015,
    publisher="Endocrinology and Metabolism",
    doi="10.3803/EnM.2015.30.4.626",
    url="https://doi.org/10.3803/EnM.2015.30.4.626",
    reliability=Reliability.PRIMARY,
)

HYPERTENSION_2025_SUMMARY = Source(
    key="hypertension_2025_summary",
    title="Guideline summary: high blood pressure in adults, evaluation and diagnosis, 3.2.3.1 primary aldosteronism",
    publisher="Guideline Central",
    url="https://eguideline.guidelinecentral.com/i/1539869-high-blood-pressure-merck-supported/27",
    reliability=Reliability.SECONDARY,
    note="A pocket summary of the guideline; hypertension.ca says the same for low potassium.",
)

JAMA_HYPOTHYROID_1966 = Source(
    key="jama_hypothyroid_1966",
    title="Hypothyroid myopathy: clinical, electromyographical, and ultrastructural observations",
    year=1966,
    publisher="Archives of Neurology",
    doi="10.1001/archneur.1966.00470120006002",
    reliability=Reliability.PRIMARY,
)

KHALEELI_1983 = Source(
    key="khaleeli_1983",
    title=(
        "The clinical presentation of hypothyroid myopathy and its relationship to abnormalities in structure "
        "and function of skeletal muscle"
    ),
    year=1983,
    publisher="Clin Endocrinol (Oxf) 19(3):365-376",
    doi="10.1111/j.1365-2265.1983.tb00010.x",
    pmid="6627693",
    url="https://pubmed.ncbi.nlm.nih.gov/6627693/",
    reliability=Reliability.PRIMARY,
)

MANJI_2006 = Source(
    key="manji_2006",
    title="Influences of age, gender, smoking, and family history on autoimmune thyroid disease phenotype",
    year=2006,
    publisher="Journal of Clinical Endocrinology and Metabolism",
    doi="10.1210/jc.2006-1402",
    url="https://research.birmingham.ac.uk/portal/en/publications/"
    "influences-of-age-gender-smoking-and-family-history-on-autoimmune-thyroid-disease-phentotype"
    "(ecf827c8-6aa4-4602-a086-0cc59dd3d72e).html",
    reliability=Reliability.PRIMARY,
)

MEDSCAPE_HYPOTHYROID_MYOPATHY = Source(
    key="medscape_hypothyroid_myopathy",
    title="Hypothyroid Myopathy: clinical presentation",
    year=2020,
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/313915-clinical",
    reliability=Reliability.TERTIARY,
)

MEDSCAPE_HYPOTHYROIDISM_2019 = Source(
    key="medscape_hypothyroidism_2019",
    title="Fast Five Quiz: Key Aspects of Hypothyroidism",
    year=2019,
    publisher="Medscape",
    url="https://reference.medscape.com/viewarticle/911623_3",
    reliability=Reliability.TERTIARY,
)

MFT_TPO_2025 = Source(
    key="mft_tpo_2025",
    title="To test or not to test: rethinking TPO antibody requests",
    year=2025,
    publisher="Manchester University NHS Foundation Trust, laboratory newsletter",
    url="https://mft.nhs.uk/the-trust/other-departments/laboratory-medicine/information-for-gps/laboratory-medicines-newsletter-for-gps/to-test-or-not-to-test-rethinking-tpo-antibody-requests",
    reliability=Reliability.GUIDELINE,
    note="Cites NG145 of NICE for when to measure them.",
)

MSD_AVPD = Source(
    key="msd_avpd",
    title="Arginine vasopressin deficiency (central diabetes insipidus)",
    publisher="MSD Manual Professional",
    url="https://www.msdmanuals.com/uk/professional/endocrine-and-metabolic-disorders/pituitary-disorders/argininevasopressin-deficiency-central-diabetes-insipidus",
    reliability=Reliability.SECONDARY,
)

NICE_NG145 = Source(
    key="nice_ng145",
    title="Thyroid disease: assessment and management (NG145)",
    publisher="NICE",
    url="https://nice.org.uk/guidance/ng145/chapter/recommendations",
    reliability=Reliability.GUIDELINE,
    note="Read as summarized by BMJ Best Practice.",
)

NICE_NG243_BMJ = Source(
    key="nice_ng243_bmj",
    title="Adrenal insufficiency: identification and management - summary of new NICE guidance",
    year=2025,
    publisher="BMJ 389:r330",
    doi="10.1136/bmj.r330",
    reliability=Reliability.GUIDELINE,
)

PAZDERSKA_2017 = Source(
    key="pazderska_2017",
    title="Adrenal insufficiency - recognition and management",
    year=2017,
    publisher="Clin Med 17(3):258-262",
    url="https://docslib.org/doc/12141980/adrenal-insufficiency-recognition-and-management",
    reliability=Reliability.SECONDARY,
    note="Read as a damaged text copy.",
)

RIGHTDECISIONS_AI = Source(
    key="rightdecisions_ai",
    title="Assessing for adrenal insufficiency",
    publisher="NHS Scotland Right Decisions",
    url="https://rightdecisions.scot.nhs.uk/diabetes-endocrinology/endocrinology/assessing-for-adrenal-insufficiency",
    reliability=Reliability.SECONDARY,
)

TSH_TRIMESTER_2017 = Source(
    key="tsh_trimester_2017",
    title="Trimester-specific reference intervals for TSH and FT4",
    year=2017,
    publisher="J Clin Lab Anal 32(4):e22344",
    doi="10.1002/jcla.22344",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6817301/table/jcla22344-tbl-0001",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document. Table 1 was read.",
)

USPSTF_THYROID = Source(
    key="uspstf_thyroid",
    title="Screening for thyroid dysfunction: recommendation statement",
    publisher="US Preventive Services Task Force",
    url="https://jesse.tg/ngc-archive/summary/10708",
    reliability=Reliability.GUIDELINE,
    note=(
        "Read as the summary of the National Guideline Clearinghouse, on a copy of its archive; the risk assessment in "
        "the clinical summary on the Task Force's own page."
    ),
)

WATER_DEPRIVATION_PROTOCOL = Source(
    key="water_deprivation_protocol",
    title="Water deprivation test (chapter 18 of a book of endocrine tests)",
    publisher="Springer",
    doi="10.1007/978-3-319-13048-4_18",
    url="https://springerlink.bibliotecabuap.elogim.com/chapter/10.1007/978-3-319-13048-4_18",
    reliability=Reliability.SECONDARY,
)

WERNER_THYROID = Source(
    key="werner_thyroid",
    title="The neuromuscular system and brain in hypothyroidism",
    publisher="Werner and Ingbar's The Thyroid",
    url="https://doctorlib.info/medical/thyroid/74.html",
    reliability=Reliability.TERTIARY,
    note="Textbook chapter read in an online copy.",
)
