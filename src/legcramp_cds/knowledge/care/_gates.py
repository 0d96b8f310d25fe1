"""What several pieces of advice ask of the patient before they may be given.

A gate that blocks asks whether safety is known: `not_(kidney_known_above_30)` is false as soon as one way of
measuring shows enough, true when all are known and none does, and unknown until then. Its twin, a rule that only
forbids, is true as soon as one way of measuring shows too little. Together they need no rule that takes back its
answer when more becomes known.
"""

from __future__ import annotations

from legcramp_cds.knowledge.drugs import EXPOSURES
from legcramp_cds.knowledge.findings import SEX, cramp, history, signs, symptoms, treatment
from legcramp_cds.knowledge.thresholds import (
    AGE_18,
    EGFR_30,
    EGFR_CHILD_30,
    EGFR_COMPUTED_30,
    POTASSIUM_HIGH,
    QTC_REPORTED_LONG_FEMALE,
    QTC_REPORTED_LONG_MALE,
)
from legcramp_cds.logic.build import above, all_of, any_of, at_least, at_most, below, chosen, not_, present

__all__ = [
    "adult",
    "clot_or_tear_suspected",
    "frequent",
    "kidney_below_30",
    "kidney_not_known_above_30",
    "night_or_rest",
    "potassium_may_rise",
    "qt_long",
    "qt_not_known_normal",
    "troublesome",
]

adult = at_least(AGE_18)

# Filtration rate of 30 or more is not shown by any report. The stricter of two published limits for magnesium (30, 20).
kidney_not_known_above_30 = not_(any_of(at_least(EGFR_30), at_least(EGFR_COMPUTED_30), at_least(EGFR_CHILD_30)))

# Filtration rate below 30 in any report, or dialysis.
kidney_below_30 = any_of(below(EGFR_30), below(EGFR_COMPUTED_30), below(EGFR_CHILD_30), present(history.on_dialysis))

# Whatever makes a patient keep potassium, or has done so already.
potassium_may_rise = any_of(
    present(EXPOSURES["taking_potassium_sparing_diuretic"]),
    present(EXPOSURES["taking_renin_angiotensin_blocker"]),
    present(EXPOSURES["taking_potassium_raising_drug"]),
    present(history.known_ckd),
    present(history.on_dialysis),
    above(POTASSIUM_HIGH),
    kidney_below_30,
)

qt_long = any_of(
    present(signs.prolonged_qt),
    all_of(chosen(SEX, "male"), above(QTC_REPORTED_LONG_MALE)),
    above(QTC_REPORTED_LONG_FEMALE),
)

# No tracing that was read as normal, by its reader or by its number. The lower limit, that of men, holds for all.
qt_not_known_normal = not_(any_of(not_(present(signs.prolonged_qt)), at_most(QTC_REPORTED_LONG_MALE)))

night_or_rest = any_of(present(cramp.nocturnal_cramps), present(cramp.cramps_at_rest), present(cramp.sleep_disruption))

frequent = present(cramp.frequent_cramps)

# Bad enough to think of a remedy that has to be bought or prescribed.
troublesome = any_of(frequent, present(treatment.non_drug_measures_failed))

# Nothing is stretched or rubbed while these are in question.
clot_or_tear_suspected = any_of(
    present(symptoms.leg_swelling_one_side),
    present(signs.calf_swelling_3cm),
    present(signs.entire_leg_swollen),
    present(signs.warm_red_leg),
    present(signs.deep_vein_tenderness),
    present(symptoms.sudden_pop_in_calf),
    present(signs.calf_bruising),
    present(signs.tense_compartment),
    present(signs.pale_pulseless_limb),
)
