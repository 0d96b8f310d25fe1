"""Drugs that open the airways."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, drug, said
from legcramp_cds.knowledge.terminology.uncoded import uncoded

laba = DrugClass(
    id="laba",
    name="Inhaled long-acting beta-2 agonists, alone or with a corticosteroid",
    synonyms=("LABA", "long-acting beta agonist", "long acting beta 2 agonist", "long-acting bronchodilator"),
    ingredients=(
        drug("salmeterol", "R03AC12", rx="36117", brands=("Serevent", "Advair", "Seretide")),
        drug("formoterol", "R03AC13", rx="25255", also=("eformoterol",), brands=("Foradil", "Symbicort")),
        drug(
            "arformoterol",
            rx="304962",
            brands=("Brovana",),
            none=uncoded("no ATC code of its own in R03AC", "atc"),
        ),
        drug("indacaterol", "R03AC18", rx="1114326", brands=("Arcapta", "Onbrez")),
        drug("olodaterol", "R03AC19", brands=("Striverdi",)),
        drug(
            "vilanterol",
            rx="1424884",
            brands=("Breo", "Relvar"),
            none=uncoded("only in combinations: R03AK10, R03AL03, R03AL08", "atc"),
        ),
        drug("bambuterol", "R03CC12", brands=("Bambec",), note="Taken by mouth; turns into terbutaline."),
        drug("tulobuterol", "R03AC11"),
    ),
    mechanism=("electrolyte_shift", "direct_neuromuscular"),
    why=(
        "Stimulation of beta-2 receptors drives potassium into the cells (it is not lost) and changes "
        "how readily motor nerve endings and muscle fire; magnesium and phosphate may shift as well."
    ),
    lost=("potassium",),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Of the three classes studied, inhaled long-acting beta-2 agonists had the largest ratio.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=2.42,
            interval=(2.02, 2.89),
        ),
        said("Given alone.", "garrison_2012", measure="adjusted_sequence_ratio", value=2.17, interval=(1.56, 3.02)),
        said(
            "Given with an inhaled corticosteroid.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=2.55,
            interval=(2.06, 3.12),
        ),
        said(
            "Over 13 years, 60.3 % of quinine users had been given one of these, a potassium-sparing or a "
            "thiazide-like diuretic.",
            "garrison_2012",
        ),
        said(
            "An older label of the salmeterol aerosol lists muscle cramp or contraction at 1 to 3 %.",
            "serevent_label_old",
        ),
        said(
            "In healthy people single doses of 100 to 400 micrograms of salmeterol changed potassium, "
            "tremor, pulse and glucose the more, the higher the dose.",
            "maconochie_1992",
        ),
    ),
    check=("potassium", "magnesium"),
    advice=(
        "Ask when the inhaler was started, at which dose, and whether it is overused. Never advise "
        "stopping it: in asthma it is not taken away without a review, and never used without an "
        "inhaled corticosteroid."
    ),
    monitoring="Potassium in unstable or acute severe asthma, and where something else lowers it too.",
    monitoring_citations=(reopened("flutiform_mims", "special precautions"),),
)

saba = DrugClass(
    id="saba",
    name="Short-acting beta-2 agonists, inhaled or to stop labor",
    synonyms=(
        "SABA",
        "short-acting beta agonist",
        "short acting beta 2 agonist",
        "reliever inhaler",
        "rescue inhaler",
        "short-acting bronchodilator",
    ),
    ingredients=(
        drug("albuterol", "R03AC02", rx="435", also=("salbutamol",), brands=("Ventolin", "Proair")),
        drug(
            "levalbuterol",
            rx="237159",
            also=("levosalbutamol",),
            brands=("Xopenex",),
            none=uncoded("no ATC code of its own in the index that was looked at", "atc"),
        ),
        drug("terbutaline", "R03AC03", rx="10368", brands=("Bricanyl",)),
        drug("fenoterol", "R03AC04", rx="4333", brands=("Berotec",)),
        drug(
            "clenbuterol",
            "R03AC14",
            rx="2580",
            brands=("Spiropent",),
            note="Also misused to shape the body; cramps in poisoning.",
        ),
    ),
    mechanism=("electrolyte_shift", "direct_neuromuscular"),
    why=("As the long-acting ones: potassium shifts into the cells, more so by nebulizer, mouth or injection."),
    lost=("potassium",),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said("Terbutaline and albuterol have reports of true cramps, not of tremor alone.", "rxlist_cramps_2016"),
        said("Salbutamol is among the drugs that the British summary tells clinicians to ask about.", "cks_leg_cramps"),
        said("Published lists of cramp-causing drugs name salbutamol and levalbuterol.", "medal_cramp_drugs"),
    ),
    check=("potassium", "magnesium", "lactate"),
    advice="Frequent use of a reliever is first of all a sign of poorly controlled asthma.",
    monitoring=(
        "Potassium in severe asthma, above all with a corticosteroid, theophylline, a diuretic or lack of oxygen."
    ),
    monitoring_citations=(reopened("west_kent_saba", "drug safety update"),),
)

methylxanthine = DrugClass(
    id="methylxanthine",
    name="Theophylline and methylxanthines",
    synonyms=("xanthine",),
    atc_prefixes=("R03DA",),
    ingredients=(
        drug("theophylline", "R03DA04", rx="10438", brands=("Theo-24", "Uniphyl")),
        drug("aminophylline", "R03DA05", rx="689"),
        drug("caffeine", "N06BC01", rx="1886", also=("coffee", "energy drink", "energy drinks")),
    ),
    mechanism=("electrolyte_shift", "direct_neuromuscular"),
    why=(
        "They strengthen the beta-adrenergic shift of potassium, waste magnesium in the kidney and "
        "set calcium free inside the muscle."
    ),
    lost=("potassium", "magnesium", "phosphate"),
    strength=CauseStrength.WEAK,
    direction=Direction.BOTH_REPORTED,
    statements=(
        said("Theophylline is listed among the drugs that waste magnesium through the kidney.", "workeneh_2021"),
        said(
            "Yet quinine with theophylline did better than quinine alone in one trial against cramps.",
            "quinine_cochrane_2015",
        ),
    ),
    check=("potassium", "magnesium"),
    also_check=("theophylline level",),
    advice="Low potassium adds up with a beta agonist and a diuretic.",
    monitoring=(
        "Potassium beside a beta agonist, above all in acute illness; the drug level when a macrolide or cimetidine is "
        "added."
    ),
    monitoring_citations=(
        reopened("medpill_salbutamol_theophylline", "advice"),
        reopened("theophylline_interactions_1985", "abstract"),
    ),
)
