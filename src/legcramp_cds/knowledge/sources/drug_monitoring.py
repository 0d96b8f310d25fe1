"""What is to be followed on a drug: monitoring pages, formularies and the studies behind them."""

from __future__ import annotations

from legcramp_cds.sources import Reliability, Source

ALTMEYERS_AMPHOTERICIN = Source(
    key="altmeyers_amphotericin",
    title="Amphotericin B",
    publisher="Altmeyers Encyclopedia, internal medicine",
    url="https://altmeyers.org/en/internal-medicine/amphotericin-b-136511",
    reliability=Reliability.TERTIARY,
)

AMPHOTERICIN_MAGNESIUM = Source(
    key="amphotericin_magnesium",
    title="Renal magnesium wasting associated with amphotericin B therapy",
    url="https://discovery.researcher.life/article/renal-magnesium-wasting-associated-with-amphotericin-b-therapy/7708d2fd1a28333ab997de10f406c984",
    reliability=Reliability.PRIMARY,
    note="Ten patients; the abstract was read, which names neither journal nor year.",
)

ANTIMALARIALS_RHEUM_2020 = Source(
    key="antimalarials_rheum_2020",
    title="Revisiting hydroxychloroquine and chloroquine for patients with chronic immunity-mediated inflammatory "
    "rheumatic diseases",
    year=2020,
    publisher="Advances in Rheumatology",
    doi="10.1186/s42358-020-00134-8",
    url="https://advancesinrheumatology.biomedcentral.com/articles/10.1186/s42358-020-00134-8/tables/2",
    reliability=Reliability.SECONDARY,
)

BEST_AWP_SSRI = Source(
    key="best_awp_ssri",
    title="In adults commencing or maintaining antidepressants, what is the risk of developing hyponatremia? "
    "(question 352)",
    publisher="BEST in Mental Health; Avon and Wiltshire Mental Health Partnership NHS Trust",
    url="http://best.awp.nhs.uk/search-answers/general/best-question-352/",
    reliability=Reliability.SECONDARY,
)

BETA_BLOCKER_CK_1985 = Source(
    key="beta_blocker_ck_1985",
    title="Serum creatine phosphokinase levels during treatment with beta-adrenoreceptor blocking agents",
    year=1985,
    publisher="Journal of Cardiovascular Pharmacology 7(4):805-808",
    doi="10.1097/00005344-198507000-00028",
    url="https://scilit.com/publications/3617a36defee0b32b038dcda8128d379",
    reliability=Reliability.PRIMARY,
)

CISPLATIN_MAGNESIUM_EMJ = Source(
    key="cisplatin_magnesium_emj",
    title="Hypomagnesemia after cisplatin-containing combination chemotherapy",
    publisher="Ewha Medical Journal",
    url="https://e-emj.org/archive/view_article_pubreader?pid=emj-18-13",
    reliability=Reliability.PRIMARY,
    note="25 patients; the abstract was read.",
)

FENOFIBRATE_HK = Source(
    key="fenofibrate_hk",
    title="EP-Feno (fenofibrate): special precautions",
    publisher="MIMS Hong Kong",
    url="https://uat.mimsdev.com/hongkong/drug/info/ep-feno",
    reliability=Reliability.SECONDARY,
)

FLUTIFORM_MIMS = Source(
    key="flutiform_mims",
    title="Flutiform (fluticasone and formoterol): special precautions",
    publisher="MIMS Singapore",
    url="https://sit.mimsdev.com/singapore/drug/info/flutiform",
    reliability=Reliability.SECONDARY,
)

GGC_FERINJECT = Source(
    key="ggc_ferinject",
    title="Ferric carboxymaltose (Ferinject) and risk of hypophosphataemia",
    publisher="NHS Greater Glasgow and Clyde, medicines update",
    url="https://ggcmedicines.org.uk/blog/medicines-update/ferric-carboxymaltose-ferinject-and-risk-of-hypophosphataemia",
    reliability=Reliability.GUIDELINE,
    note="Passes on the drug safety update of the British regulator.",
)

HC_DONEPEZIL_2015 = Source(
    key="hc_donepezil_2015",
    title="Alzheimer's drug Aricept (donepezil): new warnings on the serious risks of muscle breakdown and of a "
    "neurological disorder",
    year=2015,
    publisher="Health Canada, information update RA-43469",
    url="http://healthycanadians.gc.ca/recall-alert-rappel-avis/hc-sc/2015/43469a-eng.php",
    reliability=Reliability.GUIDELINE,
    note="The signs of both disorders were read in the summary safety review of the same day.",
)

HOLT_2014_TENOFOVIR = Source(
    key="holt_2014_tenofovir",
    title="A consensus statement on the renal monitoring of Australian patients receiving tenofovir based antiviral "
    "therapy for HIV/HBV infection",
    year=2014,
    publisher="AIDS Research and Therapy 11:35",
    doi="10.1186/1742-6405-11-35",
    pmid="25745499",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC4350301",
    reliability=Reliability.GUIDELINE,
)

MEDPILL_SALBUTAMOL_THEOPHYLLINE = Source(
    key="medpill_salbutamol_theophylline",
    title="Salbutamol (albuterol) and related bronchodilators with theophylline",
    publisher="medpill.info",
    url="https://medpill.info/salbutamol-albuterol-and-related-bronchodilators-and-theophylline-11723.htm",
    reliability=Reliability.TERTIARY,
    note="Passes on advice of the Committee on Safety of Medicines, UK.",
)

PEDNEURBRIEFS_TOPIRAMATE = Source(
    key="pedneurbriefs_topiramate",
    title="Bicarbonate in children on topiramate",
    publisher="Pediatric Neurology Briefs 15(4)",
    doi="10.15844/pedneurbriefs-15-4-8",
    url="https://www.pediatricneurologybriefs.com/articles/10.15844/pedneurbriefs-15-4-8/",
    reliability=Reliability.SECONDARY,
    note="The title is ours. Tells of 30 children at the Children's Hospital, Boston.",
)

SPS_DIGOXIN = Source(
    key="sps_digoxin",
    title="Digoxin monitoring",
    publisher="Specialist Pharmacy Service, NHS England",
    url="https://sps.nhs.uk/monitorings/digoxin-monitoring",
    reliability=Reliability.GUIDELINE,
)

SPS_LEVOTHYROXINE = Source(
    key="sps_levothyroxine",
    title="Levothyroxine monitoring",
    publisher="Specialist Pharmacy Service, NHS England",
    url="https://uat.sps.nhs.uk/?p=62809",
    reliability=Reliability.GUIDELINE,
)

SPS_TACROLIMUS = Source(
    key="sps_tacrolimus",
    title="Tacrolimus monitoring",
    publisher="Specialist Pharmacy Service, NHS England",
    url="https://sps.nhs.uk/monitorings/tacrolimus-monitoring",
    reliability=Reliability.GUIDELINE,
)

STRACHAN_1998 = Source(
    key="strachan_1998",
    title="Hyponatremia associated with the use of selective serotonin reuptake inhibitors",
    year=1998,
    publisher="Australian and New Zealand Journal of Psychiatry 32(2):295-298",
    url="https://acnpsearch.tweb-dev.unibo.it/singlejournalindex/53977735",
    reliability=Reliability.PRIMARY,
)

THEOPHYLLINE_INTERACTIONS_1985 = Source(
    key="theophylline_interactions_1985",
    title="Theophylline and its interactions",
    year=1985,
    publisher="Cleveland Clinic Journal of Medicine 52(3):417-424",
    doi="10.3949/ccjm.52.3.417",
    url="https://mdedge.com/content/theophylline-and-its-interactions1",
    reliability=Reliability.SECONDARY,
)

WEST_KENT_SABA = Source(
    key="west_kent_saba",
    title="Beta-2 adrenoreceptor agonists, short acting",
    publisher="Formulary of Maidstone and Tunbridge Wells NHS Trust and West Kent",
    url="https://www.formularywkccgmtw.co.uk/therapeutic-sections/respiratory-system/airways-disease-obstructive/beta-2-adrenoreceptor-agonists-short-acting/",
    reliability=Reliability.GUIDELINE,
    note="Passes on advice of the Committee on Safety of Medicines, UK.",
)
