"""Drugs for blood pressure and heart."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, Role, drug, found, said

ace_inhibitor = DrugClass(
    id="ace_inhibitor",
    name="ACE inhibitors",
    synonyms=("ACE inhibitor", "ACE-I"),
    atc_prefixes=("C09AA",),
    ingredients=(
        drug("lisinopril", "C09AA03", rx="29046", brands=("Prinivil", "Zestril")),
        drug("enalapril", "C09AA02", rx="3827", brands=("Vasotec", "Renitec")),
        drug("ramipril", "C09AA05", rx="35296", brands=("Altace", "Tritace")),
        drug("perindopril", "C09AA04", rx="54552", brands=("Aceon", "Coversyl")),
        drug("captopril", "C09AA01", rx="1998", brands=("Capoten",)),
        drug("quinapril", "C09AA06", rx="35208", brands=("Accupril",)),
        drug("benazepril", "C09AA07", rx="18867", brands=("Lotensin",)),
        drug("fosinopril", "C09AA09", rx="50166", brands=("Monopril",)),
        drug("trandolapril", "C09AA10", rx="38454", brands=("Mavik", "Gopten")),
        drug("moexipril", "C09AA13", rx="30131", brands=("Univasc",)),
        drug("cilazapril", "C09AA08", rx="21102", brands=("Inhibace",)),
        drug("imidapril", "C09AA16", rx="60245", brands=("Tanatril",)),
        drug("zofenopril", "C09AA15", rx="39990", brands=("Zofenil",)),
    ),
    mechanism=("electrolyte_shift", "unknown"),
    why=(
        "Potassium goes up. Labels seldom name cramps, and where they do, a diuretic in the same tablet may explain it."
    ),
    raised=("potassium",),
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.UNCERTAIN,
    statements=(
        found(
            "Cramps were reported by 2.0 percent of people on lisinopril with hydrochlorothiazide, against 0.5 percent "
            "on placebo; the thiazide may explain it.",
            reopened("zestoretic_label", "adverse reactions"),
        ),
    ),
    check=("potassium", "creatinine"),
    advice="Before the ACE inhibitor is blamed, see whether the tablet holds a thiazide too.",
    monitoring="Potassium and creatinine before the start, and one to two weeks after it or after a higher dose.",
    monitoring_citations=(
        reopened("nice_cg182", "renin-angiotensin system antagonists"),
        reopened("sps_acei_arb", "heart failure"),
    ),
)

arb = DrugClass(
    id="arb",
    name="Angiotensin receptor blockers and related",
    synonyms=("angiotensin receptor blocker", "ARB", "sartan", "angiotensin II receptor blocker"),
    atc_prefixes=("C09CA", "C09D", "C09XA"),
    ingredients=(
        drug("losartan", "C09CA01", rx="52175", brands=("Cozaar",)),
        drug("valsartan", "C09CA03", rx="69749", brands=("Diovan",)),
        drug("irbesartan", "C09CA04", rx="83818", brands=("Avapro", "Aprovel")),
        drug("candesartan", "C09CA06", rx="214354", brands=("Atacand",)),
        drug("telmisartan", "C09CA07", rx="73494", brands=("Micardis",)),
        drug("olmesartan", "C09CA08", rx="321064", also=("olmesartan medoxomil",), brands=("Benicar", "Olmetec")),
        drug("azilsartan", "C09CA09", rx="1091643", also=("azilsartan medoxomil",), brands=("Edarbi",)),
        drug("eprosartan", "C09CA02", rx="83515", brands=("Teveten",)),
        drug("sacubitril", "C09DX04", rx="1656328", note="The code is that of the combination with valsartan."),
        drug("aliskiren", "C09XA02", rx="325646", brands=("Tekturna", "Rasilez")),
    ),
    mechanism=("electrolyte_shift", "unknown"),
    why=("As ACE inhibitors; muscle cramp and muscle pain are label terms, best known for losartan."),
    raised=("potassium",),
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.UNCERTAIN,
    statements=(
        found(
            "On losartan at least 1 percent reported muscle cramps, about as many as on placebo.",
            reopened("losartan_label_co", "adverse reactions"),
        ),
    ),
    check=("potassium", "creatinine"),
    advice="See whether it is a fixed combination with hydrochlorothiazide.",
    monitoring="As for ACE inhibitors: before the start, and one to two weeks after it or after a higher dose.",
    monitoring_citations=(
        reopened("nice_cg182", "renin-angiotensin system antagonists"),
        reopened("sps_acei_arb", "heart failure"),
    ),
)

calcium_channel_blocker = DrugClass(
    id="calcium_channel_blocker",
    name="Calcium channel blockers",
    synonyms=("calcium channel blocker", "calcium antagonist", "dihydropyridine", "CCB"),
    atc_prefixes=("C08",),
    ingredients=(
        drug("amlodipine", "C08CA01", rx="17767", brands=("Norvasc",)),
        drug("nifedipine", "C08CA05", rx="7417", brands=("Procardia", "Adalat")),
        drug("felodipine", "C08CA02", rx="4316", brands=("Plendil",)),
        drug("isradipine", "C08CA03", rx="33910", brands=("DynaCirc",)),
        drug("nicardipine", "C08CA04", rx="7396", brands=("Cardene",)),
        drug("nisoldipine", "C08CA07", rx="7435", brands=("Sular",)),
        drug("nitrendipine", "C08CA08", rx="7441", brands=("Bayotensin",)),
        drug("lacidipine", "C08CA09", rx="28382", brands=("Motens",)),
        drug("lercanidipine", "C08CA13", rx="135056", brands=("Zanidip",)),
        drug("verapamil", "C08DA01", rx="11170", brands=("Calan", "Isoptin")),
        drug("diltiazem", "C08DB01", rx="3443", brands=("Cardizem", "Tildiem")),
    ),
    mechanism=("direct_neuromuscular", "unknown"),
    why=(
        "The class points both ways: cramps are reported on dihydropyridines, and diltiazem and "
        "verapamil have been given to treat them."
    ),
    strength=CauseStrength.CONTESTED,
    direction=Direction.BOTH_REPORTED,
    statements=(
        said("There are reports of true cramps in people who take nifedipine.", "rxlist_cramps_2016"),
        said("Nifedipine is among the drugs that the British summary tells clinicians to ask about.", "cks_leg_cramps"),
        said(
            "A small case-control study of veterans (50 cases) found no more calcium antagonists, "
            "diuretics or beta agonists among people with cramps; its power was low.",
            "haskell_veterans",
        ),
        said(
            "A neurological society rates calcium channel blockers such as diltiazem as possibly "
            "effective against cramps, so that the class points both ways.",
            "aan_2010",
        ),
    ),
    advice=(
        "See which kind it is: a dihydropyridine can be the cause, and its swollen ankles can "
        "mislead; diltiazem and verapamil may help, but interact with much."
    ),
)

beta_blocker_isa = DrugClass(
    id="beta_blocker_isa",
    name="Beta blockers with intrinsic sympathomimetic activity",
    synonyms=("beta blocker with ISA", "beta blocker with intrinsic sympathomimetic activity"),
    ingredients=(
        drug("pindolol", "C07AA03", rx="8332", brands=("Visken",)),
        drug("carteolol", "C07AA15", rx="2116", brands=("Cartrol", "Ocupress"), works_locally=True),
        drug("acebutolol", "C07AB04", rx="149", brands=("Sectral",)),
        drug("penbutolol", "C07AA23", rx="7973", brands=("Levatol",)),
        drug("oxprenolol", "C07AA02", rx="7801", brands=("Trasicor",)),
        drug("celiprolol", "C07AB08", rx="20498", brands=("Selectol",)),
    ),
    mechanism=("direct_neuromuscular", "myotoxic"),
    why=(
        "They stimulate the beta-2 receptors of muscle in part; creatine kinase rises without any damage to the heart."
    ),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Of 78 people with high blood pressure, 27 had cramps on pindolol and 32 on carteolol, mostly "
            "at night in the calf, against 2 on metoprolol and none on propranolol or arotinolol.",
            "imai_1995",
        ),
        said(
            "Creatine kinase rose on pindolol (from 96 to 133 IU) and on carteolol, but not on beta "
            "blockers without this activity.",
            "imai_1995",
        ),
    ),
    check=("creatine_kinase",),
    advice=(
        "A slightly raised creatine kinase on pindolol or carteolol is a known effect of the drug: a "
        "beta blocker without this activity comes before a search for muscle disease."
    ),
    monitoring="A raised creatine kinase is read with the drug in mind: it rose in 20 of 25 people on pindolol.",
    monitoring_citations=(reopened("beta_blocker_ck_1985", "abstract"),),
)

beta_blocker_no_isa = DrugClass(
    id="beta_blocker_no_isa",
    name="Beta blockers without intrinsic sympathomimetic activity",
    synonyms=("beta blocker without ISA",),
    ingredients=(
        drug("propranolol", "C07AA05", rx="8787", brands=("Inderal",)),
        drug("metoprolol", "C07AB02", rx="6918", brands=("Lopressor", "Toprol", "Betaloc")),
        drug("atenolol", "C07AB03", rx="1202", brands=("Tenormin",)),
        drug("bisoprolol", "C07AB07", rx="19484", brands=("Zebeta", "Concor")),
        drug("nebivolol", "C07AB12", rx="31555", brands=("Bystolic", "Nebilet")),
        drug("carvedilol", "C07AG02", rx="20352", brands=("Coreg",)),
        drug("labetalol", "C07AG01", rx="6185", brands=("Trandate",)),
        drug("nadolol", "C07AA12", rx="7226", brands=("Corgard",)),
        drug(
            "sotalol", "C07AA07", rx="9947", brands=("Betapace",), note="Prolongs the QT interval: never with quinine."
        ),
        drug("timolol", "C07AA06", rx="10600", brands=("Blocadren", "Timoptic"), works_locally=True),
        drug("betaxolol", "C07AB05", rx="1520", brands=("Kerlone", "Betoptic"), works_locally=True),
    ),
    mechanism=("perfusion", "unknown"),
    why=(
        "They can lower the blood flow of the limbs and bring claudication to light; in the "
        "prescription study they served as the comparison."
    ),
    strength=CauseStrength.WEAK,
    direction=Direction.UNCERTAIN,
    statements=(
        said(
            "In a randomized sequence nobody had cramps on propranolol or arotinolol, and 2 of 78 did on metoprolol.",
            "imai_1995",
        ),
        said("Beta blockers without intrinsic activity were the negative control for diuretics.", "reliasmedia_2012"),
    ),
    advice=(
        "Calf pain on walking in someone on a beta blocker: think of claudication, and feel the "
        "pulses or measure the ankle-brachial index."
    ),
)

cardiac_glycoside = DrugClass(
    id="cardiac_glycoside",
    name="Digoxin",
    synonyms=("digitalis", "cardiac glycoside"),
    role=Role.INTERACTION,
    atc_prefixes=("C01AA",),
    ingredients=(drug("digoxin", "C01AA05", rx="3407", brands=("Lanoxin",)),),
    mechanism=("interaction",),
    why=(
        "Not known to cause cramps itself, but low potassium, low magnesium or high calcium make it "
        "toxic, and quinine raises its level."
    ),
    strength=CauseStrength.INTERACTION_ONLY,
    direction=Direction.INTERACTION,
    statements=(
        said("Low magnesium makes serious effects of digoxin more likely.", "fda_ppi_2011"),
        said("Quinine raises the concentration of digoxin.", "quinine_interactions_label"),
    ),
    check=("potassium", "magnesium", "calcium", "creatinine"),
    also_check=("digoxin level",),
    advice="Cramps in someone on digoxin and a diuretic: potassium and magnesium the same day.",
    monitoring=(
        "Potassium, calcium, magnesium and kidney function before the start and every year, more often in old age or "
        "kidney disease; the level when a drug that changes it is added or poisoning is suspected."
    ),
    monitoring_citations=(reopened("sps_digoxin", "before starting, ongoing, level"),),
)
