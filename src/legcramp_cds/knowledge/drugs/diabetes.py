"""Drugs for diabetes."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import Direction, DrugClass, Role, beside, drug, found

insulin = DrugClass(
    id="insulin",
    name="Insulins",
    synonyms=("insulin",),
    atc_prefixes=("A10A",),
    ingredients=(
        drug(
            "insulin_human",
            "A10AB01",
            "A10AC01",
            "A10AD01",
            "A10AE01",
            rx=("253182", "1605101"),
            name="human insulin",
            also=(
                "regular insulin",
                "NPH insulin",
                "insulin isophane",
                "isophane insulin",
                "insulin regular",
                "insulin, regular, human",
            ),
            brands=("Humulin", "Novolin", "Actrapid"),
        ),
        drug("insulin_glargine", "A10AE04", rx="274783", brands=("Lantus", "Toujeo")),
        drug("insulin_degludec", "A10AE06", rx="1670007", brands=("Tresiba",)),
        drug("insulin_detemir", "A10AE05", rx="139825", brands=("Levemir",)),
        drug("insulin_aspart", "A10AB05", "A10AD05", rx="51428", brands=("NovoLog", "NovoRapid", "Fiasp")),
        drug("insulin_lispro", "A10AB04", "A10AC04", "A10AD04", rx="86009", brands=("Humalog",)),
    ),
    role=Role.MARKER,
    mechanism=("electrolyte_shift",),
    why="It moves potassium into the cells, and it is a marker of diabetes with its neuropathy.",
    lost=("potassium", "phosphate"),
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "Insulin moves potassium into the cells; into the vein it lowers potassium the more, the higher the dose.",
            reopened("insulin_potassium_page", "first answer"),
        ),
    ),
    check=("glucose", "potassium", "phosphate", "hba1c"),
    advice="Cramps from it were found in no document: look at the diabetes, its nerves and its arteries.",
)

sglt2_inhibitor = DrugClass(
    id="sglt2_inhibitor",
    name="SGLT2 inhibitors",
    synonyms=("SGLT2 inhibitor", "gliflozin"),
    atc_prefixes=("A10BK",),
    ingredients=(
        drug("canagliflozin", "A10BK02", rx="1373458", brands=("Invokana",)),
        drug("dapagliflozin", "A10BK01", rx="1488564", brands=("Farxiga", "Forxiga")),
        drug("empagliflozin", "A10BK03", rx="1545653", brands=("Jardiance",)),
        drug("ertugliflozin", "A10BK04", rx="1992672", brands=("Steglatro",)),
    ),
    role=Role.CONTEXT,
    mechanism=("volume_depletion",),
    why=("Glucose draws water and salt into the urine; magnesium tends to rise, so that the class may even protect."),
    lost=("sodium",),
    raised=("magnesium",),
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "A case of low sodium with loss of fluid was reported.",
            reopened("dhanasekaran_2022", "abstract"),
        ),
        beside(
            "Loss of fluid is a little more frequent than on placebo; it is paused when dehydration threatens.",
            reopened("australian_prescriber_sglt2", "adverse effects"),
        ),
        found(
            "In 76 people with diabetes, cramps and weakness got rarer on an SGLT2 inhibitor than on other tablets.",
            reopened("sglt2_cramps_trial", "abstract"),
        ),
    ),
    check=("sodium", "creatinine"),
    also_check=("ketones, if unwell",),
    advice=("Someone with cramps who vomits or feels ill needs a ketone test, whatever the glucose says."),
    monitoring="Volume status with a loop diuretic; the drug is paused on sick days.",
    monitoring_citations=(reopened("australian_prescriber_sglt2", "adverse effects"),),
)
