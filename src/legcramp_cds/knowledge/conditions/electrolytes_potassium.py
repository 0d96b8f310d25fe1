"""Low potassium."""

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, potassium_sparing_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.drugs.hormones import corticosteroid
from legcramp_cds.knowledge.drugs.infection import antifungal_polyene
from legcramp_cds.knowledge.drugs.respiratory import laba, saba
from legcramp_cds.knowledge.findings.cramp import carpopedal_spasm
from legcramp_cds.knowledge.findings.history import (
    eating_disorder,
    hypertension,
    known_hyperthyroidism,
    laxative_overuse,
    licorice_intake,
    prolonged_ng_suction,
)
from legcramp_cds.knowledge.findings.signs import arrhythmia, ecg_low_potassium_pattern, objective_weakness
from legcramp_cds.knowledge.findings.symptoms import (
    chronic_diarrhea,
    constipation,
    diarrhea,
    episodic_weakness,
    fatigue,
    muscle_weakness,
    palpitations,
    vomiting,
)
from legcramp_cds.knowledge.investigations import (
    ecg,
    medication_review,
    renin_aldosterone,
    serum_bicarbonate,
    serum_magnesium,
    serum_potassium,
    tsh_test,
    urine_chloride_test,
    urine_electrolytes,
)
from legcramp_cds.knowledge.patterns import kidney_function_reduced
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
from legcramp_cds.knowledge.thresholds import (
    BICARBONATE_HIGH,
    MAGNESIUM_LOW,
    POTASSIUM_LOW,
    POTASSIUM_SEVERE,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, below, present

_STATPEARLS = seen("statpearls_hypokalemia", "clinical features")
_ASSADI = seen("assadi_2008", "abstract")
_FIRST = reopened("hospitalist_urine_electrolytes", "hypokalemia")
_CMDT = seen("cmdt_hypomagnesemia", "clinical findings")
_CAUSES = seen("hypokalemia_causes_pmc5676816", "table 2")
_HARRISON = reopened("harrison_hypokalemia", "table 46-3")

_weak = any_of(present(muscle_weakness), present(objective_weakness))

_potassium_is_lost = any_of(
    present(thiazide_diuretic.taking),
    present(loop_diuretic.taking),
    present(licorice_intake),
    present(laxative_overuse),
    present(eating_disorder),
    present(vomiting),
    present(diarrhea),
    present(prolonged_ng_suction),
)

# While it acts the urine tells of the drug, which is known already.
_on_diuretic = any_of(present(thiazide_diuretic.taking), present(loop_diuretic.taking))

hypokalemia = Condition(
    id="hypokalemia",
    name="Hypokalemia",
    codes=Codes(icd10=("E87.6",), icd10cm=("E87.6",), snomed=("43339004",)),
    kind=Kind.CONSEQUENCE,
    summary=(
        "Too little potassium in the blood: weakness, fatigue, cramps, palpitations and constipation; when severe, "
        "rhythm disturbance and paralysis. Drugs, gut loss, low magnesium and hormones are behind it."
    ),
    base_rate=BaseRate.RARE,
    confirmed_by=below(POTASSIUM_LOW),
    excluded_by=at_least(POTASSIUM_LOW),
    evidence=(
        supports(Strength.DECISIVE, below(POTASSIUM_LOW), seen("statpearls_hypokalemia", "definition"), group="level"),
        supports(
            Strength.WEAK,
            _on_diuretic,
            _CAUSES,
            group="drug",
            note="By itself no suspicion; potassium is measured for the drug anyway.",
        ),
        supports(
            Strength.STRONG,
            all_of(present(thiazide_diuretic.taking), present(loop_diuretic.taking)),
            _CAUSES,
            group="drug",
        ),
        supports(
            Strength.WEAK,
            any_of(present(saba.taking), present(laba.taking), present(corticosteroid.taking)),
            _CAUSES,
            group="drug",
        ),
        supports(Strength.MODERATE, present(antifungal_polyene.taking), _HARRISON, group="drug"),
        supports(Strength.STRONG, present(licorice_intake), _HARRISON, group="intake"),
        supports(
            Strength.STRONG,
            any_of(present(prolonged_ng_suction), present(laxative_overuse), present(eating_disorder)),
            _CAUSES,
            group="gut",
        ),
        supports(
            Strength.MODERATE,
            any_of(present(vomiting), present(diarrhea), present(chronic_diarrhea)),
            _CAUSES,
            group="gut",
        ),
        supports(
            Strength.STRONG,
            all_of(
                any_of(present(vomiting), present(prolonged_ng_suction), present(eating_disorder)),
                present(carpopedal_spasm),
            ),
            _ASSADI,
            group="gut",
            note="Tetany after vomiting means alkalosis, and alkalosis from vomiting costs potassium.",
        ),
        supports(Strength.MODERATE, above(BICARBONATE_HIGH), _ASSADI, group="alkalosis"),
        supports(
            Strength.MODERATE,
            below(MAGNESIUM_LOW),
            _CMDT,
            group="magnesium",
            note="Low magnesium makes the kidney lose potassium, and potassium does not rise before magnesium does.",
        ),
        supports(Strength.STRONG, present(episodic_weakness), seen("lin_2004", "abstract"), group="weakness"),
        supports(
            Strength.MODERATE,
            all_of(_weak, _potassium_is_lost),
            _STATPEARLS,
            group="weakness",
            note="Weakness alone has too many other causes to count for more than a hint.",
        ),
        supports(Strength.WEAK, _weak, _STATPEARLS, group="weakness"),
        supports(Strength.WEAK, present(fatigue), _STATPEARLS, group="weakness"),
        supports(Strength.STRONG, present(ecg_low_potassium_pattern), _STATPEARLS, group="heart"),
        supports(Strength.WEAK, any_of(present(palpitations), present(arrhythmia)), _STATPEARLS, group="heart"),
        supports(Strength.WEAK, present(constipation), _STATPEARLS),
        supports(
            Strength.WEAK,
            all_of(present(episodic_weakness), present(known_hyperthyroidism)),
            seen("chang_tpp_2013", "abstract"),
        ),
        against(
            Strength.DECISIVE, at_least(POTASSIUM_LOW), seen("statpearls_hypokalemia", "definition"), group="level"
        ),
        against(
            Strength.MODERATE,
            any_of(present(potassium_sparing_diuretic.taking), kidney_function_reduced),
            seen("ukka_hyperk_gg", "severity and causes"),
            group="retention",
        ),
    ),
    citations=(seen("statpearls_hypokalemia", "definition"), _ASSADI, _FIRST, seen("lin_2004", "abstract")),
    workup=(
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="settles it",
            confirms=True,
        ),
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.SOON,
            because="potassium does not rise while magnesium is low",
        ),
        Order(
            investigation=ecg,
            urgency=Urgency.SAME_DAY,
            because="flat T waves, U waves or a disturbed rhythm make it urgent",
            when=any_of(below(POTASSIUM_LOW), present(palpitations), _weak),
        ),
        Order(
            investigation=serum_bicarbonate,
            urgency=Urgency.SOON,
            because=(
                "alkalosis points to vomiting, diuretics or mineralocorticoids, acidosis to diarrhea or a tubular fault"
            ),
            when=below(POTASSIUM_LOW),
        ),
        Order(
            investigation=urine_electrolytes,
            urgency=Urgency.SOON,
            because="before replacement: tells loss through the kidney from loss elsewhere",
            when=below(POTASSIUM_LOW),
            unless=_on_diuretic,
        ),
        Order(
            investigation=urine_chloride_test,
            urgency=Urgency.SOON,
            because="low after vomiting; high with a hidden diuretic or a tubular fault",
            when=all_of(below(POTASSIUM_LOW), above(BICARBONATE_HIGH)),
            unless=_on_diuretic,
        ),
        Order(
            investigation=renin_aldosterone,
            urgency=Urgency.ROUTINE,
            because="high blood pressure with potassium loss in the urine suggests aldosterone excess",
            when=all_of(below(POTASSIUM_LOW), present(hypertension)),
        ),
        Order(
            investigation=tsh_test,
            urgency=Urgency.SOON,
            because="paralysis with low potassium can be thyrotoxic",
            when=any_of(present(episodic_weakness), all_of(below(POTASSIUM_LOW), _weak)),
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.SOON,
            because="diuretics, laxatives, beta-agonists, steroids and licorice lower potassium",
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.EMERGENCY_DEPARTMENT,
            urgency=Urgency.SAME_DAY,
            because="below 2.5 mmol/L, or with paralysis or a disturbed rhythm, it threatens heart and breathing",
            citations=(_STATPEARLS, seen("swlp_gp_limits", "telephone limits")),
            when=any_of(
                below(POTASSIUM_SEVERE),
                all_of(below(POTASSIUM_LOW), any_of(present(arrhythmia), present(ecg_low_potassium_pattern), _weak)),
            ),
        ),
    ),
    must_not_miss=True,
    synonyms=("low potassium", "hypokalaemia"),
    note=(
        "Low potassium in attacks with flaccid weakness is a shift, not a loss: give little, it rebounds. A known "
        "Gitelman patient with 3.0 mmol/L is at target. A low urine potassium with alkalosis can still be vomiting."
    ),
)
