"""Brand names of the United States, each with what it holds: from RxNorm's release of 2025-10-06, read on 2026-11-27.

What the files of the classes name stands there. Left out are what is put on skin, eye or nose, vitamins with minerals,
solutions for infusion and dialysis, brands that mean something else in another country, and those that are ordinary
words or first names.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["BRANDS", "BRANDS_OF_CLASSES", "BRANDS_OF_COMBINATIONS"]

# Ingredient -> brands, divided by commas.
BRANDS: Mapping[str, str] = MappingProxyType(
    {
        "albuterol": "Airsupra",
        "allopurinol": "Duzallo",
        "baclofen": "Fleqsuvy, Gablofen, Lyvispah, Ozobax",
        "bisacodyl": "Bisac-Evac",
        "bortezomib": "Boruzu",
        "buprenorphine": "Belbuca, Brixadi, Bunavail, Buprenex, BuTrans, Sublocade, Suboxone, Zubsolv",
        "caffeine": "Cafergot, Esgic, Fioricet, NoDoz, Vivarin",
        "calcium": "Alka-Mints, Nutralox, Os-Cal, Oysco, Titralac, Tums, Viactiv",
        "canagliflozin": "Invokamet",
        "carboplatin": "Kyxata",
        "celecoxib": "Elyxyb, Vyscoxa",
        "chlorthalidone": "Clorpres, Hemiclor",
        "choline_fenofibrate": "Fibricor",
        "ciprofloxacin": "Proquin",
        "clozapine": "Versacloz",
        "codeine": "Biotussin, Brontex, Cheratussin, Tuxarin, Tuzistra",
        "colchicine": "Gloperba, Lodoco, Mitigare",
        "conjugated_estrogens": "Premphase, Prempro",
        "cyclosporine": "Gengraf",
        "dapagliflozin": "Qtern",
        "daptomycin": "Dapzura",
        "dasatinib": "Phyrago",
        "denosumab": "Bildyos, Bilprevda, Bomyntra, Conexxence, Jubbonti, Osenvelt, Stoboclo, Wyost",
        "dexamethasone": "Dxevo, Hemady, HiDex, TaperDex, Zcort",
        "diclofenac": "Arthrotec, Cambia, Cataflam, Lofena, Zipsor, Zorvolex",
        "digoxin": "Digitek, Digox",
        "diltiazem": "Cartia XT, Dilt-XR, Diltzac, Matzim, Taztia, Tiadylt, Tiazac",
        "docetaxel": "Beizray, Docivyx",
        "dolutegravir": "Dovato, Juluca, Triumeq",
        "donepezil": "Namzaric",
        "duloxetine": "Drizalma, Irenka",
        "empagliflozin": "Trijardy",
        "enalapril": "Epaned",
        "ertugliflozin": "Segluromet, Steglujan",
        "erythromycin": "Ery-Tab, EryPed, Erythrocin",
        "estradiol": (
            "Abigale Lo, Activella, Amabelz, Angeliq, Bijuva, Climara, Combipatch, Delestrogen, "
            "Etyqa, Lopreeza, Lyllana, Menostar, Mimvey, Minivelle, Myfembree, Oriahnn, Prefest, "
            "Vivelle"
        ),
        "ethinylestradiol_desogestrel": (
            "Azurette, Bekyree, Caziant, Cyred, Enskyce, Isibloom, Juleber, Kalliga, Kariva, Mircette, Pimtrea, "
            "Reclipsen, Simliya, Velivet, Viorele, Volnea"
        ),
        "ethinylestradiol_drospirenone": (
            "Beyaz, Gianvi, Jasmiel, Lo-Zumandimine, Ocella, Safyral, Tydemy, Vestura, Zumandimine"
        ),
        "ethinylestradiol_levonorgestrel": (
            "Afirmelle, Altavera, Amethia Lo, Ashlyna, Aviane, Balcoltra, Camrese, CamreseLo, Chateal, Daysee, "
            "Dolishale, Enpresse, Falmina, Fayosim, Iclevia, Introvale, Jaimiess, Jolessa, Joyeaux, Kurvelo, "
            "Levonest, Lillow, Lo Simpesse, Lojaimiess, LoSeasonique, Lutera, Minzoya, Orsythia, Rivelsa, "
            "Rosyrah, Seasonique, Setlakin, Simpesse, Sronyx, Trivora, Twirla, Tyblume, Vienva"
        ),
        "ethinylestradiol_norethindrone": (
            "Alyacen, Aranelle, Aurovela, Balziva, Blisovi, Briellyn, Cyonanz, Dasetta, Feirza, Femlyv, "
            "Galbriela, Gemmily, Generess, Junel, Kaitlib, Layolis, Lomedia, Merzee, "
            "Microgestin, Necon, Nexesta, Nortrel, Ortho-Novum, Philith, Pirmella, Rhuzdah, Tarina, Taysofy, "
            "Taytulla, Tilia, Tri-Legest, Vyfemla, Wymzya, Xarah, Xelria, Zenchent"
        ),
        "ethinylestradiol_norgestimate": (
            "Estarylla, Femynor, Mono-Linyah, Nymyo, Previfem, Sprintec, Tri Femynor, Tri-Estarylla, TRI-LINYAH, "
            "Tri-Lo-Mili, Tri-Mili, Tri-Previfem, Tri-Sprintec, Tri-VyLibra, Trinessa, VyLibra"
        ),
        "fenofibrate": "Antara, Fenoglide, Lipofen",
        "fentanyl": "Abstral, Actiq, Fentora, Ionsys, Subsys",
        "formoterol": "Bevespi, Breyna, Breztri, Perforomist",
        "furosemide": "Furoscix",
        "gabapentin": "Gabarone, Gralise, Horizant",
        "hydrochlorothiazide": "Inzirqo",
        "hydrocodone": (
            "Hycet, Hycodan, Hycofenix, Hysingla, Lorcet, Lortab, Norco, Obredon, Tussigon, Verdrocet, Zohydro"
        ),
        "hydrocortisone": "Alkindi, Khindivi",
        "hydromorphone": "Dilaudid",
        "hydroxychloroquine": "Sovuna",
        "ibuprofen": "Caldolor, Combogesic, Duexis, Motrin, Neoprofen",
        "imatinib": "Imkeldi",
        "indomethacin": "Tivorbex",
        "insulin_aspart": "Merilog",
        "insulin_degludec": "Xultophy",
        "insulin_glargine": "Basaglar, Rezvoglar, Semglee, Soliqua",
        "insulin_human": "Afrezza, Myxredlin",
        "insulin_lispro": "Admelog, Lyumjev",
        "isotretinoin": "Absorica, Amnesteem, Claravis, Myorisan, Sotret, Zenatane",
        "lactulose": "Constulose, Enulose, Generlac, Kristalose",
        "leuprorelin": "Camcevi, Eligard, Fensolvi, Lutrate, Vabrinty",
        "levothyroxine": "Ermeza, Levo-T, Levoxyl, Thyquidity, Tirosint, Unithroid",
        "liothyronine": "Liomny, Triostat",
        "lisinopril": "Qbrelis",
        "losartan": "Arbli",
        "magnesium": "Mag-Tab, Maginex, Magtrate",
        "magnesium_citrate": "Citroma",
        "magnesium_hydroxide": "Almacone, Gelusil, Mintox Plus",
        "magnesium_oxide": "Beelith, Uro-Mag",
        "meloxicam": "Anjeso, Qmiiz, Symbravo, Vivlodex, Xifyrm",
        "methadone": "Diskets, Dolophine, Methadose",
        "metoclopramide": "Metozolv",
        "metoprolol": "Kapspargo",
        "morphine": "Arymo, Duramorph, Infumorph, Kadian, Mitigo, MS Contin",
        "naproxen": "Anaprox, Naprelan, Treximet",
        "neostigmine": "Prevduo",
        "niacin": "Endur-Acin, Niacor",
        "nifedipine": "Afeditab CR",
        "nilotinib": "Danziten",
        "norelgestromin_patch": "Zafemy",
        "olanzapine": "Lybalvi",
        "omeprazole": "Konvomep, Talicia, Yosprala",
        "oxycodone": "Endocet, Nalocet, Oxaydo, Oxycontin, Percocet, Primlev, Roxicodone, Roxybond, Xtampza",
        "paliperidone": "Erzofri",
        "paroxetine": "Brisdelle, Pexeva",
        "penicillamine": "D-Penamine, Depen",
        "pitavastatin": "Zypitamag",
        "polyethylene_glycol": "ClearLax, Gavilax, GentleLax, HealthyLax, PureLax",
        "potassium": "Cytra-K, Effer-K, K-Tab, Pokonza, Urocit-K",
        "prednisolone": "MILLIPRED, Orapred, Pediapred, Veripred",
        "prednisone": "Rayos",
        "propranolol": "Hemangeol, InnoPran",
        "riluzole": "Exservan, Teglutik, Tiglutik",
        "risedronic_acid": "Atelvia",
        "risperidone": "Perseris, Rykindo, Uzedy",
        "ritonavir": "Kaletra, Paxlovid",
        "rosuvastatin": "Ezallor",
        "salmeterol": "AirDuo, Wixela",
        "senna": "Laxacin, Senexon, SenoSol",
        "sevelamer": "RenaGel",
        "simvastatin": "Flolipid",
        "sotalol": "Sorine, Sotylize",
        "succinylcholine": "Quelicin",
        "tacrolimus": "Astagraf",
        "tapentadol": "Nucynta",
        "tenofovir_disoproxil": "Cimduo, Complera, Delstrigo, Stribild, Temixys, Truvada",
        "teriparatide": "Bonsity, Yorvipath",
        "theophylline": "Elixophyllin",
        "tizanidine": "Ontralfy",
        "topiramate": "Eprontia, Qsymia, Qudexy, Trokendi",
        "torsemide": "Soaanz",
        "tramadol": "ConZip, Qdolo, Ultracet, Ultram",
        "verapamil": "Verelan",
        "vincristine": "Vincasar",
        "zidovudine": "Combivir, Trizivir",
        "zolpidem": "Edluar, Zolpimist",
        "zonisamide": "Zonisade",
    }
)

# Brand -> the ingredients that this library knows of.
BRANDS_OF_COMBINATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "Ascomp": ("caffeine", "codeine"),
        "Atripla": ("efavirenz", "tenofovir_disoproxil"),
        "Byvalson": ("nebivolol", "valsartan"),
        "Consensi": ("amlodipine", "celecoxib"),
        "GaviLyte-C": ("polyethylene_glycol", "potassium", "sodium_sulfate"),
        "GaviLyte-N": ("polyethylene_glycol", "potassium"),
        "Gavilyte-G": ("polyethylene_glycol", "potassium", "sodium_sulfate"),
        "Gavilyte-H": ("polyethylene_glycol", "potassium"),
        "Golytely": ("polyethylene_glycol", "potassium", "sodium_sulfate"),
        "Ibudone": ("hydrocodone", "ibuprofen"),
        "MagneBind": ("calcium", "magnesium"),
        "Omeclamox": ("clarithromycin", "omeprazole"),
        "Pepcid Complete": ("calcium", "magnesium_hydroxide"),
        "Plenvu": ("polyethylene_glycol", "potassium", "sodium_sulfate"),
        "Prestalia": ("amlodipine", "perindopril"),
        "Reprexain": ("hydrocodone", "ibuprofen"),
        "Rolaids": ("calcium", "magnesium_hydroxide"),
        "Roszet": ("ezetimibe", "rosuvastatin"),
        "Seglentis": ("celecoxib", "tramadol"),
        "Suflave": ("magnesium", "polyethylene_glycol", "potassium", "sodium_sulfate"),
        "Sutab": ("magnesium", "potassium", "sodium_sulfate"),
        "Symbyax": ("fluoxetine", "olanzapine"),
        "Symfi": ("efavirenz", "tenofovir_disoproxil"),
        "Thyrolar": ("levothyroxine", "liothyronine"),
        "TriLyte": ("polyethylene_glycol", "potassium"),
        "Vicoprofen": ("hydrocodone", "ibuprofen"),
    }
)

# Brand -> class, where the ingredient has no name of its own here.
BRANDS_OF_CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "Apidra": "insulin",
        "Covaryx": "menopausal_estrogen",
        "Cryselle": "combined_hormonal_contraceptive",
        "Elinest": "combined_hormonal_contraceptive",
        "Estratest": "menopausal_estrogen",
        "Ex-Lax": "laxative_stimulant",
        "Fyavolv": "menopausal_estrogen",
        "Jevantique": "menopausal_estrogen",
        "Jinteli": "menopausal_estrogen",
        "Kelnor": "combined_hormonal_contraceptive",
        "Low-Ogestrel": "combined_hormonal_contraceptive",
        "Menest": "menopausal_estrogen",
        "Turqoz": "combined_hormonal_contraceptive",
        "Valtya": "combined_hormonal_contraceptive",
        "Zovia": "combined_hormonal_contraceptive",
    }
)
