"""Names of substances and brands in other countries that do not follow from the English name by its ending.

Background knowledge, not looked up one by one. The forms that follow from the ending (furosemid, simvastatina) are made
where names are read, and accents are left out there.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["NAMES_ABROAD"]

# Ingredient -> names, divided by commas.
NAMES_ABROAD: Mapping[str, str] = MappingProxyType(
    {
        "acenocoumarol": "acenocumarol, Sintrom",
        "alendronic_acid": "Alendronsäure, acide alendronique, acido alendronico",
        "albuterol": "Sultanol",
        "allopurinol": "alopurinol",
        "amiloride": "amilorid hydrochlorid",
        "bempedoic_acid": "Bempedoinsäure",
        "caffeine": "Coffein, Koffein, cafeine, cafeina",
        "calcium": "Calciumcarbonat, Kalziumkarbonat, carbonate de calcium, carbonato calcico",
        "chlorthalidone": "clortalidona",
        "ciprofloxacin": "ciprofloxacino",
        "colchicine": "Colchicum dispert, kolchizin",
        "dexamethasone": "dexametasona",
        "ethacrynic_acid": "Etacrynsäure, acide etacrynique",
        "ferric_carboxymaltose": "Eisencarboxymaltose",
        "hydrochlorothiazide": "HCT, Esidrix, hidroclorotiazida, idroclorotiazide",
        "hydrocortisone": "hidrocortisona",
        "ibandronic_acid": "Ibandronsäure",
        "iron_sucrose": "Eisensaccharose",
        "levothyroxine": "levotiroxina, Eferox, Berlthyrox",
        "lithium": "Lithiumcarbonat, Quilonum, Hypnorex",
        "magnesium": (
            "mag glycinate, Magnesiumaspartat, Magnesiumcarbonat, Magnesiumsulfat, Magnesiumglycinat, Magnesium Verla, "
            "Magnesium Diasporal, Biolectra Magnesium, Epsom salt, Epsom salts"
        ),
        "magnesium_citrate": "mag citrate, Magnesiumcitrat",
        "magnesium_hydroxide": "mag hydroxide, Magnesiumhydroxid",
        "magnesium_oxide": "mag oxide, magnesium ox, Magnesiumoxid, Magnetrans",
        "methimazole": "tiamazol",
        "metoprolol": "Beloc",
        "niacin": "vitamin B3, Nikotinsäure, acide nicotinique, acido nicotinico",
        "pamidronic_acid": "Pamidronsäure",
        "pantoprazole": "Pantozol",
        "phenprocoumon": "fenprocumon",
        "polyethylene_glycol": "Laxido, Cosmocol",
        "potassium": (
            "Kaliumchlorid, Kaliumcitrat, Kaliumhydrogencarbonat, Kalium, potasio, cloruro potasico, "
            "chlorure de potassium"
        ),
        "propranolol": "Dociton",
        "quinine": "Chinin, Chininsulfat, chinina, sulfate de quinine, Limptar",
        "risedronic_acid": "Risedronsäure",
        "sodium_picosulfate": "Natriumpicosulfat, picosulfate sodium",
        "theophylline": "teofilina, teofillina",
        "unfractionated_heparin": "Heparin Natrium",
        "zoledronic_acid": "Zoledronsäure",
    }
)
