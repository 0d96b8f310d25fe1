"""Words around drug names: fixed combinations, vague words, salts, forms, and codes that are known to be wrong.

Brands and combinations here are background knowledge that was not looked up (those that were stand in `brands`); a
brand missing here is reported as not recognized, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = [
    "CLASS_LEVEL_NAMES",
    "COMBINATION_ATC",
    "COMBINATION_MAY_HOLD",
    "FIXED_COMBINATIONS",
    "FORMS",
    "LOCAL_FORMS",
    "MINERALS",
    "SALTS",
    "STAND_ALONE",
    "UNLIKE_ANY",
    "VAGUE",
    "WRONG_RXNORM",
]

# Product name -> the ingredients that this library knows of; others in the tablet (metformin, budesonide) are left out.
FIXED_COMBINATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Accuretic": ("quinapril", "hydrochlorothiazide"),
        "Aldactazide": ("spironolactone", "hydrochlorothiazide"),
        "Anoro": ("vilanterol",),
        "Atacand HCT": ("candesartan", "hydrochlorothiazide"),
        "Avalide": ("irbesartan", "hydrochlorothiazide"),
        "Azor": ("amlodipine", "olmesartan"),
        "Benicar HCT": ("olmesartan", "hydrochlorothiazide"),
        "Caduet": ("amlodipine", "atorvastatin"),
        "Clenpiq": ("sodium_picosulfate", "magnesium_oxide"),
        "Co-amilofruse": ("amiloride", "furosemide"),
        "Co-amilozide": ("amiloride", "hydrochlorothiazide"),
        "Co-Diovan": ("valsartan", "hydrochlorothiazide"),
        "Co-tenidone": ("atenolol", "chlorthalidone"),
        "Co-triamterzide": ("triamterene", "hydrochlorothiazide"),
        "Combivent": ("albuterol",),
        "Diovan HCT": ("valsartan", "hydrochlorothiazide"),
        "Duavee": ("conjugated_estrogens", "bazedoxifene"),
        "Dulera": ("formoterol",),
        "DuoNeb": ("albuterol",),
        "DuoResp": ("formoterol",),
        "Dyazide": ("triamterene", "hydrochlorothiazide"),
        "Edarbyclor": ("azilsartan", "chlorthalidone"),
        "CoAprovel": ("irbesartan", "hydrochlorothiazide"),
        "Coversum Combi": ("perindopril", "indapamide"),
        "Coversyl Plus": ("perindopril", "indapamide"),
        "Dytide H": ("triamterene", "hydrochlorothiazide"),
        "Entresto": ("sacubitril", "valsartan"),
        "Exforge": ("amlodipine", "valsartan"),
        "Exforge HCT": ("amlodipine", "valsartan", "hydrochlorothiazide"),
        "Fosamax Plus D": ("alendronic_acid",),
        "Fostair": ("formoterol",),
        "Frumil": ("amiloride", "furosemide"),
        "Glyxambi": ("empagliflozin",),
        "Hyzaar": ("losartan", "hydrochlorothiazide"),
        "Inegy": ("ezetimibe", "simvastatin"),
        "Kalspare": ("triamterene", "chlorthalidone"),
        "Karvezide": ("irbesartan", "hydrochlorothiazide"),
        "Kinzalkomb": ("telmisartan", "hydrochlorothiazide"),
        "Lorzaar Plus": ("losartan", "hydrochlorothiazide"),
        "Lotensin HCT": ("benazepril", "hydrochlorothiazide"),
        "Lotrel": ("amlodipine", "benazepril"),
        "Maxzide": ("triamterene", "hydrochlorothiazide"),
        "Micardis HCT": ("telmisartan", "hydrochlorothiazide"),
        "Micardis Plus": ("telmisartan", "hydrochlorothiazide"),
        "MicardisPlus": ("telmisartan", "hydrochlorothiazide"),
        "Moduretic": ("amiloride", "hydrochlorothiazide"),
        "Moduretik": ("amiloride", "hydrochlorothiazide"),
        "Nexlizet": ("bempedoic_acid", "ezetimibe"),
        "Picolax": ("sodium_picosulfate", "magnesium_oxide"),
        "Preterax": ("perindopril", "indapamide"),
        "Rennie": ("calcium", "magnesium"),
        "Spiolto": ("olodaterol",),
        "Stiolto": ("olodaterol",),
        "Synjardy": ("empagliflozin",),
        "Tekturna HCT": ("aliskiren", "hydrochlorothiazide"),
        "Tenoret": ("atenolol", "chlorthalidone"),
        "Tenoretic": ("atenolol", "chlorthalidone"),
        "Trelegy": ("vilanterol",),
        "Tribenzor": ("amlodipine", "olmesartan", "hydrochlorothiazide"),
        "Triarese": ("triamterene", "hydrochlorothiazide"),
        "Tromcardin": ("potassium", "magnesium"),
        "Twynsta": ("amlodipine", "telmisartan"),
        "Vaseretic": ("enalapril", "hydrochlorothiazide"),
        "Vimovo": ("naproxen", "esomeprazole"),
        "Vytorin": ("ezetimibe", "simvastatin"),
        "Xigduo": ("dapagliflozin",),
        "Zestoretic": ("lisinopril", "hydrochlorothiazide"),
        "Ziac": ("bisoprolol", "hydrochlorothiazide"),
    }
)

# Substances that settle the class but not which of its ingredients it is.
CLASS_LEVEL_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ethinyl estradiol": "combined_hormonal_contraceptive",
        "ethinylestradiol": "combined_hormonal_contraceptive",
        "ethinyloestradiol": "combined_hormonal_contraceptive",
    }
)

# Lay words that may mean one of these classes, or something else: reported as doubtful.
VAGUE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        # Abbreviations heard in wards.
        "amlo": ("calcium_channel_blocker",),
        "atorva": ("statin",),
        "bendro": ("thiazide_diuretic",),
        "bendroflu": ("thiazide_diuretic",),
        "furo": ("loop_diuretic",),
        "MCP": ("dopamine_antagonist",),
        "prava": ("statin",),
        "rosuva": ("statin",),
        "simva": ("statin",),
        "tonic water": ("quinine",),
        # What people call their drugs.
        "acid reducer": ("proton_pump_inhibitor",),
        "antacid": ("magnesium_supplement", "laxative_osmotic"),
        "antidepressant": ("ssri_snri",),
        "anti-epileptic": ("carbonic_anhydrase_inhibitor", "gabapentinoid_and_hypnotic"),
        "asthma inhaler": ("laba", "saba"),
        "asthma spray": ("laba", "saba"),
        "birth control pill": ("combined_hormonal_contraceptive",),
        "blue inhaler": ("saba",),
        "blood thinner": ("vitamin_k_antagonist", "direct_oral_anticoagulant", "heparin"),
        "bronchodilator": ("laba", "saba"),
        "chemo": ("platinum", "taxane", "vinca_and_proteasome"),
        "chemotherapy": ("platinum", "taxane", "vinca_and_proteasome"),
        "contraceptive": ("combined_hormonal_contraceptive",),
        "contraceptive pill": ("combined_hormonal_contraceptive",),
        "fluid tablet": ("loop_diuretic", "thiazide_diuretic", "potassium_sparing_diuretic"),
        "Fleet": ("laxative_osmotic",),
        "heart tablet": ("cardiac_glycoside", "beta_blocker_no_isa"),
        "hormonal contraceptive": ("combined_hormonal_contraceptive",),
        "inhaler": ("laba", "saba"),
        "oral contraceptive": ("combined_hormonal_contraceptive",),
        "osteoporosis injection": ("bisphosphonate_denosumab", "parathyroid_analog"),
        "pain killer": ("nsaid", "opioid"),
        "painkiller": ("nsaid", "opioid"),
        "puffer": ("laba", "saba"),
        "sleeping pill": ("gabapentinoid_and_hypnotic",),
        "sleeping tablet": ("gabapentinoid_and_hypnotic",),
        "stomach protector": ("proton_pump_inhibitor",),
        "steroid": ("corticosteroid",),
        "stomach tablet": ("proton_pump_inhibitor",),
        "the pill": ("combined_hormonal_contraceptive",),
        "thyroid tablet": ("thyroid",),
    }
)

# A name that opens with one of these is a drug only at the head of its part of the text; elsewhere it is a salt, as in
# "losartan potassium", "esomeprazole magnesium", "penicillin V potassium" and "dexamethasone sodium phosphate".
MINERALS = frozenset(
    {
        "calcio", "calcium", "kalium", "kalzium", "magnesio", "magnesium", "natrium", "potasio", "potassium",
        "sodio", "sodium",
    }
)  # fmt: skip

# A name of one of these words alone has to stand alone in its part: "potassium clavulanate" and "magnesium salicylate"
# are no supplements, and neither "cetyl alcohol" nor "alcohol pad" is a drink.
STAND_ALONE = MINERALS | {"alcohol", "alkohol", "ethanol"}

# Salts that follow a name; they are never taken for a misspelled drug.
SALTS = frozenset(
    {
        "acetate", "anhydrous", "arginine", "besilate", "besylate", "bisulfate", "bromide", "butyrate",
        "calcium", "carbonate", "chloride", "cilexetil", "citrate", "dihydrate", "disoproxil", "erbumine",
        "etexilate", "fumarate", "furoate", "gluconate", "hcl", "hemihydrate", "hydrobromide", "hydrochloride",
        "isethionate", "lactate", "magnesium", "maleate", "medoxomil", "mesilate", "mesylate", "monohydrate",
        "nitrate", "phosphate", "polistirex", "potassium", "propionate", "sodium", "succinate", "sulfate",
        "sulphate", "tartrate", "tosylate", "trihydrate", "tromethamine", "valerate", "xinafoate",
    }
)  # fmt: skip

# Words and products that look like a misspelled drug and are none.
UNLIKE_ANY = frozenset(
    {
        "advanced", "alive", "ankara", "ansaid", "bidex", "complex", "doan", "doans", "elestrin", "emetrol", "estrogel",
        "extra", "forte", "free", "inulin", "lactinol", "lanolin", "lipid", "medrox", "nexavir", "regular",
        "satin", "serine", "strength", "sugar", "ultra", "velvet", "willow",
    }
)  # fmt: skip

# Strength, form, route and timing: left out before names are looked for.
FORMS = frozenset(
    {
        "a", "abuse", "deterrent", "microencapsulated", "sprinkle", "taeglich", "taglich", "tgl", "tabl", "tablette",
        "tabletten", "kapsel", "kapseln", "morgens", "abends", "mittags", "comprime", "comprimes", "comprimido",
        "gelule", "gelules", "par", "jour", "fois", "human", "usp", "porcine", "actuat",
        "actuation", "actuations", "aerosol", "am", "amp", "ampoule", "as", "at", "bd",
        "bedtime", "bid", "bottle", "cap", "caplet", "caps", "capsule", "capsules", "chewable", "coat",
        "coated", "continuous", "cr", "cramp", "cramps", "daily", "day", "days", "delayed", "depot",
        "disintegrating", "dispersible", "dose", "dosed", "doses", "dr", "drop", "drops", "each", "ec",
        "effervescent", "enteric", "er", "evening", "every", "extended", "film", "for", "g", "gm", "gram",
        "granules", "h", "high", "hour", "hours", "hr", "hrs", "hs", "in", "inhalant", "inhalation",
        "injectable", "injection", "intravenous", "iu", "iv", "kg", "l", "la", "leg", "legs", "liquid", "long",
        "low", "mane", "mcg", "meq", "metered", "mg", "microg", "microgram", "micrograms", "milligram",
        "milligrams", "ml", "mmol", "modified", "month", "monthly", "months", "morning", "mr", "nebulized",
        "needed", "night", "nightly", "nocte", "od", "of", "on", "once", "oral", "orally", "pack", "pain",
        "patch", "pen", "pill", "pills", "po", "powder", "prefilled", "prn", "puff", "puffs", "qd", "qid",
        "rapid", "release", "sachet", "sc", "since", "solution", "sr", "subcutaneous", "supplement",
        "supplements", "suspension", "sustained", "syringe", "syrup", "tab", "tablet", "tablets", "tabs", "tds",
        "three", "tid", "times", "transdermal", "twice", "two", "ug", "unit", "units", "unt", "use", "vial",
        "week", "weekly", "weeks", "xl", "xr", "year", "years",
    }
)  # fmt: skip

# Preparations that act where they are put; they do not count as taking the drug unless the ingredient says so.
LOCAL_FORMS = frozenset(
    {
        "cream", "dermal", "ear", "eye", "foam", "gel", "lotion", "mouthwash", "nasal", "ointment",
        "ophthalmic", "otic", "rinse", "shampoo", "swab", "swabs", "topical", "vaginal", "wipe", "wipes",
    }
)  # fmt: skip

# ATC groups of fixed combinations -> classes or groups that every member holds.
COMBINATION_ATC: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "A08AA51": ("carbonic_anhydrase_inhibitor",),
        "C03AB": ("thiazide_diuretic", "potassium_supplement"),
        "C03BB": ("thiazide_diuretic", "potassium_supplement"),
        "C03CB": ("loop_diuretic", "potassium_supplement"),
        "C03EA": ("thiazide_diuretic", "potassium_sparing_diuretic"),
        "C03EB": ("loop_diuretic", "potassium_sparing_diuretic"),
        "C07B": ("beta_blocker", "diuretic"),
        "C07C": ("beta_blocker", "diuretic"),
        "C07D": ("beta_blocker", "diuretic"),
        "C07FB": ("beta_blocker", "calcium_channel_blocker"),
        "C08CA51": ("calcium_channel_blocker", "nsaid"),
        "C08G": ("calcium_channel_blocker", "diuretic"),
        "C09BA": ("ace_inhibitor", "diuretic"),
        "C09BB": ("ace_inhibitor", "calcium_channel_blocker"),
        "C09BX": ("ace_inhibitor",),
        "C09DA": ("arb", "diuretic"),
        "C09DB": ("arb", "calcium_channel_blocker"),
        "G03CC": ("menopausal_estrogen",),
        "G03EA": ("menopausal_estrogen",),
        "G03F": ("menopausal_estrogen",),
        "G03HB": ("combined_hormonal_contraceptive",),
        "M01AE52": ("nsaid", "proton_pump_inhibitor"),
        "M01BA": ("corticosteroid",),
        "N02CC51": ("nsaid",),
        "R03DB": ("methylxanthine",),
    }
)

# ATC groups of fixed combinations whose members differ -> what some of them hold besides. A bare code of such a group
# leaves these open; without that, a complete list of drugs would rule them out.
COMBINATION_MAY_HOLD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "A02BD": ("proton_pump_inhibitor", "macrolide", "fluoroquinolone"),
        "A10BD": ("sglt2_inhibitor",),
        "A10BH5": ("statin",),
        "B01AC56": ("proton_pump_inhibitor",),
        "C03DA54": ("sglt2_inhibitor",),
        "C07F": ("calcium_channel_blocker",),
        "C09BX": ("beta_blocker_no_isa", "calcium_channel_blocker", "thiazide_diuretic"),
        "C09DX": ("beta_blocker_no_isa", "calcium_channel_blocker", "thiazide_diuretic"),
        "C09XA5": ("calcium_channel_blocker", "thiazide_diuretic"),
        "C10BX": ("ace_inhibitor", "arb", "beta_blocker_no_isa", "calcium_channel_blocker", "thiazide_diuretic"),
        "J01RA": ("aminoglycoside", "fluoroquinolone", "macrolide"),
        "J04AM": ("aminoglycoside", "fluoroquinolone"),
        "M01BA": ("nsaid",),
        "M05BB": ("calcium_supplement",),
        "N06CA": ("ssri_snri",),
    }
)

# RxNorm codes that are in circulation for another drug: code -> the drug that wrong lists mean by it.
WRONG_RXNORM: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "42463": ("clopidogrel",),
        "6387": ("azathioprine",),
        "7417": ("nitroglycerin", "glyceryl trinitrate"),
    }
)
