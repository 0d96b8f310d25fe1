"""Drugs against cancer."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import (
    CauseStrength,
    Direction,
    DrugClass,
    beside,
    drug,
    found,
    read_in,
    said,
)

platinum = DrugClass(
    id="platinum",
    name="Platinum chemotherapy",
    synonyms=("platinum chemotherapy",),
    atc_prefixes=("L01XA",),
    ingredients=(
        drug("cisplatin", "L01XA01", rx="2555", brands=("Platinol",)),
        drug("carboplatin", "L01XA02", rx="40048", brands=("Paraplatin",), strength=CauseStrength.MODERATE),
        drug("oxaliplatin", "L01XA03", rx="32592", brands=("Eloxatin",)),
    ),
    mechanism=("neurotoxic", "electrolyte_loss"),
    why=(
        "Oxaliplatin makes sodium channels fire, set off by cold within days of an infusion. "
        "Cisplatin wastes magnesium through the kidney and damages sensory nerves later on."
    ),
    lost=("magnesium", "potassium", "calcium"),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Of 100 people on oxaliplatin 82 had the typical acute symptoms; about 20 % of them reported "
            "cramps, 26 % jaw spasm and 25 % twitching.",
            "lucchetta_oxaliplatin",
        ),
        said(
            "For a day or two after oxaliplatin the needle EMG shows neuromyotonic discharges; three "
            "weeks later they have gone.",
            "oxaliplatin_2004",
        ),
        said(
            "Of 45 people with cisplatin neuropathy 31 % had cramps, often with normal calcium and "
            "magnesium, often as the first sign of worsening after the end of treatment; they settled "
            "over months.",
            "siegal_1990",
        ),
        said(
            "Cisplatin is one of three drugs rated as a cause of clinically important low magnesium.",
            "drug_hypomg_2006",
        ),
    ),
    check=("magnesium", "potassium", "calcium", "creatinine"),
    advice=(
        "Normal magnesium and calcium do not exclude cramps from cisplatin neuropathy. Cold is to be "
        "avoided after oxaliplatin. Speak with the oncology team."
    ),
    monitoring="Magnesium often during treatment with cisplatin.",
    monitoring_citations=(reopened("cisplatin_magnesium_emj", "abstract"),),
)

taxane = DrugClass(
    id="taxane",
    name="Taxanes and epothilones",
    synonyms=("taxane",),
    atc_prefixes=("L01CD",),
    ingredients=(
        drug("paclitaxel", "L01CD01", rx="56946", brands=("Taxol", "Abraxane")),
        drug("docetaxel", "L01CD02", rx="72962", brands=("Taxotere",)),
        drug("cabazitaxel", "L01CD04", rx="996051", brands=("Jevtana",)),
        drug("ixabepilone", "L01DC04", rx="337523", brands=("Ixempra",)),
    ),
    mechanism=("neurotoxic",),
    why="Sensory neuropathy, and aching muscles and joints one to five days after a dose.",
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Taxanes are among the main causes of neuropathy from chemotherapy and, like oxaliplatin, can act at once.",
            "cipn_review",
        ),
    ),
    advice="Set the course of the symptoms against the infusions.",
)

vinca_and_proteasome = DrugClass(
    id="vinca_and_proteasome",
    name="Vinca alkaloids and bortezomib",
    synonyms=("vinca alkaloid", "proteasome inhibitor"),
    atc_prefixes=("L01CA", "L01XG"),
    ingredients=(
        drug("vincristine", "L01CA02", rx="11202", brands=("Oncovin", "Marqibo")),
        drug("vinblastine", "L01CA01", rx="11198", brands=("Velban",)),
        drug("vinorelbine", "L01CA04", rx="39541", brands=("Navelbine",)),
        drug("vinflunine", "L01CA05", brands=("Javlor",)),
        drug("bortezomib", "L01XG01", rx="358258", brands=("Velcade",)),
    ),
    mechanism=("neurotoxic",),
    why="Damage to axons; vincristine also holds back water, so that sodium falls.",
    lost=("sodium",),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Few drugs against cancer harm nerves as often as the vinca alkaloids and bortezomib.",
            "cipn_review",
        ),
        said("Vincristine stands on a published list of cramp-causing drugs.", "medal_cramp_drugs"),
    ),
    check=("sodium",),
    advice="Foot drop or weakness: contact oncology urgently.",
)

bcr_abl_tki = DrugClass(
    id="bcr_abl_tki",
    name="BCR-ABL and related tyrosine kinase inhibitors",
    synonyms=("BCR-ABL inhibitor",),
    atc_prefixes=("L01EA",),
    ingredients=(
        drug("imatinib", "L01EA01", rx="282388", brands=("Gleevec", "Glivec")),
        drug("dasatinib", "L01EA02", rx="475342", brands=("Sprycel",)),
        drug(
            "nilotinib",
            "L01EA03",
            rx="662281",
            brands=("Tasigna",),
            note="Boxed warning for the QT interval: no quinine.",
        ),
        drug("bosutinib", "L01EA04", rx="1307619", brands=("Bosulif",)),
        drug("ponatinib", "L01EA05", rx="1364347", brands=("Iclusig",)),
        drug("asciminib", "L01EA06", brands=("Scemblix",)),
    ),
    mechanism=("electrolyte_loss", "myotoxic", "unknown"),
    why=(
        "Imatinib changes the turnover of bone and minerals (phosphate low, calcium rather low); the "
        "cramps sit in calves and hands, in some people every night."
    ),
    lost=("phosphate", "calcium"),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        found(
            "Muscle cramps are among the most frequent reactions to imatinib.",
            reopened("gleevec_label", "adverse reactions, chronic myeloid leukemia"),
        ),
        said("Patient information counts muscle cramps among the common effects of imatinib.", "lls_cml"),
        found(
            "In the IRIS trial 49.2 percent of 551 people had muscle cramps on imatinib, severe in 2.2; after four "
            "years 7.3 percent of those still on it.",
            reopened("iris_adverse_events_2006", "table 1"),
        ),
        found(
            "Of 113 people in Leipzig 29 percent had cramps or muscle pain on imatinib, and in 80.5 percent creatine "
            "kinase rose by more than half.",
            reopened("imatinib_ck_2004", "abstract"),
        ),
        beside(
            "Phosphate falls in some, with calcium low or low to normal and a high parathyroid hormone.",
            reopened("berman_2006", "abstract"),
        ),
    ),
    check=("phosphate", "calcium", "magnesium", "potassium", "creatine_kinase", "tsh"),
    advice=(
        "Never advise stopping: keeping the response matters. No quinine: nilotinib prolongs the QT "
        "interval, and the class interacts through CYP3A4."
    ),
)

other_kinase_inhibitor = DrugClass(
    id="other_kinase_inhibitor",
    name="Other kinase inhibitors with muscle effects",
    synonyms=("kinase inhibitor", "tyrosine kinase inhibitor"),
    ingredients=(
        drug("sunitinib", "L01EX01", rx="357977", brands=("Sutent",)),
        drug("sorafenib", "L01EX02", rx="495881", brands=("Nexavar",)),
        drug("pazopanib", "L01EX03", rx="714438", brands=("Votrient",)),
        drug("lapatinib", "L01EH01", rx="480167", brands=("Tykerb", "Tyverb")),
        drug("trametinib", "L01EE01", rx="1425099", brands=("Mekinist",)),
        drug("vemurafenib", "L01EC01", rx="1147220", brands=("Zelboraf",)),
        drug("crizotinib", "L01ED01", rx="1148495", brands=("Xalkori",)),
        drug("brigatinib", "L01ED04", rx="1921217", brands=("Alunbrig",)),
    ),
    mechanism=("myotoxic", "electrolyte_loss"),
    why=("Creatine kinase rises (MEK and ALK inhibitors), thyroid and electrolytes change (VEGFR inhibitors)."),
    lost=("magnesium", "phosphate"),
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.INCREASES,
    statements=(
        beside(
            "Creatine kinase rose in more than 35 percent of people on brigatinib, binimetinib, or cobimetinib with "
            "vemurafenib; muscle disease and rhabdomyolysis came with it in some.",
            reopened("kinase_inhibitor_ck", "abstract"),
        ),
        found(
            "Labels: muscle spasms in up to 16 percent on trametinib; common on sorafenib.",
            reopened("sider_4", "frequencies, trametinib and sorafenib"),
        ),
    ),
    check=("creatine_kinase", "magnesium", "phosphate", "tsh"),
    advice="Contact oncology; nothing is stopped from here.",
)

hedgehog_inhibitor = DrugClass(
    id="hedgehog_inhibitor",
    name="Hedgehog pathway inhibitors",
    synonyms=("hedgehog inhibitor", "hedgehog pathway inhibitor"),
    atc_prefixes=("L01XJ",),
    ingredients=(
        drug("vismodegib", "L01XJ01", rx="1242987", brands=("Erivedge",)),
        drug("sonidegib", "L01XJ02", rx="1659191", brands=("Odomzo",)),
        drug("glasdegib", "L01XJ03", rx="2105845", brands=("Daurismo",)),
    ),
    mechanism=("direct_neuromuscular", "myotoxic"),
    why=("Blocking Smoothened probably opens calcium channels of the muscle cell, so electrolytes tend to be normal."),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Muscle spasms in 99 of 138 people on vismodegib (71.7 %), severe in 3.6 %: its commonest "
            "adverse reaction.",
            "erivedge_side_effects",
        ),
        said(
            "It is paused for severe or intolerable muscle reactions, and ended for good if they come back.",
            "erivedge_hcp",
        ),
        said("Creatinine and creatine kinase belong before the start and to any muscle symptom.", "vismodegib_davis"),
        said(
            "Muscle spasms and a raised creatine kinase are among the commonest adverse events of sonidegib.",
            "sonidegib_fda_2017",
        ),
    ),
    check=("creatine_kinase", "creatinine", "sodium", "potassium"),
    advice=("An expected effect, yet creatine kinase is measured each time: sonidegib can cause rhabdomyolysis."),
    monitoring="Creatine kinase and creatinine before the start, and again if there are symptoms.",
    monitoring_citations=read_in("vismodegib_davis"),
)

anti_egfr_antibody = DrugClass(
    id="anti_egfr_antibody",
    name="Anti-EGFR antibodies",
    synonyms=("anti-EGFR antibody", "EGFR antibody"),
    atc_prefixes=("L01FE",),
    ingredients=(
        drug("cetuximab", "L01FE01", rx="318341", brands=("Erbitux",), former_atc=("L01XC06",)),
        drug("panitumumab", "L01FE02", rx="263034", brands=("Vectibix",), former_atc=("L01XC08",)),
        drug("necitumumab", "L01FE03", rx="1723738", brands=("Portrazza",), former_atc=("L01XC22",)),
    ),
    mechanism=("electrolyte_loss",),
    why="Without EGFR signals the magnesium channel TRPM6 of the distal tubule falls silent.",
    lost=("magnesium", "calcium", "potassium"),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES_VIA_MAGNESIUM,
    statements=(
        said("Low magnesium of any grade in 36.7 % (22 to 54.4) on cetuximab, severe in 5.6 %.", "cetuximab_cao_2010"),
        said(
            "In randomized trials of cetuximab 3.9 % had severe low magnesium.",
            "cetuximab_chen_2013",
            measure="relative_risk",
            value=8.6,
            interval=(5.08, 14.54),
        ),
        said(
            "Pooled over the class 17 % had low magnesium; the relative risk was 3.87 for cetuximab and "
            "12.55 for panitumumab.",
            "antiegfr_pooled_2012",
        ),
    ),
    check=("magnesium", "calcium", "potassium"),
    advice="Magnesium first; replacing it by mouth often fails.",
    monitoring=("Magnesium from the start of treatment until at least eight weeks after its end."),
    monitoring_citations=(reopened("cheng_2009_panitumumab", "conclusion"),),
)
