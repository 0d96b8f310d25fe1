"""Motor neuron disease, post-polio syndrome, and benign fasciculation."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BFS_PROSPECTIVE_2017 = Source(
    key="bfs_prospective_2017",
    title="A prospective study of benign fasciculation syndrome (S45.007)",
    year=2017,
    publisher="Neurology",
    url="https://www.neurology.org/doi/10.1212/WNL.88.16_supplement.S45.007",
    reliability=Reliability.PRIMARY,
    note="A conference abstract.",
)

BFS_SYSREVIEW = Source(
    key="bfs_sysreview",
    title="Clinical progression of benign fasciculation syndrome: a systematic literature review",
    publisher="Neurological Sciences",
    reliability=Reliability.PRIMARY,
)

BMJ_MND_2022 = Source(
    key="bmj_mnd_2022",
    title="Assessment of suspected motor neuron disease",
    year=2022,
    publisher="BMJ",
    doi="10.1136/bmj-2022-073857",
    url="https://www.bmj.com/content/379/bmj-2022-073857",
    reliability=Reliability.PRIMARY,
    note="A practice pointer.",
)

CARESS_2016 = Source(
    key="caress_2016",
    title="Natural history of muscle cramps in amyotrophic lateral sclerosis",
    year=2016,
    publisher="Muscle & Nerve 53:513-517",
    doi="10.1002/mus.24892",
    pmid="26332705",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4775451",
    reliability=Reliability.PRIMARY,
)

EAN_ALS_2024 = Source(
    key="ean_als_2024",
    title="EAN guideline on the management of amyotrophic lateral sclerosis",
    year=2024,
    publisher="European Journal of Neurology 31(6):e16264",
    doi="10.1111/ene.16264",
    reliability=Reliability.GUIDELINE,
    note="Opened at its first page only; what it says on cramps was not read.",
)

FERULLO_2024 = Source(
    key="ferullo_2024",
    title="Gold Coast criteria in ALS diagnosis: a real-world experience",
    year=2024,
    publisher="Brain Sciences",
    doi="10.3390/brainsci14111055",
    pmid="39595818",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC11592046/",
    reliability=Reliability.PRIMARY,
)

HARRISON_BENATAR_2007 = Source(
    key="harrison_benatar_2007",
    title="Accuracy of repetitive nerve stimulation for diagnosis of the cramp-fasciculation syndrome",
    year=2007,
    publisher="Muscle & Nerve",
    url="https://www.nature.com/articles/ncpneuro0509",
    reliability=Reliability.PRIMARY,
    note="Read as summarized in a note in a Nature review journal.",
)

MARCH_OF_DIMES_PPS = Source(
    key="march_of_dimes_pps",
    title="Post-polio syndrome criteria of March of Dimes",
    year=2016,
    publisher="Open Neurology Journal",
    doi="10.2174/1874205X01610010077",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5012079/",
    reliability=Reliability.GUIDELINE,
    note="Exact title not shown; this one describes the document. The criteria were read in table 1.",
)

MAYO_BFS_FOLLOWUP = Source(
    key="mayo_bfs_followup",
    title="Mayo Clinic follow-up of 121 patients with benign fasciculations",
    publisher="healthjade.com",
    url="https://healthjade.com/benign-fasciculation-syndrome",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Read as reported on a lay page.",
)

MND_CPD = Source(
    key="mnd_cpd",
    title="Motor neurone disease management",
    publisher="Independent Pharmacist",
    url="https://www.independentpharmacist.co.uk/cpd-modules/cpd-module-motor-neurone-disease/management-1288244",
    reliability=Reliability.TERTIARY,
    note="Learning module for pharmacists that restates UK guidance.",
)

MSD_ALS = Source(
    key="msd_als",
    title="Amyotrophic lateral sclerosis and other motor neuron diseases",
    publisher="MSD Manual Professional",
    url="https://www.msdmanuals.com/professional/neurologic-disorders/peripheral-nervous-system-and-motor-unit-disorders/amyotrophic-lateral-sclerosis-als-and-other-motor-neuron-diseases-mnds",
    reliability=Reliability.TERTIARY,
)

NICE_NG42 = Source(
    key="nice_ng42",
    title="NICE NG42 motor neurone disease: recognition and referral",
    year=2016,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng42",
    reliability=Reliability.GUIDELINE,
    note="Read as summarized by Guidelines, Medscape UK.",
)

NICE_NG42_CONTEXT = Source(
    key="nice_ng42_context",
    title="NICE NG42 motor neurone disease: context",
    year=2016,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng42/chapter/Context",
    reliability=Reliability.GUIDELINE,
)

NICE_NG42_NGC = Source(
    key="nice_ng42_ngc",
    title="Motor neurone disease: assessment and management",
    year=2016,
    publisher="NICE",
    url="https://jesse.tg/ngc-archive/summary/10919",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)

PN_MND_MIMICS = Source(
    key="pn_mnd_mimics",
    title="Motor neuron disease mimics and clues",
    publisher="Practical Neurology",
    reliability=Reliability.TERTIARY,
    note="Exact title not shown; this one describes the document. A table was read.",
)

POST_POLIO_ORG = Source(
    key="post_polio_org",
    title="Diagnosis, post-polio syndrome",
    publisher="Post-Polio Health International",
    url="https://post-polio.org/late_effect_polio/diagnosis-post-polio-syndrome",
    reliability=Reliability.SECONDARY,
)

SINGH_2011 = Source(
    key="singh_2011",
    title="Fasciculations and cramps: how benign? Report of four cases progressing to ALS",
    year=2011,
    publisher="Journal of Neurology",
    doi="10.1007/s00415-010-5791-1",
    reliability=Reliability.PRIMARY,
)

STEPHENS_2017 = Source(
    key="stephens_2017",
    title="National study of muscle cramps in ALS in the USA",
    year=2017,
    publisher="Amyotroph Lateral Scler Frontotemporal Degener 18(1-2):32-36",
    doi="10.1080/21678421.2016.1245755",
    pmid="27978764",
    url="https://pubmed.ncbi.nlm.nih.gov/27978764/",
    reliability=Reliability.PRIMARY,
)

TURNER_2022 = Source(
    key="turner_2022",
    title="Diagnosing ALS: the Gold Coast criteria and the role of EMG",
    year=2022,
    publisher="Practical Neurology",
    doi="10.1136/practneurol-2021-003256",
    url="https://pn.bmj.com/content/early/2022/02/23/practneurol-2021-003256",
    reliability=Reliability.PRIMARY,
)

TURNER_TALBOT_2013 = Source(
    key="turner_talbot_2013",
    title="Mimics and chameleons in motor neurone disease",
    year=2013,
    publisher="Practical Neurology",
    doi="10.1136/practneurol-2013-000557",
    url="https://pn.bmj.com/content/early/2013/04/23/practneurol-2013-000557",
    reliability=Reliability.PRIMARY,
    note="Abstract read there; the sentence on EMG below 40 years as quoted on wikisum.wiki, benign fasciculation.",
)

WIKIPEDIA_CFS = Source(
    key="wikipedia_cfs",
    title="Cramp fasciculation syndrome",
    publisher="Wikipedia",
    url="https://en.wikipedia.org/wiki/Cramp_fasciculation_syndrome",
    reliability=Reliability.SECONDARY,
)
