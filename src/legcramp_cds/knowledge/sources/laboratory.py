"""Reference intervals, critical limits and conversion factors of laboratories."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ARUP_CRITICAL_2017 = Source(
    key="arup_critical_2017",
    title="ARUP Critical Values List, Rev. 26",
    year=2017,
    publisher="ARUP Laboratories",
    url="https://scribd.com/document/353432596/ARUP-Critical-Values-pdf",
    reliability=Reliability.PRIMARY,
    note="Read in a copy on a document-sharing site.",
)

CASSERLY_2015 = Source(
    key="casserly_2015",
    title=(
        "Lactate Measurements in Sepsis-Induced Tissue Hypoperfusion: Results From the Surviving Sepsis "
        "Campaign Database"
    ),
    year=2015,
    publisher="Critical Care Medicine",
    url="https://www.scribd.com/document/322803396/Lactato-Hipoperfusion-Sepsis-Ccm-2015",
    reliability=Reliability.PRIMARY,
)

CLD_TABLE_A3 = Source(
    key="cld_table_a3",
    title="Appendix A, Table A-3 Blood Chemistry",
    publisher="Nursing and pathophysiology textbook",
    url="https://cld.bz/bookdata/rFBLuj/basic-html/page1213.html",
    reliability=Reliability.TERTIARY,
    note=(
        "Holds two errors: magnesium 1.3-2.1 is printed in mg/dL but is in meq/L, and the factor for "
        "creatinine is 83.3 instead of 88.4."
    ),
)

CLR_CRITICAL_LIMITS = Source(
    key="clr_critical_limits",
    title="Table of critical limits, Clinical Laboratory Reference 2023-2024",
    year=2023,
    publisher="Medical Laboratory Observer",
    url="https://content.yudu.com/web/1gmmj/0A1gmn1/CLR2023-2024/html/8.html",
    reliability=Reliability.SECONDARY,
    note="Survey: mean, standard deviation and range.",
)

DAVIS_PTH = Source(
    key="davis_pth",
    title="Parathyroid Hormone",
    publisher="Davis's Lab and Diagnostic Tests",
    url="https://nursing.unboundmedicine.com/nursingcentral/view/Davis-Lab-and-Diagnostic-Tests/425422/2/Parathyroid_Hormone",
    reliability=Reliability.SECONDARY,
)

DIASYS_LACTATE = Source(
    key="diasys_lactate",
    title="Reference ranges: Lactate",
    publisher="DiaSys Diagnostics",
    url="https://www.diasys-diagnostics.com/en/service-area/support/reference-ranges/analyte/lactate/analyte.show",
    reliability=Reliability.SECONDARY,
)

ENDOABS_117P44 = Source(
    key="endoabs_117p44",
    title=(
        "A retrospective study to validate the utility of random cortisol screening to reduce the need for "
        "short Synacthen tests in secondary care"
    ),
    year=2026,
    publisher="Endocrine Abstracts 117 P44",
    doi="10.1530/endoabs.117.P44",
    url="https://www.endocrine-abstracts.org/ea/0117/abstracts/poster-presentations/adrenal-and-cardiovascular/ea0117p44",
    reliability=Reliability.PRIMARY,
    note="States the limit of NICE NG243 and tests it.",
)

EXERCISEREPORTS_RANGES = Source(
    key="exercisereports_ranges",
    title="Blood test clinical biochemistry values in human physiology and medicine",
    year=2007,
    url="http://www.exercisereports.com/2007/11/01/blood-test-clinical-biochemistry-values-in-human-physiology-and-medicine/",
    reliability=Reliability.TERTIARY,
    note="Derived from Wikipedia and marked there as under review.",
)

GPNOTEBOOK_HYPERVENTILATION = Source(
    key="gpnotebook_hyperventilation",
    title="Hyperventilation: clinical features",
    publisher="GPnotebook",
    url="https://pharmacynotebook.com/pages/respiratory-and-chest-medicine/hyperventilation/clinical-features",
    reliability=Reliability.TERTIARY,
)

HOMERTON_LIMITS = Source(
    key="homerton_limits",
    title="Urgent chemical pathology results",
    publisher="Homerton NHS",
    url="http://www.homerton.nhs.uk/our-services/services-a-z/p/pathology/information-for-healthcare-professionals/urgent-chemical-pathology,-haematology-blood-transfusion-results/urgent-chemical-pathology-results/",
    reliability=Reliability.PRIMARY,
    note="States that it follows the Royal College of Pathologists.",
)

MCC_NORMAL_VALUES = Source(
    key="mcc_normal_values",
    title="Clinical Laboratory Tests - Normal Values",
    publisher="Medical Council of Canada",
    url="http://apps.mcc.ca/Objectives_Online/objectives.pl?lang=english&loc=values",
    reliability=Reliability.PRIMARY,
    note="Adults, SI units.",
)

MERCK_RESPIRATORY_ALKALOSIS = Source(
    key="merck_respiratory_alkalosis",
    title="Respiratory alkalosis",
    publisher="Merck Manual, professional version",
    url=(
        "https://www.merckmanuals.com/en-ca/professional/endocrine-and-metabolic-disorders/"
        "acid-base-regulation-and-disorders/respiratory-alkalosis"
    ),
    reliability=Reliability.SECONDARY,
)

NOVA_SCOTIA_RANGES = Source(
    key="nova_scotia_ranges",
    title="Laboratory Test Reference Ranges, Central Zone",
    year=2023,
    publisher="Nova Scotia Health",
    url="https://docslib.org/doc/225216/laboratory-test-reference-ranges",
    reliability=Reliability.SECONDARY,
    note="Read in a copy on a document-sharing site.",
)

OXFORD_REF_TABLE = Source(
    key="oxford_ref_table",
    title="Everyday tests: reference ranges",
    publisher="Oxford University Press",
    url="http://oxfordindex.oup.com/view/10.1093/oi/authority.20110803095506792",
    reliability=Reliability.SECONDARY,
)

SEVERN_CORTISOL = Source(
    key="severn_cortisol",
    title="Cortisol",
    publisher="Severn Pathology, North Bristol NHS Trust",
    url="https://www.nbt.nhs.uk/severn-pathology/requesting/test-information/cortisol",
    reliability=Reliability.SECONDARY,
)

STOWASSER_2012 = Source(
    key="stowasser_2012",
    title="Factors affecting the aldosterone/renin ratio",
    year=2012,
    publisher="Horm Metab Res 44(3):170-176",
    doi="10.1055/s-0031-1295460",
    pmid="22147655",
    url="https://pubmed.ncbi.nlm.nih.gov/22147655/",
    reliability=Reliability.PRIMARY,
)

SWEAT_TEST_ADULTS_1990 = Source(
    key="sweat_test_adults_1990",
    title="Sweat Sodium and Chloride Concentrations: Essential Criteria for the Diagnosis of Cystic Fibrosis in Adults",
    year=1990,
    publisher="Annals of Clinical Biochemistry 27(4):318-320",
    doi="10.1177/000456329002700406",
    url="https://scilit.com/publications/84be8e63e848e864021928cf74a4ee87",
    reliability=Reliability.PRIMARY,
)

SWLP_GP_LIMITS = Source(
    key="swlp_gp_limits",
    title="Grossly abnormal results telephoned to GPs",
    publisher="South West London Pathology (NHS)",
    url="https://www.swlpath.nhs.uk/gp/results/grossly-abnormal-results/",
    reliability=Reliability.PRIMARY,
    note="Prints the creatinine limit of 350 in mmol/L; umol/L is meant.",
)

WAKEMED_CRITICAL = Source(
    key="wakemed_critical",
    title="Critical Values Tables",
    publisher="WakeMed",
    url="http://www.wakemed.org/body.cfm?id=165",
    reliability=Reliability.PRIMARY,
)

WIKISUM_HYPERVENTILATION = Source(
    key="wikisum_hyperventilation",
    title="Hyperventilation syndrome",
    publisher="wikisum.wiki",
    url="https://wikisum.wiki/wiki/Hyperventilation_syndrome",
    reliability=Reliability.TERTIARY,
)
