"""Reactions to drugs: what labels and reports count, cramps above all."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

BERMAN_2006 = Source(
    key="berman_2006",
    title="Altered bone and mineral metabolism in patients receiving imatinib mesylate",
    year=2006,
    publisher="New England Journal of Medicine",
    url="https://synapse.mskcc.org/synapse/works/26969",
    reliability=Reliability.PRIMARY,
    note="The abstract was read.",
)

GRAVES_CK_2015 = Source(
    key="graves_ck_2015",
    title="Elevation of serum creatine kinase during methimazole treatment of Graves disease in a 13-year-old girl and "
    "a literature review of similar cases",
    year=2015,
    publisher="Annals of Pediatric Endocrinology and Metabolism 20(2)",
    doi="10.6065/apem.2015.20.2.106",
    url="http://e-apem.org/journal/view.php?doi=10.6065/apem.2015.20.2.106",
    reliability=Reliability.PRIMARY,
)

GRAVES_CK_2025 = Source(
    key="graves_ck_2025",
    title="Elevated serum creatine kinase during the treatment of patients with Graves' disease with antithyroid "
    "drugs: new insights into an old issue",
    year=2025,
    publisher="Thieme",
    doi="10.1055/a-2652-9079",
    url="https://www.thieme-connect.de/products/ejournals/abstract/10.1055/a-2652-9079",
    reliability=Reliability.PRIMARY,
)

HEALTHDAY_LAXATIVES = Source(
    key="healthday_laxatives",
    title="Health tip: laxatives have side effects",
    year=2016,
    publisher="HealthDay; ladylively.com",
    url="https://ladylively.com/gastrointestinal-problems/health-tip-laxatives-have-side-effects/",
    reliability=Reliability.TERTIARY,
    note="Passes on a list of the American Academy of Family Physicians.",
)

IMATINIB_CK_2004 = Source(
    key="imatinib_ck_2004",
    title="Persistently increased creatine kinase levels",
    year=2004,
    publisher="Blood 104(11):2933, meeting abstract",
    url="http://ashpublications.com/blood/article-split/104/11/2933/55368/Persistently-Increased-Creatine-Kinase-Levels-in",
    reliability=Reliability.PRIMARY,
    note="113 patients on imatinib; the title goes on.",
)

INSULIN_POTASSIUM_PAGE = Source(
    key="insulin_potassium_page",
    title="How does insulin administration affect serum potassium?",
    publisher="handlebar-online.com",
    url="https://www.handlebar-online.com/writing-tips/how-does-insulin-administration-affect-serum-potassium/",
    reliability=Reliability.TERTIARY,
)

IRIS_ADVERSE_EVENTS_2006 = Source(
    key="iris_adverse_events_2006",
    title="Declining rates of adverse events",
    year=2006,
    publisher="Blood 108(11):2136, meeting abstract",
    url="http://ashpublications.com/blood/article-split/108/11/2136/127587/Declining-Rates-of-Adverse-Events-AEs-Rare",
    reliability=Reliability.PRIMARY,
    note="The IRIS trial of imatinib; the title goes on.",
)

LEVOTHYROXINE_PAGE = Source(
    key="levothyroxine_page",
    title="Levothyroxine",
    publisher="Sohalogy, page for patients",
    url="https://sohalogy.com/levothyroxine",
    reliability=Reliability.TERTIARY,
)

RILUZOLE_LABEL = Source(
    key="riluzole_label",
    title="Riluzole: indications and usage",
    publisher="US label; DailyMed",
    url="https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=dd432c13-389e-46b3-8891-0cf1a58800ff",
    reliability=Reliability.GUIDELINE,
    note="Read as quoted in a public file that gives this address.",
)

RXLIST_MYRBETRIQ = Source(
    key="rxlist_myrbetriq",
    title="Myrbetriq (mirabegron): side effects",
    year=2017,
    publisher="RxList, a copy of the US label",
    url="http://www.rxlist.com/myrbetriq-drug/side-effects-interactions.htm",
    reliability=Reliability.SECONDARY,
)

SGLT2_CRAMPS_TRIAL = Source(
    key="sglt2_cramps_trial",
    title="Assessment of improvement in clinical symptoms of weakness and muscle cramps in type II diabetics receiving "
    "SGLT2 inhibitors and its correlation with serum magnesium levels",
    publisher="icr-heart.com",
    url="https://icr-heart.com/article/assessment-of-improvement-in-clinical-symptoms-of-weakness-and-muscle-cramps-in-type-ii-diabetics-receiving-sglt2-inhibitors-and-its-correlation-with-serum-magnesium-levels-2455",
    reliability=Reliability.PRIMARY,
    note="76 patients in two groups, 16 weeks; nothing is said of blinding.",
)

SIDER_4 = Source(
    key="sider_4",
    title="The SIDER database of drugs and side effects",
    publisher="SIDER 4.1; Nucleic Acids Research",
    doi="10.1093/nar/gkv1075",
    url="https://github.com/dhimmel/SIDER4",
    reliability=Reliability.SECONDARY,
    note="Reactions and their frequencies as read by machine from labels, on drug and on placebo.",
)

SODIUM_PHOSPHATE_TETANY_2003 = Source(
    key="sodium_phosphate_tetany_2003",
    title="Severe hyperphosphatemia and hypocalcemia following sodium phosphate bowel preparation: a forgotten menace",
    year=2003,
    publisher="Thieme",
    doi="10.1055/s-2003-41507",
    url="https://www.thieme-connect.de/products/ejournals/html/10.1055/s-2003-41507",
    reliability=Reliability.PRIMARY,
)
