"""Phosphate, vitamin D and resistance to parathyroid hormone."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

GPNOTEBOOK_OSTEOMALACIA = Source(
    key="gpnotebook_osteomalacia",
    title="Osteomalacia: clinical features",
    year=2018,
    publisher="GPnotebook",
    url="https://pharmacy-notebook.com/simplepage.cfm?ID=-355467247&linkID=25294",
    reliability=Reliability.SECONDARY,
)

GPNOTEBOOK_VITD_REFERRAL = Source(
    key="gpnotebook_vitd_referral",
    title="Referral criteria from primary care: adult vitamin D deficiency",
    publisher="GPnotebook",
    url="https://gpnotebook.com/simplepage.cfm?ID=x20060517162903027790&linkID=69278",
    reliability=Reliability.SECONDARY,
)

LI_2018_OSTEOMALACIA = Source(
    key="li_2018_osteomalacia",
    title="Acquired hypophosphatemic osteomalacia is easily misdiagnosed or neglected by rheumatologists: "
    "A report of 9 cases",
    year=2018,
    publisher="Experimental and Therapeutic Medicine",
    doi="10.3892/etm.2018.6106",
    url="https://www.spandidos-publications.com/10.3892/etm.2018.6106?text=fulltext",
    reliability=Reliability.PRIMARY,
)

LINGLART_2018 = Source(
    key="linglart_2018",
    title="Pseudohypoparathyroidism",
    year=2018,
    publisher="Endocrinol Metab Clin North Am 47(4):865-888",
    doi="10.1016/j.ecl.2018.07.011",
    pmid="30390819",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7305568",
    reliability=Reliability.PRIMARY,
)

MEDBULLETS_RICKETS = Source(
    key="medbullets_rickets",
    title="Rickets and osteomalacia",
    publisher="Medbullets",
    url="https://step1.medbullets.com/msk/112025/rickets--osteomalacia",
    reliability=Reliability.TERTIARY,
)

MERCK_HYPOPHOSPHATEMIA = Source(
    key="merck_hypophosphatemia",
    title="Hypophosphatemia",
    publisher="Merck Manual Professional",
    url="https://merckmanuals.com/professional/endocrine-and-metabolic-disorders/electrolyte-disorders/hypophosphatemia",
    reliability=Reliability.SECONDARY,
)

OSTEOMALACIA_STUDY_NOTES = Source(
    key="osteomalacia_study_notes",
    title="Osteomalacia and rickets",
    url="https://www.h4rvey.com/USMLE/Biochemistry/Osteomalacia-and-rickets",
    reliability=Reliability.TERTIARY,
)

PAEDSPORTAL_VITD = Source(
    key="paedsportal_vitd",
    title="Vitamin D deficiency: pre-referral guidelines for primary care providers",
    publisher="PaedsPortal",
    url="http://www.paedsportal.com/referrals/referrals/referrals-17",
    reliability=Reliability.GUIDELINE,
    note="Speaks of children in Victoria, Australia.",
)

PATIENTINFO_VITD = Source(
    key="patientinfo_vitd",
    title="Vitamin D deficiency including osteomalacia and rickets",
    publisher="Patient.info",
    url="http://patient.info/doctor/vitamin-d-deficiency-including-osteomalacia-and-rickets-pro",
    reliability=Reliability.SECONDARY,
    note="The professional version of the page.",
)

PERALES_2025_VITD = Source(
    key="perales_2025_vitd",
    title="The impact of demand management on vitamin D testing",
    year=2025,
    publisher="Biochemia Medica 35(2)",
    doi="10.11613/BM.2025.020707",
    url="https://www.biochemia-medica.com/en/journal/35/2/10.11613/BM.2025.020707",
    reliability=Reliability.PRIMARY,
)

PHP_BMJBP = Source(
    key="php_bmjbp",
    title="BMJ Best Practice: Pseudohypoparathyroidism - diagnosis approach",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-gb/1150",
    reliability=Reliability.SECONDARY,
)

PHP_MEDSCAPE = Source(
    key="php_medscape",
    title="Pseudohypoparathyroidism: Practice Essentials",
    publisher="Medscape",
    url="https://naqlafshk.com/124836-overview/",
    reliability=Reliability.SECONDARY,
    note="Read on a mirror site.",
)

PHP_STATPEARLS = Source(
    key="php_statpearls",
    title="Pseudohypoparathyroidism",
    publisher="StatPearls",
    url="https://statpearls.com/point-of-care/27940",
    reliability=Reliability.SECONDARY,
)

RAKEL_FUNCTIONAL_HYPOPARATHYROIDISM = Source(
    key="rakel_functional_hypoparathyroidism",
    title="Causes of functional hypoparathyroidism",
    publisher="A textbook of family medicine, box 35-13",
    url="https://www.mitchmedical.us/family-medicine/hyperphosphatemia.html",
    reliability=Reliability.TERTIARY,
    note="Read on a copy; the box cites Levine 2006.",
)

ROS_2018_VITD = Source(
    key="ros_2018_vitd",
    title="ROS vitamin D and bone health guideline",
    year=2018,
    publisher="Royal Osteoporosis Society; Guidelines for Nurses",
    url="https://www.guidelinesfornurses.co.uk/musculoskeletal-and-joints-/ros-vitamin-d-and-bone-health-guideline/454611.article",
    reliability=Reliability.SECONDARY,
    note="A summary of the guideline.",
)

SOUKSERVICES_PHOS = Source(
    key="soukservices_phos",
    title="Hypophosphatemia severity slides",
    url="http://soukservices.com/slideshow/smifinal/41309466",
    reliability=Reliability.TERTIARY,
    note="Slides; author and publisher not shown.",
)

STATPEARLS_HYPOPHOSPHATEMIA = Source(
    key="statpearls_hypophosphatemia",
    title="Hypophosphatemia",
    year=2024,
    publisher="StatPearls",
    url="https://statpearls.com/point-of-care/23281",
    reliability=Reliability.SECONDARY,
)

WHYTE_THAKKER_RICKETS = Source(
    key="whyte_thakker_rickets",
    title="Rickets and osteomalacia",
    publisher="Whyte MP, Thakker RV",
    url="https://www.scribd.com/document/320160088/Rickets-and-Osteomalacia",
    reliability=Reliability.SECONDARY,
)
