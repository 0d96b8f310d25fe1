"""Code lists: LOINC, ATC and RxNorm."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AHRQ_LOINC_WORKSHEET = Source(
    key="ahrq_loinc_worksheet",
    title="LOINC Code Worksheet, Appendix K",
    publisher="AHRQ HCUP / Minnesota Hospital Association",
    url="https://hcup-us.ahrq.gov/datainnovations/clinicaldata/AppendixK_2LOINCCodesMap.jsp",
    reliability=Reliability.PRIMARY,
)

CH_LAB_REPORT_EGFR = Source(
    key="ch_lab_report_egfr",
    title="CH Lab-Report FHIR profile for CKD-EPI 2021 eGFR",
    publisher="HL7 Switzerland",
    url="https://get-ig.org/canonicals/b4901d74-b148-4631-8962-1057fab576a8",
    reliability=Reliability.SECONDARY,
)

LOINC_DE_LABMAP = Source(
    key="loinc_de_labmap",
    title="Map from local codes to LOINC with long common names and UCUM units",
    publisher="Public code repository",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Repository not named.",
)

LOINC_MII_TOP300 = Source(
    key="loinc_mii_top300",
    title="MII Top 300 LOINC value set",
    year=2018,
    publisher="Medizininformatik-Initiative",
    url="https://github.com/medizininformatik-initiative/loincsnomed-lab-concepts",
    reliability=Reliability.PRIMARY,
    note="Code and long common name.",
)

LOINC_SIBLING_FILE = Source(
    key="loinc_sibling_file",
    title="Table of LOINC codes in pairs by mass and by amount of substance",
    publisher="Public code repository",
    reliability=Reliability.SECONDARY,
    note=(
        "Exact title not shown; this one describes the document. Repository not named; says that its names "
        "were compared with the Clinical Tables of the NLM."
    ),
)

LOINC_STRING_HIT = Source(
    key="loinc_string_hit",
    title="LOINC code and name found together in several independent public code files",
    publisher="Public code repositories",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Repositories not named.",
)

LOINC_UNITS_LHC = Source(
    key="loinc_units_lhc",
    title="loinc_unit.json: LOINC 2.67 codes with their example UCUM unit",
    publisher="LHNCBC, National Library of Medicine",
    url="https://github.com/LHNCBC/loinc-mapping-validator",
    reliability=Reliability.PRIMARY,
)

RX_ATCGROUP = Source(
    key="rx_atcgroup",
    title="RxNorm ingredient codes grouped by ATC class, with drug names",
    publisher="Public code repository",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Repository not named.",
)

RX_CPIC = Source(
    key="rx_cpic",
    title="CPIC drug table with RxNorm identifiers",
    year=2018,
    publisher="Clinical Pharmacogenetics Implementation Consortium",
    url="https://github.com/cpicpgx/cpic-schema",
    reliability=Reliability.SECONDARY,
    note="File drug.sql of the repository.",
)

RX_DEMENTIA = Source(
    key="rx_dementia",
    title="CMS165v14 dementia medication list with ingredient RxCUI",
    year=2026,
    publisher="Public code repository ssmithm/rxnorm-drug-lists",
    url="https://github.com/ssmithm/rxnorm-drug-lists",
    reliability=Reliability.SECONDARY,
)

RX_ECQM_ACEI_ARB = Source(
    key="rx_ecqm_acei_arb",
    title="Value set ACE Inhibitor or ARB or ARNI Ingredient, OID 2.16.840.1.113883.3.526.3.1489",
    year=2025,
    publisher="Electronic clinical quality measures, expansion of 2025-05-08",
    reliability=Reliability.SECONDARY,
    note="Read in a copy.",
)

RX_ECQM_BB = Source(
    key="rx_ecqm_bb",
    title="Value set Beta Blocker Therapy Ingredient, OID 2.16.840.1.113883.3.526.3.1493",
    year=2025,
    publisher="Electronic clinical quality measures, expansion of 2025-05-08",
    reliability=Reliability.SECONDARY,
    note="Read in a copy.",
)

RX_ECQM_STATIN = Source(
    key="rx_ecqm_statin",
    title="Value set Statin Allergen, OID 2.16.840.1.113762.1.4.1110.42",
    year=2025,
    publisher="Electronic clinical quality measures, expansion of 2025-05-08",
    reliability=Reliability.SECONDARY,
    note="RxNorm ingredients; read in a copy.",
)

WHO_ATC_2021 = Source(
    key="who_atc_2021",
    title="WHO ATC-DDD index",
    year=2021,
    publisher="WHO Collaborating Centre for Drug Statistics Methodology",
    url="https://github.com/fabkury/atcd",
    reliability=Reliability.SECONDARY,
    note="Public copy dated 2021-12-03.",
)

WHO_ATC_2026 = Source(
    key="who_atc_2026",
    title="WHO ATC-DDD index",
    year=2026,
    publisher="WHO Collaborating Centre for Drug Statistics Methodology",
    url="https://github.com/fabkury/atcd",
    reliability=Reliability.SECONDARY,
    note="Public copy dated 2026-04-25.",
)
