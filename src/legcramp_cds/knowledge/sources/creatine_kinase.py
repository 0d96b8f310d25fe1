"""Creatine kinase, rhabdomyolysis and acute compartment syndrome."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ABDN_ACS = Source(
    key="abdn_acs",
    title="Acute compartment syndrome: complications",
    publisher="University of Aberdeen",
    url="https://abdn.ac.uk/medical/elf/courses/view/146779/acute-compartment-syndrome/1/page30",
    reliability=Reliability.TERTIARY,
    note="A learning module.",
)

BOAST_COMPARTMENT = Source(
    key="boast_compartment",
    title="BOAST diagnosis and management of compartment syndrome of the limbs",
    year=2016,
    publisher="British Orthopaedic Association, summary by Guideline Genius",
    url="https://www.guidelinegenius.com/?p=698",
    reliability=Reliability.SECONDARY,
    note="A summary of the standard was read, not the standard.",
)

CK_YOUNG_ADULTS_1999 = Source(
    key="ck_young_adults_1999",
    title="Distribution of serum creatine kinase activity in young healthy persons",
    year=1999,
    publisher="Clin Chim Acta 279(1-2):107-115",
    doi="10.1016/S0009-8981(98)00180-6",
    reliability=Reliability.PRIMARY,
)

DONALDSON_ACS = Source(
    key="donaldson_acs",
    title="The Pathophysiology, Diagnosis and Current Management of Acute Compartment Syndrome",
    publisher="The Open Orthopaedics Journal 8:185",
    url="https://openorthopaedicsjournal.com/VOLUME/8/PAGE/185/",
    reliability=Reliability.SECONDARY,
    note="A review; the abstract was read.",
)

EAN_HYPERCK_2024 = Source(
    key="ean_hyperck_2024",
    title="EAN 2024 Guideline on the Diagnostic Approach to Oligo/Asymptomatic HyperCKemia",
    year=2026,
    publisher="European Journal of Neurology e70493",
    url="https://iris.unibs.it/handle/11379/639447",
    reliability=Reliability.GUIDELINE,
)

EFNS_HYPERCK_2010 = Source(
    key="efns_hyperck_2010",
    title="EFNS guidelines on the diagnostic approach to pauci- or asymptomatic hyperCKemia",
    year=2010,
    publisher="Eur J Neurol 17(6):767-773",
    doi="10.1111/j.1468-1331.2010.03012.x",
    pmid="20402744",
    url="https://pubmed.ncbi.nlm.nih.gov/20402744/",
    reliability=Reliability.GUIDELINE,
)

IMRESPDX_RHABDO = Source(
    key="imrespdx_rhabdo",
    title="Rhabdomyolysis and acute compartment syndrome",
    year=2017,
    publisher="imrespdx.com",
    url="http://www.imrespdx.com/imrespdx-blog/2017/9/6/rhabdomyolysis-and-acute-compartment-syndrome",
    reliability=Reliability.SECONDARY,
    note="Teaching case on the page of a residency program.",
)

KAHANOV_2012 = Source(
    key="kahanov_2012",
    title=(
        "Exertional Rhabdomyolysis in a Collegiate American Football Player After Preventive Cold-Water Immersion: "
        "A Case Report"
    ),
    year=2012,
    publisher="Journal of Athletic Training 47:228-232",
    pmid="22488291",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC3418137",
    reliability=Reliability.PRIMARY,
)

KLEY_HYPERCK_2018 = Source(
    key="kley_hyperck_2018",
    title="Differential diagnosis of hyperCKemia",
    year=2018,
    publisher="Neurology International Open",
    doi="10.1055/s-0043-124361",
    url="https://doi.org/10.1055/s-0043-124361",
    reliability=Reliability.PRIMARY,
)

MEDCOMIC_RHABDO = Source(
    key="medcomic_rhabdo",
    title="Rhabdomyolysis",
    publisher="Medcomic",
    url="https://medcomic.com/medcomic/rhabdomyolysis/",
    reliability=Reliability.SECONDARY,
)

MILLER_RHABDO_2019 = Source(
    key="miller_rhabdo_2019",
    title="Clinical manifestations and diagnosis of rhabdomyolysis",
    year=2019,
    publisher="UpToDate, in a copy on a document-sharing site",
    url="https://docero.net/doc/clinical-manifestations-and-diagnosis-of-rhabdomyolysis-uptodate-xon5rq4w3k",
    reliability=Reliability.TERTIARY,
    note="The introduction was read.",
)

MOROGIELLO_2021 = Source(
    key="morogiello_2021",
    title="Exertional Rhabdomyolysis Following Noncontact Collegiate Recreational Activity: A Case Report",
    year=2021,
    publisher="International Journal of Athletic Therapy and Training 26:145-147",
    url="https://journals.humankinetics.com/abstract/journals/ijatt/26/3/article-p145.xml",
    reliability=Reliability.PRIMARY,
)

PARK_2019 = Source(
    key="park_2019",
    title="Early Predictive Values for Severe Rhabdomyolysis in Blunt Trauma",
    year=2019,
    publisher="J Trauma Inj 32(1):26-31",
    url="https://www.jtraumainj.org/journal/view.php?viewtype=pubreader&number=975",
    reliability=Reliability.PRIMARY,
)

STAHL_2020 = Source(
    key="stahl_2020",
    title="A systematic review on the definition of rhabdomyolysis",
    year=2020,
    publisher="J Neurol 267(4):877-882",
    doi="10.1007/s00415-019-09185-4",
    pmid="30617905",
    url="https://link.springer.com/article/10.1007/s00415-019-09185-4",
    reliability=Reliability.PRIMARY,
)

TAKEONDUCHENNE = Source(
    key="takeonduchenne",
    title="Children with developmental delays should have a creatine kinase test",
    publisher="Take on Duchenne",
    url="https://takeonduchenne.eu/children-with-developmental-delays-ck-test/",
    reliability=Reliability.SECONDARY,
    note="Education page of a manufacturer.",
)
