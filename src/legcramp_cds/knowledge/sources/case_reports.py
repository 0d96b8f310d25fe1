"""Case reports that show how a disease was told before anybody had tested for it."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACS_IDIOPATHIC_2021 = Source(
    key="acs_idiopathic_2021",
    title="Idiopathic spontaneous acute compartment syndrome of the leg: a case report",
    year=2021,
    publisher="Journal of Medical Case Reports",
    doi="10.1186/s13256-021-02683-y",
    url="https://link.springer.com/10.1186/s13256-021-02683-y",
    reliability=Reliability.PRIMARY,
    note="The title is shortened here; background and the beginning of the case were read.",
)

ALEXANDER_2021_ACS = Source(
    key="alexander_2021_acs",
    title="Delayed diagnosis of nontraumatic acute compartment syndrome in an adolescent athlete",
    year=2021,
    publisher="American Journal of Physical Medicine & Rehabilitation 100(8):e106-e108",
    doi="10.1097/PHM.0000000000001662",
    url="https://journals.lww.com/ajpmr/Fulltext/2021/08000/Delayed_Diagnosis_of_Nontraumatic_Acute.16.aspx",
    reliability=Reliability.PRIMARY,
)

ALLISON_2023_CECS = Source(
    key="allison_2023_cecs",
    title="Chronic exertional compartment syndrome resolved with running gait retraining: a case report",
    year=2023,
    publisher="Journal of Athletic Training 58(4):345-348",
    doi="10.4085/85.22",
    url="https://meridian.allenpress.com/jat/article/58/4/345/494199/Chronic-Exertional-Compartment-Syndrome-Resolved",
    reliability=Reliability.PRIMARY,
)

BACM_KJFM_2018 = Source(
    key="bacm_kjfm_2018",
    title="Benign acute childhood myositis: perplexing complication after acute viral pharyngitis",
    year=2018,
    publisher="Korean Journal of Family Medicine 39(6):375-378",
    doi="10.4082/kjfm.17.0113",
    url="https://www.kjfm.or.kr/journal/view.php?number=4348&viewtype=pubreader",
    reliability=Reliability.PRIMARY,
)

CELIAC_CARPAL_SPASM = Source(
    key="celiac_carpal_spasm",
    title="Carpal spasm in a girl as initial presentation of celiac disease",
    publisher="happidoc.com, case 10343",
    url="https://www.happidoc.com/m/cases/view/10343",
    reliability=Reliability.SECONDARY,
    note="A copy of a case report.",
)

COLCHICINE_MYOTONIA = Source(
    key="colchicine_myotonia",
    title="Colchicine-induced myopathy with myotonia",
    publisher="10th World Congress on Controversies in Neurology",
    url="http://ijcnmh.arc-publishing.org/editions/16/articles/454",
    reliability=Reliability.PRIMARY,
    note="A conference abstract.",
)

COLCHICINE_NEUROMYOPATHY_2001 = Source(
    key="colchicine_neuromyopathy_2001",
    title="Colchicine induced neuromyopathy in a patient with normal renal function",
    year=2001,
    publisher="Journal of Clinical Rheumatology 7(6):374-376",
    doi="10.1097/00124743-200112000-00005",
    pmid="17039178",
    url="https://pubmed.ncbi.nlm.nih.gov/17039178/",
    reliability=Reliability.PRIMARY,
)

DRD_CEREBRAL_PALSY_2017 = Source(
    key="drd_cerebral_palsy_2017",
    title="Dopa-responsive dystonia in a child misdiagnosed as cerebral palsy",
    year=2017,
    publisher="Journal of Pediatric Neurosciences 12(2):172-173",
    pmid="28904579",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5588646",
    reliability=Reliability.PRIMARY,
)

EMINI_SADIKU_2019 = Source(
    key="emini_sadiku_2019",
    title="Case report of osteomalacia in a woman of 51 (Emini-Sadiku and Morina-Kuqi)",
    year=2019,
    publisher="Open Access Macedonian Journal of Medical Sciences 7(13):2146-2149",
    doi="10.3889/oamjms.2019.584",
    pmid="31456842",
    url="https://suppr.wilddata.cn/browses/detail/pubmed/31456842",
    reliability=Reliability.PRIMARY,
    note="Abstract; it was read where the title of the paper is not printed, so the title here describes it.",
)

GBS_CHILD_BACK_2020 = Source(
    key="gbs_child_back_2020",
    title="Getting better slowly: Guillain-Barré syndrome in a pediatric patient presenting as low back pain",
    year=2020,
    publisher="Philippine Scientific Journal 53(2)",
    url="https://ejournals.ph/article.php?id=18776",
    reliability=Reliability.PRIMARY,
    note="The title is shortened here.",
)

GBS_CHILD_PAIN_2010 = Source(
    key="gbs_child_pain_2010",
    title="Guillain-Barré syndrome in a child with pain: lessons learned from a late diagnosis",
    year=2010,
    publisher="Acta Paediatrica 99(10):1589-1591",
    doi="10.1111/j.1651-2227.2010.01860.x",
    pmid="20456276",
    url="https://pubmed.ncbi.nlm.nih.gov/20456276",
    reliability=Reliability.PRIMARY,
)

HYPERKALEMIC_PARALYSIS_1998 = Source(
    key="hyperkalemic_paralysis_1998",
    title="Secondary hyperkalaemic paralysis",
    year=1998,
    publisher="Journal of Neurology, Neurosurgery and Psychiatry 64(2):249-252",
    doi="10.1136/jnnp.64.2.249",
    pmid="9489541",
    url="https://pubmed.ncbi.nlm.nih.gov/9489541",
    reliability=Reliability.PRIMARY,
)

HYPERKALEMIC_PARALYSIS_2018 = Source(
    key="hyperkalemic_paralysis_2018",
    title="Case report in F1000Research 7:737: hyperkalemic paralysis on ramipril and spironolactone",
    year=2018,
    publisher="F1000Research",
    url="https://f1000research.com/articles/7-737/v1",
    reliability=Reliability.PRIMARY,
    note="Read without its title.",
)

KOUFAKIS_2016_TETANUS = Source(
    key="koufakis_2016_tetanus",
    title="A case of generalized tetanus from a nonendemic country",
    year=2016,
    publisher="Journal of Global Infectious Diseases 8(2):93-94",
    url="https://www.jgid.org/article.asp?issn=0974-777X;year=2016;volume=8;issue=2;spage=93;epage=94;aulast=Koufakis",
    reliability=Reliability.PRIMARY,
)

MADEDOR_2019_MYELOPATHY = Source(
    key="madedor_2019_myelopathy",
    title="Cervical spondylotic myelopathy presenting as ischemic stroke: a case report",
    year=2019,
    publisher="Cureus",
    doi="10.7759/cureus.4291",
    url="https://docslib.org/doc/6695391/cervical-spondylotic-myelopathy-presenting-as-ischemic-stroke-a-case-report",
    reliability=Reliability.PRIMARY,
)

SHM_NITROUS_B12 = Source(
    key="shm_nitrous_b12",
    title="Functional vitamin B12 deficiency: an unusual consequence of recreational nitrous oxide use",
    publisher="Society of Hospital Medicine, abstracts",
    url="https://shmabstracts.org/abstract/functional-vitamin-b12-deficiency-an-unusual-consequence-of-recreational-nitrous-oxide-use/",
    reliability=Reliability.PRIMARY,
    note="A conference abstract.",
)

SPS_SOUTH_ASIA_2016 = Source(
    key="sps_south_asia_2016",
    title="Stiff person syndrome in South Asia",
    year=2016,
    publisher="BMC Research Notes",
    doi="10.1186/s13104-016-2276-z",
    url="https://bmcresnotes.biomedcentral.com/articles/10.1186/s13104-016-2276-z",
    reliability=Reliability.PRIMARY,
)

SRIGLEY_2011_TETANUS = Source(
    key="srigley_2011_tetanus",
    title="A lethal case of generalized tetanus",
    year=2011,
    publisher="CMAJ 183(9):1045-1048",
    doi="10.1503/cmaj.101121",
    pmid="21343263",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3114896",
    reliability=Reliability.PRIMARY,
)

THABIT_2011 = Source(
    key="thabit_2011",
    title="Proximal myopathy in lacto-vegetarian Asian patients responding to vitamin D and calcium supplement therapy",
    year=2011,
    publisher="Journal of Medical Case Reports 5:178",
    doi="10.1186/1752-1947-5-178",
    pmid="21569505",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3113994",
    reliability=Reliability.PRIMARY,
)

THYROTOXIC_PARALYSIS_2015 = Source(
    key="thyrotoxic_paralysis_2015",
    title="Two cases of thyrotoxic periodic paralysis",
    year=2015,
    publisher="PubMed Central, PMC4641601",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4641601",
    reliability=Reliability.PRIMARY,
    note="Read without its title; abstract and introduction.",
)
