"""Treatment of leg cramps: stretching, vitamins, other drugs, and overviews."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

AAFP_2017 = Source(
    key="aafp_2017",
    title="Best treatment for nocturnal leg cramps",
    year=2017,
    publisher="American Family Physician 96(7), online",
    url="http://www.aafp.org/afp/2017/1001/od3.html",
    reliability=Reliability.SECONDARY,
    note="A clinical inquiry.",
)

AAN_2010 = Source(
    key="aan_2010",
    title="Assessment: symptomatic treatment for muscle cramps (an evidence-based review)",
    year=2010,
    publisher="Neurology 74(8):691-696; American Academy of Neurology",
    doi="10.1212/WNL.0b013e3181d0ccca",
    pmid="20177124",
    url="https://stanfordhealthcare.org/publications/900/90019.html",
    reliability=Reliability.GUIDELINE,
)

AERZTEZEITUNG_CRAMPI_2017 = Source(
    key="aerztezeitung_crampi_2017",
    title='Leitlinien "Crampi / Muskelkrampf" ueberarbeitet',
    year=2017,
    publisher="Aerzte Zeitung",
    url="https://aerztezeitung.de/Medizin/Leitlinien-Crampi-Muskelkrampf-ueberarbeitet-301058.html",
    reliability=Reliability.SECONDARY,
    note="Report on the German guideline of 2017, read up to the middle of its list of drugs. In German.",
)

CHAN_1998 = Source(
    key="chan_1998",
    title="Vitamin B complex in the treatment of nocturnal leg cramps in elderly patients with hypertension",
    year=1998,
    publisher="Journal of Clinical Pharmacology 38(12):1151-1154",
    url="https://honestnutrition.blogspot.com/2008/10/",
    reliability=Reliability.TERTIARY,
    note="Exact title not shown. A randomized trial that was read only as a blog quotes it.",
)

COPPIN_2005 = Source(
    key="coppin_2005",
    title="Managing nocturnal leg cramps: calf-stretching exercises and cessation of quinine treatment, factorial RCT",
    year=2005,
    publisher="British Journal of General Practice 55(512):186-191",
    pmid="15808033",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC1463088/",
    reliability=Reliability.PRIMARY,
)

DGN_CRAMPI_2017 = Source(
    key="dgn_crampi_2017",
    title="S1-Leitlinie Crampi/Muskelkrampf (AWMF 030/037)",
    year=2017,
    publisher="Deutsche Gesellschaft fuer Neurologie",
    url="https://www.dgn.org/leitlinien/3402-030-037-crampi-muskelkrampf-2017",
    reliability=Reliability.GUIDELINE,
    note="Read up to its summary of recommendations. In German; valid to September 2020.",
)

HALLEGRAEFF_2012 = Source(
    key="hallegraeff_2012",
    title=(
        "Stretching before sleep reduces the frequency and severity of nocturnal leg cramps in older adults: "
        "a randomised trial"
    ),
    year=2012,
    publisher="Journal of Physiotherapy 58(1):17-22",
    doi="10.1016/S1836-9553(12)70068-1",
    pmid="22341378",
    url="https://pubmed.ncbi.nlm.nih.gov/22341378/",
    reliability=Reliability.PRIMARY,
)

HALLEGRAEFF_PROTOCOL = Source(
    key="hallegraeff_protocol",
    title="Characteristics of the Hallegraeff trial in the Cochrane review of non-drug therapies",
    year=2012,
    publisher="Cochrane Database of Systematic Reviews CD008496.pub2",
    doi="10.1002/14651858.CD008496.pub2",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC6481449/table/table-wrap6",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. The DOI is that of the review.",
)

MAGNESIUM_FOODS_PAGE = Source(
    key="magnesium_foods_page",
    title="Natural sources of magnesium you should add to your meals",
    year=2025,
    publisher="web news page",
    url="https://www.avant-premiere.com.tn/en/2025/12/12/natural-sources-of-magnesium-you-should-add-to-your-meals",
    reliability=Reliability.TERTIARY,
    note="A lay page.",
)

NI_FORMULARY = Source(
    key="ni_formulary",
    title="Nocturnal leg cramps",
    publisher="Northern Ireland Formulary, HSC NI",
    url="https://niformulary.hscni.net/formulary/10-0-musculoskeletal-and-joint-diseases/10-2-drugs-used-in-neuromuscular-disorders/10-2-3-nocturnal-leg-cramps",
    reliability=Reliability.GUIDELINE,
)

NONDRUG_COCHRANE_2021 = Source(
    key="nondrug_cochrane_2021",
    title="Non-drug therapies for the secondary prevention of lower limb muscle cramps",
    year=2021,
    publisher="Cochrane Database of Systematic Reviews CD008496.pub3",
    doi="10.1002/14651858.CD008496.pub3",
    url="https://cochranelibrary.com/cdsr/doi/10.1002/14651858.CD008496.pub3",
    reliability=Reliability.SECONDARY,
)

PZ_CRAMPI_2017 = Source(
    key="pz_crampi_2017",
    title="Muskelkraempfe: Leitlinie empfiehlt Dehnen und Magnesium",
    year=2017,
    publisher="Pharmazeutische Zeitung",
    url="https://www.pharmazeutische-zeitung.de/2017-05/muskelkraempfe-leitlinie-empfiehlt-dehnen-und-magnesium",
    reliability=Reliability.SECONDARY,
    note="Report on the German guideline of 2017. In German.",
)

TAN_2024 = Source(
    key="tan_2024",
    title="Vitamin K2 in managing nocturnal leg cramps: a randomized clinical trial",
    year=2024,
    publisher="JAMA Internal Medicine",
    doi="10.1001/jamainternmed.2024.5726",
    pmid="39466236",
    url="https://pubmed.ncbi.nlm.nih.gov/39466236/",
    reliability=Reliability.PRIMARY,
)

VOON_DILTIAZEM = Source(
    key="voon_diltiazem",
    title="Diltiazem for nocturnal leg cramps",
    year=2001,
    publisher="Age and Ageing 30(1):91-92",
    pmid="11322688",
    url="http://finder-articles.com/n/navehpharma.com1.html",
    reliability=Reliability.PRIMARY,
    note="A letter on a crossover trial, read in a copy on an unrelated site.",
)
