"""Liver disease, celiac disease and loss of fluid from the gut."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ANGELI_1996 = Source(
    key="angeli_1996",
    title="Cirrhosis and muscle cramps: Evidence of a causal relationship",
    year=1996,
    publisher="Hepatology",
    doi="10.1002/hep.510230211",
    url="http://onlinelibrary.wiley.com/doi/10.1002/hep.510230211/abstract",
    reliability=Reliability.PRIMARY,
)

JWATCH_2013 = Source(
    key="jwatch_2013",
    title="Treating Muscle Cramps in Patients with Cirrhosis: A Review",
    year=2013,
    publisher="NEJM Journal Watch",
    url="http://www.jwatch.org/na32955/2013/11/25/treating-muscle-cramps-patients-with-cirrhosis-review",
    reliability=Reliability.SECONDARY,
    note="A summary of the review.",
)

MEHTA_FALLON_2013 = Source(
    key="mehta_fallon_2013",
    title="Muscle Cramps in Liver Disease",
    year=2013,
    publisher="Clin Gastroenterol Hepatol 11(11):1385-1391",
    url="https://hepatitiscresearchandnewsupdates.blogspot.com/2013_11_30_archive.html",
    reliability=Reliability.PRIMARY,
    note="Read in a copy on a patients' blog.",
)

NG20_GUIDELINEGENIUS = Source(
    key="ng20_guidelinegenius",
    title="Coeliac disease summary of NICE NG20/CKS",
    year=2025,
    publisher="Guideline Genius",
    url="https://www.guideline-genius.com/article/Index?id=187",
    reliability=Reliability.SECONDARY,
)

NICE_CG84 = Source(
    key="nice_cg84",
    title="Diarrhoea and vomiting caused by gastroenteritis in under 5s (CG84)",
    year=2009,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/cg84/chapter/Recommendations",
    reliability=Reliability.GUIDELINE,
)

NICE_NG20 = Source(
    key="nice_ng20",
    title="Coeliac disease: recognition, assessment and management (NG20)",
    year=2015,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng20/chapter/Recommendations",
    reliability=Reliability.GUIDELINE,
)

ZINC_CIRRHOSIS_2004 = Source(
    key="zinc_cirrhosis_2004",
    title=(
        "The role of serum zinc and other factors on the prevalence of muscle cramps in non-alcoholic "
        "cirrhotic patients"
    ),
    pmid="15220689",
    url="https://read.qxmd.com/read/15220689/",
    reliability=Reliability.PRIMARY,
    note="Journal not shown in what was read.",
)
