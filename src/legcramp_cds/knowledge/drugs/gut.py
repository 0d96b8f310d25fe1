"""Laxatives and acid suppression."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, beside, drug, found, said

laxative_stimulant = DrugClass(
    id="laxative_stimulant",
    name="Stimulant laxatives",
    synonyms=("stimulant laxative", "contact laxative"),
    atc_prefixes=("A06AB",),
    ingredients=(
        drug("bisacodyl", "A06AB02", rx="1596", brands=("Dulcolax",)),
        drug("senna", "A06AB06", rx="36387", also=("senna glycosides", "sennosides", "sennoside"), brands=("Senokot",)),
        drug("sodium_picosulfate", "A06AB08"),
    ),
    mechanism=("electrolyte_loss", "volume_depletion"),
    why=(
        "Overuse loses potassium and magnesium with the stool; the cramps of the label are those of "
        "the bowel and must not be coded as leg cramps."
    ),
    lost=("potassium", "magnesium", "sodium"),
    strength=CauseStrength.PLAUSIBLE_MECHANISM,
    direction=Direction.INCREASES_IF_OVERUSED,
    statements=(
        beside(
            "Fluid and electrolytes are assessed in people with an eating disorder who take laxatives.",
            reopened("nice_ng69", "physical assessment"),
        ),
        found(
            "A society of family physicians counts electrolyte imbalance, weak muscles and muscle spasms among the "
            "effects of laxatives, above all when they are overused.",
            reopened("healthday_laxatives", "list"),
        ),
    ),
    check=("potassium", "magnesium", "sodium", "bicarbonate"),
    advice="Cramps in the label of this drug are abdominal. Ask about overuse.",
    monitoring="Fluid and electrolytes in people with an eating disorder.",
    monitoring_citations=(reopened("nice_ng69", "physical assessment"),),
)

laxative_osmotic = DrugClass(
    id="laxative_osmotic",
    name="Osmotic and saline laxatives and bowel preparations",
    synonyms=("osmotic laxative", "saline laxative", "bowel preparation", "bowel prep"),
    atc_prefixes=("A06AD",),
    ingredients=(
        drug("lactulose", "A06AD11", rx="6218", brands=("Duphalac",)),
        drug(
            "polyethylene_glycol", "A06AD15", rx=("8516", "221147"), also=("macrogol",), brands=("Miralax", "Movicol")
        ),
        drug("magnesium_hydroxide", "A02AA04", rx="6581", brands=("Milk of magnesia",)),
        drug("magnesium_oxide", "A12CC10", rx="6582", brands=("Mag-Ox",)),
        drug("magnesium_citrate", "A12CC04", rx="52356"),
        drug(
            "sodium_phosphate",
            "A06AD17",
            rx="36709",
            also=("sodium phosphates",),
            brands=("Fleet enema", "Fleet Phospho-soda", "OsmoPrep"),
        ),
        drug("sodium_sulfate", "A06AD13", rx="36721", brands=("Suprep",)),
    ),
    mechanism=("electrolyte_loss", "electrolyte_gain", "volume_depletion"),
    why=(
        "The direction depends on the salt: phosphate lowers calcium and can bring tetany; magnesium "
        "salts raise magnesium in kidney disease."
    ),
    lost=("potassium", "sodium", "calcium"),
    raised=("magnesium", "phosphate"),
    strength=CauseStrength.PLAUSIBLE_MECHANISM,
    direction=Direction.DEPENDS_ON_AGENT,
    statements=(
        said(
            "Of hospital patients on magnesium oxide who were tested, 23 % had raised magnesium, 13 of "
            "320 of them markedly.",
            "mda_mgox_2019",
        ),
        beside(
            "Sodium phosphate can raise phosphate and sodium, lower potassium and damage the kidney; magnesium "
            "laxatives have raised magnesium to a deadly level in old age, with sound kidneys too.",
            reopened("asge_elderly", "bowel preparation"),
        ),
        found(
            "A woman of 74 had cramps and tetany of legs, trunk and face hours after sodium phosphate: calcium had "
            "fallen to 1.82 and phosphate risen to 7.29 mmol/L.",
            reopened("sodium_phosphate_tetany_2003", "case"),
        ),
    ),
    check=("calcium", "phosphate", "magnesium", "potassium", "creatinine"),
    advice=("Count every source of magnesium (laxative, antacid, supplement) before magnesium is added for cramps."),
)

proton_pump_inhibitor = DrugClass(
    id="proton_pump_inhibitor",
    name="Proton pump inhibitors",
    synonyms=("proton pump inhibitor", "PPI"),
    atc_prefixes=("A02BC",),
    ingredients=(
        drug("omeprazole", "A02BC01", rx="7646", brands=("Prilosec", "Losec")),
        drug("esomeprazole", "A02BC05", rx="283742", brands=("Nexium",)),
        drug("lansoprazole", "A02BC03", rx="17128", brands=("Prevacid", "Zoton")),
        drug("dexlansoprazole", "A02BC06", rx="816346", brands=("Dexilant",)),
        drug("pantoprazole", "A02BC02", rx="40790", brands=("Protonix",)),
        drug("rabeprazole", "A02BC04", rx="114979", brands=("Aciphex", "Pariet")),
    ),
    mechanism=("electrolyte_loss",),
    why=(
        "Less magnesium is taken up in the gut (TRPM6 and TRPM7); low magnesium then holds back the "
        "parathyroids, so that calcium and potassium fall too."
    ),
    lost=("magnesium", "calcium", "potassium"),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES_VIA_MAGNESIUM,
    statements=(
        said(
            "Prescription proton pump inhibitors can lower magnesium, mostly after more than a year of "
            "use, in reports from three months on.",
            "fda_ppi_2011",
        ),
        said(
            "In about a quarter of the cases reviewed magnesium supplements did not suffice, and the drug "
            "had to be stopped.",
            "fda_ppi_2011",
        ),
        said(
            "Magnesium is worth measuring before long use, and now and then with digoxin, diuretics or "
            "other magnesium-wasting drugs.",
            "medscape_ppi_2011",
        ),
        said("A review from cancer care gives low magnesium in 19 % of users.", "workeneh_2021"),
    ),
    check=("magnesium", "calcium", "potassium", "pth"),
    advice=(
        "With low magnesium on this drug, replacing magnesium is not enough: where its purpose "
        "allows, change to an H2 blocker or stop, with the prescriber."
    ),
    monitoring=(
        "Magnesium before a long treatment, and before and from time to time beside digoxin, a diuretic or another "
        "drug that lowers magnesium."
    ),
    monitoring_citations=(reopened("fda_ppi_magnesium_news", "quotation"),),
)
