"""Drugs against infections."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, Role, beside, drug, read_in, said

# Named for interactions and cautions; their codes were not looked up.
_BEYOND = "Not in the evidence by name."

aminoglycoside = DrugClass(
    id="aminoglycoside",
    name="Aminoglycosides",
    synonyms=("aminoglycoside",),
    atc_prefixes=("J01G",),
    ingredients=(
        drug("gentamicin", "J01GB03", rx="1596450", brands=("Garamycin",)),
        drug("tobramycin", "J01GB01", rx="10627", brands=("Nebcin", "Tobi")),
        drug("amikacin", "J01GB06", rx="641", brands=("Amikin", "Arikayce")),
        drug("streptomycin", "J01GA01", rx="10109"),
        drug("plazomicin", "J01GB14", rx="2049549", brands=("Zemdri",)),
    ),
    mechanism=("electrolyte_loss", "direct_neuromuscular"),
    why=(
        "By way of the calcium-sensing receptor the kidney wastes magnesium and calcium, up to "
        "tetany; in myasthenia they block the neuromuscular junction."
    ),
    lost=("magnesium", "calcium", "potassium"),
    strength=CauseStrength.PLAUSIBLE_MECHANISM,
    direction=Direction.INCREASES_VIA_ELECTROLYTES,
    statements=(
        said("Listed as magnesium-wasting, with a known mechanism in the kidney.", "workeneh_2021", "hypomg_icu_2018"),
    ),
    check=("magnesium", "calcium", "potassium", "creatinine"),
    advice="Dangerous for people with myasthenia gravis.",
)

antifungal_polyene = DrugClass(
    id="antifungal_polyene",
    name="Amphotericin B and similar tubulotoxins",
    synonyms=("polyene antifungal",),
    atc_prefixes=("J02AA",),
    ingredients=(
        drug("amphotericin_b", "J02AA01", rx="732", also=("amphotericin",), brands=("Fungizone", "AmBisome")),
        drug("pentamidine", "P01CX01", rx="7994", also=("pentamidine isethionate",), brands=("Pentam",)),
        drug("foscarnet", "J05AD01", rx="33562", brands=("Foscavir",)),
    ),
    mechanism=("electrolyte_loss",),
    why=(
        "Damage to the distal tubule wastes potassium and magnesium; pentamidine acts alike, and "
        "foscarnet binds calcium and magnesium."
    ),
    lost=("potassium", "magnesium", "calcium"),
    strength=CauseStrength.PLAUSIBLE_MECHANISM,
    direction=Direction.INCREASES_VIA_ELECTROLYTES,
    statements=(
        said(
            "Amphotericin B is one of three drugs rated as a cause of clinically important low magnesium.",
            "drug_hypomg_2006",
        ),
        said("Amphotericin B stands on a published list of cramp-causing drugs.", "medal_cramp_drugs"),
        said("Foscarnet lowers magnesium in up to 70 % of people.", "workeneh_2021"),
    ),
    check=("potassium", "magnesium", "calcium", "creatinine"),
    advice="Treatment that is followed as closely as in hospital.",
    monitoring=(
        "Amphotericin B: electrolytes and creatinine twice a week for four weeks and then every week, and magnesium."
    ),
    monitoring_citations=(
        reopened("altmeyers_amphotericin", "undesirable effects"),
        reopened("amphotericin_magnesium", "abstract"),
    ),
)

antimalarial_4_aminoquinoline = DrugClass(
    id="antimalarial_4_aminoquinoline",
    name="Chloroquine, hydroxychloroquine and other antimalarials",
    synonyms=("antimalarial",),
    atc_prefixes=("P01BA",),
    ingredients=(
        drug("chloroquine", "P01BA01", rx="2393", brands=("Aralen", "Avloclor")),
        drug("hydroxychloroquine", "P01BA02", rx="5521", brands=("Plaquenil",)),
        drug("mefloquine", "P01BC02", rx="6694", brands=("Lariam",), note="Cross-allergy with quinine; not together."),
        drug("primaquine", "P01BA03", rx="8687", note="Hemolysis in G6PD deficiency."),
    ),
    mechanism=("myotoxic",),
    why=(
        "A vacuolar muscle disease after months to years, with a creatine kinase that is often normal "
        "or hardly raised; the QT interval becomes longer."
    ),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Of 119 people with rheumatic disease, 111 of them on chloroquine, 9.2 % had muscle disease "
            "and 6.7 % felt it; creatine kinase was raised in only 7 of the 22 with enzyme changes.",
            "casado_2006",
        ),
        said(
            "In 56 published cases creatine kinase was raised in 60.7 %, weakness near the trunk present "
            "in 87.2 %, breathing affected in 12.5 %; 85.4 % got better without the drug.",
            "hcq_review_2020",
        ),
    ),
    check=("creatine_kinase", "ldh"),
    advice="A normal creatine kinase does not exclude it. Not together with quinine (QT interval).",
    monitoring="Strength and reflexes at examinations, in long treatment above all.",
    monitoring_citations=(reopened("antimalarials_rheum_2020", "table 2"),),
)

antiretroviral = DrugClass(
    id="antiretroviral",
    name="Antiretrovirals and hepatitis B nucleosides",
    synonyms=("antiretroviral", "HIV medication"),
    atc_prefixes=("J05AF", "J05AJ", "J05AE", "J05AR"),
    ingredients=(
        drug("zidovudine", "J05AF01", rx="11413", brands=("Retrovir",)),
        drug("stavudine", "J05AF04", rx="59763", brands=("Zerit",)),
        drug("didanosine", "J05AF02", rx="3364", brands=("Videx",)),
        drug(
            "tenofovir_disoproxil",
            "J05AF07",
            rx=("117466", "300195"),
            brands=("Viread",),
            note="300195 is tenofovir disoproxil; 117466 stands in a list as tenofovir, without the salt.",
        ),
        drug("telbivudine", "J05AF11", rx="474128", brands=("Tyzeka", "Sebivo")),
        drug("raltegravir", "J05AJ01", rx="719872", brands=("Isentress",)),
        drug("dolutegravir", "J05AJ03", rx="1433868", brands=("Tivicay",)),
        drug("ritonavir", "J05AE03", rx="85762", brands=("Norvir",), note="Matters as an interaction."),
        drug("efavirenz", "J05AG03", rx="195085", brands=("Sustiva",)),
    ),
    mechanism=("myotoxic", "neurotoxic", "electrolyte_loss"),
    why=(
        "Mitochondrial muscle disease (zidovudine, telbivudine), neuropathy (stavudine, didanosine), "
        "loss of phosphate (tenofovir disoproxil), raised creatine kinase (raltegravir), and boosters "
        "that raise statins (ritonavir, cobicistat)."
    ),
    lost=("phosphate", "potassium"),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(said("Zidovudine is a listed cause of muscle disease from drugs.", "uspharm_myopathy"),),
    check=("creatine_kinase", "phosphate", "creatinine", "lactate"),
    advice="Look for a booster before a statin, colchicine or quinine is added.",
    monitoring="Tenofovir disoproxil: creatinine, phosphate, and protein and glucose in the urine.",
    monitoring_citations=(reopened("holt_2014_tenofovir", "abstract"),),
)


quinine = DrugClass(
    id="quinine",
    name="Quinine",
    role=Role.TREATMENT,
    ingredients=(
        drug("quinine", "P01BC01", rx="9071", also=("quinine sulfate", "quinine bisulfate"), brands=("Qualaquin",)),
    ),
    mechanism=("interaction",),
    why="Given against cramps; known here so that a prescription is seen, with what forbids it.",
    strength=None,
    direction=Direction.NONE,
    statements=(
        said(
            "The FDA warns that for leg cramps the risk to the blood (low platelets, hemolytic uremic "
            "syndrome) outweighs any benefit.",
            "fda_2009_boxed",
            "fda_2010",
        ),
        said(
            "The British regulator keeps it for very painful or frequent cramps that break sleep, after "
            "treatable causes and measures without drugs, with a stop after four weeks without benefit.",
            "mhra_2010",
        ),
    ),
    check=("potassium", "magnesium"),
    also_check=("QT interval", "platelets"),
    advice=(
        "Ask for whom and since when it is prescribed, and whether it still helps; look for a long QT "
        "interval, drugs that prolong it, low platelets and pregnancy."
    ),
    monitoring="Benefit after four weeks.",
    monitoring_citations=read_in("mhra_2010"),
)


fluoroquinolone = DrugClass(
    id="fluoroquinolone",
    name="Fluoroquinolones",
    synonyms=("fluoroquinolone", "quinolone"),
    role=Role.MIMIC,
    ingredients=(
        drug("levofloxacin", "J01MA12", rx="82122", brands=("Levaquin", "Tavanic"), note="Prolongs the QT interval."),
        drug("ciprofloxacin", "J01MA02", rx="2551", brands=("Cipro",)),
    ),
    mechanism=("mimic_tendon",),
    why="Pain of the Achilles tendon is taken for a calf cramp.",
    strength=CauseStrength.MIMIC_ONLY,
    direction=Direction.MIMIC,
    statements=(
        beside(
            "Levofloxacin can inflame and tear tendons, and it prolongs the QT interval; tendon pain can be told "
            "as cramp.",
            reopened("levofloxacin_label", "section 6.1"),
        ),
    ),
    advice="Feel the Achilles tendon before it is called a cramp.",
)


macrolide = DrugClass(
    id="macrolide",
    name="Macrolides",
    synonyms=("macrolide",),
    atc_prefixes=("J01FA",),
    role=Role.INTERACTION,
    ingredients=(
        drug("clarithromycin", "J01FA09", rx="21212", note=_BEYOND),
        drug("erythromycin", "J01FA01", rx="4053", note=_BEYOND),
        drug("azithromycin", "J01FA10", rx="18631", note=_BEYOND),
    ),
    mechanism=("interaction",),
    why=("They slow the breakdown of some statins, colchicine and quinine, and prolong the QT interval."),
    strength=CauseStrength.INTERACTION_ONLY,
    direction=Direction.INTERACTION,
    statements=(
        said(
            "Macrolides raise the levels of simvastatin and lovastatin, and of atorvastatin less.",
            "statin_macrolide_2019",
        ),
    ),
    check=("creatine_kinase",),
    advice=("With a statin or colchicine and new muscle pain: creatine kinase. Not together with quinine."),
)
