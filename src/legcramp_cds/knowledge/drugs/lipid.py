"""Drugs that lower cholesterol and triglycerides."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, beside, drug, found, said

statin = DrugClass(
    id="statin",
    name="Statins (HMG-CoA reductase inhibitors)",
    synonyms=("statin", "HMG-CoA reductase inhibitor"),
    atc_prefixes=("C10AA",),
    ingredients=(
        drug("atorvastatin", "C10AA05", rx="83367", brands=("Lipitor", "Sortis")),
        drug("simvastatin", "C10AA01", rx="36567", brands=("Zocor",)),
        drug("rosuvastatin", "C10AA07", rx="301542", brands=("Crestor",)),
        drug("pravastatin", "C10AA03", rx="42463", brands=("Pravachol",)),
        drug("lovastatin", "C10AA02", rx="6472", brands=("Mevacor", "Altoprev")),
        drug("fluvastatin", "C10AA04", rx="41127", brands=("Lescol",)),
        drug("pitavastatin", "C10AA08", rx="861634", brands=("Livalo",)),
    ),
    mechanism=("myotoxic",),
    why=(
        "Muscle toxicity that grows with the dose, from aching to rhabdomyolysis; rarely an "
        "immune-mediated necrotizing myopathy that goes on after the drug is stopped."
    ),
    strength=CauseStrength.CONTESTED,
    direction=Direction.SMALL_INCREASE,
    statements=(
        said(
            "New cramp treatment rose little after a statin was started.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=1.16,
            interval=(1.04, 1.29),
        ),
        said(
            "In 19 blinded trials with 123,940 people, muscle pain or weakness was reported by 27.1 % on "
            "a statin and 26.6 % on placebo.",
            "ctt_2022",
            measure="rate_ratio",
            value=1.03,
            interval=(1.01, 1.06),
        ),
        said(
            "Most of the excess fell into the first year: 11 more events (6 to 16) per 1000 person-years.",
            "ctt_2022",
            measure="rate_ratio_year_1",
            value=1.07,
            interval=(1.04, 1.1),
        ),
        said(
            "Of fifteen people with muscle symptoms on a statin, about fourteen do not have them from the "
            "statin; with intensive treatment about nine in ten.",
            "ctt_2022_news",
        ),
        said(
            "High against moderate intensity: any muscle problem 1.04 times as often (1.00 to 1.07), "
            "creatine kinase above ten times normal 4.69 times (2.5 to 8.8), one more case among 527 "
            "treated.",
            "davis_weller_2021",
        ),
        said(
            "Macrolides raise the levels of simvastatin and lovastatin, and of atorvastatin less; "
            "rosuvastatin, fluvastatin and pravastatin are hardly touched.",
            "statin_macrolide_2019",
        ),
        said(
            "Gemfibrozil is contraindicated with lovastatin and simvastatin; the risk with fenofibrate is smaller.",
            "gemfibrozil_statin",
        ),
    ),
    check=("creatine_kinase", "creatinine", "tsh", "vitamin_d", "alt", "potassium"),
    advice=(
        "A cramp is not the statin's doing by default. Ask for aching or weakness near the trunk on "
        "both sides, dark urine, a recent start, a higher dose and an interacting drug, and measure "
        "creatine kinase if any is there. A statin given after a vascular event is never stopped "
        "without its prescriber."
    ),
    monitoring=(
        "No routine creatine kinase without symptoms; measure it for unexplained pain, tenderness or "
        "weakness. Above ten times normal, or with dark urine or weakness: the drug is stopped and "
        "rhabdomyolysis is to be excluded."
    ),
    monitoring_citations=(
        reopened("acc_aha_cholesterol_2013", "statin safety, recommendation 8"),
        reopened("eas_sams_2015", "table 1"),
    ),
)

fibrate = DrugClass(
    id="fibrate",
    name="Fibrates",
    synonyms=("fibrate",),
    atc_prefixes=("C10AB",),
    ingredients=(
        drug("fenofibrate", "C10AB05", rx="8703", brands=("Tricor", "Lipanthyl")),
        drug("choline_fenofibrate", "C10AB11", rx="24852", also=("fenofibric acid",), brands=("Trilipix",)),
        drug("gemfibrozil", "C10AB04", rx="4719", brands=("Lopid",)),
        drug("bezafibrate", "C10AB02", rx="1525", brands=("Bezalip",)),
        drug("ciprofibrate", "C10AB08", brands=("Modalim",)),
        drug("clofibrate", "C10AB01", rx="2594"),
    ),
    mechanism=("myotoxic",),
    why=(
        "Toxic to muscle in their own right, more so in kidney disease and hypothyroidism and "
        "together with a statin, gemfibrozil most of all."
    ),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Gemfibrozil must not be given with simvastatin, because of myopathy and rhabdomyolysis.",
            "gemfibrozil_statin",
        ),
        said("Clofibrate stands on a published list of drugs that cause cramps.", "medal_cramp_drugs"),
        found(
            "Muscle cramps are among the reasons to stop fenofibrate, as are widespread pain, weakness and a creatine "
            "kinase above five times the limit.",
            reopened("fenofibrate_hk", "special precautions"),
        ),
    ),
    check=("creatine_kinase", "creatinine"),
    advice="Point out a fibrate together with a statin, and a fibrate with an eGFR below 30.",
    monitoring=(
        "Fenofibrate: creatinine in the first three months and from time to time; it is stopped when the eGFR stays "
        "below 30."
    ),
    monitoring_citations=(reopened("fenofibrate_hk", "special precautions"),),
)

other_lipid_lowering = DrugClass(
    id="other_lipid_lowering",
    name="Ezetimibe and other lipid-lowering drugs",
    atc_prefixes=("C10AD",),
    ingredients=(
        drug("ezetimibe", "C10AX09", rx="341248", brands=("Zetia", "Ezetrol")),
        drug("bempedoic_acid", "C10AX15", rx="2282403", brands=("Nexletol", "Nilemdo")),
        drug("evolocumab", "C10AX13", rx="1665684", brands=("Repatha",)),
        drug("alirocumab", "C10AX14", rx="1659152", brands=("Praluent",)),
        drug(
            "niacin",
            "C10AD02",
            rx="7393",
            also=("nicotinic acid",),
            brands=("Niaspan",),
            note="From 1 g a day it adds to the muscle risk of a statin.",
        ),
    ),
    mechanism=("myotoxic", "unknown"),
    why="Muscle pain and spasm stand in the labels, for most of them little above placebo.",
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.UNCERTAIN,
    statements=(
        found(
            "Bempedoic acid: muscle spasms in 3.7 percent against 2.6 percent on placebo, which may be chance "
            "(p 0.09).",
            reopened("clear_pooled_2020", "table 2"),
        ),
        beside(
            "Ezetimibe: muscle pain when it is taken with a statin.",
            reopened("nice_ta385", "adverse reactions"),
        ),
    ),
    check=("creatine_kinase",),
    advice="An unlikely cause; worth a word only if the timing fits.",
)
