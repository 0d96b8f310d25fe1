"""Cramps and pain that come with exertion."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ACCESS_CARDIOLOGY_CALF = Source(
    key="access_cardiology_calf",
    title="Intramuscular calf hematoma and tennis leg",
    publisher="AccessCardiology",
    reliability=Reliability.TERTIARY,
    note="A case.",
)

AWEID_2012 = Source(
    key="aweid_2012",
    title=(
        "Systematic review and recommendations for intracompartmental pressure monitoring in diagnosing CECS of the leg"
    ),
    year=2012,
    publisher="Clinical Journal of Sport Medicine",
    doi="10.1097/JSM.0b013e3182580e1d",
    reliability=Reliability.PRIMARY,
)

BERGERON_ABSTRACT = Source(
    key="bergeron_abstract",
    title="Muscle cramps during exercise: is it fatigue or electrolyte deficit?",
    reliability=Reliability.PRIMARY,
    note="Abstract of a review. Journal not shown in what was read.",
)

FPNOTEBOOK_CECS = Source(
    key="fpnotebook_cecs",
    title="Exertional compartment syndrome",
    publisher="Family Practice Notebook",
    url="https://fpnotebook.com/Ortho/Sports/ExrtnlCmprtmntSyndrm.htm",
    reliability=Reliability.TERTIARY,
)

FRAIPONT_2003 = Source(
    key="fraipont_2003",
    title="Chronic exertional compartment syndrome",
    year=2003,
    publisher="Journal of the AAOS",
    url="https://journals.lww.com/jaaos/Fulltext/2003/07000/Chronic_Exertional_Compartment_Syndrome.6.aspx",
    reliability=Reliability.PRIMARY,
)

GASTROC_TEAR_PAGE = Source(
    key="gastroc_tear_page",
    title="Gastrocnemius tear (tennis leg)",
    year=2026,
    publisher="MyHealthyFeet",
    url="https://myhealthyfeet.pages.dev/conditions/gastrocnemius-tear/",
    reliability=Reliability.SECONDARY,
    note="Patient page written by a clinician.",
)

HOFFMAN_2015 = Source(
    key="hoffman_2015",
    title="Muscle cramping during a 161-km ultramarathon",
    year=2015,
    publisher="Sports Medicine Open",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4532703",
    reliability=Reliability.PRIMARY,
)

MILLER_2015_COMMENT = Source(
    key="miller_2015_comment",
    title=(
        "Rethinking the cause of exercise-associated muscle cramping: moving beyond dehydration and electrolyte losses"
    ),
    year=2015,
    publisher="Current Sports Medicine Reports",
    doi="10.1249/JSR.0000000000000183",
    url="https://journals.lww.com/acsm-csmr/Fulltext/2015/09000/Rethinking_the_Cause_of_Exercise_Associated_Muscle.5.aspx",
    reliability=Reliability.PRIMARY,
)

MILLER_2022 = Source(
    key="miller_2022",
    title=(
        "An evidence-based review of the pathophysiology, treatment, and prevention of exercise-associated "
        "muscle cramps"
    ),
    year=2022,
    publisher="Journal of Athletic Training",
    doi="10.4085/1062-6050-0696.20",
    pmid="34185846",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC8775277",
    reliability=Reliability.PRIMARY,
)

ORTHOVELLUM_CECS = Source(
    key="orthovellum_cecs",
    title="Chronic exertional compartment syndrome",
    publisher="OrthoVellum",
    url="https://orthovellum.com/topics/chronic-exertional-compartment-syndrome",
    reliability=Reliability.SECONDARY,
    note="Summary for examinations, with the Pedowitz thresholds.",
)

SAFER_XXII_2022 = Source(
    key="safer_xxii_2022",
    title=(
        "Prevalence and characteristics of exercise-associated muscle cramps in 21.1 and 56 km race entrants "
        "(SAFER XXII)"
    ),
    year=2022,
    publisher="Clinical Journal of Sport Medicine 32(4):415-421",
    doi="10.1097/JSM.0000000000000992",
    pmid="34759185",
    reliability=Reliability.PRIMARY,
    note="Exact title not shown; this one describes the document.",
)

SCHWELLNUS_IRONMAN_2011 = Source(
    key="schwellnus_ironman_2011",
    title=(
        "Increased running speed and previous cramps rather than dehydration or serum sodium changes predict "
        "exercise-associated muscle cramping: a prospective cohort study in 210 Ironman triathletes"
    ),
    year=2011,
    publisher="British Journal of Sports Medicine 45(8):650-656",
    doi="10.1136/bjsm.2010.078535",
    pmid="21148567",
    url="https://www.painscience.com/biblio/cramps-caused-by-effort-not-dehydration-and-electrolyte-shortage.html",
    reliability=Reliability.PRIMARY,
    note="The abstract was read where another site reproduces it.",
)

SCHWELLNUS_ULTRAMARATHON_2011 = Source(
    key="schwellnus_ultramarathon_2011",
    title=(
        "Increased running speed and pre-race muscle damage as risk factors for exercise-associated muscle "
        "cramps in a 56 km ultra-marathon: a prospective cohort study"
    ),
    year=2011,
    publisher="British Journal of Sports Medicine 45(14):1132-1136",
    doi="10.1136/bjsm.2010.082677",
    pmid="21402566",
    url="https://www.ncbi.nlm.nih.gov/pubmed/21402566",
    reliability=Reliability.PRIMARY,
)

STATPEARLS_HEAT_ILLNESS = Source(
    key="statpearls_heat_illness",
    title="Heat Illness",
    publisher="StatPearls",
    url="https://www.statpearls.com/sp/ms/653/22671/",
    reliability=Reliability.SECONDARY,
    note="The introduction was read.",
)

SWIMMING_CRAMP_FIRST_AID = Source(
    key="swimming_cramp_first_aid",
    title="Causes of leg cramps while swimming",
    publisher="First aid course provider, Mississauga",
    url="https://firstaidcprmississauga.ca/causes-of-leg-cramps-while-swimming/",
    reliability=Reliability.TERTIARY,
    note="A lay page without references.",
)

TARRANT_HEAT_CRAMPS = Source(
    key="tarrant_heat_cramps",
    title="Heat cramps",
    publisher="Tarrant County Public Health",
    url=(
        "http://access.tarrantcounty.com/en/public-health/disease-control---prevention/when-it-s-hot-as-heck/"
        "heat-cramps.html"
    ),
    reliability=Reliability.TERTIARY,
    note="Advice for the public of a county health department.",
)
