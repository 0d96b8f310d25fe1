"""Inherited salt loss through the kidney: Gitelman and Bartter syndrome."""

from legcramp_cds.codes import Codes, NoCode
from legcramp_cds.knowledge.declare import reopened, seen
from legcramp_cds.knowledge.drugs.diuretics import loop_diuretic, thiazide_diuretic
from legcramp_cds.knowledge.findings.cramp import muscle_cramps
from legcramp_cds.knowledge.findings.history import (
    eating_disorder,
    family_cramps,
    family_neuromuscular,
    hypertension,
    laxative_overuse,
    prolonged_ng_suction,
    symptoms_since_childhood,
)
from legcramp_cds.knowledge.findings.symptoms import (
    diarrhea,
    fatigue,
    muscle_weakness,
    perioral_paresthesia,
    polyuria,
    salt_craving,
    vomiting,
)
from legcramp_cds.knowledge.findings.tests import gene_test_gitelman
from legcramp_cds.knowledge.investigations import (
    genetic_test_tubulopathy,
    medication_review,
    renin_aldosterone,
    serum_bicarbonate,
    serum_magnesium,
    serum_potassium,
    urine_calcium_test,
    urine_chloride_test,
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
from legcramp_cds.knowledge.thresholds import (
    AGE_40,
    BICARBONATE_HIGH,
    MAGNESIUM_LOW,
    POTASSIUM_LOW,
    URINE_CALCIUM_CREATININE_LOW,
    URINE_CHLORIDE_LOW,
    URINE_K_CREATININE_RENAL,
)
from legcramp_cds.knowledge.vital_signs import pressure_high, pressure_not_high
from legcramp_cds.logic.build import above, all_of, any_of, at_least, below, present

_STATPEARLS = seen("statpearls_gitelman", "introduction")
_KDIGO = seen("kdigo_gitelman_2017", "conclusions")
_NORD = seen("nord_gitelman", "summary")
_TABLE = seen("gitelman_differential_table", "table 4")

gitelman_bartter = Condition(
    id="gitelman_bartter",
    name="Gitelman or Bartter syndrome",
    codes=Codes(
        icd10=("E26.8",),
        snomed=("707756004", "707742001"),
        none=(
            NoCode(
                "icd10cm",
                "no single code: E26.81 is Bartter syndrome alone, and Gitelman syndrome has no code of its own",
            ),
        ),
    ),
    kind=Kind.CAUSE,
    summary=(
        "Inherited loss of salt through the kidney: low potassium, metabolic alkalosis, mostly low magnesium and low "
        "urine calcium (Gitelman), with normal or low blood pressure. Cramps, weakness, tetany and salt craving from "
        "youth on."
    ),
    base_rate=BaseRate.VERY_RARE,
    confirmed_by=present(gene_test_gitelman),
    excluded_by=None,
    evidence=(
        supports(
            Strength.DECISIVE,
            all_of(below(POTASSIUM_LOW), below(MAGNESIUM_LOW), above(BICARBONATE_HIGH)),
            _STATPEARLS,
            group="bloods",
        ),
        supports(Strength.STRONG, all_of(below(POTASSIUM_LOW), above(BICARBONATE_HIGH)), _STATPEARLS, group="bloods"),
        supports(Strength.MODERATE, all_of(below(POTASSIUM_LOW), below(MAGNESIUM_LOW)), _STATPEARLS, group="bloods"),
        supports(
            Strength.WEAK,
            all_of(below(POTASSIUM_LOW), below(URINE_CALCIUM_CREATININE_LOW)),
            _STATPEARLS,
            group="urine_calcium",
            note="The limit is remembered, not read; hypocalciuria itself is the mark of Gitelman syndrome.",
        ),
        supports(
            Strength.MODERATE,
            all_of(below(POTASSIUM_LOW), above(URINE_K_CREATININE_RENAL)),
            seen("assadi_2008", "abstract"),
            group="urine_potassium",
        ),
        supports(
            Strength.MODERATE,
            all_of(below(POTASSIUM_LOW), at_least(URINE_CHLORIDE_LOW)),
            _TABLE,
            group="urine_chloride",
        ),
        supports(Strength.MODERATE, present(salt_craving), reopened("clinlab_gitelman", "presentation"), group="salt"),
        supports(
            Strength.MODERATE,
            all_of(
                present(symptoms_since_childhood),
                any_of(tetany, below(POTASSIUM_LOW), below(MAGNESIUM_LOW), present(salt_craving)),
            ),
            _STATPEARLS,
            group="youth",
        ),
        supports(
            Strength.WEAK,
            all_of(
                any_of(tetany, present(perioral_paresthesia), present(muscle_weakness), present(muscle_cramps)),
                any_of(present(polyuria), present(fatigue)),
            ),
            _NORD,
            group="picture",
        ),
        supports(
            Strength.WEAK,
            all_of(below(POTASSIUM_LOW), above(BICARBONATE_HIGH), pressure_not_high),
            _STATPEARLS,
            group="pressure",
            note="Low potassium with alkalosis at a normal pressure.",
        ),
        supports(
            Strength.WEAK,
            all_of(below(POTASSIUM_LOW), above(BICARBONATE_HIGH), below(AGE_40)),
            _STATPEARLS,
            group="youth",
            note="Found in adolescents and young adults as a rule.",
        ),
        supports(
            Strength.WEAK,
            all_of(any_of(present(family_cramps), present(family_neuromuscular)), below(POTASSIUM_LOW)),
            reopened("kdigo_gitelman_2017", "abstract"),
            group="family",
        ),
        against(
            Strength.STRONG,
            any_of(present(thiazide_diuretic.taking), present(loop_diuretic.taking)),
            _TABLE,
            group="imitator",
            note="A thiazide imitates Gitelman, a loop diuretic Bartter syndrome: test again without it.",
        ),
        against(
            Strength.STRONG,
            any_of(
                present(vomiting),
                present(eating_disorder),
                present(prolonged_ng_suction),
                present(laxative_overuse),
                present(diarrhea),
            ),
            _TABLE,
            group="imitator",
        ),
        against(Strength.STRONG, below(URINE_CHLORIDE_LOW), _TABLE, group="urine_chloride"),
        against(
            Strength.STRONG,
            any_of(present(hypertension), pressure_high),
            _STATPEARLS,
            note="Blood pressure is normal or low.",
        ),
        against(Strength.STRONG, at_least(POTASSIUM_LOW), _STATPEARLS, group="bloods"),
    ),
    citations=(_STATPEARLS, _KDIGO, _NORD),
    explains=("hypokalemia", "hypomagnesemia", "metabolic_alkalosis"),
    workup=(
        Order(investigation=serum_potassium, urgency=Urgency.SOON, because="it is low; normal speaks against it"),
        Order(investigation=serum_magnesium, urgency=Urgency.SOON, because="low in most, not in all"),
        Order(
            investigation=serum_bicarbonate,
            urgency=Urgency.SOON,
            because="high: alkalosis belongs to it",
            when=below(POTASSIUM_LOW),
        ),
        Order(
            investigation=urine_chloride_test,
            urgency=Urgency.SOON,
            because="low means hidden vomiting, high a tubular loss or a diuretic",
            when=below(POTASSIUM_LOW),
        ),
        Order(
            investigation=urine_calcium_test,
            urgency=Urgency.SOON,
            because="low in Gitelman, normal or high in Bartter syndrome",
            when=below(POTASSIUM_LOW),
        ),
        Order(
            investigation=urine_electrolytes,
            urgency=Urgency.SOON,
            because="before replacement: potassium lost through the kidney",
            when=below(POTASSIUM_LOW),
        ),
        Order(
            investigation=medication_review,
            urgency=Urgency.SOON,
            because="diuretics and laxatives, also those not told of, imitate it",
        ),
        Order(
            investigation=renin_aldosterone,
            urgency=Urgency.ROUTINE,
            because="both are high here; low renin means aldosterone excess",
            when=below(POTASSIUM_LOW),
        ),
        Order(
            investigation=genetic_test_tubulopathy,
            urgency=Urgency.ROUTINE,
            because="the clinical diagnosis should be confirmed by the gene",
            when=all_of(below(POTASSIUM_LOW), any_of(below(MAGNESIUM_LOW), above(BICARBONATE_HIGH))),
            confirms=True,
        ),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEPHROLOGY,
            urgency=Urgency.SOON,
            because="gene test and lifelong replacement",
            citations=(_KDIGO,),
        ),
    ),
    synonyms=("Gitelman syndrome", "Bartter syndrome", "salt-losing tubulopathy"),
    note=(
        "Normal magnesium or urine calcium does not exclude it. In a known patient potassium 3.0 and magnesium 0.6 "
        "mmol/L may be the best that can be reached: such values are no new alarm by themselves."
    ),
)
