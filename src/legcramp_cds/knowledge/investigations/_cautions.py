"""Why a test may be unsafe or misleading in a patient, each tied to the facts that say so.

A caution never forbids: it is shown beside the test, and the clinician decides.
"""

from __future__ import annotations

from legcramp_cds.knowledge.declare import reopened
from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import history, signs, symptoms
from legcramp_cds.knowledge.patterns import kidney_function_reduced
from legcramp_cds.knowledge.shapes import Caution
from legcramp_cds.knowledge.sources.arterial import ACC_AHA_PAD_2024, KHAN_2006, NICE_CG147
from legcramp_cds.knowledge.sources.calcium import LIAN_2018, PREGNANCY_CA_MOSUL_2009, SMITH_2018
from legcramp_cds.knowledge.sources.iron_b12 import FERRITIN_TABLE_PMC9827648, PULSE_B12
from legcramp_cds.knowledge.sources.liver_gut import NICE_NG20
from legcramp_cds.knowledge.sources.magnesium import CLINLAB_URINE_MG
from legcramp_cds.knowledge.sources.neuropathy import AANEM_CHOOSING_WISELY
from legcramp_cds.knowledge.sources.pregnancy import DDIMER_PREGNANCY, RCOG_37B
from legcramp_cds.knowledge.sources.safety import (
    AANEM_BLEEDING,
    ACR_NKF_GADOLINIUM,
    ACR_NKF_IODINE,
    MEDSCAPE_EMG_TIMING,
    MRI_PACEMAKER_REVIEW,
)
from legcramp_cds.knowledge.sources.spine import BMJ_BP_CES
from legcramp_cds.knowledge.sources.thyroid_adrenal import RIGHTDECISIONS_AI, TSH_TRIMESTER_2017
from legcramp_cds.knowledge.sources.venous import GEERSING_2014, SCHOUTEN_2013
from legcramp_cds.knowledge.thresholds import (
    ABI_NONCOMPRESSIBLE,
    AGE_50,
    ALBUMIN_30,
    EGFR_30,
    EGFR_CHILD_30,
    EGFR_COMPUTED_30,
    EMG_EARLY,
    POST_VOID_RESIDUAL_HIGH,
    SODIUM_HIGH,
)
from legcramp_cds.logic.build import above, any_of, at_least, at_most, below, present
from legcramp_cds.logic.nodes import TruthNode
from legcramp_cds.sources import Citation, cite

_READ = "2026-11-22"
_PREGNANT = present(history.pregnant)
_ANTICOAGULANT = present(EXPOSURES["taking_anticoagulant"])
_KIDNEYS_FAIL = any_of(below(EGFR_30), below(EGFR_COMPUTED_30), below(EGFR_CHILD_30))


def _caution(when: TruthNode, text: str, *citations: Citation) -> Caution:
    return Caution(when=when, text=text, citations=citations)


MAGNET = (
    _caution(
        present(history.implant_not_mri_safe),
        "an implant is not MRI safe: ask the implant's maker and radiology; CT or ultrasound may answer instead",
        cite(MRI_PACEMAKER_REVIEW, "abstract", _READ),
    ),
)
GADOLINIUM = (
    _caution(
        _KIDNEYS_FAIL,
        "filtration below 30: only a low-risk (group II) gadolinium agent, or none; do not delay what is needed",
        cite(ACR_NKF_GADOLINIUM, "abstract", _READ),
    ),
)
IODINE = (
    _caution(
        _KIDNEYS_FAIL,
        "filtration below 30: contrast can harm the kidneys; saline before it, and do not withhold what is needed",
        cite(ACR_NKF_IODINE, "abstract", _READ),
    ),
    _caution(
        present(history.contrast_allergy),
        "allergy to contrast: another method, or preparation by radiology",
        reopened("contrast_reactions_news", "report"),
    ),
)
RADIATION = (
    _caution(
        _PREGNANT,
        "radiation in pregnancy: ultrasound or MRI first; do not withhold what they cannot answer",
        reopened("acog_723", "abstract"),
    ),
)
NEEDLE_EMG = (
    _caution(
        _ANTICOAGULANT,
        "anticoagulant: bleeding is rare, and no reason to stop the drug or put the test off; tell the examiner",
        cite(AANEM_BLEEDING, "news of March 2021", _READ),
    ),
    _caution(
        below(EMG_EARLY),
        "too early: denervation shows in limb muscles after two to three weeks, and a normal result excludes nothing",
        cite(MEDSCAPE_EMG_TIMING, "chronology", _READ),
    ),
)
NERVES_ALONE = (
    _caution(
        present(symptoms.radicular_leg_pain),
        "nerve conduction without needle EMG does not answer the question of a root",
        cite(AANEM_CHOOSING_WISELY, "", _READ),
    ),
)
DEEP_NEEDLE = (
    _caution(
        _ANTICOAGULANT,
        "anticoagulant: clear the bleeding risk first",
        reopened("abn_lumbar_puncture", "abstract; taken over from lumbar puncture"),
    ),
)
ANKLE_INDEX = (
    _caution(
        any_of(present(history.diabetes), present(history.known_ckd)),
        "stiff arteries: a normal or high index does not exclude narrowed ones; add the toe index",
        cite(NICE_CG147, "diabetes", _READ),
    ),
    _caution(
        above(ABI_NONCOMPRESSIBLE),
        "an index above 1.40 is not normal: the arteries cannot be compressed; measure the toe index",
        cite(ACC_AHA_PAD_2024, "resting ABI", _READ),
    ),
)
PULSES = (
    _caution(
        present(signs.normal_pulses),
        "normal pulses lower the probability of narrowed arteries (ratio 0.38), and do not exclude them",
        cite(KHAN_2006, "abstract", _READ),
    ),
)
RESIDUAL = (
    _caution(
        at_most(POST_VOID_RESIDUAL_HIGH),
        "a residual below 200 mL does not exclude a cauda equina lesion",
        cite(BMJ_BP_CES, "diagnosis", _READ),
    ),
)
CLOT_MARKER = (
    _caution(
        any_of(_PREGNANT, present(history.postpartum)),
        "not in pregnancy or after birth: it rises without a clot",
        cite(RCOG_37B, "diagnosis", _READ),
        cite(DDIMER_PREGNANCY, "", _READ),
    ),
    _caution(
        present(history.active_cancer),
        "active cancer: a negative result with a low score does not exclude thrombosis",
        cite(GEERSING_2014, "abstract", _READ),
    ),
    _caution(
        at_least(AGE_50),
        "use the limit for age, which excludes more without missing more",
        cite(SCHOUTEN_2013, "abstract", _READ),
    ),
)
CLOT_SCORE = (
    _caution(
        any_of(_PREGNANT, present(history.postpartum)),
        "not validated in pregnancy or after birth: scan on suspicion",
        cite(RCOG_37B, "diagnosis", _READ),
    ),
    _caution(
        present(history.previous_dvt),
        "count the point for an earlier thrombosis: without it the score fails in recurrence",
        cite(GEERSING_2014, "abstract", _READ),
    ),
)
TOTAL_CALCIUM = (
    _caution(
        any_of(below(ALBUMIN_30), present(history.cirrhosis)),
        "low albumin: adjusted calcium reads too high; measure ionized calcium",
        cite(SMITH_2018, "abstract", _READ),
    ),
    _caution(
        kidney_function_reduced,
        "reduced kidney function: adjusting for albumin misleads; measure ionized calcium where it matters",
        cite(LIAN_2018, "abstract", _READ),
    ),
    _caution(
        _PREGNANT,
        "pregnancy lowers total calcium, not ionized calcium",
        cite(PREGNANCY_CA_MOSUL_2009, "abstract", _READ),
    ),
)
MUSCLE_ENZYME = (
    _caution(
        present(history.recent_unaccustomed_exercise),
        "exercise raises it: repeat after days without effort, unless the urine is dark",
        reopened("kley_hyperck_2018", "abstract"),
    ),
)
IRON_STORE = (
    _caution(
        any_of(present(symptoms.fever), present(history.recent_infection)),
        "inflammation raises ferritin: a normal value does not exclude lack of iron",
        cite(FERRITIN_TABLE_PMC9827648, "table", _READ),
    ),
)
COBALAMIN = (
    _caution(
        any_of(_PREGNANT, present(history.estrogen_or_contraceptive)),
        "pregnancy and estrogens lower total B12: measure active B12",
        cite(PULSE_B12, "", _READ),
    ),
    _caution(
        present(history.nitrous_oxide_use),
        "nitrous oxide makes B12 useless while its level stays normal: add methylmalonic acid or homocysteine",
        reopened("acnr_b12", "functional deficiency"),
        reopened("nwl_active_b12", "interpretation"),
    ),
)
SUGAR_MEMORY = (
    _caution(
        any_of(_PREGNANT, present(history.blood_transfusion_or_citrate), present(history.iron_deficiency)),
        "not to be relied on in pregnancy, anemia or after transfusion: use glucose",
        reopened("tg_hba1c_limits", "first paragraphs"),
    ),
)
THYROID = (_caution(_PREGNANT, "use the limits of the trimester", cite(TSH_TRIMESTER_2017, "abstract", _READ)),)
ADRENAL = (
    _caution(
        present(EXPOSURES["taking_corticosteroid"]),
        "steroids disturb it: not on more than prednisolone 4 mg, hydrocortisone 15 mg or dexamethasone 0.5 mg",
        cite(RIGHTDECISIONS_AI, "testing", _READ),
    ),
    _caution(
        any_of(_PREGNANT, present(history.estrogen_or_contraceptive)),
        "pregnancy and estrogens raise total cortisol: a normal value does not exclude adrenal failure",
        reopened("severn_cortisol", "interpretation"),
    ),
)
GLUTEN = (
    _caution(
        present(history.celiac_known),
        "a diet without gluten makes it negative",
        cite(NICE_NG20, "serological testing", _READ),
    ),
)
URINE_SALTS = (
    _caution(
        present(EXPOSURES["taking_diuretic"]),
        "a diuretic decides the result: read it as that of the drug, or repeat without it",
        reopened("urine_composition_atlas", "text of the figure"),
    ),
)
URINE_TIMING = (
    _caution(
        present(EXPOSURES["taking_magnesium_product"]),
        "magnesium taken in raises it: sample before replacement",
        cite(CLINLAB_URINE_MG, "", _READ),
    ),
)
SALT_HORMONES = (
    _caution(
        present(EXPOSURES["taking_antihypertensive"]),
        "most blood pressure drugs move renin or aldosterone: ask the laboratory which ones to pause",
        reopened("stowasser_2012", "abstract"),
    ),
)
THIRST_TEST = (
    _caution(
        above(SODIUM_HIGH),
        "never while sodium is high: no more thirst is needed then, and more loss of water harms",
        reopened("water_deprivation_protocol", "precautions and interpretation"),
    ),
)
FAST_BREATHING = (
    _caution(
        any_of(present(history.coronary_disease), present(history.epilepsy)),
        "not with coronary disease or epilepsy: it can bring on spasm of coronary arteries, and seizures",
        reopened("hyperventilation_test_page", "definition and quotations"),
    ),
)
WITHOUT_DRUG = (
    _caution(
        any_of(present(history.coronary_disease), present(history.epilepsy), present(history.heart_failure)),
        "the drug may guard heart or brain: change it, or pause it only with its prescriber",
        reopened("webmd_cholesterol_side_effects", "how to handle side effects"),
    ),
)
