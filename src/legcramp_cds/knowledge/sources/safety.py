"""Safety of tests (contrast, magnets, needles), and emergencies beside cramps: heat, adrenal crisis, cord."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AANEM_BLEEDING = Source(
    key="aanem_bleeding",
    title="Patient Safety: EMG/NCS and Risk of Bleeding",
    year=2021,
    publisher="American Association of Neuromuscular and Electrodiagnostic Medicine",
    url="https://www.aanem.org/about-aanem/news-express/news/2021/03/31/patient-safety-emg-ncs-and-risk-of-bleeding",
    reliability=Reliability.SECONDARY,
)

ABN_LUMBAR_PUNCTURE = Source(
    key="abn_lumbar_puncture",
    title=(
        "Periprocedural antithrombotic management for lumbar puncture: Association of British "
        "Neurologists clinical guideline"
    ),
    publisher="Practical Neurology 18:436",
    url="https://pn.bmj.com/content/18/6/436",
    reliability=Reliability.GUIDELINE,
)

ACOG_723 = Source(
    key="acog_723",
    title="Committee Opinion No. 723: Guidelines for Diagnostic Imaging During Pregnancy and Lactation",
    year=2017,
    publisher="American College of Obstetricians and Gynecologists",
    doi="10.1097/AOG.0000000000002355",
    pmid="28937575",
    url="https://pubmed.ncbi.nlm.nih.gov/28937575/",
    reliability=Reliability.GUIDELINE,
)

ACR_NKF_GADOLINIUM = Source(
    key="acr_nkf_gadolinium",
    title="Use of intravenous gadolinium-based contrast media in patients with kidney disease: consensus statements",
    publisher="American College of Radiology and National Kidney Foundation",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7873723",
    reliability=Reliability.GUIDELINE,
    note="Exact title not shown; this one describes the document. The abstract was read.",
)

ACR_NKF_IODINE = Source(
    key="acr_nkf_iodine",
    title=(
        "Use of Intravenous Iodinated Contrast Media in Patients With Kidney Disease: Consensus Statements from the "
        "American College of Radiology and the National Kidney Foundation"
    ),
    year=2020,
    publisher="Kidney Medicine 2(1):85-93",
    doi="10.1016/j.xkme.2020.01.001",
    pmid="33015613",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7525144/",
    reliability=Reliability.GUIDELINE,
)

BPAC_DIURETICS_2009 = Source(
    key="bpac_diuretics_2009",
    title="Why do we monitor patients taking diuretics and what do we monitor?",
    year=2009,
    publisher="bpac New Zealand, Best Tests, March 2009",
    url="https://bpac.org.nz/BT/2009/March/monitoring.aspx",
    reliability=Reliability.SECONDARY,
)

CLTI_GVG_2019 = Source(
    key="clti_gvg_2019",
    title="Global vascular guidelines on the management of chronic limb-threatening ischemia",
    year=2019,
    publisher="Journal of Vascular Surgery 69(6 Suppl):3S-125S",
    doi="10.1016/j.jvs.2019.02.016",
    pmid="31159978",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC8365864",
    reliability=Reliability.GUIDELINE,
)

CONTRAST_REACTIONS_NEWS = Source(
    key="contrast_reactions_news",
    title="ACR updates guidance for managing and preventing contrast media reactions",
    publisher="Health Imaging",
    url="https://healthimaging.com/topics/medical-imaging/imaging-contrast/acr-updates-guidance-managing-and-preventing-contrast-media-reactions",
    reliability=Reliability.SECONDARY,
)

HEAT_STROKE_REVIEW = Source(
    key="heat_stroke_review",
    title="Heat Stroke",
    pmid="30725820",
    url="https://pubmed.ncbi.nlm.nih.gov/30725820/",
    reliability=Reliability.SECONDARY,
)

LEEDS_ADRENAL_CRISIS = Source(
    key="leeds_adrenal_crisis",
    title="Adrenal Crisis Guidelines (Adults)",
    year=2019,
    publisher="Leeds Teaching Hospitals NHS Trust",
    url="http://www.lhp.leedsth.nhs.uk/detail.aspx?id=6141",
    reliability=Reliability.GUIDELINE,
    note="Guideline of one hospital trust.",
)

LOTHIAN_DELIRIUM = Source(
    key="lothian_delirium",
    title="Delirium",
    publisher="NHS Lothian RefHelp",
    url="https://apps.nhslothian.scot/refhelp/guidelines/Delirium",
    reliability=Reliability.GUIDELINE,
)

MEDSCAPE_EMG_TIMING = Source(
    key="medscape_emg_timing",
    title="What are the possible findings of radiculopathy on electromyography (EMG) and nerve conduction studies?",
    year=2018,
    publisher="Medscape",
    url="https://www.staging.medscape.com/answers/2094544-163444/what-are-the-possible-findings-of-radiculopathy-on-electromyography-emg-and-nerve-conduction-studies",
    reliability=Reliability.SECONDARY,
    note="Read on a staging copy of the site.",
)

MRI_PACEMAKER_REVIEW = Source(
    key="mri_pacemaker_review",
    title="Magnetic resonance imaging in patients with pacing devices: a review",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4019608",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. The abstract was read.",
)

NHSGGC_LITHIUM_TOXICITY = Source(
    key="nhsggc_lithium_toxicity",
    title="Early identification and management of lithium toxicity",
    year=2023,
    publisher="NHS Greater Glasgow and Clyde",
    url="https://uat.rightdecisions.scot.nhs.uk/mypsych-app/working-in-greater-glasgow-clyde/medicines-companion/antidepressants-mood-stabilisers/early-identification-and-management-of-lithium-toxicity",
    reliability=Reliability.GUIDELINE,
)

THORACIC_AMYOTROPHY = Source(
    key="thoracic_amyotrophy",
    title="Two patients with weak legs from compression of the cord at T11/12",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6580780",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document, which also says what cord compression usually does.",
)

WEBMD_BOOTS_LEG_CRAMPS = Source(
    key="webmd_boots_leg_cramps",
    title="Leg cramps",
    publisher="WebMD Boots",
    url="https://www.webmd.boots.com/a-to-z-guides/leg-cramps",
    reliability=Reliability.TERTIARY,
)

WEBMD_CHOLESTEROL_SIDE_EFFECTS = Source(
    key="webmd_cholesterol_side_effects",
    title="Common side effects of cholesterol medications",
    publisher="WebMD",
    url="https://www.webmd.com/cholesterol-management/common-side-effects-cholesterol-meds",
    reliability=Reliability.TERTIARY,
    note="Title not shown; this one follows the address.",
)
