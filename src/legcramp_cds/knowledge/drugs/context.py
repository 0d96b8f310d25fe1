"""Drugs that do not cause cramps but decide what may be done: anticoagulants and mineral supplements.

Codes of the anticoagulants were looked up: warfarin in a value set of HL7, ATC in a Danish code system, phenprocoumon
and acenocoumarol in a mapping of PharmGKB, the other RxNorm codes in lists that agreed. Where none was seen, there is
none.
"""

from legcramp_cds.codes import NoCode
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import Direction, DrugClass, Role, beside, drug, said

_BEYOND = "Not in the evidence by name."

vitamin_k_antagonist = DrugClass(
    id="vitamin_k_antagonist",
    name="Vitamin K antagonists",
    synonyms=("vitamin K antagonist", "coumarin anticoagulant"),
    role=Role.CONTEXT,
    atc_prefixes=("B01AA",),
    ingredients=(
        drug("warfarin", "B01AA03", rx=("11289", "114194"), brands=("Coumadin", "Jantoven", "Marevan")),
        drug("phenprocoumon", "B01AA04", rx="8150", brands=("Marcumar", "Marcoumar", "Falithrom")),
        drug("acenocoumarol", "B01AA07", rx="154", brands=("Sintrom", "Sinthrome")),
    ),
    mechanism=("interaction",),
    why="Vitamin K2, proposed against cramps, works against them; bleeding matters for needles and calf swelling.",
    strength=None,
    direction=Direction.NONE,
    statements=(said("The trial of vitamin K2 against cramps left out people on a vitamin K antagonist.", "tan_2024"),),
    advice="No vitamin K2. Tell whoever does a needle EMG; a painful swollen calf may be a bleed.",
)

direct_oral_anticoagulant = DrugClass(
    id="direct_oral_anticoagulant",
    name="Direct oral anticoagulants",
    synonyms=("DOAC", "NOAC", "direct oral anticoagulant", "factor Xa inhibitor"),
    role=Role.CONTEXT,
    atc_prefixes=("B01AF",),
    ingredients=(
        drug("apixaban", "B01AF02", rx="1364430", brands=("Eliquis",)),
        drug("rivaroxaban", "B01AF01", rx="1114195", brands=("Xarelto",)),
        drug("dabigatran", "B01AE07", rx="1037042", also=("dabigatran etexilate",), brands=("Pradaxa",)),
        drug("edoxaban", "B01AF03", rx="1599538", brands=("Lixiana", "Savaysa"), note=_BEYOND),
    ),
    mechanism=("interaction",),
    why="Bleeding matters for needles and for a swollen calf.",
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "Bleeding after a needle EMG under anticoagulation is rare; examiners take care, and do not stop the drug.",
            reopened("aanem_bleeding", "news of March 2021"),
        ),
    ),
    advice="Tell whoever does a needle EMG; a painful swollen calf may be a bleed.",
)

heparin = DrugClass(
    id="heparin",
    name="Heparins",
    synonyms=("low-molecular-weight heparin", "low molecular weight heparin", "LMWH"),
    role=Role.CONTEXT,
    atc_prefixes=("B01AB",),
    # Antithrombin.
    atc_except=("B01AB02",),
    ingredients=(
        drug("unfractionated_heparin", "B01AB01", rx="5224", name="heparin", also=("unfractionated heparin",)),
        drug("enoxaparin", "B01AB05", rx="67108", brands=("Lovenox", "Clexane", "Klexane")),
        drug("dalteparin", "B01AB04", rx="67109", brands=("Fragmin",)),
        drug("tinzaparin", "B01AB10", rx="69646", brands=("Innohep",), note=_BEYOND),
    ),
    mechanism=("interaction",),
    why="Bleeding matters for needles and for a swollen calf; potassium may rise.",
    raised=("potassium",),
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "Bleeding after a needle EMG under anticoagulation is rare; examiners take care, and do not stop the drug.",
            reopened("aanem_bleeding", "news of March 2021"),
        ),
    ),
    advice="Tell whoever does a needle EMG; a painful swollen calf may be a bleed.",
)

magnesium_supplement = DrugClass(
    id="magnesium_supplement",
    name="Magnesium supplements",
    role=Role.TREATMENT,
    atc_prefixes=("A12CC",),
    ingredients=(
        drug(
            "magnesium",
            "B05XA05",
            "B05XA11",
            rx="6574",
            also=(
                "magnesium glycinate",
                "magnesium bisglycinate",
                "magnesium gluconate",
                "magnesium lactate",
                "magnesium aspartate",
                "magnesium orotate",
                "magnesium malate",
                "magnesium chloride",
                "magnesium sulfate",
                "magnesium sulphate",
                "magnesium carbonate",
                "magnesium glycerophosphate",
            ),
            brands=("Slow-Mag", "Magnesiocard", "Magnaspartate"),
            note="Oxide, hydroxide and citrate stand with the osmotic laxatives.",
        ),
    ),
    mechanism=("electrolyte_gain",),
    why="Adds to other sources of magnesium, dangerously so in kidney disease.",
    raised=("magnesium",),
    strength=None,
    direction=Direction.NONE,
    statements=(
        said("Of hospital patients on magnesium oxide who were tested, 23 % had raised magnesium.", "mgox_2019"),
    ),
    check=("magnesium", "creatinine"),
    advice="Count every source of magnesium, and know the eGFR, before more is given.",
)

potassium_supplement = DrugClass(
    id="potassium_supplement",
    name="Potassium supplements and salt substitutes",
    synonyms=("salt substitute",),
    role=Role.TREATMENT,
    atc_prefixes=("A12B",),
    ingredients=(
        drug(
            "potassium",
            "B05XA01",
            rx="8588",
            also=("potassium chloride", "potassium citrate", "potassium gluconate", "potassium bicarbonate", "KCl"),
            brands=("Klor-Con", "K-Dur", "Slow-K", "Sando-K", "Kalinor"),
            note=_BEYOND,
        ),
    ),
    mechanism=("electrolyte_gain",),
    why="Raises potassium, dangerously so in kidney disease or with a drug that keeps potassium.",
    raised=("potassium",),
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "With kidney failure, diabetes, an ACE inhibitor, an angiotensin blocker or a potassium-sparing drug, "
            "potassium can rise to a dangerous level, also from salt substitutes.",
            reopened("doorenbos_2003", "text"),
        ),
    ),
    check=("potassium", "creatinine"),
    advice="Know potassium and eGFR, and look for drugs that keep potassium.",
)

calcium_supplement = DrugClass(
    id="calcium_supplement",
    name="Calcium supplements",
    role=Role.TREATMENT,
    atc_prefixes=("A12AA",),
    ingredients=(
        drug(
            "calcium",
            "A02AC01",
            "B05XA07",
            "B05XA19",
            rx="1895",
            also=("calcium carbonate", "calcium citrate", "calcium gluconate", "calcium lactate", "calcium chloride"),
            brands=("Caltrate", "Calcichew", "Adcal"),
            note=_BEYOND,
        ),
    ),
    mechanism=("electrolyte_gain",),
    why="A sign that low calcium is known or feared; it binds other drugs in the gut.",
    raised=("calcium",),
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "Calcium keeps levothyroxine, tetracyclines, quinolones, iron and bisphosphonates from being taken up: "
            "hours between them.",
            reopened("kalcipos_smpc", "interactions"),
        ),
    ),
    check=("calcium",),
    advice="Ask why it is taken, and whether levothyroxine is taken at the same time.",
)

# In free text it is told from the laxative by its way of giving (`legcramp_cds.knowledge.drugs.cues`).
phosphate_infusion = DrugClass(
    id="phosphate_infusion",
    name="Phosphate by vein",
    role=Role.CONTEXT,
    ingredients=(
        drug(
            "infused_sodium_phosphate",
            "B05XA09",
            name="phosphate infusion",
            none=(NoCode("rxnorm", "36709 is the substance, however it is given; it stands with the laxatives"),),
        ),
    ),
    mechanism=("electrolyte_shift",),
    why="Phosphate binds calcium: given fast, calcium falls and tetany can follow.",
    lost=("calcium",),
    raised=("phosphate",),
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "Infused at a high concentration, it can lower calcium and bring tetany; calcium is followed.",
            reopened("sodium_phosphates_label", "warnings"),
        ),
    ),
    check=("calcium", "phosphate", "magnesium"),
    advice="Calcium before more is given, and slowly.",
)
