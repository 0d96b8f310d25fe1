"""Spinal stenosis, radiculopathy and cauda equina syndrome."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AAFP_DCM_2020 = Source(
    key="aafp_dcm_2020",
    title="Degenerative cervical myelopathy",
    year=2020,
    publisher="Am Fam Physician 102(12):740-750",
    url="https://www.aafp.org/pubs/afp/issues/2020/1215/p740.html",
    reliability=Reliability.SECONDARY,
    note="The title describes the article; its abstract was read.",
)

AOMRC_IMAGING = Source(
    key="aomrc_imaging",
    title="Low back pain imaging",
    publisher="Academy of Medical Royal Colleges, Evidence-Based Interventions",
    url="https://www.aomrc.org.uk/ebi/clinicians/low-back-pain-imaging/",
    reliability=Reliability.GUIDELINE,
)

BARR_EDX = Source(
    key="barr_edx",
    title="Electrodiagnosis of lumbar radiculopathy",
    publisher="Phys Med Rehabil Clin",
    reliability=Reliability.PRIMARY,
    note="A review.",
)

BELL_2007 = Source(
    key="bell_2007",
    title="Cauda equina syndrome: what is the correlation between clinical assessment and MRI scanning?",
    year=2007,
    publisher="British Journal of Neurosurgery",
    doi="10.1080/02688690701317144",
    pmid="17453789",
    url="https://pubmed.ncbi.nlm.nih.gov/17453789/",
    reliability=Reliability.PRIMARY,
)

BMJ_BP_CES = Source(
    key="bmj_bp_ces",
    title="Cauda equina syndrome: diagnosis approach",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-gb/3000164",
    reliability=Reliability.TERTIARY,
)

BRINJIKJI_2015 = Source(
    key="brinjikji_2015",
    title="Systematic literature review of imaging features of spinal degeneration in asymptomatic populations",
    year=2015,
    publisher="American Journal of Neuroradiology",
    doi="10.3174/ajnr.A4173",
    url="http://ajnr.org/content/36/4/811.full",
    reliability=Reliability.PRIMARY,
)

CES_MRI_SERIES = Source(
    key="ces_mri_series",
    title="Case notes of 334 people scanned by MRI for suspected cauda equina syndrome in one year",
    reliability=Reliability.PRIMARY,
    note=(
        "Exact title not shown; this one describes the document. Journal not shown in what was read. The "
        "abstract was read on an index page."
    ),
)

COOK_2010 = Source(
    key="cook_2010",
    title="Clustered clinical findings for diagnosis of cervical spine myelopathy",
    year=2010,
    publisher="J Man Manip Ther 18(4):175-180",
    doi="10.1179/106698110X12804993427045",
    pmid="22131790",
    url="https://www.ncbi.nlm.nih.gov/pubmed/22131790",
    reliability=Reliability.PRIMARY,
)

DIONNE_2019 = Source(
    key="dionne_2019",
    title=(
        "What is the diagnostic accuracy of red flags related to cauda equina syndrome when compared to MRI? "
        "A systematic review"
    ),
    year=2019,
    publisher="Musculoskeletal Science and Practice",
    reliability=Reliability.PRIMARY,
)

HARRISONS_LUMBOSACRAL = Source(
    key="harrisons_lumbosacral",
    title="Lumbosacral radiculopathy: neurologic features",
    publisher="Harrison's Principles of Internal Medicine",
    reliability=Reliability.TERTIARY,
    note="A table was read.",
)

IVERSEN_2013 = Source(
    key="iversen_2013",
    title="Accuracy of physical examination for chronic lumbar radiculopathy",
    year=2013,
    publisher="BMC Musculoskeletal Disorders",
    url="http://www.biomedcentral.com/1471-2474/14/206",
    reliability=Reliability.PRIMARY,
)

KONNO_2007 = Source(
    key="konno_2007",
    title="Development of a clinical diagnosis support tool to identify patients with lumbar spinal stenosis",
    year=2007,
    publisher="European Spine Journal",
    doi="10.1007/s00586-007-0402-2",
    pmid="17549525",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC2223350",
    reliability=Reliability.PRIMARY,
)

LONG_CES_ED = Source(
    key="long_ces_ed",
    title="Evaluation and management of cauda equina syndrome in the emergency department",
    publisher="American Journal of Emergency Medicine",
    url="https://ajemjournal.com/article/S0735-6757(19)30535-2/fulltext",
    reliability=Reliability.PRIMARY,
)

MSD_RADICULOPATHY = Source(
    key="msd_radiculopathy",
    title="Lumbosacral radiculopathy",
    publisher="MSD Manual Professional",
    url="https://www.msdmanuals.com/professional/musculoskeletal-and-connective-tissue-disorders/neck-and-back-pain/lumbosacral-radiculopathy",
    reliability=Reliability.TERTIARY,
)

NADEAU_2013 = Source(
    key="nadeau_2013",
    title=(
        "The reliability of differentiating neurogenic claudication from vascular claudication based on "
        "symptomatic presentation"
    ),
    year=2013,
    publisher="Canadian Journal of Surgery",
    doi="10.1503/cjs.016512",
    url="http://canjsurg.ca/content/56/6/372.full",
    reliability=Reliability.PRIMARY,
)

NHS_LOTHIAN_SPINE_RED_FLAGS = Source(
    key="nhs_lothian_spine_red_flags",
    title="Serious lumbar spine conditions (red flags)",
    publisher="RefHelp, NHS Lothian",
    url=(
        "https://apps.nhslothian.scot/refhelp/guidelines/musculoskeletalphysiotherapy/lumbarspine/"
        "serious-lumbar-spine-conditions-red-flags"
    ),
    reliability=Reliability.SECONDARY,
)

NICE_QS155 = Source(
    key="nice_qs155",
    title="NICE QS155 low back pain and sciatica: statement 2 referrals for imaging",
    year=2017,
    publisher="NICE",
    url="https://nice.org.uk/guidance/qs155/chapter/Quality-statement-2-Referrals-for-imaging",
    reliability=Reliability.GUIDELINE,
)

REFHELP_SPINE_RED_FLAGS = Source(
    key="refhelp_spine_red_flags",
    title="Serious lumbar spine conditions: red flags",
    publisher="NHS Lothian RefHelp",
    url="https://apps.nhslothian.scot/refhelp/guidelines/musculoskeletalphysiotherapy/lumbarspine/serious-lumbar-spine-conditions-red-flags",
    reliability=Reliability.SECONDARY,
)

SURI_2010 = Source(
    key="suri_2010",
    title="Does this older adult with lower extremity pain have the clinical syndrome of lumbar spinal stenosis?",
    year=2010,
    publisher="JAMA",
    doi="10.1001/jama.2010.1833",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3260477",
    reliability=Reliability.PRIMARY,
)

VAN_DER_WINDT_2010 = Source(
    key="van_der_windt_2010",
    title="Physical examination for lumbar radiculopathy due to disc herniation in patients with low-back pain",
    year=2010,
    publisher="Cochrane Database of Systematic Reviews",
    doi="10.1002/14651858.CD007431.pub2",
    url="https://doi.org/10.1002/14651858.CD007431.pub2",
    reliability=Reliability.PRIMARY,
    note="A Cochrane review; its figures were read in a digest of EBM Guidelines.",
)
