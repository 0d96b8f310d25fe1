"""Calcium: low calcium, the albumin and pH corrections, and parathyroid disease."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACUTECARE_PH_ICA = Source(
    key="acutecare_ph_ica",
    title="pH-adjusted ionized calcium",
    year=2013,
    publisher="acutecaretesting.org",
    url="https://acutecaretesting.org/en/articles/ph-adjusted-ionized-calcium",
    reliability=Reliability.SECONDARY,
)

BMJBP_HYPOPARATHYROIDISM = Source(
    key="bmjbp_hypoparathyroidism",
    title="BMJ Best Practice: Hypoparathyroidism - investigations and diagnosis approach",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-gb/132/diagnosis-approach",
    reliability=Reliability.SECONDARY,
)

BRANDI_2016 = Source(
    key="brandi_2016",
    title="Management of Hypoparathyroidism: Summary Statement and Guidelines",
    year=2016,
    publisher="J Clin Endocrinol Metab 101(6):2273-2283",
    doi="10.1210/jc.2015-3907",
    url="https://www.natpara.com/hcp/diagnosing-hypoparathyroidism",
    reliability=Reliability.SECONDARY,
    note="The statement was read on a manufacturer's diagnostic page that cites this paper, not in the paper.",
)

FINDZEBRA_PPHP = Source(
    key="findzebra_pphp",
    title="Pseudopseudohypoparathyroidism",
    publisher="FindZebra, a copy of the entry of OMIM",
    url="https://findzebra.com/details/jzK4LX1-pseudopseudohypoparathyroidism?q=cowden+syndrome",
    reliability=Reliability.SECONDARY,
)

GPNOTEBOOK_CORRECTED_CA = Source(
    key="gpnotebook_corrected_ca",
    title="Calculation of calcium concentration",
    publisher="GPnotebook",
    url="https://gpnotebook.com/en-IE/pages/gastroenterology/calculation-of-calcium-concentration",
    reliability=Reliability.SECONDARY,
)

HYPOPT_WORKSHOP_2022 = Source(
    key="hypopt_workshop_2022",
    title=(
        "Evaluation and Management of Hypoparathyroidism: Summary Statement and Guidelines from the Second "
        "International Workshop"
    ),
    year=2022,
    publisher="J Bone Miner Res 37(12):2568-2585",
    pmid="36054621",
    url="https://www.qxmd.com/r/36054621",
    reliability=Reliability.GUIDELINE,
)

LIAN_2018 = Source(
    key="lian_2018",
    title=(
        "Should total calcium be adjusted for albumin? A retrospective observational study of laboratory data "
        "from central Norway"
    ),
    year=2018,
    publisher="BMJ Open 8(4):e017703",
    doi="10.1136/bmjopen-2017-017703",
    pmid="29627804",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5892769",
    reliability=Reliability.PRIMARY,
)

MEDALG_PH_ICA = Source(
    key="medalg_ph_ica",
    title="Adjusting ionized calcium for pH",
    publisher="The Medical Algorithms Company",
    url="https://www.medicalalgorithms.com/adjusting-ionized-calcium-for-ph",
    reliability=Reliability.TERTIARY,
)

MEDICINESPECIFICS_CA = Source(
    key="medicinespecifics_ca",
    title="Signs of hypocalcemia",
    publisher="medicinespecifics.com",
    url="https://medicinespecifics.com/signs-of-hypocalcemia/",
    reliability=Reliability.TERTIARY,
)

MEDPAGE_CALCIUM = Source(
    key="medpage_calcium",
    title="Serum calcium measurement",
    year=2010,
    publisher="MedPage Today lab guide",
    url="https://www.medpagetoday.com/labs/Serum-calcium-measurement/LAB1289",
    reliability=Reliability.TERTIARY,
    note="Gives ranges by age.",
)

PAYNE_1973 = Source(
    key="payne_1973",
    title="Interpretation of serum calcium in patients with abnormal serum proteins",
    year=1973,
    publisher="Br Med J 4(5893):643-646",
    doi="10.1136/bmj.4.5893.643",
    pmid="4758544",
    url="https://pubmed.ncbi.nlm.nih.gov/4758544/",
    reliability=Reliability.PRIMARY,
)

PREGNANCY_CA_MOSUL_2009 = Source(
    key="pregnancy_ca_mosul_2009",
    title="The Role of Calcium Correction during Normal Pregnancy at Third Trimester in Mosul",
    year=2009,
    publisher="Oman Med J 24(3):188-194",
    doi="10.5001/omj.2009.37",
    pmid="22224183",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3251184",
    reliability=Reliability.PRIMARY,
)

PTH_WASHINGTON_MANUAL = Source(
    key="pth_washington_manual",
    title="Washington Manual of Medical Therapeutics: Hypocalcemia, general principles",
    publisher="Unbound Medicine",
    url="https://www.unboundmedicine.com/washingtonmanual/view/Washington-Manual-of-Medical-Therapeutics/602223/all/Hypocalcemia",
    reliability=Reliability.SECONDARY,
)

RCP_NORMOCALCAEMIC_TETANY = Source(
    key="rcp_normocalcaemic_tetany",
    title="Normocalcaemic tetany",
    year=2011,
    publisher="Clinical Medicine 11(6):594",
    url="https://www.rcpjournals.org/content/clinmedicine/11/6/594",
    reliability=Reliability.PRIMARY,
    note="A single case.",
)

SFE_HYPOCALCAEMIA_2016 = Source(
    key="sfe_hypocalcaemia_2016",
    title=(
        "Society for Endocrinology Endocrine Emergency Guidance: emergency management of acute hypocalcaemia "
        "in adult patients"
    ),
    year=2016,
    publisher="Endocrine Connections 5(5):G7",
    doi="10.1530/EC-16-0056",
    url="https://ec.bioscientifica.com/view/journals/ec/5/5/G7.xml",
    reliability=Reliability.GUIDELINE,
)

SG_CKD_CALCIUM_2022 = Source(
    key="sg_ckd_calcium_2022",
    title=(
        "Prevalence and outcomes associated with hypocalcaemia and hypercalcaemia among pre-dialysis CKD "
        "patients with mineral and bone disorder"
    ),
    year=2022,
    publisher="Singapore Med J 65(8):421-429",
    doi="10.4103/singaporemedj.SMJ-2021-391",
    pmid="36453429",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC11382823",
    reliability=Reliability.PRIMARY,
)

SMITH_2018 = Source(
    key="smith_2018",
    title=(
        "Misclassification of calcium status based on albumin-adjusted calcium: studies in a tertiary hospital setting"
    ),
    year=2018,
    publisher="Clinical Chemistry 64(12):1713-1722",
    url="https://www.mendeley.com/catalogue/455b71d2-9a87-3641-918d-14323288c887/",
    reliability=Reliability.PRIMARY,
)

STEURER_1997 = Source(
    key="steurer_1997",
    title="The effect of short-term hyperventilation on the concentration of ionized serum calcium",
    year=1997,
    publisher="Dtsch Med Wochenschr 122(28-29):887-889",
    doi="10.1055/s-2008-1047705",
    pmid="9264919",
    reliability=Reliability.PRIMARY,
    note="Published in German.",
)

TAYSIDE_PAED_HYPOCALCAEMIA = Source(
    key="tayside_paed_hypocalcaemia",
    title="Acute management of hypocalcaemia in children",
    publisher="NHS Tayside paediatric pathways",
    url="https://rds.staging.tactuum.com/nhs-tayside-paediatrics-pathways/paediatric-endocrinology/acute-management-of-hypocalcaemia-in-children",
    reliability=Reliability.SECONDARY,
    note="Read on a staging copy of the site.",
)

WIKEM_HYPOCALCEMIA = Source(
    key="wikem_hypocalcemia",
    title="WikEM: Hypocalcemia",
    publisher="WikEM",
    url="https://www.wikem.org/wiki/Hypocalcemia",
    reliability=Reliability.TERTIARY,
)
