"""Late effects of poliomyelitis."""

from __future__ import annotations

from legcramp_cds.codes import Codes
from legcramp_cds.knowledge import investigations as ask
from legcramp_cds.knowledge.conditions._nerve import any_present
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.findings import history, signs, symptoms
from legcramp_cds.knowledge.shapes import (
    BaseRate,
    Condition,
    Context,
    Kind,
    Order,
    Referral,
    Specialty,
    Strength,
    Urgency,
    against,
    supports,
)
from legcramp_cds.logic.build import all_of, present

_MARCH = seen("march_of_dimes_pps", "criteria")

post_polio_syndrome = Condition(
    id="post_polio_syndrome",
    name="Post-polio syndrome",
    codes=Codes(icd10=("G14",), icd10cm=("G14",), snomed=("31097004",)),
    kind=Kind.CAUSE,
    summary=(
        "New lasting weakness or loss of endurance fifteen years or more after paralytic polio, often with fatigue, "
        "wasting and pain."
    ),
    base_rate=BaseRate.VERY_RARE,
    contexts=(Context(when=present(history.polio_earlier), rate=BaseRate.UNCOMMON, citations=(_MARCH,)),),
    evidence=(
        supports(
            Strength.DECISIVE,
            all_of(
                present(history.polio_earlier),
                any_present(symptoms.progressive_weakness, symptoms.muscle_weakness, signs.objective_weakness),
            ),
            _MARCH,
            seen("post_polio_org", "criteria"),
            note="New weakness is required; cramps after polio without it are not the syndrome.",
        ),
        supports(
            Strength.WEAK,
            all_of(
                present(history.polio_earlier),
                any_present(symptoms.fatigue, signs.muscle_wasting, symptoms.muscle_pain),
            ),
            _MARCH,
        ),
        against(Strength.STRONG, present(signs.normal_strength), seen("post_polio_org", "criteria")),
    ),
    workup=(
        Order(
            investigation=ask.emg,
            urgency=Urgency.ROUTINE,
            because="shows earlier disease of the anterior horn, and whether anything else is going on",
        ),
        Order(investigation=ask.ck_test, urgency=Urgency.ROUTINE, because="a muscle disease has to be excluded"),
        Order(investigation=ask.tsh_test, urgency=Urgency.ROUTINE, because="another cause of weakness"),
    ),
    refer=(
        Referral(
            specialty=Specialty.NEUROLOGY,
            urgency=Urgency.ROUTINE,
            because="it is a diagnosis of exclusion",
            citations=(_MARCH,),
        ),
    ),
    citations=(_MARCH,),
    note="One version of the criteria asks for a year of new symptoms, another does not.",
)
