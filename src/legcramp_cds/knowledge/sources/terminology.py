"""Code lists: LOINC, SNOMED CT, ICD-10, ATC and RxNorm."""

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

EMA_RXNORM_PRODUCTS = Source(
    key="ema_rxnorm_products",
    title="EMA authorised products mapped to RxNorm",
    year=2025,
    publisher="Erasmus MC, Department of Medical Informatics",
    url="https://github.com/mi-erasmusmc/ema-authorised-to-rxnorm-mappings",
    reliability=Reliability.SECONDARY,
    note="File ema-to-rxnorm.tsv; agrees on the code of a product whose ingredient the release of RxNorm names.",
)

HL7_IPS_GUIDE = Source(
    key="hl7_ips_guide",
    title="International Patient Summary implementation guide: value sets and examples",
    publisher="HL7 International",
    url="https://github.com/HL7/fhir-ips",
    reliability=Reliability.PRIMARY,
)

ICD10CM_2026 = Source(
    key="icd10cm_2026",
    title="ICD-10-CM tabular list, release of April 2026",
    year=2026,
    publisher="National Center for Health Statistics",
    url="https://www.cdc.gov/nchs/icd/icd-10-cm",
    reliability=Reliability.PRIMARY,
    note="Read in the copy of the Python package simple-icd-10-cm 1.5.0.",
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

NDFRT_RXNORM = Source(
    key="ndfrt_rxnorm",
    title="NDF-RT concepts of the Veterans Health Administration with RxNorm codes",
    publisher="University of Pittsburgh, Department of Biomedical Informatics",
    url="https://github.com/dbmi-pitt/public-PDDI-analysis",
    reliability=Reliability.SECONDARY,
    note="File PDDI-Datasets/Ndf-rt/NDFRT_RxNorm_mappings.csv at commit 8199ee66.",
)

OHDSI_PHENOTYPES = Source(
    key="ohdsi_phenotypes",
    title="OHDSI Phenotype Library: concept sets with codes and names of the OMOP vocabularies",
    year=2026,
    publisher="Observational Health Data Sciences and Informatics",
    url="https://github.com/OHDSI/PhenotypeLibrary",
    reliability=Reliability.SECONDARY,
)

OPENSAFELY_CODELISTS = Source(
    key="opensafely_codelists",
    title="OpenSAFELY code lists, drawn with their terms from the UK edition of SNOMED CT",
    publisher="OpenSAFELY",
    url="https://github.com/opensafely/long-covid-symptoms",
    reliability=Reliability.SECONDARY,
    note="Read in the folder codelists of this and two other study repositories of OpenSAFELY.",
)

PHARMGKB_DRUGS = Source(
    key="pharmgkb_drugs",
    title="PharmGKB drugs with their cross-references",
    year=2025,
    publisher="PharmGKB, Stanford University",
    url="https://github.com/biopragmatics/obo-db-ingest",
    reliability=Reliability.SECONDARY,
    note="File export/pharmgkb.drug/pharmgkb.drug.sssom.tsv at commit 5613ff7e, CC BY-SA 4.0.",
)

RXCLASS_MEMBERS_2026 = Source(
    key="rxclass_members_2026",
    title="Members of drug classes by ATC, drawn from RxClass",
    year=2026,
    publisher="Public code repository seancheick/PharmaGuide_Pipeline",
    url="https://github.com/seancheick/PharmaGuide_Pipeline",
    reliability=Reliability.SECONDARY,
    note="File scripts/data/drug_classes.json at commit c31983c4.",
)

RXNORM_PRESCRIBABLE_2025 = Source(
    key="rxnorm_prescribable_2025",
    title="RxNorm Current Prescribable Content, release of 2025-10-06",
    year=2025,
    publisher="U.S. National Library of Medicine",
    url="https://github.com/davidanderson3/rxnorm-ingredients",
    reliability=Reliability.PRIMARY,
    note="Ingredients with codes and names; read in the copy at commit 2810603a, which lacks those in A.",
)

RXNORM_STRING_HIT = Source(
    key="rxnorm_string_hit",
    title="RxNorm code and name found together in an independent public code file",
    publisher="Public code repositories",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Repository not named.",
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

SNOMED_IPS_FREE_SET = Source(
    key="snomed_ips_free_set",
    title="Problems - SNOMED CT IPS Free Set",
    year=2022,
    publisher="HL7 International and SNOMED International",
    url="https://github.com/HL7/fhir-ips",
    reliability=Reliability.PRIMARY,
    note="ProblemsSnomedCtIpsFreeSet.fsh at commit 57c3299f; of SNOMED CT 2022-07-31, CC BY 4.0.",
)

SNOMED_STRING_HIT = Source(
    key="snomed_string_hit",
    title="SNOMED CT code and name found together in independent public code files",
    publisher="Public code repositories",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Repositories not named.",
)

VSAC_QUALITY_MEASURES = Source(
    key="vsac_quality_measures",
    title="Value sets of the electronic clinical quality measures, expanded by the Value Set Authority Center",
    year=2025,
    publisher="Centers for Medicare & Medicaid Services and National Library of Medicine",
    url="https://github.com/cqframework/ecqm-content-qicore-2025",
    reliability=Reliability.SECONDARY,
    note="Fully specified names; read in the copies for the measures of 2024 and 2025.",
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

WHO_ICD10_2019 = Source(
    key="who_icd10_2019",
    title="ICD-10, version 2019",
    year=2019,
    publisher="World Health Organization",
    url="https://icd.who.int/browse10/2019/en",
    reliability=Reliability.PRIMARY,
    note="Read in the copy of the Python package simple-icd-10 2.1.1.",
)

WHO_SMART_ANC = Source(
    key="who_smart_anc",
    title="SMART Guidelines for antenatal care: value sets and examples",
    year=2025,
    publisher="World Health Organization",
    url="https://github.com/WorldHealthOrganization/smart-anc",
    reliability=Reliability.PRIMARY,
)
