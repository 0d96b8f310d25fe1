"""Painkillers, immunosuppressants, colchicine, alcohol, and single drugs with a published mention."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, Role, beside, drug, said

# Named so that the class is complete in free text; their codes were not looked up.
_BEYOND = "Not in the evidence by name."

nsaid = DrugClass(
    id="nsaid",
    name="Naproxen and other NSAIDs",
    synonyms=(
        "NSAID",
        "anti-inflammatory",
        "anti-inflammatory drug",
        "nonsteroidal anti-inflammatory drug",
        "non-steroidal anti-inflammatory drug",
    ),
    atc_prefixes=("M01A",),
    atc_except=("M01AX",),
    ingredients=(
        drug("naproxen", "M01AE02", rx="7258", brands=("Aleve", "Naprosyn")),
        drug("celecoxib", "M01AH01", rx="140587", brands=("Celebrex",)),
        drug(
            "ibuprofen", "M01AE01", rx="5640", brands=("Advil", "Nurofen"), strength=CauseStrength.LABEL_OR_CASE_REPORTS
        ),
        drug(
            "diclofenac",
            "M01AB05",
            rx="3355",
            brands=("Voltaren",),
            strength=CauseStrength.LABEL_OR_CASE_REPORTS,
            note=_BEYOND,
        ),
        drug(
            "indomethacin",
            "M01AB01",
            rx="5781",
            also=("indometacin",),
            brands=("Indocin",),
            strength=CauseStrength.LABEL_OR_CASE_REPORTS,
            note=_BEYOND,
        ),
        drug(
            "meloxicam",
            "M01AC06",
            rx="41493",
            brands=("Mobic",),
            strength=CauseStrength.LABEL_OR_CASE_REPORTS,
            note=_BEYOND,
        ),
        drug(
            "etoricoxib",
            "M01AH05",
            rx="307296",
            brands=("Arcoxia",),
            strength=CauseStrength.LABEL_OR_CASE_REPORTS,
            note=_BEYOND,
        ),
        drug("ketoprofen", "M01AE03", rx="6142", strength=CauseStrength.LABEL_OR_CASE_REPORTS, note=_BEYOND),
        drug(
            "piroxicam",
            "M01AC01",
            rx="8356",
            brands=("Feldene",),
            strength=CauseStrength.LABEL_OR_CASE_REPORTS,
            note=_BEYOND,
        ),
    ),
    mechanism=("unknown", "electrolyte_shift"),
    why="The mechanism is unknown; by way of the kidney potassium may rise and sodium fall.",
    raised=("potassium",),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Naproxen is one of five drugs that a family practice review calls strongly associated with "
            "leg cramps, though very few people get them.",
            "allen_kirby_2012",
        ),
        said("Leg cramps were also reported in studies of celecoxib.", "allen_kirby_2012"),
    ),
    check=("creatinine", "potassium"),
    advice=(
        "What is taken against the soreness after a cramp can itself be on the list. With an ACE "
        "inhibitor and a diuretic it endangers the kidneys."
    ),
)

calcineurin_inhibitor = DrugClass(
    id="calcineurin_inhibitor",
    name="Calcineurin inhibitors",
    synonyms=("calcineurin inhibitor",),
    atc_prefixes=("L04AD",),
    ingredients=(
        drug("cyclosporine", "L04AD01", rx="3008", also=("ciclosporin",), brands=("Neoral", "Sandimmune")),
        drug("tacrolimus", "L04AD02", rx="42316", brands=("Prograf", "Envarsus")),
        drug("voclosporin", "L04AD03", rx="2475166", brands=("Lupkynis",)),
    ),
    mechanism=("electrolyte_loss", "neurotoxic"),
    why=(
        "The kidney wastes magnesium (TRPM6) and keeps potassium; tremor and other nerve effects; "
        "rarely a bone pain of both legs."
    ),
    lost=("magnesium",),
    raised=("potassium",),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said("Low magnesium with high potassium and acidosis is typical of the class.", "cni_review"),
        said("After transplantation both drugs lowered magnesium, tacrolimus more than cyclosporine.", "cni_mg_hsct"),
        said(
            "Cyclosporine is one of three drugs rated as a cause of clinically important low magnesium.",
            "drug_hypomg_2006",
        ),
        said(
            "A rare syndrome of disabling bone pain in both legs at high levels can be taken for cramps.", "cips_2011"
        ),
    ),
    check=("magnesium", "potassium", "creatinine"),
    also_check=("drug level",),
    advice=(
        "Nothing that changes the level (diltiazem, verapamil, quinine, a macrolide), and no "
        "magnesium, without the transplant team."
    ),
    monitoring=(
        "Tacrolimus: potassium and kidney function before the start and at visits; the trough level when a drug that "
        "changes it is added, or the dose or the product changes."
    ),
    monitoring_citations=(reopened("sps_tacrolimus", "before starting, ongoing"),),
)

colchicine = DrugClass(
    id="colchicine",
    name="Colchicine",
    ingredients=(drug("colchicine", "M04AC01", rx="2683", brands=("Colcrys",)),),
    mechanism=("myotoxic", "neurotoxic"),
    why=(
        "A vacuolar disease of nerve and muscle with weakness near the trunk and a raised creatine "
        "kinase, driven by kidney disease and by inhibitors of CYP3A4 or P-glycoprotein."
    ),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Among 674 people with gout the risk of muscle disease rose with kidney disease (hazard ratio "
            "29.1), cirrhosis (10.7), a higher dose (21) and a CYP3A4 inhibitor (12.0); a statin did not "
            "add to it (1.1).",
            "colchicine_korea",
        ),
        beside(
            "Weak hips with a raised creatine kinase came within weeks and months, with and without kidney disease, "
            "and went when it was stopped.",
            reopened("colchicine_myotonia", "patient and results"),
            reopened("colchicine_neuromyopathy_2001", "abstract"),
        ),
    ),
    check=("creatine_kinase", "creatinine", "alt"),
    advice="Hard stop: colchicine with clarithromycin or another strong inhibitor in kidney disease.",
)

alcohol = DrugClass(
    id="alcohol",
    name="Alcohol",
    synonyms=("alcohol abuse", "alcohol dependence"),
    ingredients=(
        drug(
            "ethanol",
            rx="448",
            also=("alcohol", "alcoholic drinks"),
            note="An exposure, not a prescribed drug. The ATC entry for ethanol as an antidote is left out on purpose.",
        ),
    ),
    mechanism=("electrolyte_loss", "neurotoxic", "myotoxic"),
    why=(
        "Magnesium is lost through the kidney; nerves and muscles are damaged, acutely and over "
        "years; withdrawal brings cramps."
    ),
    lost=("magnesium", "potassium", "phosphate"),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Over the age of 60 any drinking of alcohol went with nocturnal leg cramps, with a very wide interval.",
            "delacour_2018",
            measure="odds_ratio",
            value=6.5,
            interval=(1.68, 38.05),
        ),
    ),
    check=("magnesium", "potassium", "phosphate", "creatine_kinase", "glucose"),
    also_check=("gamma-glutamyl transferase",),
    advice=("Screen with AUDIT-C; swelling, dark urine or weakness after heavy drinking: creatine kinase."),
    on_drug_lists=False,
)

other_reported = DrugClass(
    id="other_reported",
    name="Other drugs reported with cramps",
    ingredients=(
        drug("tolcapone", "N04BX01", rx="72937", brands=("Tasmar",)),
        drug("cimetidine", "A02BA01", rx="2541", brands=("Tagamet",)),
        drug("succinylcholine", "M03AB01", rx="10154", also=("suxamethonium",), brands=("Anectine",)),
        drug("penicillamine", "M01CC01", rx="7975", brands=("Cuprimine",)),
        drug(
            "amiodarone",
            "C01BD01",
            rx="703",
            brands=("Cordarone", "Pacerone"),
            note="Disease of nerve and muscle, hypothyroidism, long QT: no quinine.",
        ),
        drug(
            "isotretinoin",
            "D10BA01",
            rx="6064",
            brands=("Accutane", "Roaccutane"),
            note="Creatine kinase rises with exercise in adolescents.",
        ),
        drug("daptomycin", "J01XX09", rx="22299", brands=("Cubicin",), note="Creatine kinase every week."),
        drug("terbinafine", "D01BA02", rx="37801", brands=("Lamisil",), note="Muscle pain in reports."),
        drug("febuxostat", "M04AA03", rx="73689", brands=("Uloric", "Adenuric")),
        drug("allopurinol", "M04AA01", rx="519", brands=("Zyloprim",)),
        drug("leuprorelin", "L02AE02", rx="42375", also=("leuprolide",), brands=("Lupron",)),
        drug("interferon_beta_1a", "L03AB07", rx="75917", brands=("Avonex", "Rebif")),
        drug("sevelamer", "V03AE02", rx="214824", brands=("Renvela",)),
        drug("patiromer", "V03AE09", rx="1716203", brands=("Veltassa",), note="Lowers magnesium."),
    ),
    mechanism=("various",),
    why="Each of them is mentioned with cramps in some publication.",
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.INCREASES,
    statements=(
        said("One source puts cramps on tolcapone at one user in ten or more.", "rxlist_cramps_2016"),
        said("Cimetidine and succinylcholine stand on a published list of cramp-causing drugs.", "medal_cramp_drugs"),
        said("Penicillamine is a listed cause of muscle disease from drugs.", "uspharm_myopathy"),
    ),
    check=("creatine_kinase",),
    advice="To be reported as possible only.",
)


beta3_agonist = DrugClass(
    id="beta3_agonist",
    name="Beta-3 agonists for the bladder",
    synonyms=("beta-3 agonist",),
    ingredients=(
        drug(
            "mirabegron",
            "G04BD12",
            rx="1300786",
            brands=("Myrbetriq", "Betmiga"),
        ),
        drug("vibegron", "G04BD15", rx="2472254", brands=("Gemtesa", "Obgemsa"), note="Stimulates beta-3 receptors."),
    ),
    role=Role.CONTEXT,
    mechanism=("various",),
    why="They act on beta-3 receptors, so that what is known of beta-2 agonists does not carry over.",
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside(
            "Nausea, headache, high blood pressure, diarrhea, constipation, dizziness and a fast pulse made people "
            "stop mirabegron in its trials; cramps are not among them.",
            reopened("rxlist_myrbetriq", "clinical trials experience"),
        ),
    ),
    advice="Cramps from it were found in no document: look for another cause first.",
)
