"""Diseases of muscle: myotonia, metabolic and inflammatory myopathy, dystrophy."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AAN_2024_DYSTROPHINOPATHY = Source(
    key="aan_2024_dystrophinopathy",
    title="Dystrophinopathies in Children with Normal Creatinine Kinase Levels: A Case Series",
    year=2024,
    publisher="American Academy of Neurology, annual meeting",
    url="https://index.mirasmart.com/AAN2024/PDFfiles/AAN2024-005881.html",
    reliability=Reliability.PRIMARY,
)

AGSD_MCARDLE = Source(
    key="agsd_mcardle",
    title="Could my problems be due to McArdle disease?",
    publisher="Association for Glycogen Storage Disease UK",
    url="http://www.agsd.org.uk/GSDTypes/TypeVMcArdle/CouldIhaveMcArdles/tabid/2814/Default.aspx",
    reliability=Reliability.TERTIARY,
    note="A page for patients.",
)

BMD_GPNOTEBOOK = Source(
    key="bmd_gpnotebook",
    title="Becker muscular dystrophy",
    year=2018,
    publisher="GPnotebook",
    url="https://gpnotebook.com/simplepage.cfm?ID=839254018",
    reliability=Reliability.TERTIARY,
)

BMD_PHENODIS = Source(
    key="bmd_phenodis",
    title="Becker muscular dystrophy",
    publisher="PhenoDis",
    url="https://mips.helmholtz-muenchen.de/phenodis/disease/show/10400",
    reliability=Reliability.SECONDARY,
    note="Entry derived from OMIM.",
)

BMD_STATPEARLS = Source(
    key="bmd_statpearls",
    title="Becker muscular dystrophy",
    publisher="StatPearls",
    url="https://www.ncbi.nlm.nih.gov/books/NBK556092",
    reliability=Reliability.TERTIARY,
)

DM_CORE_2018 = Source(
    key="dm_core_2018",
    title="Core clinical phenotypes in myotonic dystrophies",
    year=2018,
    publisher="Frontiers in Neurology",
    doi="10.3389/fneur.2018.00303",
    url="https://www.frontiersin.org/articles/10.3389/fneur.2018.00303/full",
    reliability=Reliability.PRIMARY,
)

DUKE_TENNIS_LEG = Source(
    key="duke_tennis_leg",
    title='Ruptures of the Medial Gastrocnemius Tendon ("Tennis Leg")',
    url="https://scholars.duke.edu/publication/1643984",
    reliability=Reliability.SECONDARY,
)

EMJ_WEAKNESS_TABLE = Source(
    key="emj_weakness_table",
    title="Conditions that may present with generalised weakness",
    publisher="Emergency Medicine Journal",
    reliability=Reliability.TERTIARY,
    note="A table was read.",
)

EULAR_ACR_2017 = Source(
    key="eular_acr_2017",
    title="2017 EULAR/ACR classification criteria for adult and juvenile idiopathic inflammatory myopathies",
    year=2017,
    publisher="Arthritis & Rheumatology; Ann Rheum Dis",
    doi="10.1002/art.40320",
    url="https://scholars.duke.edu/display/pub1284638",
    reliability=Reliability.PRIMARY,
)

GENEREVIEWS_DM1 = Source(
    key="genereviews_dm1",
    title="Myotonic dystrophy type 1",
    publisher="GeneReviews",
    url="https://www.ncbi.nlm.nih.gov/books/NBK1165/",
    reliability=Reliability.TERTIARY,
)

GENEREVIEWS_DM2 = Source(
    key="genereviews_dm2",
    title="Myotonic Dystrophy Type 2",
    publisher="GeneReviews",
    pmid="20301639",
    url="https://pubmed.ncbi.nlm.nih.gov/20301639/",
    reliability=Reliability.TERTIARY,
    note="The summary was read.",
)

GENEREVIEWS_GSD5 = Source(
    key="genereviews_gsd5",
    title="Glycogen storage disease type V",
    year=2019,
    publisher="GeneReviews",
    url="https://www.ncbi.nlm.nih.gov/books/NBK1344/",
    reliability=Reliability.TERTIARY,
)

HILTON_JONES_MYOTONIA = Source(
    key="hilton_jones_myotonia",
    title="Myotonia",
    year=2012,
    publisher="Oxford Textbook of Medicine, Oxford Medicine Online",
    reliability=Reliability.TERTIARY,
)

KWAK_2006_TENNIS_LEG = Source(
    key="kwak_2006_tennis_leg",
    title='Diagnosis and Follow-up US Evaluation of Ruptures of the Medial Head of the Gastrocnemius ("Tennis Leg")',
    year=2006,
    publisher="Korean J Radiol 7(3):193-198",
    doi="10.3348/kjr.2006.7.3.193",
    pmid="16969049",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC2667601",
    reliability=Reliability.PRIMARY,
)

MDEDGE_MYOSITIS = Source(
    key="mdedge_myositis",
    title="Chest pain, weakness, and elevated cardiac enzymes",
    publisher="MDedge Family Medicine",
    url="https://mdedge9-ma1.mdedge.com/familymedicine/article/62052/pain/chest-pain-weakness-and-elevated-cardiac-enzymes-how-would-you/page/0/3",
    reliability=Reliability.SECONDARY,
    note="A page on inflammatory myopathies; the title goes on.",
)

MDUK_MCARDLE = Source(
    key="mduk_mcardle",
    title="McArdle disease: symptoms",
    publisher="Muscular Dystrophy UK",
    url="http://www.musculardystrophyuk.org/conditions/mcardle-disease/symptoms",
    reliability=Reliability.SECONDARY,
)

MEDLINK_ALCOHOLIC_MYOPATHY = Source(
    key="medlink_alcoholic_myopathy",
    title="Alcoholic myopathy",
    year=2023,
    publisher="MedLink Neurology",
    url="https://www.medlink.com/articles/alcoholic-myopathy",
    reliability=Reliability.SECONDARY,
    note="Overview and key points were read.",
)

MILLER_MYOTONIA_2008 = Source(
    key="miller_myotonia_2008",
    title="Differential diagnosis of myotonic disorders",
    year=2008,
    publisher="Muscle & Nerve",
    url="https://www.scribd.com/document/543323864/mm27",
    reliability=Reliability.PRIMARY,
    note="A monograph of the AANEM, read on a document-sharing site.",
)

MSD_MYOTONIA_CONGENITA = Source(
    key="msd_myotonia_congenita",
    title="Myotonia congenita",
    publisher="MSD Manual, professional version",
    url="https://www.msdmanuals.com/professional/pediatrics/inherited-muscular-disorders/myotonia-congenita",
    reliability=Reliability.TERTIARY,
)

MYOTONIA_EDX = Source(
    key="myotonia_edx",
    title="Electrodiagnosis of myotonic disorders",
    publisher="Phys Med Rehabil Clin",
    url="https://musculoskeletalkey.com/electrodiagnosis-of-myotonic-disorders",
    reliability=Reliability.PRIMARY,
    note="Review, read in a copy on an unrelated site.",
)

MYOTONIA_GENETICS_NEJM = Source(
    key="myotonia_genetics_nejm",
    title="Genetics and physiology of the myotonic muscle disorders",
    reliability=Reliability.PRIMARY,
    note="Abstract of a review on an index page. Journal not shown in what was read.",
)

NSITEM_2013_GASTROCNEMIUS = Source(
    key="nsitem_2013_gastrocnemius",
    title="Diagnosis and rehabilitation of gastrocnemius muscle tear: a case report",
    year=2013,
    publisher="J Can Chiropr Assoc, pages 327-333",
    url="https://kipdf.com/diagnosis-and-rehabilitation-of-gastrocnemius-muscle-tear-a-case-report_5ac2e5621723dde98feb6838.html",
    reliability=Reliability.PRIMARY,
)

RMDOPEN_IIM_TABLE = Source(
    key="rmdopen_iim_table",
    title="Score points of the EULAR/ACR criteria for idiopathic inflammatory myopathies",
    publisher="RMD Open",
    reliability=Reliability.TERTIARY,
    note="Exact title not shown; this one describes the document. A table was read.",
)

UPTODATE_DM = Source(
    key="uptodate_dm",
    title="Myotonic dystrophy: etiology, clinical features, and diagnosis",
    year=2016,
    publisher="UpToDate",
    url="http://www.uptodate.com/contents/myotonic-dystrophy-etiology-clinical-features-and-diagnosis",
    reliability=Reliability.TERTIARY,
    note="Only the public abstract was read.",
)

WIKIMSK_MCARDLE = Source(
    key="wikimsk_mcardle",
    title="McArdle Disease",
    year=2023,
    publisher="WikiMSK",
    url="https://wikimsk.org/w/index.php?title=McArdle_Disease&oldid=20017",
    reliability=Reliability.TERTIARY,
)
