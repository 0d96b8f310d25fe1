"""Tests that need a chair, a cuff, a hammer or a conversation, and the ECG."""

from legcramp_cds.facts import Finding
from legcramp_cds.knowledge.analytes import (
    ANKLE_BRACHIAL_INDEX,
    POST_VOID_RESIDUAL,
    TOE_BRACHIAL_INDEX,
)
from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.findings import cramp, history, signs, tests
from legcramp_cds.knowledge.investigations._cautions import (
    ANKLE_INDEX,
    CLOT_SCORE,
    FAST_BREATHING,
    PULSES,
    RESIDUAL,
    WITHOUT_DRUG,
)
from legcramp_cds.knowledge.shapes import Investigation, Tier
from legcramp_cds.knowledge.sources.arterial import ACC_AHA_PAD_2024, KHAN_2006
from legcramp_cds.knowledge.sources.calcium import MEDICINESPECIFICS_CA, TAYSIDE_PAED_HYPOCALCAEMIA
from legcramp_cds.knowledge.sources.cramps_general import (
    ALLEN_KIRBY_2012,
    BMJ_BP_CRAMPS,
    FPIN_LEG_CRAMPS,
)
from legcramp_cds.knowledge.sources.potassium_sodium import ACUTEGP_CORNWALL_K
from legcramp_cds.knowledge.sources.spine import BMJ_BP_CES
from legcramp_cds.knowledge.sources.venous import NICE_NG158, WELLS_TABLE_NICE
from legcramp_cds.sources import cite

_READ = "2026-11-22"

# Only what no hand can feel: an irregular pulse on the wrist does not make the tracing superfluous.
_ECG_SIGNS = (signs.prolonged_qt, signs.ecg_low_potassium_pattern)
_PULSE_SIGNS = (
    signs.normal_pulses,
    signs.absent_foot_pulses,
    signs.absent_femoral_pulse,
    signs.femoral_bruit,
    signs.cool_limb,
    signs.pale_pulseless_limb,
    signs.pallor_on_elevation,
    signs.trophic_skin_changes,
    signs.ischemic_ulcer_or_gangrene,
)

_OTHER_TESTS = (signs.trousseau_sign, signs.chvostek_sign, signs.pulse_lost_on_plantar_flexion)

# What a hammer, a look and a hand find: every sign that has no test of its own.
_EXAMINATION_SIGNS = tuple(
    fact
    for fact in vars(signs).values()
    if isinstance(fact, Finding) and fact not in (*_ECG_SIGNS, *_PULSE_SIGNS, *_OTHER_TESTS)
)

medication_review = Investigation(
    id="medication_review",
    name="Medication review: every drug with its start and last change",
    tier=Tier.BEDSIDE,
    gives=(),
    separates="drugs that started before the cramps from drugs that came after them",
    citations=(cite(ALLEN_KIRBY_2012, "abstract", _READ),),
    burden="minutes",
    synonyms=("drug review", "medication reconciliation"),
)
focused_examination = Investigation(
    id="focused_examination",
    name="Focused examination: strength, bulk, reflexes, sensation, skin, swelling",
    tier=Tier.BEDSIDE,
    gives=_EXAMINATION_SIGNS,
    # Whoever writes this has examined muscles, strength, reflexes, sensation, pulses and skin, and found nothing.
    summed_up_by=(signs.normal_examination,),
    separates="ordinary cramps from cramps with weakness, wasting, altered reflexes, numbness or swelling",
    citations=(cite(FPIN_LEG_CRAMPS, "", _READ), cite(BMJ_BP_CRAMPS, "", _READ)),
    burden="minutes",
    synonyms=("neurological examination", "physical examination"),
)
pulse_examination = Investigation(
    id="pulse_examination",
    name="Pulses at groin, knee and foot, bruits, skin of the feet",
    tier=Tier.BEDSIDE,
    gives=_PULSE_SIGNS,
    separates="narrowed leg arteries from cramps; normal pulses do not exclude narrowed arteries",
    citations=(cite(KHAN_2006, "abstract", _READ),),
    burden="minutes",
    synonyms=("vascular examination",),
    cautions=PULSES,
)
orthostatic_blood_pressure = Investigation(
    id="orthostatic_blood_pressure",
    name="Blood pressure and pulse lying and standing",
    tier=Tier.BEDSIDE,
    gives=(signs.hypotension,),
    separates="loss of fluid or salt, and adrenal failure, from cramps without either",
    citations=(
        reopened("bornstein_2016", "volume depletion, hypotension"),
        reopened("shaw_2017_orthostatic", "abstract"),
    ),
    burden="minutes",
)
ankle_brachial_index_test = Investigation(
    id="ankle_brachial_index_test",
    name="Ankle-brachial index at rest",
    tier=Tier.BEDSIDE,
    gives=(ANKLE_BRACHIAL_INDEX,),
    separates="narrowed leg arteries from nerve root and joint pain on walking",
    citations=(cite(ACC_AHA_PAD_2024, "resting ABI", _READ),),
    burden="15 minutes, painless",
    synonyms=("ABI", "ABPI"),
    cautions=ANKLE_INDEX,
)
exercise_abi_test = Investigation(
    id="exercise_abi_test",
    name="Ankle-brachial index after treadmill exercise",
    tier=Tier.BEDSIDE,
    gives=(tests.exercise_abi_falls,),
    separates="arteries that fail only on effort from other pain on effort, when the index at rest is normal",
    citations=(cite(ACC_AHA_PAD_2024, "exercise ABI", _READ),),
    burden="treadmill; needs a patient who can walk",
)
toe_brachial_index_test = Investigation(
    id="toe_brachial_index_test",
    name="Toe-brachial index",
    tier=Tier.BEDSIDE,
    gives=(TOE_BRACHIAL_INDEX,),
    separates="narrowed arteries from healthy ones where stiff ankle arteries hide the difference",
    citations=(cite(ACC_AHA_PAD_2024, "toe-brachial index", _READ),),
    burden="15 minutes, painless",
    synonyms=("TBI",),
)
post_void_residual_scan = Investigation(
    id="post_void_residual_scan",
    name="Bladder ultrasound after voiding",
    tier=Tier.BEDSIDE,
    gives=(POST_VOID_RESIDUAL,),
    separates="a bladder that does not empty from one that does; a small residual does not exclude cauda equina",
    citations=(cite(BMJ_BP_CES, "", _READ),),
    burden="minutes, painless; it must not delay the MRI",
    synonyms=("bladder scan",),
    cautions=RESIDUAL,
)
wells_score = Investigation(
    id="wells_score",
    name="Wells score for deep vein thrombosis (two levels)",
    tier=Tier.BEDSIDE,
    gives=(
        history.active_cancer,
        history.leg_paralysis_or_plaster,
        history.recent_immobilization,
        signs.deep_vein_tenderness,
        signs.entire_leg_swollen,
        signs.calf_swelling_3cm,
        signs.pitting_edema_one_leg,
        signs.collateral_superficial_veins,
        history.previous_dvt,
        history.alternative_diagnosis_as_likely_as_dvt,
    ),
    separates="patients who are scanned first from patients in whom a D-dimer comes first",
    citations=(cite(WELLS_TABLE_NICE, "table", _READ), cite(NICE_NG158, "", _READ)),
    burden="minutes",
    cautions=CLOT_SCORE,
)
trousseau_test = Investigation(
    id="trousseau_test",
    name="Trousseau test: cuff above systolic pressure for three minutes",
    tier=Tier.BEDSIDE,
    gives=(signs.trousseau_sign,),
    separates="tetany from other cramps",
    citations=(cite(MEDICINESPECIFICS_CA, "", _READ),),
    burden="three uncomfortable minutes",
    synonyms=("Trousseau sign",),
)
hyperventilation_test = Investigation(
    id="hyperventilation_test",
    name="Voluntary fast breathing, then slow breathing, under observation",
    tier=Tier.BEDSIDE,
    gives=(cramp.triggered_by_hyperventilation,),
    separates="tetany from fast breathing from tetany at rest; calcium and magnesium come first",
    citations=(reopened("gpnotebook_hyperventilation", "clinical features"), reopened("hornsveld_1997", "abstract")),
    burden="minutes, unpleasant; a review holds that it proves little",
    cautions=FAST_BREATHING,
)
drug_dechallenge = Investigation(
    id="drug_dechallenge",
    name="Trial without the suspected drug, or on another one, by its prescriber",
    tier=Tier.BEDSIDE,
    gives=(tests.rechallenge_positive,),
    separates="cramps from the drug from cramps that merely came during it",
    citations=(reopened("who_umc_causality", "box 2"),),
    burden="weeks; never on the patient's own",
    synonyms=("drug holiday", "trial off the drug"),
    cautions=WITHOUT_DRUG,
)
ecg = Investigation(
    id="ecg",
    name="Twelve-lead ECG",
    tier=Tier.ECG,
    gives=_ECG_SIGNS,
    separates="electrolyte disorders that threaten the heart from those that can wait",
    citations=(
        cite(ACUTEGP_CORNWALL_K, "", _READ),
        cite(TAYSIDE_PAED_HYPOCALCAEMIA, "", _READ),
    ),
    burden="minutes, painless",
    synonyms=("EKG", "electrocardiogram"),
)
