"""Liver disease, celiac disease and loss of fluid from the gut."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AASLD_PALLIATIVE_2022 = Source(
    key="aasld_palliative_2022",
    title="AASLD Practice Guidance: Palliative care and symptom-based management in decompensated cirrhosis",
    year=2022,
    publisher="Hepatology 2022(3):819-853; Guideline Central",
    doi="10.1002/hep.32378",
    url="https://guidelinecentral.com/guideline/1697612",
    reliability=Reliability.GUIDELINE,
)

ACG_CELIAC_2013 = Source(
    key="acg_celiac_2013",
    title="ACG clinical guidelines: diagnosis and management of celiac disease",
    publisher="American College of Gastroenterology",
    url="https://jesse.tg/ngc-archive/summary/9835",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

ANGELI_1996 = Source(
    key="angeli_1996",
    title="Cirrhosis and muscle cramps: Evidence of a causal relationship",
    year=1996,
    publisher="Hepatology",
    doi="10.1002/hep.510230211",
    url="http://onlinelibrary.wiley.com/doi/10.1002/hep.510230211/abstract",
    reliability=Reliability.PRIMARY,
)

CELIAC_OSTEOMALACIA_2010 = Source(
    key="celiac_osteomalacia_2010",
    title="Coeliac disease causing symptomatic hypocalcaemia, osteomalacia and coagulapathy",
    year=2010,
    publisher="BMJ Case Reports bcr0920092262",
    doi="10.1136/bcr.09.2009.2262",
    url="http://pubmedcentralcanada.ca/pmcc/articles/PMC3029079/",
    reliability=Reliability.PRIMARY,
    note="A case report; the abstract was read.",
)

CROHN_TETANY_2024 = Source(
    key="crohn_tetany_2024",
    title="Recurrent tetany in a male patient with short bowel syndrome and Crohn's disease",
    year=2024,
    publisher="Gastroenterology Review 19(1):97-98",
    url="https://termedia.pl/Recurrent-tetany-in-a-male-patient-with-short-bowel-syndrome-and-Crohn-s-disease,41,51911,1,0.html",
    reliability=Reliability.PRIMARY,
    note="A case report; its opening was read.",
)

CROHN_TETANY_ONSET = Source(
    key="crohn_tetany_onset",
    title="Tetania y convulsiones, síntomas de debut de la enfermedad de Crohn",
    url="https://neverthoughtaboutthat.com/sv/tetania-y-convulsiones-s%c3%adntomas-de-debut-de-la-enfermedad-de-crohn-svenska",
    reliability=Reliability.TERTIARY,
    note="A case report, read in a translated copy on an unrelated site. Journal not shown in what was read.",
)

FPNOTEBOOK_HYPOMAGNESEMIA = Source(
    key="fpnotebook_hypomagnesemia",
    title="Hypomagnesemia",
    publisher="Family Practice Notebook",
    url="https://fpnotebook.com/Renal/Magnesium/Hypmgnsm.htm",
    reliability=Reliability.TERTIARY,
)

GUIDELINESINPRACTICE_COELIAC = Source(
    key="guidelinesinpractice_coeliac",
    title="Coeliac disease: primary care is best placed for active case-finding",
    publisher="Guidelines in Practice",
    url="https://www.guidelinesinpractice.co.uk/gastrointestinal/"
    "coeliac-disease-primary-care-is-best-placed-for-active-case-finding/352706.article",
    reliability=Reliability.SECONDARY,
)

JWATCH_2013 = Source(
    key="jwatch_2013",
    title="Treating Muscle Cramps in Patients with Cirrhosis: A Review",
    year=2013,
    publisher="NEJM Journal Watch",
    url="http://www.jwatch.org/na32955/2013/11/25/treating-muscle-cramps-patients-with-cirrhosis-review",
    reliability=Reliability.SECONDARY,
    note="A summary of the review.",
)

MAGNESIUM_SIGNS_2015 = Source(
    key="magnesium_signs_2015",
    title="Magnesium: deficiency signs and symptoms (table 2)",
    year=2015,
    publisher="Nutrients 7(9):8199-8226",
    doi="10.3390/nu7095388",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4586582/table/nutrients-07-05388-t002",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. A table was read.",
)

MEHTA_FALLON_2013 = Source(
    key="mehta_fallon_2013",
    title="Muscle Cramps in Liver Disease",
    year=2013,
    publisher="Clin Gastroenterol Hepatol 11(11):1385-1391",
    url="https://hepatitiscresearchandnewsupdates.blogspot.com/2013_11_30_archive.html",
    reliability=Reliability.PRIMARY,
    note="Read in a copy on a patients' blog.",
)

NG20_GUIDELINEGENIUS = Source(
    key="ng20_guidelinegenius",
    title="Coeliac disease summary of NICE NG20/CKS",
    year=2025,
    publisher="Guideline Genius",
    url="https://www.guideline-genius.com/article/Index?id=187",
    reliability=Reliability.SECONDARY,
)

NICE_CG84 = Source(
    key="nice_cg84",
    title="Diarrhoea and vomiting caused by gastroenteritis in under 5s (CG84)",
    year=2009,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/cg84/chapter/Recommendations",
    reliability=Reliability.GUIDELINE,
)

NICE_NG20 = Source(
    key="nice_ng20",
    title="Coeliac disease: recognition, assessment and management (NG20)",
    year=2015,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng20/chapter/Recommendations",
    reliability=Reliability.GUIDELINE,
)

ODS_MAGNESIUM_2015 = Source(
    key="ods_magnesium_2015",
    title="Got Magnesium? Essential Facts About This Important Nutrient",
    year=2015,
    publisher="NIH Office of Dietary Supplements, The Scoop",
    url="https://ods.od.nih.gov/News/The_Scoop_-_January_2015.aspx",
    reliability=Reliability.SECONDARY,
    note="A notice for the public.",
)

SHAKER_1997_CELIAC = Source(
    key="shaker_1997_celiac",
    title="Hypocalcemia and Skeletal Disease as Presenting Features of Celiac Disease",
    year=1997,
    publisher="Archives of Internal Medicine 157(9):1013-1016",
    doi="10.1001/archinte.1997.00440300131011",
    url="https://jamanetwork.com/journals/jamainternalmedicine/article-abstract/623294",
    reliability=Reliability.PRIMARY,
    note="The abstract was read.",
)

UENISHI_2014 = Source(
    key="uenishi_2014",
    title="Screening for celiac disease in 1st degree relatives: a 10-year follow-up study",
    year=2014,
    publisher="BMC Gastroenterology",
    doi="10.1186/1471-230X-14-36",
    url="http://bmcgastroenterol.biomedcentral.com/articles/10.1186/1471-230X-14-36",
    reliability=Reliability.PRIMARY,
)

ZINC_CIRRHOSIS_2004 = Source(
    key="zinc_cirrhosis_2004",
    title=(
        "The role of serum zinc and other factors on the prevalence of muscle cramps in non-alcoholic "
        "cirrhotic patients"
    ),
    pmid="15220689",
    url="https://read.qxmd.com/read/15220689/",
    reliability=Reliability.PRIMARY,
    note="Journal not shown in what was read.",
)
