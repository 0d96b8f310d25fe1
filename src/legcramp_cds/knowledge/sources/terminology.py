"""Code lists: LOINC, SNOMED CT and ICD-10."""

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


LOINC_CORE_EXCERPT = Source(
    key="loinc_core_excerpt",
    title="LOINC Table Core: code and component of 93,600 terms",
    year=2020,
    publisher="Regenstrief Institute",
    url="https://github.com/razsh98/CDSS-Mini-Project",
    reliability=Reliability.PRIMARY,
    note="Read in the copy at commit 0639ea21, which holds two of the columns of the table.",
)


LOINC_DE_LABMAP = Source(
    key="loinc_de_labmap",
    title="Map from local codes to LOINC with long common names and UCUM units",
    publisher="Public code repository",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Repository not named.",
)


LOINC_EQUIVALENCE_CLASSES = Source(
    key="loinc_equivalence_classes",
    title="LOINC equivalence classes, chemistry: codes with component, property, time, specimen and method",
    year=2017,
    publisher="Lister Hill National Center for Biomedical Communications, U.S. National Library of Medicine",
    url="https://github.com/LHNCBC/loinc-equivalence-classes",
    reliability=Reliability.SECONDARY,
    note="File class_CHEM/chem_res.xlsx at commit ab9fc98f.",
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


MII_LOINC_VALUE_SETS = Source(
    key="mii_loinc_value_sets",
    title="LOINC codes of laboratory concepts with their names, by expansion of SNOMED CT expressions",
    year=2026,
    publisher="Medizininformatik-Initiative",
    url="https://github.com/medizininformatik-initiative/loincsnomed-lab-concepts",
    reliability=Reliability.SECONDARY,
    note="Folder output at commit 41584069.",
)


MONDO_SCTID = Source(
    key="mondo_sctid",
    title="Mondo Disease Ontology: exact matches with SNOMED CT",
    year=2026,
    publisher="Monarch Initiative",
    url="https://github.com/monarch-initiative/mondo",
    reliability=Reliability.SECONDARY,
    note="File src/ontology/mappings/mondo_exactmatch_sctid.sssom.tsv at commit fad2512b.",
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
