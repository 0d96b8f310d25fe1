"""Iron and vitamin B12, with the cord disease that lack of B12 causes."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACNR_B12 = Source(
    key="acnr_b12",
    title="Vitamin B12 deficiency",
    publisher="Advances in Clinical Neuroscience and Rehabilitation",
    url="https://acnr.co.uk/articles/vitamin-b12-deficiency",
    reliability=Reliability.SECONDARY,
)

ALLEN_2018_RLS = Source(
    key="allen_2018_rls",
    title=(
        "Evidence-based and consensus clinical practice guidelines for the iron treatment of restless legs "
        "syndrome/Willis-Ekbom disease in adults and children: an IRLSSG task force report"
    ),
    year=2018,
    url="https://experts.illinois.edu/en/publications/evidence-based-and-consensus-clinical-practice-guidelines-for-the",
    reliability=Reliability.GUIDELINE,
    note="Journal not shown in what was read. The abstract was read; the ferritin figures are not in it.",
)

FERRITIN_PHYSIO_2025 = Source(
    key="ferritin_physio_2025",
    title="Physiologically based serum ferritin thresholds for iron deficiency among women and children",
    year=2025,
    publisher="Lancet Glob Health",
    doi="10.1016/S2214-109X(25)00009-9",
    pmid="40288394",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document. A study from several countries.",
)

FERRITIN_TABLE_PMC9827648 = Source(
    key="ferritin_table_pmc9827648",
    title="Guideline thresholds for iron deficiency (table 1)",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC9827648/table/Tab1",
    reliability=Reliability.SECONDARY,
    note="Exact title not shown; this one describes the document. Journal not shown in what was read.",
)

KARGER_SCD = Source(
    key="karger_scd",
    title="A case of subacute combined degeneration of the spinal cord",
    publisher="Case Reports in Neurology",
    url="https://karger.com/crn/article/12/1/27/88334/A-Case-of-Subacute-Combined-Degeneration-of-Spinal",
    reliability=Reliability.PRIMARY,
)

MEDSCAPE_B12 = Source(
    key="medscape_b12",
    title="Vitamin B-12 associated neurological diseases: clinical presentation",
    publisher="Medscape",
    url="https://emedicine.medscape.com/article/1152670-clinical",
    reliability=Reliability.TERTIARY,
)

NICE_NG239 = Source(
    key="nice_ng239",
    title="Vitamin B12 deficiency in over 16s: diagnosis and management (NG239)",
    year=2024,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng239/chapter/Recommendations",
    reliability=Reliability.GUIDELINE,
    note="The page was reached, but its table of thresholds lay beyond what was read.",
)

NICE_NG239_TABLE_COPIES = Source(
    key="nice_ng239_table_copies",
    title="NICE NG239, table of total and active B12, as reprinted",
    year=2024,
    publisher="NICE",
    url="https://www.nice.org.uk/guidance/ng239/chapter/Recommendations",
    reliability=Reliability.SECONDARY,
    note=(
        "The numbers were read in several independent reprints that agree; the table itself was not shown on the page "
        "of NICE. Repositories not named."
    ),
)

NTRO_B12_UK = Source(
    key="ntro_b12_uk",
    title="What is the optimal B12 level in the UK",
    publisher="ntro.it.com",
    url="https://ntro.it.com/what-is-the-optimal-b12-level-in-the-uk",
    reliability=Reliability.TERTIARY,
    note="Lay page that repeats the table of thresholds of NICE.",
)

NWL_ACTIVE_B12 = Source(
    key="nwl_active_b12",
    title="Vitamin B12 (active)",
    year=2024,
    publisher="North West London Pathology",
    url="https://www.nwlpathology.nhs.uk/tests-database/vitamin-b12/",
    reliability=Reliability.SECONDARY,
    note="Prints the limits of NICE NG239 for active B12.",
)

PULSE_B12 = Source(
    key="pulse_b12",
    title="What GPs need to know about NICE's vitamin B12 deficiency guidance",
    year=2024,
    publisher="Pulse Today",
    url="https://pulsetoday.co.uk/?p=148078",
    reliability=Reliability.SECONDARY,
)

SCD_STATPEARLS = Source(
    key="scd_statpearls",
    title="Subacute combined degeneration of the spinal cord",
    publisher="StatPearls",
    url="https://www.ncbi.nlm.nih.gov/books/NBK559316/",
    reliability=Reliability.TERTIARY,
)
