"""Hormones and their blockers."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import (
    CauseStrength,
    Direction,
    DrugClass,
    Role,
    beside,
    drug,
    found,
    said,
)

combined_hormonal_contraceptive = DrugClass(
    id="combined_hormonal_contraceptive",
    name="Combined hormonal contraceptives",
    synonyms=(
        "combined oral contraceptive",
        "combined contraceptive pill",
        "combined hormonal contraceptive",
        "combined pill",
        "COCP",
    ),
    atc_prefixes=("G03AA", "G03AB"),
    ingredients=(
        drug(
            "ethinylestradiol_levonorgestrel",
            "G03AA07",
            rx="214558",
            name="ethinyl estradiol with levonorgestrel",
            also=("levonorgestrel with ethinyl estradiol", "ethinylestradiol with levonorgestrel"),
            brands=("Levora", "Microgynon"),
        ),
        drug(
            "ethinylestradiol_drospirenone",
            "G03AA12",
            rx="840781",
            name="ethinyl estradiol with drospirenone",
            also=("drospirenone with ethinyl estradiol", "ethinylestradiol with drospirenone"),
            brands=("Yaz", "Yasmin"),
        ),
        drug(
            "ethinylestradiol_desogestrel",
            "G03AA09",
            name="ethinyl estradiol with desogestrel",
            also=("desogestrel with ethinyl estradiol", "ethinylestradiol with desogestrel"),
            brands=("Marvelon", "Apri"),
        ),
        drug(
            "ethinylestradiol_norgestimate",
            "G03AA11",
            rx="214559",
            name="ethinyl estradiol with norgestimate",
            also=("norgestimate with ethinyl estradiol", "ethinylestradiol with norgestimate"),
            brands=("Ortho-Cyclen", "Cilest", "Ortho Tri-Cyclen"),
        ),
        drug(
            "ethinylestradiol_norethindrone",
            "G03AA05",
            rx="384410",
            name="ethinyl estradiol with norethindrone",
            also=(
                "norethindrone with ethinyl estradiol",
                "ethinylestradiol with norethindrone",
                "ethinylestradiol with norethisterone",
                "norethisterone with ethinylestradiol",
            ),
            brands=("Loestrin", "Norinyl"),
        ),
        drug(
            "ethinylestradiol_gestodene",
            "G03AA10",
            name="ethinyl estradiol with gestodene",
            also=("gestodene with ethinyl estradiol", "ethinylestradiol with gestodene"),
            brands=("Femodene",),
        ),
        drug(
            "estradiol_dienogest",
            "G03AB08",
            name="estradiol valerate with dienogest",
            also=("dienogest with estradiol valerate",),
            brands=("Natazia", "Qlaira"),
        ),
        drug(
            "estetrol_drospirenone",
            "G03AA18",
            name="estetrol with drospirenone",
            also=("drospirenone with estetrol",),
            brands=("Nextstellis", "Drovelis"),
        ),
        drug(
            "norelgestromin_patch",
            "G03AA13",
            rx=("326374", "352377"),
            name="ethinyl estradiol with norelgestromin patch",
            also=("norelgestromin", "ethinyl estradiol with norelgestromin"),
            brands=("Xulane", "Evra"),
            works_locally=True,
        ),
        drug(
            "vaginal_ring_chc",
            "G02BB01",
            name="etonogestrel with ethinyl estradiol ring",
            also=("etonogestrel with ethinyl estradiol",),
            brands=("NuvaRing",),
            works_locally=True,
        ),
    ),
    mechanism=("vascular_mimic", "unknown"),
    why=("What matters is venous thrombosis, which can show as calf pain; drospirenone can raise potassium."),
    role=Role.MIMIC,
    strength=CauseStrength.MIMIC_ONLY,
    direction=Direction.MIMIC,
    statements=(
        beside(
            "Swelling, heat or pain of a calf on a combined pill: it is stopped, and help is sought at once.",
            reopened("pharmacy_pill_warning", "adverse effects"),
        ),
    ),
    also_check=("D-dimer, where a pretest score asks for it", "potassium, with drospirenone"),
    advice=("Lasting pain or swelling of one calf on an estrogen method: a thrombosis rule first, cramps second."),
)

serm = DrugClass(
    id="serm",
    name="Selective estrogen receptor modulators",
    synonyms=("selective estrogen receptor modulator", "SERM"),
    atc_prefixes=("G03XC",),
    ingredients=(
        drug("raloxifene", "G03XC01", rx="72143", brands=("Evista",)),
        drug("bazedoxifene", "G03XC02", rx="1441386", brands=("Conbriza",)),
        drug("ospemifene", "G03XC05", rx="1370971", brands=("Osphena", "Senshio")),
        drug("tamoxifen", "L02BA01", rx="10324", brands=("Nolvadex", "Soltamox")),
        drug("toremifene", "L02BA02", rx="38409", brands=("Fareston",)),
    ),
    mechanism=("unknown", "vascular_mimic"),
    why="The mechanism is unknown; the class also raises the risk of venous thrombosis.",
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Raloxifene is one of five drugs that a family practice review calls strongly associated with leg cramps.",
            "allen_kirby_2012",
        ),
        said(
            "In the MORE trial with 7705 women leg cramps were reported significantly more often on "
            "raloxifene than on placebo.",
            "more_trial_commentary",
        ),
        said(
            "The label counts hot flashes and leg cramps as its common reactions, and gives a hazard "
            "ratio of 2.4 (1.2 to 4.5) for venous thrombosis, highest in the first months.",
            "evista_label",
        ),
        found(
            "In a trial of women at risk for the heart, 9.7 percent had leg cramps on raloxifene against 6.7 percent "
            "on placebo.",
            reopened("ruth_clinical_advisor", "adverse events"),
        ),
    ),
    advice=(
        "Set the onset against the date of the start; with swelling of one leg or lasting pain, "
        "assess for thrombosis before it is called a drug cramp."
    ),
)

aromatase_inhibitor = DrugClass(
    id="aromatase_inhibitor",
    name="Aromatase inhibitors",
    synonyms=("aromatase inhibitor",),
    atc_prefixes=("L02BG",),
    ingredients=(
        drug("letrozole", "L02BG04", rx="72965", brands=("Femara",)),
        drug("anastrozole", "L02BG03", rx="84857", brands=("Arimidex",)),
        drug("exemestane", "L02BG06", rx="258494", brands=("Aromasin",)),
    ),
    mechanism=("arthralgia_mimic", "unknown"),
    why="Aching and stiff joints are what stands out; cramps are a label term.",
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.UNCERTAIN,
    statements=(
        beside(
            "Joint pain is more frequent than on tamoxifen (35.6 against 29.4 percent on anastrozole); the table gives "
            "no figures for cramps.",
            reopened("khan_2010_aromatase", "table 2"),
        ),
        found(
            "A label counts muscle cramps in 3 percent on exemestane; for letrozole and anastrozole it has none.",
            reopened("sider_4", "frequencies, exemestane"),
        ),
    ),
    check=("vitamin_d", "calcium"),
    advice="Tell stiff joints from cramps.",
)

menopausal_estrogen = DrugClass(
    id="menopausal_estrogen",
    name="Conjugated and other menopausal estrogens",
    synonyms=("hormone replacement therapy", "HRT", "menopausal hormone therapy", "estrogen", "oestrogen"),
    atc_prefixes=("G03CA",),
    ingredients=(
        drug(
            "conjugated_estrogens",
            "G03CA57",
            rx="4099",
            also=("conjugated oestrogens", "conjugated equine estrogens", "estrogens, conjugated"),
            brands=("Premarin",),
        ),
        drug("estradiol", "G03CA03", rx="4083", also=("oestradiol",), brands=("Estrace", "Progynova")),
    ),
    mechanism=("unknown", "vascular_mimic"),
    why="The mechanism is unknown; thrombosis as a mimic counts here too.",
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Conjugated estrogens are one of five drugs that a family practice review calls strongly "
            "associated with leg cramps.",
            "allen_kirby_2012",
        ),
        said("They also stand on an independent list of cramp-causing drugs.", "medal_cramp_drugs"),
    ),
    advice="With pain in one leg or pain that lasts, exclude thrombosis first.",
)

thyroid = DrugClass(
    id="thyroid",
    name="Levothyroxine and antithyroid drugs",
    synonyms=("thyroid hormone", "antithyroid drug"),
    atc_prefixes=("H03A", "H03B"),
    ingredients=(
        drug(
            "levothyroxine",
            "H03AA01",
            rx="10582",
            also=("levothyroxine sodium", "L-thyroxine", "thyroxine"),
            brands=("Synthroid", "Euthyrox"),
        ),
        drug("liothyronine", "H03AA02", rx=("10814", "142448"), also=("liothyronine sodium",), brands=("Cytomel",)),
        drug("methimazole", "H03BB02", rx="6835", also=("thiamazole",), brands=("Tapazole",)),
        drug("carbimazole", "H03BB01", rx="2020", brands=("Neo-Mercazole",)),
    ),
    mechanism=("endocrine_state",),
    why=(
        "Cramps tell of too little or too much hormone, or of a fast fall on antithyroid treatment, "
        "rather than of a toxic drug."
    ),
    strength=CauseStrength.PLAUSIBLE_MECHANISM,
    direction=Direction.STATE_DEPENDENT,
    statements=(
        found(
            "Muscle cramps are among the reactions to levothyroxine that may mean a wrong dose.",
            reopened("levothyroxine_page", "possible side effects"),
        ),
        beside(
            "Creatine kinase rose in 37 of 125 people with Graves disease on an antithyroid drug, with symptoms in 14; "
            "muscle pain began within weeks.",
            reopened("graves_ck_2025", "abstract"),
            reopened("graves_ck_2015", "abstract"),
        ),
    ),
    check=("tsh", "free_t4", "creatine_kinase"),
    advice="Measure TSH first of all.",
    monitoring="Levothyroxine: TSH from six weeks after a start or a change of dose, every three months until it is "
    "stable, then every year.",
    monitoring_citations=(reopened("sps_levothyroxine", "after started or dose changed, ongoing"),),
)

corticosteroid = DrugClass(
    id="corticosteroid",
    name="Systemic corticosteroids",
    synonyms=("corticosteroid", "systemic corticosteroid", "oral steroid", "steroid tablet", "glucocorticoid"),
    atc_prefixes=("H02A",),
    ingredients=(
        drug("prednisone", "H02AB07", rx="8640", brands=("Deltasone",)),
        drug("prednisolone", "H02AB06", rx="8638"),
        drug("methylprednisolone", "H02AB04", rx="6902", brands=("Medrol",)),
        drug("dexamethasone", "H02AB02", rx="3264", brands=("Decadron",)),
        drug("hydrocortisone", "H02AB09", rx="5492", brands=("Cortef",)),
        drug("fludrocortisone", "H02AA02", rx="4452", brands=("Florinef",)),
    ),
    mechanism=("electrolyte_loss", "myotoxic"),
    why=(
        "Loss of potassium, painless wasting near the trunk with a normal creatine kinase, and cramps "
        "while it is tapered or the adrenals fail."
    ),
    lost=("potassium", "calcium"),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(said("Corticosteroids stand on a published list of cramp-causing drugs.", "medal_cramp_drugs"),),
    check=("potassium", "glucose", "creatine_kinase"),
    advice=(
        "Weakness with a normal creatine kinase: steroid myopathy. Cramps on withdrawal with low "
        "blood pressure: adrenal insufficiency, urgent."
    ),
)
