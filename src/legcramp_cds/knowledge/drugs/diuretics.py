"""Diuretics: what they take out of the body, and what the potassium-sparing ones keep in."""

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

loop_diuretic = DrugClass(
    id="loop_diuretic",
    name="Loop diuretics",
    synonyms=("loop diuretic",),
    atc_prefixes=("C03C",),
    ingredients=(
        drug("furosemide", "C03CA01", rx="4603", also=("frusemide",), brands=("Lasix", "Frusid")),
        drug("bumetanide", "C03CA02", rx="1808", brands=("Bumex", "Burinex")),
        drug("torsemide", "C03CA04", rx="38413", also=("torasemide",), brands=("Demadex", "Torem")),
        drug("ethacrynic_acid", "C03CC01", rx="4109", also=("etacrynic acid",), brands=("Edecrin",)),
        drug("piretanide", "C03CA03", brands=("Arelix",)),
    ),
    mechanism=("electrolyte_loss", "volume_depletion"),
    why=(
        "They stop salt uptake in the thick ascending limb, so that potassium, magnesium and calcium "
        "go out with the urine."
    ),
    lost=("potassium", "magnesium", "calcium", "sodium", "chloride"),
    strength=CauseStrength.WEAK,
    direction=Direction.INCREASES,
    statements=(
        said(
            "After a loop diuretic was started, new cramp treatment rose only a little, and chance was not excluded.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=1.2,
            interval=(1.0, 1.44),
        ),
        said(
            "Taken together, diuretics were clearly linked to new cramp treatment.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=1.47,
            interval=(1.33, 1.63),
        ),
        said(
            "Furosemide, bumetanide, torsemide and ethacrynic acid are on the FDA's list of drugs that "
            "add to the magnesium loss of a proton pump inhibitor.",
            "medscape_ppi_2011",
        ),
        said(
            "Less magnesium is taken up between the cells of the loop of Henle, and low potassium adds to the loss.",
            "workeneh_2021",
            "hypomg_icu_2018",
        ),
    ),
    check=("potassium", "magnesium", "sodium", "calcium", "creatinine", "bicarbonate"),
    advice=(
        "Where cramps began or got worse after a start or a higher dose, look at potassium, "
        "magnesium, calcium, sodium and kidney function, and correct magnesium before or together "
        "with potassium. Take the dose up with the prescriber; in heart failure nothing is stopped "
        "without a review."
    ),
    monitoring=(
        "In heart failure electrolytes and creatinine before the start and after one week, in high blood pressure "
        "after four to six weeks; then every three to twelve months by risk, and after a higher dose, with another "
        "drug that matters, and in illness."
    ),
    monitoring_citations=(reopened("bpac_diuretics_2009", "when do we monitor"),),
)

thiazide_diuretic = DrugClass(
    id="thiazide_diuretic",
    name="Thiazide and thiazide-like diuretics",
    synonyms=("thiazide", "thiazide diuretic", "thiazide-like diuretic"),
    atc_prefixes=("C03A", "C03BA"),
    ingredients=(
        drug("hydrochlorothiazide", "C03AA03", rx="5487", also=("HCTZ",), brands=("Microzide", "Esidrex")),
        drug("chlorthalidone", "C03BA04", rx="2409", also=("chlortalidone",), brands=("Thalitone", "Hygroton")),
        drug("indapamide", "C03BA11", rx="5764", brands=("Lozol", "Natrilix")),
        drug("metolazone", "C03BA08", rx="6916", brands=("Zaroxolyn",)),
        drug("bendroflumethiazide", "C03AA01", rx="1369", also=("bendrofluazide",), brands=("Aprinox",)),
        drug("chlorothiazide", "C03AA04", rx="2396", brands=("Diuril",)),
        drug("methyclothiazide", "C03AA08", rx="6860", brands=("Enduron",)),
        drug("hydroflumethiazide", "C03AA02", rx="5495"),
        drug("xipamide", "C03BA10", rx="11371", brands=("Diurexan",)),
        drug("clopamide", "C03BA03", rx="2603", brands=("Brinaldix",)),
        drug("trichlormethiazide", "C03AA06", rx="10772"),
    ),
    mechanism=("electrolyte_loss",),
    why=(
        "They block the salt transporter of the distal tubule: potassium, sodium and magnesium fall, "
        "while calcium tends to rise."
    ),
    lost=("potassium", "magnesium", "sodium", "chloride"),
    raised=("calcium",),
    strength=CauseStrength.MODERATE,
    direction=Direction.INCREASES,
    statements=(
        said(
            "In the year after a thiazide-like diuretic was started, new cramp treatment was more likely "
            "than in the year before.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=1.48,
            interval=(1.29, 1.68),
        ),
        said(
            "Of 951 thiazide users in British general practice with a test on record, 13.7 % had low "
            "sodium, 8.5 % low potassium and 20.6 % one of the two; over the age of 70 the odds of low "
            "sodium were 3.87 times as high.",
            "clayton_2006",
        ),
        said(
            "Only about a third (32.3 %) of those thiazide users had any electrolyte result on record.", "clayton_2006"
        ),
        said(
            "Among people admitted as emergencies, low sodium (22.1 % against 9.8 %) and low potassium "
            "(19 % against 11 %) were more frequent on a thiazide; chlorthalidone carried most of the "
            "risk, hydrochlorothiazide least.",
            "ravioli_2021",
        ),
        said(
            "In a United States survey 12.6 % of hydrochlorothiazide users had low potassium, fewer of "
            "those on a fixed combination (adjusted odds ratio 0.32).",
            "hctz_nhanes",
        ),
        said(
            "The literature does not agree: an older review found that evidence-based reviews had not "
            "implicated hydrochlorothiazide.",
            "allen_kirby_2012",
        ),
    ),
    check=("potassium", "sodium", "magnesium", "calcium", "creatinine"),
    advice=(
        "Look at sodium, potassium, magnesium and calcium, and for a start or a change of dose within "
        "the twelve months before the cramps. A lower dose or another class is a question for the "
        "prescriber. A normal potassium does not clear the drug."
    ),
    monitoring=(
        "In high blood pressure electrolytes after four to six weeks and then every six to twelve months; sooner after "
        "a higher dose, with another drug that matters, and in illness."
    ),
    monitoring_citations=(reopened("bpac_diuretics_2009", "when do we monitor"),),
)

potassium_sparing_diuretic = DrugClass(
    id="potassium_sparing_diuretic",
    name="Potassium-sparing diuretics and mineralocorticoid antagonists",
    synonyms=(
        "potassium-sparing diuretic",
        "potassium sparing diuretic",
        "mineralocorticoid antagonist",
        "mineralocorticoid receptor antagonist",
        "aldosterone antagonist",
    ),
    atc_prefixes=("C03D",),
    ingredients=(
        drug("spironolactone", "C03DA01", rx="9997", brands=("Aldactone", "Carospir")),
        drug("eplerenone", "C03DA04", rx="298869", brands=("Inspra",)),
        drug("finerenone", "C03DA05", rx="2562811", brands=("Kerendia",)),
        drug("amiloride", "C03DB01", rx="644", brands=("Midamor",)),
        drug("triamterene", "C03DB02", rx="10763", brands=("Dyrenium",)),
        drug("potassium_canrenoate", "C03DA02", also=("canrenoate potassium", "canrenoic acid")),
    ),
    mechanism=("electrolyte_shift", "unknown"),
    why=(
        "Cramps occur although potassium is kept or rises, so loss of potassium is not the "
        "explanation; loss of sodium and volume, or a direct effect, has been proposed."
    ),
    lost=("sodium",),
    raised=("potassium",),
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "Of all diuretics this subclass had the strongest link with new cramp treatment.",
            "garrison_2012",
            measure="adjusted_sequence_ratio",
            value=2.12,
            interval=(1.61, 2.78),
        ),
    ),
    check=("potassium", "sodium", "creatinine", "magnesium"),
    advice=(
        "Do not assume low potassium: the danger here is high potassium. Measure it before any word "
        "about potassium-rich food, salt substitutes or supplements."
    ),
    monitoring=(
        "Potassium and creatinine one week after a start or a change of dose, then every month for three months, then "
        "every three to six months; high potassium is likelier with an ACE inhibitor, an ARB, trimethoprim or kidney "
        "disease."
    ),
    monitoring_citations=(
        reopened("sps_spironolactone", "monitoring"),
        reopened("icsi_heart_failure", "aldosterone antagonists, lab monitoring"),
    ),
)

carbonic_anhydrase_inhibitor = DrugClass(
    id="carbonic_anhydrase_inhibitor",
    name="Carbonic anhydrase inhibitors and related anticonvulsants",
    synonyms=("carbonic anhydrase inhibitor",),
    atc_prefixes=("S01EC",),
    ingredients=(
        drug("acetazolamide", "S01EC01", rx="167", brands=("Diamox",)),
        drug("methazolamide", "S01EC05", rx="6826", brands=("Neptazane",)),
        drug(
            "dorzolamide",
            "S01EC03",
            rx="60207",
            brands=("Trusopt",),
            works_locally=True,
            note="Eye drops; very unlikely to reach the muscles.",
        ),
        drug("topiramate", "N03AX11", rx="38404", brands=("Topamax",)),
        drug("zonisamide", "N03AX15", rx="39998", brands=("Zonegran",)),
    ),
    mechanism=("electrolyte_loss", "acidosis", "paresthesia_mimic"),
    why=(
        "Loss of bicarbonate brings a metabolic acidosis and a mild loss of potassium; tingling is "
        "common and may be told as cramp."
    ),
    lost=("potassium", "bicarbonate"),
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.INCREASES,
    statements=(
        beside(
            "Acetazolamide can bring on or worsen acidosis, and higher doses cause tingling.",
            reopened("acetazolamide_label", "precautions"),
        ),
        found(
            "Labels: leg cramps in 2 percent on topiramate and in nobody on placebo; infrequent on zonisamide.",
            reopened("sider_4", "frequencies, topiramate and zonisamide"),
        ),
    ),
    check=("bicarbonate", "potassium", "creatinine"),
    advice="Ask whether tingling is meant rather than a muscle that knots.",
    monitoring="Bicarbonate before and during topiramate where acidosis is a risk.",
    monitoring_citations=(reopened("pedneurbriefs_topiramate", "summary"),),
)
