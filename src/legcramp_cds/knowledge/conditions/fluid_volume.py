"""Lost volume: salt and water together."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.findings.history import (
    bariatric_or_bowel_surgery,
    heat_exposure,
    heavy_sweating,
    low_fluid_intake,
    on_dialysis,
    prolonged_ng_suction,
)
from legcramp_cds.knowledge.findings.signs import dehydration_signs
from legcramp_cds.knowledge.findings.symptoms import (
    confusion,
    diarrhea,
    dizziness_on_standing,
    polyuria,
    reduced_urine,
    syncope,
    thirst,
    vomiting,
)
from legcramp_cds.knowledge.investigations import (
    orthostatic_blood_pressure,
    serum_creatinine,
    serum_magnesium,
    serum_potassium,
    serum_sodium,
    serum_urea,
    urine_electrolytes,
)
from legcramp_cds.knowledge.patterns import tetany
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
from legcramp_cds.knowledge.thresholds import SODIUM_LOW, URINE_SODIUM_HIGH, URINE_SODIUM_LOW
from legcramp_cds.knowledge.vital_signs import pressure_low, pulse_fast
from legcramp_cds.logic.build import above, all_of, any_of, below, present

_BMJ = seen("bmjbp_volume_depletion", "history and exam")
_EPOCRATES = seen("epocrates_volume_depletion", "highlights")
_SUMMARY = reopened("bmjbp_volume_depletion_summary", "history and exam")

_upright_fails = any_of(present(dizziness_on_standing), present(syncope), pressure_low)

volume_depletion = Condition(
    id="volume_depletion",
    name="Volume depletion",
    codes=Codes(icd10=("E86",), icd10cm=("E86.9",), snomed=("816082000",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Salt and water are lost faster than replaced, through gut, kidney or skin: thirst, dizziness on standing, "
        "little urine, muscle cramps. Sodium can be low, normal or high."
    ),
    base_rate=BaseRate.RARE,
    evidence=(
        supports(
            Strength.STRONG,
            any_of(present(vomiting), present(diarrhea), present(prolonged_ng_suction)),
            _BMJ,
            group="loss",
        ),
        supports(
            Strength.WEAK,
            any_of(
                present(prolonged_ng_suction),
                all_of(present(vomiting), present(diarrhea)),
                present(bariatric_or_bowel_surgery),
            ),
            _BMJ,
            group="amount",
            note="Diarrhea for months is not among them: what is drunk makes up for it, and minerals go instead.",
        ),
        against(
            Strength.MODERATE,
            tetany,
            seen("bmj_bp_cramps", "tetany"),
            seen("cmdt_metabolic_alkalosis", "general considerations"),
            group="tetany",
            note="Lost volume alone brings no tetany: alkalosis, low calcium and low magnesium do.",
        ),
        supports(Strength.MODERATE, all_of(present(polyuria), present(thirst)), _SUMMARY, group="loss"),
        supports(
            Strength.WEAK,
            any_of(present(loop_diuretic.taking), present(thiazide_diuretic.taking)),
            _EPOCRATES,
            group="diuretic",
        ),
        supports(
            Strength.MODERATE,
            all_of(any_of(present(heavy_sweating), present(heat_exposure)), present(low_fluid_intake)),
            _SUMMARY,
            group="loss",
        ),
        supports(Strength.WEAK, any_of(present(heavy_sweating), present(heat_exposure)), _SUMMARY, group="loss"),
        supports(Strength.WEAK, present(low_fluid_intake), _SUMMARY, group="intake"),
        supports(Strength.MODERATE, _upright_fails, _BMJ, group="circulation"),
        supports(Strength.STRONG, present(dehydration_signs), _BMJ, group="signs"),
        supports(Strength.WEAK, pulse_fast, _BMJ, group="circulation"),
        supports(Strength.MODERATE, present(reduced_urine), _BMJ, group="signs"),
        supports(Strength.WEAK, present(thirst), _SUMMARY, group="thirst"),
        supports(Strength.MODERATE, below(URINE_SODIUM_LOW), seen("milionis_cmaj", "approach"), group="urine"),
        against(
            Strength.WEAK,
            all_of(below(SODIUM_LOW), above(URINE_SODIUM_HIGH)),
            seen("milionis_cmaj", "approach"),
            group="urine",
        ),
        against(
            Strength.STRONG,
            all_of(present(on_dialysis), present(reduced_urine)),
            reopened("hd_urine_output_jstage", "abstract"),
            group="signs",
            note="Little or no urine is the rule on dialysis and tells nothing of volume.",
        ),
    ),
    citations=(_BMJ, _EPOCRATES),
    workup=(
        Order(
            investigation=orthostatic_blood_pressure,
            urgency=Urgency.SAME_DAY,
            because="a fall on standing or a pulse that jumps by 30 shows that volume is missing",
            confirms=True,
        ),
        Order(investigation=serum_sodium, urgency=Urgency.SAME_DAY, because="decides which fluid is given"),
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="what is lost with the fluid has to be replaced too",
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SAME_DAY,
            because="shows what the lack of volume has done to the kidneys",
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SOON,
            because="lost with diarrhea and diuretics",
            when=any_of(present(diarrhea), present(loop_diuretic.taking), present(thiazide_diuretic.taking)),
        ),
        Order(
            investigation=serum_urea,
            urgency=Urgency.SOON,
            because="rises out of proportion to creatinine",
            when=_upright_fails,
        ),
        Order(
            investigation=urine_electrolytes,
            urgency=Urgency.SOON,
            because="little urine sodium means that the kidney holds on to it",
            when=below(SODIUM_LOW),
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="fainting, confusion or low pressure mean that fluid is needed by vein",
            citations=(_BMJ,),
            when=any_of(present(syncope), present(confusion), pressure_low),
        ),
    ),
    synonyms=("dehydration", "hypovolemia", "fluid loss"),
    note=(
        "Skin turgor and dry mouth are poor signs in older adults. Loss of water alone is another state: "
        "hypernatremia. Dizziness on standing can also come from autonomic disease or drugs."
    ),
)
