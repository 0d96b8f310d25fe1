"""Code lists of drugs: ATC and RxNorm."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

EMA_RXNORM_PRODUCTS = Source(
    key="ema_rxnorm_products",
    title="EMA authorised products mapped to RxNorm",
    year=2025,
    publisher="Erasmus MC, Department of Medical Informatics",
    url="https://github.com/mi-erasmusmc/ema-authorised-to-rxnorm-mappings",
    reliability=Reliability.SECONDARY,
    note="File ema-to-rxnorm.tsv; agrees on the code of a product whose ingredient the release of RxNorm names.",
)


NDFRT_RXNORM = Source(
    key="ndfrt_rxnorm",
    title="NDF-RT concepts of the Veterans Health Administration with RxNorm codes",
    publisher="University of Pittsburgh, Department of Biomedical Informatics",
    url="https://github.com/dbmi-pitt/public-PDDI-analysis",
    reliability=Reliability.SECONDARY,
    note="File PDDI-Datasets/Ndf-rt/NDFRT_RxNorm_mappings.csv at commit 8199ee66.",
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
    note="Exact title not shown; this one describes the document. Repositories not named.",
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
