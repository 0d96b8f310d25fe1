"""Gastroenteritis and poor diet: what the gut loses, and what it does not get."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge.findings import history, signs, symptoms
from legcramp_cds.knowledge.investigations import (
    serum_calcium,
    serum_creatinine,
    serum_magnesium,
    serum_potassium,
    serum_sodium,
    vitamin_d_test,
)
from legcramp_cds.knowledge.patterns import low_calcium
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Kind,
    Order,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.knowledge.sources.liver_gut import (
    FPNOTEBOOK_HYPOMAGNESEMIA,
    MAGNESIUM_SIGNS_2015,
    NICE_CG84,
    ODS_MAGNESIUM_2015,
)
from legcramp_cds.knowledge.thresholds.bone import VITAMIN_D_DEFICIENT
from legcramp_cds.knowledge.thresholds.electrolytes import POTASSIUM_LOW
from legcramp_cds.knowledge.thresholds.magnesium import MAGNESIUM_LOW
from legcramp_cds.knowledge.vital_signs import fever
from legcramp_cds.logic.build import all_of, any_of, below, not_, present
from legcramp_cds.sources import cite

_READ = "2026-11-22"
_cg84 = cite(NICE_CG84, "diagnosis", _READ)
_causes = cite(FPNOTEBOOK_HYPOMAGNESEMIA, "causes", _READ)
_signs = cite(MAGNESIUM_SIGNS_2015, "table 2", _READ)
_ods = cite(ODS_MAGNESIUM_2015, "is magnesium helpful for muscle cramps", _READ)
# What a diseased or shortened gut fails to absorb.
_not_absorbed = any_of(below(MAGNESIUM_LOW), low_calcium, below(VITAMIN_D_DEFICIENT))

gastroenteritis = Condition(
    id="gastroenteritis",
    name="Gastroenteritis with loss of fluid and salts",
    codes=Codes(icd10=("A09",), icd10cm=("A09",), snomed=("25374005",)),
    synonyms=("stomach flu", "diarrhea and vomiting"),
    kind=Kind.CAUSE,
    summary=(
        "Sudden loose stools or vomiting, for a day or two to a week; cramps come with the loss of fluid, potassium "
        "and magnesium."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(
            Strength.STRONG,
            all_of(present(symptoms.diarrhea), present(symptoms.vomiting), not_(present(symptoms.chronic_diarrhea))),
            _cg84,
            group="losses",
        ),
        supports(
            Strength.STRONG,
            all_of(present(symptoms.diarrhea), not_(present(symptoms.chronic_diarrhea)), fever),
            _cg84,
            group="losses",
        ),
        supports(Strength.MODERATE, present(symptoms.diarrhea), _cg84, group="losses"),
        supports(Strength.WEAK, present(symptoms.vomiting), _cg84, group="losses"),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(symptoms.diarrhea), present(symptoms.vomiting)),
                any_of(
                    present(signs.dehydration_signs),
                    present(symptoms.reduced_urine),
                    present(symptoms.thirst),
                    present(symptoms.dizziness_on_standing),
                    below(POTASSIUM_LOW),
                ),
            ),
            _cg84,
            group="depletion",
        ),
        against(Strength.STRONG, present(symptoms.chronic_diarrhea), _cg84, note="it settles within two weeks"),
        against(
            Strength.WEAK, any_of(present(symptoms.dyspnea), present(symptoms.confusion)), _cg84, note="think of others"
        ),
    ),
    citations=(_cg84,),
    explains=("volume_depletion", "hypokalemia", "hypomagnesemia", "hyponatremia", "hypernatremia"),
    workup=(
        Order(
            investigation=serum_potassium,
            urgency=Urgency.SAME_DAY,
            because="when the loss is severe or lasts, or the patient is frail or takes diuretics",
            when=any_of(
                present(signs.dehydration_signs), present(symptoms.reduced_urine), present(symptoms.muscle_weakness)
            ),
        ),
        Order(
            investigation=serum_sodium,
            urgency=Urgency.SAME_DAY,
            because="may be high or low",
            when=any_of(present(signs.dehydration_signs), present(symptoms.reduced_urine), present(symptoms.confusion)),
        ),
        Order(
            investigation=serum_creatinine,
            urgency=Urgency.SAME_DAY,
            because="the kidney suffers first",
            when=any_of(present(signs.dehydration_signs), present(symptoms.reduced_urine)),
        ),
    ),
    note=(
        "A clinical diagnosis; no tests for a mild course. The guideline read is for children under five. High fever, "
        "breathlessness, a stiff neck or altered awareness mean something else."
    ),
)

dietary_deficiency = Condition(
    id="dietary_deficiency",
    name="Dietary deficiency",
    codes=Codes(icd10=("E63.9",), icd10cm=("E63.9",), snomed=("70241007",)),
    synonyms=("poor diet", "malnutrition"),
    kind=Kind.CAUSE,
    summary=(
        "Too little magnesium, calcium, potassium or vitamin D in the food. A shortage that shows in the blood from "
        "diet alone is uncommon in healthy people."
    ),
    base_rate=BaseRate.UNCOMMON,
    evidence=(
        supports(
            Strength.MODERATE,
            any_of(present(history.unbalanced_diet), present(history.eating_disorder)),
            _causes,
            _ods,
            group="diet",
        ),
        supports(
            Strength.MODERATE,
            all_of(
                any_of(present(history.unbalanced_diet), present(history.eating_disorder)),
                any_of(_not_absorbed, below(POTASSIUM_LOW)),
            ),
            _causes,
            _signs,
            group="shortage",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(history.unbalanced_diet),
                any_of(present(symptoms.weight_loss), present(symptoms.anorexia), present(history.alcohol_use_heavy)),
            ),
            _causes,
            group="intake",
        ),
        against(Strength.STRONG, not_(present(history.unbalanced_diet)), _causes, _ods),
        against(
            Strength.WEAK,
            any_of(present(symptoms.chronic_diarrhea), present(history.bariatric_or_bowel_surgery)),
            _causes,
            note="a gut that does not absorb is the likelier reason",
        ),
    ),
    citations=(_causes, _ods, _signs),
    explains=("hypomagnesemia", "hypocalcemia", "hypokalemia", "hypophosphatemia", "vitamin_d_deficiency"),
    workup=(
        Order(
            investigation=serum_magnesium,
            urgency=Urgency.ROUTINE,
            because="shows whether the diet has left a shortage; a normal value does not exclude one",
        ),
        Order(investigation=serum_calcium, urgency=Urgency.ROUTINE, because="shows a shortage that counts"),
        Order(
            investigation=serum_potassium, urgency=Urgency.ROUTINE, because="low when little is eaten or much is lost"
        ),
        Order(investigation=vitamin_d_test, urgency=Urgency.ROUTINE, because="food and sun both give too little"),
    ),
    note=(
        "That cramps mean a lack of magnesium or bananas is lay wisdom; most have other reasons. Ask about eating "
        "disorders, and treat with food where nothing is low."
    ),
)
