"""Peripheral artery disease and acute limb ischemia."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACC_AHA_PAD_2024 = Source(
    key="acc_aha_pad_2024",
    title="2024 ACC/AHA multisociety guideline for the management of lower extremity peripheral artery disease",
    year=2024,
    publisher="Circulation; JACC",
    doi="10.1161/CIR.0000000000001251",
    url="https://eguideline.guidelinecentral.com/i/1521560-lower-extremity-peripheral-artery-disease-2024",
    reliability=Reliability.GUIDELINE,
    note="Read in the official pocket guide; the DOI is that of the guideline.",
)

ACC_POPLITEAL_2019 = Source(
    key="acc_popliteal_2019",
    title="Leg pain during exercise or driving",
    year=2019,
    publisher="American College of Cardiology, patient case quiz",
    url="https://www.acc.org/Education-and-Meetings/Patient-Case-Quizzes/2019/12/10/07/12/Leg-Pain-During-Exercise-or-Driving",
    reliability=Reliability.SECONDARY,
    note="A teaching case of popliteal artery entrapment.",
)

ACCESSMEDICINE_EMBOLUS = Source(
    key="accessmedicine_embolus",
    title="Acute arterial embolus",
    publisher="AccessMedicine",
    url="https://accessmedicine.mhmedical.com/content.aspx?bookid=2969&sectionid=250459554",
    reliability=Reliability.TERTIARY,
    note="Exact title not shown; this one describes the document. Excerpt of a chapter.",
)

AHA_ACC_PAD_2016 = Source(
    key="aha_acc_pad_2016",
    title="2016 AHA/ACC lower extremity PAD guideline: resting ABI recommendations",
    year=2016,
    publisher="Circulation",
    doi="10.1161/CIR.0000000000000471",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5477786/",
    reliability=Reliability.GUIDELINE,
    note="The DOI is that of the guideline.",
)

BMJ_BP_PAD_EPIDEMIOLOGY = Source(
    key="bmj_bp_pad_epidemiology",
    title="Peripheral arterial disease: epidemiology",
    publisher="BMJ Best Practice, topic 431",
    url="https://bibliotheek.ehb.be:2400/topics/en-us/431/epidemiology",
    reliability=Reliability.TERTIARY,
    note="Read through a library mirror.",
)

CORNWALL_PAD = Source(
    key="cornwall_pad",
    title="Peripheral arterial disease: referral",
    publisher="Royal Cornwall Hospitals referral management service",
    url="https://rms.cornwall.nhs.uk/rms/primary_care_clinical_referral_criteria/rms/primary_care_clinical_referral_criteria/vascular/peripheral_arterial_disease",
    reliability=Reliability.SECONDARY,
)

EDINBURGH_CQ = Source(
    key="edinburgh_cq",
    title="Edinburgh Claudication Questionnaire",
    year=1992,
    publisher="J Clin Epidemiol",
    url="https://www.medicalalgorithms.com/the-edinburgh-claudication-questionnaire",
    reliability=Reliability.SECONDARY,
    note="After Leng and Fowkes 1992; read on reference sites that reproduce it.",
)

JAMAEVIDENCE_PAD = Source(
    key="jamaevidence_pad",
    title="Make the diagnosis: peripheral arterial disease",
    publisher="JAMAevidence",
    reliability=Reliability.TERTIARY,
)

JOY_RAUDALES_2015 = Source(
    key="joy_raudales_2015",
    title="Popliteal Artery Entrapment Syndrome",
    publisher="Current Sports Medicine Reports 14(5)",
    url="https://www.semanticscholar.org/paper/Popliteal-Artery-Entrapment-Syndrome.-Joy-Raudales/bf16f782e7ab781ea47a51252dd9561d3a3dfaea",
    reliability=Reliability.SECONDARY,
    note="The abstract was read on an index page.",
)

KHAN_2006 = Source(
    key="khan_2006",
    title="Does the clinical examination predict lower extremity peripheral arterial disease?",
    year=2006,
    publisher="JAMA",
    doi="10.1001/jama.295.5.536",
    pmid="16449619",
    url="https://pubmed.ncbi.nlm.nih.gov/16449619/",
    reliability=Reliability.PRIMARY,
)

MATHEW_2018_POPLITEAL = Source(
    key="mathew_2018_popliteal",
    title="A case of popliteal artery entrapment in an active duty soldier",
    year=2018,
    publisher="Journal of Case Reports and Images in Medicine 4:100046Z09JM2018",
    url="https://vdocuments.site/a-case-of-popliteal-artery-entrapment-in-an-active-duty-popliteal-artery.html",
    reliability=Reliability.PRIMARY,
    note="The abstract was read in a copy on a document-sharing site.",
)

MEDICALEXAMPREP_ALI = Source(
    key="medicalexamprep_ali",
    title="Acute limb ischaemia",
    publisher="Medical Exam Prep",
    url="https://www.medicalexamprep.co.uk/acute-limb-ischaemia/",
    reliability=Reliability.TERTIARY,
)

NICE_CG147 = Source(
    key="nice_cg147",
    title="NICE CG147 peripheral arterial disease: recommendations and rationale",
    year=2012,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/cg147",
    reliability=Reliability.GUIDELINE,
)

NICE_CG95 = Source(
    key="nice_cg95",
    title="NICE CG95 recent-onset chest pain of suspected cardiac origin: initial assessment and referral",
    year=2016,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/cg95",
    reliability=Reliability.GUIDELINE,
    note="The recommendations were read as reproduced by GPnotebook.",
)

NICE_QS52 = Source(
    key="nice_qs52",
    title="Peripheral arterial disease: quality statement 4, imaging",
    publisher="NICE quality standard QS52",
    url="https://nice.org.uk/guidance/qs52/chapter/Quality-statement-4-Imaging",
    reliability=Reliability.GUIDELINE,
)

RCEM_ALI = Source(
    key="rcem_ali",
    title="Acute limb ischaemia",
    year=2022,
    publisher="Royal College of Emergency Medicine Learning",
    url="https://www.rcemlearning.co.uk/reference/acute-limb-ischaemia/",
    reliability=Reliability.TERTIARY,
    note="Reference page and module on the six Ps.",
)

VISUALDX_POPLITEAL = Source(
    key="visualdx_popliteal",
    title="Popliteal artery entrapment syndrome",
    publisher="VisualDx",
    url="https://v7.visualdx.com/visualdx/diagnosis/?diagnosisId=56770&moduleId=101",
    reliability=Reliability.TERTIARY,
    note="Exact title not shown; this one describes the document.",
)
