"""Overviews of one disease or one problem each, by editors who keep them current."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BMJBP_CROHN = Source(
    key="bmjbp_crohn",
    title="BMJ Best Practice: Crohn disease",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-us/42",
    reliability=Reliability.TERTIARY,
)

BMJBP_DIABETES_INSIPIDUS = Source(
    key="bmjbp_diabetes_insipidus",
    title="BMJ Best Practice: Diabetes insipidus",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-us/288",
    reliability=Reliability.TERTIARY,
)

BMJBP_GRAVES = Source(
    key="bmjbp_graves",
    title="BMJ Best Practice: Graves disease - history and exam",
    publisher="BMJ Best Practice",
    url="https://bibliotheek.ehb.be:2400/topics/en-gb/32/history-exam",
    reliability=Reliability.TERTIARY,
)

BMJBP_HYPERNATREMIA = Source(
    key="bmjbp_hypernatremia",
    title="BMJ Best Practice: Hypernatraemia - history and exam",
    publisher="BMJ Best Practice",
    url="https://bibliotheek.ehb.be:2400/topics/en-gb/1215/history-exam",
    reliability=Reliability.TERTIARY,
    note="The summary was read at https://bestpractice.bmj.com/topics/en-us/1215.",
)

BMJBP_HYPOPARATHYROIDISM_CAUSES = Source(
    key="bmjbp_hypoparathyroidism_causes",
    title="BMJ Best Practice: Hypoparathyroidism - etiology",
    publisher="BMJ Best Practice",
    url="https://bibliotheek.ehb.be:2400/topics/en-us/132/aetiology",
    reliability=Reliability.TERTIARY,
)

BMJBP_HYPOTHYROIDISM = Source(
    key="bmjbp_hypothyroidism",
    title="BMJ Best Practice: Primary hypothyroidism - history and exam",
    publisher="BMJ Best Practice",
    url="https://bibliotheek.ehb.be:2400/topics/en-gb/535/history-exam",
    reliability=Reliability.TERTIARY,
)

BMJBP_VOLUME_DEPLETION_SUMMARY = Source(
    key="bmjbp_volume_depletion_summary",
    title="BMJ Best Practice: Volume depletion in adults - summary",
    publisher="BMJ Best Practice",
    url="https://bestpractice.bmj.com/topics/en-gb/937",
    reliability=Reliability.TERTIARY,
)

HORNSVELD_1997 = Source(
    key="hornsveld_1997",
    title="Hyperventilation syndrome: an elegant but scientifically untenable concept",
    year=1997,
    publisher="Netherlands Journal of Medicine 50:13-20",
    url="https://abcdocz.com/doc/137516",
    reliability=Reliability.SECONDARY,
)

HYPERVENTILATION_TEST_PAGE = Source(
    key="hyperventilation_test_page",
    title="Hyperventilation test",
    publisher="The Free Dictionary, medical dictionary",
    url="https://medical-dictionary.thefreedictionary.com/hyperventilation+test",
    reliability=Reliability.TERTIARY,
    note="Quotes Hung 2014 on spasm of coronary arteries.",
)

MSD_POLYURIA = Source(
    key="msd_polyuria",
    title="Polyuria",
    publisher="MSD Manual, professional version",
    url="https://www.msdmanuals.com/uk/professional/genitourinary-disorders/symptoms-of-genitourinary-disorders/polyuria",
    reliability=Reliability.TERTIARY,
)

SHAW_2017_ORTHOSTATIC = Source(
    key="shaw_2017_orthostatic",
    title="Optimal Diagnostic Thresholds for Diagnosis of Orthostatic Hypotension with a 'Sit-to-Stand Test'",
    year=2017,
    publisher="Journal of Hypertension 35:1019-1025",
    doi="10.1097/HJH.0000000000001265",
    pmid="28129252",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5542884/",
    reliability=Reliability.PRIMARY,
)

TG_HBA1C_LIMITS = Source(
    key="tg_hba1c_limits",
    title="Limitations of HbA1c tests",
    publisher="Therapeutic Guidelines (Australia)",
    url="https://etg-complete-oxy.netlify.app/diabetes/dbg/c_dbg1-c01-s4-2",
    reliability=Reliability.TERTIARY,
    note="Read on a copy of the site.",
)

TG_MYOPATHY_FEATURES = Source(
    key="tg_myopathy_features",
    title="Clinical features of idiopathic inflammatory myopathies",
    publisher="Therapeutic Guidelines (Australia)",
    url="https://etg-complete-oxy.netlify.app/rheumatology/idiopathic-inflammatory-myopathies/c_rhg_idiopathic-inflammatory-myopathies_topic_4",
    reliability=Reliability.TERTIARY,
    note="Read on a copy of the site.",
)

TG_MYOPATHY_TESTS = Source(
    key="tg_myopathy_tests",
    title="Investigations for idiopathic inflammatory myopathies",
    publisher="Therapeutic Guidelines (Australia)",
    url="https://etg-complete-oxy.netlify.app/rheumatology/idiopathic-inflammatory-myopathies/c_rhg_idiopathic-inflammatory-myopathies_topic_11",
    reliability=Reliability.TERTIARY,
    note="Read on a copy of the site.",
)
