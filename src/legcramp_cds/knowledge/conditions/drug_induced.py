"""Cramps from drugs: the parent, and a line for each class that can cause them.

Statins have a condition of their own (`statin_myopathy`), and so has alcohol. Classes that imitate cramps, treat them
or only interact have no line.
"""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.conditions._drug_line import PRESCRIBER, RECHALLENGE, TIMING, WELL_SHOWN, line
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.drugs import (
    DRUG_CLASSES,
    anticancer,
    bone,
    diuretics,
    gut,
    heart,
    hormones,
    infection,
    lipid,
    nervous_system,
    other,
    respiratory,
)
from legcramp_cds.knowledge.findings import history, tests
from legcramp_cds.knowledge.investigations import drug_dechallenge, medication_review
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.terminology.uncoded import AS_CRAMP, not_found
from legcramp_cds.logic.build import any_of, present

_FIVE = seen("allen_kirby_2012", "abstract")
_SEQUENCE = seen("garrison_2012", "abstract")

# Alcohol is an exposure, not a prescription, and has a condition of its own.
_TAKEN = tuple(one for one in DRUG_CLASSES.values() if one is not other.alcohol)
_PRESCRIBED = tuple(one for one in _TAKEN if one.is_cause)

drug_induced_cramps = Condition(
    id="drug_induced_cramps",
    name="Drug-induced cramps",
    codes=Codes(none=(*AS_CRAMP, not_found("cramps caused by a drug"))),
    kind=Kind.CAUSE,
    summary=(
        "Cramps that began or got worse after a drug was started or raised, and ease without it. Of all drugs, IV iron "
        "sucrose, conjugated estrogens, raloxifene, naproxen and teriparatide have the strongest link, although few of "
        "those who take them get cramps; long-acting beta agonists and diuretics concern more people."
    ),
    base_rate=BaseRate.COMMON,
    evidence=(
        supports(
            Strength.WEAK,
            any_of(*(present(one.taking) for one in _PRESCRIBED if one.strength in WELL_SHOWN)),
            _FIVE,
            _SEQUENCE,
            group="exposure",
            note="Taking such a drug is common and says nothing about time.",
        ),
        supports(
            Strength.MODERATE,
            present(history.new_or_changed_drug),
            TIMING,
            group="timing",
        ),
        # Weak, because a rule over every drug class is not worth a question: the line of the drug asks, and weighs it.
        supports(
            Strength.WEAK, any_of(*(present(one.before_onset) for one in _PRESCRIBED)), TIMING, group="class_timing"
        ),
        # What goes without a drug may be due to it, also where nobody has told of that drug and cramps.
        supports(Strength.WEAK, any_of(*(present(one.relieved_off) for one in _TAKEN)), TIMING, group="class_trial"),
        supports(Strength.DECISIVE, present(tests.rechallenge_positive), *RECHALLENGE, group="trial"),
        against(Strength.STRONG, present(history.cramps_before_any_drug), TIMING, group="before"),
    ),
    citations=(TIMING, _FIVE, _SEQUENCE),
    workup=(
        Order(
            investigation=medication_review,
            urgency=Urgency.ROUTINE,
            because="sets the start and every change of dose against the first cramp",
        ),
        Order(
            investigation=drug_dechallenge,
            urgency=Urgency.ROUTINE,
            because="cramps that go without the drug and come back with it are due to it; led by the prescriber",
            when=any_of(present(history.new_or_changed_drug), *(present(one.before_onset) for one in _PRESCRIBED)),
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.PRESCRIBER,
            urgency=Urgency.ROUTINE,
            because="who prescribed it weighs dose, another drug or a trial without it; nobody stops it alone",
            citations=PRESCRIBER,
        ),
    ),
    synonyms=("medication-induced cramps", "drug side effect", "adverse drug reaction"),
    note=(
        "In a study of prescriptions (Garrison 2012) three in five people who were given quinine had been given a "
        "long-acting beta agonist, a potassium-sparing or a thiazide-like diuretic. Its ratios order prescriptions in "
        "time and are not used as weights."
    ),
)

# Water, blood pressure and heart
diuretic_induced_cramps = line(
    "diuretic",
    "diuretics",
    diuretics.loop_diuretic,
    diuretics.thiazide_diuretic,
    diuretics.potassium_sparing_diuretic,
)
carbonic_anhydrase_inhibitor_induced_cramps = line(
    "carbonic_anhydrase_inhibitor", "carbonic anhydrase inhibitors", diuretics.carbonic_anhydrase_inhibitor
)
ace_inhibitor_induced_cramps = line("ace_inhibitor", "ACE inhibitors", heart.ace_inhibitor)
arb_induced_cramps = line("arb", "angiotensin receptor blockers", heart.arb)
calcium_channel_blocker_induced_cramps = line(
    "calcium_channel_blocker", "calcium channel blockers", heart.calcium_channel_blocker
)
beta_blocker_induced_cramps = line("beta_blocker", "beta blockers", heart.beta_blocker_isa, heart.beta_blocker_no_isa)

# Airways
beta_agonist_induced_cramps = line("beta_agonist", "inhaled beta-2 agonists", respiratory.laba, respiratory.saba)
methylxanthine_induced_cramps = line("methylxanthine", "theophylline and caffeine", respiratory.methylxanthine)

# Lipids, other than statins
fibrate_induced_cramps = line("fibrate", "fibrates", lipid.fibrate)
other_lipid_lowering_induced_cramps = line(
    "other_lipid_lowering", "other lipid-lowering drugs", lipid.other_lipid_lowering
)

# Gut
laxative_induced_cramps = line("laxative", "laxatives", gut.laxative_stimulant, gut.laxative_osmotic)
proton_pump_inhibitor_induced_cramps = line(
    "proton_pump_inhibitor", "proton pump inhibitors", gut.proton_pump_inhibitor
)

# Hormones, bone and blood
serm_induced_cramps = line("serm", "raloxifene, tamoxifen and relatives", hormones.serm)
aromatase_inhibitor_induced_cramps = line("aromatase_inhibitor", "aromatase inhibitors", hormones.aromatase_inhibitor)
menopausal_estrogen_induced_cramps = line("menopausal_estrogen", "menopausal estrogens", hormones.menopausal_estrogen)
thyroid_induced_cramps = line("thyroid", "thyroid hormone and antithyroid drugs", hormones.thyroid)
corticosteroid_induced_cramps = line("corticosteroid", "corticosteroids", hormones.corticosteroid)
parathyroid_analog_induced_cramps = line(
    "parathyroid_analog", "teriparatide and abaloparatide", bone.parathyroid_analog
)
bisphosphonate_denosumab_induced_cramps = line(
    "bisphosphonate_denosumab", "bisphosphonates and denosumab", bone.bisphosphonate_denosumab
)
calcimimetic_induced_cramps = line("calcimimetic", "calcimimetics", bone.calcimimetic)
iv_iron_induced_cramps = line("iv_iron", "intravenous iron", bone.iv_iron)

# Cancer
platinum_induced_cramps = line("platinum", "platinum chemotherapy", anticancer.platinum)
taxane_induced_cramps = line("taxane", "taxanes", anticancer.taxane)
vinca_and_proteasome_induced_cramps = line(
    "vinca_and_proteasome", "vinca alkaloids and proteasome inhibitors", anticancer.vinca_and_proteasome
)
bcr_abl_tki_induced_cramps = line("bcr_abl_tki", "imatinib and relatives", anticancer.bcr_abl_tki)
other_kinase_inhibitor_induced_cramps = line(
    "other_kinase_inhibitor", "other kinase inhibitors", anticancer.other_kinase_inhibitor
)
hedgehog_inhibitor_induced_cramps = line("hedgehog_inhibitor", "hedgehog inhibitors", anticancer.hedgehog_inhibitor)
anti_egfr_antibody_induced_cramps = line("anti_egfr_antibody", "anti-EGFR antibodies", anticancer.anti_egfr_antibody)

# Infection
aminoglycoside_induced_cramps = line("aminoglycoside", "aminoglycosides", infection.aminoglycoside)
antifungal_polyene_induced_cramps = line("antifungal_polyene", "amphotericin B", infection.antifungal_polyene)
antimalarial_4_aminoquinoline_induced_cramps = line(
    "antimalarial_4_aminoquinoline", "chloroquine and hydroxychloroquine", infection.antimalarial_4_aminoquinoline
)
antiretroviral_induced_cramps = line("antiretroviral", "antiretroviral drugs", infection.antiretroviral)

# Nervous system, and others
cholinesterase_inhibitor_induced_cramps = line(
    "cholinesterase_inhibitor", "cholinesterase inhibitors", nervous_system.cholinesterase_inhibitor
)
lithium_induced_cramps = line("lithium", "lithium", nervous_system.lithium)
ssri_snri_induced_cramps = line("ssri_snri", "SSRI and SNRI", nervous_system.ssri_snri)
gabapentinoid_and_hypnotic_induced_cramps = line(
    "gabapentinoid_and_hypnotic", "gabapentinoids and hypnotics", nervous_system.gabapentinoid_and_hypnotic
)
nsaid_induced_cramps = line("nsaid", "naproxen and other NSAIDs", other.nsaid)
calcineurin_inhibitor_induced_cramps = line(
    "calcineurin_inhibitor", "cyclosporine and tacrolimus", other.calcineurin_inhibitor
)
colchicine_induced_cramps = line("colchicine", "colchicine", other.colchicine)
other_reported_induced_cramps = line("other_reported", "single drugs with reports", other.other_reported)
