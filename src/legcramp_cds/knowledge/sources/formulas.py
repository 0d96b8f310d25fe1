"""Calculated quantities: osmolality, anion gap and the corrected QT interval."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

CAMBIO_QTC = Source(
    key="cambio_qtc",
    title="QTc_Calculation v.1",
    publisher="Cambio Healthcare Systems",
    url="https://development.cds-platform.com/ckm/clinical-knowledge-manager/demo/view/QTc_Calculation/1",
    reliability=Reliability.TERTIARY,
    note="A guideline card in the openEHR guideline definition language.",
)

CHIONH_2022_AG = Source(
    key="chionh_2022_ag",
    title="Serum anion gap revisited: a verified reference interval for contemporary use",
    year=2022,
    publisher="Intern Med J 52(9):1531-1537",
    doi="10.1111/imj.15396",
    pmid="34028972",
    reliability=Reliability.PRIMARY,
)

HOOPER_OSM_2015 = Source(
    key="hooper_osm_2015",
    title="Osmolarity equations as a screen for dehydration in older people (5 cohorts, 39 equations)",
    publisher="BMJ Open",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4636668/",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document.",
)

PHAN_2015_QT = Source(
    key="phan_2015_qt",
    title="Comparison of Formulas for Calculation of the Corrected QT Interval in Infants and Young Children",
    year=2015,
    publisher="J Pediatr 166(4):960-964.e2",
    doi="10.1016/j.jpeds.2014.12.037",
    pmid="25648293",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4380641",
    reliability=Reliability.PRIMARY,
)

QXMD_OSM = Source(
    key="qxmd_osm",
    title="Osmolal gap",
    publisher="QxMD Calculate",
    url="https://qxmd.com/calculate/calculator_335/calculator_171/osmolal-gap",
    reliability=Reliability.SECONDARY,
    note="Calculator that cites Martin-Calderon 2015.",
)
