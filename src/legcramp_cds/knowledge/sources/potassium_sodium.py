"""Potassium and sodium: low and high values, periodic paralysis, and the glucose correction of sodium."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACUTEGP_CORNWALL_K = Source(
    key="acutegp_cornwall_k",
    title="Hyperkalaemia in primary care",
    publisher="Acute GP Cornwall",
    url="https://www.acutegpcornwall.com/potassium",
    reliability=Reliability.SECONDARY,
)

ASSADI_2008 = Source(
    key="assadi_2008",
    title="Diagnosis of hypokalemia: a problem-solving approach to clinical cases",
    year=2008,
    publisher="Iran J Kidney Dis 2(3):115-122",
    pmid="19377223",
    url="https://read.qxmd.com/read/19377223/diagnosis-of-hypokalemia-a-problem-solving-approach-to-clinical-cases",
    reliability=Reliability.PRIMARY,
)

BMJ_HYPONATRAEMIA_2019 = Source(
    key="bmj_hyponatraemia_2019",
    title="Hyponatraemia in primary care",
    year=2019,
    publisher="BMJ 365:l1774",
    doi="10.1136/bmj.l1774",
    url="https://bvbvf1.bib-bvb.de/vufind/PrimoRecord/cdi_proquest_journals_2222702928",
    reliability=Reliability.SECONDARY,
)

BMJBP_VOLUME_DEPLETION = Source(
    key="bmjbp_volume_depletion",
    title="BMJ Best Practice: Volume depletion in adults - history and exam",
    publisher="BMJ Best Practice",
    url="https://bestpractice-bmj-com.bibliotheek.ehb.be/topics/en-us/937/history-exam",
    reliability=Reliability.SECONDARY,
    note="Read through a library mirror.",
)

CHANG_TPP_2013 = Source(
    key="chang_tpp_2013",
    title=(
        "A 10-year analysis of thyrotoxic periodic paralysis in 135 patients: focus on symptomatology and precipitants"
    ),
    publisher="Eur J Endocrinol 169(5):529",
    url="https://eje.bioscientifica.com/view/journals/eje/169/5/529.xml",
    reliability=Reliability.PRIMARY,
)

CMDT_METABOLIC_ALKALOSIS = Source(
    key="cmdt_metabolic_alkalosis",
    title="CMDT quick reference: Metabolic Alkalosis",
    publisher="Current Medical Diagnosis and Treatment, AccessMedicine",
    url="https://accessmedicine.mhmedical.com/content.aspx?bookid=3241&sectionid=271740857",
    reliability=Reliability.SECONDARY,
    note="An earlier edition divides at 25 and 40 mEq/L of urine chloride instead of 20.",
)

CMDT_RESPIRATORY_ALKALOSIS = Source(
    key="cmdt_respiratory_alkalosis",
    title="CMDT quick reference: Respiratory Alkalosis",
    publisher="Current Medical Diagnosis and Treatment, AccessMedicine",
    url="https://accessmedicine.mhmedical.com/content.aspx?bookid=2750&sectionid=231361932",
    reliability=Reliability.SECONDARY,
)

EAH_2009 = Source(
    key="eah_2009",
    title="Exercise-Associated Hyponatremia: Overzealous Fluid Consumption",
    year=2009,
    publisher="Wilderness Environ Med 20(2):139-143",
    url="https://www.wemjournal.org/article/S1080-6032%2809%2970110-3/fulltext",
    reliability=Reliability.SECONDARY,
)

EPOCRATES_VOLUME_DEPLETION = Source(
    key="epocrates_volume_depletion",
    title="Volume depletion in adults: highlights and basics",
    publisher="epocrates (BMJ Best Practice content)",
    url="https://www.epocrates.com/online/diseases/937/volume-depletion-in-adults",
    reliability=Reliability.SECONDARY,
)

GPNOTEBOOK_HYPERK = Source(
    key="gpnotebook_hyperk",
    title="Ep 181 Management of hyperkalaemia in primary care",
    year=2025,
    publisher="GPnotebook",
    url="https://gpnotebook.com/podcasts/renal-medicine/ep-181-management-of-hyperkalaemia-in-primary-care",
    reliability=Reliability.SECONDARY,
)

HARRISON_HYPOKALEMIA = Source(
    key="harrison_hypokalemia",
    title="Causes of hypokalemia",
    publisher="Harrison's Principles of Internal Medicine, table 46-3",
    url="https://123docz.net/document/1704145-chapter-046-sodium-and-water-part-12-potx.htm",
    reliability=Reliability.TERTIARY,
    note="Read on a copy of the chapter.",
)

HNYPPR_HYPERK = Source(
    key="hnyppr_hyperk",
    title="Hyperkalaemia in adult patients in the community",
    publisher="Humber and North Yorkshire",
    url="https://hnyppr.org.uk/sv/web/york/w/hyperkalaemia-in-adult-patients-in-the-community-pathway",
    reliability=Reliability.SECONDARY,
)

HOSPITALIST_URINE_ELECTROLYTES = Source(
    key="hospitalist_urine_electrolytes",
    title="How should urine electrolytes be ordered and interpreted in acute kidney injury and electrolyte disorders?",
    year=2017,
    publisher="The Hospitalist",
    url="https://the-hospitalist.org/hospitalist/article/129355/how-should-urine-electrolytes-be-ordered-and-interpreted-acute-kidney/2",
    reliability=Reliability.SECONDARY,
)

HYPOKALEMIA_CAUSES_PMC5676816 = Source(
    key="hypokalemia_causes_pmc5676816",
    title="Table of causes of hypokalemia, adapted from the Cleveland Clinic",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5676816/table/Tab2",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Table 2 was read.",
)

LIN_2004 = Source(
    key="lin_2004",
    title="Laboratory Tests to Determine the Cause of Hypokalemia and Paralysis",
    year=2004,
    publisher="Arch Intern Med 164(14):1561-1566",
    doi="10.1001/archinte.164.14.1561",
    url="http://archinte.jamanetwork.com/article.aspx?articleid=217237",
    reliability=Reliability.PRIMARY,
)

LIN_TPP_2005 = Source(
    key="lin_tpp_2005",
    title="Thyrotoxic Periodic Paralysis",
    year=2005,
    publisher="Mayo Clin Proc 80:99-105",
    url="http://enotes.tripod.com/thyrotoxic_paralysis.htm",
    reliability=Reliability.PRIMARY,
    note="Concise review, read in a copy on an unrelated site.",
)

MDCALC_NA = Source(
    key="mdcalc_na",
    title="Sodium Correction for Hyperglycemia",
    publisher="MDCalc",
    url="http://www.mdcalc.com/sodium-correction-for-hyperglycemia/",
    reliability=Reliability.SECONDARY,
    note="Calculator after Katz 1973 and Hillier 1999.",
)

MEDSCAPE_HYPOPP = Source(
    key="medscape_hypopp",
    title="Lab testing in hypokalemic periodic paralysis",
    year=2018,
    publisher="Medscape",
    url="https://www.staging.medscape.com/answers/1171678-114449/what-is-the-role-of-lab-testing-in-the-workup-of-hypokalemic-periodic-paralyses-hypopp",
    reliability=Reliability.SECONDARY,
    note="Read on a staging copy of the site.",
)

MERCK_HYPONATREMIA_CAUSES = Source(
    key="merck_hyponatremia_causes",
    title="Principal Causes of Hyponatremia",
    publisher="Merck Manual, professional version",
    url="https://merckmanuals.com/professional/multimedia/table/principal-causes-of-hyponatremia",
    reliability=Reliability.TERTIARY,
)

MILIONIS_CMAJ = Source(
    key="milionis_cmaj",
    title="The hyponatremic patient: a systematic approach to laboratory diagnosis",
    year=2002,
    publisher="CMAJ 166(8):1056",
    url="https://www.cmaj.ca/content/166/8/1056.full.txt",
    reliability=Reliability.PRIMARY,
)

MYPANOTES_POTASSIUM = Source(
    key="mypanotes_potassium",
    title="Potassium (hypo- and hyperkalaemia), primary care management",
    publisher="My PA Notes",
    url="https://www.mypanotes.co.uk/bloods-test/sodium-hyponatraemia/hypernatraemia-pclbh",
    reliability=Reliability.TERTIARY,
)

NBT_POTASSIUM = Source(
    key="nbt_potassium",
    title="Potassium in food",
    publisher="North Bristol NHS Trust, leaflet for patients",
    url="https://www.nbt.nhs.uk/our-services/a-z-services/nutrition-dietetics/nutrition-dietetics-kidney-failure-renal/potassium",
    reliability=Reliability.TERTIARY,
)

NHS_AYRSHIRE_HYPOKALEMIA = Source(
    key="nhs_ayrshire_hypokalemia",
    title="Management of Hypokalaemia (plasma K+ <3.5mmol/L)",
    publisher="NHS Ayrshire and Arran medicines guidance",
    url="https://aaamedicines.org.uk/guidelines/electrolyte-disturbances/management-of-hypokalaemia-plasma-k-3-5mmol-l",
    reliability=Reliability.SECONDARY,
    note="For use in hospital; an excerpt was read.",
)

NHS_BORDERS_ELECTROLYTES = Source(
    key="nhs_borders_electrolytes",
    title="Treatment of electrolyte deficiency",
    publisher="NHS Borders clinical guidelines",
    url="https://rds.staging.tactuum.com/nhs-borders-clinical-guidelines/drugs-and-therapeutics/treatment-of-electrolyte-deficiency",
    reliability=Reliability.SECONDARY,
    note="An excerpt was read.",
)

RCHT_HYPOKALEMIA_2019 = Source(
    key="rcht_hypokalemia_2019",
    title="Management of Hypokalaemia Clinical Guideline V2.0",
    year=2019,
    publisher="Royal Cornwall Hospitals NHS Trust, in a copy on a document-sharing site",
    url="https://scribd.com/document/480800780/ManagementOfHypokalaemiaClinicalGuideline-pdf",
    reliability=Reliability.SECONDARY,
    note="The summary chart was read.",
)

SPASOVSKI_2014 = Source(
    key="spasovski_2014",
    title="Clinical practice guideline on diagnosis and treatment of hyponatraemia",
    year=2014,
    publisher="Nephrol Dial Transplant 29 Suppl 2:i1-i39; Eur J Endocrinol 170(3):G1-G47",
    doi="10.1093/ndt/gfu040",
    url="https://jesse.tg/ngc-archive/summary/10787",
    reliability=Reliability.GUIDELINE,
    note="Read in a guideline archive.",
)

STATPEARLS_HYPOKALEMIA = Source(
    key="statpearls_hypokalemia",
    title="Hypokalemia",
    publisher="StatPearls",
    url="https://statpearls.com/point-of-care/23269",
    reliability=Reliability.SECONDARY,
)

STATPEARLS_METABOLIC_ALKALOSIS = Source(
    key="statpearls_metabolic_alkalosis",
    title="Physiology, Metabolic Alkalosis",
    publisher="StatPearls",
    pmid="29493916",
    url="https://dev2.statpearls.com/articlelibrary/viewarticle/17360",
    reliability=Reliability.SECONDARY,
)

THEISEN_HYPERNATREMIA = Source(
    key="theisen_hypernatremia",
    title="Hypernatremia in Adults",
    publisher="Hospital Medicine Clinics",
    url="https://c.coek.info/pdf-hypernatremia-in-adults-.html",
    reliability=Reliability.SECONDARY,
)

UKKA_HYPERK_GG = Source(
    key="ukka_hyperk_gg",
    title="Hyperkalaemia",
    year=2023,
    publisher="Guideline Genius",
    url="https://www.guidelinegenius.com/hyperkalaemia",
    reliability=Reliability.SECONDARY,
    note="Summary of the UK Kidney Association guideline of October 2023.",
)
