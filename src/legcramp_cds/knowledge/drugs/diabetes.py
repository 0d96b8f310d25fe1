"""Drugs for diabetes."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, beside, drug, unverified

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
    mechanism=("electrolyte_shift",),
    why=(
        "Potassium and phosphate shift into the cells, glucose may fall too low, and the drug is a "
        "marker of diabetes with its neuropathy."
    ),
    lost=("potassium", "phosphate"),
    strength=CauseStrength.WEAK,
    direction=Direction.INCREASES,
    statements=(unverified("Night cramps on insulin may be a sign of low glucose at night or of neuropathy."),),
    check=("glucose", "potassium", "phosphate", "hba1c"),
    advice="Have the glucose measured the next time it happens at night.",
    monitoring="Glucose during a cramp.",
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
    mechanism=("volume_depletion",),
    why=("Glucose draws water and salt into the urine; magnesium tends to rise, so that the class may even protect."),
    lost=("sodium",),
    raised=("magnesium",),
    strength=CauseStrength.WEAK,
    direction=Direction.UNCERTAIN,
    statements=(
        beside(
            "A case of low sodium with loss of fluid was reported.",
            reopened("dhanasekaran_2022", "abstract"),
        ),
        beside(
            "Loss of fluid is a little more frequent than on placebo; it is paused when dehydration threatens.",
            reopened("australian_prescriber_sglt2", "adverse effects"),
        ),
        unverified("Some label tables name muscle spasm; no trial with cramps was looked up."),
    ),
    check=("sodium", "creatinine"),
    also_check=("ketones, if unwell",),
    advice=("Someone with cramps who vomits or feels ill needs a ketone test, whatever the glucose says."),
    monitoring="Volume status with a loop diuretic; the drug is paused on sick days.",
    monitoring_citations=(reopened("australian_prescriber_sglt2", "adverse effects"),),
)
