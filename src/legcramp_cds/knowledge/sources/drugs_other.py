"""Other drugs, and lists of drugs that cause cramps."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ADLARITY_DONEPEZIL_TABLE = Source(
    key="adlarity_donepezil_table",
    title="Oral donepezil safety",
    publisher="Adlarity",
    url="https://adlarityhcp.com/oral-donepezil-safety",
    reliability=Reliability.SECONDARY,
    note="Label data on a page of the manufacturer: reactions in 2 percent or more and above placebo.",
)

AUSTRALIAN_PRESCRIBER_SGLT2 = Source(
    key="australian_prescriber_sglt2",
    title="Harms and benefits of sodium-glucose co-transporter 2 inhibitors",
    publisher="Australian Prescriber",
    url="https://australianprescriber.tg.org.au/articles/harms-and-benefits-of-sodium-glucose-co-transporter-2-inhibitors.html",
    reliability=Reliability.SECONDARY,
)

CASADO_2006 = Source(
    key="casado_2006",
    title="Antimalarial myopathy: an underdiagnosed complication? Prospective study of 119 patients",
    year=2006,
    publisher="Annals of the Rheumatic Diseases 65(3):385-390",
    doi="10.1136/ard.2004.023200",
    pmid="16096334",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC1798076",
    reliability=Reliability.PRIMARY,
)

CASTEELS_1970 = Source(
    key="casteels_1970",
    title="Dystonic reactions in children caused by metoclopramide",
    year=1970,
    publisher="Archives of Disease in Childhood 45:130-3",
    doi="10.1136/adc.45.239.130",
    pmid="5440179",
    url="https://doi.org/10.1136/adc.45.239.130",
    reliability=Reliability.PRIMARY,
)

DHANASEKARAN_2022 = Source(
    key="dhanasekaran_2022",
    title="Canagliflozin-associated severe hyponatremia: a rare and potentially adverse effect?",
    year=2022,
    publisher="Endocrinology, Diabetes and Metabolism Case Reports",
    doi="10.1530/EDM-21-0035",
    pmid="35352682",
    url="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9002205/",
    reliability=Reliability.PRIMARY,
)

ELEVOSTEO = Source(
    key="elevosteo",
    title="Handling side effects of teriparatide",
    publisher="Elevosteo",
    url="http://elevosteo.com/node/40",
    reliability=Reliability.TERTIARY,
    note="Page of the manufacturer.",
)

EVISTA_LABEL = Source(
    key="evista_label",
    title="Evista (raloxifene): side effects and adverse reactions",
    publisher="DrugLib",
    url="http://webmail.druglib.com/druginfo/evista/side-effects_adverse-reactions/",
    reliability=Reliability.TERTIARY,
    note="Label text read on a third-party site.",
)

FORTEO_LILLY = Source(
    key="forteo_lilly",
    title="Common adverse reactions associated with Forteo (teriparatide)",
    publisher="Eli Lilly medical information",
    url="https://medical.lilly.com/us/products/answers/what-are-the-common-adverse-reactions-associated-with-forteo-teriparatide-injection-26358",
    reliability=Reliability.SECONDARY,
    note="Page of the manufacturer.",
)

GARRISON_2012 = Source(
    key="garrison_2012",
    title="Nocturnal leg cramps and prescription use that precedes them: a sequence symmetry analysis",
    year=2012,
    publisher="Archives of Internal Medicine 172:120-126",
    doi="10.1001/archinternmed.2011.1029",
    pmid="22157068",
    reliability=Reliability.PRIMARY,
)

HCQ_REVIEW_2020 = Source(
    key="hcq_review_2020",
    title="Side effects of chloroquine and hydroxychloroquine on skeletal muscle: a narrative review",
    year=2020,
    publisher="Current Pharmacology Reports 6(6):364-372",
    doi="10.1007/s40495-020-00243-4",
    pmid="33163329",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC7599118",
    reliability=Reliability.SECONDARY,
)

IMAI_1995 = Source(
    key="imai_1995",
    title="Muscle cramps and elevated serum creatine phosphokinase levels induced by beta-adrenoceptor blockers",
    year=1995,
    publisher="European Journal of Clinical Pharmacology 48(1):29-34",
    doi="10.1007/BF00202168",
    pmid="7621844",
    url="http://www.drugbank.ca/articles/A249575",
    reliability=Reliability.PRIMARY,
)

LILLY_TERIPARATIDE = Source(
    key="lilly_teriparatide",
    title="What are the common adverse reactions associated with Forteo (teriparatide injection)?",
    publisher="Lilly Medical",
    url="https://medical.lilly.com/us/products/answers/what-are-the-common-adverse-reactions-associated-with-forteo-teriparatide-injection-26358",
    reliability=Reliability.SECONDARY,
)

LIVERPOOL_DYSTONIA = Source(
    key="liverpool_dystonia",
    title="Benzatropine: antidote for acute dystonic reactions",
    publisher="Liverpool Hospital Emergency Department",
    url="http://livoed.com.au/staff/handbooks-guides/antidotes/benzatropine/",
    reliability=Reliability.SECONDARY,
)

LOSARTAN_LABEL_CO = Source(
    key="losartan_label_co",
    title="Losartan: adverse reactions",
    url="https://co.ivademecum.com/medicamento-losartan-genfar-cod-DE3464D393AB1DAB",
    reliability=Reliability.TERTIARY,
    note="A label in Spanish, read on a copy.",
)

MACONOCHIE_1992 = Source(
    key="maconochie_1992",
    title="Dose-response study with high-dose inhaled salmeterol in healthy subjects",
    year=1992,
    publisher="British Journal of Clinical Pharmacology 33(3):342-345",
    doi="10.1111/j.1365-2125.1992.tb04049.x",
    url="https://www.mendeley.com/catalogue/b5818205-dd3d-31c5-be7f-969637240ef8/",
    reliability=Reliability.PRIMARY,
)

MEDAL_CRAMP_DRUGS = Source(
    key="medal_cramp_drugs",
    title="Drug-induced muscle cramps",
    publisher="Medical Algorithms Company",
    url="https://www.medicalalgorithms.com/drug-induced-muscle-cramps",
    reliability=Reliability.TERTIARY,
    note="A list in a collection of algorithms.",
)

MORE_TRIAL_COMMENTARY = Source(
    key="more_trial_commentary",
    title="Commentary on the MORE trial of raloxifene and breast cancer",
    year=1999,
    publisher="Breast Cancer Research",
    url="https://breast-cancer-research.biomedcentral.com/articles/10.1186/bcr-1999-66588",
    reliability=Reliability.SECONDARY,
)

OPIOID_WITHDRAWAL_PAGE = Source(
    key="opioid_withdrawal_page",
    title="What are the symptoms of opioid medication withdrawal?",
    publisher="Sharecare",
    url="https://www.sharecare.com/health/opiate-agonist/what-symptoms-opioid-medication-withdrawal",
    reliability=Reliability.TERTIARY,
)

PHARMACY_PILL_WARNING = Source(
    key="pharmacy_pill_warning",
    title="Combined oral contraceptives: adverse effects",
    publisher="Training Matters",
    url="https://www.tmmagazine.co.uk/learning/combined-oral-contraceptives/adverse-effects-1286789",
    reliability=Reliability.TERTIARY,
)

RELIASMEDIA_2012 = Source(
    key="reliasmedia_2012",
    title="Leg cramps! Are you part of the problem?",
    year=2012,
    publisher="Relias Media",
    url="https://www.reliasmedia.com/articles/77056-leg-cramps-are-you-part-of-the-problem",
    reliability=Reliability.SECONDARY,
    note="Commentary on Garrison 2012.",
)

RUTH_CLINICAL_ADVISOR = Source(
    key="ruth_clinical_advisor",
    title="Raloxifene reduces breast cancer risk but increases risk of stroke",
    publisher="Clinical Advisor",
    url="https://www.clinicaladvisor.com/home/evidence-based-medicine/raloxifene-reduces-breast-cancer-risk-but-increases-risk-of-stroke/",
    reliability=Reliability.SECONDARY,
    note="Reports the RUTH trial, N Engl J Med 2006;355:125-137.",
)

RXLIST_CRAMPS_2016 = Source(
    key="rxlist_cramps_2016",
    title="Muscle cramps: can medications cause muscle cramps?",
    year=2016,
    publisher="RxList",
    url="http://www.rxlist.com/muscle_cramps/page11.htm",
    reliability=Reliability.TERTIARY,
    note="Lay page.",
)

SEREVENT_LABEL_OLD = Source(
    key="serevent_label_old",
    title="Salmeterol (Serevent): adverse reactions",
    publisher="HealthScout",
    url="http://www.healthscout.com/rxdetail/1/93/2/main.html",
    reliability=Reliability.TERTIARY,
    note="Label text read on a third-party site.",
)

SUAREZ_LLEDO_2018 = Source(
    key="suarez_lledo_2018",
    title="Management of Tizanidine Withdrawal Syndrome: A Case Report",
    year=2018,
    publisher="Clin Med Insights Case Rep 11:1179547618758022",
    doi="10.1177/1179547618758022",
    url="https://www.sciencegate.app/document/10.1097/00000542-199211000-00034",
    reliability=Reliability.PRIMARY,
    note="The abstract was read in a list of related articles.",
)

USPHARM_MYOPATHY = Source(
    key="uspharm_myopathy",
    title="Drug-induced myopathy",
    publisher="US Pharmacist 24:11",
    url="http://legacy.uspharmacist.com/oldformat.asp?url=newlook/files/Feat/myopathy.cfm&pub_id=8&article_id=444",
    reliability=Reliability.SECONDARY,
)

USPSTF_ALCOHOL_NGC = Source(
    key="uspstf_alcohol_ngc",
    title="Screening and behavioral counseling interventions in primary care to reduce alcohol misuse",
    publisher="U.S. Preventive Services Task Force",
    url="https://jesse.tg/ngc-archive/summary/9843",
    reliability=Reliability.GUIDELINE,
    note="Read as the summary of the National Guideline Clearinghouse, on a copy of its archive.",
)
