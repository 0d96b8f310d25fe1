"""Pages that say in which words a disease is told at first."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AAN_TONIC_SPASMS_2013 = Source(
    key="aan_tonic_spasms_2013",
    title="E-pearl of the week: tonic spasms",
    year=2013,
    publisher="American Academy of Neurology, Residents & Fellows Section",
    url="https://www.aan.com/residents-and-fellows/e-pearl-of-the-week/June-17-2013/",
    reliability=Reliability.SECONDARY,
)

ACS_SIGNS_TABLE_2023 = Source(
    key="acs_signs_table_2023",
    title="Signs and symptoms of compartment syndrome, after Hammerberg",
    year=2023,
    publisher="Cirujano General, table 4",
    url="https://medigraphic.com/files/cirgen/cg-2023/1/cgi231e-T4.html",
    reliability=Reliability.SECONDARY,
    note="The table alone was read; the title here describes it.",
)

CLINICALADVISOR_ALI = Source(
    key="clinicaladvisor_ali",
    title="Clinical challenge: lower limb weakness",
    publisher="Clinical Advisor",
    url="https://www.clinicaladvisor.com/home/features/clinical-challenge/clinical-challenge-lower-limb-weakness/2/",
    reliability=Reliability.SECONDARY,
)

CLINICALKEY_PAI = Source(
    key="clinicalkey_pai",
    title="Primary adrenal insufficiency: clinical overview",
    year=2022,
    publisher="Elsevier ClinicalKey",
    url="https://elsevier.health/en-US/preview/primary-adrenal-insufficiency-co",
    reliability=Reliability.TERTIARY,
)

GBS_CHILDREN_2024 = Source(
    key="gbs_children_2024",
    title="Guillain-Barré syndrome: retrospective analysis of a cohort of a pediatric neuromuscular center",
    year=2024,
    publisher="Medicina 60(9):1490",
    doi="10.3390/medicina60091490",
    url="https://mdpi.com/1648-9144/60/9/1490",
    reliability=Reliability.PRIMARY,
    note="The title is shortened here.",
)

LEMS_SYMPTOMS_2005 = Source(
    key="lems_symptoms_2005",
    title="Lambert-Eaton myasthenic syndrome has a more progressive course in patients with lung cancer",
    year=2005,
    publisher="Muscle & Nerve 32(2):226-229",
    doi="10.1002/mus.20332",
    pmid="15793845",
    url="https://pubmed.ncbi.nlm.nih.gov/15793845/",
    reliability=Reliability.PRIMARY,
)

LOCKMAN_BURNS_SPS_2007 = Source(
    key="lockman_burns_sps_2007",
    title="Stiff-person syndrome",
    year=2007,
    publisher="Practical Neurology 7(2):106-108",
    url="https://pn.bmj.com/content/7/2/106",
    reliability=Reliability.SECONDARY,
)

MANUALFIND_STENOSIS = Source(
    key="manualfind_stenosis",
    title="Lumbar spinal stenosis",
    publisher="manualfind.com",
    url="http://manualfind.com/lumbar-spinal-stenosisss-is-due-to-narrowing-of-the-spinal-canal-with-resulting-compression-of-lumbar-nerve-roots-the-symptoms-of-ss-are-posture-dependent-flexion-of-the-spine-causes-widening-o",
    reliability=Reliability.TERTIARY,
)

MEDSCAPE_LEMS = Source(
    key="medscape_lems",
    title="Lambert-Eaton myasthenic syndrome: clinical presentation",
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/1170810-clinical",
    reliability=Reliability.SECONDARY,
)

MND_RED_FLAGS = Source(
    key="mnd_red_flags",
    title="Motor neurone disease: red flag diagnosis tool",
    publisher="Motor Neurone Disease Association and Royal College of General Practitioners",
    url="https://www.guidelines.co.uk/neurology-/mnda-motor-neurone-disease-guideline/252569.article",
    reliability=Reliability.GUIDELINE,
    note="Its questions were read in a copy on paperzz.com.",
)

MS_PAROXYSMAL_2020 = Source(
    key="ms_paroxysmal_2020",
    title="Paroxysmal symptoms in multiple sclerosis: a review of the literature",
    year=2020,
    publisher="Journal of Clinical Medicine 9(10):3100",
    doi="10.3390/jcm9103100",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7600828",
    reliability=Reliability.SECONDARY,
)

MYOTONIC_MAASTRICHT = Source(
    key="myotonic_maastricht",
    title="Myotonic dystrophy: symptoms of the muscles",
    publisher="Neuromuscular Center Maastricht UMC+",
    url="https://www.neuromuscularcentremaastrichtumc.nl/myotone-dystrofie/symptomen/spieren/",
    reliability=Reliability.SECONDARY,
)

PULSE_LEG_ISCHEMIA = Source(
    key="pulse_leg_ischemia",
    title="Clinical crises: critical ischemia of the foot or leg",
    publisher="Pulse",
    url="https://www.pulsetoday.co.uk/clinical-feature/clinical-crises/leg/",
    reliability=Reliability.SECONDARY,
)

STATPEARLS_MILLER_FISHER = Source(
    key="statpearls_miller_fisher",
    title="Miller Fisher syndrome",
    publisher="StatPearls",
    url="https://statpearls.com/ArticleLibrary/viewarticle/25164",
    reliability=Reliability.SECONDARY,
)

UPTODATE_GBS_CHILD_COPY = Source(
    key="uptodate_gbs_child_copy",
    title="Overview of Guillain-Barré syndrome in children",
    year=2013,
    publisher="UpToDate, in a copy on Scribd",
    url="https://www.scribd.com/document/126473017/Overview-of-Guillain-Barre-syndrome-in-children",
    reliability=Reliability.SECONDARY,
)

VEINCONSULT_CVD = Source(
    key="veinconsult_cvd",
    title="About chronic venous disease",
    publisher="Vein Consult Program",
    url="https://www.veinconsult.com/about-chronic-venous-disease/",
    reliability=Reliability.SECONDARY,
)
