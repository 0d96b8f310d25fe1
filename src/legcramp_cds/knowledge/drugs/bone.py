"""Drugs for bone and calcium, and intravenous iron."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import (
    CauseStrength,
    Direction,
    DrugClass,
    beside,
    drug,
    found,
    said,
)
from legcramp_cds.knowledge.terminology.uncoded import uncoded

_NO_IRON_CODE = uncoded("ATC has one group for all of them, B03AC", "atc")
_ONE_LIST = uncoded("seen in the owner's release alone, and in no second list", "rxnorm")

parathyroid_analog = DrugClass(
    id="parathyroid_analog",
    name="Teriparatide and abaloparatide",
    synonyms=("parathyroid hormone analog",),
    atc_prefixes=("H05AA",),
    ingredients=(
        drug("teriparatide", "H05AA02", rx="32915", brands=("Forteo", "Forsteo")),
        drug("abaloparatide", "H05AA04", brands=("Tymlos", "Eladynos")),
    ),
    mechanism=("electrolyte_shift", "unknown"),
    why=("Calcium rises for some hours, most at four to six hours after a dose; why cramps occur is not proven."),
    raised=("calcium",),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Teriparatide is one of five drugs that a family practice review calls strongly associated "
            "with leg cramps.",
            "allen_kirby_2012",
        ),
        said(
            "Product material of teriparatide puts leg cramps among the side effects of 2 to 6 % of users.", "elevosteo"
        ),
        said(
            "Spasms of leg or back muscles were reported after marketing; calcium peaks about four to six "
            "hours after a dose.",
            "forteo_lilly",
        ),
        found(
            "Muscle spasms of leg or back were reported once teriparatide was on the market.",
            reopened("lilly_teriparatide", "answer"),
        ),
    ),
    check=("calcium",),
    also_check=("uric acid",),
    advice="Draw calcium away from the dose.",
    monitoring="Calcium if there are symptoms, at least 16 hours after the dose.",
    monitoring_citations=(reopened("lilly_teriparatide", "answer"),),
)

bisphosphonate_denosumab = DrugClass(
    id="bisphosphonate_denosumab",
    name="Bisphosphonates, denosumab, romosozumab",
    synonyms=("bisphosphonate",),
    atc_prefixes=("M05BA", "M05BB"),
    ingredients=(
        drug("denosumab", "M05BX04", rx="993449", brands=("Prolia", "Xgeva")),
        drug("romosozumab", "M05BX06", rx="2123126", brands=("Evenity",)),
        drug("zoledronic_acid", "M05BA08", rx="77655", also=("zoledronate",), brands=("Reclast", "Zometa")),
        drug("alendronic_acid", "M05BA04", rx="46041", also=("alendronate",), brands=("Fosamax",)),
        drug("risedronic_acid", "M05BA07", rx="73056", also=("risedronate",), brands=("Actonel",)),
        drug("ibandronic_acid", "M05BA06", rx="115264", also=("ibandronate",), brands=("Boniva",)),
        drug("pamidronic_acid", "M05BA03", rx="11473", also=("pamidronate",), brands=("Aredia",)),
    ),
    mechanism=("electrolyte_loss",),
    why=(
        "Bone no longer gives up calcium; where vitamin D is low or the kidneys fail, low calcium "
        "brings cramps, tetany and a long QT."
    ),
    lost=("calcium", "phosphate", "magnesium"),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES_VIA_CALCIUM,
    statements=(
        said(
            "Boxed warning of the FDA, January 2024: severe low calcium on denosumab in advanced kidney "
            "disease, above all on dialysis; muscle spasms are a named symptom, and there may be none.",
            "fda_denosumab_2024",
        ),
        said(
            "Among people on dialysis, 41.1 % on denosumab and 2.0 % on an oral bisphosphonate had severe "
            "low calcium within 12 weeks; it began in the first week and lasted up to ten.",
            "denosumab_dialysis_cohort",
            measure="relative_risk",
            value=20.7,
            interval=(13.2, 41.2),
        ),
    ),
    check=("calcium", "albumin", "magnesium", "phosphate", "vitamin_d", "pth", "creatinine"),
    advice=(
        "Cramps or tingling after denosumab or zoledronate: calcium with albumin, magnesium and an "
        "ECG the same day. Denosumab must not lapse without a plan, because fractures rebound."
    ),
    monitoring=(
        "Denosumab: a low calcium is corrected first. In people at risk calcium, phosphate and magnesium 10 to 14 days "
        "after it; with an eGFR below 30 calcium every week in the first month and every month from then on."
    ),
    monitoring_citations=(reopened("prolia_boxed_copy", "warnings"),),
)

calcimimetic = DrugClass(
    id="calcimimetic",
    name="Calcimimetics",
    synonyms=("calcimimetic",),
    ingredients=(
        drug("cinacalcet", "H05BX01", rx="407990", brands=("Sensipar", "Mimpara")),
        drug("etelcalcetide", "H05BX04", rx="1876119", brands=("Parsabiv",)),
    ),
    mechanism=("electrolyte_loss",),
    why="They lower parathyroid hormone and calcium.",
    lost=("calcium",),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES_VIA_CALCIUM,
    statements=(
        beside("Cinacalcet lowers calcium, below the limit in some.", reopened("mims_cinacalcet", "monitoring")),
        found(
            "Tingling, muscle pain, cramps, tetany and convulsions of low calcium are a warning of the label of "
            "cinacalcet; on dialysis 66 percent had a calcium below 8.4 mg/dL at least once, 25 percent on placebo.",
            reopened("fda_sensipar_2014", "warnings and adverse reactions"),
        ),
    ),
    check=("calcium", "albumin", "phosphate", "pth"),
    advice="Cramps on this class: calcium today.",
    monitoring="Calcium within a week of a start or a change of dose, then every month.",
    monitoring_citations=(reopened("mims_cinacalcet", "monitoring"),),
)

iv_iron = DrugClass(
    id="iv_iron",
    name="Intravenous iron",
    synonyms=("intravenous iron", "IV iron", "iron infusion"),
    atc_prefixes=("B03AC",),
    ingredients=(
        drug("iron_sucrose", rx="24909", brands=("Venofer",), none=_NO_IRON_CODE),
        drug("ferric_carboxymaltose", brands=("Injectafer", "Ferinject"), none=(*_NO_IRON_CODE, *_ONE_LIST)),
        drug("ferric_derisomaltose", brands=("Monoferric", "Monofer"), none=(*_NO_IRON_CODE, *_ONE_LIST)),
        drug("sodium_ferric_gluconate", rx="261435", brands=("Ferrlecit",), none=_NO_IRON_CODE),
        drug("iron_dextran", rx="5992", brands=("INFeD", "CosmoFer"), none=_NO_IRON_CODE),
        drug("ferumoxytol", rx="473387", brands=("Feraheme",), none=_NO_IRON_CODE),
    ),
    mechanism=("unknown", "electrolyte_loss"),
    why=(
        "Cramps come during or soon after the infusion; ferric carboxymaltose makes the kidney waste "
        "phosphate. On dialysis the session itself is the likelier culprit."
    ),
    lost=("phosphate",),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Iron sucrose is one of five drugs that a family practice review calls strongly associated "
            "with leg cramps, though few people get them.",
            "allen_kirby_2012",
        ),
        said(
            "A product page lists muscle cramp among the common reactions of adults to iron sucrose.",
            "iron_sucrose_monograph",
        ),
        said(
            "Ferric carboxymaltose lowers phosphate through FGF23 in most people with normal kidneys; not "
            "every intravenous iron does so.",
            "iron_hypophos_review",
        ),
    ),
    check=("phosphate", "calcium", "magnesium"),
    advice=("On dialysis look at the ultrafiltration first; otherwise measure phosphate after ferric carboxymaltose."),
    monitoring=(
        "Ferric carboxymaltose: phosphate in long treatment, with several high doses, or where phosphate may be low "
        "already."
    ),
    monitoring_citations=(reopened("ggc_ferinject", "key messages"),),
)
