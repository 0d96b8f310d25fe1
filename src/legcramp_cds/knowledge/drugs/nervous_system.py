"""Drugs that act on nerve and mind."""

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs.shapes import CauseStrength, Direction, DrugClass, Role, beside, drug, found, said

# Named for interactions and cautions; their codes were not looked up.
_BEYOND = "Not in the evidence by name."

cholinesterase_inhibitor = DrugClass(
    id="cholinesterase_inhibitor",
    name="Cholinesterase inhibitors",
    synonyms=("cholinesterase inhibitor", "acetylcholinesterase inhibitor"),
    atc_prefixes=("N06DA", "N07AA"),
    ingredients=(
        drug("donepezil", "N06DA02", rx=("135447", "236559"), brands=("Aricept", "Adlarity")),
        drug("rivastigmine", "N06DA03", rx="183379", brands=("Exelon",)),
        drug("galantamine", "N06DA04", rx=("4637", "860693"), brands=("Razadyne", "Reminyl")),
        drug("pyridostigmine", "N07AA02", rx="9000", brands=("Mestinon",)),
        drug("neostigmine", "N07AA01", rx="7315", brands=("Prostigmin", "Bloxiverz")),
        drug("distigmine", "N07AA03", brands=("Ubretid",)),
        drug("ambenonium", "N07AA30", rx="623", brands=("Mytelase",)),
    ),
    mechanism=("direct_neuromuscular",),
    why="More acetylcholine at the motor end plate brings twitching and cramps.",
    strength=CauseStrength.STRONG,
    direction=Direction.INCREASES,
    statements=(
        said(
            "In trials of oral donepezil in mild to moderate Alzheimer disease, 6 % of 747 people had "
            "muscle cramps against 2 % of 355 on placebo.",
            "adlarity_donepezil_table",
        ),
        said(
            "Material for lay readers and professionals cites cramps on neostigmine and donepezil.",
            "rxlist_cramps_2016",
        ),
        found(
            "In myasthenia gravis, cramps, twitching and weakness can mean an overdose of pyridostigmine; quinine is "
            "contraindicated.",
            reopened("mestinon_label_ch", "overdose"),
            reopened("qualaquin_label_2019", "contraindications"),
        ),
    ),
    check=("creatine_kinase",),
    advice=(
        "The carer knows more than a person with dementia can tell; a divided or lower dose may help. "
        "Quinine and magnesium endanger people with myasthenia."
    ),
    monitoring=(
        "Donepezil: muscle pain, weakness, fever or dark urine may be rhabdomyolysis, above all after a start or a "
        "higher dose."
    ),
    monitoring_citations=(reopened("hc_donepezil_2015", "information update"),),
)

lithium = DrugClass(
    id="lithium",
    name="Lithium",
    atc_prefixes=("N05AN",),
    ingredients=(drug("lithium", "N05AN01", rx="6448", brands=("Lithobid", "Priadel")),),
    mechanism=("neurotoxic", "electrolyte_loss"),
    why=(
        "Much urine, tremor, twitching; cramps or twitches may be the first sign of toxicity. In time "
        "the thyroid may fail and calcium rise."
    ),
    lost=("sodium", "water"),
    raised=("calcium",),
    strength=CauseStrength.LABEL_OR_CASE_REPORTS,
    direction=Direction.INCREASES,
    statements=(said("Stands on a list of cramp-causing drugs.", "medal_cramp_drugs"),),
    check=("sodium", "calcium", "tsh", "creatinine"),
    also_check=("lithium level",),
    advice=("Twitching on lithium is toxicity until a level says otherwise; no thiazide and no NSAID is added."),
    monitoring=(
        "A level as a matter of urgency with coarse tremor, twitching muscles, weakness or an upset gut; 1.5 mmol/L or "
        "more is an emergency."
    ),
    monitoring_citations=(reopened("nhsggc_lithium_toxicity", "symptoms and what to do"),),
)

dopamine_antagonist = DrugClass(
    id="dopamine_antagonist",
    name="Antipsychotics and dopamine-blocking antiemetics",
    synonyms=("antipsychotic", "neuroleptic", "dopamine antagonist"),
    role=Role.MIMIC,
    atc_prefixes=("N05A", "A03FA"),
    # Lithium; pimavanserin and xanomeline; cisapride, mosapride and acotiamide: none of them blocks dopamine.
    atc_except=("N05AN", "N05AX17", "N05AX50", "A03FA02", "A03FA09", "A03FA10"),
    ingredients=(
        drug("haloperidol", "N05AD01", rx="5093", brands=("Haldol",)),
        drug("chlorpromazine", "N05AA01", rx="2403", brands=("Thorazine", "Largactil")),
        drug("fluphenazine", "N05AB02", rx="4496", brands=("Prolixin",)),
        drug("olanzapine", "N05AH03", rx="61381", brands=("Zyprexa",)),
        drug("risperidone", "N05AX08", rx="35636", brands=("Risperdal",)),
        drug("paliperidone", "N05AX13", rx="679314", brands=("Invega",)),
        drug("quetiapine", "N05AH04", rx="51272", brands=("Seroquel",)),
        drug("aripiprazole", "N05AX12", rx="89013", brands=("Abilify",)),
        drug("clozapine", "N05AH02", rx="2626", brands=("Clozaril",)),
        drug("ziprasidone", "N05AE04", rx="115698", brands=("Geodon",)),
        drug("prochlorperazine", "N05AB04", rx="8704", brands=("Compazine", "Stemetil")),
        drug("metoclopramide", "A03FA01", rx="6915", brands=("Reglan", "Primperan")),
    ),
    mechanism=("mimic_dystonia", "mimic_akathisia"),
    why="Acute dystonia, restlessness and stiffness from these drugs are told as cramps.",
    strength=CauseStrength.MIMIC_ONLY,
    direction=Direction.MIMIC,
    statements=(
        found(
            "Acute dystonia comes within hours to five days of the start of an antipsychotic or of metoclopramide.",
            reopened("liverpool_dystonia", "acute dystonic reaction"),
        ),
        found(
            "Children had stiff, twisted necks and locked jaws on a normal dose of metoclopramide.",
            reopened("casteels_1970", "abstract"),
        ),
    ),
    check=("creatine_kinase", "calcium", "magnesium"),
    advice=(
        "A twisted posture that holds, neck or eyes involved, or fever with stiffness: urgent, and no matter of cramps."
    ),
    monitoring=(
        "Fever with stiff muscles and confusion may be a neuroleptic malignant syndrome, which can break down muscle."
    ),
    monitoring_citations=(reopened("hc_donepezil_2015", "background of the safety review"),),
)

ssri_snri = DrugClass(
    id="ssri_snri",
    name="SSRIs and SNRIs",
    synonyms=("SSRI", "SNRI", "selective serotonin reuptake inhibitor"),
    atc_prefixes=("N06AB",),
    ingredients=(
        drug("citalopram", "N06AB04", rx="2556", brands=("Celexa", "Cipramil")),
        drug("escitalopram", "N06AB10", rx="321988", brands=("Lexapro", "Cipralex")),
        drug("fluoxetine", "N06AB03", rx="4493", brands=("Prozac",)),
        drug("sertraline", "N06AB06", rx="36437", brands=("Zoloft", "Lustral")),
        drug("paroxetine", "N06AB05", rx="32937", brands=("Paxil", "Seroxat")),
        drug("fluvoxamine", "N06AB08", rx="42355", brands=("Luvox",)),
        drug("venlafaxine", "N06AX16", rx="39786", brands=("Effexor",)),
        drug("duloxetine", "N06AX21", rx="72625", brands=("Cymbalta",)),
    ),
    mechanism=("electrolyte_loss", "direct_neuromuscular", "mimic_rls"),
    why=("Water is held back and sodium falls; restless legs, teeth grinding, and clonus in serotonin toxicity."),
    lost=("sodium",),
    strength=CauseStrength.WEAK,
    direction=Direction.INCREASES,
    statements=(said("Leg cramps were reported in studies of citalopram.", "allen_kirby_2012"),),
    check=("sodium",),
    advice=(
        "Tell restless legs and clonus from cramps; measure sodium in older adults. Citalopram and "
        "escitalopram prolong the QT interval: no quinine."
    ),
    monitoring=(
        "In old age sodium before the start and one to two weeks after it, above all with a diuretic or a low weight, "
        "and at once with confusion or drowsiness."
    ),
    monitoring_citations=(reopened("best_awp_ssri", "answer"), reopened("strachan_1998", "abstract")),
)

gabapentinoid_and_hypnotic = DrugClass(
    id="gabapentinoid_and_hypnotic",
    name="Gabapentinoids, zolpidem, clonazepam",
    synonyms=("gabapentinoid",),
    atc_prefixes=("N02BF",),
    ingredients=(
        drug("gabapentin", "N02BF01", rx="25480", brands=("Neurontin",), former_atc=("N03AX12",)),
        drug("pregabalin", "N02BF02", rx="187832", brands=("Lyrica",), former_atc=("N03AX16",)),
        drug("zolpidem", "N05CF02", rx="39993", brands=("Ambien", "Stilnoct")),
        drug("clonazepam", "N03AE01", rx="2598", brands=("Klonopin", "Rivotril")),
    ),
    mechanism=("unknown", "withdrawal"),
    why=(
        "Studies list cramps as an adverse event of the very drugs that are prescribed against them; "
        "coming off a sedative can bring them too."
    ),
    strength=CauseStrength.WEAK,
    direction=Direction.BOTH_REPORTED,
    statements=(
        said(
            "Leg cramps were reported in studies of gabapentin, zolpidem and clonazepam, as of citalopram "
            "and celecoxib, although some of them are used against cramps.",
            "allen_kirby_2012",
        ),
        said(
            "People who come off alcohol, barbiturates, benzodiazepines or other sedatives get cramps.",
            "rxlist_cramps_2016",
        ),
    ),
    advice="Ask about a recent cut or stop, not only about a start.",
    monitoring="Gabapentin: a lower dose may be needed in kidney disease, in old age and with poor breathing.",
    monitoring_citations=(reopened("mhra_gabapentin", "news"),),
)


antispastic = DrugClass(
    id="antispastic",
    name="Antispastic drugs",
    synonyms=("antispastic",),
    role=Role.TREATMENT,
    ingredients=(
        drug(
            "tizanidine",
            "M03BX02",
            rx="57258",
            brands=("Zanaflex",),
            note="Spasms may rebound when it is stopped at once.",
        ),
        drug("baclofen", "M03BX01", rx="1292", brands=("Lioresal",), note="Spasms on withdrawal."),
    ),
    mechanism=("withdrawal",),
    why="Given against spasm; stopped at once, they let it come back stronger.",
    strength=None,
    direction=Direction.NONE,
    statements=(
        found(
            "When baclofen is stopped at once, spasticity gets worse, and seizures, hallucinations and muscle "
            "breakdown have occurred.",
            reopened("baclofen_label_hk", "abrupt withdrawal"),
        ),
        found(
            "Tone was raised when tizanidine was withdrawn.",
            reopened("suarez_lledo_2018", "abstract"),
        ),
    ),
    advice="Ask about a missed dose, a cut or a stop, and about an intrathecal pump.",
)


riluzole = DrugClass(
    id="riluzole",
    name="Riluzole",
    role=Role.MARKER,
    ingredients=(drug("riluzole", "N07XX02", rx="35623", brands=("Rilutek",)),),
    mechanism=("various",),
    why="Given for amyotrophic lateral sclerosis, so it tells of the disease.",
    strength=None,
    direction=Direction.NONE,
    statements=(
        beside("It is licensed for amyotrophic lateral sclerosis.", reopened("riluzole_label", "indications")),
    ),
    advice="Cramps belong to the disease for which it is given.",
)


opioid = DrugClass(
    id="opioid",
    name="Opioids",
    synonyms=("opioid", "opiate"),
    atc_prefixes=("N02A",),
    role=Role.CONTEXT,
    ingredients=(
        drug("morphine", "N02AA01", rx="7052", note=_BEYOND),
        drug("oxycodone", "N02AA05", rx="7804", note=_BEYOND),
        drug("hydrocodone", "R05DA03", rx="5489", note=_BEYOND),
        drug("hydromorphone", "N02AA03", rx="3423", note=_BEYOND),
        drug("codeine", "R05DA04", rx="2670", note=_BEYOND),
        drug("tramadol", "N02AX02", rx="10689", note=_BEYOND),
        drug("fentanyl", "N02AB03", "N01AH01", rx="4337", note=_BEYOND),
        drug("buprenorphine", "N02AE01", "N07BC01", rx="1819", note=_BEYOND),
        drug("methadone", "N07BC02", rx="6813", note=_BEYOND),
        drug("tapentadol", "N02AX06", rx="787390", note=_BEYOND),
    ),
    mechanism=("withdrawal",),
    why=("Sedation adds up with gabapentinoids and baclofen; withdrawal brings aching, cramps and restless legs."),
    strength=None,
    direction=Direction.NONE,
    statements=(
        found(
            "Withdrawal of opioids brings cramps, aching of muscles and bones, and restlessness.",
            reopened("opioid_withdrawal_page", "answers"),
        ),
    ),
    advice="Ask about a recent cut or stop; with a gabapentinoid or baclofen think of breathing.",
)
