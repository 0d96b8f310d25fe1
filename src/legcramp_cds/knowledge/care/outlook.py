"""How common cramps are, with published figures, so that a patient knows to be in company."""

from __future__ import annotations

from legcramp_cds.knowledge.advice import Advice, AdviceKind
from legcramp_cds.knowledge.care._gates import adult
from legcramp_cds.knowledge.declare import seen
from legcramp_cds.knowledge.findings import history
from legcramp_cds.knowledge.thresholds import AGE_18
from legcramp_cds.logic.build import below, present

how_common = Advice(
    id="how_common",
    title="Common, and more so with age",
    text="In French practices 46 percent of patients over 60 have cramps (38 to 53), most of them in the calf, 31 "
    "percent are woken by them; in a British practice 37 percent had cramps at rest, 40 percent of these more than "
    "three times a week. Of adults in the United States a quarter had mild night cramps within a month, and 6 percent "
    "moderate or severe ones.",
    kind=AdviceKind.OUTLOOK,
    citations=(
        seen("maisonneuve_2016", "abstract"),
        seen("naylor_young_1994", "abstract"),
        seen("grandner_2017", "abstract"),
    ),
    conditions=("idiopathic_nocturnal_leg_cramps",),
    evidence="Shares differ with the span asked about and with what is called a cramp.",
    when=adult,
    unless=present(history.pregnant),
)

how_common_in_children = Advice(
    id="how_common_in_children",
    title="In children from eight years on, and few a year",
    text="Of 2527 healthy children 7.3 percent had leg cramps within a year, none below eight years, most at 16 to 18; "
    "four in five had one to four a year, in one leg, for 1.7 minutes on average.",
    kind=AdviceKind.OUTLOOK,
    citations=(seen("leung_1999", "abstract"),),
    conditions=("pediatric_nocturnal_cramps",),
    evidence="One survey of healthy children in a clinic.",
    when=below(AGE_18),
)

how_common_in_pregnancy = Advice(
    id="how_common_in_pregnancy",
    title="Common in pregnancy, and over after it",
    text="Up to 30 percent have leg cramps, most in the second half and at night; they go after the birth. Restless "
    "legs are as common (up to 26 percent) and want another answer.",
    kind=AdviceKind.OUTLOOK,
    citations=(seen("hensley_2009", "abstract"),),
    conditions=("pregnancy_leg_cramps",),
    evidence="A review for midwives; other texts say 30 to 50 percent.",
    when=present(history.pregnant),
)
